"""Telling of an accident, showing what there is to show, and taking it to the insurer (VO14)."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import select

from service.accounts import queries as accounts
from service.core import clock, regions
from service.core.actors import A3_AND_ABOVE, COMMUNITY, Actor
from service.core.problems import Forbidden, field_problem
from service.data import audit, files, outbox, scope
from service.data.db import db
from service.volunteers import queries as volunteers
from service.volunteers.incidents import queries, rules
from service.volunteers.incidents.models import Incident
from service.volunteers.incidents.states import LIFECYCLE, IncidentState
from service.volunteers.models import Volunteer
from service.volunteers.states import VolunteerState
from service.volunteers.teams import queries as teams
from service.web.access import WrongRole, need_cover, need_person, need_role

BATCH = 50


class NotOfYourTeam(Forbidden):
    """A leader tells of members of their own teams, everybody else of themselves."""

    title = "只能上报本人或本队队员的事故"


def tell(
    actor: Actor, *, kind: str, happened_at: datetime, place: str, text: str, injured: str | None = None,
    number: str | None = None,
) -> Incident:
    """Somebody was hurt, or something was broken. Told later than that day it says so; 48 hours to show what there is.

    number: of a member of the caller's team; the caller's own where not given.
    """
    me, moment = need_person(actor), clock.now()
    if happened_at > moment + timedelta(minutes=5):
        raise field_problem("/happened_at", "时间在将来")
    if happened_at < moment - rules.OLDEST:
        raise field_problem("/happened_at", "超过30天的事故请直接联系社区")
    found = volunteers.own_volunteer(me) if number is None else _member(me, number)
    if found.state not in (VolunteerState.ACTIVE, VolunteerState.SUSPENDED):
        raise volunteers.NoSuchVolunteer()
    policy = queries.policy_on(found.id, happened_at)
    with scope.deed(db.session, "tell-incident"):
        made = Incident(
            person_id=found.person_id, volunteer_id=found.id, told_by=me, region=found.region, kind=kind,
            policy_id=policy.id if policy else None, happened_at=happened_at, place=place, text=text, injured=injured,
            late=rules.is_late(happened_at, moment), evidence_due=moment + rules.EVIDENCE_WITHIN,
        )
        db.session.add(made)
        db.session.flush()
        audit.record(actor, "tell-incident", f"incident:{made.id}", region=made.region, kind=kind, late=made.late)
        managers = accounts.managers_of(regions.at_level(made.region, 3) or made.region, (COMMUNITY,))
        outbox.tell(managers, f"incident:{made.id}", "incident-told", kind=kind, urgent=True)
        if found.person_id != me:
            outbox.post("notice", about=f"incident:{made.id}", person_id=found.person_id, template="incident-of-you",
                        kind=kind)
    return made


def _member(me: UUID, number: str) -> Volunteer:
    """The volunteer with this number, whom the caller leads."""
    with scope.deed(db.session, "injured-member"):
        found = db.session.scalar(select(Volunteer).where(Volunteer.number == number))
    if found is None or not teams.leads_member(me, found.person_id):
        raise NotOfYourTeam()
    return found


def show(actor: Actor, incident_id: UUID, *, note: str, photos: Sequence[UUID] = ()) -> Incident:
    """Photos, papers, what a doctor said. After the 48 hours it is taken and says that it was late."""
    found = _mine_or_managed(actor, incident_id, "show")
    with scope.deed(db.session, "show-incident"):
        row = queries.held(found.id)
        row.state = LIFECYCLE.step("show", row.state)
        files.attach(photos, need_person(actor), f"incident:{row.id}", files.Purpose.INCIDENT)
        row.evidence_note = note if row.evidence_note is None else f"{row.evidence_note}\n{note}"
        row.evidence_late = row.evidence_late or (row.shown_at is None and clock.now() > row.evidence_due)
        row.shown_at = row.shown_at or clock.now()
        audit.record(actor, "show-incident", f"incident:{row.id}", region=row.region, photos=len(photos))
    return row


def claim(actor: Actor, incident_id: UUID, claim_number: str) -> Incident:
    """The insurer has it."""
    return _decide(actor, incident_id, "claim", claim_number=claim_number)


def pay(actor: Actor, incident_id: UUID, yuan: int) -> Incident:
    """The insurer has paid."""
    return _decide(actor, incident_id, "pay", paid_yuan=yuan)


def refuse(actor: Actor, incident_id: UUID, reason: str) -> Incident:
    """The insurer does not pay, or there is nothing to claim."""
    return _decide(actor, incident_id, "refuse", reason=reason)


def _decide(actor: Actor, incident_id: UUID, word: str, **facts: Any) -> Incident:
    need_role(actor, A3_AND_ABOVE)
    found = _mine_or_managed(actor, incident_id, word)
    with scope.deed(db.session, "decide-incident"):
        row = queries.held(found.id)
        row.state = LIFECYCLE.step(word, row.state)
        for name, value in facts.items():
            setattr(row, name, value)
        row.decided_by, row.decided_at = actor.person_id, clock.now()
        audit.record(actor, f"{word}-incident", f"incident:{row.id}", region=row.region)
        outbox.post("notice", about=f"incident:{row.id}", person_id=row.person_id, template=f"incident-{row.state.value}")
    return row


def _mine_or_managed(actor: Actor, incident_id: UUID, word: str) -> Incident:
    found = queries.incident(incident_id)
    standing = queries.relations(actor, found)
    if not standing:
        need_cover(actor, found.region, queries.NoSuchIncident)
    allowed = {by for row in LIFECYCLE.of(word) for by in row.by}
    if not standing & allowed:
        raise WrongRole()
    return found


def sweep_incidents(actor: Actor) -> int:
    """48 hours without anything to show: whoever told of it and the community are reminded once. How many."""
    waiting = db.session.scalars(
        select(Incident).where(
            Incident.state == IncidentState.REPORTED, Incident.reminded_at.is_(None), Incident.evidence_due <= clock.now()
        ).order_by(Incident.evidence_due).limit(BATCH).with_for_update(skip_locked=True)
    ).all()
    for row in waiting:
        row.reminded_at = clock.now()
        managers = accounts.managers_of(regions.at_level(row.region, 3) or row.region, (COMMUNITY,))
        outbox.tell((row.told_by, *managers), f"incident:{row.id}", "incident-unshown")
    return len(waiting)
