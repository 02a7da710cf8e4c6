"""Verbs of the time bank: prefer, earn, claw back, lay aside, settle, void, carry a debt over.

Each locks the person's account of points first, the one lock of all that person's bookkeeping: so the day's cap is shared,
and whoever locks several people locks them in one order. Minutes are whole numbers and never rounded: one served is one
kept, and one that is served in return takes one.
"""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import select

from service.core import clock
from service.core.actors import Actor
from service.core.problems import Conflict, Forbidden
from service.data import scope
from service.data.announce import announce
from service.data.db import db
from service.points import actions as points
from service.points import queries as books
from service.points import rules as point_rules
from service.points import states
from service.points.ledger import actions as ledger
from service.points.models import Journal, PointAccount, Posting
from service.points.states import AccountKind, EntryKind, Unit
from service.points.timebank import queries, rules
from service.points.timebank.events import HoldBroken
from service.points.timebank.models import TimeHold
from service.web.access import need_person


class NotEnoughTime(Conflict):
    """Less is free than should be laid aside."""

    title = "存下的时间不够"


class NotYetEntitled(Forbidden):
    """Younger than sixty, and without a star (PT13)."""

    title = "年满 60 周岁或一星及以上的志愿者才能用存下的时间点单"


def prefer(actor: Actor, *, preferred: bool) -> dict[str, Any]:
    """From now on service for elders is kept as time, or counts in points again. What was proposed before stays as it is."""
    person_id = need_person(actor)
    with scope.deed(db.session, "time-prefer"):
        ledger.keep(_held(person_id).id, preferred=preferred)
    return queries.time_of(person_id)


def earn(person_id: UUID, *, record_id: UUID, minutes: int, at: datetime, day: date) -> bool:
    """Keep the minutes of one confirmed record, once (R7). False where they go past the cap, and are to be points instead.

    The entry bears the record's name as one of points would: the two exclude each other by the key of the table (D21).
    day: of the service, for the cap of 8 h that points and time share (P-07). A debt is paid first.
    """
    with scope.deed(db.session, "time-earn"):
        whole = points.hold_account(person_id)
        kept = _held(person_id)
        rule = books.rule_on(day)
        _, before = books.standing(person_id, day)
        counted = point_rules.counted_minutes(minutes, before, rule.day_minutes)
        paid = min(queries.debt_of(person_id), counted)
        if not rules.fits(kept.balance, counted - paid):
            return False
        journal_id = ledger.write(
            person_id, EntryKind.EARN, f"record:{record_id}", _why_kept(minutes, counted, paid), at, unit=Unit.TIME,
            rule_version=rule.version, service_day=day, minutes=minutes, counted_minutes=counted,
        )
        if journal_id is None:
            return True
        ledger.post(journal_id, [
            (states.TIME_SERVED, -counted, None), (kept.id, counted - paid, None),
            *([(_debt_account(person_id), paid, None)] if paid else []),
        ])
        ledger.keep(kept.id, balance=PointAccount.balance + counted - paid)
        points.note_first_hour(whole, person_id, at)
    return True


def claw_back(person_id: UUID, *, record_id: UUID, at: datetime) -> bool:
    """Take back the minutes a record brought, once. False where it brought none, and points are to be asked for.

    First what is free, then what is laid aside, the latest first; the rest is a debt that what is kept next pays (D10).
    """
    source = f"record:{record_id}"
    with scope.deed(db.session, "time-claw-back"):
        whole = points.hold_account(person_id)
        earned = books.earned_by(source, Unit.TIME)
        if earned is None:
            return False
        if books.is_written(source, EntryKind.REVERSE):
            return True
        kept = _held(person_id)
        lacking = earned.points - _free(person_id)
        for hold in queries.open_holds(person_id) if lacking > 0 else []:
            _close(hold, kept.id, 0)
            announce(HoldBroken(person_id, hold.source))
            lacking -= hold.minutes
            if lacking <= 0:
                break
        owed = max(0, earned.points - _free(person_id))
        journal_id = ledger.write(
            person_id, EntryKind.REVERSE, source, _why_taken(earned.points, owed), at, unit=Unit.TIME,
            service_day=earned.day, minutes=-earned.minutes, counted_minutes=-earned.counted_minutes,
        )
        assert journal_id is not None, "asked above, behind the lock"
        ledger.post(journal_id, [
            (states.TIME_CLAWED_BACK, earned.points, None), (kept.id, owed - earned.points, None),
            *([(_debt_account(person_id), -owed, None)] if owed else []),
        ])
        ledger.keep(kept.id, balance=PointAccount.balance - (earned.points - owed))
        points.forget_first_hour(whole, person_id)
    return True


def lay_aside(person_id: UUID, *, source: str, units: int) -> None:
    """Whole units wait for something with a name, once a source. NotYetEntitled, NotEnoughTime."""
    if not queries.may_spend(person_id):
        raise NotYetEntitled()
    minutes = units * rules.UNIT_MINUTES
    with scope.deed(db.session, "time-lay-aside"):
        points.hold_account(person_id)
        kept = _held(person_id)
        free = kept.balance - kept.frozen
        if free < minutes:
            raise NotEnoughTime(f"需要 {rules.shown(minutes)}，可用 {rules.shown(free)}")
        db.session.add(TimeHold(source=source, person_id=person_id, minutes=minutes))
        ledger.keep(kept.id, frozen=PointAccount.frozen + minutes)


def settle(source: str, minutes: int, *, note: str) -> int | None:
    """The service had so many confirmed minutes, 0 where there was none: how many this takes. None where nothing waited.

    The first time as many are spent, what was laid aside at most, and the rest is free again. Later it may be fewer, when
    records are taken back, and those are given back; never more: nobody pays for what they had not laid aside. note: shown.
    """
    found = queries.hold_for(source)
    if found is None:
        return None
    with scope.deed(db.session, "time-settle"):
        points.hold_account(found.person_id)
        kept = _held(found.person_id)
        hold = queries.hold_for(source)
        assert hold is not None, "nobody removes one"
        if hold.settled_at is None:
            taken = rules.taken_for(minutes, hold.minutes)
            _close(hold, kept.id, taken)
            _spend(hold, kept.id, taken, note)
        elif minutes < hold.taken:
            _give_back(hold, kept.id, hold.taken - minutes)
        return hold.taken


def void(person_id: UUID, *, source: str) -> int:
    """Whoever leaves leaves their time and what they owe behind (D10): how many minutes, 0 the second time."""
    with scope.deed(db.session, "time-void"):
        points.hold_account(person_id)
        if queries.account_of(person_id) is None:
            return 0
        kept = _held(person_id)
        for hold in queries.open_holds(person_id):
            _close(hold, kept.id, 0)
        owed = queries.debt_of(person_id)
        ledger.keep(kept.id, preferred=False)
        if not kept.balance and not owed:
            return 0
        journal_id = ledger.write(
            person_id, EntryKind.EXPIRE, f"time:{source}", "账号注销，存下的时间作废", clock.now(), unit=Unit.TIME
        )
        if journal_id is None:
            return 0
        ledger.post(journal_id, [
            (states.TIME_VOID, kept.balance - owed, None), (kept.id, -kept.balance, None),
            *([(_debt_account(person_id), owed, None)] if owed else []),
        ])
        ledger.keep(kept.id, balance=0)
        return int(kept.balance)


def carry_debt(kept_person: UUID, folded: UUID, *, source: str) -> int:
    """Two accounts are one human being's: what the folded one owes, the kept one pays, and owes the rest. How many."""
    with scope.deed(db.session, "time-carry-debt"):
        points.hold_accounts(kept_person, folded)
        owed = queries.debt_of(folded)
        if not owed:
            return 0
        journal_id = ledger.write(
            kept_person, EntryKind.REVERSE, f"time:{source}", "合并登记，抵扣另一登记所欠的时间", clock.now(), unit=Unit.TIME
        )
        if journal_id is None:
            return 0
        kept = _held(kept_person)
        paid = min(owed, _free(kept_person))
        ledger.post(journal_id, [
            (_debt_account(folded), owed, None), (kept.id, -paid, None),
            *([(_debt_account(kept_person), paid - owed, None)] if paid < owed else []),
        ])
        ledger.keep(kept.id, balance=PointAccount.balance - paid)
        return owed


def carry_debt_back(kept_person: UUID, folded: UUID, *, source: str) -> None:
    """They were two after all: every side of that entry the other way round."""
    with scope.deed(db.session, "time-carry-debt"):
        points.hold_accounts(kept_person, folded)
        entry = (Journal.source == f"time:{source}", Journal.kind == EntryKind.REVERSE)
        rows = db.session.execute(
            select(Posting.account_id, Posting.amount).join(Journal, Journal.id == Posting.journal_id).where(*entry)
        ).all()
        if not rows:
            return
        journal_id = ledger.write(
            kept_person, EntryKind.EARN, f"time:{source}", "撤销合并登记，退回抵扣的时间", clock.now(), unit=Unit.TIME
        )
        if journal_id is None:
            return
        ledger.post(journal_id, [(row.account_id, -row.amount, None) for row in rows])
        kept = _held(kept_person)
        given = -sum(row.amount for row in rows if row.account_id == kept.id)
        ledger.keep(kept.id, balance=PointAccount.balance + given)


# Bookkeeping


def _held(person_id: UUID) -> Any:
    """The account of a person's minutes as it stands, opened if need be. Inside a deed, behind the person's lock."""
    found = queries.account_of(person_id)
    if found is None:
        ledger.open_account(AccountKind.TIME, states.time_of(person_id), person_id)
        found = queries.account_of(person_id)
    return found


def _free(person_id: UUID) -> int:
    found = queries.account_of(person_id)
    return 0 if found is None else int(found.balance - found.frozen)


def _debt_account(person_id: UUID) -> UUID:
    name = states.time_debt_of(person_id)
    ledger.open_account(AccountKind.TIME_DEBT, name, person_id)
    return db.session.scalars(select(PointAccount.id).where(PointAccount.name == name)).one()


def _close(hold: TimeHold, account_id: UUID, taken: int) -> None:
    """It waits no more; what was laid aside is no longer."""
    hold.taken, hold.settled_at = taken, clock.now()
    db.session.flush()
    ledger.keep(account_id, frozen=PointAccount.frozen - hold.minutes)


def _spend(hold: TimeHold, account_id: UUID, minutes: int, note: str) -> None:
    if not minutes:
        return
    journal_id = ledger.write(
        hold.person_id, EntryKind.SPEND, f"time:{hold.source}", note, clock.now(), unit=Unit.TIME
    )
    assert journal_id is not None, "a hold is settled once"
    ledger.post(journal_id, [(states.TIME_SPENT, minutes, None), (account_id, -minutes, None)])
    ledger.keep(account_id, balance=PointAccount.balance - minutes)


def _give_back(hold: TimeHold, account_id: UUID, minutes: int) -> None:
    """A debt is paid first. What is taken only goes down, so that what it comes down to is a name for the entry."""
    left = hold.taken - minutes
    journal_id = ledger.write(
        hold.person_id, EntryKind.REFUND, f"time:{hold.source}:{left}", "服务记录更正，退回时间", clock.now(), unit=Unit.TIME
    )
    assert journal_id is not None, "less is taken each time"
    paid = min(queries.debt_of(hold.person_id), minutes)
    ledger.post(journal_id, [
        (states.TIME_SPENT, -minutes, None), (account_id, minutes - paid, None),
        *([(_debt_account(hold.person_id), paid, None)] if paid else []),
    ])
    ledger.keep(account_id, balance=PointAccount.balance + minutes - paid)
    hold.taken = left


# Words


def _why_kept(minutes: int, counted: int, paid: int) -> str:
    words = f"为老年人服务 {minutes} 分钟，存为时间"
    if counted < minutes:
        words += f"；超过当日上限，按 {counted} 分钟计"
    return words + (f"；其中 {paid} 分钟抵扣所欠时间" if paid else "")


def _why_taken(minutes: int, owed: int) -> str:
    words = f"服务记录更正，扣回 {rules.shown(minutes)}"
    return words + (f"，其中 {rules.shown(owed)}记为所欠时间" if owed else "")
