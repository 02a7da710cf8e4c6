"""Verbs of the ledger: earn, claw back, freeze and what follows it, debit, donate, expire.

Each locks the one account of the person first, so that what is read after it stands, and two persons never wait for
each other. Every entry is a journal whose postings add up to nothing; points never appear from or vanish into nowhere.
"""

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy import case, delete, insert, select, text, update

from service.core import clock
from service.core.actors import Actor
from service.core.ids import uuid7
from service.core.problems import Conflict
from service.core.workdays import service_day
from service.data import audit, ports, scope
from service.data.announce import announce
from service.data.db import db
from service.points import queries, rules, states
from service.points.events import FrozenPointsNeeded
from service.points.ledger import actions as ledger
from service.points.models import Journal, Lot, PointAccount, PointHold, Posting
from service.points.rules import Share
from service.points.states import AccountKind, CivicKind, EntryKind
from service.web.access import need_person
from service.web.errors import on_constraint


class NotEnoughPoints(Conflict):
    """The balance is smaller than what it should pay."""

    title = "积分不足"


class AlreadySpent(Conflict):
    """What was laid aside has been spent before."""

    title = "这笔积分已经使用"


on_constraint("ck_point_account_balance_not_negative", NotEnoughPoints)
on_constraint("ck_lot_frozen", NotEnoughPoints)
on_constraint("ck_point_account_frozen", NotEnoughPoints)


def earn(
    person_id: UUID, *, record_id: UUID, minutes: int, coefficient: str | Decimal, at: datetime, family: bool = False,
    day: date | None = None, because: str = "",
) -> int:
    """Points for one confirmed record of hours, once (R7): how many, 0 the second time (P-30, P-31, P-36).

    coefficient: 1.0, 1.2 or 1.5 · at: when it was confirmed; the points of this year end with the next (P-33) ·
    day: the Shanghai day of the service, for the cap of 8 h (P-07) and the rule in force; that of `at` if not given ·
    family: service inside one's own family group earns nothing (D3) · because: why these are points, where it needs words.
    """
    day = day or service_day(at)
    with scope.deed(db.session, "points-earn"):
        account = hold_account(person_id)
        rule = queries.rule_on(day)
        owed, before = queries.standing(person_id, day)
        counted = 0 if family else rules.counted_minutes(minutes, before, rule.day_minutes)
        points = rules.points_for(counted, Decimal(coefficient), rule.points_per_hour)
        why = _why_earned(minutes, counted, coefficient, family, points, owed) + because
        journal_id = ledger.write(
            person_id, EntryKind.EARN, f"record:{record_id}", why, at, rule_version=rule.version, service_day=day,
            minutes=minutes, counted_minutes=counted,
        )
        if journal_id is None:
            return 0
        _credit(account, person_id, journal_id, points, at, owed)
        note_first_hour(account, person_id, at)
        return points


def thank_organiser(person_id: UUID, *, record_id: UUID, points: int, at: datetime) -> int:
    """A share of what the organiser's own record earned, once (P-32, D21): how many, 0 the second time or for nothing."""
    with scope.deed(db.session, "points-organiser"):
        rule = queries.rule_on(service_day(at))
        extra = rules.organiser_points(points, rule)
        if extra <= 0:
            return 0
        account = hold_account(person_id)
        owed = queries.debt_of(person_id)
        journal_id = ledger.write(
            person_id, EntryKind.EARN, f"organiser:{record_id}", "活动组织者加分", at, rule_version=rule.version,
            service_day=service_day(at), minutes=0, counted_minutes=0,
        )
        if journal_id is None:
            return 0
        _credit(account, person_id, journal_id, extra, at, owed)
        return extra


def earn_civic(person_id: UUID, *, kind: CivicKind, source: str, at: datetime) -> int:
    """Points for a deed without hours, once a source: how many, 0 the second time or above the day's caps (P-32, P-35).

    source: what it was, within its kind, the id of the thing where it has one · at: when; its Shanghai day is that of
    the caps.
    Whoever is under fourteen earns nothing (D15). Taken back with ``claw_back(…, what=f"civic:{kind}")`` by its id.
    """
    if any(ports.ask("is_child", person_id)):
        return 0
    with scope.deed(db.session, "points-civic"):
        account = hold_account(person_id)
        day = service_day(at)
        rule = queries.rule_on(day)
        points = rules.civic_points(kind, queries.civic_on(person_id, day), rule)
        if points == 0:
            return 0
        owed = queries.debt_of(person_id)
        journal_id = ledger.write(
            person_id, EntryKind.EARN, states.civic_source(kind, source), rules.CIVIC_WORDS[kind], at,
            rule_version=rule.version, service_day=day, minutes=0, counted_minutes=0,
        )
        if journal_id is None:
            return 0
        _credit(account, person_id, journal_id, points, at, owed)
        return points


def claw_back(person_id: UUID, *, record_id: UUID, at: datetime, what: str = "record") -> int:
    """Take back what a record earned, once: how many points, 0 where it earned none or was taken back before.

    First from its own lot, then from what ends first, then from what is frozen, which ends what it was frozen for; the
    rest is a debt that future earnings pay (D10, PT10). at: when it was reversed.
    """
    source = f"{what}:{record_id}"
    with scope.deed(db.session, "points-claw-back"):
        account = hold_account(person_id)
        earned = queries.earned_by(source)
        if earned is None or queries.is_written(source, EntryKind.REVERSE):
            return 0
        taken, lacking = rules.take(queries.lots_of(person_id, first=earned.journal_id), earned.points)
        for held in queries.holds_of(person_id) if lacking else []:
            announce(FrozenPointsNeeded(person_id, held))  # whoever froze them lets them go now
            taken, lacking = rules.take(queries.lots_of(person_id, first=earned.journal_id), earned.points)
            if not lacking:
                break
        journal_id = ledger.write(
            person_id, EntryKind.REVERSE, source, _why_clawed_back(earned.points, lacking), at, service_day=earned.day,
            minutes=-earned.minutes, counted_minutes=-earned.counted_minutes,
        )
        if journal_id is None:
            return 0
        sides: list[ledger.Side] = [(states.CLAWED_BACK, earned.points, None)]
        if lacking:
            sides.append((_debt_account(person_id), -lacking, None))
        _take(account.id, taken)
        ledger.post(journal_id, [*sides, *((account.id, -part.points, part.lot_id) for part in taken)])
        forget_first_hour(account, person_id)
        return earned.points


def adjust(person_id: UUID, *, source: str, points: int, note: str) -> int:
    """What two people decided by hand, more or less, once a source (PT15): the points moved, 0 the second time.

    Taken like a claw-back: what ends first goes first, what is lacking becomes a debt (PT10). note: in Chinese, shown.
    """
    with scope.deed(db.session, "points-adjust"):
        account = hold_account(person_id)
        moment = clock.now()
        journal_id = ledger.write(person_id, EntryKind.ADJUST, source, note, moment)
        if journal_id is None:
            return 0
        if points > 0:
            _credit(account, person_id, journal_id, points, moment, queries.debt_of(person_id), states.DISCRETION)
            return points
        taken, lacking = rules.take(queries.lots_of(person_id), -points)
        sides: list[ledger.Side] = [(states.DISCRETION, -points, None)]
        if lacking:
            sides.append((_debt_account(person_id), -lacking, None))
        _take(account.id, taken)
        ledger.post(journal_id, [*sides, *((account.id, -part.points, part.lot_id) for part in taken)])
        return points


def transfer(giver_id: UUID, taker_id: UUID, *, source: str, points: int) -> None:
    """Points from one person to another (PT12), each part ending when it would have ended. Both accounts are held.

    One entry for the giver, one for each part the taker gets, as a lot is made by one entry. NotEnoughPoints.
    """
    giver, taker, moment = hold_account(giver_id), hold_account(taker_id), clock.now()
    taken, lacking = rules.take(queries.lots_of(giver_id), points)
    if lacking:
        raise NotEnoughPoints(f"需要 {points} 分，可用 {points - lacking} 分")
    journal_id = ledger.write(giver_id, EntryKind.TRANSFER, f"{source}:out", "转赠家庭成员", moment)
    assert journal_id is not None, "a source of its own"
    _take(giver.id, taken)
    ledger.post(journal_id, [(states.BETWEEN, points, None), *((giver.id, -part.points, part.lot_id) for part in taken)])
    ends = queries.ends_of(part.lot_id for part in taken)
    for number, part in enumerate(taken):
        got = ledger.write(taker_id, EntryKind.TRANSFER, f"{source}:in:{number}", "家庭成员转赠", moment)
        assert got is not None, "a source of its own"
        lot = {
            "id": uuid7(), "created_at": moment, "person_id": taker_id, "journal_id": got, "earned_at": moment,
            "expires_at": ends[part.lot_id], "amount": part.points, "remaining": part.points, "frozen": 0,
        }
        db.session.execute(insert(Lot), [lot])
        ledger.post(got, [(states.BETWEEN, -part.points, None), (taker.id, part.points, lot["id"])])
    ledger.keep(taker.id, balance=PointAccount.balance + points)


def hold_accounts(*persons: UUID) -> None:
    """The accounts of several people, in one order for everybody, so that nobody waits in a ring. Inside a deed."""
    for person_id in sorted(persons):
        hold_account(person_id)


def owes(person_id: UUID) -> bool:
    """Does this person owe points? Inside a deed."""
    return queries.debt_of(person_id) > 0


def grant_first_registration(person_id: UUID) -> int:
    """Points for becoming a volunteer, once a person (P-32): how many, 0 the second time."""
    with scope.deed(db.session, "points-registration"):
        account = hold_account(person_id)
        moment = clock.now()
        rule = queries.rule_on(service_day(moment))
        owed = queries.debt_of(person_id)
        journal_id = ledger.write(
            person_id, EntryKind.EARN, f"registration:{person_id}", "首次注册成为志愿者", moment, rule_version=rule.version
        )
        if journal_id is None:
            return 0
        _credit(account, person_id, journal_id, rule.first_registration, moment, owed)
        return rule.first_registration


def debit(person_id: UUID, *, source: str, points: int, note: str) -> int:
    """Spend points (> 0) for something with a name, once a source: how many, 0 the second time. NotEnoughPoints.

    What ends first goes first. Hours are never touched (domain 2.9). note: in Chinese, shown to the person.
    """
    if points <= 0:
        raise ValueError("应为正数")
    with scope.deed(db.session, "points-debit"):
        account = hold_account(person_id)
        journal_id = ledger.write(person_id, EntryKind.SPEND, source, note, clock.now())
        if journal_id is None:
            return 0
        taken, lacking = rules.take(queries.lots_of(person_id), points)
        if lacking:
            raise NotEnoughPoints(f"需要 {points} 分，可用 {points - lacking} 分")
        _take(account.id, taken)
        ledger.post(journal_id, [(states.SPENT, points, None), *((account.id, -part.points, part.lot_id) for part in taken)])
        return points


def freeze(person_id: UUID, *, source: str, points: int) -> None:
    """Lay points (> 0) aside for something with a name, once a source: what ends first first. NotEnoughPoints."""
    if points <= 0:
        raise ValueError("应为正数")
    with scope.deed(db.session, "points-freeze"):
        account = hold_account(person_id)
        taken, lacking = rules.take(queries.lots_of(person_id), points)
        if lacking:
            raise NotEnoughPoints(f"需要 {points} 分，可用 {points - lacking} 分")
        moment = clock.now()
        rows = [
            {
                "id": uuid7(), "created_at": moment, "source": source, "person_id": person_id, "lot_id": part.lot_id,
                "points": part.points,
            }
            for part in taken
        ]
        db.session.execute(insert(PointHold), rows)
        for part in taken:
            db.session.execute(update(Lot).where(Lot.id == part.lot_id).values(frozen=Lot.frozen + part.points))
        ledger.keep(account.id, frozen=PointAccount.frozen + points)


def thaw(person_id: UUID, *, source: str) -> int:
    """Let go what was laid aside for this, back into the lots it came from: how many points.

    Lots that have ended meanwhile get seven days of grace (SM-6).
    """
    with scope.deed(db.session, "points-thaw"):
        account = hold_account(person_id)
        held = _holds(source)
        moment = clock.now()
        _let_end(account.id, person_id, held, moment)
        for part in held:
            kept = {"frozen": Lot.frozen - part.points, "expires_at": _with_grace(moment)}
            db.session.execute(update(Lot).where(Lot.id == part.lot_id).values(**kept))
        points = sum(part.points for part in held)
        if points:
            ledger.keep(account.id, frozen=PointAccount.frozen - points)
        return points


def spend_frozen(person_id: UUID, *, source: str, note: str) -> int:
    """What was laid aside for this is spent: how many points, 0 where nothing was. note: in Chinese, shown to the person."""
    with scope.deed(db.session, "points-spend-frozen"):
        account = hold_account(person_id)
        held = _holds(source)
        if not held:
            return 0
        journal_id = ledger.write(person_id, EntryKind.SPEND, source, note, clock.now())
        if journal_id is None:
            raise AlreadySpent()
        points = sum(part.points for part in held)
        for part in held:
            left = {"frozen": Lot.frozen - part.points, "remaining": Lot.remaining - part.points}
            db.session.execute(update(Lot).where(Lot.id == part.lot_id).values(**left))
        ledger.keep(account.id, balance=PointAccount.balance - points, frozen=PointAccount.frozen - points)
        ledger.post(journal_id, [(states.SPENT, points, None), *((account.id, -part.points, part.lot_id) for part in held)])
        return points


def refund(person_id: UUID, *, source: str, note: str) -> int:
    """Give back what was spent for this, into the lots it came from, once: how many points. A debt is paid first (D10)."""
    with scope.deed(db.session, "points-refund"):
        account = hold_account(person_id)
        spent = queries.spent_for(source)
        if not spent:
            return 0
        journal_id = ledger.write(person_id, EntryKind.REFUND, source, note, clock.now())
        if journal_id is None:
            return 0
        total = sum(part.points for part in spent)
        paid = min(queries.debt_of(person_id), total)
        back, _ = rules.take(spent, total - paid)
        moment = clock.now()
        _let_end(account.id, person_id, back, moment)
        for part in back:
            given = {"remaining": Lot.remaining + part.points, "expires_at": _with_grace(moment)}
            db.session.execute(update(Lot).where(Lot.id == part.lot_id).values(**given))
        ledger.keep(account.id, balance=PointAccount.balance + total - paid)
        sides: list[ledger.Side] = [(states.SPENT, -total, None)]
        if paid:
            sides.append((_debt_account(person_id), paid, None))
        ledger.post(journal_id, [*sides, *((account.id, part.points, part.lot_id) for part in back)])
        return total


def donate(actor: Actor, *, points: int) -> dict[str, Any]:
    """Give points to the public pool; it cannot be taken back (PT09). NotEnoughPoints."""
    person_id = need_person(actor)
    with scope.deed(db.session, "points-donate"):
        account = hold_account(person_id)
        taken, lacking = rules.take(queries.lots_of(person_id), points)
        if lacking:
            raise NotEnoughPoints(f"需要 {points} 分，可用 {points - lacking} 分")
        given = uuid7()
        journal_id = ledger.write(person_id, EntryKind.DONATE, f"donation:{given}", "捐入公益积分池", clock.now())
        assert journal_id is not None
        _take(account.id, taken)
        ledger.post(journal_id, [(states.POOL, points, None), *((account.id, -part.points, part.lot_id) for part in taken)])
    return queries.points_of(person_id)


def give_from_pool(person_id: UUID, *, source: str, points: int, note: str) -> int:
    """Spend donated points (> 0) for something with a name, once a source: how many, 0 the second time. NotEnoughPoints.

    person_id: who decided it; their own balance is not touched, but their entries name it.
    """
    if points <= 0:
        raise ValueError("应为正数")
    with scope.deed(db.session, "points-give-from-pool"):
        db.session.execute(_ONE_SPENDER)
        given = queries.pool()
        if given < points:
            raise NotEnoughPoints(f"公益积分池现有 {given} 分")
        journal_id = ledger.write(person_id, EntryKind.SPEND, source, note, clock.now())
        if journal_id is None:
            return 0
        ledger.post(journal_id, [(states.POOL, -points, None), (states.SPENT, points, None)])
    return points


_ONE_SPENDER = text("SELECT pg_advisory_xact_lock(hashtextextended('points-pool', 22))")


def void(person_id: UUID, *, source: str) -> int:
    """Whoever leaves leaves points, debt and what waits at a counter behind (D10): how many points, 0 the second time."""
    with scope.deed(db.session, "points-void"):
        account = hold_account(person_id)
        for held in queries.holds_of(person_id):
            announce(FrozenPointsNeeded(person_id, held))
        owed = queries.debt_of(person_id)
        lots = queries.lots_of(person_id)
        points = sum(lot.points for lot in lots)
        if not points and not owed:
            return 0
        journal_id = ledger.write(person_id, EntryKind.EXPIRE, source, "账号注销，积分与欠分作废", clock.now())
        if journal_id is None:
            return 0
        sides: list[ledger.Side] = [(states.EXPIRED, points, None), *((account.id, -lot.points, lot.lot_id) for lot in lots)]
        if owed:
            sides += [(_debt_account(person_id), owed, None), (states.RULE, -owed, None)]
        _take(account.id, lots)
        ledger.post(journal_id, sides)
        return points


def carry_debt(kept: UUID, folded: UUID, *, source: str) -> int:
    """Two accounts are one human being's: what the folded one owes, the kept one pays, and owes the rest. How many."""
    with scope.deed(db.session, "points-carry-debt"):
        account, owed = hold_account(kept), queries.debt_of(folded)
        if not owed:
            return 0
        journal_id = ledger.write(kept, EntryKind.REVERSE, source, "合并登记，抵扣另一登记的欠分", clock.now())
        if journal_id is None:
            return 0
        taken, lacking = rules.take(queries.lots_of(kept), owed)
        sides: list[ledger.Side] = [(_debt_account(folded), owed, None)]
        if lacking:
            sides.append((_debt_account(kept), -lacking, None))
        _take(account.id, taken)
        ledger.post(journal_id, [*sides, *((account.id, -part.points, part.lot_id) for part in taken)])
        return owed


def carry_debt_back(kept: UUID, folded: UUID, *, source: str) -> int:
    """They were two after all: every side of that entry the other way round, into the lots it came from. How many."""
    with scope.deed(db.session, "points-carry-debt"):
        account = hold_account(kept)
        found = db.session.scalar(
            select(Journal.id).where(Journal.source == source, Journal.kind == EntryKind.REVERSE)
        )
        if found is None:
            return 0
        journal_id = ledger.write(kept, EntryKind.EARN, source, "撤销合并登记，退回抵扣", clock.now())
        if journal_id is None:
            return 0
        sides = [(row.account_id, -row.amount, row.lot_id) for row in db.session.execute(
            select(Posting.account_id, Posting.amount, Posting.lot_id).where(Posting.journal_id == found)
        )]
        given = 0
        for account_id, points, lot_id in sides:
            if account_id == account.id and lot_id is not None:
                db.session.execute(update(Lot).where(Lot.id == lot_id).values(remaining=Lot.remaining + points))
                given += points
        if given:
            ledger.keep(account.id, balance=PointAccount.balance + given)
        ledger.post(journal_id, sides)
        return given


def keep_star(person_id: UUID, star: int) -> None:
    """Remember a star that was awarded or revoked, 0 to 5 (R5); the mall asks for it."""
    with scope.deed(db.session, "points-star"):
        ledger.keep(hold_account(person_id).id, star=star)


def recompute(actor: Actor, person_id: UUID) -> int:
    """Set a balance to the sum of its postings, which are sealed: by how much it was off. 0 is what everybody hopes for."""
    with scope.deed(db.session, "points-recompute"):
        account = hold_account(person_id)
        drift = account.balance - queries.postings_of(person_id)
        if drift:
            ledger.keep(account.id, balance=account.balance - drift)
            audit.record(actor, "recompute-points", f"person:{person_id}", drift=drift)
    return drift


# Postings


def hold_account(person_id: UUID) -> Any:
    """The person's account (id, balance, first_hour_at, star), locked until the transaction ends, opened if need be.

    To be called inside a deed.
    """
    wanted = (
        select(PointAccount.id, PointAccount.balance, PointAccount.first_hour_at, PointAccount.star)
        .where(PointAccount.name == states.account_of(person_id)).with_for_update()
    )
    found = db.session.execute(wanted).one_or_none()
    if found is None:
        ledger.open_account(AccountKind.PERSON, states.account_of(person_id), person_id)
        found = db.session.execute(wanted).one()
    return found


def note_first_hour(account: Any, person_id: UUID, at: datetime) -> None:
    """From the first confirmed hour on things may be had for points (PT04), whatever it was paid in. Inside a deed."""
    if account.first_hour_at is None and queries.minutes_of(person_id) >= rules.FIRST_HOUR_MINUTES:
        ledger.keep(account.id, first_hour_at=at)


def forget_first_hour(account: Any, person_id: UUID) -> None:
    """Minutes were taken back, and no longer make an hour. Inside a deed."""
    if account.first_hour_at is not None and queries.minutes_of(person_id) < rules.FIRST_HOUR_MINUTES:
        ledger.keep(account.id, first_hour_at=None)


def _debt_account(person_id: UUID) -> UUID:
    wanted = select(PointAccount.id).where(PointAccount.name == states.debt_of(person_id))
    found = db.session.scalar(wanted)
    if found is None:
        ledger.open_account(AccountKind.DEBT, states.debt_of(person_id), person_id)
        found = db.session.scalars(wanted).one()
    return found


def _credit(
    account: Any, person_id: UUID, journal_id: UUID, points: int, at: datetime, owed: int, out_of: UUID = states.RULE
) -> None:
    """Points from the rule account (D11) or another: a debt is paid first, what is left makes a lot."""
    paid = min(owed, points)
    kept = points - paid
    sides: list[ledger.Side] = [(out_of, -points, None)]
    if paid:
        sides.append((_debt_account(person_id), paid, None))
    if kept:
        lot = {
            "id": uuid7(), "created_at": clock.now(), "person_id": person_id, "journal_id": journal_id, "earned_at": at,
            "expires_at": rules.expiry_of(at), "amount": kept, "remaining": kept, "frozen": 0,
        }
        db.session.execute(insert(Lot), [lot])
        sides.append((account.id, kept, lot["id"]))
        ledger.keep(account.id, balance=PointAccount.balance + kept)
    ledger.post(journal_id, sides)


def _take(account_id: UUID, taken: Iterable[Share]) -> None:
    total = 0
    for part in taken:
        db.session.execute(update(Lot).where(Lot.id == part.lot_id).values(remaining=Lot.remaining - part.points))
        total += part.points
    if total:
        ledger.keep(account_id, balance=PointAccount.balance - total)


def _holds(source: str) -> list[Share]:
    """The holds for this, taken down."""
    gone = delete(PointHold).where(PointHold.source == source).returning(PointHold.lot_id, PointHold.points)
    return [Share(row.lot_id, row.points) for row in db.session.execute(gone)]


def _let_end(account_id: UUID, person_id: UUID, coming: Sequence[Share], moment: datetime) -> None:
    """What has ended in lots to which something comes back, and waits for the sweep, ends first: the grace is not its."""
    free = (Lot.remaining - Lot.frozen).label("free")
    due = select(Lot.id, free).where(
        Lot.id.in_([part.lot_id for part in coming]), Lot.expires_at <= moment, Lot.remaining > Lot.frozen
    )
    ended = [Share(row.id, row.free) for row in db.session.execute(due.order_by(Lot.id))]
    if not ended:
        return
    journal_id = ledger.write(person_id, EntryKind.EXPIRE, f"expiry:{ended[0].lot_id}:{uuid7()}", "积分到期", moment)
    assert journal_id is not None, "a name of its own"
    _take(account_id, ended)
    total = sum(part.points for part in ended)
    ledger.post(journal_id, [(states.EXPIRED, total, None), *((account_id, -part.points, part.lot_id) for part in ended)])


def _with_grace(moment: datetime) -> Any:
    """The end of a lot to which points come back: what has passed is put off."""
    return case((Lot.expires_at <= moment, moment + rules.GRACE), else_=Lot.expires_at)


# Words


def _why_earned(minutes: int, counted: int, coefficient: str | Decimal, family: bool, points: int, owed: int) -> str:
    words = f"志愿服务 {minutes} 分钟，系数 {coefficient}"
    if family:
        return words + "；家庭成员之间的服务不计分"
    if counted < minutes:
        words += f"；超过当日计分上限，按 {counted} 分钟计"
    if owed and points:
        words += f"；其中 {min(owed, points)} 分抵扣欠分"
    return words


def _why_clawed_back(points: int, lacking: int) -> str:
    words = f"服务记录更正，扣回 {points} 分"
    return words + (f"，其中 {lacking} 分记为欠分" if lacking else "")
