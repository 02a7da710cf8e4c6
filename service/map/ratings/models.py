"""The table of ratings."""

from datetime import datetime
from typing import Final
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from service.data.db import Region, Timed, db
from service.data.scope import Rules, Scoped
from service.map.ratings.states import RatingState

ONE_A_YEAR: Final = "uq_station_rating_station_id_year"


class StationRating(Timed, Scoped, db.Model):
    """What a station thinks of its year, what the street saw, and how many stars the district gives.

    due_at: until when it is mended where no star was given · remind_at: when the sweep speaks of it next.
    """

    __tablename__ = "station_rating"
    __rules__ = Rules(area="region", by_deed=True)
    __table_args__ = (
        UniqueConstraint("station_id", "year"),
        CheckConstraint("self_stars BETWEEN 1 AND 5", name="self_stars"),
        CheckConstraint("verified_stars BETWEEN 1 AND 5", name="verified_stars"),
        CheckConstraint("stars BETWEEN 1 AND 5", name="stars"),
        CheckConstraint("(state = 'awarded') = (stars IS NOT NULL)", name="awarded"),
        CheckConstraint("state <> 'rectifying' OR due_at IS NOT NULL", name="rectifying"),
        CheckConstraint(
            "self_by <> verified_by AND self_by <> decided_by AND verified_by <> decided_by", name="three_people"
        ),
        Index("ix_station_rating_region", "region", "state", "id"),
        Index("ix_station_rating_remind", "remind_at", postgresql_where=text("remind_at IS NOT NULL")),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    station_id: Mapped[UUID] = mapped_column(ForeignKey("station.id"))
    region: Mapped[Region]
    year: Mapped[int]
    state: Mapped[RatingState] = mapped_column(default=RatingState.SELF_EVALUATED)
    state_since: Mapped[datetime]
    self_stars: Mapped[int]
    statement: Mapped[str]
    self_by: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    verified_stars: Mapped[int | None]
    verify_note: Mapped[str | None]
    verified_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    stars: Mapped[int | None]
    note: Mapped[str | None]
    decided_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    decided_at: Mapped[datetime | None]
    due_at: Mapped[datetime | None]
    remind_at: Mapped[datetime | None]
    late: Mapped[bool] = mapped_column(default=False)
