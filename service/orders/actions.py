"""Asking for help and reviewing it: submit, review, return, reject, transfer, cancel, hand down and up, close unserved."""

import secrets
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import text
from sqlalchemy.dialects.postgresql import insert

from service.accounts import queries as accounts
from service.core import clock, numbers, regions
from service.core.actors import A3_AND_ABOVE, MANAGERS, Actor
from service.core.geo import Place
from service.core.identity import normal_phone
from service.core.problems import Conflict, Forbidden, field_problem
from service.core.workdays import service_day
from service.data import audit, divisions, files, scope
from service.data.db import db
from service.data.sealed import vault
from service.map import queries as stations
from service.orders import queries, rules
from service.orders.life import actions as life
from service.orders.models import Order, OrderCounter
from service.orders.offers import actions as offering
from service.orders.paying import actions as paying
from service.orders.states import OfferState, OrderState
from service.web.access import need_cover, need_person, need_role

S = OrderState


class TooManyOpenOrders(Conflict):
    """The beneficiary has as many open orders as anybody may have (P-10)."""

    title = "未完成的点单已达上限"


class PhoneNotProved(Conflict):
    """The requester's phone is not proved, and nobody has called back or visited (R2)."""

    title = "请先核实电话：点单人未验证手机号，须先回访或上门核实"


class ReviewedByAuthor(Forbidden):
    """Who wrote an order for somebody does not review it (R6)."""

    title = "代点单须由他人审核"


class ConsentMissing(Conflict):
    """An order for somebody needs that person's recorded consent."""

    title = "代点单须记录本人同意"


def submit(actor: Actor, **asked: Any) -> Order:
    """A resident asks for help, or a family member or clerk asks for somebody."""
    person_id = need_person(actor)
    behalf: dict[str, Any] | None = asked.pop("on_behalf_of", None)
    place: Place = asked.pop("place")
    _check_times(asked["wanted_from"], asked["wanted_to"])
    region = _region_for(asked.pop("region", None), place)
    beneficiary = _beneficiary(actor, person_id, region, behalf)
    _one_more(beneficiary["index"])
    units: int | None = asked.pop("time_units", None)
    moment = clock.now()
    order = Order(
        number=number_for(region), state_since=moment, region=region, lng=place.lng, lat=place.lat,
        category=asked["category"], title=asked["title"], text=asked["text"], risk_note=asked["risk_note"],
        risk=rules.DEFAULT_RISK.get(asked["category"], "low"), urgent=asked.get("urgent", False),
        wanted_from=asked["wanted_from"],
        wanted_to=asked["wanted_to"], window_from=asked["wanted_from"], window_to=asked["wanted_to"],
        required_certificates=rules.needed_certificates(asked["category"], ()),
        requester_id=beneficiary["requester_id"], proxy_id=beneficiary["proxy_id"],
        proxy_kind=beneficiary["proxy_kind"], beneficiary_id=beneficiary["beneficiary_id"],
        beneficiary_index=beneficiary["index"], consent=beneficiary["consent"], state=S.REVIEWING,
    )
    order.name, order.phone, order.address = beneficiary["name"], beneficiary["phone"], asked["address"]
    order.service_code = f"{secrets.randbelow(10_000):04d}"
    order.due_at = life.deadline_of(order)
    with scope.deed(db.session, "submit"):
        db.session.add(order)
    if units is not None:
        paying.lay_aside(order, units)
    files.attach(asked.get("photos", []), person_id, f"order:{order.id}", files.Purpose.ORDER)
    for role in ("requester", "proxy", "beneficiary"):
        if (party := getattr(order, f"{role}_id")) is not None:
            life.add_party(order.id, party, role)
    life.append(actor, order, "submit", None, role="proxy" if order.proxy_id else "requester")
    life.tell_managers(order, "order-submitted")
    return order


def _check_times(wanted_from: datetime, wanted_to: datetime) -> None:
    if wanted_to <= wanted_from:
        raise field_problem("/wanted_to", "结束时间须晚于开始时间")
    if wanted_to <= clock.now():
        raise field_problem("/wanted_to", "时间已经过去")
    if (wanted_to - wanted_from).total_seconds() > rules.LONGEST_HOURS * 3600:
        raise field_problem("/wanted_to", f"一次服务最长 {rules.LONGEST_HOURS} 小时")


def _region_for(region: str | None, place: Place) -> str:
    """The community that owns the order: as given, else that of the nearest community station within 3 km."""
    if region is not None:
        if not divisions.exists(region):
            raise field_problem("/region", "没有这个社区")
        return region
    near = stations.community_at(place)
    if near is None:
        raise field_problem("/region", "3 公里内没有社区实践站，请选择社区")
    return near.region


def number_for(region: str) -> str:
    """The next order number of this day and community (domain 3.4)."""
    day = service_day(clock.now())
    counted = insert(OrderCounter.__table__).values(day=day, region=region, last=1)
    with scope.deed(db.session, "order-number"):
        last = db.session.execute(
            counted.on_conflict_do_update(
                index_elements=["day", "region"], set_={"last": OrderCounter.__table__.c.last + 1}
            ).returning(OrderCounter.__table__.c.last)
        ).scalar_one()
    return numbers.order_number(day, region, last)


def _beneficiary(actor: Actor, person_id: UUID, region: str, behalf: dict[str, Any] | None) -> dict[str, Any]:
    """Who the order is for, who asked, and who wrote it (R2, R6)."""
    if behalf is None:
        person = accounts.person(person_id)
        return {
            "requester_id": person_id, "proxy_id": None, "proxy_kind": None, "beneficiary_id": person_id,
            "name": person.name or "居民", "phone": person.phone, "consent": None,
            "index": vault().blind("beneficiary", str(person_id)),
        }
    phone = normal_phone(behalf["phone"]) if behalf.get("phone") else None
    with scope.deed(db.session, "beneficiary"):
        known = accounts.person_by_phone(phone) if phone else None
    key = str(known.id) if known else phone or f"{behalf['name']}@{region}"
    consent = behalf["consent"] | {"recorded_by": str(person_id), "recorded_at": clock.now().isoformat()}
    consent["at"] = behalf["consent"]["at"].isoformat()
    as_clerk = behalf["relation"] == "clerk"
    if as_clerk:
        _need_reach(actor, region)
    return {
        "requester_id": (known.id if known else None) if as_clerk else person_id,
        "proxy_id": person_id if as_clerk else None,
        "proxy_kind": "clerk" if as_clerk else "family",
        "beneficiary_id": known.id if known else None,
        "name": behalf["name"], "phone": phone, "consent": consent,
        "index": vault().blind("beneficiary", key),
    }


def _need_reach(actor: Actor, region: str) -> None:
    """A clerk writes for people of their own area; one of a point, for its community's."""
    need_role(actor, MANAGERS)
    if actor.area is None or not (region in actor.area or actor.area.lo.startswith(region)):
        need_cover(actor, region, queries.NoSuchOrder)


def _one_more(index: bytes) -> None:
    db.session.execute(text("SELECT pg_advisory_xact_lock(hashtextextended(:key, 10))"), {"key": index.hex()})
    if queries.open_count(index) >= rules.OPEN_ORDERS:
        raise TooManyOpenOrders(f"每人最多 {rules.OPEN_ORDERS} 个未完成的点单")


def _reviewed(actor: Actor, order_id: UUID, word: str) -> Order:
    order = queries.order_to_move(order_id)
    life.may(actor, order, word)
    need_role(actor, A3_AND_ABOVE)
    if order.proxy_id == actor.person_id:
        raise ReviewedByAuthor()
    life.task_done(actor, order.id, ("unreviewed",))
    return order


def approve(
    actor: Actor, order_id: UUID, *, risk: str | None = None, required_certificates: list[str] | None = None,
    priority_tags: list[str] | None = None, urgent: bool | None = None,
) -> Order:
    """It is real, it is a volunteer's work, and its risks are known (Order 685 art. 13).

    What was ordered from the menu is put to the team at once whose offer it was (R2).
    """
    order = _reviewed(actor, order_id, "approve")
    if not queries.is_proved(order):
        raise PhoneNotProved()
    if risk is not None:
        order.risk = risk
    if required_certificates is not None:
        order.required_certificates = rules.needed_certificates(order.category, required_certificates)
    if priority_tags is not None:
        order.priority_tags = sorted(set(priority_tags))
    if urgent is not None:
        order.urgent = urgent
    asked = offering.ask_owner(actor, order)
    life.move(actor, order, "approve", outcome=S.OFFERED if asked else S.TO_DISPATCH)
    life.tell(order, [asked], "offer-made")
    life.tell_requester(order, "order-approved")
    return order


def return_(actor: Actor, order_id: UUID, *, reason_code: str, note: str) -> Order:
    """Please complete it."""
    order = _reviewed(actor, order_id, "return")
    life.move(actor, order, "return", reason_code=reason_code, note=note)
    life.tell_requester(order, "order-returned", note=note)
    return order


def reject(actor: Actor, order_id: UUID, *, reason_code: str, note: str) -> Order:
    """It cannot be done by volunteers; only the requester sees why."""
    order = _reviewed(actor, order_id, "reject")
    life.move(actor, order, "reject", reason_code=reason_code, note=note)
    life.tell_requester(order, "order-rejected", note=note)
    return order


def transfer(actor: Actor, order_id: UUID, *, kind: str, note: str) -> Order:
    """Not volunteers' work: to the appeals desk or the city hotline."""
    order = _reviewed(actor, order_id, "transfer")
    life.move(actor, order, "transfer", reason_code=kind, note=note)
    life.tell_requester(order, "order-transferred", kind={"appeal": "诉求共治", "hotline": "12345 热线"}[kind], note=note)
    return order


def resubmit(actor: Actor, order_id: UUID, **asked: Any) -> Order:
    """The returned order again, completed."""
    order = queries.order_to_move(order_id)
    life.may(actor, order, "resubmit")
    _check_times(asked["wanted_from"], asked["wanted_to"])
    place: Place = asked.pop("place")
    if (region := asked.pop("region", None)) is not None and region != order.region:
        _move_to(actor, order, _region_for(region, place))
    order.lng, order.lat = place.lng, place.lat
    for name in ("category", "title", "text", "risk_note", "wanted_from", "wanted_to"):
        setattr(order, name, asked[name])
    order.address = asked["address"]
    order.urgent = asked.get("urgent", order.urgent)
    if "photos" in asked:
        files.reattach(asked["photos"], need_person(actor), f"order:{order.id}", files.Purpose.ORDER)
    life.wanted_again(order)
    life.move(actor, order, "resubmit")
    life.tell_managers(order, "order-submitted")
    return order


def _move_to(actor: Actor, order: Order, region: str) -> None:
    """Another community owns it from now on; its number stays, and says where it was first asked for."""
    if order.proxy_kind == "clerk":
        _need_reach(actor, region)
    order.region, order.owner_level, order.hops = region, 3, 0


def record_contact(actor: Actor, order_id: UUID, *, channel: str, at: datetime, words: str) -> Order:
    """A call-back or visit by the community, written down."""
    need_role(actor, A3_AND_ABOVE)
    order = queries.order_to_move(order_id)
    need_cover(actor, order.region, queries.NoSuchOrder)
    life.not_own(actor, order)
    if at > clock.now():
        raise field_problem("/at", "时间在将来")
    order.contact = {"channel": channel, "at": at.isoformat(), "words": words, "by": str(actor.person_id)}
    audit.record(actor, "order-contact", f"order:{order.id}", region=order.region, channel=channel)
    return order


def cancel(actor: Actor, order_id: UUID, *, reason: str, on_behalf: dict[str, Any] | None = None) -> Order:
    """The resident changed their mind."""
    order = queries.order_to_move(order_id)
    role = as_requester(actor, order, "cancel", on_behalf)
    had = order.state
    bound = life.unassign(order)
    asked = life.close_offers(order, OfferState.WITHDRAWN)
    life.move(actor, order, "cancel", role=role, note=reason)
    life.tell(order, [*bound, *asked], "order-cancelled")
    if had in (S.REVIEWING, S.TO_DISPATCH):
        life.tell_managers(order, "order-cancelled")
    return order


def as_requester(actor: Actor, order: Order, word: str, on_behalf: dict[str, Any] | None) -> str:
    """The requester says it; or A3 says it for a beneficiary without phone or slip, after a call or visit (R2)."""
    standing = life.may(actor, order, word)
    if standing & {"requester", "participant"}:
        return "requester"
    if on_behalf is None:
        raise field_problem("/on_behalf", "代居民操作须记录方式、时间和原话")
    speak_for(actor, order, word, on_behalf)
    return "on-behalf"


def speak_for(actor: Actor, order: Order, word: str, on_behalf: dict[str, Any]) -> None:
    """Write down the call or visit after which the community says a word in a resident's place. Forbidden where they can."""
    if not queries.must_be_spoken_for(order):
        raise Forbidden("居民本人可以操作，不能代办")
    if on_behalf["at"] > clock.now():
        raise field_problem("/on_behalf/at", "时间在将来")
    order.contact = {
        "channel": on_behalf["channel"], "at": on_behalf["at"].isoformat(), "words": on_behalf["words"],
        "by": str(actor.person_id), "for": word,
    }


def close_unserved(actor: Actor, order_id: UUID, *, reason: str, outcome: str) -> Order:
    """Nobody could be found; the requester has been called and told."""
    order = queries.order_to_move(order_id)
    life.may(actor, order, "close-unserved")
    life.move(actor, order, "close-unserved", outcome=S(outcome), note=reason)
    life.task_done(actor, order.id, ("undispatched",), reason)
    life.tell_requester(order, "order-unserved", note=reason)
    return order


def hand_down(actor: Actor, order_id: UUID, *, region: str) -> Order:
    """A lower level takes it over."""
    return _new_owner(actor, order_id, "hand-down", region)


def raise_(actor: Actor, order_id: UUID, *, region: str) -> Order:
    """A higher level takes it over."""
    return _new_owner(actor, order_id, "raise", region)


def _new_owner(actor: Actor, order_id: UUID, word: str, region: str) -> Order:
    order = queries.order_to_move(order_id)
    life.may(actor, order, word)
    level = regions.level(region)
    if level > 3 or regions.at_level(order.region, level) != region:
        raise field_problem("/region", "只能在点单所在的区、街道、社区之间移交")
    if (level > order.owner_level) != (word == "hand-down") or level == order.owner_level:
        raise field_problem("/region", "下派须到下级，上提须到上级")
    if order.hops >= rules.HOPS:
        raise Conflict(f"移交已达 {rules.HOPS} 次，请直接派单")
    order.owner_level, order.hops = level, order.hops + 1
    life.move(actor, order, word)
    life.tell_managers(order, "order-handed")
    return order


def reveal(actor: Actor, order_id: UUID, *, field: str, purpose: str) -> dict[str, str]:
    """Show one masked field to somebody who may see it, and write down who asked and why."""
    order = queries.order(order_id)
    standing = queries.relations(actor, order)
    manager = "A3+" in standing
    serving = "assignee" in standing and rules.address_visible(order.ended_at or order.finished_at, clock.now())
    if not (manager or (serving and field == "phone")):
        raise Forbidden("无权查看")
    value = {"name": order.name, "phone": order.phone}[field]
    if value is None:
        raise Conflict("没有留下该项信息")
    audit.record(actor, "reveal", f"order:{order.id}", region=order.region, field=field, purpose=purpose)
    return {"field": field, "value": value}


def print_slip(actor: Actor, order_id: UUID) -> Order:
    """The code on paper for a beneficiary without a phone; the clerk prints it and does not read it on a screen."""
    need_role(actor, A3_AND_ABOVE)
    order = queries.order_to_move(order_id)
    need_cover(actor, order.region, queries.NoSuchOrder)
    life.not_own(actor, order)
    order.slip_printed_at = clock.now()
    audit.record(actor, "print-slip", f"order:{order.id}", region=order.region)
    return order
