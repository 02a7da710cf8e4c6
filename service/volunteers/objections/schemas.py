"""Shapes of objections."""

from marshmallow import fields

from service.volunteers.hours.states import RecordState
from service.volunteers.objections import rules
from service.volunteers.objections.states import AnsweredBy, ObjectionKind, ObjectionState
from service.web.fields import Answer, Choice, Id, Many, Moment, Pattern, RegionCode, Strict, Text, Whole
from service.web.paging import PageIn

_SOURCE = r"^(order|activity):[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}(:[1-9]\d{0,2})?\Z"
_MOST_MINUTES = 24 * 60


class ObjectIn(Strict):
    """What is wrong, and of which record or service. From and to: what it was."""

    kind = Choice(ObjectionKind, required=True)
    record_id = Id(load_default=None, allow_none=True)
    source = Pattern(_SOURCE, "不是有效的服务编号", longest=80, load_default=None, allow_none=True)
    text = Text(longest=500, required=True, lines=True)
    claimed_from = Moment(load_default=None, allow_none=True)
    claimed_to = Moment(load_default=None, allow_none=True)
    photos = Many(Id(), most=rules.MOST_PHOTOS)


class ObjectionsIn(PageIn):
    """Which objections."""

    state = Choice(ObjectionState, load_default=None)
    waits_for = Choice(AnsweredBy, load_default=None)
    region = RegionCode(load_default=None)


class ObjectionNoteIn(Strict):
    """In words."""

    note = Text(longest=500, required=True, lines=True)


class AgreeIn(ObjectionNoteIn):
    """How many minutes it was; all of the claimed time where not given."""

    minutes = Whole(low=0, high=_MOST_MINUTES, load_default=None, allow_none=True)


class UpholdIn(AgreeIn):
    """From when to when it was, where that differs from what was claimed or recorded."""

    since = Moment(load_default=None, allow_none=True)
    until = Moment(load_default=None, allow_none=True)


class ObjectionOut(Answer):
    """An objection, and what the caller may do with it."""

    id = fields.UUID(required=True)
    volunteer_id = fields.UUID(required=True)
    volunteer_name = fields.String(required=True)
    region = fields.String(required=True)
    team_id = fields.UUID(required=True, allow_none=True)
    source = fields.String(required=True)
    record_id = fields.UUID(required=True, allow_none=True)
    record_state = fields.Enum(RecordState, by_value=True, required=True, allow_none=True)
    record_minutes = fields.Integer(required=True, allow_none=True, metadata={"description": "原记录计入的分钟数"})
    kind = fields.Enum(ObjectionKind, by_value=True, required=True)
    state = fields.Enum(ObjectionState, by_value=True, required=True)
    waits_for = fields.Enum(AnsweredBy, by_value=True, required=True)
    title = fields.String(required=True)
    text = fields.String(required=True)
    claimed_from = fields.AwareDateTime(required=True, allow_none=True)
    claimed_to = fields.AwareDateTime(required=True, allow_none=True)
    offered_minutes = fields.Integer(required=True, allow_none=True)
    outcome_minutes = fields.Integer(required=True, allow_none=True, metadata={"description": "处理后计入的分钟数"})
    photos = fields.List(fields.UUID(), required=True)
    settled_at = fields.AwareDateTime(required=True, allow_none=True)
    due_at = fields.AwareDateTime(required=True, allow_none=True)
    due_provisional = fields.Boolean(required=True)
    created_at = fields.AwareDateTime(required=True)
    moves = fields.List(fields.String(), required=True)


class ObjectionStepOut(Answer):
    """One step."""

    at = fields.AwareDateTime(required=True)
    move = fields.String(required=True)
    before = fields.String(required=True, allow_none=True)
    after = fields.String(required=True)
    role = fields.String(required=True)
    by_name = fields.String(required=True, allow_none=True)
    note = fields.String(required=True, allow_none=True)
    minutes = fields.Integer(required=True, allow_none=True)


class ObjectionWholeOut(ObjectionOut):
    """An objection with every step, the first first."""

    steps = fields.List(fields.Nested(ObjectionStepOut), required=True)


class UnrecordedOut(Answer):
    """A service that counts nothing for the caller."""

    source = fields.String(required=True)
    title = fields.String(required=True)
    place = fields.String(required=True)
    day = fields.Date(required=True)
    window_from = fields.AwareDateTime(required=True)
    window_to = fields.AwareDateTime(required=True)
    why = fields.String(required=True, metadata={"enum": ["absent", "rejected", "missing"]})


class UnrecordedListOut(Answer):
    """Those of the last ninety days."""

    items = fields.List(fields.Nested(UnrecordedOut), required=True)
