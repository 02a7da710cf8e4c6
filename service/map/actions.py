"""Founding a station and keeping its entry true."""

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from service.core import clock, geo, regions
from service.core.actors import A3_AND_ABOVE, Actor
from service.core.geo import Place
from service.core.problems import Conflict, field_problem
from service.data import audit, divisions
from service.data.db import db
from service.map import queries, rules
from service.map.models import Station
from service.web.access import need_cover, need_role
from service.web.errors import on_constraint


class StationExists(Conflict):
    """This division has its station already."""

    title = "这个区划已有站点"


on_constraint("uq_station_region", StationExists)


def found(actor: Actor, *, region: str, place: Place, datum: str = rules.GCJ02, **entry: Any) -> dict[str, Any]:
    """A community's clerk or a manager above enters a station of their area. StationExists, 422 naming the field."""
    need_role(actor, A3_AND_ABOVE)
    if actor.area is None or region not in actor.area or not divisions.exists(region):
        raise field_problem("/region", "没有这个区划,或不在您的管辖范围内")
    row = _new(region=region, place=queries.from_datum(place, datum), **entry)
    audit.record(actor, "found-station", f"station:{row.id}", region=region)
    return queries.station(row.id)


def edit(actor: Actor, station_id: UUID, *, datum: str = rules.GCJ02, **changes: Any) -> dict[str, Any]:
    """Change what is entered about a station in one's area; what is not named stays. NoSuchStation, 422."""
    need_role(actor, A3_AND_ABOVE)
    row = queries.row_of(station_id)
    need_cover(actor, row.region, missing=queries.NoSuchStation)
    if "place" in changes:
        _put(row, queries.from_datum(changes["place"], datum))
    if "opening" in changes:
        row.opening = _week(changes["opening"])
    if "services" in changes:
        row.services = list(dict.fromkeys(changes["services"]))
    for name in ("name", "address", "phone"):
        if name in changes:
            setattr(row, name, changes[name])
    row.changed_at = clock.now()
    db.session.flush()
    audit.record(actor, "edit-station", f"station:{row.id}", region=row.region, changed=sorted(changes))
    return queries.station(row.id)


def load_demo_station(*, region: str, place: Place, **entry: Any) -> UUID:
    """A station of the demo town, labelled so, without asking anybody: for the demo, never for a request."""
    return _new(region=region, place=place, demo=True, **entry).id


def _new(
    *, region: str, place: Place, name: str, address: str, services: Sequence[str] = (),
    opening: Mapping[str, rules.Spans] | None = None, phone: str | None = None, demo: bool = False,
) -> Station:
    row = Station(
        region=region, level=regions.level(region), name=name, address=address, services=list(dict.fromkeys(services)),
        opening=_week(opening or {}), phone=phone, demo=demo, changed_at=clock.now(),
    )
    _put(row, place)
    db.session.add(row)
    db.session.flush()
    return row


def _put(row: Station, place: Place) -> None:
    row.lng, row.lat, row.spot = place.lng, place.lat, geo.plane(place)


def _week(opening: Mapping[str, rules.Spans]) -> dict[str, Any]:
    try:
        return dict(rules.week_of(opening))
    except rules.BadOpening as wrong:
        raise field_problem(f"/opening/{wrong.weekday}", "每段开放时间应先开后关,且互不重叠") from wrong
