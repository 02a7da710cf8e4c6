"""The override table of working days, and deadlines counted with it. What A1 writes here wins over the library (R9)."""

from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.orm import Mapped, mapped_column

from service.core.workdays import Deadline, Workdays
from service.data.db import db
from service.data.scope import Rules, Scoped


class WorkdayOverride(Scoped, db.Model):
    """One day that is, or is not, a working day, whatever the library says."""

    __tablename__ = "workday_override"
    __rules__ = Rules(public="true")

    day: Mapped[date] = mapped_column(primary_key=True)
    works: Mapped[bool]
    note: Mapped[str | None]


def calendar() -> Workdays:
    """The calendar as it stands now."""
    rows = db.session.execute(select(WorkdayOverride.day, WorkdayOverride.works))
    return Workdays({row.day: row.works for row in rows})


def due(start: datetime, days: int) -> Deadline:
    """The end of the `days`-th working day after the day of `start`; provisional where its year has no data."""
    return calendar().due(start, days)
