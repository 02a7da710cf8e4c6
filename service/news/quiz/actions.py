"""Writing questions and letting them in; and the day's one try (NW11)."""

from collections.abc import Sequence
from datetime import date
from typing import Any
from uuid import UUID

from service.core import clock
from service.core.actors import A2_AND_ABOVE, DISTRICT, Actor
from service.core.problems import Conflict, Forbidden, field_problem
from service.core.workdays import service_day
from service.data import audit, scope, workcalendar
from service.data.db import db
from service.news.quiz import queries, rules, states
from service.news.quiz.models import ONE_A_DAY, QuizQuestion, QuizTry
from service.news.quiz.states import LIFECYCLE
from service.points import actions as points
from service.web.access import WrongRole, need_cover, need_person, need_role
from service.web.errors import on_constraint


class AlreadyPlayed(Conflict):
    """One try a day."""

    title = "今天已经答过题了，请明天再来"


class QuizIsOver(Conflict):
    """The answers are to the questions of another day."""

    title = "题目已经更新，请重新作答"


class NoQuizToday(Conflict):
    """There are fewer than five questions."""

    title = "今天没有题目"


class OwnQuestion(Forbidden):
    """Who wrote a question does not let it in."""

    title = "须由出题人以外的人审核"


on_constraint(ONE_A_DAY, AlreadyPlayed)
on_constraint("ck_quiz_question_two_persons", OwnQuestion)


def play(actor: Actor, *, day: date, answers: Sequence[int]) -> dict[str, Any]:
    """The one try of today; three right ones earn the point (P-32). Explained at once."""
    me, moment = need_person(actor), clock.now()
    if day != service_day(moment):
        raise QuizIsOver()
    asked = queries.of_the_day(day)
    if not asked:
        raise NoQuizToday()
    for place, (given, question) in enumerate(zip(answers, asked, strict=True)):
        if given >= len(question.options):
            raise field_problem(f"/answers/{place}", "没有这个选项")
    if queries.try_of(me, day) is not None:
        raise AlreadyPlayed()
    correct = rules.how_many_right(answers, [question.correct for question in asked])
    earned = 0
    if correct >= rules.ENOUGH:
        earned = points.earn_civic(me, kind=points.CivicKind.QUIZ, source=f"{day}:{me}", at=moment)
    with scope.deed(db.session, "play-quiz"):
        db.session.add(
            QuizTry(person_id=me, day=day, questions=[str(question.id) for question in asked], answers=list(answers),
                    correct=correct, points=earned)
        )
    return queries.today(actor)


def write(actor: Actor, *, text: str, options: Sequence[str], correct: int, why: str, basis: str) -> QuizQuestion:
    """A manager proposes a question; the district, and somebody else, lets it in."""
    hat = need_role(actor, A2_AND_ABOVE)
    _check(options, correct)
    with scope.deed(db.session, "write-question"):
        made = QuizQuestion(
            region=hat.scope_key, made_by=need_person(actor), state=states.S.WAITING, text=text, options=list(options),
            correct=correct, why=why, basis=basis,
        )
        _wait(made)
        db.session.add(made)
        db.session.flush()
        audit.record(actor, "write-question", f"quiz-question:{made.id}", region=made.region)
    return made


def edit(
    actor: Actor, question_id: UUID, *, text: str, options: Sequence[str], correct: int, why: str, basis: str
) -> QuizQuestion:
    """Put it otherwise, as long as it has not been let in."""
    need_role(actor, A2_AND_ABOVE)
    _check(options, correct)
    with scope.deed(db.session, "edit-question"):
        found = _begin(actor, question_id, "edit")
        found.text, found.options, found.correct, found.why, found.basis = text, list(options), correct, why, basis
        found.reason = None
        _wait(found)
    return found


def approve(actor: Actor, question_id: UUID) -> QuizQuestion:
    """It is right, and so is its explanation: from tomorrow it may be asked."""
    need_role(actor, (DISTRICT,))
    with scope.deed(db.session, "approve-question"):
        found = _begin(actor, question_id, "approve")
        found.approved_by, found.live_at, found.due_at = actor.person_id, clock.now(), None
    return found


def send_back(actor: Actor, question_id: UUID, reason: str) -> QuizQuestion:
    """Not so; the author is told why."""
    need_role(actor, (DISTRICT,))
    with scope.deed(db.session, "return-question"):
        found = _begin(actor, question_id, "return")
        found.reason, found.due_at = reason, None
    return found


def retire(actor: Actor, question_id: UUID) -> QuizQuestion:
    """From tomorrow it is asked no more; who has answered it finds it as it was."""
    need_role(actor, A2_AND_ABOVE)
    with scope.deed(db.session, "retire-question"):
        found = _begin(actor, question_id, "retire")
        found.retired_at = clock.now()
    return found


def _begin(actor: Actor, question_id: UUID, move: str) -> QuizQuestion:
    """Inside a deed: the question, locked and one step on."""
    found = queries.held(question_id)
    need_cover(actor, found.region, queries.NoSuchQuestion)
    after = LIFECYCLE.step(move, found.state)
    if move not in LIFECYCLE.open_to(found.state, queries.standing(actor, found)):
        raise OwnQuestion() if actor.person_id == found.made_by else WrongRole()
    audit.record(actor, f"{move}-question", f"quiz-question:{found.id}", region=found.region)
    found.state = after  # last: what hangs on it is written with it
    return found


def _check(options: Sequence[str], correct: int) -> None:
    if correct >= len(options):
        raise field_problem("/correct", "没有这个选项")
    if len(set(options)) < len(options):
        raise field_problem("/options", "选项不能重复")


def _wait(found: QuizQuestion) -> None:
    due = workcalendar.due(clock.now(), rules.REVIEW_WORKDAYS)
    found.due_at, found.due_provisional = due.moment, due.provisional
