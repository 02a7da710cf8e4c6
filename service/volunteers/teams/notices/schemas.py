"""Shapes of what leaders tell their teams."""

from marshmallow import fields

from service.web.fields import Answer, Strict, Text


class TeamNoticeIn(Strict):
    """What everybody should know."""

    text = Text(required=True, longest=200, lines=True)


class TeamNoticeOut(Answer):
    """One notice, and how many it reached."""

    id = fields.UUID(required=True)
    text = fields.String(required=True)
    reached = fields.Integer(required=True)
    created_at = fields.AwareDateTime(required=True)


class TeamNoticesOut(Answer):
    """A page of notices, and how many more there may be today."""

    items = fields.List(fields.Nested(TeamNoticeOut), required=True)
    next = fields.String(allow_none=True, required=True, metadata={"description": "下一页的标记，没有则为 null"})
    left_today = fields.Integer(required=True)
