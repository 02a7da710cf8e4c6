"""Points by hand: two people, five hundred at most, out of a budget that came down from above (PT15, D11)."""

from uuid import UUID

import pytest
from sqlalchemy import select

from service.core import clock
from service.data.db import db
from service.data.outbox import Letter
from service.points import queries
from service.points.grants import actions
from service.points.grants.models import PointAdjustment, PointBudget
from service.web import boundary
from tests.people import Someone
from tests.points.test_races import all_at_once
from tests.volunteers.registering import form

STREET, DISTRICT = "420105007", "420105"
WHY = {"reason": "抗洪抢险表现突出", "evidence": "五里墩街道〔2026〕12 号"}


@pytest.fixture
def number(someone, manager):
    """A volunteer of the street: (person, number)."""
    who = someone().with_phone()
    volunteer = who.done("/volunteers", form())["id"]
    manager("wulidun-1").done(f"/volunteers/{volunteer}/approve")
    return who, who.get("/me/volunteer").json["number"]


@pytest.fixture
def street(manager):
    return manager("wulidun")


@pytest.fixture
def district(manager):
    return manager("district")


def budget(street, region=STREET):
    return next((one for one in street.get("/points/budgets").json["items"] if one["region"] == region), None)


def give(district, points):
    """Take up so many for the district, and give them all to the street."""
    district.done("/points/budgets", {"region": DISTRICT, "points": points, "note": "汉文明办〔2026〕8 号"})
    district.done("/points/budgets", {"region": STREET, "points": points, "note": "汉文明办〔2026〕9 号"})


def letters(app, asked):
    """Who was told what about an adjustment."""
    with app.app_context(), boundary.job("tests"):
        about = Letter.about == f"point-adjustment:{asked['id']}"
        rows = db.session.scalars(select(Letter.payload).where(Letter.topic == "notice", about).order_by(Letter.id)).all()
        return [(row["template"], row["person_id"]) for row in rows]


def has(who):
    found = who.get("/me/points").json
    return found["balance"], found["debt"]


@pytest.mark.does("PT15")
def test_PT15_the_street_asks_the_district_decides_and_the_budget_pays(app, street, district, number):
    who, registered = number
    give(district, 1000)
    before, had = budget(street), has(who)[0]

    asked = street.done("/points/adjustments", WHY | {"number": registered, "points": 300})
    waiting = district.get("/todos?kind=points-adjustment").json["items"]
    assert f"mall-hand:{asked['id']}" in {one["about"] for one in waiting}
    assert (asked["state"], asked["moves"], has(who)[0]) == ("proposed", ["withdraw"], had)
    assert street.post(f"/points/adjustments/{asked['id']}/approve").problem == "own-adjustment"
    done = district.done(f"/points/adjustments/{asked['id']}/approve")

    assert (done["state"], done["moves"], has(who)) == ("applied", [], (had + 300, 0))
    assert budget(street)["left"] == before["left"] - 300
    assert district.post(f"/points/adjustments/{asked['id']}/approve").status == 409
    entry = who.get("/me/points/entries").json["items"][0]
    assert (entry["kind"], entry["amount"], entry["note"]) == ("adjust", 300, "人工加分：抗洪抢险表现突出")
    with app.app_context(), boundary.job("tests"):
        assert queries.check_all(UUID(who.person_id)) == []


@pytest.mark.does("PT15")
def test_PT15_what_is_taken_by_hand_may_leave_a_debt_and_costs_no_budget(street, district, number):
    who, registered = number
    before, (had, _) = budget(street), has(who)

    asked = street.done("/points/adjustments", WHY | {"number": registered, "points": -had - 20})
    district.done(f"/points/adjustments/{asked['id']}/approve")

    assert has(who) == (0, 20)
    assert budget(street) == before


def test_more_than_the_parent_gave_cannot_be_given(street, district, number):
    who, registered = number
    left = (budget(street) or {"left": 0})["left"]
    rest = next(one["left"] for one in district.get("/points/budgets").json["items"] if one["region"] == DISTRICT) \
        if district.get("/points/budgets").json["items"] else 0

    assert district.post("/points/budgets", {"region": STREET, "points": rest + 1, "note": "无"}).problem == "budget-spent"
    while left >= 500:
        asked = street.done("/points/adjustments", WHY | {"number": registered, "points": 500})
        district.done(f"/points/adjustments/{asked['id']}/approve")
        left -= 500
    asked = street.done("/points/adjustments", WHY | {"number": registered, "points": left + 1})

    assert district.post(f"/points/adjustments/{asked['id']}/approve").problem == "budget-spent"
    assert district.done(f"/points/adjustments/{asked['id']}/refuse", {"reason": "额度不足"})["state"] == "refused"


@pytest.mark.does("PT15")
def test_PT15_who_is_to_decide_is_told_and_who_asked_hears_that_it_was_refused(app, street, district, number):
    asked = street.done("/points/adjustments", WHY | {"number": number[1], "points": 10})
    told = letters(app, asked)
    district.done(f"/points/adjustments/{asked['id']}/refuse", {"reason": "依据不足"})

    assert ("points-adjustment-proposed", district.person_id) in told
    assert street.person_id not in {person for _, person in told}
    assert letters(app, asked)[len(told):] == [("points-adjustment-refused", street.person_id)]


@pytest.mark.parametrize(("points", "pointer"), [(501, "/points"), (-501, "/points"), (0, "/points")])
def test_five_hundred_at_a_time_and_not_nothing(street, number, points, pointer):
    reply = street.post("/points/adjustments", WHY | {"number": number[1], "points": points})

    assert (reply.status, reply.json["errors"][0]["pointer"]) == (422, pointer)


def test_a_community_asks_for_nothing_and_a_sibling_street_sees_nothing(manager, street, district, number):
    asked = street.done("/points/adjustments", WHY | {"number": number[1], "points": 5})

    assert manager("wulidun-1").post("/points/adjustments", WHY | {"number": number[1], "points": 5}).problem == "wrong-role"
    assert manager("jianqiao").get("/points/adjustments").json["items"] == []
    assert manager("jianqiao").post(f"/points/adjustments/{asked['id']}/withdraw").status == 404
    assert street.done(f"/points/adjustments/{asked['id']}/withdraw")["state"] == "withdrawn"


def test_twenty_yeses_at_once_spend_no_more_than_the_budget_has(app, street, district, number):
    who, registered = number
    give(district, 100)
    left = budget(street)["left"]
    asked = [street.done("/points/adjustments", WHY | {"number": registered, "points": 50})["id"] for _ in range(20)]
    had = has(who)[0]

    def say_yes(one):
        twin = Someone(district.app)
        twin.token, twin.person_id, twin.hat = district.token, district.person_id, district.hat
        return lambda: twin.post(f"/points/adjustments/{one}/approve").status

    results = all_at_once(*[say_yes(one) for one in asked])

    wanted = min(20, left // 50)
    assert sorted(results) == [200] * wanted + [409] * (20 - wanted)
    assert (budget(street)["left"], has(who)[0] - had) == (left - 50 * wanted, 50 * wanted)
    with app.app_context(), boundary.job("tests"):
        spent = db.session.scalars(select(PointBudget.spent).where(PointBudget.region == STREET)).one()
        applied = db.session.scalars(select(PointAdjustment.points).where(
            PointAdjustment.region == STREET, PointAdjustment.state == "applied", PointAdjustment.points > 0,
        )).all()
        assert spent == sum(applied)
    assert actions.BudgetSpent.title
    assert clock.now()
