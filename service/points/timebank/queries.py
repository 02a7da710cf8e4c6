"""Questions to the time bank: what somebody has kept, why, what is laid aside for what, and who may spend."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import func, select

from service.data import ports, scope
from service.data.db import db
from service.points import queries as points
from service.points import states
from service.points.models import Journal, PointAccount, Posting
from service.points.states import Unit
from service.points.timebank import rules
from service.points.timebank.models import TimeHold


def account_of(person_id: UUID) -> Any | None:
    """The account of somebody's minutes: id, balance, frozen, preferred. None before the first is kept or wanted."""
    found = select(PointAccount.id, PointAccount.balance, PointAccount.frozen, PointAccount.preferred)
    return db.session.execute(found.where(PointAccount.name == states.time_of(person_id))).one_or_none()


def debt_of(person_id: UUID) -> int:
    """The minutes that what is kept next pays first (D10), 0 or more."""
    owed = db.session.scalar(
        select(func.sum(Posting.amount)).join(PointAccount, PointAccount.id == Posting.account_id)
        .where(PointAccount.name == states.time_debt_of(person_id))
    )
    return -int(owed or 0)


def is_preferred(person_id: UUID) -> bool:
    """Does this person want service for elders kept as time, where its record says nothing else? Whoever asks."""
    with scope.deed(db.session, "time-preferred"):
        found = account_of(person_id)
        return found is not None and found.preferred


def may_spend(person_id: UUID) -> bool:
    """Sixty by a registration that was looked at, or a star (PT13). Stars are asked first: they cost less."""
    with scope.deed(db.session, "time-may-spend"):
        star = points.star_of(person_id)
        age = None if rules.may_spend(None, star) else next(iter(ports.ask("age_of", person_id)), None)
        return rules.may_spend(age, star)


def time_of(person_id: UUID) -> dict[str, Any]:
    """What somebody has kept, in minutes: all of it, what is laid aside, what is free, what is owed; and the rules."""
    found = account_of(person_id)
    balance, held = (found.balance, found.frozen) if found is not None else (0, 0)
    return {
        "balance": balance, "held": held, "available": balance - held, "units": (balance - held) // rules.UNIT_MINUTES,
        "debt": debt_of(person_id), "most": rules.MOST_MINUTES, "preferred": found is not None and found.preferred,
        "may_spend": may_spend(person_id), "words": rules.WORDS,
    }


def entries_of(person_id: UUID, after: UUID | None, limit: int) -> Sequence[Any]:
    """A person's entries, the newest first; minutes is the change of what is kept."""
    minutes = (
        select(func.coalesce(func.sum(Posting.amount), 0)).join(PointAccount, PointAccount.id == Posting.account_id)
        .where(Posting.journal_id == Journal.id, PointAccount.name == states.time_of(person_id))
        .scalar_subquery()
    )
    found = select(
        Journal.id, Journal.created_at, Journal.kind, Journal.source, Journal.note, minutes.label("minutes")
    ).where(Journal.person_id == person_id, Journal.unit == Unit.TIME)
    if after is not None:
        found = found.where(Journal.id < after)
    return db.session.execute(found.order_by(Journal.id.desc()).limit(limit)).all()


def hold_for(source: str) -> TimeHold | None:
    """What was laid aside for this, as it stands now, whoever asks; None where it is not paid with time."""
    found = select(TimeHold).where(TimeHold.source == source).execution_options(populate_existing=True)
    with scope.deed(db.session, "time-hold"):
        return db.session.scalar(found)


def open_sources(after: str | None, limit: int) -> list[str]:
    """What minutes wait for, in the order of its names. For jobs."""
    found = select(TimeHold.source).where(TimeHold.settled_at.is_(None), TimeHold.source > (after or ""))
    return list(db.session.scalars(found.order_by(TimeHold.source).limit(limit)))


def open_holds(person_id: UUID) -> list[TimeHold]:
    """What waits for something, the latest first."""
    found = select(TimeHold).where(TimeHold.person_id == person_id, TimeHold.settled_at.is_(None))
    return list(db.session.scalars(found.order_by(TimeHold.id.desc()).execution_options(populate_existing=True)))
