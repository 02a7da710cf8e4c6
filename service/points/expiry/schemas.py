"""Shapes of the end of points."""

from marshmallow import fields

from service.web.fields import Answer


class ExpiryRunOut(Answer):
    """A run, and how far it has come."""

    id = fields.UUID(required=True)
    created_at = fields.AwareDateTime(required=True)
    lots = fields.Integer(required=True, metadata={"description": "开始时到期的笔数"})
    points = fields.Integer(required=True)
    done_lots = fields.Integer(required=True)
    done_points = fields.Integer(required=True)
    moved_at = fields.AwareDateTime(required=True)
    finished_at = fields.AwareDateTime(required=True, allow_none=True)


class ComingEndOut(Answer):
    """What ends together."""

    expires_at = fields.AwareDateTime(required=True)
    points = fields.Integer(required=True)
    persons = fields.Integer(required=True)


class OutlookOut(Answer):
    """Runs, and what is to come."""

    runs = fields.List(fields.Nested(ExpiryRunOut), required=True)
    coming = fields.List(fields.Nested(ComingEndOut), required=True)
