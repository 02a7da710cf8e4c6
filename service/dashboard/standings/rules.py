"""Periods and kinds of the standings."""

from datetime import date
from enum import StrEnum
from typing import Final

TOP: Final = 50


class Board(StrEnum):
    """What is counted, and of whom. These words are on the wire."""

    HOURS = "hours"
    POINTS = "points"
    TEAMS = "teams"
    COMMUNITIES = "communities"


OF_PERSONS: Final = (Board.HOURS, Board.POINTS)


def periods_on(day: date) -> dict[str, tuple[date, date]]:
    """The periods that still move on this day, by their names: the month and the year, [from, to)."""
    month = day.replace(day=1)
    after = month.replace(year=month.year + 1, month=1) if month.month == 12 else month.replace(month=month.month + 1)
    return {
        f"{day:%Y-%m}": (month, after), f"{day:%Y}": (date(day.year, 1, 1), date(day.year + 1, 1, 1)),
    }
