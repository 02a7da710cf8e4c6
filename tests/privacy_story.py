"""A day in the house, played in a process of its own with Redis and rate limits on, by people whose secrets are known.

``python -m tests.privacy_story`` plays it against the engines of the environment, logs as in earnest, and prints the
secrets as JSON. ``--unseal`` plays it with a vault that does not seal: the sabotage that the search must find.
"""

import json
import os
import sys
from typing import Any
from uuid import UUID

from sqlalchemy import select

from service import app as roof
from service import jobs, postman
from service.accounts import actions as accounts
from service.core import clock, config
from service.core.crypto import Vault
from service.data import division_import, grants_ledger
from service.data.db import db
from service.notices import NOTICES
from service.outside import queue
from service.volunteers.models import Volunteer
from service.web import boundary
from tests.accounts.conftest import NewManager
from tests.conftest import DIVISIONS, PASSWORD, PYRAMID
from tests.orders.story import Story, contact, need
from tests.people import SECRETS, V1, Someone, new_phone
from tests.volunteers.registering import guardian_of, papers
from tests.web.test_uploads import picture, send

ADDRESS = "月湖街桃花岛路 77 号 3 栋 1 单元 1902 室"


class OpenVault(Vault):
    """Seals nothing."""

    def seal(self, text: str, context: str) -> bytes:
        return text.encode()

    def open(self, sealed: bytes, context: str) -> str:
        return sealed.decode()


def opened() -> roof.Service:
    """The application with its managers."""
    app = roof.create_app(config.load(os.environ))
    with app.app_context():
        with boundary.job("tests") as actor:
            division_import.load(actor, DIVISIONS.read_text(encoding="utf-8"))
            for username, role, code in PYRAMID:
                accounts.make_manager(username, PASSWORD, f"管理员{username}", role, code, totp=False)
        db.session.remove()
    return app


class Day:
    """What happens, in order."""

    def __init__(self, app: roof.Service) -> None:
        self.app = app
        self.story = Story(self.someone, self.manager)

    def someone(self, openid: str | None = None) -> Someone:
        person = Someone(self.app).by_wechat(openid)
        person.done("/me/privacy", {"push": True})
        with self.app.app_context(), boundary.job("tests"):
            for notice in NOTICES.values():
                if notice.wechat:
                    grants_ledger.give(UUID(person.person_id), notice.wechat)
        return person

    def manager(self, username: str) -> Someone:
        return Someone(self.app, username).by_password(username, PASSWORD)

    def play(self) -> None:
        """Everything once."""
        for part in (self.the_main_job, self.an_order_for_a_grandmother, self.a_minor, self.a_new_clerk, self.a_photo,
                     self.refusals, self.the_worker):
            part()

    def the_main_job(self) -> None:
        hand = type("Hand", (), {"wind": staticmethod(clock.wind)})
        resident, order, volunteer = self.story.finished(hand, address=ADDRESS)
        resident.done(f"/orders/{order}/confirm", {})
        resident.done(f"/orders/{order}/rate", {"stars": 5, "attitude": 5, "timeliness": 5, "effect": 5})
        resident.post(f"/orders/{order}/complaints", {"kind": "other", "text": "没有什么可投诉的，只是试试"})
        assert volunteer.get("/me/points").json["balance"] > 0
        district = self.manager("district")
        with self.app.app_context(), boundary.job("tests"):
            number = db.session.scalars(
                select(Volunteer).where(Volunteer.id == UUID(volunteer.volunteer_id))
            ).one().id_number
        for field in ("phone", "id_number"):
            shown = district.done(f"/volunteers/{volunteer.volunteer_id}/reveal", {"field": field, "purpose": "核实登记"})
            assert shown["value"] in SECRETS["phone"] | {number}
        clock.wind(minutes=5)

    def an_order_for_a_grandmother(self) -> None:
        family, phone = self.story.resident(), new_phone()
        order = family.done("/orders", need(address=ADDRESS, on_behalf_of={
            "name": "欧阳桂香", "phone": phone, "relation": "family", "consent": contact(),
        }))["id"]
        clerk = self.story.clerk()
        assert clerk.get(f"/orders/{order}").json["address"] == ADDRESS
        assert clerk.done(f"/orders/{order}/reveal", {"field": "phone", "purpose": "电话回访"})["value"] == phone
        clerk.done(f"/orders/{order}/record-contact", contact("老人同意"))
        clerk.done(f"/orders/{order}/approve", {})
        family.done(f"/orders/{order}/cancel", {"reason": "不需要了"})

    def a_minor(self) -> None:
        guardian, link, _ = guardian_of(self.someone, self.someone())
        guardian.done(f"/guardianships/{link}/agree", papers())

    def a_new_clerk(self) -> None:
        made = self.manager("wulidun").done(
            "/managers", {"username": "canary-clerk", "name": "新人", "role": "A3", "region": "420105007002"}
        )
        clerk = NewManager(self.app, "canary-clerk")
        clerk.username, clerk.password = "canary-clerk", made["password"]
        clerk.comes_in()
        assert clerk.secret in SECRETS["totp"]
        for _ in range(6):
            Someone(self.app).post("/auth/password", {"username": "canary-clerk", "password": "wrong password 12345"})

    def refusals(self) -> None:
        resident = self.someone()
        phone = new_phone()
        SECRETS["phone"].add(phone)
        resident.with_phone(phone)
        resident.get(f"/volunteers/{phone}")
        resident.get("/stations", {"phone": phone, "near": phone})
        resident.post("/me/phone", {"code": phone})
        resident.post("/me/settings", {phone: phone})
        resident.post(f"/auth/wechat?phone={phone}", {"code": "fail-40029"})
        self.someone().post("/me/phone", {"code": f"phone-{phone}"})
        stolen = resident.refresh_token
        resident.done("/auth/refresh", {"refresh_token": stolen})
        clock.wind(seconds=40)
        resident.post("/auth/refresh", {"refresh_token": stolen})
        resident.get("/me", headers={"Authorization": f"Bearer {resident.token}x"})
        resident.post("/auth/logout")
        for _ in range(130):
            Someone(self.app).client.post(V1 + "/auth/wechat", json={"code": "as-somebody-who-tries-too-often"})

    def a_photo(self) -> None:
        clock.wind(minutes=2)
        assert send(self.someone(), picture()).status == 201

    def the_worker(self) -> None:
        clock.wind(hours=12)
        with self.app.app_context():
            delivered = postman.drain()
            jobs.tick()
            assert delivered > 0
            if queue.redis() is not None:
                queue.wake()
                assert queue.queue().count > 0
                assert any(b"LIMIT" in key for key in queue.redis().scan_iter())


def main() -> None:
    if "--unseal" in sys.argv:
        roof.Vault = OpenVault
    day = Day(opened())
    day.play()
    token = day.app.extensions["wechat"]
    SECRETS["token"] |= {value for value in _strings(vars(token)) if value.startswith("stub_")}
    print(json.dumps({kind: sorted(found) for kind, found in SECRETS.items()}, ensure_ascii=False))


def _strings(found: Any, depth: int = 0) -> list[str]:
    """Every text in an object and what it holds."""
    if isinstance(found, str):
        return [found]
    if depth > 4:
        return []
    inner = found.values() if isinstance(found, dict) else found if isinstance(found, list | tuple) else []
    if hasattr(found, "__dict__"):
        inner = vars(found).values()
    return [text for value in inner for text in _strings(value, depth + 1)]


if __name__ == "__main__":
    main()
