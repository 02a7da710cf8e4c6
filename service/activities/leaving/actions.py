"""Forgetting what somebody wrote on lists, once they have left."""

from uuid import UUID

from sqlalchemy import update

from service.activities.models import ActivityComplaint, ActivityRating, Presence, Signup
from service.data import scope
from service.data.db import db

FORGOTTEN = "（已注销，内容已删除）"


def forget(person_id: UUID) -> None:
    """That somebody came, and how long, stays; where exactly they stood and what they wrote does not."""
    with scope.deed(db.session, "forget-participant"):
        db.session.execute(update(Signup).where(Signup.person_id == person_id).values(answer=None))
        db.session.execute(update(Presence).where(Presence.person_id == person_id).values(lng=None, lat=None))
        db.session.execute(update(ActivityRating).where(ActivityRating.person_id == person_id).values(text=None))
        db.session.execute(
            update(ActivityComplaint).where(ActivityComplaint.person_id == person_id).values(text=FORGOTTEN)
        )
