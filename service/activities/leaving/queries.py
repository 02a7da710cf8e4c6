"""What of activities stands between somebody and leaving."""

from typing import Any
from uuid import UUID

from sqlalchemy import select

from service.activities.models import Activity, Signup
from service.activities.states import COMING, LIVE, WAITING, SignupState
from service.core import clock
from service.data import scope
from service.data.db import db


def open_work_of(person_id: UUID) -> list[dict[str, Any]]:
    """Names on lists, and activities one answers for: [{kind, id, title, at, lets_go}]."""
    moment = clock.now()
    waiting = (*WAITING, *COMING)
    signed = (
        select(Signup.id, Activity.title, Signup.starts_at, Signup.state)
        .join(Activity, Activity.id == Signup.activity_id)
        .where(Signup.person_id == person_id, Signup.state.in_((*waiting, SignupState.CHECKED_IN)), Signup.ends_at > moment)
    )
    led = select(Activity.id, Activity.title, Activity.starts_at).where(
        Activity.leader_id == person_id, Activity.state.in_(LIVE)
    )
    with scope.deed(db.session, "open-work-of-person"):
        names, own = db.session.execute(signed).all(), db.session.execute(led).all()
    return [
        {"kind": "signup", "id": row.id, "title": row.title, "at": row.starts_at,
         "lets_go": row.state in waiting and row.starts_at > moment}
        for row in names
    ] + [{"kind": "activity", "id": row.id, "title": row.title, "at": row.starts_at, "lets_go": False} for row in own]
