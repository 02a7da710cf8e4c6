"""Shapes of rooms and bookings."""

from marshmallow import fields

from service.map.bookings import rules
from service.map.bookings.states import BookingState
from service.web.fields import (
    Answer,
    Day,
    Flag,
    Id,
    Moment,
    PlaceField,
    QueryWhole,
    Several,
    Strict,
    Text,
    Whole,
)
from service.web.paging import PageIn


class RoomIn(Strict):
    """A room of a station."""

    name = Text(longest=40, required=True)
    capacity = Whole(low=1, high=rules.LARGEST_ROOM, required=True, metadata={"description": "最多容纳人数"})
    note = Text(longest=200, load_default=None, allow_none=True, lines=True)


class RoomEditIn(Strict):
    """What changes; what is not named stays."""

    name = Text(longest=40)
    capacity = Whole(low=1, high=rules.LARGEST_ROOM)
    note = Text(longest=200, allow_none=True, lines=True)
    open = Flag(metadata={"description": "是否开放预约"})


class RoomOut(Answer):
    """A room as everybody sees it."""

    id = fields.UUID(required=True)
    station_id = fields.UUID(required=True)
    name = fields.String(required=True)
    capacity = fields.Integer(required=True)
    note = fields.String(required=True, allow_none=True)
    open = fields.Boolean(required=True)


class RoomsOut(Answer):
    """The rooms of one station."""

    items = fields.List(fields.Nested(RoomOut), required=True)
    next = fields.String(required=True, allow_none=True)


class SlotsIn(Strict):
    """Of which day, and how long."""

    day = Day(required=True)
    minutes = QueryWhole(
        low=rules.SHORTEST_MINUTES, high=rules.LONGEST_MINUTES, load_default=60, metadata={"description": "时长，分钟"}
    )


class RoomSlotOut(Answer):
    """A stretch of time, and can it still be had."""

    starts_at = fields.AwareDateTime(required=True)
    ends_at = fields.AwareDateTime(required=True)
    free = fields.Boolean(required=True)


class RoomSlotsOut(Answer):
    """A day of a room."""

    day = fields.Date(required=True)
    minutes = fields.Integer(required=True)
    room = fields.Nested(RoomOut, required=True)
    slots = fields.List(fields.Nested(RoomSlotOut), required=True)


class BookingIn(Strict):
    """What is asked for; team_id where a leader asks for the team."""

    starts_at = Moment(required=True)
    ends_at = Moment(required=True)
    title = Text(longest=60, required=True, metadata={"description": "用途"})
    people = Whole(low=1, high=rules.LARGEST_ROOM, required=True)
    team_id = Id(load_default=None, allow_none=True)


class BookingReasonIn(Strict):
    """Why."""

    reason = Text(longest=200, required=True)


class BookingPlaceIn(Strict):
    """Where the booker stands; a manager of the station leaves it out."""

    place = PlaceField(load_default=None, allow_none=True)


class BookingsIn(PageIn):
    """Which of them."""

    state = Several(BookingState, load_default=())
    station_id = Id(load_default=None)


class BookingOut(Answer):
    """A booking, for whoever booked and for the station's managers."""

    id = fields.UUID(required=True)
    room_id = fields.UUID(required=True)
    room_name = fields.String(required=True)
    station_id = fields.UUID(required=True)
    station_name = fields.String(required=True)
    address = fields.String(required=True)
    region = fields.String(required=True)
    name = fields.String(required=True, metadata={"description": "预约人"})
    team_id = fields.UUID(required=True, allow_none=True)
    team_name = fields.String(required=True, allow_none=True)
    title = fields.String(required=True)
    people = fields.Integer(required=True)
    starts_at = fields.AwareDateTime(required=True)
    ends_at = fields.AwareDateTime(required=True)
    state = fields.String(required=True, metadata={"enum": [str(state) for state in BookingState]})
    reason = fields.String(required=True, allow_none=True)
    moves = fields.List(fields.String(), required=True)
    created_at = fields.AwareDateTime(required=True)
