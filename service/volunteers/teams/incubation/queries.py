"""Questions about incubation."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import select

from service.core.actors import DISTRICT as DISTRICT_ROLE
from service.core.actors import Actor
from service.core.problems import NotFound
from service.data.db import db
from service.volunteers.teams.incubation.models import Incubation, IncubationStep
from service.volunteers.teams.incubation.states import DISTRICT, INCUBATION, LEADER, Stage
from service.volunteers.teams.models import Team
from service.web.paging import page, unpack_id


class NoSuchIncubation(NotFound):
    """No application with this id, or not yours to see."""

    title = "没有这项孵化申请"


def incubation(incubation_id: UUID) -> Incubation:
    """The application with this id; NoSuchIncubation where the scope shows none."""
    found = db.session.scalar(select(Incubation).where(Incubation.id == incubation_id))
    if found is None:
        raise NoSuchIncubation()
    return found


def held(incubation_id: UUID) -> Incubation:
    """Inside a deed: the application as it stands now, locked until the transaction ends."""
    query = select(Incubation).where(Incubation.id == incubation_id).with_for_update()
    return db.session.scalars(query.execution_options(populate_existing=True)).one()


def incubations_page(
    actor: Actor, *, state: str | None, team_id: UUID | None, after: str | None, limit: int
) -> dict[str, Any]:
    """Applications of the teams one leads, or of one's area; the newest first."""
    query = select(Incubation)
    if state is not None:
        query = query.where(Incubation.state == Stage(state))
    if team_id is not None:
        query = query.where(Incubation.team_id == team_id)
    if (last := unpack_id(after)) is not None:
        query = query.where(Incubation.id < last)
    rows = list(db.session.scalars(query.order_by(Incubation.id.desc()).limit(limit + 1)))
    found = page(rows, limit, lambda row: (row.id,))
    return found | {"items": shown(actor, found["items"])}


def told(actor: Actor, found: Incubation) -> dict[str, Any]:
    """One application as the API tells it."""
    return shown(actor, [found])[0]


def shown(actor: Actor, found: Sequence[Incubation]) -> list[dict[str, Any]]:
    """Applications as the API tells them, with their steps and what the caller may do."""
    teams = {row.id: row for row in db.session.scalars(select(Team).where(Team.id.in_([one.team_id for one in found])))}
    steps: dict[UUID, list[IncubationStep]] = {}
    query = select(IncubationStep).where(IncubationStep.incubation_id.in_([one.id for one in found]))
    for row in db.session.scalars(query.order_by(IncubationStep.id)):
        steps.setdefault(row.incubation_id, []).append(row)
    return [
        {name: getattr(one, name) for name in _SHOWN}
        | {
            "team_name": teams[one.team_id].name, "steps": steps.get(one.id, []),
            "moves": INCUBATION.open_to(one.state, standing(actor, teams[one.team_id])),
        }
        for one in found
    ]


def standing(actor: Actor, team: Team) -> set[str]:
    """How somebody stands to a team's application."""
    if actor.person_id == team.leader_id:
        return {LEADER}
    if actor.wears((DISTRICT_ROLE,)) and actor.area is not None and team.reach in actor.area:
        return {DISTRICT}
    return set()


_SHOWN = ("id", "team_id", "state", "state_since", "form", "needs", "text", "place", "mentor", "created_at")
