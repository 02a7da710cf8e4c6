"""URLs of waivers: the organiser asks, the community decides."""

from apiflask import APIBlueprint

from service.activities.schemas import DecisionIn
from service.activities.waivers import actions
from service.activities.waivers.schemas import WaiverIn, WaiverOut
from service.web.access import current_actor
from service.web.paging import PageIn, listing, page, unpack_id

bp = APIBlueprint("activity_waivers", __name__, tag="活动考勤 Attendance")

_WAIVER = {
    "id": "019a9f3e-0000-7000-8000-0000000000f1", "signup_id": "019a9f3e-0000-7000-8000-0000000000e1",
    "activity_id": "019a9f3e-0000-7000-8000-0000000000d1", "title": "五琴里社区清洁行动", "state": "open",
    "reason": "当天上午突发急病就诊，附病历", "note": None, "photos": ["019a9f3e-0000-7000-8000-0000000000f2"],
    "due_at": "2026-12-04T23:59:59+08:00", "created_at": "2026-11-28T08:00:00+00:00", "decided_at": None,
    "moves": ["grant", "refuse"],
}
_DECIDED = {"decided_at": "2026-11-29T02:00:00+00:00", "moves": []}


@bp.post("/signups/<uuid:signup_id>/waive")
@bp.input(WaiverIn, example={"reason": _WAIVER["reason"], "photos": _WAIVER["photos"]})
@bp.output(WaiverOut, status_code=201, example=_WAIVER | {"moves": []})
def ask(signup_id, json_data):
    """Ask that somebody's absence be excused, with evidence."""
    return actions.shown(current_actor(), actions.ask(current_actor(), signup_id, **json_data))


@bp.get("/waivers")
@bp.input(PageIn, location="query", example={"limit": 20})
@bp.output(listing(WaiverOut), example={"items": [_WAIVER], "next": None})
def waivers(query_data):
    """What waits to be decided, the oldest first."""
    rows = actions.waivers(current_actor(), unpack_id(query_data["after"]), query_data["limit"] + 1)
    return page([actions.shown(current_actor(), row) for row in rows], query_data["limit"], lambda row: [row["id"]])


@bp.post("/waivers/<uuid:waiver_id>/grant")
@bp.input(DecisionIn, example={"note": "已核实病历"})
@bp.output(WaiverOut, example=_WAIVER | _DECIDED | {"state": "granted", "note": "已核实病历"})
def grant(waiver_id, json_data):
    """Excused."""
    return actions.shown(current_actor(), actions.grant(current_actor(), waiver_id, **json_data))


@bp.post("/waivers/<uuid:waiver_id>/refuse")
@bp.input(DecisionIn, example={"note": "材料与本人无关"})
@bp.output(WaiverOut, example=_WAIVER | _DECIDED | {"state": "refused", "note": "材料与本人无关"})
def refuse(waiver_id, json_data):
    """Not excused."""
    return actions.shown(current_actor(), actions.refuse(current_actor(), waiver_id, **json_data))
