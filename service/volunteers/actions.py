"""Moving a volunteer through their life, and what the rooms above tell us about their load."""

from uuid import UUID

from sqlalchemy import case, func, update

from service.core import clock
from service.data import scope
from service.data.db import db
from service.volunteers.models import Volunteer


def add_load(volunteer_id: UUID, delta: int) -> None:
    """So many more (or fewer) open assignments, never below none; with none left the waiting time starts to count."""
    moment = clock.now()
    after = func.greatest(0, Volunteer.open_load + delta)
    values = {
        "open_load": after,
        "idle_since": case((after == 0, func.coalesce(Volunteer.idle_since, moment)), else_=None),
    }
    if delta > 0:
        values["last_assigned_at"] = moment
    with scope.deed(db.session, "volunteer-load"):
        db.session.execute(
            update(Volunteer).where(Volunteer.id == volunteer_id).values(values)
            .execution_options(synchronize_session=False)
        )
