"""Declaring an emergency and calling it off: the district's alone (Order 685 art. 24, D17)."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import select

from service.accounts import queries as accounts
from service.core import clock
from service.core.actors import DISTRICT, Actor
from service.core.lifecycle import NotNow
from service.core.problems import field_problem
from service.data import audit, divisions, outbox, scope
from service.data.db import db
from service.emergency import queries, rules
from service.emergency.models import Emergency
from service.web.access import need_cover, need_person, need_role


def declare(actor: Actor, *, region: str, categories: list[str], reason: str, ends_at: datetime) -> Emergency:
    """From now until then only the district publishes and dispatches these kinds of service there."""
    need_role(actor, (DISTRICT,))
    need_cover(actor, region)
    if not divisions.exists(region):
        raise field_problem("/region", "没有这个区划")
    moment = clock.now()
    if not moment < ends_at <= moment + rules.LONGEST:
        raise field_problem("/ends_at", f"须在今后 {rules.LONGEST.days} 天之内")
    with scope.deed(db.session, "declare-emergency"):
        made = Emergency(
            region=region, categories=sorted(set(categories)), reason=reason, starts_at=moment, ends_at=ends_at,
            declared_by=need_person(actor),
        )
        db.session.add(made)
    audit.record(actor, "declare-emergency", f"emergency:{made.id}", region=region, categories=made.categories)
    outbox.tell(
        accounts.managers_of(region, ("A1", "A2", "A3")), f"emergency:{made.id}", "emergency-declared",
        area=divisions.name_of(region) or region, categories="、".join(made.categories),
    )
    return made


def end(actor: Actor, emergency_id: UUID) -> Emergency:
    """Over before its time; everything takes its ordinary course again."""
    need_role(actor, (DISTRICT,))
    seen = queries.emergency(emergency_id)
    need_cover(actor, seen.region)
    with scope.deed(db.session, "end-emergency"):
        found = db.session.scalars(
            select(Emergency).where(Emergency.id == seen.id).with_for_update().execution_options(populate_existing=True)
        ).one()
        if found.ended_at is not None or found.ends_at <= clock.now():
            raise NotNow("应急状态已经结束", state="ended", move="end")
        found.ended_at, found.ended_by = clock.now(), need_person(actor)
    audit.record(actor, "end-emergency", f"emergency:{found.id}", region=found.region)
    return found
