"""Coming and going by a signed code, roll-calls, verifying, settling, and writing down afterwards (AC12–AC18, D13)."""

import io
import threading
from datetime import timedelta
from uuid import UUID

import pytest
from sqlalchemy import select

from service.activities.attendance import actions, queries, rules
from service.activities.deadlines import actions as deadlines
from service.activities.models import ActivityShift, Presence
from service.core import clock as the_clock
from service.data.db import db
from service.volunteers.hours.models import ServiceRecord
from service.volunteers.models import Volunteer
from service.web import boundary
from tests.activities.playbill import PLACE, post, shift
from tests.matrix.world import picture

MINUTES = 120


def about(minutes, planned):
    """Whole minutes, rounded down, on a clock that goes on while a test runs."""
    return planned - 2 <= minutes <= planned


class Day:
    """An activity of a team, beginning soon, with people on its list."""

    def __init__(self, bill, people=1, **other):
        self.bill = bill
        self.leader = bill.leader()
        self.start = the_clock.now() + timedelta(hours=3)
        _, self.activity = bill.published(self.leader.client, posts=[post(shift(self.start, MINUTES))], **other)
        (self.shift,) = bill.shifts(self.activity)
        self.people = [bill.signed_up(self.activity) for _ in range(people)]

    def at(self, minutes):
        """Wind to so many minutes after the start."""
        self.bill.wind_to(self.start + timedelta(minutes=minutes))
        self.bill.sweep()
        self.bill.renew(self.leader, *(who for who, _ in self.people))

    def code(self, kind="in"):
        return self.leader.client.get(f"/shifts/{self.shift}/code", {"kind": kind}).json["code"]

    def stamp(self, kind, who, signup, **other):
        body = {"code": self.code(kind), "place": PLACE, "accuracy_metres": 20} | other
        body = {name: value for name, value in body.items() if value is not None}
        return who.client.post(f"/signups/{signup}/check-{kind}", body)

    def served(self, number=0, come=-5, go=MINUTES):
        """One person comes and goes at these minutes."""
        who, signup = self.people[number]
        self.at(come)
        assert self.stamp("in", who, signup).status == 200
        self.at(go)
        moved = {"lng": PLACE["lng"] + 0.00002, "lat": PLACE["lat"]}
        assert self.stamp("out", who, signup, place=moved).status == 200
        return who, signup

    def verified(self, *items):
        return self.leader.client.post(f"/shifts/{self.shift}/verify", {"items": list(items)})

    def record(self, who):
        with self.bill.as_job():
            return db.session.scalars(
                select(ServiceRecord).where(ServiceRecord.volunteer_id == who.volunteer_id)
                .order_by(ServiceRecord.version.desc())
            ).first()

    def presence(self, signup):
        with self.bill.as_job():
            return db.session.scalars(select(Presence).where(Presence.signup_id == signup).order_by(Presence.number)).all()


def test_AC12_the_code_on_the_leaders_screen_checks_in_and_out(bill):
    day = Day(bill)
    who, signup = day.served()

    seen = who.client.get(f"/signups/{signup}").json
    assert seen["state"] == "checked_out"
    (there,) = day.presence(signup)
    assert (there.how, there.flags) == ("code", [])
    assert there.metres < 5
    assert bill.state(day.activity) == "ended"


def test_AC14_one_reads_ones_own_coming_and_going_and_where_the_record_stands(bill):
    day = Day(bill, people=2)
    (who, signup), (other, _) = day.people
    address = f"/signups/{signup}/attendance"
    before = who.client.get(address).json
    day.served()
    day.at(MINUTES + 121)
    day.verified({"signup_id": signup})
    bill.renew(other)

    after = who.client.get(address).json

    assert (before["state"], before["presences"], before["record"]) == ("approved", [], None)
    assert (after["state"], after["record"]) == ("checked_out", "pending")
    assert [one["how"] for one in after["presences"]] == ["code"]
    assert other.client.get(address).problem == "no-such-signup"


def test_AC12_the_leaders_screen_is_told_the_servers_time(bill):
    day = Day(bill)
    day.at(-10)

    found = day.leader.client.get(f"/shifts/{day.shift}/code", {"kind": "in"}).json

    assert found["shown_at"] <= found["now"] < found["next_at"] < found["good_until"]


def test_AC12_the_code_turns_every_thirty_seconds_and_the_one_before_still_holds(bill):
    day = Day(bill, people=3)
    day.at(-30)
    (one, first), (two, second), (three, third) = day.people
    code = day.code()

    bill.clock.wind(seconds=30)
    assert day.stamp("in", one, first, code=code).status == 200
    bill.clock.wind(seconds=31)
    assert day.stamp("in", two, second, code=code).problem == "check-in-code-wrong"
    assert day.stamp("in", three, third, code="AAAAAAAA").problem == "check-in-code-wrong"
    assert day.code() != code


def test_AC12_a_code_is_of_its_shift_and_of_coming_or_going(bill):
    day, other = Day(bill), Day(bill)
    day.at(-5)
    bill.renew(other.leader)
    who, signup = day.people[0]

    assert day.stamp("in", who, signup, code=other.code()).problem == "check-in-code-wrong"
    assert day.stamp("in", who, signup, code=day.code("out")).problem == "check-in-code-wrong"
    assert who.client.get(f"/shifts/{day.shift}/code").problem == "wrong-role"


def test_AC12_one_comes_once(bill):
    day = Day(bill)
    day.at(-5)
    who, signup = day.people[0]

    assert day.stamp("in", who, signup).status == 200
    assert day.stamp("in", who, signup).problem == "not-now"
    assert len(day.presence(signup)) == 1


@pytest.mark.parametrize(("minutes", "kind", "status"), [(-61, "in", 409), (-59, "in", 200), (MINUTES - 1, "in", 200)])
def test_AC12_check_in_is_open_from_an_hour_before_to_the_end(bill, minutes, kind, status):
    day = Day(bill)
    day.at(minutes)

    assert day.stamp(kind, *day.people[0]).status == status


def test_AC12_nobody_without_a_place_checks_in(bill):
    day = Day(bill, approval="manual")
    day.at(-5)
    who, signup = day.people[0]

    assert day.stamp("in", who, signup).problem == "not-now"
    assert day.stamp("in", bill.volunteer(), signup).problem == "no-such-signup"
    assert day.stamp("in", day.leader, signup).problem == "wrong-role"


def test_AC13_outside_the_fence_or_without_a_place_is_a_note_and_no_refusal(bill):
    day = Day(bill, people=3)
    day.at(-5)
    (one, first), (two, second), (three, third) = day.people

    day.stamp("in", one, first, place={"lng": 114.22, "lat": 30.5512})
    day.stamp("in", two, second, place=None)
    day.stamp("in", three, third, place={"lng": 114.2135, "lat": 30.5512}, accuracy_metres=200)

    assert day.presence(first)[0].flags == [rules.GEO]
    assert day.presence(second)[0].flags == [rules.NO_GPS]
    assert day.presence(third)[0].flags == []


def test_AC13_the_same_millionth_of_a_degree_is_a_riddle_for_all_of_them(bill):
    day = Day(bill, people=3)
    day.at(-5)
    for who, signup in day.people:
        day.stamp("in", who, signup)

    assert [day.presence(signup)[0].flags for _, signup in day.people] == [[rules.SAME_PLACE]] * 3


def test_AC13_a_receiver_that_does_not_drift_in_two_hours_is_a_riddle(bill):
    day = Day(bill)
    who, signup = day.people[0]
    day.at(-5)
    day.stamp("in", who, signup)
    day.at(MINUTES)
    day.stamp("out", who, signup)

    day.verified({"signup_id": signup})

    assert (day.record(who).state, day.record(who).flags) == ("anomaly", [rules.SAME_PLACE])


def test_AC13_nobody_gets_across_the_river_in_a_minute():
    assert rules.too_fast(8_000, timedelta(minutes=1))
    assert not rules.too_fast(8_000, timedelta(minutes=15))
    assert not rules.too_fast(1_500, timedelta(seconds=1))


def test_AC14_check_out_is_open_two_hours_longer_and_the_servers_clock_counts(bill):
    day = Day(bill)
    who, signup = day.served(go=MINUTES + 100)

    day.verified({"signup_id": signup})

    assert about(day.record(who).computed_minutes, 5 + MINUTES + 30)  # half an hour beyond each end at most


def test_AC14_a_forgotten_check_out_counts_to_the_end_and_is_looked_at(bill):
    day = Day(bill)
    who, signup = day.people[0]
    day.at(10)
    day.stamp("in", who, signup)
    day.at(MINUTES + 121)

    late = day.stamp("out", who, signup)
    state = bill.where(who, signup)
    day.verified({"signup_id": signup})
    record = day.record(who)

    assert (late.problem, state) == ("not-now", "missing_out")
    assert (record.state, record.flags) == ("pending", [rules.MISSING_OUT])
    assert about(record.computed_minutes, MINUTES - 10)


def test_P09_one_may_leave_and_come_back_twice(bill):
    day = Day(bill)
    who, signup = day.people[0]
    for come, go in ((0, 30), (40, 70), (80, 110)):
        day.at(come)
        assert day.stamp("in", who, signup).status == 200
        day.at(go)
        day.stamp("out", who, signup, place=None)
    day.at(115)
    fourth = day.stamp("in", who, signup)

    day.at(MINUTES + 121)
    day.verified({"signup_id": signup})

    assert fourth.problem == "too-many-sessions"
    assert about(day.record(who).computed_minutes, 90)


def test_D13_what_a_client_says_of_its_clock_must_lie_within_five_minutes_of_the_codes_slot(bill):
    day = Day(bill)
    who, signup = day.people[0]
    day.at(0)
    code, seen_at = day.code(), the_clock.now()
    day.at(60)

    wrong = day.stamp("in", who, signup, code=code, at=(seen_at + timedelta(minutes=7)).isoformat())
    future = day.stamp("in", who, signup, code=code, at=(the_clock.now() + timedelta(minutes=9)).isoformat())
    came = day.stamp("in", who, signup, code=code, at=(seen_at + timedelta(minutes=4)).isoformat())

    assert (wrong.problem, future.status, came.status) == ("check-in-code-wrong", 422, 200)


def test_D13_an_offline_check_in_is_uploaded_while_the_list_is_open_and_marked(bill):
    day = Day(bill)
    who, signup = day.people[0]
    day.at(0)
    code, seen_at = day.code(), the_clock.now()
    day.at(60)
    out, gone_at = day.code("out"), the_clock.now()
    day.at(MINUTES + 60)

    assert day.stamp("in", who, signup, code=code, at=seen_at.isoformat()).status == 200
    assert day.stamp("out", who, signup, code=out, at=gone_at.isoformat(), place=None).status == 200
    day.verified({"signup_id": signup})
    (there,) = day.presence(signup)

    assert (there.how, there.flags) == ("offline", [rules.OFFLINE])
    assert abs((there.in_at - seen_at).total_seconds()) <= 30
    assert day.record(who).state == "pending"
    assert about(day.record(who).computed_minutes, 60)


def test_D13_checking_in_elsewhere_ends_the_first(bill):
    day = Day(bill)
    who, signup = day.people[0]
    other = Day(bill, people=0)
    later = {"signup_id": None}
    day.at(0)
    day.stamp("in", who, signup)
    bill.renew(other.leader)
    start = day.start + timedelta(minutes=MINUTES + 60)
    _, second = bill.published(other.leader.client, posts=[post(shift(start, MINUTES))])
    _, later["signup_id"] = bill.signed_up(second, who)
    other.shift, other.people = bill.shifts(second)[0], [(who, later["signup_id"])]

    day.at(MINUTES + 30)
    bill.renew(other.leader)
    assert other.stamp("in", who, later["signup_id"]).status == 200

    (there,) = day.presence(signup)
    assert there.out_at == day.start + timedelta(minutes=MINUTES)
    assert rules.MISSING_OUT in there.flags
    assert bill.where(who, signup) == "checked_out"


def test_AC15_the_leader_ticks_the_list_with_a_photo_and_each_is_looked_at(bill, app):
    day = Day(bill, people=2)
    day.at(0)
    client = day.leader.client

    def photo():
        reply = client.client.post(
            "/api/v1/photos", data={"photo": (io.BytesIO(picture()), "a.jpg", "image/jpeg"),
                                    "purpose": "activity"},
            content_type="multipart/form-data", headers=client._headers(None, "a-photo-of-the-roll-" + str(the_clock.now())),
        )
        return reply.get_json()["id"]

    ids = [signup for _, signup in day.people]
    bare = client.post(f"/shifts/{day.shift}/roll-call", {"kind": "in", "signup_ids": ids, "photos": []})
    came = client.done(f"/shifts/{day.shift}/roll-call", {"kind": "in", "signup_ids": ids, "photos": [photo()]})
    day.at(MINUTES)
    client.done(f"/shifts/{day.shift}/roll-call", {"kind": "out", "signup_ids": ids, "photos": [photo()]})
    day.verified(*({"signup_id": one} for one in ids))

    assert bare.status == 422
    assert {one["state"] for one in came["items"]} == {"checked_in"}
    for who, _ in day.people:
        assert (day.record(who).state, day.record(who).flags) == ("pending", [rules.ROLL])


def test_AC16_the_leader_proposes_and_somebody_else_of_the_unit_decides(bill):
    day = Day(bill)
    who, signup = day.served()

    more = day.verified({"signup_id": signup, "minutes": 300, "reason": "更久"})
    silent = day.verified({"signup_id": signup, "minutes": 60})
    day.at(MINUTES + 121)
    day.verified({"signup_id": signup, "minutes": 60, "reason": "中途离开一小时"})
    record = day.record(who)
    own = day.leader.client.post(f"/records/{record.id}/confirm", {})
    bill.clerk().done(f"/records/{record.id}/confirm", {})
    bill.renew(who)

    assert more.json["errors"][0]["detail"].startswith("不能超过签到签退的")
    assert silent.json["errors"][0]["pointer"] == "/items/0/reason"
    assert about(record.computed_minutes, 5 + MINUTES)
    assert record.lowered_minutes == 60
    assert own.status == 403
    assert who.client.get("/me/hours").json["minutes"] == 60
    assert who.client.get("/me/points").json["balance"] == 10


def test_AC16_a_leader_who_served_is_proposed_by_the_system_and_decided_by_the_community(bill):
    day = Day(bill, people=0)
    _, signup = bill.signed_up(day.activity, day.leader)
    day.people = [(day.leader, signup)]
    day.served()
    own = day.verified({"signup_id": signup})
    day.at(MINUTES + 121)

    record = day.record(day.leader)

    assert own.problem == "own-hours"
    assert (record.state, record.proposed_by) == ("pending", None)
    assert day.leader.client.post(f"/records/{record.id}/confirm", {}).problem == "served-themselves"
    assert bill.clerk().done(f"/records/{record.id}/confirm", {})["state"] == "confirmed"


def test_AC17_settling_marks_who_did_not_come_once_and_waits_for_every_decision(bill):
    day = Day(bill, people=2)
    who, signup = day.served()
    absent, missed = day.people[1]
    day.at(MINUTES + 121)
    day.verified({"signup_id": signup})

    early = day.leader.client.post(f"/shifts/{day.shift}/settle")
    bill.clerk().done(f"/records/{day.record(who).id}/confirm", {})
    settled = day.leader.client.done(f"/shifts/{day.shift}/settle")
    again = day.leader.client.post(f"/shifts/{day.shift}/settle")

    assert (early.problem, early.json["undecided"]) == ("records-undecided", 1)
    assert (settled["state"], again.problem) == ("settled", "not-over-yet")
    assert (bill.where(who, signup), bill.where(absent, missed)) == ("done", "no_show")
    assert bill.column(Volunteer, str(absent.volunteer_id), "credit") == 90
    assert bill.column(Volunteer, str(who.volunteer_id), "credit") == 102
    assert bill.state(day.activity) == "settled"


def test_AC17_when_everybody_came_and_is_decided_the_list_closes_by_itself(bill):
    day = Day(bill)
    who, signup = day.served()
    day.at(MINUTES + 121)
    day.verified({"signup_id": signup})

    bill.clerk().done(f"/records/{day.record(who).id}/reject", {"reason": "未到场"})

    assert bill.state(day.activity) == "settled"
    assert bill.column(ActivityShift, day.shift, "state") == "settled"


def test_AC17_after_ten_working_days_the_system_closes_what_is_decided(bill):
    day = Day(bill)
    absent, missed = day.people[0]
    day.at(MINUTES + 121)

    bill.clock.wind(days=25)
    bill.sweep()
    bill.renew(absent)

    assert bill.where(absent, missed) == "no_show"
    assert bill.state(day.activity) == "settled"


def test_AC18_a_leader_writes_down_whom_no_stamp_has_seen_and_never_themselves(bill):
    day = Day(bill, people=1)
    who, signup = day.people[0]
    day.at(MINUTES + 121)
    inside = {
        "from": day.start.isoformat(), "to": (day.start + timedelta(minutes=MINUTES)).isoformat(), "reason": "手机没电",
    }

    outside = day.leader.client.post(f"/signups/{signup}/backfill", inside | {
        "to": (day.start + timedelta(minutes=MINUTES + 90)).isoformat()})
    stranger = who.client.post(f"/signups/{signup}/backfill", inside)
    day.leader.client.done(f"/signups/{signup}/backfill", inside)
    day.verified({"signup_id": signup})

    assert outside.status == 422
    assert stranger.problem == "wrong-role"
    assert (day.record(who).state, day.record(who).flags) == ("pending", [rules.BACKFILL])


def test_AC18_eight_working_days_after_it_is_too_late(bill):
    day = Day(bill)
    _, signup = day.people[0]
    day.at(MINUTES + 121)
    bill.clock.wind(days=13)
    bill.renew(day.leader)

    late = day.leader.client.post(f"/signups/{signup}/backfill", {
        "from": day.start.isoformat(), "to": (day.start + timedelta(hours=1)).isoformat(), "reason": "手机没电"})

    assert late.problem == "too-late-to-backfill"


def test_the_press_case_five_hours_for_somebody_registered_two_minutes_ago_is_held_and_earns_nothing(bill):
    day = Day(bill)
    who, signup = day.people[0]
    day.at(MINUTES + 121)
    with bill.as_job():
        db.session.get_one(Volunteer, who.volunteer_id).activated_at = the_clock.now() - timedelta(minutes=2)

    day.leader.client.done(f"/signups/{signup}/backfill", {
        "from": day.start.isoformat(), "to": (day.start + timedelta(minutes=MINUTES)).isoformat(), "reason": "全程在场"})
    day.verified({"signup_id": signup})
    record = day.record(who)

    assert (record.state, rules.BEFORE_REGISTRATION in record.flags) == ("anomaly", True)
    assert bill.clerk().post(f"/records/{record.id}/confirm", {}).status == 403
    assert who.client.get("/me/hours").json["minutes"] == 0
    assert who.client.get("/me/points").json["balance"] == 0


def test_P06_P61_short_service_and_too_much_of_it_are_riddles():
    start = the_clock.now()
    end = start + timedelta(hours=2)

    def said(*spells):
        made = [rules.Spell(start + timedelta(minutes=since), start + timedelta(minutes=until)) for since, until in spells]
        return rules.riddles(made, rules.credited(made, start, end), start, end, None)

    assert said((0, 29)) == [rules.TOO_SHORT]
    assert said((0, 30)) == []
    assert said((-60, 241)) == [rules.TOO_MUCH]
    assert said((-60, 240)) == []


def test_D7_nobody_checks_in_to_what_is_frozen_and_whoever_is_in_may_go(bill):
    day = Day(bill, people=2)
    (one, first), (two, second) = day.people
    day.at(0)
    day.stamp("in", one, first)
    bill.district().done(f"/activities/{day.activity}/freeze", {"reason": "核查"})
    day.at(60)

    assert day.stamp("in", two, second).problem == "activity-frozen"
    assert day.stamp("out", one, first, place=None).status == 200


def test_where_people_were_is_forgotten_after_ninety_days_and_how_far_it_was_stays(bill):
    day = Day(bill)
    _, signup = day.served()

    bill.clock.wind(days=91)
    with bill.as_job() as actor:
        forgotten = actions.sweep_traces(actor)
    (there,) = day.presence(signup)

    assert forgotten >= 1
    assert (there.lng, there.lat) == (None, None)
    assert there.metres is not None


def test_a_code_tells_nothing_of_the_next():
    shown = {queries.code_for(UUID(int=1), "in", step) for step in range(200)}

    assert len(shown) == 200
    assert all(len(code) == 8 for code in shown)


def test_AC14_whoever_goes_does_not_wait_while_a_round_holds_the_activity(bill, app):
    day = Day(bill)
    who, signup = day.people[0]
    day.at(-5)
    assert day.stamp("in", who, signup).status == 200
    day.at(60)
    holds, over = threading.Event(), threading.Event()

    def a_slow_round():
        with app.app_context(), boundary.job("sweep-shifts"):
            assert deadlines.hold(UUID(day.activity)) is not None
            holds.set()
            over.wait(20)

    slow = threading.Thread(target=a_slow_round)
    slow.start()
    assert holds.wait(20)
    try:
        assert day.stamp("out", who, signup, place=None).status == 200
    finally:
        over.set()
        slow.join()
