"""Questions about places in slots."""

from typing import Any
from uuid import UUID

from sqlalchemy import select

from service.core.problems import NotFound
from service.data import scope
from service.data.db import db
from service.orders.menu.models import MenuItem, MenuPlace, MenuSlot
from service.orders.places.states import PlaceState


class NoSuchPlace(NotFound):
    """Not there, or somebody else's."""

    title = "没有这个保留的时段"


def place(place_id: UUID) -> MenuPlace:
    """One's own place."""
    found = db.session.scalar(select(MenuPlace).where(MenuPlace.id == place_id))
    if found is None:
        raise NoSuchPlace()
    return found


def state_of(place_id: UUID) -> PlaceState:
    """Where it stands at this very moment."""
    return db.session.scalars(select(MenuPlace.state).where(MenuPlace.id == place_id)).one()


def item_of_order(order_id: UUID) -> MenuItem | None:
    """What was ordered from the menu, where the order came from there."""
    query = select(MenuItem).join(MenuPlace, MenuPlace.item_id == MenuItem.id).where(MenuPlace.order_id == order_id)
    with scope.deed(db.session, "item-of-order"):
        return db.session.scalar(query)


def mine(person_id: UUID) -> Any | None:
    """The place this person holds now, with its slot; None where they hold none."""
    query = (
        select(
            MenuPlace.id, MenuPlace.slot_id, MenuPlace.item_id, MenuPlace.expires_at, MenuSlot.starts_at, MenuSlot.ends_at,
        )
        .join(MenuSlot, MenuSlot.id == MenuPlace.slot_id)
        .where(MenuPlace.person_id == person_id, MenuPlace.state == PlaceState.HELD)
    )
    return db.session.execute(query).one_or_none()
