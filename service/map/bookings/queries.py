"""Questions about rooms and bookings."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import Any, Final
from uuid import UUID

from sqlalchemy import func, select

from service.accounts import queries as accounts
from service.core import clock
from service.core.actors import MANAGERS, Actor
from service.core.problems import NotFound
from service.core.workdays import day_starts, service_day
from service.data import ports, scope
from service.data.db import db
from service.map import queries as stations
from service.map.bookings import rules
from service.map.bookings.models import Booking, Room
from service.map.bookings.states import BOOKER, HOLDING, LIFECYCLE, STAFF, BookingState
from service.map.models import Station
from service.web.access import need_person
from service.web.paging import page, unpack_id

_ROOM: Final = ("id", "station_id", "name", "capacity", "note", "open")
_SHOWN: Final = (
    "id", "room_id", "station_id", "region", "title", "people", "starts_at", "ends_at", "state", "reason", "created_at",
    "team_id",
)


class NoSuchRoom(NotFound):
    """No room with this id."""

    title = "没有这个场所"


class NoSuchBooking(NotFound):
    """No booking with this id, or not one the caller may see."""

    title = "没有这个预约"


def room(room_id: UUID) -> Room:
    """A room. NoSuchRoom."""
    found = db.session.scalar(select(Room).where(Room.id == room_id))
    if found is None:
        raise NoSuchRoom()
    return found


def held_room(room_id: UUID) -> Room:
    """Inside a deed: the room, locked until the transaction ends."""
    query = select(Room).where(Room.id == room_id).with_for_update()
    return db.session.scalars(query.execution_options(populate_existing=True)).one()


def rooms_of(station_id: UUID) -> list[dict[str, Any]]:
    """What a station has. NoSuchStation."""
    stations.row_of(station_id)
    rows = db.session.scalars(select(Room).where(Room.station_id == station_id).order_by(Room.name, Room.id))
    return [room_shown(row) for row in rows]


def room_shown(row: Room) -> dict[str, Any]:
    """A room as everybody sees it."""
    return {name: getattr(row, name) for name in _ROOM}


def slots(room_id: UUID, day: date, minutes: int) -> dict[str, Any]:
    """Every stretch of so many minutes of that day, and whether it can still be had; nobody learns who has it."""
    found, moment = room(room_id), clock.now()
    begin = day_starts(day)
    with scope.deed(db.session, "taken-hours"):
        taken = db.session.execute(select(Booking.starts_at, Booking.ends_at).where(
            Booking.room_id == room_id, Booking.state.in_(HOLDING),
            Booking.starts_at < begin + timedelta(days=1), Booking.ends_at > begin,
        )).all()
    last = service_day(moment + rules.AHEAD)
    offered = rules.slots(stations.row_of(found.station_id).opening, day, minutes) if found.open and day <= last else []
    return {"day": day, "minutes": minutes, "room": room_shown(found), "slots": [
        {"starts_at": start, "ends_at": end, "free": bool(
            moment < start <= moment + rules.AHEAD and not any(one.starts_at < end and start < one.ends_at for one in taken)
        )}
        for start, end in offered
    ]}


def relations(actor: Actor, found: Booking) -> set[str]:
    """How the caller stands to it. Nobody decides about their own."""
    if actor.person_id == found.person_id:
        return {BOOKER}
    if actor.wears(MANAGERS) and actor.area is not None and found.region in actor.area:
        return {STAFF}
    return set()


def booking(actor: Actor, booking_id: UUID) -> Booking:
    """One's own, or one of one's area. NoSuchBooking."""
    found = db.session.scalar(select(Booking).where(Booking.id == booking_id))
    if found is None or not relations(actor, found):
        raise NoSuchBooking()
    return found


def held(booking_id: UUID) -> Booking:
    """Inside a deed: as it stands now, locked until the transaction ends."""
    query = select(Booking).where(Booking.id == booking_id).with_for_update()
    return db.session.scalars(query.execution_options(populate_existing=True)).one()


def bookings(
    actor: Actor, *, state: Sequence[str], station_id: UUID | None, after: str | None, limit: int
) -> dict[str, Any]:
    """In a manager's role those of the area, else one's own; the latest first."""
    query = select(Booking)
    if actor.wears(MANAGERS) and actor.area is not None:
        query = query.where(Booking.region >= actor.area.lo, Booking.region < actor.area.hi)
    else:
        query = query.where(Booking.person_id == need_person(actor))
    if state:
        query = query.where(Booking.state.in_([BookingState(word) for word in state]))
    if station_id is not None:
        query = query.where(Booking.station_id == station_id)
    if (last := unpack_id(after)) is not None:
        query = query.where(Booking.id < last)
    rows = list(db.session.scalars(query.order_by(Booking.id.desc()).limit(limit + 1)))
    found = page(rows, limit, lambda row: (row.id,))
    return found | {"items": shown(actor, found["items"])}


def open_ones_of(person_id: UUID) -> int:
    """Inside a deed: how many somebody has ahead of them."""
    query = select(func.count()).select_from(Booking).where(
        Booking.person_id == person_id, Booking.state.in_(HOLDING), Booking.ends_at > clock.now()
    )
    return db.session.scalar(query) or 0


def banned_until(person_id: UUID, moment: datetime) -> datetime | None:
    """Until when somebody gets no room; None where they may have one."""
    missed = select(Booking.missed_at).where(
        Booking.person_id == person_id, Booking.state == BookingState.NO_SHOW,
        Booking.missed_at > moment - rules.BAN - rules.MISS_COUNTS,
    )
    with scope.deed(db.session, "missed-rooms"):
        return rules.banned_until((at for at in db.session.scalars(missed) if at is not None), moment)


def shown(actor: Actor, rows: Sequence[Booking]) -> list[dict[str, Any]]:
    """Bookings as the API tells them: who booked stands there for the station's managers and themselves."""
    rooms = {row.id: row for row in db.session.scalars(select(Room).where(Room.id.in_({one.room_id for one in rows})))}
    doors = {row.id: row for row in db.session.scalars(
        select(Station).where(Station.id.in_({one.station_id for one in rows})))}
    names = accounts.names_of(row.person_id for row in rows)
    teams = team_names({row.team_id for row in rows if row.team_id is not None})
    return [
        {name: getattr(row, name) for name in _SHOWN} | {
            "room_name": rooms[row.room_id].name, "station_name": doors[row.station_id].name,
            "address": doors[row.station_id].address, "name": names.get(row.person_id) or "居民",
            "team_name": teams.get(row.team_id) if row.team_id else None,
            "moves": _moves(row, relations(actor, row)),
        }
        for row in rows
    ]


def _moves(row: Booking, standing: set[str]) -> list[str]:
    words, moment = LIFECYCLE.open_to(row.state, standing), clock.now()
    if "check-in" in words and not row.starts_at - rules.EARLY <= moment < row.starts_at + rules.GRACE:
        words.remove("check-in")
    if "cancel" in words and moment >= row.starts_at:
        words.remove("cancel")
    return words


def team_names(ids: set[UUID]) -> dict[UUID, str]:
    """What teams are called; the roof knows."""
    found: dict[UUID, str] = {}
    for answer in ports.ask("names_of_teams", ids) if ids else ():
        found |= answer
    return found
