"""Verbs of group orders: the community opens one, residents join, and at the deadline it is formed or falls through."""

import secrets
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import select, update

from service.accounts import queries as accounts
from service.core import clock
from service.core.actors import A3_AND_ABOVE, Actor
from service.core.geo import Place
from service.core.problems import Conflict, field_problem
from service.data import audit, divisions, outbox, scope
from service.data.db import db
from service.data.sealed import vault
from service.orders import actions as requests
from service.orders import rules as ordering
from service.orders.groups import queries, rules
from service.orders.groups.models import GroupMember, GroupOrder
from service.orders.groups.states import LIFECYCLE, GroupState
from service.orders.life import actions as life
from service.orders.models import Order
from service.orders.offers import actions as offering
from service.orders.states import OrderState
from service.volunteers.teams import queries as teams
from service.web.access import WrongRole, need_cover, need_person, need_role
from service.web.errors import on_constraint

BATCH = 20


class GroupFull(Conflict):
    """As many have joined as can be served, or the time to join is over."""

    title = "该凑单已满员或已截止"


class AlreadyIn(Conflict):
    """Once is enough."""

    title = "您已参加这个凑单"


class NotIn(Conflict):
    """Only who is in can leave, and only until the deadline."""

    title = "您没有参加，或凑单已截止"


class ProvePhoneFirst(Conflict):
    """Whoever is counted on must be somebody real (R2)."""

    title = "请先验证手机号，再参加凑单"


on_constraint("uq_group_member_live", AlreadyIn)


def open_group(actor: Actor, *, region: str, place: Place, **facts: Any) -> GroupOrder:
    """A manager of the community opens it (D20)."""
    need_role(actor, A3_AND_ABOVE)
    if not divisions.exists(region):
        raise field_problem("/region", "没有这个社区")
    need_cover(actor, region)
    _check_times(facts["starts_at"], facts["ends_at"], facts["closes_at"])
    if facts["least"] > facts["most"]:
        raise field_problem("/most", "人数上限不能少于成单人数")
    if facts.get("team_id") is not None and teams.team(facts["team_id"]).state != "active":
        raise field_problem("/team_id", "队伍未处于正常状态")
    with scope.deed(db.session, "group-order"):
        made = GroupOrder(region=region, lng=place.lng, lat=place.lat, opened_by=need_person(actor), **facts)
        db.session.add(made)
    audit.record(actor, "group-open", f"group:{made.id}", region=region)
    return made


def _check_times(starts_at: datetime, ends_at: datetime, closes_at: datetime) -> None:
    moment = clock.now()
    if closes_at <= moment:
        raise field_problem("/closes_at", "截止时间须在将来")
    if not closes_at <= starts_at <= moment + rules.AHEAD:
        raise field_problem("/starts_at", "须在截止之后，60 天以内")
    if not starts_at < ends_at <= starts_at + rules.LONGEST:
        raise field_problem("/ends_at", "结束须晚于开始，最长 12 小时")


def join(actor: Actor, group_id: UUID) -> GroupOrder:
    """I would like it, too. The last place is one conditional UPDATE."""
    person_id = need_person(actor)
    found = queries.group(group_id)
    if not accounts.has_verified_phone(person_id):
        raise ProvePhoneFirst()
    if found.id in queries.memberships(person_id, [found.id]):
        raise AlreadyIn()
    with scope.deed(db.session, "group-order"):
        won = db.session.scalar(
            update(GroupOrder)
            .where(
                GroupOrder.id == group_id, GroupOrder.state == GroupState.OPEN, GroupOrder.joined < GroupOrder.most,
                GroupOrder.closes_at > clock.now(),
            ).values(joined=GroupOrder.joined + 1).returning(GroupOrder.id)
            .execution_options(synchronize_session="fetch")
        )
        if won is None:
            raise GroupFull()
        member = GroupMember(group_id=group_id, person_id=person_id)
        member.code = f"{secrets.randbelow(10_000):04d}"
        db.session.add(member)
    return found


def leave(actor: Actor, group_id: UUID) -> GroupOrder:
    """Rather not; until the deadline, and at no price."""
    found = queries.group(group_id)
    with scope.deed(db.session, "group-order"):
        if not _leave(found.id, need_person(actor)):
            raise NotIn()
    return found


def _leave(group_id: UUID, person_id: UUID) -> bool:
    """The row that counts first, then the one that is counted; inside a deed."""
    found = queries.held(group_id)
    if found.state is not GroupState.OPEN or found.closes_at <= clock.now():
        return False
    left = db.session.scalar(
        update(GroupMember)
        .where(GroupMember.group_id == group_id, GroupMember.person_id == person_id, GroupMember.left_at.is_(None))
        .values(left_at=clock.now()).returning(GroupMember.id).execution_options(synchronize_session="fetch")
    )
    if left is not None:
        found.joined -= 1
    return left is not None


def leave_all(person_id: UUID) -> int:
    """Somebody closes their account: they are counted on no more. How many."""
    with scope.deed(db.session, "group-order"):
        mine = select(GroupMember.group_id).where(GroupMember.person_id == person_id, GroupMember.left_at.is_(None))
        return sum(_leave(group_id, person_id) for group_id in sorted(db.session.scalars(mine)))


def cancel(actor: Actor, group_id: UUID, *, reason: str) -> GroupOrder:
    """The community calls it off; everybody who joined is told."""
    found = queries.group(group_id)
    if not queries.relations(actor, found):
        raise WrongRole()
    with scope.deed(db.session, "group-order"):
        found = queries.held(group_id)
        _end(found, "cancel", reason)
        _tell(found, "group-cancelled", note=reason)
    audit.record(actor, "group-cancel", f"group:{found.id}", region=found.region)
    return found


def sweep_groups(actor: Actor) -> int:
    """At the deadline enough have joined and there is an order, or it falls through and everybody is told (OD05)."""
    late = list(db.session.scalars(
        select(GroupOrder).where(GroupOrder.state == GroupState.OPEN, GroupOrder.closes_at <= clock.now())
        .order_by(GroupOrder.closes_at).limit(BATCH).with_for_update(skip_locked=True)
        .execution_options(populate_existing=True)
    ))
    for found in late:
        if rules.has_formed(found.joined, found.least):
            _form(actor, found)
        else:
            _end(found, "fail", f"截止时 {found.joined} 人参加，不足 {found.least} 人")
            _tell(found, "group-failed")
            audit.record(actor, "group-fail", f"group:{found.id}", region=found.region)
    return len(late)


def _end(found: GroupOrder, word: str, note: str) -> None:
    found.state, found.note = GroupState(LIFECYCLE.step(word, found.state)), note


def _tell(found: GroupOrder, template: str, **facts: Any) -> None:
    people = [member.person_id for member in queries.members_of(found.id)]
    outbox.tell(people, f"group:{found.id}", template, title=found.title, **facts)


def _form(actor: Actor, found: GroupOrder) -> None:
    """One order for all of them: each has digits of their own, and the service is recorded once (D20)."""
    order = _order_for(found)
    db.session.add(order)
    db.session.flush()
    life.add_party(order.id, found.opened_by, "proxy")
    for member in queries.members_of(found.id):
        member.order_id = order.id
        life.add_party(order.id, member.person_id, "participant")
    found.order_id, found.state = order.id, GroupState(LIFECYCLE.step("form", found.state))
    db.session.flush()
    life.append(actor, order, "form", None, role="system")
    asked = offering.ask_owner(actor, order, found.team_id)
    if asked is not None:
        life.move(actor, order, "offer", role="system")
        life.tell(order, [asked], "offer-made")
    else:
        life.tell_managers(order, "order-fell-back")
    _tell(found, "group-formed")
    audit.record(actor, "group-form", f"group:{found.id}", region=found.region)


def _order_for(found: GroupOrder) -> Order:
    moment = clock.now()
    order = Order(
        number=requests.number_for(found.region), state_since=moment, region=found.region, lng=found.lng, lat=found.lat,
        category=found.category, title=found.title, text=f"凑单，{found.joined} 人参加。{found.text}"[:500],
        risk_note="集中服务，注意秩序", risk=ordering.DEFAULT_RISK.get(found.category, "low"), wanted_from=found.starts_at,
        wanted_to=found.ends_at, window_from=found.starts_at, window_to=found.ends_at,
        required_certificates=ordering.needed_certificates(found.category, ()), proxy_id=found.opened_by,
        proxy_kind="group", beneficiary_index=vault().blind("beneficiary", f"group:{found.id}"),
        state=OrderState.TO_DISPATCH,
    )
    order.name, order.phone, order.address = f"凑单 {found.joined} 人", None, found.address
    order.service_code = f"{secrets.randbelow(10_000):04d}"
    order.due_at = life.deadline_of(order)
    return order
