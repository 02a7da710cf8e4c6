"""Group orders: enough people join and there is one order for all, or it falls through and everybody is told."""

from datetime import datetime, timedelta

import pytest

from service.core import clock as the_clock
from service.orders.groups import rules
from tests.orders.story import HOME, NEXT_DOOR, PLACE, contact, offer_of, state_of


def gathering(**other):
    starts = the_clock.now() + timedelta(hours=48)
    return {
        "region": HOME, "category": "家电维修", "title": "小区集中磨刀", "text": "自带刀具，约 15 分钟一位。",
        "address": "五琴里社区活动室", "place": PLACE, "starts_at": starts.isoformat(),
        "ends_at": (starts + timedelta(hours=3)).isoformat(), "closes_at": (starts - timedelta(hours=24)).isoformat(),
        "least": 2, "most": 3,
    } | other


@pytest.fixture
def opened(story):
    return story.clerk().done("/group-orders", gathering())["id"]


@pytest.fixture
def people(story):
    return [story.resident() for _ in range(3)]


def close(story, clock, sweeps, *people):
    clock.wind(hours=25)
    sweeps("sweep-group-orders")
    story.renew(*people)


def test_OD05_enough_people_make_one_order_with_a_code_for_each(story, clock, sweeps, opened, people):
    for one in people:
        one.done(f"/group-orders/{opened}/join")
    assert people[0].get(f"/group-orders/{opened}").json["my_code"] is None
    assert story.resident().post(f"/group-orders/{opened}/join").problem == "group-full"

    close(story, clock, sweeps, *people)

    seen = [one.get(f"/group-orders/{opened}").json for one in people]
    assert {one["stage"] for one in seen} == {"under_way"}
    (order,) = {one["order_id"] for one in seen}
    assert state_of(people[0], order) == "to_dispatch"
    for one, group in zip(people, seen, strict=True):
        assert one.get(f"/orders/{order}").json["service_code"] == group["my_code"]
    assert order in {line["id"] for line in people[1].get("/orders", {"part": "asked"}).json["items"]}
    assert story.resident().get(f"/orders/{order}").status == 404
    assert story.resident().get(f"/group-orders/{opened}").json["order_id"] is None


def test_OD05_it_is_served_once_recorded_once_and_confirmed_by_one_of_them(story, clock, sweeps, opened, people):
    for one in people[:2]:
        one.done(f"/group-orders/{opened}/join")
    close(story, clock, sweeps, *people)
    first, second = people[:2]
    order = first.get(f"/group-orders/{opened}").json["order_id"]
    volunteer = story.volunteer()
    story.clerk().done(f"/orders/{order}/offer", {"volunteer_id": volunteer.volunteer_id})
    volunteer.done(f"/offers/{offer_of(volunteer, order)}/accept")
    story.until_window(clock, order, first, second, volunteer)
    code = second.get(f"/orders/{order}").json["service_code"]

    volunteer.done(f"/orders/{order}/start", {"service_code": code})
    clock.wind(minutes=60)
    story.renew(first, second, volunteer)
    volunteer.done(f"/orders/{order}/finish", {"note": "磨了二十把"})
    assert "confirm" in second.get(f"/orders/{order}").json["moves"]
    assert "cancel" not in second.get(f"/orders/{order}").json["moves"]
    second.done(f"/orders/{order}/confirm", {})

    assert volunteer.get("/me/hours").json["minutes"] == 60
    assert len(volunteer.get("/me/records").json["items"]) == 1
    assert first.post(f"/orders/{order}/confirm", {}).problem == "not-now"
    assert first.get(f"/group-orders/{opened}").json["stage"] == "over"


def test_OD05_too_few_and_it_falls_through_and_everybody_is_told(story, clock, sweeps, opened, people, app):
    people[0].done(f"/group-orders/{opened}/join")

    close(story, clock, sweeps, *people)

    seen = people[0].get(f"/group-orders/{opened}").json
    assert (seen["state"], seen["stage"], seen["order_id"]) == ("failed", "over", None)
    assert "1 人参加" in seen["note"]


def test_one_may_leave_until_the_deadline_and_a_place_is_free_again(story, clock, sweeps, opened, people):
    first, second, third = people
    for one in people:
        one.done(f"/group-orders/{opened}/join")
    assert first.post(f"/group-orders/{opened}/join").problem == "already-in"
    second.done(f"/group-orders/{opened}/leave")
    assert second.post(f"/group-orders/{opened}/leave").problem == "not-in"
    assert second.get(f"/group-orders/{opened}").json["joined"] == 2
    third.done("/me/leaving/close", {})
    assert first.get(f"/group-orders/{opened}").json["joined"] == 1

    close(story, clock, sweeps, first, second)

    assert first.get(f"/group-orders/{opened}").json["state"] == "failed"


def test_whoever_joined_neither_serves_nor_decides(story, clock, sweeps, opened, people):
    volunteer = story.volunteer()
    for one in (people[0], volunteer):
        one.done(f"/group-orders/{opened}/join")
    close(story, clock, sweeps, people[0], volunteer)
    order = volunteer.get(f"/group-orders/{opened}").json["order_id"]

    reply = story.clerk().post(f"/orders/{order}/offer", {"volunteer_id": volunteer.volunteer_id})
    assert (reply.status, reply.problem) == (409, "cannot-serve")
    story.clerk().done(f"/orders/{order}/open-to-pool")

    assert volunteer.post(f"/orders/{order}/claim", {}).problem == "own-order"


def test_a_team_that_is_named_is_asked_at_once(story, clock, sweeps, team, people):
    leader, _, team_id = team
    opened = story.clerk().done("/group-orders", gathering(team_id=team_id))["id"]
    for one in people[:2]:
        one.done(f"/group-orders/{opened}/join")

    close(story, clock, sweeps, leader, *people)

    order = people[0].get(f"/group-orders/{opened}").json["order_id"]
    assert state_of(people[0], order) == "offered"
    leader.done(f"/offers/{offer_of(leader, order)}/accept")


def test_only_the_community_opens_one_and_calls_it_off(story, opened, people):
    assert people[0].post("/group-orders", gathering()).status == 403
    assert story.clerk().post("/group-orders", gathering(region=NEXT_DOOR)).status == 404
    wrong = gathering()
    wrong["closes_at"] = (datetime.fromisoformat(wrong["starts_at"]) + timedelta(hours=1)).isoformat()
    assert story.clerk().post("/group-orders", wrong).json["errors"][0]["pointer"] == "/starts_at"
    people[0].done(f"/group-orders/{opened}/join")

    story.clerk().done(f"/group-orders/{opened}/cancel", {"reason": "活动室临时占用"})

    assert people[0].get(f"/group-orders/{opened}").json["note"] == "活动室临时占用"
    assert people[1].post(f"/group-orders/{opened}/join").problem == "group-full"


def test_the_community_does_not_speak_for_those_who_can(story, clock, sweeps, opened, people):
    for one in people[:2]:
        one.done(f"/group-orders/{opened}/join")
    close(story, clock, sweeps, *people)
    order = people[0].get(f"/group-orders/{opened}").json["order_id"]

    reply = story.second_clerk().post(f"/orders/{order}/cancel", {"reason": "取消", "on_behalf": contact()})

    assert reply.status == 403


def test_a_stage_is_what_residents_call_it():
    assert rules.word_of("open", None, ("closed",)) == "gathering"
    assert rules.word_of("formed", "serving", ("closed",)) == "under_way"
    assert rules.word_of("formed", "closed", ("closed",)) == "over"
    assert rules.word_of("failed", None, ("closed",)) == "over"
    assert rules.has_formed(2, 2)
    assert not rules.has_formed(1, 2)
