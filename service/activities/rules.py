"""Rules of the programme: lists and arithmetic with names. No Flask, no database."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Final
from uuid import UUID

from service.activities.states import ActivityState
from service.core import identity, regions
from service.core.workdays import SHANGHAI

CATEGORIES: Final = (
    "社区服务", "扶贫减贫", "支教助学", "卫生健康", "法律服务", "环境保护", "科技科普", "文化艺术", "平安综治", "文明风尚",
    "交通引导", "志愿消防", "应急救援", "禁毒宣传", "体育健身", "旅游服务", "关爱特殊群体", "大型活动", "海外志愿服务",
    "税收服务", "疫情防控", "其他",
)  # fmt: skip
SERVED: Final = (
    "儿童", "妇女", "老年人", "残障人士", "优抚对象", "贫困家庭", "特殊群体", "病患者", "农村居民", "城镇居民", "社会公众",
    "纳税人缴费人", "其他",
)  # fmt: skip
RISKS: Final = ("low", "mid", "high")
CERTIFICATES: Final = ("医疗", "心理", "法律", "应急", "教师", "电工", "驾驶", "其他")
COEFFICIENTS: Final = ("1.0", "1.2", "1.5")  # P-31
RADII: Final = ("300", "500", "1000", "1500")  # P-03
REASON_CODES: Final = (
    "INCOMPLETE", "RISK_MISSING", "NOT_VOLUNTEER", "PLACE_VAGUE", "DUPLICATE", "OVERSIZE", "POLICY", "OTHER",
)
FORBIDDEN_IN_TITLE: Final = "补录"
# Order 67 art. 19: what is no volunteer service is not recorded. The reviewer is told; the reviewer decides.
NO_SERVICE: Final = ("会议", "例会", "值班", "聚餐", "团建", "演出", "捐款", "捐物", "促销", "上课", "听课")

MOST_SERVED: Final = 4
MOST_POSTS, MOST_SHIFTS, MOST_PLACES = 10, 30, 5_000
WEEKS_AT_MOST: Final = 12  # AC23
BIG: Final = 200  # AC05
EARLIEST_START: Final = timedelta(hours=2)  # AC03
LONGEST: Final = timedelta(days=365)  # P-13
LONGEST_SHIFT: Final = timedelta(hours=12)  # P-07
REVIEW_WITHIN: Final = timedelta(hours=24)  # P-20
FREE_CANCEL: Final = timedelta(hours=12)  # P-05
REOPEN_BEFORE: Final = timedelta(hours=2)  # SM-3
PROMOTE_BEFORE: Final = timedelta(hours=2)  # AC08
INVITATION: Final = timedelta(minutes=30)  # D8
REMIND_BEFORE: Final = timedelta(hours=24)  # AC11
LEADER_CANCELS_ALONE: Final = timedelta(hours=24)  # D20
CHECK_IN_EARLY: Final = timedelta(minutes=60)  # P-01
CHECK_OUT_LATE: Final = timedelta(minutes=120)  # P-02
REPORT_WITHIN: Final = timedelta(days=3)  # AC20
REPORT_ASKED_FOR: Final = timedelta(days=90)
RATE_WORKDAYS, COMPLAINT_WORKDAYS = 10, 5  # AC21, AC25
WAIVER_WORKDAYS: Final = 5  # SM-4
FREEZE_WORKDAYS: Final = 5  # D7
DAILY: Final = timedelta(days=1)
LEADERS_INVITATION: Final = timedelta(hours=24)  # D16
PROPOSE_WORKDAYS: Final = 7  # D1: what the leader has not proposed by then the system does
COMPLAINT_KINDS: Final = ("虚假活动", "强制参加", "收费", "安全", "隐私", "其他")
SEVERE: Final = ("强制参加", "收费")  # severity 1
ARCHIVED_AFTER: Final = timedelta(days=90)  # D12
RECORD_WORKDAYS: Final = 10  # P-21
CREDIT_GATE: Final = 60  # P-40
LATE_CANCEL: Final = -2  # P-40
YOUNGEST: Final = 14  # §2.5
NIGHT_FROM, NIGHT_UNTIL = time(22), time(6)  # §2.5

_RANKS: Final = {
    ActivityState.RECRUITING: 0, ActivityState.APPROVED: 1, ActivityState.RECRUIT_CLOSED: 2, ActivityState.IN_PROGRESS: 3,
    ActivityState.FROZEN: 4, ActivityState.ENDED: 5, ActivityState.SETTLED: 6, ActivityState.ARCHIVED: 7,
    ActivityState.CANCELLED: 8,
}
_RANK: Final = 10**12
_PAST: Final = 5


@dataclass(frozen=True)
class Hindrance:
    """One thing that keeps somebody from signing up, by a name for machines and in words."""

    code: str
    detail: str


@dataclass(frozen=True)
class Applicant:
    """What is known of somebody who would sign up. None: no volunteer at all."""

    is_active: bool
    birth_date: date | None
    guardian_agreed: bool
    credit: int
    minutes: int
    skills: Collection[str]
    certificates: Collection[str]
    is_member: bool
    has_signed_up: bool
    is_busy: bool
    has_exclusive: bool
    was_removed: bool
    star: int = 0
    courses_passed: Collection[UUID] = ()


@dataclass(frozen=True)
class Wanted:
    """What a place asks for."""

    is_open: bool
    is_full: bool
    waitlist: bool
    starts_at: datetime
    ends_at: datetime
    risk: str
    minors: bool
    min_age: int
    min_minutes: int
    skills: Collection[str]
    certificates: Collection[str]
    team_only: bool
    min_star: int = 0
    courses: Collection[UUID] = ()


def hindrances(who: Applicant | None, wanted: Wanted) -> list[Hindrance]:
    """Everything that stands in the way of this sign-up, in one place (AC07); empty: may sign up."""
    found = []

    def say(code: str, detail: str) -> None:
        found.append(Hindrance(code, detail))

    if not wanted.is_open:
        say("not-open", "现在不能报名")
    elif wanted.is_full and not wanted.waitlist:
        say("full", "名额已满")
    if who is None or not who.is_active:
        say("not-volunteer", "尚未登记为志愿者，或当前不在可服务状态")
        return found
    if who.has_signed_up:
        say("already", "已经报名")
    elif who.is_busy:
        say("busy", "该时段已有其他报名或服务")
    if who.was_removed:
        say("removed", "已被移出本班次")
    if who.has_exclusive:
        say("exclusive", "已报名的活动与本活动不可同时报名")
    if wanted.team_only and not who.is_member:
        say("team-only", "仅限本队队员报名")
    if who.credit < CREDIT_GATE:
        say("credit", f"信用分低于 {CREDIT_GATE}，暂不能自行报名")
    if who.minutes < wanted.min_minutes:
        say("hours", f"须有 {wanted.min_minutes // 60} 小时以上的已核定服务时长")
    if lacking := [kind for kind in wanted.certificates if kind not in who.certificates]:
        say("certificate", "缺少有效的资格证书：" + "、".join(lacking))
    if who.star < wanted.min_star:
        say("star", f"须为 {wanted.min_star} 星级以上志愿者")
    if lacking_courses := [course for course in wanted.courses if course not in who.courses_passed]:
        say("course", f"须先通过 {len(lacking_courses)} 门培训课程")
    if wanted.skills and not set(wanted.skills) & set(who.skills):
        say("skill", "需要具备以下技能之一：" + "、".join(wanted.skills))
    found.extend(_by_age(who, wanted))
    return found


def _by_age(who: Applicant, wanted: Wanted) -> list[Hindrance]:
    """The limits of age, and those of minors (§2.5)."""
    if who.birth_date is None:
        return []
    age = identity.age_on(who.birth_date, wanted.starts_at.astimezone(SHANGHAI).date())
    found = []
    if age < max(wanted.min_age, YOUNGEST):
        found.append(Hindrance("age", f"须年满 {max(wanted.min_age, YOUNGEST)} 周岁"))
    if age >= 18:
        return found
    if not wanted.minors or wanted.risk != "low":
        found.append(Hindrance("minor", "本活动不招募未成年人"))
    if at_night(wanted.starts_at, wanted.ends_at):
        found.append(Hindrance("night", "未成年人不参加 22 时至次日 6 时的服务"))
    if not who.guardian_agreed:
        found.append(Hindrance("guardian", "须监护人同意"))
    return found


UNIT_LEVEL: Final = 2  # a department reviews where a street would (domain 3.1)


def at_night(starts_at: datetime, ends_at: datetime) -> bool:
    """Does any part lie between 22:00 and 06:00 in Shanghai?"""
    first, last = starts_at.astimezone(SHANGHAI), ends_at.astimezone(SHANGHAI)
    if last - first >= timedelta(hours=16) or first.date() != last.date() and last.time() > time(0):
        return True
    return first.time() < NIGHT_UNTIL or first.time() >= NIGHT_FROM or last.time() > NIGHT_FROM


def review_level(region: str, risk: str, places: int, minors: bool, of_unit: bool = False) -> int:
    """Who reviews it (AC05): the community, the street, or the district for high risk, many people, or minors.

    of_unit: a department's own manager looks at what its brigade does, who stands at the level of a street.
    """
    if risk == "high" or places > BIG or minors:
        return 1
    if of_unit:
        return UNIT_LEVEL
    return min(regions.level(region), 3)


def roles_down_to(level: int) -> tuple[str, ...]:
    """A level, and every level above it."""
    return ("A1", "A2", "A3")[:level]


def doubts(*texts: str | None) -> list[str]:
    """Words that sound like no volunteer service, for the reviewer to look at (Order 67 art. 19)."""
    whole = "".join(text or "" for text in texts)
    return [word for word in NO_SERVICE if word in whole]


def list_key(state: ActivityState, starts_at: datetime | None) -> int | None:
    """Where an activity stands in the public list: recruiting first, then by start; what is over, the latest first.

    None: not in the list. One number, so that one index gives every page.
    """
    if state not in _RANKS or starts_at is None:
        return None
    seconds = int(starts_at.timestamp())
    return _RANKS[state] * _RANK + (seconds if _RANKS[state] < _PAST else _RANK - 1 - seconds)


def list_keys_of(states: Iterable[ActivityState]) -> list[tuple[int, int]]:
    """The half-open ranges of list keys that hold these states, neighbours joined."""
    found: list[tuple[int, int]] = []
    for rank in sorted(_RANKS[state] for state in states if state in _RANKS):
        if found and found[-1][1] == rank * _RANK:
            found[-1] = (found[-1][0], (rank + 1) * _RANK)
        else:
            found.append((rank * _RANK, (rank + 1) * _RANK))
    return found


@dataclass(frozen=True)
class Times:
    """One shift's time."""

    starts_at: datetime
    ends_at: datetime


def wrong_times(shifts: Sequence[Times], now: datetime) -> str | None:
    """What is wrong with the times of an activity (AC03), in Chinese; None where nothing is."""
    if not shifts:
        return "请至少安排一个班次"
    if any(one.ends_at <= one.starts_at for one in shifts):
        return "班次的结束时间须晚于开始时间"
    if any(one.ends_at - one.starts_at > LONGEST_SHIFT for one in shifts):
        return "一个班次最长 12 小时"
    first, last = min(one.starts_at for one in shifts), max(one.ends_at for one in shifts)
    if first < now + EARLIEST_START:
        return "最早须在 2 小时之后开始"
    if last - first > LONGEST:
        return "活动持续时间不超过 365 天"
    return None


def is_free_to_cancel(now: datetime, starts_at: datetime, set_free: bool) -> bool:
    """Cancelling costs nothing until twelve hours before, and at any time after a change (P-05, D20)."""
    return set_free or now < starts_at - FREE_CANCEL


def is_late_promotion(now: datetime, starts_at: datetime) -> bool:
    """So near the start that nobody is bound who has not said yes (D8)."""
    return now >= starts_at - FREE_CANCEL


def weekly(shifts: Sequence[Times], week: int) -> list[Times]:
    """The same shifts so many weeks later."""
    later = timedelta(weeks=week)
    return [Times(one.starts_at + later, one.ends_at + later) for one in shifts]


def organises(person: UUID | None, people: Iterable[UUID | None]) -> bool:
    """Is this one of those who made the activity or are in charge of it? They review nothing of it (invariant 8)."""
    return person is not None and person in {one for one in people if one is not None}
