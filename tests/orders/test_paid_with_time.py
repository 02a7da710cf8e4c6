"""Serving an elder, keeping the time, and being served for it (PT13)."""

from uuid import UUID

import pytest

from service import jobs, takeout
from service.data.db import db
from service.points import actions as points
from tests.orders.story import need, offer_of, state_of

OLD = {"priority_tags": ["高龄"]}


@pytest.fixture
def serve(story, clock):
    """Somebody serves an order for so many minutes, up to where the resident confirms: (resident, order)."""

    def served(volunteer, minutes=90, *, order=None, mark=OLD):
        resident, order_id = order or story.submitted()
        clerk = story.clerk()
        clerk.done(f"/orders/{order_id}/approve", mark)
        clerk.done(f"/orders/{order_id}/offer", {"volunteer_id": volunteer.volunteer_id})
        volunteer.done(f"/offers/{offer_of(volunteer, order_id)}/accept")
        story.until_window(clock, order_id, resident, volunteer)
        code = resident.get(f"/orders/{order_id}").json["service_code"]
        volunteer.done(f"/orders/{order_id}/start", {"service_code": code})
        clock.wind(minutes=minutes)
        story.renew(resident, volunteer)
        volunteer.done(f"/orders/{order_id}/finish", {"note": "灯修好了"})
        return resident, order_id

    return served


@pytest.fixture
def saver(story, as_job, serve):
    """A volunteer with a star who has kept an hour and a half, and the record it came from."""
    volunteer = story.volunteer()
    with as_job():
        points.keep_star(UUID(volunteer.person_id), 1)
    volunteer.done("/me/time/prefer", {"preferred": True})
    resident, order = serve(volunteer)
    resident.done(f"/orders/{order}/confirm", {})
    volunteer.record = record_of(volunteer)["id"]
    return volunteer


def record_of(volunteer):
    return volunteer.get("/me/records").json["items"][0]


def kept(who):
    found = who.get("/me/time").json
    return found["balance"], found["held"], found["debt"]


def test_PT13_an_hour_for_an_elder_is_kept_and_comes_back_as_an_hour_of_help(story, serve, saver, clock, app):
    assert kept(saver) == (90, 0, 0)
    assert saver.get("/me/points").json["balance"] == 5, "of registering; the record brought time and no points"
    assert saver.get("/me/hours").json["minutes"] == 90

    order = saver.done("/orders", need(time_units=1))["id"]
    assert kept(saver) == (90, 60, 0)
    assert saver.post("/orders", need(time_units=1)).problem == "not-enough-time"
    assert story.clerk().get(f"/orders/{order}").json["time"] == {"minutes": 60, "taken": 0, "settled": False}
    helper = story.volunteer()
    serve(helper, 40, order=(saver, order), mark={})
    assert helper.get(f"/orders/{order}").json["time"] is None, "whoever serves serves everybody alike"
    saver.done(f"/orders/{order}/confirm", {})

    assert kept(saver) == (50, 0, 0)
    assert saver.get(f"/orders/{order}").json["time"] == {"minutes": 60, "taken": 40, "settled": True}
    entries = saver.get("/me/time/entries").json["items"]
    assert [(one["kind"], one["minutes"]) for one in entries] == [("spend", -40), ("earn", 90)]
    assert saver.get("/me/points/entries").json["items"][0]["kind"] == "earn", "points are told apart"

    street = story.street()
    record = record_of(helper)["id"]
    street.done(f"/records/{record}/correct", {"minutes": 25, "reason": "核实为 25 分钟"})
    assert kept(saver) == (65, 0, 0)
    story.manager("district").done(f"/records/{record_of(helper)['id']}/reverse", {"reason": "投诉属实"})
    assert kept(saver) == (90, 0, 0)
    with app.app_context():
        assert jobs.sweep("sweep-time-holds") == 0


def test_the_choice_is_the_volunteers_alone_and_ends_with_the_decision(story, serve):
    volunteer = story.volunteer()
    resident, order = serve(volunteer)
    record = record_of(volunteer)
    assert (record["for_elder"], record["pays"], "choose" in record["moves"]) == (True, "points", True)
    choose = f"/records/{record['id']}/choose"

    assert story.clerk().post(choose, {"pays": "time"}).status == 403
    assert resident.post(choose, {"pays": "time"}).status == 404
    assert volunteer.post(choose, {"pays": "both"}).status == 422
    assert volunteer.done(choose, {"pays": "time"})["pays"] == "time"
    resident.done(f"/orders/{order}/confirm", {})

    assert volunteer.post(choose, {"pays": "points"}).problem == "not-now"
    assert kept(volunteer) == (90, 0, 0)


def test_without_the_mark_of_age_there_is_nothing_to_choose(story, serve):
    volunteer = story.volunteer()
    volunteer.done("/me/time/prefer", {"preferred": True})
    resident, order = serve(volunteer, mark={"priority_tags": ["独居"]})
    record = record_of(volunteer)

    assert (record["for_elder"], record["pays"], "choose" in record["moves"]) == (False, "points", False)
    assert volunteer.post(f"/records/{record['id']}/choose", {"pays": "time"}).problem == "not-for-an-elder"
    resident.done(f"/orders/{order}/confirm", {})

    assert kept(volunteer) == (0, 0, 0)
    assert volunteer.get("/me/points").json["balance"] == 15 + 5


def test_time_is_spent_on_oneself_and_by_whoever_may(story, saver):
    stranger = story.resident()
    mother = {"name": "周桂枝", "relation": "family",
              "consent": {"channel": "phone", "at": "2026-11-01T10:00:00+08:00", "words": "同意"}}

    assert stranger.post("/orders", need(time_units=1)).problem == "not-yet-entitled"
    refused = saver.post("/orders", need(time_units=1, on_behalf_of=mother))
    assert (refused.status, refused.json["errors"][0]["pointer"]) == (422, "/time_units")
    assert kept(saver) == (90, 0, 0)


def test_what_is_not_served_gives_its_time_back(story, saver):
    cancelled = saver.done("/orders", need(time_units=1))["id"]
    saver.done(f"/orders/{cancelled}/cancel", {"reason": "已经找到人帮忙"})
    assert kept(saver) == (90, 0, 0)

    rejected = saver.done("/orders", need(time_units=1))["id"]
    story.clerk().done(f"/orders/{rejected}/reject", {"reason_code": "NOT_VOLUNTEER", "note": "属于有偿维修"})

    assert kept(saver) == (90, 0, 0)
    assert saver.get(f"/orders/{rejected}").json["time"] == {"minutes": 60, "taken": 0, "settled": True}


def test_what_was_kept_by_a_mistake_is_taken_back_and_the_order_goes_on(story, saver, app, empty_post_office):
    order = saver.done("/orders", need(time_units=1))["id"]

    story.street().done(f"/records/{saver.record}/reverse", {"reason": "投诉属实"})

    assert kept(saver) == (0, 0, 0)
    assert state_of(saver, order) == "reviewing"
    story.clerk().done(f"/orders/{order}/approve", {})
    with app.app_context():
        jobs.drain()
    assert "time-let-go" in {one["template"] for one in saver.get("/me/messages").json["items"]}


def test_whoever_leaves_takes_a_copy_and_leaves_their_time_behind(story, saver, app, clock, as_job):
    saver.done("/orders", need(time_units=1))
    with as_job():
        found = dict(takeout._tables(UUID(saver.person_id)))
    assert [row["minutes"] for row in found["预留的时间"]] == [60]
    assert {row["unit"] for row in found["积分与时间明细"]} == {"points", "time"}

    saver.done("/me/leaving/close", {"give_back": True})
    assert kept(saver) == (90, 0, 0), "the order was cancelled"
    clock.wind(days=15, minutes=1)
    with app.app_context():
        jobs.sweep("sweep-leaving")
        db.session.remove()

    with as_job():
        balance = db.session.connection().exec_driver_sql(
            "SELECT balance FROM point_account WHERE name = %(name)s", {"name": f"time:{saver.person_id}"}
        ).scalar()
    assert balance == 0
