"""Tables of objections: the case, and each step of it."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from service.data.db import Region, Timed, db
from service.data.scope import Party, Rules, Scoped
from service.volunteers.objections.states import AnsweredBy, ObjectionKind, ObjectionState

ONE_OPEN = "uq_hours_objection_open"
_OPEN = text("state IN ('open', 'agreed', 'refused', 'appealed')")
_MY_TEAM = Party("team_id", "team", "id", "leader_id")


class HoursObjection(Timed, Scoped, db.Model):
    """A case on (volunteer, shift or order). record_id: the version objected to, none where nothing was recorded.

    claimed_from, claimed_to: what the volunteer says it was · decided_by, proposed_by: of the original, who stay out of it ·
    offered_minutes: what the leader agreed to · outcome_id: the record it came to · absent: the credit event taken back.
    """

    __tablename__ = "hours_objection"
    __rules__ = Rules(area="region", own=("person_id",), party=(_MY_TEAM,), by_deed=True)
    __table_args__ = (
        Index(ONE_OPEN, "volunteer_id", "source", unique=True, postgresql_where=_OPEN),
        CheckConstraint("claimed_from < claimed_to", name="claim"),
        CheckConstraint("kind = 'missing' OR record_id IS NOT NULL", name="about_something"),
        CheckConstraint("answered_by IS NULL OR settled_by IS NULL OR answered_by <> settled_by OR state <> 'dismissed'",
                        name="two_answers"),
        CheckConstraint("settled_by <> original_by", name="nobody_judges_their_own"),
        Index("ix_hours_objection_person", "person_id", "id"),
        Index("ix_hours_objection_source", "source"),
        Index("ix_hours_objection_desk", "region", "waits_for", "id", postgresql_where=_OPEN),
        Index("ix_hours_objection_due", "due_at", postgresql_where=_OPEN),
        Index("ix_hours_objection_team", "team_id", "id"),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    volunteer_id: Mapped[UUID] = mapped_column(ForeignKey("volunteer.id"))
    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    region: Mapped[Region]
    team_id: Mapped[UUID | None] = mapped_column(ForeignKey("team.id"))
    source: Mapped[str]
    record_id: Mapped[UUID | None] = mapped_column(ForeignKey("service_record.id"))
    kind: Mapped[ObjectionKind]
    state: Mapped[ObjectionState] = mapped_column(default=ObjectionState.OPEN)
    waits_for: Mapped[AnsweredBy]
    title: Mapped[str]
    text: Mapped[str]
    claimed_from: Mapped[datetime | None]
    claimed_to: Mapped[datetime | None]
    original_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    proposed_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    absent: Mapped[str | None]
    answered_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    offered_minutes: Mapped[int | None]
    settled_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    settled_at: Mapped[datetime | None]
    outcome_id: Mapped[UUID | None] = mapped_column(ForeignKey("service_record.id"))
    due_at: Mapped[datetime | None]
    due_provisional: Mapped[bool] = mapped_column(default=False)


class ObjectionMove(Timed, Scoped, db.Model):
    """One step of an objection: who, from where to where, with which words. Never changed."""

    __tablename__ = "objection_move"
    __rules__ = Rules(area="region", own=("subject_id",), party=(_MY_TEAM,), append_only=True, by_deed=True)
    __table_args__ = (Index("ix_objection_move_objection", "objection_id", "id"),)

    id: Mapped[UUID] = mapped_column(primary_key=True)
    objection_id: Mapped[UUID] = mapped_column(ForeignKey("hours_objection.id"))
    subject_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    region: Mapped[Region]
    team_id: Mapped[UUID | None] = mapped_column(ForeignKey("team.id"))
    move: Mapped[str]
    before: Mapped[str | None]
    after: Mapped[str]
    by_person: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    role: Mapped[str]
    note: Mapped[str | None]
    minutes: Mapped[int | None]
