"""Asking people into a family account, their yes, and giving points inside it (PT12, D21)."""

from uuid import UUID

from sqlalchemy import select

from service.accounts import queries as people
from service.core import clock
from service.core.actors import Actor
from service.core.ids import uuid7
from service.core.problems import Conflict, Forbidden, field_problem
from service.data import ports, scope
from service.data.db import db
from service.data.sealed import vault
from service.points import actions as ledger
from service.points.family import queries, rules
from service.points.family.models import Family, FamilyPlace
from service.points.family.states import LIFECYCLE, PlaceState
from service.web.access import WrongRole, need_person
from service.web.errors import on_constraint


class FamilyIsFull(Conflict):
    """Six, whoever has been asked among them."""

    title = "家庭账户最多 6 人"


class InAnotherFamily(Conflict):
    """One family at a time."""

    title = "已在一个家庭账户中，请先退出"


class AskedAlready(Conflict):
    """This phone has been asked and has not answered."""

    title = "已经邀请过这个手机号"


class FamilyOfAdults(Forbidden):
    """A minor's points are the guardian's to look after."""

    title = "家庭账户由成年人组成，未成年人请监护人代为兑换"


class MonthlyGiftsUsed(Conflict):
    """A hundred points a month."""

    title = "本月家庭内转赠已达上限"


class DebtFirst(Conflict):
    """Whoever owes points takes none as a gift."""

    title = "对方有欠分，暂不能接收转赠"


on_constraint("uq_family_place_person", InAnotherFamily)
on_constraint("uq_family_place_asked", AskedAlready)


def invite(actor: Actor, *, phone: str, label: str) -> UUID:
    """Ask somebody by their phone, founding the family where there is none. Nobody learns whether the phone is known."""
    me = _grown_up(actor)
    index = vault().blind("phone", phone)
    with scope.deed(db.session, "family"):
        mine = people.person(me)
        if mine.phone_index is None:
            raise field_problem("/phone", "请先验证您自己的手机号")
        if mine.phone_index == index:
            raise field_problem("/phone", "不能邀请自己")
        own = queries.place_of(me)
        family = _found(me) if own is None else _held(own.family_id)
        if family.founder_id != me:
            raise WrongRole("只有发起人可以邀请")
        if len(queries.places(family.id)) >= rules.MOST_MEMBERS:
            raise FamilyIsFull()
        asked = FamilyPlace(family_id=family.id, moved_at=clock.now(), person_id=None, phone_index=index, label=label)
        db.session.add(asked)
        db.session.flush()
    return me


def accept(actor: Actor, place_id: UUID) -> UUID:
    """Yes: the person belongs to it from now on. InAnotherFamily."""
    me = _grown_up(actor)
    with scope.deed(db.session, "family"):
        found, standing = queries.place(me, place_id)
        _step(found, "accept", standing)
        found.person_id, found.phone_index = me, None
        db.session.flush()
    return me


def decline(actor: Actor, place_id: UUID) -> UUID:
    """No."""
    return _go(actor, place_id, "decline")


def withdraw(actor: Actor, place_id: UUID) -> UUID:
    """Whoever asked thought better of it."""
    return _go(actor, place_id, "withdraw")


def leave(actor: Actor, place_id: UUID) -> UUID:
    """Leave, at any time. A founder who leaves leaves the others together, with nobody to ask more in."""
    return _go(actor, place_id, "leave")


def give(actor: Actor, *, member_id: UUID, points: int) -> UUID:
    """Give points to another active member, a hundred a month; they end when they would have ended. MonthlyGiftsUsed."""
    me = _grown_up(actor)
    with scope.deed(db.session, "family"):
        own = queries.place_of(me)
        found = db.session.scalar(select(FamilyPlace).where(FamilyPlace.id == member_id))
        if own is None or found is None or found.family_id != own.family_id or found.state is not PlaceState.ACTIVE:
            raise queries.NoSuchPlace()
        taker = found.person_id
        if taker is None or taker == me:
            raise field_problem("/member_id", "请选择另一位成员")
        ledger.hold_accounts(me, taker)
        left = rules.MONTH_POINTS - queries.given_this_month(me)
        if points > left:
            raise MonthlyGiftsUsed(f"本月还可转赠 {left} 分")
        if ledger.owes(taker):
            raise DebtFirst()
        ledger.transfer(me, taker, source=f"transfer:{uuid7()}", points=points)
    return me


def let_go(person_id: UUID) -> None:
    """Whoever closes their account belongs to no family any more."""
    with scope.deed(db.session, "family"):
        own = queries.place_of(person_id)
        if own is not None:
            own.state, own.moved_at = PlaceState.LEFT, clock.now()
            db.session.flush()


def _go(actor: Actor, place_id: UUID, word: str) -> UUID:
    me = need_person(actor)
    with scope.deed(db.session, "family"):
        found, standing = queries.place(me, place_id)
        _step(found, word, standing)
        db.session.flush()
    return me


def _step(found: FamilyPlace, word: str, standing: set[str]) -> None:
    allowed = {by for move in LIFECYCLE.of(word) for by in move.by}
    if not standing & allowed:
        raise WrongRole()
    found.state, found.moved_at = PlaceState(LIFECYCLE.step(word, found.state)), clock.now()


def _grown_up(actor: Actor) -> UUID:
    me = need_person(actor)
    if any(ports.ask("is_minor", me)):
        raise FamilyOfAdults()
    return me


def _found(me: UUID) -> Family:
    made = Family(founder_id=me)
    db.session.add(made)
    db.session.flush()
    db.session.add(FamilyPlace(
        family_id=made.id, state=PlaceState.ACTIVE, moved_at=clock.now(), person_id=me, phone_index=None, label="本人",
    ))
    db.session.flush()
    return made


def _held(family_id: UUID) -> Family:
    return db.session.scalars(select(Family).where(Family.id == family_id).with_for_update()).one()
