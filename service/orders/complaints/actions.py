"""Complaints: by the resident or the volunteer, decided by the street; upheld ones reverse hours and points (OD18)."""

from datetime import timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import select

from service.core import clock
from service.core.actors import A2_AND_ABOVE, Actor
from service.core.problems import Conflict
from service.data import audit, scope, workcalendar
from service.data.db import db
from service.orders import actions as requests
from service.orders import queries, rules
from service.orders.complaints.queries import NoSuchComplaint
from service.orders.life import actions as life
from service.orders.models import Complaint, Order
from service.orders.states import A3, COMPLAINTS, ComplaintState, OrderState
from service.volunteers.hours import actions as hours
from service.volunteers.teams.figures import actions as figures
from service.web import errors
from service.web.access import need_person, need_role

COMPLAIN_UNTIL = timedelta(days=30)
SEVERE = ("收取报酬",)
ABOUT_THE_RESIDENT = "居民失约"


class AlreadyComplained(Conflict):
    """One open complaint of one person about one order."""

    title = "您的投诉正在处理"


class TooLateToComplain(Conflict):
    """Complaints are taken until 30 days after the end."""

    title = "已过投诉期限"


class TooEarlyToComplain(Conflict):
    """Before anybody has accepted there is nothing to complain about; cancel instead."""

    title = "尚未有人接单，可直接取消"


errors.on_constraint("uq_order_complaint_open", AlreadyComplained)
_BEFORE = (OrderState.REVIEWING, OrderState.RETURNED, OrderState.TO_DISPATCH, OrderState.POOL, OrderState.OFFERED)


def complain(
    actor: Actor, order_id: UUID, *, kind: str, text: str, on_behalf: dict[str, Any] | None = None
) -> Complaint:
    """Open a case beside the order; its state does not change. A3 also for whoever cannot, after a call or visit (R6)."""
    order = queries.order(order_id)
    standing = queries.relations(actor, order)
    if on_behalf is not None and A3 in standing:
        life.not_own(actor, order)
        requests.speak_for(actor, order, "complain", on_behalf)
        text = f"{text}（{rules.spoken(order.contact)}）"
    elif not standing & {"requester", "participant", "proxy", "assignee", "leader"}:
        raise queries.NoSuchOrder()
    if order.state in _BEFORE:
        raise TooEarlyToComplain()
    if order.ended_at is not None and clock.now() > order.ended_at + COMPLAIN_UNTIL:
        raise TooLateToComplain()
    deadline = workcalendar.due(clock.now(), rules.COMPLAINT_WORKDAYS)
    made = Complaint(
        order_id=order.id, region=order.region, person_id=need_person(actor), kind=kind, text=text,
        severity=1 if kind in SEVERE else 2, due_at=deadline.moment, provisional=deadline.provisional,
    )
    db.session.add(made)
    with scope.deed(db.session, "complaint-flag"):
        order.complaint_open = True
    audit.record(actor, "complain", f"order:{order.id}", region=order.region, kind=kind)
    life.tell_managers(order, "order-complaint", level=2)
    return made


def _to_decide(actor: Actor, complaint_id: UUID, word: str) -> tuple[Complaint, Order]:
    need_role(actor, A2_AND_ABOVE)
    found = db.session.scalar(select(Complaint).where(Complaint.id == complaint_id).with_for_update())
    if found is None or actor.area is None or found.region not in actor.area:
        raise NoSuchComplaint()
    order = queries.order_to_move(found.order_id)
    life.not_own(actor, order, also_proxy=True)
    found.state = COMPLAINTS.step(word, found.state)
    return found, order


def uphold(actor: Actor, complaint_id: UUID, *, note: str) -> Complaint:
    """It is so: hours of this order are reversed, and points with them."""
    found, order = _to_decide(actor, complaint_id, "uphold")
    with scope.deed(db.session, "uphold"):
        hours.reverse_record(actor, queries.source_of(order), note)
        hours.reject_record(actor, queries.source_of(order), note)
    if order.team_id is not None and found.kind != ABOUT_THE_RESIDENT:
        figures.note_breach(order.team_id, f"order-complaint:{found.id}")
    return _decided(actor, found, order, note, "complaint-upheld")


def dismiss(actor: Actor, complaint_id: UUID, *, note: str) -> Complaint:
    """It is not so."""
    found, order = _to_decide(actor, complaint_id, "dismiss")
    return _decided(actor, found, order, note, "complaint-dismissed")


def withdraw(actor: Actor, complaint_id: UUID) -> Complaint:
    """Whoever complained takes it back."""
    found = db.session.scalar(select(Complaint).where(Complaint.id == complaint_id).with_for_update())
    if found is None or found.person_id != need_person(actor):
        raise NoSuchComplaint()
    found.state = COMPLAINTS.step("withdraw", found.state)
    return _decided(actor, found, queries.order_to_move(found.order_id), None, None)


def _decided(actor: Actor, found: Complaint, order: Order, note: str | None, template: str | None) -> Complaint:
    found.decided_by, found.decided_at, found.note = actor.person_id, clock.now(), note
    db.session.flush()
    with scope.deed(db.session, "complaint-flag"):
        still = select(Complaint.id).where(Complaint.order_id == order.id, Complaint.state == ComplaintState.OPEN)
        order.complaint_open = db.session.scalar(still.limit(1)) is not None
    audit.record(actor, f"complaint-{found.state.value}", f"order:{order.id}", region=order.region)
    if template is not None:
        life.tell(order, [found.person_id], template)
    return found
