"""Shapes of budgets and adjustments."""

from marshmallow import fields

from service.points.grants import rules
from service.points.grants.states import AdjustmentState
from service.web.fields import Answer, Choice, Pattern, RegionCode, Strict, Text, Whole
from service.web.paging import PageIn


class BudgetIn(Strict):
    """Points for a unit to give by hand."""

    region = RegionCode(required=True, levels=(1, 2))
    points = Whole(required=True, low=1, high=rules.MOST_BUDGET)
    note = Text(required=True, longest=100, metadata={"description": "依据，如文号"})


class BudgetOut(Answer):
    """What a unit may still give this year."""

    region = fields.String(required=True)
    year = fields.Integer(required=True)
    total = fields.Integer(required=True)
    given = fields.Integer(required=True, metadata={"description": "已下拨"})
    spent = fields.Integer(required=True, metadata={"description": "已发放"})
    left = fields.Integer(required=True)


class AdjustmentIn(Strict):
    """Points for or from a volunteer, and why."""

    number = Pattern(r"^HY\d{12}\Z", "应为志愿者编号", longest=14, required=True)
    points = Whole(required=True, low=-rules.MOST_POINTS, high=rules.MOST_POINTS)
    reason = Text(required=True, longest=100)
    evidence = Text(required=True, longest=300, metadata={"description": "依据材料：文号、会议纪要、照片编号等"})


class AdjustmentsIn(PageIn):
    """Which of them."""

    state = Choice(AdjustmentState)


class AdjustmentReasonIn(Strict):
    """Why."""

    reason = Text(required=True, longest=200)


class AdjustmentOut(Answer):
    """What two people decide. The volunteer's name is masked."""

    id = fields.UUID(required=True)
    created_at = fields.AwareDateTime(required=True)
    region = fields.String(required=True)
    state = fields.String(required=True, metadata={"enum": [state.value for state in AdjustmentState]})
    number = fields.String(required=True)
    name = fields.String(required=True)
    points = fields.Integer(required=True)
    reason = fields.String(required=True)
    evidence = fields.String(required=True)
    made_by = fields.String(required=True)
    decided_by = fields.String(required=True, allow_none=True)
    decided_at = fields.AwareDateTime(required=True, allow_none=True)
    note = fields.String(required=True, allow_none=True)
    moves = fields.List(fields.String(), required=True)
