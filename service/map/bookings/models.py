"""Tables of rooms and bookings."""

from datetime import datetime
from typing import Final
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, UniqueConstraint, text
from sqlalchemy.dialects.postgresql import ExcludeConstraint
from sqlalchemy.orm import Mapped, mapped_column

from service.data.db import Region, Timed, db
from service.data.scope import Rules, Scoped
from service.map.bookings.states import BookingState

NO_OVERLAP: Final = "ex_room_booking_overlap"
ONE_NAME: Final = "uq_room_station_id_name"


class Room(Timed, Scoped, db.Model):
    """A room of a station that can be had for a while. open: can it be booked at all."""

    __tablename__ = "room"
    __rules__ = Rules(public="true", area="region")
    __table_args__ = (
        UniqueConstraint("station_id", "name"),
        CheckConstraint("capacity BETWEEN 1 AND 2000", name="capacity"),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    station_id: Mapped[UUID] = mapped_column(ForeignKey("station.id"))
    region: Mapped[Region]
    name: Mapped[str]
    capacity: Mapped[int]
    note: Mapped[str | None]
    open: Mapped[bool] = mapped_column(default=True)


class Booking(Timed, Scoped, db.Model):
    """Somebody has a room from … to, the end not included: back to back is no overlap.

    team_id: for which team a leader asks · due_at: when the system must look at it next · missed_at: nobody came.
    """

    __tablename__ = "room_booking"
    __rules__ = Rules(area="region", own=("person_id",), by_deed=True)
    __table_args__ = (
        ExcludeConstraint(
            (text("uuidrange(room_id, room_id, '[]')"), "&&"), (text("tstzrange(starts_at, ends_at)"), "&&"),
            name=NO_OVERLAP, using="gist", where=text("state IN ('requested', 'approved', 'checked_in')"),
        ),
        CheckConstraint("ends_at > starts_at", name="ends_after_start"),
        CheckConstraint("people > 0", name="people"),
        CheckConstraint("(state = 'no_show') <= (missed_at IS NOT NULL)", name="missed"),
        Index("ix_room_booking_person", "person_id", "id"),
        Index("ix_room_booking_region", "region", "state", "id"),
        Index("ix_room_booking_room", "room_id", "starts_at"),
        Index("ix_room_booking_due", "due_at", postgresql_where=text("due_at IS NOT NULL")),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    room_id: Mapped[UUID] = mapped_column(ForeignKey("room.id"))
    station_id: Mapped[UUID] = mapped_column(ForeignKey("station.id"))
    region: Mapped[Region]
    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    team_id: Mapped[UUID | None] = mapped_column(ForeignKey("team.id"))
    title: Mapped[str]
    people: Mapped[int]
    starts_at: Mapped[datetime]
    ends_at: Mapped[datetime]
    state: Mapped[BookingState] = mapped_column(default=BookingState.REQUESTED)
    state_since: Mapped[datetime]
    due_at: Mapped[datetime | None]
    missed_at: Mapped[datetime | None]
    decided_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    reason: Mapped[str | None]
