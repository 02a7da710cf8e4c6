"""From asking for help to hours and points, over the wire."""

import pytest

from tests.map.founding import found
from tests.orders.story import PLACE, need, offer_of, state_of


@pytest.mark.does("OD14")
def test_an_hour_and_a_half_of_help_is_ninety_minutes_and_fifteen_points(story, clock):
    resident, order, volunteer = story.finished(clock, minutes=90)

    resident.done(f"/orders/{order}/confirm", {})

    assert volunteer.get("/me/hours").json["minutes"] == 90
    assert volunteer.get("/me/points").json["balance"] == 15 + 5  # and five for registering (P-32)


def test_every_step_is_in_the_history_in_order(story, clock):
    resident, order, _ = story.confirmed(clock)
    resident.done(f"/orders/{order}/rate", {"stars": 5, "attitude": 5, "timeliness": 5, "effect": 5, "text": "很好"})

    moves = [step["move"] for step in resident.get(f"/orders/{order}/history").json["items"]]

    assert moves == ["submit", "approve", "offer", "accept", "start", "finish", "confirm", "rate"]
    assert state_of(resident, order) == "rated"


@pytest.mark.does("OD03")
def test_the_nearest_community_station_decides_where_an_order_belongs(story, manager):
    clerk = manager("wulidun-1")
    if not clerk.get("/stations", {"region": "420105007002", "level": 3}).json["items"]:
        found(manager, region="420105007002", name="五琴里社区文明实践站", place=PLACE, services=[])
    (station,) = clerk.get("/stations", {"region": "420105007002", "level": 3}).json["items"]
    body = need(place=station["place"])
    del body["region"]

    order = story.resident().done("/orders", body)

    assert order["region"] == "420105007002"


def test_far_from_every_station_the_region_must_be_named(story):
    body = need(place={"lng": 114.0, "lat": 30.42})
    del body["region"]

    reply = story.resident().post("/orders", body)

    assert reply.status == 422
    assert [error["pointer"] for error in reply.json["errors"]] == ["/region"]


@pytest.mark.does("OD08")
def test_a_wave_has_one_winner_and_the_others_are_told(story):
    quick, slow = story.volunteer(), story.volunteer()
    _, order, (first, second) = story.offered(quick, slow)

    quick.done(f"/offers/{first}/accept")
    reply = slow.post(f"/offers/{second}/accept")

    assert reply.status == 409
    assert slow.get(f"/offers/{second}").json["state"] == "superseded"
    assert state_of(quick, order) == "scheduled"


@pytest.mark.does("OD10")
def test_saying_no_has_no_price_and_the_order_looks_further(story):
    volunteer, other = story.volunteer(), story.volunteer()
    _, order, (offer,) = story.offered(volunteer)

    volunteer.done(f"/offers/{offer}/decline", {"reason": "那天不在武汉"})

    assert state_of(story.clerk(), order) == "to_dispatch"
    assert volunteer.get("/me/volunteer").json["credit"] == 100
    story.clerk().done(f"/orders/{order}/offer", {"volunteer_id": other.volunteer_id})
    assert offer_of(other, order)


def test_who_declined_twice_is_not_asked_a_third_time(story):
    volunteer = story.volunteer()
    _, order, (offer,) = story.offered(volunteer)
    volunteer.done(f"/offers/{offer}/decline", {"reason": "没空"})
    story.clerk().done(f"/orders/{order}/offer", {"volunteer_id": volunteer.volunteer_id})
    volunteer.done(f"/offers/{offer_of(volunteer, order)}/decline", {"reason": "没空"})

    reply = story.clerk().post(f"/orders/{order}/offer", {"volunteer_id": volunteer.volunteer_id})

    assert (reply.status, reply.problem) == (409, "cannot-serve")
    assert reply.json["missing"] == ["已两次谢绝本单"]


@pytest.mark.does("OD09")
def test_an_order_in_the_pool_is_claimed_once(story):
    resident, order = story.to_dispatch()
    story.clerk().done(f"/orders/{order}/open-to-pool")
    first, second = story.volunteer(), story.volunteer()
    assert order in [item["id"] for item in first.get("/pool").json["items"]]

    first.done(f"/orders/{order}/claim", {})
    reply = second.post(f"/orders/{order}/claim", {})

    assert (reply.status, reply.problem) == (409, "not-in-pool")
    assert state_of(resident, order) == "scheduled"


@pytest.mark.does("OD07")
def test_candidates_come_with_reasons_and_without_full_names_from_elsewhere(story):
    quiet = {"lng": 114.3111, "lat": 30.4522}  # where no other test lets anybody live
    near = story.volunteer(place=quiet)
    far = story.volunteer(region="420105002001", place=quiet)
    _, order = story.to_dispatch(place=quiet)

    items = story.clerk().get(f"/orders/{order}/candidates", {"limit": 50}).json["items"]
    found = {item["volunteer_id"]: item for item in items}

    assert found[near.volunteer_id]["name"] == "王志强"
    assert found[far.volunteer_id]["name"] == "王*"
    assert any("距离" in reason for reason in found[near.volunteer_id]["reasons"])


def test_who_was_asked_from_elsewhere_has_no_full_name_before_the_yes(story):
    far = story.volunteer(region="420105002001")
    _, order = story.to_dispatch()
    clerk = story.clerk()
    clerk.done(f"/orders/{order}/offer", {"volunteer_id": far.volunteer_id})

    def name():
        return clerk.get(f"/orders/{order}/offers").json["items"][0]["name"]

    assert name() == "王*"
    far.done(f"/offers/{offer_of(far, order)}/accept")
    assert name() == "王志强"
