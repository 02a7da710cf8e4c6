"""After a shift: the leader proposes hours, the unit decides, and the list is closed (AC16, AC17, D1)."""

from datetime import timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import select

from service.accounts import queries as accounts
from service.activities import queries as activities
from service.activities.attendance import queries, rules
from service.activities.attendance.rules import Spell
from service.activities.changes import actions as changes
from service.activities.children import queries as coming_along
from service.activities.life import actions as life
from service.activities.models import Activity, ActivityPost, ActivityShift, Presence, Signup
from service.activities.signups import actions as signups
from service.activities.signups import queries as names
from service.activities.states import COMING, ORGANISER, ShiftState, SignupState
from service.core import clock
from service.core.actors import Actor, system
from service.core.problems import Conflict, field_problem
from service.data import audit, divisions, scope
from service.data.db import db
from service.volunteers import queries as volunteers
from service.volunteers.children import actions as children
from service.volunteers.credit import actions as credit
from service.volunteers.hours import actions as hours
from service.volunteers.hours import queries as records
from service.web.access import WrongRole

U, H = SignupState, ShiftState
_WERE_THERE = (U.CHECKED_OUT, U.MISSING_OUT)
_DECIDED = ("confirmed", "rejected", "reversed")
_AGAIN = timedelta(days=1)


class NotOverYet(Conflict):
    """Hours are proposed once the shift has ended, and until it is settled."""

    title = "班次尚未结束，或已经结算"


class NobodyThere(Conflict):
    """Without a coming and going there are no hours; the leader may write one down afterwards."""

    title = "没有签到签退记录，不能申报时长"


class RecordsUndecided(Conflict):
    """Somebody's hours are not proposed or not decided yet; `undecided` counts them."""

    title = "还有时长未申报或未核定"


class OwnHours(Conflict):
    """Nobody proposes their own hours; the system does it for the leader (D1)."""

    title = "本人的时长由系统申报，由社区核定"


def verify(actor: Actor, shift_id: UUID, *, items: list[dict[str, Any]]) -> list[Signup]:
    """The leader says for each who was there how much it was: as stamped, or less with a reason; never more (AC16)."""
    shift = queries.shift_of(shift_id)
    event = activities.activity(shift.activity_id)
    activities.need_record_keeper(actor, event)
    if shift.state not in (H.ENDED, H.VERIFYING):
        raise NotOverYet()
    with scope.deed(db.session, "verify-hours"):
        return [_verify(actor, event, shift, position, **item) for position, item in enumerate(items)]


def _verify(
    actor: Actor, event: Activity, shift: ActivityShift, position: int, *, signup_id: UUID, minutes: int | None,
    reason: str | None,
) -> Signup:
    _, _, found = queries.own_signup(signup_id)
    if found.shift_id != shift.id:
        raise names.NoSuchSignup()
    if found.person_id == actor.person_id:
        raise OwnHours()
    if found.state not in _WERE_THERE:
        raise NobodyThere()
    if minutes is not None and not reason:
        raise field_problem(f"/items/{position}/reason", "少计时长须说明理由")
    spells = queries.presences_of([found.id])[found.id]
    propose(actor, event, shift, found, spells, None if minutes is None else (minutes, reason or ""))
    return found


def propose(
    actor: Actor, event: Activity, shift: ActivityShift, found: Signup, presences: list[Presence],
    lowered: tuple[int, str] | None = None,
) -> None:
    """One person's record of a shift, from the stamps: cut to what counts, with everything that was noticed."""
    spells = [Spell(one.in_at, one.out_at) for one in presences if one.out_at is not None]
    if not spells:
        raise NobodyThere()
    counted = rules.credited(spells, shift.starts_at, shift.ends_at)
    first, last = min(one.in_at for one in spells), max(one.out_at for one in spells)
    flags = list(dict.fromkeys(flag for one in presences for flag in one.flags))
    registered = volunteers.activated_at(found.volunteer_id)
    riddles = [flag for flag in flags if flag in rules.RIDDLES]
    riddles += rules.riddles(spells, counted, shift.starts_at, shift.ends_at, registered)
    by_hand = all(one.how in rules.BY_HAND for one in presences)
    if by_hand and not accounts.has_signed_in(found.person_id, shift.ends_at):
        riddles.append(rules.NO_SESSION)
    post = db.session.scalars(select(ActivityPost).where(ActivityPost.id == shift.post_id)).one()
    most = sum(((until - since) for since, until in counted), timedelta()) // timedelta(minutes=1)
    if lowered is not None and lowered[0] > most:
        raise field_problem("/items", f"不能超过签到签退的 {most} 分钟")
    record = hours.propose_record(
        actor, queries.source_of(shift.id), found.volunteer_id, started_at=counted[0][0] if counted else first,
        finished_at=counted[-1][1] if counted else last, title=event.title, category=event.category or "",
        place=divisions.name_of(event.region) or "", unit_name=event.unit_name, region=event.region, team_id=event.team_id,
        in_charge=event.leader_id, content=post.text or post.name, coefficient=post.coefficient, stretches=counted,
        notes=[flag for flag in flags if flag not in rules.RIDDLES], riddles=riddles, lowered=lowered,
    )
    if along := coming_along.served(shift, found.id):
        children.note_hours(record, along, found.person_id)


def propose_for_silent_leader(event: Activity, shift: ActivityShift) -> int:
    """Inside a deed or job, seven working days after the end: what the leader has not proposed, the system does (D1).

    From here the community has it, and two days later the street: the record's own desk sees to that.
    """
    known = records.states_of(queries.source_of(shift.id))
    silent = [one for one in queries.holders_of(shift.id) if one.state in _WERE_THERE and one.volunteer_id not in known]
    spells = queries.presences_of(one.id for one in silent)
    for one in silent:
        propose(system("silent-leader"), event, shift, one, spells[one.id])
    return len(silent)


def close_presences(actor: Actor, event: Activity, shift: ActivityShift) -> None:
    """Two hours after the end: whoever is still checked in has forgotten to check out, and is counted to the end at most.

    The leader's own hours are proposed now, for the leader may not.
    """
    for one in queries.holders_of(shift.id):
        spells = queries.presences_of([one.id])[one.id]
        if one.state is U.CHECKED_IN:
            here = spells[-1]
            here.out_at = max(shift.ends_at, here.in_at)
            here.flags = [*here.flags, rules.MISSING_OUT]
            hours.stamp(actor, queries.source_of(shift.id), one.volunteer_id, "out", at=here.out_at, late=True)
            signups.move(actor, shift, one, "miss-out")
        if one.state in _WERE_THERE and one.person_id in (event.leader_id, event.created_by):
            propose(actor, event, shift, one, spells)


def settle(actor: Actor, shift_id: UUID) -> ActivityShift:
    """Everything is decided: whoever had a place and was not there is a no-show, and the list is closed (AC17)."""
    shift = activities.shift_to_move(shift_id)
    event = activities.activity_to_move(shift.activity_id)
    if ORGANISER not in activities.relations(actor, event):
        raise WrongRole()
    if shift.state is not H.VERIFYING:
        raise NotOverYet()
    with scope.deed(db.session, "settle-shift"):
        if undecided := _undecided(shift):
            raise RecordsUndecided(f"还有 {undecided} 人", undecided=undecided)
        _close(actor, event, shift)
    audit.record(actor, "settle-shift", f"shift:{shift.id}", region=event.region)
    return shift


def try_to_settle(actor: Actor, event: Activity, shift: ActivityShift) -> bool:
    """Inside a deed or job, past the tenth working day: closed if everything is decided, else asked again tomorrow (D1)."""
    if _undecided(shift):
        shift.due_at = clock.now() + _AGAIN
        return False
    _close(actor, event, shift)
    return True


def note_decided(source: str) -> None:
    """A record was decided: once everybody who had a place was there and is decided about, the list closes by itself."""
    shift_id = UUID(source.removeprefix("activity:"))
    with scope.deed(db.session, "note-decided"):
        event = db.session.scalars(
            select(Activity).join(ActivityShift, ActivityShift.activity_id == Activity.id)
            .where(ActivityShift.id == shift_id).with_for_update(of=Activity, key_share=True)
            .execution_options(populate_existing=True)
        ).one()
        shift = names.hold_shift(shift_id)
        if shift.state is not H.VERIFYING:
            return
        if any(one.state in COMING for one in queries.holders_of(shift.id)) or _undecided(shift):
            return
        _close(system("settle"), event, shift)


def is_organiser(source: str, person_id: UUID) -> bool:
    """Is this the one who is in charge of the shift of this source? One organiser a shift (D21)."""
    if not source.startswith("activity:"):
        return False
    leads = select(Activity.id).join(ActivityShift, ActivityShift.activity_id == Activity.id).where(
        ActivityShift.id == UUID(source.removeprefix("activity:")), Activity.leader_id == person_id
    )
    with scope.deed(db.session, "is-organiser"):
        return db.session.scalar(leads) is not None


def _undecided(shift: ActivityShift) -> int:
    """How many were there whose hours are not decided."""
    states = records.states_of(queries.source_of(shift.id))
    there = [one for one in queries.holders_of(shift.id) if one.state in _WERE_THERE]
    return sum(1 for one in there if states.get(one.volunteer_id) not in _DECIDED)


def _close(actor: Actor, event: Activity, shift: ActivityShift) -> None:
    for one in queries.holders_of(shift.id):
        if one.state in _WERE_THERE:
            signups.move(actor, shift, one, "finish")
        elif one.state in COMING:
            signups.move(actor, shift, one, "no-show")
            credit.count(one.volunteer_id, f"no-show:{one.id}", rules.NO_SHOW, "报名后未到场")
    life.move_shift(shift, "settle")
    shift.settled_at = clock.now()
    changes.follow(actor, event)
