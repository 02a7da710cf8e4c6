"""Questions to the ledger: what a person has, why, and whether everything agrees."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import func, select, text

from service.core import clock
from service.core.workdays import service_day
from service.data import scope
from service.data.db import db
from service.points import rules, states
from service.points.models import Journal, Lot, PointAccount, PointHold, PointRule, Posting
from service.points.rules import Rule, Share
from service.points.states import AccountKind, CivicKind, EntryKind, Unit

ACCOUNTS_OF_MERIT = {"rule": states.RULE, "clawed": states.CLAWED_BACK}  # where what was earned came from and went back to


@dataclass(frozen=True)
class Earned:
    """What a record brought: its journal, all points of it (also those that paid a debt), and its minutes."""

    journal_id: UUID
    points: int
    minutes: int
    counted_minutes: int
    day: date


@dataclass(frozen=True)
class Drift:
    """An account that does not agree with itself; all four should be the same, or add up to nothing."""

    account: str
    balance: int
    postings: int
    lots: int


def rule_on(day: date) -> Rule:
    """The rules for service done on this day: the highest version in force."""
    found = db.session.execute(
        select(PointRule.version, PointRule.effective_from, PointRule.values)
        .where(PointRule.effective_from <= day).order_by(PointRule.version.desc()).limit(1)
    ).one_or_none()
    return rules.FIRST_RULE if found is None else rules.rule_of(found.version, found.effective_from, found.values)


def rules_now() -> dict[str, Any]:
    """The rules in force today, in figures and in words."""
    return _told(rule_on(service_day(clock.now())))


def rule_versions() -> list[dict[str, Any]]:
    """Every version of the rules, the latest first; the first stands in no table."""
    rows = db.session.execute(
        select(PointRule.version, PointRule.effective_from, PointRule.values).order_by(PointRule.version.desc())
    )
    found = [rules.rule_of(row.version, row.effective_from, row.values) for row in rows]
    return [_told(rule) for rule in (*found, rules.FIRST_RULE)]


def _told(rule: Rule) -> dict[str, Any]:
    return {"version": rule.version, "effective_from": rule.effective_from, "words": rule.words()} | rule.values()


def points_of(person_id: UUID) -> dict[str, Any]:
    """Balance, what of it is frozen or free, debt, and what ends when. Points past their end are gone, swept or not."""
    moment = clock.now()
    ends = db.session.execute(
        select(Lot.expires_at, func.sum(Lot.remaining - Lot.frozen).label("free"), func.sum(Lot.frozen).label("frozen"))
        .where(Lot.person_id == person_id, Lot.remaining > 0)
        .group_by(Lot.expires_at).order_by(Lot.expires_at)
    ).all()
    free = sum(int(end.free) for end in ends if end.expires_at > moment)
    frozen = sum(int(end.frozen) for end in ends)
    return {
        "balance": free + frozen, "frozen": frozen, "available": free, "debt": debt_of(person_id),
        "expiring": [
            {"points": int(end.free), "expires_at": end.expires_at}
            for end in ends if end.free and end.expires_at > moment
        ],
    }


def pool() -> int:
    """How many points have been given to the public pool (PT09)."""
    given = select(func.sum(Posting.amount)).where(Posting.account_id == states.POOL)
    with scope.deed(db.session, "points-pool"):
        return int(db.session.scalar(given) or 0)


def debt_of(person_id: UUID) -> int:
    """What future earnings pay first (D10), 0 or more."""
    owed = db.session.scalar(
        select(func.sum(Posting.amount)).join(PointAccount, PointAccount.id == Posting.account_id)
        .where(PointAccount.name == states.debt_of(person_id))
    )
    return -int(owed or 0)


def entries_of(person_id: UUID, after: UUID | None, limit: int) -> Sequence[Any]:
    """A person's entries, the newest first; amount is the change of the balance."""
    amount = (
        select(func.coalesce(func.sum(Posting.amount), 0)).join(PointAccount, PointAccount.id == Posting.account_id)
        .where(Posting.journal_id == Journal.id, PointAccount.name == states.account_of(person_id))
        .scalar_subquery()
    )
    found = select(
        Journal.id, Journal.created_at, Journal.kind, Journal.source, Journal.note, Journal.rule_version,
        amount.label("amount"),
    ).where(Journal.person_id == person_id, Journal.unit == Unit.POINTS)
    if after is not None:
        found = found.where(Journal.id < after)
    return db.session.execute(found.order_by(Journal.id.desc()).limit(limit)).all()


def first_hour_at(person_id: UUID) -> datetime | None:
    """Since when a person has an hour of confirmed service (PT04); None before."""
    return db.session.scalar(
        select(PointAccount.first_hour_at).where(PointAccount.name == states.account_of(person_id))
    )


def star_of(person_id: UUID) -> int:
    """Stars as the ledger knows them, 0 to 5 (R5)."""
    found = select(PointAccount.star).where(PointAccount.name == states.account_of(person_id))
    return db.session.scalar(found) or 0


_STANDING = text(
    "SELECT (SELECT -coalesce(sum(p.amount), 0) FROM posting p JOIN point_account a ON a.id = p.account_id"
    "        WHERE a.name = :debt) AS debt,"
    " (SELECT coalesce(sum(counted_minutes), 0) FROM journal WHERE person_id = :person AND service_day = :day) AS counted"
)


def standing(person_id: UUID, day: date) -> tuple[int, int]:
    """What an earning must know, in one question: the debt, and the minutes of this service day that have counted."""
    asked = {"debt": states.debt_of(person_id), "person": person_id, "day": day}
    found = db.session.execute(_STANDING, asked).one()
    return int(found.debt), int(found.counted)


_CIVIC_ON = text(
    "SELECT split_part(j.source, ':', 2) AS kind, -sum(p.amount) AS points"
    " FROM journal j JOIN posting p ON p.journal_id = j.id AND p.account_id = :rule"
    " WHERE j.person_id = :person AND j.service_day = :day AND j.kind = :earn AND j.source LIKE 'civic:%' GROUP BY 1"
)


def civic_on(person_id: UUID, day: date) -> dict[CivicKind, int]:
    """What somebody has earned on this day without hours, by kind; what was taken back later counts all the same."""
    asked = {"rule": states.RULE, "person": person_id, "day": day, "earn": EntryKind.EARN}
    return {CivicKind(row.kind): int(row.points) for row in db.session.execute(_CIVIC_ON, asked)}


def minutes_of(person_id: UUID) -> int:
    """Confirmed minutes, whether they earned points or not."""
    return int(db.session.scalar(select(func.sum(Journal.minutes)).where(Journal.person_id == person_id)) or 0)


_EARNED = text(
    "SELECT j.id, j.minutes, j.counted_minutes, j.service_day,"
    " (SELECT -coalesce(sum(amount), 0) FROM posting WHERE journal_id = j.id AND account_id = :out_of) AS points"
    " FROM journal j WHERE j.source = :source AND j.kind = :earn AND j.unit = :unit"
)


def earned_by(source: str, unit: Unit = Unit.POINTS) -> Earned | None:
    """What this record of hours brought in points, or in minutes of the time bank; None where it never did."""
    out_of = states.RULE if unit is Unit.POINTS else states.TIME_SERVED
    asked = {"source": source, "out_of": out_of, "earn": EntryKind.EARN, "unit": unit}
    found = db.session.execute(_EARNED, asked).one_or_none()
    if found is None:
        return None
    return Earned(found.id, int(found.points), found.minutes, found.counted_minutes, found.service_day)


def lots_of(person_id: UUID, *, first: UUID | None = None) -> list[Share]:
    """What is free in a person's lots, the first to end first; before all others the lot of the journal `first`."""
    free = (Lot.remaining - Lot.frozen).label("free")
    found = select(Lot.id, free).where(
        Lot.person_id == person_id, Lot.remaining > Lot.frozen, Lot.expires_at > clock.now()
    )
    order = [Lot.expires_at, Lot.id]
    if first is not None:
        order.insert(0, (Lot.journal_id == first).desc())
    return [Share(row.id, row.free) for row in db.session.execute(found.order_by(*order))]


def ends_of(lot_ids: Iterable[UUID]) -> dict[UUID, datetime]:
    """When these lots end."""
    found = select(Lot.id, Lot.expires_at).where(Lot.id.in_(list(lot_ids)))
    return {row.id: row.expires_at for row in db.session.execute(found)}


def holds_of(person_id: UUID) -> list[str]:
    """What a person's points are laid aside for, the latest first."""
    newest = func.max(PointHold.created_at).desc()
    found = select(PointHold.source).where(PointHold.person_id == person_id).group_by(PointHold.source)
    return list(db.session.scalars(found.order_by(newest, PointHold.source)))


def is_written(source: str, kind: EntryKind) -> bool:
    """Does this entry stand already?"""
    found = select(Journal.id).where(Journal.source == source, Journal.kind == kind)
    return db.session.scalar(found) is not None


def spent_for(source: str) -> list[Share]:
    """Which lots paid for this, and how much each: the last to end first."""
    found = (
        select(Posting.lot_id, Posting.amount).join(Journal, Journal.id == Posting.journal_id)
        .join(Lot, Lot.id == Posting.lot_id)
        .where(Journal.source == source, Journal.kind == EntryKind.SPEND, Posting.lot_id.is_not(None))
        .order_by(Lot.expires_at.desc(), Lot.id.desc())
    )
    return [Share(row.lot_id, -row.amount) for row in db.session.execute(found)]


# Every account that keeps a balance or may owe; the rule accounts are part of the total only.
_DRIFT = text(
    """
    SELECT a.name, a.kind, a.balance, coalesce(p.points, 0) AS postings, coalesce(l.points, 0) AS lots
    FROM point_account a
    LEFT JOIN (SELECT account_id, sum(amount) AS points FROM posting GROUP BY account_id) p ON p.account_id = a.id
    LEFT JOIN (SELECT person_id, sum(remaining) AS points FROM lot GROUP BY person_id) l
        ON a.kind = 'person' AND l.person_id = a.person_id
    WHERE (CAST(:person AS uuid) IS NULL OR a.person_id = :person)
      AND (a.kind = 'person' AND (a.balance <> coalesce(p.points, 0) OR a.balance <> coalesce(l.points, 0))
           OR a.kind = 'time' AND a.balance <> coalesce(p.points, 0)
           OR a.kind IN ('debt', 'time_debt') AND coalesce(p.points, 0) > 0)
    ORDER BY a.name
    """
)
_LOT_DRIFT = text(
    """
    SELECT l.id, l.remaining, coalesce(sum(p.amount), 0) AS postings
    FROM lot l LEFT JOIN posting p ON p.lot_id = l.id
    WHERE CAST(:person AS uuid) IS NULL OR l.person_id = :person
    GROUP BY l.id HAVING l.remaining <> coalesce(sum(p.amount), 0)
    """
)


def check_all(person_id: UUID | None = None) -> list[Drift]:
    """Where the ledger does not agree with itself (invariant 4): empty when all is well. For jobs; of one person if named.

    balance = postings = remaining lots of every person; kept time = its postings; no debt below nothing; each lot equals
    its postings; all
    postings of the ledger add up to nothing.
    """
    asked = {"person": person_id}
    found = [Drift(row.name, row.balance, int(row.postings), int(row.lots)) for row in db.session.execute(_DRIFT, asked)]
    for row in db.session.execute(_LOT_DRIFT, asked):
        found.append(Drift(f"lot:{row.id}", row.remaining, int(row.postings), row.remaining))
    if person_id is None and (total := ledger_total()):
        found.append(Drift("ledger", 0, total, 0))
    return found


def ledger_total() -> int:
    """The sum of all postings; anything but 0 is a fault."""
    return int(db.session.scalar(select(func.sum(Posting.amount))) or 0)


def postings_of(person_id: UUID) -> int:
    """What a person's balance must be by the postings."""
    found = (
        select(func.sum(Posting.amount)).join(PointAccount, PointAccount.id == Posting.account_id)
        .where(PointAccount.person_id == person_id, PointAccount.kind == AccountKind.PERSON)
    )
    return int(db.session.scalar(found) or 0)
