"""Tables of who people are to us: persons, grants, sessions, credentials, consents."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, LargeBinary, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from service.core import clock
from service.data.db import Region, Timed, db
from service.data.scope import Rules, Scoped
from service.data.sealed import Sealed


class Person(Timed, Scoped, db.Model):
    """One human being. Phone and openid are sealed and found by blind index.

    show_name, photo_use, push: what they allow, nothing to begin with (VO17) · merged_into: the same human being's other
    account, to which signing in leads.
    """

    __tablename__ = "person"
    __rules__ = Rules(own=("id",), sign_in=True)

    id: Mapped[UUID] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(default="")
    phone_sealed: Mapped[bytes | None] = mapped_column(LargeBinary)
    phone_index: Mapped[bytes | None] = mapped_column(LargeBinary, unique=True)
    phone_verified_at: Mapped[datetime | None]
    openid_sealed: Mapped[bytes | None] = mapped_column(LargeBinary)
    openid_index: Mapped[bytes | None] = mapped_column(LargeBinary, unique=True)
    elder_mode: Mapped[bool] = mapped_column(default=False)
    closed_at: Mapped[datetime | None]
    show_name: Mapped[bool] = mapped_column(default=False, server_default=text("false"))
    photo_use: Mapped[bool] = mapped_column(default=False, server_default=text("false"))
    push: Mapped[bool] = mapped_column(default=False, server_default=text("false"))
    merged_into: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))

    phone = Sealed("phone_sealed")
    openid = Sealed("openid_sealed")


class RoleGrant(Timed, Scoped, db.Model):
    """A role somebody holds over an area, team or shop, from and until a moment.

    Nobody holds two of system, security and audit administrator (GB/T 22239-2019 8.1.4.2, R3).
    """

    __tablename__ = "role_grant"
    __rules__ = Rules(area="region", own=("person_id",), sign_in=True)
    __table_args__ = (
        CheckConstraint("scope_kind IN ('REGION', 'UNIT', 'TEAM', 'SHOP', 'SELF', 'DISTRICT')", name="kind"),
        Index("ix_role_grant_person", "person_id", postgresql_where=text("revoked_at IS NULL")),
        Index(
            "uq_role_grant_one_duty", "person_id", unique=True,
            postgresql_where=text("revoked_at IS NULL AND role IN ('SYS_ADMIN', 'SEC_ADMIN', 'AUD_ADMIN')"),
        ),
        Index(
            "uq_role_grant_live", "person_id", "role", "scope_key", unique=True,
            postgresql_where=text("revoked_at IS NULL"),
        ),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    role: Mapped[str]
    scope_kind: Mapped[str]
    scope_key: Mapped[str]
    region: Mapped[Region | None]
    valid_from: Mapped[datetime]
    valid_until: Mapped[datetime | None]
    revoked_at: Mapped[datetime | None]
    granted_by: Mapped[UUID | None]


class Session(Timed, Scoped, db.Model):
    """One signed-in place: `mp` by WeChat, `admin` by password. Ending it bites on the next request."""

    __tablename__ = "session"
    __rules__ = Rules(own=("person_id",), sign_in=True)
    __table_args__ = (CheckConstraint("kind IN ('mp', 'admin')", name="kind"),)

    id: Mapped[UUID] = mapped_column(primary_key=True)
    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), index=True)
    kind: Mapped[str]
    renewed_at: Mapped[datetime] = mapped_column(default=clock.now)
    expires_at: Mapped[datetime]
    ended_at: Mapped[datetime | None]
    end_reason: Mapped[str | None]


class RefreshToken(Timed, Scoped, db.Model):
    """One link of a session's chain of refresh tokens; only the hash is kept."""

    __tablename__ = "refresh_token"
    __rules__ = Rules(sign_in=True)
    __table_args__ = (UniqueConstraint("session_id", "number"),)

    id: Mapped[UUID] = mapped_column(primary_key=True)
    session_id: Mapped[UUID] = mapped_column(ForeignKey("session.id"))
    number: Mapped[int]
    token_hash: Mapped[bytes] = mapped_column(LargeBinary, unique=True)
    expires_at: Mapped[datetime] = mapped_column(index=True)
    used_at: Mapped[datetime | None]


class Credential(Timed, Scoped, db.Model):
    """User name and password of a manager, and the second factor. `disabled_at` also holds before an approval.

    A ticket, kept as its hash, lets whoever gave the right password enrol a second factor, and nothing else.
    """

    __tablename__ = "credential"
    __rules__ = Rules(own=("person_id",), sign_in=True)

    id: Mapped[UUID] = mapped_column(primary_key=True)
    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), unique=True)
    username: Mapped[str] = mapped_column(unique=True)
    password_hash: Mapped[str]
    password_set_at: Mapped[datetime]
    must_change_password: Mapped[bool] = mapped_column(default=False)
    totp_demanded: Mapped[bool] = mapped_column(default=True)
    totp_sealed: Mapped[bytes | None] = mapped_column(LargeBinary)
    totp_pending_sealed: Mapped[bytes | None] = mapped_column(LargeBinary)
    totp_confirmed_at: Mapped[datetime | None]
    totp_last_step: Mapped[int | None]
    ticket_hash: Mapped[bytes | None] = mapped_column(LargeBinary, unique=True)
    ticket_expires_at: Mapped[datetime | None]
    disabled_at: Mapped[datetime | None]

    totp_secret = Sealed("totp_sealed")
    totp_pending = Sealed("totp_pending_sealed")


class FailedSignIn(Timed, Scoped, db.Model):
    """How often a user name was tried in vain, whether anybody has it or not: so a lock tells nobody which names exist.

    The name is kept as a blind index: people type passwords into the wrong field.
    """

    __tablename__ = "failed_sign_in"
    __rules__ = Rules(sign_in=True)

    name_index: Mapped[bytes] = mapped_column(LargeBinary, primary_key=True)
    failures: Mapped[int] = mapped_column(default=0)
    failing_since: Mapped[datetime | None]
    locked_until: Mapped[datetime | None]


class Consent(Timed, Scoped, db.Model):
    """One person's yes to one purpose, in the words of one version; withdrawn, never deleted (PIPL arts. 14–15, 29)."""

    __tablename__ = "consent"
    __rules__ = Rules(own=("person_id", "given_by"))

    id: Mapped[UUID] = mapped_column(primary_key=True)
    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), index=True)
    given_by: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    purpose: Mapped[str]
    version: Mapped[str]
    text_hash: Mapped[bytes] = mapped_column(LargeBinary)
    withdrawn_at: Mapped[datetime | None]
