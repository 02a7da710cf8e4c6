"""The table of stations: where civilization practice has its doors."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import CheckConstraint, Index, Text, UniqueConstraint
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.orm import Mapped, mapped_column

from service.data.db import Region, Timed, db
from service.data.plane import PlanePoint, Spot
from service.data.scope import Rules, Scoped


class Station(Timed, Scoped, db.Model):
    """A center, institute, station or point; one to a code. Everything here is public.

    lng, lat: degrees in `datum` · spot: the same place in metres on the local plane, for the index ·
    opening: weekday → [["HH:MM", "HH:MM"], …], all seven days.
    """

    __tablename__ = "station"
    __rules__ = Rules(public="true", area="region")
    __table_args__ = (
        UniqueConstraint("region"),
        CheckConstraint("level = length(region) / 3 - 1 AND level BETWEEN 1 AND 4", name="level_of_region"),
        CheckConstraint("datum = 'gcj02'", name="datum"),
        Index("ix_station_spot", "spot", postgresql_using="gist"),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    region: Mapped[Region]
    level: Mapped[int]
    name: Mapped[str]
    address: Mapped[str]
    lng: Mapped[float]
    lat: Mapped[float]
    datum: Mapped[str] = mapped_column(default="gcj02")
    spot: Mapped[Spot] = mapped_column(PlanePoint())
    services: Mapped[list[str]] = mapped_column(ARRAY(Text))
    opening: Mapped[dict[str, Any]]
    phone: Mapped[str | None]
    demo: Mapped[bool] = mapped_column(default=False)
    changed_at: Mapped[datetime]
