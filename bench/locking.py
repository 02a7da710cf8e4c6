"""The peer of S5: the same service, but `accept` locks the order first (SELECT … FOR UPDATE), looks, and then writes."""

from typing import Any
from uuid import UUID

from service.core import clock
from service.core.actors import Actor
from service.data import scope
from service.data.db import db
from service.orders import queries as orders
from service.orders.life import actions as life
from service.orders.offers import actions, queries
from service.orders.states import OfferState, OrderState
from service.volunteers import queries as volunteers
from wsgi import app

__all__ = ["app"]


def accept(actor: Actor, offer_id: UUID) -> dict[str, Any]:
    """Lock, look, write; otherwise what the product does."""
    found = queries.offer_to_answer(offer_id)
    with scope.deed(db.session, "accept"):
        order = orders.order_to_move(found.order_id)
        db.session.refresh(found)
        if order.state != OrderState.OFFERED or found.state != OfferState.OPEN:
            raise life.AlreadyTaken()
        order.volunteer_id, order.team_id = found.volunteer_id, found.team_id
        found.state, found.answered_at = OfferState.ACCEPTED, clock.now()
        db.session.flush()
    if found.volunteer_id is not None:
        brief = volunteers.brief_of([found.volunteer_id])[found.volunteer_id]
        actions._demand(order, found.volunteer_id, found.person_id, brief.credit)
    with scope.deed(db.session, "accept"):
        life.move(actor, order, "accept", outcome=OrderState.SCHEDULED, role=found.kind)
        others = life.close_offers(order, OfferState.SUPERSEDED)
    actions._belong(order, found)
    life.tell(order, others, "offer-superseded")
    life.tell_requester(order, "order-accepted")
    life.tell_managers(order, "order-accepted-by")
    return queries.with_orders([found])[0]


actions.accept = accept
