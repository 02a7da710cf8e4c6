"""Scenes for the stories about hours: a volunteer of one's own, with as many confirmed hours as the story wants."""

import itertools
import secrets
from datetime import date, datetime, time, timedelta
from time import monotonic, sleep
from typing import Any
from uuid import UUID, uuid4

from service.core.ids import uuid7
from service.core.workdays import SHANGHAI
from service.data import engines
from service.demo.company import COMMUNITY
from service.demo.walk import Walk
from tests.whole_town import DemoTown

_serial = itertools.count(1)


def newcomer(neighbours: Walk, name: str) -> str:
    """Somebody registered and approved by the clerk; the word by which the neighbours know them."""
    word = f"proof-{next(_serial)}"
    one = neighbours.citizen(word, name)
    born = date(1970, 1, 1) + timedelta(days=secrets.randbelow(6000))
    volunteer = one.post("/volunteers", neighbours.registration(name, born))
    neighbours.manager("clerk").post(f"/volunteers/{volunteer['id']}/approve")
    neighbours.volunteers[word] = volunteer["id"]
    return word


def with_hours(town: DemoTown, volunteer_id: str, services: int, minutes: int, team_id: str | None = None) -> list[str]:
    """So many confirmed services of so many minutes, one a day, the last of them yesterday; their records."""
    made = []
    with engines.connected(town.note["database_owner_url"]) as connection:
        now = datetime.fromisoformat(town.now().isoformat())
        for number in range(services):
            day = (now.astimezone(SHANGHAI) - timedelta(days=number + 1)).date()
            made.append(str(_served(connection, now, UUID(volunteer_id), day, minutes, team_id)))
    return made


def comes_true(town: DemoTown, question: str, *values: Any, within_seconds: float = 60) -> None:
    """The worker has its own pace: ask until it is so."""
    last_moment = monotonic() + within_seconds
    with engines.connected(town.note["database_owner_url"]) as connection:
        while not connection.execute(question.encode(), values).fetchone()[0]:
            assert monotonic() < last_moment, question
            sleep(0.3)


def _served(connection: Any, now: datetime, volunteer: UUID, day: date, minutes: int, team_id: str | None) -> UUID:
    record, began = uuid7(), datetime.combine(day, time(9), SHANGHAI)
    ended = began + timedelta(minutes=minutes)
    connection.execute(
        """INSERT INTO service_record (id, source, volunteer_id, version, state, title, service_day, place, category,
             content, unit_name, region, team_id, started_at, finished_at, periods, computed_minutes,
             credited_minutes, coefficient, family, flags, rule_version, decided_at,
             record_due, due_provisional, desk, created_at)
           VALUES (%s, %s, %s, 1, 'confirmed', '家电维修服务', %s, '五琴里社区居委会', '家电维修', '家电维修',
             '五琴里社区新时代文明实践站', %s, %s, %s, %s, tstzmultirange(tstzrange(%s, %s)), %s, %s, '1.0',
             false, '{}', 'hours-2026-1', %s, %s, false, 'community', %s)""",
        (record, f"order:{uuid4()}", volunteer, day, COMMUNITY, team_id, began, ended, began, ended, minutes, minutes, now,
         now, now),
    )
    connection.execute(
        """INSERT INTO hour_entry (id, record_id, volunteer_id, region, service_day, kind, minutes, created_at)
           VALUES (%s, %s, %s, %s, %s, 'earn', %s, %s)""",
        (uuid7(), record, volunteer, COMMUNITY, day, minutes, now),
    )
    return record
