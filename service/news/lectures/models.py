"""Tables of lectures: series, their lectures and questions, and how far somebody has come."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, SmallInteger, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from service.data.db import Region, Timed, db
from service.data.scope import Rules, Scoped
from service.news.lectures.states import SeriesKind, SeriesState


class LectureSeries(Timed, Scoped, db.Model):
    """A series. host: who speaks, or for whom · lectures, seconds: how many, and how long altogether."""

    __tablename__ = "lecture_series"
    __rules__ = Rules(area="region", public="state IN ('open', 'closed')", by_deed=True)
    __table_args__ = (
        CheckConstraint("opened_by <> made_by", name="two_persons"),
        Index("ix_lecture_series_region", "region", "state", "id"),
        Index("ix_lecture_series_open", "id", postgresql_where=text("state = 'open'")),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    region: Mapped[Region]
    made_by: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    state: Mapped[SeriesState] = mapped_column(default=SeriesState.WAITING)
    kind: Mapped[SeriesKind]
    title: Mapped[str]
    text: Mapped[str]
    host: Mapped[str]
    lectures: Mapped[int] = mapped_column(SmallInteger)
    questions: Mapped[int] = mapped_column(SmallInteger)
    seconds: Mapped[int]
    opened_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    opened_at: Mapped[datetime | None]
    reason: Mapped[str | None]
    due_at: Mapped[datetime | None]
    due_provisional: Mapped[bool] = mapped_column(default=False)


class Lecture(Scoped, db.Model):
    """One lecture, read with the series it belongs to and not otherwise."""

    __tablename__ = "lecture"
    __rules__ = Rules()
    __table_args__ = (
        UniqueConstraint("series_id", "number"),
        CheckConstraint("seconds BETWEEN 60 AND 14400", name="seconds"),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    series_id: Mapped[UUID] = mapped_column(ForeignKey("lecture_series.id", ondelete="CASCADE"))
    number: Mapped[int] = mapped_column(SmallInteger)
    title: Mapped[str]
    text: Mapped[str]
    video_url: Mapped[str | None]
    seconds: Mapped[int]


class LectureQuestion(Scoped, db.Model):
    """A question at the end; which option is right is for the marker alone."""

    __tablename__ = "lecture_question"
    __rules__ = Rules()

    series_id: Mapped[UUID] = mapped_column(ForeignKey("lecture_series.id"), primary_key=True)
    number: Mapped[int] = mapped_column(SmallInteger, primary_key=True, autoincrement=False)
    text: Mapped[str]
    options: Mapped[list[Any]]
    correct: Mapped[int] = mapped_column(SmallInteger)


class LecturePart(Timed, Scoped, db.Model):
    """How long somebody has watched a lecture, counted here beat by beat; no hours of service."""

    __tablename__ = "lecture_part"
    __rules__ = Rules(own=("person_id",), by_deed=True)
    __table_args__ = (
        UniqueConstraint("person_id", "lecture_id"),
        CheckConstraint("seconds >= 0", name="seconds"),
        CheckConstraint("points = 0 OR watched_at IS NOT NULL", name="points_when_watched"),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    lecture_id: Mapped[UUID] = mapped_column(ForeignKey("lecture.id"), index=True)
    seconds: Mapped[int] = mapped_column(default=0)
    watched_at: Mapped[datetime | None]
    points: Mapped[int] = mapped_column(SmallInteger, default=0)


class LectureWatch(Scoped, db.Model):
    """What somebody watches now: one thing at a time, so that no second counts twice."""

    __tablename__ = "lecture_watch"
    __rules__ = Rules(own=("person_id",), by_deed=True)

    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), primary_key=True)
    lecture_id: Mapped[UUID] = mapped_column(ForeignKey("lecture.id"))
    beat_at: Mapped[datetime | None]


class SeriesPart(Timed, Scoped, db.Model):
    """Somebody's tries at the quiz of a series."""

    __tablename__ = "series_part"
    __rules__ = Rules(own=("person_id",), by_deed=True)
    __table_args__ = (UniqueConstraint("person_id", "series_id"),)

    id: Mapped[UUID] = mapped_column(primary_key=True)
    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    series_id: Mapped[UUID] = mapped_column(ForeignKey("lecture_series.id"), index=True)
    best_score: Mapped[int] = mapped_column(SmallInteger, default=0)
    tries: Mapped[int] = mapped_column(default=0)
    tried_at: Mapped[datetime | None]
    tries_that_day: Mapped[int] = mapped_column(SmallInteger, default=0)
    passed_at: Mapped[datetime | None]
