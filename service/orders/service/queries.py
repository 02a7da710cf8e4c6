"""Questions about services of orders that rooms below ask through ports: what it was, and which ones somebody was in."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import or_, select

from service.core.actors import MANAGERS
from service.data import divisions, scope
from service.data.db import db
from service.map import queries as stations
from service.orders import rules
from service.orders.models import Assignment, Complaint, Order, OrderMove
from service.orders.states import ComplaintState
from service.volunteers.teams import queries as teams


def unit_of(order: Order) -> tuple[str, UUID | None]:
    """(name of the recording unit, person in charge): the team that accepted, else the station of the community (D5)."""
    if order.team_id is not None:
        team = teams.team(order.team_id)
        return team.name, team.leader_id
    return stations.station_of_region(order.region) or divisions.name_of(order.region) or "", order.dispatched_by


_DECIDED = (ComplaintState.UPHELD, ComplaintState.NOT_UPHELD)


def attempts_of_sources(sources: Iterable[str]) -> dict[str, set[str]]:
    """By source of hours, the sources of every attempt at the same order."""
    of_orders = {source: order_id for source in sources if (order_id := rules.order_in(source)) is not None}
    if not of_orders:
        return {}
    with scope.deed(db.session, "attempts-of-orders"):
        rows = db.session.execute(select(Order.id, Order.attempts).where(Order.id.in_(set(of_orders.values()))))
        times = {row.id: row.attempts for row in rows}
    return {
        source: {rules.source_of(order_id, attempt) for attempt in range(times.get(order_id, 0) + 1)}
        for source, order_id in of_orders.items()
    }


def people_of_sources(sources: Iterable[str]) -> dict[str, set[UUID]]:
    """By source of hours, who is bound to serve its order, or has begun to in any attempt: they decide nothing of it."""
    of_orders = {source: order_id for source in sources if (order_id := rules.order_in(source)) is not None}
    if not of_orders:
        return {}
    people: dict[UUID, set[UUID]] = {}
    with scope.deed(db.session, "people-of-orders"):
        rows = db.session.execute(
            select(Assignment.order_id, Assignment.person_id).where(
                Assignment.order_id.in_(set(of_orders.values())),
                or_(Assignment.started_at.is_not(None), Assignment.ended_at.is_(None)),
            )
        )
        for order_id, person_id in rows:
            people.setdefault(order_id, set()).add(person_id)
    return {source: people.get(order_id, set()) for source, order_id in of_orders.items()}


def deciders_of_source(source: str) -> set[UUID]:
    """Who made a move of this order as a manager, for it or in the resident's place, or judged a complaint about it (D3).

    A leader who names members, and himself among them, does so as the leader and is none of these.
    """
    order_id = rules.order_in(source)
    if order_id is None:
        return set()
    moves = select(OrderMove.person_id).where(OrderMove.order_id == order_id, OrderMove.role.in_((*MANAGERS, "on-behalf")))
    judged = select(Complaint.decided_by).where(Complaint.order_id == order_id, Complaint.state.in_(_DECIDED))
    with scope.deed(db.session, "deciders-of-order"):
        return {one for one in db.session.scalars(moves.union(judged)) if one is not None}


def service_of(source: str, volunteer_id: UUID) -> dict[str, Any] | None:
    """What would be recorded of this volunteer's part in a source; None for one that is no order, or not theirs."""
    kind, _, rest = source.partition(":")
    order_id, _, attempt = rest.partition(":")
    if kind != "order":
        return None
    with scope.deed(db.session, "service-of-order"):
        found = db.session.execute(
            select(Order, Assignment).join(Assignment, Assignment.order_id == Order.id)
            .where(Order.id == UUID(order_id), Assignment.volunteer_id == volunteer_id,
                   Assignment.attempt == int(attempt or 0))
            .order_by(Assignment.id.desc()).limit(1)
        ).one_or_none()
        return None if found is None else _facts(found.Order, found.Assignment)


def services_since(volunteer_id: UUID, moment: datetime) -> list[dict[str, Any]]:
    """Every order this volunteer had said yes to whose window ended after a moment."""
    with scope.deed(db.session, "services-of-orders"):
        found = db.session.execute(
            select(Order, Assignment).join(Assignment, Assignment.order_id == Order.id)
            .where(Assignment.volunteer_id == volunteer_id, Assignment.window_to > moment).order_by(Assignment.id)
        ).all()
        return [_facts(row.Order, row.Assignment) for row in found]


def _facts(order: Order, part: Assignment) -> dict[str, Any]:
    unit, in_charge = unit_of(order)
    return {
        "source": rules.source_of(order.id, part.attempt), "title": f"{order.category}服务", "category": order.category,
        "content": order.category,
        "place": divisions.name_of(order.region) or order.region, "unit_name": unit, "region": order.region,
        "team_id": order.team_id, "in_charge": in_charge, "coefficient": "1.0", "family": False,
        "window_from": part.window_from, "window_to": part.window_to,
        "started_at": part.started_at, "finished_at": part.finished_at,
        "closed_at": order.ended_at or order.finished_at or part.window_to, "absent": None,
    }
