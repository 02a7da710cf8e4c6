"""Questions about what teams have done; rooms above add what is theirs by a port."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import func, or_, select

from service.core import clock
from service.core.actors import MANAGERS, Actor
from service.core.problems import field_problem
from service.core.workdays import day_starts, service_day
from service.data import ports, scope
from service.data.db import db
from service.volunteers import queries as volunteers
from service.volunteers.hours.models import ServiceRecord
from service.volunteers.hours.states import RecordState
from service.volunteers.teams import queries as teams
from service.volunteers.teams.figures import rules
from service.volunteers.teams.figures.models import TeamGiveBack
from service.volunteers.teams.figures.rules import Figures
from service.volunteers.teams.models import Team
from service.volunteers.teams.states import STANDING
from service.web.access import WrongRole
from service.web.paging import page, unpack_id

LONGEST = timedelta(days=1100)
BEGINNING = day_starts(date(2000, 1, 1))  # hours brought along from before count for their team, too


def figures_of(team_ids: Iterable[UUID], since: datetime, until: datetime) -> dict[UUID, Figures]:
    """What each of these teams did from one moment to another, whoever asks; the caller has checked that they may."""
    wanted = list(team_ids)
    told: dict[UUID, dict[str, int]] = {team_id: {} for team_id in wanted}
    with scope.deed(db.session, "team-figures"):
        for rows in (_hours(wanted, since, until), _records(wanted, since, until), _given_back(wanted, since, until)):
            for row in rows:
                told[row.team_id] |= row._mapping
        for counted in ports.ask("figures_of_teams", wanted, since, until):
            for team_id, more in counted.items():
                told[team_id] |= more
    return {team_id: _figures(more) for team_id, more in told.items()}


def _figures(told: dict[str, int]) -> Figures:
    return Figures(
        minutes=told.get("minutes", 0), volunteers=told.get("volunteers", 0), activities=told.get("activities", 0),
        orders=told.get("orders", 0), on_time_percent=rules.percent(told.get("on_time", 0), told.get("due", 0)),
        late_give_backs=told.get("late", 0), rating=rules.average(told.get("stars", 0), told.get("rated", 0)),
    )


def _hours(team_ids: list[UUID], since: datetime, until: datetime) -> Any:
    record = ServiceRecord
    return db.session.execute(
        select(
            record.team_id, func.sum(record.credited_minutes).label("minutes"),
            func.count(record.volunteer_id.distinct()).label("volunteers"),
        ).where(
            record.team_id.in_(team_ids), record.state == RecordState.CONFIRMED, record.service_day >= service_day(since),
            record.service_day < service_day(until),
        ).group_by(record.team_id)
    )


def _records(team_ids: list[UUID], since: datetime, until: datetime) -> Any:
    """How many records were to be decided, and how many of them were in time; corrections are not counted again."""
    record = ServiceRecord
    decided = or_(record.decided_at.is_not(None), record.record_due < clock.now())
    return db.session.execute(
        select(
            record.team_id, func.count().label("due"),
            func.count().filter(record.decided_at <= record.record_due).label("on_time"),
        ).where(
            record.team_id.in_(team_ids), record.version == 1, record.finished_at >= since, record.finished_at < until,
            decided,
        ).group_by(record.team_id)
    )


def _given_back(team_ids: list[UUID], since: datetime, until: datetime) -> Any:
    back = TeamGiveBack
    return db.session.execute(
        select(back.team_id, func.count().label("late")).where(
            back.team_id.in_(team_ids), back.late, back.created_at >= since, back.created_at < until
        ).group_by(back.team_id)
    )


def view(actor: Actor, team_id: UUID, day_from: date | None, day_to: date | None) -> dict[str, Any]:
    """A team's figures and those of its members, for its leader and the managers of its area (TM10)."""
    team = teams.team(team_id)
    in_area = actor.area is not None and team.reach in actor.area and actor.wears(MANAGERS)
    if actor.person_id != team.leader_id and not in_area:
        raise WrongRole()
    first, last, since, until = _days(day_from, day_to)
    members = []
    with scope.deed(db.session, "member-figures"):
        record = ServiceRecord
        rows = db.session.execute(
            select(
                record.volunteer_id, func.sum(record.credited_minutes).label("minutes"), func.count().label("services")
            ).where(
                record.team_id == team.id, record.state == RecordState.CONFIRMED, record.service_day >= first,
                record.service_day <= last,
            ).group_by(record.volunteer_id).order_by(func.sum(record.credited_minutes).desc()).limit(200)
        ).all()
    briefs = volunteers.brief_of(row.volunteer_id for row in rows)
    for row in rows:
        name = briefs[row.volunteer_id].name if row.volunteer_id in briefs else ""
        members.append({"name": name, "minutes": row.minutes, "services": row.services})
    found = figures_of([team.id], since, until)[team.id]
    return {"team_id": team.id, "day_from": first, "day_to": last, "members": members, **vars(found)}


def works(team_id: UUID) -> dict[str, Any]:
    """What a team has done since it began, for anybody: on its public page (TM06)."""
    team = teams.team(team_id)
    found = figures_of([team.id], BEGINNING, clock.now() + timedelta(days=1))[team.id]
    return {name: getattr(found, name) for name in ("minutes", "activities", "orders", "rating")}


def figures_page(
    actor: Actor, *, region_lo: str, region_hi: str, level: int | None, day_from: date | None, day_to: date | None,
    after: str | None, limit: int,
) -> dict[str, Any]:
    """Teams of an area that the caller manages, with their figures: for the export (TM10)."""
    _, _, since, until = _days(day_from, day_to)
    query = select(Team).where(Team.state.in_(STANDING), Team.reach >= region_lo, Team.reach < region_hi)
    if level is not None:
        query = query.where(Team.level == level)
    if (last := unpack_id(after)) is not None:
        query = query.where(Team.id > last)
    rows = list(db.session.scalars(query.order_by(Team.id).limit(limit + 1)))
    found = page(rows, limit, lambda row: (row.id,))
    counted = figures_of([row.id for row in found["items"]], since, until)
    told = teams.shown(actor, found["items"])
    return found | {"items": [row | vars(counted[row["id"]]) for row in told]}


def _days(day_from: date | None, day_to: date | None) -> tuple[date, date, datetime, datetime]:
    """From the first of January until today where nothing is said; both days count."""
    today = service_day(clock.now())
    last = day_to or today
    first = day_from or date(last.year, 1, 1)
    if first > last:
        raise field_problem("/day_to", "须不早于起始日期")
    if last - first > LONGEST:
        raise field_problem("/day_from", "一次最多查询 3 年")
    return first, last, day_starts(first), day_starts(last + timedelta(days=1))
