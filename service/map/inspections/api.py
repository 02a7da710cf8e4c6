"""URLs of inspections."""

from apiflask import APIBlueprint

from service.map.inspections import actions, queries, rules
from service.map.inspections.schemas import (
    InspectionAcceptIn,
    InspectionIn,
    InspectionNoteIn,
    InspectionOut,
    InspectionsIn,
    RectifiedIn,
)
from service.web.access import current_actor
from service.web.paging import listing

bp = APIBlueprint("inspections", __name__, tag="督导巡查 Inspections")

_ITEMS = [{"item": item, "ok": item != "消防安全", "note": "灭火器过期" if item == "消防安全" else None}
          for item in rules.CHECKLIST]
_INSPECTION = {
    "id": "019a9f3e-0000-7000-8000-00000000b601", "station_id": "019a9f3e-0000-7000-8000-00000000a001",
    "station_name": "五琴里社区新时代文明实践站", "region": "420105007002", "region_name": "五琴里社区居委会",
    "inspector": "郑干事", "items": _ITEMS, "score": 87, "note": "整体良好", "photos": [], "state": "to_rectify", "level": 3,
    "due_at": "2026-11-27T16:00:00+00:00", "due_provisional": False, "late": False, "rectifier": None, "rectified_at": None,
    "rectify_note": None, "rectify_photos": [], "decided_at": None, "decision_note": None, "moves": ["rectify"],
    "created_at": "2026-11-20T02:00:00+00:00",
}
_MENDED = _INSPECTION | {
    "state": "rectified", "rectifier": "王社工", "rectified_at": "2026-11-23T02:00:00+00:00", "rectify_note": "灭火器已更换",
    "moves": ["accept", "send-back"],
}
_DECIDED = {"decided_at": "2026-11-24T02:00:00+00:00", "decision_note": "已复查"}


@bp.post("/stations/<uuid:station_id>/inspections")
@bp.input(InspectionIn, example={"items": _ITEMS, "note": "整体良好", "days": 5, "photos": []})
@bp.output(InspectionOut, status_code=201, example=_INSPECTION)
def inspect(station_id, json_data):
    """Go through a station with the list in hand."""
    return queries.shown(current_actor(), [actions.inspect(current_actor(), station_id, **json_data)])[0]


@bp.get("/inspections")
@bp.input(InspectionsIn, location="query", example={"state": "to_rectify"})
@bp.output(listing(InspectionOut), example={"items": [_INSPECTION], "next": None})
def inspections(query_data):
    """Those of my area, the latest first."""
    return queries.inspections(current_actor(), **query_data)


@bp.get("/inspections/<uuid:inspection_id>")
@bp.output(InspectionOut, example=_INSPECTION)
def inspection(inspection_id):
    """One of them."""
    return queries.shown(current_actor(), [queries.inspection(current_actor(), inspection_id)])[0]


@bp.post("/inspections/<uuid:inspection_id>/rectify")
@bp.input(RectifiedIn, example={"note": "灭火器已更换", "photos": []})
@bp.output(InspectionOut, example=_MENDED | {"moves": []})
def rectify(inspection_id, json_data):
    """It is mended."""
    return queries.shown(current_actor(), [actions.rectify(current_actor(), inspection_id, **json_data)])[0]


@bp.post("/inspections/<uuid:inspection_id>/accept")
@bp.input(InspectionAcceptIn, example={"note": "已复查"})
@bp.output(InspectionOut, example=_MENDED | _DECIDED | {"state": "closed", "moves": []})
def accept(inspection_id, json_data):
    """Looked at again: in order."""
    return queries.shown(current_actor(), [actions.accept(current_actor(), inspection_id, **json_data)])[0]


@bp.post("/inspections/<uuid:inspection_id>/send-back")
@bp.input(InspectionNoteIn, example={"note": "灭火器未上墙"})
@bp.output(InspectionOut, example=_MENDED | _DECIDED | {"state": "to_rectify", "moves": ["rectify"]})
def send_back(inspection_id, json_data):
    """Not yet in order."""
    return queries.shown(current_actor(), [actions.send_back(current_actor(), inspection_id, **json_data)])[0]
