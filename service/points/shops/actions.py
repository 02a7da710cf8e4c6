"""Opening and closing pickup points, and letting somebody stand behind the counter (PT07)."""

from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import select, update

from service.accounts import actions as accounts
from service.accounts import queries as people
from service.accounts.credentials import queries as credentials
from service.core import clock, geo
from service.core.actors import A3_AND_ABOVE, SHOP_KEEPER, Actor
from service.core.geo import Place
from service.core.problems import Conflict, Unprocessable, field_problem
from service.core.workdays import service_day
from service.data import audit, divisions, scope
from service.data.db import db
from service.map import queries as stations
from service.points.shops import queries
from service.points.shops.models import PickupPoint
from service.points.shops.states import LIFECYCLE, ShopKind, ShopState
from service.web.access import WrongRole, need_cover, need_person, need_role
from service.web.errors import on_constraint


class StationHasOne(Conflict):
    """A station has one counter."""

    title = "这个站点已有兑换点"


class NobodyWithThisPhone(Unprocessable):
    """The keeper must have signed in and verified the phone before."""

    title = "没有找到验证过这个手机号的用户，请对方先登录小程序并验证手机号"


class NobodyOfThisName(Unprocessable):
    """No account of the caller's area has this user name."""

    title = "辖区内没有这个用户名的账号"


class OwnApplication(WrongRole):
    """Maker and checker are two."""

    title = "本人提交的申请，须由他人审核"


on_constraint("uq_pickup_point_station", StationHasOne)


def apply(
    actor: Actor, *, kind: str, name: str, hours: str, region: str | None = None, station_id: UUID | None = None,
    address: str | None = None, place: Place | None = None, phone: str | None = None, contract_from: date | None = None,
    contract_until: date | None = None,
) -> PickupPoint:
    """A community proposes a counter in its area: at a station of ours, or at a merchant's who has signed. 422 by field."""
    need_role(actor, A3_AND_ABOVE)
    if kind == ShopKind.STATION:
        if station_id is None:
            raise field_problem("/station_id", "站点兑换点须指明站点")
        station = stations.row_of(station_id)
        region, address, place = station.region, address or station.address, Place(station.lng, station.lat)
    else:
        for field, value in (("region", region), ("address", address), ("place", place), ("contract_from", contract_from),
                             ("contract_until", contract_until)):
            if value is None:
                raise field_problem(f"/{field}", "商户兑换点必填")
        station_id = None
    assert region is not None, "said, or the station's"
    assert address is not None, "said, or the station's"
    assert place is not None, "said, or the station's"
    if contract_from is not None and contract_until is not None and contract_until < contract_from:
        raise field_problem("/contract_until", "止期不能早于起期")
    if actor.area is None or region not in actor.area or not divisions.exists(region[:12]):
        raise field_problem("/region", "没有这个区划，或不在您的管辖范围内")
    made = PickupPoint(
        region=region, kind=ShopKind(kind), station_id=station_id, name=name, address=address, lng=place.lng,
        lat=place.lat, spot=geo.plane(place), hours=hours, phone=phone, contract_from=contract_from,
        contract_until=contract_until, applied_by=need_person(actor),
    )
    db.session.add(made)
    db.session.flush()
    audit.record(actor, "apply-pickup-point", f"pickup-point:{made.id}", region=region)
    return made


def approve(actor: Actor, pickup_id: UUID) -> PickupPoint:
    """The street says yes; things may lie there from now on."""
    return _decide(actor, pickup_id, "approve", None)


def refuse(actor: Actor, pickup_id: UUID, *, reason: str) -> PickupPoint:
    """The street says no."""
    return _decide(actor, pickup_id, "refuse", reason)


def close(actor: Actor, pickup_id: UUID, *, reason: str) -> PickupPoint:
    """No new exchanges there. What waits to be fetched may still be fetched until its day."""
    return _decide(actor, pickup_id, "close", reason)


def add_keeper(
    actor: Actor, pickup_id: UUID, *, phone: str | None = None, username: str | None = None
) -> dict[str, Any]:
    """Let the person with this verified phone, or the account of this name, stand behind the counter.

    A merchant's keeper comes by WeChat, a station's clerk by the password. NobodyWithThisPhone, NobodyOfThisName.
    """
    need_role(actor, A3_AND_ABOVE)
    found = queries.pickup_point(pickup_id)
    need_cover(actor, found.region, queries.NoSuchPickupPoint)
    if found.state is not ShopState.OPEN:
        raise field_problem("/phone", "兑换点尚未开放或已关闭")
    if (phone is None) == (username is None):
        raise field_problem("/phone", "请填写手机号或用户名其中一项")
    keeper = _account_of(actor, username) if username is not None else _with_phone(phone or "")
    accounts.grant(actor, keeper, SHOP_KEEPER, "SHOP", str(found.id), found.region)
    return queries.keeper_view(found.id, keeper)


def _with_phone(phone: str) -> UUID:
    with scope.deed(db.session, "pickup-keeper"):
        found = people.person_by_phone(phone)
    if found is None:
        raise NobodyWithThisPhone()
    return found.id


def _account_of(actor: Actor, username: str) -> UUID:
    with scope.deed(db.session, "pickup-keeper"):
        found = credentials.credential_named(username)
        held = people.grants_of(found.person_id) if found is not None else []
    inside = [grant for grant in held if grant.region and actor.area is not None and grant.region in actor.area]
    if found is None or not inside:
        raise NobodyOfThisName()
    return found.person_id


def remove_keeper(actor: Actor, pickup_id: UUID, *, person_id: UUID) -> dict[str, Any]:
    """Take the counter away from somebody; it bites at their next request."""
    need_role(actor, A3_AND_ABOVE)
    found = queries.pickup_point(pickup_id)
    need_cover(actor, found.region, queries.NoSuchPickupPoint)
    accounts.revoke(actor, person_id, SHOP_KEEPER, str(found.id))
    return queries.keeper_view(found.id, person_id)


def sweep_contracts(actor: Actor) -> int:
    """Close the counters whose contract has run out: how many."""
    day = service_day(clock.now())
    due = select(PickupPoint.id).where(PickupPoint.state == ShopState.OPEN, PickupPoint.contract_until < day).limit(100)
    ended = list(db.session.scalars(due.with_for_update(skip_locked=True)))
    if ended:
        closed = {"state": ShopState.CLOSED, "decided_at": clock.now(), "note": "合同到期"}
        db.session.execute(update(PickupPoint).where(PickupPoint.id.in_(ended)).values(**closed))
    return len(ended)


def _decide(actor: Actor, pickup_id: UUID, word: str, note: str | None) -> PickupPoint:
    found = queries.to_move(pickup_id)
    standing = queries.relations(actor, found)
    allowed = {by for move in LIFECYCLE.of(word) for by in move.by}
    if not standing:
        raise queries.NoSuchPickupPoint()
    if not standing & allowed:
        raise OwnApplication() if actor.person_id == found.applied_by else WrongRole()
    found.state = ShopState(LIFECYCLE.step(word, found.state))
    found.decided_by, found.decided_at, found.note = need_person(actor), clock.now(), note
    db.session.flush()
    audit.record(actor, f"{word}-pickup-point", f"pickup-point:{found.id}", region=found.region)
    return found
