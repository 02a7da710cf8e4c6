"""Writing down what the figures are made of, where no other room keeps it."""

from datetime import datetime
from uuid import UUID

from service.core import clock
from service.data import scope
from service.data.db import db
from service.volunteers.teams import queries as teams
from service.volunteers.teams.figures import rules
from service.volunteers.teams.figures.models import TeamGiveBack


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
