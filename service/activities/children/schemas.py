"""Shapes of children who come along."""

from marshmallow import fields

from service.web.fields import Answer, Id, Many, Strict


class AlongIn(Strict):
    """Which children."""

    child_ids = Many(Id(), least=1, most=5, required=True)


class AlongChildOut(Answer):
    """A child, and since when it is here; null while it is not."""

    id = fields.UUID(required=True)
    name = fields.String(required=True)
    came_at = fields.AwareDateTime(required=True, allow_none=True)
    went_at = fields.AwareDateTime(required=True, allow_none=True, metadata={"description": "还在场时为空"})


class AlongOut(Answer):
    """My children on this shift. `may`: is this a shift for children, and am I checked in?"""

    signup_id = fields.UUID(required=True)
    may = fields.Boolean(required=True)
    reason = fields.String(required=True, allow_none=True, metadata={"description": "不能登记随行的原因"})
    items = fields.List(fields.Nested(AlongChildOut), required=True)
