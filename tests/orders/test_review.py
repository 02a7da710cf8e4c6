"""The community reads every request before anybody is asked: approve, return, reject, transfer, hand up and down."""

from datetime import timedelta

import pytest

from service.core import clock as the_clock
from tests.orders.story import HOME, contact, need, state_of


@pytest.mark.does("OD20")
def test_an_approved_order_waits_to_be_dispatched(story):
    _, order = story.submitted()

    approved = story.clerk().done(f"/orders/{order}/approve", {"risk": "mid", "priority_tags": ["独居"]})

    assert (approved["state"], approved["risk"], approved["priority_tags"]) == ("to_dispatch", "mid", ["独居"])


@pytest.mark.does("OD06")
def test_a_returned_order_is_completed_and_comes_back(story):
    resident, order = story.submitted()
    story.clerk().done(f"/orders/{order}/return", {"reason_code": "PLACE_VAGUE", "note": "请写清楼栋"})
    assert "resubmit" in resident.get(f"/orders/{order}").json["moves"]
    body = need(address="五琴里社区 3 栋 1 单元 201")
    del body["region"]

    resident.done(f"/orders/{order}/resubmit", body)

    assert state_of(resident, order) == "reviewing"
    assert resident.get(f"/orders/{order}").json["address"].endswith("201")


def test_a_rejected_order_is_over_and_says_why(story):
    resident, order = story.submitted()

    story.clerk().done(f"/orders/{order}/reject", {"reason_code": "NOT_VOLUNTEER", "note": "属于有偿维修"})

    last = resident.get(f"/orders/{order}/history").json["items"][-1]
    assert (last["move"], last["reason_code"], last["note"]) == ("reject", "NOT_VOLUNTEER", "属于有偿维修")


def test_a_resident_whose_phone_is_not_proved_is_called_back_first(story, someone):
    resident, order = story.submitted(resident=someone())
    clerk = story.clerk()

    reply = clerk.post(f"/orders/{order}/approve", {})
    assert (reply.status, reply.problem) == (409, "phone-not-proved")

    clerk.done(f"/orders/{order}/record-contact", contact("已电话核实"))
    clerk.done(f"/orders/{order}/approve", {})
    assert state_of(resident, order) == "to_dispatch"


def test_nobody_has_more_than_three_open_orders(story):
    resident = story.resident()
    for _ in range(3):
        story.submitted(resident)

    reply = resident.post("/orders", need())

    assert (reply.status, reply.problem) == (409, "too-many-open-orders")


@pytest.mark.does("OD19")
def test_a_cancelled_order_frees_its_place(story):
    resident = story.resident()
    orders = [story.submitted(resident)[1] for _ in range(3)]

    resident.done(f"/orders/{orders[0]}/cancel", {"reason": "不需要了"})

    assert resident.post("/orders", need()).status == 201


def test_a_manager_never_reviews_what_is_their_own(app, story, manager, as_job):
    clerk = manager("wulidun-1")
    order = clerk.done("/orders", need())["id"]

    reply = clerk.post(f"/orders/{order}/approve", {})

    assert (reply.status, reply.problem) == (403, "own-order")


@pytest.mark.does("AD02")
def test_another_communitys_clerk_sees_nothing_not_even_that_it_exists(story, manager):
    _, order = story.submitted()
    stranger, nowhere = manager("wulidun-2"), "019a9f3e-0000-7000-8000-0000000000ff"

    for path in ("", "/history", "/candidates", "/offers"):
        seen, never = stranger.get(f"/orders/{order}{path}"), stranger.get(f"/orders/{nowhere}{path}")
        assert seen.status == never.status == 404
        assert {**seen.json, "request_id": ""} == {**never.json, "request_id": ""}
    assert stranger.post(f"/orders/{order}/approve", {}).status == 404
    assert order not in [item["id"] for item in stranger.get("/orders", {"limit": 100}).json["items"]]


def test_the_street_and_the_district_see_it_and_the_next_street_does_not(story, manager):
    _, order = story.submitted()

    assert manager("wulidun").get(f"/orders/{order}").status == 200
    assert manager("district").get(f"/orders/{order}").status == 200
    assert manager("jianqiao").get(f"/orders/{order}").status == 404


def test_an_order_is_handed_up_and_down_three_times_at_most(story, manager):
    _, order = story.to_dispatch()
    street = manager("wulidun")

    street.done(f"/orders/{order}/raise", {"region": "420105007"})
    street.done(f"/orders/{order}/hand-down", {"region": HOME})
    street.done(f"/orders/{order}/raise", {"region": "420105"})
    reply = street.post(f"/orders/{order}/hand-down", {"region": HOME})

    assert reply.status == 409
    assert street.get(f"/orders/{order}").json["owner_level"] == 1


def test_what_nobody_could_serve_is_closed_by_the_street_only(story, manager):
    resident, order = story.to_dispatch()
    body = {"reason": "已电话告知暂无人员", "outcome": "unfulfilled"}

    assert story.clerk().post(f"/orders/{order}/close-unserved", body).status == 403
    manager("wulidun").done(f"/orders/{order}/close-unserved", body)

    assert state_of(resident, order) == "unfulfilled"


def test_a_time_in_the_past_or_backwards_is_named(story):
    past = (the_clock.now() - timedelta(hours=2)).isoformat()
    reply = story.resident().post("/orders", need(wanted_from=past, wanted_to=past))

    assert reply.status == 422
    assert [error["pointer"] for error in reply.json["errors"]] == ["/wanted_to"]


def test_a_wrong_role_and_a_wrong_state_are_named(story):
    resident, order = story.submitted()

    assert resident.post(f"/orders/{order}/approve", {}).problem == "wrong-role"
    story.clerk().done(f"/orders/{order}/approve", {})
    reply = story.clerk().post(f"/orders/{order}/approve", {})

    assert (reply.status, reply.problem, reply.json["state"]) == (409, "not-now", "to_dispatch")


def test_OD23_what_is_not_volunteers_work_goes_to_the_hotline_and_says_so(story):
    resident, order = story.submitted()

    moved = story.clerk().done(f"/orders/{order}/transfer", {"kind": "hotline", "note": "路灯维修请拨打 12345"})

    assert (moved["state"], moved["moves"]) == ("transferred", [])
    last = resident.get(f"/orders/{order}/history").json["items"][-1]
    assert (last["move"], last["note"]) == ("transfer", "路灯维修请拨打 12345")
    assert story.clerk().post(f"/orders/{order}/approve", {}).problem == "not-now"
