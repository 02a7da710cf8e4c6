"""Questions about insurance."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import select

from service.core import clock
from service.core.workdays import service_day
from service.data import ports, scope
from service.data.db import db
from service.volunteers.insurance.models import InsurancePolicy


def is_insured(volunteer_id: UUID, moment: datetime) -> bool:
    """Does a policy cover this volunteer on the day of `moment` (Shanghai)?"""
    day = service_day(moment)
    covering = select(InsurancePolicy.id).where(
        InsurancePolicy.volunteer_id == volunteer_id, InsurancePolicy.valid_from <= day,
        InsurancePolicy.valid_until >= day,
    )
    with scope.deed(db.session, "is-insured"):
        return db.session.scalar(covering.limit(1)) is not None


def covered(person_id: UUID) -> dict[str, Any]:
    """My policies, and by which of them each service I have promised is covered."""
    policies = list(db.session.scalars(
        select(InsurancePolicy).where(InsurancePolicy.person_id == person_id)
        .order_by(InsurancePolicy.valid_until.desc(), InsurancePolicy.id).limit(50)
    ))
    today = service_day(clock.now())
    work = [item for answer in ports.ask("open_work_of", person_id) for item in answer
            if item["kind"] in ("assignment", "signup") and item["at"] is not None]
    return {
        "items": [{**_shown(row), "current": row.valid_from <= today <= row.valid_until} for row in policies],
        "work": [
            {"kind": item["kind"], "id": item["id"], "title": item["title"], "at": item["at"],
             "policy_number": next((row.policy_number for row in policies
                                    if row.valid_from <= service_day(item["at"]) <= row.valid_until), None)}
            for item in sorted(work, key=lambda one: one["at"])
        ],
    }


def _shown(row: InsurancePolicy) -> dict[str, Any]:
    return {name: getattr(row, name) for name in ("id", "insurer", "policy_number", "valid_from", "valid_until")}


def policies_of(volunteer_id: UUID) -> list[InsurancePolicy]:
    """The policies of a volunteer, the latest first."""
    query = select(InsurancePolicy).where(InsurancePolicy.volunteer_id == volunteer_id)
    return list(db.session.scalars(query.order_by(InsurancePolicy.valid_until.desc(), InsurancePolicy.id)))
