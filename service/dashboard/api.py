"""URLs of the live board."""

from apiflask import APIBlueprint

from service.dashboard import queries
from service.dashboard.schemas import DashboardIn, DashboardOut, MapIn, MapOut, OfferedOut, StationFeedIn
from service.web import etags
from service.web.access import anybody, current_actor
from service.web.paging import listing

bp = APIBlueprint("dashboard", __name__, tag="四级看板 Live board")

_LEVELS = (("1", "总队", 0), ("2", "大队", 1), ("3", "中队", 14), ("4", "小队", 4))
_RATES = (("accepted", "接单率"), ("declined", "拒单率"), ("expired", "超时率"))
_BOARD = {
    "region": "420105007", "name": "五里墩街道", "level": 2, "period": "all", "as_of": "2026-11-20T02:00:00Z",
    "indicators": [
        {
            "id": "I-01", "title": "队伍总数", "unit": "支", "dimension": "D1", "kind": "count", "value": 19,
            "additive": True,
            "parts": [{"key": key, "label": label, "value": value, "unit": "支"} for key, label, value in _LEVELS],
        },
        {
            "id": "I-35", "title": "接单率/拒单率/超时率", "unit": "%", "dimension": "D5", "kind": "ratio", "value": None,
            "additive": False,
            "parts": [{"key": key, "label": label, "value": None, "unit": "%"} for key, label in _RATES],
        },
    ],
    "children": [
        {"region": "420105007002", "name": "五琴里社区居委会", "level": 3, "bucket": None, "values": {"I-01": 18}},
        {"region": "420105007", "name": "本级", "level": 2, "bucket": "own_level", "values": {"I-01": 1}},
    ],
    "feed": [
        {
            "id": "019a9f3e-0000-7000-8000-00000000d001", "at": "2026-11-20T01:59:00+00:00", "region": "420105007002",
            "region_name": "五琴里社区居委会", "kind": "accept", "text": "家电维修 · 已接单",
        },
    ],
}
_MAP = {
    "type": "FeatureCollection", "schematic": True, "label": "示意图（非行政区划界线）", "datum": "gcj02",
    "edition": "5f0c1d", "features": [
        {
            "type": "Feature",
            "properties": {"code": "420105007002", "name": "五琴里社区居委会", "level": 3, "parent": "420105007",
                           "schematic": True},
            "geometry": {"type": "Polygon", "coordinates": [
                [[114.20, 30.55], [114.21, 30.55], [114.21, 30.56], [114.20, 30.55]],
            ]},
        },
    ],
}


@bp.get("/dashboard")
@bp.input(DashboardIn, location="query")
@bp.output(DashboardOut, example=_BOARD)
def dashboard(query_data):
    """The live board of one's area or of a region in it; with If-None-Match 304 while nothing has changed."""
    board = queries.board(current_actor(), **query_data)
    return etags.unless_known(board.tag, lambda: queries.shown(board))


@bp.get("/dashboard/map")
@anybody
@bp.input(MapIn, location="query")
@bp.output(MapOut, example=_MAP)
def outlines(query_data):
    """The district's schematic map: GeoJSON that anybody may keep for an hour."""
    tag = queries.outlines_tag(**query_data)
    return etags.unless_known(tag, lambda: queries.outlines(**query_data), shared_seconds=queries.MAP_SECONDS)


@bp.get("/stations/<uuid:station_id>/feed")
@anybody
@bp.input(StationFeedIn, location="query")
@bp.output(listing(OfferedOut), example={"items": [{
    "kind": "activity", "kind_label": "活动", "id": "019a9f3e-0000-7000-8000-00000000d011", "title": "反诈宣传进社区",
    "text": "理论政策宣讲", "at": "2026-11-21T01:00:00+00:00", "until": "2026-11-21T03:00:00+00:00",
    "region": "420105007002", "region_name": "五琴里社区居委会",
}], "next": None})
def station_feed(station_id, query_data):
    """What goes on at a station: activities, services to ask for, news; what is to come first."""
    return queries.station_feed(station_id, **query_data)
