"""Tables of hours served elsewhere: what was imported or shown by certificate, and what A1 says of stars."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from service.data.db import Region, Timed, db
from service.data.scope import Rules, Scoped
from service.volunteers.external.states import ClaimState

TWICE = "uq_external_hours_once"


class ExternalClaim(Timed, Scoped, db.Model):
    """A certificate of another platform, shown by a volunteer and looked at by the street (VO18)."""

    __tablename__ = "external_claim"
    __rules__ = Rules(area="region", own=("person_id",), by_deed=True)
    __table_args__ = (
        CheckConstraint("minutes > 0", name="minutes"),
        CheckConstraint("day_from <= day_to", name="days"),
        Index("ix_external_claim_region", "region", "state", "id"),
        Index("ix_external_claim_person", "person_id", "id"),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    volunteer_id: Mapped[UUID] = mapped_column(ForeignKey("volunteer.id"))
    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    region: Mapped[Region]
    platform: Mapped[str]
    certificate_number: Mapped[str]
    title: Mapped[str]
    unit_name: Mapped[str]
    day_from: Mapped[date]
    day_to: Mapped[date]
    minutes: Mapped[int]
    state: Mapped[ClaimState] = mapped_column(default=ClaimState.PENDING)
    due_at: Mapped[datetime]
    provisional: Mapped[bool] = mapped_column(default=False)
    decided_by: Mapped[UUID | None]
    decided_at: Mapped[datetime | None]
    reason: Mapped[str | None]


class ExternalHours(Timed, Scoped, db.Model):
    """Minutes that another platform says were served. Nothing of ours adds them to anything."""

    __tablename__ = "external_hours"
    __rules__ = Rules(area="region", own=("person_id",), by_deed=True)
    __table_args__ = (
        UniqueConstraint("volunteer_id", "service_day", "title", "unit_name", "platform", name=TWICE),
        CheckConstraint("minutes > 0", name="minutes"),
        Index("ix_external_hours_person", "person_id", "service_day", "id"),
        Index("ix_external_hours_import", "import_id"),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    volunteer_id: Mapped[UUID] = mapped_column(ForeignKey("volunteer.id"))
    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    region: Mapped[Region]
    platform: Mapped[str]
    title: Mapped[str]
    unit_name: Mapped[str]
    service_day: Mapped[date]
    minutes: Mapped[int]
    import_id: Mapped[UUID | None]
    claim_id: Mapped[UUID | None] = mapped_column(ForeignKey("external_claim.id"), unique=True)


class ExternalPolicy(Timed, Scoped, db.Model):
    """Whether such hours count for a star, from when A1 said so; the last row is in force (D14). Off before the first."""

    __tablename__ = "external_policy"
    __rules__ = Rules(public="true", append_only=True)

    id: Mapped[UUID] = mapped_column(primary_key=True)
    counts_for_star: Mapped[bool]
    set_by: Mapped[UUID]
