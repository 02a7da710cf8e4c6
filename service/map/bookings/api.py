"""URLs of rooms and bookings."""

from apiflask import APIBlueprint

from service.map.bookings import actions, queries
from service.map.bookings.schemas import (
    BookingIn,
    BookingOut,
    BookingPlaceIn,
    BookingReasonIn,
    BookingsIn,
    RoomEditIn,
    RoomIn,
    RoomOut,
    RoomSlotsOut,
    RoomsOut,
    SlotsIn,
)
from service.web.access import anybody, current_actor
from service.web.paging import listing

bp = APIBlueprint("bookings", __name__, tag="场所预约 Rooms")

_ROOM = {
    "id": "019a9f3e-0000-7000-8000-00000000b001", "station_id": "019a9f3e-0000-7000-8000-00000000a001", "name": "多功能厅",
    "capacity": 60, "note": "有投影和音响", "open": True,
}
_BOOKING = {
    "id": "019a9f3e-0000-7000-8000-00000000b101", "room_id": _ROOM["id"], "room_name": "多功能厅",
    "station_id": _ROOM["station_id"], "station_name": "五琴里社区新时代文明实践站", "address": "五里墩街道汉阳大道 1 号",
    "region": "420105007002", "name": "王秀英", "team_id": None, "team_name": None, "title": "合唱排练", "people": 20,
    "starts_at": "2026-11-21T01:00:00+00:00", "ends_at": "2026-11-21T02:00:00+00:00", "state": "requested",
    "reason": None, "moves": ["cancel"], "created_at": "2026-11-20T02:00:00+00:00",
}
_APPROVED = _BOOKING | {"state": "approved", "moves": ["call-off"]}
_REASON = {"reason": "当天站点另有安排"}


@bp.get("/stations/<uuid:station_id>/rooms")
@anybody
@bp.output(RoomsOut, example={"items": [_ROOM], "next": None})
def rooms(station_id):
    """The rooms of a station."""
    return {"items": queries.rooms_of(station_id), "next": None}


@bp.post("/stations/<uuid:station_id>/rooms")
@bp.input(RoomIn, example={"name": "多功能厅", "capacity": 60, "note": "有投影和音响"})
@bp.output(RoomOut, status_code=201, example=_ROOM)
def add_room(station_id, json_data):
    """Lend a room of a station of one's area."""
    return queries.room_shown(actions.add_room(current_actor(), station_id, **json_data))


@bp.post("/rooms/<uuid:room_id>")
@bp.input(RoomEditIn, example={"open": False})
@bp.output(RoomOut, example=_ROOM | {"open": False})
def edit_room(room_id, json_data):
    """Change what is said of a room, or lend it no longer."""
    return queries.room_shown(actions.edit_room(current_actor(), room_id, **json_data))


@bp.get("/rooms/<uuid:room_id>/slots")
@anybody
@bp.input(SlotsIn, location="query", example={"day": "2026-11-21", "minutes": 60})
@bp.output(RoomSlotsOut, example={"day": "2026-11-21", "minutes": 60, "room": _ROOM, "slots": [
    {"starts_at": "2026-11-21T01:00:00+00:00", "ends_at": "2026-11-21T02:00:00+00:00", "free": True},
]})
def slots(room_id, query_data):
    """The hours of a day, and which can still be had; nobody learns who has the others."""
    return queries.slots(room_id, **query_data)


@bp.post("/rooms/<uuid:room_id>/bookings")
@bp.input(BookingIn, example={
    "starts_at": "2026-11-21T09:00:00+08:00", "ends_at": "2026-11-21T10:00:00+08:00", "title": "合唱排练", "people": 20,
})
@bp.output(BookingOut, status_code=201, example=_BOOKING)
def book(room_id, json_data):
    """Ask for a room, at most seven days ahead; the hours are kept from now on."""
    return queries.shown(current_actor(), [actions.book(current_actor(), room_id, **json_data)])[0]


@bp.get("/bookings")
@bp.input(BookingsIn, location="query", example={"state": "requested,approved"})
@bp.output(listing(BookingOut), example={"items": [_BOOKING], "next": None})
def bookings(query_data):
    """One's own; in a manager's role those of the area."""
    return queries.bookings(current_actor(), **query_data)


@bp.get("/bookings/<uuid:booking_id>")
@bp.output(BookingOut, example=_BOOKING)
def booking(booking_id):
    """One of them."""
    return queries.shown(current_actor(), [queries.booking(current_actor(), booking_id)])[0]


@bp.post("/bookings/<uuid:booking_id>/approve")
@bp.output(BookingOut, example=_APPROVED)
def approve(booking_id):
    """The station agrees."""
    return queries.shown(current_actor(), [actions.approve(current_actor(), booking_id)])[0]


@bp.post("/bookings/<uuid:booking_id>/reject")
@bp.input(BookingReasonIn, example=_REASON)
@bp.output(BookingOut, example=_BOOKING | _REASON | {"state": "rejected", "moves": []})
def reject(booking_id, json_data):
    """The station does not agree."""
    return queries.shown(current_actor(), [actions.reject(current_actor(), booking_id, **json_data)])[0]


@bp.post("/bookings/<uuid:booking_id>/cancel")
@bp.output(BookingOut, example=_BOOKING | {"state": "cancelled", "moves": []})
def cancel(booking_id):
    """Changed my mind; before it begins it costs nothing."""
    return queries.shown(current_actor(), [actions.cancel(current_actor(), booking_id)])[0]


@bp.post("/bookings/<uuid:booking_id>/call-off")
@bp.input(BookingReasonIn, example=_REASON)
@bp.output(BookingOut, example=_BOOKING | _REASON | {"state": "cancelled", "moves": []})
def call_off(booking_id, json_data):
    """The station needs the room itself after all."""
    return queries.shown(current_actor(), [actions.call_off(current_actor(), booking_id, **json_data)])[0]


@bp.post("/bookings/<uuid:booking_id>/check-in")
@bp.input(BookingPlaceIn, example={"place": {"lng": 114.2189, "lat": 30.5541}})
@bp.output(BookingOut, example=_BOOKING | {"state": "checked_in", "moves": ["finish"]})
def check_in(booking_id, json_data):
    """They are there; the booker says so at the station, or its manager does."""
    return queries.shown(current_actor(), [actions.check_in(current_actor(), booking_id, **json_data)])[0]


@bp.post("/bookings/<uuid:booking_id>/finish")
@bp.output(BookingOut, example=_BOOKING | {"state": "done", "moves": []})
def finish(booking_id):
    """Done, perhaps early."""
    return queries.shown(current_actor(), [actions.finish(current_actor(), booking_id)])[0]


@bp.post("/bookings/<uuid:booking_id>/excuse")
@bp.input(BookingReasonIn, example={"reason": "工作人员漏签，实际已到场"})
@bp.output(BookingOut, example=_BOOKING | {"state": "done", "reason": "工作人员漏签，实际已到场", "moves": []})
def excuse(booking_id, json_data):
    """The empty room does not count: they had come, or could not."""
    return queries.shown(current_actor(), [actions.excuse(current_actor(), booking_id, **json_data)])[0]
