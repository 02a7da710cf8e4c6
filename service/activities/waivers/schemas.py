"""Shapes of waivers."""

from marshmallow import fields

from service.web.fields import Answer, Id, Many, Strict, Text


class WaiverIn(Strict):
    """Why somebody could not come, and a picture of what proves it."""

    reason = Text(required=True, shortest=4, longest=300, lines=True)
    photos = Many(Id(), least=1, most=3, required=True)


class WaiverOut(Answer):
    """One request that a no-show be excused."""

    id = fields.UUID(required=True)
    signup_id = fields.UUID(required=True)
    activity_id = fields.UUID(required=True)
    title = fields.String(required=True)
    state = fields.String(required=True)
    reason = fields.String(required=True)
    note = fields.String(required=True, allow_none=True)
    photos = fields.List(fields.UUID(), required=True)
    due_at = fields.AwareDateTime(required=True)
    created_at = fields.AwareDateTime(required=True)
    decided_at = fields.AwareDateTime(required=True, allow_none=True)
    moves = fields.List(fields.String(), required=True)
