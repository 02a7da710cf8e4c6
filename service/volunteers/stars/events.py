"""What stars tell the rooms beside."""

from dataclasses import dataclass
from uuid import UUID


@dataclass(frozen=True)
class StarChanged:
    """Somebody has so many stars now, 0 to 5: one was awarded, or taken back."""

    volunteer_id: UUID
    person_id: UUID
    star: int
