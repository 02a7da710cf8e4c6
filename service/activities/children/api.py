"""URLs of children who come along."""

from apiflask import APIBlueprint

from service.activities.children import actions, queries
from service.activities.children.schemas import AlongIn, AlongOut
from service.web.access import current_actor

bp = APIBlueprint("coming_along", __name__, tag="活动考勤 Attendance")

_CHILD = {
    "id": "019a9f3e-0000-7000-8000-0000000000c7", "name": "刘小禾", "came_at": "2026-11-28T00:58:00+00:00", "went_at": None,
}
_ALONG = {"signup_id": "019a9f3e-0000-7000-8000-0000000000e1", "may": True, "reason": None, "items": [_CHILD]}
_WHICH = {"child_ids": [_CHILD["id"]]}


@bp.get("/signups/<uuid:signup_id>/children")
@bp.output(AlongOut, example=_ALONG)
def along(signup_id):
    """My children on this shift: who may come along, and who came."""
    return queries.along(current_actor(), signup_id)


@bp.post("/signups/<uuid:signup_id>/children/bring")
@bp.input(AlongIn, example=_WHICH)
@bp.output(AlongOut, example=_ALONG)
def bring(signup_id, json_data):
    """These children are here with me."""
    actions.bring(current_actor(), signup_id, **json_data)
    return queries.along(current_actor(), signup_id)


@bp.post("/signups/<uuid:signup_id>/children/take-home")
@bp.input(AlongIn, example=_WHICH)
@bp.output(AlongOut, example=_ALONG | {"items": [_CHILD | {"went_at": "2026-11-28T02:00:00+00:00"}]})
def take_home(signup_id, json_data):
    """These children go before me."""
    actions.take_home(current_actor(), signup_id, **json_data)
    return queries.along(current_actor(), signup_id)
