"""Who did what to what, written in the deed's own transaction, append-only, chained behind it by the sealer."""

import hashlib
from datetime import datetime
from typing import Any
from uuid import UUID

import orjson
from sqlalchemy import BigInteger, Identity, LargeBinary, delete, insert, select, text
from sqlalchemy.orm import Mapped, mapped_column

from service.core import clock
from service.core.actors import Actor
from service.core.ids import uuid7
from service.data.db import Region, Timed, db
from service.data.scope import Rules, Scoped

GENESIS = bytes(32)


class AuditEntry(Timed, Scoped, db.Model):
    """One deed. Carries ids, never names."""

    __tablename__ = "audit_entry"
    __rules__ = Rules(add="true", append_only=True)

    id: Mapped[UUID] = mapped_column(primary_key=True)
    person_id: Mapped[UUID | None]
    grant_id: Mapped[UUID | None]
    role: Mapped[str | None]
    job: Mapped[str | None]
    deed: Mapped[str]
    subject: Mapped[str]
    region: Mapped[Region | None]
    facts: Mapped[dict[str, Any] | None]


class Unsealed(Scoped, db.Model):
    """The sealer's queue: rows of any sealed kind that are not in the chain yet. Filled by triggers."""

    __tablename__ = "unsealed"
    __rules__ = Rules(add="true")

    kind: Mapped[str] = mapped_column(primary_key=True)
    row_id: Mapped[UUID] = mapped_column(primary_key=True)
    queued_at: Mapped[datetime]


class Seal(Scoped, db.Model):
    """A link of a chain: digest of the row, and hash over the digest and the link before."""

    __tablename__ = "seal"
    __rules__ = Rules(append_only=True)

    number: Mapped[int] = mapped_column(BigInteger, Identity(always=True), primary_key=True)
    kind: Mapped[str]
    row_id: Mapped[UUID] = mapped_column(index=True)
    digest: Mapped[bytes] = mapped_column(LargeBinary)
    hash: Mapped[bytes] = mapped_column(LargeBinary)


def record(actor: Actor, deed: str, subject: str, *, region: str | None = None, **facts: Any) -> None:
    """Write down a deed. subject: ``kind:id``. facts: small, and free of personal fields."""
    db.session.execute(
        insert(AuditEntry),
        [
            {
                "id": uuid7(),
                "created_at": clock.now(),
                "person_id": actor.person_id,
                "grant_id": actor.acting.id if actor.acting else None,
                "role": actor.acting.role if actor.acting else None,
                "job": actor.job,
                "deed": deed,
                "subject": subject,
                "region": region,
                "facts": orjson.loads(orjson.dumps(facts, default=str)) if facts else None,
            }
        ],
    )


SEALED_TABLES = {  # kind → what to read it from; a function where only part of a row never changes
    "audit": "audit_entry", "hour": "hour_entry", "posting": "posting", "certificate": "certificate_content()",
}


def digest_of(kind: str, row: dict[str, Any]) -> bytes:
    """The fingerprint of a row: SHA-256 over its columns in name order."""
    return hashlib.sha256(orjson.dumps([kind, sorted(row.items())], default=str)).digest()


def _rows(kind: str, ids: list[UUID]) -> dict[UUID, dict[str, Any]]:
    table = SEALED_TABLES[kind]
    query = text(f"SELECT to_jsonb(t) AS row FROM {table} t WHERE id = ANY(:ids)")  # noqa: S608 - a name of ours
    return {UUID(found["id"]): found for (found,) in db.session.execute(query, {"ids": ids})}


def seal_waiting(limit: int = 1000) -> int:
    """Chain the rows that wait; how many. One sealer at a time, by advisory lock."""
    if not db.session.scalar(text("SELECT pg_try_advisory_xact_lock(70001)")):
        return 0
    waiting = db.session.execute(
        select(Unsealed.kind, Unsealed.row_id).order_by(Unsealed.queued_at, Unsealed.row_id).limit(limit)
    ).all()
    if not waiting:
        return 0
    last = db.session.scalar(select(Seal.hash).order_by(Seal.number.desc()).limit(1)) or GENESIS
    found = {kind: _rows(kind, [row for k, row in waiting if k == kind]) for kind in {k for k, _ in waiting}}
    links = []
    for kind, row_id in waiting:
        digest = digest_of(kind, found[kind][row_id])
        last = hashlib.sha256(last + digest).digest()
        links.append({"kind": kind, "row_id": row_id, "digest": digest, "hash": last})
    db.session.execute(insert(Seal), links)
    for kind, row_id in waiting:
        db.session.execute(delete(Unsealed).where(Unsealed.kind == kind, Unsealed.row_id == row_id))
    return len(links)


def first_break(batch: int = 5000) -> dict[str, Any] | None:
    """Walk the whole chain; the first altered, missing or re-linked row, or None when all is well."""
    last, at = GENESIS, 0
    while True:
        links = db.session.execute(
            select(Seal.number, Seal.kind, Seal.row_id, Seal.digest, Seal.hash)
            .where(Seal.number > at).order_by(Seal.number).limit(batch)
        ).all()
        if not links:
            return None
        rows = {kind: _rows(kind, [link.row_id for link in links if link.kind == kind]) for kind in SEALED_TABLES
                if any(link.kind == kind for link in links)}
        for link in links:
            row = rows[link.kind].get(link.row_id)
            last = hashlib.sha256(last + bytes(link.digest)).digest()
            if row is None:
                return {"number": link.number, "kind": link.kind, "row_id": str(link.row_id), "reason": "missing"}
            if digest_of(link.kind, row) != bytes(link.digest):
                return {"number": link.number, "kind": link.kind, "row_id": str(link.row_id), "reason": "altered"}
            if last != bytes(link.hash):
                return {"number": link.number, "kind": link.kind, "row_id": str(link.row_id), "reason": "relinked"}
            at = link.number


def oldest_unsealed_seconds() -> float:
    """Age of the oldest row outside the chain; above 30 the verifier alarms (rulings R7)."""
    oldest = db.session.scalar(select(Unsealed.queued_at).order_by(Unsealed.queued_at).limit(1))
    return 0.0 if oldest is None else max(0.0, (clock.now() - oldest).total_seconds())
