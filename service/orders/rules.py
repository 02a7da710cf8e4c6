"""Rules of ordering: arithmetic and lists with names. No Flask, no database."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

CATEGORIES = (
    "理论政策宣讲", "文化文艺", "助学支教", "医疗健康", "科学普及", "法律服务", "卫生环保", "扶贫帮困",
    "家电维修", "理发", "代办跑腿", "陪诊陪伴", "心理疏导", "矛盾调解", "应急", "其他",
)
PRIORITY_TAGS = ("独居", "高龄", "残疾", "困境儿童", "军属")
OLD_AGE = "高龄"  # of the tags; the community gives them when it reviews
REASONS = {
    "INCOMPLETE": "内容不完整", "RISK_MISSING": "未写明风险", "NOT_VOLUNTEER": "不属于志愿服务", "PLACE_VAGUE": "地点不清楚",
    "DUPLICATE": "重复提交", "OVERSIZE": "超出服务能力", "POLICY": "不符合规定", "OTHER": "其他",
}
REASON_CODES = tuple(REASONS)
RISK_NAMES = {"low": "低风险", "mid": "中风险", "high": "高风险"}
RISKS = tuple(RISK_NAMES)
CERTIFICATES = ("医疗", "心理", "法律", "应急")
CERTIFICATE_FOR = {"医疗健康": "医疗", "心理疏导": "心理", "法律服务": "法律", "应急": "应急"}
DEFAULT_RISK = {"医疗健康": "mid", "心理疏导": "mid", "应急": "high", "家电维修": "mid"}
EMERGENCY_WORDS = ("着火", "火灾", "救命", "自杀", "昏迷", "煤气泄漏", "持刀", "打架", "心梗", "中风")
EMERGENCY_NUMBERS = ("110", "119", "120")
EMERGENCY_ADVICE = "如遇紧急危险，请立即拨打 110（公安）、119（消防）、120（急救）。"

PARTS = {
    "asked": ("requester", "beneficiary", "proxy", "participant"), "served": ("assignee", "leader"), "offered": ("offered",),
}
PHOTOS = 9
ELDER_AGE = 60  # 老年人权益保障法 art. 2
OPEN_ORDERS = 3  # P-10, per beneficiary (R6)
OPEN_CLAIMS = 3  # OD09
WAVE = 5  # R2
CANDIDATES_SHOWN = 50  # at most; whoever is chosen among them is told the same reasons
MOST_AT_ONCE = 50  # orders offered in one request
CANDIDATE_METRES = 3000  # R3
EARLIEST_CREDIT = 60  # D4, P-40
RESCHEDULES, RESCHEDULE_NOTICE = 2, timedelta(hours=2)
LONGEST_HOURS = 12  # of one service
LEVELS, HOPS = 3, 3  # of managers who own orders; how often an order changes hands between them
START_EARLY, START_LATE = timedelta(minutes=60), timedelta(minutes=60)
OVERDUE_SERVING = timedelta(hours=4)
CODE_TRIES, CODE_LOCK = 5, timedelta(minutes=10)  # OD13
RETURNED_LAPSES = timedelta(days=7)
POOL_LASTS = timedelta(hours=24)
UNASSIGNED_LASTS = timedelta(hours=24)
MEMBERS_BEFORE = timedelta(hours=2)
AUTO_CONFIRM, AUTO_CONFIRM_WORKDAYS = timedelta(days=7), 4  # D5: whichever is earlier
RATE_WITHIN = timedelta(days=15)
ABSENCES_REMEMBERED = timedelta(days=90)  # of residents who were not there (SM-5)
VISIBLE_AFTER_END = timedelta(days=7)  # OD21, R6
CALLBACK_WORKDAYS, COMPLAINT_WORKDAYS, DISPUTE_WORKDAYS = 3, 5, 5
ESCALATE_TO_STREET, ESCALATE_TO_DISTRICT = 2, 4  # failed rounds (R2)
CHANNELS = {"phone": "电话", "visit": "上门", "counter": "窗口"}
COMPLAINT_KINDS = ("收取报酬", "服务态度", "泄露隐私", "虚假完成", "居民失约", "其他")


@dataclass(frozen=True)
class Patience:
    """How long each step may take: P-20, and D17 for urgent orders."""

    review: timedelta
    dispatch: timedelta
    accept: timedelta


CALM = Patience(timedelta(hours=24), timedelta(hours=24), timedelta(hours=24))
URGENT = Patience(timedelta(hours=2), timedelta(hours=1), timedelta(hours=2))


def patience(urgent: bool) -> Patience:
    """The time limits of an order."""
    return URGENT if urgent else CALM


def advice_for(*texts: str) -> str | None:
    """The emergency numbers, where the words sound like one (OD03)."""
    whole = "".join(texts)
    return EMERGENCY_ADVICE if any(word in whole for word in EMERGENCY_WORDS) else None


def owner_level_after(rounds: int, level: int) -> int:
    """Who owns an order after so many failed rounds: two bring it to the street, four to the district."""
    if rounds >= ESCALATE_TO_DISTRICT:
        return 1
    if rounds >= ESCALATE_TO_STREET:
        return min(level, 2)
    return level


def may_start(now: datetime, window_from: datetime, window_to: datetime) -> bool:
    """From an hour before the window to an hour after it."""
    return window_from - START_EARLY <= now <= window_to + START_LATE


def must_be_spoken_for(phone: str | None, requester: UUID | None) -> bool:
    """The resident cannot say it themselves: without a phone, or without an account (R2)."""
    return phone is None or requester is None


def has_code(phone: str | None, slip_printed_at: datetime | None) -> bool:
    """The resident can show the four digits, on a phone or on paper; then nobody starts without them (R2, R6)."""
    return phone is not None or slip_printed_at is not None


def spoken(contact: Mapping[str, str] | None) -> str | None:
    """How the community came to speak for somebody: the way and their own words; the hour is the step's own."""
    return f"{CHANNELS[contact['channel']]}联系，原话：{contact['words']}" if contact else None


def may_be_redone(stars: int) -> bool:
    """After two stars or fewer (OD17)."""
    return stars <= 2


def may_reschedule(now: datetime, window_from: datetime, times: int) -> bool:
    """Twice, and not in the last two hours."""
    return times < RESCHEDULES and now <= window_from - RESCHEDULE_NOTICE


@dataclass(frozen=True)
class Circumstances:
    """What decides, beside the state and how somebody stands to the order, which moves they have.

    may_begin: they are bound to serve and serve nowhere else · waits: somebody else is, for whom the community may start ·
    serves: they have begun and not finished · is_own: theirs or their family's (D3) · wrote_it: for somebody else.
    """

    now: datetime
    window_from: datetime
    window_to: datetime
    leads: bool = False
    of_team: bool = False
    may_begin: bool = False
    waits: bool = False
    serves: bool = False
    is_own: bool = False
    wrote_it: bool = False
    is_proved: bool = True
    speaks_for: bool = False
    has_code: bool = True
    dispatched_it: bool = False
    open_offers: int = 0
    rescheduled: int = 0
    proposed_by: str | None = None
    is_deniable: bool = True
    may_be_redone: bool = False
    owner_level: int = 3
    hops: int = 0


REVIEWS = ("approve", "return", "reject", "transfer")
IN_THEIR_PLACE = ("confirm", "deny", "rate", "cancel")
PROPOSAL_ANSWERS = ("reschedule-accept", "reschedule-decline")


def stands_open(word: str, side: str, one: Circumstances) -> bool:
    """Would this move be taken now, given a body that says what it must? The table of moves has allowed it already.

    side: "requester", "assignee" or "manager".
    """
    as_manager = side == "manager"
    if word == "accept":
        return False  # an offer is answered, and has moves of its own
    if as_manager and one.is_own:
        return False
    if word in REVIEWS and one.wrote_it:
        return False
    if word in IN_THEIR_PLACE and as_manager and not one.speaks_for:
        return False
    if word == "confirm" and as_manager and one.dispatched_it:
        return False
    if word == "start":
        in_time = may_start(one.now, one.window_from, one.window_to)
        return in_time and (one.waits and not one.has_code if as_manager else one.may_begin)
    conditions = {
        "approve": one.is_proved,
        "offer": one.open_offers < WAVE,
        "reschedule": may_reschedule(one.now, one.window_from, one.rescheduled),
        **dict.fromkeys(PROPOSAL_ANSWERS, one.proposed_by not in (None, side)),
        "give-back": one.leads or not one.of_team,
        "absent": one.now >= one.window_to + START_LATE,
        "finish": one.serves,
        "deny": one.is_deniable,
        "redo": one.may_be_redone,
        "hand-down": one.owner_level < LEVELS and one.hops < HOPS,
        "raise": one.owner_level > 1 and one.hops < HOPS,
    }
    return conditions.get(word, True)


def is_start_of_number(words: str) -> bool:
    """Is this the beginning of an order's number (OD and digits)?"""
    return len(words) > 2 and words.startswith("OD") and words[2:].isascii() and words[2:].isdigit()


def categories() -> list[dict[str, object]]:
    """Every kind of service, with what it asks of the one who serves."""
    return [
        {
            "category": name, "label": name, "risk": DEFAULT_RISK.get(name, "low"), "certificate": CERTIFICATE_FOR.get(name),
            "insured": DEFAULT_RISK.get(name) == "high",
        }
        for name in CATEGORIES
    ]


def is_for_elder(tags: Collection[str], age: int | None) -> bool:
    """Is it served for somebody old (PT13)? The community says so by the tag, or an approved registration knows it."""
    return OLD_AGE in tags or (age is not None and age >= ELDER_AGE)


def part_of(roles: Collection[str]) -> str | None:
    """What somebody who stands so has to do with an order: asked for it, serves it, or is asked to."""
    return next((part for part, theirs in PARTS.items() if not set(theirs).isdisjoint(roles)), None)


def needed_certificates(category: str, named: Collection[str]) -> list[str]:
    """What the law asks of the server (Order 685 art. 16, D4): the reviewer's list and the category's own."""
    own = CERTIFICATE_FOR.get(category)
    return sorted({*named, *([own] if own else [])})


def source_of(order_id: UUID, attempt: int) -> str:
    """What hours of an order are booked under; a second life after a redo is a source of its own."""
    return f"order:{order_id}" if attempt == 0 else f"order:{order_id}:{attempt}"


def touches_own(person: UUID, family: Collection[UUID], parties: Collection[UUID | None]) -> bool:
    """Nobody serves or decides for themselves or their family (D3)."""
    return bool({person, *family} & {party for party in parties if party is not None})


def address_visible(ended_at: datetime | None, now: datetime) -> bool:
    """The assignee sees the address until seven days after the end (OD21)."""
    return ended_at is None or now <= ended_at + VISIBLE_AFTER_END


def order_in(source: str) -> UUID | None:
    """The order in the name of a source of hours, `order:<id>[:<attempt>]`; None where it is no order's."""
    kind, _, rest = source.partition(":")
    try:
        return UUID(rest.partition(":")[0]) if kind == "order" else None
    except ValueError:
        return None
