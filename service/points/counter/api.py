"""URLs of the counter."""

from apiflask import APIBlueprint

from service.points.counter import actions
from service.points.counter.schemas import CodeIn
from service.points.redemptions import queries
from service.points.redemptions.api import REDEMPTION_EXAMPLE
from service.points.redemptions.schemas import RedemptionOut
from service.web.access import current_actor
from service.web.limits import limiter

bp = APIBlueprint("counter", __name__, tag="积分商城 Mall")

_SEEN = REDEMPTION_EXAMPLE | {"code": None, "qr": None, "qr_svg": None, "moves": ["pick-up", "call-off"]}


@bp.post("/redemptions/look-up")
@limiter.limit("60/minute")
@bp.input(CodeIn, example={"code": "482913"})
@bp.output(RedemptionOut, example=_SEEN)
def look_up(json_data):
    """What waits at my counter under this code."""
    actor = current_actor()
    return queries.view(actor, actions.look_up(actor, **json_data))


@bp.post("/redemptions/<uuid:redemption_id>/pick-up")
@limiter.limit("60/minute")
@bp.input(CodeIn, example={"code": "482913"})
@bp.output(RedemptionOut, example=_SEEN | {"state": "picked_up", "moves": []})
def pick_up(redemption_id, json_data):
    """Handed over against the code."""
    actor = current_actor()
    return queries.view(actor, actions.pick_up(actor, redemption_id, **json_data))
