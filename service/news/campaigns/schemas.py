"""Shapes of topic pages."""

from marshmallow import fields

from service.news.campaigns import rules
from service.news.campaigns.states import CampaignState, ItemStatus, Precision
from service.news.schemas import About
from service.web.fields import Answer, Choice, Day, Many, Part, QueryFlag, Strict, Text, Whole
from service.web.paging import PageIn


class CampaignItemIn(Strict):
    """One thing on the programme; which parts of a date it needs is told by its precision."""

    chapter = Text(longest=30, allow_none=True)
    title = Text(required=True, longest=80, shortest=2)
    organiser = Text(required=True, longest=80)
    place = Text(longest=80, allow_none=True)
    precision = Choice(Precision, required=True)
    year = Whole(low=2000, high=2199)
    month = Whole(low=1, high=12)
    third = Whole(low=1, high=3, metadata={"description": "1 上旬 · 2 中旬 · 3 下旬"})
    since = Day()
    until = Day()
    about = About(allow_none=True)


class CampaignEditIn(Strict):
    """Whatever shall change; a programme replaces the whole one before."""

    title = Text(longest=40, shortest=2)
    season = Text(longest=20, allow_none=True)
    year = Whole(low=2000, high=2199)
    text = Text(longest=2000, shortest=2, lines=True)
    items = Many(Part(CampaignItemIn), most=rules.MOST_ITEMS)


class CampaignIn(CampaignEditIn):
    """A topic page."""

    title = Text(required=True, longest=40, shortest=2)
    year = Whole(required=True, low=2000, high=2199)
    text = Text(required=True, longest=2000, shortest=2, lines=True)
    items = Many(Part(CampaignItemIn), most=rules.MOST_ITEMS, load_default=list)


class CampaignsIn(PageIn):
    """Also what is not shown?"""

    mine = QueryFlag(load_default=False, metadata={"description": "区级：包括未发布的"})


class CampaignOut(Answer):
    """A topic page in the list."""

    id = fields.UUID(required=True)
    region = fields.String(required=True)
    state = fields.String(required=True, metadata={"enum": [state.value for state in CampaignState]})
    title = fields.String(required=True)
    season = fields.String(required=True, allow_none=True)
    year = fields.Integer(required=True)
    text = fields.String(required=True)
    published_at = fields.AwareDateTime(required=True, allow_none=True)
    changed_at = fields.AwareDateTime(required=True)


class CampaignItemOut(Answer):
    """One thing on the programme."""

    id = fields.UUID(required=True)
    chapter = fields.String(required=True, allow_none=True)
    title = fields.String(required=True)
    organiser = fields.String(required=True)
    place = fields.String(required=True, allow_none=True)
    precision = fields.String(required=True, metadata={"enum": [one.value for one in Precision]})
    since = fields.Date(required=True)
    until = fields.Date(required=True)
    when = fields.String(required=True, metadata={"description": "如 7月下旬"})
    status = fields.String(required=True, metadata={"enum": [one.value for one in ItemStatus]})
    about = fields.String(required=True, allow_none=True)
    about_title = fields.String(required=True, allow_none=True)


class CampaignDetailOut(CampaignOut):
    """The whole page."""

    items = fields.List(fields.Nested(CampaignItemOut), required=True)
    moves = fields.List(fields.String(), required=True)
    may_edit = fields.Boolean(required=True)
