"""What a client needs to show people their own orders: which part is theirs, what is proposed, what may be completed."""

import io
from uuid import uuid4

import pytest
from PIL import Image

from tests.orders.story import HOME, NEXT_DOOR, need, state_of
from tests.people import V1, Reply


def parts(person, **query):
    """Order → part, as a list says it."""
    found = person.get("/orders", {"mine": "true", "limit": 100, **query}).json["items"]
    return {item["id"]: item["part"] for item in found}


def photo(person, purpose="order"):
    """A small picture, sent in; its id."""
    out = io.BytesIO()
    Image.new("RGB", (64, 48), "red").save(out, "JPEG")
    form = {"purpose": purpose, "photo": (io.BytesIO(out.getvalue()), "a.jpg", "image/jpeg")}
    headers = person._headers(None, str(uuid4()))
    reply = Reply(person.client.post(f"{V1}/photos", headers=headers, data=form, content_type="multipart/form-data"))
    assert reply.status == 201, reply
    return reply.json["id"]


def test_a_line_says_whether_one_asked_or_serves_or_is_asked_to(story):
    resident, order, volunteer = story.scheduled()
    own = volunteer.done("/orders", need())["id"]
    _, asked_for, _ = story.offered(volunteer, title="另一盏灯", wanted_from=need()["wanted_to"],
                                    wanted_to=need()["wanted_to"].replace("T12", "T13"))

    assert parts(resident) == {order: "asked"}
    assert parts(volunteer) == {order: "served", own: "asked", asked_for: "offered"}
    assert parts(volunteer, part="served") == {order: "served"}
    assert parts(volunteer, part="asked") == {own: "asked"}
    lines = story.clerk().get("/orders", {"limit": 100}).json["items"]
    assert {item["part"] for item in lines if item["id"] == order} == {None}


def test_a_part_there_is_not_is_named(story):
    reply = story.resident().get("/orders", {"part": "watched"})

    assert (reply.status, reply.json["errors"][0]["pointer"]) == (422, "/part")


@pytest.mark.does("OD12")
def test_a_proposed_time_says_from_when_to_when_and_by_whom(story):
    resident, order, volunteer = story.scheduled()
    later = need()["wanted_to"]
    window = {"from": later, "to": later.replace("T12", "T14")}

    resident.done(f"/orders/{order}/reschedule", window)

    seen = volunteer.get(f"/orders/{order}").json["proposal"]
    assert {"from": seen["from"], "to": seen["to"], "by": seen["by"]} == {
        "from": later.replace("12:00:00+08:00", "04:00:00+00:00"), "to": later.replace("12:00:00+08:00", "06:00:00+00:00"),
        "by": "requester",
    }
    volunteer.done(f"/orders/{order}/reschedule-accept")
    assert volunteer.get(f"/orders/{order}").json["proposal"] is None


@pytest.mark.does("OD06")
def test_a_returned_order_takes_other_photos_and_another_community(story):
    resident = story.resident()
    kept, dropped = photo(resident), photo(resident)
    _, order = story.submitted(resident, photos=[kept, dropped])
    story.clerk().done(f"/orders/{order}/return", {"reason_code": "PLACE_VAGUE", "note": "不在本社区"})
    new = photo(resident)

    resident.done(f"/orders/{order}/resubmit", need(region=NEXT_DOOR, photos=[kept, new]))

    seen = resident.get(f"/orders/{order}").json
    assert (set(seen["photos"]), seen["region"]) == ({kept, new}, NEXT_DOOR)
    assert story.clerk().get(f"/orders/{order}").status == 404
    next_door = story.manager("wulidun-2")
    next_door.done(f"/orders/{order}/approve", {})
    assert next_door.get(f"/photos/{kept}").status == 200
    assert next_door.get(f"/photos/{dropped}").status == 404
    assert resident.done("/orders", need(photos=[dropped]))["photos"] == [dropped]


def test_photos_that_are_not_spoken_of_stay_and_an_empty_list_takes_them_away(story):
    resident = story.resident()
    own = photo(resident)
    _, order = story.submitted(resident, photos=[own])
    clerk = story.clerk()
    for body, left in ((need(), [own]), (need(photos=[]), [])):
        clerk.done(f"/orders/{order}/return", {"reason_code": "INCOMPLETE", "note": "请补充"})
        resident.done(f"/orders/{order}/resubmit", body)
        assert resident.get(f"/orders/{order}").json["photos"] == left


def test_nobody_completes_an_order_with_a_photo_of_somebody_else(story):
    resident, order = story.submitted()
    story.clerk().done(f"/orders/{order}/return", {"reason_code": "INCOMPLETE", "note": "请补充"})

    reply = resident.post(f"/orders/{order}/resubmit", need(photos=[photo(story.resident())]))

    assert (reply.status, reply.problem) == (404, "no-such-photo")
    assert state_of(resident, order) == "returned"


def test_a_returned_order_goes_to_no_community_that_does_not_exist(story):
    resident, order = story.submitted()
    story.clerk().done(f"/orders/{order}/return", {"reason_code": "INCOMPLETE", "note": "请补充"})

    reply = resident.post(f"/orders/{order}/resubmit", need(region="420105007999"))

    assert (reply.status, reply.json["errors"][0]["pointer"]) == (422, "/region")


@pytest.mark.does("OD18")
def test_a_complaint_is_read_by_whoever_made_it_and_by_the_managers(story, manager):
    resident, order, volunteer = story.scheduled()
    made = resident.done(f"/orders/{order}/complaints", {"kind": "其他", "text": "约好的时间一直在改"})["id"]

    for person in (resident, story.street(), story.clerk()):
        seen = person.get(f"/complaints/{made}").json
        assert (seen["order_id"], seen["title"], seen["region"], seen["state"]) == (order, "客厅灯不亮", HOME, "open")
    for person in (volunteer, story.resident(), story.manager("wulidun-2"), story.manager("jianqiao")):
        assert person.get(f"/complaints/{made}").problem == "no-such-complaint"
