"""Writing down what the figures are made of, where no other room keeps it."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import func, select, update

from service.core import clock
from service.core.actors import Actor
from service.data import scope
from service.data.db import db
from service.volunteers.teams import queries as teams
from service.volunteers.teams.figures import rules
from service.volunteers.teams.figures.models import TeamBreach, TeamGiveBack
from service.volunteers.teams.life import actions as life
from service.volunteers.teams.models import Team
from service.volunteers.teams.states import TeamState


def note_give_back(team_id: UUID, order_id: UUID, window_from: datetime) -> None:
    """A team has given an order back, or let its time to name members pass: told by the room of orders (D16)."""
    with scope.deed(db.session, "note-give-back"):
        team = teams.team(team_id)
        db.session.add(
            TeamGiveBack(
                team_id=team.id, reach=team.reach, order_id=order_id, window_from=window_from,
                late=rules.is_late(window_from, clock.now()),
            )
        )


def note_breach(team_id: UUID, about: str) -> None:
    """A complaint about this team's work was upheld: told by the room where it happened (SM-2)."""
    with scope.deed(db.session, "note-breach"):
        team = teams.team(team_id)
        db.session.add(TeamBreach(team_id=team.id, reach=team.reach, about=about))


def sweep_breaches(actor: Actor, most: int = 50) -> int:
    """Two upheld within a year: thirty days to put it right. A sweep, so that no complaint waits for a team that is held.

    Of a team that rectifies already nothing is counted twice: it is answered once the team works again. How many.
    """
    open_ones = (TeamBreach.answered.is_(False), TeamBreach.created_at > clock.now() - rules.BREACHES_WITHIN)
    guilty = (
        select(TeamBreach.team_id).where(*open_ones).group_by(TeamBreach.team_id)
        .having(func.count() >= rules.BREACHES)
    )
    found = list(
        db.session.scalars(
            select(Team).where(Team.state == TeamState.ACTIVE, Team.id.in_(guilty)).order_by(Team.id).limit(most)
            .with_for_update(skip_locked=True).execution_options(populate_existing=True)
        )
    )
    for team in found:
        db.session.execute(update(TeamBreach).where(TeamBreach.team_id == team.id, *open_ones).values(answered=True))
        life.rectify(actor, team, f"一年内有 {rules.BREACHES} 件投诉经核实成立")
    return len(found)
