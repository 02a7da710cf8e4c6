"""Open and closed against the hours, the roster, and residents before a door that should be open."""

from datetime import UTC, datetime, timedelta

import pytest

from service.core import clock as the_clock
from service.core.workdays import SHANGHAI
from service.map.duty import rules
from service.map.duty.states import LIFECYCLE, DoorState
from tests.map.founding import ALL_DAY, found, told

pytestmark = pytest.mark.usefixtures("empty_post_office")


def in_hours(hours):
    return (the_clock.now() + timedelta(hours=hours)).isoformat()


@pytest.mark.does("ST08")
def test_a_station_that_is_closed_for_a_while_is_closed_for_everybody_and_opens_by_itself(manager, anyone, clock):
    made, clerk = found(manager, opening=ALL_DAY), manager("wulidun-1")

    closed = clerk.done(f"/stations/{made['id']}/close", {"until": in_hours(3), "note": "停电检修"})
    on_the_list = anyone.get("/stations", {"region": made["region"], "open_now": "true"}).json["items"]
    clock.wind(hours=3, seconds=1)
    after = anyone.get(f"/stations/{made['id']}").json

    assert (closed["open_now"], closed["exception"]["note"], on_the_list) == (False, "停电检修", [])
    assert (after["open_now"], after["exception"]) == (True, None)
    elsewhere = manager("wulidun-1-point").post(f"/stations/{made['id']}/close", {"until": in_hours(3), "note": "我的"})
    assert (elsewhere.status, elsewhere.problem) == (404, "no-such-station"), elsewhere


def test_it_opens_beyond_its_hours_and_earlier_than_it_said(manager, anyone):
    made, clerk = found(manager, opening={}), manager("wulidun-1")

    opened = clerk.done(f"/stations/{made['id']}/open", {"until": in_hours(2), "note": "防汛值守"})
    back = clerk.done(f"/stations/{made['id']}/open", {})
    later = clerk.done(f"/stations/{made['id']}/close", {"from": in_hours(5), "until": in_hours(9), "note": "搬迁"})

    assert (opened["open_now"], back["open_now"], back["exception"]) == (True, False, None)
    assert later["exception"]["note"] == "搬迁"
    for wrong in ({"until": in_hours(-1)}, {"until": in_hours(24 * 61)}):
        reply = clerk.post(f"/stations/{made['id']}/close", {"note": "x", **wrong})
        assert (reply.status, reply.json["errors"][0]["pointer"]) == (422, "/until")


def test_the_roster_says_which_hours_nobody_keeps(manager):
    made = found(manager, opening={day: [["09:00", "12:00"], ["14:00", "17:00"]] for day in ALL_DAY})
    clerk, today = manager("wulidun-1"), the_clock.now().astimezone(SHANGHAI).date()
    path = f"/stations/{made['id']}/roster"

    posts = [{"name": "李敏", "from": "09:00", "to": "12:00"}, {"name": "王强", "from": "15:00", "to": "18:00"}]
    week = clerk.done(path, {"day": today.isoformat(), "posts": posts})["days"]
    replaced = clerk.done(path, {"day": today.isoformat(), "posts": posts[:1]})["days"]

    assert (week[0]["posts"], week[0]["unkept"]) == (posts, [["14:00", "15:00"]])
    assert len(week) == 7
    assert week[1]["unkept"] == week[1]["opening"]
    assert replaced[0]["posts"] == posts[:1]
    assert manager("wulidun-2").get(path).status == 404
    twice = clerk.post(path, {"day": today.isoformat(), "posts": [posts[0], {**posts[0], "from": "11:00", "to": "13:00"}]})
    assert twice.json["errors"][0]["pointer"] == "/posts/1/name"
    past = clerk.post(path, {"day": (today - timedelta(days=1)).isoformat(), "posts": []})
    assert past.json["errors"][0]["pointer"] == "/day"


@pytest.mark.does("ST08")
def test_whoever_stands_before_a_closed_door_makes_a_task_for_its_keeper(app, manager, someone):
    made = found(manager, opening=ALL_DAY)
    clerk, first, second = manager("wulidun-1"), someone(), someone()

    one = first.done(f"/stations/{made['id']}/closed-doors", {"found": "locked", "note": "等了二十分钟"})
    other = second.done(f"/stations/{made['id']}/closed-doors", {"found": "nobody"})
    (todo,) = [item for item in clerk.get("/todos", {"kind": "closed-door"}).json["items"] if item["id"] == one["id"]]
    seen = clerk.get(f"/closed-doors/{one['id']}").json
    answered = clerk.done(f"/closed-doors/{one['id']}/uphold", {"answer": "值守人员外出，已调整排班。"})

    assert one["id"] == other["id"]
    assert todo["title"] == f"{made['name']} 被反映未开门（2 人反映）"
    assert [line["found"] for line in seen["told"]] == ["locked", "nobody"]
    assert first.person_id not in str(seen)
    assert (answered["state"], answered["moves"]) == ("upheld", [])
    (mine,) = second.get("/me/closed-doors").json["items"]
    assert (mine["answer"], [line["found"] for line in mine["told"]]) == ("值守人员外出，已调整排班。", ["nobody"])
    assert "door-answered" in told(app, first)
    assert "door-closed" in told(app, clerk)
    assert clerk.get("/todos", {"kind": "closed-door"}).json["items"] == [
        item for item in clerk.get("/todos", {"kind": "closed-door"}).json["items"] if item["id"] != one["id"]]


def test_a_door_that_may_be_closed_is_no_closed_door(manager, someone, clock):
    made, clerk = found(manager, opening={"mon": [["09:00", "12:00"]]}), manager("wulidun-1")
    sunday = datetime(2030, 1, 6, tzinfo=UTC)
    clock.wind(seconds=(sunday - the_clock.now()).total_seconds())

    shut = someone().post(f"/stations/{made['id']}/closed-doors", {"found": "locked"})
    clock.wind(hours=26)
    clerk = manager("wulidun-1")
    clerk.done(f"/stations/{made['id']}/close", {"until": in_hours(1), "note": "停电"})
    said = someone().post(f"/stations/{made['id']}/closed-doors", {"found": "locked"})
    clerk.done(f"/stations/{made['id']}/open", {})
    person = someone()
    person.done(f"/stations/{made['id']}/closed-doors", {"found": "locked"})
    again = person.post(f"/stations/{made['id']}/closed-doors", {"found": "locked"})

    assert (shut.problem, said.problem, again.problem) == ("not-open-now", "not-open-now", "told-already")


def test_what_the_keeper_leaves_lying_is_seen_a_level_higher(manager, someone, clock):
    made = found(manager, opening=ALL_DAY)
    door = someone().done(f"/stations/{made['id']}/closed-doors", {"found": "locked"})
    community = made["region"][:12]

    def waits_for(name):
        found_there = manager(name).get("/todos", {"kind": "closed-door", "region": community, "limit": 100})
        return door["id"] in [item["id"] for item in found_there.json["items"]]

    before = [waits_for("wulidun-1"), waits_for("wulidun")]
    clock.wind(days=6)

    assert before == [True, False]
    assert (waits_for("wulidun-1"), waits_for("wulidun"), waits_for("district")) == (True, True, False)


def test_one_person_tells_of_five_doors_a_day(manager, someone):
    person = someone()
    for _ in range(5):
        person.done(f"/stations/{found(manager, opening=ALL_DAY)['id']}/closed-doors", {"found": "locked"})

    sixth = person.post(f"/stations/{found(manager, opening=ALL_DAY)['id']}/closed-doors", {"found": "locked"})

    assert (sixth.status, sixth.problem) == (429, "told-too-often")


@pytest.mark.parametrize(
    ("opening", "posts", "gaps"),
    [
        ([["09:00", "12:00"]], [], [["09:00", "12:00"]]),
        ([["09:00", "12:00"]], [("08:00", "13:00")], []),
        ([["09:00", "12:00"]], [("10:00", "11:00")], [["09:00", "10:00"], ["11:00", "12:00"]]),
        ([["09:00", "12:00"], ["14:00", "17:00"]], [("11:00", "15:00")], [["09:00", "11:00"], ["15:00", "17:00"]]),
        ([["09:00", "12:00"]], [("10:30", "12:00"), ("09:00", "10:30")], []),
        ([], [("09:00", "12:00")], []),
    ],
)
def test_the_hours_nobody_keeps(opening, posts, gaps):
    assert rules.unkept(opening, posts) == gaps


def test_a_closed_door_is_answered_once():
    assert LIFECYCLE.states() == set(DoorState)
    for state in DoorState:
        moves = LIFECYCLE.open_to(state, {"A3"})
        assert moves == (["uphold", "dismiss"] if state is DoorState.REPORTED else [])
