"""URLs of children who come along with their guardian."""

from apiflask import APIBlueprint

from service.volunteers.children import actions, queries
from service.volunteers.children.schemas import (
    ChildListOut,
    ChildMemberIn,
    ChildMemberOut,
    ChildReasonIn,
    ChildrenIn,
    ChildrenOut,
)
from service.web.access import current_actor

bp = APIBlueprint("children", __name__, tag="志愿者 Volunteers")

_IN = {
    "name": "刘小禾", "id_number": "420105201601010029", "relation": "母亲", "consent": True,
    "photos": ["019a9f3e-0000-7000-8000-0000000000f1"],
}
_CHILD = {
    "id": "019a9f3e-0000-7000-8000-0000000000c7", "name": "刘小禾", "age": 10, "id_number": "420105********0029",
    "relation": "母亲", "region": "420105007002", "guardian_name": "刘芳", "state": "pending", "minutes": 0,
    "waiting_minutes": 0, "photos": ["019a9f3e-0000-7000-8000-0000000000f1"], "due_at": "2026-11-27T15:59:59+00:00",
    "due_provisional": False, "decided_at": None, "reason": None, "created_at": "2026-11-24T02:00:00+00:00",
    "moves": ["withdraw"],
}
_ACTIVE = _CHILD | {
    "state": "active", "due_at": None, "decided_at": "2026-11-25T02:00:00+00:00", "minutes": 120, "moves": ["revoke"],
}


@bp.get("/me/children")
@bp.output(ChildListOut, example={"items": [_ACTIVE]})
def my_children():
    """My children who come along, and what they have served."""
    return {"items": queries.mine(current_actor())}


@bp.post("/me/children")
@bp.input(ChildMemberIn, example=_IN)
@bp.output(ChildMemberOut, status_code=201, example=_CHILD)
def add(json_data):
    """Ask that a child of eight to thirteen may come along."""
    return queries.told(current_actor(), actions.add(current_actor(), **json_data))


@bp.get("/children")
@bp.input(ChildrenIn, location="query", example={"state": "pending"})
@bp.output(ChildrenOut, example={"items": [_CHILD | {"moves": ["accept", "refuse"]}], "next": None})
def children(query_data):
    """Children of the caller's area, the latest first."""
    return queries.children(current_actor(), **query_data)


@bp.get("/children/<uuid:child_id>")
@bp.output(ChildMemberOut, example=_CHILD)
def child(child_id):
    """One child."""
    return queries.told(current_actor(), queries.child(child_id))


@bp.post("/children/<uuid:child_id>/accept")
@bp.output(ChildMemberOut, example=_ACTIVE | {"moves": []})
def accept(child_id):
    """They belong together."""
    return queries.told(current_actor(), actions.accept(current_actor(), child_id))


@bp.post("/children/<uuid:child_id>/refuse")
@bp.input(ChildReasonIn, example={"reason": "户口簿照片看不清"})
@bp.output(ChildMemberOut, example=_ACTIVE | {"state": "refused", "minutes": 0, "reason": "户口簿照片看不清", "moves": []})
def refuse(child_id, json_data):
    """Not verified."""
    return queries.told(current_actor(), actions.refuse(current_actor(), child_id, **json_data))


@bp.post("/children/<uuid:child_id>/withdraw")
@bp.output(ChildMemberOut, example=_CHILD | {"state": "ended", "due_at": None, "moves": []})
def withdraw(child_id):
    """Ask no more."""
    return queries.told(current_actor(), actions.withdraw(current_actor(), child_id))


@bp.post("/children/<uuid:child_id>/revoke")
@bp.output(ChildMemberOut, example=_ACTIVE | {"state": "ended", "moves": []})
def revoke(child_id):
    """Take the consent back."""
    return queries.told(current_actor(), actions.revoke(current_actor(), child_id))
