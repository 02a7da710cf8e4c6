"""Tables of what a station has, and of what is lent."""

from datetime import datetime
from typing import Final
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from service.data.db import Region, Timed, db
from service.data.scope import Rules, Scoped
from service.map.facilities.states import FacilityKind, LoanState

ONE_NAME: Final = "uq_facility_station_id_name"
ONE_EACH: Final = "uq_loan_out"
NOT_MORE_OUT: Final = "ck_facility_out"


class Facility(Timed, Scoped, db.Model):
    """So many pieces of one thing at a station. Everything here is public.

    stands: where it is found · total, out: pieces, and those lent · days: for how long · open: is it there at present.
    An AED is taken by whoever needs it: it is never lent.
    """

    __tablename__ = "facility"
    __rules__ = Rules(public="true", area="region")
    __table_args__ = (
        UniqueConstraint("station_id", "name"),
        CheckConstraint("out BETWEEN 0 AND total", name="out"),
        CheckConstraint("total BETWEEN 1 AND 1000 OR (total = 0 AND NOT open)", name="total"),
        CheckConstraint("kind <> 'aed' OR NOT lendable", name="aed_is_never_lent"),
        CheckConstraint("days BETWEEN 1 AND 60", name="days"),
        Index("ix_facility_kind", "kind", "id"),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    station_id: Mapped[UUID] = mapped_column(ForeignKey("station.id"))
    region: Mapped[Region]
    kind: Mapped[FacilityKind]
    name: Mapped[str]
    stands: Mapped[str]
    lendable: Mapped[bool]
    total: Mapped[int]
    out: Mapped[int] = mapped_column(default=0)
    days: Mapped[int]
    open: Mapped[bool] = mapped_column(default=True)


class Loan(Timed, Scoped, db.Model):
    """One piece of one thing at one person's home. remind_at: when the sweep writes to them next."""

    __tablename__ = "loan"
    __rules__ = Rules(area="region", own=("person_id",), by_deed=True)
    __table_args__ = (
        CheckConstraint("(state = 'out') = (ended_at IS NULL)", name="ended"),
        Index(ONE_EACH, "facility_id", "person_id", unique=True, postgresql_where=text("state = 'out'")),
        Index("ix_loan_person", "person_id", "id"),
        Index("ix_loan_region", "region", "state", "id"),
        Index("ix_loan_remind", "remind_at", postgresql_where=text("remind_at IS NOT NULL")),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    facility_id: Mapped[UUID] = mapped_column(ForeignKey("facility.id"))
    station_id: Mapped[UUID] = mapped_column(ForeignKey("station.id"))
    region: Mapped[Region]
    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    state: Mapped[LoanState] = mapped_column(default=LoanState.OUT)
    due_at: Mapped[datetime]
    remind_at: Mapped[datetime | None]
    reminders: Mapped[int] = mapped_column(default=0)
    ended_at: Mapped[datetime | None]
    ended_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
