"""Run inside a town: so many points for each of these people, as confirmed hours bring them.

`python -m tests.chaos.rich '{"people": [...], "points": 400}'`. A program of its own, as `settle` is.
"""

import json
import sys
from datetime import date, timedelta
from uuid import UUID, uuid4

from service.app import create_app
from service.core import clock
from service.points import actions as points
from service.web import boundary

A_DAY = 80  # points of eight hours, the most that a day brings


def enrich(person_id: UUID, amount: int) -> None:
    """Eight hours a day, for as many days as it takes."""
    for number, before in enumerate(range(0, amount, A_DAY)):
        points.earn(
            person_id, record_id=uuid4(), minutes=6 * min(A_DAY, amount - before), coefficient="1.0", at=clock.now(),
            day=date(2020, 1, 1) + timedelta(days=number),
        )


if __name__ == "__main__":
    wanted = json.loads(sys.argv[1])
    with create_app().app_context():
        for one in wanted["people"]:
            with boundary.job("rich"):
                enrich(UUID(one), wanted["points"])
