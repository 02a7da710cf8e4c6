"""What a post may ask for, who is excused or trusted, who keeps records, who is held up, and who commands (AC15–AC25)."""

from datetime import timedelta
from uuid import uuid4

import pytest
from icalendar import Calendar
from sqlalchemy import update

from service.accounts.models import RefreshToken, Session
from service.activities.attendance import rules
from service.activities.models import Activity
from service.core import clock as the_clock
from service.data import ports
from service.data.db import db
from service.volunteers.models import Volunteer
from service.volunteers.teams.models import TeamMember
from service.volunteers.teams.states import MemberRole, MemberState
from tests.activities.playbill import HOME, at, post, shift
from tests.activities.test_aftercare import photos
from tests.activities.test_attendance import MINUTES, Day
from tests.orders.story import Story


def credit_of(bill, who):
    return bill.column(Volunteer, str(who.volunteer_id), "credit")


def set_credit(bill, who, number):
    with bill.as_job():
        db.session.get_one(Volunteer, who.volunteer_id).credit = number


def codes(reply):
    return [one["code"] for one in reply.json["reasons"]]


# AC24: stars, courses, hours


@pytest.fixture
def known(monkeypatch):
    """What other rooms say of people, in the test's hand: stars by volunteer, courses by person."""
    stars, passed = {}, {}
    before = dict(ports._Ports.answers)
    ports.plug("star_of", lambda volunteer: stars.get(volunteer, 0))
    ports.plug("passed_courses", lambda person: passed.get(person, set()))
    yield stars, passed
    ports._Ports.answers.clear()
    ports._Ports.answers.update(before)


def test_AC24_a_post_asks_for_a_star_and_for_courses_and_says_which_is_lacking(bill, known):
    stars, passed = known
    first, second = uuid4(), uuid4()
    _, activity = bill.published(posts=[post(min_star=2, courses=[str(first), str(second)])])
    who = bill.volunteer()
    (place,) = bill.shifts(activity)

    nothing = who.client.get(f"/shifts/{place}/eligibility").json
    stars[who.volunteer_id], passed[who.person_id] = 1, {first}
    little = bill.sign_up(who, activity)
    stars[who.volunteer_id], passed[who.person_id] = 2, {first, second, uuid4()}
    enough = bill.sign_up(who, activity)

    assert [one["code"] for one in nothing["reasons"]] == ["star", "course"]
    assert [one["detail"] for one in nothing["reasons"]] == ["须为 2 星级以上志愿者", "须先通过 2 门培训课程"]
    assert codes(little) == ["star", "course"]
    assert enough.status == 201, enough
    (shown,) = bill.someone().get(f"/activities/{activity}").json["posts"]
    assert (shown["min_star"], shown["courses"]) == (2, [str(first), str(second)])


def test_AC24_what_a_copy_asks_for_is_what_the_original_asked_for(bill):
    organiser, activity = bill.published(posts=[post(min_star=3, courses=[str(uuid4())])])

    copied = organiser.done(f"/activities/{activity}/copy", {"weeks": 1})

    assert copied["posts"][0]["min_star"] == 3
    assert len(copied["posts"][0]["courses"]) == 1


# AC22: the subscription


def test_AC22_the_calendar_can_be_subscribed_to_and_tells_only_what_is_public(bill, anyone):
    title = "社区清洁，带上“水”；好吗？"
    _, activity = bill.published(title=title)
    _, hidden = bill.drafted()
    seen = anyone.get(f"/activities/{activity}").json

    reply = anyone.get("/activities/calendar.ics", {"region": HOME})

    events = {str(one["uid"]).partition("@")[0]: one for one in Calendar.from_ical(reply.body).walk("VEVENT")}
    mine = events[activity]
    assert reply.headers["Content-Type"].startswith("text/calendar")
    assert "max-age=900" in reply.headers["Cache-Control"]
    assert hidden not in events
    assert str(mine["summary"]) == title
    assert mine.decoded("dtstart").isoformat() == seen["starts_at"].replace("Z", "+00:00")
    assert set(mine) == {"UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "LOCATION", "GEO", "CATEGORIES", "DESCRIPTION",
                         "STATUS"}
    text = reply.body.decode()
    assert "027-84001234" not in text
    assert "管理员" not in text
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))


def test_AC22_one_activity_without_a_point_on_the_map_does_not_keep_the_others_from_anybody(bill, anyone):
    _, lost = bill.published()
    _, other = bill.published()
    with bill.as_job():
        db.session.execute(update(Activity).where(Activity.id == lost).values(lng=None, lat=None))

    reply = anyone.get("/activities/calendar.ics", {"region": HOME})
    near = anyone.get("/activities", {"near": "114.2101,30.5512", "within": 5000, "limit": 100})

    events = {str(one["uid"]).partition("@")[0]: one for one in Calendar.from_ical(reply.body).walk("VEVENT")}
    assert (reply.status, "GEO" in events[lost], "GEO" in events[other]) == (200, False, True)
    assert near.status == 200
    assert lost not in {one["id"] for one in near.json["items"]}


def test_AC22_a_subscription_is_of_a_region_and_marks_what_is_cancelled(bill, anyone):
    organiser, activity = bill.published()
    bill.second_clerk().done(f"/activities/{activity}/cancel", {"reason": "暴雨"})

    here = anyone.get("/activities/calendar.ics", {"region": HOME}).body
    there = anyone.get("/activities/calendar.ics", {"region": "420105002"}).body
    wrong = anyone.get("/activities/calendar.ics", {"region": "somewhere"})

    (mine,) = [one for one in Calendar.from_ical(here).walk("VEVENT") if str(one["uid"]).startswith(activity)]
    assert str(mine["status"]) == "CANCELLED"
    assert activity.encode() not in there
    assert wrong.status == 422


# AC17: a no-show that could not be helped


def test_AC17_who_could_not_help_it_is_excused_by_another_person_and_has_the_credit_back(bill):
    day = Day(bill)
    absent, missed = day.people[0]
    day.at(MINUTES + 121)
    day.leader.client.done(f"/shifts/{day.shift}/settle")
    lost = credit_of(bill, absent)
    wish = {"reason": "当天上午突发急病就诊"}

    bare = day.leader.client.post(f"/signups/{missed}/waive", wish | {"photos": []})
    own = absent.client.post(f"/signups/{missed}/waive", wish | {"photos": photos(absent.client, 1)})
    asked = day.leader.client.done(f"/signups/{missed}/waive", wish | {"photos": photos(day.leader.client, 1)})
    twice = day.leader.client.post(f"/signups/{missed}/waive", wish | {"photos": photos(day.leader.client, 1)})
    herself = day.leader.client.post(f"/waivers/{asked['id']}/grant", {})
    waiting = {one["id"]: one for one in bill.clerk().get("/waivers").json["items"]}
    picture = bill.clerk().get(f"/photos/{asked['photos'][0]}")
    granted = bill.clerk().done(f"/waivers/{asked['id']}/grant", {"note": "已核实病历"})
    again = bill.clerk().post(f"/waivers/{asked['id']}/refuse", {})
    bill.renew(absent)

    assert (lost, bare.status, own.problem, twice.problem) == (90, 422, "wrong-role", "waiver-waits")
    assert herself.status == 403
    assert waiting[asked["id"]]["moves"] == ["grant", "refuse"]
    assert picture.status == 200
    assert (granted["state"], again.problem) == ("granted", "not-now")
    assert (bill.where(absent, missed), credit_of(bill, absent)) == ("excused", 100)


def test_AC17_who_is_excused_before_the_list_is_closed_is_no_no_show(bill):
    day = Day(bill)
    absent, missed = day.people[0]
    day.at(30)
    body = {"reason": "路上遇到交通事故", "photos": photos(day.leader.client, 1)}
    asked = day.leader.client.done(f"/signups/{missed}/waive", body)
    bill.second_clerk().done(f"/waivers/{asked['id']}/grant", {})
    day.at(MINUTES + 121)

    day.leader.client.done(f"/shifts/{day.shift}/settle")

    bill.renew(absent)
    assert (bill.where(absent, missed), credit_of(bill, absent)) == ("excused", 100)


def test_AC17_a_clerk_who_asked_does_not_decide_and_after_five_working_days_nobody_asks(bill):
    clerk, activity = bill.published(posts=[post(shift(the_clock.now() + timedelta(hours=3)))])
    absent, missed = bill.signed_up(activity)
    bill.clock.wind(hours=4)
    bill.sweep()
    clerk = bill.clerk()
    body = {"reason": "家中老人突发急病", "photos": photos(clerk, 1)}
    asked = clerk.done(f"/signups/{missed}/waive", body)

    own = clerk.post(f"/waivers/{asked['id']}/grant", {})
    sibling = bill.manager("wulidun-2").post(f"/waivers/{asked['id']}/grant", {})
    bill.second_clerk().done(f"/waivers/{asked['id']}/refuse", {"note": "材料与本人无关"})
    bill.clock.wind(days=12)
    clerk = bill.clerk()
    late = clerk.post(f"/signups/{missed}/waive", {"reason": "还是想免记", "photos": photos(clerk, 1)})

    assert (own.problem, sibling.status, late.problem) == ("own-waiver", 404, "too-late-to-excuse")


# D16: a leader's invitation


@pytest.mark.does("VO13")
def test_D16_low_credit_closes_the_ordinary_way_and_a_leader_may_still_ask_once_at_a_time(bill):
    leader = bill.leader()
    _, first = bill.published(leader.client, posts=[post(shift(at(2)))])
    _, second = bill.published(leader.client, posts=[post(shift(at(4)))])
    who = bill.volunteer()
    set_credit(bill, who, 40)
    ordinary = bill.sign_up(who, first)
    wish = {"number": who.number}

    stranger = bill.volunteer().client.post(f"/shifts/{bill.shifts(first)[0]}/invite", wish)
    invited = leader.client.done(f"/shifts/{bill.shifts(first)[0]}/invite", wish)
    another = leader.client.post(f"/shifts/{bill.shifts(second)[0]}/invite", wish)
    herself = leader.client.post(f"/shifts/{bill.shifts(first)[0]}/invite", {"number": leader.number})
    accepted = who.client.done(f"/signups/{invited['id']}/accept")

    assert codes(ordinary) == ["credit"]
    assert stranger.problem == "wrong-role"
    assert (invited["state"], another.problem, herself.status) == ("invited", "one-invitation-at-a-time", 422)
    assert accepted["state"] == "confirmed"
    assert credit_of(bill, who) == 40


def test_D16_an_invitation_nobody_answers_costs_nothing_and_frees_the_place(bill):
    leader = bill.leader()
    _, activity = bill.published(leader.client, posts=[post(shift(at(4), quota=1))])
    (place,) = bill.shifts(activity)
    who = bill.volunteer()
    invited = leader.client.done(f"/shifts/{place}/invite", {"number": who.number})
    full = bill.sign_up(bill.volunteer(), activity)
    bill.clock.wind(hours=25)
    bill.renew(who, leader)
    bill.sweep()

    again = leader.client.post(f"/shifts/{place}/invite", {"number": bill.volunteer().number})

    assert full.json["state"] == "waitlisted"
    assert (bill.where(who, invited["id"]), credit_of(bill, who)) == ("expired", 100)
    assert again.problem == "no-place-left"  # it went to the one who waited


# P-32: the organiser


@pytest.mark.does("PT02")
def test_P32_the_leader_who_serves_earns_a_fifth_more_and_loses_it_with_the_hours(bill):
    day = Day(bill, people=1)
    _, own = bill.signed_up(day.activity, day.leader)
    day.people.append((day.leader, own))
    day.at(-5)
    for who, signup in day.people:
        day.stamp("in", who, signup, place=None)
    day.at(MINUTES)
    for who, signup in day.people:
        day.stamp("out", who, signup, place=None)
    day.at(MINUTES + 121)
    day.verified({"signup_id": day.people[0][1]})
    for who, _ in day.people:
        bill.clerk().done(f"/records/{day.record(who).id}/confirm", {})
    bill.renew(day.leader, day.people[0][0])
    helped, led = (who.client.get("/me/points").json["balance"] for who, _ in day.people)

    bill.street().done(f"/records/{day.record(day.leader).id}/reverse", {"reason": "经查未全程在场"})

    bill.renew(day.leader)
    assert 20 <= helped <= 21
    assert led == helped + helped // 5
    assert day.leader.client.get("/me/points").json["balance"] == 0


# TM05: the recorder


def join(bill, day, who, role):
    with bill.as_job():
        db.session.add(TeamMember(
            team_id=day.leader.team_id, person_id=who.person_id, volunteer_id=who.volunteer_id, reach=HOME, role=role,
            state=MemberState.ACTIVE, seat=2, joined_at=the_clock.now(),
        ))


@pytest.mark.does("AC15")
@pytest.mark.does("AC16")
def test_TM05_a_recorder_ticks_the_list_and_proposes_hours_and_a_plain_member_does_not(bill):
    day = Day(bill, people=2)
    recorder, member = bill.volunteer(), bill.volunteer()
    join(bill, day, recorder, MemberRole.RECORDER)
    join(bill, day, member, MemberRole.MEMBER)
    ids = [signup for _, signup in day.people]
    day.at(-5)
    bill.renew(recorder, member)

    def roll(who, kind):
        return who.client.post(f"/shifts/{day.shift}/roll-call", {
            "kind": kind, "signup_ids": ids, "photos": photos(who.client, 1)})

    code = recorder.client.get(f"/shifts/{day.shift}/code").status
    offered = [who.client.get(f"/activities/{day.activity}").json["keeps_records"] for who in (recorder, member)]
    no_code, no_roll = member.client.get(f"/shifts/{day.shift}/code"), roll(member, "in")
    came = roll(recorder, "in")
    day.at(MINUTES)
    bill.renew(recorder)
    went = roll(recorder, "out")
    day.at(MINUTES + 121)
    bill.renew(recorder, member)
    sheet = recorder.client.get(f"/shifts/{day.shift}/attendance")
    items = {"items": [{"signup_id": one} for one in ids]}
    no_verify = member.client.post(f"/shifts/{day.shift}/verify", items)
    verified = recorder.client.post(f"/shifts/{day.shift}/verify", items)

    assert (code, came.status, went.status, verified.status) == (200, 200, 200, 200), (came, went, verified)
    assert offered == [True, False]
    assert {one["name"] for one in sheet.json["items"]} == {"王志强"}
    assert [one.problem for one in (no_code, no_roll, no_verify)] == ["wrong-role"] * 3
    record = day.record(day.people[0][0])
    assert (record.state, record.proposed_by) == ("pending", recorder.person_id)


# D1: a leader who says nothing


@pytest.mark.does("AC16")
def test_D1_hours_a_leader_never_proposed_are_proposed_by_the_system_and_go_up_desk_by_desk(bill):
    day = Day(bill)
    who, _ = day.served()
    day.at(MINUTES + 121)
    silent = day.record(who)

    bill.clock.wind(days=12)  # past the seventh working day
    bill.sweep()
    bill.sweep_records()
    proposed = day.record(who)
    bill.clock.wind(days=3)
    bill.sweep_records()
    at_the_street = day.record(who)
    bill.clock.wind(days=4)
    bill.sweep_records()
    late = day.record(who)

    assert silent is None
    assert (proposed.state, proposed.proposed_by, proposed.desk) == ("pending", None, "community")
    assert (at_the_street.desk, late.desk) == ("street", "district")
    assert "LATE" in late.flags


# Reminders: what is frozen, and complaints


@pytest.mark.does("AC25")
def test_AC25_a_complaint_nobody_decides_is_told_to_street_and_district_every_day(bill):
    _, activity = bill.published(posts=[post(shift(at(40)))])
    bill.volunteer().client.done(f"/activities/{activity}/complaints", {"kind": "收费", "text": "现场收取材料费二十元"})
    bill.clock.wind(days=9)
    bill.sweep_complaints()
    once = bill.letters("activity-complaint-late", activity)
    bill.sweep_complaints()
    same_day = bill.letters("activity-complaint-late", activity)
    bill.clock.wind(days=1, minutes=1)
    bill.sweep_complaints()

    assert once >= 2
    assert same_day == once
    assert bill.letters("activity-complaint-late", activity) == 2 * once


def test_D7_what_is_frozen_for_five_working_days_is_asked_for_every_day(bill):
    _, activity = bill.published(posts=[post(shift(at(40)))])
    bill.district().done(f"/activities/{activity}/freeze", {"reason": "核查收费投诉"})
    bill.clock.wind(days=4)
    bill.sweep()
    early = bill.letters("activity-frozen-undecided", activity)
    bill.clock.wind(days=6)
    bill.sweep()
    once = bill.letters("activity-frozen-undecided", activity)
    bill.clock.wind(days=1, minutes=1)
    bill.sweep()

    assert (early, once) == (0, 2)  # both managers of the district
    assert bill.letters("activity-frozen-undecided", activity) == 4
    assert bill.state(activity) == "frozen"


# Order 685 art. 24: an emergency


@pytest.fixture
def emergency(bill):
    """The district commands rescue and errands in the street."""
    found = bill.district().done("/emergencies", {
        "region": HOME[:9], "categories": ["应急救援", "代办跑腿"], "reason": "暴雨红色预警",
        "ends_at": (the_clock.now() + timedelta(days=2)).isoformat(),
    })
    yield found
    bill.district().post(f"/emergencies/{found['id']}/end")


def test_D17_in_an_emergency_the_district_alone_publishes_and_dispatches_and_the_rest_goes_on(bill, emergency, anyone):
    story = Story(bill.someone, bill.manager)
    clerk, rescue = bill.submitted(category="应急救援")
    _, errand = story.to_dispatch(category="代办跑腿")
    _, lamp = story.to_dispatch()
    helper = story.volunteer()
    asked = {"volunteer_id": helper.volunteer_id}

    by_clerk = bill.second_clerk().post(f"/activities/{rescue}/approve")
    by_street = bill.street().post(f"/activities/{rescue}/approve")
    by_district = bill.district().post(f"/activities/{rescue}/approve")
    ordinary = bill.published()[1]
    offered, pooled = (story.clerk().post(f"/orders/{errand}/{word}", body)
                       for word, body in (("offer", asked), ("open-to-pool", None)))
    lamp_offered = story.clerk().post(f"/orders/{lamp}/offer", asked)
    from_above = bill.district().post(f"/orders/{errand}/offer", asked)

    assert (by_clerk.status, by_street.status, by_district.status) == (403, 403, 200)
    assert bill.state(ordinary) == "recruiting"
    assert (offered.problem, pooled.problem) == ("under-one-command", "under-one-command")
    assert (lamp_offered.status, from_above.status) == (200, 200), from_above
    assert [one["on"] for one in anyone.get("/emergencies").json["items"] if one["id"] == emergency["id"]] == [True]


def test_D17_what_waits_in_the_pool_is_the_districts_too_and_comes_free_when_it_is_over(bill):
    story = Story(bill.someone, bill.manager)
    _, errand = story.to_dispatch(category="代办跑腿")
    story.clerk().done(f"/orders/{errand}/open-to-pool")
    helper = story.volunteer()
    began = bill.district().done("/emergencies", {
        "region": HOME, "categories": ["代办跑腿"], "reason": "管道爆裂停水",
        "ends_at": (the_clock.now() + timedelta(hours=5)).isoformat(),
    })

    held = helper.post(f"/orders/{errand}/claim", {})
    bill.district().done(f"/emergencies/{began['id']}/end")
    again = bill.district().post(f"/emergencies/{began['id']}/end")
    claimed = helper.post(f"/orders/{errand}/claim", {})

    assert (held.problem, claimed.status, again.problem) == ("under-one-command", 200, "not-now")


def test_D17_an_emergency_ends_by_itself_and_only_the_district_declares_one(bill):
    wish = {"region": HOME[:9], "categories": ["应急救援"], "reason": "暴雨红色预警"}
    soon = {"ends_at": (the_clock.now() + timedelta(hours=1)).isoformat()}
    never = {"ends_at": (the_clock.now() + timedelta(days=31)).isoformat()}

    street = bill.street().post("/emergencies", wish | soon)
    endless = bill.district().post("/emergencies", wish | never)
    elsewhere = bill.district().post("/emergencies", wish | soon | {"region": "420105999"})
    bill.district().done("/emergencies", wish | soon)
    bill.clock.wind(hours=1, minutes=1)
    _, activity = bill.submitted(category="应急救援")

    assert (street.status, endless.status, elsewhere.status) == (403, 422, 422)
    assert bill.second_clerk().post(f"/activities/{activity}/approve").status == 200


# safety 2.7: hours that are sold


@pytest.mark.does("AC18")
def test_the_press_case_five_hours_two_minutes_after_registering_is_held_by_each_of_its_signs(bill):
    leader = bill.leader()
    start = the_clock.now() + timedelta(hours=3)
    _, activity = bill.published(leader.client, posts=[post(shift(start, 300))])
    (place,) = bill.shifts(activity)
    bought = [bill.signed_up(activity) for _ in range(3)]
    bill.wind_to(start + timedelta(minutes=300 + 121), leader.client)
    bill.sweep()
    with bill.as_job():
        for who, _ in bought:
            db.session.get_one(Volunteer, who.volunteer_id).activated_at = the_clock.now() - timedelta(minutes=2)
        theirs = db.session.query(Session).filter(Session.person_id == bought[0][0].person_id)
        db.session.query(RefreshToken).filter(RefreshToken.session_id.in_([one.id for one in theirs])).delete()
        theirs.delete()

    for _, signup in bought:
        leader.client.done(f"/signups/{signup}/backfill", {
            "from": start.isoformat(), "to": (start + timedelta(minutes=300)).isoformat(), "reason": "全程在场"})
    leader.client.done(f"/shifts/{place}/verify", {"items": [{"signup_id": signup} for _, signup in bought]})

    records = [Day.record(_Holding(bill), who) for who, _ in bought]
    assert {one.state for one in records} == {"anomaly"}
    assert all(rules.BEFORE_REGISTRATION in one.flags for one in records)
    assert rules.NO_SESSION in records[0].flags
    assert {bill.clerk().post(f"/records/{one.id}/confirm", {}).status for one in records} == {403}
    bill.renew(bought[1][0])
    assert bought[1][0].client.get("/me/hours").json["minutes"] == 0
    assert bought[1][0].client.get("/me/points").json["balance"] == 0


class _Holding:
    """Enough of a Day to ask for a record."""

    def __init__(self, bill):
        self.bill = bill


@pytest.mark.does("AC18")
def test_three_people_with_the_same_round_times_written_down_afterwards_are_a_riddle(bill):
    leader = bill.leader()
    start = at(1, 9)
    _, activity = bill.published(leader.client, posts=[post(shift(start, 120))])
    people = [bill.signed_up(activity) for _ in range(3)]
    bill.wind_to(start + timedelta(minutes=241), leader.client)
    bill.sweep()
    flags = []

    for _, signup in people:
        leader.client.done(f"/signups/{signup}/backfill", {
            "from": start.isoformat(), "to": (start + timedelta(minutes=120)).isoformat(), "reason": "手机没电"})
        sheet = leader.client.get(f"/shifts/{bill.shifts(activity)[0]}/attendance").json["items"]
        flags.append([any(rules.SAME_TIMES in there["flags"] for there in one["presences"]) for one in sheet])

    assert flags[1] == [False, False, False]
    assert flags[2] == [True, True, True]
    assert rules.is_round(start, start + timedelta(minutes=90))
    assert not rules.is_round(start, start + timedelta(minutes=100))


@pytest.mark.does("AC16")
def test_whoever_organises_decides_none_of_its_hours_whoever_proposed_them(bill):
    start = the_clock.now() + timedelta(hours=3)
    clerk, activity = bill.published(posts=[post(shift(start))])
    who, signup = bill.signed_up(activity)
    (place,) = bill.shifts(activity)
    bill.wind_to(start + timedelta(minutes=5), who.client)
    bill.sweep()
    stamp = bill.clerk().get(f"/shifts/{place}/code", {"kind": "in"}).json["code"]
    who.client.done(f"/signups/{signup}/check-in", {"code": stamp})
    bill.clock.wind(days=14)  # the system closes and proposes
    bill.sweep()
    record = Day.record(_Holding(bill), who)

    own = bill.clerk().post(f"/records/{record.id}/confirm", {})
    other = bill.second_clerk().post(f"/records/{record.id}/confirm", {})

    assert record.proposed_by is None
    assert (own.status, other.status) == (403, 200)
