"""Limits, deadlines and bans of exchanges, and what a code looks like."""

import re
from collections import defaultdict
from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from typing import Final

from service.core.workdays import SHANGHAI

FETCH_WITHIN: Final = timedelta(days=7)  # PT05
QUESTION_WITHIN: Final = timedelta(days=7)  # SM-6
MONTH_POINTS: Final = 2_000  # P-34
RESIDENT_MONTH_POINTS: Final = 200  # D21
MOST_PIECES: Final = 20
BAN_AFTER: Final = 3  # expiries in a calendar quarter (PT06)
BAN: Final = timedelta(days=30)
WRONG_CODES: Final = 5
CODE_LOCK: Final = timedelta(minutes=10)
RESOLVE_WORKDAYS: Final = 5  # P-24

CODE: Final = re.compile(r"\d{6}")
QR: Final = re.compile(r"HYDH:([0-9a-f]{32}):([0-9A-Za-z_-]{22})")


def month_of(day: date) -> tuple[datetime, datetime]:
    """The calendar month of a Shanghai day: [from, to)."""
    first = day.replace(day=1)
    following = (first + timedelta(days=32)).replace(day=1)
    return datetime.combine(first, time(), SHANGHAI), datetime.combine(following, time(), SHANGHAI)


def banned_until(expired_at: Iterable[datetime], moment: datetime) -> datetime | None:
    """Until when somebody may exchange nothing who did not come three times in one quarter; None where they may."""
    quarters: dict[tuple[int, int], list[datetime]] = defaultdict(list)
    for one in sorted(expired_at):
        local = one.astimezone(SHANGHAI)
        quarters[local.year, (local.month - 1) // 3].append(one)
    ends = [found[-1] + BAN for found in quarters.values() if len(found) >= BAN_AFTER]
    return max((end for end in ends if end > moment), default=None)
