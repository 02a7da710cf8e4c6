"""Shapes of micro-wishes."""

from marshmallow import fields

from service.orders import rules as ordering
from service.orders.schemas import ContactIn
from service.orders.wishes import rules
from service.orders.wishes.states import WishState
from service.web.fields import Answer, Choice, Facts, Id, Many, Part, Phone, QueryFlag, RegionCode, Strict, Text, Whole
from service.web.paging import PageIn


class WishIn(Strict):
    """A thing, for whom, and how the community made sure that it is needed."""

    region = RegionCode(levels=(3,), required=True)
    title = Text(required=True, shortest=2, longest=30)
    text = Text(required=True, shortest=2, longest=300, lines=True)
    value_yuan = Whole(low=1, high=rules.MOST_YUAN, required=True, metadata={"description": "约值（元），不超过 200"})
    tag = Choice(ordering.PRIORITY_TAGS, required=True)
    name = Text(required=True, longest=40)
    phone = Phone(load_default=None)
    address = Text(required=True, longest=200)
    verified = Part(ContactIn, required=True)


class WishReasonIn(Strict):
    """Why."""

    reason = Text(required=True, longest=300, lines=True)


class DeliverIn(Strict):
    """What was brought, and how it went. Photos are wanted, not demanded; no faces (D6)."""

    note = Text(required=True, longest=300, lines=True)
    photos = Many(Id(), most=ordering.PHOTOS)


class GrantIn(Strict):
    """How many points of the public pool, and what for."""

    points_given = Whole(low=1, high=rules.MOST_POINTS, required=True, data_key="points")
    note = Text(required=True, longest=300, lines=True)


class WishConfirmIn(Strict):
    """The call or visit in which the beneficiary said it has come."""

    contact = Part(ContactIn, required=True)


class WishesIn(PageIn):
    """Which of them."""

    state = Choice(WishState)
    region = RegionCode(levels=(1, 2, 3))
    mine = QueryFlag(metadata={"description": "只看我认领的"})


class WishShortOut(Answer):
    """A wish as it hangs on the wall."""

    id = fields.UUID(required=True)
    region = fields.String(required=True, metadata={"description": "公众只见街道"})
    street = fields.String(required=True, allow_none=True)
    community = fields.String(required=True, allow_none=True)
    state = fields.String(required=True, metadata={"enum": [state.value for state in WishState]})
    state_since = fields.AwareDateTime(required=True)
    due_at = fields.AwareDateTime(required=True, allow_none=True)
    title = fields.String(required=True)
    text = fields.String(required=True)
    tag = fields.String(required=True)
    value_yuan = fields.Integer(required=True)
    shown_until = fields.AwareDateTime(required=True, allow_none=True)
    pool_points = fields.Integer(required=True, allow_none=True)
    mine = fields.Boolean(required=True, metadata={"description": "由我认领"})
    note = fields.String(required=True, allow_none=True)
    created_at = fields.AwareDateTime(required=True)
    moves = fields.List(fields.String(), required=True)


class WishForOut(Answer):
    """For whom, and where to."""

    name = fields.String(required=True)
    address = fields.String(required=True)


class WishOut(WishShortOut):
    """The whole of it; for whom, only for its managers and who has taken it on."""

    beneficiary = fields.Nested(WishForOut, required=True, allow_none=True)
    verified = Facts(required=True, allow_none=True)
    delivered_note = fields.String(required=True, allow_none=True)
    photos = fields.List(fields.String(), required=True)
