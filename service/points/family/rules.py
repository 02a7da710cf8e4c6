"""Limits of a family account."""

from typing import Final

MOST_MEMBERS: Final = 6
MONTH_POINTS: Final = 100  # given by one person in a calendar month
