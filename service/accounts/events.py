"""What happened to an account, told upwards."""

from dataclasses import dataclass
from uuid import UUID


@dataclass(frozen=True)
class ConsentWithdrawn:
    """No consent to this purpose stands any more."""

    person_id: UUID
    purpose: str


@dataclass(frozen=True)
class AccountClosing:
    """Somebody has asked to leave: what is open and not begun goes back, without penalty; nothing new begins."""

    person_id: UUID


@dataclass(frozen=True)
class AccountStays:
    """They thought better of it within the fifteen days."""

    person_id: UUID


@dataclass(frozen=True)
class AccountClosed:
    """Gone for good: each room forgets who it was and keeps what happened."""

    person_id: UUID
