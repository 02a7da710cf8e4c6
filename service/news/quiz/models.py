"""Tables of the quiz: questions, and one try of a person on a day."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, SmallInteger, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from service.data.db import Region, Timed, db
from service.data.scope import Rules, Scoped
from service.news.quiz.states import QuestionState

ONE_A_DAY = "uq_quiz_try_person_day"


class QuizQuestion(Timed, Scoped, db.Model):
    """One question. correct: the place of the right option, from 0, told only with the answer to a try · basis: the law
    or rule it rests on · live_at, retired_at: on the days between them it may be asked."""

    __tablename__ = "quiz_question"
    __rules__ = Rules(area="region", by_deed=True)
    __table_args__ = (
        CheckConstraint("approved_by <> made_by", name="two_persons"),
        CheckConstraint("state NOT IN ('live', 'retired') OR live_at IS NOT NULL", name="live"),
        CheckConstraint("correct BETWEEN 0 AND 5", name="correct"),
        Index("ix_quiz_question_region", "region", "state", "id"),
        Index("ix_quiz_question_live", "live_at", postgresql_where=text("live_at IS NOT NULL")),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    region: Mapped[Region]
    made_by: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    state: Mapped[QuestionState] = mapped_column(default=QuestionState.WAITING)
    text: Mapped[str]
    options: Mapped[list[Any]]
    correct: Mapped[int] = mapped_column(SmallInteger)
    why: Mapped[str]
    basis: Mapped[str]
    approved_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    live_at: Mapped[datetime | None]
    retired_at: Mapped[datetime | None]
    reason: Mapped[str | None]
    due_at: Mapped[datetime | None]
    due_provisional: Mapped[bool] = mapped_column(default=False)


class QuizTry(Timed, Scoped, db.Model):
    """The one try of somebody on a day: what was asked, what was answered, how many were right. Never changed."""

    __tablename__ = "quiz_try"
    __rules__ = Rules(own=("person_id",), append_only=True, by_deed=True)
    __table_args__ = (
        UniqueConstraint("person_id", "day", name=ONE_A_DAY),
        CheckConstraint("correct BETWEEN 0 AND 5", name="correct"),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    day: Mapped[date]
    questions: Mapped[list[Any]]
    answers: Mapped[list[Any]]
    correct: Mapped[int] = mapped_column(SmallInteger)
    points: Mapped[int] = mapped_column(SmallInteger)
