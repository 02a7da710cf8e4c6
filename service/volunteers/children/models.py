"""Tables of children: who belongs to which guardian, and the hours kept for them until they are fourteen."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, LargeBinary, UniqueConstraint, text
from sqlalchemy.dialects.postgresql import TSTZMULTIRANGE, Range
from sqlalchemy.orm import Mapped, mapped_column

from service.data.db import Region, Timed, db
from service.data.scope import Rules, Scoped
from service.data.sealed import Sealed
from service.volunteers.children.states import ChildHoursState, ChildState

ONE_GUARDIAN = "uq_child_member_live"


class ChildMember(Timed, Scoped, db.Model):
    """A child of a guardian. No account: no person, no sign-in. Evidence of the relation as photos (``child:<id>``).

    volunteer_id: the guardian's registration · region: the guardian's community, which verifies ·
    grown_into: the child's own registration at fourteen, where the hours went.
    """

    __tablename__ = "child_member"
    __rules__ = Rules(area="region", own=("guardian_id",), by_deed=True)
    __table_args__ = (
        Index(ONE_GUARDIAN, "id_number_index", unique=True, postgresql_where=text("state IN ('pending', 'active')")),
        Index("ix_child_member_index", "id_number_index"),
        Index("ix_child_member_guardian", "guardian_id", "id"),
        Index("ix_child_member_region", "region", "state", "id"),
        CheckConstraint("decided_by <> guardian_id", name="two_people"),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    guardian_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    volunteer_id: Mapped[UUID] = mapped_column(ForeignKey("volunteer.id"))
    region: Mapped[Region]
    name: Mapped[str]
    birth_date: Mapped[date | None]
    id_number_sealed: Mapped[bytes | None] = mapped_column(LargeBinary)
    id_number_index: Mapped[bytes] = mapped_column(LargeBinary)
    relation: Mapped[str]
    state: Mapped[ChildState] = mapped_column(default=ChildState.PENDING)
    due_at: Mapped[datetime | None]
    due_provisional: Mapped[bool] = mapped_column(default=False)
    decided_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    decided_at: Mapped[datetime | None]
    reason: Mapped[str | None]
    grown_into: Mapped[UUID | None] = mapped_column(ForeignKey("volunteer.id"))

    id_number = Sealed("id_number_sealed")


class ChildHours(Timed, Scoped, db.Model):
    """What a child served beside its guardian in one source; decided with the guardian's record and never apart from it.

    record_id: the guardian's record it stands and falls with · minutes: what counts of `periods`, at most what the
    guardian was credited · carried_to: the record it became at fourteen.
    """

    __tablename__ = "child_hours"
    __rules__ = Rules(area="region", own=("guardian_id",), by_deed=True)
    __table_args__ = (
        UniqueConstraint("child_id", "source"),
        CheckConstraint("minutes BETWEEN 0 AND computed_minutes", name="only_lower"),
        CheckConstraint("(state = 'confirmed') = (minutes IS NOT NULL)", name="confirmed_counts"),
        Index("ix_child_hours_record", "record_id"),
        Index("ix_child_hours_guardian", "guardian_id", "id"),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    child_id: Mapped[UUID] = mapped_column(ForeignKey("child_member.id"))
    guardian_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    region: Mapped[Region]
    source: Mapped[str]
    record_id: Mapped[UUID] = mapped_column(ForeignKey("service_record.id"))
    title: Mapped[str]
    service_day: Mapped[date]
    periods: Mapped[list[Range[datetime]]] = mapped_column(TSTZMULTIRANGE)
    computed_minutes: Mapped[int]
    minutes: Mapped[int | None]
    state: Mapped[ChildHoursState] = mapped_column(default=ChildHoursState.PENDING)
    carried_to: Mapped[UUID | None] = mapped_column(ForeignKey("service_record.id"), unique=True)
