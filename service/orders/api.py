"""URLs of asking for help and reviewing it."""

from apiflask import APIBlueprint

from service.orders import actions, queries
from service.orders.schemas import (
    CATEGORIES_EXAMPLE,
    CONTACT_EXAMPLE,
    NEED_EXAMPLE,
    ORDER_EXAMPLE,
    ORDERS_EXAMPLE,
    ApproveIn,
    CancelIn,
    CategoriesOut,
    CloseUnservedIn,
    ContactIn,
    MoveOut,
    OrderIn,
    OrderOut,
    OrderShortOut,
    OrdersIn,
    ReasonIn,
    RegionIn,
    ResubmitIn,
    RevealIn,
    RevealOut,
    SlipOut,
    TaskOut,
    TasksIn,
    TransferIn,
)
from service.web.access import anybody, current_actor
from service.web.limits import limiter
from service.web.paging import listing, page, unpack_id

bp = APIBlueprint("orders", __name__, tag="群众点单 Orders")
_REASON = {"reason_code": "INCOMPLETE", "note": "请写清楼栋和房号"}
_MOVE = {
    "id": "019a9f3e-0000-7000-8000-00000000000e", "created_at": "2026-11-20T02:00:00+00:00", "move": "approve",
    "from_state": "reviewing", "to_state": "to_dispatch", "role": "A3", "reason_code": None, "note": None,
}
_TASK = {
    "id": "019a9f3e-0000-7000-8000-00000000000f", "order_id": ORDER_EXAMPLE["id"], "region": "420105007002",
    "number": ORDER_EXAMPLE["number"], "title": ORDER_EXAMPLE["title"],
    "kind": "low-rating", "level": 3, "due_at": "2026-11-25T15:59:59+00:00", "provisional": False,
    "created_at": "2026-11-20T02:00:00+00:00",
}


@bp.post("/orders")
@bp.input(OrderIn, example=NEED_EXAMPLE)
@bp.output(OrderOut, status_code=201, example=ORDER_EXAMPLE)
def submit(json_data):
    """Ask for help, for oneself or for somebody."""
    return queries.view(current_actor(), actions.submit(current_actor(), **json_data))


@bp.get("/orders")
@bp.input(OrdersIn, location="query")
@bp.output(listing(OrderShortOut), example=ORDERS_EXAMPLE)
def orders(query_data):
    """Orders of the acting area, or one's own."""
    cursor, limit = unpack_id(query_data["after"]), query_data["limit"]
    rows = queries.listed(current_actor(), query_data, cursor, limit + 1)
    return page(rows, limit, lambda row: [row["id"]])


@bp.get("/orders/categories")
@anybody
@bp.output(CategoriesOut, example=CATEGORIES_EXAMPLE)
def categories():
    """Kinds of service, and the other lists that a form of an order chooses from."""
    return queries.words_of_the_house()


@bp.get("/orders/<uuid:order_id>")
@bp.output(OrderOut, example=ORDER_EXAMPLE)
def order(order_id):
    """One order, as the caller may see it."""
    return queries.view(current_actor(), queries.order(order_id))


@bp.get("/orders/<uuid:order_id>/history")
@bp.output(listing(MoveOut), example={"items": [_MOVE], "next": None})
def history(order_id):
    """Every step of its life."""
    return {"items": queries.history_of(queries.order(order_id).id), "next": None}


@bp.post("/orders/<uuid:order_id>/approve")
@bp.input(ApproveIn, example={"risk": "mid", "priority_tags": ["独居"]})
@bp.output(OrderOut, example=ORDER_EXAMPLE)
def approve(order_id, json_data):
    """It is real, and a volunteer's work."""
    return queries.view(current_actor(), actions.approve(current_actor(), order_id, **json_data))


@bp.post("/orders/<uuid:order_id>/return")
@bp.input(ReasonIn, example=_REASON)
@bp.output(OrderOut, example=ORDER_EXAMPLE)
def return_(order_id, json_data):
    """Please complete it."""
    return queries.view(current_actor(), actions.return_(current_actor(), order_id, **json_data))


@bp.post("/orders/<uuid:order_id>/reject")
@bp.input(ReasonIn, example={"reason_code": "NOT_VOLUNTEER", "note": "属于有偿维修"})
@bp.output(OrderOut, example=ORDER_EXAMPLE)
def reject(order_id, json_data):
    """Not for volunteers; only the requester sees why."""
    return queries.view(current_actor(), actions.reject(current_actor(), order_id, **json_data))


@bp.post("/orders/<uuid:order_id>/transfer")
@bp.input(TransferIn, example={"kind": "hotline", "note": "路灯维修请拨打 12345"})
@bp.output(OrderOut, example=ORDER_EXAMPLE)
def transfer(order_id, json_data):
    """To the appeals desk or the city hotline."""
    return queries.view(current_actor(), actions.transfer(current_actor(), order_id, **json_data))


@bp.post("/orders/<uuid:order_id>/resubmit")
@bp.input(ResubmitIn, example=NEED_EXAMPLE)
@bp.output(OrderOut, example=ORDER_EXAMPLE)
def resubmit(order_id, json_data):
    """The returned order again, completed."""
    return queries.view(current_actor(), actions.resubmit(current_actor(), order_id, **json_data))


@bp.post("/orders/<uuid:order_id>/record-contact")
@bp.input(ContactIn, example=CONTACT_EXAMPLE)
@bp.output(OrderOut, example=ORDER_EXAMPLE)
def record_contact(order_id, json_data):
    """A call-back or visit by the community, written down."""
    return queries.view(current_actor(), actions.record_contact(current_actor(), order_id, **json_data))


@bp.post("/orders/<uuid:order_id>/cancel")
@bp.input(CancelIn, example={"reason": "已经找到人帮忙"})
@bp.output(OrderOut, example=ORDER_EXAMPLE)
def cancel(order_id, json_data):
    """The resident changed their mind."""
    return queries.view(current_actor(), actions.cancel(current_actor(), order_id, **json_data))


@bp.post("/orders/<uuid:order_id>/close-unserved")
@bp.input(CloseUnservedIn, example={"reason": "已电话告知暂无人员", "outcome": "unfulfilled"})
@bp.output(OrderOut, example=ORDER_EXAMPLE)
def close_unserved(order_id, json_data):
    """Nobody could be found; the requester has been called."""
    return queries.view(current_actor(), actions.close_unserved(current_actor(), order_id, **json_data))


@bp.post("/orders/<uuid:order_id>/hand-down")
@bp.input(RegionIn, example={"region": "420105007002"})
@bp.output(OrderOut, example=ORDER_EXAMPLE)
def hand_down(order_id, json_data):
    """A lower level takes it over."""
    return queries.view(current_actor(), actions.hand_down(current_actor(), order_id, **json_data))


@bp.post("/orders/<uuid:order_id>/raise")
@bp.input(RegionIn, example={"region": "420105007"})
@bp.output(OrderOut, example=ORDER_EXAMPLE)
def raise_(order_id, json_data):
    """A higher level takes it over."""
    return queries.view(current_actor(), actions.raise_(current_actor(), order_id, **json_data))


@bp.post("/orders/<uuid:order_id>/reveal")
@limiter.limit("30/hour")
@bp.input(RevealIn, example={"field": "phone", "purpose": "确认上门时间"})
@bp.output(RevealOut, example={"field": "phone", "value": "13812345678"})
def reveal(order_id, json_data):
    """One masked field in full; the look is written down."""
    return actions.reveal(current_actor(), order_id, **json_data)


@bp.post("/orders/<uuid:order_id>/slip")
@bp.output(SlipOut, example={"svg": "<svg …/>"})
def slip(order_id):
    """The code on paper, for a beneficiary without a phone."""
    return queries.slip_of(actions.print_slip(current_actor(), order_id))


@bp.get("/orders/tasks")
@bp.input(TasksIn, location="query")
@bp.output(listing(TaskOut), example={"items": [_TASK], "next": None})
def tasks(query_data):
    """What the acting manager must look at, the oldest first."""
    rows = queries.tasks_of(current_actor(), query_data, unpack_id(query_data["after"]), query_data["limit"] + 1)
    return page(rows, query_data["limit"], lambda row: [row.id])


