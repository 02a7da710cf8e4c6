"""Fills exports: reads page by page in the scope of the one who asked, writes one file, and hands it over.

No transaction lasts longer than a page. A worker that is killed leaves a lease that runs out and a file that nobody names;
the next worker begins anew, and the sweep takes the file away.
"""

import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import structlog

from service import leased
from service.core import clock
from service.core.actors import Actor
from service.core.sheets import Sheet
from service.data import scope
from service.data.db import db
from service.exports import actions as exports
from service.exports import queries
from service.exports.actions import Held
from service.leased import Stopped, Stopping, Trade, never
from service.web import boundary

log = structlog.get_logger("exporter")
WHOLE = "whole.xlsx"


def work(stopping: Stopping = never) -> int:
    """Fill what waits; how many were ended."""
    return leased.work(TRADE, stopping)


def work_one(stopping: Stopping = never) -> bool:
    """One export; False when none waits."""
    return leased.work_one(TRADE, stopping)


def _make(held: Held, stopping: Stopping) -> None:
    with TemporaryDirectory(dir=queries.folder()) as scratch:
        rows = _write(held, Path(scratch), stopping)
        _hand_in(held, Path(scratch) / WHOLE, secrets.token_hex(16), rows)


def _write(held: Held, scratch: Path, stopping: Stopping) -> int:
    """The whole sheet; how many rows."""
    table = queries.TABLES[held.table]
    with _as_asker(held) as actor:
        note = queries.note_of(actor, held.table, held.filters)
        total = table.total(actor, held.filters) if table.total else None
    sheet = Sheet(scratch / WHOLE, table.title, note, table.columns, scratch=scratch, moment=clock.now())
    after: str | None = None
    while True:
        with _as_asker(held) as actor:
            rows, after = table.page(actor, held.filters, after)
        for row in rows:
            sheet.add(row)
        _touch(scratch)
        with boundary.job("exporter"):
            exports.go_on(held, sheet.rows, total)
        if after is None:
            sheet.close()
            return sheet.rows
        if stopping():
            raise Stopped


@contextmanager
def _as_asker(held: Held) -> Iterator[Actor]:
    """A transaction that reads what the one who asked may read now, and writes nothing."""
    with boundary.job("exporter"):
        actor = exports.asker(held)
        scope.use(db.session, replace(scope.of(actor), read_only=True))
        yield actor


def _hand_in(held: Held, whole: Path, name: str, rows: int) -> None:
    path = queries.path_of(name)
    whole.chmod(0o600)
    _touch(whole)
    whole.rename(path)
    leased.hand_in(TRADE, path, lambda actor: exports.finish(actor, held, name, rows))
    log.info("export ready", export=str(held.id), rows=rows)


def _touch(path: Path) -> None:
    """The sweep reckons by our clock, wound or not."""
    moment = clock.now().timestamp()
    os.utime(path, (moment, moment))


TRADE = Trade(
    name="exporter", take=exports.take, make=_make, fail=exports.fail, give_back=exports.give_back, lost=exports.LeaseLost,
    sorry="导出失败，请稍后重试",
)
