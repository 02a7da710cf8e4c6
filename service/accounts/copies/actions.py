"""Asking for a copy of one's data and fetching it once; and what the worker does between."""

import os
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import select

from service.accounts.copies import queries, rules
from service.accounts.copies.models import ONE_AT_A_TIME, DataCopy
from service.accounts.copies.states import LIFECYCLE, UNFINISHED, CopyState
from service.accounts.events import AccountClosed
from service.core import clock
from service.core.actors import Actor
from service.core.ids import uuid7
from service.core.problems import Conflict
from service.data import audit, outbox, scope
from service.data.db import db
from service.web.access import need_person
from service.web.errors import on_constraint

S = CopyState


class CopyUnderWay(Conflict):
    """One is being made, or was made today."""

    title = "已有一份副本在准备中或今天刚生成，请稍后再申请"


class CopyNotThere(Conflict):
    """Not ready yet, fetched already, or past its days."""

    title = "副本尚未生成、已下载或已过期"


class CopyTakenOver(Conflict):
    """Another worker has it."""

    title = "副本已由其他进程生成"


on_constraint(ONE_AT_A_TIME, CopyUnderWay)


@dataclass(frozen=True)
class Held:
    """A copy in the hands of one worker."""

    id: UUID
    lease: UUID
    person_id: UUID


def ask(actor: Actor) -> DataCopy:
    """Everything known of me, within a day; once a day."""
    person_id = need_person(actor)
    with scope.deed(db.session, "ask-for-copy"):
        lately = select(DataCopy.id).where(
            DataCopy.person_id == person_id, DataCopy.state != S.FAILED,
            DataCopy.created_at > clock.now() - rules.ONE_EVERY,
        )
        if db.session.scalar(lately.limit(1)) is not None:
            raise CopyUnderWay()
        made = DataCopy(person_id=person_id, due_at=clock.now() + rules.DUE_WITHIN)
        db.session.add(made)
        db.session.flush()
        audit.record(actor, "ask-for-copy", f"person:{person_id}", copy=made.id)
    return made


def fetch(actor: Actor, copy_id: UUID) -> bytes:
    """The file, this once."""
    person_id = need_person(actor)
    with scope.deed(db.session, "fetch-copy"):
        found = queries.copy(copy_id, person_id, lock=True)
        if found.state is not S.READY or found.file is None:
            raise CopyNotThere()
        path = queries.path_of(found.file)
        try:
            content = path.read_bytes()
        except FileNotFoundError:
            raise CopyNotThere() from None
        found.state = LIFECYCLE.step("take", found.state)
        found.file, found.taken_at = None, clock.now()
        audit.record(actor, "fetch-copy", f"person:{person_id}", copy=found.id)
    return content


def take(actor: Actor) -> Held | None:
    """The oldest that nobody holds; one that was dropped five times fails."""
    moment = clock.now()
    found = db.session.scalar(
        select(DataCopy)
        .where(DataCopy.state.in_(UNFINISHED), (DataCopy.leased_until.is_(None)) | (DataCopy.leased_until <= moment))
        .order_by(DataCopy.id).limit(1).with_for_update(skip_locked=True).execution_options(populate_existing=True)
    )
    if found is None:
        return None
    if found.attempts >= rules.MOST_TRIES:
        _fail(actor, found)
        return None
    found.state = LIFECYCLE.step("fill", found.state)
    found.lease, found.leased_until, found.attempts = uuid7(), moment + rules.LEASE, found.attempts + 1
    return Held(found.id, found.lease, found.person_id)


def fail(actor: Actor, held: Held, why: str) -> None:
    """It cannot be packed: whoever asked is told, and may ask again at once. CopyTakenOver."""
    _fail(actor, _mine(held))


def _fail(actor: Actor, found: DataCopy) -> None:
    found.state, found.finished_at = LIFECYCLE.step("fail", found.state), clock.now()
    found.lease = found.leased_until = None
    audit.record(actor, "fail-copy", f"person:{found.person_id}", copy=found.id)
    outbox.post("notice", about=f"copy:{found.id}", person_id=found.person_id, template="copy-failed")


def _mine(held: Held) -> DataCopy:
    found = db.session.scalar(
        select(DataCopy).where(DataCopy.id == held.id, DataCopy.lease == held.lease, DataCopy.state == S.RUNNING)
        .with_for_update().execution_options(populate_existing=True)
    )
    if found is None:
        raise CopyTakenOver()
    return found


def finish(actor: Actor, held: Held, name: str, size: int) -> None:
    """It is whole: from here on it can be fetched, once. CopyTakenOver."""
    found = _mine(held)
    found.state = LIFECYCLE.step("finish", found.state)
    found.file, found.bytes, found.finished_at = name, size, clock.now()
    found.lease = found.leased_until = None
    audit.record(actor, "finish-copy", f"person:{found.person_id}", copy=found.id)
    outbox.post("notice", about=f"copy:{found.id}", person_id=found.person_id, template="copy-ready")


def forget(fact: AccountClosed) -> None:
    """Whoever has gone has no copies lying about."""
    for found in db.session.scalars(select(DataCopy).where(DataCopy.person_id == fact.person_id)):
        if found.state in UNFINISHED:
            found.state = LIFECYCLE.step("fail", found.state)
        elif found.state is S.READY:
            queries.path_of(str(found.file)).unlink(missing_ok=True)
            found.state, found.file = LIFECYCLE.step("expire", found.state), None
    db.session.flush()


def sweep_copies(actor: Actor) -> int:
    """Three days, and whatever no row names any more: gone. How many files."""
    old = db.session.scalars(
        select(DataCopy).where(DataCopy.state == S.READY, DataCopy.finished_at <= clock.now() - rules.KEPT_FOR).limit(100)
    ).all()
    for found in old:
        found.state, found.file = LIFECYCLE.step("expire", found.state), None
    db.session.flush()
    kept = set(db.session.scalars(select(DataCopy.file).where(DataCopy.file.is_not(None))))
    edge, gone = (clock.now() - rules.LEASE).timestamp(), 0
    with os.scandir(queries.folder()) as entries:
        for entry in entries:
            if entry.name.removesuffix(".zip") not in kept and entry.stat(follow_symlinks=False).st_mtime < edge:
                queries.path_of(entry.name.removesuffix(".zip")).unlink(missing_ok=True)
                gone += 1
    return gone
