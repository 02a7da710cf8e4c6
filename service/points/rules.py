"""Arithmetic of points: what minutes are worth, when points end, and which are taken first.

Points are no money: not bought, not sold, not priced (domain 2.9); hours stand in a ledger of their own.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Any, Final
from uuid import UUID

from service.core.workdays import SHANGHAI
from service.points.states import CivicKind

POINTS_PER_HOUR: Final = 10  # P-30
DAY_MINUTES: Final = 8 * 60  # P-07: what lies above earns no points that day
FIRST_REGISTRATION: Final = 5  # P-32
FIRST_HOUR_MINUTES: Final = 60  # PT04
GRACE: Final = timedelta(days=7)  # SM-6: for points that come back into a lot that has ended
LEAST_DONATION: Final = 10  # PT09


def points_for(minutes: int, coefficient: Decimal, points_per_hour: int = POINTS_PER_HOUR) -> int:
    """Whole points, rounded down: 90 minutes at 10 an hour are 15 (P-30, P-31, P-36). ValueError below nothing."""
    if minutes < 0 or coefficient < 0 or points_per_hour < 0:
        raise ValueError("时长与系数不能为负")
    return int(minutes * points_per_hour * coefficient // 60)


def counted_minutes(minutes: int, counted_that_day: int, day_minutes: int = DAY_MINUTES) -> int:
    """Of `minutes`, those that still fit under the day's cap (P-07)."""
    return max(0, min(minutes, day_minutes - counted_that_day))


def expiry_of(earned_at: datetime) -> datetime:
    """24:00 of 31 December of the year after, Asia/Shanghai (P-33): the first moment at which they are gone."""
    return datetime.combine(date(earned_at.astimezone(SHANGHAI).year + 2, 1, 1), time(), SHANGHAI)


@dataclass(frozen=True)
class Share:
    """A lot and how many of its points are there, or are taken."""

    lot_id: UUID
    points: int


def take(lots: Iterable[Share], points: int) -> tuple[list[Share], int]:
    """From these lots, the first in the row first: what is taken from each, and how many points are lacking."""
    taken = []
    for lot in lots:
        part = min(lot.points, points)
        if part > 0:
            taken.append(Share(lot.lot_id, part))
            points -= part
    return taken, points


@dataclass(frozen=True)
class Civic:
    """What a deed without hours earns, and the most of its kind in a day; None for no limit of its own."""

    points: int
    a_day: int | None


CIVIC_WORDS: Final[Mapping[CivicKind, str]] = {
    CivicKind.PUNCH_IN: "文明实践点打卡", CivicKind.QUIZ: "每日一答", CivicKind.LECTURE: "参加宣讲",
    CivicKind.ARTICLE: "投稿被采用", CivicKind.SNAPSHOT: "随手拍被采纳", CivicKind.SELF_FIX: "随手拍自行处理",
}
UNCAPPED: Final = (CivicKind.ARTICLE,)  # counts not towards P-35 (D21)
FIRST_CIVIC: Final[Mapping[CivicKind, Civic]] = {  # P-32
    CivicKind.PUNCH_IN: Civic(1, 3), CivicKind.QUIZ: Civic(1, 1), CivicKind.LECTURE: Civic(2, 4),
    CivicKind.ARTICLE: Civic(10, None), CivicKind.SNAPSHOT: Civic(5, 15), CivicKind.SELF_FIX: Civic(8, None),
}
FIRST_CIVIC_DAY: Final = 20  # P-35, over the kinds that are capped (D21)
FIRST_ORGANISER_PERCENT: Final = 20  # P-32


@dataclass(frozen=True)
class Rule:
    """One version of the earning rules; it holds for what is done from `effective_from` on, never for what was before.

    civic: what each deed without hours earns · civic_day: the most of them in a day · organiser_percent: of what the
    organiser's own record earned.
    """

    version: int
    effective_from: date
    points_per_hour: int = POINTS_PER_HOUR
    day_minutes: int = DAY_MINUTES
    first_registration: int = FIRST_REGISTRATION
    civic: Mapping[CivicKind, Civic] = field(default_factory=lambda: FIRST_CIVIC)
    civic_day: int = FIRST_CIVIC_DAY
    organiser_percent: int = FIRST_ORGANISER_PERCENT

    def values(self) -> dict[str, Any]:
        """As a version is kept and told."""
        return {
            "points_per_hour": self.points_per_hour, "day_minutes": self.day_minutes,
            "first_registration": self.first_registration, "organiser_percent": self.organiser_percent,
            "civic_day": self.civic_day,
            "civic": [{"kind": kind.value, "points": one.points, "a_day": one.a_day} for kind, one in self.civic.items()],
        }

    def words(self) -> list[str]:
        """The rules as people read them."""
        return [
            f"志愿服务时长经确认后，每小时计 {self.points_per_hour} 分，按分钟折算，不足 1 分舍去。",
            "服务系数：一般 1.0，专业 1.2，高难 1.5。",
            f"每人每天最多 {shown_hours(self.day_minutes)} 小时计分；超出的时长照常记录，不计分。",
            f"活动组织者按本人时长所得积分另加 {self.organiser_percent}%，不足 1 分舍去。",
            "家庭成员、监护人与被监护人之间的服务不计分。",
            f"首次注册成为志愿者，奖励 {self.first_registration} 分。",
            civic_words(self),
            "当年获得的积分，次年 12 月 31 日 24 时到期；使用时先到期的先扣。",
            "服务记录被更正时，相应积分扣回；余额不足的部分记为欠分，由以后获得的积分先行抵扣。",
            "积分不能购买、转让或兑换现金；兑换积分不减少服务时长。",
        ]


FIRST_RULE: Final = Rule(version=1, effective_from=date(2020, 1, 1))


def rule_of(version: int, effective_from: date, values: Mapping[str, Any]) -> Rule:
    """A version as it was kept. What a version does not say, because it is older than that, is as at first."""
    known = dict(values)
    civic = {CivicKind(one["kind"]): Civic(one["points"], one["a_day"]) for one in known.pop("civic", ())}
    return Rule(version, effective_from, civic={**FIRST_CIVIC, **civic}, **known)


def civic_points(kind: CivicKind, today: Mapping[CivicKind, int], rule: Rule = FIRST_RULE) -> int:
    """What one more deed of this kind earns, after what has been earned today by kind; 0 when a cap is reached."""
    worth = rule.civic[kind]
    room = worth.points
    if worth.a_day is not None:
        room = min(room, worth.a_day - today.get(kind, 0))
    if kind not in UNCAPPED:
        room = min(room, rule.civic_day - sum(points for other, points in today.items() if other not in UNCAPPED))
    return max(0, room)


def organiser_points(points: int, rule: Rule = FIRST_RULE) -> int:
    """What the organiser gets on top of these points, rounded down (P-32, D21)."""
    return points * rule.organiser_percent // 100


def civic_words(rule: Rule) -> str:
    """What is earned without hours, as people read it."""
    kinds = [
        f"{CIVIC_WORDS[kind]} {one.points} 分" + (f"（每天最多 {one.a_day} 分）" if one.a_day is not None else "")
        for kind, one in rule.civic.items()
    ]
    return "、".join(kinds) + f"；除投稿外，以上每天合计最多 {rule.civic_day} 分。"


def shown_hours(minutes: int) -> str:
    """Hours without a needless fraction: 480 is 8, 450 is 7.5."""
    return f"{minutes / 60:g}"
