"""Signing in and out, proving a phone, granting roles, consenting."""

import hashlib
from datetime import timedelta
from typing import Any
from uuid import UUID

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError
from flask import current_app
from sqlalchemy import select, update
from sqlalchemy.dialects.postgresql import insert

from service.accounts import queries
from service.accounts.models import Consent, Credential, Person, RoleGrant, RefreshToken, Session
from service.core import clock, crypto
from service.core.actors import ANONYMOUS, MANAGERS, Actor
from service.core.config import Settings
from service.core.ids import uuid7
from service.core.problems import Conflict, Unauthorised, Unavailable, Unprocessable
from service.data import audit, scope
from service.data.db import db
from service.data.sealed import vault
from service.outside.wechat import BadCode, WeChat, WeChatRefused, WeChatUnreachable
from service.web import tokens
from service.web.access import need_person

_hasher = PasswordHasher(time_cost=2, memory_cost=19456, parallelism=1)
_NOBODYS_HASH = _hasher.hash("nobody has this password")


class WrongCode(Unprocessable):
    """WeChat does not know the code, or it was used or expired."""

    title = "微信登录码无效或已过期,请重试"


class WeChatAway(Unavailable):
    """WeChat does not answer."""

    title = "微信暂时没有响应,请稍后重试"


class WrongPassword(Unauthorised):
    """User name or password is wrong; which, is not told. The failure is counted."""

    title = "用户名或密码不正确"
    keeps = True


class AccountLocked(Unauthorised):
    """Too many failures; wait."""

    title = "连续输错次数过多,账号已暂时锁定"
    keeps = True
    retry_after = 900


class RefreshInvalid(Unauthorised):
    """Not a refresh token of ours, or past its time."""

    title = "登录已失效,请重新登录"


class RefreshReused(Unauthorised):
    """An old refresh token came back after its grace: somebody copied it. The whole family is dead."""

    title = "登录凭证被重复使用,为安全起见已全部退出"
    keeps = True


class PhoneTaken(Conflict):
    """The number belongs to another person's account."""

    title = "这个手机号已绑定其他账号"


def _settings() -> Settings:
    settings: Settings = current_app.extensions["settings"]
    return settings


def _wechat() -> WeChat:
    client: WeChat = current_app.extensions["wechat"]
    return client


def ask_who_signs_in(code: str) -> str:
    """Ask WeChat whose code this is: the openid. Called before any transaction is open."""
    try:
        return _wechat().sign_in(code).openid
    except BadCode as wrong:
        raise WrongCode() from wrong
    except WeChatRefused as wrong:
        raise WrongCode(errcode=wrong.errcode) from wrong
    except WeChatUnreachable as wrong:
        raise WeChatAway() from wrong


def ask_for_phone(code: str) -> str:
    """Ask WeChat which phone number this code vouches for. Called before any transaction is open."""
    try:
        return _wechat().phone_number(code)
    except WeChatRefused as wrong:
        raise WrongCode(errcode=wrong.errcode) from wrong
    except WeChatUnreachable as wrong:
        raise WeChatAway() from wrong


def sign_in_by_wechat(openid: str) -> dict[str, Any]:
    """Open a session for the owner of this openid; the first time makes the person."""
    index = vault().blind("openid", openid)
    person = db.session.scalar(select(Person).where(Person.openid_index == index))
    if person is None:
        fresh = Person(openid_index=index)
        fresh.openid = openid
        values = {"id": fresh.id, "created_at": clock.now(), "name": "", "openid_index": index,
                  "openid_sealed": fresh.openid_sealed, "elder_mode": False}
        db.session.execute(
            insert(Person.__table__).values(values).on_conflict_do_nothing(index_elements=["openid_index"])
        )
        person = db.session.scalars(select(Person).where(Person.openid_index == index)).one()
    if person.closed_at is not None:
        raise RefreshInvalid()
    return _open_session(person, tokens.AUDIENCE_PUBLIC)


def prove_phone(actor: Actor, phone: str) -> Person:
    """Bind the phone number that WeChat vouches for."""
    person_id = need_person(actor)
    with scope.deed(db.session, "phone-taken"):
        other = queries.person_by_phone(phone)
    if other is not None and other.id != person_id:
        raise PhoneTaken()
    person = queries.person(person_id)
    person.phone = phone
    person.phone_index = vault().blind("phone", phone)
    person.phone_verified_at = clock.now()
    audit.record(actor, "prove-phone", f"person:{person.id}")
    return person


def sign_in_by_password(username: str, password: str, totp: str | None = None) -> dict[str, Any]:
    """A manager's sign-in. Same answer and same work for an unknown name and a wrong password."""
    settings, moment = _settings(), clock.now()
    credential = queries.credential_named(username)
    locked = credential is not None and credential.locked_until is not None and credential.locked_until > moment
    matches = _matches(credential.password_hash if credential else _NOBODYS_HASH, password)
    if credential is None or credential.disabled_at is not None:
        raise WrongPassword()
    if locked:
        raise AccountLocked()
    if not matches:
        _count_failure(credential, settings)
        raise WrongPassword()
    second_factor(credential, totp, settings)
    credential.failures, credential.failing_since, credential.locked_until = 0, None, None
    person = queries.person(credential.person_id)
    audit.record(ANONYMOUS, "sign-in", f"person:{person.id}")
    return _open_session(person, tokens.AUDIENCE_MANAGER)


def set_elder_mode(actor: Actor, elder_mode: bool) -> Person:
    """Larger text and fewer choices, remembered for the person."""
    person = queries.person(need_person(actor))
    person.elder_mode = elder_mode
    return person


def second_factor(credential: Credential, totp: str | None, settings: Settings) -> None:
    """Demand and check the TOTP where it is due."""
    return None


def _matches(stored: str, password: str) -> bool:
    try:
        return _hasher.verify(stored, password)
    except (VerificationError, InvalidHashError):
        return False


def _count_failure(credential: Credential, settings: Settings) -> None:
    moment = clock.now()
    window = timedelta(minutes=settings.password_window_minutes)
    if credential.failing_since is None or credential.failing_since + window < moment:
        credential.failing_since, credential.failures = moment, 0
    credential.failures += 1
    if credential.failures >= settings.password_failures:
        credential.locked_until = moment + timedelta(minutes=settings.password_lock_minutes)
        credential.failures, credential.failing_since = 0, None
        audit.record(ANONYMOUS, "lock-account", f"person:{credential.person_id}")


def _open_session(person: Person, kind: str) -> dict[str, Any]:
    session = Session(person_id=person.id, kind=kind)
    db.session.add(session)
    db.session.flush()
    first = crypto.random_token()
    _store_refresh(session, 0, first)
    return _signed_in(person, session, first)


def _store_refresh(session: Session, number: int, token: str) -> None:
    settings = _settings()
    idle = (
        timedelta(minutes=settings.manager_idle_minutes) if session.kind == tokens.AUDIENCE_MANAGER
        else timedelta(days=settings.refresh_idle_days)
    )
    db.session.add(
        RefreshToken(
            session_id=session.id, number=number, token_hash=crypto.digest(token),
            expires_at=min(clock.now() + idle, session.created_at + _absolute(session.kind)),
        )
    )


def _absolute(kind: str) -> timedelta:
    settings = _settings()
    if kind == tokens.AUDIENCE_MANAGER:
        return timedelta(hours=settings.manager_absolute_hours)
    return timedelta(days=settings.refresh_absolute_days)


def _signed_in(person: Person, session: Session, refresh: str) -> dict[str, Any]:
    settings = _settings()
    by_password = session.kind == tokens.AUDIENCE_MANAGER
    minutes = settings.manager_access_minutes if by_password else settings.access_minutes
    return {
        "access_token": tokens.issue(person.id, session.id, session.kind, minutes),
        "refresh_token": refresh,
        "expires_in": minutes * 60,
        "person": {"id": person.id, "name": person.name},
    }


def refresh(presented: str) -> dict[str, Any]:
    """The next pair of tokens. A lost answer may be asked for again within the grace; later reuse kills the family."""
    settings, moment = _settings(), clock.now()
    link = db.session.scalar(
        select(RefreshToken).where(RefreshToken.token_hash == crypto.digest(presented)).with_for_update()
    )
    if link is None:
        raise RefreshInvalid()
    session = db.session.scalars(select(Session).where(Session.id == link.session_id)).one()
    if session.ended_at is not None:
        raise RefreshInvalid()
    person = queries.person(session.person_id)
    following = crypto.successor(settings.refresh_key, presented, str(session.id), link.number + 1)
    if link.used_at is not None:
        if moment - link.used_at > timedelta(seconds=settings.refresh_grace_seconds):
            end_session(session, "refresh-reused")
            audit.record(ANONYMOUS, "refresh-reused", f"session:{session.id}")
            raise RefreshReused()
        return _signed_in(person, session, following)
    if link.expires_at <= moment or person.closed_at is not None:
        raise RefreshInvalid()
    link.used_at = moment
    _store_refresh(session, link.number + 1, following)
    return _signed_in(person, session, following)


def sign_out(actor: Actor) -> None:
    """End this session; its tokens die with it."""
    session = db.session.scalar(select(Session).where(Session.id == actor.session_id))
    if session is not None:
        end_session(session, "signed-out")


def end_session(session: Session, reason: str) -> None:
    """From the next request on, nobody is signed in here."""
    session.ended_at, session.end_reason = clock.now(), reason


def end_sessions_of(person_id: UUID, reason: str) -> None:
    """End every session of a person: disabled, reset, merged."""
    with scope.deed(db.session, "end-sessions"):
        db.session.execute(
            update(Session).where(Session.person_id == person_id, Session.ended_at.is_(None))
            .values(ended_at=clock.now(), end_reason=reason)
        )


def grant(actor: Actor, person_id: UUID, role: str, scope_kind: str, scope_key: str, region: str | None) -> RoleGrant:
    """Write a role; rooms call this when their own rules say so. Granting twice is granting once."""
    with scope.deed(db.session, "grant"):
        standing = db.session.scalar(
            select(RoleGrant).where(
                RoleGrant.person_id == person_id, RoleGrant.role == role, RoleGrant.scope_key == scope_key,
                RoleGrant.revoked_at.is_(None),
            )
        )
        if standing is not None:
            return standing
        made = RoleGrant(
            person_id=person_id, role=role, scope_kind=scope_kind, scope_key=scope_key, region=region,
            valid_from=clock.now(), granted_by=actor.person_id,
        )
        db.session.add(made)
        audit.record(actor, "grant-role", f"person:{person_id}", region=region, role=role, key=scope_key)
    return made


def revoke(actor: Actor, person_id: UUID, role: str, scope_key: str) -> None:
    """Take a role away; it bites on the next request."""
    with scope.deed(db.session, "revoke"):
        db.session.execute(
            update(RoleGrant)
            .where(RoleGrant.person_id == person_id, RoleGrant.role == role, RoleGrant.scope_key == scope_key,
                   RoleGrant.revoked_at.is_(None))
            .values(revoked_at=clock.now())
        )
        audit.record(actor, "revoke-role", f"person:{person_id}", role=role, key=scope_key)


def rename(person_id: UUID, name: str) -> None:
    """The name as it stands in a checked register; rooms call this when their own rules say so."""
    with scope.deed(db.session, "rename"):
        db.session.execute(update(Person).where(Person.id == person_id).values(name=name))


def consent(actor: Actor, person_id: UUID, purpose: str, version: str, words: str) -> Consent:
    """Record a yes, with the hash of the words it was given to."""
    given = Consent(
        person_id=person_id, given_by=actor.person_id or person_id, purpose=purpose, version=version,
        text_hash=hashlib.sha256(words.encode()).digest(),
    )
    db.session.add(given)
    return given


def make_manager(username: str, password: str, name: str, role: str, code: str, *, totp: bool = True) -> Person:
    """A manager account without asking anybody: for `flask` and the demo, never for a request."""
    if role not in MANAGERS:
        raise ValueError(role)
    person = Person(name=name)
    db.session.add(person)
    db.session.flush()
    db.session.add(
        Credential(
            person_id=person.id, username=username.strip().lower(), password_hash=_hasher.hash(password),
            password_set_at=clock.now(), totp_demanded=totp,
        )
    )
    db.session.add(
        RoleGrant(id=uuid7(), person_id=person.id, role=role, scope_kind="REGION", scope_key=code, region=code,
                  valid_from=clock.now())
    )
    return person


class EnoughFirstManagers(Conflict):
    """There are two district managers already; further ones are made by them."""

    title = "区级管理员已有两名,请由他们在系统内创建"


def make_first_manager(username: str, password: str, name: str, district: str) -> Person:
    """One of the first two A1 (D19)."""
    held = select(RoleGrant.id).where(RoleGrant.role == "A1", RoleGrant.revoked_at.is_(None))
    if len(list(db.session.scalars(held))) >= 2:
        raise EnoughFirstManagers()
    return make_manager(username, password, name, "A1", district)
