"""Shapes of the service menu."""

from marshmallow import fields

from service.orders import rules as ordering
from service.orders.menu import rules
from service.orders.menu.states import ItemKind, ItemState
from service.orders.schemas import BehalfOfIn
from service.web.fields import Answer, Choice, Id, Moment, Part, PlaceField, RegionCode, Strict, Text, Whole
from service.web.paging import PageIn

_KIND = {"description": "service 上门服务，talk 宣讲"}


class ItemIn(Strict):
    """What a team offers."""

    team_id = Id(required=True)
    kind = Choice(ItemKind, required=True, metadata=_KIND)
    category = Choice(ordering.CATEGORIES, required=True)
    title = Text(required=True, shortest=2, longest=30)
    text = Text(required=True, shortest=2, longest=500, lines=True)
    served = RegionCode(levels=(1, 2, 3), required=True, metadata={"description": "服务范围：区、街道或社区"})
    lead_hours = Whole(low=0, high=720, load_default=24, metadata={"description": "须提前多少小时预约"})


class ItemEditIn(Strict):
    """What of it changes."""

    kind = Choice(ItemKind, metadata=_KIND)
    category = Choice(ordering.CATEGORIES)
    title = Text(shortest=2, longest=30)
    text = Text(shortest=2, longest=500, lines=True)
    served = RegionCode(levels=(1, 2, 3))
    lead_hours = Whole(low=0, high=720)


class MenuReasonIn(Strict):
    """Why."""

    reason = Text(required=True, longest=300, lines=True)


class OpenSlotIn(Strict):
    """When, and how often at that time."""

    starts_at = Moment(required=True)
    ends_at = Moment(required=True)
    capacity = Whole(low=1, high=rules.MOST_CAPACITY, required=True)


class MenuIn(PageIn):
    """Which items."""

    state = Choice(ItemState, metadata={"description": "本人辖区内的；不写则为已上架的"})
    kind = Choice(ItemKind, metadata=_KIND)
    category = Choice(ordering.CATEGORIES)
    region = RegionCode(levels=(1, 2, 3), metadata={"description": "服务到这里的"})
    team_id = Id(metadata={"description": "某支队伍的；队长可见全部"})


class MenuOrderIn(Strict):
    """An order for the slot held. A talk says to whom and to how many."""

    text = Text(shortest=2, longest=400, lines=True)
    place = PlaceField(required=True)
    address = Text(required=True, longest=200)
    region = RegionCode(levels=(3,), load_default=None)
    risk_note = Text(required=True, longest=200, lines=True)
    audience = Choice(rules.AUDIENCES)
    people = Whole(low=1, high=rules.MOST_AUDIENCE)
    on_behalf_of = Part(BehalfOfIn, load_default=None)


class OpenSlotOut(Answer):
    """A stretch of time, and how many places are left."""

    id = fields.UUID(required=True)
    starts_at = fields.AwareDateTime(required=True)
    ends_at = fields.AwareDateTime(required=True)
    capacity = fields.Integer(required=True)
    free = fields.Integer(required=True)
    can_be_had = fields.Boolean(required=True, metadata={"description": "现在还可以预约"})


class PlaceHeldOut(Answer):
    """A place kept for the caller until a moment."""

    id = fields.UUID(required=True)
    slot_id = fields.UUID(required=True)
    item_id = fields.UUID(required=True)
    expires_at = fields.AwareDateTime(required=True)
    starts_at = fields.AwareDateTime(required=True)
    ends_at = fields.AwareDateTime(required=True)


class ItemShortOut(Answer):
    """A line of the menu."""

    id = fields.UUID(required=True)
    team_id = fields.UUID(required=True)
    team_name = fields.String(required=True)
    region = fields.String(required=True)
    state = fields.String(required=True, metadata={"enum": [state.value for state in ItemState]})
    kind = fields.String(required=True, metadata={"enum": [kind.value for kind in ItemKind]})
    category = fields.String(required=True)
    title = fields.String(required=True)
    text = fields.String(required=True)
    served = fields.String(required=True)
    served_name = fields.String(required=True, allow_none=True)
    lead_hours = fields.Integer(required=True)
    created_at = fields.AwareDateTime(required=True)
    next_at = fields.AwareDateTime(required=True, allow_none=True, metadata={"description": "最近可约的时段"})
    free = fields.Integer(required=True, metadata={"description": "今后还剩多少名额"})
    moves = fields.List(fields.String(), required=True)


class ItemOut(ItemShortOut):
    """The whole of it, with its slots and the place one holds oneself."""

    note = fields.String(required=True, allow_none=True)
    slots = fields.List(fields.Nested(OpenSlotOut), required=True)
    held = fields.Nested(PlaceHeldOut, required=True, allow_none=True)
