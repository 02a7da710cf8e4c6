"""URLs of the programme: drafting, reviewing, opening and closing an activity."""

from apiflask import APIBlueprint

from service.activities import actions, queries
from service.activities.area import queries as area
from service.activities.schemas import (
    ACTIVITY_EXAMPLE,
    DESK_EXAMPLE,
    DRAFT_EXAMPLE,
    OF_AREA_EXAMPLE,
    SHIFT_EXAMPLE,
    ActivityDeskIn,
    ActivityDeskOut,
    ActivityEditIn,
    ActivityIn,
    ActivityMoveOut,
    ActivityOfAreaOut,
    ActivityOut,
    ActivitySeriesOut,
    CopyIn,
    MineIn,
    QuotaIn,
    ReasonIn,
    RepeatIn,
    ShiftOut,
)
from service.web.access import current_actor, need_person
from service.web.paging import listing, page, unpack_id

bp = APIBlueprint("activities", __name__, tag="活动 Activities")

_REASON = {"reason_code": "RISK_MISSING", "note": "请写明登高作业的风险"}
_DRAFT = ACTIVITY_EXAMPLE | {"state": "draft", "number": None, "editable": True, "moves": ["submit", "discard"]}
_MOVE = {
    "id": "019a9f3e-0000-7000-8000-0000000000d4", "created_at": "2026-11-26T02:00:00+00:00", "move": "approve",
    "from_state": "pending_review", "to_state": "recruiting", "role": "A3", "reason_code": None, "note": None,
}


@bp.post("/activities")
@bp.input(ActivityIn, example=DRAFT_EXAMPLE)
@bp.output(ActivityOut, status_code=201, example=_DRAFT)
def draft(json_data):
    """Begin an activity, as a team's leader or a manager."""
    return queries.view(current_actor(), actions.draft(current_actor(), **json_data))


@bp.get("/me/activities")
@bp.input(MineIn, location="query", example={"limit": 20})
@bp.output(listing(ActivityDeskOut), example={"items": [DESK_EXAMPLE], "next": None})
def my_activities(query_data):
    """Activities I made or am in charge of, the newest first."""
    after, limit = unpack_id(query_data["after"]), query_data["limit"]
    rows = queries.organised_by(need_person(current_actor()), query_data["state"], after, limit + 1)
    return page(rows, limit, lambda row: [row.id])


@bp.get("/activities/desk")
@bp.input(ActivityDeskIn, location="query", example={"state": "pending_review,recruiting", "limit": 20})
@bp.output(listing(ActivityOfAreaOut), example={"items": [OF_AREA_EXAMPLE], "next": None})
def desk(query_data):
    """Activities of the acting manager's area in any state, the newest first."""
    after, limit = unpack_id(query_data.pop("after")), query_data.pop("limit")
    rows = area.activities_of_area(current_actor(), after, limit + 1, **query_data)
    return page(rows, limit, lambda row: [row["id"]])


@bp.get("/activities/<uuid:activity_id>/history")
@bp.output(listing(ActivityMoveOut), example={"items": [_MOVE], "next": None})
def history(activity_id):
    """Every step of its life that the caller may see."""
    return {"items": queries.history_of(current_actor(), activity_id), "next": None}


@bp.post("/activities/<uuid:activity_id>/edit")
@bp.input(ActivityEditIn, example={"safeguards": "提供手套、口罩和饮用水"})
@bp.output(ActivityOut, example=_DRAFT)
def edit(activity_id, json_data):
    """Change a draft; of a published activity only what nobody has relied on."""
    return queries.view(current_actor(), actions.edit(current_actor(), activity_id, **json_data))


@bp.post("/activities/<uuid:activity_id>/submit")
@bp.output(ActivityOut, example=ACTIVITY_EXAMPLE | {"state": "pending_review", "moves": ["withdraw"]})
def submit(activity_id):
    """Ready for review."""
    return queries.view(current_actor(), actions.submit(current_actor(), activity_id))


@bp.post("/activities/<uuid:activity_id>/withdraw")
@bp.output(ActivityOut, example=_DRAFT)
def withdraw(activity_id):
    """Take it back from review."""
    return queries.view(current_actor(), actions.withdraw(current_actor(), activity_id))


@bp.post("/activities/<uuid:activity_id>/discard")
@bp.output(ActivityOut, example=_DRAFT | {"state": "rejected", "moves": []})
def discard(activity_id):
    """A draft nobody needs any more."""
    return queries.view(current_actor(), actions.discard(current_actor(), activity_id))


@bp.post("/activities/<uuid:activity_id>/approve")
@bp.output(ActivityOut, example=ACTIVITY_EXAMPLE)
def approve(activity_id):
    """It is volunteer service, its risks are told, and everybody may see it."""
    return queries.view(current_actor(), actions.approve(current_actor(), activity_id))


@bp.post("/activities/<uuid:activity_id>/return")
@bp.input(ReasonIn, example=_REASON)
@bp.output(ActivityOut, example=ACTIVITY_EXAMPLE | {"state": "returned"})
def return_(activity_id, json_data):
    """Please complete it."""
    return queries.view(current_actor(), actions.return_(current_actor(), activity_id, **json_data))


@bp.post("/activities/<uuid:activity_id>/reject")
@bp.input(ReasonIn, example={"reason_code": "NOT_VOLUNTEER", "note": "内部会议不是志愿服务"})
@bp.output(ActivityOut, example=ACTIVITY_EXAMPLE | {"state": "rejected"})
def reject(activity_id, json_data):
    """Not to be held; final."""
    return queries.view(current_actor(), actions.reject(current_actor(), activity_id, **json_data))


@bp.post("/activities/<uuid:activity_id>/close-recruiting")
@bp.output(ActivityOut, example=ACTIVITY_EXAMPLE | {"state": "recruit_closed", "moves": ["reopen", "cancel"]})
def close_recruiting(activity_id):
    """No more names."""
    return queries.view(current_actor(), actions.close_recruiting(current_actor(), activity_id))


@bp.post("/activities/<uuid:activity_id>/reopen")
@bp.output(ActivityOut, example=ACTIVITY_EXAMPLE)
def reopen(activity_id):
    """Names are taken again."""
    return queries.view(current_actor(), actions.reopen(current_actor(), activity_id))


@bp.post("/activities/<uuid:activity_id>/copy")
@bp.input(CopyIn, example={"weeks": 1})
@bp.output(ActivityOut, status_code=201, example=_DRAFT)
def copy(activity_id, json_data):
    """The same again, so many weeks later, as a draft."""
    return queries.view(current_actor(), actions.copy(current_actor(), activity_id, **json_data))


@bp.post("/activities/<uuid:activity_id>/repeat")
@bp.input(RepeatIn, example={"times": 4})
@bp.output(ActivitySeriesOut, status_code=201, example={"items": [DESK_EXAMPLE | {"state": "draft", "number": None}]})
def repeat(activity_id, json_data):
    """A weekly series: each occurrence is an activity of its own."""
    return {"items": actions.repeat(current_actor(), activity_id, **json_data)}


@bp.post("/shifts/<uuid:shift_id>/resize")
@bp.input(QuotaIn, example={"quota": 30})
@bp.output(ShiftOut, example=SHIFT_EXAMPLE | {"quota": 30})
def resize(shift_id, json_data):
    """More or fewer places, never fewer than are promised."""
    return queries.shift_view(actions.resize(current_actor(), shift_id, **json_data))
