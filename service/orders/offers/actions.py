"""Putting an order to people: offer, accept, decline, pool, claim, schedule a team, reschedule, give back."""

from datetime import datetime, timedelta
from functools import partial
from typing import Any
from uuid import UUID

from sqlalchemy import select, text, update

from service.core import clock
from service.core.actors import A3_AND_ABOVE, Actor
from service.core.geo import Place
from service.core.problems import Conflict, Forbidden, Problem, field_problem
from service.data import audit, divisions, scope
from service.data.db import db
from service.emergency import queries as emergency
from service.orders import queries, rules
from service.orders.life import actions as life
from service.orders.models import Assignment, Offer, Order
from service.orders.offers import queries as offers
from service.orders.places import queries as places
from service.orders.states import OFFERS, OfferState, OrderState
from service.volunteers import queries as volunteers
from service.volunteers.hours import actions as hours
from service.volunteers.insurance import queries as insurance
from service.volunteers.teams import queries as teams
from service.volunteers.teams.figures import actions as figures
from service.web import apart
from service.web.access import need_person, need_role

S, O = OrderState, OfferState  # noqa: E741


class CannotServe(Conflict):
    """The law, the product's rules or the person's own standing forbid it; `missing` names what is missing (D4)."""

    title = "暂不符合该服务的要求"


class WaveFull(Conflict):
    """As many people are asked at once as may be."""

    title = "同一轮最多同时派给 5 个对象"


class OfferOver(Conflict):
    """The offer is no longer open: answered, expired, or the order has found somebody."""

    title = "该派单已失效"


class NotInPool(Conflict):
    """Claimed by somebody else, or taken back."""

    title = "该点单已被他人领取"


class TooManyClaims(Conflict):
    """As many unserved claims as anybody may hold (OD09)."""

    title = "未完成的抢单已达上限"


class TooLateToChange(Conflict):
    """Changes end two hours before the time."""

    title = "距开始不足 2 小时，不能再改"


class MembersOnly(Forbidden):
    """Only members of the team can be named."""

    title = "只能安排本队队员"


class NotAVolunteer(Forbidden):
    """The pool is for active volunteers."""

    title = "通过审核的志愿者才能查看抢单池"


class NotLeader(Forbidden):
    """Only the team's leader does this."""

    title = "只有队长可以操作"


def offer(
    actor: Actor, order_id: UUID, *, volunteer_id: UUID | None = None, team_id: UUID | None = None,
    urgent: bool | None = None,
) -> Order:
    """Ask a volunteer or a team. It is an offer, never an order (Order 685 art. 25)."""
    if (volunteer_id is None) == (team_id is None):
        raise field_problem("/volunteer_id", "请填写志愿者或队伍之一")
    order = queries.order_to_move(order_id)
    life.may(actor, order, "offer")
    need_role(actor, A3_AND_ABOVE)
    emergency.need_command(actor, order.region, order.category)
    if urgent is not None:
        order.urgent = urgent
    if queries.open_offers(order.id) >= rules.WAVE:
        raise WaveFull()
    excluded = offers.excluded_from(order, queries.parties_of(order.id), None) - offers.asked_now(order.id)
    if volunteer_id is not None:
        made = _to_volunteer(order, volunteer_id, excluded | {need_person(actor)})
    else:
        assert team_id is not None
        made = _to_team(order, team_id, excluded)
    made.round = order.rounds + 1
    with scope.deed(db.session, "make-offer"):
        db.session.add(made)
    life.add_party(order.id, made.person_id, "offered")
    order.dispatched_by = actor.person_id
    life.task_done(actor, order.id, ("undispatched",))
    life.move(actor, order, "offer")
    life.tell(order, [made.person_id], "offer-made", offer=str(made.id))
    return order


def ask_owner(actor: Actor, order: Order, team_id: UUID | None = None) -> UUID | None:
    """Put an order to the team whose offer it came of, in the deed that makes it ready: whose answer it now waits for.

    None where it came of no team's offer, or the team cannot take it now: then it is dispatched as any other.
    """
    owner = places.item_of_order(order.id)
    team_id = team_id or (owner.team_id if owner is not None else None)
    if team_id is None or emergency.commanded(order.region, order.category):
        return None
    excluded = offers.excluded_from(order, queries.parties_of(order.id), actor.person_id)
    with scope.deed(db.session, "ask-owner"):
        if not offers.may_be_asked(order.id, team_id, excluded):
            return None
        made = _to_team(order, team_id, excluded)
        made.reasons = ["居民点了本队的服务", *made.reasons]
        db.session.add(made)
    life.add_party(order.id, made.person_id, "offered")
    order.dispatched_by = actor.person_id
    return made.person_id


def bulk_offer(actor: Actor, items: list[dict[str, UUID]]) -> dict[str, Any]:
    """Ask for many orders at once, each by itself: what is refused for one leaves the others as they are.

    Orders are locked in the order of their ids, so that two clerks with the same list never wait for each other.
    """
    need_role(actor, A3_AND_ABOVE)
    came_of = {}
    for number, item in sorted(enumerate(items), key=lambda pair: (pair[1]["order_id"], pair[0])):
        came_of[number] = apart.attempt(partial(offer, actor, **item))
    return {
        "items": [
            {"order_id": item["order_id"], "done": came_of[number] is None, "problem": _told(came_of[number])}
            for number, item in enumerate(items)
        ]
    }


def _told(refusal: Problem | None) -> dict[str, Any] | None:
    return None if refusal is None else {"detail": None, **refusal.as_json()}


def _expiry(order: Order) -> datetime:
    return clock.now() + rules.patience(order.urgent).accept


def _to_volunteer(order: Order, volunteer_id: UUID, excluded: set[UUID]) -> Offer:
    brief = volunteers.brief_of([volunteer_id]).get(volunteer_id)
    if brief is None:
        raise volunteers.NoSuchVolunteer()
    if not brief.region.startswith(order.region[:6]):
        raise volunteers.NoSuchVolunteer()
    hours.join(queries.source_of(order), brief.person_id)
    if brief.person_id in excluded:
        raise CannotServe("不能派给点单人、其家人或经办人", missing=["须由无关的人服务"])
    _demand(order, volunteer_id, brief.person_id, brief.credit)
    shown = offers.volunteer_candidates(order, excluded, rules.CANDIDATES_SHOWN)
    candidate = next((one for one in shown if one.volunteer_id == volunteer_id), None)
    metres = round(candidate.metres) if candidate else volunteers.metres_from(volunteer_id, Place(order.lng, order.lat))
    return Offer(
        order_id=order.id, region=order.region, kind="volunteer", person_id=brief.person_id, volunteer_id=volunteer_id,
        metres=metres, reasons=candidate.reasons if candidate else ["由管理员选择"], expires_at=_expiry(order), round=1,
    )


def _demand(order: Order, volunteer_id: UUID, person_id: UUID, credit: int) -> None:
    missing = offers.what_is_missing(
        {"required_certificates": order.required_certificates, "window_from": order.window_from}, volunteer_id
    )
    if credit < rules.EARLIEST_CREDIT:
        missing = [*missing, "信用分低于 60"]
    if order.risk == "high":
        missing = [*missing, *_uninsured(volunteer_id, order.window_from)]
    if person_id in offers.declined_twice(order.id, [person_id]):
        missing = [*missing, "已两次谢绝本单"]
    if missing:
        raise CannotServe("、".join(missing), missing=missing)


def _uninsured(volunteer_id: UUID, moment: datetime) -> list[str]:
    """High risk needs an accident insurance policy covering the person and the day (Order 685 art. 17)."""
    return [] if insurance.is_insured(volunteer_id, moment) else ["高风险服务须有当日有效的人身意外保险"]


def _to_team(order: Order, team_id: UUID, excluded: set[UUID]) -> Offer:
    team = teams.team(team_id)
    if team.state != "active" or team.leader_id is None:
        raise CannotServe("队伍未处于正常状态", missing=["队伍须为正常状态"])
    if team.leader_id in excluded:
        raise CannotServe("队长与本单有关", missing=["须由无关的人服务"])
    if team.leader_id in offers.declined_twice(order.id, [team.leader_id]):
        raise CannotServe("已两次谢绝本单", missing=["已两次谢绝本单"])
    return Offer(
        order_id=order.id, region=order.region, kind="team", person_id=team.leader_id, team_id=team.id,
        reasons=[f"队伍：{team.name}"], expires_at=_expiry(order), round=1,
    )


def accept(actor: Actor, offer_id: UUID) -> dict[str, Any]:
    """I will. The first yes wins in one statement; the others' offers are superseded."""
    person_id = need_person(actor)
    found = offers.offer_to_answer(offer_id)
    if found.person_id != person_id:
        raise offers.NoSuchOffer()
    if found.kind == "member":
        return _accept_as_member(actor, found)
    if found.state != O.OPEN or found.expires_at <= clock.now():
        raise OfferOver(state=found.state.value)
    target = S.SCHEDULED if found.kind == "volunteer" else S.ACCEPTED
    if found.team_id is not None:
        teams.hold_working(found.team_id)
    with scope.deed(db.session, "accept"):
        won = db.session.execute(
            update(Order).where(Order.id == found.order_id, Order.state == S.OFFERED)
            .values(state=target, state_since=clock.now(), volunteer_id=found.volunteer_id, team_id=found.team_id)
            .returning(Order.id).execution_options(synchronize_session=False)
        ).scalar()
        if won is None:
            raise life.AlreadyTaken()
        mine = _answer(found, "accept", None)
        if not mine:
            raise OfferOver()
        order = queries.order_to_move(found.order_id)
    order.state = S.OFFERED  # the move below writes it again, with its history
    if found.volunteer_id is not None:
        brief = volunteers.brief_of([found.volunteer_id])[found.volunteer_id]
        _demand(order, found.volunteer_id, person_id, brief.credit)
    with scope.deed(db.session, "accept"):
        life.move(actor, order, "accept", outcome=target, role=found.kind)
        others = life.close_offers(order, O.SUPERSEDED)
    _belong(order, found)
    life.tell(order, others, "offer-superseded")
    life.tell_requester(order, "order-accepted")
    life.tell_managers(order, "order-accepted-by")
    return offers.with_orders([found])[0]


def _belong(order: Order, found: Offer) -> None:
    life.drop_parties(order.id, ("offered",), [found.person_id])
    if found.kind == "team":
        hours.join(queries.source_of(order), found.person_id)
        life.add_party(order.id, found.person_id, "leader")
    else:
        assert found.volunteer_id is not None
        life.bind(order, found.volunteer_id, found.person_id)


def _answer(found: Offer, word: str, reason: str | None) -> bool:
    """Close an offer if it is still open; False where somebody was quicker."""
    target = OFFERS.step(word, O.OPEN)
    closed = db.session.execute(
        update(Offer).where(Offer.id == found.id, Offer.state == O.OPEN, Offer.expires_at > clock.now())
        .values(state=target, answered_at=clock.now(), reason=reason).returning(Offer.id)
        .execution_options(synchronize_session=False)
    ).scalar()
    if closed is not None:
        db.session.refresh(found)
    return closed is not None


def decline(actor: Actor, offer_id: UUID, *, reason: str) -> dict[str, Any]:
    """I will not. Nothing follows from it but that the order looks further (Order 685 art. 25)."""
    found = offers.offer_to_answer(offer_id)
    if found.person_id != need_person(actor):
        raise offers.NoSuchOffer()
    with scope.deed(db.session, "decline"):
        order = queries.order_to_move(found.order_id)
        if not _answer(found, "decline", reason):
            raise OfferOver(state=found.state.value)
        life.drop_parties(order.id, ("offered",), [found.person_id])
        if found.kind == "member":
            life.tell(order, [_leader_of(order)], "member-declined")
        else:
            after_answer(actor, order)
    audit.record(actor, "offer-decline", f"order:{order.id}", region=order.region)
    return offers.with_orders([found])[0]


def after_answer(actor: Actor, order: Order) -> None:
    """Where nobody is left to answer, the round has failed and the order goes back to be dispatched."""
    if order.state != S.OFFERED or queries.has_open_offer(order.id):
        return
    order.rounds += 1
    level = rules.owner_level_after(order.rounds, order.owner_level)
    life.move(actor, order, "fall-back", role="system")
    if level < order.owner_level:
        order.owner_level = level
        life.task(order, "undispatched", occasion=f"round-{order.rounds}", level=level)
    life.tell_managers(order, "order-fell-back")


def open_to_pool(actor: Actor, order_id: UUID) -> Order:
    """Anybody suitable may claim it."""
    order = queries.order_to_move(order_id)
    life.may(actor, order, "open-to-pool")
    emergency.need_command(actor, order.region, order.category)
    order.dispatched_by = actor.person_id
    return life.move(actor, order, "open-to-pool")


def take_back(actor: Actor, order_id: UUID) -> Order:
    """Out of the pool, or back from those who were asked."""
    order = queries.order_to_move(order_id)
    life.may(actor, order, "take-back")
    asked = life.close_offers(order, O.WITHDRAWN)
    life.move(actor, order, "take-back")
    life.tell(order, asked, "offer-withdrawn")
    return order


def claim(actor: Actor, order_id: UUID, *, team_id: UUID | None = None) -> dict[str, Any]:
    """I take it. One conditional update in an audited function decides who was first."""
    person_id = need_person(actor)
    facts = offers.pool_order(person_id, order_id)
    if facts is None:
        if queries_gone(person_id, order_id):
            raise NotInPool()
        raise queries.NoSuchOrder()
    volunteer = volunteers.volunteer_of_person(person_id)
    if volunteer is None or volunteer.state != "active":
        raise queries.NoSuchOrder()
    emergency.need_command(actor, facts["region"], facts["category"])
    if team_id is not None and not teams.is_leader(person_id, team_id):
        raise NotLeader()
    if team_id is not None:
        teams.hold_working(team_id)
    if team_id is None:
        missing = offers.what_is_missing(facts, volunteer.id)
        if volunteer.credit < rules.EARLIEST_CREDIT:
            missing = [*missing, "信用分低于 60"]
        if facts["risk"] == "high":
            missing = [*missing, *_uninsured(volunteer.id, facts["window_from"])]
        if missing:
            raise CannotServe("、".join(missing), missing=missing)
    if rules.touches_own(person_id, volunteers.family_of(person_id), facts["own_people"] or []):
        raise life.OwnOrder()
    outcome = db.session.scalar(
        text("SELECT claim_order(:order, :person, :volunteer, :team, :moment, :most)"),
        {"order": order_id, "person": person_id, "volunteer": None if team_id else volunteer.id, "team": team_id,
         "moment": clock.now(), "most": rules.OPEN_CLAIMS},
    )
    if outcome == "too-many":
        raise TooManyClaims()
    if outcome != "claimed":
        raise NotInPool()
    with scope.deed(db.session, "claim"):
        order = queries.order_to_move(order_id)
        order.state = S.POOL  # the move below writes it again, with its history
        life.move(actor, order, "claim", outcome=S.ACCEPTED if team_id else S.SCHEDULED,
                  role="leader" if team_id else "volunteer")
    if team_id is not None:
        hours.join(queries.source_of(order), person_id)
        life.add_party(order.id, person_id, "leader")
    else:
        life.bind(order, volunteer.id, person_id, claimed=True)
    life.tell_requester(order, "order-accepted")
    return queries.view(actor, queries.order(order_id))


def queries_gone(person_id: UUID, order_id: UUID) -> bool:
    """Was this order in the pool a moment ago? A volunteer who lost the race is told so, a stranger is not."""
    return bool(
        db.session.scalar(text("SELECT left_pool(:person, :order)"), {"person": person_id, "order": order_id})
    )


def _leader_of(order: Order) -> UUID | None:
    return next(iter(queries.parties_of(order.id).get("leader", set())), None)


def schedule(actor: Actor, order_id: UUID, *, member_ids: list[UUID], window_from: datetime, window_to: datetime) -> Order:
    """The leader names members and a time; each member is asked."""
    order = queries.order_to_move(order_id)
    life.may(actor, order, "schedule")
    person_id = need_person(actor)
    if not (order.wanted_from - timedelta(days=30) <= window_from < window_to) or window_to <= clock.now():
        raise field_problem("/to", "时间不合适")
    assert order.team_id is not None
    members = {member.volunteer_id: member for member in teams.active_members(order.team_id)}
    if not member_ids or any(member_id not in members for member_id in member_ids):
        raise MembersOnly()
    order.window_from, order.window_to = window_from, window_to
    excluded = offers.excluded_from(order, queries.parties_of(order.id), None)
    for member_id in dict.fromkeys(member_ids):
        member = members[member_id]
        brief = volunteers.brief_of([member_id])[member_id]
        hours.join(queries.source_of(order), member.person_id)
        if member.person_id in excluded:
            raise CannotServe("队员与本单有关", missing=["须由无关的人服务"])
        _demand(order, member_id, member.person_id, max(brief.credit, rules.EARLIEST_CREDIT))
        _ask_member(order, member_id, member.person_id, at_once=member.person_id == person_id)
    life.move(actor, order, "schedule", role="leader")
    life.tell_requester(order, "order-scheduled")
    return order


def _ask_member(order: Order, volunteer_id: UUID, person_id: UUID, *, at_once: bool) -> None:
    state = O.ACCEPTED if at_once else O.OPEN
    with scope.deed(db.session, "ask-member"):
        made = Offer(
            order_id=order.id, region=order.region, kind="member", person_id=person_id, volunteer_id=volunteer_id,
            team_id=order.team_id, state=state, round=order.rounds + 1, reasons=["队长安排"],
            expires_at=min(clock.now() + rules.UNASSIGNED_LASTS,
                           max(order.window_from - rules.MEMBERS_BEFORE, clock.now() + timedelta(minutes=30))),
            answered_at=clock.now() if at_once else None,
        )
        db.session.add(made)
    if at_once:
        life.bind(order, volunteer_id, person_id)
    else:
        life.add_party(order.id, person_id, "offered")
        life.tell(order, [person_id], "offer-made", offer=str(made.id))


def _accept_as_member(actor: Actor, found: Offer) -> dict[str, Any]:
    with scope.deed(db.session, "accept-as-member"):
        order = queries.order_to_move(found.order_id)
        if order.state not in (S.SCHEDULED, S.SERVING) or not _answer(found, "accept", None):
            raise OfferOver(state=found.state.value)
        assert found.volunteer_id is not None
        life.drop_parties(order.id, ("offered",), [found.person_id])
        life.bind(order, found.volunteer_id, found.person_id)
        life.tell(order, [_leader_of(order)], "member-accepted")
    audit.record(actor, "member-accept", f"order:{order.id}", region=order.region)
    return offers.with_orders([found])[0]


def reschedule(actor: Actor, order_id: UUID, *, window_from: datetime, window_to: datetime) -> Order:
    """Propose another time; it holds when the other side accepts."""
    order = queries.order_to_move(order_id)
    standing = life.may(actor, order, "reschedule")
    if order.rescheduled >= rules.RESCHEDULES:
        raise Conflict("最多改期 2 次")
    if clock.now() > order.window_from - rules.RESCHEDULE_NOTICE:
        raise TooLateToChange()
    if not (clock.now() < window_from < window_to):
        raise field_problem("/from", "新的时间须在将来，且结束晚于开始")
    side = "requester" if "requester" in standing else "assignee"
    order.proposal = {"from": window_from.isoformat(), "to": window_to.isoformat(), "by": side}
    life.move(actor, order, "reschedule", role=side)
    _tell_other_side(order, side, "reschedule-proposed")
    return order


def _tell_other_side(order: Order, side: str, template: str) -> None:
    if side == "requester":
        life.tell(order, _servers(order), template)
    else:
        life.tell_requester(order, template)


def _servers(order: Order) -> set[UUID]:
    inside = queries.parties_of(order.id)
    return inside.get("assignee", set()) | inside.get("leader", set())


class NoProposal(Conflict):
    """Nothing is proposed, or it is one's own proposal."""

    title = "没有待对方确认的改期"


def reschedule_accept(actor: Actor, order_id: UUID) -> Order:
    """Yes, that time."""
    order, side = _proposal(actor, order_id, "reschedule-accept")
    assert order.proposal is not None
    order.window_from = datetime.fromisoformat(order.proposal["from"])
    order.window_to = datetime.fromisoformat(order.proposal["to"])
    order.rescheduled, order.proposal = order.rescheduled + 1, None
    with scope.deed(db.session, "move-assignments"):
        db.session.execute(
            update(Assignment).where(Assignment.order_id == order.id, Assignment.ended_at.is_(None))
            .values(window_from=order.window_from, window_to=order.window_to)
        )
    life.move(actor, order, "reschedule-accept", role=side)
    _tell_other_side(order, side, "reschedule-accepted")
    return order


def reschedule_decline(actor: Actor, order_id: UUID) -> Order:
    """No, the time stays."""
    order, side = _proposal(actor, order_id, "reschedule-decline")
    order.proposal = None
    life.move(actor, order, "reschedule-decline", role=side)
    _tell_other_side(order, side, "reschedule-declined")
    return order


def _proposal(actor: Actor, order_id: UUID, word: str) -> tuple[Order, str]:
    order = queries.order_to_move(order_id)
    standing = life.may(actor, order, word)
    side = "requester" if "requester" in standing else "assignee"
    if order.proposal is None or order.proposal["by"] == side:
        raise NoProposal()
    return order, side


def give_back(actor: Actor, order_id: UUID, *, reason: str) -> Order:
    """The assignee cannot after all; a team's order is given back by its leader."""
    order = queries.order_to_move(order_id)
    standing = life.may(actor, order, "give-back")
    if order.team_id is not None and "leader" not in standing:
        raise NotLeader()
    if order.team_id is not None:
        figures.note_give_back(order.team_id, order.id, order.window_from)
    with scope.deed(db.session, "give-back"):
        freed = life.unassign(order)
        life.wanted_again(order)
        life.move(actor, order, "give-back", role="assignee", note=reason)
    life.tell(order, [one for one in freed if one != actor.person_id], "order-given-back")
    life.tell_managers(order, "order-given-back")
    life.tell_requester(order, "order-searching")
    return order


def absent(actor: Actor, order_id: UUID, *, who: str, note: str) -> Order:
    """After the window nobody started: the clerk says who was not there. Both may object."""
    order = queries.order_to_move(order_id)
    life.may(actor, order, "absent")
    if clock.now() < order.window_to + rules.START_LATE:
        raise Conflict("须在约定时段结束 60 分钟后认定")
    life.task_done(actor, order.id, ("no-start",), note)
    people = life.unassign(order)
    if who == "resident":
        life.move(actor, order, "absent", outcome=S.CLOSED, reason_code="resident", note=note)
        life.tell_requester(order, "resident-absent")
    else:
        life.wanted_again(order)
        life.move(actor, order, "absent", outcome=S.TO_DISPATCH, reason_code="volunteer", note=note)
        life.tell(order, people, "volunteer-absent")
        life.tell_requester(order, "order-searching")
    return order


def candidates(actor: Actor, order_id: UUID, limit: int = 20) -> dict[str, Any]:
    """Who could serve, best first, each with reasons. Names open after acceptance, or inside one's own area (R3)."""
    need_role(actor, A3_AND_ABOVE)
    order = queries.order(order_id)
    if actor.area is None or order.region not in actor.area:
        raise queries.NoSuchOrder()
    excluded = offers.excluded_from(order, queries.parties_of(order.id), actor.person_id)
    found = offers.volunteer_candidates(order, excluded, limit)
    briefs = volunteers.brief_of([one.volunteer_id for one in found])
    here = actor.area
    people = [
        {
            "kind": "volunteer", "volunteer_id": one.volunteer_id, "team_id": None,
            "name": briefs[one.volunteer_id].name if briefs[one.volunteer_id].region in here else one.masked_name,
            "metres": round(one.metres), "score": round(one.score, 3), "reasons": one.reasons,
        }
        for one in found
    ]
    groups = [
        {
            "kind": "team", "volunteer_id": None, "team_id": team.id, "name": team.name, "metres": None,
            "score": None, "reasons": [f"{_level_word(team.level)}", *([team.category] if team.category else [])],
        }
        for team in offers.team_candidates(order)
    ]
    return {"items": [*people, *groups], "next": None}


def _level_word(level: int) -> str:
    return {1: "总队", 2: "大队", 3: "中队", 4: "小队"}.get(level, "队伍")




def my_offer(actor: Actor, offer_id: UUID) -> dict[str, Any]:
    """One question put to me."""
    found = offers.offer_to_answer(offer_id)
    if found.person_id != need_person(actor):
        raise offers.NoSuchOffer()
    return offers.with_orders([found])[0]


def offers_made(actor: Actor, order_id: UUID) -> list[dict[str, Any]]:
    """Who was asked, and what they answered; for the managers of the area."""
    need_role(actor, A3_AND_ABOVE)
    order = queries.order(order_id)
    if actor.area is None or order.region not in actor.area:
        raise queries.NoSuchOrder()
    return offers.offers_of(actor, order.id)


def pool(actor: Actor, after: UUID | None, limit: int) -> list[dict[str, Any]]:
    """The pool of the volunteer's district, with the distance from home."""
    person_id = need_person(actor)
    volunteer = volunteers.volunteer_of_person(person_id)
    if volunteer is None or volunteer.state != "active":
        raise NotAVolunteer()
    rows = offers.pool(person_id, volunteer.region[:6], after, limit)
    names = divisions.names_of({row.region for row in rows})
    return [
        {
            **{key: value for key, value in row._mapping.items() if key not in ("lng", "lat")},
            "community": names.get(row.region),
            "metres": volunteers.metres_from(volunteer.id, Place(row.lng, row.lat)),
        }
        for row in rows
    ]


def let_go(actor: Actor, person_id: UUID, team_id: UUID | None = None) -> int:
    """Somebody may not serve for now, or no longer for this team: open offers and unstarted work go back, at no price.

    Leaving is always possible, and so is being suspended; neither is held against anybody (D8, D18, D20).
    """
    asked = select(Offer).where(Offer.person_id == person_id, Offer.state == O.OPEN)
    bound = select(Assignment.order_id).where(
        Assignment.person_id == person_id, Assignment.ended_at.is_(None), Assignment.started_at.is_(None)
    )
    if team_id is not None:
        asked = asked.where(Offer.team_id == team_id)
        bound = bound.where(Assignment.order_id.in_(select(Order.id).where(Order.team_id == team_id)))
    with scope.deed(db.session, "let-go"):
        offered = list(db.session.scalars(asked))
        for found in offered:
            _withdraw(actor, found)
        for order_id in list(db.session.scalars(bound)):
            _give_back_for(actor, queries.order_to_move(order_id), person_id)
    return len(offered)


def let_team_go(actor: Actor, team_id: UUID) -> int:
    """A team has stopped: what it was offered and what it had taken but not begun is dispatched anew (SM-2)."""
    with scope.deed(db.session, "let-team-go"):
        asked = select(Offer).where(Offer.team_id == team_id, Offer.kind == "team", Offer.state == O.OPEN)
        for found in list(db.session.scalars(asked)):
            _withdraw(actor, found)
        taken = select(Order.id).where(Order.team_id == team_id, Order.state.in_((S.ACCEPTED, S.SCHEDULED)))
        orders = list(db.session.scalars(taken))
        for order_id in orders:
            _give_back_whole(actor, queries.order_to_move(order_id), "队伍已停止服务")
    return len(orders)


def change_leader(team_id: UUID, before: UUID, after: UUID) -> int:
    """A team was handed over: its open offers and orders are the heir's from now on."""
    owed = (S.OFFERED, S.ACCEPTED, S.SCHEDULED, S.SERVING, S.FINISHED, S.DISPUTED)
    with scope.deed(db.session, "change-leader"):
        asked = update(Offer).where(Offer.team_id == team_id, Offer.kind == "team", Offer.state == O.OPEN)
        orders = set(db.session.scalars(asked.values(person_id=after).returning(Offer.order_id)))
        for order_id in orders:
            life.drop_parties(order_id, ("offered",), [before])
            life.add_party(order_id, after, "offered")
        led = list(db.session.scalars(select(Order.id).where(Order.team_id == team_id, Order.state.in_(owed))))
        for order_id in led:
            life.drop_parties(order_id, ("leader",), [before])
            life.add_party(order_id, after, "leader")
    return len(orders) + len(led)


def change_team(actor: Actor, team_id: UUID, into_id: UUID, before: UUID, after: UUID) -> int:
    """A team has become part of another: what it owes is the other's; what it was only asked is asked no more (TM08)."""
    owed = (S.ACCEPTED, S.SCHEDULED, S.SERVING, S.FINISHED, S.DISPUTED)
    with scope.deed(db.session, "orders-change-team"):
        asked = select(Offer).where(Offer.team_id == team_id, Offer.kind == "team", Offer.state == O.OPEN)
        for found in list(db.session.scalars(asked)):
            _withdraw(actor, found)
        moved = list(db.session.scalars(
            update(Order).where(Order.team_id == team_id, Order.state.in_(owed)).values(team_id=into_id)
            .returning(Order.id).execution_options(synchronize_session="fetch")
        ))
        db.session.execute(
            update(Offer).where(Offer.order_id.in_(moved), Offer.team_id == team_id, Offer.ended_at.is_(None))
            .values(team_id=into_id).execution_options(synchronize_session="fetch")
        )
        for order_id in moved:
            life.drop_parties(order_id, ("leader",), [before])
            life.add_party(order_id, after, "leader")
    return len(moved)


def _withdraw(actor: Actor, found: Offer) -> None:
    order = queries.order_to_move(found.order_id)
    found.state, found.answered_at = OFFERS.step("withdraw", found.state), clock.now()
    db.session.flush()
    life.drop_parties(order.id, ("offered",), [found.person_id])
    after_answer(actor, order)


def _give_back_whole(actor: Actor, order: Order, why: str) -> None:
    life.unassign(order)
    life.wanted_again(order)
    life.move(actor, order, "give-back", role="system", note=why)
    life.tell_managers(order, "order-given-back")
    life.tell_requester(order, "order-searching")


def _give_back_for(actor: Actor, order: Order, person_id: UUID) -> None:
    """One member less; the order goes back only when nobody is left to serve it."""
    for bound in queries.live_assignments(order.id):
        if bound.person_id == person_id:
            life.free(bound)
            life.drop_parties(order.id, ("assignee",), [person_id])
    if order.state == S.SCHEDULED and not queries.live_assignments(order.id) and order.team_id is None:
        _give_back_whole(actor, order, "志愿者暂不能服务")
