"""How many hours make a star, who looks at it, and for how long the public does. Each change is a version with its day,
set by A1 (StarPolicy); the first one stands here.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import Final

HIGHEST: Final = 5
PUBLICITY_WORKDAYS: Final = 5  # P-27
REVIEW_WORKDAYS: Final = 5
STREET_UP_TO: Final = 2  # one and two stars are the street's, those above the district's
BY_TEAM_FROM: Final = 5


@dataclass(frozen=True)
class Version:
    """From this day on, an application is held against these hours."""

    name: str
    since: date
    hours: tuple[int, ...]


FIRST: Final = Version("stars-2026-1", date(2026, 1, 1), (100, 300, 600, 1000, 1500))
MOST_HOURS: Final = 20_000


def is_ladder(hours: Sequence[int]) -> bool:
    """Five, each more than the one before."""
    return len(hours) == HIGHEST and all(low < high for low, high in pairwise((0, *hours)))


def minutes_for(star: int, version: Version) -> int:
    """Minutes that this star takes. IndexError for a star that is none."""
    if not 1 <= star <= HIGHEST:
        raise IndexError(star)
    return version.hours[star - 1] * 60


def next_star(star: int) -> int | None:
    """One after the other (民政部 2012): never two at once; None at the top."""
    return star + 1 if star < HIGHEST else None


def star_of(awarded: dict[int, int], minutes: int) -> int:
    """The highest star that still stands: awarded maps star → minutes it was held against."""
    return max((star for star, needed in awarded.items() if minutes >= needed), default=0)


def needs_check(star: int) -> bool:
    """The community looks first, at one and two stars; for five a leader of the volunteer's team speaks up."""
    return star <= STREET_UP_TO or star >= BY_TEAM_FROM
