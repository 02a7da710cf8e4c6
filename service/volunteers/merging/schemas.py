"""Shapes of merges."""

from marshmallow import fields

from service.web.fields import Answer, Pattern, Strict, Text
from service.web.paging import listing

_NUMBER = r"^HY\d{12}\Z"


class MergeIn(Strict):
    """Which two, and why they are one."""

    kept_number = Pattern(_NUMBER, "志愿者编号应为 HY 加 12 位数字", longest=14, required=True)
    folded_number = Pattern(_NUMBER, "志愿者编号应为 HY 加 12 位数字", longest=14, required=True)
    reason = Text(longest=300, required=True, lines=True)


class MergeReasonIn(Strict):
    """Why."""

    reason = Text(longest=300, required=True, lines=True)


class MergeOut(Answer):
    """A merge and how far it has come."""

    id = fields.UUID(required=True)
    kept_id = fields.UUID(required=True)
    folded_id = fields.UUID(required=True)
    kept_number = fields.String(required=True)
    folded_number = fields.String(required=True)
    kept_name = fields.String(required=True)
    folded_name = fields.String(required=True)
    region = fields.String(required=True)
    state = fields.String(required=True)
    moves = fields.List(fields.String(), required=True)
    reason = fields.String(required=True)
    earliest_at = fields.AwareDateTime(required=True)
    objection = fields.String(required=True, allow_none=True)
    decided_at = fields.AwareDateTime(required=True, allow_none=True)
    note = fields.String(required=True, allow_none=True)
    undone_at = fields.AwareDateTime(required=True, allow_none=True)
    created_at = fields.AwareDateTime(required=True)


MergesOut = listing(MergeOut)
