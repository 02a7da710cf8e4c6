"""Shapes of rumours."""

from marshmallow import fields

from service.news.rumours.states import RumourState, Verdict
from service.web.fields import Answer, Choice, Day, Pattern, Strict, Text
from service.web.paging import PageIn, listing


class RumourIn(Strict):
    """A rumour and the answer to it; never without its source and the day of it."""

    claim = Text(longest=200, required=True)
    verdict = Choice(Verdict, required=True)
    text = Text(longest=4000, shortest=10, required=True, lines=True)
    source_unit = Text(longest=60, required=True)
    source_date = Day(required=True)
    source_url = Pattern(r"^https?://[\x21-\x7e]{4,300}\Z", "应为网页链接", longest=310, load_default=None, allow_none=True)


class RumoursIn(PageIn):
    """Which of what is published."""

    q = Text(longest=60, load_default=None)
    verdict = Choice(Verdict, load_default=None)


class AreaRumoursIn(PageIn):
    """Which of what the area has written."""

    state = Choice(RumourState, load_default=None)


class RumourReasonIn(Strict):
    """Why."""

    reason = Text(longest=300, required=True, lines=True)


class RumourOut(Answer):
    """A rumour and what is true of it."""

    id = fields.UUID(required=True)
    region = fields.String(required=True)
    state = fields.Enum(RumourState, by_value=True, required=True)
    claim = fields.String(required=True)
    verdict = fields.Enum(Verdict, by_value=True, required=True)
    text = fields.String(required=True)
    source_unit = fields.String(required=True)
    source_date = fields.Date(required=True)
    source_url = fields.String(required=True, allow_none=True)
    published_at = fields.AwareDateTime(required=True, allow_none=True)
    retracted_at = fields.AwareDateTime(required=True, allow_none=True)
    reason = fields.String(required=True, allow_none=True)
    due_at = fields.AwareDateTime(required=True, allow_none=True)
    due_provisional = fields.Boolean(required=True)
    created_at = fields.AwareDateTime(required=True)
    moves = fields.List(fields.String(), required=True)


RumoursOut = listing(RumourOut)
