"""What a merge did, told upwards."""

from dataclasses import dataclass
from uuid import UUID


@dataclass(frozen=True)
class RegistrationsMerged:
    """The hours have moved; what the folded one owes is the kept one's to pay."""

    case_id: UUID
    kept_person: UUID
    folded_person: UUID


@dataclass(frozen=True)
class MergeUndone:
    """Announced before the hours move back: each owes again what they owed."""

    case_id: UUID
    kept_person: UUID
    folded_person: UUID
