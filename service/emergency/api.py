"""URLs of emergencies: everybody may know of them, the district declares and ends them."""

from apiflask import APIBlueprint

from service.emergency import actions, queries
from service.emergency.schemas import EmergencyIn, EmergencyOut
from service.web.access import anybody, current_actor
from service.web.paging import listing

bp = APIBlueprint("emergency", __name__, tag="应急 Emergency")

_EMERGENCY = {
    "id": "019a9f3e-0000-7000-8000-0000000000f5", "region": "420105007", "region_name": "五里墩街道",
    "categories": ["应急救援"], "reason": "暴雨红色预警，统一调度应急志愿服务", "starts_at": "2026-07-01T01:00:00+00:00",
    "ends_at": "2026-07-03T01:00:00+00:00", "ended_at": None, "on": True,
}


@bp.get("/emergencies")
@anybody
@bp.output(listing(EmergencyOut), example={"items": [_EMERGENCY], "next": None})
def emergencies():
    """Those that are on, or lately were."""
    return {"items": queries.emergencies(), "next": None}


@bp.post("/emergencies")
@bp.input(EmergencyIn, example={name: _EMERGENCY[name] for name in ("region", "categories", "reason", "ends_at")})
@bp.output(EmergencyOut, status_code=201, example=_EMERGENCY)
def declare(json_data):
    """The district takes command of some kinds of service in an area, until a time."""
    return queries.shown(actions.declare(current_actor(), **json_data))


@bp.post("/emergencies/<uuid:emergency_id>/end")
@bp.output(EmergencyOut, example=_EMERGENCY | {"ended_at": "2026-07-02T01:00:00+00:00", "on": False})
def end(emergency_id):
    """Over before its time."""
    return queries.shown(actions.end(current_actor(), emergency_id))
