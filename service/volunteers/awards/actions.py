"""Showing an award, and the street's look at it."""

from datetime import date
from uuid import UUID

from service.core import clock
from service.core.actors import A2_AND_ABOVE, Actor
from service.core.problems import Conflict, Forbidden, field_problem
from service.core.workdays import service_day
from service.data import audit, files, outbox, scope, workcalendar
from service.data.db import db
from service.volunteers import queries as volunteers
from service.volunteers.awards import queries, rules
from service.volunteers.awards.models import Award
from service.volunteers.awards.states import LIFECYCLE, AwardState
from service.volunteers.states import GONE
from service.web.access import WrongRole, need_cover, need_person, need_role


class TooManyAwards(Conflict):
    """Ten at a time are enough."""

    title = "待核验的表彰过多，请等核验之后再提交"


class OwnAward(Forbidden):
    """Nobody verifies their own award or their family's (invariant 8)."""

    title = "不能核验本人或家人的表彰"


def show(
    actor: Actor, *, title: str, issuer: str, level: str, awarded_on: date, photos: list[UUID] | None = None
) -> Award:
    """The volunteer shows an award, with a picture of it."""
    own = volunteers.own_volunteer(need_person(actor))
    if own.state in GONE:
        raise volunteers.NoSuchVolunteer()
    if awarded_on > service_day(clock.now()):
        raise field_problem("/awarded_on", "不能晚于今天")
    if queries.pending_of(own.id) >= rules.MOST_PENDING:
        raise TooManyAwards()
    due = workcalendar.due(clock.now(), rules.REVIEW_WORKDAYS)
    with scope.deed(db.session, "show-award"):
        made = Award(
            volunteer_id=own.id, person_id=own.person_id, region=own.region, title=title, issuer=issuer, level=level,
            awarded_on=awarded_on, state=AwardState.PENDING, due_at=due.moment, due_provisional=due.provisional,
        )
        db.session.add(made)
    files.attach(photos or [], own.person_id, f"award:{made.id}", files.Purpose.EVIDENCE)
    return made


def withdraw(actor: Actor, award_id: UUID) -> Award:
    """Not to be shown any more."""
    if queries.award(award_id).person_id != actor.person_id:
        raise WrongRole()
    return _move(actor, award_id, "withdraw", None)


def verify(actor: Actor, award_id: UUID) -> Award:
    """Seen and genuine: from now on it stands on the volunteer's page."""
    return _decide(actor, award_id, "verify", None)


def refuse(actor: Actor, award_id: UUID, reason: str) -> Award:
    """Not what it says, or not readable."""
    return _decide(actor, award_id, "refuse", reason)


def _decide(actor: Actor, award_id: UUID, move: str, reason: str | None) -> Award:
    need_role(actor, A2_AND_ABOVE)
    found = queries.award(award_id)
    need_cover(actor, found.region, queries.NoSuchAward)
    me = need_person(actor)
    if me == found.person_id or me in volunteers.family_of(found.person_id):
        raise OwnAward()
    found = _move(actor, award_id, move, reason)
    outbox.post(
        "notice", about=f"award:{found.id}", person_id=found.person_id, template=f"award-{found.state}", title=found.title,
    )
    return found


def _move(actor: Actor, award_id: UUID, move: str, reason: str | None) -> Award:
    with scope.deed(db.session, "move-award"):
        found = queries.held(award_id)
        found.state = LIFECYCLE.step(move, found.state)
        found.due_at = None
        if move != "withdraw":
            found.decided_by, found.decided_at, found.reason = actor.person_id, clock.now(), reason
    audit.record(actor, f"{move}-award", f"award:{found.id}", region=found.region)
    return found
