"""Tables of courses, their questions, and who takes part."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, Sequence, SmallInteger, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from service.data.db import Base, Region, Timed, db
from service.data.scope import Rules, Scoped
from service.volunteers.training.states import CourseKind, CourseState, PartState

SERIALS = Sequence("course_serial_seq", metadata=Base.metadata)
CERTIFICATES = Sequence("training_certificate_seq", metadata=Base.metadata)
ONE_PART, SEATS = "uq_course_part_person", "ck_course_seats"


class Course(Timed, Scoped, db.Model):
    """One course. minutes: how long it takes, the most that counts as studied · seats: of a class."""

    __tablename__ = "course"
    __rules__ = Rules(area="region", public="state <> 'draft'", by_deed=True)
    __table_args__ = (
        CheckConstraint("pass_mark BETWEEN 60 AND 100", name="mark"),
        CheckConstraint("taken >= 0 AND (seats IS NULL OR taken <= seats)", name="seats"),
        CheckConstraint("(kind = 'class') = (starts_at IS NOT NULL)", name="class_has_time"),
        CheckConstraint("(kind = 'class') = (seats IS NOT NULL)", name="class_has_seats"),
        CheckConstraint("starts_at < ends_at", name="times"),
        Index("ix_course_state", "state", "id"),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    serial: Mapped[int] = mapped_column(unique=True)
    region: Mapped[Region]
    made_by: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    state: Mapped[CourseState] = mapped_column(default=CourseState.DRAFT)
    kind: Mapped[CourseKind]
    title: Mapped[str]
    text: Mapped[str]
    video_url: Mapped[str | None]
    minutes: Mapped[int]
    pass_mark: Mapped[int] = mapped_column(SmallInteger, default=60)
    questions: Mapped[int] = mapped_column(SmallInteger, default=0)
    place: Mapped[str | None]
    starts_at: Mapped[datetime | None]
    ends_at: Mapped[datetime | None]
    seats: Mapped[int | None]
    taken: Mapped[int] = mapped_column(default=0)


class CourseQuestion(Scoped, db.Model):
    """One question with its options; which one is right is nobody's to read but the marker's and the maker's."""

    __tablename__ = "course_question"
    __rules__ = Rules()

    course_id: Mapped[UUID] = mapped_column(ForeignKey("course.id"), primary_key=True)
    number: Mapped[int] = mapped_column(SmallInteger, primary_key=True, autoincrement=False)
    text: Mapped[str]
    options: Mapped[list[Any]]
    correct: Mapped[int] = mapped_column(SmallInteger)


class CoursePart(Timed, Scoped, db.Model):
    """Somebody's part in a course. minutes: studied, never served."""

    __tablename__ = "course_part"
    __rules__ = Rules(area="region", own=("person_id",), by_deed=True)
    __table_args__ = (
        UniqueConstraint("course_id", "person_id", name=ONE_PART),
        CheckConstraint("(state = 'passed') = (certificate_number IS NOT NULL)", name="certificate"),
        Index("ix_course_part_person", "person_id", "id"),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    course_id: Mapped[UUID] = mapped_column(ForeignKey("course.id"))
    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    volunteer_id: Mapped[UUID] = mapped_column(ForeignKey("volunteer.id"))
    region: Mapped[Region]
    state: Mapped[PartState] = mapped_column(default=PartState.LEARNING)
    began_at: Mapped[datetime]
    minutes: Mapped[int] = mapped_column(default=0)
    best_score: Mapped[int | None] = mapped_column(SmallInteger)
    tries: Mapped[int] = mapped_column(default=0)
    tried_at: Mapped[datetime | None]
    tries_that_day: Mapped[int] = mapped_column(default=0)
    attended_at: Mapped[datetime | None]
    passed_at: Mapped[datetime | None]
    certificate_number: Mapped[str | None] = mapped_column(unique=True)
