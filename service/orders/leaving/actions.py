"""Cancelling what somebody asked for who leaves, and forgetting who asked once they have left."""

import secrets
from uuid import UUID

from sqlalchemy import or_, select, update

from service.core.actors import Actor
from service.data import scope
from service.data.db import db
from service.orders import queries
from service.orders.life import actions as life
from service.orders.models import Complaint, Order, Rating
from service.orders.states import BEFORE_SERVING, OfferState

FORGOTTEN = "（已注销，内容已删除）"


def cancel_all_of(actor: Actor, person_id: UUID) -> int:
    """Their own orders that nobody has begun are cancelled, at no price. How many."""
    mine = select(Order.id).where(Order.requester_id == person_id, Order.state.in_(BEFORE_SERVING))
    with scope.deed(db.session, "cancel-for-leaving"):
        found = list(db.session.scalars(mine.order_by(Order.id)))
        for order_id in found:
            order = queries.order_to_move(order_id)
            asked = [*life.unassign(order), *life.close_offers(order, OfferState.WITHDRAWN)]
            life.move(actor, order, "cancel", role="requester", note="申请注销账号")
            life.tell(order, asked, "order-cancelled")
    return len(found)


def forget(person_id: UUID) -> int:
    """What was asked for stays as a figure: community, category, month and how it ended. How many orders."""
    mine = or_(Order.requester_id == person_id, Order.beneficiary_id == person_id)
    with scope.deed(db.session, "forget-requester"):
        found = list(db.session.scalars(select(Order).where(mine)))
        for order in found:
            order.name, order.phone, order.address, order.service_code = "", None, "", ""
            order.beneficiary_index = secrets.token_bytes(32)
            order.title, order.text, order.risk_note = order.category, FORGOTTEN, ""
            order.proposal = order.contact = order.consent = None
            order.lng, order.lat = round(order.lng, 2), round(order.lat, 2)  # a kilometre: no longer anybody's door
        db.session.flush()
        mine_too = [order.id for order in found]
        db.session.execute(
            update(Rating).where(or_(Rating.by_person == person_id, Rating.order_id.in_(mine_too))).values(text=None)
        )
        db.session.execute(
            update(Complaint).where(Complaint.person_id == person_id).values(text=FORGOTTEN)
        )
    return len(found)
