"""Putting things out, lending them and having them back (ST10)."""

from typing import Any, Final
from uuid import UUID

from sqlalchemy import and_, select, text, update

from service.accounts import queries as accounts
from service.core import clock
from service.core.actors import MANAGERS, Actor
from service.core.problems import Conflict, field_problem
from service.core.workdays import SHANGHAI
from service.data import audit, outbox, scope
from service.data.db import db
from service.map import queries as stations
from service.map.facilities import queries, rules
from service.map.facilities.models import NOT_MORE_OUT, ONE_EACH, ONE_NAME, Facility, Loan
from service.map.facilities.states import LIFECYCLE, FacilityKind, LoanState
from service.web.access import WrongRole, need_cover, need_person, need_role
from service.web.errors import on_constraint

SWEEP_BATCH: Final = 200
_ONE_AT_A_TIME: Final = text("SELECT pg_advisory_xact_lock(hashtextextended('loans:' || :person_id, 0))")


class FacilityExists(Conflict):
    """This station has a thing of this name."""

    title = "这个站点已有同名设施"


class MoreAreOut(Conflict):
    """Fewer pieces than are lent at this moment."""

    title = "数量不能少于已借出的数量"


class NotLent(Conflict):
    """It is used where it stands, or is not there at present."""

    title = "这项设施不外借，请在站点使用"


class AllAreOut(Conflict):
    """Every piece is lent."""

    title = "已全部借出，请稍后再来"


class ReturnFirst(Conflict):
    """Something is at home for longer than agreed."""

    title = "您有逾期未还的物品，请先归还"


class EnoughBorrowed(Conflict):
    """Three things at a time."""

    title = "最多同时借 3 件"


class BorrowedAlready(Conflict):
    """One piece of a thing to one person."""

    title = "您已借了这一件"


class NoPhoneToRemind(Conflict):
    """Whoever borrows must be reachable."""

    title = "请先验证手机号再借用"


on_constraint(ONE_NAME, FacilityExists)
on_constraint(NOT_MORE_OUT, MoreAreOut)
on_constraint(ONE_EACH, BorrowedAlready)


def put_out(
    actor: Actor, station_id: UUID, *, kind: str, name: str, stands: str, total: int, lendable: bool,
    days: int | None = None,
) -> Facility:
    """A station has something for everybody. NoSuchStation, FacilityExists, 422 for an AED to be lent."""
    need_role(actor, MANAGERS)
    station = stations.row_of(station_id)
    need_cover(actor, station.region, missing=stations.NoSuchStation)
    what = FacilityKind(kind)
    _never_lent(what, lendable)
    made = Facility(
        station_id=station.id, region=station.region, kind=what, name=name, stands=stands, total=total, lendable=lendable,
        days=rules.days_of(what, days),
    )
    db.session.add(made)
    db.session.flush()
    audit.record(actor, "put-out-facility", f"facility:{made.id}", region=made.region)
    return made


def edit(actor: Actor, facility_id: UUID, **changes: Any) -> Facility:
    """Change what is said of it; what is lent stays lent. NoSuchFacility, MoreAreOut."""
    need_role(actor, MANAGERS)
    found = queries.facility(facility_id)
    need_cover(actor, found.region, missing=queries.NoSuchFacility)
    _never_lent(found.kind, changes.get("lendable", found.lendable))
    for name, value in changes.items():
        setattr(found, name, value)
    db.session.flush()
    audit.record(actor, "edit-facility", f"facility:{found.id}", region=found.region, changed=sorted(changes))
    return found


def _never_lent(kind: FacilityKind, lendable: bool) -> None:
    if kind is FacilityKind.AED and lendable:
        raise field_problem("/lendable", "AED 供急救时直接取用，不设借用")


def borrow(actor: Actor, facility_id: UUID) -> Loan:
    """Take one home. AllAreOut, ReturnFirst, NotLent, BorrowedAlready."""
    me, moment = need_person(actor), clock.now()
    thing = queries.facility(facility_id)
    if not accounts.has_verified_phone(me):
        raise NoPhoneToRemind()
    with scope.deed(db.session, "borrow"):
        db.session.execute(_ONE_AT_A_TIME, {"person_id": str(me)})
        out, late = queries.out_of(me)
        if late:
            raise ReturnFirst()
        if out >= rules.MOST_OUT:
            raise EnoughBorrowed()
        taken = db.session.scalar(
            update(Facility)
            .where(Facility.id == thing.id, Facility.lendable, Facility.open, Facility.out < Facility.total)
            .values(out=Facility.out + 1).returning(Facility.days).execution_options(synchronize_session="fetch")
        )
        if taken is None:
            raise (AllAreOut if thing.lendable and thing.open else NotLent)()
        due = rules.due_at(moment, taken)
        made = Loan(
            facility_id=thing.id, station_id=thing.station_id, region=thing.region, person_id=me, due_at=due, remind_at=due
        )
        db.session.add(made)
        db.session.flush()
    return made


def give_back(actor: Actor, loan_id: UUID) -> Loan:
    """It is back on its shelf."""
    return _end(actor, loan_id, "return", lost=0)


def lose(actor: Actor, loan_id: UUID) -> Loan:
    """It will not come back; the station has one less."""
    return _end(actor, loan_id, "lose", lost=1)


def _end(actor: Actor, loan_id: UUID, word: str, *, lost: int) -> Loan:
    standing = queries.relations(actor, queries.loan(actor, loan_id))
    if not standing & {by for move in LIFECYCLE.of(word) for by in move.by}:
        raise WrongRole()
    with scope.deed(db.session, "take-back"):
        query = select(Loan).where(Loan.id == loan_id).with_for_update()
        found = db.session.scalars(query.execution_options(populate_existing=True)).one()
        found.state = LoanState(LIFECYCLE.step(word, found.state))
        found.ended_at, found.ended_by, found.remind_at = clock.now(), actor.person_id, None
        db.session.flush()
        left = Facility.total - lost
        db.session.execute(
            update(Facility).where(Facility.id == found.facility_id)
            .values(out=Facility.out - 1, total=left, open=and_(Facility.open, left > 0))
            .execution_options(synchronize_session="fetch")
        )
        audit.record(actor, f"loan-{word}", f"loan:{found.id}", region=found.region)
    return found


def sweep_loans(actor: Actor) -> int:
    """Whoever has something too long is reminded, once a week, three times at most. How many letters."""
    late = select(Loan).where(Loan.remind_at <= clock.now()).order_by(Loan.remind_at).limit(SWEEP_BATCH)
    found = db.session.scalars(late.with_for_update(skip_locked=True)).all()
    for row in found:
        row.reminders += 1
        row.remind_at = clock.now() + rules.REMIND_AGAIN if row.reminders < rules.REMINDERS else None
        thing = queries.facility(row.facility_id)
        outbox.post(
            "notice", f"loan:{row.id}", person_id=row.person_id, template="loan-overdue", thing=thing.name,
            day=f"{row.due_at.astimezone(SHANGHAI):%-m月%-d日}",
        )
    return len(found)
