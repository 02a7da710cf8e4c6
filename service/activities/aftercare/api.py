"""URLs of what follows an activity: its report, ratings both ways, complaints."""

from apiflask import APIBlueprint

from service.activities import queries
from service.activities.aftercare import actions
from service.activities.aftercare import queries as complaints_of
from service.activities.aftercare.schemas import (
    ActivityComplaintIn,
    ActivityComplaintOut,
    ActivityComplaintsIn,
    ActivityRatingOut,
    ActivityRatingsOut,
    ReportIn,
    ReportOut,
    StarsIn,
    VerdictIn,
)
from service.activities.schemas import ACTIVITY_EXAMPLE
from service.web.access import anybody, current_actor
from service.web.paging import listing, page, unpack_id

bp = APIBlueprint("aftercare", __name__, tag="活动总结与评价 After an activity")

_PHOTOS = [f"019a9f3e-0000-7000-8000-0000000000f{number}" for number in (1, 2, 3)]
_TEXT = "二十名志愿者清理了三栋楼的楼道和小花园，收集可回收物四十余公斤，居民反响很好，大家约定下个月再来一次。"
_REPORT = {
    "activity_id": ACTIVITY_EXAMPLE["id"], "text": _TEXT, "beneficiaries": 120, "photos": _PHOTOS,
    "created_at": "2026-11-29T02:00:00+00:00",
}
_STARS = {"by_whom": "volunteer", "stars": 5, "text": "组织有序", "created_at": "2026-11-29T02:00:00+00:00"}
_CASE = {
    "id": "019a9f3e-0000-7000-8000-0000000000f9", "activity_id": ACTIVITY_EXAMPLE["id"], "title": ACTIVITY_EXAMPLE["title"],
    "number": ACTIVITY_EXAMPLE["number"], "region": ACTIVITY_EXAMPLE["region"], "kind": "收费",
    "text": "现场要求交 20 元服装费", "severity": 1, "state": "open", "settlement_hold": False,
    "due_at": "2026-12-04T15:59:59+00:00", "provisional": False, "created_at": "2026-11-27T02:00:00+00:00",
    "decided_at": None, "note": None, "moves": ["withdraw"],
}
_DECIDED = {"settlement_hold": False, "decided_at": "2026-11-28T02:00:00+00:00", "moves": []}


@bp.post("/activities/<uuid:activity_id>/report")
@bp.input(ReportIn, example={"text": _TEXT, "beneficiaries": 120, "photos": _PHOTOS})
@bp.output(ReportOut, status_code=201, example=_REPORT)
def report(activity_id, json_data):
    """What came of it, told once by who organised it."""
    actions.report(current_actor(), activity_id, **json_data)
    return queries.report_view(activity_id)


@bp.get("/activities/<uuid:activity_id>/report")
@anybody
@bp.output(ReportOut, example=_REPORT)
def read_report(activity_id):
    """What came of an activity."""
    return queries.report_view(activity_id)


@bp.post("/signups/<uuid:signup_id>/rate")
@bp.input(StarsIn, example={"stars": 5, "text": "组织有序"})
@bp.output(ActivityRatingOut, status_code=201, example=_STARS)
def rate(signup_id, json_data):
    """Stars: the volunteer's for the activity, the organiser's for the volunteer."""
    return actions.rate(current_actor(), signup_id, **json_data)


@bp.get("/signups/<uuid:signup_id>/ratings")
@bp.output(ActivityRatingsOut, example={"items": [_STARS]})
def ratings(signup_id):
    """The stars I may see by now: the other's only once both are given, or the time is over."""
    return {"items": actions.ratings_of(current_actor(), signup_id)}


@bp.post("/activities/<uuid:activity_id>/complaints")
@bp.input(ActivityComplaintIn, example={"kind": "收费", "text": "现场要求交 20 元服装费"})
@bp.output(ActivityComplaintOut, status_code=201, example=_CASE)
def complain(activity_id, json_data):
    """Something is wrong with this activity."""
    return complaints_of.told(current_actor(), actions.complain(current_actor(), activity_id, **json_data))


@bp.get("/activity-complaints")
@bp.input(ActivityComplaintsIn, location="query", example={"limit": 20})
@bp.output(listing(ActivityComplaintOut), example={"items": [_CASE], "next": None})
def complaints(query_data):
    """Complaints of the acting area, the open ones unless a state is named; without an area, my own."""
    after, limit = unpack_id(query_data.pop("after")), query_data.pop("limit")
    rows = complaints_of.complaints_in(current_actor(), after, limit + 1, **query_data)
    return page(rows, limit, lambda row: [row["id"]])


@bp.get("/activity-complaints/<uuid:activity_complaint_id>")
@bp.output(ActivityComplaintOut, example=_CASE | {"settlement_hold": True, "moves": ["uphold", "dismiss"]})
def complaint(activity_complaint_id):
    """One complaint of the acting area, or my own."""
    return complaints_of.complaint_view(current_actor(), activity_complaint_id)


@bp.post("/activity-complaints/<uuid:activity_complaint_id>/uphold")
@bp.input(VerdictIn, example={"note": "情况属实，已责令退还"})
@bp.output(ActivityComplaintOut, example=_CASE | _DECIDED | {"state": "upheld", "note": "情况属实，已责令退还"})
def uphold(activity_complaint_id, json_data):
    """It is so."""
    return complaints_of.told(current_actor(), actions.uphold(current_actor(), activity_complaint_id, **json_data))


@bp.post("/activity-complaints/<uuid:activity_complaint_id>/dismiss")
@bp.input(VerdictIn, example={"note": "与事实不符"})
@bp.output(ActivityComplaintOut, example=_CASE | _DECIDED | {"state": "dismissed", "note": "与事实不符"})
def dismiss(activity_complaint_id, json_data):
    """It is not so."""
    return complaints_of.told(current_actor(), actions.dismiss(current_actor(), activity_complaint_id, **json_data))


@bp.post("/activity-complaints/<uuid:activity_complaint_id>/withdraw")
@bp.output(ActivityComplaintOut, example=_CASE | _DECIDED | {"state": "withdrawn"})
def withdraw(activity_complaint_id):
    """I take it back."""
    return complaints_of.told(current_actor(), actions.withdraw(current_actor(), activity_complaint_id))
