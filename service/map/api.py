"""URLs of the map."""

from apiflask import APIBlueprint

from service.core.geo import Place
from service.map import actions, queries
from service.map.schemas import CommunityOut, DatumIn, PlaceIn, StationEditIn, StationIn, StationOut, StationsIn
from service.web.access import anybody, current_actor
from service.web.paging import listing

bp = APIBlueprint("map", __name__, tag="阵地站点 Stations")

_OPENING = {day: [["09:00", "12:00"], ["14:00", "17:30"]] for day in ("mon", "tue", "wed", "thu", "fri")}
_STATION = {
    "id": "019a9f3e-0000-7000-8000-00000000a001", "region": "420105007002", "region_name": "五琴里社区居委会", "level": 3,
    "kind": "文明实践站", "name": "五琴里社区新时代文明实践站", "address": "五里墩街道汉阳大道 1 号",
    "place": {"lng": 114.2189, "lat": 30.5541}, "datum": "gcj02", "services": ["理论政策宣讲", "家电维修"],
    "opening": _OPENING | {"sat": [], "sun": []}, "open_now": True, "phone": "027-84000000", "label": "演示数据",
    "metres": 420,
}
_ENTRY = {
    "name": _STATION["name"], "address": _STATION["address"], "place": _STATION["place"], "datum": "gcj02",
    "services": _STATION["services"], "opening": _OPENING, "phone": "027-84000000",
}


@bp.get("/stations")
@anybody
@bp.input(StationsIn, location="query")
@bp.output(listing(StationOut), example={"items": [_STATION], "next": None})
def stations(query_data):
    """Stations: the nearest first with `near`, else in the order of their codes."""
    return queries.page_of_stations(**query_data)


@bp.get("/places/community")
@bp.input(PlaceIn, location="query")
@bp.output(CommunityOut, example={
    "region": "420105007002", "name": "五琴里社区居委会", "metres": 420, "station": _STATION["name"],
    "station_id": _STATION["id"],
})
def community(query_data):
    """Which community a place belongs to: that of the nearest station within 3 km."""
    return queries.community_view(Place(query_data["lng"], query_data["lat"]), query_data["datum"])


@bp.get("/stations/<uuid:station_id>")
@anybody
@bp.input(DatumIn, location="query")
@bp.output(StationOut, example=_STATION)
def station(station_id, query_data):
    """One station."""
    return queries.in_datum(queries.station(station_id), **query_data)


@bp.post("/stations")
@bp.input(StationIn, example={"region": "420105007002"} | _ENTRY)
@bp.output(StationOut, status_code=201, example=_STATION)
def found(json_data):
    """Enter a new station of one's area."""
    return actions.found(current_actor(), **json_data)


@bp.post("/stations/<uuid:station_id>")
@bp.input(StationEditIn, example=_ENTRY)
@bp.output(StationOut, example=_STATION)
def edit(station_id, json_data):
    """Change the entry of a station in one's area."""
    return actions.edit(current_actor(), station_id, **json_data)
