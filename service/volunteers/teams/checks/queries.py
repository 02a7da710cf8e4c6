"""Questions about annual checks."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import func, select

from service.core import regions
from service.core.actors import A2_AND_ABOVE, Actor
from service.core.problems import NotFound
from service.data import divisions
from service.data.db import db
from service.volunteers.teams import rules as team_rules
from service.volunteers.teams.checks.models import TeamCheck, TeamCheckRound
from service.volunteers.teams.checks.states import CHECK, LEADER, STREET, CheckState
from service.volunteers.teams.models import Team
from service.volunteers.teams.states import TeamState
from service.web.access import need_role
from service.web.paging import page, unpack_id


class NoSuchCheck(NotFound):
    """No check with this id, or not yours to see."""

    title = "没有这项年审"


def check(check_id: UUID) -> TeamCheck:
    """The check with this id; NoSuchCheck where the scope shows none."""
    found = db.session.scalar(select(TeamCheck).where(TeamCheck.id == check_id))
    if found is None:
        raise NoSuchCheck()
    return found


def held(check_id: UUID) -> TeamCheck:
    """Inside a deed: the check as it stands now, locked until the transaction ends."""
    query = select(TeamCheck).where(TeamCheck.id == check_id).with_for_update()
    return db.session.scalars(query.execution_options(populate_existing=True)).one()


def to_be_asked(district: str, year_ends: Any) -> Any:
    """The condition for teams that a round asks: they work, and are old enough."""
    area = regions.area(district)
    return (
        Team.state.in_((TeamState.ACTIVE, TeamState.RECTIFYING)) & (Team.created_at < year_ends)
        & (Team.reach >= area.lo) & (Team.reach < area.hi)
    )


def districts_without(year: int) -> list[str]:
    """Inside a job: districts where teams work and no round of this year was begun."""
    district = func.left(Team.reach, 6)
    begun = select(TeamCheckRound.district).where(TeamCheckRound.year == year)
    query = select(district).where(Team.state == TeamState.ACTIVE, district.not_in(begun)).distinct()
    return list(db.session.scalars(query))


def rounds(actor: Actor) -> dict[str, Any]:
    """The rounds of one's district, the newest first, with how the checks in one's area stand."""
    hat = need_role(actor, ("A1", "A2", "A3"))
    area = regions.area(hat.scope_key)
    counted: dict[UUID, dict[str, int]] = {}
    query = select(TeamCheck.round_id, TeamCheck.state, func.count().label("many")).where(
        TeamCheck.reach >= area.lo, TeamCheck.reach < area.hi
    )
    for row in db.session.execute(query.group_by(TeamCheck.round_id, TeamCheck.state)):
        counted.setdefault(row.round_id, {})[row.state.value] = row.many
    found = db.session.scalars(
        select(TeamCheckRound).where(TeamCheckRound.district == hat.scope_key[:6])
        .order_by(TeamCheckRound.year.desc()).limit(20)
    ).all()
    return {"items": [round_told(one, counted.get(one.id, {})) for one in found]}


def round_told(found: TeamCheckRound, counted: dict[str, int]) -> dict[str, Any]:
    """One round as the API tells it."""
    names = ("id", "year", "due_at", "total", "done", "finished_at", "created_at")
    return {name: getattr(found, name) for name in names} | {
        "states": {state.value: counted.get(state.value, 0) for state in CheckState},
        "progress": 100 * found.done // found.total if found.total else (100 if found.finished_at else 0),
    }


def checks_page(
    actor: Actor, *, year: int | None, state: str | None, region: str | None, team_id: UUID | None, after: str | None,
    limit: int,
) -> dict[str, Any]:
    """Checks of the teams one leads, or of one's area; the newest first."""
    query = select(TeamCheck)
    if year is not None:
        query = query.where(TeamCheck.year == year)
    if state is not None:
        query = query.where(TeamCheck.state == CheckState(state))
    if team_id is not None:
        query = query.where(TeamCheck.team_id == team_id)
    if region is not None:
        area = regions.area(region)
        query = query.where(TeamCheck.reach >= area.lo, TeamCheck.reach < area.hi)
    if (last := unpack_id(after)) is not None:
        query = query.where(TeamCheck.id < last)
    rows = list(db.session.scalars(query.order_by(TeamCheck.id.desc()).limit(limit + 1)))
    found = page(rows, limit, lambda row: (row.id,))
    return found | {"items": shown(actor, found["items"])}


def told(actor: Actor, found: TeamCheck) -> dict[str, Any]:
    """One check as the API tells it."""
    return shown(actor, [found])[0]


def shown(actor: Actor, found: Sequence[TeamCheck]) -> list[dict[str, Any]]:
    """Checks as the API tells them, each with what the caller may do."""
    teams = {row.id: row for row in db.session.scalars(select(Team).where(Team.id.in_([one.team_id for one in found])))}
    places = divisions.names_of({row.region for row in teams.values() if row.region})
    answers = []
    for one in found:
        team = teams[one.team_id]
        answers.append(
            {name: getattr(one, name) for name in _SHOWN}
            | {
                "team_name": team.name, "team_state": team.state, "level_name": team_rules.level_name(team.level, team.kind),
                "region_name": places.get(team.region) if team.region else None,
                "moves": CHECK.open_to(one.state, standing(actor, team)),
            }
        )
    return answers


def standing(actor: Actor, team: Team) -> set[str]:
    """How somebody stands to a team's check."""
    if actor.person_id == team.leader_id:
        return {LEADER}
    if actor.area is not None and team.reach in actor.area and actor.wears(A2_AND_ABOVE):
        return {STREET}
    return set()


_SHOWN = (
    "id", "team_id", "year", "state", "due_at", "statement", "confirmed_at", "activities", "orders", "minutes",
    "on_time_percent", "late_give_backs", "shortfalls", "note", "decided_at", "created_at",
)
