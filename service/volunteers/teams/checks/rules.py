"""What a team must have done in a year, and when it is asked (TM07, P-41)."""

from datetime import date, datetime, timedelta
from typing import Final

from service.core.workdays import day_starts
from service.volunteers.teams.figures.rules import Figures

ACTIVITIES_A_YEAR: Final = 4  # P-41
ON_TIME_PERCENT: Final = 90
LEADER_ANSWERS: Final = timedelta(days=30)
REVIEW_WORKDAYS: Final = 5
FIRST_MONTH: Final = 11  # from November on this year may be checked; the year before until March
LAST_MONTH: Final = 3
NEWBORN: Final = timedelta(days=183)  # a team younger than half a year at the year's end is not asked
BATCH: Final = 100


def falls_short(year: Figures) -> list[str]:
    """What is missing, in Chinese; empty where nothing is. Late give-backs are shown and judged by people (D16)."""
    wrong = []
    if year.activities < ACTIVITIES_A_YEAR:
        wrong.append(f"全年活动 {year.activities} 次，应不少于 {ACTIVITIES_A_YEAR} 次")
    if year.on_time_percent is not None and year.on_time_percent < ON_TIME_PERCENT:
        wrong.append(f"服务记录按时率 {year.on_time_percent}%，应不低于 {ON_TIME_PERCENT}%")
    return wrong


def may_be_checked(year: int, today: date) -> bool:
    """Is it the season of this year's check?"""
    if year == today.year:
        return today.month >= FIRST_MONTH
    return year == today.year - 1 and today.month <= LAST_MONTH


def bounds(year: int) -> tuple[datetime, datetime]:
    """When the year begins and ends in Shanghai."""
    return day_starts(date(year, 1, 1)), day_starts(date(year + 1, 1, 1))


def born_by(year: int) -> datetime:
    """Teams founded later are too young for this year's check."""
    return bounds(year)[1] - NEWBORN
