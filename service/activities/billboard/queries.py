"""The public list and the calendar: column queries, keyset pages, nothing that grows with the past."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from uuid import UUID

from icalendar import Calendar, Event
from sqlalchemy import ColumnElement, Float, exists, func, select, tuple_

from service.activities import rules
from service.activities.billboard import rules as calendar_rules
from service.activities.models import Activity, ActivityShift
from service.activities.states import ActivityState, ShiftState
from service.core import clock, geo, regions
from service.core.geo import Place
from service.core.problems import field_problem
from service.core.workdays import SHANGHAI, service_day
from service.data import workcalendar
from service.data.db import db
from service.data.divisions import Division
from service.web.paging import pack, unpack

NEAREST_TAKEN = 28  # the index orders by the plane; so many more than twenty are taken and ranked again
MOST_IN_A_MONTH = 500
MOST_IN_A_FILE = 1_000
_BACK = timedelta(days=31)

_TAKEN = (
    select(func.coalesce(func.sum(ActivityShift.taken), 0)).where(ActivityShift.activity_id == Activity.id)
    .scalar_subquery().label("taken")
)
_COLUMNS = (
    Activity.id, Activity.number, Activity.state, Activity.title, Activity.category, Activity.region,
    Division.name.label("region_name"), Activity.unit_name, Activity.team_id, Activity.address, Activity.lng,
    Activity.lat, Activity.starts_at, Activity.ends_at, Activity.recruit_to, Activity.places, _TAKEN, Activity.risk,
    Activity.minors, Activity.list_key,
)
_LISTED = (
    select(*_COLUMNS).outerjoin(Division, Division.code == func.left(Activity.region, 12))
    .where(Activity.list_key.is_not(None))
)


def page_of_activities(
    *, after: str | None, limit: int, near: Place | None = None, within: int = 3_000, **filters: Any
) -> dict[str, Any]:
    """A page of the list: recruiting first, then by start; with `near` the nearest first, and no next page (AC01)."""
    query = _LISTED.where(*_conditions(**filters))
    if near is not None:
        return {"items": _nearest(query, near, within, limit), "next": None}
    if (last := _cursor(after)) is not None:
        query = query.where(tuple_(Activity.list_key, Activity.id) > tuple_(*last))
    rows = db.session.execute(query.order_by(Activity.list_key, Activity.id).limit(limit + 1)).all()
    more, rows = len(rows) > limit, rows[:limit]
    return {
        "items": [_shown(row, None) for row in rows],
        "next": pack([rows[-1].list_key, rows[-1].id]) if more else None,
    }


def offered_at(region: str) -> list[dict[str, Any]]:
    """What goes on at a station and is not over, the soonest first: for its feed."""
    ((_, past),) = rules.list_keys_of([ActivityState.FROZEN])
    query = _LISTED.where(*_inside(region), Activity.list_key < past).order_by(Activity.list_key, Activity.id).limit(20)
    return [
        {"kind": "activity", "id": row.id, "title": row.title, "text": row.category or "", "at": row.starts_at,
         "until": row.ends_at, "region": row.region}
        for row in db.session.execute(query)
    ]


def _cursor(after: str | None) -> tuple[int, UUID] | None:
    if (values := unpack(after, 2)) is None:
        return None
    try:
        return int(values[0]), UUID(values[1])
    except ValueError as wrong:
        raise field_problem("/after", "翻页标记无效") from wrong


def _conditions(
    *, state: str | None = None, category: str | None = None, region: str | None = None, team_id: UUID | None = None,
    starts_from: datetime | None = None, starts_to: datetime | None = None, can_sign_up: bool | None = None,
) -> Sequence[ColumnElement[bool]]:
    found: list[ColumnElement[bool]] = []
    if state is not None:
        ((low, high),) = rules.list_keys_of([ActivityState(state)])
        found += [Activity.list_key >= low, Activity.list_key < high]
    if category is not None:
        found.append(Activity.category == category)
    if region is not None:
        found.extend(_inside(region))
    if team_id is not None:
        found.append(Activity.team_id == team_id)
    if starts_from is not None:
        found.append(Activity.starts_at >= starts_from)
    if starts_to is not None:
        found.append(Activity.starts_at < starts_to)
    if can_sign_up is not None:
        found.append(_open_now() if can_sign_up else ~_open_now())
    return found


def _inside(region: str) -> list[ColumnElement[bool]]:
    """At or below a division: equality where an index has the list's own order behind it."""
    level = regions.level(region)
    if level == 2:
        return [Activity.street == region]
    if level == 3:
        return [Activity.community == region]
    area = regions.area(region)
    return [Activity.region >= area.lo, Activity.region < area.hi]


def _open_now() -> ColumnElement[bool]:
    """Are names taken now, on any shift?"""
    return Activity.state.in_((ActivityState.RECRUITING, ActivityState.IN_PROGRESS)) & exists().where(
        ActivityShift.activity_id == Activity.id, ActivityShift.recruits, ActivityShift.state == ShiftState.SCHEDULED,
        ActivityShift.closes_at > clock.now(), Activity.waitlist | (ActivityShift.taken < ActivityShift.quota),
    )


def _nearest(query: Any, near: Place, within: int, limit: int) -> list[dict[str, Any]]:
    """What is not over, by true distance; the index proposes by the plane."""
    ((_, past),) = rules.list_keys_of([ActivityState.FROZEN])
    by_plane = Activity.spot.op("<->", return_type=Float())(geo.plane(near))
    query = query.where(Activity.list_key < past).order_by(by_plane).limit(max(NEAREST_TAKEN, limit + 8))
    rows = db.session.execute(query).all()
    measured = [(geo.metres_between(near, Place(row.lng, row.lat)), row) for row in rows]
    ranked = sorted(((m, row) for m, row in measured if m <= within), key=lambda pair: (pair[0], pair[1].id))
    return [_shown(row, round(metres)) for metres, row in ranked[:limit]]


def _shown(row: Any, metres: int | None) -> dict[str, Any]:
    return {
        "id": row.id, "number": row.number, "state": row.state.value, "title": row.title, "category": row.category,
        "region": row.region, "region_name": row.region_name, "unit_name": row.unit_name, "team_id": row.team_id,
        "address": row.address, "place": {"lng": row.lng, "lat": row.lat}, "starts_at": row.starts_at,
        "ends_at": row.ends_at, "recruit_to": row.recruit_to, "places": row.places, "taken": int(row.taken),
        "risk": row.risk, "minors": row.minors, "metres": metres,
    }


def calendar(month: str | None, region: str | None) -> dict[str, Any]:
    """A month of activities by the day they start, with working days and festivals (AC22)."""
    month = month or f"{service_day(clock.now()):%Y-%m}"
    first = date.fromisoformat(f"{month}-01")
    last = (first + timedelta(days=32)).replace(day=1)
    query = (
        select(Activity.id, Activity.title, Activity.state, Activity.starts_at, Activity.ends_at)
        .where(Activity.list_key.is_not(None), Activity.state != ActivityState.CANCELLED,
               Activity.starts_at >= _midnight(first), Activity.starts_at < _midnight(last))
        .order_by(Activity.starts_at, Activity.id).limit(MOST_IN_A_MONTH)
    )
    if region is not None:
        query = query.where(*_inside(region))
    by_day: dict[date, list[Any]] = {}
    for row in db.session.execute(query):
        by_day.setdefault(row.starts_at.astimezone(SHANGHAI).date(), []).append(row)
    known = workcalendar.calendar()
    days = [first + timedelta(days=number) for number in range((last - first).days)]
    return {
        "month": month,
        "days": [
            {"day": day, "workday": known.is_workday(day), "festivals": calendar_rules.festivals(day),
             "activities": by_day.get(day, [])}
            for day in days
        ],
    }


def subscription(region: str | None) -> bytes:
    """The public columns of activities as an iCalendar file: from a month ago on, cancelled ones marked as such (AC22)."""
    edge = clock.now() - _BACK
    query = _LISTED.where(Activity.starts_at >= edge).order_by(Activity.starts_at, Activity.id).limit(MOST_IN_A_FILE)
    if region is not None:
        query = query.where(*_inside(region))
    found = Calendar()
    found.add("prodid", "-//Hanyang Civilization Practice//Activities//ZH")
    found.add("version", "2.0")
    found.add("x-wr-calname", "汉阳文明实践活动")
    found.add("x-wr-timezone", "Asia/Shanghai")
    for row in db.session.execute(query):
        found.add_component(_event(row))
    return bytes(found.to_ical())


def _event(row: Any) -> Event:
    """One activity, first start to last end, in UTC so that no zone has to be told."""
    found = Event()
    found.add("uid", f"{row.id}@activities")
    found.add("dtstamp", clock.now().astimezone(UTC))
    found.add("dtstart", row.starts_at.astimezone(UTC))
    found.add("dtend", row.ends_at.astimezone(UTC))
    found.add("summary", row.title)
    found.add("location", row.address)
    found.add("geo", (row.lat, row.lng))
    found.add("categories", [row.category])
    found.add("description", f"{row.unit_name} {row.number}")
    found.add("status", "CANCELLED" if row.state is ActivityState.CANCELLED else "CONFIRMED")
    return found


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), SHANGHAI).astimezone(UTC)
