"""Checking passwords and codes, counting failures, changing a password, enrolling a second factor."""

from datetime import timedelta
from typing import Any

import segno
from flask import current_app
from sqlalchemy import delete, select, text
from sqlalchemy.dialects.postgresql import insert

from service.accounts import actions as persons
from service.accounts.credentials import queries, rules
from service.accounts.models import Credential, FailedSignIn
from service.core import clock, crypto
from service.core.actors import ANONYMOUS, Actor
from service.core.config import Settings
from service.core.problems import Conflict, NotFound, Unauthorised, Unprocessable, field_problem
from service.data import audit, scope
from service.data.db import db
from service.web.access import need_person


class WrongPassword(Unauthorised):
    """User name or password is wrong; which, is not told. The failure is counted."""

    title = "用户名或密码不正确"
    keeps = True


class AccountLocked(Unauthorised):
    """Too many failures for this user name, whether anybody has it or not; wait."""

    title = "连续输错次数过多，账号已暂时锁定"
    keeps = True
    retry_after = 900


class TotpRequired(Unauthorised):
    """The password is right; the six digits of the second factor are missing."""

    title = "请输入动态口令"


class WrongTotp(Unauthorised):
    """Not the code of this half minute, or one that was used before. The failure is counted."""

    title = "动态口令不正确或已使用"
    keeps = True


class TotpEnrolmentRequired(Unauthorised):
    """The password is right, but the role demands a second factor that is not enrolled; `ticket` lets it be, once."""

    title = "首次登录请先绑定动态口令"
    keeps = True


class TicketInvalid(Unauthorised):
    """Not an enrolment ticket of ours, used, or older than ten minutes."""

    title = "绑定凭证无效或已过期，请重新登录"


class WrongOldPassword(Unprocessable):
    """The present password is wrong; counted like a failure to sign in."""

    title = "当前密码不正确"
    keeps = True


class SamePassword(Unprocessable):
    """The new password is the old one."""

    title = "新密码不能与当前密码相同"


class NoPasswordHere(NotFound):
    """This person signs in by WeChat and has no password."""

    title = "此账号不使用密码登录"


class AlreadyEnrolled(Conflict):
    """A second factor is enrolled; changing it takes its present code."""

    title = "已绑定动态口令，更换须输入当前动态口令"


class NothingToConfirm(Conflict):
    """No enrolment has been begun."""

    title = "请先获取绑定二维码"


def _settings() -> Settings:
    settings: Settings = current_app.extensions["settings"]
    return settings


def check_password(username: str, password: str) -> Credential:
    """The credential that name and password open. WrongPassword, AccountLocked: the same for names nobody has."""
    if queries.count_of(username).is_locked(clock.now()):
        raise AccountLocked()
    credential = queries.credential_named(username)
    usable = credential is not None and credential.disabled_at is None
    right = rules.matches(credential.password_hash if usable else rules.NOBODYS_HASH, password)
    if not usable or not right:
        count_failure(username)
        raise WrongPassword()
    locked = db.session.scalars(
        select(Credential).where(Credential.id == credential.id).with_for_update()
        .execution_options(populate_existing=True)
    ).one()
    if locked.disabled_at is not None:
        raise WrongPassword()
    if queries.count_of(username).is_locked(clock.now()):
        raise AccountLocked()
    return locked


def check_second_factor(credential: Credential, totp: str | None) -> None:
    """The six digits, where the role demands them or the person has enrolled. One code works once."""
    if credential.totp_confirmed_at is None:
        if queries.totp_is_demanded(credential, _settings().totp_required):
            raise TotpEnrolmentRequired(ticket=_ticket_for(credential))
        return
    if totp is None:
        raise TotpRequired()
    step = rules.totp_step(credential.totp_secret, totp, clock.now(), credential.totp_last_step)
    if step is None:
        count_failure(credential.username)
        raise WrongTotp()
    credential.totp_last_step = step


def count_failure(username: str) -> None:
    """One more failure of this name; five within fifteen minutes lock it for fifteen (R8)."""
    settings, moment, index = _settings(), clock.now(), queries.name_index(username)
    with scope.deed(db.session, "count-failure"):
        db.session.execute(
            insert(FailedSignIn.__table__).values(name_index=index, failures=0, created_at=moment)
            .on_conflict_do_nothing(index_elements=["name_index"])
        )
        row = db.session.scalars(
            select(FailedSignIn).where(FailedSignIn.name_index == index).with_for_update()
            .execution_options(populate_existing=True)
        ).one()
        before = rules.Count(row.failures, row.failing_since, row.locked_until)
        after = before.one_more(
            moment, most=settings.password_failures, window=timedelta(minutes=settings.password_window_minutes),
            lock=timedelta(minutes=settings.password_lock_minutes),
        )
        row.failures, row.failing_since, row.locked_until = after.failures, after.failing_since, after.locked_until
        if after.is_locked(moment) and not before.is_locked(moment):
            credential = queries.credential_named(username)
            if credential is not None:
                audit.record(ANONYMOUS, "lock-account", f"person:{credential.person_id}")


def forgive(username: str) -> None:
    """Forget the failures of a name: signed in, reset or unlocked."""
    with scope.deed(db.session, "forgive-failures"):
        db.session.execute(delete(FailedSignIn).where(FailedSignIn.name_index == queries.name_index(username)))


def set_password(credential: Credential, password: str, *, must_change: bool) -> None:
    """Put a new password. A field problem at /password where it is too easy to guess."""
    wrong = rules.complaint(password, credential.username)
    if wrong is not None:
        raise field_problem("/password", wrong)
    credential.password_hash = rules.hash_password(password)
    credential.password_set_at = clock.now()
    credential.must_change_password = must_change


def change_password(actor: Actor, old: str, new: str) -> None:
    """One's own new password; every other session ends. Until a first password is changed no manager's role counts."""
    credential = _own_credential(actor)
    _prove(credential, old)
    if rules.matches(credential.password_hash, new):
        raise SamePassword()
    wrong = rules.complaint(new, credential.username)
    if wrong is not None:
        raise field_problem("/new", wrong)
    set_password(credential, new, must_change=False)
    persons.end_sessions_of(credential.person_id, "password-changed", but=actor.session_id)
    audit.record(actor, "change-password", f"person:{credential.person_id}")


def begin_enrolment(actor: Actor, password: str, totp: str | None = None) -> dict[str, Any]:
    """A new secret for one's authenticator, shown this once. It counts after `confirm_enrolment`."""
    credential = _own_credential(actor)
    _prove(credential, password)
    if credential.totp_confirmed_at is not None:
        if totp is None:
            raise AlreadyEnrolled()
        check_second_factor(credential, totp)
    return _new_secret(credential)


def confirm_enrolment(actor: Actor, totp: str) -> Credential:
    """The authenticator shows the right code: from now on it is demanded."""
    credential = _own_credential(actor)
    _confirm(credential, totp)
    audit.record(actor, "enrol-totp", f"person:{credential.person_id}")
    return credential


def begin_enrolment_by_ticket(ticket: str) -> dict[str, Any]:
    """The same for a manager who may not come in without a second factor. TicketInvalid."""
    credential = queries.credential_with_ticket(ticket)
    if credential is None:
        raise TicketInvalid()
    return _new_secret(credential)


def confirm_enrolment_by_ticket(ticket: str, totp: str) -> Credential:
    """Enrolled; the ticket is used up. TicketInvalid, NothingToConfirm, WrongTotp, AccountLocked."""
    credential = queries.credential_with_ticket(ticket)
    if credential is None:
        raise TicketInvalid()
    if queries.count_of(credential.username).is_locked(clock.now()):
        raise AccountLocked()
    _confirm(credential, totp)
    credential.ticket_hash, credential.ticket_expires_at = None, None
    audit.record(ANONYMOUS, "enrol-totp", f"person:{credential.person_id}")
    return credential


def forget_second_factor(credential: Credential) -> None:
    """The telephone is lost: the next sign-in enrols a new one."""
    credential.totp_secret, credential.totp_pending = None, None
    credential.totp_confirmed_at, credential.totp_last_step = None, None


def sweep_failed_sign_ins(actor: Actor) -> int:
    """Forget counts that are a day old and lock nothing; how many."""
    gone = db.session.execute(
        text(
            "DELETE FROM failed_sign_in WHERE name_index IN (SELECT name_index FROM failed_sign_in"
            " WHERE coalesce(locked_until, failing_since, created_at) < :edge LIMIT 1000 FOR UPDATE SKIP LOCKED)"
        ),
        {"edge": clock.now() - timedelta(days=1)},
    )
    return int(gone.rowcount)  # type: ignore[attr-defined]


def _own_credential(actor: Actor) -> Credential:
    credential = queries.credential_of(need_person(actor))
    if credential is None:
        raise NoPasswordHere()
    return credential


def _prove(credential: Credential, password: str) -> None:
    with scope.deed(db.session, "prove-password"):
        locked = queries.count_of(credential.username).is_locked(clock.now())
    if locked:
        raise AccountLocked()
    if not rules.matches(credential.password_hash, password):
        count_failure(credential.username)
        raise WrongOldPassword()


def _ticket_for(credential: Credential) -> str:
    ticket = crypto.random_token()
    credential.ticket_hash = crypto.digest(ticket)
    credential.ticket_expires_at = clock.now() + rules.TICKET_GOOD_FOR
    return ticket


def _new_secret(credential: Credential) -> dict[str, Any]:
    secret = rules.new_totp_secret()
    credential.totp_pending = secret
    uri = rules.otpauth_uri(secret, credential.username)
    return {"secret": secret, "otpauth_uri": uri, "qr_svg": segno.make(uri, error="m").svg_inline(scale=4)}


def _confirm(credential: Credential, totp: str) -> None:
    if credential.totp_pending_sealed is None:
        raise NothingToConfirm()
    step = rules.totp_step(credential.totp_pending, totp, clock.now(), None)
    if step is None:
        count_failure(credential.username)
        raise WrongTotp()
    credential.totp_secret, credential.totp_pending = credential.totp_pending, None
    credential.totp_confirmed_at, credential.totp_last_step = clock.now(), step
