"""Kinds of accounts and of entries, and the accounts that belong to nobody."""

from enum import StrEnum
from typing import Final
from uuid import UUID


class AccountKind(StrEnum):
    """Whose account it is."""

    PERSON = "person"
    DEBT = "debt"
    SYSTEM = "system"


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


def account_of(person_id: UUID) -> str:
    """The name of a person's own account."""
    return f"person:{person_id}"


def civic_source(kind: CivicKind, source: str) -> str:
    """What the ledger books a civic deed under; all of one kind begin alike."""
    return f"civic:{kind.value}:{source}"


def debt_of(person_id: UUID) -> str:
    """The name of the account that holds what a person owes (D10); its entries sum to minus the debt."""
    return f"debt:{person_id}"
