"""The demo town's ground plan: where streets, communities and stations lie.

The divisions are facts (divisions.csv). Every coordinate, address and opening hour here is invented (演示数据): the
streets lie roughly as they do on the map of Hanyang, their communities are spread around them by arithmetic.
"""

import csv
import math
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Final

from service.core import regions
from service.core.geo import Place
from service.map.rules import KINDS

DIVISIONS: Final = Path(__file__).with_name("divisions.csv")
DISTRICT: Final = "420105"
LABEL: Final = "演示数据"

# Domain §14: no demo place lies outside.
WEST, EAST, SOUTH, NORTH = 114.10, 114.30, 30.48, 30.60
METRES_PER_LNG, METRES_PER_LAT = 95_900.0, 110_850.0

# Street → (longitude, latitude, radius in metres in which its communities lie), invented.
_STREETS: Final = {
    "420105002": (114.2660, 30.5500, 1150),
    "420105004": (114.2680, 30.5640, 900),
    "420105005": (114.2580, 30.5330, 1250),
    "420105006": (114.2430, 30.5210, 900),
    "420105007": (114.2420, 30.5560, 1150),
    "420105008": (114.2130, 30.5600, 1300),
    "420105009": (114.2280, 30.5760, 1300),
    "420105010": (114.1600, 30.5650, 2300),
    "420105011": (114.2300, 30.4990, 1200),
    "420105012": (114.2000, 30.5130, 1500),
    "420105013": (114.1750, 30.5330, 1500),
}
_ELSEWHERE: Final = (114.2000, 30.5400, 1500)
_GOLDEN_ANGLE: Final = math.pi * (3 - math.sqrt(5))
_SHARE_WITH_TWO_POINTS: Final = 0.7

_POINTS: Final = ("邻里中心实践点", "党群服务实践点", "文化广场实践点", "图书角实践点", "青年驿站实践点", "便民驿站实践点")
_SERVICES: Final = (
    "政策宣讲", "便民服务", "志愿报名", "饮水休息", "图书借阅", "心理咨询", "免费理发", "四点半课堂", "法律咨询",
)
_WEEKDAYS: Final = ("mon", "tue", "wed", "thu", "fri")


@dataclass(frozen=True)
class Door:
    """A station to be: its division code, level, name, address, place, services and opening hours."""

    region: str
    level: int
    name: str
    address: str
    place: Place
    services: tuple[str, ...]
    opening: dict[str, list[list[str]]]


@dataclass(frozen=True)
class Neighbourhood:
    """A community as the demo sees it: its code, middle, and the share of the district's people who live there."""

    code: str
    name: str
    middle: Place
    weight: float


def divisions() -> dict[str, str]:
    """Names by code: 1 district, 11 streets, 118 communities."""
    with DIVISIONS.open(encoding="utf-8-sig", newline="") as file:
        return {row["code"]: row["name"] for row in csv.DictReader(file)}


def inside(lng: float, lat: float) -> Place:
    """The place, pulled back into the box where it lies outside; six digits, about 0.1 m."""
    margin = 0.001
    kept_lng = min(max(lng, WEST + margin), EAST - margin)
    return Place(round(kept_lng, 6), round(min(max(lat, SOUTH + margin), NORTH - margin), 6))


def aside(middle: Place, east_metres: float, north_metres: float) -> Place:
    """So far east and north of a place, still inside the box."""
    return inside(middle.lng + east_metres / METRES_PER_LNG, middle.lat + north_metres / METRES_PER_LAT)


def neighbourhoods(seed: int = 0) -> list[Neighbourhood]:
    """Every community, in the order of the codes; weights sum to 1, some five times as large as others."""
    found = []
    by_street: dict[str, list[tuple[str, str]]] = {}
    for code, name in divisions().items():
        if len(code) == 12:
            by_street.setdefault(code[:9], []).append((code, name))
    for street, communities in sorted(by_street.items()):
        lng, lat, radius = _STREETS.get(street, _ELSEWHERE)
        for number, (code, name) in enumerate(sorted(communities)):
            away = radius * math.sqrt((number + 0.5) / len(communities))
            angle = number * _GOLDEN_ANGLE
            middle = aside(Place(lng, lat), away * math.cos(angle), away * math.sin(angle))
            found.append(Neighbourhood(code, name, middle, Random(f"{seed}:{code}").lognormvariate(0, 0.4)))
    whole = sum(one.weight for one in found)
    return [Neighbourhood(one.code, one.name, one.middle, one.weight / whole) for one in found]


def neighbourhood(code: str) -> Neighbourhood:
    """The community with this code."""
    return next(one for one in neighbourhoods() if one.code == code)


def short(name: str) -> str:
    """钟家村社区居委会 → 钟家村社区."""
    return name.removesuffix("居委会")


def doors() -> Iterator[Door]:
    """The center, the institutes, the stations, and one or two points in every community."""
    names = divisions()
    for code, name in names.items():
        if len(code) == 6:
            yield _door(code, f"{name}新时代{KINDS[1]}", Place(114.2655, 30.5535))
        elif len(code) == 9:
            lng, lat, _ = _STREETS.get(code, _ELSEWHERE)
            yield _door(code, f"{name}新时代{KINDS[2]}", aside(Place(lng, lat), 60, -40))
    for home in neighbourhoods():
        yield _door(home.code, f"{short(home.name)}新时代{KINDS[3]}", home.middle)
        chance = Random(home.code)
        kinds = chance.sample(_POINTS, 2)
        for number in range(1 + (chance.random() < _SHARE_WITH_TWO_POINTS)):
            place = aside(home.middle, chance.uniform(-220, 220), chance.uniform(-220, 220))
            yield _door(f"{home.code}{number + 1:03d}", f"{short(home.name)}{kinds[number]}", place)


def _door(code: str, name: str, place: Place) -> Door:
    chance = Random(f"door:{code}")
    week: dict[str, list[list[str]]] = {day: [["08:30", "12:00"], ["14:00", "17:30"]] for day in _WEEKDAYS}
    if chance.random() < 0.6:
        week["sat"] = [["09:00", "12:00"]]
    street = short(divisions_name(code))
    address = f"{street}{chance.choice('一二三四五六七八')}巷{chance.randrange(1, 99)}号（{LABEL}）"
    services = tuple(sorted(chance.sample(_SERVICES, 4)))
    return Door(code, regions.level(code), name, address, place, services, week)


def divisions_name(code: str) -> str:
    """The name of the division a code lies in."""
    return _NAMES[code[:12]]


_NAMES: Final = divisions()
