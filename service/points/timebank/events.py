"""What happens in the time bank that others must know."""

from dataclasses import dataclass
from uuid import UUID


@dataclass(frozen=True)
class HoldBroken:
    """Minutes laid aside for `source` had been kept by a mistake and were taken back; it is no longer paid for (D10)."""

    person_id: UUID
    source: str
