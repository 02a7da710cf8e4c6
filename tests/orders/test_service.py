"""The hour itself: the code, the time, finishing, denying, the verdict, stars and what follows."""

from datetime import datetime, timedelta

import pytest
from sqlalchemy import select

from service.data.audit import AuditEntry
from service.data.db import db
from tests.orders.story import state_of


@pytest.mark.does("OD13")
def test_the_sixth_wrong_code_is_locked_out_and_ten_minutes_later_the_right_one_works(story, clock):
    resident, order, volunteer = story.scheduled()
    story.until_window(clock, order, resident, volunteer)
    code = resident.get(f"/orders/{order}").json["service_code"]
    wrong = f"{(int(code) + 1) % 10_000:04d}"

    tries = [volunteer.post(f"/orders/{order}/start", {"service_code": wrong}).problem for _ in range(6)]
    assert tries == ["wrong-service-code"] * 5 + ["code-locked"]
    assert volunteer.post(f"/orders/{order}/start", {"service_code": code}).problem == "code-locked"

    clock.wind(minutes=11)
    story.renew(volunteer)
    volunteer.done(f"/orders/{order}/start", {"service_code": code})
    assert state_of(volunteer, order) == "serving"


def test_service_starts_in_its_window_only(story, clock):
    resident, order, volunteer = story.scheduled()
    code = resident.get(f"/orders/{order}").json["service_code"]

    assert volunteer.post(f"/orders/{order}/start", {"service_code": code}).problem == "not-the-time"
    story.until_window(clock, order, volunteer)
    clock.wind(hours=4)
    story.renew(volunteer)
    assert volunteer.post(f"/orders/{order}/start", {"service_code": code}).problem == "not-the-time"


def test_only_the_one_who_accepted_starts(story, clock):
    resident, order, _ = story.scheduled()
    other = story.volunteer()
    code = resident.get(f"/orders/{order}").json["service_code"]

    assert other.post(f"/orders/{order}/start", {"service_code": code}).status == 404


def test_two_services_at_once_cannot_be_promised(story):
    _, _, volunteer = story.scheduled()
    resident, order = story.to_dispatch()

    found = story.clerk().get(f"/orders/{order}/candidates", {"limit": 50}).json["items"]
    assert volunteer.volunteer_id not in [item["volunteer_id"] for item in found]
    story.clerk().done(f"/orders/{order}/offer", {"volunteer_id": volunteer.volunteer_id})
    offer = next(o["id"] for o in volunteer.get("/offers").json["items"] if o["order"]["id"] == order)

    reply = volunteer.post(f"/offers/{offer}/accept")

    assert (reply.status, reply.problem) == (409, "busy-then")
    assert state_of(resident, order) == "offered"


def test_a_denied_service_is_judged_and_nothing_counts_before(story, clock):
    resident, order, volunteer = story.finished(clock)

    resident.done(f"/orders/{order}/deny", {"reason": "没有修好"})
    assert volunteer.get("/me/hours").json["minutes"] == 0

    story.clerk().done(f"/orders/{order}/rule", {"verdict": "failed", "note": "双方核实未完成"})
    assert state_of(resident, order) == "failed"
    assert volunteer.get("/me/hours").json["minutes"] == 0


def test_a_verdict_for_the_volunteer_counts_the_hours(story, clock):
    resident, order, volunteer = story.finished(clock)
    resident.done(f"/orders/{order}/deny", {"reason": "没有修好"})

    story.clerk().done(f"/orders/{order}/rule", {"verdict": "confirmed", "note": "已核实完成"})

    assert volunteer.get("/me/hours").json["minutes"] == 90


def test_a_verdict_to_do_it_again_looks_for_somebody_with_a_new_code(story, clock):
    resident, order, _ = story.finished(clock)
    before = resident.get(f"/orders/{order}").json
    resident.done(f"/orders/{order}/deny", {"reason": "没有修好"})

    story.clerk().done(f"/orders/{order}/rule", {"verdict": "redo", "note": "另派人"})

    after = resident.get(f"/orders/{order}").json
    assert (after["state"], after["servers"]) == ("to_dispatch", [])
    assert after["wanted_from"] > before["wanted_from"] or after["window_from"] == after["wanted_from"]


@pytest.mark.does("OD17")
def test_two_stars_bring_a_call_back_and_one_redo(story, clock):
    resident, order, _ = story.confirmed(clock)
    resident.done(f"/orders/{order}/rate", {"stars": 2, "attitude": 3, "timeliness": 1, "effect": 2})
    clerk = story.clerk()

    tasks = [task for task in clerk.get("/orders/tasks", {"limit": 100}).json["items"] if task["order_id"] == order]
    assert [task["kind"] for task in tasks] == ["low-rating"]
    again = clerk.done(f"/orders/{order}/redo", {"note": "居民同意重做"})
    assert (again["state"], again["redo_of"]) == ("to_dispatch", order)
    assert clerk.post(f"/orders/{order}/redo", {"note": "再来一次"}).status == 409


@pytest.mark.does("OD16")
def test_only_the_resident_rates_and_changes_it_within_a_day(story, clock):
    resident, order, volunteer = story.confirmed(clock)
    stars = {"stars": 5, "attitude": 5, "timeliness": 5, "effect": 5}

    assert volunteer.post(f"/orders/{order}/rate", stars).status == 403
    resident.done(f"/orders/{order}/rate", stars)
    resident.done(f"/orders/{order}/rate", stars | {"stars": 4})
    clock.wind(hours=25)
    story.renew(resident)

    assert resident.post(f"/orders/{order}/rate", stars).problem == "too-late-to-rate"
    assert resident.get(f"/orders/{order}").json["rating"]["stars"] == 4


def test_a_service_that_cannot_go_on_goes_back_and_its_minutes_wait(story, clock):
    resident, order, volunteer = story.serving(clock)
    clock.wind(minutes=20)
    story.renew(volunteer, resident)

    volunteer.done(f"/orders/{order}/abort", {"reason": "突降暴雨", "outcome": "to_dispatch"})

    assert state_of(resident, order) == "to_dispatch"
    assert volunteer.get("/me/hours").json["pending_minutes"] == 20


def test_whoever_gives_back_in_time_pays_nothing(story):
    resident, order, volunteer = story.scheduled()

    volunteer.done(f"/orders/{order}/give-back", {"reason": "家里有急事"})

    assert state_of(resident, order) == "to_dispatch"
    assert volunteer.get("/me/volunteer").json["credit"] == 100
    assert volunteer.get(f"/orders/{order}").status == 404


@pytest.mark.does("OD12")
def test_another_time_holds_when_the_other_side_accepts(story):
    resident, order, volunteer = story.scheduled()
    before = resident.get(f"/orders/{order}").json
    later = _two_hours_after(before)

    volunteer.done(f"/orders/{order}/reschedule", later)
    assert resident.get(f"/orders/{order}").json["window_from"] == before["window_from"]
    assert volunteer.post(f"/orders/{order}/reschedule-accept").problem == "no-proposal"
    resident.done(f"/orders/{order}/reschedule-accept")

    assert resident.get(f"/orders/{order}").json["window_from"] != before["window_from"]


def _two_hours_after(order):
    end = datetime.fromisoformat(order["window_to"])
    return {"from": end.isoformat(), "to": (end + timedelta(hours=2)).isoformat()}


@pytest.mark.does("OD21")
def test_the_assignee_sees_the_address_and_the_offered_do_not(story, clock):
    volunteer = story.volunteer()
    resident, order, (offer,) = story.offered(volunteer)

    asked = volunteer.get(f"/orders/{order}").json
    assert (asked["address"], asked["beneficiary"]["phone"], asked["place"]) == (None, None, None)
    volunteer.done(f"/offers/{offer}/accept")
    assert volunteer.get(f"/orders/{order}").json["address"] is not None
    assert volunteer.get(f"/orders/{order}").json["service_code"] is None
    phone = volunteer.done(f"/orders/{order}/reveal", {"field": "phone", "purpose": "确认上门时间"})
    assert phone["value"].startswith("139")


def test_seven_days_after_the_end_the_address_is_gone(story, clock):
    resident, order, volunteer = story.confirmed(clock)
    clock.wind(days=8)
    story.renew(volunteer)

    seen = volunteer.get(f"/orders/{order}").json

    assert (seen["address"], seen["place"], seen["servers"]) == (None, None, [])
    assert volunteer.post(f"/orders/{order}/reveal", {"field": "phone", "purpose": "回访"}).status == 403


def test_a_clerks_look_at_a_phone_is_written_down(story, as_job):
    _, order = story.submitted()
    clerk = story.clerk()
    shown = clerk.get(f"/orders/{order}").json["beneficiary"]["phone"]
    assert "****" in shown

    full = clerk.done(f"/orders/{order}/reveal", {"field": "phone", "purpose": "核实需求"})["value"]

    assert full[:3] == shown[:3]
    assert "*" not in full
    with as_job():
        from_audit = _audit_of(order, "reveal")
    assert from_audit == [{"field": "phone", "purpose": "核实需求"}]


def _audit_of(order, deed):
    found = db.session.execute(
        select(AuditEntry.facts).where(AuditEntry.subject == f"order:{order}", AuditEntry.deed == deed)
    )
    return [row.facts for row in found]


@pytest.mark.does("OD18")
def test_an_upheld_complaint_takes_the_hours_and_points_back(story, clock, manager):
    resident, order, volunteer = story.confirmed(clock)
    before = volunteer.get("/me/points").json["balance"]
    made = resident.done(f"/orders/{order}/complaints", {"kind": "虚假完成", "text": "其实没有来过我家"})

    assert story.clerk().post(f"/complaints/{made['id']}/uphold", {"note": "属实"}).status == 403
    manager("wulidun").done(f"/complaints/{made['id']}/uphold", {"note": "情况属实"})

    assert volunteer.get("/me/hours").json["minutes"] == 0
    assert volunteer.get("/me/points").json["balance"] == before - 15
    assert resident.get(f"/orders/{order}").json["complaint_open"] is False
