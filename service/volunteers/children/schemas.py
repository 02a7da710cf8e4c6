"""Shapes of children who come along."""

from marshmallow import fields

from service.volunteers.children import rules
from service.volunteers.children.states import ChildState
from service.volunteers.rules import RELATIONS
from service.web.fields import Answer, Choice, Flag, Id, Many, RegionCode, Strict, Text
from service.web.paging import PageIn, listing


class ChildMemberIn(Strict):
    """A child as it stands on paper, the relation, a picture that proves it, and the guardian's yes."""

    name = Text(longest=50, shortest=2, required=True)
    id_number = Text(longest=40, shortest=15, required=True)
    relation = Choice(RELATIONS, required=True)
    consent = Flag(required=True)
    photos = Many(Id(), least=1, most=rules.MOST_PHOTOS, required=True)


class ChildrenIn(PageIn):
    """Which children of the area."""

    state = Choice(ChildState, load_default=None)
    region = RegionCode(load_default=None)


class ChildReasonIn(Strict):
    """Why not."""

    reason = Text(longest=300, required=True, lines=True)


class ChildMemberOut(Answer):
    """A child, and what the caller may do. The ID number is masked for everybody."""

    id = fields.UUID(required=True)
    name = fields.String(required=True)
    age = fields.Integer(required=True, allow_none=True)
    id_number = fields.String(required=True, allow_none=True)
    relation = fields.String(required=True)
    region = fields.String(required=True)
    guardian_name = fields.String(required=True)
    state = fields.Enum(ChildState, by_value=True, required=True)
    minutes = fields.Integer(required=True, metadata={"description": "已核定的服务分钟数，满14周岁登记后转入本人"})
    waiting_minutes = fields.Integer(required=True, metadata={"description": "等待核定的分钟数"})
    photos = fields.List(fields.UUID(), required=True)
    due_at = fields.AwareDateTime(required=True, allow_none=True)
    due_provisional = fields.Boolean(required=True)
    decided_at = fields.AwareDateTime(required=True, allow_none=True)
    reason = fields.String(required=True, allow_none=True)
    created_at = fields.AwareDateTime(required=True)
    moves = fields.List(fields.String(), required=True)


class ChildListOut(Answer):
    """All of one guardian's."""

    items = fields.List(fields.Nested(ChildMemberOut), required=True)


ChildrenOut = listing(ChildMemberOut)
