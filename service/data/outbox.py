"""Letters: what must follow a deed, written in the deed's own transaction and delivered after it.

The table is the queue of record. Redis only wakes the postman earlier than his next round.
"""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import Index, Text, cast, func, insert, literal, select, text, update
from sqlalchemy.orm import Mapped, mapped_column

from service.core import clock
from service.core.ids import uuid7
from service.data.db import Timed, db
from service.data.scope import Rules, Scoped

LEASE = timedelta(seconds=60)
FIRST_WAIT = timedelta(seconds=5)
LONGEST_WAIT = timedelta(hours=1)
DEAD_AFTER = timedelta(hours=48)


class Letter(Timed, Scoped, db.Model):
    """One thing to do after a commit. Payload carries ids, never names."""

    __tablename__ = "letter"
    __rules__ = Rules(add="true")
    __table_args__ = (
        Index("ix_letter_waiting", "not_before", "id", postgresql_where=text("done_at IS NULL AND dead_at IS NULL")),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    topic: Mapped[str]
    about: Mapped[str]
    payload: Mapped[dict[str, Any]]
    not_before: Mapped[datetime]
    attempts: Mapped[int] = mapped_column(default=0)
    leased_until: Mapped[datetime | None]
    done_at: Mapped[datetime | None]
    dead_at: Mapped[datetime | None]
    last_error: Mapped[str | None]


def post(topic: str, about: str, *, not_before: datetime | None = None, **payload: Any) -> UUID:
    """Put a letter into the outbox. It leaves only if the surrounding transaction commits."""
    letter_id = uuid7()
    moment = clock.now()
    written = {key: str(value) if isinstance(value, UUID) else value for key, value in payload.items()}
    db.session.execute(
        insert(Letter),
        [
            {
                "id": letter_id, "created_at": moment, "topic": topic, "about": about, "payload": written,
                "not_before": not_before or moment, "attempts": 0,
            }
        ],
    )
    db.session.info["letters"] = db.session.info.get("letters", 0) + 1
    return letter_id


def tell(people: Iterable[UUID | None], about: str, template: str, **facts: Any) -> None:
    """A notice to each of these people, once each; nobody is nobody."""
    for person_id in dict.fromkeys(person for person in people if person is not None):
        post("notice", about, person_id=person_id, template=template, **facts)


def _waiting(moment: datetime) -> tuple[Any, ...]:
    return (
        Letter.done_at.is_(None), Letter.dead_at.is_(None), Letter.not_before <= moment,
        (Letter.leased_until.is_(None)) | (Letter.leased_until <= moment),
    )


def take(topics: tuple[str, ...]) -> Letter | None:
    """Lock the next waiting letter of these topics for this transaction, skipping those others hold."""
    moment = clock.now()
    return db.session.scalar(
        select(Letter).where(*_waiting(moment), Letter.topic.in_(topics))
        .order_by(Letter.not_before, Letter.id).limit(1).with_for_update(skip_locked=True)
    )


def lease(letter: Letter) -> None:
    """Hold a letter beyond this transaction, for an outside call that must not keep one open."""
    letter.leased_until = clock.now() + LEASE
    letter.attempts += 1


def done(letter_id: UUID) -> None:
    """Delivered."""
    db.session.execute(update(Letter).where(Letter.id == letter_id).values(done_at=clock.now(), leased_until=None))


def given_up(letter_id: UUID, error: str) -> None:
    """Answered for good, and the answer was no: over, without an alarm."""
    db.session.execute(
        update(Letter).where(Letter.id == letter_id)
        .values(done_at=clock.now(), leased_until=None, last_error=error[:300])
    )


def failed(letter_id: UUID, error: str, rest_seconds: float | None = None) -> None:
    """Not delivered: again after the rest the neighbour asked for, else ever more slowly, and after 48 hours never."""
    letter = db.session.scalar(select(Letter).where(Letter.id == letter_id).with_for_update())
    if letter is None:
        return
    moment = clock.now()
    wait = min(FIRST_WAIT * 2 ** min(letter.attempts, 12), LONGEST_WAIT)
    letter.leased_until, letter.last_error = None, error[:300]
    letter.not_before = moment + (wait if rest_seconds is None else timedelta(seconds=rest_seconds))
    if moment - letter.created_at > DEAD_AFTER:
        letter.dead_at = moment


def backlog() -> dict[str, Any]:
    """How many letters wait, the age of the oldest due one in seconds, and how many are dead."""
    moment = clock.now()
    due = select(func.count(), func.min(Letter.not_before)).where(*_waiting(moment))
    count, oldest = db.session.execute(due).one()
    dead = db.session.scalar(select(func.count()).where(Letter.dead_at.is_not(None)))
    return {"waiting": count, "oldest_seconds": (moment - oldest).total_seconds() if oldest else 0.0, "dead": dead}


def has_about(topic: str, about: str) -> Any:
    """A condition: such a letter exists. For sweeps that must speak once."""
    return select(literal(1)).where(Letter.topic == topic, Letter.about == cast(about, Text)).exists()
