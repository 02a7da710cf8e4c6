"""Putting one's name down, waiting, being promoted, and leaving again (SM-4 as ruled in D8)."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import insert, select, text, update

from service.activities import queries as activities
from service.activities import rules
from service.activities.life import actions as life
from service.activities.models import BUSY, ON_TRUST, ONE_LIVE, Activity, ActivityShift, Signup, SignupMove
from service.activities.signups import queries
from service.activities.states import (
    COMING,
    HOLDING,
    ORGANISER,
    SELF,
    SIGNUPS,
    WAITING,
    ActivityState,
    Approval,
    ShiftState,
    SignupState,
)
from service.core import clock
from service.core.actors import Actor, system
from service.core.crypto import constant_time_equal
from service.core.ids import uuid7
from service.core.problems import Conflict, field_problem
from service.data import audit, outbox, scope
from service.data.db import db
from service.data.sealed import vault
from service.volunteers import queries as volunteers
from service.volunteers.credit import actions as credit
from service.web import errors
from service.web.access import WrongRole, need_person

U = SignupState
_SIGN_UP = text("SELECT sign_up(:signup, :move, :shift, :person, :volunteer, :moment, :with_code, :words)")

_TAKEN = text(
    """
    SELECT EXISTS (SELECT 1 FROM activity_signup u
    WHERE uuidrange(u.volunteer_id, u.volunteer_id, '[]') && uuidrange(:who, :who, '[]')
      AND tstzrange(u.starts_at, u.ends_at) && tstzrange(:starts_at, :ends_at) AND u.id <> :id
      AND u.state NOT IN ('rejected', 'cancelled', 'late_cancelled', 'declined', 'expired'))
    """
)


class NotEligible(Conflict):
    """Something stands in the way of this sign-up; `reasons` names each thing (AC07)."""

    title = "不符合报名条件"


class AlreadySignedUp(Conflict):
    """One name once on a shift."""

    title = "已经报名该班次"


class PromisedElsewhere(Conflict):
    """The same time is promised to another activity already."""

    title = "该时段已报名其他活动"


class NoPlaceLeft(Conflict):
    """Every place is held; never one more than there are (invariant 1)."""

    title = "名额已满"


class InvitationOver(Conflict):
    """It was not answered in time, and the next one has been asked."""

    title = "邀请已超过答复时间"


class OneInvitationAtATime(Conflict):
    """Somebody with little credit has one invitation at a time (D16)."""

    title = "对方信用分低于 60，同时只能接受一次邀请"


errors.on_constraint(ON_TRUST, OneInvitationAtATime)
errors.on_constraint(ONE_LIVE, AlreadySignedUp)
errors.on_constraint(BUSY, PromisedElsewhere)
errors.on_constraint("ck_activity_shift_places", NoPlaceLeft)


def sign_up(
    actor: Actor, activity_id: UUID, *, shift_id: UUID, accept_risk: bool, accept_privacy: bool, answer: str | None,
    code: str | None,
) -> dict[str, Any]:
    """Put one's name down: a place at once, a place to be approved, or a place in the line. One statement decides."""
    person_id, moment = need_person(actor), clock.now()
    found = queries.facts(shift_id, person_id, moment)
    if found.activity_id != activity_id:
        raise activities.NoSuchShift()
    if not (accept_risk and accept_privacy):
        raise field_problem("/accept_risk", "须知悉并接受风险提示与个人信息处理规则")
    if found.question and not answer:
        raise field_problem("/answer", f"请回答：{found.question}")
    if reasons := queries.hindrances(found, person_id):
        raise not_eligible(reasons)
    signup_id = uuid7()
    became = db.session.scalars(
        _SIGN_UP,
        {"signup": signup_id, "move": uuid7(), "shift": shift_id, "person": person_id, "volunteer": found.volunteer_id,
         "moment": moment, "with_code": _is_the_code(found, code), "words": answer},
    ).one()
    if became in ("closed", "full"):
        closed, full = rules.Hindrance("not-open", "现在不能报名"), rules.Hindrance("full", "名额已满")
        raise not_eligible([closed if became == "closed" else full])
    if not found.waitlist and became == U.APPROVED:
        _close_if_full(activity_id)
    return {
        "id": signup_id, "activity_id": activity_id, "shift_id": shift_id, "state": became, "title": found.title,
        "starts_at": found.starts_at, "ends_at": found.ends_at, "answer": answer, "invited_until": None, "reason": None,
        "created_at": moment, "by_code": code is not None, "position": None,
        "free_to_cancel": rules.is_free_to_cancel(moment, found.starts_at, False),
        "moves": SIGNUPS.open_to(U(became), (SELF,)),
    }


def not_eligible(reasons: Iterable[rules.Hindrance]) -> NotEligible:
    """The complaint that names every reason."""
    told = [{"code": one.code, "detail": one.detail} for one in reasons]
    return NotEligible("；".join(one["detail"] for one in told), reasons=told)


def _is_the_code(found: Any, code: str | None) -> bool:
    """Is it the activity's free-pass code (免审密码)? A wrong one is told."""
    if code is None:
        return False
    given = vault().blind("free-pass", f"{found.activity_id}:{code}")
    if found.pass_hash is None or not constant_time_equal(bytes(found.pass_hash), given):
        raise field_problem("/code", "免审密码不正确")
    return True


def _close_if_full(activity_id: UUID) -> None:
    """No line to stand in and no place left on any shift: recruiting is over (D8)."""
    with scope.deed(db.session, "full"):
        room = select(ActivityShift.id).where(
            ActivityShift.activity_id == activity_id, ActivityShift.state == ShiftState.SCHEDULED,
            ActivityShift.taken < ActivityShift.quota,
        )
        if db.session.scalar(room.limit(1)) is not None:
            return
        event = db.session.scalars(
            select(Activity).where(Activity.id == activity_id).with_for_update()
            .execution_options(populate_existing=True)
        ).one()
        if event.state is ActivityState.RECRUITING:
            life.move(system("full"), event, "stop-recruiting")


# One's own moves


def confirm(actor: Actor, signup_id: UUID) -> Signup:
    """I shall be there (AC11)."""
    return _own(actor, signup_id, "confirm")


def accept(actor: Actor, signup_id: UUID) -> Signup:
    """Yes to an invitation that came late; from here on one is expected (D8)."""
    return _own(actor, signup_id, "accept")


def decline(actor: Actor, signup_id: UUID) -> Signup:
    """I cannot come: the place goes to the next. Late, it counts as a late cancellation (D8)."""
    return _leave(actor, signup_id, "decline", U.DECLINED, None)


def cancel(actor: Actor, signup_id: UUID, *, reason: str | None) -> Signup:
    """Take one's name off: free until twelve hours before, at any time while one only waits, and after a change."""
    return _leave(actor, signup_id, "cancel", U.CANCELLED, reason)


def _own(actor: Actor, signup_id: UUID, word: str) -> Signup:
    shift, found = queries.to_move(signup_id)
    _may(actor, found, word)
    if word == "accept" and found.state is U.INVITED and (found.invited_until or clock.now()) < clock.now():
        raise InvitationOver()
    return move(actor, shift, found, word)


def _leave(actor: Actor, signup_id: UUID, word: str, freely: U, reason: str | None) -> Signup:
    shift, found = queries.to_move(signup_id)
    _may(actor, found, word)
    late = found.state in COMING and not rules.is_free_to_cancel(clock.now(), found.starts_at, found.set_free)
    SIGNUPS.step(word, found.state, U.LATE_CANCELLED if late else freely)
    move(actor, shift, found, word, outcome=U.LATE_CANCELLED if late else freely, note=reason)
    if late:
        credit.count(found.volunteer_id, f"late-cancel:{found.id}", rules.LATE_CANCEL, "临近开始取消报名")
    return found


def _may(actor: Actor, found: Signup, word: str) -> set[str]:
    standing = queries.relations(actor, found)
    if not standing & {by for row in SIGNUPS.of(word) for by in row.by}:
        raise WrongRole()
    return standing


# The organiser's moves


def approve(actor: Actor, signup_id: UUID) -> Signup:
    """You have a place. So near the start that nobody can be bound unasked, it is an invitation (D8)."""
    shift, found = queries.to_move(signup_id)
    _may(actor, found, "approve")
    late = found.promoted_at is not None and rules.is_late_promotion(clock.now(), found.starts_at)
    move(actor, shift, found, "approve", outcome=U.INVITED if late else U.APPROVED)
    tell(found, "signup-invited" if late else "signup-approved")
    return found


def reject(actor: Actor, signup_id: UUID, *, reason: str) -> Signup:
    """Not this time."""
    return _send_away(actor, signup_id, "reject", reason)


def remove(actor: Actor, signup_id: UUID, *, reason: str) -> Signup:
    """Take back a place, with a reason; the next in line gets it."""
    return _send_away(actor, signup_id, "remove", reason)


def invite(actor: Actor, shift_id: UUID, *, number: str) -> Signup:
    """The leader asks somebody for whom low credit closes the ordinary way, or anybody else: one place, one day to answer.

    Of those with low credit each may have one such invitation at a time (D16). Nobody is invited past a line that waits.
    """
    with scope.deed(db.session, "hold-shift"):
        shift = activities.shift_to_move(shift_id)
    event = activities.activity(shift.activity_id)
    if ORGANISER not in activities.relations(actor, event):
        raise WrongRole()
    asked = volunteers.by_number(number)
    if asked is None:
        raise volunteers.NoSuchVolunteer()
    if asked.person_id == actor.person_id:
        raise field_problem("/number", "不能邀请本人")
    facts = queries.facts(shift.id, asked.person_id, clock.now())
    reasons = queries.hindrances(facts, asked.person_id)
    if hard := [one for one in reasons if one.code != "credit"]:
        raise not_eligible(hard)
    if shift.taken >= shift.quota or queries.somebody_waits(shift.id):
        raise NoPlaceLeft()
    moment = clock.now()
    with scope.deed(db.session, "invite"):
        made = Signup(
            activity_id=event.id, shift_id=shift.id, region=event.region, person_id=asked.person_id,
            volunteer_id=asked.id, state=U.INVITED, state_since=moment, starts_at=shift.starts_at, ends_at=shift.ends_at,
            invited_until=min(moment + rules.LEADERS_INVITATION, shift.starts_at), on_trust=bool(reasons),
        )
        shift.taken += 1
        db.session.add(made)
        db.session.flush()
        db.session.add(
            SignupMove(
                signup_id=made.id, activity_id=event.id, region=event.region, person_id=asked.person_id, move="invite",
                from_state=None, to_state=U.INVITED.value, by_person=actor.person_id, role=ORGANISER,
            )
        )
    audit.record(actor, "signup-invite", f"signup:{made.id}", region=event.region)
    tell(made, "signup-invited-by-leader")
    return made


def _send_away(actor: Actor, signup_id: UUID, word: str, reason: str) -> Signup:
    shift, found = queries.to_move(signup_id)
    _may(actor, found, word)
    move(actor, shift, found, word, note=reason)
    tell(found, "signup-rejected", reason=reason)
    return found


# The step itself


def move(
    actor: Actor, shift: ActivityShift, found: Signup, word: str, *, outcome: U | None = None, note: str | None = None,
) -> Signup:
    """One step of a sign-up: the only place that sets its state. Shift and sign-up are locked, in this order.

    A place that is given up goes to the next in line in the same step. NotNow, NoPlaceLeft.
    """
    before = found.state
    after = SIGNUPS.step(word, before, outcome)
    with scope.deed(db.session, "move-signup"):
        _write(actor, shift, found, word, before, after, note)
        if before in HOLDING and after not in HOLDING:
            promote(shift)
    if actor.person_id != found.person_id and not actor.job:
        audit.record(actor, f"signup-{word}", f"signup:{found.id}", region=found.region, state=after.value)
    return found


def _write(
    actor: Actor, shift: ActivityShift, found: Signup, word: str, before: U, after: U, note: str | None = None
) -> None:
    moment = clock.now()
    step = (after in HOLDING) - (before in HOLDING)
    if step > 0 and shift.taken >= shift.quota:
        raise NoPlaceLeft()
    shift.taken += step
    found.state, found.state_since = after, moment
    found.reason = note if note is not None else found.reason
    found.invited_until = min(moment + rules.INVITATION, found.starts_at) if after is U.INVITED else None
    worn = SELF if actor.person_id == found.person_id else "system" if actor.job else ORGANISER
    db.session.add(
        SignupMove(
            signup_id=found.id, activity_id=found.activity_id, region=found.region, person_id=found.person_id, move=word,
            from_state=before.value, to_state=after.value, by_person=actor.person_id, role=worn, note=note,
        )
    )
    db.session.flush()


def promote(shift: ActivityShift) -> int:
    """Inside a deed, the shift held: free places go to those who wait, in the order in which they came (AC08); how many.

    Where the organiser decides, one comes up for one place that was freed. Nobody is promoted in the last two hours.
    """
    moment, up = clock.now(), 0
    if shift.state != ShiftState.SCHEDULED or moment > shift.starts_at - rules.PROMOTE_BEFORE:
        return 0
    approval = db.session.scalars(select(Activity.approval).where(Activity.id == shift.activity_id)).one()
    while shift.taken < shift.quota and (following := queries.first_waiting(shift.id)) is not None:
        following.promoted_at = moment
        if approval is Approval.MANUAL and not following.by_code:
            _write(system("promote"), shift, following, "promote", U.WAITLISTED, U.APPLIED)
            tell(following, "signup-promoted")
            return up + 1
        after = U.INVITED if rules.is_late_promotion(moment, shift.starts_at) else U.APPROVED
        _write(system("promote"), shift, following, "promote", U.WAITLISTED, after)
        tell(following, "signup-invited" if after is U.INVITED else "signup-approved")
        up += 1
    return up


def tell(found: Signup, template: str, **facts: Any) -> None:
    """A notice about a sign-up to whose it is."""
    title = db.session.scalars(select(Activity.title).where(Activity.id == found.activity_id)).one()
    outbox.tell((found.person_id,), f"signup:{found.id}", template, title=title, **facts)


# Calling off: what the system does to many at once


def call_off(event: Activity, template: str, *, reason: str, only: Iterable[UUID] | None = None) -> list[UUID]:
    """Every name that waits or is expected is taken off, without penalty, and told (D8); the persons.

    only: of these shifts. The caller holds the activity.
    """
    with scope.deed(db.session, "call-off"):
        return _all_off(event, _live_of(event.id, only), template, reason)


def _live_of(activity_id: UUID, only: Iterable[UUID] | None) -> list[Signup]:
    shifts = select(ActivityShift.id).where(ActivityShift.activity_id == activity_id).order_by(ActivityShift.id)
    if only is not None:
        shifts = shifts.where(ActivityShift.id.in_(list(only)))
    held = list(db.session.scalars(shifts.with_for_update()))
    return list(
        db.session.scalars(
            select(Signup).where(Signup.shift_id.in_(held), Signup.state.in_((*WAITING, *COMING)))
            .order_by(Signup.id).with_for_update().execution_options(populate_existing=True)
        )
    )


def _all_off(event: Activity, names: list[Signup], template: str, reason: str) -> list[UUID]:
    if not names:
        return []
    moment = clock.now()
    db.session.execute(
        insert(SignupMove),
        [
            {"id": uuid7(), "created_at": moment, "signup_id": one.id, "activity_id": one.activity_id,
             "region": one.region, "person_id": one.person_id, "move": "call-off", "from_state": one.state.value,
             "to_state": U.CANCELLED.value, "by_person": None, "role": "system", "note": reason}
            for one in names
        ],
    )
    freed: dict[UUID, int] = {}
    for one in names:
        if one.state in HOLDING:
            freed[one.shift_id] = freed.get(one.shift_id, 0) + 1
    ids = [one.id for one in names]
    db.session.execute(
        update(Signup).where(Signup.id.in_(ids))
        .values(state=U.CANCELLED, state_since=moment, reason=reason, invited_until=None)
        .execution_options(synchronize_session="fetch")
    )
    for shift_id, count in freed.items():
        db.session.execute(
            update(ActivityShift).where(ActivityShift.id == shift_id).values(taken=ActivityShift.taken - count)
            .execution_options(synchronize_session="fetch")
        )
    life.tell(event, [one.person_id for one in names], template, reason=reason)
    return [one.person_id for one in names]


def set_free(activity_id: UUID) -> None:
    """Inside a deed: the activity was changed, so leaving costs nothing, however near it is (D20)."""
    db.session.execute(
        update(Signup).where(Signup.activity_id == activity_id, Signup.state.in_((*WAITING, *COMING)))
        .values(set_free=True).execution_options(synchronize_session="fetch")
    )


def let_go(actor: Actor, person_id: UUID) -> int:
    """Somebody may not serve any more: their names come off every list that has not begun, without penalty (D8)."""
    with scope.deed(db.session, "let-go"):
        found = db.session.execute(
            select(Signup.id, Signup.shift_id).where(
                Signup.person_id == person_id, Signup.state.in_((*WAITING, *COMING)), Signup.starts_at > clock.now()
            ).order_by(Signup.shift_id)
        ).all()
        for row in found:
            shift = queries.hold_shift(row.shift_id)
            one = queries.hold(row.id)
            if one.state in (*WAITING, *COMING):
                move(actor, shift, one, "call-off", note="志愿者当前不能参加服务")
        return len(found)


def reschedule(event: Activity, shift: ActivityShift, starts_at: datetime, ends_at: datetime) -> None:
    """Inside a deed, the activity held: a shift at another time. Whoever has promised that time elsewhere comes off."""
    clashing = []
    for one in _live_of(event.id, [shift.id]):
        taken = db.session.execute(
            _TAKEN, {"who": one.volunteer_id, "starts_at": starts_at, "ends_at": ends_at, "id": one.id}
        ).scalar_one()
        if taken:
            clashing.append(one)
        else:
            one.starts_at, one.ends_at, one.set_free = starts_at, ends_at, True
            db.session.flush()
    shift.starts_at, shift.ends_at = starts_at, ends_at
    db.session.flush()
    _all_off(event, clashing, "signup-called-off", "改期后与您的其他报名冲突")
