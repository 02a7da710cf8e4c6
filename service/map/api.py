"""URLs of the map."""

from apiflask import APIBlueprint

from service.core.geo import Place
from service.map import actions, queries
from service.map.schemas import AddressIn, AddressOut, CommunityOut, DatumIn, PlaceIn, StationOut, StationsIn
from service.web.access import answered, anybody, asks_first
from service.web.paging import listing

bp = APIBlueprint("map", __name__, tag="阵地站点 Stations")

_OPENING = {day: [["09:00", "12:00"], ["14:00", "17:30"]] for day in ("mon", "tue", "wed", "thu", "fri")}
_STATION = {
    "id": "019a9f3e-0000-7000-8000-00000000a001", "region": "420105007002", "region_name": "五琴里社区居委会", "level": 3,
    "kind": "文明实践站", "name": "五琴里社区新时代文明实践站", "address": "五里墩街道汉阳大道 1 号",
    "place": {"lng": 114.2189, "lat": 30.5541}, "datum": "gcj02", "services": ["理论政策宣讲", "家电维修"],
    "opening": _OPENING | {"sat": [], "sun": []}, "open_now": True, "phone": "027-84000000", "label": "演示数据",
    "metres": 420, "staff_post": "值守岗：社区工作者 1 名、志愿者 1 名", "theme": None, "haves_met": 6,
    "up_to_standard": True, "exception": None,
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


@bp.post("/places/geocode")
@asks_first(actions.ask_where, "address")
@bp.input(AddressIn, example={"address": "武汉市汉阳区汉阳大道 1 号"})
@bp.output(AddressOut, example={
    "address": "汉阳大道，汉阳区，武汉市", "place": {"lng": 114.2189, "lat": 30.5541}, "datum": "gcj02",
})
def geocode(json_data):
    """Where an address is, as the geocoder named in the settings has it: a proposal for somebody to look at."""
    found = answered()
    return {"address": found.address, "place": found.place, "datum": "gcj02"}
