"""Showing a certificate of another platform, the street's look at it, and what A1 says of stars (VO18, D14)."""

from collections.abc import Sequence
from datetime import UTC, date
from typing import Any
from uuid import UUID

from service.core import clock
from service.core.actors import A2_AND_ABOVE, DISTRICT, Actor
from service.core.problems import Conflict, field_problem
from service.core.workdays import service_day
from service.data import audit, files, outbox, scope, workcalendar
from service.data.db import db
from service.volunteers import actions as volunteers
from service.volunteers import queries as people
from service.volunteers.external import queries, rules
from service.volunteers.external.models import TWICE, ExternalClaim, ExternalHours, ExternalPolicy
from service.volunteers.external.states import LIFECYCLE
from service.volunteers.states import VolunteerState
from service.web.access import WrongRole, need_cover, need_person, need_role
from service.web.errors import on_constraint


class CountedAlready(Conflict):
    """The same hours of the same day are there."""

    title = "这条外部时长已经登记过"


on_constraint(TWICE, CountedAlready)


def show(
    actor: Actor, *, platform: str, certificate_number: str, title: str, unit_name: str, day_from: date, day_to: date,
    minutes: int, photos: Sequence[UUID] = (),
) -> ExternalClaim:
    """A volunteer shows what another platform certifies; it counts for nothing before the street has looked."""
    found = people.own_volunteer(need_person(actor))
    if found.state != VolunteerState.ACTIVE:
        raise volunteers.NotServing()
    if day_to > service_day(clock.now()):
        raise field_problem("/day_to", "日期不能晚于今天")
    if day_from > day_to:
        raise field_problem("/day_to", "止日不能早于起日")
    if minutes > rules.most_minutes(day_from, day_to):
        raise field_problem("/minutes", "时长超过了这段日期所能容纳的时间")
    due = workcalendar.due(clock.now(), rules.REVIEW_WORKDAYS)
    with scope.deed(db.session, "show-external"):
        claim = ExternalClaim(
            volunteer_id=found.id, person_id=found.person_id, region=found.region, platform=platform,
            certificate_number=certificate_number, title=title, unit_name=unit_name, day_from=day_from, day_to=day_to,
            minutes=minutes, due_at=due.moment.astimezone(UTC), provisional=due.provisional,
        )
        db.session.add(claim)
        db.session.flush()
        files.attach(photos, found.person_id, f"external:{claim.id}", files.Purpose.CERTIFICATE)
        audit.record(actor, "show-external", f"external:{claim.id}", region=claim.region, minutes=minutes)
    return claim


def withdraw(actor: Actor, claim_id: UUID) -> ExternalClaim:
    """Take it back before it is decided."""
    if queries.claim(claim_id).person_id != need_person(actor):
        raise WrongRole() if actor.wears(A2_AND_ABOVE) else queries.NoSuchClaim()
    with scope.deed(db.session, "withdraw-external"):
        claim = queries.held(claim_id)
        claim.state = LIFECYCLE.step("withdraw", claim.state)
    return claim


def accept(actor: Actor, claim_id: UUID) -> ExternalClaim:
    """Seen and genuine: shown apart from now on."""
    claim = _decide(actor, claim_id, "accept")
    with scope.deed(db.session, "keep-external"):
        db.session.add(ExternalHours(
            volunteer_id=claim.volunteer_id, person_id=claim.person_id, region=claim.region, platform=claim.platform,
            title=claim.title, unit_name=claim.unit_name, service_day=claim.day_to, minutes=claim.minutes,
            claim_id=claim.id,
        ))
    return claim


def refuse(actor: Actor, claim_id: UUID, reason: str) -> ExternalClaim:
    """Not genuine, or not readable."""
    return _decide(actor, claim_id, "refuse", reason)


def _decide(actor: Actor, claim_id: UUID, word: str, reason: str | None = None) -> ExternalClaim:
    need_role(actor, A2_AND_ABOVE)
    found = queries.claim(claim_id)
    need_cover(actor, found.region, queries.NoSuchClaim)
    me = need_person(actor)
    if found.person_id == me or me in people.family_of(found.person_id):
        raise volunteers.OwnRegistration()
    with scope.deed(db.session, "decide-external"):
        claim = queries.held(claim_id)
        claim.state = LIFECYCLE.step(word, claim.state)
        claim.decided_by, claim.decided_at, claim.reason = me, clock.now(), reason
        audit.record(actor, f"{word}-external", f"external:{claim.id}", region=claim.region, minutes=claim.minutes)
        outbox.post("notice", about=f"external:{claim.id}", person_id=claim.person_id,
                    template=f"external-{claim.state.value}")
    return claim


def set_policy(actor: Actor, counts_for_star: bool) -> dict[str, Any]:
    """The district says whether such hours count for stars; it changes nothing that was awarded before (D14)."""
    need_role(actor, (DISTRICT,))
    with scope.deed(db.session, "external-policy"):
        db.session.add(ExternalPolicy(counts_for_star=counts_for_star, set_by=need_person(actor)))
        audit.record(actor, "set-external-policy", "external-policy:stars", counts_for_star=counts_for_star)
    return queries.policy()


