"""Questions about services of orders that rooms below ask through ports: what it was, and which ones somebody was in."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import select

from service.data import divisions, scope
from service.data.db import db
from service.map import queries as stations
from service.orders.models import Assignment, Order
from service.volunteers.teams import queries as teams


def unit_of(order: Order) -> tuple[str, UUID | None]:
    """(name of the recording unit, person in charge): the team that accepted, else the station of the community (D5)."""
    if order.team_id is not None:
        team = teams.team(order.team_id)
        return team.name, team.leader_id
    return stations.station_of_region(order.region) or divisions.name_of(order.region) or "", order.dispatched_by


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
    source = f"order:{order.id}" if part.attempt == 0 else f"order:{order.id}:{part.attempt}"
    return {
        "source": source, "title": f"{order.category}服务", "category": order.category, "content": order.category,
        "place": divisions.name_of(order.region) or order.region, "unit_name": unit, "region": order.region,
        "team_id": order.team_id, "in_charge": in_charge, "coefficient": "1.0", "family": False,
        "window_from": part.window_from, "window_to": part.window_to,
        "started_at": part.started_at, "finished_at": part.finished_at,
        "closed_at": order.ended_at or order.finished_at or part.window_to, "absent": None,
    }
