"""What stations have for everybody, and what they lend (ST10)."""

import threading
from collections import Counter

import pytest
from sqlalchemy import select

from service.data.db import db
from service.data.outbox import Letter
from tests.map.conftest import renew

UMBRELLAS = {"kind": "umbrella", "name": "爱心雨伞", "stands": "门口伞架", "total": 2, "lendable": True}


@pytest.fixture
def umbrellas(station, manager):
    """A stand of two."""
    return lambda **more: manager("wulidun-1").done(f"/stations/{station()}/facilities", UMBRELLAS | more)


def letters_of(who, template):
    found = db.session.scalars(select(Letter).where(Letter.topic == "notice"))
    return [one for one in found if one.payload.get("person_id") == who.person_id and one.payload["template"] == template]


@pytest.mark.does("ST10")
def test_ST10_an_aed_is_shown_to_everybody_and_never_lent(station, manager, anyone, someone):
    home, clerk = station(), manager("wulidun-1")
    aed = {"kind": "aed", "name": "AED", "stands": "一楼大厅左侧墙上", "total": 1}
    assert clerk.post(f"/stations/{home}/facilities", aed | {"lendable": True}).json["errors"][0]["pointer"] == "/lendable"

    made = clerk.done(f"/stations/{home}/facilities", aed | {"lendable": False})

    seen = anyone.get(f"/stations/{home}/facilities").json["items"]
    assert [(one["name"], one["stands"], one["free"]) for one in seen] == [("AED", "一楼大厅左侧墙上", 1)]
    near = anyone.get("/facilities", {"kind": "aed", "near": "114.2189,30.5541", "limit": "50"}).json["items"]
    assert made["id"] in [one["id"] for one in near]
    assert [one["metres"] for one in near] == sorted(one["metres"] for one in near)
    assert someone().with_phone().post(f"/facilities/{made['id']}/borrow").problem == "not-lent"
    clerk.done(f"/facilities/{made['id']}", {"open": False})
    near = anyone.get("/facilities", {"kind": "aed", "near": "114.2189,30.5541", "limit": "50"}).json["items"]
    assert made["id"] not in [one["id"] for one in near]


def test_an_umbrella_goes_and_comes_back_and_two_are_two(umbrellas, resident, manager, anyone):
    found, people, clerk = umbrellas(), [resident() for _ in range(3)], manager("wulidun-1")
    loans = [who.done(f"/facilities/{found['id']}/borrow") for who in people[:2]]

    assert people[2].post(f"/facilities/{found['id']}/borrow").problem == "all-are-out"
    assert people[0].post(f"/loans/{loans[0]['id']}/return").status == 403
    assert clerk.post(f"/facilities/{found['id']}", {"total": 1}).problem == "more-are-out"
    assert clerk.done(f"/loans/{loans[0]['id']}/return")["state"] == "returned"
    assert clerk.post(f"/loans/{loans[0]['id']}/return").status == 409
    assert people[2].post(f"/facilities/{found['id']}/borrow").status == 201
    clerk.done(f"/loans/{loans[1]['id']}/lose")
    seen = anyone.get(f"/stations/{found['station_id']}/facilities").json["items"][0]
    assert (seen["total"], seen["free"]) == (1, 0)


def test_the_last_one_may_be_lost_and_then_there_is_none(umbrellas, resident, manager, anyone):
    found = umbrellas(total=1)
    loan = resident().done(f"/facilities/{found['id']}/borrow")

    manager("wulidun-1").done(f"/loans/{loan['id']}/lose")

    seen = anyone.get(f"/stations/{found['station_id']}/facilities").json["items"][0]
    assert (seen["total"], seen["free"], seen["open"]) == (0, 0, False)
    assert resident().post(f"/facilities/{found['id']}/borrow").problem == "not-lent"


def test_whoever_keeps_it_too_long_is_reminded_once_a_week_and_borrows_nothing_else(
    umbrellas, resident, as_job, swept, clock
):
    found, other, who = umbrellas(), umbrellas(name="雨伞"), resident()
    loan = who.done(f"/facilities/{found['id']}/borrow")

    swept("sweep-loans")
    with as_job():
        assert letters_of(who, "loan-overdue") == []
    clock.wind(days=4)
    swept("sweep-loans")
    swept("sweep-loans")
    renew(who)
    with as_job():
        assert len(letters_of(who, "loan-overdue")) == 1
    assert who.get(f"/loans/{loan['id']}").json["overdue"] is True
    assert who.post(f"/facilities/{other['id']}/borrow").problem == "return-first"
    for _ in range(4):
        clock.wind(days=7, minutes=1)
        swept("sweep-loans")
    with as_job():
        assert len(letters_of(who, "loan-overdue")) == 3


def test_one_of_a_kind_and_three_altogether_and_only_with_a_phone(umbrellas, resident, someone):
    stands, who = [umbrellas(name=f"伞{number}") for number in range(4)], resident()
    assert someone().post(f"/facilities/{stands[0]['id']}/borrow").problem == "no-phone-to-remind"
    who.done(f"/facilities/{stands[0]['id']}/borrow")
    assert who.post(f"/facilities/{stands[0]['id']}/borrow").problem == "borrowed-already"
    for stand in stands[1:3]:
        who.done(f"/facilities/{stand['id']}/borrow")
    assert who.post(f"/facilities/{stands[3]['id']}/borrow").problem == "enough-borrowed"


def test_strangers_and_other_communities_find_no_loan(umbrellas, resident, manager):
    loan = resident().done(f"/facilities/{umbrellas()['id']}/borrow")

    for stranger in (resident(), manager("wulidun-2")):
        assert stranger.get(f"/loans/{loan['id']}").status == 404
        assert loan["id"] not in [one["id"] for one in stranger.get("/loans").json["items"]]
    assert manager("wulidun-2").post(f"/loans/{loan['id']}/return").status == 404
    assert loan["id"] in [one["id"] for one in manager("wulidun").get("/loans", {"limit": "100"}).json["items"]]


def test_twenty_reach_for_two_umbrellas_and_two_have_one(umbrellas, resident, anyone):
    found, people, told = umbrellas(), [resident() for _ in range(20)], Counter()
    ready = threading.Barrier(len(people))

    def reach(who):
        ready.wait(30)
        answer = who.post(f"/facilities/{found['id']}/borrow")
        told[answer.status, answer.problem] += 1

    threads = [threading.Thread(target=reach, args=(who,)) for who in people]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert told == {(201, ""): 2, (409, "all-are-out"): 18}
    assert anyone.get(f"/stations/{found['station_id']}/facilities").json["items"][0]["free"] == 0
