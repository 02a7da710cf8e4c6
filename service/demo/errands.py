"""What the demo's teams offer, what a community gathers people for, its wishes, and what its wall says (演示数据).

Everything by the verbs of the rooms, in the names of the demo's managers, team leaders and some of its people.
"""

from datetime import datetime, time, timedelta
from typing import Any, Final
from uuid import UUID

from sqlalchemy import select

from service.core import clock
from service.core.actors import Actor
from service.core.workdays import SHANGHAI, service_day
from service.data.db import db
from service.demo import cast, stations
from service.demo.cast import COMMUNITY, STREET
from service.orders.groups import actions as groups
from service.orders.menu import actions as menu
from service.orders.menu.models import MenuSlot
from service.orders.models import Order
from service.orders.states import OrderState
from service.orders.wall import actions as wall
from service.orders.wall.models import WallChoice
from service.orders.wishes import actions as wishes
from service.volunteers.teams.models import Team
from service.volunteers.teams.states import WORKING
from service.web import boundary

# Kind, category, title, text, hours ahead, places in each slot.
_MENU: Final = (
    ("service", "医疗健康", "上门量血压", "为行动不便的老人量血压、记录在册，不作诊断。", 24, 2),
    ("talk", "法律服务", "邻里纠纷怎么办", "讲三个身边的故事，现场回答提问，约一小时。", 72, 1),
    ("service", "代办跑腿", "代取药、代缴费", "凭医保本到社区医院代取慢性病用药。", 4, 3),
    ("talk", "理论政策宣讲", "反诈宣讲进小区", "常见骗局现场演示，适合老人和家长，自带投影。", 48, 1),
    ("service", "家电维修", "小家电义务维修", "换灯、换插座、修电扇；大家电只检查不拆机。", 24, 3),
    ("service", "理发", "上门理发", "为 60 岁以上、行动不便的老人理发，自带工具和围布。", 24, 2),
)
_WAITING_ITEM: Final = ("service", "科学普及", "教老人用手机", "一对一教扫码、挂号、视频通话，约 40 分钟。", 12, 2)
_HOURS: Final = ((9, 11), (14, 16))
_SLOT_DAYS: Final = (2, 4, 7)

_ADVICE: Final = "（演示数据）"
_CALL: Final = {"channel": "visit", "words": "入户看过，确有需要（演示数据）"}
# Title, what it is, worth, tag, for whom: an invented name.
_WISHES: Final = (
    ("一床厚棉被", "独居老人过冬用，1.5 米床。", 160, "独居", "周奶奶"),
    ("一副老花镜", "三百度，看报纸用。", 60, "高龄", "吴爷爷"),
    ("一盏护眼台灯", "小学四年级，晚上写作业用。", 120, "困境儿童", "小陈"),
    ("一根防滑拐杖", "四脚的，楼道里走得稳。", 90, "残疾", "郑伯伯"),
    ("一个电热水壶", "自动断电的那种。", 80, "军属", "何阿姨"),
)


def fill() -> None:
    """Into a town where nobody has offered, gathered or wished for anything."""
    with boundary.job("demo-errands") as actor:
        staff, residents = cast.staff(), cast.residents(14)
        _menu(staff, residents)
        _groups(actor, staff["demo-community"], residents)
        _wishes(staff)
        _wall()


def _at(days: int, hour: int) -> datetime:
    """An hour of a day to come, in Shanghai."""
    return datetime.combine(service_day(clock.now()) + timedelta(days=days), time(hour), SHANGHAI)


def _teams(count: int) -> list[Team]:
    """Teams at work in the demo's street, its own community's first, each with a leader of its own."""
    query = (
        select(Team).where(Team.region >= STREET, Team.region < f"{STREET}~", Team.state.in_(WORKING), Team.level >= 3)
        .order_by(Team.region != COMMUNITY, Team.level.desc(), Team.number)
    )
    return list(db.session.scalars(query.limit(count)))


def _menu(staff: dict[str, Actor], residents: list[UUID]) -> None:
    teams = _teams(3)
    booked = None
    for nth, (kind, category, title, text, ahead, places) in enumerate(_MENU):
        team = teams[nth % len(teams)]
        item, leader = _written(team, kind, category, title, text, ahead)
        menu.approve(staff["demo-street"], item)
        for days in _SLOT_DAYS:
            begins, ends = _HOURS[(nth + days) % 2]
            menu.open_slot(leader, item, starts_at=_at(days, begins), ends_at=_at(days, ends), capacity=places)
        booked = item
    _written(teams[0], *_WAITING_ITEM[:5])
    assert booked is not None, "there is a menu"
    slot = db.session.scalars(select(MenuSlot.id).where(MenuSlot.item_id == booked).order_by(MenuSlot.starts_at)).first()
    assert slot is not None, "just opened"
    home = stations.neighbourhood(COMMUNITY)
    someone = cast.oneself(residents[-1])
    menu.order(
        someone, menu.hold(someone, slot).id, place=stations.aside(home.middle, 90, -70), region=COMMUNITY,
        address=f"{stations.short(home.name)} 6 栋 1 单元 302（{stations.LABEL}）", risk_note="老人听力不好，请大声敲门",
    )


def _written(team: Team, kind: str, category: str, title: str, text: str, ahead: int) -> tuple[UUID, Actor]:
    leader = cast.oneself(team.leader_id)
    made = menu.write(
        leader, team_id=team.id, kind=kind, category=category, title=title, text=f"{text}{_ADVICE}", served=STREET,
        lead_hours=ahead,
    )
    menu.submit(leader, made.id)
    return made.id, leader


def _groups(system: Actor, clerk: Actor, residents: list[UUID]) -> None:
    """One that formed an hour ago, and two that are filling up."""
    with cast.earlier(days=3):
        _gather(clerk, residents[:5], "集中磨刀磨剪", "家电维修", least=4, most=10, starts=_at(5, 9),
                closes=clock.now() + timedelta(days=3, hours=-1), team_id=_teams(1)[0].id)
    groups.sweep_groups(system)
    _gather(clerk, residents[5:6], "集中清洗油烟机滤网", "卫生环保", least=5, most=12, starts=_at(9, 14), closes=_at(7, 18))
    _gather(clerk, residents[3:9], "老人集中理发", "理发", least=4, most=8, starts=_at(6, 9), closes=_at(4, 18))


def _gather(
    clerk: Actor, people: list[UUID], title: str, category: str, *, starts: datetime, closes: datetime, **more: Any
) -> None:
    home = stations.neighbourhood(COMMUNITY)
    made = groups.open_group(
        clerk, region=COMMUNITY, place=home.middle, category=category, title=title, starts_at=starts, closes_at=closes,
        text=f"在活动室门口集中办，每人约 20 分钟，按到场先后。{_ADVICE}", ends_at=starts + timedelta(hours=3),
        address=f"{stations.short(home.name)}活动室（{stations.LABEL}）", **more,
    )
    for one in people:
        groups.join(cast.oneself(one), made.id)


def _wishes(staff: dict[str, Actor]) -> None:
    """One fulfilled, one being brought, two that anybody can take on, and one that a second clerk must read."""
    helpers = [cast.oneself(one.person_id) for one in cast.servers(5)[-2:]]
    clerk, second = staff["demo-community"], staff["demo-community-2"]
    with cast.earlier(days=6):
        made = [_wish(clerk, *one) for one in _WISHES[:3]]
        for one in made:
            wishes.publish(second, one)
    if len(helpers) == 2:
        with cast.earlier(days=4):
            wishes.claim(helpers[0], made[0])
        with cast.earlier(days=2):
            wishes.deliver(helpers[0], made[0], note=f"棉被已经送到，帮老人铺好了{_ADVICE}")
            wishes.claim(helpers[1], made[1])
        wishes.confirm(clerk, made[0], contact=_CALL | {"at": clock.now(), "words": f"收到了，很暖和{_ADVICE}"})
    wishes.publish(second, _wish(clerk, *_WISHES[3]))
    _wish(clerk, *_WISHES[4])


def _wish(clerk: Actor, title: str, text: str, worth: int, tag: str, name: str) -> UUID:
    return wishes.write(
        clerk, region=COMMUNITY, title=title, text=f"{text}{_ADVICE}", value_yuan=worth, tag=tag, name=name,
        address=f"{stations.short(stations.neighbourhood(COMMUNITY).name)}（{stations.LABEL}）",
        verified=_CALL | {"at": clock.now()},
    ).id


def _wall() -> None:
    """Every other requester of the street's last days lets the title be read."""
    lately = (
        select(Order.id, Order.requester_id)
        .where(
            Order.region >= STREET, Order.region < f"{STREET}~", Order.requester_id.is_not(None),
            Order.state.in_((OrderState.RATED, OrderState.CONFIRMED)),
        )
        .order_by(Order.created_at.desc(), Order.number).limit(60)
    )
    for order_id, person_id in db.session.execute(lately).all()[::2]:
        wall.choose(cast.oneself(person_id), order_id, choice=WallChoice.TITLE)
