"""URLs of the public wall."""

from apiflask import APIBlueprint

from service.orders import queries as orders
from service.orders.wall import actions, queries
from service.orders.wall.schemas import WallChoiceIn, WallChoiceOut, WallIn, WallOut
from service.web.access import anybody, current_actor, need_person

bp = APIBlueprint("wall", __name__, tag="群众点单 Orders")

_CELL = {
    "category": "家电维修", "street": "420105007", "street_name": "五里墩街道", "month": "2026-11-01", "state": "done",
    "orders": 12, "titles": ["客厅灯不亮"],
}


@bp.get("/orders/wall")
@anybody
@bp.input(WallIn, location="query")
@bp.output(WallOut, example={"items": [_CELL]})
def wall(query_data):
    """How much is asked for and done, and nobody's name."""
    return {"items": queries.wall(query_data["region"])}


@bp.get("/orders/<uuid:order_id>/wall")
@bp.output(WallChoiceOut, example={"choice": "counted"})
def choice(order_id):
    """What I have said about this order."""
    actor = current_actor()
    return {"choice": queries.choice_for(orders.order(order_id).id, need_person(actor))}


@bp.post("/orders/<uuid:order_id>/wall")
@bp.input(WallChoiceIn, example={"choice": "hidden"})
@bp.output(WallChoiceOut, example={"choice": "hidden"})
def choose(order_id, json_data):
    """What of it the wall may say."""
    return actions.choose(current_actor(), order_id, **json_data)
