"""Shapes of copies."""

from marshmallow import fields

from service.web.fields import Answer
from service.web.paging import listing


class DataCopyOut(Answer):
    """How far a copy has come."""

    id = fields.UUID(required=True)
    state = fields.String(required=True, metadata={"description": "waiting、running、ready、taken、expired、failed"})
    moves = fields.List(fields.String(), required=True)
    created_at = fields.AwareDateTime(required=True)
    due_at = fields.AwareDateTime(required=True)
    finished_at = fields.AwareDateTime(required=True, allow_none=True)
    expires_at = fields.AwareDateTime(required=True, allow_none=True)
    bytes = fields.Integer(required=True, allow_none=True)


class CopyFileOut(Answer):
    """The file itself."""

    name = fields.String(required=True)
    content = fields.String(required=True, metadata={"description": "ZIP,base64"})


DataCopiesOut = listing(DataCopyOut)
