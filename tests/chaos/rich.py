"""Run inside a town: so many points for each of these people, as confirmed hours bring them.

`python -m tests.chaos.rich '{"people": [...], "points": 400}'`. A program of its own, as `settle` is.
"""

import json
import sys
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import count
from uuid import UUID, uuid4

from service.app import create_app
from service.core import clock
from service.points import actions as points
from service.web import boundary

A_DAY = 80  # points of eight hours, the most that a day brings


def days() -> Iterator[date]:
    """One after the other, long ago: nobody's cap of a day is in the way."""
    return (date(2020, 1, 1) + timedelta(days=number) for number in count())


def enrich(person_id: UUID, amount: int, on: Iterator[date]) -> UUID:
    """Eight hours a day, for as many days as it takes; the first of the records."""
    first = uuid4()
    for before in range(0, amount, A_DAY):
        points.earn(
            person_id, record_id=uuid4() if before else first, minutes=6 * min(A_DAY, amount - before), coefficient="1.0",
            at=clock.now(), day=next(on),
        )
    return first


if __name__ == "__main__":
    wanted = json.loads(sys.argv[1])
    with create_app().app_context():
        for one in wanted["people"]:
            with boundary.job("rich"):
                enrich(UUID(one), wanted["points"], days())
