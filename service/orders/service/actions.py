"""The service itself: start by code, finish with evidence, confirm, deny, rule, rate, abort, do again."""

import secrets
from datetime import timedelta
from typing import Any
from uuid import UUID

from service.core import clock, crypto
from service.core.actors import A3_AND_ABOVE, Actor
from service.core.problems import Conflict, Forbidden, TooMany, Unprocessable, field_problem
from service.data import divisions, files, scope, workcalendar
from service.data.announce import announce
from service.data.db import db
from service.orders import actions as requests
from service.orders import queries, rules
from service.orders.events import OrderConfirmed, OrderRated
from service.orders.life import actions as life
from service.orders.models import Assignment, Order, Rating
from service.orders.paying import actions as paying
from service.orders.service import queries as service
from service.orders.states import ASSIGNEE, OfferState, OrderState
from service.points.timebank import queries as timebank
from service.volunteers.hours import actions as hours
from service.volunteers.hours import queries as hour_queries
from service.web.access import need_person, need_role

S = OrderState


class WrongServiceCode(Unprocessable):
    """Not the resident's four digits. The try is counted."""

    title = "服务码不正确"
    keeps = True


class CodeLocked(TooMany):
    """Five wrong tries: ten minutes' pause (OD13)."""

    title = "服务码连续输错，请稍后再试"
    retry_after = 600
    keeps = True


class NotTheTime(Conflict):
    """Service starts from an hour before the window until an hour after it."""

    title = "不在可以开始的时间内"


class ServingElsewhere(Conflict):
    """One service at a time."""

    title = "您有另一项服务正在进行"


class NotStarted(Conflict):
    """Finish what was begun."""

    title = "您还没有开始这项服务"


class AlreadyStarted(Conflict):
    """Once is enough."""

    title = "您已经开始或完成了这项服务"


class TooLateToDeny(Conflict):
    """After an automatic confirmation a denial is taken until the record is decided."""

    title = "服务记录已核定，如有疑问请投诉"


class SamePerson(Forbidden):
    """Who dispatched does not also confirm for the resident (D3, R2)."""

    title = "派单人不能代为确认"


class AlreadyRedone(Conflict):
    """Once."""

    title = "已经重做过一次"


class TooLateToRate(Conflict):
    """Ratings are taken for 15 days, and changed within a day."""

    title = "已过评价期限"


def start(actor: Actor, order_id: UUID, *, service_code: str | None = None, volunteer_id: UUID | None = None,
          on_behalf: dict[str, Any] | None = None) -> Order:
    """The volunteer is there: the resident's four digits prove it. A3 starts for a beneficiary without phone or slip."""
    order = queries.order_to_move(order_id)
    standing = life.may(actor, order, "start")
    if order.state not in (S.SCHEDULED, S.SERVING):
        life.move(actor, order, "start")
    if not rules.may_start(clock.now(), order.window_from, order.window_to):
        raise NotTheTime()
    if ASSIGNEE in standing and on_behalf is None:
        mine = _mine(actor, order)
        _check_code(order, service_code)
    else:
        mine = _started_for(actor, order, volunteer_id, on_behalf)
    if mine.started_at is not None:
        raise AlreadyStarted()
    if hour_queries.running_service(mine.volunteer_id) is not None:
        raise ServingElsewhere()
    with scope.deed(db.session, "start"):
        mine.started_at, mine.by_code = clock.now(), on_behalf is None
        hours.stamp(actor, queries.source_of(order), mine.volunteer_id, "in")
        life.move(actor, order, "start", role="assignee" if ASSIGNEE in standing else "on-behalf")
    life.task_done(actor, order.id, ("no-start",))
    life.tell_requester(order, "order-started")
    return order


def _mine(actor: Actor, order: Order) -> Assignment:
    person_id = need_person(actor)
    for bound in queries.live_assignments(order.id):
        if bound.person_id == person_id:
            return bound
    raise Forbidden("只有已接受安排的志愿者可以开始")


def _started_for(actor: Actor, order: Order, volunteer_id: UUID | None, on_behalf: dict[str, Any] | None) -> Assignment:
    need_role(actor, A3_AND_ABOVE)
    if on_behalf is None:
        raise field_problem("/on_behalf", "代居民操作须记录方式、时间和原话")
    if queries.has_code(order):
        raise Forbidden("居民有手机或纸质服务码，须凭码开始")
    bound = queries.live_assignments(order.id)
    fitting = [one for one in bound if volunteer_id in (None, one.volunteer_id)]
    if len(fitting) != 1:
        raise field_problem("/volunteer_id", "请指明是哪位志愿者")
    if fitting[0].person_id == actor.person_id:
        raise life.OwnOrder()
    order.contact = {
        "channel": on_behalf["channel"], "at": on_behalf["at"].isoformat(), "words": on_behalf["words"],
        "by": str(actor.person_id), "for": "start",
    }
    return fitting[0]


def _check_code(order: Order, service_code: str | None) -> None:
    moment = clock.now()
    if order.code_locked_until is not None and order.code_locked_until > moment:
        raise CodeLocked()
    if service_code is None:
        raise field_problem("/service_code", "请输入居民出示的 4 位服务码")
    fits = {code: crypto.constant_time_equal(service_code, code) for code in queries.codes_of(order)}
    if any(fits.values()):
        order.code_failures = 0
        return
    order.code_failures += 1
    if order.code_failures >= rules.CODE_TRIES:
        order.code_failures, order.code_locked_until = 0, moment + rules.CODE_LOCK
        life.tell_requester(order, "code-locked")
        life.tell_managers(order, "code-locked", level=3)
        raise WrongServiceCode("服务码不正确，已锁定 10 分钟", tries_left=0)
    raise WrongServiceCode(tries_left=rules.CODE_TRIES - order.code_failures)


def finish(actor: Actor, order_id: UUID, *, note: str, photos: list[UUID] | None = None) -> Order:
    """Done: the second stamp. The minutes come from the two stamps alone."""
    order = queries.order_to_move(order_id)
    life.may(actor, order, "finish")
    mine = _mine(actor, order)
    if mine.started_at is None:
        raise NotStarted()
    if mine.finished_at is not None:
        raise AlreadyStarted()
    moment = clock.now()
    files.attach(photos or [], mine.person_id, f"order:{order.id}", files.Purpose.FINISH)
    with scope.deed(db.session, "finish"):
        mine.finished_at, mine.note = moment, note
        hours.stamp(actor, queries.source_of(order), mine.volunteer_id, "out")
        _propose(actor, order, mine)
        waiting = any(
            one.started_at is not None and one.finished_at is None for one in queries.live_assignments(order.id)
        )
        if not waiting:
            order.finished_at = moment
        life.move(actor, order, "finish", outcome=S.SERVING if waiting else S.FINISHED, role="assignee", note=note)
        if not waiting:
            life.close_offers(order, OfferState.WITHDRAWN, kinds=("member",))
            life.release(order)
    if not waiting:
        life.tell_requester(order, "order-finished")
    return order


def _propose(actor: Actor, order: Order, mine: Assignment) -> None:
    """Put down the record with the fields of Order 67 art. 7; it waits for the resident's word."""
    assert mine.started_at is not None
    assert mine.finished_at is not None
    unit, in_charge = service.unit_of(order)
    hours.propose_record(
        actor, queries.source_of(order), mine.volunteer_id, started_at=mine.started_at, finished_at=mine.finished_at,
        title=f"{order.category}服务", category=order.category, place=divisions.name_of(order.region) or order.region,
        unit_name=unit, region=order.region, team_id=order.team_id,
        in_charge=in_charge, window_to=order.window_to, content=order.category,
        begun_by_code=mine.by_code, for_elder=queries.is_for_elder(order), as_time=timebank.is_preferred(mine.person_id),
    )


def confirm(actor: Actor, order_id: UUID, *, on_behalf: dict[str, Any] | None = None) -> Order:
    """The resident says it was done; from here on it counts."""
    order = queries.order_to_move(order_id)
    role = requests.as_requester(actor, order, "confirm", on_behalf)
    if role == "on-behalf" and order.dispatched_by == actor.person_id:
        raise SamePerson()
    order.confirmed_how = "requester" if role == "requester" else "on_behalf"
    order.confirmed_by = actor.person_id
    life.move(actor, order, "confirm", role=role)
    if role == "requester":
        with scope.deed(db.session, "confirm"):
            hours.confirm_record(actor, queries.source_of(order))
        paying.settle(order)
    announce(OrderConfirmed(order.id, role == "requester", clock.now()))
    life.tell(order, [one.person_id for one in queries.servers_of(order)], "order-confirmed")
    return order


def deny(actor: Actor, order_id: UUID, *, reason: str, on_behalf: dict[str, Any] | None = None) -> Order:
    """The resident says it was not done, or not so. The record waits for the verdict."""
    order = queries.order_to_move(order_id)
    role = requests.as_requester(actor, order, "deny", on_behalf)
    if not queries.is_deniable(order):
        raise TooLateToDeny()
    if order.state == S.CONFIRMED:
        order.ended_at = None
    life.move(actor, order, "deny", role=role, note=reason)
    deadline = workcalendar.due(clock.now(), rules.DISPUTE_WORKDAYS)
    life.task(order, "dispute", occasion=str(order.state_since), due_at=deadline.moment, provisional=deadline.provisional)
    return order


def rule(actor: Actor, order_id: UUID, *, verdict: str, note: str) -> Order:
    """The community hears both sides: confirmed, failed, or to be done again."""
    order = queries.order_to_move(order_id)
    life.may(actor, order, "rule")
    outcome = {"confirmed": S.CONFIRMED, "failed": S.FAILED, "redo": S.TO_DISPATCH}[verdict]
    served = [one.person_id for one in queries.servers_of(order)]
    with scope.deed(db.session, "rule"):
        if outcome == S.CONFIRMED:
            hours.confirm_record(actor, queries.source_of(order))
            order.confirmed_how, order.confirmed_by = "verdict", actor.person_id
        else:
            hours.reject_record(actor, queries.source_of(order), note)
    life.move(actor, order, "rule", outcome=outcome, note=note)
    if outcome == S.TO_DISPATCH:
        _search_again(order)
    life.task_done(actor, order.id, ("dispute",), note)
    life.tell(order, served, "order-ruled", verdict=_VERDICT[verdict])
    life.tell_requester(order, "order-ruled", verdict=_VERDICT[verdict])
    return order


_VERDICT = {"confirmed": "确认完成", "failed": "认定未完成", "redo": "重新安排服务"}


def _search_again(order: Order) -> None:
    """A fresh start with the same wish; a window that has passed moves to tomorrow."""
    life.unassign(order)
    order.finished_at, order.ended_at = None, None
    order.attempts += 1
    order.service_code = f"{secrets.randbelow(10_000):04d}"
    length = order.wanted_to - order.wanted_from
    if order.wanted_to <= clock.now():
        order.wanted_from = clock.now() + timedelta(days=1)
        order.wanted_to = order.wanted_from + length
    life.wanted_again(order)


def rate(actor: Actor, order_id: UUID, *, stars: int, attitude: int, timeliness: int, effect: int,
         text: str | None = None, on_behalf: dict[str, Any] | None = None) -> Order:
    """One to five stars, from the party of the order only, once; changed within a day."""
    order = queries.order_to_move(order_id)
    if order.state == S.RATED:
        return _rate_again(actor, order, stars, attitude, timeliness, effect, text)
    role = requests.as_requester(actor, order, "rate", on_behalf)
    life.move(actor, order, "rate", role=role)
    with scope.deed(db.session, "rate"):
        db.session.add(
            Rating(order_id=order.id, region=order.region, stars=stars, attitude=attitude, timeliness=timeliness,
                   effect=effect, text=text, by_person=actor.person_id)
        )
    _after_rating(order, stars)
    return order


def _rate_again(actor: Actor, order: Order, stars: int, attitude: int, timeliness: int, effect: int,
                text: str | None) -> Order:
    standing = queries.relations(actor, order)
    rated = queries.rating_of(order.id)
    if "requester" not in standing or rated is None:
        life.may(actor, order, "confirm")
        raise TooLateToRate()
    if clock.now() > rated.created_at + timedelta(hours=24):
        raise TooLateToRate()
    rated.stars, rated.attitude, rated.timeliness, rated.effect, rated.text = stars, attitude, timeliness, effect, text
    life.append(actor, order, "rate", order.state, role="requester")
    _after_rating(order, stars)
    return order


def _after_rating(order: Order, stars: int) -> None:
    served = queries.servers_of(order)
    announce(
        OrderRated(order.id, order.requester_id, tuple(one.volunteer_id for one in served), stars, clock.now())
    )
    if stars <= 2:
        deadline = workcalendar.due(clock.now(), rules.CALLBACK_WORKDAYS)
        life.task(order, "low-rating", due_at=deadline.moment, provisional=deadline.provisional)


def abort(actor: Actor, order_id: UUID, *, reason: str, outcome: str) -> Order:
    """It cannot go on: safety, weather, nobody there. Begun minutes wait for a decision."""
    order = queries.order_to_move(order_id)
    standing = life.may(actor, order, "abort")
    moment = clock.now()
    with scope.deed(db.session, "abort"):
        for bound in queries.live_assignments(order.id):
            if bound.started_at is not None and bound.finished_at is None:
                bound.finished_at = moment
                hours.stamp(actor, queries.source_of(order), bound.volunteer_id, "out")
                _propose(actor, order, bound)
        life.move(actor, order, "abort", outcome=S(outcome), note=reason,
                  role=next(iter(sorted(standing & {"requester", "assignee"})), None))
        people = [one.person_id for one in queries.servers_of(order)]
        if order.state == S.TO_DISPATCH:
            _search_again(order)
        else:
            life.unassign(order)
    life.tell(order, people, "order-aborted")
    life.tell_requester(order, "order-aborted")
    life.tell_managers(order, "order-aborted", level=3)
    return order


def redo(actor: Actor, order_id: UUID, *, note: str) -> Order:
    """After two stars or fewer: a new order, linked to this one, once (OD17)."""
    order = queries.order_to_move(order_id)
    life.may(actor, order, "redo")
    rated = queries.rating_of(order.id)
    if order.state != S.RATED or rated is None or not rules.may_be_redone(rated.stars):
        raise Conflict("只有两星及以下的点单可以重做")
    if queries.is_redone(order.id):
        raise AlreadyRedone()
    with scope.deed(db.session, "redo"):
        again = _copy(order)
        db.session.add(again)
    for role, people in queries.parties_of(order.id).items():
        if role in ("requester", "proxy", "beneficiary"):
            for person in people:
                life.add_party(again.id, person, role)
    life.append(actor, again, "redo", None, note=note)
    life.append(actor, order, "redo", order.state, note=note)
    life.task_done(actor, order.id, ("low-rating",), note)
    life.tell_requester(again, "order-redo")
    return again


_SAME = (
    "region", "category", "title", "text", "risk_note", "risk", "required_certificates", "priority_tags", "urgent",
    "lng", "lat", "requester_id", "proxy_id", "proxy_kind", "beneficiary_id", "beneficiary_index", "contact",
    "consent",
)


def _copy(order: Order) -> Order:
    moment = clock.now()
    start_at = moment + timedelta(days=1)
    end_at = start_at + (order.wanted_to - order.wanted_from)
    again = Order(
        **{name: getattr(order, name) for name in _SAME}, number=requests.number_for(order.region), state=S.TO_DISPATCH,
        state_since=moment, redo_of=order.id, wanted_from=start_at, wanted_to=end_at, window_from=start_at,
        window_to=end_at,
    )
    again.name, again.phone, again.address = order.name, order.phone, order.address
    again.service_code = f"{secrets.randbelow(10_000):04d}"
    again.due_at = life.deadline_of(again)
    return again


def close_task(actor: Actor, task_id: UUID, *, note: str) -> None:
    """The managers have called back, or looked, and say what they found."""
    need_role(actor, A3_AND_ABOVE)
    found = queries.task(actor, task_id)
    life.not_own(actor, queries.order(found.order_id))
    found.done_at, found.done_by, found.note = clock.now(), actor.person_id, note
