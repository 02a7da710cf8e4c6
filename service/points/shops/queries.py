"""Questions about pickup points."""

from collections.abc import Sequence
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import select

from service.accounts import queries as people
from service.core import clock, masking, regions
from service.core.actors import A2_AND_ABOVE, A3_AND_ABOVE, SHOP_KEEPER, Actor
from service.core.problems import NotFound
from service.core.workdays import service_day
from service.data.db import db
from service.points.shops.models import PickupPoint
from service.points.shops.states import CLERK, LIFECYCLE, STREET, ShopState
from service.web.access import need_cover, need_role


class NoSuchPickupPoint(NotFound):
    """Not there, or not for the caller."""

    title = "没有这个兑换点"


def pickup_point(pickup_id: UUID) -> PickupPoint:
    """One pickup point within the caller's sight."""
    found = db.session.scalar(select(PickupPoint).where(PickupPoint.id == pickup_id))
    if found is None:
        raise NoSuchPickupPoint()
    return found


def to_move(pickup_id: UUID) -> PickupPoint:
    """The same, locked."""
    found = db.session.scalar(select(PickupPoint).where(PickupPoint.id == pickup_id).with_for_update())
    if found is None:
        raise NoSuchPickupPoint()
    return found


def is_open(found: PickupPoint, day: date | None = None) -> bool:
    """Can things be fetched there on this day (today)? Its contract must run."""
    day = day or service_day(clock.now())
    return found.state is ShopState.OPEN and (found.contract_until is None or day <= found.contract_until)


def pickup_points(actor: Actor, wanted: dict[str, Any], after: UUID | None, limit: int) -> Sequence[PickupPoint]:
    """Open ones for everybody; in another state those of the acting area."""
    query = select(PickupPoint)
    state = wanted.get("state", ShopState.OPEN)
    query = query.where(PickupPoint.state == state)
    if state != ShopState.OPEN:
        area = actor.area
        if area is None:
            return []
        query = query.where(PickupPoint.region >= area.lo, PickupPoint.region < area.hi)
    if "region" in wanted:
        asked = regions.area(wanted["region"])
        query = query.where(PickupPoint.region >= asked.lo, PickupPoint.region < asked.hi)
    if after is not None:
        query = query.where(PickupPoint.id > after)
    return db.session.scalars(query.order_by(PickupPoint.id).limit(limit)).all()


def relations(actor: Actor, found: PickupPoint) -> set[str]:
    """How the caller stands to it."""
    inside = actor.area is not None and found.region in actor.area
    standing = set()
    if inside and actor.wears(A3_AND_ABOVE):
        standing.add(CLERK)
    if inside and actor.wears(A2_AND_ABOVE) and actor.person_id != found.applied_by:
        standing.add(STREET)
    return standing


def keepers(actor: Actor, pickup_id: UUID) -> list[dict[str, Any]]:
    """Who stands behind the counter now, for the managers of its area."""
    need_role(actor, A3_AND_ABOVE)
    found = pickup_point(pickup_id)
    need_cover(actor, found.region, NoSuchPickupPoint)
    return [keeper_view(found.id, person_id) for person_id in people.managers_of(str(found.id), (SHOP_KEEPER,))]


def keeper_view(pickup_id: UUID, person_id: UUID) -> dict[str, Any]:
    """One of them, masked."""
    name, phone = people.names_of([person_id]).get(person_id, ""), people.phones_of([person_id]).get(person_id)
    return {
        "pickup_id": pickup_id, "person_id": person_id, "name": masking.name(name),
        "phone": masking.phone(phone) if phone else None,
    }


def view(actor: Actor, found: PickupPoint) -> dict[str, Any]:
    """What is shown of it. Everything is public but the note."""
    standing = relations(actor, found)
    return {
        "id": found.id, "region": found.region, "kind": found.kind, "state": found.state, "name": found.name,
        "address": found.address, "place": found.place(), "hours": found.hours, "phone": found.phone,
        "contract_from": found.contract_from, "contract_until": found.contract_until, "station_id": found.station_id,
        "note": found.note if standing else None, "moves": LIFECYCLE.open_to(found.state, standing),
    }
