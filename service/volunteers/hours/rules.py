"""Arithmetic of hours: how long a service was, what makes it an anomaly, by when it must be decided."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from service.core.workdays import SHANGHAI, Workdays
from service.volunteers.hours.states import Desk

RULE_VERSION = "hours-2026-1"
LONGEST_RECORD_MINUTES = 12 * 60
LONGEST_DAY_MINUTES = 12 * 60
WINDOW_GRACE = timedelta(minutes=60)
NIGHT_ENDS_AT = 5
RECORD_WORKDAYS, TO_COMMUNITY_WORKDAYS, TO_STREET_WORKDAYS = 10, 7, 9

OVER_WINDOW, OVERLAP, TOO_LONG, DAY_TOO_LONG, NIGHT = "OVER_WINDOW", "OVERLAP", "TOO_LONG", "DAY_TOO_LONG", "NIGHT"
RECHECK = "RECHECK"  # confirmed, and drawn to be looked at once more
RECHECKED = "RECHECKED"  # and so it was; what is found wrong is corrected or reversed instead
RECHECK_ONE_IN = 50  # safety 2.7: two in a hundred
OBJECTION = "OBJECTION"  # made by the outcome of an objection: a note, no riddle
LATE = "LATE"  # says nothing of the service, only of us; never makes an anomaly


@dataclass(frozen=True)
class Limits:
    """By when a record must be decided (Order 67 art. 11), and when it goes up on the way there (D1)."""

    due: datetime
    to_community: datetime
    to_street: datetime
    provisional: bool


@dataclass(frozen=True)
class Flags:
    """What is said of a record. notes: for whoever decides · riddles: what makes it an anomaly."""

    notes: tuple[str, ...] = ()
    riddles: tuple[str, ...] = ()


def is_of_activity(source: str) -> bool:
    """Was this served in an activity? Its leader proposes the record and never decides it (D1)."""
    return source.startswith("activity:")


def service_in(source: str) -> str:
    """The service that a source is an attempt of: what is done again is recorded anew, and is the same service (D3)."""
    return ":".join(source.split(":")[:2])


def minutes_between(started_at: datetime, finished_at: datetime) -> int:
    """Whole minutes, rounded down: 89 min 59 s are 89. ValueError where the end lies before the start."""
    if finished_at < started_at:
        raise ValueError("结束早于开始")
    return (finished_at - started_at) // timedelta(minutes=1)


def minutes_in(stretches: Iterable[tuple[datetime, datetime]]) -> int:
    """Whole minutes of several stretches together, rounded down once."""
    return sum((until - since for since, until in stretches), timedelta()) // timedelta(minutes=1)


def anomalies(
    started_at: datetime, finished_at: datetime, window_to: datetime | None, minutes_that_day: int = 0, *,
    begun_by_code: bool = False,
) -> list[str]:
    """What a person must look at before this counts (D5, P-07, P-08). minutes_that_day: of other records that day.

    More than 60 min past the window, more than 12 h in one record or one day, or begun between 0 and 5 in the morning
    without the resident's own code (a night a resident asked for and opened the door to is no riddle: decision 0011).
    """
    minutes = minutes_between(started_at, finished_at)
    found = []
    if window_to is not None and finished_at > window_to + WINDOW_GRACE:
        found.append(OVER_WINDOW)
    if minutes > LONGEST_RECORD_MINUTES:
        found.append(TOO_LONG)
    elif minutes + minutes_that_day > LONGEST_DAY_MINUTES:
        found.append(DAY_TOO_LONG)
    if not begun_by_code and started_at.astimezone(SHANGHAI).hour < NIGHT_ENDS_AT:
        found.append(NIGHT)
    return found


def limits(calendar: Workdays, finished_at: datetime) -> Limits:
    """The end of ten working days after a service, and of the seven and nine after which it goes up (D1)."""
    due = calendar.due(finished_at, RECORD_WORKDAYS)
    return Limits(
        due=due.moment,
        to_community=calendar.due(finished_at, TO_COMMUNITY_WORKDAYS).moment,
        to_street=calendar.due(finished_at, TO_STREET_WORKDAYS).moment,
        provisional=due.provisional,
    )


def first_desk(flags: list[str], has_leader: bool) -> Desk:
    """Anomalies are A2's; the rest waits for the team's leader, or for the community where no team served."""
    if flags:
        return Desk.STREET
    return Desk.LEADER if has_leader else Desk.COMMUNITY


def leaves_desk_at(desk: Desk, limit: Limits) -> datetime:
    """When an undecided record goes up from this desk; from A2 it does so when it is late."""
    return {Desk.LEADER: limit.to_community, Desk.COMMUNITY: limit.to_street}.get(desk, limit.due)


def tomorrow(moment: datetime) -> datetime:
    """What is late is asked for again every day."""
    return moment + timedelta(days=1)


def next_desk(desk: Desk) -> Desk:
    """One level up; the district keeps what it has."""
    order = list(Desk)
    return order[min(order.index(desk) + 1, len(order) - 1)]


def is_drawn(lot: bytes, one_in: int) -> bool:
    """Is this record drawn for a second look? lot: a digest of its id that nobody without the key can work out."""
    return int.from_bytes(lot[:8]) % one_in == 0


def colour(calendar: Workdays, due: datetime, moment: datetime) -> str:
    """green · yellow from 09:00 of the last working day before the day it is due · red when it is late."""
    if moment > due:
        return "red"
    return "yellow" if moment >= calendar.warning_moment(due) else "green"


def hours_shown(minutes: int) -> str:
    """Hours with one decimal, cut and never rounded up (P-11): 119 minutes are 1.9."""
    tenths = minutes // 6
    return f"{tenths // 10}.{tenths % 10}"
