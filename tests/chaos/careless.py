"""The service as it would be if `accept` looked first and wrote afterwards, the way most services do it.

For one test, which has to see the races fail here. Never loaded by anything else.
"""

from typing import Any
from uuid import UUID

from sqlalchemy import select

from service.core.actors import Actor
from service.data import scope
from service.data.db import db
from service.orders.life import actions as life
from service.orders.models import Order
from service.orders.offers import actions, queries
from service.orders.states import OfferState, OrderState
from wsgi import app

__all__ = ["app"]


def accept(actor: Actor, offer_id: UUID) -> dict[str, Any]:
    """Read, check, write."""
    found = queries.offer_to_answer(offer_id)
    with scope.deed(db.session, "careless"):
        order = db.session.scalars(select(Order).where(Order.id == found.order_id)).one()
        if order.state != OrderState.OFFERED or found.state != OfferState.OPEN or found.volunteer_id is None:
            raise life.AlreadyTaken()
        found.state, order.volunteer_id = OfferState.ACCEPTED, found.volunteer_id
        life.move(actor, order, "accept", outcome=OrderState.SCHEDULED, role="volunteer")
        life.bind(order, found.volunteer_id, found.person_id)
    return queries.with_orders([found])[0]


actions.accept = accept
