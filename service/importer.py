"""Works on imports: reads a sheet in a child and reports, or loads what two persons agreed to, all of it or nothing.

Reading goes batch by batch, each in a transaction of its own; loading is one transaction, and how far it has come is told
beside it. A worker that is killed leaves a lease that runs out: the next one begins anew, and nothing is half done.
"""

import structlog
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

from service import leased
from service.core import clock
from service.core.problems import Problem
from service.core.workdays import service_day
from service.data import scope
from service.data.db import db
from service.leased import Stopped, Stopping, Trade, never
from service.outside import sheets
from service.volunteers.imports import actions as imports
from service.volunteers.imports import queries, rules
from service.volunteers.imports.actions import Held
from service.volunteers.imports.rules import Fault, Row
from service.volunteers.imports.states import ImportState
from service.web import boundary

log = structlog.get_logger("importer")
_TELL = text(
    "UPDATE import_job SET loaded = :loaded, progress = :progress, leased_until = :until"
    " WHERE id = :id AND lease = :lease AND state = 'loading'"
)


class SheetIsGone(Problem):
    """The file is not where it was put."""

    title = "文件已不在，请重新上传"


class NoHeader(Problem):
    """None of the first rows names the columns that are needed."""

    title = "没有找到表头，请使用模板"


def work(stopping: Stopping = never) -> int:
    """Do what waits; how many were ended."""
    return leased.work(TRADE, stopping)


def _make(held: Held, stopping: Stopping) -> None:
    try:
        if held.state is ImportState.LOADING:
            _load(held, stopping)
        else:
            _read(held, stopping)
    except IntegrityError as wrong:
        raise imports.RegisterHasChanged() from wrong


def _read(held: Held, stopping: Stopping) -> None:
    """The dry run."""
    with boundary.job("importer"):
        imports.begin_reading(held)
    _stage(held, stopping)
    with boundary.job("importer") as actor:
        imports.report(actor, held, _complaints(held))


def _stage(held: Held, stopping: Stopping) -> None:
    total, rows = sheets.rows(_content(held))
    if total > rules.MOST_ROWS + rules.HEADER_WITHIN:
        raise sheets.SheetTooHeavy("一次最多导入 20 万行")
    header, waiting, seen, today = None, [], 0, service_day(clock.now())
    for number, cells in rows:
        seen += 1
        if header is None:
            header = rules.header_of(held.kind, cells)
            if header is None and seen >= rules.HEADER_WITHIN:
                break
            continue
        waiting.append(rules.read(held.kind, number, cells, header, today))
        if len(waiting) == rules.BATCH:
            _keep(held, waiting, seen / total, stopping)
            waiting = []
    if header is None:
        raise NoHeader()
    _keep(held, waiting, 1.0, stopping)


def _keep(held: Held, rows: list[Row], share: float, stopping: Stopping) -> None:
    if stopping():
        raise Stopped
    with boundary.job("importer"):
        imports.keep(held, rows, share)


def _complaints(held: Held) -> list[Fault]:
    return queries.complaints(held.id, held.kind, held.region)


def _content(held: Held) -> bytes:
    try:
        return queries.path_of(str(held.file)).read_bytes()
    except FileNotFoundError:
        raise SheetIsGone() from None


def _load(held: Held, stopping: Stopping) -> None:
    """Everything or nothing. Where the waiting rows were lost in a crash, the sheet is read again first."""
    with boundary.job("importer"):
        total = queries.job(held.id).rows
        whole = queries.staged(held.id) == total
    if not whole:
        with boundary.job("importer"):
            imports.begin_reading(held)
        _stage(held, stopping)
    with boundary.job("importer") as actor:
        if _complaints(held):
            raise imports.RegisterHasChanged()
        last, loaded = 0, 0
        while (step := imports.load(held, rules.BATCH, last)) is not None:
            last, loaded = step[0], loaded + step[1]
            _tell(held, loaded, total)
            if stopping():
                raise Stopped
        imports.finish(actor, held, loaded)
    log.info("import loaded", id=str(held.id), rows=loaded)


def _tell(held: Held, loaded: int, total: int) -> None:
    """How far it has come, beside the transaction that nobody sees into; and hold it for another minute."""
    with db.engine.begin() as beside:
        scope.apply(beside)
        beside.execute(_TELL, {
            "id": held.id, "lease": held.lease, "loaded": loaded, "progress": min(99, loaded * 100 // max(total, 1)),
            "until": clock.now() + rules.LEASE,
        })


TRADE = Trade(
    name="importer", take=imports.take, make=_make, fail=imports.fail, give_back=imports.give_back,
    lost=imports.ImportTakenOver, sorry="导入失败，请稍后重新上传",
)
