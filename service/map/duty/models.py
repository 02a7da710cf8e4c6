"""Tables of the roster and of closed doors."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from service.data.db import Region, Timed, db
from service.data.scope import Party, Rules, Scoped
from service.map.duty.rules import Door
from service.map.duty.states import DoorState


class DutyPost(Timed, Scoped, db.Model):
    """Somebody keeps a station open for part of a day. starts, ends: ``HH:MM``, the end not included."""

    __tablename__ = "duty_post"
    __rules__ = Rules(area="region")
    __table_args__ = (
        CheckConstraint("starts < ends", name="times"),
        Index("ix_duty_post_day", "station_id", "day", "starts"),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    station_id: Mapped[UUID] = mapped_column(ForeignKey("station.id"))
    region: Mapped[Region]
    day: Mapped[date]
    starts: Mapped[str]
    ends: Mapped[str]
    name: Mapped[str]


class ClosedDoor(Timed, Scoped, db.Model):
    """A station that was found closed at a time when it should be open: one task, however many stood there."""

    __tablename__ = "closed_door"
    __rules__ = Rules(area="region", party=(Party("id", "closed_door_voice", "door_id"),), by_deed=True)
    __table_args__ = (
        Index("uq_closed_door_open", "station_id", unique=True, postgresql_where=text("state = 'reported'")),
        Index("ix_closed_door_region", "region", "state", "id"),
        CheckConstraint("state = 'reported' OR (decided_by IS NOT NULL AND answer IS NOT NULL)", name="answered"),
        CheckConstraint("voices > 0", name="voices"),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    station_id: Mapped[UUID] = mapped_column(ForeignKey("station.id"))
    region: Mapped[Region]
    state: Mapped[DoorState] = mapped_column(default=DoorState.REPORTED)
    voices: Mapped[int] = mapped_column(default=1)
    due_at: Mapped[datetime]
    provisional: Mapped[bool]
    answer: Mapped[str | None]
    decided_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    decided_at: Mapped[datetime | None]


class ClosedDoorVoice(Timed, Scoped, db.Model):
    """One resident who stood there. Whose words these are, the station does not learn."""

    __tablename__ = "closed_door_voice"
    __rules__ = Rules(own=("person_id",))
    __table_args__ = (
        UniqueConstraint("door_id", "person_id"),
        Index("ix_closed_door_voice_person", "person_id", "id"),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    door_id: Mapped[UUID] = mapped_column(ForeignKey("closed_door.id"))
    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    found: Mapped[Door]
    note: Mapped[str | None]
