"""The system's moves: what happens to orders and offers when a deadline passes. Each sweep is safe to run again."""

from uuid import UUID

from sqlalchemy import select, update

from service.core import clock
from service.core.actors import Actor
from service.data.announce import announce
from service.data.db import db
from service.orders import queries, rules
from service.orders.events import OrderConfirmed
from service.orders.life import actions as life
from service.orders.models import Offer, Order
from service.orders.offers import actions as offering
from service.orders.states import OfferState, OrderState
from service.volunteers.teams.figures import actions as figures

S = OrderState
BATCH = 50


def sweep_offers(actor: Actor) -> int:
    """Offers past their time expire; a round with nobody left to answer has failed."""
    late = db.session.scalars(
        select(Offer.order_id).where(Offer.state == OfferState.OPEN, Offer.expires_at <= clock.now())
        .order_by(Offer.expires_at).limit(BATCH)
    )
    swept = 0
    for order_id in dict.fromkeys(late):
        order = _locked(order_id)
        if order is None:
            continue
        expired = db.session.execute(
            update(Offer)
            .where(Offer.order_id == order_id, Offer.state == OfferState.OPEN, Offer.expires_at <= clock.now())
            .values(state=OfferState.EXPIRED, answered_at=clock.now()).returning(Offer.person_id, Offer.kind)
            .execution_options(synchronize_session=False)
        ).all()
        life.drop_parties(order.id, ("offered",), [one.person_id for one in expired])
        life.tell(order, [one.person_id for one in expired], "offer-expired")
        offering.after_answer(actor, order)
        swept += len(expired)
    return swept


def _locked(order_id: UUID) -> Order | None:
    return db.session.scalar(
        select(Order).where(Order.id == order_id).with_for_update(skip_locked=True)
        .execution_options(populate_existing=True)
    )


def sweep_orders(actor: Actor) -> int:
    """Orders whose deadline has passed take the system's move of their state."""
    late = list(
        db.session.scalars(
            select(Order).where(Order.due_at <= clock.now()).order_by(Order.due_at).limit(BATCH)
            .with_for_update(skip_locked=True).execution_options(populate_existing=True)
        )
    )
    for order in late:
        _MOVES[order.state](actor, order)
    return len(late)


def _review_late(actor: Actor, order: Order) -> None:
    _escalate(order, "unreviewed")


def _dispatch_late(actor: Actor, order: Order) -> None:
    _escalate(order, "undispatched")
    age = clock.now() - order.created_at
    if age.total_seconds() >= 72 * 3600:
        life.tell_requester(order, "order-apology")


def _escalate(order: Order, kind: str) -> None:
    """The level above is asked as well, once a level; then again each further span until the district knows."""
    level = max(1, order.owner_level - 1)
    life.task(order, kind, occasion=f"{kind}-{order.rounds}-{order.state_since:%Y%m%d%H%M%S}-{level}", level=level)
    limits = rules.patience(order.urgent)
    order.owner_level = level
    order.due_at = clock.now() + (limits.review if kind == "unreviewed" else limits.dispatch) if level > 1 else None


def _lapse(actor: Actor, order: Order) -> None:
    life.move(actor, order, "lapse", role="system", note="退回后 7 天未补充")
    life.tell_requester(order, "order-lapsed")


def _leave_pool(actor: Actor, order: Order) -> None:
    life.move(actor, order, "leave-pool", role="system")
    life.tell_managers(order, "order-fell-back")


def _unassigned(actor: Actor, order: Order) -> None:
    people = queries.parties_of(order.id).get("leader", set())
    if order.team_id is not None:
        figures.note_give_back(order.team_id, order.id, order.window_from)
    life.unassign(order)
    life.wanted_again(order)
    life.move(actor, order, "unassign", role="system", note="24 小时内未安排队员")
    life.tell(order, people, "team-too-late")
    life.tell_managers(order, "order-fell-back")


def _no_start(actor: Actor, order: Order) -> None:
    """An hour after the window nobody has started: the clerk asks both sides. Nobody is punished by a clock."""
    life.task(order, "no-start", occasion=f"{order.window_to:%Y%m%d%H%M}")
    order.due_at = None


def _still_serving(actor: Actor, order: Order) -> None:
    life.task(order, "still-serving", occasion=f"{order.window_to:%Y%m%d%H%M}")
    order.due_at = None


def _auto_confirm(actor: Actor, order: Order) -> None:
    """The order moves; the record stays pending for the team leader, then the community (D5)."""
    order.confirmed_how = "auto"
    life.move(actor, order, "auto-confirm", role="system")
    life.task(order, "decide-record")
    announce(OrderConfirmed(order.id, False, clock.now()))
    life.tell_requester(order, "order-auto-confirmed")


def _dispute_late(actor: Actor, order: Order) -> None:
    life.task(order, "dispute", occasion=f"late-{order.state_since:%Y%m%d%H%M%S}", level=2)
    order.due_at = None


def _close(actor: Actor, order: Order) -> None:
    life.move(actor, order, "close", role="system")


def _nothing(actor: Actor, order: Order) -> None:
    order.due_at = None


_MOVES = dict.fromkeys(S, _nothing) | {
    S.REVIEWING: _review_late, S.TO_DISPATCH: _dispatch_late, S.RETURNED: _lapse, S.POOL: _leave_pool,
    S.ACCEPTED: _unassigned, S.SCHEDULED: _no_start, S.SERVING: _still_serving, S.FINISHED: _auto_confirm,
    S.DISPUTED: _dispute_late, S.CONFIRMED: _close, S.RATED: _close,
}


def sweep_unmanned(actor: Actor) -> int:
    """A team's order that no member has accepted, a day on or two hours before the time, is the leader's again."""
    edge = clock.now()
    waiting = db.session.scalars(
        select(Order).where(
            Order.state == S.SCHEDULED, Order.team_id.is_not(None),
            (Order.state_since <= edge - rules.UNASSIGNED_LASTS) | (Order.window_from <= edge + rules.MEMBERS_BEFORE),
        ).limit(BATCH).with_for_update(skip_locked=True)
    )
    swept = 0
    for order in waiting:
        if queries.live_assignments(order.id):
            continue
        asked = life.close_offers(order, OfferState.EXPIRED, kinds=("member",))
        life.wanted_again(order)
        life.move(actor, order, "unschedule", role="system", note="没有队员接受")
        life.tell(order, [*asked, *queries.parties_of(order.id).get("leader", set())], "team-unmanned")
        swept += 1
    return swept
