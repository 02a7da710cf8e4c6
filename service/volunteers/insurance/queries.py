"""Questions about insurance."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import select

from service.core.workdays import service_day
from service.data import scope
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


def policies_of(volunteer_id: UUID) -> list[InsurancePolicy]:
    """The policies of a volunteer, the latest first."""
    query = select(InsurancePolicy).where(InsurancePolicy.volunteer_id == volunteer_id)
    return list(db.session.scalars(query.order_by(InsurancePolicy.valid_until.desc(), InsurancePolicy.id)))
