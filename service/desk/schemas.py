"""Shapes of what waits."""

from marshmallow import fields

from service.desk import rules
from service.web.fields import Answer, Choice, RegionCode, Strict
from service.web.paging import PageIn

_COLOUR = {"description": "red 已超期 · yellow 即将到期 · green 未到期 · none 无时限", "enum": list(rules.COLOURS)}


class TodosIn(PageIn):
    """Which of them."""

    kind = Choice(tuple(rules.KINDS), load_default=None)
    colour = Choice(rules.COLOURS, load_default=None)
    region = RegionCode(load_default=None, metadata={"description": "该区划及其以下；须在本人辖区内"})


class TodoSummaryIn(Strict):
    """For which part of the area."""

    region = RegionCode(load_default=None, metadata={"description": "该区划及其以下；须在本人辖区内"})


class TodoOut(Answer):
    """One thing that waits for the acting manager."""

    id = fields.UUID(required=True)
    kind = fields.String(required=True, metadata={"enum": list(rules.KINDS)})
    kind_label = fields.String(required=True)
    title = fields.String(required=True)
    region = fields.String(required=True)
    region_name = fields.String(required=True)
    about = fields.String(required=True, metadata={"description": "打开什么，如 order:<id>、volunteer:<id>"})
    order_id = fields.UUID(required=True, allow_none=True, metadata={"description": "与哪个点单有关"})
    created_at = fields.AwareDateTime(required=True, metadata={"description": "从何时起等待办理"})
    due_at = fields.AwareDateTime(required=True, allow_none=True)
    provisional = fields.Boolean(required=True, metadata={"description": "时限暂按周一至周五推算"})
    colour = fields.String(required=True, metadata=_COLOUR)


class TodoKindOut(Answer):
    """How many of one kind."""

    kind = fields.String(required=True)
    kind_label = fields.String(required=True)
    total = fields.Integer(required=True)
    red = fields.Integer(required=True)
    yellow = fields.Integer(required=True)
    green = fields.Integer(required=True)
    none = fields.Integer(required=True)


class TodoSummaryOut(Answer):
    """How much waits."""

    total = fields.Integer(required=True)
    red = fields.Integer(required=True)
    yellow = fields.Integer(required=True)
    green = fields.Integer(required=True)
    none = fields.Integer(required=True)
    by_kind = fields.List(fields.Nested(TodoKindOut), required=True)
