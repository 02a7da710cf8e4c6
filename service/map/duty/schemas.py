"""Shapes of opening, closing, the roster, and closed doors."""

from marshmallow import fields

from service.map.duty.rules import Door
from service.map.duty.states import DoorState
from service.web.fields import Answer, Choice, Day, Facts, Many, Moment, Part, Pattern, Strict, Text
from service.web.paging import PageIn

_CLOCK = r"^([01]\d|2[0-3]):[0-5]\d\Z|^24:00\Z"


class StationCloseIn(Strict):
    """Closed until when, and why."""

    until = Moment(required=True)
    starts = Moment(data_key="from", metadata={"description": "默认即刻起"})
    note = Text(required=True, longest=60, metadata={"description": "对外显示的原因"})


class StationOpenIn(Strict):
    """Open again; with `until` beyond the hours."""

    until = Moment(metadata={"description": "填写则在开放时间外临时开放至此；不填则恢复正常"})
    note = Text(longest=60)


class RosterFromIn(Strict):
    """From which day on."""

    first = Day(data_key="from", load_default=None, metadata={"description": "默认今天"})


class DutyPostIn(Strict):
    """Somebody, from when to when."""

    name = Text(required=True, longest=20, metadata={"description": "姓名或工号，仅管理员可见"})
    starts = Pattern(_CLOCK, "应为 HH:MM", longest=5, required=True, data_key="from", attribute="from")
    to = Pattern(_CLOCK, "应为 HH:MM", longest=5, required=True)


class RosterIn(Strict):
    """The roster of one day; it replaces what was there."""

    day = Day(required=True)
    posts = Many(Part(DutyPostIn), most=20, required=True)


class RosterDayOut(Answer):
    """A day: its opening hours, who keeps them, and what nobody keeps."""

    day = fields.Date(required=True)
    opening = fields.List(fields.List(fields.String()), required=True)
    posts = fields.List(Facts(), required=True, metadata={"description": "name、from、to"})
    unkept = fields.List(fields.List(fields.String()), required=True, metadata={"description": "开放而无人值守的时段"})


class RosterOut(Answer):
    """A week of a station's roster."""

    station_id = fields.UUID(required=True)
    days = fields.List(fields.Nested(RosterDayOut), required=True)


class ClosedDoorIn(Strict):
    """What somebody found."""

    found = Choice(Door, required=True, metadata={"description": "locked 关门落锁 · nobody 无人值守"})
    note = Text(longest=100)


class ClosedDoorsIn(PageIn):
    """Which of them."""

    state = Choice(DoorState, load_default=None)


class DoorAnswerIn(Strict):
    """What the station has to say for itself; those who told of it read it."""

    answer = Text(required=True, longest=200)


class ToldOut(Answer):
    """What one resident found."""

    at = fields.AwareDateTime(required=True)
    found = fields.String(required=True)
    label = fields.String(required=True)
    note = fields.String(required=True, allow_none=True)


class ClosedDoorOut(Answer):
    """A door found closed. A resident sees their own words only, a manager everybody's; nobody sees whose they are."""

    id = fields.UUID(required=True)
    station_id = fields.UUID(required=True)
    station = fields.String(required=True)
    region = fields.String(required=True)
    region_name = fields.String(required=True)
    state = fields.String(required=True, metadata={"enum": [state.value for state in DoorState]})
    voices = fields.Integer(required=True, metadata={"description": "多少人反映"})
    since = fields.AwareDateTime(required=True)
    due_at = fields.AwareDateTime(required=True)
    provisional = fields.Boolean(required=True)
    answer = fields.String(required=True, allow_none=True)
    decided_at = fields.AwareDateTime(required=True, allow_none=True)
    told = fields.List(fields.Nested(ToldOut), required=True)
    moves = fields.List(fields.String(), required=True)
