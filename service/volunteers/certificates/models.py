"""Tables of certificates: the certificate with its life, and the records it was made of, which never change."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, LargeBinary, Sequence, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from service.data.db import Base, Region, Timed, db
from service.data.scope import Rules, Scoped
from service.data.sealed import Sealed
from service.volunteers.certificates.states import PaperState, RevokeClass

NUMBERS = Sequence("service_certificate_number_seq", metadata=Base.metadata)


class ServiceCertificate(Timed, Scoped, db.Model):
    """What somebody can show of their service (Order 67 art. 15). Only confirmed records go in.

    holder: name, and below it the masked ID number; gone when the account is closed (D18) · units: [{name, in_charge,
    minutes}] of the recording units · verify_at: where it is checked, as printed · content_sha256: over all else that is
    printed (rules.content_hash).
    """

    __tablename__ = "service_certificate"
    __rules__ = Rules(area="region", own=("person_id",), by_deed=True)
    __table_args__ = (
        CheckConstraint("since <= until", name="days"),
        CheckConstraint("minutes >= 0 AND records > 0", name="something"),
        CheckConstraint("(state = 'revoked') = (revoked_at IS NOT NULL)", name="revoked"),
        CheckConstraint("revoked_by IS NULL OR revoked_by <> questioned_by", name="two_persons"),
        CheckConstraint("(sealed_at IS NULL) = (seal_unit IS NULL)", name="seal"),
        Index("ix_service_certificate_person", "person_id", "id"),
        Index("ix_service_certificate_region", "region", "id"),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    number: Mapped[str] = mapped_column(unique=True)
    code: Mapped[str]
    volunteer_id: Mapped[UUID] = mapped_column(ForeignKey("volunteer.id"))
    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    region: Mapped[Region]
    state: Mapped[PaperState] = mapped_column(default=PaperState.ISSUED)
    volunteer_number: Mapped[str]
    holder_sealed: Mapped[bytes | None] = mapped_column(LargeBinary)
    since: Mapped[date]
    until: Mapped[date]
    minutes: Mapped[int]
    records: Mapped[int]
    units: Mapped[list[Any]]
    layout: Mapped[str]
    is_demo: Mapped[bool]
    verify_at: Mapped[str | None]
    content_sha256: Mapped[bytes] = mapped_column(LargeBinary)
    sealed_at: Mapped[datetime | None]
    sealed_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    seal_unit: Mapped[str | None]
    questioned_at: Mapped[datetime | None]
    questioned_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    question: Mapped[str | None]
    revoke_class: Mapped[RevokeClass | None]
    revoked_at: Mapped[datetime | None]
    revoked_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))

    holder = Sealed("holder_sealed")


class CertificateLine(Timed, Scoped, db.Model):
    """One confirmed record as it stood when the certificate was made."""

    __tablename__ = "certificate_line"
    __rules__ = Rules(area="region", own=("person_id",), append_only=True, by_deed=True)
    __table_args__ = (UniqueConstraint("certificate_id", "record_id"), Index("ix_certificate_line_record", "record_id"))

    id: Mapped[UUID] = mapped_column(primary_key=True)
    certificate_id: Mapped[UUID] = mapped_column(ForeignKey("service_certificate.id"))
    record_id: Mapped[UUID] = mapped_column(ForeignKey("service_record.id"))
    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    region: Mapped[Region]
    position: Mapped[int]
    service_day: Mapped[date]
    started_at: Mapped[datetime]
    finished_at: Mapped[datetime]
    title: Mapped[str]
    category: Mapped[str]
    content: Mapped[str]
    place: Mapped[str]
    unit_name: Mapped[str]
    minutes: Mapped[int]
