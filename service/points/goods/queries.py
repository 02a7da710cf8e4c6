"""Questions about what can be had for points."""

from collections.abc import Iterable, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import exists, func, select

from service.core import regions
from service.core.actors import A2_AND_ABOVE, DISTRICT, Actor
from service.core.problems import NotFound
from service.data import files
from service.data.db import db
from service.points.goods import rules
from service.points.goods.models import DonationEntry, Good, GoodStock
from service.points.goods.states import DISTRICT as BY_DISTRICT
from service.points.goods.states import KEEPER, LIFECYCLE, GoodState
from service.points.shops.models import PickupPoint
from service.points.shops.queries import is_open


class NoSuchGood(NotFound):
    """Not there, or not shown to the caller."""

    title = "没有这件兑换品"


def good(good_id: UUID) -> Good:
    """One thing within the caller's sight."""
    found = db.session.scalar(select(Good).where(Good.id == good_id))
    if found is None:
        raise NoSuchGood()
    return found


def to_move(good_id: UUID) -> Good:
    """The same, locked."""
    found = db.session.scalar(select(Good).where(Good.id == good_id).with_for_update())
    if found is None:
        raise NoSuchGood()
    return found


def goods(actor: Actor, wanted: dict[str, Any], after: UUID | None, limit: int) -> Sequence[Good]:
    """What is on, for everybody, the newest first; in another state what the acting area keeps."""
    state = wanted.get("state", GoodState.ON)
    query = select(Good).where(Good.state == state)
    if state != GoodState.ON:
        if actor.area is None:
            return []
        query = query.where(Good.region >= actor.area.lo, Good.region < actor.area.hi)
    if "kind" in wanted:
        query = query.where(Good.kind == wanted["kind"])
    if "region" in wanted:
        asked = regions.area(wanted["region"])
        query = query.where(Good.region >= asked.lo, Good.region < asked.hi)
    if wanted.get("in_stock"):
        query = query.where(exists().where(GoodStock.good_id == Good.id, GoodStock.stock > 0))
    if after is not None:
        query = query.where(Good.id < after)
    return db.session.scalars(query.order_by(Good.id.desc()).limit(limit)).all()


def in_stock(good_ids: Iterable[UUID]) -> dict[UUID, int]:
    """Pieces that are free, over all counters."""
    found = select(GoodStock.good_id, func.sum(GoodStock.stock)).where(GoodStock.good_id.in_(list(good_ids)))
    return {row[0]: int(row[1]) for row in db.session.execute(found.group_by(GoodStock.good_id))}


def counters(good_id: UUID) -> list[dict[str, Any]]:
    """Where it lies: every open counter that has or had it, the fullest first."""
    found = db.session.execute(
        select(PickupPoint, GoodStock.stock).join(GoodStock, GoodStock.pickup_id == PickupPoint.id)
        .where(GoodStock.good_id == good_id).order_by(GoodStock.stock.desc(), PickupPoint.id).limit(100)
    )
    return [
        {
            "pickup_id": point.id, "name": point.name, "address": point.address, "hours": point.hours,
            "place": point.place(), "stock": stock,
        }
        for point, stock in found if is_open(point)
    ]


def stocks(good_id: UUID) -> list[dict[str, Any]]:
    """The whole count at every counter, for who keeps it."""
    found = db.session.execute(
        select(GoodStock, PickupPoint.name).join(PickupPoint, PickupPoint.id == GoodStock.pickup_id)
        .where(GoodStock.good_id == good_id).order_by(GoodStock.id)
    )
    names = ("id", "pickup_id", "received", "stock", "locked", "picked", "scrapped")
    return [{name: getattr(row, name) for name in names} | {"name": counter} for row, counter in found]


def relations(actor: Actor, found: Good) -> set[str]:
    """How the caller stands to it."""
    standing = set()
    if actor.area is not None and found.region in actor.area:
        if actor.wears(A2_AND_ABOVE):
            standing.add(KEEPER)
        if actor.wears((DISTRICT,)) and actor.person_id not in (found.made_by, found.submitted_by):
            standing.add(BY_DISTRICT)
    return standing


def view(found: Good, stock: int, star: int) -> dict[str, Any]:
    """A thing as it stands in the list, at the caller's own price."""
    return {
        "id": found.id, "region": found.region, "state": found.state, "kind": found.kind, "name": found.name,
        "text": found.text, "points": found.points, "my_points": rules.price(found.points, star, found.star_percents),
        "star_percents": found.star_percents, "min_star": found.min_star, "month_limit": found.month_limit,
        "residents": found.residents, "donor": found.donor, "photo_id": found.photo_id, "stock": stock,
        "sold_out": stock == 0,
    }


def detail(actor: Actor, found: Good, star: int) -> dict[str, Any]:
    """The whole of it: where it lies, and for who keeps it every count."""
    standing = relations(actor, found)
    return view(found, in_stock([found.id]).get(found.id, 0), star) | {
        "photos": photos_of(found),
        "counters": counters(found.id), "stocks": stocks(found.id) if standing else [],
        "note": found.note if standing else None, "moves": LIFECYCLE.open_to(found.state, standing),
    }


def photos_of(found: Good) -> list[UUID]:
    """Its photos, the one of the list first."""
    if found.photo_id is None:
        return []
    return [found.photo_id, *(one for one in files.attached(f"good:{found.id}") if one != found.photo_id)]


def picture(found: Good, photo_id: UUID) -> UUID:
    """The same photo, where it is one of this thing's."""
    if photo_id not in photos_of(found):
        raise files.NoSuchPhoto()
    return photo_id


def may_see_photo(actor: Actor, good_id: UUID) -> bool:
    """A photo of a thing is seen by whoever sees the thing."""
    return db.session.scalar(select(Good.id).where(Good.id == good_id)) is not None


def donations(region: str | None, after: UUID | None, limit: int) -> Sequence[DonationEntry]:
    """The donation book, the latest first."""
    query = select(DonationEntry)
    if region is not None:
        area = regions.area(region)
        query = query.where(DonationEntry.region >= area.lo, DonationEntry.region < area.hi)
    if after is not None:
        query = query.where(DonationEntry.id < after)
    return db.session.scalars(query.order_by(DonationEntry.id.desc()).limit(limit)).all()
