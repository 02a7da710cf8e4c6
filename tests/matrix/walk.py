"""Every endpoint asked by everybody, on a row that is there and on one that never was, and what came of it.

What the table expects to be refused is asked in earnest: a deed that should not have happened would stay, and the rows are
compared afterwards. What it expects to be done is rolled back at the boundary, so that the world stays as it was built.
"""

import csv
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from typing import Any
from urllib.parse import urlencode
from uuid import uuid4

from sqlalchemy import Engine, event, text

from service import routes
from service.core import clock
from service.core.identity import invent_id_number
from service.core.workdays import service_day
from service.data.db import db
from service.web import boundary
from tests.activities.playbill import programme
from tests.matrix.world import HOME, INSIDERS, ORDER_FOR, PEOPLE, World
from tests.orders.story import contact, need
from tests.people import Reply
from tests.points.mall import MERCHANT

TABLE = Path(__file__).with_name("expected.csv")
OWN_METHODS = {"GET", "POST", "PUT", "PATCH", "DELETE"}
SHAPE = "请检查标出的字段"  # the schema's refusal: the rule was never reached


def at(hours: float) -> str:
    """A moment so far from now."""
    return (clock.now() + timedelta(hours=hours)).isoformat()


def number_of(world: World) -> str:
    """What stands on the neighbour's card."""
    number: str = world.people["neighbour"].get("/me/volunteer").json["number"]
    return number


# Bodies where the documented example speaks of rows or moments that are not of this world; queries that must be there.
BODIES: dict[str, Callable[[World], Any]] = {
    "POST /orders": lambda world: need(),
    "POST /orders/<order_id>/resubmit": lambda world: need(),
    "POST /orders/<order_id>/record-contact": lambda world: contact(),
    "POST /orders/<order_id>/offer": lambda world: {"volunteer_id": world.people["neighbour"].volunteer_id},
    "POST /orders/<order_id>/schedule": lambda world: {
        "member_ids": [world.people["leader"].volunteer_id], "from": at(30), "to": at(31),
    },
    "POST /orders/<order_id>/reschedule": lambda world: {"from": at(30), "to": at(31)},
    "POST /orders/<order_id>/raise": lambda world: {"region": HOME[:9]},
    "POST /orders/<order_id>/hand-down": lambda world: {"region": HOME},
    "POST /managers": lambda world: {
        "username": f"m-{uuid4().hex[:10]}", "name": "新人", "role": "A4", "region": HOME + "001",
    },
    "POST /managers/<account_id>/delegate": lambda world: {"role": "A4", "region": HOME + "001", "until": at(24)},
    "POST /stations": lambda world: {
        "region": HOME, "name": f"矩阵站{uuid4().hex[:6]}", "address": "五里墩街道 2 号",
        "place": {"lng": 114.2189, "lat": 30.5541}, "services": ["家电维修"], "opening": {}, "phone": "027-84000000",
    },
    "POST /teams": lambda world: {"name": f"新队{uuid4().hex[:6]}", "category": "扶贫帮困", "region": HOME},
    "POST /teams/<team_id>/handover": lambda world: {"membership_id": world.membership_id},
    "POST /teams/<team_id>/founders": lambda world: {"founders": [world.founder_number]},
    "POST /teams/<team_id>/ask-to-merge": lambda world: {"into_id": world.other_team_id, "reason": "两队服务相同"},
    "POST /musters": lambda world: {
        "region": HOME, "title": "江堤巡查", "text": "请带雨衣", "place": "3 号闸口", "certificates": ["应急"],
    },
    "POST /check-rounds": lambda world: {"year": 2026},
    "POST /exports": lambda world: {"table": "orders", "filters": {"state": ["to_dispatch"]}},
    "GET /exports/<export_id>/file": lambda world: {"ticket": "never-given"},
    "POST /stations/<station_id>/close": lambda world: {"until": at(3), "note": "停电"},
    "POST /stations/<station_id>/roster": lambda world: {
        "day": service_day(clock.now()).isoformat(), "posts": [{"name": "李敏", "from": "09:00", "to": "12:00"}],
    },
    "GET /map": lambda world: {"south_west": "114.1,30.5", "north_east": "114.3,30.6"},
    "GET /map/places": lambda world: {"south_west": "114.1,30.5", "north_east": "114.3,30.6"},
    "GET /search": lambda world: {"q": "志愿"},
    "GET /places/community": lambda world: {"lng": 114.2189, "lat": 30.5541},
    "GET /rooms/<room_id>/slots": lambda world: {"day": at(24)[:10], "minutes": 60},
    "GET /facilities": lambda world: {"kind": "umbrella", "near": "114.2189,30.5541"},
    "POST /rooms/<room_id>/bookings": lambda world: {
        "starts_at": at(24), "ends_at": at(25), "title": "合唱排练", "people": 20,
    },
    "POST /activities": lambda world: programme(),
    "POST /activities/<activity_id>/signups": lambda world: {
        "shift_id": world.rows["shift_id"], "accept_risk": True, "accept_privacy": True,
    },
    "POST /shifts/<shift_id>/roll-call": lambda world: {
        "kind": "in", "signup_ids": [world.rows["signup_id"]], "photos": [world.rows["photo_id"]],
    },
    "POST /shifts/<shift_id>/verify": lambda world: {"items": [{"signup_id": world.rows["signup_id"]}]},
    "POST /pickup-points": lambda world: MERCHANT,
    "POST /pickup-points/<pickup_id>/keepers/remove": lambda world: {"person_id": world.people["shop"].person_id},
    "POST /points/budgets": lambda world: {"region": HOME[:6], "points": 10, "note": "文号"},
    "POST /points/adjustments": lambda world: {
        "number": world.number, "points": 1, "reason": "少计了一分", "evidence": "核查记录 2 号",
    },
    "POST /goods/<good_id>/receive": lambda world: {"pickup_id": world.rows["pickup_id"], "quantity": 1, "note": "入库"},
    "POST /goods/<good_id>/scrap": lambda world: {"pickup_id": world.rows["pickup_id"], "quantity": 1, "note": "破损"},
    "POST /donations": lambda world: {
        "donor": "琴台超市", "item": "毛巾", "quantity": 9, "unit": "条", "given_on": "2026-05-20", "purpose": "兑换",
    },
    "POST /redemptions": lambda world: {"goods_id": world.rows["good_id"]},
    "POST /redemptions/look-up": lambda world: {"code": world.pickup_code},
    "POST /redemptions/<redemption_id>/pick-up": lambda world: {"code": world.pickup_code},
    "POST /menu": lambda world: {
        "team_id": world.team_id, "kind": "service", "category": "理发", "title": "剪发", "text": "自带工具。",
        "served": HOME, "lead_hours": 1,
    },
    "POST /menu/<item_id>/slots": lambda world: {"starts_at": at(400), "ends_at": at(401), "capacity": 2},
    "POST /menu-places/<place_id>/order": lambda world: {
        key: value for key, value in need().items() if key in ("place", "address", "region", "risk_note")
    },
    "POST /group-orders": lambda world: {
        **{key: need()[key] for key in ("category", "title", "text", "place", "region")}, "address": "活动室",
        "starts_at": at(50), "ends_at": at(52), "closes_at": at(40), "least": 2, "most": 9,
    },
    "POST /wishes": lambda world: {
        "region": HOME, "title": "一件棉衣", "text": "尺码 L。", "value_yuan": 150, "tag": "独居", "name": "周桂兰",
        "address": "3 栋 2 单元 501", "verified": contact("入户看过"),
    },
    "POST /wishes/<wish_id>/confirm": lambda world: {"contact": contact("收到了")},
    "POST /photos": lambda world: {"purpose": "finish"},
    "POST /me/children": lambda world: {
        **world.child, "id_number": invent_id_number(date(clock.now().year - 11, 1, 1), "male", 78),
        "photos": [world.spare_proof],
    },
    "POST /imports": lambda world: {"kind": "volunteers", "file": ""},
    "GET /imports/template": lambda world: {"kind": "teams"},
    "POST /incidents": lambda world: {"kind": "摔伤", "happened_at": at(-1), "place": "楼道", "text": "扭伤了脚踝"},
    "POST /merges": lambda world: {
        **{name: world.people[who].get("/me/volunteer").json.get("number", "HY000000000000")
           for name, who in (("kept_number", "volunteer"), ("folded_number", "neighbour"))}, "reason": "像是同一个人",
    },
    "GET /certificates/verify": lambda world: {name: world.paper[name] for name in ("number", "code")},
    "POST /quiz/today": lambda world: {"day": service_day(clock.now()).isoformat(), "answers": [1, 1, 1, 1, 1]},
    "POST /press-stations/<press_id>/appoint": lambda world: {"volunteer_number": number_of(world)},
    "POST /press-stations/<press_id>/dismiss": lambda world: {"volunteer_number": number_of(world)},
    "POST /me/objections": lambda world: {"kind": "wrong", "record_id": world.rows["record_id"], "text": "少记了"},
}


@dataclass
class Asked:
    """One endpoint, as everybody found it."""

    found: dict[str, str] = field(default_factory=dict)
    unreached: list[str] = field(default_factory=list)
    told_apart: list[str] = field(default_factory=list)
    changed: list[str] = field(default_factory=list)


def endpoints(app: Any) -> dict[str, Any]:
    """Every rule and method below the base: "POST /orders/<order_id>/approve" → the view."""
    return {
        f"{method} {re.sub(r'<[^<>:]+:', '<', rule.rule.removeprefix(routes.BASE))}": app.view_functions[rule.endpoint]
        for rule in sorted(app.url_map.iter_rules(), key=lambda rule: rule.rule)
        if rule.rule.startswith(routes.BASE + "/") and rule.rule != app.spec_path
        for method in sorted(rule.methods & OWN_METHODS)
    }


def names_in(endpoint: str) -> list[str]:
    """The names in its path."""
    return re.findall(r"<(\w+)>", endpoint)


def read_table() -> dict[str, dict[str, str]]:
    """The reviewed table: endpoint → who → ok, 401, 403 or 404."""
    with TABLE.open(encoding="utf-8", newline="") as file:
        return {row.pop("endpoint"): row for row in csv.DictReader(file)}


def write_table(table: dict[str, dict[str, str]]) -> None:
    """For a person to look at, line by line."""
    with TABLE.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, ["endpoint", *PEOPLE], lineterminator="\n")
        writer.writeheader()
        writer.writerows({"endpoint": endpoint, **table[endpoint]} for endpoint in sorted(table, key=_by_path))


def _by_path(endpoint: str) -> tuple[str, str]:
    method, path = endpoint.split(" ")
    return path, method


def outcome(reply: Reply) -> str:
    """ok: done, or refused by a rule of the product (400, 409, 415, 422, 429)."""
    return str(reply.status) if reply.status in (401, 403, 404) or reply.status >= 500 else "ok"


@contextmanager
def heard() -> Iterator[list[str]]:
    """What a request asked the database beyond who the caller is and whether the key was used."""
    said: list[str] = []

    def listen(_connection: Any, _cursor: Any, statement: str, *_: Any) -> None:
        if "kept_answer" not in statement and "set_config" not in statement:
            said.append(statement)

    event.listen(Engine, "before_cursor_execute", listen)
    try:
        yield said
    finally:
        event.remove(Engine, "before_cursor_execute", listen)


@contextmanager
def undone() -> Iterator[None]:
    """Requests in this block do all they do, and then let it go."""

    def end() -> None:
        db.session.flush()
        db.session.execute(text("SET CONSTRAINTS ALL IMMEDIATE"))  # what a commit would look at
        db.session.rollback()

    before, boundary._end = boundary._end, end
    try:
        yield
    finally:
        boundary._end = before


class Walk:
    """Asks for one world."""

    def __init__(self, world: World, views: dict[str, Any], table: dict[str, dict[str, str]]) -> None:
        self.world, self.views, self.table = world, views, table
        self._seen: dict[tuple[str, str], bool] = {}
        found = ((re.fullmatch(r"GET /[\w-]+/<(\w+)>", each), each) for each in views)
        self._own_page = {match[1]: each for match, each in reversed([one for one in found if one[0]])}

    def rows_of(self, endpoint: str) -> dict[str, str]:
        """The rows this endpoint is tried on."""
        rows = {name: self.world.rows[name] for name in names_in(endpoint)}
        if "order_id" in rows:
            rows["order_id"] = self.world.orders[self._state_of(endpoint)]
        return rows

    def _state_of(self, endpoint: str) -> str:
        return ORDER_FOR.get(endpoint.rsplit("/", 1)[-1], "scheduled")

    def ask(self, endpoint: str, who: str, rows: dict[str, str], there: dict[str, str] | None = None) -> Reply:
        """One request with the example body, or what BODIES says; `there`: the rows it would be about."""
        method, path = endpoint.split(" ")
        for name, row in rows.items():
            path = path.replace(f"<{name}>", row)
        spec = getattr(self.views[endpoint], "_spec", {})
        body = None
        if method == "GET" and endpoint in BODIES:
            path += f"?{urlencode(BODIES[endpoint](self.world))}"
        if method != "GET" and "body" in spec:
            own = BODIES.get(endpoint)
            body = own(self.world) if own else spec.get("body_example") or {}
        files = "multipart/form-data" in str(spec.get("content_type"))
        return self.world.ask(who, method, path, row=(there or rows).get("order_id"), files=files, body=body)

    def sees(self, who: str, name: str, row: str) -> bool:
        """Can this person read the row at all, by its own GET?"""
        endpoint = self._own_page.get(name)
        if endpoint is None:
            return False
        if (who, row) not in self._seen:
            self._seen[(who, row)] = self.ask(endpoint, who, {name: row}).status == 200
        return self._seen[(who, row)]

    def everybody_asks(self, endpoint: str) -> Asked:
        """Everybody, on the row and on none."""
        self.world.renew()
        expected, rows, asked = self.table.get(endpoint, {}), self.rows_of(endpoint), Asked()
        before = self._prints(rows)
        for who in PEOPLE:
            in_earnest = expected.get(who, "ok") != "ok"
            with heard() as said, nullcontext() if in_earnest else undone():
                here = self.ask(endpoint, who, rows)
            asked.found[who] = outcome(here)
            if here.status in (400, 415) or (here.json or {}).get("detail") == SHAPE:
                asked.unreached.append(f"{who}: {here}")
            first = list(asked.found.values()).count("ok") == 1
            # Who was refused before a row was looked for cannot tell one that is there from none.
            if rows and (said and asked.found[who] != "ok" or first):
                self._compare(endpoint, who, rows, here, asked)
        after = self._prints(rows)
        asked.changed = [name for name in before if before[name] != after[name]]
        return asked

    def _compare(self, endpoint: str, who: str, rows: dict[str, str], here: Reply, asked: Asked) -> None:
        """A row that never was is 404 to the first to whom it would be open; a stranger cannot tell it from one that is."""
        if here.status == 401:
            return
        for name in rows:
            with undone():
                never = self.ask(endpoint, who, rows | {name: str(uuid4())}, rows)
            if outcome(here) == "ok":
                if never.status != 404:
                    asked.told_apart.append(f"{who}: nothing at <{name}>, yet {never}")
            elif who not in self._insiders(name, rows[name]):
                if (told(here), here.status) != (told(never), never.status):
                    asked.told_apart.append(f"{who}: {here} is not {never}")
            elif never.status not in (403, 404):
                asked.told_apart.append(f"{who}: {never}")

    def _insiders(self, name: str, row: str) -> set[str]:
        return {who for who in PEOPLE if self.sees(who, name, row)} | INSIDERS.get(name, set())

    def _prints(self, rows: dict[str, str]) -> dict[str, str | None]:
        """A print of each row, as it stands in the database."""
        with self.world.as_job():
            return {
                name: db.session.scalar(
                    text(f"SELECT md5(to_jsonb(t)::text) FROM {self.world.tables[name]} t WHERE id = :id"), {"id": row}
                )
                for name, row in rows.items() if name in self.world.tables
            }


def told(reply: Reply) -> Any:
    """What an answer says, but for the number of the request."""
    return {name: value for name, value in (reply.json or {}).items() if name != "request_id"}
