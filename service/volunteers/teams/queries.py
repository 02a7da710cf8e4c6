"""Questions about teams. (First version by the lead, so that orders can be wired; the teams engineer replaces it.)"""

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import or_, select

from service.core import regions
from service.core.problems import NotFound
from service.data import scope
from service.data.db import db
from service.volunteers.teams.models import Team, TeamMember
from service.volunteers.teams.states import MemberState, TeamState


class NoSuchTeam(NotFound):
    """Not there."""

    title = "没有这支队伍"


@dataclass(frozen=True)
class Member:
    """An active member."""

    person_id: UUID
    volunteer_id: UUID
    role: str


def team(team_id: UUID) -> Team:
    """The team with this id."""
    with scope.deed(db.session, "team"):
        found = db.session.scalar(select(Team).where(Team.id == team_id))
    if found is None:
        raise NoSuchTeam()
    return found


def is_leader(person_id: UUID, team_id: UUID) -> bool:
    """Does this person lead this team?"""
    with scope.deed(db.session, "is-leader"):
        return db.session.scalar(select(Team.id).where(Team.id == team_id, Team.leader_id == person_id)) is not None


def active_members(team_id: UUID) -> list[Member]:
    """The active members."""
    with scope.deed(db.session, "team-members"):
        rows = db.session.execute(
            select(TeamMember.person_id, TeamMember.volunteer_id, TeamMember.role)
            .where(TeamMember.team_id == team_id, TeamMember.state == MemberState.ACTIVE)
        )
        return [Member(*row) for row in rows]


def teams_near_or_in(region: str, category: str) -> list[Team]:
    """Active teams of the community, its street and district in this field."""
    codes = [code for level in (1, 2, 3) if (code := regions.at_level(region, level))]
    query = select(Team).where(Team.state == TeamState.ACTIVE, Team.reach.in_(codes))
    query = query.where(or_(Team.category == category, Team.tags.any(category)))  # type: ignore[arg-type]
    return list(db.session.scalars(query.order_by(Team.level.desc(), Team.id).limit(10)))
