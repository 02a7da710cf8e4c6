"""What others may want to know of visits."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID


@dataclass(frozen=True)
class PunchedIn:
    """Somebody was at a theme point, for the first time on this day. It is no service and makes no hours."""

    punch_id: UUID
    person_id: UUID
    at: datetime
