"""Shapes of leaving."""

from marshmallow import fields

from service.web.fields import Answer, Flag, Strict


class LeaveIn(Strict):
    """give_back: what is open and not begun goes back now."""

    give_back = Flag(load_default=False)


class OpenWorkOut(Answer):
    """Something under way."""

    kind = fields.String(required=True, metadata={"description": "order、signup、team、redemption 等"})
    id = fields.UUID(required=True)
    title = fields.String(required=True)
    at = fields.AwareDateTime(required=True, allow_none=True)
    lets_go = fields.Boolean(required=True, metadata={"description": "可以现在退回"})


class LeavingOut(Answer):
    """Where it stands."""

    state = fields.String(required=True, allow_none=True)
    asked_at = fields.AwareDateTime(required=True, allow_none=True)
    due_at = fields.AwareDateTime(required=True, allow_none=True, metadata={"description": "此前可以撤销"})
    open_work = fields.List(fields.Nested(OpenWorkOut), required=True)
    moves = fields.List(fields.String(), required=True)
