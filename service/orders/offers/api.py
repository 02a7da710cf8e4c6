"""URLs of offers, the pool and the time of service."""

from apiflask import APIBlueprint

from service.orders import queries
from service.orders.offers import actions
from service.orders.offers import queries as offers
from service.orders.schemas import (
    BULK_OFFER_EXAMPLE,
    OFFER_EXAMPLE,
    ORDER_EXAMPLE,
    AbsentIn,
    BulkOfferIn,
    BulkOfferOut,
    CandidateOut,
    CandidatesIn,
    ClaimIn,
    OfferIn,
    OfferMadeOut,
    OfferOut,
    OffersIn,
    OrderOut,
    PoolOut,
    RescheduleIn,
    ScheduleIn,
    WhyIn,
)
from service.web.access import current_actor, need_person
from service.web.paging import PageIn, listing, page, unpack_id

bp = APIBlueprint("offers", __name__, tag="派单接单 Offers")
_TIME = {"from": "2026-11-21T09:00:00+08:00", "to": "2026-11-21T11:00:00+08:00"}
_CANDIDATE = {
    "kind": "volunteer", "volunteer_id": "019a9f3e-0000-7000-8000-000000000010", "team_id": None, "name": "王*",
    "metres": 420, "score": 0.91, "reasons": ["距离 420 米", "擅长 家电维修", "该时段有空"],
}
_POOL = {key: ORDER_EXAMPLE[key] for key in (
    "id", "number", "category", "title", "text", "region", "community", "urgent", "window_from", "window_to", "risk",
    "required_certificates",
)} | {"metres": 420}
_MADE = {key: OFFER_EXAMPLE[key] for key in (
    "id", "state", "kind", "volunteer_id", "team_id", "created_at", "expires_at", "answered_at", "reasons", "metres",
)} | {"round": 1, "name": "王秀英", "reason": None}


@bp.get("/orders/<uuid:order_id>/candidates")
@bp.input(CandidatesIn, location="query")
@bp.output(listing(CandidateOut), example={"items": [_CANDIDATE], "next": None})
def candidates(order_id, query_data):
    """Who could serve, best first, each with reasons."""
    return actions.candidates(current_actor(), order_id, query_data["limit"])


@bp.post("/orders/<uuid:order_id>/offer")
@bp.input(OfferIn, example={"volunteer_id": _CANDIDATE["volunteer_id"]})
@bp.output(OrderOut, example=ORDER_EXAMPLE)
def offer(order_id, json_data):
    """Ask a volunteer or a team."""
    return queries.view(current_actor(), actions.offer(current_actor(), order_id, **json_data))


@bp.post("/orders/bulk-offer")
@bp.input(BulkOfferIn, example={"items": [
    {"order_id": ORDER_EXAMPLE["id"], "volunteer_id": _CANDIDATE["volunteer_id"]},
    {"order_id": "019a9f3e-0000-7000-8000-00000000001c", "team_id": "019a9f3e-0000-7000-8000-0000000000d1"},
]})
@bp.output(BulkOfferOut, example=BULK_OFFER_EXAMPLE)
def bulk_offer(json_data):
    """Ask for up to 50 orders at once; each is done or refused by itself."""
    return actions.bulk_offer(current_actor(), **json_data)


@bp.get("/orders/<uuid:order_id>/offers")
@bp.output(listing(OfferMadeOut), example={"items": [_MADE], "next": None})
def offers_made(order_id):
    """Who was asked, and what they answered."""
    return {"items": actions.offers_made(current_actor(), order_id), "next": None}


@bp.get("/offers")
@bp.input(OffersIn, location="query")
@bp.output(listing(OfferOut), example={"items": [OFFER_EXAMPLE], "next": None})
def my_offers(query_data):
    """What I am asked to do."""
    after, limit = unpack_id(query_data["after"]), query_data["limit"]
    states = [query_data["state"]] if "state" in query_data else []
    rows = offers.offers_to(need_person(current_actor()), states, after, limit + 1)
    return page(rows, limit, lambda row: [row["id"]])


@bp.get("/offers/<uuid:offer_id>")
@bp.output(OfferOut, example=OFFER_EXAMPLE)
def my_offer(offer_id):
    """One question put to me."""
    return actions.my_offer(current_actor(), offer_id)


@bp.post("/offers/<uuid:offer_id>/accept")
@bp.output(OfferOut, example=OFFER_EXAMPLE | {"state": "accepted", "moves": []})
def accept(offer_id):
    """I will."""
    return actions.accept(current_actor(), offer_id)


@bp.post("/offers/<uuid:offer_id>/decline")
@bp.input(WhyIn, example={"reason": "那天不在武汉"})
@bp.output(OfferOut, example=OFFER_EXAMPLE | {"state": "declined", "moves": []})
def decline(offer_id, json_data):
    """I will not; nothing follows from it."""
    return actions.decline(current_actor(), offer_id, **json_data)


@bp.post("/orders/<uuid:order_id>/open-to-pool")
@bp.output(OrderOut, example=ORDER_EXAMPLE | {"state": "pool"})
def open_to_pool(order_id):
    """Anybody suitable may claim it."""
    return queries.view(current_actor(), actions.open_to_pool(current_actor(), order_id))


@bp.post("/orders/<uuid:order_id>/take-back")
@bp.output(OrderOut, example=ORDER_EXAMPLE)
def take_back(order_id):
    """Out of the pool, or back from those who were asked."""
    return queries.view(current_actor(), actions.take_back(current_actor(), order_id))


@bp.get("/pool")
@bp.input(PageIn, location="query")
@bp.output(listing(PoolOut), example={"items": [_POOL], "next": None})
def pool(query_data):
    """Orders anybody suitable may claim."""
    after, limit = unpack_id(query_data["after"]), query_data["limit"]
    rows = actions.pool(current_actor(), after, limit + 1)
    return page(rows, limit, lambda row: [row["id"]])


@bp.post("/orders/<uuid:order_id>/claim")
@bp.input(ClaimIn, example={})
@bp.output(OrderOut, example=ORDER_EXAMPLE | {"state": "scheduled"})
def claim(order_id, json_data):
    """I take it, or my team does."""
    return actions.claim(current_actor(), order_id, **json_data)


@bp.post("/orders/<uuid:order_id>/schedule")
@bp.input(ScheduleIn, example={"member_ids": [_CANDIDATE["volunteer_id"]], **_TIME})
@bp.output(OrderOut, example=ORDER_EXAMPLE | {"state": "scheduled"})
def schedule(order_id, json_data):
    """The leader names members and a time."""
    return queries.view(current_actor(), actions.schedule(current_actor(), order_id, **json_data))


@bp.post("/orders/<uuid:order_id>/reschedule")
@bp.input(RescheduleIn, example=_TIME)
@bp.output(OrderOut, example=ORDER_EXAMPLE | {"state": "scheduled"})
def reschedule(order_id, json_data):
    """Propose another time."""
    return queries.view(current_actor(), actions.reschedule(current_actor(), order_id, **json_data))


@bp.post("/orders/<uuid:order_id>/reschedule-accept")
@bp.output(OrderOut, example=ORDER_EXAMPLE | {"state": "scheduled"})
def reschedule_accept(order_id):
    """Yes, that time."""
    return queries.view(current_actor(), actions.reschedule_accept(current_actor(), order_id))


@bp.post("/orders/<uuid:order_id>/reschedule-decline")
@bp.output(OrderOut, example=ORDER_EXAMPLE | {"state": "scheduled"})
def reschedule_decline(order_id):
    """No, the time stays."""
    return queries.view(current_actor(), actions.reschedule_decline(current_actor(), order_id))


@bp.post("/orders/<uuid:order_id>/give-back")
@bp.input(WhyIn, example={"reason": "家里有急事"})
@bp.output(OrderOut, example=ORDER_EXAMPLE)
def give_back(order_id, json_data):
    """The assignee cannot after all."""
    return queries.seen_after(current_actor(), actions.give_back(current_actor(), order_id, **json_data))


@bp.post("/orders/<uuid:order_id>/absent")
@bp.input(AbsentIn, example={"who": "volunteer", "note": "电话联系未接"})
@bp.output(OrderOut, example=ORDER_EXAMPLE)
def absent(order_id, json_data):
    """Nobody started: who was not there."""
    return queries.view(current_actor(), actions.absent(current_actor(), order_id, **json_data))


