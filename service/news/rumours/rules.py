"""How soon a rumour is answered."""

from typing import Final

REVIEW_WORKDAYS: Final = 1  # for each of the two looks
