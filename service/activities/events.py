"""Facts the activities room announces."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID


@dataclass(frozen=True)
class PointsReleased:
    """The complaint that held them is decided: the points of this record follow now."""

    record_id: UUID
    person_id: UUID
    minutes: int
    coefficient: str
    family: bool
    source: str
    service_day: date
    at: datetime
