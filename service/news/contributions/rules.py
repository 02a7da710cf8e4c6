"""What is asked of a contribution."""

from typing import Final

SHORTEST: Final = 20
MOST_WAITING: Final = 10  # of one person
REVIEW_WORKDAYS: Final = 5
MOST_RANKED: Final = 20
