"""Behind the counter: looking up a code and handing over, once; and patience with wrong codes (PT05)."""

from typing import ClassVar
from uuid import UUID

from sqlalchemy import select, update
from sqlalchemy.dialects.postgresql import insert as insert_or_not

from service.accounts import queries as accounts
from service.core import clock
from service.core.actors import SHOP_KEEPER, Actor
from service.core.ids import uuid7
from service.core.problems import Conflict, Unprocessable
from service.data import audit, outbox, scope
from service.data.db import db
from service.points import actions as ledger
from service.points.goods import actions as goods
from service.points.redemptions import actions as redemptions
from service.points.redemptions import queries, rules
from service.points.redemptions.models import CounterPatience, Redemption
from service.points.shops import queries as shops
from service.web.access import need_person, need_role


class WrongPickupCode(Unprocessable):
    """No exchange waits at this counter under this code. The failure is counted."""

    title = "取货码不正确，或不在本兑换点"
    keeps: ClassVar[bool] = True


class CounterLocked(Conflict):
    """Too many wrong codes."""

    title = "取货码输错次数过多，请稍后再试"


def look_up(actor: Actor, *, code: str) -> Redemption:
    """What waits at my counter under this code: the thing and how many, nobody's name. WrongPickupCode, CounterLocked."""
    counter, keeper = _behind_the_counter(actor)
    found = queries.by_code(counter, code) if rules.CODE.fullmatch(code) else queries.by_qr(counter, code)
    if found is None:
        raise _wrong(actor, counter, keeper)
    with scope.deed(db.session, "pick-up"):
        here = (CounterPatience.pickup_id == counter, CounterPatience.person_id == keeper)
        db.session.execute(update(CounterPatience).where(*here).values(failures=0))
    return queries.redemption(actor, found)


def pick_up(actor: Actor, redemption_id: UUID, *, code: str) -> Redemption:
    """Handed over against the code, once: the points are spent, the pieces gone."""
    counter, keeper = _behind_the_counter(actor)
    waiting = queries.redemption(actor, redemption_id)
    if look_up(actor, code=code).id != waiting.id:
        raise _wrong(actor, counter, keeper)
    with scope.deed(db.session, "pick-up"):
        found = redemptions.hold(actor, redemption_id, "pick-up")
        note = f"兑换 {found.name} × {found.quantity}"
        ledger.spend_frozen(found.person_id, source=redemptions.source_of(found.id), note=note)
        goods.hand_over(found.good_id, found.pickup_id, found.quantity)
        found.picked_up_at = clock.now()
        redemptions.move(actor, found, "pick-up", due_at=clock.now() + rules.QUESTION_WITHIN)
    redemptions.tell(found, "redemption-picked-up")
    return found



def _behind_the_counter(actor: Actor) -> tuple[UUID, UUID]:
    """My counter and I; CounterLocked after too many wrong codes."""
    grant = need_role(actor, (SHOP_KEEPER,))
    counter, keeper = UUID(grant.scope_key), need_person(actor)
    locked = select(CounterPatience.locked_until).where(
        CounterPatience.pickup_id == counter, CounterPatience.person_id == keeper
    )
    with scope.deed(db.session, "pick-up"):
        until = db.session.scalar(locked)
    if until is not None and until > clock.now():
        raise CounterLocked(locked_until=until.isoformat())
    return counter, keeper


def _wrong(actor: Actor, counter: UUID, keeper: UUID) -> WrongPickupCode:
    """Count it; the fifth in a row closes the counter's ear for ten minutes and tells the street."""
    moment = clock.now()
    with scope.deed(db.session, "pick-up"):
        fresh = {"pickup_id": counter, "person_id": keeper, "created_at": moment, "failures": 1, "locks": 0}
        counted = insert_or_not(CounterPatience).values(**fresh).on_conflict_do_update(
            index_elements=["pickup_id", "person_id"], set_={"failures": CounterPatience.failures + 1}
        )
        failures = db.session.scalars(counted.returning(CounterPatience.failures)).one()
        if failures < rules.WRONG_CODES:
            return WrongPickupCode(tries_left=rules.WRONG_CODES - failures)
        here = (CounterPatience.pickup_id == counter, CounterPatience.person_id == keeper)
        closed = {"failures": 0, "locks": CounterPatience.locks + 1, "locked_until": moment + rules.CODE_LOCK}
        db.session.execute(update(CounterPatience).where(*here).values(**closed))
    region = shops.pickup_point(counter).region
    audit.record(actor, "pickup-code-locked", f"pickup-point:{counter}", region=region)
    for manager in accounts.managers_of(region[:9], ("A2",)):
        outbox.post("notice", f"pickup-point:{counter}:{uuid7()}", person_id=manager, template="pickup-code-locked")
    return WrongPickupCode("取货码连续输错，已锁定 10 分钟", tries_left=0)
