"""The arithmetic of credit."""

from collections.abc import Iterable
from datetime import timedelta

START, LOWEST, HIGHEST = 100, 0, 120
COUNTS_FOR = timedelta(days=90)
VERIFIED_HOURS, NO_SHOW = +2, -10


def credit_of(deltas: Iterable[int]) -> int:
    """100 and the sum of what still counts, clamped to 0–120 (P-40, D16)."""
    return max(LOWEST, min(HIGHEST, START + sum(deltas)))
