"""What lies in a view of the map: single places where there are few, squares with their numbers where there are many (ST01).

The pins and the list beside them are asked with the same conditions of the same view, so that both tell of the same places.
"""

from typing import Any

from sqlalchemy import ColumnElement, Float, Integer, Select, any_, case, cast, func, literal, literal_column, select, text

from service.core import clock, geo, regions
from service.core.geo import Place
from service.data.db import db
from service.map import queries as stations
from service.map import rules as map_rules
from service.map.layers import rules
from service.map.layers.models import MapPin, MapSquare
from service.map.layers.rules import View

_MILLIONTH = 1_000_000
_EAST, _NORTH = literal_column("map_pin.spot[0]", Float), literal_column("map_pin.spot[1]", Float)
_SHOWN = (MapPin.id, MapPin.number, MapPin.layer, MapPin.name, MapPin.address, MapPin.lng, MapPin.lat, MapPin.demo)


def _open_now() -> ColumnElement[Any]:
    """Open at this moment; null where hours are only told in words."""
    moment = clock.now()
    said = (MapPin.duty_from <= moment) & (MapPin.duty_until > moment)
    minute = cast(map_rules.minute_of_week(moment), Integer)
    return case((said, MapPin.duty_open), else_=MapPin.week.op("@>", is_comparison=True)(minute))


def _inside(
    view: View, layers: tuple[str, ...], region: str | None, service: str | None, open_now: bool | None
) -> list[ColumnElement[bool]]:
    (west, south), (east, north) = view.corners()
    box = func.box(func.point(west, south), func.point(east, north))
    found: list[ColumnElement[bool]] = [MapPin.spot.op("<@", is_comparison=True)(box), *_within(view)]
    if set(layers) != set(rules.LAYERS):
        found.append(MapPin.layer.in_(layers))
    if region is not None:
        area = regions.area(region)
        found += [MapPin.region >= area.lo, MapPin.region < area.hi]
    if service is not None:
        found.append(literal(service) == any_(MapPin.services))
    if open_now:
        found.append(_open_now())
    return found


def _within(view: View) -> list[ColumnElement[bool]]:
    """The box has its far edges in it, the squares have not; what lies exactly there belongs to the next square."""
    (_, _), (east, north) = view.corners()
    return [east > _EAST, north > _NORTH]


def view(
    *, south_west: Place, north_east: Place, layers: tuple[str, ...], region: str | None = None,
    service: str | None = None, open_now: bool | None = None, datum: str = map_rules.GCJ02,
) -> dict[str, Any]:
    """What `GET /map` shows: at most 200 pins, each a place or a square's number."""
    asked = _asked(south_west, north_east, datum)
    plain = region is None and service is None and not open_now
    if plain and asked.is_kept:
        squares = _kept_squares(asked, layers)
    else:
        squares = _counted_squares(asked, _inside(asked, layers, region, service, open_now))
    total = sum(square.pins for square in squares)
    if total <= rules.MOST_PINS:
        places, clusters = _places(_inside(asked, layers, region, service, open_now)), []
    else:
        alone = [int(square.numbers) for square in squares if square.pins == 1]
        places = _places([MapPin.number.in_(alone)]) if alone else []
        clusters = [_cluster(square) for square in squares if square.pins > 1]
    for shown in (*places, *clusters):
        shown["place"] = _told(shown["place"], datum)
    return {"total": total, "places": places, "clusters": clusters, "square_metres": asked.side, "datum": datum}


def places(
    *, south_west: Place, north_east: Place, layers: tuple[str, ...], limit: int, near: Place | None = None,
    region: str | None = None, service: str | None = None, open_now: bool | None = None, datum: str = map_rules.GCJ02,
) -> dict[str, Any]:
    """The list beside the map: the places of the same view, nearest first to `near` or else to its middle."""
    asked = _asked(south_west, north_east, datum)
    middle = Place((south_west.lng + north_east.lng) / 2, (south_west.lat + north_east.lat) / 2)
    here = stations.from_datum(near or middle, datum)
    query = select(*_SHOWN, _open_now().label("open_now")).where(*_inside(asked, layers, region, service, open_now))
    by_plane = MapPin.spot.op("<->", return_type=Float())(geo.plane(here))
    rows = db.session.execute(query.order_by(by_plane).limit(limit + stations.SPARE)).all()
    measured = [(geo.metres_between(here, Place(row.lng, row.lat)), row) for row in rows]
    ranked = sorted(measured, key=lambda pair: (pair[0], pair[1].number))[:limit]
    items = [_shown(row) | {"metres": round(metres)} for metres, row in ranked]
    return {"items": [item | {"place": _told(item["place"], datum)} for item in items], "next": None}


def services(limit: int = 60) -> list[dict[str, Any]]:
    """The services that places offer, the commonest first."""
    one = func.unnest(MapPin.services).label("service")
    offered = select(one).subquery("offered")
    query = (
        select(offered.c.service, func.count().label("places")).group_by(offered.c.service)
        .order_by(func.count().desc(), offered.c.service).limit(limit)
    )
    return [{"service": row.service, "places": row.places} for row in db.session.execute(query)]


def _asked(south_west: Place, north_east: Place, datum: str) -> View:
    return rules.view_of(stations.from_datum(south_west, datum), stations.from_datum(north_east, datum))


def _kept_squares(asked: View, layers: tuple[str, ...]) -> list[Any]:
    square = MapSquare
    query = (
        select(square.east, square.north, func.sum(square.pins).label("pins"), func.sum(square.lng).label("lng"),
               func.sum(square.lat).label("lat"), func.sum(square.numbers).label("numbers"))
        .where(square.level == asked.level, square.east.between(asked.west, asked.east),
               square.north.between(asked.south, asked.north), square.pins > 0)
        .group_by(square.east, square.north).order_by(square.east, square.north)
    )
    if set(layers) != set(rules.LAYERS):
        query = query.where(square.layer.in_(layers))
    return list(db.session.execute(query))


def _counted_squares(asked: View, conditions: list[ColumnElement[bool]]) -> list[Any]:
    east = func.floor(_EAST / float(asked.side)).label("east")
    north = func.floor(_NORTH / float(asked.side)).label("north")
    query: Select[Any] = (
        select(east, north, func.count().label("pins"), (func.sum(MapPin.lng) * _MILLIONTH).label("lng"),
               (func.sum(MapPin.lat) * _MILLIONTH).label("lat"), func.sum(MapPin.number).label("numbers"))
        .where(*conditions).group_by(text("1"), text("2")).order_by(text("1"), text("2"))
    )
    return list(db.session.execute(query))


def _places(conditions: list[ColumnElement[bool]]) -> list[dict[str, Any]]:
    query = select(*_SHOWN, _open_now().label("open_now")).where(*conditions).order_by(MapPin.number)
    return [_shown(row) for row in db.session.execute(query.limit(rules.MOST_PINS))]


def _shown(row: Any) -> dict[str, Any]:
    return {
        "id": row.id, "layer": row.layer, "label": rules.LAYERS[row.layer], "name": row.name, "address": row.address,
        "place": Place(row.lng, row.lat), "open_now": row.open_now, "demo": row.demo, "metres": None,
    }


def _cluster(square: Any) -> dict[str, Any]:
    whole = square.pins * _MILLIONTH
    return {"places": int(square.pins), "place": Place(float(square.lng / whole), float(square.lat / whole))}


def _told(place: Place, datum: str) -> Place:
    found = place if datum == map_rules.GCJ02 else geo.wgs84_from_gcj02(place)
    return Place(round(found.lng, 6), round(found.lat, 6))
