"""Arithmetic of hours served elsewhere."""

from datetime import date
from typing import Final

PLATFORMS: Final = ("中国志愿", "志愿汇", "其他")
REVIEW_WORKDAYS: Final = 10
MOST_MINUTES_A_DAY: Final = 12 * 60


def most_minutes(day_from: date, day_to: date) -> int:
    """Twelve hours a day is more than anybody serves (P-07)."""
    return ((day_to - day_from).days + 1) * MOST_MINUTES_A_DAY
