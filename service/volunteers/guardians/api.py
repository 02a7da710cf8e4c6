"""URLs of guardians."""

from apiflask import APIBlueprint

from service.volunteers.guardians import actions, queries
from service.volunteers.guardians.schemas import AgreeIn, GuardianReasonIn, WardOut, WardsOut
from service.web.access import current_actor

bp = APIBlueprint("guardians", __name__, tag="志愿者 Volunteers")

_WARD = {
    "id": "019a9f3e-0000-7000-8000-000000000012", "state": "asked", "moves": ["agree", "refuse"], "relation": "母亲",
    "due_at": "2026-11-27T01:30:00+00:00", "answered_at": None,
    "volunteer_id": "019a9f3e-0000-7000-8000-000000000013", "person_id": None,
    "volunteer_state": "pending_guardian", "name": "王*",
}
_AGREED = _WARD | {
    "state": "agreed", "moves": ["revoke"], "volunteer_state": "pending_review", "name": "王小明",
    "answered_at": "2026-11-21T01:30:00+00:00",
}


@bp.get("/me/wards")
@bp.output(WardsOut, example={"items": [_WARD], "next": None})
def wards():
    """Minors the caller is guardian of, or is asked for."""
    return {"items": queries.wards(current_actor()), "next": None}


@bp.post("/guardianships/<uuid:link_id>/agree")
@bp.input(AgreeIn, example={"consent": True, "name": "刘芳", "id_number": "420105198001010021"})
@bp.output(WardOut, example=_AGREED)
def agree(link_id, json_data):
    """The guardian's consent."""
    return actions.agree(current_actor(), link_id, **json_data)


@bp.post("/guardianships/<uuid:link_id>/refuse")
@bp.input(GuardianReasonIn, example={"reason": "学业为重"})
@bp.output(WardOut, example=_WARD | {"state": "refused", "moves": [], "volunteer_state": "returned"})
def refuse(link_id, json_data):
    """The guardian does not agree."""
    return actions.refuse(current_actor(), link_id, **json_data)


@bp.post("/guardianships/<uuid:link_id>/revoke")
@bp.input(GuardianReasonIn, example={"reason": "身体原因"})
@bp.output(WardOut, example=_AGREED | {"state": "revoked", "moves": ["agree"], "volunteer_state": "suspended"})
def revoke(link_id, json_data):
    """The guardian takes the consent back."""
    return actions.revoke(current_actor(), link_id, **json_data)
