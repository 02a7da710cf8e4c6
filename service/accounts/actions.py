"""Persons, their roles and their consents: proving a phone, granting and revoking, making managers without a request."""

import hashlib
from datetime import datetime
from uuid import UUID

import structlog
from flask import current_app
from sqlalchemy import select, update

from service.accounts import queries, rules
from service.accounts.credentials import rules as passwords
from service.accounts.managers.models import ManagerAccount
from service.accounts.managers.states import AccountState
from service.accounts.models import Consent, Credential, Person, RoleGrant, Session
from service.core import clock
from service.core.actors import DISTRICT, MANAGERS, Actor
from service.core.problems import Conflict, Forbidden, Unavailable, Unprocessable, field_problem
from service.data import audit, scope
from service.data.db import db
from service.data.sealed import vault
from service.outside.wechat import (
    AppRefused,
    BadCode,
    ForeignNumber,
    PersonBlocked,
    WeChat,
    WeChatRefused,
    WeChatUnreachable,
)
from service.web.access import need_person
from service.web.errors import on_constraint

log = structlog.get_logger("accounts")


class WrongCode(Unprocessable):
    """WeChat does not know the code, or it was used or expired."""

    title = "微信登录码无效或已过期，请重试"


class WeChatAway(Unavailable):
    """WeChat does not answer, is busy, or does not accept our own key."""

    title = "微信暂时没有响应，请稍后重试"


class BlockedByWeChat(Forbidden):
    """WeChat holds this person for a risk."""

    title = "微信判定该账号存在风险，暂不能登录"


class ForeignPhone(Unprocessable):
    """The phone is not of mainland China."""

    title = "目前只支持中国大陆手机号"


class PhoneTaken(Conflict):
    """The number belongs to another person's account."""

    title = "这个手机号已绑定其他账号"


class HoldsAnotherDuty(Conflict):
    """Nobody is two of system, security and audit administrator."""

    title = "系统、安全、审计管理员不能由同一人兼任"


class NameIsChecked(Conflict):
    """A volunteer's name comes from a registration that was looked at, a manager's from their superior."""

    title = "姓名已经核实，不能自行修改"


class UsernameTaken(Conflict):
    """Another account has this user name."""

    title = "这个用户名已被使用"


class EnoughFirstManagers(Conflict):
    """There are two district managers already; further ones are made by them."""

    title = "区级管理员已有两名，请由他们在系统内创建"


class WeakPassword(Unprocessable):
    """Too short or too easy to guess."""

    title = "密码太简单"


on_constraint("uq_person_phone_index", PhoneTaken)
on_constraint("uq_role_grant_one_duty", HoldsAnotherDuty)
on_constraint("uq_credential_username", UsernameTaken)


def _wechat() -> WeChat:
    client: WeChat = current_app.extensions["wechat"]
    return client


def ask_for_phone(code: str) -> str:
    """Ask WeChat which phone number this code vouches for. Called before any transaction is open."""
    try:
        return _wechat().phone_number(code)
    except (WeChatRefused, WeChatUnreachable) as wrong:
        raise as_complaint(wrong) from wrong


def as_complaint(wrong: WeChatRefused | WeChatUnreachable) -> Unprocessable | Unavailable | Forbidden:
    """What WeChat's refusal or silence means to the person who waits for it."""
    if isinstance(wrong, WeChatUnreachable):
        return WeChatAway()
    if isinstance(wrong, BadCode):
        return WrongCode()
    if isinstance(wrong, ForeignNumber):
        return ForeignPhone()
    if isinstance(wrong, PersonBlocked):
        return BlockedByWeChat()
    if wrong.worth_retrying or isinstance(wrong, AppRefused):
        log.error("wechat refuses us", errcode=wrong.errcode)
        return WeChatAway(errcode=wrong.errcode)
    return WrongCode(errcode=wrong.errcode)


def prove_phone(actor: Actor, phone: str) -> Person:
    """Bind the phone number that WeChat vouches for. PhoneTaken, also for the slower of two at once."""
    person_id = need_person(actor)
    with scope.deed(db.session, "phone-taken"):
        other = queries.person_by_phone(phone)
    if other is not None and other.id != person_id:
        if other.openid_index is None and other.phone_verified_at is None:
            return _take_over(actor, person_id, other.id)
        raise PhoneTaken()
    person = queries.person(person_id)
    person.phone = phone
    person.phone_index = vault().blind("phone", phone)
    person.phone_verified_at = clock.now()
    audit.record(actor, "prove-phone", f"person:{person.id}")
    return person


def set_name(actor: Actor, name: str) -> Person:
    """What a resident wants to be called. NameIsChecked where a rule has already looked at the name they have."""
    person = queries.person(need_person(actor))
    if queries.has_checked_name(person.id):
        raise NameIsChecked()
    if rules.sounds_official(name):
        raise field_problem("/name", "请填写您自己的称呼，不要用单位或职务")
    person.name = name
    audit.record(actor, "set-name", f"person:{person.id}")
    return person


def _take_over(actor: Actor, person_id: UUID, known_id: UUID) -> Person:
    """WeChat vouches for the number under which an older register knows somebody: this is them, and here they sign in
    from now on. PhoneTaken where the account in hand is more than a first sign-in.
    """
    with scope.deed(db.session, "take-over-account"):
        fresh, known = queries.person(person_id), queries.person(known_id)
        if fresh.phone_index is not None or fresh.openid_sealed is None or queries.grants_of(person_id):
            raise PhoneTaken()
        openid, index = fresh.openid, fresh.openid_index
        fresh.openid = fresh.openid_index = None
        fresh.merged_into = known_id
        db.session.flush()
        known.openid, known.openid_index, known.phone_verified_at = openid, index, clock.now()
        audit.record(actor, "take-over-account", f"person:{known_id}")
    end_sessions_of(person_id, "taken over")
    return known


def set_elder_mode(actor: Actor, elder_mode: bool) -> Person:
    """Larger text and fewer choices, remembered for the person."""
    person = queries.person(need_person(actor))
    person.elder_mode = elder_mode
    return person


def end_sessions_of(person_id: UUID, reason: str, but: UUID | None = None) -> int:
    """End every session of a person, except perhaps one: disabled, reset, merged. How many."""
    live = update(Session).where(Session.person_id == person_id, Session.ended_at.is_(None))
    if but is not None:
        live = live.where(Session.id != but)
    with scope.deed(db.session, "end-sessions"):
        ended = db.session.execute(live.values(ended_at=clock.now(), end_reason=reason))
    return int(ended.rowcount)  # type: ignore[attr-defined]


def grant(
    actor: Actor, person_id: UUID, role: str, scope_kind: str, scope_key: str, region: str | None,
    until: datetime | None = None,
) -> RoleGrant:
    """Write a role; rooms call this when their own rules say so. Granting twice is granting once.

    until: a delegation that ends by itself. One that has ended makes way for a new grant.
    """
    moment = clock.now()
    with scope.deed(db.session, "grant"):
        standing = db.session.scalar(
            select(RoleGrant).where(
                RoleGrant.person_id == person_id, RoleGrant.role == role, RoleGrant.scope_key == scope_key,
                RoleGrant.revoked_at.is_(None),
            ).with_for_update()
        )
        if standing is not None:
            if standing.valid_until is None or (until is not None and standing.valid_until > moment):
                return standing
            standing.revoked_at = moment
            db.session.flush()
        made = RoleGrant(
            person_id=person_id, role=role, scope_kind=scope_kind, scope_key=scope_key, region=region,
            valid_from=moment, valid_until=until, granted_by=actor.person_id,
        )
        db.session.add(made)
        audit.record(actor, "grant-role", f"person:{person_id}", region=region, role=role, key=scope_key, until=until)
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


def lead_to(person_id: UUID, kept: UUID | None) -> None:
    """Signing in to the one account leads to the other from now on, or, with None, no longer (D19)."""
    with scope.deed(db.session, "lead-to"):
        db.session.execute(update(Person).where(Person.id == person_id).values(merged_into=kept))
    end_sessions_of(person_id, "merged")


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
            person_id=person.id, username=username.strip().lower(), password_hash=passwords.hash_password(password),
            password_set_at=clock.now(), totp_demanded=totp,
        )
    )
    db.session.add(
        RoleGrant(person_id=person.id, role=role, scope_kind="REGION", scope_key=code, region=code,
                  valid_from=clock.now())
    )
    db.session.add(ManagerAccount(person_id=person.id, role=role, region=code, state=AccountState.ACTIVE))
    return person


def make_first_manager(username: str, password: str, name: str, district: str) -> Person:
    """One of the first two A1 (D19). EnoughFirstManagers, WeakPassword."""
    held = select(RoleGrant.id).where(RoleGrant.role == DISTRICT, RoleGrant.revoked_at.is_(None))
    if len(list(db.session.scalars(held))) >= 2:
        raise EnoughFirstManagers()
    wrong = passwords.complaint(password, username, name)
    if wrong is not None:
        raise WeakPassword(wrong)
    return make_manager(username, password, name, DISTRICT, district)
