"""Children of eight to thirteen: they come along with their guardian, and what they serve waits for them (D15)."""

from uuid import UUID

import pytest
from sqlalchemy import func, select

from service.data.db import db
from service.jobs import HOURLY
from service.points.models import Journal
from service.volunteers.children.models import ChildHours, ChildMember
from service.volunteers.credit.models import CreditEvent
from tests.activities.playbill import at, post, shift
from tests.activities.shown import photos
from tests.people import new_phone
from tests.volunteers.registering import born, minor_form, new_id_number, papers


def problem(reply):
    return reply.status, reply.problem


def asking(guardian, age=10, **changes):
    body = {
        "name": "刘小禾", "id_number": new_id_number(born(age, 40)), "relation": "母亲", "consent": True,
        "photos": photos(guardian.client, 1, "evidence"),
    }
    return body | changes


def with_child(bill, guardian=None, **changes):
    """A guardian whose child may come along: (guardian, child)."""
    guardian = guardian or bill.volunteer()
    child = guardian.client.done("/me/children", asking(guardian, **changes))["id"]
    bill.clerk().done(f"/children/{child}/accept")
    return guardian, child


def code(leader, shift_id, kind):
    return {"code": leader.get(f"/shifts/{shift_id}/code", {"kind": kind}).json["code"]}


def checked_in(bill, guardian, minors=True):
    """The guardian is there: (shift, sign-up)."""
    _, activity = bill.published(posts=[post(shift(at(2, 9), 120))], minors=minors)
    _, signup = bill.signed_up(activity, guardian)
    shift_id = bill.shifts(activity)[0]
    bill.wind_to(at(2, 9), guardian.client)
    bill.sweep()
    guardian.client.done(f"/signups/{signup}/check-in", code(bill.clerk(), shift_id, "in"))
    return shift_id, signup


def test_only_a_grown_up_volunteer_brings_children_of_eight_to_thirteen(bill):
    guardian = bill.volunteer()

    assert problem(guardian.client.post("/me/children", asking(guardian, 7))) == (422, "no-child")
    assert problem(guardian.client.post("/me/children", asking(guardian, 14))) == (422, "no-child")
    refused = guardian.client.post("/me/children", asking(guardian, consent=False))
    assert refused.status == 422
    assert "/consent" in str(refused.json)
    young = bill.volunteer(born=born(17))
    assert problem(young.client.post("/me/children", asking(young))) == (409, "grown-up-guardian")
    assert problem(bill.someone().post("/me/children", asking(guardian))) == (404, "no-such-volunteer")


def test_a_child_comes_along_with_one_guardian_and_the_community_verifies_it(bill):
    guardian, other = bill.volunteer(), bill.volunteer()
    asked = asking(guardian)

    child = guardian.client.done("/me/children", asked)

    assert (child["state"], child["age"], child["moves"]) == ("pending", 10, ["withdraw"])
    assert child["id_number"].count("*") >= 8
    again = other.client.post("/me/children", asked | {"photos": photos(other.client, 1, "evidence")})
    assert problem(again) == (409, "child-taken")
    assert problem(other.client.get(f"/children/{child['id']}")) == (404, "no-such-child")
    assert problem(guardian.client.post(f"/children/{child['id']}/accept")) == (403, "wrong-role")
    (seen,) = [one for one in bill.clerk().get("/children", {"state": "pending"}).json["items"] if one["id"] == child["id"]]
    assert seen["moves"] == ["accept", "refuse"]
    assert bill.clerk().get(f"/photos/{seen['photos'][0]}").status == 200
    assert problem(bill.manager("jianqiao").get(f"/children/{child['id']}")) == (404, "no-such-child")
    assert any(one["kind"] == "child" for one in bill.clerk().get("/todos", {"kind": "child"}).json["items"])
    assert bill.clerk().done(f"/children/{child['id']}/refuse", {"reason": "看不清"})["state"] == "refused"
    (mine,) = guardian.client.get("/me/children").json["items"]
    assert (mine["name"], mine["id_number"], mine["reason"]) == ("刘*", None, "看不清")
    assert other.client.done("/me/children", asked | {"photos": photos(other.client, 1, "evidence")})["state"] == "pending"


def test_a_child_is_only_where_its_guardian_is_checked_in(bill):
    guardian, child = with_child(bill)
    _, activity = bill.published(posts=[post(shift(at(2, 9), 120))], minors=True)
    _, signup = bill.signed_up(activity, guardian)

    before = guardian.client.post(f"/signups/{signup}/children/bring", {"child_ids": [child]})
    assert problem(before) == (409, "not-for-children")
    stranger, foreign = with_child(bill)
    bill.wind_to(at(2, 9), guardian.client, stranger.client)
    bill.sweep()
    guardian.client.done(f"/signups/{signup}/check-in", code(bill.clerk(), bill.shifts(activity)[0], "in"))

    assert guardian.client.post(f"/signups/{signup}/children/bring", {"child_ids": [foreign]}).status == 422
    assert stranger.client.post(f"/signups/{signup}/children/bring", {"child_ids": [foreign]}).status == 404
    came = guardian.client.done(f"/signups/{signup}/children/bring", {"child_ids": [child]})
    assert came["items"][0]["came_at"] is not None
    guardian.client.done(f"/signups/{signup}/children/bring", {"child_ids": [child]})  # twice is once
    (line,) = bill.clerk().get(f"/shifts/{bill.shifts(activity)[0]}/attendance").json["items"]
    assert [one["name"] for one in line["children"]] == ["刘*"]
    bill.clock.wind(minutes=60)
    bill.renew(guardian)
    guardian.client.done(f"/signups/{signup}/check-out", code(bill.clerk(), bill.shifts(activity)[0], "out"))
    gone = guardian.client.get(f"/signups/{signup}/children").json
    assert gone["items"][0]["went_at"] is not None
    late = guardian.client.post(f"/signups/{signup}/children/take-home", {"child_ids": [child]})
    assert problem(late) == (409, "not-here")


def test_an_activity_without_minors_takes_no_children(bill):
    guardian, child = with_child(bill)
    _, signup = checked_in(bill, guardian, minors=False)

    refused = guardian.client.post(f"/signups/{signup}/children/bring", {"child_ids": [child]})

    assert problem(refused) == (409, "not-for-children")


@pytest.mark.does("VO03", "AC12")
def test_a_childs_hours_stand_with_the_guardians_earn_nothing_and_go_over_at_fourteen(bill, as_job):
    number = new_id_number(born(13, 40))
    guardian, child = with_child(bill, id_number=number)
    shift_id, signup = checked_in(bill, guardian)
    guardian.client.done(f"/signups/{signup}/children/bring", {"child_ids": [child]})
    bill.clock.wind(minutes=60)
    bill.renew(guardian)
    guardian.client.done(f"/signups/{signup}/children/take-home", {"child_ids": [child]})
    bill.clock.wind(minutes=60)
    bill.renew(guardian)
    guardian.client.done(f"/signups/{signup}/check-out", code(bill.clerk(), shift_id, "out"))
    bill.clock.wind(minutes=10)
    bill.renew(guardian)
    bill.sweep()
    bill.clerk().done(f"/shifts/{shift_id}/verify", {"items": [{"signup_id": signup}]})
    assert guardian.client.get("/me/children").json["items"][0]["waiting_minutes"] == 60
    (line,) = bill.clerk().get(f"/shifts/{shift_id}/attendance").json["items"]
    bill.second_clerk().done(f"/records/{line['record_id']}/confirm", {})

    (mine,) = guardian.client.get("/me/children").json["items"]
    assert (mine["minutes"], mine["waiting_minutes"]) == (60, 0)

    bill.clock.wind(days=370)
    with as_job("sweep-children-of-fourteen") as actor:
        assert HOURLY["sweep-children-of-fourteen"](actor) >= 1
    grown = bill.someone().with_phone()
    phone = new_phone()
    mother = bill.someone().with_phone(phone)
    made = grown.done("/volunteers", minor_form(phone, name="刘小禾", id_number=number))
    (ask,) = mother.get("/me/wards").json["items"]
    mother.done(f"/guardianships/{ask['id']}/agree", papers())
    bill.manager("wulidun-1").done(f"/volunteers/{made['id']}/approve")

    assert grown.get("/me/hours").json["minutes"] == 60
    with as_job():
        kept = db.session.scalars(select(ChildHours).where(ChildHours.child_id == UUID(child))).one()
        assert kept.carried_to is not None
        assert db.session.scalar(select(func.count()).select_from(Journal).where(
            Journal.source == f"record:{kept.carried_to}")) == 0
        assert db.session.scalar(select(func.count()).select_from(CreditEvent).where(
            CreditEvent.volunteer_id == UUID(made["id"]))) == 0
        assert db.session.scalar(select(ChildMember.state).where(ChildMember.id == UUID(child))) == "grown"
