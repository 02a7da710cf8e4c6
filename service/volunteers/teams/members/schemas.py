"""Shapes of memberships."""

from marshmallow import fields

from service.volunteers.teams.states import MemberRole, MemberState
from service.web.fields import Answer, Choice, Id, Strict, Text
from service.web.paging import PageIn


class MembersIn(PageIn):
    """Which memberships."""

    state = Choice(MemberState, load_default=None)


class MemberReasonIn(Strict):
    """Why."""

    reason = Text(required=True, longest=200)


class AppointIn(Strict):
    """What the member shall be; a leader is made by handing over."""

    role = Choice(("deputy", "recorder", "member"), required=True)


class HandoverIn(Strict):
    """Who shall lead."""

    membership_id = Id(required=True)


class MembershipOut(Answer):
    """One membership, with the name for whoever may see it."""

    id = fields.UUID(required=True)
    team_id = fields.UUID(required=True)
    volunteer_id = fields.UUID(required=True)
    name = fields.String(required=True)
    role = fields.Enum(MemberRole, by_value=True, required=True)
    state = fields.Enum(MemberState, by_value=True, required=True)
    joined_at = fields.AwareDateTime(required=True, allow_none=True)
    answer_due = fields.AwareDateTime(required=True, allow_none=True)
    heir_since = fields.AwareDateTime(required=True, allow_none=True)
    reason = fields.String(required=True, allow_none=True)
