"""Questions about accidents."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any, Final
from uuid import UUID

from sqlalchemy import select

from service.core import regions
from service.core.actors import A3_AND_ABOVE, Actor
from service.core.problems import NotFound
from service.core.workdays import service_day
from service.data import divisions, files, scope
from service.data.db import db
from service.volunteers import queries as volunteers
from service.volunteers.incidents.models import Incident
from service.volunteers.incidents.states import LIFECYCLE, REPORTER, IncidentState
from service.volunteers.insurance.models import InsurancePolicy
from service.web.access import need_role

_SHOWN: Final = (
    "id", "volunteer_id", "kind", "happened_at", "place", "text", "injured", "late", "evidence_due", "evidence_late",
    "evidence_note", "shown_at", "claim_number", "paid_yuan", "reason", "decided_at", "created_at", "region",
)


class NoSuchIncident(NotFound):
    """No accident with this id, or not one the caller may see."""

    title = "没有这条事故记录"


def incident(incident_id: UUID) -> Incident:
    """The accident with this id; NoSuchIncident where the scope shows none."""
    found = db.session.scalar(select(Incident).where(Incident.id == incident_id))
    if found is None:
        raise NoSuchIncident()
    return found


def held(incident_id: UUID) -> Incident:
    """As it stands now, locked until the transaction ends."""
    return db.session.scalars(
        select(Incident).where(Incident.id == incident_id).with_for_update().execution_options(populate_existing=True)
    ).one()


def relations(actor: Actor, found: Incident) -> set[str]:
    """How the caller stands to it. Nobody decides about their own."""
    if actor.person_id in (found.person_id, found.told_by):
        return {REPORTER}
    if actor.acting is not None and actor.wears(A3_AND_ABOVE) and actor.area is not None and found.region in actor.area:
        return {actor.acting.role}
    return set()


def shown(actor: Actor, rows: Sequence[Incident]) -> list[dict[str, Any]]:
    """Accidents as the API tells them."""
    briefs = volunteers.brief_of(row.volunteer_id for row in rows)
    names = divisions.names_of({row.region for row in rows})
    policies = _policies({row.policy_id for row in rows if row.policy_id is not None})
    return [
        {name: getattr(row, name) for name in _SHOWN} | {
            "state": row.state.value, "name": briefs[row.volunteer_id].name if row.volunteer_id in briefs else "",
            "region_name": names.get(row.region, ""), "photos": files.attached(f"incident:{row.id}"),
            "insurer": policies[row.policy_id].insurer if row.policy_id in policies else None,
            "policy_number": policies[row.policy_id].policy_number if row.policy_id in policies else None,
            "moves": LIFECYCLE.open_to(row.state, relations(actor, row)),
        }
        for row in rows
    ]


def _policies(ids: set[UUID]) -> dict[Any, InsurancePolicy]:
    if not ids:
        return {}
    with scope.deed(db.session, "policies-of-incidents"):
        rows = db.session.scalars(select(InsurancePolicy).where(InsurancePolicy.id.in_(ids)))
        return {row.id: row for row in rows}


def policy_on(volunteer_id: UUID, moment: datetime) -> InsurancePolicy | None:
    """Which policy covers this volunteer on that day; the one that lasts longest."""
    day = service_day(moment)
    query = select(InsurancePolicy).where(
        InsurancePolicy.volunteer_id == volunteer_id, InsurancePolicy.valid_from <= day, InsurancePolicy.valid_until >= day
    )
    with scope.deed(db.session, "policy-on"):
        return db.session.scalar(query.order_by(InsurancePolicy.valid_until.desc()).limit(1))


def mine(person_id: UUID) -> list[Incident]:
    """Those that happened to me, or that I told of, the latest first."""
    return list(db.session.scalars(
        select(Incident).where((Incident.person_id == person_id) | (Incident.told_by == person_id))
        .order_by(Incident.id.desc()).limit(100)
    ))


def incidents_in(actor: Actor, state: str | None, after: UUID | None, limit: int) -> list[Incident]:
    """Those of the acting manager's area, the latest first."""
    area = regions.area(need_role(actor, A3_AND_ABOVE).scope_key)
    query = select(Incident).where(Incident.region >= area.lo, Incident.region < area.hi)
    if state is not None:
        query = query.where(Incident.state == IncidentState(state))
    if after is not None:
        query = query.where(Incident.id < after)
    return list(db.session.scalars(query.order_by(Incident.id.desc()).limit(limit)))


def may_see_photo(actor: Actor, incident_id: UUID) -> bool:
    """Whoever may see the accident may see what shows it."""
    found = db.session.scalar(select(Incident).where(Incident.id == incident_id))
    return found is not None and bool(relations(actor, found))
