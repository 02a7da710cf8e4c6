"""Questions about who keeps a station open, and about closed doors."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import func, select

from service.core import clock, regions
from service.core.actors import LEVEL_OF, MANAGERS, Actor
from service.core.problems import NotFound
from service.core.workdays import day_starts, service_day
from service.data import divisions, scope
from service.data.db import db
from service.map import queries as stations
from service.map import rules as map_rules
from service.map.duty import rules
from service.map.duty.models import ClosedDoor, ClosedDoorVoice, DutyPost
from service.map.duty.states import LIFECYCLE, DoorState
from service.map.models import Station
from service.web.access import need_cover, need_role


class NoSuchClosedDoor(NotFound):
    """Not there, or not in the acting area."""

    title = "没有这条反映"


def kept_station(actor: Actor, station_id: UUID) -> Station:
    """A station in the acting manager's area. WrongRole, NoSuchStation."""
    need_role(actor, MANAGERS)
    found = stations.row_of(station_id)
    need_cover(actor, found.region, missing=stations.NoSuchStation)
    return found


def roster(actor: Actor, station_id: UUID, first: date | None) -> dict[str, Any]:
    """A week of a station's roster from a day (today), and the opening hours at which nobody stands on it."""
    station = kept_station(actor, station_id)
    first = first or service_day(clock.now())
    days = [first + timedelta(days=nth) for nth in range(rules.DAYS_SHOWN)]
    rows = db.session.scalars(
        select(DutyPost).where(DutyPost.station_id == station_id, DutyPost.day >= days[0], DutyPost.day <= days[-1])
        .order_by(DutyPost.day, DutyPost.starts, DutyPost.id)
    )
    by_day: dict[date, list[dict[str, Any]]] = {day: [] for day in days}
    for row in rows:
        by_day[row.day].append({"name": row.name, "from": row.starts, "to": row.ends})
    return {"station_id": station.id, "days": [_day(station, day, posts) for day, posts in by_day.items()]}


def _day(station: Station, day: date, posts: list[dict[str, Any]]) -> dict[str, Any]:
    opening = station.opening.get(map_rules.WEEKDAYS[day.weekday()], [])
    gaps = rules.unkept(opening, [(post["from"], post["to"]) for post in posts])
    return {"day": day, "opening": opening, "posts": posts, "unkept": gaps}


def door(door_id: UUID) -> ClosedDoor:
    """One of them, as far as the scope reaches. NoSuchClosedDoor."""
    found = db.session.scalar(select(ClosedDoor).where(ClosedDoor.id == door_id))
    if found is None:
        raise NoSuchClosedDoor()
    return found


def held(door_id: UUID) -> ClosedDoor:
    """As it stands now, locked until the transaction ends."""
    return db.session.scalars(
        select(ClosedDoor).where(ClosedDoor.id == door_id).with_for_update().execution_options(populate_existing=True)
    ).one()


def open_door(station_id: UUID) -> ClosedDoor | None:
    """The task that waits at this station, locked."""
    return db.session.scalar(
        select(ClosedDoor).where(ClosedDoor.station_id == station_id, ClosedDoor.state == DoorState.REPORTED)
        .with_for_update().execution_options(populate_existing=True)
    )


def who_told(door_id: UUID) -> list[UUID]:
    """The residents who stood there, for the answer to reach them. Called inside a deed."""
    return list(db.session.scalars(select(ClosedDoorVoice.person_id).where(ClosedDoorVoice.door_id == door_id)))


def told_today(person_id: UUID) -> int:
    """How many closed doors this person has told of today."""
    today = day_starts(service_day(clock.now()))
    return db.session.scalars(
        select(func.count()).select_from(ClosedDoorVoice)
        .where(ClosedDoorVoice.person_id == person_id, ClosedDoorVoice.created_at >= today)
    ).one()


def doors(actor: Actor, state: str | None, after: UUID | None, limit: int) -> Sequence[ClosedDoor]:
    """Those of the acting area, the latest first."""
    area = regions.area(need_role(actor, MANAGERS).scope_key)
    query = select(ClosedDoor).where(ClosedDoor.region >= area.lo, ClosedDoor.region < area.hi)
    if state is not None:
        query = query.where(ClosedDoor.state == DoorState(state))
    if after is not None:
        query = query.where(ClosedDoor.id < after)
    return db.session.scalars(query.order_by(ClosedDoor.id.desc()).limit(limit)).all()


def mine(person_id: UUID, after: UUID | None, limit: int) -> Sequence[ClosedDoor]:
    """Those this person has told of, the latest first."""
    told = select(ClosedDoorVoice.door_id).where(ClosedDoorVoice.person_id == person_id)
    query = select(ClosedDoor).where(ClosedDoor.id.in_(told))
    if after is not None:
        query = query.where(ClosedDoor.id < after)
    return db.session.scalars(query.order_by(ClosedDoor.id.desc()).limit(limit)).all()


def relations(actor: Actor, found: ClosedDoor) -> set[str]:
    """The managers of its area decide, down to the one who keeps the door."""
    if actor.area is None or actor.acting is None or found.region not in actor.area:
        return set()
    return {actor.acting.role} if actor.acting.role in LEVEL_OF else set()


def shown(actor: Actor, rows: Sequence[ClosedDoor]) -> list[dict[str, Any]]:
    """Closed doors as the API tells them: what was found, and never by whom."""
    names = divisions.names_of({row.region for row in rows})
    ids = {row.station_id for row in rows}
    called = {
        row.id: row.name for row in db.session.execute(select(Station.id, Station.name).where(Station.id.in_(ids)))
    }
    return [_shown(actor, row, called.get(row.station_id, ""), names) for row in rows]


def _shown(actor: Actor, row: ClosedDoor, station: str, names: dict[str, str]) -> dict[str, Any]:
    standing = relations(actor, row)
    return {
        "id": row.id, "station_id": row.station_id, "station": station, "region": row.region,
        "region_name": names.get(row.region, ""), "state": row.state.value, "voices": row.voices,
        "since": row.created_at, "due_at": row.due_at, "provisional": row.provisional, "answer": row.answer,
        "decided_at": row.decided_at, "told": _told(row.id, None if standing else actor.person_id),
        "moves": LIFECYCLE.open_to(row.state, standing),
    }


def _told(door_id: UUID, person_id: UUID | None) -> list[dict[str, Any]]:
    """What was found, by everybody or by this one person, without saying who."""
    voice = ClosedDoorVoice
    query = select(voice.created_at, voice.found, voice.note).where(voice.door_id == door_id).order_by(voice.id)
    if person_id is not None:
        query = query.where(voice.person_id == person_id)
    with scope.deed(db.session, "closed-door-words"):
        rows = db.session.execute(query.limit(50)).all()
    return [
        {"at": row.created_at, "found": row.found.value, "label": rules.WORDS[row.found], "note": row.note} for row in rows
    ]
