"""Who takes part in the walk, what they have learnt, and the demo's clock in their hands."""

import math
import random
import secrets
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta, timezone
from typing import Any

from service.demo.wire import NotAsPromised, Send, Someone

SHANGHAI = timezone(timedelta(hours=8))
COMMUNITY = "420105007002"
MANAGERS = {
    "district": ("区级 demo-district", "demo-district"), "street": ("街道 demo-street", "demo-street"),
    "clerk": ("社区 demo-community", "demo-community"), "second": ("社区 demo-community-2", "demo-community-2"),
    "neighbour": ("邻社区 demo-community-3", "demo-community-3"), "sibling": ("邻街道 demo-street-2", "demo-street-2"),
}
CATEGORY = "家电维修"
DOOR = "3 栋 2 单元 501"  # nobody sees it before accepting; long enough not to turn up in an id by chance
METRES_PER_LNG, METRES_PER_LAT = 95_900, 110_850

Tell = Callable[[str], None]


def need(condition: Any, otherwise: str) -> None:
    """NotAsPromised in these words, unless it is so."""
    if not condition:
        raise NotAsPromised(otherwise)


def id_number(born: date) -> str:
    """With a right check digit (GB 11643), of a county that does not exist: nobody's."""
    body = f"420189{born:%Y%m%d}{secrets.randbelow(1000):03d}"
    weights = [2 ** (17 - place) % 11 for place in range(17)]
    return body + "10X98765432"[sum(int(digit) * weight for digit, weight in zip(body, weights, strict=True)) % 11]


@dataclass
class Company:
    """Everybody in one walk. New people each time, but for the demo's managers."""

    send: Send
    password: str
    tell: Tell
    pause: Callable[[], None]
    tag: str = field(default_factory=lambda: secrets.token_hex(3))
    people: dict[str, Someone] = field(default_factory=dict)
    phones: dict[str, str] = field(default_factory=dict)
    orders: dict[str, dict[str, Any]] = field(default_factory=dict)
    volunteers: dict[str, str] = field(default_factory=dict)
    known: dict[str, Any] = field(default_factory=dict)
    requests: int = 0
    moved_minutes: int = 0

    def counted(self, method: str, path: str, body: Any, headers: dict[str, str]) -> Any:
        """Send, and count."""
        self.requests += 1
        return self.send(method, path, body, headers)

    def manager(self, word: str) -> Someone:
        """One of the demo's managers."""
        if word not in self.people:
            name, username = MANAGERS[word]
            self.people[word] = Someone.by_password(self.counted, name, username, self.password)
        return self.people[word]

    def citizen(self, word: str, name: str) -> Someone:
        """Somebody new, signed in by WeChat, with a proved phone."""
        found = self.people[word] = Someone.by_wechat(self.counted, name, f"as-{word}-{self.tag}")
        found.sign_in()
        self.phones[word] = f"1989{secrets.randbelow(10_000_000):07d}"
        found.post("/me/phone", {"code": f"phone-{self.phones[word]}"})
        return found

    def now(self) -> datetime:
        """The demo's present moment."""
        return self.advance(0)

    def advance(self, minutes: int) -> datetime:
        """Move the demo's clock."""
        found = self.counted("POST", "/demo/clock", {"advance_minutes": minutes}, {})
        need(found.status == 200, f"演示时钟不可用：{found.words}")
        self.moved_minutes += minutes
        return datetime.fromisoformat(found.json["now"]).astimezone(SHANGHAI)

    def until(self, moment: datetime) -> datetime:
        """Move it to a moment, at most a minute beyond."""
        ahead = (moment - self.now()).total_seconds() / 60
        return self.advance(max(0, math.ceil(ahead)))

    def today_at(self, hour: int, minute: int = 0) -> datetime:
        """A moment of the day of the walk."""
        day: datetime = self.known["day"]
        return day.replace(hour=hour, minute=minute)

    def place_near(self, metres: int) -> dict[str, float]:
        """So far from the station, somewhere."""
        middle, angle = self.known["station"]["place"], random.uniform(0, 2 * math.pi)
        return {
            "lng": round(middle["lng"] + metres * math.cos(angle) / METRES_PER_LNG, 6),
            "lat": round(middle["lat"] + metres * math.sin(angle) / METRES_PER_LAT, 6),
        }

    def need_of(self, title: str, starts: datetime, minutes: int, **more: Any) -> dict[str, Any]:
        """The body of an order."""
        return {
            "category": CATEGORY, "title": title, "text": f"{title}，想请志愿者帮忙。（演示）", "place": self.place_near(60),
            "address": f"五琴里社区 {DOOR}（演示数据）", "risk_note": "需要登高，有梯子", **more,
            "wanted_from": starts.isoformat(), "wanted_to": (starts + timedelta(minutes=minutes)).isoformat(),
        }

    def offer_about(self, word: str, order: str) -> dict[str, Any]:
        """Somebody's open offer of an order."""
        for found in self.people[word].get("/offers?state=open")["items"]:
            if found["order"]["id"] == self.orders[order]["id"]:
                read: dict[str, Any] = found
                return read
        raise NotAsPromised(f"{self.people[word].name}没有收到这张单的派单")

    def move(self, who: Someone, order: str, word: str, body: Any = None) -> dict[str, Any]:
        """One move of an order; the order afterwards."""
        found: dict[str, Any] = who.post(f"/orders/{self.orders[order]['id']}/{word}", body)
        self.orders[order] = found
        return found
