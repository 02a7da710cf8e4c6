"""What happened to a volunteer, told upwards."""

from dataclasses import dataclass
from uuid import UUID


@dataclass(frozen=True)
class VolunteerActivated:
    """May serve from now on: approved for the first time."""

    volunteer_id: UUID
    person_id: UUID
    minor: bool


@dataclass(frozen=True)
class VolunteerSuspended:
    """May not serve for now; open sign-ups and offers must end without penalty (D8). cause: manager, guardian, credit."""

    volunteer_id: UUID
    person_id: UUID
    cause: str
