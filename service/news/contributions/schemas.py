"""Shapes of contributions."""

from marshmallow import fields

from service.news.contributions import rules
from service.news.contributions.states import Column, ContributionState
from service.web.fields import Answer, Choice, Flag, Id, Pattern, RegionCode, Strict, Text
from service.web.paging import PageIn, listing


class ContributionIn(Strict):
    """What a volunteer sends in."""

    column = Choice(Column, required=True)
    title = Text(longest=60, required=True)
    text = Text(longest=8000, shortest=rules.SHORTEST, required=True, lines=True)
    video_url = Pattern(r"^https://[\x21-\x7e]{4,300}\Z", "应为 https 链接", longest=310, load_default=None, allow_none=True)
    press_id = Id(load_default=None, allow_none=True, metadata={"description": "以哪个通讯站通讯员的身份"})
    original = Flag(required=True, metadata={"description": "声明为本人原创，须为 true"})


class AreaContributionsIn(PageIn):
    """Which of the area's."""

    state = Choice(ContributionState, load_default=None)
    column = Choice(Column, load_default=None)


class AdoptedIn(PageIn):
    """Which of what was adopted."""

    column = Choice(Column, load_default=None)


class ContributionReasonIn(Strict):
    """Why not."""

    reason = Text(longest=300, required=True, lines=True)


class PressIn(Strict):
    """A station of correspondents."""

    name = Text(longest=40, required=True)
    region = RegionCode(required=True)


class CorrespondentIn(Strict):
    """A volunteer, by the number on the card."""

    volunteer_number = Text(longest=20, required=True)


class ContributionOut(Answer):
    """A contribution as its author and the managers read it."""

    id = fields.UUID(required=True)
    region = fields.String(required=True)
    press_id = fields.UUID(required=True, allow_none=True)
    press_name = fields.String(required=True, allow_none=True)
    author = fields.String(required=True)
    state = fields.Enum(ContributionState, by_value=True, required=True)
    column = fields.Enum(Column, by_value=True, required=True)
    title = fields.String(required=True)
    text = fields.String(required=True)
    video_url = fields.String(required=True, allow_none=True)
    points = fields.Integer(required=True)
    decided_at = fields.AwareDateTime(required=True, allow_none=True)
    reason = fields.String(required=True, allow_none=True)
    due_at = fields.AwareDateTime(required=True, allow_none=True)
    due_provisional = fields.Boolean(required=True)
    created_at = fields.AwareDateTime(required=True)
    moves = fields.List(fields.String(), required=True)


class AdoptedOut(Answer):
    """An adopted contribution as everybody reads it."""

    id = fields.UUID(required=True)
    column = fields.Enum(Column, by_value=True, required=True)
    title = fields.String(required=True)
    text = fields.String(required=True)
    video_url = fields.String(required=True, allow_none=True)
    author = fields.String(required=True, allow_none=True, metadata={"description": "作者本人允许显示姓名时才有"})
    press_name = fields.String(required=True, allow_none=True)
    adopted_at = fields.AwareDateTime(required=True)


class RankedOut(Answer):
    """One line of a ranking."""

    name = fields.String(required=True)
    adopted = fields.Integer(required=True)
    rank = fields.Integer(required=True)


class RankingOut(Answer):
    """Who had most adopted this year."""

    year = fields.Integer(required=True)
    people = fields.List(fields.Nested(RankedOut), required=True)
    stations = fields.List(fields.Nested(RankedOut), required=True)
    my_adopted = fields.Integer(required=True)
    my_rank = fields.Integer(required=True, allow_none=True)


class PressOut(Answer):
    """A station of correspondents."""

    id = fields.UUID(required=True)
    name = fields.String(required=True)
    region = fields.String(required=True)
    region_name = fields.String(required=True)
    closed_at = fields.AwareDateTime(required=True, allow_none=True)
    correspondents = fields.Integer(required=True)
    mine = fields.Boolean(required=True, metadata={"description": "本人是它的通讯员"})


class PressListOut(Answer):
    """All that are open."""

    items = fields.List(fields.Nested(PressOut), required=True)


ContributionsOut, AdoptedPageOut = listing(ContributionOut), listing(AdoptedOut)
