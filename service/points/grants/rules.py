"""Limits of what is decided by hand."""

from typing import Final

MOST_POINTS: Final = 500  # PT15, a time
MOST_BUDGET: Final = 10_000_000
