"""Making, checking and governing manager accounts (domain 3.2, AD01, D19)."""

from datetime import datetime
from uuid import UUID

from service.accounts import actions as persons
from service.accounts import queries as people
from service.accounts.credentials import actions as credentials
from service.accounts.credentials import rules as passwords
from service.accounts.managers import queries, rules
from service.accounts.managers.models import ManagerAccount, ManagerMove
from service.accounts.managers.states import LIFECYCLE, AccountState
from service.accounts.models import Credential, Person
from service.core import clock, regions
from service.core.actors import A3_AND_ABOVE, DEPARTMENT, DISTRICT, MANAGERS, ROLE_NAMES, Actor, Grant
from service.core.problems import Conflict, Forbidden, NotFound, field_problem
from service.data import audit, divisions, outbox, ports, scope
from service.data.db import db
from service.web.access import need_person, need_role

S = AccountState


class AboveYourRights(Forbidden):
    """A parent makes accounts one level down, and never beyond its own rights."""

    title = "只能创建下一级账号，且不能超出本人权限"


class OutsideYourArea(Forbidden):
    """The division does not lie in the acting manager's area."""

    title = "该区划不在您的辖区内"


class DelegatedRole(Forbidden):
    """A role held for a while makes no accounts and is not handed on."""

    title = "代理权限不能创建账号或再次授权"


class NotYourself(Forbidden):
    """Nobody disables, resets or approves themselves."""

    title = "不能对自己的账号进行这一步"


class NotYourAccount(Forbidden):
    """This account is to be seen from here, but governed by others."""

    title = "您不能对这个账号进行这一步"


class MakerIsChecker(Forbidden):
    """Whoever proposed an account does not approve it."""

    title = "创建人不能审核自己提交的账号"


class LastDistrictManagers(Conflict):
    """The last two A1 cannot be disabled (D19)."""

    title = "至少须保留两名在用的区级管理员"


class LiftsAboveLevel(Forbidden):
    """A delegation lifts nobody above the level that two persons have given them."""

    title = "代理权限不能高于其本人账号的层级"


class DistrictManagerHoldsNoDuty(Conflict):
    """A1 manages the business, not the system, its security or its audit (R3)."""

    title = "区级管理员不能兼任系统、安全、审计管理员"


class NoSuchGrant(NotFound):
    """This account holds no such delegation or duty."""

    title = "没有这项授权"


def create(
    actor: Actor, username: str, name: str, role: str, region: str, password: str | None = None,
    unit_id: UUID | None = None,
) -> tuple[ManagerAccount, str | None]:
    """A new account below the acting manager: active at once for A3 and A4, proposed for A2, a department and A1.

    unit_id: of which department, for a department's manager and for nobody else; its region is the district.
    Returns the account and, where none was given, the password that was made: shown once, to be changed at first
    sign-in. AboveYourRights, OutsideYourArea, DelegatedRole, UsernameTaken, field problems.
    """
    hat = _own_hat(actor)
    level = rules.LEVELS[role]
    if not rules.may_make(rules.LEVELS[hat.role], level):
        raise AboveYourRights()
    _check_division(actor, role, region)
    _check_unit(role, region, unit_id)
    wrong = passwords.complaint(password, username, name) if password is not None else None
    if wrong is not None:
        raise field_problem("/password", wrong)
    made = None if password is not None else passwords.new_password()
    waits = rules.needs_checker(level)
    account = _write(actor, hat, username, name, role, region, password or made or "", waits, unit_id)
    _remember(actor, account, "create", None, None)
    if waits:
        for other in people.managers_of(hat.scope_key, (hat.role,)):
            if other != actor.person_id:
                outbox.post("notice", f"manager:{account.id}", person_id=other, template="manager-proposed", area=region)
    else:
        _grant_own_role(actor, account)
    return account, made


def approve(actor: Actor, account_id: UUID) -> ManagerAccount:
    """A second person says yes; from here on the account works."""
    account = _move(actor, account_id, "approve")
    _enable_credential(account)
    _grant_own_role(actor, account)
    _tell_maker(account, "manager-approved")
    return account


def refuse(actor: Actor, account_id: UUID, reason: str) -> ManagerAccount:
    """A second person says no."""
    account = _move(actor, account_id, "refuse", reason)
    _tell_maker(account, "manager-refused")
    return account


def withdraw(actor: Actor, account_id: UUID) -> ManagerAccount:
    """Whoever proposed it thinks better of it."""
    return _move(actor, account_id, "withdraw")


def disable(actor: Actor, account_id: UUID, reason: str) -> ManagerAccount:
    """Out at the next request: sessions ended, roles, delegations and duties taken back. LastDistrictManagers."""
    if queries.account(account_id).role == DISTRICT:
        standing = queries.active_district_managers()
        if account_id in standing and len(standing) <= rules.DISTRICT_MANAGERS_KEPT:
            _check_relation(actor, queries.account(account_id), "disable")
            raise LastDistrictManagers()
    account = _move(actor, account_id, "disable", reason)
    credential = queries.credential_of(account)
    with scope.deed(db.session, "disable-manager"):
        credential.disabled_at = clock.now()
    for held in queries.live_grants(account.person_id):
        if held.role in (*MANAGERS, DEPARTMENT, *rules.DUTIES):
            persons.revoke(actor, account.person_id, held.role, held.scope_key)
    persons.end_sessions_of(account.person_id, "disabled")
    return account


def enable(actor: Actor, account_id: UUID) -> ManagerAccount:
    """The account works again, with its own role; delegations and duties are granted anew where wanted."""
    account = _move(actor, account_id, "enable")
    _enable_credential(account)
    _grant_own_role(actor, account)
    return account


def reset_password(
    actor: Actor, account_id: UUID, password: str | None = None, forget_totp: bool = False
) -> tuple[ManagerAccount, str | None]:
    """A new first password; all sessions end. forget_totp: the telephone is lost too."""
    account = _move(actor, account_id, "reset-password", "连同动态口令" if forget_totp else None)
    credential = queries.credential_of(account)
    made = None if password is not None else passwords.new_password()
    with scope.deed(db.session, "reset-password"):
        credentials.set_password(credential, password or made or "", must_change=True)
        if forget_totp:
            credentials.forget_second_factor(credential)
    credentials.forgive(credential.username)
    persons.end_sessions_of(account.person_id, "password-reset")
    return account, made


def unlock(actor: Actor, account_id: UUID) -> ManagerAccount:
    """Forget the failures that lock this name."""
    account = _move(actor, account_id, "unlock")
    credentials.forgive(queries.credential_of(account).username)
    return account


def delegate(actor: Actor, account_id: UUID, role: str, region: str, until: datetime) -> ManagerAccount:
    """Lend a role until a moment: a colleague stands in. Never above the account's level or the lender's rights."""
    hat = _own_hat(actor)
    account = _move(actor, account_id, "delegate", f"{role} {region}")
    if rules.LEVELS[role] < rules.LEVELS[hat.role]:
        raise AboveYourRights()
    if not rules.may_delegate(rules.LEVELS[account.role], rules.LEVELS[role]):
        raise LiftsAboveLevel()
    _check_division(actor, role, region)
    if not clock.now() < until <= clock.now() + rules.LONGEST_DELEGATION:
        raise field_problem("/until", f"应在今后 {rules.LONGEST_DELEGATION.days} 天之内")
    persons.grant(actor, account.person_id, role, "REGION", region, region, until=until)
    return account


def take_back(actor: Actor, account_id: UUID, grant: UUID) -> ManagerAccount:
    """End a delegation before its time. NoSuchGrant."""
    account = _move(actor, account_id, "take-back")
    for held in queries.live_grants(account.person_id):
        if held.id == grant and held.valid_until is not None:
            persons.revoke(actor, account.person_id, held.role, held.scope_key)
            return account
    raise NoSuchGrant()


def grant_duty(actor: Actor, account_id: UUID, duty: str) -> ManagerAccount:
    """Make somebody system, security or audit administrator; HoldsAnotherDuty, DistrictManagerHoldsNoDuty."""
    if queries.account(account_id).role == DISTRICT:
        raise DistrictManagerHoldsNoDuty()
    account = _move(actor, account_id, "grant-duty", duty)
    held = {grant.role for grant in queries.live_grants(account.person_id)}
    if held & set(rules.DUTIES) - {duty}:
        raise persons.HoldsAnotherDuty()
    district = need_role(actor, (DISTRICT,)).scope_key
    persons.grant(actor, account.person_id, duty, "DISTRICT", district, district)
    return account


def revoke_duty(actor: Actor, account_id: UUID, duty: str) -> ManagerAccount:
    """Take a duty back. NoSuchGrant."""
    account = _move(actor, account_id, "revoke-duty", duty)
    for held in queries.live_grants(account.person_id):
        if held.role == duty:
            persons.revoke(actor, account.person_id, duty, held.scope_key)
            return account
    raise NoSuchGrant()


def _own_hat(actor: Actor) -> Grant:
    hat = need_role(actor, A3_AND_ABOVE)
    if queries.is_delegated(hat.id):
        raise DelegatedRole()
    return hat


def _check_division(actor: Actor, role: str, region: str) -> None:
    level = 1 if role == DEPARTMENT else rules.LEVELS[role]
    if regions.level(region) != level:
        raise field_problem("/region", f"{ROLE_NAMES[role]}的区划应为{regions.LEVEL_NAMES[level]}级")
    if actor.area is None or region not in actor.area:
        raise OutsideYourArea()
    if not divisions.exists(region):
        raise field_problem("/region", "没有这个区划")


def _check_unit(role: str, region: str, unit_id: UUID | None) -> None:
    if (role == DEPARTMENT) != (unit_id is not None):
        raise field_problem("/unit_id", "部门管理员须指明所属部门支队，其他角色不填")
    if unit_id is not None and region not in ports.ask("district_of_brigade", unit_id):
        raise field_problem("/unit_id", "没有这个部门支队")


def _write(
    actor: Actor, hat: Grant, username: str, name: str, role: str, region: str, password: str, waits: bool,
    unit_id: UUID | None,
) -> ManagerAccount:
    person = Person(name=name)
    with scope.deed(db.session, "make-manager"):
        db.session.add(person)
        db.session.flush()
        db.session.add(
            Credential(
                person_id=person.id, username=username, password_hash=passwords.hash_password(password),
                password_set_at=clock.now(), must_change_password=True, disabled_at=clock.now() if waits else None,
            )
        )
    account = ManagerAccount(
        person_id=person.id, role=role, region=region, unit_id=unit_id, state=S.PROPOSED if waits else S.ACTIVE,
        made_by=need_person(actor), made_in_role=hat.role,
    )
    db.session.add(account)
    db.session.flush()
    return account


def _move(actor: Actor, account_id: UUID, name: str, note: str | None = None) -> ManagerAccount:
    """The one place where `state` changes; every move leaves a row of history and of audit."""
    need_role(actor, A3_AND_ABOVE)
    account = queries.account(account_id, lock=True)
    _check_relation(actor, account, name)
    before = account.state
    if name in ("approve", "refuse"):
        account.checked_by, account.checked_at = actor.person_id, clock.now()
    account.state = LIFECYCLE.step(name, before)
    _remember(actor, account, name, before, note)
    return account


def _check_relation(actor: Actor, account: ManagerAccount, name: str) -> None:
    wanted = {relation for move in LIFECYCLE.of(name) for relation in move.by}
    if wanted & queries.relations(actor, account):
        return
    if actor.person_id == account.person_id:
        raise NotYourself()
    if name in ("approve", "refuse") and actor.person_id == account.made_by:
        raise MakerIsChecker()
    raise NotYourAccount()


def _remember(actor: Actor, account: ManagerAccount, move: str, before: AccountState | None, note: str | None) -> None:
    db.session.add(
        ManagerMove(
            account_id=account.id, region=account.region, move=move, from_state=before, to_state=account.state,
            by_person=actor.person_id, by_role=actor.acting.role if actor.acting else None, note=note,
        )
    )
    audit.record(actor, f"manager-{move}", f"manager:{account.id}", region=account.region, role=account.role)


def _enable_credential(account: ManagerAccount) -> None:
    credential = queries.credential_of(account)
    with scope.deed(db.session, "enable-manager"):
        credential.disabled_at = None


def _grant_own_role(actor: Actor, account: ManagerAccount) -> None:
    if account.unit_id is not None:
        persons.grant(actor, account.person_id, DEPARTMENT, "UNIT", str(account.unit_id), account.region)
    else:
        persons.grant(actor, account.person_id, account.role, "REGION", account.region, account.region)


def _tell_maker(account: ManagerAccount, template: str) -> None:
    if account.made_by is not None:
        outbox.post("notice", f"manager:{account.id}", person_id=account.made_by, template=template, area=account.region)
