"""Shapes of policies."""

from marshmallow import fields

from service.web.fields import Answer, Day, Strict, Text
from service.web.paging import listing


class PolicyIn(Strict):
    """A policy."""

    insurer = Text(longest=60, required=True)
    policy_number = Text(longest=60, required=True)
    valid_from = Day(required=True)
    valid_until = Day(required=True)


class PolicyOut(Answer):
    """A policy."""

    id = fields.UUID(required=True)
    insurer = fields.String(required=True)
    policy_number = fields.String(required=True)
    valid_from = fields.Date(required=True)
    valid_until = fields.Date(required=True)


PoliciesOut = listing(PolicyOut)


class MyPolicyOut(PolicyOut):
    """A policy of mine."""

    current = fields.Boolean(required=True)


class CoveredWorkOut(Answer):
    """A service I have promised, and the policy of that day."""

    kind = fields.String(required=True)
    id = fields.UUID(required=True)
    title = fields.String(required=True)
    at = fields.AwareDateTime(required=True)
    policy_number = fields.String(required=True, allow_none=True)


class CoveredOut(Answer):
    """How I am insured."""

    items = fields.List(fields.Nested(MyPolicyOut), required=True)
    work = fields.List(fields.Nested(CoveredWorkOut), required=True)
