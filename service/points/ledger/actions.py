"""How an entry is written: an account opened, a reason put down once, its sides posted. Called inside a deed."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import insert, update
from sqlalchemy.dialects.postgresql import insert as insert_or_not

from service.core import clock
from service.core.ids import uuid7
from service.data.db import db
from service.points.models import Journal, PointAccount, Posting
from service.points.states import AccountKind, EntryKind

Side = tuple[UUID, int, UUID | None]  # account, points or minutes, lot


def open_account(kind: AccountKind, name: str, person_id: UUID) -> None:
    """An account of this name stands from now on, whoever was quicker."""
    db.session.execute(
        insert_or_not(PointAccount)
        .values(
            id=uuid7(), created_at=clock.now(), kind=kind, name=name, person_id=person_id, balance=0, frozen=0, star=0
        )
        .on_conflict_do_nothing(index_elements=["name"])
    )


def write(person_id: UUID, kind: EntryKind, source: str, note: str, at: datetime, **more: Any) -> UUID | None:
    """Write down why; None where this has happened before."""
    row = insert_or_not(Journal).values(
        id=uuid7(), created_at=at, kind=kind, source=source, person_id=person_id, note=note, **more
    )
    return db.session.execute(
        row.on_conflict_do_nothing(index_elements=["source", "kind"]).returning(Journal.id)
    ).scalar()


def post(journal_id: UUID, sides: Iterable[Side]) -> None:
    """The sides of an entry; those of nothing are left out."""
    moment = clock.now()
    rows = [
        {
            "id": uuid7(), "created_at": moment, "journal_id": journal_id, "account_id": account, "amount": amount,
            "lot_id": lot,
        }
        for account, amount, lot in sides
        if amount
    ]
    if rows:
        db.session.execute(insert(Posting), rows)


def keep(account_id: UUID, **values: Any) -> None:
    """What an account says of itself."""
    db.session.execute(update(PointAccount).where(PointAccount.id == account_id).values(**values))
