"""Shapes of a guardian's answers."""

from marshmallow import fields

from service.web.fields import Answer, Flag, Strict, Text


class AgreeIn(Strict):
    """The yes; name and ID number where the guardian is not a volunteer themselves."""

    consent = Flag(required=True)
    name = Text(longest=50, shortest=2)
    id_number = Text(longest=40, shortest=15)


class GuardianReasonIn(Strict):
    """Why not; may be left out."""

    reason = Text(longest=300, lines=True)


class WardOut(Answer):
    """Somebody the caller is guardian of, or is asked for. The name is masked before agreeing."""

    id = fields.UUID(required=True, metadata={"description": "监护关系的编号"})
    state = fields.String(required=True)
    moves = fields.List(fields.String(), required=True)
    relation = fields.String(required=True)
    due_at = fields.AwareDateTime(required=True)
    answered_at = fields.AwareDateTime(required=True, allow_none=True)
    volunteer_id = fields.UUID(required=True)
    person_id = fields.UUID(required=True, allow_none=True, metadata={"description": "同意后可见，代为兑换时填写"})
    volunteer_state = fields.String(required=True)
    name = fields.String(required=True)


class WardsOut(Answer):
    """All of them."""

    items = fields.List(fields.Nested(WardOut), required=True)
    next = fields.String(required=True, allow_none=True)
