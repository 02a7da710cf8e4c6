"""`flask demo load`: a whole district by COPY, in the real proportions (527,100 volunteers at scale 1), all invented.

The main process pours; others invent, a batch of people at a time, so that nothing but a few batches is ever held. One
seed makes one district, however many processes work at it; ids, sealed texts and the present moment aside.
"""

import math
import multiprocessing
from collections import deque
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final
from uuid import UUID

import psycopg

from service.core.crypto import Vault
from service.core.ids import uuid7
from service.data.audit import AuditEntry
from service.demo import asks, pour, sealing, squads, stations
from service.demo.asks import Desk
from service.demo.histories import Ledgers
from service.demo.neighbours import Batch, Estate
from service.demo.pour import Sheet
from service.demo.squads import Roster, Squad
from service.demo.stations import Neighbourhood
from service.points.models import Posting
from service.volunteers.hours.models import HourEntry
from service.volunteers.models import VolunteerReach
from service.volunteers.teams.models import TeamMember

# The district at scale 1 (domain §14).
VOLUNTEERS: Final = 527_100
ORDERS: Final = 12_000
SQUADS: Final = 370  # beside the 130 teams of district, streets and communities
# Services a volunteer beside those for orders: 0.3 makes some 160,000 records at scale 1, 1.9 a million in twice the time.
RECORDS_EACH: Final = 0.3

BATCH: Final = 12_000
LARGEST_SCALE: Final = 11.0  # serials of ID numbers end with the 500th batch
FIRST_RESIDENT: Final = 6_000_000  # phones of residents follow those of the volunteers
RESIDENTS_A_BATCH: Final = 1_000
SIGN_IN_EVERY: Final = 50  # as-load-<batch>-<n>
AHEAD: Final = 2  # batches that wait to be poured, for each process

Advance = Callable[[int], None]
Tell = Callable[[str], None]


class LoadedBefore(RuntimeError):
    """A district was loaded into this database before; a second would share its ID numbers."""


@dataclass(frozen=True)
class District:
    """What every process knows of the district that is being invented."""

    scale: float
    seed: int
    moment: datetime
    vault: Vault
    homes: list[Neighbourhood]
    first_sequence: int
    new_squads: list[Squad]
    teams: dict[str, list[UUID]]
    records_each: float = RECORDS_EACH

    @property
    def volunteers(self) -> int:
        return round(VOLUNTEERS * self.scale)

    @property
    def batches(self) -> int:
        return math.ceil(self.volunteers / BATCH)


@dataclass(frozen=True)
class Parcel:
    """One batch, ready to be poured."""

    people: int
    lines: dict[str, bytes]


def invent(district: District, number: int) -> Parcel:
    """Everything about the people of one batch. The first also founds the teams."""
    seed = f"{district.seed}:{number}"
    count = min(BATCH, district.volunteers - number * BATCH)
    batch = Batch(
        serial=number, phone=number * BATCH, sequence=district.first_sequence + number * BATCH, count=count,
        tag=f"load-{number}", openid_every=SIGN_IN_EVERY,
    )
    estate = Estate(seed, district.vault, district.moment, district.homes)
    people = estate.move_in(batch, thorough=False)
    roster = Roster(seed, district.moment)
    if number == 0:
        roster.found(district.new_squads, people)
    roster.join(district.teams, people)
    desk = Desk(
        seed, district.vault, district.moment, district.homes, serial=number,
        first_phone=FIRST_RESIDENT + number * RESIDENTS_A_BATCH,
    )
    done = desk.ask(round(ORDERS / VOLUNTEERS * count), people)
    ledgers = Ledgers(seed, district.moment, stations.divisions(), thorough=False)
    ledgers.remember(people, done, district.records_each)
    return Parcel(count, pour.gathered((estate.sheets, roster.sheets, desk.sheets, ledgers.sheets)))


def load(
    owner_url: str, vault: Vault, moment: datetime, *, scale: float, seed: int, workers: int, advance: Advance,
    tell: Tell = lambda step: None, seal: bool = True, records_each: float = RECORDS_EACH,
) -> int:
    """Fill a database that has its divisions; how many volunteers came. LoadedBefore; ValueError for a scale out of range.

    workers: processes that invent, 0 for this one alone · advance: told how many volunteers were poured · seal: chain the
    ledgers' rows, as the service would; without it `flask invariants` names them.
    """
    if not 0 < scale <= LARGEST_SCALE:
        raise ValueError(f"规模须大于 0，不超过 {LARGEST_SCALE:g}：{scale}")
    district = replace(_survey(owner_url, vault, moment, scale, seed), records_each=records_each)
    parcels = _invented(district, workers)
    first = next(parcels)  # the processes are started before there is a connection they could share
    reach = [index for index in VolunteerReach.__table__.indexes if index.name == "ix_volunteer_reach_spot"]
    with pour.owner(owner_url) as connection:
        with pour.silenced(connection, TeamMember, HourEntry, Posting, AuditEntry), pour.reindexed(connection, *reach):
            pour.pour(connection, first.lines)
            advance(first.people)
            for parcel in parcels:
                pour.pour(connection, parcel.lines)
                advance(parcel.people)
        _settle(connection, district)
        if seal:
            tell("封存")
            sealing.seal_all(connection)
        tell("统计")
        connection.execute("ANALYZE")
    return district.volunteers


def _survey(owner_url: str, vault: Vault, moment: datetime, scale: float, seed: int) -> District:
    """What is there already decides which numbers and teams are still free."""
    with pour.owner(owner_url) as connection:
        if connection.execute("SELECT 1 FROM audit_entry WHERE deed = 'demo-load' LIMIT 1").fetchone():
            raise LoadedBefore("这个数据库已经载入过压测数据；请换一个空的数据库，或另用一个 DATA_DIR。")
        there = squads.standing(connection)
        row = connection.execute("SELECT last_value, is_called FROM volunteer_number_seq").fetchone()
    assert row is not None
    planned = squads.plan(there, round(SQUADS * scale), f"{seed}:squads")
    teams: dict[str, list[UUID]] = {}
    for reach, team_id in [(one.reach, one.id) for one in there] + [(one.reach, one.id) for one in planned]:
        teams.setdefault(reach, []).append(team_id)
    homes = stations.neighbourhoods(seed)
    return District(scale, seed, moment, vault, homes, row[0] + row[1], planned, teams)


def _settle(connection: psycopg.Connection, district: District) -> None:
    """What is counted from the whole: sequences, loads, members."""
    connection.execute("SELECT setval('volunteer_number_seq', %s)", [district.first_sequence + district.volunteers - 1])
    connection.execute(asks.SHARE_LOADS)
    connection.execute(squads.COUNT_MEMBERS)
    pour.recount(connection, district.moment)
    noted = Sheet(AuditEntry)
    noted.add(id=uuid7(), created_at=district.moment, job="demo-load", deed="demo-load", subject="division:420105",
              facts={"scale": district.scale, "seed": district.seed, "volunteers": district.volunteers})
    pour.pour(connection, {"audit_entry": noted.take()})


# Inventing beside the pouring

_known: list[District] = []  # what a forked process inherits, instead of being sent keys


def _invent_known(number: int) -> Parcel:
    return invent(_known[0], number)


def _invented(district: District, workers: int) -> Iterator[Parcel]:
    """Every batch, in order; only some are ever there at once."""
    if workers == 0:
        yield from (invent(district, number) for number in range(district.batches))
        return
    _known[:] = [district]
    with ProcessPoolExecutor(workers, mp_context=multiprocessing.get_context("fork")) as processes:
        waiting: deque[Future[Parcel]] = deque()
        for number in range(district.batches):
            waiting.append(processes.submit(_invent_known, number))
            if len(waiting) >= workers * AHEAD:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()
    _known.clear()
