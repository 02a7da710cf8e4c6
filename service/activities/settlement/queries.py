"""Questions about shifts that rooms below ask through ports: what somebody's part was, and which shifts they had."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import select

from service.activities.attendance import queries as attendance
from service.activities.models import Activity, ActivityPost, ActivityShift, Presence, Signup
from service.activities.states import HOLDING, SignupState
from service.data import divisions, scope
from service.data.db import db


def service_of(source: str, volunteer_id: UUID) -> dict[str, Any] | None:
    """What would be recorded of this volunteer's part in a source; None for one that is no shift, or not theirs."""
    kind, _, shift_id = source.partition(":")
    if kind != "activity":
        return None
    with scope.deed(db.session, "service-of-shift"):
        rows = _rows(Signup.volunteer_id == volunteer_id, ActivityShift.id == UUID(shift_id))
    return rows[-1] if rows else None


def services_since(volunteer_id: UUID, moment: datetime) -> list[dict[str, Any]]:
    """Every shift this volunteer had a place in that ended after a moment."""
    with scope.deed(db.session, "services-of-shifts"):
        return _rows(Signup.volunteer_id == volunteer_id, ActivityShift.ends_at > moment)


def _rows(*where: Any) -> list[dict[str, Any]]:
    found = db.session.execute(
        select(Signup, ActivityShift, ActivityPost, Activity)
        .join(ActivityShift, ActivityShift.id == Signup.shift_id)
        .join(ActivityPost, ActivityPost.id == ActivityShift.post_id)
        .join(Activity, Activity.id == ActivityShift.activity_id)
        .where(Signup.state.in_(HOLDING), *where).order_by(Signup.id)
    ).all()
    return [_facts(row.Signup, row.ActivityShift, row.ActivityPost, row.Activity) for row in found]


def _facts(signup: Signup, shift: ActivityShift, post: ActivityPost, event: Activity) -> dict[str, Any]:
    stamps = db.session.execute(
        select(Presence.in_at, Presence.out_at).where(Presence.signup_id == signup.id).order_by(Presence.number)
    ).all()
    return {
        "source": attendance.source_of(shift.id), "title": event.title, "category": event.category or "",
        "content": post.text or post.name, "place": divisions.name_of(event.region) or "", "unit_name": event.unit_name,
        "region": event.region, "team_id": event.team_id, "in_charge": event.leader_id, "coefficient": post.coefficient,
        "family": False, "window_from": shift.starts_at, "window_to": shift.ends_at,
        "started_at": stamps[0].in_at if stamps else None, "finished_at": stamps[-1].out_at if stamps else None,
        "closed_at": shift.settled_at or shift.ends_at,
        "absent": f"no-show:{signup.id}" if signup.state is SignupState.NO_SHOW else None,
    }
