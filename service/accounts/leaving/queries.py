"""Questions about leaving. What is open is asked of the rooms above (port "open_work_of")."""

from typing import Any
from uuid import UUID

from sqlalchemy import select

from service.accounts.leaving.models import AccountLeaving
from service.accounts.leaving.states import LeavingState
from service.core.problems import NotFound
from service.data import ports
from service.data.db import db


class NotLeaving(NotFound):
    """Nobody has asked to close this account."""

    title = "账号没有在注销中"


def open_work_of(person_id: UUID) -> list[dict[str, Any]]:
    """What stands between somebody and leaving: [{kind, id, title, at, lets_go}]. lets_go: it can be given back now."""
    return [item for answer in ports.ask("open_work_of", person_id) for item in answer]


def leaving_of(person_id: UUID) -> AccountLeaving | None:
    """The open wish of this person."""
    return db.session.scalar(
        select(AccountLeaving)
        .where(AccountLeaving.person_id == person_id, AccountLeaving.state == LeavingState.CANCELLING)
    )


def held(person_id: UUID) -> AccountLeaving:
    """The open wish, locked; NotLeaving where there is none."""
    found = db.session.scalar(
        select(AccountLeaving)
        .where(AccountLeaving.person_id == person_id, AccountLeaving.state == LeavingState.CANCELLING)
        .with_for_update().execution_options(populate_existing=True)
    )
    if found is None:
        raise NotLeaving()
    return found


def view(person_id: UUID) -> dict[str, Any]:
    """Where it stands, and what would have to be given back."""
    found = leaving_of(person_id)
    return {
        "state": found.state.value if found else None, "asked_at": found.created_at if found else None,
        "due_at": found.due_at if found else None, "open_work": open_work_of(person_id),
        "moves": ["undo"] if found else ["close"],
    }
