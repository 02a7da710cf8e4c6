"""Kinds of accounts and of entries, and the accounts that belong to nobody."""

from enum import StrEnum
from typing import Final
from uuid import UUID


class Unit(StrEnum):
    """What an entry moves. No entry moves both, so neither can become the other."""

    POINTS = "points"
    TIME = "time"


class AccountKind(StrEnum):
    """Whose account it is, and of which unit: those that begin with `time` hold minutes (PT13), the others points."""

    PERSON = "person"
    DEBT = "debt"
    SYSTEM = "system"
    TIME = "time"
    TIME_DEBT = "time_debt"
    TIME_SYSTEM = "time_system"


class EntryKind(StrEnum):
    """Why points moved."""

    EARN = "earn"
    REVERSE = "reverse"
    SPEND = "spend"
    REFUND = "refund"
    DONATE = "donate"
    EXPIRE = "expire"
    ADJUST = "adjust"
    TRANSFER = "transfer"


class CivicKind(StrEnum):
    """What earns points without hours of service (P-32)."""

    PUNCH_IN = "punch_in"
    QUIZ = "quiz"
    LECTURE = "lecture"
    ARTICLE = "article"
    SNAPSHOT = "snapshot"
    SELF_FIX = "self_fix"


# Made by routines.sql. They keep no balance: a row that everybody changes would make everybody wait (safety.md 0.7).
RULE: Final = UUID("00000000-0000-7000-8000-0000000000a1")
EXPIRED: Final = UUID("00000000-0000-7000-8000-0000000000a2")
CLAWED_BACK: Final = UUID("00000000-0000-7000-8000-0000000000a3")
SPENT: Final = UUID("00000000-0000-7000-8000-0000000000a4")
POOL: Final = UUID("00000000-0000-7000-8000-0000000000a5")  # the public pool of donated points (PT09)
BETWEEN: Final = UUID("00000000-0000-7000-8000-0000000000a7")  # what passes inside a family; it sums to nothing (PT12)
DISCRETION: Final = UUID("00000000-0000-7000-8000-0000000000a6")  # what was given or taken by hand, out of budgets (D11)
TIME_SERVED: Final = UUID("00000000-0000-7000-8000-0000000000b1")  # where minutes come from
TIME_SPENT: Final = UUID("00000000-0000-7000-8000-0000000000b2")  # on orders of one's own
TIME_CLAWED_BACK: Final = UUID("00000000-0000-7000-8000-0000000000b3")
TIME_VOID: Final = UUID("00000000-0000-7000-8000-0000000000b4")  # left behind by whoever closed their account


def account_of(person_id: UUID) -> str:
    """The name of a person's own account."""
    return f"person:{person_id}"


def civic_source(kind: CivicKind, source: str) -> str:
    """What the ledger books a civic deed under; all of one kind begin alike."""
    return f"civic:{kind.value}:{source}"


def debt_of(person_id: UUID) -> str:
    """The name of the account that holds what a person owes (D10); its entries sum to minus the debt."""
    return f"debt:{person_id}"


def time_of(person_id: UUID) -> str:
    """The name of the account of a person's minutes."""
    return f"time:{person_id}"


def time_debt_of(person_id: UUID) -> str:
    """The name of the account of the minutes a person owes; its entries sum to minus the debt."""
    return f"time-debt:{person_id}"
