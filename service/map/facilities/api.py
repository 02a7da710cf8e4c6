"""URLs of what stations have. What stands there is for everybody, signed in or not: an AED above all."""

from apiflask import APIBlueprint

from service.map.facilities import actions, queries
from service.map.facilities.schemas import (
    FacilitiesIn,
    FacilitiesOut,
    FacilityEditIn,
    FacilityIn,
    FacilityOut,
    LoanOut,
    LoansIn,
)
from service.web.access import anybody, current_actor
from service.web.paging import listing

bp = APIBlueprint("facilities", __name__, tag="便民设施 Facilities")

_PLACE = {
    "station_id": "019a9f3e-0000-7000-8000-00000000a001", "station_name": "五琴里社区新时代文明实践站",
    "address": "五里墩街道汉阳大道 1 号", "place": {"lng": 114.2189, "lat": 30.5541}, "phone": "027-84000000",
}
_AED = _PLACE | {
    "id": "019a9f3e-0000-7000-8000-00000000b201", "kind": "aed", "name": "AED", "stands": "一楼大厅左侧墙上",
    "lendable": False, "total": 1, "free": 1, "days": 1, "open": True, "metres": None,
}
_UMBRELLA = _AED | {
    "id": "019a9f3e-0000-7000-8000-00000000b202", "kind": "umbrella", "name": "爱心雨伞", "stands": "门口伞架",
    "lendable": True, "total": 10, "free": 8, "days": 3,
}
_LOAN = {
    "id": "019a9f3e-0000-7000-8000-00000000b301", "facility_id": _UMBRELLA["id"], "thing": "爱心雨伞", "kind": "umbrella",
    "station_id": _PLACE["station_id"], "station_name": _PLACE["station_name"], "address": _PLACE["address"],
    "region": "420105007002", "name": "王秀英", "state": "out", "due_at": "2026-11-23T16:00:00+00:00", "overdue": False,
    "created_at": "2026-11-20T02:00:00+00:00", "ended_at": None, "moves": [],
}
_BACK = _LOAN | {"state": "returned", "ended_at": "2026-11-22T02:00:00+00:00"}


@bp.get("/stations/<uuid:station_id>/facilities")
@anybody
@bp.output(FacilitiesOut, example={"items": [_AED, _UMBRELLA], "next": None})
def facilities_of(station_id):
    """What a station has for everybody."""
    return {"items": queries.facilities_of(station_id), "next": None}


@bp.get("/facilities")
@anybody
@bp.input(FacilitiesIn, location="query", example={"kind": "aed", "near": "114.2189,30.5541"})
@bp.output(FacilitiesOut, example={"items": [_AED | {"metres": 120}], "next": None})
def facilities(query_data):
    """The nearest of a kind: where is an AED?"""
    return {"items": queries.facilities_near(**query_data), "next": None}


@bp.post("/stations/<uuid:station_id>/facilities")
@bp.input(FacilityIn, example={
    "kind": "umbrella", "name": "爱心雨伞", "stands": "门口伞架", "total": 10, "lendable": True, "days": 3,
})
@bp.output(FacilityOut, status_code=201, example=_UMBRELLA)
def put_out(station_id, json_data):
    """A station of one's area has something for everybody."""
    return queries.view(actions.put_out(current_actor(), station_id, **json_data))


@bp.post("/facilities/<uuid:facility_id>")
@bp.input(FacilityEditIn, example={"total": 12})
@bp.output(FacilityOut, example=_UMBRELLA | {"total": 12})
def edit(facility_id, json_data):
    """Change what is said of it."""
    return queries.view(actions.edit(current_actor(), facility_id, **json_data))


@bp.post("/facilities/<uuid:facility_id>/borrow")
@bp.output(LoanOut, status_code=201, example=_LOAN)
def borrow(facility_id):
    """Take one home."""
    return queries.loans_shown(current_actor(), [actions.borrow(current_actor(), facility_id)])[0]


@bp.get("/loans")
@bp.input(LoansIn, location="query", example={"state": "out"})
@bp.output(listing(LoanOut), example={"items": [_LOAN], "next": None})
def loans(query_data):
    """What I have borrowed; in a manager's role what the area has lent."""
    return queries.loans(current_actor(), **query_data)


@bp.get("/loans/<uuid:loan_id>")
@bp.output(LoanOut, example=_LOAN)
def loan(loan_id):
    """One of them."""
    return queries.loans_shown(current_actor(), [queries.loan(current_actor(), loan_id)])[0]


@bp.post("/loans/<uuid:loan_id>/return")
@bp.output(LoanOut, example=_BACK)
def give_back(loan_id):
    """The station has it back."""
    return queries.loans_shown(current_actor(), [actions.give_back(current_actor(), loan_id)])[0]


@bp.post("/loans/<uuid:loan_id>/lose")
@bp.output(LoanOut, example=_BACK | {"state": "lost"})
def lose(loan_id):
    """It will not come back."""
    return queries.loans_shown(current_actor(), [actions.lose(current_actor(), loan_id)])[0]
