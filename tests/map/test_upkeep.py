"""Stations looked at, mended and rated (ST11, ST09)."""

import io
from datetime import datetime

import pytest
from PIL import Image

from service.core import clock as the_clock
from service.core.workdays import service_day
from service.data import workcalendar
from service.map.inspections import rules
from service.map.inspections.states import INSPECTOR, KEEPER, InspectionState
from service.map.inspections.states import LIFECYCLE as INSPECTION
from service.map.ratings.states import LIFECYCLE as RATING
from service.map.ratings.states import RatingState
from tests.map.conftest import renew

COMMUNITY, ROLES = "420105007002", {"wulidun-1": "community", "wulidun": "street", "district": "district"}


def checked(*bad, **more):
    return {"items": [{"item": item, "ok": item not in bad, "note": "请整改" if item in bad else None}
                      for item in rules.CHECKLIST]} | more


def waits(who, kind):
    return [one["about"].split(":")[1] for one in who.get("/todos", {"kind": kind, "limit": "100"}).json["items"]]


def photo_of(who):
    out = io.BytesIO()
    Image.new("RGB", (64, 48), "red").save(out, "JPEG")
    out.seek(0)
    sent = who.client.post(
        "/api/v1/photos", headers=who._headers(None, "photo-" + out.getvalue()[:4].hex() + str(id(out))),
        data={"purpose": "evidence", "photo": (out, "a.jpg", "image/jpeg")}, content_type="multipart/form-data",
    )
    assert sent.status_code == 201, sent.get_json()
    return sent.get_json()["id"]


@pytest.mark.does("ST11")
def test_ST11_what_was_found_is_ordered_mended_looked_at_and_closed(station, manager, as_job):
    street, clerk, home = manager("wulidun"), manager("wulidun-1"), station()
    picture = photo_of(street)

    made = street.done(f"/stations/{home}/inspections", checked("消防安全", days=3, photos=[picture]))

    assert (made["score"], made["state"], made["photos"], made["level"]) == (87, "to_rectify", [picture], 3)
    with as_job():
        due = workcalendar.due(datetime.fromisoformat(made["created_at"]), 3)
    assert datetime.fromisoformat(made["due_at"]) == due.moment
    assert made["id"] in waits(clerk, "inspection-rectify")
    assert clerk.get(f"/photos/{picture}").status == 200
    assert manager("wulidun-2").get(f"/photos/{picture}").status == 404
    clerk.done(f"/inspections/{made['id']}/rectify", {"note": "灭火器已更换", "photos": [photo_of(clerk)]})
    assert made["id"] not in waits(clerk, "inspection-rectify")
    assert clerk.post(f"/inspections/{made['id']}/accept", {}).status == 403
    assert made["id"] in waits(street, "inspection-check")
    again = street.done(f"/inspections/{made['id']}/send-back", {"note": "还没有上墙"})
    assert (again["state"], made["id"] in waits(clerk, "inspection-rectify")) == ("to_rectify", True)
    clerk.done(f"/inspections/{made['id']}/rectify", {"note": "已上墙"})
    done = street.done(f"/inspections/{made['id']}/accept", {"note": "已复查"})
    assert (done["state"], len(done["rectify_photos"]), done["moves"]) == ("closed", 1, [])


def test_what_is_not_mended_in_time_goes_up_a_level_at_a_time(station, manager, swept, clock):
    street, district, clerk, home = manager("wulidun"), manager("district"), manager("wulidun-1"), station()
    made = street.done(f"/stations/{home}/inspections", checked("环境整洁"))["id"]

    swept("sweep-inspections")
    assert made in waits(clerk, "inspection-rectify")
    clock.wind(days=9)  # five working days, and the days between
    swept("sweep-inspections")
    renew(street, clerk, district)
    assert (made in waits(clerk, "inspection-rectify"), made in waits(street, "inspection-rectify")) == (False, True)
    assert street.get(f"/inspections/{made}").json["late"] is True
    clock.wind(days=5)
    swept("sweep-inspections")
    renew(street, clerk, district)
    assert made in waits(district, "inspection-rectify")
    clock.wind(days=30)
    swept("sweep-inspections")
    renew(clerk, street)
    clerk.done(f"/inspections/{made}/rectify", {"note": "已清扫"})  # late, and still theirs to mend
    assert street.done(f"/inspections/{made}/accept", {})["state"] == "closed"


def test_nobody_inspects_their_own_station_or_half_a_list(station, manager):
    street, home = manager("wulidun"), station()
    own = street.get("/stations", {"region": "420105007", "level": "2"}).json["items"]
    own = own[0]["id"] if own else station("wulidun", region="420105007")

    assert street.post(f"/stations/{own}/inspections", checked()).problem == "own-station"
    assert manager("district").post(f"/stations/{own}/inspections", checked()).json["state"] == "passed"
    assert manager("wulidun-1").post(f"/stations/{home}/inspections", checked()).status == 403
    assert manager("jianqiao").post(f"/stations/{home}/inspections", checked()).status == 404
    half = {"items": checked()["items"][:-1]}
    assert street.post(f"/stations/{home}/inspections", half).json["errors"][0]["pointer"] == "/items"
    assert street.post(f"/stations/{home}/inspections", checked(days=6)).status == 422


def test_whoever_mended_does_not_say_that_it_is_mended(station, manager):
    street, home = manager("wulidun"), station()
    made = street.done(f"/stations/{home}/inspections", checked("按时开放"))["id"]

    assert street.done(f"/inspections/{made}/rectify", {"note": "已改"})["moves"] == []
    assert street.post(f"/inspections/{made}/accept", {}).status == 403
    assert manager("district").done(f"/inspections/{made}/accept", {})["state"] == "closed"


@pytest.mark.parametrize(("bad", "wanted"), [(0, 100), (1, 87), (4, 50), (8, 0)])
def test_the_score_is_the_share_of_what_is_in_order(bad, wanted):
    assert rules.score([False] * bad + [True] * (8 - bad)) == wanted


@pytest.mark.parametrize("state", InspectionState)
def test_an_inspection_moves_as_the_table_says(state):
    wanted = {"to_rectify": ["rectify"], "rectified": ["accept", "send-back"]}

    assert INSPECTION.open_to(state, (KEEPER, INSPECTOR)) == wanted.get(state.value, [])


# Ratings


def rated(clerk, home, year=None, **more):
    body = {"stars": 4, "statement": "全年开放 300 天", "year": year or service_day(the_clock.now()).year}
    return clerk.post(f"/stations/{home}/ratings", body | more)


@pytest.mark.does("ST09")
def test_ST09_the_community_says_the_street_looks_and_the_district_gives_the_stars(station, manager, anyone):
    clerk, street, district, home = manager("wulidun-1"), manager("wulidun"), manager("district"), station()
    street.done(f"/stations/{home}/inspections", checked("消防安全"))

    made = rated(clerk, home).json

    assert (made["state"], made["inspected"]) == ("self_evaluated", 87)
    assert rated(clerk, home).problem == "rated-already"
    assert made["id"] in waits(street, "rating-verify")
    assert district.post(f"/ratings/{made['id']}/verify", {"stars": 3, "note": "属实"}).status == 403
    street.done(f"/ratings/{made['id']}/verify", {"stars": 3, "note": "开放天数略少"})
    assert made["id"] in waits(district, "rating-award")
    assert anyone.get(f"/stations/{home}/stars").json["stars"] is None
    assert district.done(f"/ratings/{made['id']}/award", {"stars": 3})["state"] == "awarded"
    seen = anyone.get(f"/stations/{home}/stars").json
    assert (seen["stars"], seen["year"]) == (3, made["year"])
    assert district.post(f"/ratings/{made['id']}/award", {"stars": 5}).status == 409


def test_without_a_star_there_are_thirty_days_to_mend(station, manager, swept, clock):
    clerk, street, district, home = manager("wulidun-1"), manager("wulidun"), manager("district"), station()
    made = rated(clerk, home).json["id"]
    street.done(f"/ratings/{made}/verify", {"stars": 1, "note": "常年关门"})

    held = district.done(f"/ratings/{made}/withhold", {"note": "开放不足"})

    assert (held["state"], held["stars"], made in waits(clerk, "rating-mend")) == ("rectifying", None, True)
    swept("sweep-ratings")
    assert clerk.get(f"/ratings/{made}").json["late"] is False
    clock.wind(days=31)
    swept("sweep-ratings")
    renew(clerk, street, district)
    assert clerk.get(f"/ratings/{made}").json["late"] is True
    clerk.done(f"/ratings/{made}/resubmit", {"stars": 2, "statement": "已增加值守"})
    street.done(f"/ratings/{made}/verify", {"stars": 2, "note": "已整改"})
    assert district.done(f"/ratings/{made}/award", {"stars": 2})["stars"] == 2


def test_what_is_sent_back_is_said_again(station, manager):
    clerk, street = manager("wulidun-1"), manager("wulidun")
    made = rated(clerk, station()).json["id"]

    street.done(f"/ratings/{made}/return", {"note": "请补充台账"})

    assert made in waits(clerk, "rating-mend")
    again = manager("wulidun-1b").done(f"/ratings/{made}/resubmit", {"stars": 3, "statement": "已补充"})
    assert (again["state"], again["self_stars"]) == ("self_evaluated", 3)


def test_only_stations_and_points_of_this_year_or_the_last(station, manager):
    clerk, home = manager("wulidun-1"), station()

    assert rated(clerk, home, year=service_day(the_clock.now()).year - 2).status == 422
    assert rated(clerk, home, year=service_day(the_clock.now()).year - 1).status == 201
    assert rated(manager("wulidun"), home).status == 403
    assert rated(manager("wulidun-2"), home).status == 404


@pytest.mark.parametrize("state", RatingState)
def test_every_move_of_a_rating_is_one_level_s(state):
    found = {word: [who for who in ROLES.values() if word in RATING.open_to(state, (who,))] for word in RATING.names()}

    assert all(len(who) <= 1 for who in found.values())
    assert (state is RatingState.AWARDED) == (not any(found.values()))
