"""What hours tell the rooms above and beside."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID


@dataclass(frozen=True)
class HoursConfirmed:
    """Minutes stand in the ledger. Points (P-30) and credit +2 (P-40) follow once a record.

    person_id: None for a family member without an account (D15) · coefficient: decimal text, "1.0", "1.2", "1.5" (P-31) ·
    at: when it was decided · minor: under 18 on the day of service · region: of the recording unit ·
    service_day: Shanghai's, for the daily cap of points (P-07) · family: served inside one's own family group, which
    earns no points (D3) · as_time: to be kept as time instead of points (PT13).
    """

    record_id: UUID
    volunteer_id: UUID
    person_id: UUID | None
    minutes: int
    coefficient: str
    source: str
    at: datetime
    minor: bool
    region: str
    service_day: date
    family: bool = False
    as_time: bool = False


@dataclass(frozen=True)
class HoursReversed:
    """The minutes of a confirmed record were taken back, all of them. minutes: how many, positive."""

    record_id: UUID
    volunteer_id: UUID
    person_id: UUID | None
    minutes: int
    source: str
    at: datetime


@dataclass(frozen=True)
class HoursRejected:
    """A record was decided against: nothing counts of it."""

    record_id: UUID
    volunteer_id: UUID
    source: str
