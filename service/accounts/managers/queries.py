"""Questions about manager accounts. The caller's area narrows every list: a sibling's accounts do not exist."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from sqlalchemy import case, func, or_, select

from service.accounts import queries as people
from service.accounts.credentials import queries as credentials
from service.accounts.managers import rules
from service.accounts.managers.models import ManagerAccount, ManagerMove
from service.accounts.managers.states import LIFECYCLE, AccountState
from service.accounts.models import Credential, Person, RoleGrant
from service.core import regions
from service.core.actors import DISTRICT, ROLE_NAMES, Actor
from service.core.problems import NotFound
from service.data import ports, scope, waiting
from service.data.db import db
from service.data.waiting import Found, Post


class NoSuchManager(NotFound):
    """No such account, or one of an area that is not the caller's."""

    title = "没有这个管理员账号"


def account(account_id: UUID, *, lock: bool = False) -> ManagerAccount:
    """The account with this id; locked for this transaction where asked. NoSuchManager."""
    query = select(ManagerAccount).where(ManagerAccount.id == account_id)
    if lock:
        query = query.with_for_update().execution_options(populate_existing=True)
    found = db.session.scalar(query)
    if found is None:
        raise NoSuchManager()
    return found


def waiting_for(post: Post) -> Found:
    """Accounts that wait for a second person: one of the maker's level, and not the maker (D19)."""
    if post.level > rules.TWO_PERSON_LEVEL:
        return {}
    found = waiting.rows(
        "manager-approve", id=ManagerAccount.id, region=ManagerAccount.region, since=ManagerAccount.created_at, due=None,
        title=case(ROLE_NAMES, value=ManagerAccount.role), about=("manager", ManagerAccount.id),
    ).where(
        ManagerAccount.state == AccountState.PROPOSED, ManagerAccount.made_in_role == f"A{post.level}",
        ManagerAccount.made_by != post.person_id, *post.holds(ManagerAccount.region),
    )
    return {"manager-approve": found}


def credential_of(found: ManagerAccount) -> Credential:
    """The credential of an account. The caller stands in an area that covers it."""
    with scope.deed(db.session, "manager-credential"):
        return db.session.scalars(select(Credential).where(Credential.person_id == found.person_id)).one()


def active_district_managers() -> list[UUID]:
    """The accounts of A1 in force, locked for this transaction in one order, so that nobody disables the last two."""
    return list(
        db.session.scalars(
            select(ManagerAccount.id)
            .where(ManagerAccount.role == DISTRICT, ManagerAccount.state == AccountState.ACTIVE)
            .order_by(ManagerAccount.id).with_for_update()
        )
    )


def is_delegated(grant_id: UUID) -> bool:
    """Is this grant one that ends by itself?"""
    return db.session.scalar(select(RoleGrant.valid_until).where(RoleGrant.id == grant_id)) is not None


def live_grants(person_id: UUID) -> list[RoleGrant]:
    """What this manager may do now: the account's own role, delegations and duties."""
    with scope.deed(db.session, "manager-grants"):
        return people.grants_of(person_id)


def accounts(
    *, role: str | None, state: str | None, region: str | None, q: str | None, after: UUID | None, limit: int
) -> list[dict[str, Any]]:
    """The accounts of the caller's area, the newest first, by column."""
    query = select(
        ManagerAccount.id, ManagerAccount.person_id, ManagerAccount.role, ManagerAccount.region, ManagerAccount.state,
        ManagerAccount.created_at, ManagerAccount.unit_id,
    ).where(ManagerAccount.id < after if after is not None else True)
    if role is not None:
        query = query.where(ManagerAccount.role == role)
    if state is not None:
        query = query.where(ManagerAccount.state == state)
    if region is not None:
        area = regions.area(region)
        query = query.where(ManagerAccount.region >= area.lo, ManagerAccount.region < area.hi)
    if q is not None:
        shown = db.session.scalars(query.with_only_columns(ManagerAccount.person_id))
        query = query.where(ManagerAccount.person_id.in_(people_called(q, shown)))
    rows = db.session.execute(query.order_by(ManagerAccount.id.desc()).limit(limit)).all()
    people_of = [row.person_id for row in rows]
    names, usernames = people.names_of(people_of), _usernames(people_of)
    called = unit_names({row.unit_id for row in rows if row.unit_id is not None})
    return [
        row._asdict() | {
            "name": names[row.person_id], "username": usernames[row.person_id], "unit_name": called.get(str(row.unit_id)),
        }
        for row in rows
    ]


def unit_names(unit_ids: set[UUID]) -> dict[str, str]:
    """What departments are called, by the id of their brigade; asked of the room of teams."""
    names: dict[str, str] = {}
    for found in ports.ask("names_of_teams", unit_ids) if unit_ids else ():
        names |= {str(unit_id): name for unit_id, name in found.items()}
    return names


def people_called(q: str, among: Iterable[UUID]) -> list[UUID]:
    """Of these people, whose accounts the caller is shown: whose name holds these words, or whose user name begins so."""
    wanted = select(Person.id).join(Credential, Credential.person_id == Person.id).where(
        Person.id.in_(list(among)), or_(func.strpos(Person.name, q) > 0, func.starts_with(Credential.username, q)),
    )
    with scope.deed(db.session, "find-managers"):
        return list(db.session.scalars(wanted))


def _usernames(person_ids: list[UUID]) -> dict[UUID, str]:
    query = select(Credential.person_id, Credential.username).where(Credential.person_id.in_(person_ids))
    with scope.deed(db.session, "usernames"):
        return {row.person_id: row.username for row in db.session.execute(query)}


def relations(actor: Actor, found: ManagerAccount) -> set[str]:
    """How the acting manager stands to this account."""
    wears = actor.acting.role if actor.acting is not None and actor.area is not None else None
    if actor.area is None or found.region not in actor.area:
        wears = None
    return rules.relations(
        actor.person_id, rules.LEVELS[wears] if wears else None, account_person=found.person_id,
        account_level=rules.LEVELS[found.role], maker=found.made_by,
        maker_level=rules.LEVELS[found.made_in_role] if found.made_in_role else None,
    )


def view(actor: Actor, found: ManagerAccount) -> dict[str, Any]:
    """One account in full: where it stands, what the caller may do with it, what its owner may do."""
    credential = credential_of(found)
    units = {UUID(held.scope_key) for held in live_grants(found.person_id) if held.scope_kind == "UNIT"}
    called = unit_names({*units, *([found.unit_id] if found.unit_id else [])})
    with scope.deed(db.session, "manager-lock"):
        locked_until = credentials.locked_until(credential.username)
    names = people.names_of([found.person_id, found.made_by, found.checked_by])
    return {
        "id": found.id, "person_id": found.person_id, "username": credential.username,
        "name": names[found.person_id], "role": found.role, "region": found.region, "state": found.state,
        "unit_id": found.unit_id, "unit_name": called.get(str(found.unit_id)),
        "created_at": found.created_at, "moves": LIFECYCLE.open_to(found.state, relations(actor, found)),
        "made_by": _named(found.made_by, names), "checked_by": _named(found.checked_by, names),
        "must_change_password": credential.must_change_password,
        "totp_enrolled": credential.totp_confirmed_at is not None, "locked_until": locked_until,
        "grants": [
            {"grant": held.id, "role": held.role, "area": held.scope_key, "until": held.valid_until,
             "unit_name": called.get(held.scope_key)}
            for held in live_grants(found.person_id)
        ],
    }


def history(account_id: UUID, after: UUID | None, limit: int) -> list[dict[str, Any]]:
    """What was done to this account, the latest first. NoSuchManager."""
    account(account_id)
    query = select(ManagerMove).where(ManagerMove.account_id == account_id)
    if after is not None:
        query = query.where(ManagerMove.id < after)
    rows = list(db.session.scalars(query.order_by(ManagerMove.id.desc()).limit(limit)))
    names = people.names_of([row.by_person for row in rows])
    return [
        {"id": row.id, "at": row.created_at, "move": row.move, "from_state": row.from_state, "to_state": row.to_state,
         "by": _named(row.by_person, names), "by_role": row.by_role, "note": row.note}
        for row in rows
    ]


def _named(person_id: UUID | None, names: dict[UUID, str]) -> dict[str, Any] | None:
    return None if person_id is None else {"id": person_id, "name": names.get(person_id, "")}
