"""Questions about what leaders told their teams."""

from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import func, select

from service.core import clock
from service.core.actors import MANAGERS, Actor
from service.core.workdays import service_day
from service.data import scope
from service.data.db import db
from service.volunteers.teams import queries as teams
from service.volunteers.teams.models import Team
from service.volunteers.teams.notices import rules
from service.volunteers.teams.notices.models import TeamNotice
from service.volunteers.teams.states import MemberState
from service.web.access import WrongRole
from service.web.paging import page, unpack_id


def written_on(team_id: UUID, day: date) -> int:
    """Inside a deed: how many notices of this day there are."""
    query = select(func.count()).where(TeamNotice.team_id == team_id, TeamNotice.day == day)
    return db.session.scalar(query) or 0


def notices_page(actor: Actor, team_id: UUID, after: str | None, limit: int) -> dict[str, Any]:
    """What the leader told everybody, for the members, the leader and the managers of the area; the newest first."""
    team = teams.team(team_id)
    if not _belongs(actor, team):
        raise WrongRole()
    query = select(TeamNotice).where(TeamNotice.team_id == team_id)
    if (last := unpack_id(after)) is not None:
        query = query.where(TeamNotice.id < last)
    with scope.deed(db.session, "read-team-notices"):
        rows = list(db.session.scalars(query.order_by(TeamNotice.id.desc()).limit(limit + 1)))
        left = max(0, rules.A_DAY - written_on(team_id, service_day(clock.now())))
    return page(rows, limit, lambda row: (row.id,)) | {"left_today": left}


def _belongs(actor: Actor, team: Team) -> bool:
    if actor.person_id == team.leader_id or (
        actor.area is not None and actor.wears(MANAGERS) and team.reach in actor.area
    ):
        return True
    mine = teams.membership_of(actor.person_id, team.id) if actor.person_id else None
    return mine is not None and mine.state is MemberState.ACTIVE
