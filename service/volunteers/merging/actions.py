"""Proposing, objecting, applying, undoing. What is applied is applied whole, in one transaction, or not at all."""

from uuid import UUID

from sqlalchemy import select

from service.accounts import actions as accounts
from service.core import clock
from service.core.actors import A2_AND_ABOVE, DISTRICT, Actor
from service.core.problems import Conflict, Forbidden, field_problem
from service.data import audit, outbox, scope
from service.data.announce import announce
from service.data.db import db
from service.volunteers import actions as volunteers
from service.volunteers import queries as people
from service.volunteers.children import actions as children
from service.volunteers.hours import actions as hours
from service.volunteers.merging import queries, rules
from service.volunteers.merging.carrying import actions as carrying
from service.volunteers.merging.events import MergeUndone, RegistrationsMerged
from service.volunteers.merging.models import ONE_CASE, MergeCase, MergeStep
from service.volunteers.merging.states import LIFECYCLE, PERSON
from service.volunteers.models import Volunteer
from service.volunteers.states import SYSTEM, Cause, VolunteerState
from service.web.access import WrongRole, need_person, need_role
from service.web.errors import on_constraint


class MergedAlready(Conflict):
    """This registration is part of another merge."""

    title = "该登记已在另一个合并申请中"


class NoticeStillRuns(Conflict):
    """Both persons are told first, and have three days."""

    title = "须先通知双方满3天后才能合并"


class SomebodyObjects(Conflict):
    """One of the two says they are not one: refuse it, or have it withdrawn."""

    title = "当事人有异议，不能合并"


class OwnMerge(Forbidden):
    """Who proposed a merge does not apply it, nor does either of the two."""

    title = "经办与审核须为不同的人，且不能是当事人"


on_constraint(ONE_CASE, MergedAlready)


def propose(actor: Actor, *, kept_number: str, folded_number: str, reason: str) -> MergeCase:
    """The street finds that two registrations are one human being's; both are told."""
    hat = need_role(actor, A2_AND_ABOVE)
    kept, folded = _by_number("kept_number", kept_number), _by_number("folded_number", folded_number)
    if kept.id == folded.id:
        raise field_problem("/folded_number", "两个编号相同")
    if hat.area is None or kept.region not in hat.area:
        raise field_problem("/kept_number", "没有这名在册志愿者")
    with scope.deed(db.session, "propose-merge"):
        made = MergeCase(
            kept_id=kept.id, folded_id=folded.id, kept_person=kept.person_id, folded_person=folded.person_id,
            region=kept.region, reason=reason, made_by=need_person(actor), earliest_at=clock.now() + rules.NOTICE,
        )
        db.session.add(made)
        db.session.flush()
        audit.record(actor, "propose-merge", f"merge:{made.id}", region=made.region)
        for person_id in (made.kept_person, made.folded_person):
            outbox.post("notice", about=f"merge:{made.id}", person_id=person_id, template="merge-proposed",
                        kept=kept_number, folded=folded_number)
    return made


def _not_theirs(actor: Actor) -> WrongRole | queries.NoSuchMerge:
    """Known to whoever may read the list of merges, and there is none for anybody else."""
    return WrongRole() if actor.wears(A2_AND_ABOVE) else queries.NoSuchMerge()


def _by_number(field: str, number: str) -> Volunteer:
    with scope.deed(db.session, "volunteer-by-number"):
        found = db.session.scalar(
            select(Volunteer).where(Volunteer.number == number, Volunteer.state == VolunteerState.ACTIVE)
        )
    if found is None:
        raise field_problem(f"/{field}", "没有这名在册志愿者")
    return found


def object_(actor: Actor, case_id: UUID, reason: str) -> MergeCase:
    """One of the two says: we are not one."""
    found = queries.case(case_id)
    if PERSON not in queries.standing(actor, found):
        raise _not_theirs(actor)
    with scope.deed(db.session, "object-merge"):
        row = queries.held(case_id)
        row.state = LIFECYCLE.step("object", row.state)
        row.objection, row.objected_by = reason, actor.person_id
        audit.record(actor, "object-merge", f"merge:{row.id}", region=row.region)
    return row


def withdraw(actor: Actor, case_id: UUID) -> MergeCase:
    """Whoever proposed it thinks better of it."""
    found = queries.case(case_id)
    if found.made_by != need_person(actor):
        raise WrongRole() if PERSON in queries.standing(actor, found) else _not_theirs(actor)
    with scope.deed(db.session, "withdraw-merge"):
        row = queries.held(case_id)
        row.state = LIFECYCLE.step("withdraw", row.state)
        audit.record(actor, "withdraw-merge", f"merge:{row.id}", region=row.region)
    return row


def refuse(actor: Actor, case_id: UUID, reason: str) -> MergeCase:
    """They are two."""
    _may(actor, case_id)
    with scope.deed(db.session, "decide-merge"):
        row = queries.held(case_id)
        row.state = LIFECYCLE.step("refuse", row.state)
        _decided(actor, row, reason)
        audit.record(actor, "refuse-merge", f"merge:{row.id}", region=row.region)
    return row


def apply(actor: Actor, case_id: UUID) -> MergeCase:
    """One from now on: hours united less what overlaps, one account to sign in to, all of it written into a journal."""
    _may(actor, case_id)
    with scope.deed(db.session, "decide-merge"):
        row = queries.held(case_id)
        row.state = LIFECYCLE.step("apply", row.state)
        if row.objection is not None:
            raise SomebodyObjects()
        if clock.now() < row.earliest_at:
            raise NoticeStillRuns()
        _decided(actor, row, None)
        folded = _both(row)
        volunteers.move(actor, folded, "merge", SYSTEM, cause=Cause.MERGED, reason="合并至另一登记")
        carrying.need_no_team(row)
        for moved in hours.carry_over(actor, row.folded_id, row.kept_id, f"merge:{row.id}"):
            children.follow(moved.old, moved.new)
            db.session.add(MergeStep(
                case_id=row.id, folded_record=moved.old.id, kept_record=moved.new.id if moved.new else None,
                folded_minutes=moved.old.credited_minutes or 0,
                kept_minutes=(moved.new.credited_minutes or 0) if moved.new else 0,
            ))
        db.session.flush()
        carrying.over(row)
        announce(RegistrationsMerged(row.id, row.kept_person, row.folded_person))
        accounts.lead_to(row.folded_person, row.kept_person)
        audit.record(actor, "apply-merge", f"merge:{row.id}", region=row.region)
        _tell(row, "merge-applied")
    return row


def undo(actor: Actor, case_id: UUID, reason: str) -> MergeCase:
    """They were two after all: each has again the hours, points and account they had."""
    _may(actor, case_id)
    with scope.deed(db.session, "decide-merge"):
        row = queries.held(case_id)
        row.state = LIFECYCLE.step("undo", row.state)
        row.undone_at, row.undone_by, row.note = clock.now(), actor.person_id, reason
        folded = _both(row)
        announce(MergeUndone(row.id, row.kept_person, row.folded_person))
        carrying.back(row)
        steps = [(step.folded_record, step.kept_record) for step in queries.steps_of(row.id)]
        children.part(steps)
        hours.carry_back(actor, steps, reason)
        volunteers.move(actor, folded, "unmerge", SYSTEM)
        accounts.lead_to(row.folded_person, None)
        audit.record(actor, "undo-merge", f"merge:{row.id}", region=row.region)
        _tell(row, "merge-undone")
    return row


def _both(row: MergeCase) -> Volunteer:
    """Lock both registrations, always in one order; the folded one."""
    locked = {one: people.volunteer(one, lock=True) for one in sorted((row.kept_id, row.folded_id))}
    if locked[row.kept_id].state != VolunteerState.ACTIVE:
        raise volunteers.NotServing("保留的登记目前不在册")
    return locked[row.folded_id]


def _may(actor: Actor, case_id: UUID) -> None:
    need_role(actor, (DISTRICT,))
    found, me = queries.case(case_id), need_person(actor)
    if me in (found.made_by, found.kept_person, found.folded_person):
        raise OwnMerge()


def _decided(actor: Actor, row: MergeCase, note: str | None) -> None:
    row.decided_by, row.decided_at, row.note = actor.person_id, clock.now(), note


def _tell(row: MergeCase, template: str) -> None:
    outbox.tell((row.kept_person, row.folded_person), f"merge:{row.id}", template)
