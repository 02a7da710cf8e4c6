"""The public list and the calendar: column queries, keyset pages, nothing that grows with the past."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from typing import Any
from uuid import UUID

from icalendar import Calendar, Event
from sqlalchemy import (
    BigInteger,
    DateTime,
    Text,
    Uuid,
    cast,
    column,
    exists,
    func,
    inspect,
    literal_column,
    select,
    table,
    tuple_,
)

from service.activities import rules
from service.activities.billboard import rules as calendar_rules
from service.activities.models import Activity
from service.activities.states import ActivityState, ShiftState
from service.core import clock, geo, regions
from service.core.geo import Place
from service.core.problems import field_problem
from service.core.workdays import SHANGHAI, service_day
from service.data import workcalendar
from service.data.db import db, given, straight, written
from service.data.divisions import Division
from service.data.plane import PlanePoint
from service.web.paging import pack, unpack

NEAREST_TAKEN = 28  # the index orders by the plane; so many more than twenty are taken and ranked again
MOST_IN_A_MONTH = 500
MOST_IN_A_FILE = 1_000
_BACK = timedelta(days=31)


_A, _D = inspect(Activity).local_table, inspect(Division).local_table
_SHIFT = table(  # what everybody may see of a published shift: routines.sql
    "published_shift",
    *(column(name) for name in ("activity_id", "state", "quota", "taken", "recruits", "closes_at")),
)
_TAKEN = (
    select(func.coalesce(func.sum(_SHIFT.c.taken), 0)).where(_SHIFT.c.activity_id == _A.c.id)
    .scalar_subquery().label("taken")
)
_LINE = (
    _A.c.id, _A.c.number, cast(_A.c.state, Text).label("state"), _A.c.title, _A.c.category, _A.c.region,
    _D.c.name.label("region_name"), _A.c.unit_name, _A.c.team_id, _A.c.address, _A.c.lng, _A.c.lat, _A.c.starts_at,
    _A.c.ends_at, _A.c.recruit_to, _A.c.places, _TAKEN, _A.c.risk, _A.c.minors, _A.c.list_key,
)
_ID, _KEY = 0, len(_LINE) - 1
_OPEN = cast(_A.c.state, Text).in_(("recruiting", "in_progress")) & exists().where(
    _SHIFT.c.activity_id == _A.c.id, _SHIFT.c.recruits, _SHIFT.c.state == ShiftState.SCHEDULED.value,
    _SHIFT.c.closes_at > given("moment", DateTime(timezone=True)),
    _A.c.waitlist | (_SHIFT.c.taken < _SHIFT.c.quota),
)
_FILTERS = {
    "state": (_A.c.list_key >= given("low")) & (_A.c.list_key < given("high")),
    "category": _A.c.category == given("category"),
    "street": _A.c.street == given("region"),
    "community": _A.c.community == given("region"),
    "area": (_A.c.region >= given("region")) & (_A.c.region < given("beyond")),
    "team_id": _A.c.team_id == given("team_id"),
    "starts_from": _A.c.starts_at >= given("starts_from"),
    "starts_to": _A.c.starts_at < given("starts_to"),
    "open": _OPEN,
    "shut": ~_OPEN,
    "after": tuple_(_A.c.list_key, _A.c.id) > tuple_(given("key", BigInteger), given("id", Uuid)),
    "ahead": _A.c.list_key < given("past"),  # what is not over
}
_ORDERS = {
    "list": (_A.c.list_key, _A.c.id),
    "near": (_A.c.spot.op("<->")(given("spot", PlanePoint())),),
    "starts": (_A.c.starts_at, _A.c.id),
}


@lru_cache(maxsize=512)
def _statement(names: frozenset[str], order: str, limit: int) -> tuple[str, dict[str, Any]]:
    """The statement for these filters and the constants in it, written once: to build it costs more than to answer it.

    The limit stands in it as a number: unknown, it would make the kept plan look dear, and each asking be planned anew.
    """
    query = select(*_LINE).select_from(_A.outerjoin(_D, _D.c.code == func.left(_A.c.region, 12)))
    query = query.where(_A.c.list_key.is_not(None), *(_FILTERS[name] for name in sorted(names)))
    query = query.order_by(*_ORDERS[order]).limit(literal_column(str(limit)))
    return written(query)


def _lines(filters: dict[str, dict[str, Any]], order: str, limit: int) -> Sequence[Any]:
    statement, values = _statement(frozenset(filters), order, limit)
    values = values | {name: value for each in filters.values() for name, value in each.items()}
    return straight(statement, values)


def page_of_activities(
    *, after: str | None, limit: int, near: Place | None = None, within: int = 3_000, **filters: Any
) -> dict[str, Any]:
    """A page of the list: recruiting first, then by start; with `near` the nearest first, and no next page (AC01)."""
    wanted = _wanted(**filters)
    if near is not None:
        return {"items": _nearest(wanted, near, within, limit), "next": None}
    if (last := _cursor(after)) is not None:
        wanted["after"] = {"key": last[0], "id": last[1]}
    rows = _lines(wanted, "list", limit + 1)
    more, rows = len(rows) > limit, rows[:limit]
    return {
        "items": [_shown(row) for row in rows],
        "next": pack([rows[-1][_KEY], rows[-1][_ID]]) if more else None,
    }


def offered_at(station_id: UUID, region: str) -> list[dict[str, Any]]:
    """What goes on at a station and is not over, the soonest first: for its feed."""
    ((_, past),) = rules.list_keys_of([ActivityState.FROZEN])
    rows = _lines(_inside(region) | {"ahead": {"past": past}}, "list", 20)
    return [
        {name: one[name] for name in ("id", "title", "region")}
        | {"kind": "activity", "text": one["category"] or "", "at": one["starts_at"], "until": one["ends_at"]}
        for one in map(_shown, rows)
    ]


def _cursor(after: str | None) -> tuple[int, UUID] | None:
    if (values := unpack(after, 2)) is None:
        return None
    try:
        return int(values[0]), UUID(values[1])
    except ValueError as wrong:
        raise field_problem("/after", "翻页标记无效") from wrong


def _wanted(
    *, state: str | None = None, region: str | None = None, can_sign_up: bool | None = None, **plain: Any
) -> dict[str, dict[str, Any]]:
    """The filters that are asked for, by name, and what each compares with."""
    found = {name: {name: value} for name, value in plain.items() if value is not None}
    if state is not None:
        ((low, high),) = rules.list_keys_of([ActivityState(state)])
        found["state"] = {"low": low, "high": high}
    if region is not None:
        found |= _inside(region)
    if can_sign_up is not None:
        found["open" if can_sign_up else "shut"] = {"moment": clock.now()}
    return found


def _inside(region: str) -> dict[str, dict[str, Any]]:
    """At or below a division: equality where an index has the list's own order behind it."""
    level = regions.level(region)
    if level in (2, 3):
        return {"street" if level == 2 else "community": {"region": region}}
    area = regions.area(region)
    return {"area": {"region": area.lo, "beyond": area.hi}}


def _nearest(wanted: dict[str, dict[str, Any]], near: Place, within: int, limit: int) -> list[dict[str, Any]]:
    """What is not over, by true distance; the index proposes by the plane."""
    ((_, past),) = rules.list_keys_of([ActivityState.FROZEN])
    east, north = geo.plane(near)
    wanted = wanted | {"ahead": {"past": past, "spot": f"({east!r},{north!r})"}}
    rows = _lines(wanted, "near", max(NEAREST_TAKEN, limit + 8))
    found = [one for one in map(_shown, rows) if None not in one["place"].values()]
    for one in found:
        one["metres"] = geo.metres_between(near, Place(one["place"]["lng"], one["place"]["lat"]))
    ranked = sorted((one for one in found if one["metres"] <= within), key=lambda one: (one["metres"], one["id"]))[:limit]
    return [one | {"metres": round(one["metres"])} for one in ranked]


def _shown(row: Sequence[Any]) -> dict[str, Any]:
    (
        activity_id, number, state, title, category, region, region_name, unit_name, team_id, address, lng, lat, starts_at,
        ends_at, recruit_to, places, taken, risk, minors, _,
    ) = row
    return {
        "id": activity_id, "number": number, "state": state, "title": title, "category": category, "region": region,
        "region_name": region_name, "unit_name": unit_name, "team_id": team_id, "address": address,
        "place": {"lng": lng, "lat": lat}, "starts_at": starts_at, "ends_at": ends_at, "recruit_to": recruit_to,
        "places": places, "taken": taken, "risk": risk, "minors": minors, "metres": None,
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
        ((name, values),) = _inside(region).items()
        query = query.where(_FILTERS[name]).params(values)
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
    wanted = {"starts_from": {"starts_from": clock.now() - _BACK}} | ({} if region is None else _inside(region))
    found = Calendar()
    found.add("prodid", "-//Hanyang Civilization Practice//Activities//ZH")
    found.add("version", "2.0")
    found.add("x-wr-calname", "汉阳文明实践活动")
    found.add("x-wr-timezone", "Asia/Shanghai")
    for row in _lines(wanted, "starts", MOST_IN_A_FILE):
        found.add_component(_event(_shown(row)))
    return bytes(found.to_ical())


def _event(one: dict[str, Any]) -> Event:
    """One activity, first start to last end, in UTC so that no zone has to be told."""
    found = Event()
    found.add("uid", f"{one['id']}@activities")
    found.add("dtstamp", clock.now().astimezone(UTC))
    found.add("dtstart", one["starts_at"].astimezone(UTC))
    found.add("dtend", one["ends_at"].astimezone(UTC))
    found.add("summary", one["title"])
    if one["address"] is not None:
        found.add("location", one["address"])
    if None not in one["place"].values():
        found.add("geo", (one["place"]["lat"], one["place"]["lng"]))
    found.add("categories", [one["category"]])
    found.add("description", f"{one['unit_name']} {one['number']}")
    found.add("status", "CANCELLED" if one["state"] == ActivityState.CANCELLED else "CONFIRMED")
    return found


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), SHANGHAI).astimezone(UTC)
