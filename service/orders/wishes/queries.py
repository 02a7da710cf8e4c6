"""Questions about micro-wishes."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from sqlalchemy import func, select

from service.core import clock, regions
from service.core.actors import A2_AND_ABOVE, A3_AND_ABOVE, Actor
from service.core.problems import NotFound
from service.data import divisions, files, scope
from service.data.db import db
from service.orders import rules as ordering
from service.orders.wishes.models import Wish, WishBeneficiary
from service.orders.wishes.states import CLAIMER, LIFECYCLE, MANAGER, SECOND, SHOWN, STREET, VOLUNTEER, WishState
from service.volunteers import queries as volunteers
from service.web.access import need_person


class NoSuchWish(NotFound):
    """Not there, or not published."""

    title = "没有这个心愿"


def wish(wish_id: UUID) -> Wish:
    """One wish within the caller's sight."""
    found = db.session.scalar(select(Wish).where(Wish.id == wish_id))
    if found is None:
        raise NoSuchWish()
    return found


def held(wish_id: UUID) -> Wish:
    """The same, locked and read afresh; inside a deed."""
    query = select(Wish).where(Wish.id == wish_id).with_for_update().execution_options(populate_existing=True)
    return db.session.scalars(query).one()


def wishes(actor: Actor, wanted: dict[str, Any], after: UUID | None, limit: int) -> list[Wish]:
    """What can be taken on, the newest first; `state` those of the acting area; `mine`: those one has taken on."""
    query = select(Wish)
    if wanted.get("mine"):
        query = query.where(Wish.claimed_by == need_person(actor))
    elif "state" in wanted:
        query = query.where(Wish.state == wanted["state"])
        if wanted["state"] not in SHOWN or actor.area is not None:
            area = actor.area or regions.Area("", "")
            query = query.where(Wish.region >= area.lo, Wish.region < area.hi)
    elif actor.area is not None:
        query = query.where(Wish.region >= actor.area.lo, Wish.region < actor.area.hi)
    else:
        query = query.where(Wish.state == WishState.PUBLISHED)
    if "region" in wanted:
        asked = regions.area(wanted["region"])
        query = query.where(Wish.region >= asked.lo, Wish.region < asked.hi)
    if after is not None:
        query = query.where(Wish.id < after)
    return list(db.session.scalars(query.order_by(Wish.id.desc()).limit(limit)))


def beneficiary(wish_id: UUID) -> WishBeneficiary | None:
    """For whom it is, as far as the caller may know."""
    return db.session.scalar(select(WishBeneficiary).where(WishBeneficiary.id == wish_id))


def is_for(wish_id: UUID) -> UUID | None:
    """The beneficiary's own account, where there is one."""
    with scope.deed(db.session, "wish-is-for"):
        return db.session.scalar(select(WishBeneficiary.person_id).where(WishBeneficiary.id == wish_id))


def open_claims(person_id: UUID) -> int:
    """How many wishes this person has taken on and not yet brought; inside a deed."""
    query = select(func.count()).where(Wish.claimed_by == person_id, Wish.state == WishState.CLAIMED)
    return db.session.scalar(query) or 0


def _serves(actor: Actor) -> bool:
    return actor.person_id is not None and actor.area is None and volunteers.is_active_volunteer(actor.person_id)


def relations(actor: Actor, found: Wish, serves: bool | None = None) -> set[str]:
    """How the caller stands to it. serves: is the caller an active volunteer, where that is known."""
    standing: set[str] = set()
    me = actor.person_id
    if me is None:
        return standing
    if me == found.claimed_by:
        return {CLAIMER}
    if actor.area is not None and found.region in actor.area and actor.wears(A3_AND_ABOVE):
        standing |= {MANAGER} | ({SECOND} if me != found.made_by else set())
        if actor.wears(A2_AND_ABOVE) and me != found.made_by:
            standing.add(STREET)
    if found.claimed_by is not None and found.claimed_by in volunteers.family_of(me):
        standing -= {MANAGER}
    if found.granted_by == me:
        standing -= {MANAGER}
    if found.state is WishState.PUBLISHED and (_serves(actor) if serves is None else serves):
        standing.add(VOLUNTEER)
    return standing


def shown(actor: Actor, found: Iterable[Wish]) -> list[dict[str, Any]]:
    """Wishes as anybody may see them: the thing, the tag and the street; who stands near them sees more."""
    rows = list(found)
    names = divisions.names_of({row.region[:9] for row in rows} | {row.region for row in rows})
    serves = _serves(actor)
    return [_line(row, names, relations(actor, row, serves)) for row in rows]


def _line(row: Wish, names: dict[str, str], standing: set[str]) -> dict[str, Any]:
    near = bool(standing & {MANAGER, SECOND, CLAIMER})
    return {
        **{name: getattr(row, name) for name in _PLAIN}, "state": row.state.value,
        "region": row.region if near else row.region[:9], "street": names.get(row.region[:9]),
        "community": names.get(row.region) if near else None, "mine": CLAIMER in standing,
        "note": row.note if near else None, "due_at": row.due_at if near else None,
        "pool_points": row.pool_points, "moves": LIFECYCLE.open_to(row.state, standing),
    }


def view(actor: Actor, found: Wish) -> dict[str, Any]:
    """The whole of it; name and address for its managers, and for who has taken it on until a week after the end."""
    (line,) = shown(actor, [found])
    standing = relations(actor, found)
    bringing = CLAIMER in standing and found.state is not WishState.PUBLISHED
    visible = ordering.address_visible(found.ended_at, clock.now())
    near = bool(standing & {MANAGER, SECOND}) or (bringing and visible)
    one = beneficiary(found.id) if near else None
    return line | {
        "beneficiary": None if one is None else {"name": one.name, "address": one.address},
        "verified": one.verified if one is not None and standing & {MANAGER, SECOND} else None,
        "delivered_note": found.delivered_note if near else None,
        "photos": [str(photo) for photo in files.attached(f"wish:{found.id}")] if near else [],
    }


def may_see_photo(actor: Actor, wish_id: UUID) -> bool:
    """Whoever manages the wish sees what was brought."""
    found = db.session.scalar(select(Wish).where(Wish.id == wish_id))
    return found is not None and bool(relations(actor, found) & {MANAGER, SECOND, CLAIMER})


_PLAIN = ("id", "title", "text", "tag", "value_yuan", "shown_until", "created_at", "state_since")
