"""Shapes of accidents."""

from marshmallow import fields

from service.volunteers.incidents import rules
from service.volunteers.incidents.states import IncidentState
from service.web.fields import Answer, Choice, Id, Many, Moment, Pattern, Strict, Text, Whole
from service.web.paging import PageIn, listing


class IncidentIn(Strict):
    """What happened, when and where. number: the volunteer number of a member of one's team."""

    kind = Choice(rules.KINDS, required=True)
    happened_at = Moment(required=True)
    place = Text(longest=100, required=True)
    text = Text(longest=500, required=True, lines=True)
    injured = Text(longest=100, load_default=None, allow_none=True)
    number = Pattern(r"^HY\d{12}\Z", "志愿者编号应为 HY 加 12 位数字", longest=14, load_default=None, allow_none=True)


class EvidenceIn(Strict):
    """What there is to show."""

    note = Text(longest=500, required=True, lines=True)
    photos = Many(Id(), most=9, load_default=list)


class IncidentClaimIn(Strict):
    """The insurer's number."""

    claim_number = Text(longest=60, required=True)


class IncidentPaidIn(Strict):
    """How much was paid, in yuan."""

    yuan = Whole(low=1, high=10_000_000, required=True)


class IncidentReasonIn(Strict):
    """Why not."""

    reason = Text(longest=300, required=True, lines=True)


class IncidentsIn(PageIn):
    """Which of them."""

    state = Choice(IncidentState, load_default=None)


class IncidentOut(Answer):
    """An accident and how far it has come."""

    id = fields.UUID(required=True)
    volunteer_id = fields.UUID(required=True)
    name = fields.String(required=True)
    state = fields.String(required=True)
    moves = fields.List(fields.String(), required=True)
    kind = fields.String(required=True)
    happened_at = fields.AwareDateTime(required=True)
    place = fields.String(required=True)
    text = fields.String(required=True)
    injured = fields.String(required=True, allow_none=True)
    late = fields.Boolean(required=True, metadata={"description": "不是当日上报"})
    evidence_due = fields.AwareDateTime(required=True)
    evidence_late = fields.Boolean(required=True)
    evidence_note = fields.String(required=True, allow_none=True)
    photos = fields.List(fields.UUID(), required=True)
    shown_at = fields.AwareDateTime(required=True, allow_none=True)
    insurer = fields.String(required=True, allow_none=True)
    policy_number = fields.String(required=True, allow_none=True)
    claim_number = fields.String(required=True, allow_none=True)
    paid_yuan = fields.Integer(required=True, allow_none=True)
    reason = fields.String(required=True, allow_none=True)
    decided_at = fields.AwareDateTime(required=True, allow_none=True)
    created_at = fields.AwareDateTime(required=True)
    region = fields.String(required=True)
    region_name = fields.String(required=True)


IncidentsOut = listing(IncidentOut)
