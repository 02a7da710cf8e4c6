"""Shapes of group orders."""

from marshmallow import fields

from service.orders import rules as ordering
from service.orders.groups import rules
from service.orders.groups.states import GroupState
from service.orders.schemas import PlaceOut
from service.web.fields import Answer, Choice, Id, Moment, PlaceField, QueryFlag, RegionCode, Strict, Text, Whole
from service.web.paging import PageIn


class GroupIn(Strict):
    """What is gathered for, where and when, how many it takes, and until when one can join."""

    region = RegionCode(levels=(3,), required=True)
    category = Choice(ordering.CATEGORIES, required=True)
    title = Text(required=True, shortest=2, longest=30)
    text = Text(required=True, shortest=2, longest=400, lines=True)
    address = Text(required=True, longest=200)
    place = PlaceField(required=True)
    starts_at = Moment(required=True)
    ends_at = Moment(required=True)
    closes_at = Moment(required=True)
    least = Whole(low=rules.FEWEST, high=rules.MOST, required=True)
    most = Whole(low=rules.FEWEST, high=rules.MOST, required=True)
    team_id = Id(load_default=None, metadata={"description": "成单后先请这支队伍"})


class GroupReasonIn(Strict):
    """Why."""

    reason = Text(required=True, longest=300, lines=True)


class GroupsIn(PageIn):
    """Which of them."""

    state = Choice(GroupState)
    region = RegionCode(levels=(1, 2, 3))
    mine = QueryFlag(metadata={"description": "只看我参加的"})


class GroupOut(Answer):
    """A group order. One's own four digits once it is formed."""

    id = fields.UUID(required=True)
    region = fields.String(required=True)
    community = fields.String(required=True, allow_none=True)
    state = fields.String(required=True, metadata={"enum": [state.value for state in GroupState]})
    stage = fields.String(
        required=True, metadata={"description": "gathering 凑单中，under_way 进行中，over 已结束",
                                 "enum": ["gathering", "under_way", "over"]},
    )
    category = fields.String(required=True)
    title = fields.String(required=True)
    text = fields.String(required=True)
    address = fields.String(required=True)
    place = fields.Nested(PlaceOut, required=True)
    starts_at = fields.AwareDateTime(required=True)
    ends_at = fields.AwareDateTime(required=True)
    closes_at = fields.AwareDateTime(required=True)
    least = fields.Integer(required=True)
    most = fields.Integer(required=True)
    joined = fields.Integer(required=True)
    team_id = fields.UUID(required=True, allow_none=True)
    i_am_in = fields.Boolean(required=True)
    my_code = fields.String(required=True, allow_none=True)
    order_id = fields.UUID(required=True, allow_none=True)
    note = fields.String(required=True, allow_none=True)
    created_at = fields.AwareDateTime(required=True)
    moves = fields.List(fields.String(), required=True)
