"""Questions about stations: which are near, which is this one, and are they open."""

from collections import namedtuple
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from typing import Any
from uuid import UUID

from sqlalchemy import (
    ColumnElement,
    DateTime,
    Float,
    Text,
    Uuid,
    any_,
    case,
    cast,
    func,
    literal,
    literal_column,
    select,
)
from sqlalchemy.dialects.postgresql import JSONPATH

from service.core import clock, geo, regions
from service.core.geo import Place
from service.core.problems import NotFound
from service.data import divisions
from service.data.db import db, given, straight, written
from service.data.divisions import Division
from service.data.plane import PlanePoint
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
    path, time = _of_the_week(moment)
    return _open(literal(moment), literal(path), literal(time))


def _open(moment: Any, path: Any, time: Any) -> ColumnElement[bool]:
    said = (Station.duty_from <= moment) & (Station.duty_until > moment)
    known = func.jsonb_build_object("time", cast(time, Text))
    in_hours = func.coalesce(func.jsonb_path_exists(Station.opening, cast(path, JSONPATH), known, True), False)
    return case((said, Station.duty_open), else_=in_hours)


def _of_the_week(moment: datetime) -> tuple[str, str]:
    """Where in the hours of a week this moment would be found: a path of JSON, and the time in it."""
    weekday, time = rules.moment_in_week(moment)
    return f"strict $.{weekday}[*] ? (@[0] <= $time && $time < @[1])", time


_OPEN_NOW = _open(given("moment", DateTime(timezone=True)), given("path"), given("time"))
_SHOWN = select(
    Station.id, Station.region, Station.level, Station.name, Station.address, Station.lng, Station.lat,
    Station.services, Station.opening, Station.phone, Station.demo, Station.staff_post, Station.theme, Station.haves_met,
    Station.duty_open, Station.duty_from, Station.duty_until, Station.duty_note, _OPEN_NOW.label("open_now"),
    Division.name.label("region_name"),
).outerjoin(Division, Division.code == func.left(Station.region, 12))
_FILTERS: dict[str, ColumnElement[bool]] = {
    "level": Station.level == given("level"),
    "region": (Station.region >= given("low")) & (Station.region < given("high")),
    "service": given("service") == any_(Station.services),
    "open": _OPEN_NOW,
    "shut": ~_OPEN_NOW,
    "after": Station.region > given("after"),
    "one": Station.id == given("one", Uuid),
}
_ORDERS: dict[str, ColumnElement[Any]] = {
    "near": Station.spot.op("<->", return_type=Float())(given("spot", PlanePoint())),  # walks the GiST index
    "code": Station.region.asc(),
}
Row = namedtuple("Row", [column.key for column in _SHOWN.selected_columns])  # type: ignore[misc]


@lru_cache(maxsize=256)
def _statement(names: frozenset[str], order: str, count: int) -> tuple[str, dict[str, Any]]:
    """The statement for these filters, written once. Its length stands in it, so that the plan is kept."""
    query = _SHOWN.where(*(_FILTERS[name] for name in sorted(names)))
    return written(query.order_by(_ORDERS[order]).limit(literal_column(str(count))))


def _rows(filters: dict[str, dict[str, Any]], order: str, count: int, **values: Any) -> list[Row]:
    moment = clock.now()
    path, time = _of_the_week(moment)
    statement, known = _statement(frozenset(filters), order, count)
    for each in filters.values():
        values |= each
    return [Row._make(row) for row in straight(statement, known | values | {"moment": moment, "path": path, "time": time})]


def _wanted(
    *, level: int | None = None, region: str | None = None, service: str | None = None, open_now: bool | None = None
) -> dict[str, dict[str, Any]]:
    """The filters asked for, and what each compares with. `region` takes in everything below it."""
    found: dict[str, dict[str, Any]] = {}
    if level is not None:
        found["level"] = {"level": level}
    if region is not None:
        area = regions.area(region)
        found["region"] = {"low": area.lo, "high": area.hi}
    if service is not None:
        found["service"] = {"service": service}
    if open_now is not None:
        found["open" if open_now else "shut"] = {}
    return found


def _ranked(
    filters: dict[str, dict[str, Any]], place: Place, within_metres: int, count: int
) -> list[tuple[float, Row]]:
    east, north = geo.plane(place)
    rows = _rows(filters, "near", count, spot=f"({east!r},{north!r})")
    measured = [(geo.metres_between(place, Place(row.lng, row.lat)), row) for row in rows]
    near = [(metres, row) for metres, row in measured if metres <= within_metres]
    return sorted(near, key=lambda pair: (pair[0], pair[1].id))


def stations_near(place: Place, within_metres: int, limit: int, **filters: Any) -> list[dict[str, Any]]:
    """The stations nearest to a place (GCJ-02), nearest first, each with its true distance in metres."""
    ranked = _ranked(_wanted(**filters), place, within_metres, limit + SPARE)[:limit]
    return [_shown(row, metres) for metres, row in ranked]


def stations(after: str | None, limit: int, **filters: Any) -> list[dict[str, Any]]:
    """Stations in the order of their codes, from the one after `after`."""
    wanted = _wanted(**filters) | ({} if after is None else {"after": {"after": after}})
    return [_shown(row, None) for row in _rows(wanted, "code", limit)]


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
    for row in _rows({"one": {"one": station_id}}, "code", 1):
        return _shown(row, None)
    raise NoSuchStation()


def nearest_station(place: Place, *, level: int, within_metres: int) -> Nearest | None:
    """The nearest station of a level (1 to 4) to a place (GCJ-02), by true distance; None where none is within reach."""
    ranked = _ranked(_wanted(level=level), place, within_metres, NEAREST_TAKEN)
    if not ranked:
        return None
    metres, row = ranked[0]
    return Nearest(row.id, row.region, row.name, metres)


class NoCommunityNear(NotFound):
    """No station of a community within 3 km."""

    title = "3 公里内没有社区实践站，请选择社区"


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


def _shown(row: Row, metres: float | None) -> dict[str, Any]:
    return {
        "id": row.id, "region": row.region, "region_name": row.region_name or "", "level": row.level,
        "kind": rules.KINDS[row.level], "name": row.name, "address": row.address, "place": Place(row.lng, row.lat),
        "datum": rules.GCJ02, "services": row.services, "opening": row.opening, "open_now": row.open_now,
        "phone": row.phone, "label": "演示数据" if row.demo else None, "staff_post": row.staff_post,
        "theme": rules.THEMES.get(row.theme), "haves_met": row.haves_met, "up_to_standard": row.haves_met == rules.HAVES,
        "exception": _exception(row),
        "metres": None if metres is None else round(metres),
    }


def _exception(row: Row) -> dict[str, Any] | None:
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
