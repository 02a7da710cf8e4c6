"""What the system does when nobody did: sweeps move orders and offers, once, and punish nobody."""

import pytest

from service import jobs
from tests.orders.story import offer_of, state_of

pytestmark = [pytest.mark.usefixtures("empty_post_office"), pytest.mark.timeout(500)]


@pytest.fixture
def tick(app):
    """One round of all sweeps and letters."""

    def once():
        with app.app_context():
            for name in jobs.SWEEPS:
                while jobs.sweep(name):
                    pass
            while jobs.drain():  # also what the tests of other rooms have left
                pass

    return once


def test_an_offer_nobody_answers_expires_and_the_order_is_dispatched_anew(story, clock, tick):
    volunteer = story.volunteer()
    resident, order, (offer,) = story.offered(volunteer)

    clock.wind(hours=25)
    tick()
    story.renew(resident, volunteer)

    assert state_of(resident, order) == "to_dispatch"
    assert volunteer.get(f"/offers/{offer}").json["state"] == "expired"
    assert volunteer.post(f"/offers/{offer}/accept").problem == "offer-over"
    assert volunteer.get("/me/volunteer").json["credit"] == 100


@pytest.mark.does("OD11")
def test_after_two_failed_rounds_the_street_owns_the_order(story, clock, tick):
    volunteer, other = story.volunteer(), story.volunteer()
    resident, order, (offer,) = story.offered(volunteer)
    volunteer.done(f"/offers/{offer}/decline", {"reason": "没空"})
    story.clerk().done(f"/orders/{order}/offer", {"volunteer_id": other.volunteer_id})
    other.done(f"/offers/{offer_of(other, order)}/decline", {"reason": "没空"})

    seen = story.street().get(f"/orders/{order}").json

    assert (seen["rounds"], seen["owner_level"]) == (2, 2)
    tasks = story.street().get("/orders/tasks", {"order_id": order}).json["items"]
    assert ("undispatched", order) in [(task["kind"], task["order_id"]) for task in tasks]


@pytest.mark.does("OD15")
def test_seven_days_of_silence_confirm_the_order_and_leave_the_record_to_a_person(story, clock, tick):
    resident, order, volunteer = story.finished(clock)

    clock.wind(days=7, minutes=1)
    tick()
    story.renew(resident, volunteer)

    assert state_of(resident, order) == "confirmed"
    hours = volunteer.get("/me/hours").json
    assert (hours["minutes"], hours["pending_minutes"]) == (0, 90)
    resident.done(f"/orders/{order}/deny", {"reason": "其实没有完成"})
    assert state_of(resident, order) == "disputed"


def test_the_pool_is_left_after_a_day(story, clock, tick):
    resident, order = story.to_dispatch()
    story.clerk().done(f"/orders/{order}/open-to-pool")

    clock.wind(hours=24, minutes=1)
    tick()
    story.renew(resident)

    assert state_of(resident, order) == "to_dispatch"


def test_a_returned_order_lapses_after_a_week(story, clock, tick):
    resident, order = story.submitted()
    story.clerk().done(f"/orders/{order}/return", {"reason_code": "INCOMPLETE", "note": "请补充"})

    clock.wind(days=7, minutes=1)
    tick()
    story.renew(resident)

    assert state_of(resident, order) == "cancelled"


def test_an_hour_after_the_window_the_clerk_is_asked_once_and_decides(story, clock, tick):
    resident, order, volunteer = story.scheduled()
    story.until_window(clock, order, resident, volunteer)
    clock.wind(hours=3, minutes=1)
    tick()
    tick()
    story.renew(resident, volunteer)
    clerk = story.clerk()

    tasks = clerk.get("/orders/tasks", {"order_id": order}).json["items"]
    assert [task["kind"] for task in tasks] == ["no-start"]
    assert state_of(resident, order) == "scheduled"
    clerk.done(f"/orders/{order}/absent", {"who": "volunteer", "note": "电话未接"})
    assert state_of(resident, order) == "to_dispatch"


def test_a_resident_who_was_not_there_is_told_so_and_the_next_reviewer_sees_it(story, clock):
    resident, order, volunteer = story.scheduled()
    story.until_window(clock, order, resident, volunteer)
    clock.wind(hours=3, minutes=1)
    story.renew(resident, volunteer)
    clerk = story.clerk()
    clerk.done(f"/orders/{order}/absent", {"who": "resident", "note": "敲门无人应答"})
    assert (state_of(resident, order), volunteer.get("/me/volunteer").json["credit"]) == ("closed", 100)

    _, again = story.submitted(resident=resident)

    assert clerk.get(f"/orders/{again}").json["absences"] == 1
    assert resident.get(f"/orders/{again}").json["absences"] is None


def test_an_unreviewed_order_goes_up_a_level_each_day(story, clock, tick):
    resident, order = story.submitted()

    clock.wind(hours=25)
    tick()
    assert story.street().get(f"/orders/{order}").json["owner_level"] == 2
    clock.wind(hours=25)
    tick()
    assert story.manager("district").get(f"/orders/{order}").json["owner_level"] == 1
    clock.wind(hours=25)
    tick()


@pytest.mark.does("VO15")
def test_everybody_who_should_know_is_told_exactly_once(story, clock, tick):
    resident, order, volunteer = story.confirmed(clock)
    tick()
    tick()
    story.renew(resident, volunteer)

    about = f"order:{order}"
    told = [m["template"] for m in resident.get("/me/messages", {"limit": 100}).json["items"] if m["about"] == about]
    asked = [m["template"] for m in volunteer.get("/me/messages", {"limit": 100}).json["items"] if m["about"] == about]

    assert sorted(told) == ["order-accepted", "order-approved", "order-finished", "order-started"]
    assert sorted(asked) == ["offer-made", "order-confirmed"]


def test_a_suspended_volunteers_work_goes_back_without_a_price(story, clock):
    resident, order, volunteer = story.scheduled()

    story.street().done(f"/volunteers/{volunteer.volunteer_id}/suspend", {"cause": "manager", "reason": "待核实"})

    assert state_of(resident, order) == "to_dispatch"
