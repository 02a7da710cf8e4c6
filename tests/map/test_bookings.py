"""Rooms: one at a time has them, whoever leaves them empty twice waits, and back to back is no overlap (ST04)."""

import threading
from collections import Counter
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import text

from service.core import clock as the_clock
from service.core.workdays import SHANGHAI
from service.data.db import db
from service.map.bookings import rules
from service.map.bookings.states import BOOKER, LIFECYCLE, STAFF, BookingState
from tests.map.conftest import PLACE, at, renew, wind_to
from tests.volunteers.founding import new_name
from tests.volunteers.serving import HOME, make_volunteer


def asked(start=9, end=10, **more):
    return {"starts_at": at(start), "ends_at": at(end), "title": "合唱排练", "people": 20} | more


def same(one, other):
    return datetime.fromisoformat(one) == datetime.fromisoformat(other)


def slots_of(who, room, day):
    return who.get(f"/rooms/{room}/slots", {"day": day, "minutes": "60"}).json["slots"]


@pytest.mark.does("ST04")
def test_ST04_a_room_is_asked_for_approved_entered_and_left(room, resident, manager, anyone, clock):
    found, who, clerk = room(), resident(), manager("wulidun-1")

    made = who.done(f"/rooms/{found}/bookings", asked())
    assert (made["state"], made["moves"], made["room_name"]) == ("requested", ["cancel"], "多功能厅")
    assert [one["id"] for one in who.get("/bookings").json["items"]] == [made["id"]]
    assert made["id"] in [one["id"] for one in clerk.get("/todos", {"kind": "booking", "limit": "100"}).json["items"]]
    shut = [one for one in slots_of(anyone, found, at(0)[:10]) if not one["free"]]
    assert len(shut) == 3  # from half past eight, nine, and half past nine

    assert clerk.done(f"/bookings/{made['id']}/approve")["state"] == "approved"
    assert who.post(f"/bookings/{made['id']}/check-in", {"place": PLACE}).problem == "not-yet-time"
    wind_to(clock, made["starts_at"], minutes=-10)
    renew(who)
    far = {"lng": PLACE["lng"] + 0.01, "lat": PLACE["lat"]}
    assert who.post(f"/bookings/{made['id']}/check-in", {"place": far}).problem == "not-at-the-station"
    who.done(f"/bookings/{made['id']}/check-in", {"place": PLACE})
    assert who.done(f"/bookings/{made['id']}/finish")["state"] == "done"
    day = slots_of(anyone, found, at(0, days=0)[:10])
    assert [one["free"] for one in day if same(one["starts_at"], made["starts_at"])] == [True]  # free again


def test_the_second_is_told_that_it_is_taken_and_back_to_back_is_welcome(room, resident):
    found, first = room(), resident()
    first.done(f"/rooms/{found}/bookings", asked(9, 11))

    answers = {
        hours: resident().post(f"/rooms/{found}/bookings", asked(*hours))
        for hours in ((9, 11), (8, 9.5), (10.5, 12), (9.5, 10.5), (8, 12), (8, 9), (11, 12))
    }

    assert {hours for hours, answer in answers.items() if answer.status == 201} == {(8, 9), (11, 12)}
    assert {answer.problem for answer in answers.values() if answer.status != 201} == {"room-taken"}
    assert answers[9, 11].json["title"] == "这个时段已有人预约，请换一个时段"


@pytest.mark.parametrize(("body", "pointer"), [
    (lambda: asked() | {"starts_at": at(9, days=-1), "ends_at": at(10, days=-1)}, "/starts_at"),
    (lambda: asked() | {"starts_at": at(9, days=9), "ends_at": at(10, days=9)}, "/starts_at"),
    (lambda: asked(9, 9), "/ends_at"),
    (lambda: asked(9, 14), "/starts_at"),
    (lambda: asked(9.25, 10.25), "/starts_at"),
    (lambda: asked(people=61), "/people"),
])
def test_what_is_not_offered_is_refused_at_its_field(room, resident, body, pointer):
    refused = resident().post(f"/rooms/{room()}/bookings", body())

    assert (refused.status, [one["pointer"] for one in refused.json["errors"]]) == (422, [pointer])


def test_a_station_that_is_shut_at_that_hour_lends_no_room(station, manager, resident):
    home = station(opening={day: [["09:00", "12:00"]] for day in ("mon", "tue", "wed", "thu", "fri", "sat", "sun")})
    found = manager("wulidun-1").done(f"/stations/{home}/rooms", {"name": "会议室", "capacity": 12})["id"]

    assert resident().post(f"/rooms/{found}/bookings", asked(11, 13, people=3)).status == 422
    assert resident().post(f"/rooms/{found}/bookings", asked(11, 12, people=3)).status == 201


def test_three_ahead_are_enough_and_a_phone_must_be_proved(room, someone, resident):
    found = room()
    who = someone()
    assert who.post(f"/rooms/{found}/bookings", asked()).problem == "no-phone-to-call"
    who = resident()
    for hour in (9, 10, 11):
        made = who.done(f"/rooms/{found}/bookings", asked(hour, hour + 1))
    assert who.post(f"/rooms/{found}/bookings", asked(12, 13)).problem == "enough-bookings"

    who.done(f"/bookings/{made['id']}/cancel")

    assert who.post(f"/rooms/{found}/bookings", asked(11, 12)).status == 201


def test_twice_nobody_came_and_for_thirty_days_there_is_no_room(room, resident, manager, swept, clock):
    found, who, clerk = room(), resident(), manager("wulidun-1")
    missed = []
    for _ in range(2):
        made = who.done(f"/rooms/{found}/bookings", asked())
        clerk.done(f"/bookings/{made['id']}/approve")
        wind_to(clock, made["starts_at"], minutes=29)
        swept("sweep-bookings")
        renew(who, clerk)
        assert who.get(f"/bookings/{made['id']}").json["state"] == "approved"
        clock.wind(minutes=2)
        swept("sweep-bookings")
        assert who.get(f"/bookings/{made['id']}").json["state"] == "no_show"
        missed.append(made["id"])

    renew(who, clerk)
    refused = who.post(f"/rooms/{found}/bookings", asked())
    assert refused.problem == "room-ban"
    assert "起可再预约" in refused.json["detail"]

    clerk.done(f"/bookings/{missed[0]}/excuse", {"reason": "工作人员漏签"})
    assert who.post(f"/rooms/{found}/bookings", asked()).status == 201


def test_what_nobody_answered_lapses_without_blame(room, resident, swept, clock):
    found, who = room(), resident()
    made = who.done(f"/rooms/{found}/bookings", asked())

    wind_to(clock, made["starts_at"], seconds=1)
    swept("sweep-bookings")
    renew(who)

    assert who.get(f"/bookings/{made['id']}").json["state"] == "cancelled"
    assert who.post(f"/rooms/{found}/bookings", asked()).status == 201


def test_nobody_decides_about_their_own_and_strangers_find_nothing(room, resident, manager):
    found, clerk = room(), manager("wulidun-1").with_phone()
    own = clerk.done(f"/rooms/{found}/bookings", asked())["id"]

    assert clerk.post(f"/bookings/{own}/approve").status == 403
    assert own not in [one["id"] for one in clerk.get("/todos", {"kind": "booking", "limit": "100"}).json["items"]]
    assert manager("wulidun-1b").post(f"/bookings/{own}/reject", {"reason": "另有安排"}).json["state"] == "rejected"
    for stranger in (resident(), manager("wulidun-2"), manager("jianqiao")):
        assert stranger.get(f"/bookings/{own}").status == 404
        assert stranger.post(f"/bookings/{own}/cancel").status == 404


def test_a_leader_asks_for_the_team_and_nobody_else_does(room, as_job, someone, manager, resident):
    people = [make_volunteer(as_job, someone().with_phone()) for _ in range(5)]
    leader, others = people[0].client, people[1:]
    body = {"name": new_name(), "category": "扶贫帮困", "region": HOME, "founders": [one.number for one in others]}
    team = leader.done("/teams", body)
    for one in others:
        one.client.done(f"/teams/{team['id']}/confirm-founding")
    manager("wulidun-1").done(f"/teams/{team['id']}/approve")
    found = room()

    made = leader.done(f"/rooms/{found}/bookings", asked(team_id=team["id"]))

    assert made["team_name"] == team["name"]
    assert resident().post(f"/rooms/{found}/bookings", asked(12, 13, team_id=team["id"])).problem == "not-your-team"


def test_twenty_reach_for_one_room_and_one_has_it(room, resident):
    found, body = room(), asked()
    people, told = [resident() for _ in range(20)], Counter()
    ready = threading.Barrier(len(people))

    def reach(who):
        ready.wait(30)
        answer = who.post(f"/rooms/{found}/bookings", body)
        told[answer.status, answer.problem] += 1

    threads = [threading.Thread(target=reach, args=(who,)) for who in people]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert told == {(201, ""): 1, (409, "room-taken"): 19}


def test_one_person_with_many_hands_has_three_rooms_at_most(room, resident):
    found, who, told = room(), resident(), Counter()

    def reach(hour):
        twin = type(who)(who.app)
        twin.token = who.token
        answer = twin.post(f"/rooms/{found}/bookings", asked(hour, hour + 1))
        told[answer.status, answer.problem] += 1

    threads = [threading.Thread(target=reach, args=(hour,)) for hour in range(8, 16)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert told == {(201, ""): 3, (409, "enough-bookings"): 5}


# Rules, on a train


def test_the_hours_of_a_day_are_offered_in_steps_of_half_an_hour():
    day = datetime(2026, 11, 27, tzinfo=SHANGHAI).date()  # a Friday
    opening = {"fri": [["08:30", "10:00"], ["23:00", "24:00"]]}

    found = [f"{start:%H:%M}-{end:%H:%M}" for start, end in rules.slots(opening, day, 60)]

    assert found == ["08:30-09:30", "09:00-10:00", "23:00-00:00"]
    assert rules.slots(opening, day + timedelta(days=1), 60) == []


@pytest.mark.parametrize(("missed", "until"), [
    ((), None), ((0,), None), ((0, 10), 40), ((0, 91), None), ((0, 10, 20), 40), ((0, 10, 41, 50), 80), ((0, 91, 100), 130),
])
def test_two_within_ninety_days_make_a_ban_and_are_spent_by_it(missed, until):
    start = datetime(2026, 1, 1, tzinfo=UTC)
    moments = [start + timedelta(days=day) for day in missed]

    found = rules.banned_until(moments, (moments[-1] if moments else start) + timedelta(hours=1))

    assert found == (None if until is None else start + timedelta(days=until))


# Every move, from every state, by everybody

BODIES = {"check-in": {"place": PLACE}} | dict.fromkeys(("reject", "call-off", "excuse"), {"reason": "因故"})


def test_every_move_from_every_state_by_everybody(room, resident, manager, as_job):
    who, clerk, found = resident(), manager("wulidun-1"), room()
    made = who.done(f"/rooms/{found}/bookings", asked())["id"]
    wrong = []
    for state in BookingState:
        for word in LIFECYCLE.names():
            moves = LIFECYCLE.of(word)
            hands = {by for move in moves for by in move.by}
            for person, standing in ((who, BOOKER), (clerk, STAFF)):
                if hands == {"system"}:
                    continue
                with as_job():
                    db.session.execute(_AS, {"id": made, "state": state.value, "now": the_clock.now()})
                status = person.post(f"/bookings/{made}/{word}", BODIES.get(word)).status
                wanted = 403 if standing not in hands else 200 if any(state in move.sources for move in moves) else 409
                if status != wanted:
                    wrong.append((state, word, standing, status, wanted))
    assert wrong == []


_AS = text("""
UPDATE room_booking SET state = CAST(:state AS text),
    missed_at = CASE WHEN CAST(:state AS text) = 'no_show' THEN CAST(:now AS timestamptz) END,
    starts_at = CAST(:now AS timestamptz) + interval '5 minutes', ends_at = CAST(:now AS timestamptz) + interval '1 hour'
WHERE id = :id
""")
