"""Shapes of family accounts."""

from marshmallow import fields

from service.points.family import rules
from service.points.family.states import PlaceState
from service.web.fields import Answer, Id, Phone, Strict, Text, Whole


class FamilyInviteIn(Strict):
    """Whom, and what I call them."""

    phone = Phone(required=True)
    label = Text(required=True, longest=10, metadata={"description": "称呼，如妈妈"})


class FamilyGiftIn(Strict):
    """How many points for whom."""

    member_id = Id(required=True)
    points = Whole(required=True, low=1, high=rules.MONTH_POINTS)


class FamilyMemberOut(Answer):
    """A place in my family."""

    id = fields.UUID(required=True)
    label = fields.String(required=True)
    state = fields.String(required=True, metadata={"enum": [state.value for state in PlaceState]})
    is_me = fields.Boolean(required=True)
    moves = fields.List(fields.String(), required=True)


class FamilyInvitationOut(Answer):
    """Somebody asks me into theirs."""

    id = fields.UUID(required=True)
    created_at = fields.AwareDateTime(required=True)
    from_name = fields.String(required=True)


class FamilyOut(Answer):
    """My family account."""

    members = fields.List(fields.Nested(FamilyMemberOut), required=True)
    invitations = fields.List(fields.Nested(FamilyInvitationOut), required=True)
    left_this_month = fields.Integer(required=True, metadata={"description": "本月还可转赠的积分"})
    may_invite = fields.Boolean(required=True)
