"""Questions about complaints: those of the acting area, or one's own."""

from typing import Any
from uuid import UUID

from sqlalchemy import Select, select

from service.core import regions
from service.core.actors import Actor
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
    query = select(*(getattr(Complaint, name) for name in _SHOWN), Order.number, Order.title).join(
        Order, Order.id == Complaint.order_id
    )
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


_SHOWN = (
    "id", "order_id", "region", "kind", "text", "severity", "state", "due_at", "provisional", "created_at", "decided_at",
    "note",
)
