"""The people and steps that stories of orders share: each step goes over the API, as a client would."""

import itertools
from datetime import date, datetime, timedelta
from typing import Any

from service.core import clock
from service.core.identity import invent_id_number
from service.core.workdays import SHANGHAI
from tests.people import Someone

HOME, NEXT_DOOR, OTHER_STREET = "420105007002", "420105007003", "420105002001"
PLACE = {"lng": 114.2101, "lat": 30.5512}
CONSENTS = {"terms": True, "privacy": True, "sensitive_id": True}
_serial = itertools.count(1)


def need(**other: Any) -> dict[str, Any]:
    """A request for help tomorrow at ten in the morning, two hours long."""
    tomorrow = (clock.now() + timedelta(hours=24)).astimezone(SHANGHAI)
    start = tomorrow.replace(hour=10, minute=0, second=0, microsecond=0)
    return {
        "category": "家电维修", "title": "客厅灯不亮", "text": "客厅的灯坏了，够不着，想请人帮忙换一下。", "place": PLACE,
        "address": "五琴里社区 3 栋 2 单元 501", "region": HOME, "risk_note": "需要登高",
        "wanted_from": start.isoformat(), "wanted_to": (start + timedelta(hours=2)).isoformat(),
    } | other


def contact(words: str = "本人同意") -> dict[str, Any]:
    """A call a minute ago."""
    return {"channel": "phone", "at": (clock.now() - timedelta(minutes=1)).isoformat(), "words": words}


class Story:
    """Makes people ready to act; each call gives somebody new."""

    def __init__(self, someone: Any, manager: Any) -> None:
        self.someone, self.manager = someone, manager

    def resident(self) -> Someone:
        """Somebody with a proved phone."""
        return self.someone().with_phone()

    def clerk(self) -> Someone:
        """The community's manager."""
        return self.manager("wulidun-1")

    def second_clerk(self) -> Someone:
        """Another manager of the same community."""
        return self.manager("wulidun-1b")

    def street(self) -> Someone:
        """The street's manager."""
        return self.manager("wulidun")

    def volunteer(self, region: str = HOME, place: dict[str, float] | None = None) -> Someone:
        """Somebody registered and approved, living near."""
        number = next(_serial)
        person = self.someone().with_phone()
        born = date(1960 + number % 40, 1 + number % 12, 1 + number % 28)
        made = person.done(
            "/volunteers",
            {
                "name": "王志强", "region": region, "service_categories": ["家电维修", "代办跑腿"], "skills": ["水电维修"],
                "id_number": invent_id_number(born, "male" if number % 2 else "female", number // 2 % 500),
                "place": place or {"lng": 114.2111, "lat": 30.5522}, "consents": CONSENTS,
            },
        )
        self.manager("district").done(f"/volunteers/{made['id']}/approve")
        person.volunteer_id = made["id"]
        return person

    def submitted(self, resident: Someone | None = None, **other: Any) -> tuple[Someone, str]:
        """An order that waits for review."""
        resident = resident or self.resident()
        return resident, resident.done("/orders", need(**other))["id"]

    def to_dispatch(self, **other: Any) -> tuple[Someone, str]:
        """An order that has been approved."""
        resident, order = self.submitted(**other)
        self.clerk().done(f"/orders/{order}/approve", {})
        return resident, order

    def offered(self, *volunteers: Someone, **other: Any) -> tuple[Someone, str, list[str]]:
        """An order offered to these volunteers: resident, order, offer ids."""
        resident, order = self.to_dispatch(**other)
        clerk = self.clerk()
        for volunteer in volunteers:
            clerk.done(f"/orders/{order}/offer", {"volunteer_id": volunteer.volunteer_id})
        return resident, order, [offer_of(volunteer, order) for volunteer in volunteers]

    def scheduled(self, volunteer: Someone | None = None, **other: Any) -> tuple[Someone, str, Someone]:
        """An order a volunteer has accepted."""
        volunteer = volunteer or self.volunteer()
        resident, order, (offer,) = self.offered(volunteer, **other)
        volunteer.done(f"/offers/{offer}/accept")
        return resident, order, volunteer

    def serving(self, clock_hand: Any, **other: Any) -> tuple[Someone, str, Someone]:
        """A service that has begun."""
        resident, order, volunteer = self.scheduled(**other)
        self.until_window(clock_hand, order, resident, volunteer)
        code = resident.get(f"/orders/{order}").json["service_code"]
        volunteer.done(f"/orders/{order}/start", {"service_code": code})
        return resident, order, volunteer

    def finished(self, clock_hand: Any, minutes: int = 90, **other: Any) -> tuple[Someone, str, Someone]:
        """A service that is done."""
        resident, order, volunteer = self.serving(clock_hand, **other)
        clock_hand.wind(minutes=minutes)
        self.renew(resident, volunteer)
        volunteer.done(f"/orders/{order}/finish", {"note": "灯修好了"})
        return resident, order, volunteer

    def confirmed(self, clock_hand: Any, **other: Any) -> tuple[Someone, str, Someone]:
        """A service the resident has confirmed."""
        resident, order, volunteer = self.finished(clock_hand, **other)
        resident.done(f"/orders/{order}/confirm", {})
        return resident, order, volunteer

    def until_window(self, clock_hand: Any, order: str, *people: Someone) -> None:
        """Wind the clock to the agreed hour, and give these people fresh tokens."""
        starts = datetime.fromisoformat(self.clerk().get(f"/orders/{order}").json["window_from"])
        clock_hand.wind(seconds=(starts - clock.now()).total_seconds())
        self.renew(*people)

    def renew(self, *people: Someone) -> None:
        """Fresh tokens after the clock has been wound."""
        for person in people:
            found = person.done("/auth/refresh", {"refresh_token": person.refresh_token})
            person.token, person.refresh_token = found["access_token"], found["refresh_token"]


def offer_of(volunteer: Someone, order: str) -> str:
    """The open offer of this order to this volunteer."""
    items = volunteer.get("/offers").json["items"]
    return next(item["id"] for item in items if item["order"]["id"] == order and item["state"] == "open")


def state_of(person: Someone, order: str) -> str:
    """Where the order stands, as this person sees it."""
    return person.get(f"/orders/{order}").json["state"]
