"""URLs of objections to hours."""

from apiflask import APIBlueprint

from service.volunteers.objections import actions, queries
from service.volunteers.objections.schemas import (
    AgreeIn,
    ObjectIn,
    ObjectionNoteIn,
    ObjectionOut,
    ObjectionsIn,
    ObjectionWholeOut,
    UnrecordedListOut,
    UpholdIn,
)
from service.web.access import current_actor
from service.web.limits import limiter
from service.web.paging import PageIn, listing

bp = APIBlueprint("objections", __name__, tag="时长异议 Objections to hours")

_SOURCE = "order:019a9f3e-0000-7000-8000-0000000000b1"
_OBJECTION = {
    "id": "019a9f3e-0000-7000-8000-0000000000d1", "volunteer_id": "019a9f3e-0000-7000-8000-0000000000c1",
    "volunteer_name": "王志强", "region": "420105007002", "team_id": None, "source": _SOURCE,
    "record_id": "019a9f3e-0000-7000-8000-0000000000a1", "record_state": "confirmed", "record_minutes": 60, "kind": "wrong",
    "state": "open", "waits_for": "leader", "title": "家电维修服务", "text": "实际服务了 90 分钟，签退晚记了",
    "claimed_from": "2026-11-20T01:00:00+00:00", "claimed_to": "2026-11-20T02:30:00+00:00", "offered_minutes": None,
    "outcome_minutes": None, "photos": [], "settled_at": None, "due_at": "2026-11-30T15:59:59+00:00",
    "due_provisional": False, "created_at": "2026-11-23T02:00:00+00:00", "moves": ["withdraw"],
}
_WHOLE = _OBJECTION | {
    "steps": [{"at": "2026-11-23T02:00:00+00:00", "move": "object", "before": None, "after": "open", "role": "volunteer",
               "by_name": "王*", "note": "实际服务了 90 分钟", "minutes": None}],
}
_UPHELD = _OBJECTION | {"state": "upheld", "outcome_minutes": 90, "settled_at": "2026-11-25T02:00:00+00:00", "moves": []}


@bp.get("/me/unrecorded")
@bp.output(UnrecordedListOut, example={"items": [
    {"source": _SOURCE, "title": "家电维修服务", "place": "五琴里社区居委会", "day": "2026-11-20", "why": "missing",
     "window_from": "2026-11-20T01:00:00+00:00", "window_to": "2026-11-20T03:00:00+00:00"},
]})
def unrecorded():
    """Services of mine in the last ninety days that count nothing."""
    return {"items": queries.unrecorded(current_actor())}


@bp.get("/me/objections")
@bp.input(PageIn, location="query", example={"limit": 20})
@bp.output(listing(ObjectionOut), example={"items": [_OBJECTION], "next": None})
def my_objections(query_data):
    """My objections, the latest first."""
    return queries.mine(current_actor(), **query_data)


@bp.post("/me/objections")
@bp.input(ObjectIn, example={
    "kind": "wrong", "record_id": "019a9f3e-0000-7000-8000-0000000000a1", "text": "实际服务了 90 分钟，签退晚记了",
    "claimed_from": "2026-11-20T09:00:00+08:00", "claimed_to": "2026-11-20T10:30:00+08:00",
})
@bp.output(ObjectionOut, status_code=201, example=_OBJECTION)
@limiter.limit("30/day")
def object_to(json_data):
    """Object to a record of mine, or to there being none."""
    return queries.told(current_actor(), actions.object_to(current_actor(), **json_data))


@bp.get("/objections")
@bp.input(ObjectionsIn, location="query", example={"waits_for": "street"})
@bp.output(listing(ObjectionOut), example={"items": [_OBJECTION | {"moves": []}], "next": None})
def objections(query_data):
    """Objections of my area, or of my team, the latest first."""
    return queries.objections(current_actor(), **query_data)


@bp.get("/objections/<uuid:objection_id>")
@bp.output(ObjectionWholeOut, example=_WHOLE)
def objection(objection_id):
    """One objection with every step."""
    return queries.view(current_actor(), objection_id)


@bp.post("/objections/<uuid:objection_id>/agree")
@bp.input(AgreeIn, example={"note": "属实，当天确实到 10:30", "minutes": 90})
@bp.output(ObjectionOut, example=_OBJECTION | {
    "state": "agreed", "waits_for": "community", "offered_minutes": 90, "moves": [],
})
def agree(objection_id, json_data):
    """The leader agrees; a manager puts it into the books."""
    return queries.told(current_actor(), actions.agree(current_actor(), objection_id, **json_data))


@bp.post("/objections/<uuid:objection_id>/refuse")
@bp.input(ObjectionNoteIn, example={"note": "签退时间无误"})
@bp.output(ObjectionOut, example=_OBJECTION | {"state": "refused", "waits_for": "volunteer", "moves": []})
def refuse(objection_id, json_data):
    """It was right as recorded."""
    return queries.told(current_actor(), actions.refuse(current_actor(), objection_id, **json_data))


@bp.post("/objections/<uuid:objection_id>/appeal")
@bp.input(ObjectionNoteIn, example={"note": "有现场照片为证"})
@bp.output(ObjectionOut, example=_OBJECTION | {"state": "appealed", "waits_for": "street", "moves": ["withdraw"]})
def appeal(objection_id, json_data):
    """I do not agree: ask the street."""
    return queries.told(current_actor(), actions.appeal(current_actor(), objection_id, **json_data))


@bp.post("/objections/<uuid:objection_id>/accept")
@bp.output(ObjectionOut, example=_OBJECTION | {"state": "dismissed", "moves": []})
def accept(objection_id):
    """I take the answer as it is."""
    return queries.told(current_actor(), actions.accept(current_actor(), objection_id))


@bp.post("/objections/<uuid:objection_id>/withdraw")
@bp.output(ObjectionOut, example=_OBJECTION | {"state": "withdrawn", "moves": []})
def withdraw(objection_id):
    """Let it be."""
    return queries.told(current_actor(), actions.withdraw(current_actor(), objection_id))


@bp.post("/objections/<uuid:objection_id>/uphold")
@bp.input(UpholdIn, example={"note": "经核实属实", "minutes": 90})
@bp.output(ObjectionOut, example=_UPHELD)
def uphold(objection_id, json_data):
    """It was as the volunteer says: put the books right."""
    return queries.told(current_actor(), actions.uphold(current_actor(), objection_id, **json_data))


@bp.post("/objections/<uuid:objection_id>/dismiss")
@bp.input(ObjectionNoteIn, example={"note": "经核实原记录无误"})
@bp.output(ObjectionOut, example=_OBJECTION | {"state": "dismissed", "moves": []})
def dismiss(objection_id, json_data):
    """It was right as recorded; final."""
    return queries.told(current_actor(), actions.dismiss(current_actor(), objection_id, **json_data))
