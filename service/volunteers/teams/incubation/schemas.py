"""Shapes of incubation."""

from marshmallow import fields

from service.volunteers.teams.incubation.states import Form, Need, Stage
from service.web.fields import Answer, Choice, Id, Many, Strict, Text
from service.web.paging import PageIn


class IncubationIn(Strict):
    """What a team wants to become, and what it needs for it."""

    form = Choice(Form, required=True, metadata={"description": "team 志愿队伍 · network 网络社会组织"})
    needs = Many(Choice(Need), most=3, least=1, required=True)
    text = Text(required=True, longest=500, lines=True)


class IncubationAdmitIn(Strict):
    """With what it is taken in."""

    place = Text(longest=80, load_default=None)
    mentor = Text(longest=40, load_default=None)
    note = Text(longest=200, load_default=None)


class IncubationNoteIn(Strict):
    """What is to be said about this step."""

    note = Text(required=True, longest=200)


class IncubationsIn(PageIn):
    """Which applications."""

    state = Choice(Stage, load_default=None)
    team_id = Id(load_default=None)


class IncubationStepOut(Answer):
    """One stage reached."""

    move = fields.String(required=True)
    state = fields.String(required=True)
    note = fields.String(required=True, allow_none=True)
    created_at = fields.AwareDateTime(required=True)


class IncubationOut(Answer):
    """One application, its stages, and what the caller may do."""

    id = fields.UUID(required=True)
    team_id = fields.UUID(required=True)
    team_name = fields.String(required=True)
    state = fields.Enum(Stage, by_value=True, required=True)
    state_since = fields.AwareDateTime(required=True)
    form = fields.Enum(Form, by_value=True, required=True)
    needs = fields.List(fields.String(), required=True)
    text = fields.String(required=True)
    place = fields.String(required=True, allow_none=True)
    mentor = fields.String(required=True, allow_none=True)
    created_at = fields.AwareDateTime(required=True)
    steps = fields.List(fields.Nested(IncubationStepOut), required=True)
    moves = fields.List(fields.String(), required=True)
