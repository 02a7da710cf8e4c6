"""People who register: forms, ID numbers of nobody, and the way to being active."""

import itertools
from datetime import date, timedelta
from typing import Any
from uuid import uuid4

from service.core import clock
from service.core.identity import invent_id_number
from service.core.workdays import service_day
from tests.people import Someone, new_phone

HOME = "420105007002"
_serial = itertools.count(uuid4().int % 4_000_000)


def today() -> date:
    """The Shanghai day of the one clock."""
    return service_day(clock.now())


def born(years_ago: int, days: int = 0) -> date:
    """The birthday of somebody who turned so old `days` days ago."""
    day = today() - timedelta(days=days)
    return day.replace(year=day.year - years_ago, day=min(day.day, 28))


def new_id_number(birth_date: date | None = None, sex: str = "male") -> str:
    """A right number that nobody else has in these tests."""
    days, serial = divmod(next(_serial), 500)
    if birth_date is None:
        return invent_id_number(date(1950, 1, 1) + timedelta(days=days), sex, serial)
    return invent_id_number(birth_date, sex, serial, area=f"4201{days % 99 + 1:02d}")


def form(**changes: Any) -> dict[str, Any]:
    """A registration that is complete; None leaves a field out."""
    whole = {
        "name": "王志强", "id_number": new_id_number(), "region": HOME, "skills": ["水电维修"],
        "service_categories": ["家电维修", "代办跑腿"], "availability": [{"weekday": 6, "from": "08:00", "to": "18:00"}],
        "place": {"lng": 114.218, "lat": 30.556}, "consents": {"terms": True, "privacy": True, "sensitive_id": True},
    }
    return {name: value for name, value in (whole | changes).items() if value is not None}


def minor_form(guardian_phone: str, **changes: Any) -> dict[str, Any]:
    """A sixteen-year-old's registration, naming a guardian."""
    number = new_id_number(born(16), "female")
    return form(
        **{"name": "王小明", "id_number": number, "guardian": {"phone": guardian_phone, "relation": "母亲"}} | changes
    )


def registered(person: Someone, **changes: Any) -> str:
    """Prove a phone and register; the volunteer's id."""
    found: str = person.with_phone().done("/volunteers", form(**changes))["id"]
    return found


def guardian_of(make: Any, ward: Someone, **changes: Any) -> tuple[Someone, str, str]:
    """A minor registered and asking: (the guardian, the link's id, the volunteer's id)."""
    phone = new_phone()
    guardian = make().with_phone(phone)
    volunteer = ward.with_phone().done("/volunteers", minor_form(phone, **changes))["id"]
    (asked,) = guardian.get("/me/wards").json["items"]
    return guardian, asked["id"], volunteer


def papers() -> dict[str, Any]:
    """A guardian's yes, with their own name and number."""
    return {"consent": True, "name": "刘芳", "id_number": new_id_number(date(1980, 5, 5), "female")}
