"""Writing a station's entry, once somebody has seen it; who may propose one is the archive's affair."""

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from flask import current_app

from service.core import clock, geo, regions
from service.core.geo import Place
from service.core.problems import Conflict, NotFound, Unavailable, field_problem
from service.data.db import db
from service.map import queries, rules
from service.map.models import Station
from service.outside.geocoder import Found, Geocoder, GeocoderAbsent, GeocoderAway
from service.web.errors import on_constraint


class StationExists(Conflict):
    """This division has its station already."""

    title = "这个区划已有站点"


class NoGeocoder(NotFound):
    """None is named in the settings (GEOCODER)."""

    title = "未配置地址解析服务，请在图上点选"


class NoSuchAddress(NotFound):
    """The geocoder knows no such address in the district's surroundings."""

    title = "没有找到这个地址，请在图上点选"


class GeocoderResting(Unavailable):
    """The geocoder gives no answer."""

    title = "地址解析服务暂时不可用，请在图上点选"
    retry_after = 30


on_constraint("uq_station_region", StationExists)


def ask_where(address: str) -> Found | None:
    """Ask the geocoder where an address is, before any transaction is open; nothing of what the schema will refuse."""
    if not rules.SHORTEST_ADDRESS <= len(address.strip()) <= rules.LONGEST_ADDRESS:
        return None
    geocoder: Geocoder = current_app.extensions["geocoder"]
    try:
        found = geocoder.find(address)
    except GeocoderAbsent:
        raise NoGeocoder() from None
    except GeocoderAway as wrong:
        raise GeocoderResting() from wrong
    if found is None:
        raise NoSuchAddress()
    return found


def found(*, region: str, place: Place, **entry: Any) -> Station:
    """A station whose entry was approved. StationExists."""
    return _new(region=region, place=place, **entry)


def edit(station_id: UUID, **changes: Any) -> Station:
    """A change that was approved: what is not named stays."""
    row = queries.row_to_move(station_id)
    if "place" in changes:
        _put(row, changes["place"])
    if "opening" in changes:
        row.opening = week(changes["opening"])
    if "services" in changes:
        row.services = list(dict.fromkeys(changes["services"]))
    for name in ("name", "address", "phone", "staff_post", "theme"):
        if name in changes:
            setattr(row, name, changes[name])
    row.changed_at = clock.now()
    db.session.flush()
    return row


def load_demo_station(*, region: str, place: Place, **entry: Any) -> UUID:
    """A station of the demo town, labelled so, without asking anybody: for the demo, never for a request."""
    return _new(region=region, place=place, demo=True, **entry).id


def _new(
    *, region: str, place: Place, name: str, address: str, services: Sequence[str] = (),
    opening: Mapping[str, rules.Spans] | None = None, phone: str | None = None, staff_post: str | None = None,
    theme: str | None = None, demo: bool = False,
) -> Station:
    row = Station(
        region=region, level=regions.level(region), name=name, address=address, services=list(dict.fromkeys(services)),
        opening=week(opening or {}), phone=phone, staff_post=staff_post, theme=theme, demo=demo, changed_at=clock.now(),
    )
    _put(row, place)
    db.session.add(row)
    db.session.flush()
    return row


def _put(row: Station, place: Place) -> None:
    row.lng, row.lat, row.spot = place.lng, place.lat, geo.plane(place)


def week(opening: Mapping[str, rules.Spans]) -> dict[str, Any]:
    """All seven days in order; 422 naming the day whose hours are none."""
    try:
        return dict(rules.week_of(opening))
    except rules.BadOpening as wrong:
        raise field_problem(f"/opening/{wrong.weekday}", "每段开放时间应先开后关，且互不重叠") from wrong
