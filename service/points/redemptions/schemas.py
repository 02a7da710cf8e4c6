"""Shapes of exchanges."""

from marshmallow import fields

from service.points.redemptions import rules
from service.points.redemptions.states import RedemptionState, Verdict
from service.web.fields import Answer, Choice, Flag, Id, Strict, Text, Whole
from service.web.paging import PageIn


class RedeemIn(Strict):
    """What shall be exchanged for."""

    goods_id = Id(required=True)
    quantity = Whole(low=1, high=rules.MOST_PIECES, load_default=1)
    pickup_id = Id(metadata={"description": "兑换点；不填时取库存最多的"})
    for_person = Id(metadata={"description": "监护人代未成年人兑换时填写"})


class RedemptionsIn(PageIn):
    """Which of them."""

    state = Choice(RedemptionState)


class RedemptionReasonIn(Strict):
    """Why."""

    reason = Text(required=True, longest=200)


class ResolveIn(Strict):
    """How a quality issue ends."""

    verdict = Choice(Verdict, required=True)
    sound = Flag(load_default=False, metadata={"description": "退回的物品完好，可再兑换"})
    note = Text(required=True, longest=200)


class PickupOut(Answer):
    """Where it can be fetched."""

    pickup_id = fields.UUID(required=True)
    name = fields.String(required=True)
    address = fields.String(required=True)
    hours = fields.String(required=True)
    place = fields.Dict(required=True, metadata={"description": "GCJ-02"})


class RedemptionOut(Answer):
    """An exchange."""

    id = fields.UUID(required=True)
    created_at = fields.AwareDateTime(required=True)
    state = fields.String(required=True, metadata={"enum": [state.value for state in RedemptionState]})
    good_id = fields.UUID(required=True)
    name = fields.String(required=True)
    quantity = fields.Integer(required=True)
    points = fields.Integer(required=True)
    due_at = fields.AwareDateTime(required=True, allow_none=True)
    picked_up_at = fields.AwareDateTime(required=True, allow_none=True)
    reason = fields.String(required=True, allow_none=True)
    verdict = fields.String(required=True, allow_none=True, metadata={"enum": [*Verdict, None]})
    pickup = fields.Nested(PickupOut, required=True)
    code = fields.String(required=True, allow_none=True, metadata={"description": "6 位取货码，仅本人可见"})
    qr = fields.String(required=True, allow_none=True)
    qr_svg = fields.String(required=True, allow_none=True, metadata={"description": "二维码，SVG；列表中为空"})
    for_ward = fields.Boolean(required=True)
    moves = fields.List(fields.String(), required=True)


class RedemptionMoveOut(Answer):
    """What happened to it."""

    id = fields.UUID(required=True)
    created_at = fields.AwareDateTime(required=True)
    move = fields.String(required=True)
    from_state = fields.String(required=True, allow_none=True)
    to_state = fields.String(required=True)
    note = fields.String(required=True, allow_none=True)
