"""What counts as watching, and what the quiz at the end takes."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Final

BEAT_SECONDS: Final = 30  # how often a client that shows a lecture says so
LONGEST_GAP: Final = timedelta(seconds=75)  # between two beats; after a longer silence nothing between them counts
WATCHED_PERCENT: Final = 90
PASS_MARK: Final = 60
TRIES_A_DAY: Final = 3
MOST_LECTURES: Final = 30
MOST_QUESTIONS: Final = 20
REVIEW_WORKDAYS: Final = 3


def counted_seconds(before: datetime | None, moment: datetime) -> int:
    """Whole seconds between two beats by the service's clock; none after a silence or for the first one."""
    if before is None or not before < moment <= before + LONGEST_GAP:
        return 0
    return (moment - before) // timedelta(seconds=1)


def needed_seconds(length_seconds: int) -> int:
    """Nine tenths, rounded up."""
    return -(-length_seconds * WATCHED_PERCENT // 100)


def score(answers: Sequence[int], right: Sequence[int]) -> int:
    """Out of a hundred, rounded down. ValueError where not every question has one answer."""
    return 100 * sum(given == wanted for given, wanted in zip(answers, right, strict=True)) // len(right)
