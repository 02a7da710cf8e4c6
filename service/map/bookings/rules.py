"""Which hours of a room can be had, and who may not have any for a while."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime, timedelta
from typing import Final

from service.core.workdays import day_starts, service_day
from service.map.rules import WEEKDAYS, Spans

AHEAD: Final = timedelta(days=7)
STEP: Final = timedelta(minutes=30)
SHORTEST_MINUTES, LONGEST_MINUTES = 30, 240
EARLY: Final = timedelta(minutes=15)  # so long before its beginning one may come in
GRACE: Final = timedelta(minutes=30)  # so long after it one is waited for
MOST_OPEN: Final = 3  # what one person has ahead of them, lest one keeps every room
MISSES: Final = 2
MISS_COUNTS: Final = timedelta(days=90)
BAN: Final = timedelta(days=30)
NEAR_METRES: Final = 200
LARGEST_ROOM: Final = 2_000


def spans_of(opening: Mapping[str, Spans], day: date) -> Iterator[tuple[datetime, datetime]]:
    """When a station is open on a day, as moments [from, to)."""
    midnight = day_starts(day)
    for begin, end in opening.get(WEEKDAYS[day.weekday()], ()):
        yield midnight + _of_day(begin), midnight + _of_day(end)


def _of_day(clock: str) -> timedelta:
    return timedelta(hours=int(clock[:2]), minutes=int(clock[3:]))


def slots(opening: Mapping[str, Spans], day: date, minutes: int) -> list[tuple[datetime, datetime]]:
    """Every stretch of so many minutes that begins on the half-hour grid of its span and ends inside it."""
    length, found = timedelta(minutes=minutes), []
    for begin, end in spans_of(opening, day):
        start = begin
        while start + length <= end:
            found.append((start, start + length))
            start += STEP
    return found


def fits(opening: Mapping[str, Spans], starts_at: datetime, ends_at: datetime) -> bool:
    """Is it one of the stretches that are offered that day?"""
    minutes = (ends_at - starts_at).total_seconds() / 60
    if not (SHORTEST_MINUTES <= minutes <= LONGEST_MINUTES and minutes % (STEP.total_seconds() / 60) == 0):
        return False
    return (starts_at, ends_at) in slots(opening, service_day(starts_at), int(minutes))


def banned_until(missed_at: Iterable[datetime], moment: datetime) -> datetime | None:
    """Until when somebody gets no room who twice left one empty; None where they may have one.

    Two within 90 days make a ban of 30 days from the second, and are spent by it.
    """
    before: datetime | None = None
    until: datetime | None = None
    for at in sorted(missed_at):
        if before is not None and at - before <= MISS_COUNTS:
            before, until = None, at + BAN
        else:
            before = at
    return until if until is not None and until > moment else None
