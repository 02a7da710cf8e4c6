"""A station of one's own for every test, and people who may come to it."""

import itertools
from datetime import datetime, timedelta

import pytest

from service import jobs
from service.core import clock as the_clock
from service.core.workdays import SHANGHAI
from tests.conftest import PASSWORD
from tests.map.founding import approved

COMMUNITY = "420105007002"
PLACE = {"lng": 114.2189, "lat": 30.5541}
_serial = itertools.count(500)
ALL_DAY = {day: [["00:00", "24:00"]] for day in ("mon", "tue", "wed", "thu", "fri", "sat", "sun")}


def at(hours, *, days=1):
    """A full hour of a coming day of Shanghai, as the wire has it."""
    midnight = the_clock.now().astimezone(SHANGHAI).replace(hour=0, minute=0, second=0, microsecond=0)
    return (midnight + timedelta(days=days, hours=hours)).isoformat()


def wind_to(clock, moment, **more):
    """To this moment, and so much further."""
    clock.wind(seconds=(datetime.fromisoformat(moment) + timedelta(**more) - clock.now()).total_seconds())


def renew(*people):
    """Fresh tokens after the clock has been wound."""
    for who in people:
        if who.name:
            who.by_password(who.name, PASSWORD)
        else:
            found = who.done("/auth/refresh", {"refresh_token": who.refresh_token})
            who.token, who.refresh_token = found["access_token"], found["refresh_token"]


@pytest.fixture
def swept(as_job):
    """The worker's turn at one sweep: how much it moved."""

    def run(name):
        with as_job(name) as actor:
            return (jobs.SWEEPS | jobs.HOURLY)[name](actor)

    return run


@pytest.fixture
def station(manager):
    """A point of the community that is open day and night."""

    def made(username="wulidun-1", **changed):
        body = {
            "region": f"{COMMUNITY}{next(_serial)}", "name": "向阳小区实践点", "address": "五里墩街 3 号", "place": PLACE,
            "services": ["理论政策宣讲"], "phone": "027-84000000", "opening": ALL_DAY,
        }
        seen_by = username.split("-")[0] if "-" in username else "district"
        return approved(manager(username), manager(seen_by), "/stations", body | changed)["id"]

    return made


@pytest.fixture
def resident(someone):
    """Somebody with a proved phone."""
    return lambda: someone().with_phone()


@pytest.fixture
def room(station, manager):
    """A room for sixty."""

    def made(**more):
        return manager("wulidun-1").done(f"/stations/{station()}/rooms", {"name": "多功能厅", "capacity": 60} | more)["id"]

    return made
