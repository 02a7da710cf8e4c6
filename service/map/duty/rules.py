"""Hours that nobody keeps, and how long a closed door may wait for an answer."""

from collections.abc import Iterable, Sequence
from datetime import timedelta
from enum import StrEnum
from typing import Final

from service.map.rules import Spans

ANSWER_WORKDAYS: Final = 1
LONGEST_EXCEPTION: Final = timedelta(days=60)
MOST_REPORTS_A_DAY: Final = 5
DAYS_SHOWN: Final = 7


class Door(StrEnum):
    """What somebody found."""

    LOCKED = "locked"
    NOBODY = "nobody"


WORDS: Final = {Door.LOCKED: "开放时间关门落锁", Door.NOBODY: "门开着，无人值守"}


def unkept(opening: Spans, posts: Iterable[Sequence[str]]) -> list[list[str]]:
    """The opening hours of a day at which nobody stands on the roster: spans ``["HH:MM", "HH:MM"]`` in order."""
    gaps: list[list[str]] = []
    kept = sorted(list(post) for post in posts)
    for begin, end in sorted(list(span) for span in opening):
        at = begin
        for start, stop in kept:
            if stop <= at or start >= end:
                continue
            if start > at:
                gaps.append([at, start])
            at = max(at, stop)
        if at < end:
            gaps.append([at, end])
    return gaps
