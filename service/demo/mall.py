"""The demo's points mall: counters, what lies there, who gave it, and an elder with points to spend (演示数据).

Everything by the verbs of the rooms, in the names of the demo's managers and some of its people.
"""

from collections.abc import Sequence
from datetime import timedelta
from typing import Any, Final
from uuid import UUID

from sqlalchemy import select

from service.accounts import queries as accounts
from service.core import clock
from service.core.actors import Actor
from service.core.workdays import service_day
from service.data import files
from service.data.db import db
from service.demo import cast, drawings, stations
from service.demo.cast import COMMUNITY, STREET
from service.map.models import Station
from service.points import actions as ledger
from service.points.counter import actions as counters
from service.points.family import actions as families
from service.points.family import queries as family
from service.points.goods import actions as goods
from service.points.goods.models import Good
from service.points.goods.states import GoodKind as K
from service.points.grants import actions as grants
from service.points.redemptions import actions as redemptions
from service.points.shops import actions as shops
from service.points.shops.states import ShopKind
from service.volunteers.models import Volunteer
from service.web import boundary

SUPERMARKET: Final = "琴台便民超市（演示）"
_BOOKSHOP: Final = "知音书屋（演示）"
_STARS: Final[dict[str, Any]] = {"star_percents": [{"star": 2, "percent": 95}, {"star": 4, "percent": 85}]}
_OPEN: Final[dict[str, Any]] = {"residents": True}
_MARKET: Final[dict[str, Any]] = {"donor": SUPERMARKET}
_BOOKS: Final[dict[str, Any]] = {"donor": _BOOKSHOP}

# What, what it says, points, pieces at the street's counter and at the merchant's, and how it looks.
_GOODS: Final[tuple[tuple[K, str, str, int, int, int, str, drawings.Colours, dict[str, Any]], ...]] = (
    (K.HONOUR, "星级志愿者合影", "在实践所的荣誉墙上留一张合影，装框后可以带走一张。",
     120, 0, 0, "medal", ("#d8a23a", "#b3261e"), {"min_star": 3}),
    (K.DONATION, "给山区孩子送一本书", "您兑换，我们送：由实践所统一寄给结对的学校。",
     20, 200, 0, "book", ("#7c9c5b", "#fff4dc"), _OPEN | _BOOKS),
    (K.DONATION, "为独居老人送一份爱心餐", "由志愿者送到老人家里，您会收到一张感谢卡。",
     50, 60, 0, "bowl", ("#c8553d", "#8a9a5b"), _OPEN),
    (K.HONOUR, "志愿者纪念徽章", "汉阳志愿者纪念徽章一枚，附收藏盒。",
     50, 40, 0, "medal", ("#b3261e", "#1f5680"), {"min_star": 1}),
    (K.HONOUR, "志愿服务证书装裱", "带来您的证书，当天装裱取走。",
     30, 30, 0, "book", ("#efe2c6", "#8d6b3f"), {}),
    (K.SERVICE, "社区食堂午餐一份", "工作日 11 时至 13 时，凭取货码用餐。",
     45, 80, 0, "bowl", ("#d08a3c", "#6f8f4e"), _OPEN),
    (K.SERVICE, "上门理发一次", "为 60 岁以上的老人，兑换后社区与您约时间。",
     60, 25, 0, "scissors", ("#1f5680", "#9a8f86"), {}),
    (K.SERVICE, "家电清洗一次", "空调或油烟机任选一台，由便民队上门。",
     180, 12, 0, "lamp", ("#3f7fb5", "#e0a03c"), _STARS),
    (K.SERVICE, "社区电影票一张", "每周六晚，实践所多功能厅。",
     25, 90, 0, "ticket", ("#8f1d17", "#e8c15c"), _OPEN),
    (K.SERVICE, "书屋借阅卡（一季）", "一次借三本，一个月内归还。",
     40, 0, 30, "ticket", ("#2f6b52", "#e8c15c"), _BOOKS),
    (K.GOODS, "家用急救包", "纱布、绷带、碘伏棉签、体温计。",
     90, 15, 10, "box", ("#e9e2da", "#b3261e"), {}),
    (K.GOODS, "护眼台灯", "三档亮度，可折叠。",
     220, 4, 6, "lamp", ("#5b7f95", "#f0cf6b"), _STARS),
    (K.GOODS, "绿萝一盆", "好养，净化空气；盆底有托盘。",
     30, 20, 0, "plant", ("#b8663c", "#5f9150"), _OPEN),
    (K.GOODS, "横格笔记本（三本）", "学生和老人都用得上。",
     15, 60, 40, "book", ("#3f7fb5", "#fff4dc"), _OPEN),
    (K.GOODS, "保温杯", "500 毫升，不锈钢内胆。",
     120, 8, 12, "cup", ("#2f6b52", "#e3d3c0"), _STARS),
    (K.GOODS, "晴雨伞", "八骨加固，一人一把。",
     80, 10, 15, "umbrella", ("#1f5680", "#e0a03c"), {}),
    (K.GOODS, "鲜鸡蛋一板", "三十枚，当日到货，请带袋子。",
     60, 0, 20, "eggs", ("#b99b7a", "#f0d9b8"), _MARKET),
    (K.GOODS, "食用油", "菜籽油 1.8 升。",
     110, 0, 18, "bottle", ("#e8c15c", "#b3261e"), _MARKET),
    (K.GOODS, "大米", "5 千克装，当季新米。",
     130, 0, 22, "bag", ("#f1e8df", "#b8663c"), _MARKET),
    (K.GOODS, "纯棉毛巾（两条）", "独立包装。",
     25, 40, 40, "towel", ("#5f9fbf", "#e8a0a0"), _OPEN),
    (K.GOODS, "洗衣液", "2 千克装，薰衣草香。",
     60, 12, 30, "bottle", ("#7a6fb0", "#e0a03c"), _OPEN | _MARKET | _STARS),
)
_PENDING: Final = (K.GOODS, "儿童雨衣", "身高 110 至 140 厘米，带反光条。", 70, "umbrella", ("#e8c15c", "#5f9fbf"))
_GIFTS: Final = (
    (SUPERMARKET, "洗衣液", 42, "瓶", "积分商城兑换"), (SUPERMARKET, "大米", 22, "袋", "积分商城兑换"),
    (_BOOKSHOP, "童书", 200, "本", "寄给结对的山区学校"),
)
_SPENDING: Final = 420  # what the elder is given for a summer of service, to spend


def fill() -> None:
    """Into an empty mall."""
    with boundary.job("demo-mall"):
        staff, people = cast.staff(), cast.servers(3)
        street_counter, shop, bookshop = _counters(staff)
        _keeper(staff["demo-community"], shop)
        lying = _goods(staff, street_counter, shop, bookshop)
        _gifts(staff["demo-street"])
        if len(people) == 3:
            with cast.earlier(days=3):
                _points(staff, people)
            _exchanges(people, lying, shop)


def _counters(staff: dict[str, Actor]) -> tuple[UUID, UUID, UUID]:
    """One of the street's own, a shop, and a bookshop in another street; the last asks to go on being one."""
    station = db.session.scalars(select(Station).where(Station.region == STREET)).one()
    at_street = shops.apply(
        staff["demo-street"], kind=ShopKind.STATION, name="五里墩实践所兑换点", hours="工作日 9:00–17:00",
        station_id=station.id, phone="027-84000001",
    )
    shops.approve(staff["demo-street-3"], at_street.id)
    made = [at_street.id]
    for word, checker, name, region, hours, phone in (
        ("demo-community", "demo-street", SUPERMARKET, COMMUNITY, "每天 8:00–20:00", "027-84000002"),
        ("demo-street-2", "demo-district", _BOOKSHOP, "420105002001", "每天 10:00–18:00，周一休息", "027-84000003"),
    ):
        home = stations.neighbourhood(region)
        found = shops.apply(
            staff[word], kind=ShopKind.MERCHANT, name=name, hours=hours, region=region, phone=phone,
            address=f"{stations.short(home.name)}临街 8 号（{stations.LABEL}）", place=stations.aside(home.middle, 180, 60),
            contract_from=service_day(clock.now()) - timedelta(days=90),
            contract_until=service_day(clock.now()) + timedelta(days=640),
        )
        shops.approve(staff[checker], found.id)
        made.append(found.id)
    return made[0], made[1], made[2]


def _keeper(clerk: Actor, shop: UUID) -> None:
    """The last of those who asked for something stands behind the merchant's counter."""
    keeper = cast.residents(12)[-1]
    shops.add_keeper(clerk, shop, phone=accounts.phones_of([keeper])[keeper])


def _goods(staff: dict[str, Actor], street_counter: UUID, shop: UUID, bookshop: UUID) -> dict[str, UUID]:
    street, lying = staff["demo-street"], {}
    for nth, (kind, name, text, points, here, there, shape, colours, more) in enumerate(_GOODS):
        made = _enter(street, kind, name, text, points, shape, colours, shots=1 + nth % 3 // 2, **more)
        other = bookshop if more.get("donor") == _BOOKSHOP else shop
        for counter, pieces in ((street_counter, here), (other, there)):
            if pieces:
                goods.receive(street, made.id, pickup_id=counter, quantity=pieces, note="首批入库（演示数据）")
        goods.submit(street, made.id)
        goods.approve(staff["demo-district"], made.id)
        lying[name] = made.id
    kind, name, text, points, shape, colours = _PENDING
    goods.submit(street, _enter(street, kind, name, text, points, shape, colours, shots=1).id)
    return lying


def _enter(
    street: Actor, kind: K, name: str, text: str, points: int, shape: str, colours: drawings.Colours, *, shots: int,
    **more: Any,
) -> Good:
    assert street.person_id is not None, "a manager"
    photos = [
        files.add(
            street.person_id, drawings.picture(shape, colours, near=near), files.Purpose.GOOD, shows_private=False,
            consented=False,
        ).id
        for near in (False, True)[:shots]
    ]
    return goods.enter(
        street, kind=kind, name=name, text=f"{text}（演示数据）", points=points, photos=photos, **({"month_limit": 2} | more)
    )


def _gifts(street: Actor) -> None:
    for days, (donor, item, quantity, unit, purpose) in enumerate(_GIFTS, 3):
        goods.write_donation(
            street, donor=donor, item=item, quantity=quantity, unit=unit, purpose=purpose,
            given_on=service_day(clock.now()) - timedelta(days=days),
        )


def _points(staff: dict[str, Actor], people: Sequence[Volunteer]) -> None:
    """By hand, from a budget, decided by two; then a family, and something for the pool."""
    elder, other, giver = people
    district, street = staff["demo-district"], staff["demo-street"]
    grants.give_budget(district, region=COMMUNITY[:6], points=50_000, note="演示预算")
    grants.give_budget(district, region=STREET, points=8_000, note="演示预算")
    for who in (elder, other, giver):
        maker = street if who.region.startswith(STREET) else staff["demo-district-2"]
        asked = grants.propose(
            maker, number=who.number, points=_SPENDING, reason="夏季防汛志愿服务表现突出（演示数据）",
            evidence="五里墩街道〔演示〕1 号",
        )
        grants.approve(district, asked.id)
    ledger.donate(cast.oneself(giver.person_id), points=100)
    phone = accounts.phones_of([other.person_id])[other.person_id]
    families.invite(cast.oneself(elder.person_id), phone=phone, label="老伴")
    asked_for = family.family_view(other.person_id)["invitations"][0]["id"]
    families.accept(cast.oneself(other.person_id), asked_for)
    mine = family.place_of(other.person_id)
    assert mine is not None, "just accepted"
    families.give(cast.oneself(elder.person_id), member_id=mine.id, points=20)


def _exchanges(people: Sequence[Volunteer], lying: dict[str, UUID], shop: UUID) -> None:
    """One fetched the day before yesterday, and one that waits at the merchant's."""
    elder = cast.oneself(people[0].person_id)
    with cast.earlier(days=2):
        fetched = redemptions.redeem(elder, goods_id=lying["大米"], quantity=1, pickup_id=shop)
        assert fetched.code is not None, "it waits"
        counters.pick_up(cast.keeper_of(shop), fetched.id, code=fetched.code)
    redemptions.redeem(elder, goods_id=lying["洗衣液"], quantity=1, pickup_id=shop)
