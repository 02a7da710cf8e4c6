"""Questions about offers, the pool and who could serve an order."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import select, text

from service.core import masking, regions
from service.core.actors import Actor
from service.core.geo import Place
from service.core.problems import NotFound
from service.core.workdays import service_day
from service.data import divisions, scope
from service.data.db import db
from service.orders import rules
from service.orders.models import Offer, Order
from service.orders.states import OfferState
from service.volunteers import queries as volunteers
from service.volunteers.hours import queries as hours
from service.volunteers.teams import queries as teams

POOL_COLUMNS = (
    "id", "number", "category", "title", "text", "region", "urgent", "window_from", "window_to", "risk",
    "required_certificates", "lng", "lat",
)


class NoSuchOffer(NotFound):
    """Not there, or not made to you."""

    title = "没有这个派单"


def offer_to_answer(offer_id: UUID) -> Offer:
    """An offer as its addressee sees it."""
    found = db.session.scalar(select(Offer).where(Offer.id == offer_id))
    if found is None:
        raise NoSuchOffer()
    return found


def offers_to(person_id: UUID, states: list[OfferState], after: UUID | None, limit: int) -> list[dict[str, Any]]:
    """What this person is asked, with the order as the offered may see it (R6)."""
    query = select(Offer).where(Offer.person_id == person_id)
    if states:
        query = query.where(Offer.state.in_(states))
    if after is not None:
        query = query.where(Offer.id < after)
    found = list(db.session.scalars(query.order_by(Offer.id.desc()).limit(limit)))
    return with_orders(found)


def with_orders(found: list[Offer]) -> list[dict[str, Any]]:
    """Offers beside what their addressee may know of the order: no name, no phone, no address."""
    wanted = {offer.order_id for offer in found}
    with scope.deed(db.session, "offered-orders"):
        rows = db.session.execute(
            select(
                Order.id, Order.number, Order.category, Order.title, Order.text, Order.region, Order.urgent,
                Order.window_from, Order.window_to, Order.risk, Order.risk_note, Order.required_certificates,
            ).where(Order.id.in_(wanted))
        ) if wanted else ()
        orders = {row.id: dict(row._mapping) for row in rows}
    names = divisions.names_of({row["region"] for row in orders.values()})
    return [
        {
            "id": offer.id, "state": offer.state.value, "kind": offer.kind, "created_at": offer.created_at,
            "expires_at": offer.expires_at, "answered_at": offer.answered_at, "metres": offer.metres,
            "reasons": offer.reasons, "team_id": offer.team_id, "volunteer_id": offer.volunteer_id,
            "order": orders[offer.order_id] | {"community": names.get(orders[offer.order_id]["region"])},
            "moves": ["accept", "decline"] if offer.state == OfferState.OPEN else [],
        }
        for offer in found
        if offer.order_id in orders
    ]


def offers_of(actor: Actor, order_id: UUID) -> list[dict[str, Any]]:
    """Everybody who was asked to serve this order, and what they answered; for managers.

    A name is whole after acceptance, or inside the manager's own area; else masked, as among the candidates (R3).
    """
    found = list(db.session.scalars(select(Offer).where(Offer.order_id == order_id).order_by(Offer.id)))
    names = volunteers.brief_of([offer.volunteer_id for offer in found if offer.volunteer_id])
    return [
        {
            "id": offer.id, "state": offer.state.value, "kind": offer.kind, "round": offer.round,
            "volunteer_id": offer.volunteer_id, "team_id": offer.team_id, "created_at": offer.created_at,
            "expires_at": offer.expires_at, "answered_at": offer.answered_at, "reason": offer.reason,
            "reasons": offer.reasons, "metres": offer.metres,
            "name": _name(actor, offer, names[offer.volunteer_id]) if offer.volunteer_id in names else None,
        }
        for offer in found
    ]


def _name(actor: Actor, offer: Offer, asked: volunteers.Brief) -> str:
    knows = offer.state == OfferState.ACCEPTED or (actor.area is not None and asked.region in actor.area)
    return asked.name if knows else masking.name(asked.name)


def declined_twice(order_id: UUID, people: list[UUID]) -> set[UUID]:
    """Who said no twice to this very order; nothing else follows from saying no (D4)."""
    rows = db.session.execute(
        text(
            "SELECT person_id FROM service_offer WHERE order_id = :order AND state = 'declined'"
            " AND person_id = ANY(:people) GROUP BY person_id HAVING count(*) >= 2"
        ),
        {"order": order_id, "people": people},
    )
    return set(rows.scalars())


def busy(people: list[UUID], window_from: datetime, window_to: datetime) -> set[UUID]:
    """Whose time in this window is promised to another order."""
    if not people:
        return set()
    with scope.deed(db.session, "busy"):
        rows = db.session.execute(
            text(
                "SELECT DISTINCT person_id FROM assignment WHERE ended_at IS NULL AND person_id = ANY(:people)"
                " AND tstzrange(window_from, window_to) && tstzrange(:lo, :hi)"
            ),
            {"people": people, "lo": window_from, "hi": window_to},
        )
        return set(rows.scalars())


def asked_now(order_id: UUID) -> set[UUID]:
    """Who has an open offer of this order."""
    return set(
        db.session.scalars(select(Offer.person_id).where(Offer.order_id == order_id, Offer.state == OfferState.OPEN))
    )


def excluded_from(order: Order, parties: dict[str, set[UUID]], decider: UUID | None) -> set[UUID]:
    """Who must not serve this order: its own people, who has decided about it, their families, who is asked already."""
    own = set().union(*(parties.get(role, set()) for role in ("requester", "beneficiary", "proxy", "participant")))
    own |= hours.deciders_of(rules.source_of(order.id, order.attempts))
    families = set().union(*(volunteers.family_of(person) for person in own)) if own else set()
    me = {decider} if decider is not None else set()
    return own | families | me | asked_now(order.id)


def may_be_asked(order_id: UUID, team_id: UUID, excluded: set[UUID]) -> bool:
    """Can this team be asked to serve this order? Active, with a leader who has nothing to do with it."""
    team = teams.team(team_id)
    leader = team.leader_id
    return team.state == "active" and leader not in excluded and leader not in declined_twice(order_id, [leader])


def volunteer_candidates(order: Order, excluded: set[UUID], limit: int) -> list[Any]:
    """The nearest capable volunteers of the district, best first, each with reasons; across borders (R3)."""
    district = regions.area(order.region[:6])
    found = volunteers.candidates_near(
        Place(order.lng, order.lat), category=order.category, window_from=order.window_from,
        window_to=order.window_to, within_metres=rules.CANDIDATE_METRES, limit=limit + 10,
        excluded_persons=excluded, adults_only=True, certificates=order.required_certificates,
        region_lo=district.lo, region_hi=district.hi,
    )
    people = [candidate.person_id for candidate in found]
    out = declined_twice(order.id, people) | busy(people, order.window_from, order.window_to)
    return [candidate for candidate in found if candidate.person_id not in out][:limit]


def team_candidates(order: Order) -> list[Any]:
    """Active teams of the community, its street and district in this field of work."""
    return teams.teams_near_or_in(order.region, order.category)


def what_is_missing(order_facts: dict[str, Any], volunteer_id: UUID) -> list[str]:
    """What keeps this volunteer from this order (D4), in Chinese; empty where nothing does."""
    return volunteers.missing_for(
        volunteer_id, adults_only=True, certificates=order_facts["required_certificates"],
        on_day=service_day(order_facts["window_from"]),
    )


_POOL = text(
    "SELECT * FROM pool_orders(:person, :lo, :hi, :after, :limit)"
)


def pool(person_id: UUID, district: str, after: UUID | None, limit: int) -> list[Any]:
    """Orders anybody may claim, with the pool's columns only."""
    area = regions.area(district)
    return list(
        db.session.execute(
            _POOL, {"person": person_id, "lo": area.lo, "hi": area.hi, "after": after, "limit": limit}
        )
    )


def pool_order(person_id: UUID, order_id: UUID) -> dict[str, Any] | None:
    """One order of the pool."""
    found = db.session.execute(
        text("SELECT * FROM pool_order(:person, :order)"), {"person": person_id, "order": order_id}
    ).one_or_none()
    return None if found is None else dict(found._mapping)
