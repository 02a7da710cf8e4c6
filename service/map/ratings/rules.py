"""Which stations are rated, in which year, and how long mending takes."""

from datetime import timedelta
from typing import Final

RATED_LEVELS: Final = (3, 4)
MOST_STARS: Final = 5
MEND_WITHIN: Final = timedelta(days=30)
REMIND_AGAIN: Final = timedelta(days=7)


def may_rate(year: int, this_year: int) -> bool:
    """This year's, or last year's that is still open."""
    return this_year - 1 <= year <= this_year
