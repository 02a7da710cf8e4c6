"""Applying for a star, looking at it, showing it, objecting to it, giving and taking it."""

from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import update

from service.accounts import queries as accounts
from service.core import clock
from service.core.actors import A3_AND_ABOVE, DISTRICT, LEVEL_OF, TEAM_LEADER, Actor
from service.core.problems import Conflict, Forbidden, field_problem
from service.core.regions import at_level
from service.core.workdays import service_day
from service.data import audit, outbox, scope, workcalendar
from service.data.announce import announce
from service.data.db import db
from service.volunteers import queries as volunteers
from service.volunteers.models import Volunteer
from service.volunteers.stars import queries, rules, states
from service.volunteers.stars.events import StarChanged
from service.volunteers.stars.models import ONE_OPEN, StarApplication, StarDoubt, StarMove, StarPolicy
from service.volunteers.stars.states import LIFECYCLE, DoubtState, StarState
from service.volunteers.states import VolunteerState
from service.web.access import WrongRole, need_person, need_role
from service.web.errors import on_constraint

S = StarState


class OneStarAtATime(Conflict):
    """An application is under way; the next waits until it is over (SM-4d)."""

    title = "您已有一件星级申请在办"


class NotEnoughHours(Conflict):
    """The star takes more confirmed hours; `missing_minutes` says how many."""

    title = "累计时长还没有达到下一星级"


class NoFurtherStar(Conflict):
    """Five are the most."""

    title = "您已是五星志愿者"


class OwnStar(Forbidden):
    """Nobody decides about their own star or their family's, nor twice about the same one (invariant 8)."""

    title = "须由没有参与过的其他人办理"


class ProvePhoneToObject(Forbidden):
    """What is said against somebody is said by somebody."""

    title = "提出异议前请先验证手机号"


class AlreadyDoubted(Conflict):
    """Once each."""

    title = "您已对这件公示提出过异议"


class SetForThatDay(Conflict):
    """One ladder a day; another day may be chosen."""

    title = "这一天起的标准已经设定"


on_constraint("uq_star_policy_since", SetForThatDay)
on_constraint(ONE_OPEN, OneStarAtATime)
on_constraint("uq_star_doubt_application_id_person_id", AlreadyDoubted)


def apply(actor: Actor, *, statement: str) -> StarApplication:
    """The volunteer asks for the next star, and for no other."""
    own = volunteers.own_volunteer(need_person(actor))
    if own.state is not VolunteerState.ACTIVE:
        raise volunteers.NoSuchVolunteer()
    star = rules.next_star(own.star)
    if star is None:
        raise NoFurtherStar()
    version = queries.version_on(service_day(clock.now()))
    minutes, needed = queries.counted_minutes(own.id), rules.minutes_for(star, version)
    if minutes < needed:
        raise NotEnoughHours(missing_minutes=needed - minutes)
    with scope.deed(db.session, "apply-for-star"):
        made = StarApplication(
            volunteer_id=own.id, person_id=own.person_id, region=own.region, star=star, state=S.APPLIED, statement=statement,
            minutes=minutes, needed=needed, rule_version=version.name,
        )
        _wait(made)
        db.session.add(made)
        db.session.flush()
        _write(actor, made, "apply", None, states.VOLUNTEER, statement)
    return made


def set_policy(actor: Actor, hours: list[int], since: date) -> dict[str, Any]:
    """A1 sets how many hours a star takes, from a day to come: what was asked for before is held against what stood."""
    need_role(actor, (DISTRICT,))
    if not rules.is_ladder(hours):
        raise field_problem("/hours", "须为五个逐级增加的小时数")
    if since <= service_day(clock.now()):
        raise field_problem("/since", "最早从明天起，不溯及既往")
    with scope.deed(db.session, "star-policy"):
        db.session.add(StarPolicy(
            name=f"stars-{since.isoformat()}", since=since, hours=list(hours), set_by=need_person(actor),
        ))
        audit.record(actor, "set-star-policy", "star-policy", since=since.isoformat(), hours=list(hours))
    return queries.policies()


def withdraw(actor: Actor, application_id: UUID) -> StarApplication:
    """The volunteer lets it be."""
    found = queries.application(application_id)
    if found.person_id != actor.person_id:
        raise WrongRole()
    return _moved(actor, found, "withdraw", states.VOLUNTEER, None)


def check(actor: Actor, application_id: UUID, note: str | None = None) -> StarApplication:
    """The community's first look: person, hours and conduct are in order."""
    return _moved(actor, _begin(actor, application_id, "check"), "check", states.CHECKER, note)


def second(actor: Actor, application_id: UUID, note: str) -> StarApplication:
    """A leader of the volunteer's team speaks for a fifth star."""
    need_role(actor, (TEAM_LEADER,))
    found = queries.to_second(actor, application_id)
    _may(actor, found, "second")
    return _moved(actor, found, "second", states.SECONDER, note)


def approve(actor: Actor, application_id: UUID, note: str | None = None, panel: str | None = None) -> StarApplication:
    """The level that gives this star says yes: now the public may look at it for five working days."""
    found = _begin(actor, application_id, "approve")
    if found.star >= rules.BY_TEAM_FROM and not panel:
        raise field_problem("/panel", "五星须记录评审组成员和表决结果")
    return _moved(actor, found, "approve", states.APPROVER, note, panel=panel)


def refuse(actor: Actor, application_id: UUID, reason: str) -> StarApplication:
    """Not this time, and why."""
    if actor.wears((TEAM_LEADER,)):
        found = queries.to_second(actor, application_id)
        _may(actor, found, "refuse")
    else:
        found = _begin(actor, application_id, "refuse")
    return _moved(actor, found, "refuse", "reviewer", reason)


def object_to(actor: Actor, application_id: UUID, text: str) -> StarDoubt:
    """Somebody of the public knows better; A1 looks at it before anything is awarded."""
    person_id = need_person(actor)
    if not accounts.has_verified_phone(person_id):
        raise ProvePhoneToObject()
    with scope.deed(db.session, "object-to-star"):
        found = queries.public_application(application_id)
        if found.person_id == person_id:
            raise OwnStar()
        doubt = StarDoubt(application_id=found.id, person_id=person_id, text=text, state=DoubtState.OPEN)
        db.session.add(doubt)
        db.session.flush()
        _step(actor, found, "object", states.ANYBODY, None)
        _wait(found)
    _ask(found, DISTRICT)
    return doubt


def rule(actor: Actor, application_id: UUID, verdict: str, note: str) -> StarApplication:
    """A1 has heard what is said against it. What is cleared before its five days are over is shown to their end."""
    found = _begin(actor, application_id, "rule")
    with scope.deed(db.session, "rule-on-star"):
        found = queries.held(found.id)
        over = found.shown_until is not None and found.shown_until < clock.now()
        outcome = S.REFUSED if verdict == "refuse" else S.AWARDED if over else S.PUBLICITY
        _step(actor, found, "rule", states.JUDGE, note, outcome=outcome)
        settled = DoubtState.UPHELD if verdict == "refuse" else DoubtState.DISMISSED
        for doubt in queries.doubts_of(found.id):
            if doubt.state is DoubtState.OPEN:
                doubt.state = settled
                _tell(doubt.person_id, found, "star-doubt-decided", outcome="成立" if verdict == "refuse" else "不成立")
        _arrive(found, note)
    return found


def revoke(actor: Actor, application_id: UUID, reason: str) -> StarApplication:
    """A1 takes a star back for fraud, and every higher one with it."""
    found = _begin(actor, application_id, "revoke")
    with scope.deed(db.session, "revoke-star"):
        for one in queries.awarded_to(found.volunteer_id, lock=True):
            if one.star >= found.star:
                _step(actor, one, "revoke", states.DISTRICT, reason)
                one.ended_at, one.reason = clock.now(), reason
        _settle(found.volunteer_id)
    _tell(found.person_id, found, "star-revoked", reason=reason)
    return found


def fall_with(volunteer_id: UUID) -> int:
    """Hours were taken back: stars that the total no longer carries fall in the same transaction. How many."""
    with scope.deed(db.session, "fall-of-stars"):
        minutes = queries.counted_minutes(volunteer_id)
        fallen = [one for one in queries.awarded_to(volunteer_id, lock=True) if minutes < one.needed]
        for one in fallen:
            _step(None, one, "fall", states.SYSTEM, "累计时长低于该星级标准")
            one.ended_at, one.reason = clock.now(), "累计时长低于该星级标准"
            _tell(one.person_id, one, "star-revoked", reason="累计时长低于该星级标准")
        if fallen:
            _settle(volunteer_id)
    return len(fallen)


def sweep_stars(actor: Actor, most: int = 50) -> int:
    """Five working days have passed and nobody said anything: the star is given, if the hours are still there."""
    over = queries.shown_long_enough(most)
    for one in over:
        enough = queries.counted_minutes(one.volunteer_id) >= one.needed
        note = None if enough else "公示期间累计时长低于该星级标准"
        _step(None, one, "award" if enough else "lapse", states.SYSTEM, note)
        _arrive(one, note)
    return len(over)


# What all of them do


def _begin(actor: Actor, application_id: UUID, move: str) -> StarApplication:
    need_role(actor, A3_AND_ABOVE)
    found = queries.application(application_id)
    _may(actor, found, move)
    return found


def _may(actor: Actor, found: StarApplication, move: str) -> None:
    me = need_person(actor)
    if me == found.person_id or me in volunteers.family_of(found.person_id):
        raise OwnStar()
    if move in _BY_DISTRICT and not actor.wears((DISTRICT,)):
        raise WrongRole(_WHO[move])  # who may not do it at all is told so, wherever it stands
    LIFECYCLE.step(move, found.state, S.REFUSED if move == "rule" else None)
    if move in LIFECYCLE.open_to(found.state, queries.standing(actor, found)):
        return
    once = {"approve": found.checked_by, "refuse": found.checked_by, "rule": found.approved_by}.get(move)
    raise OwnStar() if once == me else WrongRole(_WHO.get(move))


_BY_DISTRICT = ("rule", "revoke")
_WHO = {
    "check": "一、二星由社区初审", "approve": "一、二星经初审后由街道认定，三星以上由区级认定", "rule": "异议由区级裁定",
    "revoke": "撤销星级须由区级决定",
}


def _moved(
    actor: Actor, found: StarApplication, move: str, role: str, note: str | None, panel: str | None = None
) -> StarApplication:
    """Inside a deed of its own: one step with what hangs on it."""
    with scope.deed(db.session, "move-star"):
        found = queries.held(found.id)
        if move == "approve":
            found.approved_by, found.panel = actor.person_id, panel
            _show(found)
        _step(actor, found, move, role, note)
        if found.state is S.CHECKED:
            found.checked_by = actor.person_id
            _wait(found)
        _arrive(found, note)
    return found


def _show(found: StarApplication) -> None:
    until = workcalendar.due(clock.now(), rules.PUBLICITY_WORKDAYS)
    found.shown_from, found.shown_until, found.provisional = clock.now(), until.moment, until.provisional
    found.due_at = None
    _tell(found.person_id, found, "star-shown", until=service_day(until.moment).isoformat())


def _arrive(found: StarApplication, note: str | None) -> None:
    """Inside a deed: what follows from where it stands now."""
    if found.state is S.PUBLICITY:
        found.due_at = None
    elif found.state in (S.AWARDED, S.REFUSED, S.WITHDRAWN):
        found.ended_at, found.reason, found.due_at = clock.now(), note, None
    if found.state is S.AWARDED:
        _settle(found.volunteer_id)
        _tell(found.person_id, found, "star-awarded")
    elif found.state is S.REFUSED:
        _tell(found.person_id, found, "star-refused", reason=note or "")


def _settle(volunteer_id: UUID) -> None:
    """Inside a deed: the volunteer's star is the highest that stands; the rooms beside are told."""
    db.session.flush()
    star = max((one.star for one in queries.awarded_to(volunteer_id)), default=0)
    person_id = db.session.scalars(
        update(Volunteer).where(Volunteer.id == volunteer_id).values(star=star).returning(Volunteer.person_id)
        .execution_options(synchronize_session=False)
    ).one()
    announce(StarChanged(volunteer_id, person_id, star))


def _step(
    actor: Actor | None, found: StarApplication, move: str, role: str, note: str | None, outcome: StarState | None = None
) -> None:
    """Inside a deed: the one place where an application's state changes."""
    before = found.state
    found.state = LIFECYCLE.step(move, before, outcome)
    _write(actor, found, move, before, role, note)


def _write(
    actor: Actor | None, found: StarApplication, move: str, before: StarState | None, role: str, note: str | None
) -> None:
    db.session.add(
        StarMove(
            application_id=found.id, subject_id=found.person_id, region=found.region, move=move,
            before=before and before.value, after=found.state.value, role=role, note=note,
            by_person=actor.person_id if actor else None,
        )
    )
    if actor is not None:
        audit.record(actor, f"{move}-star", f"star:{found.id}", region=found.region, star=found.star)


def _wait(found: StarApplication) -> None:
    due = workcalendar.due(clock.now(), rules.REVIEW_WORKDAYS)
    found.due_at, found.due_provisional = due.moment, due.provisional


def _ask(found: StarApplication, role: str) -> None:
    managers = accounts.managers_of(at_level(found.region, LEVEL_OF[role]) or found.region, (role,))
    outbox.tell(managers, f"star:{found.id}", "star-doubted", star=found.star)


def _tell(person_id: UUID, found: StarApplication, template: str, **words: str) -> None:
    outbox.post("notice", about=f"star:{found.id}", person_id=person_id, template=template, star=found.star, **words)
