"""The table of policies."""

from datetime import date
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from service.data.db import Region, Timed, db
from service.data.scope import Rules, Scoped


class InsurancePolicy(Timed, Scoped, db.Model):
    """One policy that covers one volunteer from a day to a day, both included."""

    __tablename__ = "insurance_policy"
    __rules__ = Rules(area="region", own=("person_id",))
    __table_args__ = (
        CheckConstraint("valid_from <= valid_until", name="days"),
        Index("ix_insurance_policy_volunteer", "volunteer_id", "valid_until"),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    volunteer_id: Mapped[UUID] = mapped_column(ForeignKey("volunteer.id"))
    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    region: Mapped[Region]
    insurer: Mapped[str]
    policy_number: Mapped[str]
    valid_from: Mapped[date]
    valid_until: Mapped[date]
    entered_by: Mapped[UUID]
