"""The table of accidents."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from service.data.db import Region, Timed, db
from service.data.scope import Rules, Scoped
from service.volunteers.incidents.states import IncidentState


class Incident(Timed, Scoped, db.Model):
    """One accident of one volunteer, told by them or by their team's leader. evidence_due: 48 hours after it was told."""

    __tablename__ = "incident"
    __rules__ = Rules(area="region", own=("person_id", "told_by"), by_deed=True)
    __table_args__ = (
        CheckConstraint("state <> 'paid' OR paid_yuan IS NOT NULL", name="paid"),
        Index("ix_incident_region", "region", "state", "id"),
        Index("ix_incident_person", "person_id", "id"),
        Index("ix_incident_due", "evidence_due",
              postgresql_where=text("state = 'reported' AND reminded_at IS NULL")),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    volunteer_id: Mapped[UUID] = mapped_column(ForeignKey("volunteer.id"))
    told_by: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    region: Mapped[Region]
    policy_id: Mapped[UUID | None] = mapped_column(ForeignKey("insurance_policy.id"))
    kind: Mapped[str]
    happened_at: Mapped[datetime]
    place: Mapped[str]
    text: Mapped[str]
    injured: Mapped[str | None]
    late: Mapped[bool] = mapped_column(default=False)
    state: Mapped[IncidentState] = mapped_column(default=IncidentState.REPORTED)
    evidence_due: Mapped[datetime]
    evidence_late: Mapped[bool] = mapped_column(default=False)
    evidence_note: Mapped[str | None]
    shown_at: Mapped[datetime | None]
    reminded_at: Mapped[datetime | None]
    claim_number: Mapped[str | None]
    paid_yuan: Mapped[int | None]
    reason: Mapped[str | None]
    decided_by: Mapped[UUID | None]
    decided_at: Mapped[datetime | None]
