"""What of stations waits for a manager: rooms asked for, things to mend, ratings to check (AD03)."""

from typing import Any, Final

from sqlalchemy import Text, and_, case, func, literal, not_, or_

from service.accounts import queries as accounts
from service.core.actors import COMMUNITY, POINT
from service.data import waiting
from service.data.waiting import Found, Post
from service.map.bookings.models import Booking, Room
from service.map.bookings.states import BookingState
from service.map.inspections.models import Inspection
from service.map.inspections.states import InspectionState
from service.map.models import Station
from service.map.ratings.models import StationRating
from service.map.ratings.states import RatingState

_LENGTH: Final = {1: 6, 2: 9, 3: 12, 4: 15}


def waiting_for(post: Post) -> Found:
    """By kind, the rows at this post."""
    found = {"booking": _bookings(post), "inspection-rectify": _to_mend(post)}
    if post.level <= 2:
        found["inspection-check"] = _to_look_at(post)
    if post.level == 3:
        found["rating-mend"] = _ratings(post, "rating-mend", RatingState.RETURNED, RatingState.RECTIFYING)
    if post.level == 2:
        found["rating-verify"] = _ratings(post, "rating-verify", RatingState.SELF_EVALUATED).where(
            StationRating.self_by.not_in(post.own))
    if post.level == 1:
        found["rating-award"] = _ratings(post, "rating-award", RatingState.VERIFIED).where(
            StationRating.self_by.not_in(post.own), StationRating.verified_by.not_in(post.own))
    return found


def _bookings(post: Post) -> Any:
    """Where the station is; a level without anybody but the booker leaves it to the one above."""
    return (
        waiting.rows(
            "booking", id=Booking.id, region=Booking.region, since=Booking.state_since, due=Booking.due_at,
            about=("booking", Booking.id), title=func.concat(Room.name, literal(" · ", Text), Booking.title),
        )
        .join(Room, Room.id == Booking.room_id)
        .where(
            Booking.state == BookingState.REQUESTED, *post.holds(Booking.region), Booking.person_id.not_in(post.own),
            _decided_at(post),
        )
    )


def _decided_at(post: Post) -> Any:
    length = func.length(Booking.region)
    here = length == _LENGTH[post.level]
    no_point = not_(accounts.another_manager(POINT, Booking.region, Booking.person_id))
    if post.level == 3:
        return or_(here, and_(length == _LENGTH[4], no_point))
    if post.level == 2:
        no_clerk = not_(accounts.another_manager(COMMUNITY, func.left(Booking.region, _LENGTH[3]), Booking.person_id))
        return or_(here, and_(length >= _LENGTH[3], no_clerk, or_(length == _LENGTH[3], no_point)))
    return here


def _inspected(kind: str) -> Any:
    return waiting.rows(
        kind, id=Inspection.id, region=Inspection.region, since=Inspection.state_since, due=Inspection.due_at,
        provisional=Inspection.due_provisional, about=("inspection", Inspection.id),
        title=case((Inspection.late, func.concat("【逾期】", Station.name)), else_=Station.name),
    ).join(Station, Station.id == Inspection.station_id)


def _to_mend(post: Post) -> Any:
    return _inspected("inspection-rectify").where(
        Inspection.state == InspectionState.TO_RECTIFY, Inspection.level == post.level, *post.holds(Inspection.region)
    )


def _to_look_at(post: Post) -> Any:
    return _inspected("inspection-check").where(
        Inspection.state == InspectionState.RECTIFIED, Inspection.inspector_level == post.level,
        *post.holds(Inspection.region), Inspection.rectified_by.not_in(post.own),
    )


def _ratings(post: Post, kind: str, *states: RatingState) -> Any:
    return (
        waiting.rows(
            kind, id=StationRating.id, region=StationRating.region, since=StationRating.state_since,
            due=StationRating.due_at, about=("rating", StationRating.id),
            title=func.concat(Station.name, literal(" · ", Text), StationRating.year, literal("年度", Text)),
        )
        .join(Station, Station.id == StationRating.station_id)
        .where(StationRating.state.in_(states), *post.holds(StationRating.region))
    )
