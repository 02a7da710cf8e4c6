"""Making an objection, answering it, and putting the books right."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import select

from service.accounts import queries as accounts
from service.core import clock
from service.core.actors import A2_AND_ABOVE, A3_AND_ABOVE, LEVEL_OF, MANAGERS, TEAM_LEADER, Actor
from service.core.problems import Conflict, Forbidden, field_problem
from service.core.regions import at_level
from service.core.workdays import service_day
from service.data import audit, files, outbox, scope, workcalendar
from service.data.announce import announce
from service.data.db import db
from service.volunteers import queries as volunteers
from service.volunteers.credit import actions as credit
from service.volunteers.hours import actions as hours
from service.volunteers.hours import queries as hour_queries
from service.volunteers.hours.models import ServiceRecord
from service.volunteers.hours.states import UNDECIDED, RecordState
from service.volunteers.objections import queries, rules
from service.volunteers.objections.events import ObjectionUpheld
from service.volunteers.objections.models import ONE_OPEN, HoursObjection, ObjectionMove
from service.volunteers.objections.states import (
    LEADER,
    LIFECYCLE,
    STREET,
    UNIT,
    VOLUNTEER,
    WAITING,
    AnsweredBy,
    ObjectionKind,
    ObjectionState,
)
from service.volunteers.teams import queries as teams
from service.web.access import WrongRole, need_person, need_role
from service.web.errors import on_constraint

S, K = ObjectionState, ObjectionKind


class AlreadyObjected(Conflict):
    """One objection to one service at a time."""

    title = "这次服务已有异议在办"


class TooLateToObject(Conflict):
    """Ninety days after the decision it stands (D12)."""

    title = "已超过 90 天，不能再提异议"


class NotOverToObject(Conflict):
    """The service is not over yet, or its record is not decided."""

    title = "这次服务还没有结束，或记录还没有审核"


class OwnDecision(Forbidden):
    """Whoever decided or proposed the record, served beside the volunteer, or answered before, stays out of it (D12)."""

    title = "须由没有参与原记录的人处理"


on_constraint(ONE_OPEN, AlreadyObjected)


def object_to(
    actor: Actor, *, kind: str, text: str, record_id: UUID | None = None, source: str | None = None,
    claimed_from: datetime | None = None, claimed_to: datetime | None = None, photos: list[UUID] | None = None,
) -> HoursObjection:
    """Something is missing, wrong or counted twice. It is about a record, or a service of which there is none."""
    own = volunteers.own_volunteer(need_person(actor))
    if queries.open_ones(own.id) >= rules.MOST_OPEN:
        raise queries.TooManyObjections()
    record = _record_of(own.id, record_id, source)
    source = record.source if record else source or ""
    facts = queries.service_of(source, own.id)
    if record is None and facts is None:
        raise queries.NoSuchService()
    if record is None:
        hours.join(source, own.person_id)
    wanted = _kind(K(kind), record)
    _claim(claimed_from, claimed_to, needed=wanted is K.MISSING and record is None)
    since = record.decided_at if record and record.decided_at else (facts or {})["closed_at"]
    if rules.is_too_late(since, clock.now()):
        raise TooLateToObject()
    region, team_id = (record.region, record.team_id) if record else (facts["region"], facts["team_id"])  # type: ignore[index]
    with scope.deed(db.session, "object-to-hours"):
        leader = teams.team(team_id).leader_id if team_id else None
        made = HoursObjection(
            volunteer_id=own.id, person_id=own.person_id, region=region, team_id=team_id, source=source,
            record_id=record.id if record else None, kind=wanted, state=S.OPEN, text=text, claimed_from=claimed_from,
            claimed_to=claimed_to, title=record.title if record else facts["title"],  # type: ignore[index]
            original_by=record.decided_by if record else None, proposed_by=record.proposed_by if record else None,
            absent=facts["absent"] if facts else None,
            waits_for=rules.first_answer(leader, own.person_id, record.decided_by if record else None),
        )
        _wait(made)
        db.session.add(made)
        db.session.flush()
        _write(actor, made, "object", None, VOLUNTEER, text)
    files.attach(photos or [], own.person_id, f"objection:{made.id}", files.Purpose.EVIDENCE)
    _ask(made)
    return made


def _record_of(volunteer_id: UUID, record_id: UUID | None, source: str | None) -> ServiceRecord | None:
    """The newest version of what is objected to; None where nothing was ever recorded."""
    if record_id is not None:
        found = hour_queries.record(record_id)
        if found.volunteer_id != volunteer_id:
            raise hour_queries.NoSuchRecord()
        source = found.source
    if source is None:
        raise field_problem("/source", "请指明是哪次服务")
    with scope.deed(db.session, "newest-record"):
        record = hour_queries.newest(source, volunteer_id)
    if record is not None and record.state in UNDECIDED:
        raise NotOverToObject()
    return record


def _kind(wanted: ObjectionKind, record: ServiceRecord | None) -> ObjectionKind:
    """What can be wrong with what there is."""
    counts = record is not None and record.state is RecordState.CONFIRMED
    if wanted is K.MISSING and counts:
        raise field_problem("/kind", "这次服务已有记录，请选择“记录有误”或“重复记录”")
    if wanted is not K.MISSING and not counts:
        raise field_problem("/kind", "这次服务没有计入的记录，请选择“漏记”")
    return wanted


def _claim(since: datetime | None, until: datetime | None, *, needed: bool) -> None:
    if (since is None) != (until is None):
        raise field_problem("/claimed_to" if until is None else "/claimed_from", "起止时间须一起填写")
    if needed and since is None:
        raise field_problem("/claimed_from", "请写明服务的起止时间")
    if since is not None and until is not None and not since < until <= clock.now():
        raise field_problem("/claimed_to", "结束须晚于开始，且不晚于现在")


# Answers


def agree(actor: Actor, objection_id: UUID, *, note: str, minutes: int | None = None) -> HoursObjection:
    """The leader finds it right. Minutes become more only by a manager's hand, so the community puts it into the books."""
    found = _begin(actor, objection_id, "agree", (TEAM_LEADER,))
    with scope.deed(db.session, "agree-objection"):
        found = queries.held(objection_id)
        _step(actor, found, "agree", LEADER, note, minutes)
        found.answered_by, found.offered_minutes, found.waits_for = actor.person_id, minutes, AnsweredBy.COMMUNITY
        _wait(found)
    _ask(found)
    return found


def refuse(actor: Actor, objection_id: UUID, *, note: str) -> HoursObjection:
    """The leader, or the community in the leader's place, finds it was right as recorded. The street may be asked."""
    found = _begin(actor, objection_id, "refuse", (TEAM_LEADER, *A3_AND_ABOVE))
    with scope.deed(db.session, "refuse-objection"):
        found = queries.held(objection_id)
        role = LEADER if found.waits_for is AnsweredBy.LEADER else UNIT
        _step(actor, found, "refuse", role, note)
        found.answered_by, found.waits_for = actor.person_id, AnsweredBy.VOLUNTEER
        _wait(found)
    _tell(found, "objection-refused", due=service_day(found.due_at).isoformat() if found.due_at else "")
    return found


def appeal(actor: Actor, objection_id: UUID, *, note: str) -> HoursObjection:
    """The volunteer does not agree with the answer."""
    found = _own(actor, objection_id, "appeal")
    with scope.deed(db.session, "appeal-objection"):
        found = queries.held(objection_id)
        _step(actor, found, "appeal", VOLUNTEER, note)
        _to_the_street(found)
    return found


def accept(actor: Actor, objection_id: UUID) -> HoursObjection:
    """The volunteer takes the answer as it is."""
    return _end(actor, objection_id, "accept")


def withdraw(actor: Actor, objection_id: UUID) -> HoursObjection:
    """The volunteer lets it be."""
    return _end(actor, objection_id, "withdraw")


def _end(actor: Actor, objection_id: UUID, move: str) -> HoursObjection:
    _own(actor, objection_id, move)
    with scope.deed(db.session, "end-objection"):
        found = queries.held(objection_id)
        _step(actor, found, move, VOLUNTEER, None)
        found.settled_at, found.due_at = clock.now(), None
    return found


def uphold(
    actor: Actor, objection_id: UUID, *, note: str, minutes: int | None = None, since: datetime | None = None,
    until: datetime | None = None,
) -> HoursObjection:
    """It was as the volunteer says: what stood is reversed, what is right is entered, and credit comes back (D12)."""
    found = _begin(actor, objection_id, "uphold", A3_AND_ABOVE)
    with scope.deed(db.session, "uphold-objection"):
        found = queries.held(objection_id)
        role = STREET if found.state is S.APPEALED else UNIT
        _step(actor, found, "uphold", role, note, minutes)
        found.settled_by, found.settled_at, found.due_at = actor.person_id, clock.now(), None
    reason = f"异议成立：{note}"
    if found.kind is K.DUPLICATE:
        outcome = hours.withdraw_record(actor, _required(found.record_id), reason)
    else:
        outcome = hours.restate(
            actor, found.source, found.volunteer_id, reason=reason, started_at=since or found.claimed_from,
            finished_at=until or found.claimed_to, minutes=minutes if minutes is not None else found.offered_minutes,
            facts=_facts(found),
        )
    with scope.deed(db.session, "outcome-of-objection"):
        found.outcome_id = outcome.id
        if found.absent is not None:
            credit.undo(found.volunteer_id, found.absent, "异议成立，未到场记录已撤销")
    _tell(found, "objection-upheld")
    announce(ObjectionUpheld(found.id, found.volunteer_id, found.source, found.absent))
    return found


def _required(record_id: UUID | None) -> UUID:
    assert record_id is not None
    return record_id


def _facts(found: HoursObjection) -> dict[str, Any]:
    """What is recorded where no record ever was: what the room of the service knows of it."""
    known = queries.service_of(found.source, found.volunteer_id)
    if known is None:
        return {}
    names = ("title", "category", "place", "content", "unit_name", "region", "team_id", "in_charge", "coefficient", "family")
    return {name: known[name] for name in names} | {
        name: known[name] for name in ("started_at", "finished_at") if known[name] is not None
    }


def dismiss(actor: Actor, objection_id: UUID, *, note: str) -> HoursObjection:
    """The street finds that it was right as recorded. That is final."""
    found = _begin(actor, objection_id, "dismiss", A2_AND_ABOVE)
    with scope.deed(db.session, "dismiss-objection"):
        found = queries.held(objection_id)
        _step(actor, found, "dismiss", STREET, note)
        found.settled_by, found.settled_at, found.due_at = actor.person_id, clock.now(), None
    _tell(found, "objection-dismissed")
    return found


# What all of them do


def _begin(actor: Actor, objection_id: UUID, move: str, roles: tuple[str, ...]) -> HoursObjection:
    """Somebody else's objection, for whoever may make this move on it; else what stands in the way."""
    need_role(actor, (*MANAGERS, TEAM_LEADER))
    found = queries.objection(objection_id)
    if found.person_id == actor.person_id:
        raise OwnDecision()
    need_role(actor, roles)
    LIFECYCLE.step(move, found.state)
    hours.hold_side(found.source, hour_queries.oneself(actor))
    if move not in LIFECYCLE.open_to(found.state, queries.standing(actor, found)):
        involved = {found.original_by, found.proposed_by, found.answered_by}
        involved |= hour_queries.servers_of([found.source])[found.source]
        raise OwnDecision() if actor.person_id in involved else WrongRole()
    return found


def _own(actor: Actor, objection_id: UUID, move: str) -> HoursObjection:
    found = queries.objection(objection_id)
    if found.person_id != actor.person_id:
        raise WrongRole()
    LIFECYCLE.step(move, found.state)
    return found


def _step(
    actor: Actor, found: HoursObjection, move: str, role: str, note: str | None, minutes: int | None = None
) -> None:
    """Inside a deed: the one place where an objection's state changes."""
    before = found.state
    found.state = LIFECYCLE.step(move, before)
    _write(actor, found, move, before, role, note, minutes)


def _write(
    actor: Actor, found: HoursObjection, move: str, before: ObjectionState | None, role: str, note: str | None,
    minutes: int | None = None,
) -> None:
    db.session.add(
        ObjectionMove(
            objection_id=found.id, subject_id=found.person_id, region=found.region, team_id=found.team_id, move=move,
            before=before and before.value, after=found.state.value, by_person=actor.person_id, role=role, note=note,
            minutes=minutes,
        )
    )
    audit.record(actor, f"{move}-objection", f"objection:{found.id}", region=found.region, minutes=minutes)


def _wait(found: HoursObjection) -> None:
    """Five working days for whoever must answer now."""
    due = workcalendar.due(clock.now(), rules.ANSWER_WORKDAYS)
    found.due_at, found.due_provisional = due.moment, due.provisional


def _to_the_street(found: HoursObjection) -> None:
    found.waits_for = AnsweredBy.STREET
    _wait(found)
    _ask(found)


def _ask(found: HoursObjection) -> None:
    """Tell whoever must answer now."""
    if found.waits_for is AnsweredBy.LEADER and found.team_id is not None:
        people = [teams.team(found.team_id).leader_id]
    else:
        role = {AnsweredBy.COMMUNITY: "A3", AnsweredBy.STREET: "A2", AnsweredBy.DISTRICT: "A1"}[found.waits_for]
        people = accounts.managers_of(at_level(found.region, LEVEL_OF[role]) or found.region, (role,))
    due = service_day(found.due_at).isoformat() if found.due_at else ""
    outbox.tell(people, f"objection:{found.id}", "objection-asked", due=due)


def _tell(found: HoursObjection, template: str, **words: Any) -> None:
    outbox.post("notice", about=f"objection:{found.id}", person_id=found.person_id, template=template, **words)


def sweep_objections(actor: Actor, most: int = 50) -> int:
    """Silence brings an objection to the street, also the volunteer's own; what the street is late with, the district's."""
    late = queries.due(clock.now(), most)
    for found in late:
        if found.state is S.APPEALED:
            _step(actor, found, "remind", "system", None)
            found.waits_for = AnsweredBy.DISTRICT
            _wait(found)
            _ask(found)
        else:
            _step(actor, found, "pass-up", "system", None)
            _to_the_street(found)
            _tell(found, "objection-passed-up")
    return len(late)


def leave_to_the_community(team_id: UUID) -> int:
    """Inside another deed: a team stopped, and nobody leads it any more; its objections wait for the community. How many."""
    with scope.deed(db.session, "leaderless-objections"):
        found = db.session.scalars(
            select(HoursObjection).where(
                HoursObjection.team_id == team_id, HoursObjection.waits_for == AnsweredBy.LEADER,
                HoursObjection.state.in_(WAITING),
            ).with_for_update()
        ).all()
        for one in found:
            one.waits_for = AnsweredBy.COMMUNITY
    return len(found)
