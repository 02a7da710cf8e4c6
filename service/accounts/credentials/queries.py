"""Questions about passwords and second factors."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import select

from service.accounts.credentials.rules import TOTP_ROLES, Count
from service.accounts.models import Credential, FailedSignIn, RoleGrant
from service.core import clock, crypto
from service.data.db import db
from service.data.sealed import vault


def spelt(username: str) -> str:
    """A user name as it is kept: without blanks around it, in lower case."""
    return username.strip().lower()


def name_index(username: str) -> bytes:
    """The blind index under which failures of a name are counted."""
    return vault().blind("username", spelt(username))


def credential_named(username: str) -> Credential | None:
    """The credential with this user name."""
    return db.session.scalar(select(Credential).where(Credential.username == spelt(username)))


def credential_of(person_id: UUID) -> Credential | None:
    """The credential of this person, who may have none: most people come by WeChat."""
    return db.session.scalar(select(Credential).where(Credential.person_id == person_id))


def credential_with_ticket(ticket: str) -> Credential | None:
    """The credential whose owner holds this enrolment ticket, still good; locked for this transaction."""
    return db.session.scalar(
        select(Credential).where(
            Credential.ticket_hash == crypto.digest(ticket), Credential.ticket_expires_at > clock.now(),
            Credential.disabled_at.is_(None),
        ).with_for_update()
    )


def count_of(username: str) -> Count:
    """Failures of this name, whether anybody has it or not."""
    found = db.session.execute(
        select(FailedSignIn.failures, FailedSignIn.failing_since, FailedSignIn.locked_until)
        .where(FailedSignIn.name_index == name_index(username))
    ).one_or_none()
    return Count(*found) if found else Count()


def locked_until(username: str) -> datetime | None:
    """Until when this name is locked; None where it is not."""
    count = count_of(username)
    return count.locked_until if count.is_locked(clock.now()) else None


def totp_is_demanded(credential: Credential, required: bool) -> bool:
    """Must this person give six digits as well? required: the setting."""
    moment = clock.now()
    held = select(RoleGrant.id).where(
        RoleGrant.person_id == credential.person_id, RoleGrant.role.in_(TOTP_ROLES), RoleGrant.revoked_at.is_(None),
        RoleGrant.valid_from <= moment, (RoleGrant.valid_until.is_(None)) | (RoleGrant.valid_until > moment),
    )
    return required and credential.totp_demanded and db.session.scalar(held.limit(1)) is not None


def totp_view(credential: Credential | None, required: bool) -> dict[str, Any]:
    """What `GET /me/totp` shows."""
    if credential is None:
        return {"enrolled": False, "demanded": False, "confirmed_at": None}
    return {
        "enrolled": credential.totp_confirmed_at is not None,
        "demanded": totp_is_demanded(credential, required),
        "confirmed_at": credential.totp_confirmed_at,
    }
