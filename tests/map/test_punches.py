"""Having been at a theme point: a badge, a point or none, and never an hour (ST07)."""

import threading
from collections import Counter

import pytest

from tests.map.conftest import renew
from tests.volunteers.serving import make_volunteer

HERE = {"lng": 114.2661, "lat": 30.5561}


@pytest.fixture
def point(manager):
    """A point in the community."""

    def made(**more):
        body = {
            "region": "420105007002", "theme": "知音文化", "name": "古琴台", "story": "高山流水",
            "badge": "知音", "place": HERE,
        }
        return manager("wulidun-1").done("/theme-points", body | more)["id"]

    return made


@pytest.mark.does("ST07")
def test_ST07_a_visit_brings_a_badge_and_a_point_once_a_day_and_never_an_hour(
    point, anyone, someone, as_job, clock
):
    found, who = point(), make_volunteer(as_job, someone()).client

    listed = anyone.get("/theme-points", {"near": "114.2661,30.5561", "limit": "100"}).json["items"]
    assert next(one["metres"] for one in listed if one["id"] == found) == 0
    made = who.done(f"/theme-points/{found}/punch", {"place": HERE})
    assert (made["points"], made["first"], made["badge"]) == (1, True, "知音")
    assert who.post(f"/theme-points/{found}/punch", {"place": HERE}).problem == "punched-already"
    clock.wind(days=1)
    renew(who)
    assert who.done(f"/theme-points/{found}/punch", {"place": HERE})["first"] is False

    mine = who.get("/me/punches").json
    assert [(one["badge"], one["visits"], one["today"]) for one in mine["badges"]] == [("知音", 2, True)]
    assert (mine["points"], mine["points_today"], who.get("/me/points").json["balance"]) == (2, 1, 2)
    assert who.get("/me/hours").json["minutes"] == 0


def test_three_points_a_day_are_the_most_and_a_fourth_visit_still_has_its_badge(point, resident):
    who, points = resident(), [point(name=f"第{number}处") for number in range(4)]

    earned = [who.done(f"/theme-points/{one}/punch", {"place": HERE})["points"] for one in points]

    assert earned == [1, 1, 1, 0]
    assert len(who.get("/me/punches").json["badges"]) == 4
    assert who.get("/me/points").json["balance"] == 3


@pytest.mark.parametrize(("north", "status"), [(0.00089, 201), (0.00092, 409)])
def test_a_hundred_metres_are_near_and_more_are_not(point, resident, north, status):
    place = {"lng": HERE["lng"], "lat": round(HERE["lat"] + north, 6)}

    answer = resident().post(f"/theme-points/{point()}/punch", {"place": place})

    assert answer.status == status
    if status == 409:
        assert (answer.problem, answer.json["metres"]) == ("too-far-from-point", 102)


def test_a_point_is_entered_by_the_managers_of_its_area_and_can_be_closed(point, manager, resident):
    found = point()
    body = {"region": "420105002001", "theme": "知音文化", "name": "x", "story": "x", "badge": "x", "place": HERE}

    assert manager("wulidun-1").post("/theme-points", body).status == 422
    assert resident().post("/theme-points", body).status == 403
    assert manager("wulidun-2").post(f"/theme-points/{found}", {"open": False}).status == 404
    manager("wulidun").done(f"/theme-points/{found}", {"open": False})
    assert resident().post(f"/theme-points/{found}/punch", {"place": HERE}).problem == "theme-point-closed"


def test_many_hands_of_one_person_are_one_visit(point, resident):
    found, who, told = point(), resident(), Counter()

    def press():
        twin = type(who)(who.app)
        twin.token = who.token
        answer = twin.post(f"/theme-points/{found}/punch", {"place": HERE})
        told[answer.status, answer.problem] += 1

    threads = [threading.Thread(target=press) for _ in range(10)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert told == {(201, ""): 1, (409, "punched-already"): 9}
    assert who.get("/me/points").json["balance"] == 1
