"""Questions about copies."""

import contextlib
from pathlib import Path
from typing import Any
from uuid import UUID

from flask import current_app
from sqlalchemy import select

from service.accounts.copies import rules
from service.accounts.copies.models import DataCopy
from service.accounts.copies.states import CopyState
from service.core.problems import NotFound
from service.data.db import db


class NoSuchCopy(NotFound):
    """No copy with this id, or not yours."""

    title = "没有这份个人信息副本"


def copy(copy_id: UUID, person_id: UUID, *, lock: bool = False) -> DataCopy:
    """One's own; NoSuchCopy."""
    query = select(DataCopy).where(DataCopy.id == copy_id, DataCopy.person_id == person_id)
    if lock:
        query = query.with_for_update().execution_options(populate_existing=True)
    found = db.session.scalar(query)
    if found is None:
        raise NoSuchCopy()
    return found


def copies_of(person_id: UUID) -> list[dict[str, Any]]:
    """One's own, the latest first."""
    rows = db.session.scalars(
        select(DataCopy).where(DataCopy.person_id == person_id).order_by(DataCopy.id.desc()).limit(20)
    )
    return [shown(row) for row in rows]


def shown(row: DataCopy) -> dict[str, Any]:
    """A copy as the API tells it."""
    ready = row.state is CopyState.READY and row.finished_at is not None
    return {
        "id": row.id, "state": row.state.value, "created_at": row.created_at, "due_at": row.due_at,
        "finished_at": row.finished_at, "bytes": row.bytes, "moves": ["take"] if ready else [],
        "expires_at": row.finished_at + rules.KEPT_FOR if ready and row.finished_at else None,
    }


def folder() -> Path:
    """Where copies lie until they are fetched, for this account only."""
    found: Path = current_app.extensions["settings"].data_dir / "copies"
    found.mkdir(mode=0o700, parents=True, exist_ok=True)
    with contextlib.suppress(OSError):
        found.chmod(0o700)
    return found


def path_of(name: str) -> Path:
    """The copy with this random name."""
    return folder() / f"{name}.zip"
