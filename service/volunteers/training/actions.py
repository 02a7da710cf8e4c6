"""Making courses; learning, being examined, sitting in a class (VO11)."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import delete, insert, select, update

from service.core import clock
from service.core.actors import A2_AND_ABOVE, Actor
from service.core.problems import Conflict, Unprocessable, field_problem
from service.core.workdays import service_day
from service.data import audit, scope
from service.data.db import db
from service.volunteers import actions as people
from service.volunteers import queries as volunteers
from service.volunteers.states import VolunteerState
from service.volunteers.training import queries, rules
from service.volunteers.training.models import (
    CERTIFICATES,
    ONE_PART,
    SEATS,
    SERIALS,
    Course,
    CoursePart,
    CourseQuestion,
)
from service.volunteers.training.states import COURSES, PARTS, CourseKind, CourseState, PartState
from service.web.access import need_cover, need_person, need_role
from service.web.errors import on_constraint


class ClassIsFull(Conflict):
    """Every seat is taken."""

    title = "这个班已报满"


class ClassHasBegun(Conflict):
    """Too late to take or give back a seat."""

    title = "已过报名或取消时间"


class NotEnrolled(Conflict):
    """The course has not been begun."""

    title = "请先开始学习或报名"


class AttendFirst(Conflict):
    """The quiz of a class is for those who were there."""

    title = "到课登记后才能答题"


class EnoughTriesToday(Conflict):
    """Three tries a day."""

    title = "今天的答题次数已用完，请明天再试"


class CourseNotOpen(Conflict):
    """Not open, or closed by now."""

    title = "课程未开放"


class NothingToPass(Unprocessable):
    """An online course without questions could never be passed."""

    title = "线上课程至少要有一道题"


on_constraint(SEATS, ClassIsFull)
on_constraint(ONE_PART, ClassIsFull)


# Making


def make(actor: Actor, *, questions: Sequence[dict[str, Any]], **fields: Any) -> Course:
    """The street or the district makes a course; nobody sees it before it is opened."""
    hat = need_role(actor, A2_AND_ABOVE)
    _check(fields, questions)
    with scope.deed(db.session, "make-course"):
        made = Course(
            serial=db.session.scalars(select(SERIALS.next_value())).one(), region=hat.scope_key, made_by=need_person(actor),
            questions=len(questions), **fields,
        )
        db.session.add(made)
        db.session.flush()
        _ask(made.id, questions)
        audit.record(actor, "make-course", f"course:{made.id}", region=made.region)
    return made


def edit(actor: Actor, course_id: UUID, *, questions: Sequence[dict[str, Any]], **fields: Any) -> Course:
    """Another wording, while nobody sees it yet."""
    _managed(actor, course_id)
    _check(fields, questions)
    with scope.deed(db.session, "edit-course"):
        row = queries.held(course_id)
        row.state = COURSES.step("edit", row.state)
        for name, value in fields.items():
            setattr(row, name, value)
        row.questions = len(questions)
        db.session.flush()
        db.session.execute(delete(CourseQuestion).where(CourseQuestion.course_id == course_id))
        _ask(course_id, questions)
        audit.record(actor, "edit-course", f"course:{course_id}", region=row.region)
    return row


def open_(actor: Actor, course_id: UUID) -> Course:
    """Everybody may take it from now on."""
    return _step(actor, course_id, "open")


def close(actor: Actor, course_id: UUID) -> Course:
    """Nobody begins it any more; who has passed it has passed it."""
    return _step(actor, course_id, "close")


def _step(actor: Actor, course_id: UUID, word: str) -> Course:
    _managed(actor, course_id)
    with scope.deed(db.session, "step-course"):
        row = queries.held(course_id)
        row.state = COURSES.step(word, row.state)
        audit.record(actor, f"{word}-course", f"course:{course_id}", region=row.region)
    return row


def _managed(actor: Actor, course_id: UUID) -> Course:
    need_role(actor, A2_AND_ABOVE)
    found = queries.course(course_id)
    need_cover(actor, found.region, queries.NoSuchCourse)
    return found


def _check(fields: dict[str, Any], questions: Sequence[dict[str, Any]]) -> None:
    if fields["kind"] == CourseKind.CLASS:
        for name in ("place", "starts_at", "ends_at", "seats"):
            if fields.get(name) is None:
                raise field_problem(f"/{name}", "线下班须填写")
        if fields["starts_at"] >= fields["ends_at"]:
            raise field_problem("/ends_at", "结束须晚于开始")
    else:
        fields |= dict.fromkeys(("place", "starts_at", "ends_at", "seats"))
        if not questions:
            raise NothingToPass()
    for place, asked in enumerate(questions):
        if asked["right"] >= len(asked["options"]):
            raise field_problem(f"/questions/{place}/right", "正确答案不在选项里")
    fields["kind"] = CourseKind(fields["kind"])


def _ask(course_id: UUID, questions: Sequence[dict[str, Any]]) -> None:
    if questions:
        db.session.execute(insert(CourseQuestion), [
            {"course_id": course_id, "number": place, "text": one["text"], "options": one["options"],
             "correct": one["right"]}
            for place, one in enumerate(questions)
        ])


# Learning


def enrol(actor: Actor, course_id: UUID) -> CoursePart:
    """Begin to learn, or take a seat in a class. Doing it again changes nothing."""
    me, moment = need_person(actor), clock.now()
    found = volunteers.own_volunteer(me)
    if found.state != VolunteerState.ACTIVE:
        raise people.NotServing()
    asked = queries.course(course_id)
    if asked.state != CourseState.OPEN:
        raise CourseNotOpen()
    if asked.starts_at is not None and asked.starts_at <= moment:
        raise ClassHasBegun()
    with scope.deed(db.session, "enrol"):
        own = queries.part_of(course_id, me, lock=True)
        if own is not None and own.state != PartState.CANCELLED:
            return own
        _seat(asked, +1)
        if own is None:
            own = CoursePart(
                course_id=course_id, person_id=me, volunteer_id=found.id, region=found.region, began_at=moment,
            )
            db.session.add(own)
        else:
            own.state, own.began_at = PARTS.step("enrol", own.state), moment
    return own


def cancel(actor: Actor, course_id: UUID) -> CoursePart:
    """Give the seat back, up to two hours before."""
    asked = queries.course(course_id)
    with scope.deed(db.session, "cancel-part"):
        own = _own(actor, course_id)
        if asked.starts_at is not None and asked.starts_at - rules.LATE_CANCEL <= clock.now():
            raise ClassHasBegun()
        own.state = PARTS.step("cancel", own.state)
        _seat(asked, -1)
    return own


def _seat(asked: Course, change: int) -> None:
    """One conditional statement: the last seat goes to one."""
    if asked.kind is not CourseKind.CLASS:
        return
    taken = db.session.execute(
        update(Course).where(Course.id == asked.id, (Course.taken + change <= Course.seats))
        .values(taken=Course.taken + change).returning(Course.taken)
    ).scalar()
    if taken is None:
        raise ClassIsFull()


def quiz(actor: Actor, course_id: UUID, answers: Sequence[int]) -> dict[str, Any]:
    """Hand in the answers. Score, whether it is enough, and which were wrong; never which would have been right."""
    moment = clock.now()
    asked = queries.course(course_id)
    questions = queries.questions_of(course_id)
    if len(answers) != len(questions) or not questions:
        raise field_problem("/answers", "每道题须作答一次")
    with scope.deed(db.session, "hand-in-quiz"):
        own = _own(actor, course_id)
        if own.state == PartState.LEARNING and asked.kind is CourseKind.CLASS and own.attended_at is None:
            raise AttendFirst()
        same_day = own.tried_at is not None and service_day(own.tried_at) == service_day(moment)
        if own.state == PartState.LEARNING and same_day and own.tries_that_day >= rules.TRIES_A_DAY:
            raise EnoughTriesToday()
        right = [question.correct for question in questions]
        got = rules.score(answers, right)
        enough = got >= asked.pass_mark
        certificate = _certificate(asked) if enough and own.state == PartState.LEARNING else None
        own.state = PARTS.step("quiz", own.state, PartState.PASSED if enough else PartState.LEARNING)
        own.minutes = rules.study_minutes(own.began_at, moment, asked.minutes, own.minutes)
        own.began_at = moment
        own.tries, own.tried_at, own.tries_that_day = own.tries + 1, moment, own.tries_that_day + 1 if same_day else 1
        own.best_score = max(got, own.best_score or 0)
        if certificate:
            own.passed_at, own.certificate_number = moment, certificate
    wrong = [place for place, (given, wanted) in enumerate(zip(answers, right, strict=True)) if given != wanted]
    return {"score": got, "pass_mark": asked.pass_mark, "passed": enough, "wrong": wrong,
            "part": queries.part_view(actor, own)}


def attend(actor: Actor, part_id: UUID) -> CoursePart:
    """The street saw them in class. Without a quiz that is passing."""
    need_role(actor, A2_AND_ABOVE)
    with scope.deed(db.session, "attend-class"):
        found = queries.part(part_id)
        asked = queries.course(found.course_id)
        need_cover(actor, asked.region, queries.NoSuchPart)
        if found.person_id == need_person(actor):
            raise people.OwnRegistration()
        if asked.kind is not CourseKind.CLASS or asked.starts_at is None or asked.starts_at > clock.now():
            raise CourseNotOpen("课还没有开始")
        row = queries.part_of(found.course_id, found.person_id, lock=True)
        assert row is not None
        certificate = None if asked.questions else _certificate(asked)
        row.state = PARTS.step("attend", row.state, PartState.PASSED if certificate else PartState.LEARNING)
        row.attended_at, row.minutes = clock.now(), asked.minutes
        if certificate:
            row.passed_at, row.certificate_number = clock.now(), certificate
        audit.record(actor, "attend-class", f"course-part:{row.id}", region=asked.region)
    return row


def _certificate(asked: Course) -> str:
    """The next number of a certificate; one that is not used leaves a gap."""
    serial = db.session.scalars(select(CERTIFICATES.next_value())).one()
    return rules.certificate_number(service_day(clock.now()).year, asked.serial % 10_000, serial)


def _own(actor: Actor, course_id: UUID) -> CoursePart:
    own = queries.part_of(course_id, need_person(actor), lock=True)
    if own is None:
        raise NotEnrolled()
    return own


