"""Shapes of appeals."""

from marshmallow import fields

from service.volunteers.teams.appeals.states import AppealState
from service.web.fields import Answer, Choice, Id, Strict, Text
from service.web.paging import PageIn


class TeamAppealIn(Strict):
    """What was not right."""

    text = Text(required=True, longest=500, lines=True)


class TeamAppealNoteIn(Strict):
    """What the manager found."""

    note = Text(required=True, longest=200)


class TeamAppealsIn(PageIn):
    """Which appeals."""

    state = Choice(AppealState, load_default=None)
    team_id = Id(load_default=None)


class TeamAppealOut(Answer):
    """One appeal, why the leader removed the member, and what the caller may do."""

    id = fields.UUID(required=True)
    membership_id = fields.UUID(required=True)
    team_id = fields.UUID(required=True)
    team_name = fields.String(required=True)
    name = fields.String(required=True)
    reason = fields.String(required=True, allow_none=True)
    text = fields.String(required=True)
    state = fields.Enum(AppealState, by_value=True, required=True)
    level = fields.Integer(required=True)
    due_at = fields.AwareDateTime(required=True)
    note = fields.String(required=True, allow_none=True)
    created_at = fields.AwareDateTime(required=True)
    decided_at = fields.AwareDateTime(required=True, allow_none=True)
    moves = fields.List(fields.String(), required=True)
