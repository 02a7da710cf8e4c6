"""Questions about hours served elsewhere. The room of stars asks `minutes_for_star`; nobody else adds them to anything."""

from typing import Any
from uuid import UUID

from sqlalchemy import func, select

from service.core import regions
from service.core.actors import A2_AND_ABOVE, Actor
from service.core.problems import NotFound
from service.data import files, scope
from service.data.db import db
from service.volunteers import queries as people
from service.volunteers.external.models import ExternalClaim, ExternalHours, ExternalPolicy
from service.volunteers.external.states import LIFECYCLE, SELF, ClaimState
from service.web.access import need_person, need_role

_SHOWN = (
    "id", "platform", "certificate_number", "title", "unit_name", "day_from", "day_to", "minutes", "region", "created_at",
    "due_at", "decided_at", "reason",
)


class NoSuchClaim(NotFound):
    """No claim with this id, or not one the caller may see."""

    title = "没有这份外部时长证明"


def claim(claim_id: UUID) -> ExternalClaim:
    """The claim with this id; NoSuchClaim where the scope shows none."""
    found = db.session.scalar(select(ExternalClaim).where(ExternalClaim.id == claim_id))
    if found is None:
        raise NoSuchClaim()
    return found


def held(claim_id: UUID) -> ExternalClaim:
    """As it stands now, locked until the transaction ends."""
    return db.session.scalars(
        select(ExternalClaim).where(ExternalClaim.id == claim_id).with_for_update()
        .execution_options(populate_existing=True)
    ).one()


def shown(actor: Actor, found: list[ExternalClaim]) -> list[dict[str, Any]]:
    """Claims as the API tells them, with their photos and the moves open to the caller."""
    names = people.brief_of(row.volunteer_id for row in found)
    answers = []
    for row in found:
        mine = row.person_id == actor.person_id
        manages = actor.wears(A2_AND_ABOVE) and actor.area is not None and row.region in actor.area
        roles = (SELF,) if mine else (actor.acting.role,) if manages and actor.acting else ()
        brief = names.get(row.volunteer_id)
        answers.append({name: getattr(row, name) for name in _SHOWN} | {
            "state": row.state.value, "name": brief.name if brief else "", "volunteer_id": row.volunteer_id,
            "photos": files.attached(f"external:{row.id}"), "moves": LIFECYCLE.open_to(row.state, roles),
        })
    return answers


def claims_in(actor: Actor, state: str | None, after: UUID | None, limit: int) -> list[dict[str, Any]]:
    """The claims of the acting manager's area, the latest first."""
    area = regions.area(need_role(actor, A2_AND_ABOVE).scope_key)
    query = select(ExternalClaim).where(ExternalClaim.region >= area.lo, ExternalClaim.region < area.hi)
    if state is not None:
        query = query.where(ExternalClaim.state == ClaimState(state))
    if after is not None:
        query = query.where(ExternalClaim.id < after)
    return shown(actor, list(db.session.scalars(query.order_by(ExternalClaim.id.desc()).limit(limit))))


def mine(actor: Actor) -> dict[str, Any]:
    """What I have served elsewhere: the sum, each entry, and what I have shown and waits."""
    person_id = need_person(actor)
    hours = list(db.session.scalars(
        select(ExternalHours).where(ExternalHours.person_id == person_id)
        .order_by(ExternalHours.service_day.desc(), ExternalHours.id).limit(200)
    ))
    total = db.session.scalar(
        select(func.coalesce(func.sum(ExternalHours.minutes), 0)).where(ExternalHours.person_id == person_id)
    )
    claims = db.session.scalars(
        select(ExternalClaim).where(ExternalClaim.person_id == person_id).order_by(ExternalClaim.id.desc()).limit(50)
    )
    return {"minutes": int(total or 0), "hours": hours, "claims": shown(actor, list(claims)), **policy()}


def policy() -> dict[str, bool]:
    """Do such hours count for stars now?"""
    last = db.session.scalar(select(ExternalPolicy.counts_for_star).order_by(ExternalPolicy.id.desc()).limit(1))
    return {"counts_for_star": bool(last)}


def minutes_for_star(volunteer_id: UUID) -> int:
    """The minutes that count for a star: none, unless A1 has said so (D14)."""
    if not policy()["counts_for_star"]:
        return 0
    with scope.deed(db.session, "external-for-star"):
        found = db.session.scalar(
            select(func.coalesce(func.sum(ExternalHours.minutes), 0)).where(ExternalHours.volunteer_id == volunteer_id)
        )
    return int(found or 0)


def may_see_photo(actor: Actor, claim_id: UUID) -> bool:
    """Whoever decides about a claim sees the photos of it."""
    found = db.session.scalar(select(ExternalClaim).where(ExternalClaim.id == claim_id))
    return found is not None and (found.person_id == actor.person_id or actor.wears(A2_AND_ABOVE))


