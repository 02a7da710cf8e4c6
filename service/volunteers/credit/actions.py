"""Counting an event, and setting the number that matching reads."""

from uuid import UUID

from sqlalchemy import select, update
from sqlalchemy.dialects.postgresql import insert

from service.core import clock
from service.core.actors import Actor
from service.core.ids import uuid7
from service.data import scope
from service.data.db import db
from service.volunteers.credit import rules
from service.volunteers.credit.models import CreditEvent
from service.volunteers.models import Volunteer

BATCH = 200


def count(volunteer_id: UUID, source: str, delta: int, reason: str) -> bool:
    """Count one event once; False where this source has been counted."""
    with scope.deed(db.session, "credit"):
        person_id = db.session.scalar(
            select(Volunteer.person_id).where(Volunteer.id == volunteer_id).with_for_update()
        )
        if person_id is None:
            return False
        counted = db.session.execute(
            insert(CreditEvent.__table__).values(
                id=uuid7(), created_at=clock.now(), volunteer_id=volunteer_id, person_id=person_id, source=source,
                delta=delta, reason=reason,
            ).on_conflict_do_nothing().returning(CreditEvent.__table__.c.id)
        ).scalar()
        if counted is not None:
            _settle(volunteer_id)
    return counted is not None


def undo(volunteer_id: UUID, source: str, reason: str) -> bool:
    """Take one counted event back as if it had never been: the two leave the ninety days together. False for none."""
    with scope.deed(db.session, "credit"):
        db.session.execute(select(Volunteer.id).where(Volunteer.id == volunteer_id).with_for_update())
        counted = db.session.scalar(
            select(CreditEvent).where(CreditEvent.volunteer_id == volunteer_id, CreditEvent.source == source)
        )
        if counted is None:
            return False
        undone = db.session.execute(
            insert(CreditEvent.__table__).values(
                id=uuid7(), created_at=counted.created_at, volunteer_id=volunteer_id, person_id=counted.person_id,
                source=f"undone:{source}", delta=-counted.delta, reason=reason,
            ).on_conflict_do_nothing().returning(CreditEvent.__table__.c.id)
        ).scalar()
        if undone is not None:
            _settle(volunteer_id)
    return undone is not None


def _settle(volunteer_id: UUID) -> None:
    deltas = db.session.scalars(
        select(CreditEvent.delta).where(
            CreditEvent.volunteer_id == volunteer_id, CreditEvent.created_at > clock.now() - rules.COUNTS_FOR
        )
    )
    db.session.execute(
        update(Volunteer).where(Volunteer.id == volunteer_id).values(credit=rules.credit_of(deltas))
    )


def sweep_credit(actor: Actor) -> int:
    """Events older than ninety days no longer count: settle those whose last counted event has just left."""
    edge = clock.now() - rules.COUNTS_FOR
    leaving = db.session.scalars(
        select(CreditEvent.volunteer_id)
        .join(Volunteer, Volunteer.id == CreditEvent.volunteer_id)
        .where(Volunteer.credit != rules.START, CreditEvent.created_at <= edge)
        .where(CreditEvent.created_at > edge - rules.COUNTS_FOR).distinct().limit(BATCH)
    )
    settled = 0
    for volunteer_id in list(leaving):
        before = db.session.scalar(select(Volunteer.credit).where(Volunteer.id == volunteer_id).with_for_update())
        _settle(volunteer_id)
        after = db.session.scalar(select(Volunteer.credit).where(Volunteer.id == volunteer_id))
        settled += before != after
    return settled
