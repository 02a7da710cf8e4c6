"""Arithmetic of learning."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Final

LOWEST_PASS_MARK: Final = 60
TRIES_A_DAY: Final = 3
LATE_CANCEL: Final = timedelta(hours=2)  # before a class, a seat can be given back


def score(answers: Sequence[int], right: Sequence[int]) -> int:
    """Out of a hundred, rounded down. ValueError where not every question has one answer."""
    if not right or len(answers) != len(right):
        raise ValueError("每道题须作答一次")
    return 100 * sum(given == wanted for given, wanted in zip(answers, right, strict=True)) // len(right)


def study_minutes(began_at: datetime, moment: datetime, planned: int, before: int) -> int:
    """Whole minutes since it was opened, together with earlier ones at most what the course is planned for."""
    return min(planned, before + max(0, (moment - began_at) // timedelta(minutes=1)))


def certificate_number(year: int, course_serial: int, serial: int) -> str:
    """``PX26`` + four digits of the course + six of the certificate."""
    return f"PX{year % 100:02d}{course_serial:04d}{serial:06d}"
