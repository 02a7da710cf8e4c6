"""Signing in by WeChat or password, renewing tokens, signing out."""

from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from flask import current_app
from sqlalchemy import select, text
from sqlalchemy.dialects.postgresql import insert

from service.accounts import actions as persons
from service.accounts import queries as people
from service.accounts.credentials import actions as credentials
from service.accounts.credentials import queries as passwords
from service.accounts.models import Credential, Person, RefreshToken, Session
from service.accounts.sessions import queries
from service.core import clock, crypto
from service.core.actors import ANONYMOUS, Actor
from service.core.config import Settings
from service.core.problems import Unauthorised
from service.data import audit
from service.data.db import db
from service.data.sealed import vault
from service.outside.wechat import WeChat, WeChatRefused, WeChatUnreachable
from service.web import tokens
from service.web.access import need_person

TOKENS_KEPT = timedelta(days=30)


class RefreshInvalid(Unauthorised):
    """Not a refresh token of ours, or past its time."""

    title = "登录已失效，请重新登录"


class RefreshReused(Unauthorised):
    """An old refresh token came back after its grace: somebody copied it. The whole family is dead."""

    title = "登录凭证被重复使用，为安全起见已全部退出"
    keeps = True


class AccountClosed(Unauthorised):
    """The person has closed the account."""

    title = "账号已注销"


def _settings() -> Settings:
    settings: Settings = current_app.extensions["settings"]
    return settings


def ask_who_signs_in(code: str) -> str:
    """Ask WeChat whose code this is: the openid. Called before any transaction is open."""
    client: WeChat = current_app.extensions["wechat"]
    try:
        return client.sign_in(code).openid
    except (WeChatRefused, WeChatUnreachable) as wrong:
        raise persons.as_complaint(wrong) from wrong


def sign_in_by_wechat(openid: str) -> dict[str, Any]:
    """Open a session for the owner of this openid; the first time makes the person, once for all who come at once."""
    person = people.person_by_openid(openid)
    if person is None:
        fresh = Person(openid_index=vault().blind("openid", openid))
        fresh.openid = openid
        db.session.execute(
            insert(Person.__table__).values(
                id=fresh.id, created_at=clock.now(), name="", openid_index=fresh.openid_index,
                openid_sealed=fresh.openid_sealed, elder_mode=False,
            ).on_conflict_do_nothing(index_elements=["openid_index"])
        )
        person = people.person_by_openid(openid)
    if person is None or person.closed_at is not None:
        raise AccountClosed()
    return _open(person, tokens.AUDIENCE_PUBLIC)


def sign_in_by_password(username: str, password: str, totp: str | None = None) -> dict[str, Any]:
    """A manager's sign-in. Same answer and same work for an unknown name and a wrong password."""
    credential = credentials.check_password(username, password)
    credentials.check_second_factor(credential, totp)
    return _signed_in_by_password(credential)


def sign_in_by_enrolment(ticket: str, totp: str) -> dict[str, Any]:
    """The first code of a second factor just enrolled lets its owner in."""
    return _signed_in_by_password(credentials.confirm_enrolment_by_ticket(ticket, totp))


def _signed_in_by_password(credential: Credential) -> dict[str, Any]:
    credentials.forgive(credential.username)
    person = people.person(credential.person_id)
    if person.closed_at is not None:
        raise AccountClosed()
    audit.record(ANONYMOUS, "sign-in", f"person:{person.id}")
    return _open(person, tokens.AUDIENCE_MANAGER)


def refresh(refresh_token: str) -> dict[str, Any]:
    """The next pair of tokens. A lost answer may be asked for again within the grace; later reuse kills the family."""
    settings, moment = _settings(), clock.now()
    link = queries.link_of(refresh_token)
    if link is None:
        raise RefreshInvalid()
    session = db.session.scalars(select(Session).where(Session.id == link.session_id).with_for_update()).one()
    person = people.person(session.person_id)
    if session.ended_at is not None or person.closed_at is not None or session.created_at + _absolute(session) <= moment:
        raise RefreshInvalid()
    following = crypto.successor(settings.refresh_key, refresh_token, str(session.id), link.number + 1)
    if link.used_at is not None:
        if moment - link.used_at > timedelta(seconds=settings.refresh_grace_seconds):
            end(session, "refresh-reused")
            audit.record(ANONYMOUS, "refresh-reused", f"session:{session.id}")
            raise RefreshReused()
        return _signed_in(person, session, following)
    if link.expires_at <= moment:
        raise RefreshInvalid()
    link.used_at = moment
    _store(session, link.number + 1, following)
    return _signed_in(person, session, following)


def sign_out(actor: Actor) -> None:
    """End this session; its tokens die with it."""
    session = db.session.scalar(select(Session).where(Session.id == actor.session_id))
    if session is not None:
        end(session, "signed-out")


def end_one(actor: Actor, session_id: UUID) -> None:
    """End one of my sessions: the telephone I lost. NoSuchSession."""
    need_person(actor)
    end(queries.session(session_id), "ended-by-owner")
    audit.record(actor, "end-session", f"session:{session_id}")


def end_others(actor: Actor) -> int:
    """End all my sessions but this one; how many."""
    person_id = need_person(actor)
    ended = persons.end_sessions_of(person_id, "ended-by-owner", but=actor.session_id)
    audit.record(actor, "end-other-sessions", f"person:{person_id}", count=ended)
    return ended


def end(session: Session, reason: str) -> None:
    """From the next request on, nobody is signed in here."""
    session.ended_at, session.end_reason = clock.now(), reason


def sweep_refresh_tokens(actor: Actor) -> int:
    """Drop links of chains that expired a month ago; how many."""
    gone = db.session.execute(
        text(
            "DELETE FROM refresh_token WHERE id IN (SELECT id FROM refresh_token WHERE expires_at < :edge"
            " ORDER BY expires_at LIMIT 1000 FOR UPDATE SKIP LOCKED)"
        ),
        {"edge": clock.now() - TOKENS_KEPT},
    )
    return int(gone.rowcount)  # type: ignore[attr-defined]


def _open(person: Person, kind: str) -> dict[str, Any]:
    moment = clock.now()
    session = Session(person_id=person.id, kind=kind, created_at=moment, expires_at=moment)
    db.session.add(session)
    db.session.flush()
    first = crypto.random_token()
    _store(session, 0, first)
    return _signed_in(person, session, first)


def _store(session: Session, number: int, token: str) -> None:
    """Keep the hash of the chain's next link. Idle and absolute time are both told by its expiry."""
    session.renewed_at = clock.now()
    session.expires_at = min(session.renewed_at + _idle(session), session.created_at + _absolute(session))
    db.session.add(
        RefreshToken(
            session_id=session.id, number=number, token_hash=crypto.digest(token), expires_at=session.expires_at
        )
    )


def _idle(session: Session) -> timedelta:
    settings = _settings()
    if session.kind == tokens.AUDIENCE_MANAGER:
        return timedelta(minutes=settings.manager_idle_minutes)
    return timedelta(days=settings.refresh_idle_days)


def _absolute(session: Session) -> timedelta:
    settings = _settings()
    if session.kind == tokens.AUDIENCE_MANAGER:
        return timedelta(hours=settings.manager_absolute_hours)
    return timedelta(days=settings.refresh_absolute_days)


def _access_until(session: Session) -> datetime:
    settings = _settings()
    by_password = session.kind == tokens.AUDIENCE_MANAGER
    minutes = settings.manager_access_minutes if by_password else settings.access_minutes
    return min(clock.now() + timedelta(minutes=minutes), session.created_at + _absolute(session))


def _signed_in(person: Person, session: Session, refresh_token: str) -> dict[str, Any]:
    until = _access_until(session)
    credential = passwords.credential_of(person.id) if session.kind == tokens.AUDIENCE_MANAGER else None
    return {
        "access_token": tokens.issue(person.id, session.id, session.kind, until),
        "refresh_token": refresh_token,
        "expires_in": round((until - clock.now()).total_seconds()),
        "person": {"id": person.id, "name": person.name},
        "must_change_password": credential is not None and credential.must_change_password,
    }
