"""Shapes of wishes for correction."""

from marshmallow import fields

from service.volunteers import rules
from service.web.fields import Answer, Choice, RegionCode, Strict, Text
from service.web.paging import listing


class CorrectionIn(Strict):
    """What should stand there instead; what is left out stays."""

    name = Text(longest=30)
    id_number = Text(longest=18, shortest=18)
    region = RegionCode(levels=(3,))
    politics = Choice(rules.POLITICS)
    education = Choice(rules.EDUCATION)
    reason = Text(longest=300, required=True, lines=True)


class CorrectionReasonIn(Strict):
    """Why not."""

    reason = Text(longest=300, required=True, lines=True)


class WantedOut(Answer):
    """One field."""

    field = fields.String(required=True)
    label = fields.String(required=True)
    value = fields.String(required=True, allow_none=True)


class CorrectionOut(Answer):
    """A wish for correction."""

    id = fields.UUID(required=True)
    volunteer_id = fields.UUID(required=True)
    state = fields.String(required=True)
    moves = fields.List(fields.String(), required=True)
    wanted = fields.List(fields.Nested(WantedOut), required=True)
    reason = fields.String(required=True)
    due_at = fields.AwareDateTime(required=True)
    decided_at = fields.AwareDateTime(required=True, allow_none=True)
    note = fields.String(required=True, allow_none=True)
    created_at = fields.AwareDateTime(required=True)


CorrectionsOut = listing(CorrectionOut)
