"""Who has done most: adults who agreed are listed, everybody sees their own place, minors are listed never (PT16, D15)."""

import pytest
from sqlalchemy import text

from service.core import clock as the_clock
from service.core.workdays import service_day
from service.dashboard.standings import actions, rules
from service.data.db import db
from service.volunteers.models import Volunteer
from service.web import boundary
from tests.volunteers.proving import named, served
from tests.volunteers.registering import born
from tests.volunteers.serving import make_volunteer

ALL = {"length": "year"}


@pytest.fixture
def midmonth(clock):
    """A few days into a month, so that yesterday lies in it."""
    if service_day(the_clock.now()).day < 5:
        clock.wind(days=10)


def count(app):
    with app.app_context(), boundary.job("tests") as actor:
        return actions.sweep_standings(actor)


def allow_name(who):
    who.done("/me/privacy", {"show_name": True})


def test_the_periods_are_months_and_years_also_in_december():
    from_to = rules.periods_on(service_day(the_clock.now()).replace(year=2026, month=12, day=31))

    assert {name: tuple(day.isoformat() for day in span) for name, span in from_to.items()} == {
        "2026-12": ("2026-12-01", "2027-01-01"), "2026": ("2026-01-01", "2027-01-01"),
    }


@pytest.mark.usefixtures("midmonth")
@pytest.mark.does("PT16")
def test_PT16_who_agreed_is_listed_and_everybody_knows_their_own_place(app, as_job, someone, anyone):
    resident = make_volunteer(as_job, someone())
    people = {}
    for name, minutes in (("齐首位", 470), ("田次位", 460), ("孙幼年", 450), ("李隐名", 440)):
        one = named(as_job, someone, name)
        for ago in (1, 2, 3):
            served(as_job, one, resident, days_ago=ago, minutes=minutes)
        people[name] = one
    for name in ("齐首位", "田次位", "孙幼年"):
        allow_name(people[name].client)
    with as_job():
        db.session.get(Volunteer, people["孙幼年"].volunteer_id).birth_date = born(16)

    assert count(app) > 0

    for length in ("month", "year"):
        names = [one["name"] for one in anyone.get("/standings", {"board": "hours", "length": length}).json["items"]]
        assert [name for name in names if name in people] == ["齐首位", "田次位"]
    places = [people[name].client.get("/me/standing", ALL).json for name in people]
    ranks = [place["rank"] for place in places]
    assert ranks == sorted(ranks)
    assert len(set(ranks)) == 4
    assert [place["listed"] for place in places] == [True, True, False, False]
    assert places[3]["value"] == 1320
    assert places[0]["of"] >= 4
    with app.app_context(), boundary.job("tests"):
        better = "SELECT count(*) + 1 FROM standing WHERE period = :p AND board = 'hours' AND value > 1320"
        assert db.session.scalar(text(better), {"p": places[3]["period"]}) == ranks[3]

    people["田次位"].client.done("/me/privacy", {"show_name": False})
    now = [one["name"] for one in anyone.get("/standings", ALL).json["items"]]
    assert [name for name in now if name in people] == ["齐首位"]
    communities = anyone.get("/standings", ALL | {"board": "communities"}).json["items"]
    assert any(one["value"] >= 3 * 470 for one in communities)
    assert someone().get("/me/standing", ALL).json["rank"] is None
