"""URLs of the service menu."""

from apiflask import APIBlueprint

from service.orders import queries as orders
from service.orders.menu import actions, queries
from service.orders.menu.schemas import (
    ItemEditIn,
    ItemIn,
    ItemOut,
    ItemShortOut,
    MenuIn,
    MenuOrderIn,
    MenuReasonIn,
    OpenSlotIn,
    PlaceHeldOut,
)
from service.orders.places import actions as places
from service.orders.schemas import ORDER_EXAMPLE, OrderOut
from service.web.access import anybody, current_actor
from service.web.paging import listing, page, unpack_id

bp = APIBlueprint("menu", __name__, tag="服务菜单 Menu")

_IN = {
    "team_id": "019a9f3e-0000-7000-8000-00000000c001", "kind": "service", "category": "理发", "title": "上门理发",
    "text": "为行动不便的老人上门理发，自带工具。", "served": "420105007", "lead_hours": 24,
}
_SHORT = _IN | {
    "id": "019a9f3e-0000-7000-8000-00000000c002", "team_name": "五琴里便民小队", "region": "420105007002", "state": "on",
    "served_name": "五里墩街道", "created_at": "2026-11-20T02:00:00+00:00", "next_at": "2026-11-25T01:00:00+00:00",
    "free": 3, "moves": [],
}
_SLOT_IN = {"starts_at": "2026-11-25T09:00:00+08:00", "ends_at": "2026-11-25T11:00:00+08:00", "capacity": 3}
_SLOT = {
    "id": "019a9f3e-0000-7000-8000-00000000c003", "starts_at": "2026-11-25T01:00:00+00:00",
    "ends_at": "2026-11-25T03:00:00+00:00", "capacity": 3, "free": 3, "can_be_had": True,
}
_ITEM = _SHORT | {"note": None, "slots": [_SLOT], "held": None}
_HELD = {
    "id": "019a9f3e-0000-7000-8000-00000000c004", "slot_id": _SLOT["id"], "item_id": _SHORT["id"],
    "expires_at": "2026-11-20T02:15:00+00:00", "starts_at": _SLOT["starts_at"], "ends_at": _SLOT["ends_at"],
}
_ORDER_IN = {
    "place": {"lng": 114.21, "lat": 30.55}, "address": "五琴里社区 3 栋 2 单元 501", "region": "420105007002",
    "risk_note": "没有特别的风险", "audience": "老年人", "people": 40,
}


def _shown(found):
    return queries.view(current_actor(), found)


@bp.get("/menu")
@anybody
@bp.input(MenuIn, location="query")
@bp.output(listing(ItemShortOut), example={"items": [_SHORT], "next": None})
def items(query_data):
    """What teams offer."""
    after, limit = unpack_id(query_data.pop("after")), query_data.pop("limit")
    found = queries.items(current_actor(), query_data, after, limit + 1)
    return page(queries.shown(current_actor(), found), limit, lambda row: [row["id"]])


@bp.post("/menu")
@bp.input(ItemIn, example=_IN)
@bp.output(ItemOut, status_code=201, example=_ITEM | {"state": "draft", "moves": ["submit"], "slots": []})
def write(json_data):
    """A leader writes down what the team offers."""
    return _shown(actions.write(current_actor(), **json_data))


@bp.get("/menu/<uuid:item_id>")
@anybody
@bp.output(ItemOut, example=_ITEM)
def item(item_id):
    """One service, and when it can be had."""
    return _shown(queries.item(item_id))


@bp.post("/menu/<uuid:item_id>/edit")
@bp.input(ItemEditIn, example={"lead_hours": 48})
@bp.output(ItemOut, example=_ITEM | {"state": "draft", "moves": ["submit"]})
def edit(item_id, json_data):
    """Change what is not on."""
    return _shown(actions.edit(current_actor(), item_id, **json_data))


@bp.post("/menu/<uuid:item_id>/submit")
@bp.output(ItemOut, example=_ITEM | {"state": "pending"})
def submit(item_id):
    """Ask for the review."""
    return _shown(actions.submit(current_actor(), item_id))


@bp.post("/menu/<uuid:item_id>/approve")
@bp.output(ItemOut, example=_ITEM)
def approve(item_id):
    """On the menu."""
    return _shown(actions.approve(current_actor(), item_id))


@bp.post("/menu/<uuid:item_id>/return")
@bp.input(MenuReasonIn, example={"reason": "请写清服务内容"})
@bp.output(ItemOut, example=_ITEM | {"state": "draft", "note": "请写清服务内容"})
def return_(item_id, json_data):
    """Back to the team."""
    return _shown(actions.return_(current_actor(), item_id, **json_data))


@bp.post("/menu/<uuid:item_id>/take-off")
@bp.input(MenuReasonIn, example={"reason": "队员外出培训"})
@bp.output(ItemOut, example=_ITEM | {"state": "off"})
def take_off(item_id, json_data):
    """No new orders."""
    return _shown(actions.take_off(current_actor(), item_id, **json_data))


@bp.post("/menu/<uuid:item_id>/put-on")
@bp.output(ItemOut, example=_ITEM | {"state": "pending"})
def put_on(item_id):
    """Offer it again, after another review."""
    return _shown(actions.put_on(current_actor(), item_id))


@bp.post("/menu/<uuid:item_id>/slots")
@bp.input(OpenSlotIn, example=_SLOT_IN)
@bp.output(ItemOut, status_code=201, example=_ITEM)
def open_slot(item_id, json_data):
    """When it can be had, and how often."""
    return _shown(actions.open_slot(current_actor(), item_id, **json_data))


@bp.post("/menu-slots/<uuid:slot_id>/close")
@bp.output(ItemOut, example=_ITEM | {"slots": []})
def close_slot(slot_id):
    """Not then after all."""
    return _shown(actions.close_slot(current_actor(), slot_id))


@bp.post("/menu-slots/<uuid:slot_id>/hold")
@bp.output(PlaceHeldOut, status_code=201, example=_HELD)
def hold(slot_id):
    """Keep a place for a quarter of an hour."""
    return queries.place_view(actions.hold(current_actor(), slot_id).id)


@bp.post("/menu-places/<uuid:place_id>/release")
@bp.output({}, status_code=204)
def release(place_id):
    """Rather not."""
    places.release(current_actor(), place_id)
    return ""


@bp.post("/menu-places/<uuid:place_id>/order")
@bp.input(MenuOrderIn, example=_ORDER_IN)
@bp.output(OrderOut, status_code=201, example=ORDER_EXAMPLE)
def order(place_id, json_data):
    """An order for the slot held."""
    return orders.view(current_actor(), actions.order(current_actor(), place_id, **json_data))
