"""What objections tell the rooms above."""

from dataclasses import dataclass
from uuid import UUID


@dataclass(frozen=True)
class ObjectionUpheld:
    """Somebody's hours of a source were put right. absent: the credit event of an absence that was none, taken back."""

    objection_id: UUID
    volunteer_id: UUID
    source: str
    absent: str | None
