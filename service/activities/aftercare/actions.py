"""The report, ratings both ways, and complaints; while a severe one is open no points are posted (AC20, AC21, AC25, D7)."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import delete, select, update

from service.accounts import queries as accounts
from service.activities import queries, rules
from service.activities.aftercare.queries import NoSuchActivityComplaint
from service.activities.events import PointsReleased
from service.activities.life import actions as life
from service.activities.models import (
    Activity,
    ActivityComplaint,
    ActivityRating,
    ActivityReport,
    ActivityShift,
    HeldPoints,
)
from service.activities.signups import queries as names
from service.activities.states import COMPLAINTS, ORGANISER, SELF, ActivityState, ComplaintState, SignupState
from service.core import clock
from service.core.actors import A2_AND_ABOVE, Actor
from service.core.problems import Conflict
from service.data import audit, files, scope, workcalendar
from service.data.announce import announce
from service.data.db import db
from service.volunteers.hours import queries as records
from service.volunteers.teams.figures import actions as figures
from service.web import errors
from service.web.access import WrongRole, need_person, need_role

S, U, P = ActivityState, SignupState, ComplaintState
_RATEABLE = (U.CHECKED_OUT, U.MISSING_OUT, U.DONE)


class NothingToReport(Conflict):
    """A report follows the end of an activity."""

    title = "活动结束后才能提交总结"


class ReportedAlready(Conflict):
    """One report an activity."""

    title = "已提交过总结"


class NothingToRate(Conflict):
    """Whoever was there rates, once, within ten working days (AC21)."""

    title = "现在不能评价"


class RatedAlready(Conflict):
    """Once each."""

    title = "已经评价过"


class ComplainedAlready(Conflict):
    """One open complaint of one person about one activity."""

    title = "您对该活动的投诉正在处理"


errors.on_constraint("pk_activity_report", ReportedAlready)
errors.on_constraint("uq_activity_rating_signup_id_by_whom", RatedAlready)
errors.on_constraint("uq_activity_rating_signup_id", RatedAlready)
errors.on_constraint("uq_activity_complaint_open", ComplainedAlready)


def report(actor: Actor, activity_id: UUID, *, text: str, beneficiaries: int, photos: list[UUID]) -> ActivityReport:
    """What came of it; photos without faces of minors, or with consent (AC20). It never holds anybody's hours back."""
    found = queries.activity(activity_id)
    if ORGANISER not in queries.relations(actor, found):
        raise WrongRole()
    if found.state not in (S.ENDED, S.SETTLED):
        raise NothingToReport()
    made = ActivityReport(
        activity_id=found.id, region=found.region, text=text, beneficiaries=beneficiaries, by_person=need_person(actor),
    )
    db.session.add(made)
    db.session.flush()
    files.attach(photos, need_person(actor), f"activity:{found.id}", files.Purpose.ACTIVITY)
    life.append(actor, found, "report", found.state)
    return made


def rate(actor: Actor, signup_id: UUID, *, stars: int, text: str | None) -> ActivityRating:
    """The volunteer rates the activity, the organiser the volunteer; each sees the other's only afterwards (AC21)."""
    found = names.signup(signup_id)
    standing = names.relations(actor, found)
    if not standing & {SELF, ORGANISER}:
        raise WrongRole()
    late = clock.now() > workcalendar.due(found.ends_at, rules.RATE_WORKDAYS).moment
    if found.state not in _RATEABLE or late:
        raise NothingToRate()
    with scope.deed(db.session, "rate-activity"):
        made = ActivityRating(
            signup_id=found.id, activity_id=found.activity_id, region=found.region, person_id=found.person_id,
            by_whom="volunteer" if SELF in standing else "organiser", stars=stars, text=text,
        )
        db.session.add(made)
        db.session.flush()
    return made


def ratings_of(actor: Actor, signup_id: UUID) -> list[dict[str, Any]]:
    """The stars the caller may see: one's own, and the other's once both are given or the time is over."""
    found = names.signup(signup_id)
    mine = "volunteer" if SELF in names.relations(actor, found) else "organiser"
    rows = list(db.session.scalars(select(ActivityRating).where(ActivityRating.signup_id == found.id)))
    over = clock.now() > workcalendar.due(found.ends_at, rules.RATE_WORKDAYS).moment
    shown = rows if over or len(rows) == 2 else [one for one in rows if one.by_whom == mine]
    return [{name: getattr(one, name) for name in ("by_whom", "stars", "text", "created_at")} for one in shown]


# Complaints


def complain(actor: Actor, activity_id: UUID, *, kind: str, text: str) -> ActivityComplaint:
    """Something is wrong with it. Money or force, said by somebody with a proved phone, holds the settlement (D7)."""
    found = queries.activity(activity_id)
    person_id = need_person(actor)
    deadline = workcalendar.due(clock.now(), rules.COMPLAINT_WORKDAYS)
    made = ActivityComplaint(
        activity_id=found.id, region=found.region, person_id=person_id, kind=kind, text=text,
        severity=1 if kind in rules.SEVERE else 2, state=P.OPEN, due_at=deadline.moment, provisional=deadline.provisional,
    )
    db.session.add(made)
    db.session.flush()
    if made.severity == 1 and accounts.has_verified_phone(person_id):
        with scope.deed(db.session, "hold-settlement"):
            db.session.execute(update(Activity).where(Activity.id == found.id).values(settlement_hold=True))
    audit.record(actor, "complain", f"activity:{found.id}", region=found.region, kind=kind)
    life.tell(found, accounts.managers_of(found.region[:9], ("A2",)), "activity-complaint")
    return made


def uphold(actor: Actor, complaint_id: UUID, *, note: str) -> ActivityComplaint:
    """It is so. What follows for hours is decided record by record."""
    found = _decide(actor, complaint_id, "uphold", note)
    team_id = queries.activity(found.activity_id).team_id
    if team_id is not None:
        figures.note_breach(team_id, f"activity-complaint:{found.id}")
    return found


def dismiss(actor: Actor, complaint_id: UUID, *, note: str) -> ActivityComplaint:
    """It is not so."""
    return _decide(actor, complaint_id, "dismiss", note)


def _decide(actor: Actor, complaint_id: UUID, word: str, note: str) -> ActivityComplaint:
    need_role(actor, A2_AND_ABOVE)
    found = _held(complaint_id)
    if actor.area is None or found.region not in actor.area:
        raise NoSuchActivityComplaint()
    if rules.organises(actor.person_id, queries.organisers_of(queries.activity(found.activity_id))):
        raise life.OwnActivity("本人发起或负责的活动，投诉须由他人处理")
    return _settle(actor, found, word, note)


def withdraw(actor: Actor, complaint_id: UUID) -> ActivityComplaint:
    """Whoever complained takes it back."""
    found = _held(complaint_id)
    if found.person_id != need_person(actor):
        raise WrongRole()
    return _settle(actor, found, "withdraw", None)


def _held(complaint_id: UUID) -> ActivityComplaint:
    found = db.session.scalar(
        select(ActivityComplaint).where(ActivityComplaint.id == complaint_id).with_for_update()
        .execution_options(populate_existing=True)
    )
    if found is None:
        raise NoSuchActivityComplaint()
    return found


def _settle(actor: Actor, found: ActivityComplaint, word: str, note: str | None) -> ActivityComplaint:
    found.state = P(COMPLAINTS.step(word, found.state))
    found.decided_by, found.decided_at, found.note = actor.person_id, clock.now(), note
    db.session.flush()
    audit.record(actor, f"complaint-{word}", f"activity:{found.activity_id}", region=found.region)
    _let_go(found.activity_id)
    event = queries.activity(found.activity_id)
    if word != "withdraw":
        life.tell(event, [found.person_id], "activity-complaint-decided", outcome={
            "uphold": "属实", "dismiss": "不属实"}[word])
    return found


def _let_go(activity_id: UUID) -> None:
    """No severe complaint is open any more: what waited is posted."""
    with scope.deed(db.session, "release-settlement"):
        still = select(ActivityComplaint.id).where(
            ActivityComplaint.activity_id == activity_id, ActivityComplaint.state == P.OPEN, ActivityComplaint.severity == 1
        )
        if db.session.scalar(still.limit(1)) is not None:
            return
        db.session.execute(update(Activity).where(Activity.id == activity_id).values(settlement_hold=False))
        waiting = list(db.session.scalars(select(HeldPoints).where(HeldPoints.activity_id == activity_id)))
        db.session.execute(delete(HeldPoints).where(HeldPoints.activity_id == activity_id))
        sources = {one.record_id: records.record(one.record_id).source for one in waiting}
    for one in waiting:
        announce(PointsReleased(
            record_id=one.record_id, person_id=one.person_id, minutes=one.minutes, coefficient=one.coefficient,
            family=one.family, service_day=one.service_day, at=clock.now(), source=sources[one.record_id],
        ))


def hold_back(
    source: str, *, record_id: UUID, person_id: UUID, minutes: int, coefficient: str, family: bool, day: date, at: datetime,
) -> bool:
    """Do the points of this record have to wait? Then they are written down here (D7)."""
    if not source.startswith("activity:"):
        return False
    shift_id = UUID(source.removeprefix("activity:"))
    with scope.deed(db.session, "hold-points"):
        activity_id = db.session.scalar(
            select(Activity.id).join(ActivityShift, ActivityShift.activity_id == Activity.id)
            .where(ActivityShift.id == shift_id, Activity.settlement_hold)
        )
        if activity_id is None:
            return False
        db.session.add(HeldPoints(
            record_id=record_id, activity_id=activity_id, person_id=person_id, minutes=minutes, coefficient=coefficient,
            family=family, service_day=day, created_at=at,
        ))
        db.session.flush()
    return True


def forget(record_id: UUID) -> None:
    """The record was reversed before its points were posted."""
    with scope.deed(db.session, "forget-held-points"):
        db.session.execute(delete(HeldPoints).where(HeldPoints.record_id == record_id))
