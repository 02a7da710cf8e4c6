"""Tables of contributions, of the stations of correspondents, and of who belongs to one."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, SmallInteger, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from service.data.db import Region, Timed, db
from service.data.scope import Rules, Scoped
from service.news.contributions.states import Column, ContributionState

ONE_NAME = "uq_press_station_name"


class PressStation(Timed, Scoped, db.Model):
    """A station of correspondents, of a unit in an area."""

    __tablename__ = "press_station"
    __rules__ = Rules(area="region", public="true", by_deed=True)
    __table_args__ = (UniqueConstraint("name", name=ONE_NAME),)

    id: Mapped[UUID] = mapped_column(primary_key=True)
    region: Mapped[Region]
    name: Mapped[str]
    closed_at: Mapped[datetime | None]


class Correspondent(Timed, Scoped, db.Model):
    """A volunteer who writes for a station."""

    __tablename__ = "correspondent"
    __rules__ = Rules(own=("person_id",), by_deed=True)

    press_id: Mapped[UUID] = mapped_column(ForeignKey("press_station.id"), primary_key=True)
    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), primary_key=True)


class Contribution(Timed, Scoped, db.Model):
    """Something a volunteer wrote. original: they said it is their own work."""

    __tablename__ = "contribution"
    __rules__ = Rules(area="region", own=("person_id",), by_deed=True)
    __table_args__ = (
        CheckConstraint("original", name="original"),
        CheckConstraint("decided_by <> person_id", name="nobody_adopts_their_own"),
        CheckConstraint('"column" <> \'video\' OR video_url IS NOT NULL', name="video_has_address"),
        Index("ix_contribution_person", "person_id", "id"),
        Index("ix_contribution_waiting", "region", "id", postgresql_where=text("state = 'sent'")),
        Index("ix_contribution_adopted", "decided_at", "id", postgresql_where=text("state = 'adopted'")),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    volunteer_id: Mapped[UUID] = mapped_column(ForeignKey("volunteer.id"))
    region: Mapped[Region]
    press_id: Mapped[UUID | None] = mapped_column(ForeignKey("press_station.id"))
    state: Mapped[ContributionState] = mapped_column(default=ContributionState.SENT)
    column: Mapped[Column]
    title: Mapped[str]
    text: Mapped[str]
    video_url: Mapped[str | None]
    original: Mapped[bool]
    points: Mapped[int] = mapped_column(SmallInteger, default=0)
    decided_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    decided_at: Mapped[datetime | None]
    reason: Mapped[str | None]
    due_at: Mapped[datetime | None]
    due_provisional: Mapped[bool] = mapped_column(default=False)
