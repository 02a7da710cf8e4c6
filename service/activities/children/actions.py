"""Bringing children along, and taking them home before oneself."""

from uuid import UUID

from sqlalchemy import select

from service.activities.attendance import queries as attendance
from service.activities.children import queries
from service.activities.children.models import ChildPresence
from service.activities.models import Signup
from service.activities.signups import queries as names
from service.activities.states import SELF
from service.core import clock
from service.core.actors import Actor
from service.core.problems import Conflict, field_problem
from service.core.workdays import service_day
from service.data import audit, scope
from service.data.db import db
from service.volunteers.children import queries as children
from service.web.access import WrongRole


class NotForChildren(Conflict):
    """The activity takes no minors, or the guardian is not checked in; the detail says which."""

    title = "现在不能登记随行"


class NotHere(Conflict):
    """Only a child that came can go."""

    title = "孩子不在场"


def bring(actor: Actor, signup_id: UUID, *, child_ids: list[UUID]) -> Signup:
    """My children are here with me, from now until they go or I go. Telling it twice is telling it once."""
    shift, event, found = attendance.own_signup(signup_id)
    _self(actor, found)
    if reason := queries.why_not(event, shift, found):
        raise NotForChildren(reason)
    if set(child_ids) - children.may_come(found.person_id, service_day(shift.starts_at)).keys():
        raise field_problem("/child_ids", "只能带本人名下已核实、8至13周岁的孩子")
    with scope.deed(db.session, "bring-children"):
        here = attendance.presences_of([found.id])[found.id][-1]
        there = set(
            db.session.scalars(
                select(ChildPresence.child_id).where(
                    ChildPresence.presence_id == here.id, ChildPresence.out_at.is_(None)
                )
            )
        )
        for child_id in dict.fromkeys(child_ids):
            if child_id not in there:
                db.session.add(
                    ChildPresence(
                        child_id=child_id, presence_id=here.id, signup_id=found.id, activity_id=event.id,
                        region=event.region, person_id=found.person_id, in_at=clock.now(),
                    )
                )
    audit.record(actor, "bring-children", f"signup:{found.id}", region=found.region, children=len(child_ids))
    return found


def take_home(actor: Actor, signup_id: UUID, *, child_ids: list[UUID]) -> Signup:
    """Some go before their guardian does."""
    _, _, found = attendance.own_signup(signup_id)
    _self(actor, found)
    with scope.deed(db.session, "take-children-home"):
        rows = list(
            db.session.scalars(
                select(ChildPresence).where(
                    ChildPresence.signup_id == found.id, ChildPresence.child_id.in_(child_ids),
                    ChildPresence.out_at.is_(None),
                ).with_for_update()
            )
        )
        here = attendance.presences_of([found.id])[found.id]
        if not rows or not here or here[-1].out_at is not None:
            raise NotHere()
        for row in rows:
            row.out_at = clock.now()
    audit.record(actor, "take-children-home", f"signup:{found.id}", region=found.region, children=len(rows))
    return found


def _self(actor: Actor, found: Signup) -> None:
    if names.relations(actor, found) != {SELF}:
        raise WrongRole()
