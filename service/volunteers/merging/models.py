"""Tables of merges: the case, and the journal of what it moved."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from service.data.db import Region, Timed, db
from service.data.scope import Rules, Scoped
from service.volunteers.merging.states import MergeState

ONE_CASE = "uq_merge_case_folded"


class MergeCase(Timed, Scoped, db.Model):
    """Two registrations said to be one human being's: `folded` goes into `kept`. region: of the kept one."""

    __tablename__ = "merge_case"
    __rules__ = Rules(area="region", own=("kept_person", "folded_person"), by_deed=True)
    __table_args__ = (
        CheckConstraint("kept_id <> folded_id", name="two"),
        CheckConstraint("decided_by IS DISTINCT FROM made_by", name="two_persons"),
        Index(ONE_CASE, "folded_id", unique=True, postgresql_where=text("state IN ('proposed', 'applied')")),
        Index("ix_merge_case_region", "region", "id"),
        Index("ix_merge_case_kept", "kept_person"),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    kept_id: Mapped[UUID] = mapped_column(ForeignKey("volunteer.id"))
    folded_id: Mapped[UUID] = mapped_column(ForeignKey("volunteer.id"))
    kept_person: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    folded_person: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    region: Mapped[Region]
    state: Mapped[MergeState] = mapped_column(default=MergeState.PROPOSED)
    reason: Mapped[str]
    made_by: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    earliest_at: Mapped[datetime]
    objection: Mapped[str | None]
    objected_by: Mapped[UUID | None]
    decided_by: Mapped[UUID | None]
    decided_at: Mapped[datetime | None]
    note: Mapped[str | None]
    undone_at: Mapped[datetime | None]
    undone_by: Mapped[UUID | None]


class MergeStep(Timed, Scoped, db.Model):
    """One record of hours that moved: which, and what of it is new with the kept one (nothing where all overlapped)."""

    __tablename__ = "merge_step"
    __rules__ = Rules(append_only=True)

    id: Mapped[UUID] = mapped_column(primary_key=True)
    case_id: Mapped[UUID] = mapped_column(ForeignKey("merge_case.id"), index=True)
    folded_record: Mapped[UUID] = mapped_column(ForeignKey("service_record.id"))
    kept_record: Mapped[UUID | None] = mapped_column(ForeignKey("service_record.id"))
    folded_minutes: Mapped[int]
    kept_minutes: Mapped[int]


class MergeCarried(Timed, Scoped, db.Model):
    """A row beside the hours that went over with them (carrying/actions.py), so that undoing brings just these back."""

    __tablename__ = "merge_carried"
    __rules__ = Rules(append_only=True)

    id: Mapped[UUID] = mapped_column(primary_key=True)
    case_id: Mapped[UUID] = mapped_column(ForeignKey("merge_case.id"), index=True)
    kind: Mapped[str]
    row_id: Mapped[UUID]
