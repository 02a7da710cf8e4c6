"""Making series of lectures; watching them, beat by beat; and the quiz at the end (NW04)."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import delete, insert, select
from sqlalchemy.dialects.postgresql import insert as insert_or_not

from service.core import clock
from service.core.actors import A2_AND_ABOVE, Actor
from service.core.ids import uuid7
from service.core.problems import Conflict, Forbidden, field_problem
from service.core.workdays import service_day
from service.data import audit, scope, workcalendar
from service.data.db import db
from service.news.lectures import queries, rules
from service.news.lectures.models import Lecture, LecturePart, LectureQuestion, LectureSeries, LectureWatch, SeriesPart
from service.news.lectures.states import LIFECYCLE, SeriesKind, SeriesState
from service.points import actions as points
from service.web.access import WrongRole, need_cover, need_person, need_role
from service.web.errors import on_constraint


class OwnSeries(Forbidden):
    """Who wrote a series does not open it."""

    title = "须由编写人以外的人审核"


class WatchFirst(Conflict):
    """The quiz is for those who have watched every lecture."""

    title = "学完每一讲后才能答题"


class SeriesNotOpen(Conflict):
    """Closed by now."""

    title = "这个系列已停止学习"


class TriedEnoughToday(Conflict):
    """Three tries a day."""

    title = "今天的答题次数已用完，请明天再试"


on_constraint("ck_lecture_series_two_persons", OwnSeries)


# Making them


def make(actor: Actor, *, lectures: Sequence[dict[str, Any]], quiz: Sequence[dict[str, Any]], **said: Any) -> LectureSeries:
    """Write a series; somebody else opens it."""
    hat = need_role(actor, A2_AND_ABOVE)
    _check(quiz)
    with scope.deed(db.session, "make-series"):
        made = LectureSeries(region=hat.scope_key, made_by=need_person(actor), state=SeriesState.WAITING)
        _write(made, said, lectures, quiz)
        db.session.add(made)
        db.session.flush()
        _fill(made, lectures, quiz)
        audit.record(actor, "make-series", f"lecture-series:{made.id}", region=made.region)
    return made


def edit(
    actor: Actor, series_id: UUID, *, lectures: Sequence[dict[str, Any]], quiz: Sequence[dict[str, Any]], **said: Any
) -> LectureSeries:
    """Put it otherwise, as long as nobody has opened it."""
    need_role(actor, A2_AND_ABOVE)
    _check(quiz)
    with scope.deed(db.session, "edit-series"):
        found = _begin(actor, series_id, "edit")
        _write(found, said, lectures, quiz)
        db.session.execute(delete(Lecture).where(Lecture.series_id == found.id))
        db.session.execute(delete(LectureQuestion).where(LectureQuestion.series_id == found.id))
        _fill(found, lectures, quiz)
    return found


def open_(actor: Actor, series_id: UUID) -> LectureSeries:
    """Looked through by a second person: everybody may learn it, and its contents stay as they are."""
    need_role(actor, A2_AND_ABOVE)
    with scope.deed(db.session, "open-series"):
        found = _begin(actor, series_id, "open")
        found.opened_by, found.opened_at, found.due_at = actor.person_id, clock.now(), None
    return found


def send_back(actor: Actor, series_id: UUID, reason: str) -> LectureSeries:
    """Not so; the author is told why."""
    need_role(actor, A2_AND_ABOVE)
    with scope.deed(db.session, "return-series"):
        found = _begin(actor, series_id, "return")
        found.reason, found.due_at = reason, None
    return found


def close(actor: Actor, series_id: UUID) -> LectureSeries:
    """It is learnt no more; what was learnt stays."""
    need_role(actor, A2_AND_ABOVE)
    with scope.deed(db.session, "close-series"):
        return _begin(actor, series_id, "close")


def _begin(actor: Actor, series_id: UUID, move: str) -> LectureSeries:
    """Inside a deed: the series, locked and one step on."""
    found = queries.held(series_id)
    need_cover(actor, found.region, queries.NoSuchSeries)
    after = LIFECYCLE.step(move, found.state)
    if move not in LIFECYCLE.open_to(found.state, queries.standing(actor, found)):
        raise OwnSeries() if actor.person_id == found.made_by else WrongRole()
    audit.record(actor, f"{move}-series", f"lecture-series:{found.id}", region=found.region)
    found.state = after  # last: what hangs on it is written with it
    return found


def _check(quiz: Sequence[dict[str, Any]]) -> None:
    for place, question in enumerate(quiz):
        if question["correct"] >= len(question["options"]):
            raise field_problem(f"/quiz/{place}/correct", "没有这个选项")


def _write(
    found: LectureSeries, said: dict[str, Any], lectures: Sequence[dict[str, Any]], quiz: Sequence[dict[str, Any]]
) -> None:
    found.kind, found.title, found.text = SeriesKind(said["kind"]), said["title"], said["text"]
    found.host, found.reason = said["host"], None
    found.lectures, found.questions = len(lectures), len(quiz)
    found.seconds = 60 * sum(one["minutes"] for one in lectures)
    due = workcalendar.due(clock.now(), rules.REVIEW_WORKDAYS)
    found.due_at, found.due_provisional = due.moment, due.provisional


def _fill(found: LectureSeries, lectures: Sequence[dict[str, Any]], quiz: Sequence[dict[str, Any]]) -> None:
    db.session.execute(insert(Lecture), [
        {"id": uuid7(), "series_id": found.id, "number": number, "title": one["title"], "text": one["text"],
         "video_url": one["video_url"], "seconds": 60 * one["minutes"]}
        for number, one in enumerate(lectures, 1)
    ])
    db.session.execute(insert(LectureQuestion), [
        {"series_id": found.id, "number": number, "text": one["text"], "options": one["options"],
         "correct": one["correct"]}
        for number, one in enumerate(quiz, 1)
    ])


# Learning


def beat(actor: Actor, lecture_id: UUID) -> dict[str, Any]:
    """Still watching. What counts is the time between two beats by our own clock, of one lecture at a time (P-32)."""
    me = need_person(actor)
    watched = queries.open_lecture(lecture_id)
    with scope.deed(db.session, "beat-lecture"):
        db.session.execute(
            insert_or_not(LectureWatch).values(person_id=me, lecture_id=watched.id, beat_at=None).on_conflict_do_nothing()
        )
        watch = db.session.scalars(
            select(LectureWatch).where(LectureWatch.person_id == me).with_for_update()
            .execution_options(populate_existing=True)
        ).one()
        moment = clock.now()  # read behind the lock: two beats at once are one after the other
        same = watch.lecture_id == watched.id
        seconds = rules.counted_seconds(watch.beat_at if same else None, moment)
        watch.lecture_id, watch.beat_at = watched.id, moment
        part = _part(me, watched.id)
        part.seconds = min(watched.seconds, part.seconds + seconds)
        if part.watched_at is None and part.seconds >= rules.needed_seconds(watched.seconds):
            part.watched_at = moment
            part.points = points.earn_civic(
                me, kind=points.CivicKind.LECTURE, source=f"{watched.id}:{me}", at=moment
            )
    return {"lecture_id": watched.id, "beat_seconds": rules.BEAT_SECONDS} | queries.progress(watched, part)


def _part(person_id: UUID, lecture_id: UUID) -> LecturePart:
    """Inside a deed that holds the watch of this person."""
    found = db.session.scalar(
        select(LecturePart).where(LecturePart.person_id == person_id, LecturePart.lecture_id == lecture_id)
    )
    if found is None:
        found = LecturePart(person_id=person_id, lecture_id=lecture_id, seconds=0, points=0)
        db.session.add(found)
    return found


def quiz(actor: Actor, series_id: UUID, answers: Sequence[int]) -> dict[str, Any]:
    """Hand in the answers: the score and which were wrong, never what would have been right."""
    me, moment = need_person(actor), clock.now()
    asked = queries.series(series_id)
    if asked.state is not SeriesState.OPEN:
        raise SeriesNotOpen()
    lectures = queries.lectures_of(asked.id)
    parts = queries.parts_of(me, [one.id for one in lectures])
    if not all(one.id in parts and parts[one.id].watched_at for one in lectures):
        raise WatchFirst()
    right = [one.correct for one in queries.questions_of(asked.id)]
    if len(answers) != len(right):
        raise field_problem("/answers", "每道题须作答一次")
    got = rules.score(answers, right)
    with scope.deed(db.session, "quiz-of-series"):
        own = _own(me, asked.id)
        same_day = own.tried_at is not None and service_day(own.tried_at) == service_day(moment)
        if own.passed_at is None and same_day and own.tries_that_day >= rules.TRIES_A_DAY:
            raise TriedEnoughToday()
        own.tries, own.tried_at, own.tries_that_day = own.tries + 1, moment, own.tries_that_day + 1 if same_day else 1
        own.best_score = max(own.best_score, got)
        if own.passed_at is None and got >= rules.PASS_MARK:
            own.passed_at = moment
    wrong = [place for place, (given, wanted) in enumerate(zip(answers, right, strict=True)) if given != wanted]
    return {"score": got, "pass_mark": rules.PASS_MARK, "passed": got >= rules.PASS_MARK, "wrong": wrong}


def _own(person_id: UUID, series_id: UUID) -> SeriesPart:
    """Inside a deed: somebody's tries, made if need be, locked."""
    db.session.execute(
        insert_or_not(SeriesPart)
        .values(id=uuid7(), created_at=clock.now(), person_id=person_id, series_id=series_id, best_score=0, tries=0,
                tries_that_day=0)
        .on_conflict_do_nothing()
    )
    return db.session.scalars(
        select(SeriesPart).where(SeriesPart.person_id == person_id, SeriesPart.series_id == series_id).with_for_update()
        .execution_options(populate_existing=True)
    ).one()
