"""Shapes of the public wall."""

from marshmallow import fields

from service.orders.wall.models import WallChoice
from service.web.fields import Answer, Choice, RegionCode, Strict

_STATE = {"description": "going 进行中，done 已完成，unserved 未能安排", "enum": ["going", "done", "unserved"]}


class WallIn(Strict):
    """Which part of the district."""

    region = RegionCode(levels=(1, 2), load_default=None)


class WallChoiceIn(Strict):
    """What may be seen of an order."""

    choice = Choice(WallChoice, required=True, metadata={"description": "counted 只计数，title 并显示标题，hidden 不上墙"})


class WallChoiceOut(Answer):
    """What the requester has said."""

    choice = fields.String(required=True, metadata={"enum": [one.value for one in WallChoice]})


class CellOut(Answer):
    """How many orders of five people or more; never a person's row."""

    category = fields.String(required=True)
    street = fields.String(required=True)
    street_name = fields.String(required=True, allow_none=True)
    month = fields.Date(required=True, metadata={"description": "该月第一天"})
    state = fields.String(required=True, metadata=_STATE)
    orders = fields.Integer(required=True)
    titles = fields.List(fields.String(), required=True, metadata={"description": "点单人同意显示的标题"})


class WallOut(Answer):
    """All cells that may be shown."""

    items = fields.List(fields.Nested(CellOut), required=True)
