"""Shapes of what can be had for points."""

from marshmallow import fields

from service.points.goods import rules
from service.points.goods.states import GoodKind, GoodState
from service.web.fields import Answer, Choice, Day, Flag, Id, Many, Part, QueryFlag, RegionCode, Strict, Text, Whole
from service.web.paging import PageIn


class StarPercentIn(Strict):
    """From so many stars on, so many percent of the price."""

    star = Whole(required=True, low=1, high=5)
    percent = Whole(required=True, low=10, high=100)


class GoodEditIn(Strict):
    """Whatever shall change."""

    kind = Choice(GoodKind)
    name = Text(longest=40, shortest=2)
    text = Text(longest=1000, lines=True)
    points = Whole(low=1, high=rules.MOST_POINTS)
    star_percents = Many(Part(StarPercentIn), most=5)
    min_star = Whole(low=0, high=5)
    month_limit = Whole(low=1, high=100)
    residents = Flag()
    donor = Text(longest=60, allow_none=True)
    photos = Many(Id(), most=rules.MOST_PHOTOS, metadata={"description": "全部照片，首张在列表中显示；不写则不变"})


class GoodIn(GoodEditIn):
    """A thing."""

    kind = Choice(GoodKind, required=True)
    name = Text(required=True, longest=40, shortest=2)
    points = Whole(required=True, low=1, high=rules.MOST_POINTS)
    month_limit = Whole(low=1, high=100, load_default=rules.MONTH_LIMIT)


class GoodsIn(PageIn):
    """Which of them."""

    kind = Choice(GoodKind)
    state = Choice(GoodState)
    region = RegionCode()
    in_stock = QueryFlag()


class GoodReasonIn(Strict):
    """Why."""

    reason = Text(required=True, longest=200)


class PiecesIn(Strict):
    """So many pieces at a counter, and why."""

    pickup_id = Id(required=True)
    quantity = Whole(required=True, low=1, high=rules.MOST_PIECES)
    note = Text(required=True, longest=100)


class StarPercentOut(Answer):
    """From so many stars on, so many percent of the price."""

    star = fields.Integer(required=True)
    percent = fields.Integer(required=True)


class GoodOut(Answer):
    """A thing in the list."""

    id = fields.UUID(required=True)
    region = fields.String(required=True)
    state = fields.String(required=True, metadata={"enum": [state.value for state in GoodState]})
    kind = fields.String(required=True, metadata={"enum": [kind.value for kind in GoodKind]})
    name = fields.String(required=True)
    text = fields.String(required=True)
    points = fields.Integer(required=True)
    my_points = fields.Integer(required=True, metadata={"description": "按本人星级优惠后的积分"})
    star_percents = fields.List(fields.Nested(StarPercentOut), required=True)
    min_star = fields.Integer(required=True)
    month_limit = fields.Integer(required=True)
    residents = fields.Boolean(required=True)
    donor = fields.String(required=True, allow_none=True)
    photo_id = fields.UUID(required=True, allow_none=True)
    stock = fields.Integer(required=True)
    sold_out = fields.Boolean(required=True)


class CounterOut(Answer):
    """Where it lies."""

    pickup_id = fields.UUID(required=True)
    name = fields.String(required=True)
    address = fields.String(required=True)
    hours = fields.String(required=True)
    place = fields.Dict(required=True)
    stock = fields.Integer(required=True)


class StockOut(Answer):
    """The whole count at one counter."""

    id = fields.UUID(required=True)
    pickup_id = fields.UUID(required=True)
    name = fields.String(required=True)
    received = fields.Integer(required=True)
    stock = fields.Integer(required=True)
    locked = fields.Integer(required=True)
    picked = fields.Integer(required=True)
    scrapped = fields.Integer(required=True)


class GoodDetailOut(GoodOut):
    """The whole of it."""

    photos = fields.List(fields.UUID(), required=True, metadata={"description": "在 /goods/<id>/pictures/<photo_id>"})
    counters = fields.List(fields.Nested(CounterOut), required=True)
    stocks = fields.List(fields.Nested(StockOut), required=True)
    note = fields.String(required=True, allow_none=True)
    moves = fields.List(fields.String(), required=True)


class DonationIn(Strict):
    """A line of the donation book."""

    donor = Text(required=True, longest=60)
    item = Text(required=True, longest=60)
    quantity = Whole(required=True, low=1, high=rules.MOST_PIECES)
    unit = Text(required=True, longest=10)
    given_on = Day(required=True)
    purpose = Text(required=True, longest=100)
    good_id = Id()
    corrects = Id()


class DonationsIn(PageIn):
    """Which of them."""

    region = RegionCode()


class DonationOut(Answer):
    """A line of the donation book."""

    id = fields.UUID(required=True)
    region = fields.String(required=True)
    donor = fields.String(required=True)
    item = fields.String(required=True)
    quantity = fields.Integer(required=True)
    unit = fields.String(required=True)
    given_on = fields.Date(required=True)
    purpose = fields.String(required=True)
    good_id = fields.UUID(required=True, allow_none=True)
    corrects = fields.UUID(required=True, allow_none=True)
