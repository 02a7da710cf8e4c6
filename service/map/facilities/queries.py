"""Questions about what stations have and what is lent."""

from collections.abc import Sequence
from typing import Any, Final
from uuid import UUID

from sqlalchemy import Float, func, select

from service.accounts import queries as accounts
from service.core import clock, geo
from service.core.actors import MANAGERS, Actor
from service.core.geo import Place
from service.core.problems import NotFound
from service.data.db import db
from service.map import queries as stations
from service.map.facilities.models import Facility, Loan
from service.map.facilities.states import BORROWER, LIFECYCLE, STAFF, FacilityKind, LoanState
from service.map.models import Station
from service.web.access import need_person
from service.web.paging import page, unpack_id

_SHOWN: Final = ("id", "station_id", "kind", "name", "stands", "lendable", "total", "days", "open")
_LOAN: Final = ("id", "facility_id", "station_id", "region", "state", "due_at", "created_at", "ended_at")


class NoSuchFacility(NotFound):
    """Nothing with this id."""

    title = "没有这项设施"


class NoSuchLoan(NotFound):
    """Nothing lent with this id, or not to the caller."""

    title = "没有这笔借用"


def facility(facility_id: UUID) -> Facility:
    """One thing. NoSuchFacility."""
    found = db.session.scalar(select(Facility).where(Facility.id == facility_id))
    if found is None:
        raise NoSuchFacility()
    return found


def facilities_of(station_id: UUID) -> list[dict[str, Any]]:
    """What a station has, the AED first. NoSuchStation."""
    door = stations.row_of(station_id)
    rows = db.session.scalars(
        select(Facility).where(Facility.station_id == station_id).order_by(Facility.kind, Facility.name, Facility.id)
    )
    return [shown(row, door) for row in rows]


def facilities_near(kind: str, near: Place, limit: int) -> list[dict[str, Any]]:
    """The nearest of a kind that are there, with their true distance."""
    plane = Station.spot.op("<->", return_type=Float())(geo.plane(near))
    rows = db.session.execute(
        select(Facility, Station).join(Station, Station.id == Facility.station_id)
        .where(Facility.kind == FacilityKind(kind), Facility.open).order_by(plane, Facility.id).limit(limit + stations.SPARE)
    )
    measured = [(geo.metres_between(near, Place(door.lng, door.lat)), row, door) for row, door in rows]
    measured.sort(key=lambda one: (one[0], one[1].id))
    return [shown(row, door, metres) for metres, row, door in measured[:limit]]


def shown(row: Facility, door: Station, metres: float | None = None) -> dict[str, Any]:
    """One thing as everybody sees it."""
    return {name: getattr(row, name) for name in _SHOWN} | {
        "free": row.total - row.out if row.open else 0, "station_name": door.name, "address": door.address,
        "place": {"lng": door.lng, "lat": door.lat}, "phone": door.phone,
        "metres": None if metres is None else round(metres),
    }


def view(row: Facility) -> dict[str, Any]:
    """The same, of one."""
    return shown(row, stations.row_of(row.station_id))


def relations(actor: Actor, found: Loan) -> set[str]:
    """How the caller stands to it. Nobody takes back from themselves."""
    if actor.person_id == found.person_id:
        return {BORROWER}
    if actor.wears(MANAGERS) and actor.area is not None and found.region in actor.area:
        return {STAFF}
    return set()


def loan(actor: Actor, loan_id: UUID) -> Loan:
    """One's own, or one of one's area. NoSuchLoan."""
    found = db.session.scalar(select(Loan).where(Loan.id == loan_id))
    if found is None or not relations(actor, found):
        raise NoSuchLoan()
    return found


def loans(
    actor: Actor, *, state: str | None, station_id: UUID | None, overdue: bool, after: str | None, limit: int
) -> dict[str, Any]:
    """In a manager's role those of the area, else one's own; the latest first."""
    query = select(Loan)
    if actor.wears(MANAGERS) and actor.area is not None:
        query = query.where(Loan.region >= actor.area.lo, Loan.region < actor.area.hi)
    else:
        query = query.where(Loan.person_id == need_person(actor))
    if state is not None:
        query = query.where(Loan.state == LoanState(state))
    if station_id is not None:
        query = query.where(Loan.station_id == station_id)
    if overdue:
        query = query.where(Loan.state == LoanState.OUT, Loan.due_at <= clock.now())
    if (last := unpack_id(after)) is not None:
        query = query.where(Loan.id < last)
    rows = list(db.session.scalars(query.order_by(Loan.id.desc()).limit(limit + 1)))
    found = page(rows, limit, lambda row: (row.id,))
    return found | {"items": loans_shown(actor, found["items"])}


def out_of(person_id: UUID) -> tuple[int, int]:
    """Inside a deed: how many things somebody has at home, and how many of them too long."""
    late = func.count().filter(Loan.due_at <= clock.now())
    query = select(func.count(), late).where(Loan.person_id == person_id, Loan.state == LoanState.OUT)
    found = db.session.execute(query).one()
    return int(found[0]), int(found[1])


def loans_shown(actor: Actor, rows: Sequence[Loan]) -> list[dict[str, Any]]:
    """Loans as the API tells them."""
    things = {row.id: row for row in db.session.scalars(
        select(Facility).where(Facility.id.in_({one.facility_id for one in rows})))}
    doors = {row.id: row for row in db.session.scalars(
        select(Station).where(Station.id.in_({one.station_id for one in rows})))}
    names = accounts.names_of(row.person_id for row in rows)
    moment = clock.now()
    return [
        {name: getattr(row, name) for name in _LOAN} | {
            "thing": things[row.facility_id].name, "kind": things[row.facility_id].kind,
            "station_name": doors[row.station_id].name, "address": doors[row.station_id].address,
            "name": names.get(row.person_id) or "居民", "overdue": row.state is LoanState.OUT and row.due_at <= moment,
            "moves": LIFECYCLE.open_to(row.state, relations(actor, row)),
        }
        for row in rows
    ]
