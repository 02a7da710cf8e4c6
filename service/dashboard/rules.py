"""The indicators of the live board (domain §7): what each is made of. Arithmetic over sums, no database.

A count of nothing is 0; a share of nothing, a mean of nobody and the median of no order are None, shown as “—”.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Final

OFFERS: Final = {"activity": "活动", "menu": "可点服务", "news": "动态"}  # what a station's feed may hold
PERIODS: Final = ("today", "week", "month", "year", "all")
NEW_IN: Final = {"today": "今日新增", "week": "本周新增", "month": "本月新增", "year": "本年新增", "all": "今日新增"}
TEAM_LEVELS: Final = {"1": "总队", "2": "大队", "3": "中队", "4": "小队"}
STATION_LEVELS: Final = {"1": "中心", "2": "所", "3": "站", "4": "点"}
WAITING: Final = {"pending": "待审", "rectifying": "整改中"}
AGE_BANDS: Final = {
    "under_14": "14 岁以下", "14_17": "14–17 岁", "18_35": "18–35 岁", "36_59": "36–59 岁", "60_up": "60 岁及以上",
    "unknown": "未知",
}
STARS: Final = {"0": "无星", "1": "一星", "2": "二星", "3": "三星", "4": "四星", "5": "五星"}
STAGES: Final = {"ordered": "点单", "dispatched": "派单", "accepted": "接单", "finished": "完成"}
PACES: Final = {"response": "响应", "completion": "完成"}
ANSWERS: Final = {"accepted": "接单率", "declined": "拒单率", "expired": "超时率"}
LIVE: Final = {"recruiting": "招募中", "in_progress": "进行中"}
TOP: Final = 10
FEWEST_RATINGS: Final = 5  # I-29: fewer say nothing

DEPARTMENTS, OWN_LEVEL, UNASSIGNED = "departments", "own_level", "unassigned"
BUCKETS: Final = {DEPARTMENTS: "区直/部门", OWN_LEVEL: "本级", UNASSIGNED: "未归属"}

# What the feed says of a move; every move of an order has its words.
MOVES: Final = {
    "submit": "新点单", "form": "凑单成功", "approve": "审核通过", "return": "退回补充", "reject": "未予受理",
    "transfer": "已转办", "resubmit": "重新提交", "offer": "已派单", "open-to-pool": "进入抢单池", "take-back": "收回",
    "claim": "已认领", "accept": "已接单", "fall-back": "无人接单", "schedule": "已排班", "unassign": "未排班退回",
    "unschedule": "排班落空", "leave-pool": "离开抢单池", "reschedule": "提出改期", "reschedule-accept": "同意改期",
    "reschedule-decline": "不同意改期", "give-back": "退单", "absent": "有人失约", "start": "开始服务",
    "finish": "服务完成", "abort": "中止服务", "confirm": "居民已确认", "auto-confirm": "自动确认", "deny": "居民有异议",
    "rule": "异议已裁定", "rate": "已评价", "redo": "重新服务", "close": "已办结", "cancel": "已取消",
    "lapse": "逾期取消", "close-unserved": "未能满足", "hand-down": "下派", "raise": "上提",
}  # fmt: skip

_NOTHING: Final[Mapping[str, Mapping[str, int]]] = {}
Number = int | float | None
Part = tuple[str, str, Number]


@dataclass
class Sums:
    """What was counted for one region: stretch of time → measure → key → amount.

    spans: the names of the stretches by period · period: the one looked at · people: residents, where known.
    """

    spans: Mapping[str, str]
    period: str = "all"
    people: int | None = None
    counted: Mapping[str, Mapping[str, Mapping[str, int]]] = field(default_factory=dict)

    def stands(self, measure: str, key: str | None = None) -> int:
        """How many there are now."""
        return self.within("all", measure, key)

    def within(self, period: str, measure: str, key: str | None = None) -> int:
        """How many came in this period; of all keys where none is named."""
        keys = self.counted.get(self.spans[period], _NOTHING).get(measure)
        if keys is None:
            return 0
        return sum(keys.values()) if key is None else keys.get(key, 0)

    def came(self, measure: str, key: str | None = None) -> int:
        """How many came in the period looked at."""
        return self.within(self.period, measure, key)

    def keys(self, period: str, measure: str) -> dict[str, int]:
        """Every key with something under it."""
        keys = self.counted.get(self.spans[period], _NOTHING).get(measure, {})
        return {key: amount for key, amount in keys.items() if amount}


def share(part: int, whole: int) -> float | None:
    """Per cent, to one digit; None of nothing."""
    return round(part * 100 / whole, 1) if whole else None


def median(counts: Mapping[str, int]) -> int | None:
    """The middle of values told as value → how often; of two middles the lower. None where there is nothing."""
    whole = sum(counts.values())
    passed = 0
    for value, times in sorted((int(value), times) for value, times in counts.items()):
        passed += times
        if passed * 2 >= whole > 0:
            return value
    return None


def _stock(measure: str, labels: Mapping[str, str]) -> Callable[[Sums], list[Part]]:
    return lambda sums: [(key, label, sums.stands(measure, key)) for key, label in labels.items()]


def _ranked(measure: str, most: int | None = None) -> Callable[[Sums], list[Part]]:
    def parts(sums: Sums) -> list[Part]:
        ranked = sorted(sums.keys("all", measure).items(), key=lambda pair: (-pair[1], pair[0]))
        return [(key, key, amount) for key, amount in ranked[:most]]

    return parts


def _ages(sums: Sums) -> list[Part]:
    """The unknown only where there are some."""
    parts = _stock("volunteers", AGE_BANDS)(sums)
    return parts if sums.stands("volunteers", "unknown") else parts[:-1]


def _activated(sums: Sums) -> int:
    """Today's, where no shorter period than always is looked at."""
    return sums.within("today" if sums.period == "all" else sums.period, "activated")


def _members_a_team(sums: Sums) -> Number:
    teams = sums.stands("teams")
    return round(sums.stands("members") / teams, 1) if teams else None


def _registered(sums: Sums) -> Number:
    return share(sums.stands("volunteers"), sums.people) if sums.people else None


def _answers(sums: Sums) -> list[Part]:
    """Accepted or declined of all that were answered; run out of all that were made."""
    accepted, declined = sums.came("offers", "accepted"), sums.came("offers", "declined")
    shares = {
        "accepted": share(accepted, accepted + declined), "declined": share(declined, accepted + declined),
        "expired": share(sums.came("offers", "expired"), sums.came("offers", "made")),
    }
    return [(key, label, shares[key]) for key, label in ANSWERS.items()]


def _paces(sums: Sums) -> list[Part]:
    return [(key, label, median(sums.keys(sums.period, key))) for key, label in PACES.items()]


def _activities(sums: Sums) -> list[Part]:
    """All that were ever public, those of today, and those that take names or run now."""
    counted = [("all", "累计", sums.within("all", "activities")), ("today", "今日", sums.within("today", "activities"))]
    return [*counted, *_stock("activities_now", LIVE)(sums)]


def _categories(sums: Sums) -> list[Part]:
    ranked = sorted(sums.keys(sums.period, "activities").items(), key=lambda pair: (-pair[1], pair[0]))
    return [(key, key, amount) for key, amount in ranked]


def _showed_up(sums: Sums) -> Number:
    """Of those who had a place on lists that are closed by now."""
    came = sums.came("signups", "done")
    return share(came, came + sums.came("signups", "no_show"))


def _absent(sums: Sums) -> Number:
    missing = sums.came("signups", "no_show")
    return share(missing, missing + sums.came("signups", "done"))


def _in_time(sums: Sums) -> Number:
    kept = sums.came("deadlines", "on_time")
    return share(kept, kept + sums.came("deadlines", "late"))


def _satisfaction(sums: Sums) -> Number:
    """The mean of the stars; None where fewer than five people gave any."""
    times = sums.came("ratings", "times")
    return round(sums.came("ratings", "stars") / times, 1) if times >= FEWEST_RATINGS else None


def _no_parts(sums: Sums) -> list[Part]:
    return []


@dataclass(frozen=True)
class Indicator:
    """One figure of the board. Where additive, the children's values sum to the parent's.

    part_units: of the parts that are told in another unit than the figure itself.
    """

    id: str
    title: str
    unit: str
    dimension: str
    kind: str
    additive: bool
    value: Callable[[Sums], Number]
    parts: Callable[[Sums], list[Part]] = _no_parts
    part_units: Mapping[str, str] = field(default_factory=dict)

    def shown(self, sums: Sums) -> dict[str, Any]:
        """As it goes out."""
        title = NEW_IN[sums.period] if self.id == "I-08" else self.title
        parts = [
            {"key": key, "label": label, "value": value, "unit": self.part_units.get(key, self.unit)}
            for key, label, value in self.parts(sums)
        ]
        return {
            "id": self.id, "title": title, "unit": self.unit, "dimension": self.dimension, "kind": self.kind,
            "value": self.value(sums), "additive": self.additive, "parts": parts,
        }


INDICATORS: Final[Sequence[Indicator]] = (
    Indicator("I-01", "队伍总数", "支", "D1", "count", True, lambda s: s.stands("teams"), _stock("teams", TEAM_LEVELS)),
    Indicator("I-02", "8+N 类别分布", "支", "D1", "distribution", True, lambda s: s.stands("team_categories"),
              _ranked("team_categories")),
    Indicator("I-04", "队均人数", "人", "D1", "ratio", False, _members_a_team),
    Indicator("I-06", "待审队伍/年审异常", "支", "D1", "count", True, lambda s: s.stands("teams_waiting"),
              _stock("teams_waiting", WAITING)),
    Indicator("I-07", "注册志愿者总数", "人", "D2", "count", True, lambda s: s.stands("volunteers")),
    Indicator("I-08", "今日新增", "人", "D2", "count", True, _activated),
    Indicator("I-09", "注册率", "%", "D2", "ratio", False, _registered),
    Indicator("I-11", "年龄结构", "人", "D2", "distribution", True, lambda s: s.stands("volunteers"), _ages),
    Indicator("I-13", "技能标签", "人次", "D2", "distribution", False, lambda s: s.stands("skills"),
              _ranked("skills", TOP)),
    Indicator("I-14", "星级分布", "人", "D2", "distribution", True, lambda s: s.stands("stars"), _stock("stars", STARS)),
    Indicator("I-15", "服务时长", "分钟", "D2", "minutes", True, lambda s: s.came("minutes"),
              lambda s: [("all", "累计", s.within("all", "minutes")), ("year", "本年", s.within("year", "minutes"))]),
    Indicator("I-18", "站点总数", "个", "D3", "count", True, lambda s: s.stands("stations"),
              _stock("stations", STATION_LEVELS)),
    Indicator("I-24", "活动总数", "场", "D4", "count", True, lambda s: s.came("activities"), _activities),
    Indicator("I-25", "活动类别分布", "场", "D4", "distribution", True, lambda s: s.came("activities"), _categories),
    Indicator("I-26", "报名人次与到场率", "人次", "D4", "count", True, lambda s: s.came("signups", "signed"), lambda s: [
        ("signed", "报名", s.came("signups", "signed")), ("came", "到场", s.came("signups", "came")),
        ("rate", "到场率", _showed_up(s)),
    ], {"rate": "%"}),
    Indicator("I-27", "时长按期记录率", "%", "D4", "ratio", False, _in_time),
    Indicator("I-28", "爽约率", "%", "D4", "ratio", False, _absent),
    Indicator("I-29", "活动满意度", "星", "D4", "ratio", False, _satisfaction),
    Indicator("I-30", "受益人次", "人次", "D4", "count", True, lambda s: s.came("beneficiaries")),
    Indicator("I-33", "点单/派单/接单/完成", "单", "D5", "funnel", True, lambda s: s.came("orders", "ordered"),
              lambda s: [(key, label, s.came("orders", key)) for key, label in STAGES.items()]),
    Indicator("I-34", "响应时长与完成时长（中位）", "分钟", "D5", "minutes", False,
              lambda s: median(s.keys(s.period, "response")), _paces),
    Indicator("I-35", "接单率/拒单率/超时率", "%", "D5", "ratio", False, lambda s: _answers(s)[0][2], _answers),
)  # fmt: skip


def additive_spans(spans: Mapping[str, str], period: str) -> set[str]:
    """The stretches of time that the additive indicators speak of in this period."""
    return {spans["all"], spans["today" if period == "all" else period]}


def all_spans(spans: Mapping[str, str], period: str) -> set[str]:
    """Those of all indicators."""
    return additive_spans(spans, period) | {spans["year"], spans["today"]}


def indicators(sums: Sums) -> list[dict[str, Any]]:
    """All of them, in their order."""
    return [indicator.shown(sums) for indicator in INDICATORS]


def additive(sums: Sums) -> dict[str, Number]:
    """The figures that sum over children, by indicator."""
    return {indicator.id: indicator.value(sums) for indicator in INDICATORS if indicator.additive}


def is_to_come(item: Mapping[str, Any], moment: datetime) -> bool:
    """Something that a station offers is to come as long as it has not ended; what has no end has been since it began."""
    until: datetime = item["until"] or item["at"]
    return until > moment
