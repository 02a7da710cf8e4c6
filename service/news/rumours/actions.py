"""Answering a rumour: written, looked at twice, published, and taken back where it was wrong (NW12)."""

from datetime import date
from typing import Any
from uuid import UUID

from service.core import clock
from service.core.actors import A2_AND_ABOVE, A3_AND_ABOVE, DISTRICT, Actor
from service.core.problems import Forbidden, field_problem
from service.core.workdays import service_day
from service.data import audit, scope, workcalendar
from service.data.db import db
from service.news.rumours import queries, rules
from service.news.rumours.models import Rumour
from service.news.rumours.states import LIFECYCLE, RumourState, Verdict
from service.web.access import WrongRole, need_cover, need_person, need_role
from service.web.errors import on_constraint


class LookedAtAlready(Forbidden):
    """Three persons: who wrote it, who looked at it first, and who publishes it."""

    title = "编写、初核、发布须为三个不同的人"


on_constraint("ck_rumour_three_persons", LookedAtAlready)


def write(actor: Actor, **said: Any) -> Rumour:
    """A clerk writes what a named unit says to a rumour."""
    hat = need_role(actor, A3_AND_ABOVE)
    _check(said["source_date"])
    with scope.deed(db.session, "write-rumour"):
        made = Rumour(region=hat.scope_key, made_by=need_person(actor), state=RumourState.DRAFT)
        _fill(made, said)
        db.session.add(made)
        db.session.flush()
        audit.record(actor, "write-rumour", f"rumour:{made.id}", region=made.region)
    return made


def edit(actor: Actor, rumour_id: UUID, **said: Any) -> Rumour:
    """Put it otherwise, as long as nobody has looked at it."""
    need_role(actor, A3_AND_ABOVE)
    _check(said["source_date"])
    with scope.deed(db.session, "edit-rumour"):
        found = _begin(actor, rumour_id, "edit")
        _fill(found, said)
        found.checked_by = found.reason = None
    return found


def check(actor: Actor, rumour_id: UUID) -> Rumour:
    """The first look: the source says so, on that day."""
    need_role(actor, A2_AND_ABOVE)
    with scope.deed(db.session, "check-rumour"):
        found = _begin(actor, rumour_id, "check")
        found.checked_by = actor.person_id
        _wait(found)
    return found


def publish(actor: Actor, rumour_id: UUID) -> Rumour:
    """The second look; from now on everybody reads it."""
    need_role(actor, (DISTRICT,))
    with scope.deed(db.session, "publish-rumour"):
        found = _begin(actor, rumour_id, "publish")
        found.published_by, found.published_at, found.due_at = actor.person_id, clock.now(), None
    return found


def send_back(actor: Actor, rumour_id: UUID, reason: str) -> Rumour:
    """Not so; the author is told why."""
    need_role(actor, A2_AND_ABOVE)
    with scope.deed(db.session, "return-rumour"):
        found = _begin(actor, rumour_id, "return")
        found.reason, found.due_at = reason, None
    return found


def retract(actor: Actor, rumour_id: UUID, reason: str) -> Rumour:
    """It was wrong: whoever holds the link reads that, and why."""
    need_role(actor, (DISTRICT,))
    with scope.deed(db.session, "retract-rumour"):
        found = _begin(actor, rumour_id, "retract")
        found.reason, found.retracted_at = reason, clock.now()
    return found


def _begin(actor: Actor, rumour_id: UUID, move: str) -> Rumour:
    """Inside a deed: the rebuttal, locked and one step on."""
    found = queries.held(rumour_id)
    need_cover(actor, found.region, queries.NoSuchRumour)
    after = LIFECYCLE.step(move, found.state)
    if move not in LIFECYCLE.open_to(found.state, queries.standing(actor, found)):
        raise LookedAtAlready() if actor.person_id in (found.made_by, found.checked_by) else WrongRole()
    audit.record(actor, f"{move}-rumour", f"rumour:{found.id}", region=found.region)
    found.state = after  # last: what hangs on it is written with it
    return found


def _check(source_date: date) -> None:
    if source_date > service_day(clock.now()):
        raise field_problem("/source_date", "不能晚于今天")


def _fill(found: Rumour, said: dict[str, Any]) -> None:
    found.claim, found.verdict, found.text = said["claim"], Verdict(said["verdict"]), said["text"]
    found.source_unit, found.source_date, found.source_url = said["source_unit"], said["source_date"], said["source_url"]
    _wait(found)


def _wait(found: Rumour) -> None:
    due = workcalendar.due(clock.now(), rules.REVIEW_WORKDAYS)
    found.due_at, found.due_provisional = due.moment, due.provisional
