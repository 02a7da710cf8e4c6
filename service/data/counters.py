"""Counters kept for every region on the path: how many there are below a code, and how many came on a day.

A deed appends small rows to `counter_delta` in its own transaction (triggers, service/dashboard/routines.sql), so that no
two requests ever wait for the same counter. A sweep folds them into `counter`, a row for each level of the path and each
stretch of time. What is read is the folded and the unfolded together, in one statement, so it is exact at once.
"""

from collections.abc import Iterable
from datetime import date
from typing import Any, Final

import orjson
from sqlalchemy import BigInteger, CheckConstraint, Identity, Index, SmallInteger, text
from sqlalchemy.orm import Mapped, mapped_column

from service.core import clock, regions
from service.core.workdays import service_day
from service.data.db import Region, db
from service.data.scope import Rules, Scoped

FOREVER: Final = "all"
AT_ONCE: Final = 20_000
Counted = dict[str, dict[str, int]]  # "<stretch of time> <measure>" → key → amount
NOTHING: Final = (0, 0)  # the version of a region in which nothing was ever counted
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
    """All sums of a region on its level in a stretch of time: `all`, `2026`, `2026-11`, `2026-W48` or `2026-11-26`.

    What stands at a code itself, not below it, is also kept one level down under its own code: the share that its
    children do not have (本级). sums: "<measure> <key>" → amount · folds: how often something was folded into the row.
    """

    __tablename__ = "counter"
    __rules__ = Rules(area="region", by_deed=True)
    __table_args__ = (
        CheckConstraint("depth BETWEEN 1 AND 4", name="depth"),
        {"postgresql_with": {"fillfactor": "70"}},
    )

    span: Mapped[str] = mapped_column(primary_key=True)
    fine: Mapped[bool] = mapped_column(primary_key=True)
    depth: Mapped[int] = mapped_column(SmallInteger, primary_key=True, autoincrement=False)
    region: Mapped[Region] = mapped_column(primary_key=True)
    sums: Mapped[dict[str, Any]]
    folds: Mapped[int] = mapped_column(BigInteger)


class CounterDay(Scoped, db.Model):
    """The one day on which ages are counted; moved on by the sweep. No row: nothing was counted yet."""

    __tablename__ = "counter_day"
    __rules__ = Rules()
    __table_args__ = (CheckConstraint("id = 1", name="one_row"),)

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    day: Mapped[date]


def spans_of(day: date) -> dict[str, str]:
    """The stretches of time that hold this day, by period."""
    year, week, _ = day.isocalendar()
    return {
        "today": f"{day:%Y-%m-%d}", "week": f"{year:04d}-W{week:02d}", "month": f"{day:%Y-%m}", "year": f"{day:%Y}",
        "all": FOREVER,
    }


def today() -> date:
    """The day on the clocks of Shanghai."""
    return service_day(clock.now())


_VERSION = text("""
    SELECT coalesce((SELECT folds FROM counter
                     WHERE span = 'all' AND fine = false AND depth = :depth AND region = :region), 0),
           (SELECT count(*) FROM counter_delta WHERE region >= :lo AND region < :hi),
           (SELECT name FROM division WHERE code = left(:region, 12))
""")
# One statement, so one picture: a fold in between is seen whole or not at all. A row is all a region has in a stretch of
# time, so a level is one probe of the index; what waits comes as it lies.
_READ = text("""
    SELECT '' AS below, span, sums::text FROM counter
    WHERE span = ANY(:spans) AND fine = false AND depth = :depth AND region = :region
    UNION ALL
    SELECT '', span, sums::text FROM counter
    WHERE span = ANY(:fine_spans) AND fine = true AND depth = :depth AND region = :region
    UNION ALL
    SELECT region, span, sums::text FROM counter
    WHERE span = ANY(:below_spans) AND fine = false AND depth = :depth + 1 AND region >= :lo AND region < :hi
    UNION ALL
    SELECT CASE d.step WHEN 0 THEN '' ELSE left(u.region, 6 + 3 * :depth) END, s.span,
           json_build_object(u.measure || ' ' || u.key, sum(u.amount))::text
    FROM counter_delta u CROSS JOIN LATERAL unnest(counter_spans(u.day)) s(span)
    CROSS JOIN generate_series(0, CASE WHEN u.fine THEN 0 ELSE 1 END) d(step)
    WHERE u.region >= :lo AND u.region < :hi AND u.measure <> ''
      AND s.span = ANY(CASE WHEN u.fine THEN :fine_spans WHEN d.step = 0 THEN :spans ELSE :below_spans END)
    GROUP BY 1, 2, u.measure, u.key
""")


def version(code: str) -> tuple[int, int]:
    """Changes whenever a figure of the region, or something beside the figures that a deed announced, changes.

    How often the region was folded, and how many changes wait: between two folds these only grow more.
    """
    return state_of(code)[0]


def state_of(code: str) -> tuple[tuple[int, int], str | None]:
    """The version, and the name of the division the code lies in; None where there is none."""
    area = regions.area(code)
    known = {"depth": regions.level(code), "region": code, "lo": area.lo, "hi": area.hi}
    folded, waiting, name = db.session.execute(_VERSION, known).one()
    return (folded, waiting), name


def read(
    code: str, spans: Iterable[str], fine_spans: Iterable[str] = (), below_spans: Iterable[str] | None = None
) -> tuple[Counted, dict[str, Counted]]:
    """Every sum of a region in these stretches of time, and those of each region one level below.

    A code that is its own child is what stands at the region itself. What is fine is told for the region alone, in the
    stretches of `fine_spans`; the regions below in those of `below_spans`, by default the same as the region's own.
    """
    area, spans = regions.area(code), sorted(set(spans))
    rows = db.session.execute(_READ, {
        "depth": regions.level(code), "region": code, "lo": area.lo, "hi": area.hi, "spans": spans,
        "fine_spans": sorted(set(fine_spans)), "below_spans": spans if below_spans is None else sorted(set(below_spans)),
    })
    found: dict[str, Counted] = {"": {}}
    for below, span, sums in rows:
        counted = found.setdefault(below, {})
        for name, amount in orjson.loads(sums).items():
            measure, _, key = name.partition(" ")
            keys = counted.setdefault(f"{span} {measure}", {})
            keys[key] = keys.get(key, 0) + amount
    return found.pop(""), found


def fold(most: int | None = AT_ONCE) -> int:
    """Add what waits to the counters, at most so many changes; how many."""
    return int(db.session.scalar(text("SELECT fold_counters(:most)"), {"most": most}) or 0)


def counted_on() -> date | None:
    """The day on which ages were counted; None where nothing was counted yet."""
    return db.session.scalar(text("SELECT day FROM counter_day"))
