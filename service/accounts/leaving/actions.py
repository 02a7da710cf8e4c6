"""Asking to leave, thinking better of it, and the end of the fifteen days."""

from uuid import UUID

import structlog
from sqlalchemy import delete, select, update

from service.accounts import actions as accounts
from service.accounts import queries as people
from service.accounts.events import AccountClosed, AccountClosing, AccountStays
from service.accounts.leaving import queries, rules
from service.accounts.leaving.models import ONE_WISH, AccountLeaving
from service.accounts.leaving.states import LIFECYCLE, LeavingState
from service.accounts.models import Consent, Credential, Person, RefreshToken, RoleGrant, Session
from service.core import clock
from service.core.actors import Actor
from service.core.problems import Conflict
from service.data import audit, files, outbox, scope
from service.data.announce import announce
from service.data.db import db
from service.data.grants_ledger import MessageGrant
from service.data.idempotency import KeptAnswer
from service.data.inbox import Message
from service.web.access import need_person
from service.web.errors import on_constraint

log = structlog.get_logger("leaving")


class StillOpenWork(Conflict):
    """Something is under way; what can be given back is offered to be (D18)."""

    title = "还有未完成的事项，请先处理或一并退回"


class LeavingAlready(Conflict):
    """Asked before."""

    title = "账号已在注销中"


class ManagersAreDisabled(Conflict):
    """A manager's account is closed by the level above (D19)."""

    title = "管理员账号请由上级停用"


on_constraint(ONE_WISH, LeavingAlready)


def close(actor: Actor, give_back: bool) -> dict[str, object]:
    """Ask to leave. give_back: what is open and not begun goes back now, without penalty. StillOpenWork otherwise."""
    person_id = need_person(actor)
    with scope.deed(db.session, "ask-to-leave"):
        if db.session.scalar(select(Credential.id).where(Credential.person_id == person_id)) is not None:
            raise ManagersAreDisabled()
        if queries.leaving_of(person_id) is not None:
            raise LeavingAlready()
        waiting = queries.open_work_of(person_id)
        if waiting and (not give_back or not all(item["lets_go"] for item in waiting)):
            raise StillOpenWork(open_work=_told(waiting))
        made = AccountLeaving(person_id=person_id, due_at=clock.now() + rules.COOLING_OFF)
        db.session.add(made)
        db.session.flush()
        announce(AccountClosing(person_id))
        if still := queries.open_work_of(person_id):
            raise StillOpenWork(open_work=_told(still))
        audit.record(actor, "ask-to-close", f"person:{person_id}", due_at=made.due_at)
        outbox.post("notice", about=f"person:{person_id}", person_id=person_id, template="account-closing",
                    day=made.due_at.date().isoformat())
    return queries.view(person_id)


def _told(waiting: list[dict[str, object]]) -> list[dict[str, object]]:
    return [{name: str(value) if name in ("id", "at") else value for name, value in item.items()} for item in waiting]


def undo(actor: Actor) -> dict[str, object]:
    """Stay after all."""
    person_id = need_person(actor)
    with scope.deed(db.session, "undo-leaving"):
        found = queries.held(person_id)
        found.state, found.ended_at = LIFECYCLE.step("undo", found.state), clock.now()
        db.session.flush()
        announce(AccountStays(person_id))
        audit.record(actor, "undo-close", f"person:{person_id}")
    return queries.view(person_id)


def sweep_leaving(actor: Actor) -> int:
    """Fifteen days are over: forget who it was. Whoever has something under way again is asked for tomorrow. How many."""
    due = db.session.scalars(
        select(AccountLeaving)
        .where(AccountLeaving.state == LeavingState.CANCELLING, AccountLeaving.due_at <= clock.now())
        .order_by(AccountLeaving.due_at).limit(rules.BATCH).with_for_update(skip_locked=True)
    ).all()
    for found in due:
        announce(AccountClosing(found.person_id))
        if queries.open_work_of(found.person_id):
            log.warning("leaving waits", leaving=str(found.id))
            found.due_at = clock.now() + rules.ASKED_AGAIN
            continue
        found.state, found.ended_at = LIFECYCLE.step("close", found.state), clock.now()
        db.session.flush()
        _forget(actor, found.person_id)
    return len(due)


def _forget(actor: Actor, person_id: UUID) -> None:
    """Each room forgets its part, then the account. The identifier stays, as a pseudonym that leads to nobody."""
    for other in list(db.session.scalars(select(Person.id).where(Person.merged_into == person_id))):
        _forget(actor, other)  # the same human being's other account
    announce(AccountClosed(person_id))
    person = people.person(person_id)
    person.name, person.elder_mode = "", False
    person.phone = person.phone_index = person.phone_verified_at = None
    person.openid = person.openid_index = None
    person.show_name = person.photo_use = person.push = False
    person.closed_at = clock.now()
    accounts.end_sessions_of(person_id, "closed")
    mine = select(Session.id).where(Session.person_id == person_id)
    db.session.execute(delete(RefreshToken).where(RefreshToken.session_id.in_(mine)))
    for table in (Message, MessageGrant, KeptAnswer):
        db.session.execute(delete(table).where(table.person_id == person_id))
    moment = clock.now()
    db.session.execute(
        update(RoleGrant).where(RoleGrant.person_id == person_id, RoleGrant.revoked_at.is_(None)).values(revoked_at=moment)
    )
    db.session.execute(
        update(Consent).where(Consent.person_id == person_id, Consent.withdrawn_at.is_(None)).values(withdrawn_at=moment)
    )
    files.forget_all_of(person_id)
    audit.record(actor, "close-account", f"person:{person_id}")


