"""What happens in the ledger that others must know."""

from dataclasses import dataclass
from uuid import UUID


@dataclass(frozen=True)
class FrozenPointsNeeded:
    """Points that were earned by a mistake are laid aside for `source`; whoever did that ends it now (D10)."""

    person_id: UUID
    source: str
