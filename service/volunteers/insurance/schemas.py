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
