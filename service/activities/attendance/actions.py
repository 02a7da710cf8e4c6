"""Coming and going, roll-calls, and writing down afterwards (AC12–AC15, AC18, D13)."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import update

from service.activities import queries as activities
from service.activities.attendance import queries, rules
from service.activities.attendance.rules import Spell
from service.activities.models import Activity, ActivityShift, Presence, Signup
from service.activities.signups import actions as signups
from service.activities.signups import queries as names
from service.activities.states import ORGANISER, SELF, SIGNUPS, ActivityState, ShiftState, SignupState
from service.core import clock
from service.core.actors import Actor, system
from service.core.crypto import constant_time_equal
from service.core.geo import Place, metres_between
from service.core.problems import Conflict, Forbidden, field_problem
from service.data import audit, files, scope, workcalendar
from service.data.db import db
from service.volunteers.hours import actions as hours
from service.web import errors
from service.web.access import WrongRole, need_person

U, H = SignupState, ShiftState


class CheckInCodeWrong(Conflict):
    """Not the code that the leader's screen shows now, or showed thirty seconds ago (R8)."""

    title = "签到码不正确或已过期"


class NotInWindow(Conflict):
    """Check-in is open from an hour before to the end, check-out until two hours after (P-01, P-02)."""

    title = "现在不在签到签退时间内"


class TooManySessions(Conflict):
    """Three times a day and activity are enough (P-09)."""

    title = "当天签到次数已达上限"


class ActivityFrozen(Conflict):
    """Nobody checks in while the district looks into something; checking out stays possible (D7)."""

    title = "活动已冻结，不能签到"


class CameTooLate(Conflict):
    """What was stamped without a network must arrive within a day (D13)."""

    title = "离线签到须在 24 小时内上传"


class TooLateToBackfill(Conflict):
    """Eight working days after the shift; later only by an objection (D12)."""

    title = "已超过补录期限，可由本人提出异议"


class OwnPresence(Forbidden):
    """Nobody writes down, or proposes, their own hours (D1)."""

    title = "不能为本人登记或申报"


errors.on_constraint("uq_activity_presence_signup_id_number", signups.AlreadySignedUp)


def check_in(actor: Actor, signup_id: UUID, **stamped: Any) -> Signup:
    """I am here: the code from the leader's screen, and where I am if I may say so."""
    shift, event, found = queries.own_signup(signup_id)
    _self(actor, found)
    SIGNUPS.step("check-in", found.state)
    if event.state is ActivityState.FROZEN:
        raise ActivityFrozen()
    moment, offline = _moment(shift, "in", stamped["code"], stamped["at"])
    if not rules.may_check_in(moment, shift.starts_at, shift.ends_at):
        raise NotInWindow()
    place: Place | None = stamped["place"]
    with scope.deed(db.session, "check-in"):
        before = queries.presences_of([found.id])[found.id]
        if len(before) >= rules.SESSIONS:
            raise TooManySessions()
        if not offline:
            _leave_elsewhere(found, moment)
        hours.stamp(actor, queries.source_of(shift.id), found.volunteer_id, "in", at=moment, late=offline)
        came = _came(event, shift, found, len(before) + 1, moment, "offline" if offline else "code")
        _look(event, shift, came, place, stamped["accuracy_metres"])
        if offline:
            _flag(came, rules.OFFLINE)
        db.session.add(came)
        db.session.flush()
    return signups.move(actor, shift, found, "check-in")


def _self(actor: Actor, found: Signup) -> None:
    if names.relations(actor, found) != {SELF}:
        raise WrongRole()


def _moment(shift: ActivityShift, kind: str, code: str, client_at: datetime | None) -> tuple[datetime, bool]:
    """When it happened: now by the server's clock; without a network, the slot of the code itself (D13)."""
    now = clock.now()
    if client_at is None:
        steps: Sequence[int] = rules.online_steps(now)
    else:
        if client_at > now + rules.CLIENT_DRIFT:
            raise field_problem("/at", "时间在将来")
        if now - client_at > rules.OFFLINE_WITHIN:
            raise CameTooLate()
        steps = rules.offline_steps(client_at)
    fitting = [step for step in steps if constant_time_equal(queries.code_for(shift.id, kind, step), code.upper())]
    if not fitting:
        raise CheckInCodeWrong()
    return (now, False) if client_at is None else (rules.moment_of(fitting[0]), True)


def _came(event: Activity, shift: ActivityShift, found: Signup, number: int, moment: datetime, how: str) -> Presence:
    return Presence(
        signup_id=found.id, activity_id=event.id, shift_id=shift.id, region=event.region, person_id=found.person_id,
        volunteer_id=found.volunteer_id, number=number, in_at=moment, how=how, flags=[],
    )


def _flag(found: Presence, flag: str) -> None:
    if flag not in found.flags:
        found.flags = [*found.flags, flag]


def _look(event: Activity, shift: ActivityShift, came: Presence, place: Place | None, accuracy: int | None) -> None:
    """Where somebody says they are is a score, never the proof: notes and riddles, no refusal (D13)."""
    if queries.came_since(shift.id, came.in_at - rules.BURST_SPAN) >= rules.BURST_COUNT:
        _flag(came, rules.BURST)
    if place is None:
        _flag(came, rules.NO_GPS)
        return
    came.lng, came.lat = place.lng, place.lat
    if event.lng is not None and event.lat is not None:
        metres = metres_between(place, Place(event.lng, event.lat))
        came.metres = round(metres)
        if rules.is_outside(metres, event.radius_metres, accuracy or 0):
            _flag(came, rules.GEO)
    last = queries.last_stamp(came.person_id, came.in_at)
    if last is not None and rules.too_fast(metres_between(place, Place(last.lng, last.lat)), came.in_at - last.in_at):
        _flag(came, rules.SPEED)
    same = queries.at_the_same_spot(shift.id, came.person_id, place.lng, place.lat)
    if len({one.person_id for one in same}) + 1 >= rules.SAME_SPOT:
        for one in (came, *same):
            _flag(one, rules.SAME_PLACE)


def _leave_elsewhere(found: Signup, moment: datetime) -> None:
    """Inside a deed: whoever checks in here has left there, at the latest at its end (D13)."""
    there = queries.open_presence(found.person_id)
    if there is None or there.signup_id == found.id:
        return
    other = names.hold(there.signup_id)
    shift = queries.shift_of(there.shift_id)
    left = max(min(shift.ends_at, moment), there.in_at)
    hours.stamp(system("left-elsewhere"), queries.source_of(shift.id), found.volunteer_id, "out", at=left)
    there.out_at = left
    _flag(there, rules.MISSING_OUT)
    signups.move(system("left-elsewhere"), shift, other, "check-out", note="已在其他活动签到")


def check_out(actor: Actor, signup_id: UUID, **stamped: Any) -> Signup:
    """I am going: the code for going, from the leader's screen. The server's clock counts, never the client's."""
    shift, event, found = queries.own_signup(signup_id)
    _self(actor, found)
    SIGNUPS.step("check-out", found.state)
    moment, offline = _moment(shift, "out", stamped["code"], stamped["at"])
    if not rules.may_check_out(moment, shift.ends_at):
        raise NotInWindow()
    place: Place | None = stamped["place"]
    with scope.deed(db.session, "check-out"):
        here = queries.presences_of([found.id])[found.id][-1]
        if moment <= here.in_at:
            raise NotInWindow("签退须晚于签到")
        hours.stamp(actor, queries.source_of(shift.id), found.volunteer_id, "out", at=moment, late=offline)
        here.out_at = moment
        if offline:
            _flag(here, rules.OFFLINE)
        if place is not None and here.lng is not None and here.lat is not None:
            _same_place_all_along(here, place)
    return signups.move(actor, shift, found, "check-out")


def _same_place_all_along(here: Presence, place: Place) -> None:
    """A real receiver drifts; the same millionth of a degree after half an hour does not."""
    assert here.lng is not None
    assert here.lat is not None
    assert here.out_at is not None
    still = round(here.lng * 1e6) == round(place.lng * 1e6) and round(here.lat * 1e6) == round(place.lat * 1e6)
    if still and here.out_at - here.in_at >= timedelta(minutes=rules.SHORTEST_MINUTES):
        _flag(here, rules.SAME_PLACE)


# The organiser's roll-call


def roll_call(
    actor: Actor, shift_id: UUID, *, kind: str, signup_ids: list[UUID], photos: list[UUID]
) -> list[Signup]:
    """The leader ticks the list, with a photo, for people without a phone; a person looks at each of them (AC15)."""
    shift = queries.shift_of(shift_id)
    event = activities.activity(shift.activity_id)
    activities.need_record_keeper(actor, event)
    moment = clock.now()
    with scope.deed(db.session, "roll-call"):
        ticked = [_tick(actor, event, shift, signup_id, kind, moment) for signup_id in dict.fromkeys(signup_ids)]
    files.attach(photos, need_person(actor), f"shift:{shift.id}", files.Purpose.ACTIVITY)
    audit.record(actor, "roll-call", f"shift:{shift.id}", region=event.region, kind=kind, people=len(ticked))
    return ticked


def _tick(actor: Actor, event: Activity, shift: ActivityShift, signup_id: UUID, kind: str, moment: datetime) -> Signup:
    _, _, found = queries.own_signup(signup_id)
    if found.shift_id != shift.id:
        raise names.NoSuchSignup()
    if found.person_id == actor.person_id:
        raise OwnPresence()
    word = "check-in" if kind == "in" else "check-out"
    SIGNUPS.step(word, found.state)
    in_window = (
        rules.may_check_in(moment, shift.starts_at, shift.ends_at) if kind == "in"
        else rules.may_check_out(moment, shift.ends_at)
    )
    if not in_window:
        raise NotInWindow()
    if kind == "in" and event.state is ActivityState.FROZEN:
        raise ActivityFrozen()
    with scope.deed(db.session, "roll-call"):
        before = queries.presences_of([found.id])[found.id]
        if kind == "in":
            if len(before) >= rules.SESSIONS:
                raise TooManySessions()
            _leave_elsewhere(found, moment)
            hours.stamp(actor, queries.source_of(shift.id), found.volunteer_id, "in", at=moment)
            here = _came(event, shift, found, len(before) + 1, moment, "roll")
            db.session.add(here)
        else:
            here = before[-1]
            hours.stamp(actor, queries.source_of(shift.id), found.volunteer_id, "out", at=moment)
            here.out_at = moment
        _flag(here, rules.ROLL)
        db.session.flush()
    return signups.move(actor, shift, found, word)


# Afterwards


def backfill(actor: Actor, signup_id: UUID, *, since: datetime, until: datetime, reason: str) -> Signup:
    """Somebody was there and no stamp says so: the leader writes it down, another person decides (AC18, D12)."""
    shift, event, found = queries.own_signup(signup_id)
    if ORGANISER not in activities.relations(actor, event):
        raise WrongRole()
    if found.person_id == actor.person_id:
        raise OwnPresence()
    SIGNUPS.step("backfill", found.state)
    moment = clock.now()
    if shift.state not in (H.ENDED, H.VERIFYING):
        raise NotInWindow("班次结束后、核定完成前才能补录")
    if moment > workcalendar.due(shift.ends_at, rules.BACKFILL_WORKDAYS).moment:
        raise TooLateToBackfill()
    if not (since < until and rules.credited([Spell(since, until)], shift.starts_at, shift.ends_at) == [(since, until)]):
        raise field_problem("/until", "补录的时间须在班次之内")
    if until - since > shift.ends_at - shift.starts_at:
        raise field_problem("/until", "补录不能超过班次的计划时长")
    with scope.deed(db.session, "backfill"):
        written = _came(event, shift, found, len(queries.presences_of([found.id])[found.id]) + 1, since, "backfill")
        written.out_at = until
        _flag(written, rules.BACKFILL)
        if rules.is_round(since, until):
            _flag(written, rules.ROUND)
            alike = queries.backfilled_alike(shift.id, since, until)
            for one in (written, *alike) if len(alike) + 1 >= rules.SAME_TIMES_COUNT else ():
                _flag(one, rules.SAME_TIMES)
        if queries.backfills_of(found.person_id, moment - rules.BACKFILL_SPAN) + 1 >= rules.BACKFILLS_IN_A_MONTH:
            _flag(written, rules.MANY_BACKFILLS)
        db.session.add(written)
        db.session.flush()
    return signups.move(actor, shift, found, "backfill", note=reason)


def sweep_traces(actor: Actor) -> int:
    """Where people were is forgotten after ninety days; how far it was stays (P-60)."""
    edge = clock.now() - rules.TRACES_KEPT
    gone = db.session.scalars(
        update(Presence).where(Presence.in_at < edge, Presence.lng.is_not(None)).values(lng=None, lat=None)
        .returning(Presence.id)
    ).all()
    return len(gone)

