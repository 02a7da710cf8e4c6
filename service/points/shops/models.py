"""The table of pickup points."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from service.data.db import Region, Timed, db
from service.data.plane import PlanePoint, Spot
from service.data.scope import Rules, Scoped
from service.points.shops.states import ShopKind, ShopState


class PickupPoint(Timed, Scoped, db.Model):
    """A counter where things are handed over. No rent, no fee, and nothing about people leaves it (domain 2.9).

    contract_from, contract_until: days, both included; a merchant has them, a station of ours need not · hours: in words.
    """

    __tablename__ = "pickup_point"
    __rules__ = Rules(area="region", public="state IN ('open', 'closed')")
    __table_args__ = (
        CheckConstraint("contract_from <= contract_until", name="contract"),
        CheckConstraint("kind = 'station' OR (contract_from IS NOT NULL AND contract_until IS NOT NULL)", name="term"),
        CheckConstraint("(kind = 'station') = (station_id IS NOT NULL)", name="station"),
        Index("uq_pickup_point_station", "station_id", unique=True, postgresql_where=text("state IN ('applied', 'open')")),
        Index("ix_pickup_point_region", "region", "id"),
        Index("ix_pickup_point_ends", "contract_until", postgresql_where=text("state = 'open'")),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    region: Mapped[Region]
    kind: Mapped[ShopKind]
    state: Mapped[ShopState] = mapped_column(default=ShopState.APPLIED)
    station_id: Mapped[UUID | None] = mapped_column(ForeignKey("station.id"))
    name: Mapped[str]
    address: Mapped[str]
    lng: Mapped[float]
    lat: Mapped[float]
    spot: Mapped[Spot] = mapped_column(PlanePoint())
    hours: Mapped[str]
    phone: Mapped[str | None]
    contract_from: Mapped[date | None]
    contract_until: Mapped[date | None]
    applied_by: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    decided_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    decided_at: Mapped[datetime | None]
    note: Mapped[str | None]

    def place(self) -> dict[str, Any]:
        """Where it stands, in GCJ-02."""
        return {"lng": self.lng, "lat": self.lat}
