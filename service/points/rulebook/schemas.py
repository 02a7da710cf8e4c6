"""Shapes of drafts of the earning rules."""

from marshmallow import fields

from service.points.rulebook.states import RuleDraftState
from service.points.states import CivicKind
from service.web.fields import Answer, Choice, Day, Many, Part, Strict, Text, Whole


class CivicIn(Strict):
    """What a deed without hours earns from now on."""

    kind = Choice(CivicKind, required=True)
    points = Whole(required=True, low=0, high=100)
    a_day = Whole(low=0, high=1000, load_default=None, allow_none=True, metadata={"description": "每天最多几分；空为不限"})


class RulesIn(Strict):
    """The next version of the rules. What it leaves out stays as it is."""

    effective_from = Day(required=True)
    points_per_hour = Whole(required=True, low=1, high=100)
    day_minutes = Whole(required=True, low=60, high=1440)
    first_registration = Whole(required=True, low=0, high=100)
    organiser_percent = Whole(low=0, high=100)
    civic_day = Whole(low=0, high=1000, metadata={"description": "除投稿外，每人每天合计最多几分"})
    civic = Many(Part(CivicIn), most=len(CivicKind))
    basis = Text(longest=100, metadata={"description": "依据，如文号"})


class RuleReasonIn(Strict):
    """Why."""

    reason = Text(required=True, longest=200)


class RuleDraftOut(Answer):
    """A version that shall be, and who has said yes to it."""

    id = fields.UUID(required=True)
    created_at = fields.AwareDateTime(required=True)
    state = fields.String(required=True, metadata={"enum": [state.value for state in RuleDraftState]})
    effective_from = fields.Date(required=True)
    basis = fields.String(required=True)
    words = fields.List(fields.String(), required=True)
    made_by = fields.String(required=True)
    decided_by = fields.String(required=True, allow_none=True)
    decided_at = fields.AwareDateTime(required=True, allow_none=True)
    note = fields.String(required=True, allow_none=True)
    version = fields.Integer(required=True, allow_none=True, metadata={"description": "同意后成为第几版"})
    moves = fields.List(fields.String(), required=True)
