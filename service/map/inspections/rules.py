"""The list in hand, what it is worth, and how long mending may take."""

from collections.abc import Iterable
from typing import Final

CHECKLIST: Final = (
    "标识标牌规范", "按时开放", "值守人员在岗", "服务项目公示", "设施设备完好", "环境整洁", "消防安全", "台账资料齐全",
)
RECTIFY_WORKDAYS: Final = 5  # ST11: at most
LATE_WORKDAYS: Final = 2  # then it goes up one level more


def score(oks: Iterable[bool]) -> int:
    """Of a hundred, rounded down: seven of eight are 87."""
    found = list(oks)
    return 100 * sum(found) // len(found)


def is_complete(items: Iterable[str]) -> bool:
    """Is each thing of the list looked at exactly once?"""
    return sorted(items) == sorted(CHECKLIST)
