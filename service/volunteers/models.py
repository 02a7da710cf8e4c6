"""Tables of people who serve: volunteers, their moves, certificates, guardians, and where they can be reached."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, LargeBinary, Sequence, SmallInteger, Text, text
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.orm import Mapped, mapped_column

from service.data.db import Base, Region, Timed, db
from service.data.plane import PlanePoint, Spot
from service.data.scope import Rules, Scoped
from service.data.sealed import Sealed
from service.volunteers.states import Cause, CertificateState, LinkState, VolunteerState

NUMBERS = Sequence("volunteer_number_seq", metadata=Base.metadata)

_LIVE = text("state NOT IN ('rejected', 'cancelled')")
_WORDS = text("'{}'::text[]")


class Volunteer(Timed, Scoped, db.Model):
    """Who serves, with the fields of Order 67 art. 5. The contact is the person's verified phone, kept once in `person`.

    region: the community one lives in · lng, lat: home point, GCJ-02 · point: the same in metres of the local plane ·
    availability: [{weekday 1–7, from, to}] · open_load: open assignments · idle_since: since when there are none ·
    suspended_for: only while suspended · held_for: the same, before
    they asked to leave · reason_code, reason: of the last return, rejection or suspension.
    """

    __tablename__ = "volunteer"
    __rules__ = Rules(area="region", own=("person_id",))
    __table_args__ = (
        Index("uq_volunteer_person_live", "person_id", unique=True, postgresql_where=_LIVE),
        Index("uq_volunteer_id_number_live", "id_number_index", unique=True, postgresql_where=_LIVE),
        Index("ix_volunteer_region", "region", "id"),
        Index("ix_volunteer_state", "state", "id"),
        Index("ix_volunteer_id_number", "id_number_index"),
        CheckConstraint("credit BETWEEN 0 AND 120", name="credit"),
        CheckConstraint("open_load >= 0", name="load"),
        CheckConstraint("star BETWEEN 0 AND 5", name="star"),
        CheckConstraint("state <> 'active' OR number IS NOT NULL", name="numbered"),
        CheckConstraint("(point IS NULL) = (lng IS NULL) AND (lng IS NULL) = (lat IS NULL)", name="whole_place"),
        CheckConstraint("(suspended_for IS NOT NULL) = (state = 'suspended')", name="suspension"),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), index=True)
    number: Mapped[str | None] = mapped_column(unique=True)
    state: Mapped[VolunteerState]
    suspended_for: Mapped[Cause | None]
    held_for: Mapped[str | None]
    reason_code: Mapped[str | None]
    reason: Mapped[str | None]
    moved_at: Mapped[datetime]
    activated_at: Mapped[datetime | None]
    review_due_at: Mapped[datetime | None]
    review_due_provisional: Mapped[bool] = mapped_column(default=False)
    entered_by: Mapped[UUID] = mapped_column(ForeignKey("person.id"))

    name: Mapped[str] = mapped_column(Text(collation="C"), index=True)
    sex: Mapped[str | None]
    birth_date: Mapped[date | None]
    id_number_sealed: Mapped[bytes | None] = mapped_column(LargeBinary)
    id_number_index: Mapped[bytes | None] = mapped_column(LargeBinary)
    region: Mapped[Region] = mapped_column(ForeignKey("division.code"))
    politics: Mapped[str | None]
    education: Mapped[str | None]

    skills: Mapped[list[str]] = mapped_column(ARRAY(Text), server_default=_WORDS, default=list)
    service_categories: Mapped[list[str]] = mapped_column(ARRAY(Text), server_default=_WORDS, default=list)
    availability: Mapped[list[Any]] = mapped_column(server_default=text("'[]'::jsonb"), default=list)
    on_duty: Mapped[bool] = mapped_column(default=False)
    lng: Mapped[float | None]
    lat: Mapped[float | None]
    point: Mapped[Spot | None] = mapped_column(PlanePoint)

    credit: Mapped[int] = mapped_column(default=100)
    star: Mapped[int] = mapped_column(SmallInteger, server_default=text("0"), default=0)
    open_load: Mapped[int] = mapped_column(default=0)
    last_assigned_at: Mapped[datetime | None]
    idle_since: Mapped[datetime | None]

    id_number = Sealed("id_number_sealed")


class VolunteerReach(Scoped, db.Model):
    """Where an active volunteer can be reached from: once for any service (category 0), once for each category they
    offer (1–16), and once for each verified certificate (from 101).

    Each has a plane of its own, 1,000 km further east (routines.sql): so one index finds the nearest of a kind.
    Kept by triggers on `volunteer` and `volunteer_certificate`; nobody else writes, and only `volunteers_near` reads.
    """

    __tablename__ = "volunteer_reach"
    __rules__ = Rules()
    __table_args__ = (Index("ix_volunteer_reach_spot", "spot", postgresql_using="gist"),)

    volunteer_id: Mapped[UUID] = mapped_column(ForeignKey("volunteer.id", ondelete="CASCADE"), primary_key=True)
    category: Mapped[int] = mapped_column(SmallInteger, primary_key=True, autoincrement=False)
    spot: Mapped[Spot] = mapped_column(PlanePoint)


class VolunteerMove(Timed, Scoped, db.Model):
    """Who moved a volunteer from where to where, in which role, and why. Never changed."""

    __tablename__ = "volunteer_move"
    __rules__ = Rules(area="region", own=("person_id",), append_only=True)

    id: Mapped[UUID] = mapped_column(primary_key=True)
    volunteer_id: Mapped[UUID] = mapped_column(ForeignKey("volunteer.id"), index=True)
    person_id: Mapped[UUID]
    region: Mapped[Region]
    move: Mapped[str]
    by_person: Mapped[UUID | None]
    by_role: Mapped[str]
    from_state: Mapped[str | None]
    to_state: Mapped[str]
    reason_code: Mapped[str | None]
    reason: Mapped[str | None]


class VolunteerCertificate(Timed, Scoped, db.Model):
    """A qualification shown by a volunteer, verified by a clerk, good until a day (Order 685 art. 16)."""

    __tablename__ = "volunteer_certificate"
    __rules__ = Rules(area="region", own=("person_id",))

    id: Mapped[UUID] = mapped_column(primary_key=True)
    volunteer_id: Mapped[UUID] = mapped_column(ForeignKey("volunteer.id"), index=True)
    person_id: Mapped[UUID]
    region: Mapped[Region]
    kind: Mapped[str]
    title: Mapped[str]
    number: Mapped[str | None]
    issuer: Mapped[str | None]
    valid_until: Mapped[date]
    state: Mapped[CertificateState]
    decided_by: Mapped[UUID | None]
    decided_at: Mapped[datetime | None]
    reason: Mapped[str | None]


class GuardianLink(Timed, Scoped, db.Model):
    """A minor's guardian and their consent. guardian_id is null until an account with the named phone exists."""

    __tablename__ = "guardian_link"
    __rules__ = Rules(area="region", own=("guardian_id", "ward_id"))
    __table_args__ = (
        Index(
            "uq_guardian_link_open", "volunteer_id", unique=True,
            postgresql_where=text("state IN ('asked', 'agreed', 'revoked')"),
        ),
        Index("ix_guardian_link_due", "due_at", postgresql_where=text("state = 'asked'")),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    volunteer_id: Mapped[UUID] = mapped_column(ForeignKey("volunteer.id"))
    ward_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), index=True)
    guardian_id: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"), index=True)
    region: Mapped[Region]
    relation: Mapped[str]
    state: Mapped[LinkState]
    due_at: Mapped[datetime]
    answered_at: Mapped[datetime | None]
    phone_index: Mapped[bytes] = mapped_column(LargeBinary, index=True)
    guardian_name: Mapped[str | None]
    id_number_sealed: Mapped[bytes | None] = mapped_column(LargeBinary)
    id_number_index: Mapped[bytes | None] = mapped_column(LargeBinary)

    id_number = Sealed("id_number_sealed")
