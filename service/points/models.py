"""The tables of the ledger: accounts, journals, postings, lots, what is frozen in them, and the versions of the rules.

It holds two units that never meet (PT13): points, and minutes of the time bank, whose accounts have no lots as time does not
end. An entry is of one unit, and the trigger that adds it up refuses an account of the other.

balance of a person's account = sum of its postings = sum of what remains in the person's lots.
frozen of a person's account = sum of what is frozen in the lots = sum of the holds that stand. It is part of the balance.
"""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import BigInteger, CheckConstraint, ForeignKey, Index, UniqueConstraint, false, text
from sqlalchemy.orm import Mapped, mapped_column

from service.data.db import Timed, db
from service.data.scope import Party, Rules, Scoped
from service.points.states import AccountKind, EntryKind, Unit


class PointAccount(Timed, Scoped, db.Model):
    """A person's account keeps its balance; all others are the sum of their postings, so that nobody waits for them.

    preferred: service for elders is to be kept as time wherever its record says nothing else (PT13).
    """

    __tablename__ = "point_account"
    __rules__ = Rules(own=("person_id",), by_deed=True)
    __table_args__ = (
        CheckConstraint("balance >= 0", name="balance_not_negative"),
        CheckConstraint("frozen BETWEEN 0 AND balance", name="frozen"),
        CheckConstraint("kind IN ('person', 'time') OR balance = 0", name="balance_of_persons_only"),
        CheckConstraint("(kind IN ('system', 'time_system')) = (person_id IS NULL)", name="owner"),
        CheckConstraint("kind = 'time' OR NOT preferred", name="preferred"),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    kind: Mapped[AccountKind]
    name: Mapped[str] = mapped_column(unique=True)
    person_id: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"), index=True)
    balance: Mapped[int] = mapped_column(BigInteger, default=0)
    frozen: Mapped[int] = mapped_column(BigInteger, default=0, server_default=text("0"))
    first_hour_at: Mapped[datetime | None]
    star: Mapped[int] = mapped_column(default=0)
    preferred: Mapped[bool] = mapped_column(default=False, server_default=false())


class Journal(Timed, Scoped, db.Model):
    """One reason for which points or time move, once: `source` and `kind` are unique (R7). Its postings sum to zero.

    minutes, counted_minutes: of the service and under the day's cap, negative where they are taken back.
    """

    __tablename__ = "journal"
    __rules__ = Rules(own=("person_id",), append_only=True, by_deed=True)
    __table_args__ = (
        UniqueConstraint("source", "kind"),
        Index("ix_journal_person", "person_id", "id"),
        Index("ix_journal_day", "person_id", "service_day", postgresql_where=text("service_day IS NOT NULL")),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    unit: Mapped[Unit] = mapped_column(default=Unit.POINTS, server_default=Unit.POINTS.value)
    kind: Mapped[EntryKind]
    source: Mapped[str]
    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    rule_version: Mapped[int | None]
    note: Mapped[str]
    service_day: Mapped[date | None]
    minutes: Mapped[int | None]
    counted_minutes: Mapped[int | None]


class Lot(Timed, Scoped, db.Model):
    """Points earned together, which end together.

    reminded_days: how many days before the end their owner was last told, 30 or 7 (PT11).
    """

    __tablename__ = "lot"
    __rules__ = Rules(own=("person_id",), by_deed=True)
    __table_args__ = (
        CheckConstraint("amount > 0", name="amount"),
        CheckConstraint("remaining BETWEEN 0 AND amount", name="remaining"),
        CheckConstraint("frozen BETWEEN 0 AND remaining", name="frozen"),
        Index("ix_lot_person", "person_id", "expires_at", "id", postgresql_where=text("remaining > 0")),
        Index("ix_lot_due", "expires_at", postgresql_where=text("remaining > frozen")),
        Index(
            "ix_lot_untold", "expires_at", postgresql_where=text("remaining > frozen AND reminded_days IS NULL")
        ),
        Index(
            "ix_lot_told_once", "expires_at", postgresql_where=text("remaining > frozen AND reminded_days = 30")
        ),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    journal_id: Mapped[UUID] = mapped_column(ForeignKey("journal.id"), unique=True)
    earned_at: Mapped[datetime]
    expires_at: Mapped[datetime]
    amount: Mapped[int] = mapped_column(BigInteger)
    remaining: Mapped[int] = mapped_column(BigInteger)
    frozen: Mapped[int] = mapped_column(BigInteger, default=0, server_default=text("0"))
    reminded_days: Mapped[int | None]


class PointHold(Timed, Scoped, db.Model):
    """Points of one lot that wait for something with a name (`source`). The row goes when they are spent or let go."""

    __tablename__ = "point_hold"
    __rules__ = Rules(own=("person_id",), by_deed=True)
    __table_args__ = (
        UniqueConstraint("source", "lot_id"),
        CheckConstraint("points > 0", name="points"),
        Index("ix_point_hold_person", "person_id", "id"),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    source: Mapped[str]
    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    lot_id: Mapped[UUID] = mapped_column(ForeignKey("lot.id"), index=True)
    points: Mapped[int] = mapped_column(BigInteger)


class Posting(Timed, Scoped, db.Model):
    """One side of an entry. Never changed, never deleted, sealed.

    account_id has no foreign key: its check would lock the one rule account in every earning. The trigger that adds up a
    journal before the commit looks whether the account exists.
    """

    __tablename__ = "posting"
    __rules__ = Rules(party=(Party("account_id", "point_account", "id"),), append_only=True, by_deed=True)
    __table_args__ = (
        CheckConstraint("amount <> 0", name="amount"),
        Index("ix_posting_account", "account_id", "id"),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    journal_id: Mapped[UUID] = mapped_column(ForeignKey("journal.id"), index=True)
    account_id: Mapped[UUID]
    lot_id: Mapped[UUID | None] = mapped_column(ForeignKey("lot.id"), index=True)
    amount: Mapped[int] = mapped_column(BigInteger)


class PointRule(Timed, Scoped, db.Model):
    """A version of the rules. The first stands in rules.py and needs no row."""

    __tablename__ = "point_rule"
    __rules__ = Rules(public="true", append_only=True)
    __table_args__ = (CheckConstraint("version > 1", name="version"),)

    version: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    effective_from: Mapped[date]
    values: Mapped[dict[str, Any]]
    set_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
