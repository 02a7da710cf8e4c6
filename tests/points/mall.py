"""A mall with a counter, a keeper and things on the shelf, all by way of the API."""

from typing import Any
from uuid import UUID, uuid4

from service.web import boundary
from tests.chaos.rich import days, enrich
from tests.people import Someone, new_phone

HOME = "420105007002"
MERCHANT = {
    "kind": "merchant", "name": "琴台便民超市", "hours": "每天 9:00–18:00", "region": HOME, "address": "汉阳大道 8 号",
    "place": {"lng": 114.2189, "lat": 30.5541}, "contract_from": "2026-01-01", "contract_until": "2099-12-31",
}


class Mall:
    """What a test of the mall needs: counters, things, and people with points."""

    def __init__(self, app: Any, manager: Any, someone: Any) -> None:
        self.app, self.manager, self.make = app, manager, someone
        self.openids: dict[Someone, str] = {}
        self.days = days()

    def someone(self) -> Someone:
        """A person who signed in by WeChat, and can again."""
        openid = f"mall-{uuid4().hex[:12]}"
        who: Someone = self.make(openid)
        self.openids[who] = openid
        return who

    def counter(self, **changes: Any) -> str:
        """A pickup point that is open."""
        found: str = self.manager("wulidun-1").done("/pickup-points", MERCHANT | changes)["id"]
        self.manager("wulidun").done(f"/pickup-points/{found}/approve")
        return found

    def keeper(self, counter: str) -> Someone:
        """Who stands behind it."""
        phone = new_phone()
        who: Someone = self.someone().with_phone(phone)
        self.manager("wulidun-1").done(f"/pickup-points/{counter}/keepers", {"phone": phone})
        return who

    def good(self, counter: str, *, pieces: int = 10, **changes: Any) -> str:
        """A thing on offer."""
        street = self.manager("wulidun")
        whole = {"kind": "goods", "name": "洗衣液", "points": 100, "month_limit": 50} | changes
        found: str = street.done("/goods", whole)["id"]
        if pieces:
            street.done(f"/goods/{found}/receive", {"pickup_id": counter, "quantity": pieces, "note": "入库"})
        street.done(f"/goods/{found}/submit")
        self.manager("district").done(f"/goods/{found}/approve")
        return found

    def renew(self, *people: Someone) -> None:
        """Their tokens have aged with the clock; they sign in once more."""
        for who in people:
            who.token = None
            who.by_wechat(self.openids[who])

    def rich(self, points: int = 1000) -> Someone:
        """A volunteer with so many points and more than an hour of service."""
        who: Someone = self.someone()
        self.earn(who, points)
        return who

    def earn(self, who: Someone, points: int) -> UUID:
        """Points for one record of hours, whatever the day's cap says; its id."""
        with self.app.app_context(), boundary.job("tests"):
            return enrich(UUID(who.person_id), points, self.days)

    def shelf(self, good: str, counter: str) -> dict[str, int]:
        """How many pieces are where."""
        stocks = self.manager("wulidun").get(f"/goods/{good}").json["stocks"]
        (found,) = [stock for stock in stocks if stock["pickup_id"] == counter]
        return {name: found[name] for name in ("received", "stock", "locked", "picked", "scrapped")}
