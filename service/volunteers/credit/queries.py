"""One's own credit; nobody else is told (VO13)."""

from typing import Any
from uuid import UUID

from sqlalchemy import select

from service.core import clock
from service.data.db import db
from service.volunteers import queries as volunteers
from service.volunteers.credit import rules
from service.volunteers.credit.models import CreditEvent


def mine(person_id: UUID) -> dict[str, Any]:
    """The score, what made it in the last ninety days, what it means, and when it would be 60 by itself."""
    found = volunteers.own_volunteer(person_id)
    moment = clock.now()
    events = list(db.session.scalars(
        select(CreditEvent).where(
            CreditEvent.person_id == person_id, CreditEvent.volunteer_id == found.id,
            CreditEvent.created_at > moment - rules.COUNTS_FOR,
        ).order_by(CreditEvent.id.desc())
    ))
    score = rules.credit_of(event.delta for event in events)
    return {
        "score": score, "lowest": rules.LOWEST, "highest": rules.HIGHEST, "start": rules.START, "gate": rules.GATE,
        "gated": score < rules.GATE, "words": rules.words(score),
        "served_to_recover": rules.served_to_recover(score),
        "recovers_at": rules.recovers_at([(event.created_at, event.delta) for event in events], moment),
        "events": [
            {"id": event.id, "at": event.created_at, "delta": event.delta, "reason": event.reason,
             "counts_until": event.created_at + rules.COUNTS_FOR}
            for event in events
        ],
    }
