"""Questions about stations: which are near, which is this one, and are they open."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Float, Select, any_, case, cast, func, literal, select
from sqlalchemy.dialects.postgresql import JSONB, JSONPATH

from service.core import clock, geo, regions
from service.core.geo import Place
from service.core.problems import NotFound
from service.data import divisions
from service.data.db import db
from service.map import rules
from service.map.models import Station
from service.web.paging import page, unpack

# The index orders by the plane; so many more than asked for are taken and ranked again by true distance.
SPARE = 8
NEAREST_TAKEN = 28


class NoSuchStation(NotFound):
    """No station with this id, or not in the area of the one who wants to change it."""

    title = "没有这个站点"


@dataclass(frozen=True)
class Nearest:
    """The nearest station of a level, and how far it is in metres."""

    station_id: UUID
    region: str
    name: str
    metres: float


def open_at(moment: datetime) -> ColumnElement[bool]:
    """Is a station open at this moment? In SQL, so that one definition filters and shows.

    By its hours, unless its staff have said otherwise for a while.
    """
    said = (Station.duty_from <= moment) & (Station.duty_until > moment)
    return case((said, Station.duty_open), else_=in_hours(moment))


def in_hours(moment: datetime) -> ColumnElement[bool]:
    """Does this moment lie in the station's hours of the week?"""
    weekday, time = rules.moment_in_week(moment)
    path = f"strict $.{weekday}[*] ? (@[0] <= $time && $time < @[1])"
    known = cast({"time": time}, JSONB)
    return func.coalesce(func.jsonb_path_exists(Station.opening, cast(path, JSONPATH), known, True), False)


def stations_by(
    *, level: int | None = None, region: str | None = None, service: str | None = None, open_now: bool | None = None
) -> Select[Any]:
    """The columns that are shown, of the stations that fit. `region` takes in everything below it."""
    is_open = open_at(clock.now())
    found = select(
        Station.id, Station.region, Station.level, Station.name, Station.address, Station.lng, Station.lat,
        Station.services, Station.opening, Station.phone, Station.demo, Station.staff_post, Station.theme, Station.haves_met,
        Station.duty_open, Station.duty_from, Station.duty_until, Station.duty_note, is_open.label("open_now"),
    )
    if level is not None:
        found = found.where(Station.level == level)
    if region is not None:
        area = regions.area(region)
        found = found.where(Station.region >= area.lo, Station.region < area.hi)
    if service is not None:
        found = found.where(literal(service) == any_(Station.services))
    if open_now is not None:
        found = found.where(is_open if open_now else ~is_open)
    return found


def nearest_first(found: Select[Any], place: Place, count: int) -> Select[Any]:
    """These stations by their distance on the plane; walks the GiST index."""
    return found.order_by(Station.spot.op("<->", return_type=Float())(geo.plane(place))).limit(count)


def _ranked(found: Select[Any], place: Place, within_metres: int, count: int) -> list[tuple[float, Any]]:
    rows = db.session.execute(nearest_first(found, place, count))
    measured = [(geo.metres_between(place, Place(row.lng, row.lat)), row) for row in rows]
    near = [(metres, row) for metres, row in measured if metres <= within_metres]
    return sorted(near, key=lambda pair: (pair[0], pair[1].id))


def stations_near(place: Place, within_metres: int, limit: int, **filters: Any) -> list[dict[str, Any]]:
    """The stations nearest to a place (GCJ-02), nearest first, each with its true distance in metres."""
    ranked = _ranked(stations_by(**filters), place, within_metres, limit + SPARE)[:limit]
    names = divisions.names_of({row.region for _, row in ranked})
    return [_shown(row, names, metres) for metres, row in ranked]


def stations(after: str | None, limit: int, **filters: Any) -> list[dict[str, Any]]:
    """Stations in the order of their codes, from the one after `after`."""
    found = stations_by(**filters)
    if after is not None:
        found = found.where(Station.region > after)
    rows = db.session.execute(found.order_by(Station.region).limit(limit)).all()
    names = divisions.names_of({row.region for row in rows})
    return [_shown(row, names, None) for row in rows]


def page_of_stations(
    *, after: str | None, limit: int, datum: str, near: Place | None = None, within: int = rules.FARTHEST_METRES,
    **filters: Any,
) -> dict[str, Any]:
    """A page of `GET /stations`: with `near` the nearest first and no next page, else in the order of their codes.

    datum: that of `near` and of the places in the answer · within: metres.
    """
    if near is not None:
        items = stations_near(from_datum(near, datum), within, limit, **filters)
        return {"items": [in_datum(item, datum) for item in items], "next": None}
    start = unpack(after, 1)
    items = stations(start[0] if start else None, limit + 1, **filters)
    return page([in_datum(item, datum) for item in items], limit, lambda item: [item["region"]])


def station(station_id: UUID) -> dict[str, Any]:
    """One station as it is shown. NoSuchStation."""
    row = db.session.execute(stations_by().where(Station.id == station_id)).one_or_none()
    if row is None:
        raise NoSuchStation()
    return _shown(row, divisions.names_of({row.region}), None)


def nearest_station(place: Place, *, level: int, within_metres: int) -> Nearest | None:
    """The nearest station of a level (1 to 4) to a place (GCJ-02), by true distance; None where none is within reach."""
    ranked = _ranked(stations_by(level=level), place, within_metres, NEAREST_TAKEN)
    if not ranked:
        return None
    metres, row = ranked[0]
    return Nearest(row.id, row.region, row.name, metres)


class NoCommunityNear(NotFound):
    """No station of a community within 3 km."""

    title = "3 公里内没有社区实践站,请选择社区"


def community_at(place: Place) -> Nearest | None:
    """The station whose community a place (GCJ-02) belongs to (R2)."""
    return nearest_station(place, level=3, within_metres=rules.COMMUNITY_METRES)


def community_view(place: Place, datum: str) -> dict[str, Any]:
    """What `GET /places/community` shows. NoCommunityNear."""
    near = community_at(from_datum(place, datum))
    if near is None:
        raise NoCommunityNear()
    return {
        "region": near.region, "name": divisions.name_of(near.region) or near.name, "metres": round(near.metres),
        "station": near.name, "station_id": near.station_id,
    }


def station_of_region(code: str) -> str | None:
    """The name of the station of exactly this division; None where it has none yet."""
    return db.session.scalar(select(Station.name).where(Station.region == code))


def names_below(code: str) -> dict[str, str]:
    """The points of a community by code, in the order of their codes."""
    area = regions.area(code)
    here = Station.level == 4, Station.region >= area.lo, Station.region < area.hi
    found = select(Station.region, Station.name).where(*here).order_by(Station.region)
    return {row.region: row.name for row in db.session.execute(found)}


def row_of(station_id: UUID) -> Station:
    """The row, for changing it. NoSuchStation."""
    found = db.session.scalar(select(Station).where(Station.id == station_id))
    if found is None:
        raise NoSuchStation()
    return found


def row_to_move(station_id: UUID) -> Station:
    """The same, locked."""
    found = db.session.scalar(
        select(Station).where(Station.id == station_id).with_for_update().execution_options(populate_existing=True)
    )
    if found is None:
        raise NoSuchStation()
    return found


def row_at(code: str) -> Station | None:
    """The station of exactly this division."""
    return db.session.scalar(select(Station).where(Station.region == code))


def is_in_hours(station_id: UUID, moment: datetime) -> bool:
    """Should it be open at this moment? By its hours and by what its staff have said."""
    return bool(db.session.scalar(select(open_at(moment)).where(Station.id == station_id)))


def _shown(row: Any, names: dict[str, str], metres: float | None) -> dict[str, Any]:
    return {
        "id": row.id, "region": row.region, "region_name": names.get(row.region, ""), "level": row.level,
        "kind": rules.KINDS[row.level], "name": row.name, "address": row.address, "place": Place(row.lng, row.lat),
        "datum": rules.GCJ02, "services": row.services, "opening": row.opening, "open_now": row.open_now,
        "phone": row.phone, "label": "演示数据" if row.demo else None, "staff_post": row.staff_post,
        "theme": rules.THEMES.get(row.theme), "haves_met": row.haves_met, "up_to_standard": row.haves_met == rules.HAVES,
        "exception": _exception(row),
        "metres": None if metres is None else round(metres),
    }


def _exception(row: Any) -> dict[str, Any] | None:
    """Open or closed against the hours: what is said of now or of the days to come."""
    if row.duty_until is None or row.duty_until <= clock.now():
        return None
    return {"open": row.duty_open, "from": row.duty_from, "until": row.duty_until, "note": row.duty_note}


def in_datum(shown: dict[str, Any], datum: str) -> dict[str, Any]:
    """The same station with its place in the datum the client asked for."""
    if datum == rules.GCJ02:
        return shown
    return shown | {"place": geo.wgs84_from_gcj02(shown["place"]), "datum": datum}


def from_datum(place: Place, datum: str) -> Place:
    """A place that came in as `datum`, in GCJ-02."""
    return place if datum == rules.GCJ02 else geo.gcj02_from_wgs84(place)
