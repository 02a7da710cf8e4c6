"""Complaints about activities, as the managers of the area and whoever complained see them; never who it was (AC25)."""

from typing import Any
from uuid import UUID

from sqlalchemy import select

from service.activities import queries as activities
from service.activities import rules
from service.activities.models import Activity, ActivityComplaint
from service.activities.states import COMPLAINANT, COMPLAINTS, STREET, ComplaintState
from service.core import regions
from service.core.actors import A2_AND_ABOVE, Actor
from service.core.problems import NotFound
from service.data.db import db
from service.web.access import need_person


class NoSuchActivityComplaint(NotFound):
    """Not there, or not in reach."""

    title = "没有这件投诉"


def complaints_in(
    actor: Actor, after: UUID | None, limit: int, *, state: str | None = None, region: str | None = None,
    activity_id: UUID | None = None,
) -> list[dict[str, Any]]:
    """Complaints of the acting area, the open ones where no state is named, the oldest first; without an area, one's own."""
    query = select(ActivityComplaint, Activity).join(Activity, Activity.id == ActivityComplaint.activity_id)
    if actor.area is None:
        query = query.where(ActivityComplaint.person_id == need_person(actor))
    else:
        area = regions.area(region) if region else actor.area
        query = query.where(ActivityComplaint.region >= area.lo, ActivityComplaint.region < area.hi)
        state = state or ComplaintState.OPEN
    if state is not None:
        query = query.where(ActivityComplaint.state == state)
    if activity_id is not None:
        query = query.where(ActivityComplaint.activity_id == activity_id)
    if after is not None:
        query = query.where(ActivityComplaint.id > after)
    rows = db.session.execute(query.order_by(ActivityComplaint.id).limit(limit))
    return [_shown(actor, found, event) for found, event in rows]


def complaint_view(actor: Actor, complaint_id: UUID) -> dict[str, Any]:
    """One complaint of the area, or one's own. NoSuchActivityComplaint."""
    query = select(ActivityComplaint, Activity).join(Activity, Activity.id == ActivityComplaint.activity_id)
    row = db.session.execute(query.where(ActivityComplaint.id == complaint_id)).one_or_none()
    if row is None:
        raise NoSuchActivityComplaint()
    return _shown(actor, *row)


def told(actor: Actor, found: ActivityComplaint) -> dict[str, Any]:
    """A complaint that was just moved."""
    return _shown(actor, found, activities.activity(found.activity_id))


def standing_of(actor: Actor, found: ActivityComplaint, event: Activity) -> set[str]:
    """How the actor stands to a complaint: the street decides, and nobody who made the activity or is in charge of it."""
    standing = set()
    if actor.person_id is not None and actor.person_id == found.person_id:
        standing.add(COMPLAINANT)
    in_area = actor.area is not None and found.region in actor.area
    if in_area and actor.wears(A2_AND_ABOVE) and not rules.organises(actor.person_id, activities.organisers_of(event)):
        standing.add(STREET)
    return standing


def _shown(actor: Actor, found: ActivityComplaint, event: Activity) -> dict[str, Any]:
    """The hold is a matter of the managers."""
    return {name: getattr(found, name) for name in _SHOWN} | {
        "state": found.state.value, "title": event.title, "number": event.number,
        "settlement_hold": event.settlement_hold and actor.area is not None and found.region in actor.area,
        "moves": COMPLAINTS.open_to(found.state, standing_of(actor, found, event)),
    }


_SHOWN = (
    "id", "activity_id", "region", "kind", "text", "severity", "due_at", "provisional", "created_at", "decided_at", "note",
)
