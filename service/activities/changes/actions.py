"""Changing, calling off, stopping and freezing an activity that people have signed up for (AC19, D7, D20)."""

from datetime import timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import update

from service.activities import actions as programme
from service.activities import queries, rules
from service.activities.life import actions as life
from service.activities.models import Activity, ActivityChange, ActivityShift
from service.activities.signups import actions as signups
from service.activities.states import (
    CHANGES,
    COMING,
    DISTRICT,
    LIFECYCLE,
    ORGANISER,
    OVER,
    REVIEWER,
    UPCOMING,
    WAITING,
    ActivityState,
    ChangeState,
    ShiftState,
)
from service.core import clock
from service.core.actors import Actor
from service.core.geo import Place
from service.core.lifecycle import NotNow
from service.core.problems import Conflict, field_problem
from service.data import audit, scope
from service.data.db import db
from service.volunteers.teams import queries as teams
from service.web import errors
from service.web.access import WrongRole, need_person

S, H = ActivityState, ShiftState
_NO_MORE = (H.ENDED, H.VERIFYING, H.SETTLED, H.CANCELLED)


class ChangeWaits(Conflict):
    """One change at a time waits for its reviewer."""

    title = "已有一项变更申请等待审核"


class TooLateForChange(Conflict):
    """The new time lies in the past."""

    title = "变更后的时间已过"


errors.on_constraint("uq_activity_change_open", ChangeWaits)


def ask(actor: Actor, activity_id: UUID, *, reason: str, **wanted: Any) -> ActivityChange:
    """Another time, place or risk: the old version stays until the reviewer says yes (D20)."""
    found = queries.activity_to_move(activity_id)
    if ORGANISER not in queries.relations(actor, found):
        raise WrongRole()
    if found.state not in UPCOMING:
        raise programme.NotEditable()
    if not wanted:
        raise field_problem("/", "请写明要变更的内容")
    if rules.FORBIDDEN_IN_TITLE in wanted.get("title", ""):
        raise field_problem("/title", "活动名称不能含有“补录”")
    risk = wanted.get("risk", found.risk)
    if risk == "high" and not wanted.get("policy_number", found.policy_number):
        raise field_problem("/policy_number", "高风险活动须有人身意外伤害保险单号")
    if found.minors and risk != "low":
        raise field_problem("/risk", "招募未成年人的活动只能是低风险")
    if (place := wanted.pop("place", None)) is not None:
        wanted["place"] = {"lng": place.lng, "lat": place.lat}
    return _ask(actor, found, "edit", wanted, reason)


def _ask(actor: Actor, found: Activity, kind: str, wanted: dict[str, Any], reason: str) -> ActivityChange:
    asked = ActivityChange(
        activity_id=found.id, region=found.region, kind=kind, wanted=wanted, reason=reason, state=ChangeState.OPEN,
        asked_by=need_person(actor),
    )
    db.session.add(asked)
    db.session.flush()
    life.append(actor, found, f"ask-{kind}", found.state, note=reason)
    life.tell_reviewers(found, "activity-change-asked")
    return asked


def approve(actor: Actor, change_id: UUID, *, note: str | None) -> ActivityChange:
    """The change holds from now on; everybody is told, and may leave freely even in the last twelve hours."""
    asked, found = _decided(actor, change_id, "approve")
    _settle(actor, asked, "approve", note)
    if asked.kind == "cancel":
        _call_off(actor, found, asked.reason)
    else:
        _apply(actor, found, asked)
    return asked


def refuse(actor: Actor, change_id: UUID, *, note: str | None) -> ActivityChange:
    """Everything stays as it was."""
    asked, found = _decided(actor, change_id, "refuse")
    _settle(actor, asked, "refuse", note)
    life.tell_organisers(found, "activity-change-refused", note=note or "")
    return asked


def withdraw(actor: Actor, change_id: UUID) -> ActivityChange:
    """It is not wanted any more."""
    asked = queries.change(change_id)
    if ORGANISER not in queries.relations(actor, queries.activity(asked.activity_id)):
        raise WrongRole()
    _settle(actor, asked, "withdraw", None)
    return asked


def _decided(actor: Actor, change_id: UUID, word: str) -> tuple[ActivityChange, Activity]:
    asked = queries.change(change_id)
    found = queries.activity_to_move(asked.activity_id)
    if REVIEWER not in queries.relations(actor, found):
        if queries.would_review(actor, found):
            raise life.OwnActivity()
        raise WrongRole()
    if asked.kind == "edit" and word == "approve":
        level = rules.review_level(
            found.region, asked.wanted.get("risk", found.risk), found.places, found.minors, found.unit_id is not None
        )
        if not queries.would_review(actor, found, level):
            raise WrongRole("改为高风险须由区级审核")
    return asked, found


def _settle(actor: Actor, asked: ActivityChange, word: str, note: str | None) -> None:
    asked.state = ChangeState(CHANGES.step(word, asked.state))
    asked.decided_by, asked.decided_at, asked.note = actor.person_id, clock.now(), note
    audit.record(actor, f"change-{word}", f"activity:{asked.activity_id}", region=asked.region, kind=asked.kind)


def _apply(actor: Actor, found: Activity, asked: ActivityChange) -> None:
    if found.state not in UPCOMING:
        raise NotNow("活动已经开始或结束", state=str(found.state), move="approve")
    wanted = dict(asked.wanted)
    for name in ("title", "address", "risk", "risk_disclosure", "policy_number"):
        if name in wanted:
            setattr(found, name, wanted[name])
    if "place" in wanted:
        programme.set_place(found, Place(wanted["place"]["lng"], wanted["place"]["lat"]))
    if later := wanted.get("later_minutes"):
        _later(found, timedelta(minutes=later))
    with scope.deed(db.session, "set-free"):
        signups.set_free(found.id)
    life.settle_times(found)
    life.append(actor, found, "change", found.state, note=asked.reason)
    life.tell(found, {*queries.coming_to(found.id, (*WAITING, *COMING)), found.leader_id}, "activity-changed")


def _later(found: Activity, by: timedelta) -> None:
    """Every shift that has not opened moves by so much."""
    shifts = [one for one in queries.shifts_of(found.id) if one.state == H.SCHEDULED]
    if any(one.starts_at + by <= clock.now() + rules.CHECK_IN_EARLY for one in shifts):
        raise TooLateForChange()
    with scope.deed(db.session, "reschedule"):
        for shift in shifts:
            signups.reschedule(found, shift, shift.starts_at + by, shift.ends_at + by)
            shift.closes_at = min(shift.closes_at + by, shift.starts_at)
            shift.due_at = life.shift_deadline(shift)
    every = queries.shifts_of(found.id)
    found.starts_at, found.ends_at = min(one.starts_at for one in every), max(one.ends_at for one in every)
    if found.recruit_to is not None:
        found.recruit_to = min(found.recruit_to + by, found.ends_at)


# Calling off


def cancel(actor: Actor, activity_id: UUID, *, reason: str) -> Activity:
    """It does not take place. A reviewer, or the district, says so; an organiser asks, or in the last day does (D20)."""
    found = queries.activity_to_move(activity_id)
    standing = life.may(actor, found, "cancel")
    LIFECYCLE.step("cancel", found.state)
    if found.state is S.FROZEN and DISTRICT not in standing:
        raise WrongRole("冻结的活动由区级决定")
    alone = found.starts_at is not None and clock.now() >= found.starts_at - rules.LEADER_CANCELS_ALONE
    if standing & {REVIEWER, DISTRICT} or alone:
        _call_off(actor, found, reason)
        if not standing & {REVIEWER, DISTRICT}:
            life.tell_reviewers(found, "activity-cancelled", reason=reason)
    else:
        _ask(actor, found, "cancel", {}, reason)
    return found


def _call_off(actor: Actor, found: Activity, reason: str) -> None:
    """The activity, its shifts and every name on them."""
    life.move(actor, found, "cancel", note=reason)
    close_everything(actor, found, reason)


def close_everything(actor: Actor, found: Activity, reason: str) -> None:
    """No shift takes place, no change waits, and everybody who waits or is expected is told."""
    signups.call_off(found, "activity-cancelled", reason=reason)
    with scope.deed(db.session, "close-shifts"):
        db.session.execute(
            update(ActivityShift)
            .where(ActivityShift.activity_id == found.id, ActivityShift.state.in_((H.SCHEDULED, H.OPEN)))
            .values(state=H.CANCELLED, due_at=None, recruits=False).execution_options(synchronize_session="fetch")
        )
        db.session.execute(
            update(ActivityChange)
            .where(ActivityChange.activity_id == found.id, ActivityChange.state == ChangeState.OPEN)
            .values(state=ChangeState.WITHDRAWN, decided_at=clock.now()).execution_options(synchronize_session="fetch")
        )
    life.tell_organisers(found, "activity-cancelled", reason=reason)


def abort(actor: Actor, activity_id: UUID, *, reason: str) -> Activity:
    """Weather or danger: what runs ends now, what has not begun is called off; minutes until now count (SM-3)."""
    found = queries.activity_to_move(activity_id)
    life.may(actor, found, "abort")
    life.move(actor, found, "abort", note=reason)
    with scope.deed(db.session, "abort"):
        shifts = queries.shifts_of(found.id)
        waiting = [one for one in shifts if one.state in (H.SCHEDULED, H.OPEN) and one.begun_at is None]
        signups.call_off(found, "activity-cancelled", reason=reason, only=[one.id for one in waiting])
        for one in waiting:
            life.move_shift(one, "cancel")
        for one in shifts:
            if one.state is H.OPEN:
                one.ends_at = max(min(one.ends_at, clock.now()), one.starts_at + timedelta(minutes=1))
                life.move_shift(one, "end")
    return found


def follow(actor: Actor, event: Activity) -> None:
    """The activity goes where its shifts have gone: it lapses, ends, or is settled with the last of them (D2)."""
    states = [one.state for one in queries.shifts_of(event.id)]
    if all(state is H.CANCELLED for state in states):
        if event.state in (*UPCOMING, S.IN_PROGRESS):
            life.move(actor, event, "lapse", note="没有人报名参加")
            close_everything(actor, event, "没有人报名参加")
        return
    if event.state is S.IN_PROGRESS and all(state in _NO_MORE for state in states):
        life.move(actor, event, "end")
        life.tell_organisers(event, "activity-ended")
    if event.state is S.ENDED and all(state in (H.SETTLED, H.CANCELLED) for state in states):
        life.move(actor, event, "settle")


def freeze(actor: Actor, activity_id: UUID, *, reason: str) -> Activity:
    """The district stops it while something is looked into; check-out stays possible (D7)."""
    found = queries.activity_to_move(activity_id)
    life.may(actor, found, "freeze")
    life.move(actor, found, "freeze", note=reason)
    life.tell_organisers(found, "activity-frozen", reason=reason)
    return found


def resume(actor: Actor, activity_id: UUID) -> Activity:
    """It goes on where it stood."""
    found = queries.activity_to_move(activity_id)
    life.may(actor, found, "resume")
    life.move(actor, found, "resume", outcome=S(found.frozen_from) if found.frozen_from else None)
    follow(actor, found)
    life.tell_organisers(found, "activity-resumed")
    return found


def stop_team(actor: Actor, team_id: UUID) -> int:
    """A team stops: what it has not begun is called off, and everybody is told (SM-2)."""
    with scope.deed(db.session, "stop-team"):
        found = queries.upcoming_of_team(team_id)
        for one in found:
            life.move(actor, one, "cancel", note="队伍已停止活动")
            close_everything(actor, one, "队伍已停止活动")
    return len(found)


def change_leader(team_id: UUID, after: UUID) -> None:
    """What the old leader was in charge of for the team is the new leader's."""
    with scope.deed(db.session, "new-leader"):
        db.session.execute(
            update(Activity).where(Activity.team_id == team_id, Activity.state.not_in(OVER)).values(leader_id=after)
            .execution_options(synchronize_session="fetch")
        )


def change_team(team_id: UUID, into_id: UUID, leader_id: UUID, unit_name: str) -> int:
    """A team has become part of another: what of its programme is not over is the other's from now on (TM08)."""
    over = (S.SETTLED, S.ARCHIVED, S.CANCELLED, S.REJECTED)
    with scope.deed(db.session, "activities-change-team"):
        moved = db.session.scalars(
            update(Activity).where(Activity.team_id == team_id, Activity.state.not_in(over))
            .values(team_id=into_id, unit_id=teams.unit_of(teams.team(into_id)), leader_id=leader_id, unit_name=unit_name)
            .returning(Activity.id)
            .execution_options(synchronize_session="fetch")
        ).all()
    return len(moved)
