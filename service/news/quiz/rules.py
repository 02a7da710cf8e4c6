"""Which five are asked on a day, what of them was right, and what that is worth."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import Final, TypeVar

A_DAY: Final = 5
ENOUGH: Final = 3  # right ones, for the day's point
REVIEW_WORKDAYS: Final = 3

Thing = TypeVar("Thing")


def of_the_day(pool: Sequence[Thing], day: date) -> list[Thing]:
    """The five of a day out of those in the pool, in its order; nothing where there are fewer than five.

    Day after day five further ones, round and round, so that each has its turn before any comes again.
    """
    if len(pool) < A_DAY:
        return []
    first = day.toordinal() * A_DAY
    return [pool[(first + place) % len(pool)] for place in range(A_DAY)]


def how_many_right(answers: Sequence[int], right: Sequence[int]) -> int:
    """ValueError where not every question has one answer."""
    return sum(given == wanted for given, wanted in zip(answers, right, strict=True))


def days_in_a_row(days: Iterable[date], today: date) -> int:
    """Up to today, or up to yesterday as long as today may still be played."""
    played = set(days)
    day = today if today in played else today - timedelta(days=1)
    count = 0
    while day in played:
        count, day = count + 1, day - timedelta(days=1)
    return count
