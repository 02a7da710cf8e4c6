"""The table of emergencies."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, Text, text
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.orm import Mapped, mapped_column

from service.data.db import Region, Timed, db
from service.data.scope import Rules, Scoped


class Emergency(Timed, Scoped, db.Model):
    """From when until when the district commands which categories in which area (Order 685 art. 24, D17).

    Everybody may read it; it is written by deed. ended_at: when it was called off before its time.
    """

    __tablename__ = "emergency"
    __rules__ = Rules(area="region", public="true", by_deed=True)
    __table_args__ = (
        CheckConstraint("ends_at > starts_at", name="times"),
        CheckConstraint("cardinality(categories) > 0", name="categories"),
        Index("ix_emergency_live", "ends_at", postgresql_where=text("ended_at IS NULL")),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    region: Mapped[Region]
    categories: Mapped[list[str]] = mapped_column(ARRAY(Text))
    reason: Mapped[str]
    starts_at: Mapped[datetime]
    ends_at: Mapped[datetime]
    ended_at: Mapped[datetime | None]
    declared_by: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    ended_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
