"""URLs of complaints."""

from apiflask import APIBlueprint

from service.orders.complaints import actions, queries
from service.orders.schemas import (
    COMPLAINT_EXAMPLE,
    ComplaintIn,
    ComplaintOut,
    ComplaintShortOut,
    ComplaintsIn,
    NoteIn,
)
from service.web.access import current_actor
from service.web.paging import listing, page, unpack_id

bp = APIBlueprint("complaints", __name__, tag="投诉 Complaints")
_LINE = COMPLAINT_EXAMPLE | {
    "region": "420105007002", "number": "OD202611200070020001", "title": "客厅灯不亮", "provisional": False,
}


@bp.post("/orders/<uuid:order_id>/complaints")
@bp.input(ComplaintIn, example={"kind": "服务态度", "text": "来晚了一个小时"})
@bp.output(ComplaintOut, status_code=201, example=COMPLAINT_EXAMPLE)
def complain(order_id, json_data):
    """Something is wrong with this order."""
    return actions.complain(current_actor(), order_id, **json_data)


@bp.get("/complaints")
@bp.input(ComplaintsIn, location="query")
@bp.output(listing(ComplaintShortOut), example={"items": [_LINE], "next": None})
def complaints(query_data):
    """Complaints of the acting area, open ones unless asked otherwise; without an area, my own."""
    after, limit = unpack_id(query_data["after"]), query_data["limit"]
    rows = queries.complaints_in(current_actor(), query_data, after, limit + 1)
    return page(rows, limit, lambda row: [row["id"]])


@bp.get("/complaints/<uuid:complaint_id>")
@bp.output(ComplaintShortOut, example=_LINE)
def complaint(complaint_id):
    """One complaint: for whoever made it, and the managers of its area."""
    return queries.complaint(current_actor(), complaint_id)


@bp.post("/complaints/<uuid:complaint_id>/uphold")
@bp.input(NoteIn, example={"note": "情况属实"})
@bp.output(ComplaintOut, example=COMPLAINT_EXAMPLE | {"state": "upheld"})
def uphold(complaint_id, json_data):
    """It is so."""
    return actions.uphold(current_actor(), complaint_id, **json_data)


@bp.post("/complaints/<uuid:complaint_id>/dismiss")
@bp.input(NoteIn, example={"note": "与事实不符"})
@bp.output(ComplaintOut, example=COMPLAINT_EXAMPLE | {"state": "not_upheld"})
def dismiss(complaint_id, json_data):
    """It is not so."""
    return actions.dismiss(current_actor(), complaint_id, **json_data)


@bp.post("/complaints/<uuid:complaint_id>/withdraw")
@bp.output(ComplaintOut, example=COMPLAINT_EXAMPLE | {"state": "withdrawn"})
def withdraw(complaint_id):
    """I take it back."""
    return actions.withdraw(current_actor(), complaint_id)
