"""Shapes of reports, ratings and complaints."""

from marshmallow import fields

from service.activities import rules
from service.activities.states import ComplaintState
from service.web.fields import Answer, Choice, Id, Many, RegionCode, Strict, Text, Whole
from service.web.paging import PageIn


class ReportIn(Strict):
    """What came of it, in at least fifty characters, with three to nine photos."""

    text = Text(required=True, shortest=50, longest=2000, lines=True)
    beneficiaries = Whole(required=True, low=0, high=100_000)
    photos = Many(Id(), least=3, most=9, required=True)


class StarsIn(Strict):
    """One to five."""

    stars = Whole(required=True, low=1, high=5)
    text = Text(longest=200, lines=True, load_default=None)


class ActivityComplaintIn(Strict):
    """What is wrong."""

    kind = Choice(rules.COMPLAINT_KINDS, required=True)
    text = Text(required=True, shortest=5, longest=500, lines=True)


class VerdictIn(Strict):
    """A word to whoever complained."""

    note = Text(required=True, longest=500, lines=True)


class ActivityComplaintsIn(PageIn):
    """Which complaints; in an area the open ones where no state is named."""

    state = Choice(ComplaintState)
    region = RegionCode(metadata={"description": "该区划及其以下"})
    activity_id = Id()


class ReportOut(Answer):
    """What came of an activity."""

    activity_id = fields.UUID(required=True)
    text = fields.String(required=True)
    beneficiaries = fields.Integer(required=True)
    photos = fields.List(fields.UUID(), required=True)
    created_at = fields.AwareDateTime(required=True)


class ActivityRatingOut(Answer):
    """Stars, by the volunteer or by the organiser."""

    by_whom = fields.String(required=True)
    stars = fields.Integer(required=True)
    text = fields.String(required=True, allow_none=True)
    created_at = fields.AwareDateTime(required=True)


class ActivityRatingsOut(Answer):
    """Those the caller may see by now."""

    items = fields.List(fields.Nested(ActivityRatingOut), required=True)


class ActivityComplaintOut(Answer):
    """A case beside an activity."""

    id = fields.UUID(required=True)
    activity_id = fields.UUID(required=True)
    title = fields.String(required=True, metadata={"description": "活动名称"})
    number = fields.String(required=True)
    region = fields.String(required=True)
    kind = fields.String(required=True)
    text = fields.String(required=True)
    severity = fields.Integer(required=True)
    state = fields.String(required=True)
    settlement_hold = fields.Boolean(required=True, metadata={"description": "该活动的积分暂缓发放；他人看来总为否"})
    due_at = fields.AwareDateTime(required=True)
    provisional = fields.Boolean(required=True)
    created_at = fields.AwareDateTime(required=True)
    decided_at = fields.AwareDateTime(required=True, allow_none=True)
    note = fields.String(required=True, allow_none=True)
    moves = fields.List(fields.String(), required=True)
