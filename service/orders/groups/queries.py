"""Questions about group orders."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from sqlalchemy import select

from service.core import regions
from service.core.actors import A3_AND_ABOVE, Actor
from service.core.problems import NotFound
from service.data import divisions, scope
from service.data.db import db
from service.orders.groups import rules
from service.orders.groups.models import GroupMember, GroupOrder
from service.orders.groups.states import LIFECYCLE, MANAGER, GroupState
from service.orders.models import Order
from service.orders.states import ENDED, OrderState


class NoSuchGroup(NotFound):
    """Not there."""

    title = "没有这个凑单"


def group(group_id: UUID) -> GroupOrder:
    """One group order; they are public."""
    found = db.session.scalar(select(GroupOrder).where(GroupOrder.id == group_id))
    if found is None:
        raise NoSuchGroup()
    return found


def held(group_id: UUID) -> GroupOrder:
    """The same, locked and read afresh; inside a deed."""
    query = select(GroupOrder).where(GroupOrder.id == group_id).with_for_update()
    return db.session.scalars(query.execution_options(populate_existing=True)).one()


def groups(wanted: dict[str, Any], person_id: UUID | None, after: UUID | None, limit: int) -> list[GroupOrder]:
    """All of them, the newest first; `mine`: those one has joined."""
    query = select(GroupOrder)
    if wanted.get("mine"):
        joined = select(GroupMember.group_id).where(GroupMember.person_id == person_id, GroupMember.left_at.is_(None))
        query = query.where(GroupOrder.id.in_(joined))
    if "state" in wanted:
        query = query.where(GroupOrder.state == wanted["state"])
    if "region" in wanted:
        area = regions.area(wanted["region"])
        query = query.where(GroupOrder.region >= area.lo, GroupOrder.region < area.hi)
    if after is not None:
        query = query.where(GroupOrder.id < after)
    return list(db.session.scalars(query.order_by(GroupOrder.id.desc()).limit(limit)))


def members_of(group_id: UUID) -> list[GroupMember]:
    """Who is in; inside a deed."""
    query = select(GroupMember).where(GroupMember.group_id == group_id, GroupMember.left_at.is_(None))
    return list(db.session.scalars(query.order_by(GroupMember.id)))


def memberships(person_id: UUID | None, group_ids: Iterable[UUID]) -> dict[UUID, GroupMember]:
    """One's own places in these."""
    if person_id is None:
        return {}
    query = select(GroupMember).where(
        GroupMember.person_id == person_id, GroupMember.group_id.in_(list(group_ids)), GroupMember.left_at.is_(None)
    )
    return {one.group_id: one for one in db.session.scalars(query)}


def relations(actor: Actor, found: GroupOrder) -> set[str]:
    """A manager of its area?"""
    manages = actor.area is not None and found.region in actor.area and actor.wears(A3_AND_ABOVE)
    return {MANAGER} if manages else set()


def shown(actor: Actor, found: Iterable[GroupOrder]) -> list[dict[str, Any]]:
    """Group orders as the caller may see them: how many are in, and one's own four digits."""
    rows = list(found)
    mine = memberships(actor.person_id, (row.id for row in rows))
    names = divisions.names_of({row.region for row in rows})
    states = _states_of([row.order_id for row in rows if row.order_id is not None])
    return [
        {
            **{name: getattr(row, name) for name in _PLAIN}, "state": row.state.value, "community": names.get(row.region),
            "stage": rules.word_of(row.state.value, states.get(row.order_id), _OVER),
            "place": {"lng": row.lng, "lat": row.lat}, "i_am_in": row.id in mine,
            "my_code": mine[row.id].code if row.id in mine and row.state is GroupState.FORMED else None,
            "order_id": row.order_id if row.id in mine or relations(actor, row) else None,
            "moves": LIFECYCLE.open_to(row.state, relations(actor, row)),
        }
        for row in rows
    ]


_PLAIN = (
    "id", "region", "category", "title", "text", "address", "starts_at", "ends_at", "closes_at", "least", "most", "joined",
    "team_id", "note", "created_at",
)
_OVER = tuple(state.value for state in (*ENDED, OrderState.CONFIRMED, OrderState.RATED))


def _states_of(order_ids: list[UUID]) -> dict[UUID | None, str]:
    if not order_ids:
        return {}
    with scope.deed(db.session, "state-of-group"):
        rows = db.session.execute(select(Order.id, Order.state).where(Order.id.in_(order_ids)))
        return {row.id: row.state.value for row in rows}
