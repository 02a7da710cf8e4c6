"""Tables of theme points and visits."""

from datetime import date
from typing import Final
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from service.data.db import Region, Timed, db
from service.data.plane import PlanePoint, Spot
from service.data.scope import Rules, Scoped

ONCE_A_DAY: Final = "uq_punch_point_id_person_id_day"


class ThemePoint(Timed, Scoped, db.Model):
    """A place worth a visit, with a badge for whoever has been there. Everything here is public, and GCJ-02."""

    __tablename__ = "theme_point"
    __rules__ = Rules(public="true", area="region")
    __table_args__ = (
        Index("ix_theme_point_spot", "spot", postgresql_using="gist"),
        Index("ix_theme_point_region", "region", "id"),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    region: Mapped[Region]
    theme: Mapped[str]
    name: Mapped[str]
    story: Mapped[str]
    badge: Mapped[str]
    lng: Mapped[float]
    lat: Mapped[float]
    spot: Mapped[Spot] = mapped_column(PlanePoint())
    open: Mapped[bool] = mapped_column(default=True)


class Punch(Timed, Scoped, db.Model):
    """Somebody was there on that day of Shanghai. metres: how far from the point · points: what it earned."""

    __tablename__ = "punch"
    __rules__ = Rules(own=("person_id",), by_deed=True)
    __table_args__ = (
        UniqueConstraint("point_id", "person_id", "day"),
        CheckConstraint("metres BETWEEN 0 AND 100", name="near"),
        CheckConstraint("points >= 0", name="points"),
        Index("ix_punch_person", "person_id", "id"),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    point_id: Mapped[UUID] = mapped_column(ForeignKey("theme_point.id"))
    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    day: Mapped[date]
    metres: Mapped[int]
    points: Mapped[int] = mapped_column(default=0)
