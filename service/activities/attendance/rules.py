"""Rules of attendance: the rotating code, the windows, what is credited, and what a person must look at (D13)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Final

STEP: Final = timedelta(seconds=30)  # R8
CHECK_IN_EARLY: Final = timedelta(minutes=60)  # P-01
CHECK_OUT_LATE: Final = timedelta(minutes=120)  # P-02
CREDITED_BEYOND: Final = timedelta(minutes=30)  # SM-4b
CLIENT_DRIFT: Final = timedelta(minutes=5)  # D13
OFFLINE_WITHIN: Final = timedelta(hours=24)  # D13
SESSIONS: Final = 3  # P-09
MOST_IN_ROLL: Final = 50  # AC15
SHORTEST_MINUTES: Final = 30  # P-06
BACKFILL_WORKDAYS: Final = 8  # D12
BACKFILLS_IN_A_MONTH: Final = 3  # P-61
BACKFILL_SPAN: Final = timedelta(days=30)
TRACES_KEPT: Final = timedelta(days=90)  # P-60
SAME_SPOT: Final = 3  # persons on one shift at the same millionth of a degree
BURST_COUNT, BURST_SPAN = 20, timedelta(seconds=10)
FASTEST_METRES_PER_SECOND: Final = 42.0  # 150 km/h
FAR_METRES: Final = 2_000
NO_SHOW: Final = -10  # P-40

# Notes are for whoever decides; riddles make an anomaly, which the street decides (D13).
OFFLINE, GEO, NO_GPS, ROLL, MISSING_OUT, BACKFILL = "OFFLINE", "GEO", "NO_GPS", "ROLL", "MISSING_OUT", "BACKFILL"
SPEED, SAME_PLACE, BURST, TOO_SHORT, TOO_MUCH = "SPEED", "SAME_PLACE", "BURST", "TOO_SHORT", "TOO_MUCH"
MANY_BACKFILLS, BEFORE_REGISTRATION = "MANY_BACKFILLS", "BEFORE_REGISTRATION"
ROUND, SAME_TIMES, NO_SESSION = "ROUND", "SAME_TIMES", "NO_SESSION"
RIDDLES: Final = frozenset({
    SPEED, SAME_PLACE, BURST, TOO_SHORT, TOO_MUCH, MANY_BACKFILLS, BEFORE_REGISTRATION, SAME_TIMES, NO_SESSION,
})
BY_HAND: Final = frozenset({"roll", "backfill"})
SAME_TIMES_COUNT: Final = 3  # backfills of one shift with the same two round times


@dataclass(frozen=True)
class Spell:
    """One coming and going."""

    in_at: datetime
    out_at: datetime


def step_of(moment: datetime) -> int:
    """The number of the thirty-second slot in which a moment lies."""
    return int(moment.timestamp() // STEP.total_seconds())


def moment_of(step: int) -> datetime:
    """The beginning of a slot."""
    return datetime.fromtimestamp(step * STEP.total_seconds(), UTC)


def online_steps(now: datetime) -> tuple[int, ...]:
    """The slots whose code is accepted now: this one and the one before (R8)."""
    this = step_of(now)
    return (this, this - 1)


def offline_steps(client_at: datetime) -> range:
    """The slots in which a code may have been shown that a client without a network says it saw then (D13)."""
    return range(step_of(client_at - CLIENT_DRIFT), step_of(client_at + CLIENT_DRIFT) + 1)


def may_check_in(moment: datetime, starts_at: datetime, ends_at: datetime) -> bool:
    """From an hour before the start to the end (P-01)."""
    return starts_at - CHECK_IN_EARLY <= moment <= ends_at


def may_check_out(moment: datetime, ends_at: datetime) -> bool:
    """Until two hours after the end (P-02)."""
    return moment <= ends_at + CHECK_OUT_LATE


def credited(spells: Iterable[Spell], starts_at: datetime, ends_at: datetime) -> list[tuple[datetime, datetime]]:
    """The stretches that count: each coming and going, cut to half an hour before the start and after the end (SM-4b)."""
    found = []
    for one in sorted(spells, key=lambda spell: spell.in_at):
        since, until = max(one.in_at, starts_at - CREDITED_BEYOND), min(one.out_at, ends_at + CREDITED_BEYOND)
        if since < until:
            found.append((since, until))
    return found


def riddles(
    spells: Sequence[Spell], stretches: Sequence[tuple[datetime, datetime]], starts_at: datetime, ends_at: datetime,
    registered_at: datetime | None,
) -> list[str]:
    """What the street must look at before this counts (P-06, P-61, and the press case of safety 2.7).

    Raw stamps are held against the planned time; less than half an hour, and service before one was a volunteer, too.
    """
    found = []
    raw = sum(((one.out_at - one.in_at) for one in spells), timedelta())
    if raw > (ends_at - starts_at) * 2 + timedelta(hours=1):
        found.append(TOO_MUCH)
    if sum(((until - since) for since, until in stretches), timedelta()) < timedelta(minutes=SHORTEST_MINUTES):
        found.append(TOO_SHORT)
    if registered_at is not None and spells and min(one.in_at for one in spells) < registered_at:
        found.append(BEFORE_REGISTRATION)
    return found


def is_round(since: datetime, until: datetime) -> bool:
    """From a full or half hour to a full or half hour: what people write down who were not looking at a clock."""
    return all(moment.minute % 30 == 0 and moment.second == 0 for moment in (since, until))


def too_fast(metres: float, between: timedelta) -> bool:
    """Nobody gets from there to here in that time."""
    return metres > FAR_METRES and metres > FASTEST_METRES_PER_SECOND * max(between.total_seconds(), 1.0)


def is_outside(metres: float, radius_metres: int, accuracy_metres: float) -> bool:
    """Farther than the fence and the accuracy of the fix together: a note, never a refusal (AC13, D13)."""
    return metres > radius_metres + accuracy_metres
