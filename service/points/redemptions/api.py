"""URLs of exchanges."""

from apiflask import APIBlueprint

from service.points.redemptions import actions, queries
from service.points.redemptions.schemas import (
    RedeemIn,
    RedemptionMoveOut,
    RedemptionOut,
    RedemptionReasonIn,
    RedemptionsIn,
    ResolveIn,
)
from service.web.access import current_actor
from service.web.paging import listing, page, unpack_id

bp = APIBlueprint("redemptions", __name__, tag="积分商城 Mall")

REDEMPTION_EXAMPLE = {
    "id": "019a9f3e-0000-7000-8000-00000000b301", "created_at": "2026-11-26T02:00:00+00:00", "state": "to_pickup",
    "good_id": "019a9f3e-0000-7000-8000-00000000b201", "name": "洗衣液", "quantity": 1, "points": 120,
    "due_at": "2026-12-03T02:00:00+00:00", "picked_up_at": None, "reason": None, "verdict": None,
    "pickup": {
        "pickup_id": "019a9f3e-0000-7000-8000-00000000b101", "name": "琴台便民超市", "address": "五里墩街道汉阳大道 8 号",
        "hours": "每天 9:00–18:00", "place": {"lng": 114.2189, "lat": 30.5541},
    },
    "code": "482913", "qr": "HYDH:019a9f3e000070008000000000000b30:AAAAAAAAAAAAAAAAAAAAAA", "qr_svg": "<svg …>",
    "for_ward": False, "moves": ["cancel"],
}
_OVER = REDEMPTION_EXAMPLE | {"code": None, "qr": None, "qr_svg": None, "due_at": None, "moves": []}
_MOVE = {
    "id": "019a9f3e-0000-7000-8000-00000000b302", "created_at": "2026-11-26T02:00:00+00:00", "move": "redeem",
    "from_state": None, "to_state": "to_pickup", "note": None,
}


def _shown(found):
    return queries.view(current_actor(), found)


@bp.post("/redemptions")
@bp.input(RedeemIn, example={"goods_id": REDEMPTION_EXAMPLE["good_id"], "quantity": 1})
@bp.output(RedemptionOut, status_code=201, example=REDEMPTION_EXAMPLE)
def redeem(json_data):
    """Exchange points for something."""
    return _shown(actions.redeem(current_actor(), **json_data))


@bp.get("/redemptions")
@bp.input(RedemptionsIn, location="query")
@bp.output(listing(RedemptionOut), example={"items": [REDEMPTION_EXAMPLE], "next": None})
def redemptions(query_data):
    """My exchanges; behind a counter what waits there; as a street those of the area."""
    actor = current_actor()
    after, limit = unpack_id(query_data.pop("after")), query_data.pop("limit")
    rows = queries.redemptions(actor, query_data, after, limit + 1)
    return page(queries.views(actor, rows), limit, lambda row: [row["id"]])


@bp.get("/redemptions/<uuid:redemption_id>")
@bp.output(RedemptionOut, example=REDEMPTION_EXAMPLE)
def redemption(redemption_id):
    """One exchange."""
    return _shown(queries.redemption(current_actor(), redemption_id))


@bp.get("/redemptions/<uuid:redemption_id>/history")
@bp.output(listing(RedemptionMoveOut), example={"items": [_MOVE], "next": None})
def history(redemption_id):
    """What happened to it."""
    return {"items": queries.history(current_actor(), redemption_id), "next": None}


@bp.post("/redemptions/<uuid:redemption_id>/cancel")
@bp.output(RedemptionOut, example=_OVER | {"state": "cancelled"})
def cancel(redemption_id):
    """Changed my mind before fetching it."""
    return _shown(actions.cancel(current_actor(), redemption_id))


@bp.post("/redemptions/<uuid:redemption_id>/call-off")
@bp.input(RedemptionReasonIn, example={"reason": "到货破损"})
@bp.output(RedemptionOut, example=_OVER | {"state": "refunded", "reason": "到货破损"})
def call_off(redemption_id, json_data):
    """The counter has not got it after all."""
    return _shown(actions.call_off(current_actor(), redemption_id, **json_data))


@bp.post("/redemptions/<uuid:redemption_id>/question")
@bp.input(RedemptionReasonIn, example={"reason": "瓶盖漏液"})
@bp.output(RedemptionOut, example=_OVER | {"state": "questioned", "reason": "瓶盖漏液"})
def question(redemption_id, json_data):
    """Something is wrong with it."""
    return _shown(actions.question(current_actor(), redemption_id, **json_data))


@bp.post("/redemptions/<uuid:redemption_id>/resolve")
@bp.input(ResolveIn, example={"verdict": "refund", "note": "情况属实"})
@bp.output(RedemptionOut, example=_OVER | {"state": "refunded", "verdict": "refund", "reason": "情况属实"})
def resolve(redemption_id, json_data):
    """The street decides about a quality issue."""
    return _shown(actions.resolve(current_actor(), redemption_id, **json_data))
