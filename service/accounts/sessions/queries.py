"""Questions about the places where a person is signed in."""

from typing import Any
from uuid import UUID

from sqlalchemy import select

from service.accounts.models import RefreshToken, Session
from service.core import clock, crypto
from service.core.problems import NotFound
from service.data.db import db


class NoSuchSession(NotFound):
    """Not one of mine, or ended."""

    title = "没有这个登录"


def link_of(presented: str) -> RefreshToken | None:
    """The link of a chain with this refresh token, locked for this transaction."""
    return db.session.scalar(
        select(RefreshToken).where(RefreshToken.token_hash == crypto.digest(presented)).with_for_update()
    )


def session(session_id: UUID) -> Session:
    """One session of mine that has not ended. NoSuchSession."""
    found = db.session.scalar(select(Session).where(Session.id == session_id, Session.ended_at.is_(None)))
    if found is None:
        raise NoSuchSession()
    return found


def sessions_of(person_id: UUID, after: UUID | None, limit: int) -> list[Any]:
    """Where this person is signed in now, the newest first."""
    query = select(Session.id, Session.kind, Session.created_at, Session.renewed_at, Session.expires_at).where(
        Session.person_id == person_id, Session.ended_at.is_(None), Session.expires_at > clock.now()
    )
    if after is not None:
        query = query.where(Session.id < after)
    return list(db.session.execute(query.order_by(Session.id.desc()).limit(limit)))
