"""Taking and giving back places in slots. Whether one is free is decided by one conditional UPDATE."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from sqlalchemy import select, text, update

from service.core import clock
from service.core.actors import Actor
from service.core.problems import Conflict
from service.data import scope
from service.data.db import db
from service.orders.menu import rules
from service.orders.menu.models import MenuPlace, MenuSlot
from service.orders.places import queries
from service.orders.places.states import LIFECYCLE, PlaceState
from service.web.access import need_person
from service.web.errors import on_constraint

P = PlaceState
BATCH = 100


class SlotTaken(Conflict):
    """All places of this slot are held or booked, or it can no longer be ordered."""

    title = "该时段已约满或已截止，请选别的时段"


class HoldOver(Conflict):
    """The quarter of an hour is over, or the place was given back."""

    title = "保留的时段已过期，请重新选择"


class OnePlaceAtATime(Conflict):
    """The same person holds a place by another request of this very moment."""

    title = "您正在保留另一个时段，请稍后再试"


on_constraint("uq_menu_place_held", OnePlaceAtATime)


_ONE_OF_A_PERSON = text("SELECT pg_advisory_xact_lock(hashtextextended(:person, 23))")


def hold(actor: Actor, slot_id: UUID, item_id: UUID, lead_hours: int) -> MenuPlace:
    """Keep a place of this slot for a quarter of an hour; another one held by the same person is given back first."""
    person_id = need_person(actor)
    moment = clock.now()
    with scope.deed(db.session, "menu-place"):
        db.session.execute(_ONE_OF_A_PERSON, {"person": str(person_id)})  # or `before` could be of a slot not locked below
        before = db.session.scalar(select(MenuPlace).where(MenuPlace.person_id == person_id, MenuPlace.state == P.HELD))
        if before is not None and before.slot_id == slot_id and before.expires_at > moment:
            return before
        _lock_slots({slot_id, *([before.slot_id] if before else [])})
        _free(MenuPlace.person_id == person_id)
        _free(MenuPlace.slot_id == slot_id, MenuPlace.expires_at <= moment)
        won = db.session.scalar(
            update(MenuSlot)
            .where(
                MenuSlot.id == slot_id, MenuSlot.taken < MenuSlot.capacity, MenuSlot.closed.is_(False),
                MenuSlot.starts_at > rules.orderable_from(moment, lead_hours),
            ).values(taken=MenuSlot.taken + 1).returning(MenuSlot.id).execution_options(synchronize_session=False)
        )
        if won is None:
            raise SlotTaken()
        made = MenuPlace(slot_id=slot_id, item_id=item_id, person_id=person_id, state=P.HELD, expires_at=moment + rules.HOLD)
        db.session.add(made)
    return made


def release(actor: Actor, place_id: UUID) -> None:
    """Rather not; the place is free again. NotNow where it is held no more."""
    found = queries.place(place_id)
    with scope.deed(db.session, "menu-place"):
        _lock_slots([found.slot_id])
        LIFECYCLE.step("release", queries.state_of(place_id))
        _free(MenuPlace.id == place_id)


def book(place: MenuPlace, order_id: UUID) -> None:
    """The order that came of a held place. HoldOver where it is held no more."""
    with scope.deed(db.session, "menu-place"):
        booked = db.session.scalar(
            update(MenuPlace)
            .where(MenuPlace.id == place.id, MenuPlace.state == P.HELD, MenuPlace.expires_at > clock.now())
            .values(state=P.BOOKED, order_id=order_id).returning(MenuPlace.id).execution_options(synchronize_session=False)
        )
    if booked is None:
        raise HoldOver()


def let_go(order_id: UUID) -> None:
    """The order is over and was not served: others may have its place."""
    with scope.deed(db.session, "menu-place"):
        slots = list(db.session.scalars(select(MenuPlace.slot_id).where(MenuPlace.order_id == order_id)))
        _lock_slots(slots)
        _free(MenuPlace.order_id == order_id, states=(P.BOOKED,))


def sweep_places(actor: Actor) -> int:
    """Places held too long are free again."""
    late = (MenuPlace.state == P.HELD, MenuPlace.expires_at <= clock.now())
    slots = list(db.session.scalars(select(MenuPlace.slot_id).where(*late).order_by(MenuPlace.expires_at).limit(BATCH)))
    _lock_slots(slots)
    return _free(*late, MenuPlace.slot_id.in_(slots)) if slots else 0


def _lock_slots(slots: Iterable[UUID]) -> None:
    """Slots before their places, and in the order of their ids: so nobody waits in a circle."""
    db.session.execute(select(MenuSlot.id).where(MenuSlot.id.in_(list(slots))).order_by(MenuSlot.id).with_for_update())


def _free(*which: Any, states: tuple[PlaceState, ...] = (P.HELD,)) -> int:
    """These places are free; their slots are locked."""
    gone = list(db.session.scalars(
        update(MenuPlace).where(MenuPlace.state.in_(states), *which)
        .values(state=P.RELEASED).returning(MenuPlace.slot_id).execution_options(synchronize_session="fetch")
    ))
    for slot_id in gone:
        db.session.execute(
            update(MenuSlot).where(MenuSlot.id == slot_id).values(taken=MenuSlot.taken - 1)
            .execution_options(synchronize_session=False)
        )
    return len(gone)
