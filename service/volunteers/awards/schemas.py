"""Shapes of awards."""

from marshmallow import fields

from service.volunteers.awards import rules
from service.volunteers.awards.states import AwardState
from service.web.fields import Answer, Choice, Day, Id, Many, RegionCode, Strict, Text
from service.web.paging import PageIn


class AwardIn(Strict):
    """An award somebody received."""

    title = Text(longest=60, required=True)
    issuer = Text(longest=60, required=True)
    level = Choice(rules.LEVELS, required=True)
    awarded_on = Day(required=True)
    photos = Many(Id(), most=rules.MOST_PHOTOS)


class AwardsIn(PageIn):
    """Which awards."""

    state = Choice(AwardState, load_default=None)
    region = RegionCode(load_default=None)


class AwardReasonIn(Strict):
    """Why not."""

    reason = Text(longest=300, required=True, lines=True)


class AwardOut(Answer):
    """An award, and what the caller may do with it."""

    id = fields.UUID(required=True)
    volunteer_id = fields.UUID(required=True)
    volunteer_name = fields.String(required=True)
    region = fields.String(required=True)
    title = fields.String(required=True)
    issuer = fields.String(required=True)
    level = fields.String(required=True)
    awarded_on = fields.Date(required=True)
    state = fields.Enum(AwardState, by_value=True, required=True)
    decided_at = fields.AwareDateTime(required=True, allow_none=True)
    reason = fields.String(required=True, allow_none=True)
    photos = fields.List(fields.UUID(), required=True)
    due_at = fields.AwareDateTime(required=True, allow_none=True)
    due_provisional = fields.Boolean(required=True)
    created_at = fields.AwareDateTime(required=True)
    moves = fields.List(fields.String(), required=True)


class AwardListOut(Answer):
    """All there are."""

    items = fields.List(fields.Nested(AwardOut), required=True)
