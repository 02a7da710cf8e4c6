"""Questions about appeals."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import select

from service.core.actors import A3_AND_ABOVE, Actor
from service.core.problems import NotFound
from service.data.db import db
from service.volunteers import queries as volunteers
from service.volunteers.teams.appeals.models import TeamAppeal
from service.volunteers.teams.appeals.states import APPEAL, MEMBER, REVIEWER, AppealState
from service.volunteers.teams.models import Team, TeamMember
from service.web.paging import page, unpack_id


class NoSuchAppeal(NotFound):
    """No appeal with this id, or not yours to see."""

    title = "没有这件申诉"


def appeal(appeal_id: UUID) -> TeamAppeal:
    """The appeal with this id; NoSuchAppeal where the scope shows none."""
    found = db.session.scalar(select(TeamAppeal).where(TeamAppeal.id == appeal_id))
    if found is None:
        raise NoSuchAppeal()
    return found


def held(appeal_id: UUID) -> TeamAppeal:
    """Inside a deed: the appeal as it stands now, locked until the transaction ends."""
    query = select(TeamAppeal).where(TeamAppeal.id == appeal_id).with_for_update()
    return db.session.scalars(query.execution_options(populate_existing=True)).one()


def appeals_page(
    actor: Actor, *, state: str | None, team_id: UUID | None, after: str | None, limit: int
) -> dict[str, Any]:
    """One's own appeals, those of the team one leads, or of one's area; the newest first."""
    query = select(TeamAppeal)
    if state is not None:
        query = query.where(TeamAppeal.state == AppealState(state))
    if team_id is not None:
        query = query.where(TeamAppeal.team_id == team_id)
    if (last := unpack_id(after)) is not None:
        query = query.where(TeamAppeal.id < last)
    rows = list(db.session.scalars(query.order_by(TeamAppeal.id.desc()).limit(limit + 1)))
    found = page(rows, limit, lambda row: (row.id,))
    return found | {"items": shown(actor, found["items"])}


def told(actor: Actor, found: TeamAppeal) -> dict[str, Any]:
    """One appeal as the API tells it."""
    return shown(actor, [found])[0]


def shown(actor: Actor, found: Sequence[TeamAppeal]) -> list[dict[str, Any]]:
    """Appeals as the API tells them, with why the leader removed the member."""
    removed = {
        row.id: row for row in db.session.scalars(
            select(TeamMember).where(TeamMember.id.in_([one.membership_id for one in found]))
        )
    }
    teams = {row.id: row for row in db.session.scalars(select(Team).where(Team.id.in_([one.team_id for one in found])))}
    briefs = volunteers.brief_of(row.volunteer_id for row in removed.values())
    return [
        {name: getattr(one, name) for name in _SHOWN}
        | {
            "team_name": teams[one.team_id].name,
            "name": briefs[removed[one.membership_id].volunteer_id].name if one.membership_id in removed else "",
            "reason": removed[one.membership_id].reason if one.membership_id in removed else None,
            "moves": APPEAL.open_to(one.state, standing(actor, one, teams[one.team_id])),
        }
        for one in found
    ]


def standing(actor: Actor, found: TeamAppeal, team: Team) -> set[str]:
    """How somebody stands to an appeal. The leader who removed decides nothing of it."""
    if actor.person_id == found.person_id:
        return {MEMBER}
    if actor.area is not None and found.reach in actor.area and actor.wears(A3_AND_ABOVE):
        return {REVIEWER} if actor.person_id != team.leader_id else set()
    return set()


_SHOWN = ("id", "membership_id", "team_id", "state", "text", "level", "due_at", "note", "created_at", "decided_at")
