"""Shapes of mergers."""

from marshmallow import fields

from service.volunteers.teams.endings.states import MergerState
from service.web.fields import Answer, Choice, Id, Strict, Text
from service.web.paging import PageIn


class MergerIn(Strict):
    """Into which team, and why."""

    into_id = Id(required=True)
    reason = Text(required=True, longest=200)


class MergerReasonIn(Strict):
    """Why not."""

    reason = Text(required=True, longest=200)


class MergersIn(PageIn):
    """Which mergers."""

    state = Choice(MergerState, load_default=None)
    team_id = Id(load_default=None)


class MergerOut(Answer):
    """One merger, and what the caller may do with it."""

    id = fields.UUID(required=True)
    team_id = fields.UUID(required=True)
    team_name = fields.String(required=True)
    into_id = fields.UUID(required=True)
    into_name = fields.String(required=True)
    members = fields.Integer(required=True)
    state = fields.Enum(MergerState, by_value=True, required=True)
    reason = fields.String(required=True)
    note = fields.String(required=True, allow_none=True)
    created_at = fields.AwareDateTime(required=True)
    agreed_at = fields.AwareDateTime(required=True, allow_none=True)
    decided_at = fields.AwareDateTime(required=True, allow_none=True)
    moves = fields.List(fields.String(), required=True)
