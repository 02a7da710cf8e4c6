"""The same key gives the same answer and one effect: kept in the business transaction, never in Redis."""

import hashlib
from datetime import timedelta
from uuid import UUID

from sqlalchemy import LargeBinary, UniqueConstraint, delete, select, text, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.orm import Mapped, mapped_column

from service.core import clock
from service.core.ids import uuid7
from service.core.problems import Unprocessable
from service.data.db import Timed, db
from service.data.scope import Rules, Scoped
from service.data.sealed import context, vault

KEPT = timedelta(days=30)


class KeyUsedForAnotherRequest(Unprocessable):
    """The key has been seen with another body, method or path."""

    title = "Idempotency-Key 已用于另一个请求"


class KeptAnswer(Timed, Scoped, db.Model):
    """One key of one actor, and the answer it was given. Bodies are sealed: they may hold personal fields."""

    __tablename__ = "kept_answer"
    __rules__ = Rules(own=("person_id",))
    __table_args__ = (UniqueConstraint("person_id", "key"),)

    id: Mapped[UUID] = mapped_column(primary_key=True)
    person_id: Mapped[UUID]
    key: Mapped[str]
    fingerprint: Mapped[bytes] = mapped_column(LargeBinary)
    status: Mapped[int | None]
    body_sealed: Mapped[bytes | None] = mapped_column(LargeBinary)


def fingerprint(method: str, path: str, body: bytes) -> bytes:
    """What makes two requests the same."""
    return hashlib.sha256(b"\n".join((method.encode(), path.encode(), body))).digest()


def claim(person_id: UUID, key: str, mark: bytes) -> tuple[UUID, tuple[int, bytes] | None]:
    """Take the key for this transaction. A twin waits here for the first to end, then gets its answer.

    Returns the row's id and, for a key already answered, (status, body). KeyUsedForAnotherRequest where the
    fingerprint differs.
    """
    row_id = uuid7()
    taken = db.session.execute(
        insert(KeptAnswer.__table__)
        .values(id=row_id, person_id=person_id, key=key, fingerprint=mark, created_at=clock.now())
        .on_conflict_do_nothing(index_elements=["person_id", "key"])
        .returning(KeptAnswer.__table__.c.id)
    ).scalar()
    if taken is not None:
        return row_id, None
    kept = db.session.execute(
        select(KeptAnswer.id, KeptAnswer.fingerprint, KeptAnswer.status, KeptAnswer.body_sealed)
        .where(KeptAnswer.person_id == person_id, KeptAnswer.key == key)
    ).one()
    if bytes(kept.fingerprint) != mark:
        raise KeyUsedForAnotherRequest()
    body = vault().open(bytes(kept.body_sealed), context("kept_answer", "body", kept.id))
    return kept.id, (kept.status, body.encode())


def is_kept(person_id: UUID, key: str) -> bool:
    """Has this key been answered already?"""
    found = select(KeptAnswer.id).where(KeptAnswer.person_id == person_id, KeptAnswer.key == key)
    return db.session.scalar(found) is not None


def keep(row_id: UUID, status: int, body: bytes) -> None:
    """Remember a 2xx answer with the deed it belongs to."""
    sealed = vault().seal(body.decode(), context("kept_answer", "body", row_id))
    db.session.execute(update(KeptAnswer).where(KeptAnswer.id == row_id).values(status=status, body_sealed=sealed))


def let_go(row_id: UUID) -> None:
    """Forget a key whose request was refused, where the refusal itself is committed."""
    db.session.execute(delete(KeptAnswer).where(KeptAnswer.id == row_id))


def sweep(limit: int = 5000) -> int:
    """Drop answers older than 30 days; how many."""
    gone = db.session.execute(
        text("DELETE FROM kept_answer WHERE id IN (SELECT id FROM kept_answer WHERE created_at < :edge LIMIT :limit)"),
        {"edge": clock.now() - KEPT, "limit": limit},
    )
    return int(gone.rowcount)  # type: ignore[attr-defined]
