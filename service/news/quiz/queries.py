"""Questions about the quiz: what is asked today, how somebody did, and what managers have written."""

from collections.abc import Sequence
from datetime import date
from typing import Any, Final
from uuid import UUID

from sqlalchemy import or_, select

from service.core import clock, regions
from service.core.actors import A2_AND_ABOVE, DISTRICT, Actor
from service.core.problems import NotFound
from service.core.workdays import day_starts, service_day
from service.data import scope
from service.data.db import db
from service.news.quiz import rules, states
from service.news.quiz.models import QuizQuestion, QuizTry
from service.news.quiz.states import LIFECYCLE, QuestionState
from service.web.access import need_role
from service.web.paging import page, unpack_id

_SHOWN: Final = (
    "id", "region", "state", "text", "options", "correct", "why", "basis", "live_at", "retired_at", "reason", "due_at",
    "due_provisional", "created_at",
)


class NoSuchQuestion(NotFound):
    """No question with this id, or not one of the caller's area."""

    title = "没有这道题"


def held(question_id: UUID) -> QuizQuestion:
    """Inside a deed: as it stands now, locked; the caller looks whether it lies in the area."""
    found = db.session.scalar(
        select(QuizQuestion).where(QuizQuestion.id == question_id).with_for_update()
        .execution_options(populate_existing=True)
    )
    if found is None:
        raise NoSuchQuestion()
    return found


def of_the_day(day: date) -> list[QuizQuestion]:
    """The five of a day, the same for everybody all day long: what was let in before it began and not yet taken out.

    They carry what is right; the caller tells it to nobody who has not tried.
    """
    begins = day_starts(day)
    query = select(QuizQuestion.id).where(
        QuizQuestion.live_at < begins, or_(QuizQuestion.retired_at.is_(None), QuizQuestion.retired_at >= begins)
    )
    with scope.deed(db.session, "quiz-of-the-day"):
        ids = rules.of_the_day(list(db.session.scalars(query.order_by(QuizQuestion.id))), day)
        return by_ids(ids)


def by_ids(ids: Sequence[UUID]) -> list[QuizQuestion]:
    """Inside a deed: these questions, in this order."""
    rows = {row.id: row for row in db.session.scalars(select(QuizQuestion).where(QuizQuestion.id.in_(ids)))}
    return [rows[one] for one in ids]


def today(actor: Actor) -> dict[str, Any]:
    """What is asked today, and, once the caller has tried, what was right and why."""
    day = service_day(clock.now())
    mine = try_of(actor.person_id, day) if actor.person_id else None
    answer: dict[str, Any] = {"day": day, "days_in_a_row": 0, "my_try": None}
    if actor.person_id:
        played = db.session.scalars(
            select(QuizTry.day).where(QuizTry.person_id == actor.person_id).order_by(QuizTry.day.desc()).limit(400)
        )
        answer["days_in_a_row"] = rules.days_in_a_row(played, day)
    if mine is None:
        return answer | {"questions": [{"text": one.text, "options": one.options} for one in of_the_day(day)]}
    with scope.deed(db.session, "quiz-of-a-try"):
        asked = by_ids([UUID(one) for one in mine.questions])
    return answer | {
        "questions": [{"text": one.text, "options": one.options} for one in asked],
        "my_try": {
            "answers": mine.answers, "correct": mine.correct, "points": mine.points,
            "solutions": [{"correct": one.correct, "why": one.why, "basis": one.basis} for one in asked],
        },
    }


def try_of(person_id: UUID, day: date) -> QuizTry | None:
    """Somebody's one try of a day."""
    return db.session.scalar(select(QuizTry).where(QuizTry.person_id == person_id, QuizTry.day == day))


def questions(actor: Actor, *, state: str | None, after: str | None, limit: int) -> dict[str, Any]:
    """What the acting manager's area has written, the latest first."""
    area = regions.area(need_role(actor, A2_AND_ABOVE).scope_key)
    query = select(QuizQuestion).where(QuizQuestion.region >= area.lo, QuizQuestion.region < area.hi)
    if state is not None:
        query = query.where(QuizQuestion.state == QuestionState(state))
    if (last := unpack_id(after)) is not None:
        query = query.where(QuizQuestion.id < last)
    rows = db.session.scalars(query.order_by(QuizQuestion.id.desc()).limit(limit + 1)).all()
    found = page(rows, limit, lambda row: (row.id,))
    return found | {"items": [told(actor, row) for row in found["items"]]}


def told(actor: Actor, one: QuizQuestion) -> dict[str, Any]:
    """A question as the managers of its area read it."""
    return {name: getattr(one, name) for name in _SHOWN} | {"moves": LIFECYCLE.open_to(one.state, standing(actor, one))}


def standing(actor: Actor, one: QuizQuestion) -> set[str]:
    """How somebody stands to a question: see states.py."""
    if actor.area is None or one.region not in actor.area or not actor.wears(A2_AND_ABOVE):
        return set()
    if actor.person_id == one.made_by:
        return {states.AUTHOR, states.EDITOR}
    return {states.EDITOR, states.REVIEWER} if actor.wears((DISTRICT,)) else {states.EDITOR}
