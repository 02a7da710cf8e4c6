"""Shapes of emergencies."""

from marshmallow import fields

from service.emergency import rules
from service.web.fields import Answer, Many, Moment, RegionCode, Strict, Text


class EmergencyIn(Strict):
    """Where, which categories of activities and orders, why, and until when."""

    region = RegionCode(required=True)
    categories = Many(Text(longest=20), least=1, most=rules.MOST_CATEGORIES, required=True)
    reason = Text(required=True, shortest=4, longest=300, lines=True)
    ends_at = Moment(required=True)


class EmergencyOut(Answer):
    """One emergency. `on`: it holds now."""

    id = fields.UUID(required=True)
    region = fields.String(required=True)
    region_name = fields.String(required=True, allow_none=True)
    categories = fields.List(fields.String(), required=True)
    reason = fields.String(required=True)
    starts_at = fields.AwareDateTime(required=True)
    ends_at = fields.AwareDateTime(required=True)
    ended_at = fields.AwareDateTime(required=True, allow_none=True)
    on = fields.Boolean(required=True)
