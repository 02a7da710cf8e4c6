"""What of orders stands between somebody and leaving."""

from typing import Any
from uuid import UUID

from sqlalchemy import select

from service.data import scope
from service.data.db import db
from service.orders.models import Assignment, Order
from service.orders.states import BEFORE_SERVING, OPEN, OrderState


def open_work_of(person_id: UUID) -> list[dict[str, Any]]:
    """Orders of one's own that are not over, and promised services: [{kind, id, title, at, lets_go}]."""
    mine = select(Order.id, Order.title, Order.window_from, Order.state).where(
        Order.requester_id == person_id, Order.state.in_((*OPEN, OrderState.FINISHED, OrderState.DISPUTED))
    )
    promised = (
        select(Order.id, Order.title, Assignment.window_from, Assignment.started_at)
        .join(Assignment, Assignment.order_id == Order.id)
        .where(Assignment.person_id == person_id, Assignment.ended_at.is_(None))
    )
    with scope.deed(db.session, "open-work-of-person"):
        asked, bound = db.session.execute(mine).all(), db.session.execute(promised).all()
    return [
        {"kind": "order", "id": row.id, "title": row.title, "at": row.window_from, "lets_go": row.state in BEFORE_SERVING}
        for row in asked
    ] + [
        {"kind": "assignment", "id": row.id, "title": row.title, "at": row.window_from, "lets_go": row.started_at is None}
        for row in bound
    ]
