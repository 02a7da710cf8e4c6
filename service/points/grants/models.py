"""Tables of budgets and adjustments."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import BigInteger, CheckConstraint, ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from service.data.db import Region, Timed, db
from service.data.scope import Rules, Scoped
from service.points.grants.rules import MOST_POINTS
from service.points.grants.states import AdjustmentState


class PointBudget(Timed, Scoped, db.Model):
    """What a unit may give by hand in a year: what its parent gave it, less what it gave on and what it spent."""

    __tablename__ = "point_budget"
    __rules__ = Rules(area="region", by_deed=True)
    __table_args__ = (
        CheckConstraint("given >= 0 AND spent >= 0", name="not_negative"),
        CheckConstraint("given + spent <= total", name="enough"),
    )

    region: Mapped[Region] = mapped_column(primary_key=True)
    year: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    total: Mapped[int] = mapped_column(BigInteger, default=0)
    given: Mapped[int] = mapped_column(BigInteger, default=0)
    spent: Mapped[int] = mapped_column(BigInteger, default=0)


class PointAdjustment(Timed, Scoped, db.Model):
    """Points for or from one person, decided by two. region: the unit that asked, whose budget pays."""

    __tablename__ = "point_adjustment"
    __rules__ = Rules(area="region", by_deed=True)
    __table_args__ = (
        CheckConstraint(f"points <> 0 AND abs(points) <= {MOST_POINTS}", name="points"),
        CheckConstraint("decided_by IS NULL OR decided_by <> made_by", name="two_people"),
        CheckConstraint("state NOT IN ('applied', 'refused') OR decided_by IS NOT NULL", name="decided"),
        Index("ix_point_adjustment_region", "region", "state", "id"),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    region: Mapped[Region]
    year: Mapped[int]
    state: Mapped[AdjustmentState] = mapped_column(default=AdjustmentState.PROPOSED)
    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    number: Mapped[str]
    points: Mapped[int]
    reason: Mapped[str]
    evidence: Mapped[str]
    made_by: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    decided_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    decided_at: Mapped[datetime | None]
    note: Mapped[str | None]
