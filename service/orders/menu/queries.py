"""Questions about the service menu."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from sqlalchemy import func, select

from service.core import clock, regions
from service.core.actors import A3_AND_ABOVE, Actor
from service.core.problems import NotFound
from service.data import divisions
from service.data.db import db
from service.orders.menu import rules
from service.orders.menu.models import MenuItem, MenuSlot
from service.orders.menu.states import LEADER, LIFECYCLE, REVIEWER, ItemState
from service.orders.places import queries as places
from service.volunteers.teams import queries as teams
from service.web.access import need_person


class NoSuchItem(NotFound):
    """Not there, or not on the menu."""

    title = "没有这项服务"


class NoSuchSlot(NotFound):
    """Not there, or of an item that is not on the menu."""

    title = "没有这个时段"


def item(item_id: UUID, *, lock: bool = False) -> MenuItem:
    """One item within the caller's sight."""
    query = select(MenuItem).where(MenuItem.id == item_id)
    if lock:
        query = query.with_for_update().execution_options(populate_existing=True)
    found = db.session.scalar(query)
    if found is None:
        raise NoSuchItem()
    return found


def slot(slot_id: UUID) -> tuple[MenuSlot, MenuItem]:
    """One slot, and the item it is of, which the caller sees."""
    found = db.session.scalar(select(MenuSlot).where(MenuSlot.id == slot_id))
    owner = db.session.scalar(select(MenuItem).where(MenuItem.id == found.item_id)) if found else None
    if found is None or owner is None:
        raise NoSuchSlot()
    return found, owner


def items(actor: Actor, wanted: dict[str, Any], after: UUID | None, limit: int) -> list[MenuItem]:
    """What is on, the newest first; with `state`, the acting manager's area; with `team_id`, all of a team one leads."""
    query = select(MenuItem)
    if "team_id" in wanted:
        query = query.where(MenuItem.team_id == wanted["team_id"])
        if not teams.is_leader(need_person(actor), wanted["team_id"]):
            query = query.where(MenuItem.state == ItemState.ON)
    elif "state" in wanted and actor.area is not None:
        query = query.where(MenuItem.region >= actor.area.lo, MenuItem.region < actor.area.hi)
    else:
        query = query.where(MenuItem.state == ItemState.ON)
    for name in ("state", "kind", "category"):
        if name in wanted:
            query = query.where(getattr(MenuItem, name) == wanted[name])
    if "region" in wanted:
        codes = [code for level in (1, 2, 3) if (code := regions.at_level(wanted["region"], level))]
        query = query.where(MenuItem.served.in_(codes))
    if after is not None:
        query = query.where(MenuItem.id < after)
    return list(db.session.scalars(query.order_by(MenuItem.id.desc()).limit(limit)))


def offered_at(station_id: UUID, region: str) -> list[dict[str, Any]]:
    """What can be ordered from this part of the district, the soonest first: for a station's feed."""
    codes = [code for level in (1, 2, 3) if (code := regions.at_level(region, level))]
    query = select(MenuItem).where(MenuItem.state == ItemState.ON, MenuItem.served.in_(codes))
    rows = list(db.session.scalars(query.order_by(MenuItem.id.desc()).limit(20)))
    next_at, _ = _next_slots(row.id for row in rows)
    return [
        {"kind": "menu", "id": row.id, "title": row.title, "text": row.category, "at": next_at[row.id],
         "until": next_at[row.id], "region": row.region}
        for row in rows if row.id in next_at
    ]


def slots_of(item_id: UUID) -> list[MenuSlot]:
    """What is still to come, the earliest first; closed ones left out."""
    query = select(MenuSlot).where(
        MenuSlot.item_id == item_id, MenuSlot.closed.is_(False), MenuSlot.starts_at > clock.now()
    )
    return list(db.session.scalars(query.order_by(MenuSlot.starts_at).limit(rules.MOST_SLOTS)))


def relations(actor: Actor, found: MenuItem, led: set[UUID] | None = None) -> set[str]:
    """How the caller stands to it. Whoever leads the team, or wrote the item, does not review it. led: by the caller."""
    standing: set[str] = set()
    if found.team_id in (_led_by(actor) if led is None else led):
        standing.add(LEADER)
    manages = actor.area is not None and found.region in actor.area and actor.wears(A3_AND_ABOVE)
    if manages and LEADER not in standing and actor.person_id != found.made_by:
        standing.add(REVIEWER)
    return standing


def _led_by(actor: Actor) -> set[UUID]:
    return set() if actor.person_id is None else {team.id for team in teams.led_by(actor.person_id)}


def shown(actor: Actor, found: Iterable[MenuItem]) -> list[dict[str, Any]]:
    """Items as they stand in a list."""
    rows = list(found)
    next_at, free = _next_slots(row.id for row in rows)
    names, led = divisions.names_of({row.served for row in rows}), _led_by(actor)
    team_names = teams.names_of(row.team_id for row in rows)
    return [
        {
            **{name: getattr(row, name) for name in _PLAIN}, "state": row.state.value, "kind": row.kind.value,
            "team_name": team_names.get(row.team_id, ""), "served_name": names.get(row.served),
            "next_at": next_at.get(row.id), "free": free.get(row.id, 0),
            "moves": LIFECYCLE.open_to(row.state, relations(actor, row, led)),
        }
        for row in rows
    ]


def view(actor: Actor, found: MenuItem) -> dict[str, Any]:
    """The whole of it: what it is, and when it can be had."""
    (line,) = shown(actor, [found])
    edge = rules.orderable_from(clock.now(), found.lead_hours)
    return line | {
        "note": found.note if relations(actor, found) else None,
        "slots": [
            {
                "id": row.id, "starts_at": row.starts_at, "ends_at": row.ends_at, "capacity": row.capacity,
                "free": row.capacity - row.taken, "can_be_had": row.starts_at > edge and row.taken < row.capacity,
            }
            for row in slots_of(found.id)
        ],
        "held": _held(actor, found),
    }


def _held(actor: Actor, found: MenuItem) -> dict[str, Any] | None:
    mine = places.mine(actor.person_id) if actor.person_id is not None else None
    if mine is None or mine.item_id != found.id or mine.expires_at <= clock.now():
        return None
    return dict(mine._mapping)


def place_view(place_id: UUID) -> dict[str, Any]:
    """A place that somebody holds, with its hours."""
    found = places.place(place_id)
    row = db.session.scalars(select(MenuSlot).where(MenuSlot.id == found.slot_id)).one()
    return {
        "id": found.id, "slot_id": found.slot_id, "item_id": found.item_id, "expires_at": found.expires_at,
        "starts_at": row.starts_at, "ends_at": row.ends_at,
    }


_PLAIN = ("id", "team_id", "region", "category", "title", "text", "served", "lead_hours", "created_at")


def _next_slots(ids: Iterable[UUID]) -> tuple[dict[UUID, Any], dict[UUID, int]]:
    """When each can be had next, and how many places are left in all."""
    query = (
        select(MenuSlot.item_id, func.min(MenuSlot.starts_at), func.sum(MenuSlot.capacity - MenuSlot.taken))
        .where(
            MenuSlot.item_id.in_(list(ids)), MenuSlot.closed.is_(False), MenuSlot.taken < MenuSlot.capacity,
            MenuSlot.starts_at > clock.now(),
        ).group_by(MenuSlot.item_id)
    )
    rows = db.session.execute(query).all()
    return {row[0]: row[1] for row in rows}, {row[0]: int(row[2]) for row in rows}
