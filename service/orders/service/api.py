"""URLs of the service itself."""

from apiflask import APIBlueprint

from service.orders import queries
from service.orders.schemas import (
    ORDER_EXAMPLE,
    AbortIn,
    DenyIn,
    FinishIn,
    NoteIn,
    OnBehalfIn,
    OrderOut,
    RateIn,
    RuleIn,
    StartIn,
)
from service.orders.service import actions
from service.web.access import current_actor

bp = APIBlueprint("service", __name__, tag="服务过程 Service")


@bp.post("/orders/<uuid:order_id>/start")
@bp.input(StartIn, example={"service_code": "4271"})
@bp.output(OrderOut, example=ORDER_EXAMPLE | {"state": "serving"})
def start(order_id, json_data):
    """The volunteer is there: the resident's four digits prove it."""
    return queries.view(current_actor(), actions.start(current_actor(), order_id, **json_data))


@bp.post("/orders/<uuid:order_id>/finish")
@bp.input(FinishIn, example={"note": "灯修好了"})
@bp.output(OrderOut, example=ORDER_EXAMPLE | {"state": "finished"})
def finish(order_id, json_data):
    """Done."""
    return queries.view(current_actor(), actions.finish(current_actor(), order_id, **json_data))


@bp.post("/orders/<uuid:order_id>/confirm")
@bp.input(OnBehalfIn, example={})
@bp.output(OrderOut, example=ORDER_EXAMPLE | {"state": "confirmed"})
def confirm(order_id, json_data):
    """The resident says it was done."""
    return queries.view(current_actor(), actions.confirm(current_actor(), order_id, **json_data))


@bp.post("/orders/<uuid:order_id>/deny")
@bp.input(DenyIn, example={"reason": "没有人来"})
@bp.output(OrderOut, example=ORDER_EXAMPLE | {"state": "disputed"})
def deny(order_id, json_data):
    """The resident says it was not done."""
    return queries.view(current_actor(), actions.deny(current_actor(), order_id, **json_data))


@bp.post("/orders/<uuid:order_id>/rule")
@bp.input(RuleIn, example={"verdict": "confirmed", "note": "双方均已核实"})
@bp.output(OrderOut, example=ORDER_EXAMPLE | {"state": "confirmed"})
def rule(order_id, json_data):
    """The community's verdict."""
    return queries.view(current_actor(), actions.rule(current_actor(), order_id, **json_data))


@bp.post("/orders/<uuid:order_id>/rate")
@bp.input(RateIn, example={"stars": 5, "attitude": 5, "timeliness": 5, "effect": 5, "text": "很耐心"})
@bp.output(OrderOut, example=ORDER_EXAMPLE | {"state": "rated"})
def rate(order_id, json_data):
    """One to five stars."""
    return queries.view(current_actor(), actions.rate(current_actor(), order_id, **json_data))


@bp.post("/orders/<uuid:order_id>/abort")
@bp.input(AbortIn, example={"reason": "突降暴雨", "outcome": "to_dispatch"})
@bp.output(OrderOut, example=ORDER_EXAMPLE)
def abort(order_id, json_data):
    """It cannot go on."""
    return queries.seen_after(current_actor(), actions.abort(current_actor(), order_id, **json_data))


@bp.post("/orders/<uuid:order_id>/redo")
@bp.input(NoteIn, example={"note": "回访后同意重做"})
@bp.output(OrderOut, status_code=201, example=ORDER_EXAMPLE)
def redo(order_id, json_data):
    """After two stars or fewer, once more: a new order linked to this one."""
    return queries.view(current_actor(), actions.redo(current_actor(), order_id, **json_data))


@bp.post("/orders/tasks/<uuid:task_id>/close")
@bp.input(NoteIn, example={"note": "已回访，居民表示满意"})
@bp.output({}, status_code=204)
def close_task(task_id, json_data):
    """The managers have looked."""
    actions.close_task(current_actor(), task_id, **json_data)
    return ""


