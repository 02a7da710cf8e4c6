"""URLs of the map."""

from apiflask import APIBlueprint

from service.map.layers import queries
from service.map.layers.schemas import PinOut, ServicesOut, ViewIn, ViewListIn, ViewOut
from service.web.access import anybody
from service.web.paging import listing

bp = APIBlueprint("layers", __name__, tag="阵地站点 Stations")

_PIN = {
    "id": "019a9f3e-0000-7000-8000-00000000a001", "layer": "station", "label": "文明实践站",
    "name": "五琴里社区新时代文明实践站", "address": "五里墩街道汉阳大道 1 号", "place": {"lng": 114.2189, "lat": 30.5541},
    "open_now": True, "demo": False, "metres": None,
}
_ASKED = {"south_west": "114.16,30.51", "north_east": "114.28,30.58"}


@bp.get("/map")
@anybody
@bp.input(ViewIn, location="query", example=_ASKED)
@bp.output(ViewOut, example={
    "total": 261, "places": [_PIN], "clusters": [{"places": 260, "place": {"lng": 114.22, "lat": 30.55}}],
    "square_metres": 1024, "datum": "gcj02",
})
def view(query_data):
    """A part of the map: not more than 200 pins, however many places lie there."""
    return queries.view(**query_data)


@bp.get("/map/places")
@anybody
@bp.input(ViewListIn, location="query", example=_ASKED)
@bp.output(listing(PinOut), example={"items": [_PIN | {"metres": 420}], "next": None})
def places(query_data):
    """The list beside the map: the places of the same view, the nearest first."""
    return queries.places(**query_data)


@bp.get("/map/services")
@anybody
@bp.output(ServicesOut, example={"items": [{"service": "图书借阅", "places": 87}], "next": None})
def services():
    """The services that places offer."""
    return {"items": queries.services(), "next": None}
