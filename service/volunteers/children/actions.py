"""A guardian's children: asked for, verified, taken back; their hours, and carrying them over at fourteen (D15)."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.dialects.postgresql import Range

from service.accounts import actions as accounts
from service.core import clock, identity, masking
from service.core.actors import A3_AND_ABOVE, Actor
from service.core.problems import Conflict, Forbidden, Unprocessable, field_problem
from service.core.workdays import service_day
from service.data import audit, files, outbox, scope, workcalendar
from service.data.db import db
from service.data.sealed import vault
from service.volunteers import queries as people
from service.volunteers import rules as volunteer_rules
from service.volunteers.children import queries, rules
from service.volunteers.children.models import ONE_GUARDIAN, ChildHours, ChildMember
from service.volunteers.children.states import LIFECYCLE, LIVE, ChildHoursState, ChildState
from service.volunteers.hours import actions as hours
from service.volunteers.hours import queries as found_hours
from service.volunteers.hours import rules as hours_rules
from service.volunteers.hours.events import HoursConfirmed, HoursRejected, HoursReversed
from service.volunteers.hours.models import ServiceRecord
from service.volunteers.states import VolunteerState
from service.web import errors
from service.web.access import WrongRole, need_cover, need_person, need_role

S, H = ChildState, ChildHoursState


class NoChild(Unprocessable):
    """Only from eight to thirteen: younger ones have no place here, older ones register themselves."""

    title = "须为8至13周岁；满14周岁请由本人登记"


class GrownUpGuardian(Conflict):
    """A guardian serves themselves, and is grown up."""

    title = "监护人须为年满18周岁的在册志愿者"


class TooManyChildren(Conflict):
    """Five at a time are enough to look after."""

    title = "随行的家庭成员最多 5 名"


class ChildTaken(Conflict):
    """One child comes along with one guardian; the other one takes the consent back first."""

    title = "该未成年人已随另一位监护人登记"


class OwnChild(Forbidden):
    """Nobody verifies their own family (invariant 8)."""

    title = "不能核验本人或家人的申请"


errors.on_constraint(ONE_GUARDIAN, ChildTaken)


def add(
    actor: Actor, *, name: str, id_number: str, relation: str, consent: bool, photos: list[UUID]
) -> ChildMember:
    """The guardian asks, with their consent and what proves the relation; the community verifies it."""
    me = need_person(actor)
    own = people.own_volunteer(me)
    if not consent:
        raise field_problem("/consent", "须勾选监护人同意")
    today = service_day(clock.now())
    grown_up = own.birth_date is not None and not volunteer_rules.is_minor(own.birth_date, today)
    if own.state != VolunteerState.ACTIVE or not grown_up:
        raise GrownUpGuardian()
    try:
        card = identity.read_id_number(id_number)
    except ValueError as wrong:
        raise field_problem("/id_number", str(wrong)) from wrong
    if not rules.may_come_along(card.birth_date, today):
        raise NoChild()
    due = workcalendar.due(clock.now(), rules.REVIEW_WORKDAYS)
    with scope.deed(db.session, "add-child"):
        people.volunteer(own.id, lock=True)
        if queries.live_of(me) >= rules.MOST_CHILDREN:
            raise TooManyChildren()
        made = ChildMember(
            guardian_id=me, volunteer_id=own.id, region=own.region, name=name, birth_date=card.birth_date,
            id_number_index=vault().blind("id_number", card.number), relation=relation, due_at=due.moment,
            due_provisional=due.provisional,
        )
        db.session.add(made)
        made.id_number = card.number
        db.session.flush()
        accounts.consent(actor, me, "child", volunteer_rules.CONSENT_VERSION, rules.CONSENT_WORDS)
    files.attach(photos, me, f"child:{made.id}", files.Purpose.EVIDENCE)
    audit.record(actor, "add-child", f"child:{made.id}", region=made.region)
    return made


def withdraw(actor: Actor, child_id: UUID) -> ChildMember:
    """Not asked any more."""
    return _by_guardian(actor, child_id, "withdraw")


def revoke(actor: Actor, child_id: UUID) -> ChildMember:
    """The consent is taken back: the child comes along no more. What it has served is kept for it."""
    return _by_guardian(actor, child_id, "revoke")


def _by_guardian(actor: Actor, child_id: UUID, word: str) -> ChildMember:
    if queries.child(child_id).guardian_id != need_person(actor):
        raise WrongRole()
    with scope.deed(db.session, "move-child"):
        found = queries.held(child_id)
        _end(found, S(LIFECYCLE.step(word, found.state)))
    audit.record(actor, f"{word}-child", f"child:{found.id}", region=found.region)
    return found


def _end(found: ChildMember, after: ChildState) -> None:
    """Of a child that comes along no more only the digest of its number stays, so that its hours find it again.

    Of one that never came along, not even the name.
    """
    if found.state is S.PENDING:
        found.name, found.birth_date = masking.name(found.name), None
    found.state, found.due_at, found.id_number_sealed = after, None, None


def accept(actor: Actor, child_id: UUID) -> ChildMember:
    """The community has seen that they belong together."""
    return _decide(actor, child_id, "accept", None)


def refuse(actor: Actor, child_id: UUID, reason: str) -> ChildMember:
    """It is not shown, or not readable."""
    return _decide(actor, child_id, "refuse", reason)


def _decide(actor: Actor, child_id: UUID, word: str, reason: str | None) -> ChildMember:
    need_role(actor, A3_AND_ABOVE)
    found = queries.child(child_id)
    need_cover(actor, found.region, queries.NoSuchChild)
    me = need_person(actor)
    if me == found.guardian_id or me in people.family_of(found.guardian_id):
        raise OwnChild()
    with scope.deed(db.session, "decide-child"):
        found = queries.held(child_id)
        after = LIFECYCLE.step(word, found.state)
        if after is S.REFUSED:
            _end(found, S.REFUSED)
        found.state, found.due_at = S(after), None
        found.decided_by, found.decided_at, found.reason = me, clock.now(), reason
    audit.record(actor, f"{word}-child", f"child:{found.id}", region=found.region)
    outbox.post("notice", about=f"child:{found.id}", person_id=found.guardian_id, template=f"child-{found.state.value}")
    return found


# Hours: they stand and fall with the guardian's record


def note_hours(
    record: ServiceRecord, served: dict[UUID, list[tuple[datetime, datetime]]], guardian_id: UUID
) -> None:
    """Inside a deed: what children served beside this record; told again, what is not decided yet is put right."""
    known = {
        one.child_id: one for one in db.session.scalars(
            select(ChildHours).where(ChildHours.source == record.source, ChildHours.child_id.in_(list(served)))
            .with_for_update()
        )
    }
    for child_id, stretches in served.items():
        minutes = hours_rules.minutes_in(stretches)
        if minutes == 0:
            continue
        one = known.get(child_id)
        if one is None:
            one = ChildHours(
                child_id=child_id, guardian_id=guardian_id, region=record.region, source=record.source,
                title=record.title, service_day=record.service_day,
            )
            db.session.add(one)
        elif one.state is H.CONFIRMED:
            continue
        one.record_id, one.state, one.minutes = record.id, H.PENDING, None
        one.periods, one.computed_minutes = [Range(since, until) for since, until in stretches], minutes
    db.session.flush()


def confirm_with(fact: HoursConfirmed) -> None:
    """The guardian's hours count, so the child's do: never more than the guardian's."""
    with scope.deed(db.session, "children-beside"):
        for one in _beside(fact.source, fact.volunteer_id):
            one.state, one.record_id, one.minutes = H.CONFIRMED, fact.record_id, min(one.computed_minutes, fact.minutes)


def reject_with(fact: HoursRejected) -> None:
    """Nothing counts of it, for either."""
    _fall(fact.source, fact.volunteer_id, H.REJECTED)


def reverse_with(fact: HoursReversed) -> None:
    """Taken back, for both."""
    _fall(fact.source, fact.volunteer_id, H.REVERSED)


def _fall(source: str, volunteer_id: UUID, after: ChildHoursState) -> None:
    with scope.deed(db.session, "children-beside"):
        for one in _beside(source, volunteer_id):
            one.state, one.minutes = after, None


def _beside(source: str, volunteer_id: UUID) -> Sequence[ChildHours]:
    """Inside a deed: what is kept for children beside this volunteer, and has not gone over to their own registration."""
    return db.session.scalars(
        select(ChildHours).join(ServiceRecord, ServiceRecord.id == ChildHours.record_id).where(
            ChildHours.source == source, ServiceRecord.volunteer_id == volunteer_id, ChildHours.carried_to.is_(None)
        ).with_for_update(of=ChildHours)
    ).all()


def follow(old: ServiceRecord, new: ServiceRecord | None) -> None:
    """Inside a deed: the guardian's record went over to another registration; with it the child's (nothing of nothing)."""
    for one in _with_record(old.id):
        if new is not None:
            one.source, one.record_id, one.state = new.source, new.id, H.CONFIRMED
            one.minutes = min(one.computed_minutes, new.credited_minutes or 0)
    db.session.flush()


def part(pairs: Sequence[tuple[UUID, UUID | None]]) -> None:
    """Inside a deed, before the records go back: the child's hang on the old one again, and count as it does."""
    for old_id, new_id in pairs:
        for one in _with_record(new_id) if new_id is not None else []:
            one.source, one.record_id = found_hours.held(old_id).source, old_id
    db.session.flush()


def _with_record(record_id: UUID) -> Sequence[ChildHours]:
    return db.session.scalars(select(ChildHours).where(ChildHours.record_id == record_id).with_for_update()).all()


def carry_over(actor: Actor, volunteer_id: UUID) -> int:
    """At fourteen a child registers; as that begins to count, so does what it served before, without points or credit."""
    with scope.deed(db.session, "child-grows"):
        own = people.volunteer(volunteer_id, lock=True)
        rows = list(
            db.session.scalars(
                select(ChildMember).where(
                    ChildMember.id_number_index == own.id_number_index,
                    ChildMember.state.in_([S.PENDING, S.ACTIVE, S.ENDED]),
                ).with_for_update()
            )
        )
        for one in rows:
            _end(one, S(LIFECYCLE.step("grow", one.state)))
            one.grown_into = own.id
        kept = list(
            db.session.scalars(
                select(ChildHours).where(
                    ChildHours.child_id.in_([one.id for one in rows]), ChildHours.state == H.CONFIRMED,
                    ChildHours.carried_to.is_(None),
                ).order_by(ChildHours.service_day, ChildHours.id).with_for_update()
            )
        )
        for one in kept:
            made = hours.credit_childhood(
                actor, own.id, one.record_id, source=f"child:{one.id}", periods=one.periods, minutes=one.minutes or 0
            )
            one.carried_to = made.id
    return len(kept)


def leave(guardian_id: UUID) -> None:
    """The guardian closes the account: the children come along no more, and what names them goes (D18)."""
    with scope.deed(db.session, "children-leave"):
        for one in db.session.scalars(select(ChildMember).where(ChildMember.guardian_id == guardian_id).with_for_update()):
            if one.state in LIVE:
                _end(one, S(LIFECYCLE.step("leave", one.state)))
            one.name, one.birth_date = "", None


def sweep_fourteen(actor: Actor) -> int:
    """Whoever has turned fourteen registers by themselves from now on; the guardian is told. One small batch; how many."""
    turned = rules.born_by_fourteen(service_day(clock.now()))
    found = list(
        db.session.scalars(
            select(ChildMember).where(ChildMember.state.in_(LIVE), ChildMember.birth_date <= turned)
            .order_by(ChildMember.id).limit(50).with_for_update(skip_locked=True)
        )
    )
    for one in found:
        _end(one, S(LIFECYCLE.step("leave", one.state)))
        outbox.post("notice", about=f"child:{one.id}", person_id=one.guardian_id, template="child-fourteen")
    return len(found)
