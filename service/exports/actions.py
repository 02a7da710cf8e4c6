"""Asking for an export; and what the worker does with it, step by step, each step in a transaction of its own."""

import os
import shutil
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any
from uuid import UUID

from sqlalchemy import func, select, update

from service.core import clock, crypto
from service.core.actors import A3_AND_ABOVE, DEPARTMENT, Actor
from service.core.ids import uuid7
from service.core.problems import Conflict
from service.data import audit
from service.data.db import db
from service.exports import queries, rules
from service.exports.models import Export
from service.exports.states import LIFECYCLE, UNFINISHED, ExportState
from service.web.access import need_person, need_role

S = ExportState
BATCH = 200


class TooManyExports(Conflict):
    """As many as anybody may have in the making."""

    title = "导出任务较多，请等前面的完成"


class TooManyRows(Conflict):
    """More rows than a spreadsheet for people should have."""

    title = "数据超过 20 万行，请缩小范围后再导出"


class LeaseLost(Conflict):
    """Another worker has taken it over, or it is no longer wanted."""

    title = "导出任务已由其他进程接手"


class TicketUsed(Conflict):
    """Each download has a ticket of its own, for a minute."""

    title = "下载链接已使用或已过期，请重新下载"


@dataclass(frozen=True)
class Ticket:
    """What opens a file once."""

    token: str
    expires_at: datetime


@dataclass(frozen=True)
class Held:
    """An export in the hands of one worker."""

    id: UUID
    lease: UUID
    table: str
    filters: dict[str, Any]


def request(actor: Actor, *, table: str, filters: dict[str, Any]) -> Export:
    """Ask for a table of one's area; the worker fills it within seconds."""
    hat = need_role(actor, (*A3_AND_ABOVE, DEPARTMENT) if table in queries.OF_UNITS else A3_AND_ABOVE)
    queries.check_filters(actor, table, filters)
    filters = {name: _plain(value) for name, value in filters.items()}
    person_id = need_person(actor)
    unfinished = select(func.count()).where(Export.person_id == person_id, Export.state.in_(UNFINISHED))
    if (db.session.scalar(unfinished) or 0) >= rules.MOST_UNFINISHED:
        raise TooManyExports()
    asked = Export(
        person_id=person_id, grant_id=hat.id, region=queries.region_of(actor, filters), table=table, filters=filters,
        state=S.WAITING, progress=0, rows=0, attempts=0,
    )
    db.session.add(asked)
    db.session.flush()
    audit.record(actor, "export-request", f"export:{asked.id}", region=asked.region, table=table, filters=sorted(filters))
    return asked


def ticket_for(actor: Actor, export_id: UUID) -> Ticket:
    """One fetch of the file, within a minute; it is written down here, for the fetch itself writes nothing. FileNotThere."""
    found = queries.export(actor, export_id)
    queries.file_of(found)
    ticket = Ticket(crypto.random_token(), clock.now() + rules.TICKET_GOOD_FOR)
    queries.ticket_path(ticket.token).write_text(f"{found.id} {ticket.expires_at.isoformat()}", encoding="ascii")
    audit.record(actor, "export-download", f"export:{found.id}", region=found.region, table=found.table, rows=found.rows)
    return ticket


def redeem(actor: Actor, export_id: UUID, ticket: str) -> tuple[Path, str]:
    """The file and its name, once for each ticket. NoSuchExport, TicketUsed, FileNotThere."""
    found = queries.export(actor, export_id)
    lies = queries.ticket_path(ticket)
    try:
        of, good_until = lies.read_text(encoding="ascii").split()
        lies.unlink()  # whoever removes it has it: the same ticket in two hands opens one door
    except FileNotFoundError:
        raise TicketUsed() from None
    if of != str(found.id) or datetime.fromisoformat(good_until) <= clock.now():
        raise TicketUsed()
    return queries.file_of(found)


def _plain(value: Any) -> Any:
    if isinstance(value, date):
        return value.isoformat()
    return str(value) if isinstance(value, UUID) else value


def take(actor: Actor) -> Held | None:
    """Take the oldest export nobody holds; one that was dropped five times fails."""
    moment = clock.now()
    found = db.session.scalar(
        select(Export).where(Export.state.in_(UNFINISHED), (Export.leased_until.is_(None)) | (Export.leased_until <= moment))
        .order_by(Export.id).limit(1).with_for_update(skip_locked=True).execution_options(populate_existing=True)
    )
    if found is None:
        return None
    if found.attempts >= rules.MOST_TRIES:
        _end(actor, found, "多次中断，请重新导出")
        return None
    found.state = LIFECYCLE.step("fill", found.state)
    found.lease, found.leased_until, found.attempts = uuid7(), moment + rules.LEASE, found.attempts + 1
    found.rows, found.progress = 0, 0
    return Held(found.id, found.lease, found.table, dict(found.filters))


def asker(held: Held) -> Actor:
    """In whose scope this export reads, as it stands now. LeaseLost, AskerMayNoLonger."""
    return queries.asker_of(_mine(held))


def go_on(held: Held, rows: int, total: int | None) -> None:
    """So many rows are written: hold it for another minute. LeaseLost, TooManyRows."""
    if rows > rules.MOST_ROWS or (total is not None and total > rules.MOST_ROWS):
        raise TooManyRows()
    found = _mine(held)
    found.rows, found.leased_until = rows, clock.now() + rules.LEASE
    found.progress = min(99, rows * 100 // total) if total else found.progress


def finish(actor: Actor, held: Held, name: str, rows: int) -> None:
    """The file is whole: from here on it can be fetched. LeaseLost."""
    found = _mine(held)
    found.state = LIFECYCLE.step("finish", found.state)
    found.file, found.rows, found.progress = name, rows, 100
    found.bytes = queries.path_of(name).stat().st_size
    found.finished_at, found.lease, found.leased_until = clock.now(), None, None
    audit.record(actor, "export-finish", f"export:{found.id}", region=found.region, table=found.table, rows=rows,
                 asked_by=found.person_id)


def give_back(held: Held) -> None:
    """Let another worker take it at once. LeaseLost."""
    found = _mine(held)
    found.leased_until, found.attempts = clock.now(), found.attempts - 1


def fail(actor: Actor, held: Held, why: str) -> None:
    """It cannot be done. LeaseLost."""
    _end(actor, _mine(held), why)


def _mine(held: Held) -> Export:
    found = db.session.scalar(
        select(Export).where(Export.id == held.id, Export.lease == held.lease, Export.state == S.RUNNING)
        .with_for_update().execution_options(populate_existing=True)
    )
    if found is None:
        raise LeaseLost()
    return found


def _end(actor: Actor, found: Export, why: str) -> None:
    found.state = LIFECYCLE.step("fail", found.state)
    found.problem, found.finished_at, found.lease, found.leased_until = why, clock.now(), None, None
    audit.record(actor, "export-fail", f"export:{found.id}", region=found.region, table=found.table)


def sweep_exports(actor: Actor) -> int:
    """Files are kept for a week; then, and where no row names them for an hour, they go. How many of both."""
    edge = clock.now() - rules.KEPT_FOR
    old = list(db.session.scalars(select(Export.id).where(Export.state == S.READY, Export.finished_at <= edge).limit(BATCH)))
    for export_id in old:
        audit.record(actor, "export-expire", f"export:{export_id}")
    db.session.execute(
        update(Export).where(Export.id.in_(old)).values(state=LIFECYCLE.step("expire", S.READY), file=None)
    )
    return len(old) + _sweep_folder()


def _sweep_folder() -> int:
    """What a killed worker, or a week, has left. The file of a row expired just now goes with the next round."""
    edge, gone = (clock.now() - rules.ORPHAN_AFTER).timestamp(), 0
    old = {}
    with os.scandir(queries.folder()) as entries:
        for entry in entries:
            if entry.stat(follow_symlinks=False).st_mtime < edge:
                old[entry.name.removesuffix(".xlsx")] = Path(entry.path)
    kept = set(db.session.scalars(select(Export.file).where(Export.file.in_(list(old))))) if old else set()
    for name, path in old.items():
        if name not in kept:
            shutil.rmtree(path) if path.is_dir() else path.unlink(missing_ok=True)
            gone += 1
    return gone
