"""Arithmetic of group orders."""

from datetime import timedelta
from typing import Final

FEWEST, MOST = 2, 100
AHEAD: Final = timedelta(days=60)
LONGEST: Final = timedelta(hours=12)


def has_formed(joined: int, least: int) -> bool:
    """Have enough people joined by the deadline?"""
    return joined >= least


def word_of(state: str, order_state: str | None, ended: tuple[str, ...]) -> str:
    """凑单中, 进行中 or 已结束, as residents call it (S:P9)."""
    if state == "open":
        return "gathering"
    if state == "formed" and order_state not in ended:
        return "under_way"
    return "over"
