"""Shapes of exports."""

from marshmallow import fields

from service.core.actors import MANAGERS
from service.exports.queries import TABLES
from service.exports.rules import RISKS
from service.web.fields import Answer, Choice, Day, Flag, Id, Many, Part, RegionCode, Strict, Text, Whole

PERIODS = ("today", "week", "month", "year", "all")
COLOURS = ("red", "yellow", "green", "none")


class ExportFiltersIn(Strict):
    """The same filters as the list of that table; one that the table does not have is refused."""

    state = Many(Text(longest=30), least=1, most=20, metadata={"description": "点单可填多个状态，其他表一个"})
    region = RegionCode(metadata={"description": "默认本人辖区；须在辖区内"})
    category = Text(longest=20)
    owner_level = Whole(low=1, high=3)
    urgent = Flag()
    overdue = Flag()
    complaint_open = Flag()
    q = Text(longest=40)
    risk = Choice(tuple(RISKS))
    activity_id = Id()
    change_open = Flag()
    report_owed = Flag()
    held = Flag()
    starts_from = Day()
    starts_to = Day()
    wanted_from = Day()
    wanted_to = Day()
    created_from = Day()
    created_to = Day()
    skill = Text(longest=20)
    level = Whole(low=1, high=4)
    role = Choice(MANAGERS)
    kind = Text(longest=40)
    parent_id = Id()
    open_now = Flag()
    colour = Choice(COLOURS)
    period = Choice(PERIODS)


class ExportIn(Strict):
    """Which table, and which part of it."""

    table = Choice(tuple(TABLES), required=True)
    filters = Part(ExportFiltersIn, load_default=dict)


class TicketIn(Strict):
    """What `POST …/ticket` gave."""

    ticket = Text(required=True, longest=100)


class TicketOut(Answer):
    """Where the file is to be fetched, once."""

    url = fields.String(required=True, metadata={"description": "一次有效；仍须本人登录"})
    expires_at = fields.AwareDateTime(required=True)


class ExportOut(Answer):
    """How far an export has come."""

    id = fields.UUID(required=True)
    table = fields.String(required=True)
    title = fields.String(required=True)
    region = fields.String(required=True)
    region_name = fields.String(required=True)
    state = fields.String(required=True, metadata={"description": "waiting、running、ready、failed、expired"})
    progress = fields.Integer(required=True, metadata={"description": "百分比，0 到 100"})
    rows = fields.Integer(required=True)
    bytes = fields.Integer(required=True, allow_none=True)
    problem = fields.String(required=True, allow_none=True, metadata={"description": "未能完成的原因"})
    created_at = fields.AwareDateTime(required=True)
    finished_at = fields.AwareDateTime(required=True, allow_none=True)
    expires_at = fields.AwareDateTime(required=True, allow_none=True)
