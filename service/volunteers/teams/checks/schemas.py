"""Shapes of the annual check."""

from marshmallow import fields

from service.volunteers.teams.checks.states import CheckState
from service.volunteers.teams.states import TeamState
from service.web.fields import Answer, Choice, Id, QueryWhole, RegionCode, Strict, Text, Whole
from service.web.paging import PageIn


class CheckRoundIn(Strict):
    """Of which year."""

    year = Whole(low=2020, high=2100, required=True)


class CheckConfirmIn(Strict):
    """What the leader stands for."""

    statement = Text(required=True, longest=500, lines=True)


class CheckNoteIn(Strict):
    """What the street found."""

    note = Text(required=True, longest=200)


class ChecksIn(PageIn):
    """Which checks."""

    year = QueryWhole(low=2020, high=2100, load_default=None)
    state = Choice(CheckState, load_default=None)
    region = RegionCode(load_default=None)
    team_id = Id(load_default=None)


class CheckStatesOut(Answer):
    """How many checks stand where."""

    asked = fields.Integer(required=True)
    to_review = fields.Integer(required=True)
    passed = fields.Integer(required=True)
    failed = fields.Integer(required=True)
    void = fields.Integer(required=True)


class CheckRoundOut(Answer):
    """A year's round: how far the asking is, and how the checks of one's area stand."""

    id = fields.UUID(required=True)
    year = fields.Integer(required=True)
    due_at = fields.AwareDateTime(required=True)
    total = fields.Integer(required=True)
    done = fields.Integer(required=True)
    progress = fields.Integer(required=True, metadata={"description": "百分比，0 到 100"})
    finished_at = fields.AwareDateTime(required=True, allow_none=True)
    created_at = fields.AwareDateTime(required=True)
    states = fields.Nested(CheckStatesOut, required=True)


class CheckRoundsOut(Answer):
    """The rounds there were."""

    items = fields.List(fields.Nested(CheckRoundOut), required=True)


class CheckOut(Answer):
    """One team's check, its figures once the leader has confirmed, and what the caller may do."""

    id = fields.UUID(required=True)
    team_id = fields.UUID(required=True)
    team_name = fields.String(required=True)
    team_state = fields.Enum(TeamState, by_value=True, required=True)
    level_name = fields.String(required=True)
    region_name = fields.String(required=True, allow_none=True)
    year = fields.Integer(required=True)
    state = fields.Enum(CheckState, by_value=True, required=True)
    due_at = fields.AwareDateTime(required=True, allow_none=True)
    statement = fields.String(required=True, allow_none=True)
    confirmed_at = fields.AwareDateTime(required=True, allow_none=True)
    activities = fields.Integer(required=True, allow_none=True)
    orders = fields.Integer(required=True, allow_none=True)
    minutes = fields.Integer(required=True, allow_none=True)
    on_time_percent = fields.Integer(required=True, allow_none=True)
    late_give_backs = fields.Integer(required=True, allow_none=True)
    shortfalls = fields.List(fields.String(), required=True)
    note = fields.String(required=True, allow_none=True)
    decided_at = fields.AwareDateTime(required=True, allow_none=True)
    created_at = fields.AwareDateTime(required=True)
    moves = fields.List(fields.String(), required=True)
