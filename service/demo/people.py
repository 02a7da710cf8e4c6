"""Whom one may be in the demo: some of the invented people, for the page where a visitor chooses (演示数据)."""

from typing import Any, Final

from sqlalchemy import Select, Text, cast, select

from service.accounts.models import Person, RoleGrant
from service.core import clock, regions
from service.core.actors import SHOP_KEEPER
from service.core.workdays import service_day
from service.data import divisions, scope
from service.data.db import db
from service.data.sealed import unseal
from service.demo import stations
from service.demo.cast import COMMUNITY
from service.orders.models import Order
from service.orders.states import OPEN, OrderState
from service.points.models import PointAccount
from service.points.redemptions.models import Redemption
from service.points.redemptions.states import RedemptionState
from service.points.shops.models import PickupPoint
from service.points.states import AccountKind
from service.volunteers.models import Volunteer
from service.volunteers.states import VolunteerState
from service.volunteers.teams.models import Team
from service.volunteers.teams.states import WORKING

EACH: Final = 4
_STREET: Final = regions.area(COMMUNITY[:9])


def choices() -> list[dict[str, str]]:
    """Residents, volunteers, team leaders and a merchant of the demo's street; and somebody new. Nobody is named twice."""
    with scope.deed(db.session, "demo-people"):
        found = [
            *_shown(_shoppers(), "志愿者", lambda row: f"有 {row.what} 分，一件兑换待领取"),
            *_shown(_leaders(), "队长", lambda row: f"带领{row.what}"),
            *_shown(_volunteers(), "志愿者", lambda row: f"擅长{'、'.join(row.what[:2])}" if row.what else "愿意帮忙"),
            *_shown(_keepers(), "商户", lambda row: f"在{row.what}的柜台核销"),
            *_shown(_residents(), "居民", lambda row: f"点过单：{row.what}"),
        ]
        home = divisions.name_of(COMMUNITY) or ""
    newcomer = {
        "openid_code": f"as-newcomer-{service_day(clock.now()):%m%d}", "name": "新居民", "title": "居民",
        "note": f"第一次来，登录后新建账号（{stations.LABEL}）", "region": COMMUNITY, "region_name": home,
    }
    once: dict[str, dict[str, str]] = {}
    for one in (*found, newcomer):
        once.setdefault(one["openid_code"], one)
    return list(once.values())


def _shown(query: Select[Any], title: str, note: Any) -> list[dict[str, str]]:
    once: dict[Any, Any] = {}
    for row in db.session.execute(query.where(Person.openid_sealed.is_not(None)).limit(EACH * 5)):
        once.setdefault(row.person_id, row)
    rows = list(once.values())[:EACH]
    names = divisions.names_of({row.region for row in rows})
    return [
        {
            "openid_code": f"as-{unseal('person', 'openid_sealed', row.person_id, row.openid_sealed)}",
            "name": row.name or title, "title": title, "note": f"{note(row)}（{stations.LABEL}）", "region": row.region,
            "region_name": names.get(row.region, ""),
        }
        for row in rows
    ]


def _people(region: Any, what: Any) -> Select[Any]:
    """Of the street, the demo's own community first."""
    return (
        select(Person.id.label("person_id"), Person.name, Person.openid_sealed, region.label("region"), what.label("what"))
        .where(region >= _STREET.lo, region < _STREET.hi).order_by(region != COMMUNITY)
    )


def _shoppers() -> Select[Any]:
    query = _people(Redemption.region, PointAccount.balance).join(Redemption, Redemption.person_id == Person.id)
    query = query.join(PointAccount, PointAccount.person_id == Person.id)
    mine = (Redemption.state == RedemptionState.TO_PICKUP, PointAccount.kind == AccountKind.PERSON)
    return query.where(*mine).order_by(Redemption.id)


def _keepers() -> Select[Any]:
    query = _people(PickupPoint.region, PickupPoint.name).join(RoleGrant, RoleGrant.person_id == Person.id)
    query = query.join(PickupPoint, cast(PickupPoint.id, Text) == RoleGrant.scope_key)
    return query.where(RoleGrant.role == SHOP_KEEPER, RoleGrant.revoked_at.is_(None)).order_by(PickupPoint.id)


def _leaders() -> Select[Any]:
    query = _people(Team.reach, Team.name).join(Team, Team.leader_id == Person.id)
    return query.where(Team.state.in_(WORKING), Team.level >= 3).order_by(Team.level.desc(), Team.id)


def _volunteers() -> Select[Any]:
    query = _people(Volunteer.region, Volunteer.service_categories).join(Volunteer, Volunteer.person_id == Person.id)
    return query.where(Volunteer.state == VolunteerState.ACTIVE).order_by(Volunteer.id)


def _residents() -> Select[Any]:
    alive = (*OPEN, OrderState.FINISHED, OrderState.CONFIRMED)
    query = _people(Order.region, Order.title).join(Order, Order.requester_id == Person.id)
    return query.order_by(Order.state.in_(alive).desc(), Order.id.desc())
