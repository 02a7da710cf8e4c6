"""The table of what is laid aside in the time bank."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from service.data.db import Timed, db
from service.data.scope import Rules, Scoped
from service.points.timebank.rules import MOST_FOR_ONE_ORDER, UNIT_MINUTES


class TimeHold(Timed, Scoped, db.Model):
    """Minutes laid aside for something with a name (`source`), whole units of them, and what was taken of them in the end.

    It stands open until it is settled; afterwards less may be taken, when the service is taken back, and never more.
    """

    __tablename__ = "time_hold"
    __rules__ = Rules(own=("person_id",), by_deed=True)
    __table_args__ = (
        CheckConstraint(
            f"minutes BETWEEN {UNIT_MINUTES} AND {MOST_FOR_ONE_ORDER * UNIT_MINUTES} AND minutes % {UNIT_MINUTES} = 0",
            name="minutes",
        ),
        CheckConstraint("taken BETWEEN 0 AND minutes", name="taken"),
        CheckConstraint("settled_at IS NOT NULL OR taken = 0", name="open"),
        Index("ix_time_hold_open", "person_id", "id", postgresql_where=text("settled_at IS NULL")),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    source: Mapped[str] = mapped_column(unique=True)
    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    minutes: Mapped[int]
    taken: Mapped[int] = mapped_column(default=0)
    settled_at: Mapped[datetime | None]
