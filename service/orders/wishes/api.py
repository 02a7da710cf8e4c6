"""URLs of micro-wishes."""

from apiflask import APIBlueprint

from service.orders.schemas import CONTACT_EXAMPLE
from service.orders.wishes import actions, queries
from service.orders.wishes.schemas import (
    DeliverIn,
    GrantIn,
    WishConfirmIn,
    WishesIn,
    WishIn,
    WishOut,
    WishReasonIn,
    WishShortOut,
)
from service.web.access import anybody, current_actor
from service.web.paging import listing, page, unpack_id

bp = APIBlueprint("wishes", __name__, tag="微心愿 Wishes")

_CONTACT = CONTACT_EXAMPLE | {"channel": "visit", "words": "入户核实，确有需要"}
_IN = {
    "region": "420105007002", "title": "一件棉衣", "text": "独居老人过冬，尺码 L，深色。", "value_yuan": 180, "tag": "独居",
    "name": "周桂兰", "address": "3 栋 2 单元 501", "verified": _CONTACT,
}
_SHORT = {
    "id": "019a9f3e-0000-7000-8000-00000000c201", "region": "420105007", "street": "五里墩街道", "community": None,
    "state": "published", "state_since": "2026-11-20T02:00:00+00:00", "due_at": None, "title": "一件棉衣",
    "text": "独居老人过冬，尺码 L，深色。", "tag": "独居", "value_yuan": 180, "shown_until": "2026-12-20T02:00:00+00:00",
    "pool_points": None, "mine": False, "note": None, "created_at": "2026-11-20T02:00:00+00:00", "moves": ["claim"],
}
_WISH = _SHORT | {"beneficiary": None, "verified": None, "delivered_note": None, "photos": []}


def _shown(found):
    return queries.view(current_actor(), found)


@bp.get("/wishes")
@anybody
@bp.input(WishesIn, location="query")
@bp.output(listing(WishShortOut), example={"items": [_SHORT], "next": None})
def wishes(query_data):
    """What is wished for."""
    after, limit = unpack_id(query_data.pop("after")), query_data.pop("limit")
    found = queries.wishes(current_actor(), query_data, after, limit + 1)
    return page(queries.shown(current_actor(), found), limit, lambda row: [row["id"]])


@bp.post("/wishes")
@bp.input(WishIn, example=_IN)
@bp.output(WishOut, status_code=201, example=_WISH | {"state": "draft", "moves": ["close"]})
def write(json_data):
    """A clerk writes down what somebody needs."""
    return _shown(actions.write(current_actor(), **json_data))


@bp.get("/wishes/<uuid:wish_id>")
@anybody
@bp.output(WishOut, example=_WISH)
def wish(wish_id):
    """One wish."""
    return _shown(queries.wish(wish_id))


@bp.post("/wishes/<uuid:wish_id>/publish")
@bp.output(WishOut, example=_WISH)
def publish(wish_id):
    """A second manager shows it to everybody."""
    return _shown(actions.publish(current_actor(), wish_id))


@bp.post("/wishes/<uuid:wish_id>/renew")
@bp.output(WishOut, example=_WISH)
def renew(wish_id):
    """Thirty days more."""
    return _shown(actions.renew(current_actor(), wish_id))


@bp.post("/wishes/<uuid:wish_id>/close")
@bp.input(WishReasonIn, example={"reason": "已由家人购买"})
@bp.output(WishOut, example=_WISH | {"state": "closed", "moves": []})
def close(wish_id, json_data):
    """It is not wished for any more."""
    return _shown(actions.close(current_actor(), wish_id, **json_data))


@bp.post("/wishes/<uuid:wish_id>/claim")
@bp.output(WishOut, example=_WISH | {"state": "claimed", "mine": True, "moves": ["give-back", "deliver"]})
def claim(wish_id):
    """I bring it."""
    return _shown(actions.claim(current_actor(), wish_id))


@bp.post("/wishes/<uuid:wish_id>/give-back")
@bp.output(WishOut, example=_WISH)
def give_back(wish_id):
    """I cannot after all."""
    return _shown(actions.give_back(current_actor(), wish_id))


@bp.post("/wishes/<uuid:wish_id>/deliver")
@bp.input(DeliverIn, example={"note": "棉衣已送到老人家中"})
@bp.output(WishOut, example=_WISH | {"state": "delivered", "mine": True, "moves": []})
def deliver(wish_id, json_data):
    """It has been brought."""
    return _shown(actions.deliver(current_actor(), wish_id, **json_data))


@bp.post("/wishes/<uuid:wish_id>/grant")
@bp.input(GrantIn, example={"points": 120, "note": "由公益积分池兑换后送达"})
@bp.output(WishOut, example=_WISH | {"state": "delivered", "pool_points": 120, "moves": []})
def grant(wish_id, json_data):
    """The public pool of donated points gives it."""
    return _shown(actions.grant(current_actor(), wish_id, **json_data))


@bp.post("/wishes/<uuid:wish_id>/confirm")
@bp.input(WishConfirmIn, example={"contact": _CONTACT})
@bp.output(WishOut, example=_WISH | {"state": "confirmed", "moves": []})
def confirm(wish_id, json_data):
    """The beneficiary says it has come."""
    return _shown(actions.confirm(current_actor(), wish_id, **json_data))


@bp.post("/wishes/<uuid:wish_id>/deny")
@bp.input(WishReasonIn, example={"reason": "老人没有收到"})
@bp.output(WishOut, example=_WISH)
def deny(wish_id, json_data):
    """It has not come."""
    return _shown(actions.deny(current_actor(), wish_id, **json_data))
