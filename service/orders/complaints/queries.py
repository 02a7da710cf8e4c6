"""Questions about complaints: those of the acting area, or one's own."""

from typing import Any
from uuid import UUID

from sqlalchemy import Select, select

from service.core import regions
from service.core.actors import A3_AND_ABOVE, Actor
from service.core.problems import NotFound
from service.data.db import db
from service.orders.models import Complaint, Order
from service.orders.states import ComplaintState
from service.web.access import need_person


def complaints_in(actor: Actor, wanted: dict[str, Any], after: UUID | None, limit: int) -> list[dict[str, Any]]:
    """Complaints of the acting area, the oldest first and open ones unless asked otherwise; without an area one's own."""
    query = asked(actor, wanted)
    if after is not None:
        query = query.where(Complaint.id > after)
    return [dict(row._mapping) for row in db.session.execute(query.order_by(Complaint.id).limit(limit))]


def asked(actor: Actor, wanted: dict[str, Any]) -> Select[Any]:
    """The columns that are shown, of what was asked for."""
    query = _LINES
    if actor.area is None:
        query = query.where(Complaint.person_id == need_person(actor))
    else:
        area = regions.area(wanted["region"]) if "region" in wanted else actor.area
        low, high = max(area.lo, actor.area.lo), min(area.hi, actor.area.hi)
        query = query.where(Complaint.region >= low, Complaint.region < high)
    if "state" in wanted:
        query = query.where(Complaint.state == wanted["state"])
    elif actor.area is not None and "order_id" not in wanted:
        query = query.where(Complaint.state == ComplaintState.OPEN)
    if "order_id" in wanted:
        query = query.where(Complaint.order_id == wanted["order_id"])
    return query


class NoSuchComplaint(NotFound):
    """Not there, or not in reach."""

    title = "没有这个投诉"


def complaint(actor: Actor, complaint_id: UUID) -> dict[str, Any]:
    """One complaint with the number and title of its order, for its author or a manager of the area."""
    row = db.session.execute(_LINES.where(Complaint.id == complaint_id)).one_or_none()
    if row is None:
        raise NoSuchComplaint()
    is_mine = row.person_id == actor.person_id
    is_managers = actor.area is not None and actor.wears(A3_AND_ABOVE) and row.region in actor.area
    if not (is_mine or is_managers):
        raise NoSuchComplaint()
    return dict(row._mapping)


_SHOWN = (
    "id", "order_id", "region", "kind", "text", "severity", "state", "due_at", "provisional", "created_at", "decided_at",
    "note", "person_id",
)
_LINES = select(*(getattr(Complaint, name) for name in _SHOWN), Order.number, Order.title).join(
    Order, Order.id == Complaint.order_id
)
