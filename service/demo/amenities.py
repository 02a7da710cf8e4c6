"""What the demo's stations lend and show: rooms, things for everybody, and places worth a visit (演示数据)."""

from datetime import datetime
from random import Random
from typing import Final
from uuid import UUID

from service.core import geo
from service.core.geo import Place
from service.core.ids import uuid7
from service.demo.pour import Sheet
from service.demo.stations import LABEL, Door, aside
from service.map.facilities.states import FacilityKind
from service.map.punches import rules as themes

_ROOMS: Final = (("多功能厅", 60, "投影、音响"), ("图书阅览室", 20, "安静使用"), ("会议室", 16, "白板、长桌"))
_BOOKS: Final = ("《平凡的世界》", "《红星照耀中国》", "《长江传》", "《中国诗词大会》")
_SIGHTS: Final = (
    ("古琴台", "知音文化", "伯牙抚琴，子期知音，高山流水的故事就发生在这里。", "知音"),
    ("晴川阁", "知音文化", "晴川历历汉阳树。", "晴川"),
    ("汉阳造文创园", "工业记忆", "从兵工厂到文创园，看一座工厂的一百年。", "汉阳造"),
    ("龟山北路口", "红色足迹", "听一段老汉阳的革命故事。", "足迹"),
    ("月湖北岸", "绿色生态", "沿湖走一圈，看看水鸟。", "月湖"),
    ("五琴里老街", "邻里故事", "街坊邻居讲述的老汉阳。", "街坊"),
)


def furnish(door: Door, station_id: UUID, moment: datetime, rooms: Sheet, things: Sheet) -> None:
    """What stands behind one door: an AED behind all but a point's, rooms and a shelf where people meet."""
    chance = Random(f"amenities:{door.region}")
    common = {"station_id": station_id, "region": door.region, "created_at": moment}
    if door.level < 4:
        _put(things, common, FacilityKind.AED, "AED", "一楼大厅左侧墙上", 1, lendable=False, days=1)
        for name, capacity, note in _ROOMS[: 1 + chance.randrange(3)]:
            rooms.add(id=uuid7(), name=name, capacity=capacity, note=f"{note}（{LABEL}）", open=True, **common)
    _put(things, common, FacilityKind.UMBRELLA, "爱心雨伞", "门口伞架", chance.randrange(4, 12), lendable=True, days=3)
    if chance.random() < 0.5:
        _put(things, common, FacilityKind.CHARGING, "手机充电", "服务台旁", 2, lendable=False, days=1)
    if door.level == 3:
        book = chance.choice(_BOOKS)
        _put(things, common, FacilityKind.BOOK, book, "图书角", chance.randrange(1, 4), lendable=True, days=30)


def _put(
    sheet: Sheet, common: dict[str, object], kind: FacilityKind, name: str, stands: str, total: int, *, lendable: bool,
    days: int,
) -> None:
    sheet.add(
        id=uuid7(), kind=kind, name=name, stands=stands, total=total, out=0, lendable=lendable, days=days, open=True,
        **common,
    )


def sights(home: str, middle: Place, moment: datetime, points: Sheet) -> None:
    """A walk of six theme points round one community."""
    for number, (name, theme, story, badge) in enumerate(_SIGHTS):
        assert theme in themes.THEMES
        place = aside(middle, 260 * (number % 3 - 1), 220 * (number // 3) - 110)
        points.add(
            id=uuid7(), created_at=moment, region=home, theme=theme, name=name, story=f"{story}（{LABEL}）", badge=badge,
            lng=place.lng, lat=place.lat, spot=geo.plane(place), open=True,
        )
