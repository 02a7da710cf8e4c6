"""One function sets an order's state and appends its history; the rest binds, frees and reminds people."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import delete, select, update
from sqlalchemy.dialects.postgresql import insert

from service.accounts import queries as accounts
from service.core import clock, regions
from service.core.actors import Actor
from service.core.ids import uuid7
from service.core.problems import Conflict, Forbidden
from service.data import audit, outbox, scope, workcalendar
from service.data.db import db
from service.orders import queries, rules
from service.orders.models import Assignment, Offer, Order, OrderMove, OrderParty, Task
from service.orders.paying import actions as paying
from service.orders.places import actions as places
from service.orders.states import A2, A3, ENDED, LIFECYCLE, MANAGER, UNSERVED, WORDS, OfferState, OrderState
from service.volunteers import actions as volunteers
from service.volunteers.hours import actions as hours
from service.web import errors
from service.web.access import WrongRole

S = OrderState
ROLE_AT_LEVEL = {1: "A1", 2: "A2", 3: "A3"}


class OwnOrder(Forbidden):
    """Nobody reviews, dispatches, serves or decides what is their own or their family's (D3)."""

    title = "与本人或家人有关的点单，须由他人办理"


class BusyThen(Conflict):
    """The volunteer has promised this time to another order."""

    title = "该时段已有其他服务安排"


class AlreadyOffered(Conflict):
    """This person has an open offer of this order."""

    title = "已向其派单，正在等待答复"


class AlreadyTaken(Conflict):
    """Somebody else was quicker."""

    title = "已被他人接单"


errors.on_constraint("ex_assignment_busy", BusyThen)
errors.on_constraint("uq_assignment_live", AlreadyTaken)
errors.on_constraint("uq_service_offer_open", AlreadyOffered)
errors.on_constraint("uq_service_offer_one_accepted", AlreadyTaken)


def may(actor: Actor, order: Order, word: str) -> set[str]:
    """The actor's relations to the order; WrongRole where none of them may say this word, OwnOrder by D3."""
    standing = queries.relations(actor, order)
    allowed = {by for row in LIFECYCLE.of(word) for by in row.by}
    if not standing & allowed:
        raise WrongRole()
    if standing & allowed <= {A3, A2, MANAGER}:
        not_own(actor, order)
    return standing


def not_own(actor: Actor, order: Order, *, also_proxy: bool = False) -> None:
    """OwnOrder where the actor, or their family, is in this order."""
    if queries.is_own(actor, order, also_proxy=also_proxy):
        raise OwnOrder()


def move(
    actor: Actor, order: Order, word: str, *, outcome: OrderState | None = None, role: str | None = None,
    reason_code: str | None = None, note: str | None = None,
) -> Order:
    """Take one step: set the state, its deadline and its end, and append the history row.

    The order must be locked (queries.order_to_move) and the actor allowed (may). NotNow for a wrong state.
    """
    before = order.state
    order.state = LIFECYCLE.step(word, before, outcome)
    moment = clock.now()
    if before != order.state or word in ("resubmit", "raise", "hand-down"):
        order.state_since = moment
    if order.state in ENDED or order.state in (S.CONFIRMED, S.RATED):
        order.ended_at = order.ended_at or order.finished_at or moment
    if order.state in UNSERVED:
        places.let_go(order.id)
    if before != order.state:
        paying.settle(order)
    order.due_at = deadline_of(order)
    append(actor, order, word, before, role, reason_code, note)
    return order


def append(
    actor: Actor, order: Order, word: str, before: OrderState | None, role: str | None = None,
    reason_code: str | None = None, note: str | None = None,
) -> None:
    """The history row and, for a manager's deed, the audit row. word: of `states.WORDS`, which boards and clients know."""
    if word not in WORDS:
        raise LookupError(f"no word of the history: {word}")
    if role == "on-behalf":
        note = "；".join(filter(None, (note, rules.spoken(order.contact))))
    worn = role or (actor.acting.role if actor.acting else "system" if actor.job else "person")
    db.session.flush()
    with scope.deed(db.session, "order-history"):
        db.session.add(
            OrderMove(
                order_id=order.id, region=order.region, move=word, from_state=before, to_state=order.state,
                person_id=actor.person_id, role=worn, reason_code=reason_code, note=note,
            )
        )
    audit.record(actor, f"order-{word}", f"order:{order.id}", region=order.region, state=order.state.value)


def deadline_of(order: Order) -> datetime | None:
    """When the system, or a manager, must look at this order next."""
    since, limits = order.state_since, rules.patience(order.urgent)
    after: dict[OrderState, timedelta] = {
        S.REVIEWING: limits.review, S.RETURNED: rules.RETURNED_LAPSES, S.TO_DISPATCH: limits.dispatch,
        S.POOL: rules.POOL_LASTS, S.ACCEPTED: rules.UNASSIGNED_LASTS, S.CONFIRMED: rules.RATE_WITHIN,
        S.RATED: rules.RATE_WITHIN,
    }
    if order.state in after:
        return since + after[order.state]
    if order.state == S.SCHEDULED:
        return order.window_to + rules.START_LATE
    if order.state == S.SERVING:
        return order.window_to + rules.OVERDUE_SERVING
    if order.state == S.FINISHED:
        by_workdays = workcalendar.due(since, rules.AUTO_CONFIRM_WORKDAYS).moment
        return min(since + rules.AUTO_CONFIRM, by_workdays)
    if order.state == S.DISPUTED:
        return workcalendar.due(since, rules.DISPUTE_WORKDAYS).moment
    return None


def add_party(order_id: UUID, person_id: UUID, role: str) -> None:
    """This person now belongs to the order."""
    with scope.deed(db.session, "order-party"):
        db.session.execute(
            insert(OrderParty.__table__)
            .values(order_id=order_id, person_id=person_id, role=role, created_at=clock.now())
            .on_conflict_do_nothing()
        )


def drop_parties(order_id: UUID, roles: Iterable[str], people: Iterable[UUID] | None = None) -> None:
    """These people, or all of these roles, no longer belong to the order."""
    gone = delete(OrderParty).where(OrderParty.order_id == order_id, OrderParty.role.in_(list(roles)))
    if people is not None:
        gone = gone.where(OrderParty.person_id.in_(list(people)))
    with scope.deed(db.session, "order-party"):
        db.session.execute(gone)


def close_offers(order: Order, into: OfferState, *, kinds: tuple[str, ...] = ("volunteer", "team"),
                 only_round: int | None = None) -> list[UUID]:
    """Every open offer of the order ends so; the people who were asked."""
    with scope.deed(db.session, "close-offers"):
        closing = (
            update(Offer)
            .where(Offer.order_id == order.id, Offer.state == OfferState.OPEN, Offer.kind.in_(kinds))
            .values(state=into, answered_at=clock.now()).returning(Offer.person_id)
        )
        if only_round is not None:
            closing = closing.where(Offer.round == only_round)
        asked = list(db.session.scalars(closing))
    drop_parties(order.id, ("offered",), asked)
    return asked


def bind(order: Order, volunteer_id: UUID, person_id: UUID, *, claimed: bool = False) -> Assignment:
    """Keep the volunteer's time free for this order. BusyThen where it is promised already, HasDecided by D3."""
    hours.join(queries.source_of(order), person_id)
    with scope.deed(db.session, "bind"):
        bound = Assignment(
            order_id=order.id, volunteer_id=volunteer_id, person_id=person_id, window_from=order.window_from,
            window_to=order.window_to, claimed=claimed, attempt=order.attempts,
        )
        db.session.add(bound)
    add_party(order.id, person_id, "assignee")
    volunteers.add_load(volunteer_id, +1)
    return bound


def release(order: Order, *, only_unstarted: bool = False) -> list[UUID]:
    """Let everybody go who is bound to this order; the people. Their time is free again."""
    freed = []
    for bound in queries.live_assignments(order.id):
        if only_unstarted and bound.started_at is not None:
            continue
        free(bound)
        freed.append(bound.person_id)
    return freed


def free(bound: Assignment) -> None:
    """This time is the volunteer's own again."""
    with scope.deed(db.session, "release"):
        bound.ended_at = clock.now()
    volunteers.add_load(bound.volunteer_id, -1)


def unassign(order: Order) -> list[UUID]:
    """Back to nobody: assignments, accepted offers and parties of the one who had it end; the people."""
    freed = release(order)
    with scope.deed(db.session, "unassign"):
        db.session.execute(
            update(Offer)
            .where(Offer.order_id == order.id, Offer.state == OfferState.ACCEPTED, Offer.ended_at.is_(None))
            .values(ended_at=clock.now())
        )
    close_offers(order, OfferState.WITHDRAWN, kinds=("member",))
    drop_parties(order.id, ("assignee", "leader", "offered"))
    order.volunteer_id, order.team_id, order.proposal = None, None, None
    return freed


def wanted_again(order: Order) -> None:
    """The window is the resident's wish again, and nobody has it."""
    order.window_from, order.window_to = order.wanted_from, order.wanted_to


def tell(order: Order, people: Iterable[UUID | None], template: str, **facts: Any) -> None:
    """A notice to each of these people."""
    outbox.tell(people, f"order:{order.id}", template, urgent=order.urgent, number=order.number, **facts)


def tell_requester(order: Order, template: str, **facts: Any) -> None:
    """A notice to the resident's side."""
    joined = queries.parties_of(order.id).get("participant", set()) if order.proxy_kind == "group" else set()
    family = order.proxy_id if order.proxy_kind == "family" else None
    tell(order, (order.requester_id, family, *joined), template, **facts)


def tell_managers(order: Order, template: str, level: int | None = None, **facts: Any) -> None:
    """A notice to the managers of the level that owns the order."""
    level = level or order.owner_level
    code = regions.at_level(order.region, level)
    assert code is not None
    tell(order, accounts.managers_of(code, (ROLE_AT_LEVEL[level],)), template, **facts)


def task(order: Order, kind: str, *, occasion: str = "", level: int = 3, due_at: datetime | None = None,
         provisional: bool = False) -> bool:
    """Ask the managers to look at something, once an occasion; False where it is asked already."""
    with scope.deed(db.session, "task"):
        made = db.session.execute(
            insert(Task.__table__).values(
                id=uuid7(), created_at=clock.now(), order_id=order.id, region=order.region, kind=kind,
                occasion=occasion, level=level, due_at=due_at, provisional=provisional,
            ).on_conflict_do_nothing().returning(Task.__table__.c.id)
        ).scalar()
    if made is not None:
        tell_managers(order, "order-task", level=level, task=kind)
    return made is not None


def task_done(actor: Actor, order_id: UUID, kinds: tuple[str, ...], note: str | None = None) -> None:
    """The managers have looked."""
    with scope.deed(db.session, "task"):
        open_ones = db.session.scalars(
            select(Task).where(Task.order_id == order_id, Task.kind.in_(kinds), Task.done_at.is_(None))
        )
        for found in open_ones:
            found.done_at, found.done_by, found.note = clock.now(), actor.person_id, note
