"""Shapes of years."""

from marshmallow import fields

from service.volunteers.hours.schemas import HoursPartOut
from service.web.fields import Answer, QueryWhole, Strict, Whole


class YearIn(Strict):
    """Which year; this one where none is named."""

    year = QueryWhole(low=2000, high=2199, load_default=None)


class ShareYearIn(Strict):
    """Which year."""

    year = Whole(low=2000, high=2199, required=True)


class YearOut(Answer):
    """A year in figures."""

    year = fields.Integer(required=True)
    holder = fields.String(required=True, metadata={"description": "隐去名字的姓名"})
    star = fields.Integer(required=True)
    minutes = fields.Integer(required=True)
    hours = fields.String(required=True)
    services = fields.Integer(required=True)
    days = fields.Integer(required=True)
    units = fields.Integer(required=True)
    longest_minutes = fields.Integer(required=True)
    months = fields.List(fields.Integer(), required=True, metadata={"description": "1 至 12 月的分钟数，合计等于全年"})
    categories = fields.List(fields.Nested(HoursPartOut), required=True)
    first_day = fields.Date(required=True, allow_none=True)
    first_title = fields.String(required=True, allow_none=True)
    shared_at = fields.AwareDateTime(required=True, allow_none=True)


class YearShareOut(Answer):
    """The link, this once."""

    year = fields.Integer(required=True)
    token = fields.String(required=True)
    page = fields.String(required=True)
    shared_at = fields.AwareDateTime(required=True)
