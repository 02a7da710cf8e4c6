"""Putting things into the mall, counting them, and keeping the donation book (PT03, PT08, PT14)."""

from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import select, update
from sqlalchemy.dialects.postgresql import insert as insert_or_not

from service.core import clock
from service.core.actors import A2_AND_ABOVE, DISTRICT, Actor
from service.core.ids import uuid7
from service.core.problems import Conflict, field_problem
from service.core.workdays import service_day
from service.data import audit, files, scope
from service.data.db import db
from service.points.goods import queries, rules
from service.points.goods.models import DonationEntry, Good, GoodStock, GoodStockMove
from service.points.goods.states import LIFECYCLE, GoodKind, GoodState, StockMove
from service.points.shops import queries as shops
from service.web.access import WrongRole, need_cover, need_person, need_role
from service.web.errors import on_constraint

S = GoodState
_TEXTS = ("name", "text", "donor")


class OwnGood(WrongRole):
    """Maker and checker are two."""

    title = "本人提交的兑换品，须由他人审核"


class NotWhileOn(Conflict):
    """What people can see must not change under their hands."""

    title = "请先下架，再修改"


class NotSoMany(Conflict):
    """Fewer pieces are free than shall be thrown away."""

    title = "库存不足"


on_constraint("ck_good_stock_stock_not_negative", NotSoMany)


def enter(actor: Actor, **facts: Any) -> Good:
    """A street or the district writes down a thing of its area. 422 where a text names a price in money."""
    grant = need_role(actor, A2_AND_ABOVE)
    _no_money(facts)
    photos = facts.pop("photos", [])
    made = Good(
        region=grant.scope_key, made_by=need_person(actor), changed_at=clock.now(), kind=GoodKind(facts.pop("kind")),
        **facts,
    )
    db.session.add(made)
    db.session.flush()
    _show(actor, made, photos)
    audit.record(actor, "enter-good", f"good:{made.id}", region=made.region)
    return made


def edit(actor: Actor, good_id: UUID, **facts: Any) -> Good:
    """Change what is not on offer. What was checked before is checked again before it is on."""
    found = _kept(actor, good_id)
    if found.state in (S.ON, S.PENDING):
        raise NotWhileOn()
    _no_money(facts)
    changed = sorted(facts)
    if "photos" in facts:
        _show(actor, found, facts.pop("photos"))
    if "kind" in facts:
        facts["kind"] = GoodKind(facts["kind"])
    for name, value in facts.items():
        setattr(found, name, value)
    found.changed_at = clock.now()
    db.session.flush()
    audit.record(actor, "edit-good", f"good:{found.id}", region=found.region, changed=changed)
    return found


def submit(actor: Actor, good_id: UUID) -> Good:
    """Ask the district to check it."""
    found = _move(actor, good_id, "submit")
    found.submitted_by = need_person(actor)
    return found


def approve(actor: Actor, good_id: UUID) -> Good:
    """The district puts it on offer."""
    return _move(actor, good_id, "approve")


def return_(actor: Actor, good_id: UUID, *, reason: str) -> Good:
    """Back to whoever wrote it, with a reason."""
    return _move(actor, good_id, "return", reason)


def take_off(actor: Actor, good_id: UUID, *, reason: str) -> Good:
    """No new exchanges. What waits to be fetched is fetched."""
    return _move(actor, good_id, "take-off", reason)


def put_on(actor: Actor, good_id: UUID) -> Good:
    """On offer again, after the district has checked it."""
    found = _move(actor, good_id, "put-on")
    found.submitted_by = need_person(actor)
    return found


def receive(actor: Actor, good_id: UUID, *, pickup_id: UUID, quantity: int, note: str) -> Good:
    """Pieces came to a counter."""
    found = _kept(actor, good_id)
    counter = shops.pickup_point(pickup_id)
    if not shops.is_open(counter):
        raise field_problem("/pickup_id", "这个兑换点没有开放")
    with scope.deed(db.session, "stock"):
        opened = insert_or_not(GoodStock).values(
            id=uuid7(), created_at=clock.now(), good_id=found.id, pickup_id=counter.id, region=found.region, received=0,
            stock=0, locked=0, picked=0, scrapped=0,
        )
        db.session.execute(opened.on_conflict_do_nothing(index_elements=["good_id", "pickup_id"]))
        more = {"received": GoodStock.received + quantity, "stock": GoodStock.stock + quantity}
        _count(actor, found, counter.id, StockMove.RECEIVE, quantity, note, more)
    return found


def scrap(actor: Actor, good_id: UUID, *, pickup_id: UUID, quantity: int, note: str) -> Good:
    """Pieces were thrown away. NotSoMany where fewer are free."""
    found = _kept(actor, good_id)
    with scope.deed(db.session, "stock"):
        less = {"scrapped": GoodStock.scrapped + quantity, "stock": GoodStock.stock - quantity}
        _count(actor, found, pickup_id, StockMove.SCRAP, quantity, note, less)
    return found


def write_donation(
    actor: Actor, *, donor: str, item: str, quantity: int, unit: str, given_on: date, purpose: str,
    good_id: UUID | None = None, corrects: UUID | None = None,
) -> DonationEntry:
    """A line of the public donation book. A mistake is corrected by a line that names it."""
    grant = need_role(actor, A2_AND_ABOVE)
    if given_on > service_day(clock.now()):
        raise field_problem("/given_on", "捐赠日期不能晚于今天")
    if good_id is not None:
        need_cover(actor, queries.good(good_id).region, queries.NoSuchGood)
    if corrects is not None:
        before = db.session.scalar(select(DonationEntry).where(DonationEntry.id == corrects))
        if before is None or actor.area is None or before.region not in actor.area:
            raise field_problem("/corrects", "没有这条捐赠记录")
    made = DonationEntry(
        region=grant.scope_key, donor=donor, item=item, quantity=quantity, unit=unit, given_on=given_on, purpose=purpose,
        good_id=good_id, corrects=corrects, entered_by=need_person(actor),
    )
    db.session.add(made)
    db.session.flush()
    audit.record(actor, "write-donation", f"donation:{made.id}", region=made.region)
    return made


def lock_pieces(good_id: UUID, pickup_id: UUID, quantity: int) -> bool:
    """Take free pieces for somebody (D9); False where there are not so many. To be called inside a deed."""
    return _shift(good_id, pickup_id, GoodStock.stock >= quantity, stock=-quantity, locked=quantity)


def unlock_pieces(good_id: UUID, pickup_id: UUID, quantity: int) -> None:
    """Pieces nobody came for are free again."""
    assert _shift(good_id, pickup_id, GoodStock.locked >= quantity, locked=-quantity, stock=quantity)


def hand_over(good_id: UUID, pickup_id: UUID, quantity: int) -> None:
    """Locked pieces have been fetched."""
    assert _shift(good_id, pickup_id, GoodStock.locked >= quantity, locked=-quantity, picked=quantity)


def take_back(good_id: UUID, pickup_id: UUID, quantity: int, *, sound: bool) -> None:
    """Fetched pieces came back: free again if they are sound, else thrown away."""
    kept = {"stock": quantity} if sound else {"scrapped": quantity}
    assert _shift(good_id, pickup_id, GoodStock.picked >= quantity, picked=-quantity, **kept)


def replace_pieces(good_id: UUID, pickup_id: UUID, quantity: int) -> bool:
    """Other pieces for those that were bad, which are thrown away; False where none are free."""
    return _shift(good_id, pickup_id, GoodStock.stock >= quantity, stock=-quantity, scrapped=quantity)


def _shift(good_id: UUID, pickup_id: UUID, allowed: Any, **by: int) -> bool:
    change = {name: getattr(GoodStock, name) + amount for name, amount in by.items()}
    here = update(GoodStock).where(GoodStock.good_id == good_id, GoodStock.pickup_id == pickup_id, allowed)
    return db.session.execute(here.values(**change)).rowcount == 1  # type: ignore[attr-defined]


def _count(
    actor: Actor, found: Good, pickup_id: UUID, kind: StockMove, quantity: int, note: str, change: dict[str, Any]
) -> None:
    here = update(GoodStock).where(GoodStock.good_id == found.id, GoodStock.pickup_id == pickup_id)
    stock_id = db.session.scalar(here.values(**change).returning(GoodStock.id))
    if stock_id is None:
        raise field_problem("/pickup_id", "这个兑换点没有这件兑换品")
    move = GoodStockMove(
        stock_id=stock_id, region=found.region, kind=kind, quantity=quantity, note=note, person_id=need_person(actor)
    )
    db.session.add(move)
    audit.record(actor, f"{kind.value}-good", f"good:{found.id}", region=found.region, quantity=quantity)


def _kept(actor: Actor, good_id: UUID) -> Good:
    need_role(actor, A2_AND_ABOVE)
    found = queries.to_move(good_id)
    need_cover(actor, found.region, queries.NoSuchGood)
    return found


def _move(actor: Actor, good_id: UUID, word: str, note: str | None = None) -> Good:
    found = _kept(actor, good_id)
    allowed = {by for move in LIFECYCLE.of(word) for by in move.by}
    if not queries.relations(actor, found) & allowed:
        raise OwnGood() if actor.wears((DISTRICT,)) else WrongRole()
    found.state, found.note, found.changed_at = GoodState(LIFECYCLE.step(word, found.state)), note, clock.now()
    if word in ("approve", "return"):
        found.decided_by = need_person(actor)
    db.session.flush()
    audit.record(actor, f"good-{word}", f"good:{found.id}", region=found.region, state=found.state.value)
    return found


def _show(actor: Actor, found: Good, photos: list[UUID]) -> None:
    """These photos and no others, the first of them in the list."""
    files.reattach(photos, need_person(actor), f"good:{found.id}", files.Purpose.GOOD)
    found.photo_id = photos[0] if photos else None
    db.session.flush()


def _no_money(facts: dict[str, Any]) -> None:
    for name in _TEXTS:
        if rules.names_a_price(facts.get(name) or ""):
            raise field_problem(f"/{name}", "积分商城不标示金额，请删去价格")
