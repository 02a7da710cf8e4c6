"""Tables of pins and of squares. The database keeps both itself (routines.sql); nobody writes here by hand."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import BigInteger, Identity, Index, SmallInteger, Text, text
from sqlalchemy.dialects.postgresql import ARRAY, INT4MULTIRANGE, Range
from sqlalchemy.orm import Mapped, mapped_column

from service.data.db import Region, db
from service.data.plane import PlanePoint, Spot
from service.data.scope import Rules, Scoped


class MapPin(Scoped, db.Model):
    """A place on the map, with the columns everybody may read and no others (R3). id: of the station or the shop.

    week: the minutes of the week, from Monday 00:00, at which it is open; null where hours are only told in words ·
    duty_…: open or closed against its hours for a while.
    """

    __tablename__ = "map_pin"
    __rules__ = Rules(public="true")
    __table_args__ = (Index("ix_map_pin_spot", "spot", postgresql_using="gist"),)

    id: Mapped[UUID] = mapped_column(primary_key=True)
    number: Mapped[int] = mapped_column(BigInteger, Identity(always=True), unique=True)
    layer: Mapped[str]
    region: Mapped[Region]
    name: Mapped[str]
    address: Mapped[str]
    lng: Mapped[float]
    lat: Mapped[float]
    spot: Mapped[Spot] = mapped_column(PlanePoint())
    services: Mapped[list[str]] = mapped_column(ARRAY(Text))
    week: Mapped[list[Range[int]] | None] = mapped_column(INT4MULTIRANGE)
    duty_open: Mapped[bool | None]
    duty_from: Mapped[datetime | None]
    duty_until: Mapped[datetime | None]
    demo: Mapped[bool] = mapped_column(default=False)


class MapSquare(Scoped, db.Model):
    """How many pins of a layer lie in a square of 2^level metres, and the sums of what they are.

    lng, lat: sums of millionths of a degree · numbers: the sum of their numbers, so that one alone is known by it.
    """

    __tablename__ = "map_square"
    __rules__ = Rules(public="true")
    __table_args__ = (Index("ix_map_square_empty", "level", postgresql_where=text("pins = 0")),)

    level: Mapped[int] = mapped_column(SmallInteger, primary_key=True)
    east: Mapped[int] = mapped_column(primary_key=True)
    north: Mapped[int] = mapped_column(primary_key=True)
    layer: Mapped[str] = mapped_column(primary_key=True)
    pins: Mapped[int]
    lng: Mapped[int] = mapped_column(BigInteger)
    lat: Mapped[int] = mapped_column(BigInteger)
    numbers: Mapped[int] = mapped_column(BigInteger)
