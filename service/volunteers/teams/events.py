"""What happened to a team, told to the rooms above."""

from dataclasses import dataclass
from uuid import UUID


@dataclass(frozen=True)
class TeamApproved:
    """A team may serve from now on."""

    team_id: UUID
    leader_id: UUID
    region: str | None


@dataclass(frozen=True)
class TeamStopped:
    """Suspended or dissolved: its open offers, orders and activities go back (SM-2). final: it will not return."""

    team_id: UUID
    leader_id: UUID
    region: str | None
    final: bool


@dataclass(frozen=True)
class MemberLeft:
    """Left, was removed, or the team ended: assigned open work is given back in the same step (D18)."""

    team_id: UUID
    person_id: UUID
    volunteer_id: UUID


@dataclass(frozen=True)
class LeaderChanged:
    """The team was handed over; what was assigned to the leader as leader is the heir's."""

    team_id: UUID
    before: UUID
    after: UUID


@dataclass(frozen=True)
class TeamMerged:
    """A team has become part of another: its open offers, orders and activities are the other's from now on (TM08)."""

    team_id: UUID
    into_id: UUID
    leader_before: UUID
    leader_after: UUID
