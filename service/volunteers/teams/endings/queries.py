"""Questions about mergers."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import or_, select

from service.core.actors import Actor
from service.core.problems import NotFound
from service.data.db import db
from service.volunteers.teams import queries as teams
from service.volunteers.teams import states as words
from service.volunteers.teams.endings.models import TeamMerger
from service.volunteers.teams.endings.states import ASKER, MERGER, OPEN, OTHER, REVIEWER, MergerState
from service.volunteers.teams.models import Team
from service.web.paging import page, unpack_id


class NoSuchMerger(NotFound):
    """No merger with this id, or not yours to see."""

    title = "没有这项合并申请"


def merger(merger_id: UUID) -> TeamMerger:
    """The merger with this id; NoSuchMerger where the scope shows none."""
    found = db.session.scalar(select(TeamMerger).where(TeamMerger.id == merger_id))
    if found is None:
        raise NoSuchMerger()
    return found


def held(merger_id: UUID) -> TeamMerger:
    """Inside a deed: the merger as it stands now, locked until the transaction ends."""
    query = select(TeamMerger).where(TeamMerger.id == merger_id).with_for_update()
    return db.session.scalars(query.execution_options(populate_existing=True)).one()


def reach_of(one: Team, other: Team) -> str:
    """The smallest area that holds both teams."""
    for length in (15, 12, 9):
        if len(one.reach) >= length and one.reach[:length] == other.reach[:length] and len(other.reach) >= length:
            return one.reach[:length]
    return one.reach[:6]


def mergers_page(
    actor: Actor, *, state: str | None, team_id: UUID | None, after: str | None, limit: int
) -> dict[str, Any]:
    """Mergers of the teams one leads, or of one's area; the newest first."""
    query = select(TeamMerger)
    if state is not None:
        query = query.where(TeamMerger.state == MergerState(state))
    if team_id is not None:
        query = query.where(or_(TeamMerger.team_id == team_id, TeamMerger.into_id == team_id))
    if (last := unpack_id(after)) is not None:
        query = query.where(TeamMerger.id < last)
    rows = list(db.session.scalars(query.order_by(TeamMerger.id.desc()).limit(limit + 1)))
    found = page(rows, limit, lambda row: (row.id,))
    return found | {"items": shown(actor, found["items"])}


def told(actor: Actor, found: TeamMerger) -> dict[str, Any]:
    """One merger as the API tells it."""
    return shown(actor, [found])[0]


def shown(actor: Actor, found: Sequence[TeamMerger]) -> list[dict[str, Any]]:
    """Mergers as the API tells them, each with what the caller may do."""
    wanted = {row.team_id for row in found} | {row.into_id for row in found}
    both = {team.id: team for team in db.session.scalars(select(Team).where(Team.id.in_(wanted)))}
    return [
        {name: getattr(row, name) for name in _SHOWN}
        | {
            "team_name": both[row.team_id].name, "into_name": both[row.into_id].name,
            "members": both[row.team_id].member_count,
            "moves": MERGER.open_to(row.state, standing(actor, both[row.team_id], both[row.into_id])),
        }
        for row in found
    ]


def standing(actor: Actor, team: Team, into: Team) -> set[str]:
    """How somebody stands to a merger: leads the one, leads the other, or reviews both."""
    one, other = teams.standing(actor, team, None), teams.standing(actor, into, None)
    stands = {ASKER} if words.LEADER in one else set()
    stands |= {OTHER} if words.LEADER in other else set()
    return stands | ({REVIEWER} if words.REVIEWER in one & other else set())


def open_of(team_id: UUID) -> list[TeamMerger]:
    """Inside a deed: the open mergers of a team, on either side, locked."""
    query = select(TeamMerger).where(
        or_(TeamMerger.team_id == team_id, TeamMerger.into_id == team_id), TeamMerger.state.in_(OPEN)
    )
    return list(db.session.scalars(query.order_by(TeamMerger.id).with_for_update()))


_SHOWN = ("id", "team_id", "into_id", "state", "reason", "note", "created_at", "agreed_at", "decided_at")
