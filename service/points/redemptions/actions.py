"""Exchanging points, and what may come of it but the handing over (PT04, PT06, PT08; SM-6, D9, D10).

Whoever touches an exchange holds the person's account first, then the exchange, then the stock: nobody waits in a ring.
"""

import secrets
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import select

from service.accounts import queries as accounts
from service.core import clock
from service.core.actors import Actor, system
from service.core.problems import Conflict, Forbidden, field_problem
from service.core.workdays import service_day
from service.data import audit, outbox, ports, scope, workcalendar
from service.data.db import db
from service.points import actions as ledger
from service.points.goods import actions as goods
from service.points.goods import queries as catalogue
from service.points.goods import rules as prices
from service.points.goods.models import Good, GoodStock
from service.points.goods.states import GoodState
from service.points.redemptions import queries, rules
from service.points.redemptions.models import Redemption, RedemptionMove
from service.points.redemptions.states import LIFECYCLE, OWNER, RedemptionState, Verdict
from service.points.shops import queries as shops
from service.web.access import WrongRole, need_person

S = RedemptionState
SWEEP_BATCH = 200
CODE_DRAWS = 20


class SoldOut(Conflict):
    """Fewer free pieces than asked for."""

    title = "库存不足"


class NotOnOffer(Conflict):
    """It was taken off, or never was on."""

    title = "这件兑换品没有上架"


class NoHourYet(Conflict):
    """A volunteer needs one confirmed hour of service before the first exchange (PT04)."""

    title = "完成 1 小时志愿服务后即可兑换"


class StarsWanted(Conflict):
    """For volunteers of more stars."""

    title = "星级不足"


class MonthIsFull(Conflict):
    """The limit of this thing, or of points, for this calendar month is reached (P-34, D21)."""

    title = "本月兑换已达上限"


class Banned(Conflict):
    """Three times in a quarter nobody came to fetch (PT06)."""

    title = "暂不能兑换"


class AskYourGuardian(Forbidden):
    """A minor's points are exchanged by the guardian, on the guardian's phone."""

    title = "请监护人在其手机上代为兑换"


class NotYourWard(Forbidden):
    """Only an agreed guardian exchanges for a minor."""

    title = "您不是这位未成年人的监护人"


class TooLateToQuestion(Conflict):
    """Seven days after it was fetched."""

    title = "已过质量问题反馈期限"


class NoneToReplace(Conflict):
    """There are no free pieces to give instead."""

    title = "没有可更换的库存，请改为退还积分"


def redeem(
    actor: Actor, *, goods_id: UUID, quantity: int, pickup_id: UUID | None = None, for_person: UUID | None = None
) -> Redemption:
    """Freeze the points and lock the pieces, both or neither; a code for the counter, seven days long.

    pickup_id: where; absent, the counter that has most of it · for_person: the ward for whom a guardian acts.
    """
    person_id = _whose(need_person(actor), for_person)
    found = catalogue.good(goods_id)
    if found.state is not GoodState.ON:
        raise NotOnOffer()
    with scope.deed(db.session, "redeem"):
        counter = _counter(found, pickup_id, quantity)  # first: whom an empty shelf sends away holds nothing
        account = ledger.hold_account(person_id)
        cost = _allowed(person_id, account, found, quantity)
        made = Redemption(
            region=counter.region, state_since=clock.now(), due_at=clock.now() + rules.FETCH_WITHIN, good_id=found.id,
            pickup_id=counter.id, person_id=person_id, acted_by=actor.person_id if for_person else None, name=found.name,
            quantity=quantity, points=cost,
        )
        ledger.freeze(person_id, source=source_of(made.id), points=cost)
        if not goods.lock_pieces(found.id, counter.id, quantity):
            raise SoldOut()
        made.code, made.code_index = _draw(counter.id)
        db.session.add(made)
        db.session.flush()
        _append(actor, made, "redeem", None, None)
    tell(made, "redemption-made")
    return made


def cancel(actor: Actor, redemption_id: UUID) -> Redemption:
    """Changed one's mind before fetching it: everything goes back."""
    return _let_go(actor, redemption_id, "cancel", None)


def call_off(actor: Actor, redemption_id: UUID, *, reason: str) -> Redemption:
    """The counter has not got it after all: points back, with an apology."""
    found = _let_go(actor, redemption_id, "call-off", reason)
    tell(found, "redemption-called-off")
    return found


def question(actor: Actor, redemption_id: UUID, *, reason: str) -> Redemption:
    """Something is wrong with it; the street decides. TooLateToQuestion."""
    with scope.deed(db.session, "question"):
        found = hold(actor, redemption_id, "question")
        if found.state is S.PICKED_UP and found.due_at is not None and clock.now() >= found.due_at:
            raise TooLateToQuestion()
        deadline = workcalendar.due(clock.now(), rules.RESOLVE_WORKDAYS)
        move(actor, found, "question", note=reason, due_at=deadline.moment)
    outbox.tell(accounts.managers_of(found.region[:9], ("A2",)), f"redemption:{found.id}", "redemption-questioned")
    return found


def resolve(actor: Actor, redemption_id: UUID, *, verdict: str, sound: bool, note: str) -> Redemption:
    """The street decides: points back, another piece, or neither. sound: what came back can be given to somebody else."""
    wanted = Verdict(verdict)
    with scope.deed(db.session, "resolve"):
        found = hold(actor, redemption_id, "resolve")
        outcome = S.REFUNDED if wanted is Verdict.REFUND else S.DONE
        LIFECYCLE.step("resolve", found.state, outcome)
        if wanted is Verdict.REFUND:
            ledger.refund(found.person_id, source=source_of(found.id), note=f"退还：{found.name} × {found.quantity}")
            goods.take_back(found.good_id, found.pickup_id, found.quantity, sound=sound)
        elif wanted is Verdict.REPLACE and not goods.replace_pieces(found.good_id, found.pickup_id, found.quantity):
            raise NoneToReplace()
        found.verdict = wanted
        move(actor, found, "resolve", outcome=outcome, note=note, due_at=None)
    tell(found, "redemption-resolved")
    return found


def give_up(person_id: UUID, source: str) -> None:
    """Its points were earned by a mistake and are needed back (D10): the exchange ends, the pieces are free again."""
    kind, _, wanted = source.partition(":")
    if kind != "redemption":
        return
    actor = system("claw-back")
    with scope.deed(db.session, "give-up"):
        found = _locked(UUID(wanted))
        _undo(found)
        move(actor, found, "give-up", note="积分已被扣回", due_at=None)
    tell(found, "redemption-given-up")


def let_go(actor: Actor, person_id: UUID) -> None:
    """Whoever leaves fetches nothing more: everything goes back (D10)."""
    with scope.deed(db.session, "let-go"):
        ledger.hold_account(person_id)
        waiting = select(Redemption.id).where(Redemption.person_id == person_id, Redemption.state == S.TO_PICKUP)
        for redemption_id in db.session.scalars(waiting.order_by(Redemption.id)).all():
            found = _locked(redemption_id)
            _undo(found)
            move(actor, found, "give-up", note="本人申请注销账号", due_at=None)


def sweep_redemptions(actor: Actor) -> int:
    """End what nobody fetched, and finish what nobody questioned: how many. Those in use wait for the next."""
    due = select(Redemption.id).where(Redemption.due_at <= clock.now(), Redemption.state.in_((S.TO_PICKUP, S.PICKED_UP)))
    done = 0
    for redemption_id in db.session.scalars(due.order_by(Redemption.due_at).limit(SWEEP_BATCH)).all():
        person_id = db.session.scalar(select(Redemption.person_id).where(Redemption.id == redemption_id))
        assert person_id is not None
        ledger.hold_account(person_id)
        found = _locked(redemption_id)
        if found.due_at is None or found.due_at > clock.now():
            continue
        if found.state is S.TO_PICKUP:
            _undo(found)
            move(actor, found, "expire", note="逾期未领取", due_at=None)
            tell(found, "redemption-expired")
        elif found.state is S.PICKED_UP:
            move(actor, found, "finish", due_at=None)
        done += 1
    return done


def source_of(redemption_id: UUID) -> str:
    """What the ledger books an exchange under."""
    return f"redemption:{redemption_id}"


# Allowed?


def _whose(me: UUID, for_person: UUID | None) -> UUID:
    """Whose points: my own, or those of my ward. The roof knows who is a minor and who may act for whom."""
    if for_person is None or for_person == me:
        if any(ports.ask("is_minor", me)):
            raise AskYourGuardian()
        return me
    if not any(ports.ask("is_guardian_of", me, for_person)):
        raise NotYourWard()
    return for_person


def _allowed(person_id: UUID, account: Any, found: Good, quantity: int) -> int:
    """What it costs this person; a Conflict that says what stands in the way. The account is held."""
    moment = clock.now()
    until = queries.banned_until(person_id, moment)
    if until is not None:
        raise Banned(f"本季度多次逾期未领取，{_day(until)} 起可再兑换")
    if account.first_hour_at is None and not found.residents:
        raise NoHourYet()
    if account.star < found.min_star:
        raise StarsWanted(f"需要 {found.min_star} 星及以上")
    cost = prices.price(found.points, account.star, found.star_percents) * quantity
    pieces, spent = queries.used_in(person_id, found.id, *rules.month_of(service_day(moment)))
    if pieces + quantity > found.month_limit:
        raise MonthIsFull(f"每人每月限兑 {found.month_limit} 件，本月已兑 {pieces} 件")
    cap = rules.RESIDENT_MONTH_POINTS if account.first_hour_at is None else rules.MONTH_POINTS
    if spent + cost > cap:
        raise MonthIsFull(f"每人每月最多使用 {cap} 分，本月已用 {spent} 分")
    return cost


def _counter(found: Good, pickup_id: UUID | None, quantity: int) -> Any:
    if pickup_id is not None:
        counter = shops.pickup_point(pickup_id)
        if not shops.is_open(counter):
            raise field_problem("/pickup_id", "这个兑换点没有开放")
        return counter
    fullest = select(GoodStock.pickup_id).where(GoodStock.good_id == found.id, GoodStock.stock >= quantity)
    for candidate in db.session.scalars(fullest.order_by(GoodStock.stock.desc(), GoodStock.id)):
        counter = shops.pickup_point(candidate)
        if shops.is_open(counter):
            return counter
    raise SoldOut()


def _day(moment: datetime) -> str:
    day = service_day(moment)
    return f"{day.year} 年 {day.month} 月 {day.day} 日"


# Codes


def _draw(pickup_id: UUID) -> tuple[str, bytes]:
    """Six digits under which nothing else waits at this counter."""
    for _ in range(CODE_DRAWS):
        digits = f"{secrets.randbelow(1_000_000):06d}"
        if queries.by_code(pickup_id, digits) is None:
            return digits, queries.code_index(pickup_id, digits)
    raise SoldOut("兑换点待领取过多，请稍后再试")


# Steps


def hold(actor: Actor, redemption_id: UUID, word: str) -> Redemption:
    """The exchange with everything it may touch held, and the caller allowed to say this word."""
    person_id = queries.redemption(actor, redemption_id).person_id
    ledger.hold_account(person_id)
    found = queries.redemption(actor, redemption_id, lock=True)
    allowed = {by for move in LIFECYCLE.of(word) for by in move.by}
    if not queries.relations(actor, found) & allowed:
        raise WrongRole()
    return found


def _locked(redemption_id: UUID) -> Redemption:
    query = select(Redemption).where(Redemption.id == redemption_id).with_for_update()
    return db.session.scalars(query.execution_options(populate_existing=True)).one()


def _let_go(actor: Actor, redemption_id: UUID, word: str, reason: str | None) -> Redemption:
    with scope.deed(db.session, "let-go"):
        found = hold(actor, redemption_id, word)
        LIFECYCLE.step(word, found.state)
        _undo(found)
        move(actor, found, word, note=reason, due_at=None)
    return found


def _undo(found: Redemption) -> None:
    """Points back to the lots they came from, pieces back on the shelf (D9)."""
    ledger.thaw(found.person_id, source=source_of(found.id))
    goods.unlock_pieces(found.good_id, found.pickup_id, found.quantity)


def move(
    actor: Actor, found: Redemption, word: str, *, due_at: datetime | None, outcome: RedemptionState | None = None,
    note: str | None = None,
) -> None:
    """The one place that sets a state, and appends the history."""
    before = found.state
    found.state = RedemptionState(LIFECYCLE.step(word, before, outcome))
    found.state_since, found.due_at = clock.now(), due_at
    found.code = found.code_index = None
    found.reason = note if note is not None else found.reason
    db.session.flush()
    _append(actor, found, word, before, note)


def _append(actor: Actor, found: Redemption, word: str, before: RedemptionState | None, note: str | None) -> None:
    written = RedemptionMove(
        redemption_id=found.id, region=found.region, move=word, from_state=before.value if before else None,
        to_state=found.state.value, person_id=actor.person_id, note=note,
    )
    db.session.add(written)
    if actor.person_id is not None and OWNER not in queries.relations(actor, found):
        audit.record(actor, f"redemption-{word}", f"redemption:{found.id}", region=found.region)


def tell(found: Redemption, template: str) -> None:
    outbox.tell((found.person_id, found.acted_by), f"redemption:{found.id}:{template}", template, name=found.name)
