"""What a team may be: its level and region, who reviews it, how many found it (domain §3.1, SM-2, TM02–TM09)."""

from datetime import timedelta
from typing import Final

from service.core import regions
from service.core.actors import COMMUNITY, DISTRICT, STREET
from service.volunteers.teams.states import TeamKind

LEVEL_NAMES: Final = {1: "总队", 2: "大队", 3: "中队", 4: "小队"}
REGION_LEVELS: Final = {1: (1,), 2: (2,), 3: (3,), 4: (3, 4)}

# 8+N (TM09): one of these eight, or none of them; N are free tags.
CATEGORIES: Final = (
    "理论政策宣讲", "文化文艺服务", "助学支教", "医疗健身", "科学普及", "法律服务", "卫生环保", "扶贫帮困", "其他",
)  # fmt: skip
_SERVED_BY: Final = {"文化文艺": "文化文艺服务", "医疗健康": "医疗健身", "心理疏导": "医疗健身"}

FOUNDERS_NEEDED: Final = {1: 1, 2: 1, 3: 1, 4: 5}  # with the leader; a setting
SEATS: Final = 5  # teams a person (TM04); the table's CHECK says the same
REVIEW_WORKDAYS: Final = 3
APPLICATION_LASTS: Final = timedelta(days=14)
HEIR_ANSWERS: Final = timedelta(days=7)
RECTIFY_LASTS: Final = timedelta(days=30)
APPEAL_WITHIN: Final = timedelta(days=30)  # after being removed
REMEMBERED: Final = timedelta(days=90)  # late give-backs, as credit (D16)
APPEAL_WORKDAYS: Final = 5


def reviewers_of(level: int, kind: TeamKind) -> tuple[str, ...]:
    """小队 A3, 中队 and teams of work units A2, 大队, 支队 and 总队 A1; and every level above them (SM-2)."""
    if level <= 2:
        return (DISTRICT,)
    if level == 3 or kind is TeamKind.UNIT:
        return (STREET, DISTRICT)
    return (COMMUNITY, STREET, DISTRICT)


def misplaced(level: int, kind: TeamKind, region: str | None) -> str | None:
    """What is wrong with a team of this level here, in Chinese; None where nothing is.

    A department's 支队 stands at level 2 without a region; its squads, and those of work units, at level 4.
    """
    if kind is TeamKind.UNIT:
        if level not in (2, 4):
            return "单位队伍只有支队（2级）和小队（4级）"
        if level == 2 and region is not None:
            return "区直部门支队不属于任何街道"
        return None
    if region is None:
        return "请填写所属区划"
    if regions.level(region) not in REGION_LEVELS[level]:
        return f"{LEVEL_NAMES[level]}的区划代码应为{'或'.join(regions.LEVEL_NAMES[n] for n in REGION_LEVELS[level])}级"
    return None


def level_name(level: int, kind: TeamKind) -> str:
    """总队, 大队, 中队, 小队; a department's at level 2 is a 支队."""
    return "支队" if level == 2 and kind is TeamKind.UNIT else LEVEL_NAMES[level]


def team_category(service_category: str) -> str:
    """Which of the eight serves this category of orders; 其他 for crafts and errands, which teams name in their tags."""
    found = _SERVED_BY.get(service_category, service_category)
    return found if found in CATEGORIES else "其他"


def nearness(team_region: str | None, region: str) -> int:
    """How many levels two places share: 4 the same point … 1 the same district; 0 for a department."""
    if team_region is None:
        return 0
    shared = [n for n in (1, 2, 3, 4) if (code := regions.at_level(team_region, n)) and code == regions.at_level(region, n)]
    return len(shared)


def cannot_take_in(level: int, kind: TeamKind, into_level: int, into_kind: TeamKind) -> str | None:
    """Why a team of this level may not become part of one of that; None where it may.

    The other stands as high or higher: so the teams below go on hanging below, and the tree has no circle.
    """
    if kind is not into_kind:
        return "单位队伍与区域队伍不能合并"
    if into_level > level:
        return "只能并入同级或上级队伍"
    return None


CODE_LENGTHS: Final = {1: 6, 2: 9, 3: 12}


def lowest_level(reach: str) -> int:
    """The lowest level of managers whose area can hold this reach: 3 a community, 2 a street, 1 the district."""
    return max(level for level, length in CODE_LENGTHS.items() if length <= len(reach))
