"""What is counted of a team, and when giving an order back is late."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

LATE_BEFORE: Final = timedelta(hours=12)  # less than this before the window, as of a sign-up (D8, D16)
BREACHES: Final = 2  # upheld complaints that send a team into rectifying (SM-2)
BREACHES_WITHIN: Final = timedelta(days=365)
FEWEST_RATINGS: Final = 5  # fewer could be told apart


@dataclass(frozen=True)
class Figures:
    """What a team did in a time. on_time_percent: None where nothing was to be recorded · rating: None where too few."""

    minutes: int = 0
    volunteers: int = 0
    activities: int = 0
    orders: int = 0
    on_time_percent: int | None = None
    late_give_backs: int = 0
    rating: float | None = None


def is_late(window_from: datetime, moment: datetime) -> bool:
    """Given back so short before it begins that the resident hardly finds somebody else; or after it has begun."""
    return moment > window_from - LATE_BEFORE


def percent(part: int, whole: int) -> int | None:
    """Rounded down, so that one record late is never 100 %; None of nothing."""
    return 100 * part // whole if whole else None


def average(stars: int, rated: int) -> float | None:
    """The mean of enough ratings, to one decimal."""
    return round(stars / rated, 1) if rated >= FEWEST_RATINGS else None
