"""Shapes of records and totals of hours."""

from marshmallow import fields

from service.volunteers.hours.states import Desk, Pays, RecordState
from service.web.fields import Answer, Choice, Id, RegionCode, Strict, Text, Whole
from service.web.paging import PageIn

MOST_MINUTES = 7 * 24 * 60


class DeskIn(PageIn):
    """Which records: all that may be seen, those in one state, those of one area."""

    state = Choice(RecordState, load_default=None)
    region = RegionCode(load_default=None)
    desk_of = Choice(Desk, load_default=None, data_key="desk", metadata={"description": "正在哪一级待审"})
    volunteer_id = Id(load_default=None)


class ConfirmIn(Strict):
    """Fewer minutes need a reason; without minutes all are credited."""

    minutes = Whole(low=0, high=MOST_MINUTES, load_default=None)
    reason = Text(longest=200, load_default=None)


class ReasonIn(Strict):
    """Why."""

    reason = Text(required=True, longest=200)


class MinutesIn(Strict):
    """How many minutes instead, and why."""

    minutes = Whole(required=True, low=0, high=MOST_MINUTES)
    reason = Text(required=True, longest=200)


class ChooseIn(Strict):
    """Points, or time kept for later."""

    pays = Choice(Pays, required=True, metadata={"description": "points 记积分，time 存成时间"})


class HoursPartOut(Answer):
    """Confirmed minutes of one year, month or category. Minutes are exact and add up; only totals are cut to hours."""

    key = fields.String(required=True)
    minutes = fields.Integer(required=True)
    services = fields.Integer(required=True)


class HoursOut(Answer):
    """My hours: minutes are exact, hours are cut to one decimal (P-11)."""

    minutes = fields.Integer(required=True)
    hours = fields.String(required=True, metadata={"description": "小时，一位小数，舍去其余"})
    minutes_this_year = fields.Integer(required=True)
    hours_this_year = fields.String(required=True)
    pending_minutes = fields.Integer(required=True, metadata={"description": "待确认的分钟数，未计入总数"})
    anomalies = fields.Integer(required=True, metadata={"description": "待街道核查的记录数"})
    years = fields.List(fields.Nested(HoursPartOut), required=True, metadata={"description": "按年，合计等于总数"})
    categories = fields.List(fields.Nested(HoursPartOut), required=True, metadata={"description": "按类别，合计等于总数"})
    months = fields.List(fields.Nested(HoursPartOut), required=True, metadata={"description": "最近 12 个月"})


class RecordOut(Answer):
    """One record with the fields of Order 67 art. 7, where it stands, and what the caller may do with it."""

    id = fields.UUID(required=True)
    source = fields.String(required=True)
    volunteer_id = fields.UUID(required=True)
    volunteer_name = fields.String(required=True)
    version = fields.Integer(required=True)
    replaces = fields.UUID(required=True, allow_none=True)
    state = fields.Enum(RecordState, by_value=True, required=True)
    title = fields.String(required=True)
    service_day = fields.Date(required=True)
    place = fields.String(required=True)
    category = fields.String(required=True)
    content = fields.String(required=True)
    unit_name = fields.String(required=True)
    region = fields.String(required=True)
    team_id = fields.UUID(required=True, allow_none=True)
    person_in_charge = fields.String(required=True, allow_none=True)
    started_at = fields.AwareDateTime(required=True)
    finished_at = fields.AwareDateTime(required=True)
    minutes = fields.Integer(required=True, metadata={"description": "计入（或待计入）的分钟数；驳回或冲销为 0"})
    hours = fields.String(required=True)
    computed_minutes = fields.Integer(required=True)
    lowered_minutes = fields.Integer(required=True, allow_none=True)
    lowered_reason = fields.String(required=True, allow_none=True)
    credited_minutes = fields.Integer(required=True, allow_none=True)
    for_elder = fields.Boolean(required=True, metadata={"description": "服务对象是老年人，可以选择存成时间"})
    pays = fields.Enum(Pays, by_value=True, required=True, metadata={"description": "points 记积分，time 存成时间"})
    flags = fields.List(fields.String(), required=True)
    desk = fields.String(required=True)
    decided_at = fields.AwareDateTime(required=True, allow_none=True)
    decision_reason = fields.String(required=True, allow_none=True)
    record_due = fields.AwareDateTime(required=True)
    due_provisional = fields.Boolean(required=True)
    colour = fields.String(required=True, allow_none=True, metadata={"enum": ["green", "yellow", "red", None]})
    moves = fields.List(fields.String(), required=True)


class RecordMoveOut(Answer):
    """One step of a record."""

    move = fields.String(required=True)
    before = fields.String(required=True, allow_none=True)
    after = fields.String(required=True)
    minutes = fields.Integer(required=True, allow_none=True)
    role = fields.String(required=True, allow_none=True)
    reason = fields.String(required=True, allow_none=True)
    created_at = fields.AwareDateTime(required=True)


class RecordHistoryOut(Answer):
    """The life of a record."""

    items = fields.List(fields.Nested(RecordMoveOut), required=True)
