"""The table of inspections."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from service.data.db import Region, Timed, db
from service.data.scope import Rules, Scoped
from service.map.inspections.states import InspectionState


class Inspection(Timed, Scoped, db.Model):
    """Somebody went to a station with the list in hand.

    items: [{item, ok, note}] · level: whose desk the mending is on, one up each time it is late · inspector_level: who
    looks at it again · escalates_at: when the sweep passes it up.
    """

    __tablename__ = "inspection"
    __rules__ = Rules(area="region", by_deed=True)
    __table_args__ = (
        CheckConstraint("score BETWEEN 0 AND 100", name="score"),
        CheckConstraint("(state = 'passed') = (score = 100)", name="passed"),
        CheckConstraint("state = 'passed' OR due_at IS NOT NULL", name="due"),
        CheckConstraint("state NOT IN ('rectified', 'closed') OR rectified_by IS NOT NULL", name="rectified"),
        CheckConstraint("decided_by <> rectified_by OR state = 'to_rectify'", name="decided_by_another"),
        Index("ix_inspection_region", "region", "state", "id"),
        Index("ix_inspection_station", "station_id", "id"),
        Index("ix_inspection_escalates", "escalates_at", postgresql_where=text("escalates_at IS NOT NULL")),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    station_id: Mapped[UUID] = mapped_column(ForeignKey("station.id"))
    region: Mapped[Region]
    inspected_by: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    inspector_level: Mapped[int]
    items: Mapped[list[Any]]
    score: Mapped[int]
    note: Mapped[str | None]
    state: Mapped[InspectionState]
    state_since: Mapped[datetime]
    level: Mapped[int]
    due_at: Mapped[datetime | None]
    due_provisional: Mapped[bool] = mapped_column(default=False)
    escalates_at: Mapped[datetime | None]
    late: Mapped[bool] = mapped_column(default=False)
    rectified_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    rectified_at: Mapped[datetime | None]
    rectify_note: Mapped[str | None]
    decided_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    decided_at: Mapped[datetime | None]
    decision_note: Mapped[str | None]
