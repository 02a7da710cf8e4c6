"""Verbs of the service menu: write an item, have it reviewed, open slots, and order from it."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import func, select, update

from service.core import clock
from service.core.actors import Actor
from service.core.problems import Conflict, field_problem
from service.data import audit, divisions, outbox, scope
from service.data.db import db
from service.orders import actions as requests
from service.orders.menu import queries, rules
from service.orders.menu.models import MenuItem, MenuPlace, MenuSlot
from service.orders.menu.states import LEADER, LIFECYCLE, REVIEWER, ItemKind, ItemState
from service.orders.models import Order
from service.orders.places import actions as places
from service.orders.places import queries as held_places
from service.orders.places.states import PlaceState
from service.volunteers.teams import queries as teams
from service.web.access import WrongRole, need_person
from service.web.errors import on_constraint

S = ItemState


class TeamNotActive(Conflict):
    """Only an active team offers anything (OD01)."""

    title = "队伍未处于正常状态，不能供单"


class OwnItem(WrongRole):
    """Maker and checker are two."""

    title = "本队的供单，须由他人审核"


class ItemIsOn(Conflict):
    """What people can see must not change under their hands."""

    title = "请先下架，再修改"


class NotOnMenu(Conflict):
    """It is not to be had now."""

    title = "这项服务暂不提供"


class SlotsOverlap(Conflict):
    """An item has one slot at a time."""

    title = "与已有的时段重叠"


class SlotInUse(Conflict):
    """Somebody has a place in it."""

    title = "该时段已有人预约，不能关闭"


class TooManySlots(Conflict):
    """As many open slots as an item may have."""

    title = f"最多同时开放 {rules.MOST_SLOTS} 个时段"


on_constraint("uq_menu_slot_open", SlotsOverlap)


def write(actor: Actor, *, team_id: UUID, **facts: Any) -> MenuItem:
    """A team's leader writes down what the team offers."""
    team = teams.team(team_id)
    if not teams.is_leader(need_person(actor), team_id):
        raise WrongRole()
    if not teams.may_begin_new(team_id):
        raise TeamNotActive()
    _check_served(facts["served"], team.reach)
    made = MenuItem(
        team_id=team.id, region=team.reach, state_since=clock.now(), made_by=need_person(actor),
        kind=ItemKind(facts.pop("kind")), **facts,
    )
    db.session.add(made)
    db.session.flush()
    audit.record(actor, "menu-write", f"menu:{made.id}", region=made.region)
    return made


def edit(actor: Actor, item_id: UUID, **facts: Any) -> MenuItem:
    """Change what is not on; before it is on again it is reviewed again."""
    found = _led(actor, item_id)
    if found.state in (S.ON, S.PENDING):
        raise ItemIsOn()
    if "served" in facts:
        _check_served(facts["served"], found.region)
    if "kind" in facts:
        facts["kind"] = ItemKind(facts["kind"])
    for name, value in facts.items():
        setattr(found, name, value)
    db.session.flush()
    audit.record(actor, "menu-edit", f"menu:{found.id}", region=found.region, changed=sorted(facts))
    return found


def submit(actor: Actor, item_id: UUID) -> MenuItem:
    """Ask for the review."""
    return _of_active_team(actor, item_id, "submit")


def put_on(actor: Actor, item_id: UUID) -> MenuItem:
    """Offer it again, after another review."""
    return _of_active_team(actor, item_id, "put-on")


def approve(actor: Actor, item_id: UUID) -> MenuItem:
    """On the menu. The team must be active."""
    return _of_active_team(actor, item_id, "approve")


def return_(actor: Actor, item_id: UUID, *, reason: str) -> MenuItem:
    """Back to the team, with a reason."""
    return _move(actor, item_id, "return", reason)


def take_off(actor: Actor, item_id: UUID, *, reason: str) -> MenuItem:
    """No new orders. What is ordered is served."""
    return _move(actor, item_id, "take-off", reason)


def stop_team(actor: Actor, team_id: UUID) -> int:
    """A team has stopped: its items leave the menu (SM-2). How many."""
    with scope.deed(db.session, "menu-stop"):
        found = list(db.session.scalars(
            select(MenuItem).where(MenuItem.team_id == team_id, MenuItem.state.in_((S.PENDING, S.ON))).with_for_update()
        ))
        for each in found:
            each.state, each.state_since = ItemState(LIFECYCLE.step("stop", each.state)), clock.now()
            each.note = "队伍已停止服务"
    return len(found)


def open_slot(actor: Actor, item_id: UUID, *, starts_at: datetime, ends_at: datetime, capacity: int) -> MenuItem:
    """The leader says when the item can be had, and how often."""
    found = _led(actor, item_id)
    moment = clock.now()
    if starts_at <= moment or starts_at > moment + rules.SLOT_AHEAD:
        raise field_problem("/starts_at", "请选择今后 60 天内的时间")
    if not starts_at < ends_at <= starts_at + rules.SLOT_LONGEST:
        raise field_problem("/ends_at", "结束须晚于开始，一个时段最长 12 小时")
    mine = (MenuSlot.item_id == found.id, MenuSlot.closed.is_(False))
    if db.session.scalar(
        select(MenuSlot.id).where(*mine, MenuSlot.starts_at < ends_at, MenuSlot.ends_at > starts_at).limit(1)
    ):
        raise SlotsOverlap()
    if (db.session.scalar(select(func.count()).where(*mine, MenuSlot.starts_at > moment)) or 0) >= rules.MOST_SLOTS:
        raise TooManySlots()
    with scope.deed(db.session, "menu-slot"):
        db.session.add(MenuSlot(
            item_id=found.id, region=found.region, starts_at=starts_at, ends_at=ends_at, capacity=capacity,
        ))
    return found


def close_slot(actor: Actor, slot_id: UUID) -> MenuItem:
    """Not then after all; only while nobody has a place in it."""
    slot, owner = queries.slot(slot_id)
    found = _led(actor, owner.id)
    with scope.deed(db.session, "menu-slot"):
        shut = db.session.scalar(
            update(MenuSlot).where(MenuSlot.id == slot.id, MenuSlot.taken == 0).values(closed=True)
            .returning(MenuSlot.id).execution_options(synchronize_session="fetch")
        )
    if shut is None:
        raise SlotInUse()
    return found


def hold(actor: Actor, slot_id: UUID) -> MenuPlace:
    """Keep a place for a quarter of an hour while the form is filled in (OD02)."""
    slot, found = queries.slot(slot_id)
    if found.state is not S.ON or not teams.may_begin_new(found.team_id):
        raise NotOnMenu()
    return places.hold(actor, slot.id, found.id, found.lead_hours)


def order(
    actor: Actor, place_id: UUID, *, text: str | None = None, audience: str | None = None, people: int | None = None,
    **asked: Any,
) -> Order:
    """An order for the slot held; its review leads straight to the team (R2). A talk says to whom and to how many."""
    place = held_places.place(place_id)
    if place.state is not PlaceState.HELD or place.expires_at <= clock.now():
        raise places.HoldOver()
    slot, found = queries.slot(place.slot_id)
    words = text or found.title
    if found.kind is ItemKind.TALK:
        if audience is None:
            raise field_problem("/audience", "请选择听众")
        if people is None:
            raise field_problem("/people", "请填写人数")
        words = f"听众：{audience}，约 {people} 人。{words}"
    made = requests.submit(
        actor, category=found.category, title=found.title, text=words, wanted_from=slot.starts_at, wanted_to=slot.ends_at,
        **asked,
    )
    if not rules.serves(found.served, made.region):
        raise field_problem("/region", "不在这支队伍的服务范围内")
    places.book(place, made.id)
    return made


def _check_served(served: str, region: str) -> None:
    if not divisions.exists(served) or not rules.fits_in_district(served, region):
        raise field_problem("/served", "没有这个区划")


def _led(actor: Actor, item_id: UUID) -> MenuItem:
    found = queries.item(item_id, lock=True)
    if LEADER not in queries.relations(actor, found):
        raise WrongRole()
    return found


def _of_active_team(actor: Actor, item_id: UUID, word: str) -> MenuItem:
    """The team is held before its item, as by whoever stops it (decision 0020)."""
    if not teams.may_begin_new(queries.item(item_id).team_id):
        raise TeamNotActive()
    return _move(actor, item_id, word)


def _move(actor: Actor, item_id: UUID, word: str, note: str | None = None) -> MenuItem:
    found = queries.item(item_id, lock=True)
    standing = queries.relations(actor, found)
    allowed = {by for row in LIFECYCLE.of(word) for by in row.by}
    if not standing & allowed:
        raise OwnItem() if LEADER in standing and REVIEWER in allowed else WrongRole()
    found.state = ItemState(LIFECYCLE.step(word, found.state))
    found.state_since, found.note = clock.now(), note
    if REVIEWER in standing & allowed:
        found.decided_by = actor.person_id
        outbox.post("notice", f"menu:{found.id}", person_id=teams.team(found.team_id).leader_id, template=f"menu-{word}",
                    title=found.title, note=note or "")
    db.session.flush()
    audit.record(actor, f"menu-{word}", f"menu:{found.id}", region=found.region, state=found.state.value)
    return found


