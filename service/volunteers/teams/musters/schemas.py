"""Shapes of musters."""

from marshmallow import fields

from service.volunteers.rules import CERTIFICATE_KINDS
from service.volunteers.teams.musters.rules import LONGEST_ETA_MINUTES
from service.volunteers.teams.musters.states import AnswerState, MusterState
from service.web.fields import Answer, Choice, Flag, Many, RegionCode, Strict, Text, Whole


class MusterIn(Strict):
    """What has happened, where to go, and who is called."""

    region = RegionCode(required=True)
    title = Text(required=True, longest=40, shortest=2)
    text = Text(required=True, longest=500, lines=True)
    place = Text(required=True, longest=80)
    category = Text(longest=20, load_default=None, metadata={"description": "队伍类别、标签或队员的服务类别"})
    skills = Many(Text(longest=20), most=8, load_default=list)
    certificates = Many(Choice(CERTIFICATE_KINDS), most=8, load_default=list, metadata={"description": "默认应急、医疗"})
    wanted = Whole(low=1, high=1000, load_default=None)


class MusterAnswerIn(Strict):
    """可到 or 不可到, and in how many minutes."""

    coming = Flag(required=True)
    eta_minutes = Whole(low=0, high=LONGEST_ETA_MINUTES, load_default=None)


class MusterFiguresOut(Answer):
    """How many said what."""

    asked = fields.Integer(required=True)
    coming = fields.Integer(required=True)
    not_coming = fields.Integer(required=True)
    silent = fields.Integer(required=True)


class MusterMineOut(Answer):
    """What the caller said."""

    state = fields.Enum(AnswerState, by_value=True, required=True)
    eta_minutes = fields.Integer(required=True, allow_none=True)
    answered_at = fields.AwareDateTime(required=True, allow_none=True)


class MusterPersonOut(MusterMineOut):
    """What somebody said, for the district."""

    name = fields.String(required=True)
    arrives_at = fields.AwareDateTime(required=True, allow_none=True)


class MusterOut(Answer):
    """A call, and what the caller may do."""

    id = fields.UUID(required=True)
    state = fields.Enum(MusterState, by_value=True, required=True)
    region = fields.String(required=True)
    region_name = fields.String(required=True, allow_none=True)
    title = fields.String(required=True)
    text = fields.String(required=True)
    place = fields.String(required=True)
    category = fields.String(required=True, allow_none=True)
    skills = fields.List(fields.String(), required=True)
    certificates = fields.List(fields.String(), required=True)
    wanted = fields.Integer(required=True, allow_none=True)
    expires_at = fields.AwareDateTime(required=True)
    closed_at = fields.AwareDateTime(required=True, allow_none=True)
    created_at = fields.AwareDateTime(required=True)
    figures = fields.Nested(MusterFiguresOut, required=True, allow_none=True)
    mine = fields.Nested(MusterMineOut, required=True, allow_none=True)
    people = fields.List(fields.Nested(MusterPersonOut), required=True)
    moves = fields.List(fields.String(), required=True)


class MyMustersOut(Answer):
    """The calls that one was asked in."""

    items = fields.List(fields.Nested(MusterOut), required=True)
