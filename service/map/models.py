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
    opening: weekday → [["HH:MM", "HH:MM"], …], all seven days · staff_post: who is to be found there, in words and
    without names · theme: of a point that serves one (rules.THEMES) · haves_met: how many of the six haves a street has
    seen · duty_…: open or closed against its hours, from a moment until another.
    """

    __tablename__ = "station"
    __rules__ = Rules(public="true", area="region")
    __table_args__ = (
        UniqueConstraint("region"),
        CheckConstraint("level = length(region) / 3 - 1 AND level BETWEEN 1 AND 4", name="level_of_region"),
        CheckConstraint("datum = 'gcj02'", name="datum"),
        CheckConstraint("theme IS NULL OR (level = 4 AND theme = 'law')", name="theme"),
        CheckConstraint("haves_met BETWEEN 0 AND 6", name="haves_met"),
        CheckConstraint(
            "num_nonnulls(duty_open, duty_from, duty_until) IN (0, 3) AND (duty_until > duty_from) IS NOT FALSE", name="duty"
        ),
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
    staff_post: Mapped[str | None]
    theme: Mapped[str | None]
    haves_met: Mapped[int] = mapped_column(default=0, server_default="0")
    duty_open: Mapped[bool | None]
    duty_from: Mapped[datetime | None]
    duty_until: Mapped[datetime | None]
    duty_note: Mapped[str | None]
    demo: Mapped[bool] = mapped_column(default=False)
    changed_at: Mapped[datetime]
