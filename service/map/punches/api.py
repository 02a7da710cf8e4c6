"""URLs of theme points."""

from apiflask import APIBlueprint

from service.map.punches import actions, queries
from service.map.punches.schemas import (
    MyPunchesOut,
    PunchIn,
    PunchOut,
    ThemePointEditIn,
    ThemePointIn,
    ThemePointOut,
    ThemePointsIn,
)
from service.web.access import anybody, current_actor, need_person
from service.web.paging import listing

bp = APIBlueprint("punches", __name__, tag="主题打卡 Theme points")

_PLACE = {"lng": 114.2661, "lat": 30.5561}
_ENTRY = {
    "region": "420105007002", "theme": "知音文化", "name": "古琴台", "story": "伯牙子期，高山流水。", "badge": "知音",
    "place": _PLACE,
}
_POINT = _ENTRY | {"id": "019a9f3e-0000-7000-8000-00000000b401", "open": True, "metres": 60}
_PUNCH = {
    "id": "019a9f3e-0000-7000-8000-00000000b501", "point_id": _POINT["id"], "name": "古琴台", "badge": "知音",
    "day": "2026-11-20", "metres": 32, "points": 1, "first": True,
}
_BADGE = {
    "point_id": _POINT["id"], "name": "古琴台", "theme": "知音文化", "badge": "知音", "since": "2026-11-20", "visits": 1,
    "today": True,
}


@bp.get("/theme-points")
@anybody
@bp.input(ThemePointsIn, location="query", example={"near": "114.2661,30.5561"})
@bp.output(listing(ThemePointOut), example={"items": [_POINT], "next": None})
def theme_points(query_data):
    """Places worth a visit, the nearest first."""
    return queries.points(**query_data)


@bp.post("/theme-points")
@bp.input(ThemePointIn, example=_ENTRY)
@bp.output(ThemePointOut, status_code=201, example=_POINT | {"metres": None})
def enter(json_data):
    """Enter a point of one's area."""
    return queries.shown(actions.enter(current_actor(), **json_data))


@bp.post("/theme-points/<uuid:theme_point_id>")
@bp.input(ThemePointEditIn, example={"open": False})
@bp.output(ThemePointOut, example=_POINT | {"open": False, "metres": None})
def edit(theme_point_id, json_data):
    """Change what is said of a point, or close it."""
    return queries.shown(actions.edit(current_actor(), theme_point_id, **json_data))


@bp.post("/theme-points/<uuid:theme_point_id>/punch")
@bp.input(PunchIn, example={"place": _PLACE})
@bp.output(PunchOut, status_code=201, example=_PUNCH)
def punch(theme_point_id, json_data):
    """I am here: once a day at each point, within 100 metres. It earns points, never hours."""
    return queries.punch_view(actions.punch(current_actor(), theme_point_id, **json_data))


@bp.get("/me/punches")
@bp.output(MyPunchesOut, example={"badges": [_BADGE], "points": 1, "points_today": 1})
def my_punches():
    """My badges."""
    return queries.mine(need_person(current_actor()))
