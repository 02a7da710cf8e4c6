"""The system's moves: what happens when a review, a start, an end or an invitation is due. Each is safe to run again."""

from collections.abc import Callable
from datetime import datetime
from uuid import UUID

from sqlalchemy import func, select, update

from service.accounts import queries as accounts
from service.activities import rules
from service.activities.changes import actions as changes
from service.activities.life import actions as life
from service.activities.models import Activity, ActivityComplaint, ActivityShift, Signup
from service.activities.settlement import actions as settlement
from service.activities.signups import actions as signups
from service.activities.signups import queries as names
from service.activities.states import (
    UPCOMING,
    ActivityState,
    Approval,
    ComplaintState,
    ShiftState,
    SignupState,
)
from service.core import clock
from service.core.actors import Actor
from service.data.db import db

S, H, U = ActivityState, ShiftState, SignupState
BATCH = 50


def sweep_activities(actor: Actor) -> int:
    """Activities whose deadline has passed take the system's move of their state."""
    late = list(
        db.session.scalars(
            select(Activity).where(Activity.due_at <= clock.now()).order_by(Activity.due_at).limit(BATCH)
            .with_for_update(skip_locked=True, key_share=True).execution_options(populate_existing=True)
        )
    )
    for found in late:
        _MOVES[found.state](actor, found)
    return len(late)


def _review_late(actor: Actor, found: Activity) -> None:
    """Past its start it goes back; past a day the level above reviews it as well (P-20, SM-3)."""
    assert found.starts_at is not None
    if found.starts_at <= clock.now():
        life.move(actor, found, "expire", reason_code="OTHER", note="未在开始前完成审核，已过期")
        life.tell_organisers(found, "activity-returned", note="未在开始前完成审核，已过期")
        return
    found.review_level = max(1, found.review_level - 1)
    life.move(actor, found, "escalate")
    life.tell_reviewers(found, "activity-submitted")


def _recruit(actor: Actor, found: Activity) -> None:
    life.move(actor, found, "recruit")


def _stop_recruiting(actor: Actor, found: Activity) -> None:
    life.move(actor, found, "stop-recruiting")


def _archive(actor: Actor, found: Activity) -> None:
    life.move(actor, found, "archive")


def _frozen(actor: Actor, found: Activity) -> None:
    """The district said it would decide within five working days; from then on it is reminded every day (D7)."""
    life.tell(found, accounts.managers_of(found.region[:6], ("A1",)), "activity-frozen-undecided")
    found.due_at = clock.now() + rules.DAILY


def _nothing(actor: Actor, found: Activity) -> None:
    found.due_at = None


_MOVES: dict[ActivityState, Callable[[Actor, Activity], None]] = dict.fromkeys(S, _nothing) | {
    S.PENDING_REVIEW: _review_late, S.APPROVED: _recruit, S.RECRUITING: _stop_recruiting, S.SETTLED: _archive,
    S.FROZEN: _frozen,
}


def sweep_shifts(actor: Actor) -> int:
    """Shifts whose time has come: check-in opens, it begins, it ends, its records are to be looked at (D2)."""
    late = db.session.execute(
        select(ActivityShift.id, ActivityShift.activity_id).where(ActivityShift.due_at <= clock.now())
        .order_by(ActivityShift.due_at).limit(BATCH)
    ).all()
    moved = 0
    for row in late:
        event = hold(row.activity_id)
        if event is None:
            continue
        shift = names.hold_shift(row.id)
        if shift.due_at is not None and shift.due_at <= clock.now():
            _on_time(actor, event, shift)
            changes.follow(actor, event)
            moved += 1
    return moved


def hold(activity_id: UUID) -> Activity | None:
    """The activity, locked; None where somebody else has it now and the next round will do.

    Its key stays free: who comes or goes writes a row that points at it, and does not wait for a round of fifty shifts.
    Names put down for a shift are held off by the lock on the shift.
    """
    return db.session.scalar(
        select(Activity).where(Activity.id == activity_id).with_for_update(skip_locked=True, key_share=True)
        .execution_options(populate_existing=True)
    )


def _on_time(actor: Actor, event: Activity, shift: ActivityShift) -> None:
    if shift.state is H.SCHEDULED:
        life.move_shift(shift, "open")
    elif shift.state is H.OPEN and shift.begun_at is None:
        _begin(actor, event, shift)
    elif shift.state is H.OPEN:
        life.move_shift(shift, "end")
    elif shift.state is H.ENDED:
        settlement.close_presences(actor, event, shift)
        life.move_shift(shift, "verify")
    elif shift.state is H.VERIFYING:
        settlement.propose_for_silent_leader(event, shift)
        if shift.record_due is not None and clock.now() <= shift.record_due:
            shift.due_at = shift.record_due
        else:
            settlement.try_to_settle(actor, event, shift)
    else:
        shift.due_at = None


def _begin(actor: Actor, event: Activity, shift: ActivityShift) -> None:
    """Whoever was not decided about by now is not expected; a shift with nobody does not take place."""
    _close(actor, shift, U.APPLIED, "lapse", "开始前未处理")
    _close(actor, shift, U.WAITLISTED, "expire", None)
    _close(actor, shift, U.INVITED, "expire", None)
    if shift.taken == 0:
        life.move_shift(shift, "cancel")
        return
    shift.begun_at = clock.now()
    life.move_shift(shift, "begin")
    if event.state in UPCOMING:
        life.move(actor, event, "begin")


def _close(actor: Actor, shift: ActivityShift, state: SignupState, word: str, note: str | None) -> None:
    found = db.session.scalars(
        select(Signup).where(Signup.shift_id == shift.id, Signup.state == state).order_by(Signup.arrival)
        .with_for_update().execution_options(populate_existing=True)
    ).all()
    for one in found:
        signups.move(actor, shift, one, word, note=note)
        signups.tell(one, "signup-not-chosen")


def sweep_invitations(actor: Actor) -> int:
    """Invitations nobody answered go to the next in line, without penalty (D8)."""
    late = db.session.execute(
        select(Signup.id, Signup.shift_id).where(Signup.state == U.INVITED, Signup.invited_until <= clock.now())
        .order_by(Signup.invited_until).limit(BATCH)
    ).all()
    for row in late:
        shift, found = names.hold_shift(row.shift_id), names.hold(row.id)
        if found.state is U.INVITED and (found.invited_until or clock.now()) <= clock.now():
            signups.move(actor, shift, found, "expire")
            signups.tell(found, "signup-not-chosen")
    return len(late)


def sweep_waiting_lists(actor: Actor) -> int:
    """A place that was freed while somebody was just joining the line goes to the first of the line."""
    edge = clock.now() + rules.PROMOTE_BEFORE
    waits = select(Signup.id).where(Signup.shift_id == ActivityShift.id, Signup.state == U.WAITLISTED).exists()
    found = db.session.scalars(
        select(ActivityShift.id).join(Activity, Activity.id == ActivityShift.activity_id).where(
            ActivityShift.state == H.SCHEDULED, ActivityShift.taken < ActivityShift.quota, ActivityShift.starts_at > edge,
            Activity.approval == Approval.AUTO, waits,
        ).limit(BATCH)
    ).all()
    return sum(signups.promote(names.hold_shift(shift_id)) for shift_id in found)


def sweep_complaints(actor: Actor) -> int:
    """Complaints nobody has decided in time: the street is told, and the district, every day (AC25)."""
    moment = clock.now()
    late = db.session.scalars(
        select(ActivityComplaint).where(
            ActivityComplaint.state == ComplaintState.OPEN, ActivityComplaint.due_at < moment,
            func.coalesce(ActivityComplaint.reminded_at, ActivityComplaint.due_at - rules.DAILY)
            <= moment - rules.DAILY,
        ).order_by(ActivityComplaint.due_at).limit(BATCH).with_for_update(skip_locked=True)
    ).all()
    for one in late:
        event = db.session.scalars(select(Activity).where(Activity.id == one.activity_id)).one()
        people = {*accounts.managers_of(one.region[:9], ("A2",)), *accounts.managers_of(one.region[:6], ("A1",))}
        life.tell(event, people, "activity-complaint-late")
        one.reminded_at = moment
    return len(late)


def sweep_reminders(actor: Actor) -> int:
    """A day before, everybody who has a place is asked whether they come; no answer means yes (AC11)."""
    edge: datetime = clock.now() + rules.REMIND_BEFORE
    found = db.session.scalars(
        select(Signup).where(Signup.state == U.APPROVED, Signup.reminded_at.is_(None), Signup.starts_at <= edge)
        .order_by(Signup.starts_at).limit(BATCH).with_for_update(skip_locked=True)
    ).all()
    for one in found:
        signups.tell(one, "signup-reminder")
    if found:
        db.session.execute(
            update(Signup).where(Signup.id.in_([one.id for one in found])).values(reminded_at=clock.now())
            .execution_options(synchronize_session="fetch")
        )
    return len(found)
