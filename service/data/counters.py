"""Counters kept for every region on the path: how many there are below a code, and how many came on a day.

A deed appends small rows to `counter_delta` in its own transaction (triggers, service/dashboard/routines.sql), so that no
two requests ever wait for the same counter. A sweep folds them into `counter`, a row for each level of the path and each
stretch of time. What is read is the folded and the unfolded together, in one statement, so it is exact at once.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from sqlalchemy import BigInteger, CheckConstraint, Identity, Index, SmallInteger, text
from sqlalchemy.orm import Mapped, mapped_column

from service.core import clock, regions
from service.core.workdays import service_day
from service.data.db import Region, db
from service.data.scope import Rules, Scoped

FOREVER: Final = "all"
AT_ONCE: Final = 20_000
# What is kept without a region's border: teams of departments stand beside the streets, in no street's range of codes.
DEPARTMENTS: Final = "DEP"


class CounterDelta(Scoped, db.Model):
    """A change not yet folded. region: the code of the row that changed · day: of the event in Shanghai, None for what
    simply stands · fine: has many keys and is read for a region alone, not for the regions below it.

    A measure without a name counts nothing and says: look again.
    """

    __tablename__ = "counter_delta"
    __rules__ = Rules(area="region", by_deed=True)
    __table_args__ = (
        Index("ix_counter_delta_region", "region"),
        {"postgresql_with": {"autovacuum_vacuum_scale_factor": "0", "autovacuum_vacuum_threshold": "2000"}},
    )

    id: Mapped[int] = mapped_column(BigInteger, Identity(always=True), primary_key=True)
    region: Mapped[Region]
    measure: Mapped[str]
    key: Mapped[str]
    day: Mapped[date | None]
    fine: Mapped[bool]
    amount: Mapped[int] = mapped_column(BigInteger)


class Counter(Scoped, db.Model):
    """The sum for a region on its level, in a stretch of time: `all`, `2026`, `2026-11`, `2026-W48` or `2026-11-26`.

    What stands at a code itself, not below it, is also kept one level down under its own code: the share that its
    children do not have (本级).
    """

    __tablename__ = "counter"
    __rules__ = Rules(area="region", by_deed=True)
    __table_args__ = (
        CheckConstraint("depth BETWEEN 1 AND 4", name="depth"),
        {"postgresql_with": {"fillfactor": "80"}},
    )

    span: Mapped[str] = mapped_column(primary_key=True)
    fine: Mapped[bool] = mapped_column(primary_key=True)
    depth: Mapped[int] = mapped_column(SmallInteger, primary_key=True, autoincrement=False)
    region: Mapped[Region] = mapped_column(primary_key=True)
    measure: Mapped[str] = mapped_column(primary_key=True)
    key: Mapped[str] = mapped_column(primary_key=True)
    amount: Mapped[int] = mapped_column(BigInteger)


class CounterDay(Scoped, db.Model):
    """The one day on which ages are counted; moved on by the sweep. No row: nothing was counted yet."""

    __tablename__ = "counter_day"
    __rules__ = Rules()
    __table_args__ = (CheckConstraint("id = 1", name="one_row"),)

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    day: Mapped[date]
