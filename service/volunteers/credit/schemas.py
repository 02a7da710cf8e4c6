"""Shapes of credit."""

from marshmallow import fields

from service.web.fields import Answer


class CreditEventOut(Answer):
    """One thing that moved it."""

    id = fields.UUID(required=True)
    at = fields.AwareDateTime(required=True)
    delta = fields.Integer(required=True)
    reason = fields.String(required=True)
    counts_until = fields.AwareDateTime(required=True)


class CreditOut(Answer):
    """One's own credit."""

    score = fields.Integer(required=True, metadata={"description": "100 加最近 90 天的变动，限于 0 到 120"})
    lowest = fields.Integer(required=True)
    highest = fields.Integer(required=True)
    start = fields.Integer(required=True)
    gate = fields.Integer(required=True)
    gated = fields.Boolean(required=True)
    words = fields.String(required=True)
    served_to_recover = fields.Integer(required=True, metadata={"description": "还需几次获确认的服务"})
    recovers_at = fields.AwareDateTime(required=True, allow_none=True)
    events = fields.List(fields.Nested(CreditEventOut), required=True)
