"""The arithmetic of credit."""

import math
from collections.abc import Iterable
from datetime import datetime, timedelta

START, LOWEST, HIGHEST = 100, 0, 120
COUNTS_FOR = timedelta(days=90)
VERIFIED_HOURS, NO_SHOW = +2, -10
GATE, REVIEW = 60, 30


def credit_of(deltas: Iterable[int]) -> int:
    """100 and the sum of what still counts, clamped to 0–120 (P-40, D16)."""
    return max(LOWEST, min(HIGHEST, START + sum(deltas)))


def served_to_recover(score: int) -> int:
    """How many confirmed services would lift the score to the gate."""
    return max(0, math.ceil((GATE - score) / VERIFIED_HOURS))


def recovers_at(events: Iterable[tuple[datetime, int]], moment: datetime) -> datetime | None:
    """When the score is 60 again if nothing else happens, as events leave after ninety days; None where it is now."""
    left = sorted(events)
    if credit_of(delta for _, delta in left) >= GATE:
        return None
    while left:
        at, _ = left.pop(0)
        if credit_of(delta for _, delta in left) >= GATE:
            return at + COUNTS_FOR
    return moment


def words(score: int) -> str:
    """What the score means for oneself (D16)."""
    if score >= GATE:
        return "信用正常，可以自主报名和接单。"
    if score >= REVIEW:
        return "低于 60 分：暂不能自主报名和抢单，队长可以单独邀请您；服务并获确认，或较早的扣分满 90 天，分数即会恢复。"
    return "低于 30 分：暂不能自主报名和抢单，街道会与您联系了解情况；不会自动停用您的资格。"
