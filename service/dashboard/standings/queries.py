"""Questions about standings."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import func, select

from service.core import clock
from service.core.workdays import service_day
from service.dashboard.standings import rules
from service.dashboard.standings.models import Standing, StandingCount
from service.dashboard.standings.rules import Board
from service.data import divisions, scope
from service.data.db import db
from service.volunteers import queries as volunteers
from service.volunteers.teams import queries as teams


def period_now(length: str) -> str:
    """The present month or year by its name."""
    month, year = rules.periods_on(service_day(clock.now()))
    return month if length == "month" else year


def top(board: Board, period: str) -> dict[str, Any]:
    """The first fifty. Of persons only adults who agreed to be named, and still do; a rank is among all."""
    rows = db.session.execute(
        select(Standing.key, Standing.value)
        .where(Standing.period == period, Standing.board == board, Standing.listed)
        .order_by(Standing.value.desc(), Standing.key).limit(rules.TOP)
    ).all()
    names = _names(board, [row.key for row in rows])
    ranks = {value: _rank(board, period, value) for value in {row.value for row in rows}}
    return {
        "period": period, "board": board, "counted_at": _counted_at(board, period),
        "items": [
            {"rank": ranks[row.value], "name": names[row.key], "value": row.value} for row in rows if row.key in names
        ],
    }


def mine(person_id: UUID, board: Board, period: str) -> dict[str, Any]:
    """My own place among all, whether I am listed or not; none before the first count."""
    own = select(Standing.value, Standing.listed).where(
        Standing.period == period, Standing.board == board, Standing.key == str(person_id)
    )
    with scope.deed(db.session, "my-standing"):
        found = db.session.execute(own).one_or_none()
    people_in_all = db.session.scalar(
        select(func.coalesce(func.sum(StandingCount.people), 0))
        .where(StandingCount.period == period, StandingCount.board == board)
    )
    return {
        "period": period, "board": board, "of": int(people_in_all or 0), "listed": bool(found and found.listed),
        "value": found.value if found else 0, "rank": _rank(board, period, found.value) if found else None,
    }


def _rank(board: Board, period: str, value: int) -> int:
    """One more than all who have more, by the counts of each value."""
    better = select(func.coalesce(func.sum(StandingCount.people), 0)).where(
        StandingCount.period == period, StandingCount.board == board, StandingCount.value > value
    )
    return int(db.session.scalar(better) or 0) + 1


def _counted_at(board: Board, period: str) -> datetime | None:
    found = select(func.max(StandingCount.counted_at)).where(
        StandingCount.period == period, StandingCount.board == board
    )
    return db.session.scalar(found)


def _names(board: Board, keys: Sequence[str]) -> dict[str, str]:
    """By key; whoever may not be named any more is left out."""
    if board is Board.COMMUNITIES:
        return divisions.names_of(set(keys))
    ids = [UUID(key) for key in keys]
    if board is Board.TEAMS:
        return {str(team_id): name for team_id, name in teams.names_of(ids, active=True).items()}
    return {str(person_id): name for person_id, name in volunteers.listed_names(ids).items()}
