"""Questions about persons, their grants and sessions."""

from collections import OrderedDict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from threading import Lock
from typing import Any
from uuid import UUID

import orjson
from sqlalchemy import exists, select

from service.accounts.models import Consent, Credential, Person, RoleGrant, Session
from service.core import clock, masking
from service.core.actors import AUDIT_ADMIN, DEPARTMENT, MANAGERS, SECURITY_ADMIN, SYSTEM_ADMIN, Actor, Grant
from service.core.problems import NotFound, Problem, Unauthorised
from service.core.regions import Area
from service.data import ports, scope
from service.data.db import Check, arrive, carry, db
from service.data.sealed import unseal, vault
from service.web.tokens import AUDIENCE_MANAGER, Claims

_ENTER = (
    "enter_as(%(caller_session)s, %(caller_moment)s, %(caller_remembered)s::jsonb, %(caller_person)s, %(caller_lo)s,"
    " %(caller_hi)s, %(caller_read_only)s, %(caller_unit)s)::text"  # read once, and not in every row that comes along
)
_REMEMBERED = 4096
_BY_PASSWORD = frozenset({*MANAGERS, DEPARTMENT, SYSTEM_ADMIN, SECURITY_ADMIN, AUDIT_ADMIN})


class SessionEnded(Unauthorised):
    """Signed out, disabled or replaced since the token was made."""

    title = "登录已失效，请重新登录"


class NoSuchPerson(NotFound):
    """Nobody with this id."""

    title = "没有这个人"


@dataclass(frozen=True)
class Caller:
    """Who somebody was at their last request, and the words in which the database said so."""

    said: str
    actor: Actor


_last: OrderedDict[tuple[UUID, UUID, str], Caller] = OrderedDict()  # by all that a token says, not by the session alone
_lock = Lock()


def enter(claims: Claims, dress: Callable[[Actor], Actor], *, read_only: bool, along: bool = False) -> Actor:
    """The actor behind a verified token, with grants as they stand at this moment; the transaction is told whose rows.

    dress: puts on the hat that the request asks for. Where the database finds the caller exactly as at the last request,
    one question both checks and tells (decision 0012); else it is told anew. SessionEnded where the session has ended.
    along: a caller who is remembered is asked about together with the request's own question (decision 0032).
    """
    bearer = (claims.session_id, claims.person_id, claims.audience)
    last = _last.get(bearer)
    hoped = _hope(last, dress)
    wanted = replace(scope.of(hoped), read_only=read_only) if hoped else scope.NOBODY
    found = hoped

    def settle(words: str | None) -> bool:
        nonlocal found
        if words == "true" and hoped is not None:
            scope.told(wanted)
            return True
        said = orjson.loads(words or "null")
        if said is None or UUID(said["person"]) != claims.person_id:
            raise SessionEnded()
        actor = _actor(claims, said)
        _remember(bearer, Caller(orjson.dumps(said).decode(), actor))
        found = dress(actor)
        scope.use(db.session, replace(scope.of(found), read_only=read_only))
        return False

    facts = {"session": claims.session_id, "moment": clock.now(), "remembered": last.said if last and hoped else None}
    carry(Check(_ENTER, {f"caller_{name}": value for name, value in (facts | wanted.settings()).items()}, settle))
    if along and hoped is not None:
        return hoped
    arrive()
    assert found is not None
    return found


def _hope(last: Caller | None, dress: Callable[[Actor], Actor]) -> Actor | None:
    """The caller as at the last request, dressed; None where there was none, or the hat does not fit any more."""
    if last is None:
        return None
    try:
        return dress(last.actor)
    except Problem:
        return None  # perhaps it fits now: the database decides


def _remember(bearer: tuple[UUID, UUID, str], caller: Caller) -> None:
    with _lock:
        _last[bearer] = caller
        while len(_last) > _REMEMBERED:
            _last.popitem(last=False)


def _actor(claims: Claims, said: dict[str, Any]) -> Actor:
    """A manager's grants, and the duties of the three administrators, count only in a session made with password and
    second factor, never in a WeChat one; and not before a first password has been changed.
    """
    by_password = said["kind"] == AUDIENCE_MANAGER and claims.audience == AUDIENCE_MANAGER
    grants = tuple(
        Grant(UUID(grant_id), role, kind, key)
        for grant_id, role, kind, key in said["grants"]
        if by_password or role not in _BY_PASSWORD
    )
    return Actor(
        person_id=claims.person_id, session_id=claims.session_id, grants=grants, is_manager_session=by_password,
        name=said["name"],
    )


def acting_again(person_id: UUID, grant_id: UUID) -> Actor | None:
    """A manager in one role, as it stands now, for work that goes on after their request; None where it has ended.

    The caller is a job. A disabled account has no role (and is looked at besides).
    """
    moment = clock.now()
    found = db.session.execute(
        select(Person.name, RoleGrant.role, RoleGrant.scope_kind, RoleGrant.scope_key)
        .join(RoleGrant, RoleGrant.person_id == Person.id).join(Credential, Credential.person_id == Person.id)
        .where(
            Person.id == person_id, RoleGrant.id == grant_id, RoleGrant.revoked_at.is_(None),
            RoleGrant.valid_from <= moment, (RoleGrant.valid_until.is_(None)) | (RoleGrant.valid_until > moment),
            Credential.disabled_at.is_(None),
        )
    ).one_or_none()
    if found is None:
        return None
    hat = Grant(grant_id, found.role, found.scope_kind, found.scope_key)
    return Actor(person_id=person_id, grants=(hat,), acting=hat, is_manager_session=True, name=found.name)


def person(person_id: UUID) -> Person:
    """The person with this id; NoSuchPerson where the scope shows none."""
    found = db.session.scalar(select(Person).where(Person.id == person_id))
    if found is None:
        raise NoSuchPerson()
    return found


def person_by_openid(openid: str) -> Person | None:
    """Whoever signs in with this openid; where two accounts of one human being were merged, the one that was kept."""
    found = db.session.scalar(select(Person).where(Person.openid_index == vault().blind("openid", openid)))
    if found is not None and found.merged_into is not None:
        return db.session.scalar(select(Person).where(Person.id == found.merged_into))
    return found


def person_by_phone(phone: str) -> Person | None:
    """Whoever has verified this phone."""
    return db.session.scalar(select(Person).where(Person.phone_index == vault().blind("phone", phone)))


def names_of(ids: Iterable[UUID | None]) -> dict[UUID, str]:
    """Full names by person id. The caller masks them for whoever may not see them."""
    wanted = {found for found in ids if found is not None}
    if not wanted:
        return {}
    with scope.deed(db.session, "names"):
        rows = db.session.execute(select(Person.id, Person.name).where(Person.id.in_(wanted)))
        return {row.id: row.name for row in rows}


def showing_names(ids: Iterable[UUID | None]) -> set[UUID]:
    """Those of them who let their name be shown to everybody (VO17). Minors are the caller's to leave out."""
    wanted = {found for found in ids if found is not None}
    if not wanted:
        return set()
    with scope.deed(db.session, "showing-names"):
        return set(db.session.scalars(select(Person.id).where(Person.id.in_(wanted), Person.show_name)))


def photographed(ids: Iterable[UUID]) -> set[UUID]:
    """Those of them who let pictures of themselves be used (VO17)."""
    wanted = set(ids)
    if not wanted:
        return set()
    with scope.deed(db.session, "photographed"):
        return set(db.session.scalars(select(Person.id).where(Person.id.in_(wanted), Person.photo_use)))


def reach_of(person_id: UUID) -> tuple[bool, bool]:
    """Has this person an inbox still, and may a message leave the house to them (VO17)? The caller is a job."""
    found = db.session.execute(select(Person.closed_at, Person.push).where(Person.id == person_id)).one_or_none()
    return (True, False) if found is None else (found.closed_at is None, found.push)


def phone_of(person_id: UUID) -> str | None:
    """The full phone number. The caller has checked and audited that it may be shown."""
    with scope.deed(db.session, "phone"):
        sealed = db.session.scalar(select(Person.phone_sealed).where(Person.id == person_id))
        return unseal("person", "phone_sealed", person_id, sealed)


def phones_of(ids: Iterable[UUID]) -> dict[UUID, str]:
    """Full phone numbers by person id, for lists that mask them; people without one are left out."""
    wanted = set(ids)
    if not wanted:
        return {}
    with scope.deed(db.session, "phones"):
        rows = db.session.execute(
            select(Person.id, Person.phone_sealed).where(Person.id.in_(wanted), Person.phone_sealed.is_not(None))
        ).all()
    return {person_id: unseal("person", "phone_sealed", person_id, sealed) or "" for person_id, sealed in rows}


def has_verified_phone(person_id: UUID) -> bool:
    """Has this person proved a phone number?"""
    with scope.deed(db.session, "phone-verified"):
        moment = db.session.scalar(select(Person.phone_verified_at).where(Person.id == person_id))
        return moment is not None


def has_checked_name(person_id: UUID) -> bool:
    """Was this person's name given by a rule: a registration taken in, or an account made by a superior?"""
    volunteer = exists().where(RoleGrant.person_id == person_id, RoleGrant.role == "V")
    manager = exists().where(Credential.person_id == person_id)
    return bool(db.session.scalar(select(volunteer | manager)))


def has_signed_in(person_id: UUID, until: datetime) -> bool:
    """Has this person ever been signed in by that moment, on a phone or at a desk?"""
    with scope.deed(db.session, "has-signed-in"):
        found = select(Session.id).where(Session.person_id == person_id, Session.created_at <= until)
        return db.session.scalar(found.limit(1)) is not None


def openid_of(person_id: UUID) -> str | None:
    """The openid, for a letter that leaves now. Never logged, never shown."""
    sealed = db.session.scalar(select(Person.openid_sealed).where(Person.id == person_id))
    return unseal("person", "openid_sealed", person_id, sealed)


def grants_of(person_id: UUID) -> list[RoleGrant]:
    """The live grants of a person."""
    moment = clock.now()
    return list(
        db.session.scalars(
            select(RoleGrant).where(
                RoleGrant.person_id == person_id, RoleGrant.revoked_at.is_(None), RoleGrant.valid_from <= moment,
                (RoleGrant.valid_until.is_(None)) | (RoleGrant.valid_until > moment),
            ).order_by(RoleGrant.id)
        )
    )


def managers_of(code: str, roles: Iterable[str]) -> list[UUID]:
    """The persons who hold one of these roles exactly at this division. For notices."""
    moment = clock.now()
    with scope.deed(db.session, "managers"):
        return list(
            db.session.scalars(
                select(RoleGrant.person_id).where(
                    RoleGrant.scope_key == code, RoleGrant.role.in_(list(roles)), RoleGrant.revoked_at.is_(None),
                    (RoleGrant.valid_until.is_(None)) | (RoleGrant.valid_until > moment),
                ).distinct()
            )
        )


def another_manager(role: str, code: Any, than: Any) -> Any:
    """A condition on another table's columns: somebody other than this person holds the role exactly there now."""
    moment = clock.now()
    return exists().where(
        RoleGrant.scope_key == code, RoleGrant.role == role, RoleGrant.person_id != than, RoleGrant.revoked_at.is_(None),
        RoleGrant.valid_from <= moment, (RoleGrant.valid_until.is_(None)) | (RoleGrant.valid_until > moment),
    )


def has_consent(person_id: UUID, purpose: str) -> bool:
    """Is there a standing yes of (or for) this person to this purpose?"""
    found = select(Consent.id).where(
        Consent.person_id == person_id, Consent.purpose == purpose, Consent.withdrawn_at.is_(None)
    )
    with scope.deed(db.session, "consent"):
        return db.session.scalar(found.limit(1)) is not None


def me_view(found: Person, actor: Actor) -> dict[str, Any]:
    """What `GET /me` shows: the phone masked, the roles as X-Acting-As names them."""
    mine = grants_of(found.id)
    volunteer = next((g.scope_key for g in mine if g.role == "V"), None)
    held = {grant.id for grant in actor.grants}
    units = {UUID(g.scope_key) for g in mine if g.scope_kind == "UNIT"}
    names = ports.ask("names_of_teams", units) if units else []
    called = {str(unit): name for some in names for unit, name in some.items()}
    return {
        "id": found.id,
        "name": found.name,
        "phone": masking.phone(found.phone) if found.phone_sealed else None,
        "elder_mode": found.elder_mode,
        "volunteer_id": volunteer,
        "registration": next(iter(ports.ask("registration_of", found.id)), None),
        "roles": [
            {"grant": g.id, "role": g.role, "area": g.scope_key, "unit_name": called.get(g.scope_key)}
            for g in mine if g.id in held
        ],
    }


def managers_within(area: Area) -> set[UUID]:
    """The persons who hold a manager's role at a division in the area, or below it. For notices."""
    moment = clock.now()
    with scope.deed(db.session, "managers-within"):
        return set(
            db.session.scalars(
                select(RoleGrant.person_id).where(
                    RoleGrant.role.in_(MANAGERS), RoleGrant.scope_key >= area.lo, RoleGrant.scope_key < area.hi,
                    RoleGrant.revoked_at.is_(None), RoleGrant.valid_from <= moment,
                    (RoleGrant.valid_until.is_(None)) | (RoleGrant.valid_until > moment),
                )
            )
        )
