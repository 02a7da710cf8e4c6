"""People who serve, for tests that start where registration ends."""

import itertools
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any
from uuid import UUID, uuid4

from service.core import clock, numbers
from service.core.actors import Actor
from service.data.db import db
from service.volunteers.models import Volunteer
from service.volunteers.states import VolunteerState
from tests.people import Someone

HOME = "420105007002"
_serial = itertools.count(500_000)


@dataclass
class Serving:
    """An active volunteer with a client in hand."""

    client: Someone
    volunteer_id: UUID
    number: str

    @property
    def person_id(self) -> UUID:
        return UUID(str(self.client.person_id))

    @property
    def actor(self) -> Actor:
        return Actor(person_id=self.person_id)


def make_volunteer(as_job: Any, client: Someone, region: str = HOME, born: date = date(1990, 5, 1)) -> Serving:
    """Somebody approved long ago; the number's serial is this test run's own."""
    number = numbers.volunteer_number(2024, next(_serial) + uuid4().int % 400_000_000)
    with as_job():
        row = Volunteer(
            person_id=UUID(str(client.person_id)), number=number, state=VolunteerState.ACTIVE, moved_at=clock.now(),
            activated_at=clock.now(), entered_by=UUID(str(client.person_id)), name="王志强", sex="男", birth_date=born,
            region=region,
        )
        db.session.add(row)
        db.session.flush()
        found = row.id
    return Serving(client, found, number)


def service(day: date = date(2026, 11, 20), hour: int = 9, minutes: int = 90) -> dict[str, Any]:
    """Start and end of a service, in Shanghai's hours."""
    started = clock.now().replace(
        year=day.year, month=day.month, day=day.day, hour=0, minute=0, second=0, microsecond=0
    ) + timedelta(hours=hour - 8)
    return {"started_at": started, "finished_at": started + timedelta(minutes=minutes)}
