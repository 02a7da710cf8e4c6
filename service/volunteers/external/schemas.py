"""Shapes of hours served elsewhere."""

from marshmallow import fields

from service.volunteers.external import rules
from service.volunteers.external.states import ClaimState
from service.web.fields import Answer, Choice, Day, Flag, Id, Many, Strict, Text, Whole
from service.web.paging import PageIn, listing


class ExternalIn(Strict):
    """A certificate of another platform."""

    platform = Choice(rules.PLATFORMS, required=True)
    certificate_number = Text(longest=60, required=True)
    title = Text(longest=60, required=True)
    unit_name = Text(longest=60, required=True)
    day_from = Day(required=True)
    day_to = Day(required=True)
    minutes = Whole(low=1, high=600_000, required=True)
    photos = Many(Id(), most=3, load_default=list)


class ExternalReasonIn(Strict):
    """Why not."""

    reason = Text(longest=300, required=True, lines=True)


class ExternalClaimsIn(PageIn):
    """Which of them."""

    state = Choice(ClaimState, load_default=None)


class ExternalPolicyIn(Strict):
    """Do they count for stars?"""

    counts_for_star = Flag(required=True)


class ExternalPolicyOut(Answer):
    """Do they count for stars?"""

    counts_for_star = fields.Boolean(required=True)


class ExternalClaimOut(Answer):
    """A certificate that was shown."""

    id = fields.UUID(required=True)
    volunteer_id = fields.UUID(required=True)
    name = fields.String(required=True)
    state = fields.String(required=True)
    moves = fields.List(fields.String(), required=True)
    platform = fields.String(required=True)
    certificate_number = fields.String(required=True)
    title = fields.String(required=True)
    unit_name = fields.String(required=True)
    day_from = fields.Date(required=True)
    day_to = fields.Date(required=True)
    minutes = fields.Integer(required=True)
    region = fields.String(required=True)
    photos = fields.List(fields.UUID(), required=True)
    created_at = fields.AwareDateTime(required=True)
    due_at = fields.AwareDateTime(required=True)
    decided_at = fields.AwareDateTime(required=True, allow_none=True)
    reason = fields.String(required=True, allow_none=True)


class ExternalHoursOut(Answer):
    """One entry."""

    id = fields.UUID(required=True)
    platform = fields.String(required=True)
    title = fields.String(required=True)
    unit_name = fields.String(required=True)
    service_day = fields.Date(required=True)
    minutes = fields.Integer(required=True)


class MyExternalOut(Answer):
    """Everything I have served elsewhere; it is in no total of ours."""

    minutes = fields.Integer(required=True)
    counts_for_star = fields.Boolean(required=True)
    hours = fields.List(fields.Nested(ExternalHoursOut), required=True)
    claims = fields.List(fields.Nested(ExternalClaimOut), required=True)


ExternalClaimsOut = listing(ExternalClaimOut)
