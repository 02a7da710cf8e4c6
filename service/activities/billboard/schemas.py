"""Shapes of the public list and of the calendar."""

from marshmallow import fields

from service.activities import rules
from service.activities.schemas import PlaceOut
from service.activities.states import PUBLISHED
from service.web.fields import Answer, Choice, Id, Moment, Near, Pattern, QueryFlag, QueryWhole, RegionCode, Strict
from service.web.paging import PageIn


class ActivitiesIn(PageIn):
    """Which activities: any of these together."""

    state = Choice(PUBLISHED)
    category = Choice(rules.CATEGORIES)
    region = RegionCode()
    team_id = Id()
    starts_from = Moment()
    starts_to = Moment()
    can_sign_up = QueryFlag()
    near = Near()
    within = QueryWhole(low=100, high=50_000, load_default=3_000)


class MonthIn(Strict):
    """Which month (this one where none is named), and where."""

    month = Pattern(r"^20\d\d-(0[1-9]|1[0-2])\Z", "应为月份，如 2026-11", longest=7, load_default=None)
    region = RegionCode(load_default=None)


class SubscribeIn(Strict):
    """Where; the whole district without it."""

    region = RegionCode(load_default=None)


class ActivityShortOut(Answer):
    """A line of the public list."""

    id = fields.UUID(required=True)
    number = fields.String(required=True)
    state = fields.String(required=True)
    title = fields.String(required=True)
    category = fields.String(required=True)
    region = fields.String(required=True)
    region_name = fields.String(required=True, allow_none=True)
    unit_name = fields.String(required=True)
    team_id = fields.UUID(required=True, allow_none=True)
    address = fields.String(required=True)
    place = fields.Nested(PlaceOut, required=True)
    starts_at = fields.AwareDateTime(required=True)
    ends_at = fields.AwareDateTime(required=True)
    recruit_to = fields.AwareDateTime(required=True)
    places = fields.Integer(required=True)
    taken = fields.Integer(required=True)
    risk = fields.String(required=True)
    minors = fields.Boolean(required=True)
    metres = fields.Integer(required=True, allow_none=True)


class CalendarActivityOut(Answer):
    """An activity on its day."""

    id = fields.UUID(required=True)
    title = fields.String(required=True)
    state = fields.String(required=True)
    starts_at = fields.AwareDateTime(required=True)
    ends_at = fields.AwareDateTime(required=True)


class CalendarDayOut(Answer):
    """One day of the month."""

    day = fields.Date(required=True)
    workday = fields.Boolean(required=True)
    festivals = fields.List(fields.String(), required=True)
    activities = fields.List(fields.Nested(CalendarActivityOut), required=True)


class CalendarOut(Answer):
    """A month."""

    month = fields.String(required=True)
    days = fields.List(fields.Nested(CalendarDayOut), required=True)
