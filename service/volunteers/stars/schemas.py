"""Shapes of stars."""

from marshmallow import fields

from service.volunteers.stars import rules
from service.volunteers.stars.states import DoubtState, StarState
from service.web.fields import Answer, Choice, Day, Many, QueryWhole, RegionCode, Strict, Text, Whole
from service.web.paging import PageIn


class ApplyIn(Strict):
    """What one has done, in one's own words."""

    statement = Text(longest=500, shortest=5, required=True, lines=True)


class StarPolicyIn(Strict):
    """Hours of one to five stars, and from which day they count."""

    hours = Many(Whole(low=1, high=rules.MOST_HOURS), least=5, most=5, required=True)
    since = Day(required=True)


class StarVersionOut(Answer):
    """One ladder."""

    name = fields.String(required=True)
    since = fields.Date(required=True)
    hours = fields.List(fields.Integer(), required=True)


class StarPolicyOut(Answer):
    """What counts today, and what is set for later."""

    now = fields.Nested(StarVersionOut, required=True)
    coming = fields.List(fields.Nested(StarVersionOut), required=True)


class StarApplicationsIn(PageIn):
    """Which applications."""

    state = Choice(StarState, load_default=None)
    star = QueryWhole(low=1, high=5, load_default=None)
    region = RegionCode(load_default=None)


class StarNoteIn(Strict):
    """A word with it, if there is one."""

    note = Text(longest=500, load_default=None, allow_none=True, lines=True)


class SecondIn(Strict):
    """What the leader knows of them."""

    note = Text(longest=500, required=True, lines=True)


class StarApproveIn(StarNoteIn):
    """panel: who judged a fifth star, and how they voted."""

    panel = Text(longest=500, load_default=None, allow_none=True, lines=True)


class StarReasonIn(Strict):
    """Why."""

    reason = Text(longest=300, required=True, lines=True)


class DoubtIn(Strict):
    """What one has against it."""

    text = Text(longest=500, shortest=5, required=True, lines=True)


class StarRuleIn(Strict):
    """award: what was said against it does not hold · refuse: it does."""

    verdict = Choice(("award", "refuse"), required=True)
    note = Text(longest=500, required=True, lines=True)


class StarApplicationOut(Answer):
    """An application, and what the caller may do with it."""

    id = fields.UUID(required=True)
    volunteer_id = fields.UUID(required=True)
    volunteer_name = fields.String(required=True)
    volunteer_number = fields.String(required=True, allow_none=True)
    region = fields.String(required=True)
    star = fields.Integer(required=True)
    state = fields.Enum(StarState, by_value=True, required=True)
    statement = fields.String(required=True)
    minutes = fields.Integer(required=True, metadata={"description": "申请时的累计分钟数"})
    hours = fields.String(required=True)
    needed = fields.Integer(required=True, metadata={"description": "该星级需要的分钟数"})
    rule_version = fields.String(required=True)
    panel = fields.String(required=True, allow_none=True)
    shown_from = fields.AwareDateTime(required=True, allow_none=True)
    shown_until = fields.AwareDateTime(required=True, allow_none=True)
    provisional = fields.Boolean(required=True)
    ended_at = fields.AwareDateTime(required=True, allow_none=True)
    reason = fields.String(required=True, allow_none=True)
    due_at = fields.AwareDateTime(required=True, allow_none=True)
    due_provisional = fields.Boolean(required=True)
    created_at = fields.AwareDateTime(required=True)
    moves = fields.List(fields.String(), required=True)


class StarStepOut(Answer):
    """One step."""

    at = fields.AwareDateTime(required=True)
    move = fields.String(required=True)
    before = fields.String(required=True, allow_none=True)
    after = fields.String(required=True)
    role = fields.String(required=True)
    by_name = fields.String(required=True, allow_none=True)
    note = fields.String(required=True, allow_none=True)


class DoubtOut(Answer):
    """What somebody has against it; who it was is not told."""

    id = fields.UUID(required=True)
    text = fields.String(required=True)
    state = fields.Enum(DoubtState, by_value=True, required=True)
    created_at = fields.AwareDateTime(required=True)


class StarWholeOut(StarApplicationOut):
    """An application with every step, the first first."""

    steps = fields.List(fields.Nested(StarStepOut), required=True)
    doubts = fields.List(fields.Nested(DoubtOut), required=True)


class MyStarOut(Answer):
    """How far I am."""

    star = fields.Integer(required=True)
    minutes = fields.Integer(required=True)
    hours = fields.String(required=True)
    next_star = fields.Integer(required=True, allow_none=True)
    next_minutes = fields.Integer(required=True, allow_none=True)
    missing_minutes = fields.Integer(required=True, allow_none=True)
    thresholds = fields.List(fields.Integer(), required=True, metadata={"description": "一至五星所需小时"})
    may_apply = fields.Boolean(required=True)
    applications = fields.List(fields.Nested(StarApplicationOut), required=True)


class StarNoticeOut(Answer):
    """What the public is shown; a minor by the number only."""

    id = fields.UUID(required=True)
    star = fields.Integer(required=True)
    holder = fields.String(required=True, allow_none=True)
    number = fields.String(required=True)
    street = fields.String(required=True)
    hours = fields.String(required=True)
    state = fields.Enum(StarState, by_value=True, required=True)
    shown_from = fields.AwareDateTime(required=True)
    shown_until = fields.AwareDateTime(required=True)
    provisional = fields.Boolean(required=True)
