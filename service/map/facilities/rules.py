"""How long things are lent, and when somebody is reminded."""

from datetime import datetime, timedelta
from typing import Final

from service.core.workdays import day_starts, service_day
from service.map.facilities.states import FacilityKind

DAYS: Final = {FacilityKind.UMBRELLA: 3, FacilityKind.CHARGING: 1, FacilityKind.BOOK: 30, FacilityKind.OTHER: 7}
LONGEST_DAYS: Final = 60
MOST_PIECES: Final = 1_000
MOST_OUT: Final = 3  # what one person has at home at a time
REMIND_AGAIN: Final = timedelta(days=7)
REMINDERS: Final = 3


def due_at(moment: datetime, days: int) -> datetime:
    """The end of the day, so many days on: who borrows in the evening has the whole of them."""
    return day_starts(service_day(moment) + timedelta(days=days + 1))


def days_of(kind: FacilityKind, wanted: int | None) -> int:
    """For how many days a thing of this kind is lent where the station says nothing else."""
    return wanted if wanted is not None else DAYS.get(kind, 1)
