"""Putting one's name down, waiting in line, being promoted and leaving (AC07–AC11, D8)."""

from datetime import date, timedelta

import pytest
from sqlalchemy import select

from service.activities import rules
from service.activities.models import ActivityShift, Signup
from service.core import clock as the_clock
from service.data.db import db
from service.data.outbox import Letter
from service.volunteers import actions as volunteers
from service.volunteers.models import Volunteer
from service.volunteers.states import Cause
from tests.activities.playbill import at, post, shift
from tests.orders.story import need


def codes(reply):
    """What stood in the way."""
    return [one["code"] for one in reply.json["reasons"]]


def credit_of(bill, who):
    return bill.column(Volunteer, str(who.volunteer_id), "credit")


def test_AC07_a_volunteer_takes_a_place_and_it_counts(bill):
    _, activity = bill.published()
    who = bill.volunteer()
    (only,) = bill.shifts(activity)

    may = who.client.get(f"/shifts/{only}/eligibility").json
    _, signup = bill.signed_up(activity, who)

    assert (may["may"], may["reasons"]) == (True, [])
    assert who.client.get(f"/signups/{signup}").json["moves"] == ["confirm", "decline", "cancel", "check-in"]
    assert bill.someone().get(f"/activities/{activity}").json["posts"][0]["shifts"][0]["taken"] == 1
    assert [one["move"] for one in who.client.get(f"/signups/{signup}/history").json["items"]] == ["sign-up"]


def test_AC07_the_risks_must_be_accepted_and_the_question_answered(bill):
    _, activity = bill.published(question="能搬运 10 公斤物品吗？")
    who = bill.volunteer()

    unread = bill.sign_up(who, activity, accept_risk=False, answer="能")
    silent = bill.sign_up(who, activity)

    assert unread.json["errors"][0]["pointer"] == "/accept_risk"
    assert silent.json["errors"][0]["pointer"] == "/answer"
    assert bill.sign_up(who, activity, answer="能").status == 201


def test_AC07_who_is_no_volunteer_is_told_so(bill):
    _, activity = bill.published()
    resident = bill.someone().with_phone()

    reply = bill.sign_up(resident, activity)

    assert (reply.status, reply.problem, codes(reply)) == (409, "not-eligible", ["not-volunteer"])


@pytest.mark.parametrize(("needs", "code"), [
    ({"posts": [post(shift(), min_age=40)]}, "age"),
    ({"posts": [post(shift(), certificates=["驾驶"])]}, "certificate"),
    ({"posts": [post(shift(), skills=["手语"])]}, "skill"),
    ({"min_minutes": 600}, "hours"),
])
def test_AC07_AC24_what_a_post_asks_for_is_named(bill, needs, code):
    _, activity = bill.published(**needs)

    assert codes(bill.sign_up(bill.volunteer(), activity)) == [code]


def test_AC24_a_certificate_verified_and_good_on_the_day_opens_the_post(bill):
    _, activity = bill.published(posts=[post(shift(), certificates=["驾驶"])])
    who = bill.volunteer()
    paper = who.client.done("/me/volunteer/certificates", {
        "kind": "驾驶", "title": "驾驶证", "number": "4201", "issuer": "车管所", "valid_until": "2036-01-01",
    })
    bill.clerk().done(f"/volunteers/{who.volunteer_id}/certificates/{paper['id']}/verify", {})

    assert bill.sign_up(who, activity).status == 201


def test_AC07_a_team_of_its_own_takes_only_members(bill):
    leader = bill.leader()
    _, activity = bill.published(leader.client, audience="team")

    assert codes(bill.sign_up(bill.volunteer(), activity)) == ["team-only"]
    assert bill.sign_up(leader, activity).status == 201


def test_AC07_one_name_once_and_no_two_places_at_once(bill):
    _, activity = bill.published()
    _, same_time = bill.published()
    _, later = bill.published(posts=[post(shift(at(2, 11)))])
    who, _ = bill.signed_up(activity)

    assert codes(bill.sign_up(who, activity)) == ["already"]
    assert codes(bill.sign_up(who, same_time)) == ["busy"]
    assert bill.sign_up(who, later).status == 201  # it begins when the first ends


def test_AC07_time_promised_to_an_order_is_not_promised_again(bill, someone, manager):
    clerk = bill.clerk()
    who = bill.volunteer()
    start = at(2, 9, 30)
    times = {"wanted_from": start.isoformat(), "wanted_to": (start + timedelta(hours=1)).isoformat()}
    order = someone().with_phone().done("/orders", need(**times))["id"]
    clerk.done(f"/orders/{order}/approve", {})
    clerk.done(f"/orders/{order}/offer", {"volunteer_id": str(who.volunteer_id)})
    offer = who.client.get("/offers").json["items"][0]["id"]
    who.client.done(f"/offers/{offer}/accept")
    _, activity = bill.published()

    assert codes(bill.sign_up(who, activity)) == ["busy"]


def test_AC07_activities_that_exclude_each_other(bill):
    _, first = bill.published()
    _, second = bill.published(exclusive_with=[first], posts=[post(shift(at(4)))])
    who, _ = bill.signed_up(second)

    assert codes(bill.sign_up(who, first)) == ["exclusive"]


def test_AC07_below_sixty_one_does_not_sign_up_oneself(bill):
    _, activity = bill.published()
    who = bill.volunteer()
    with bill.as_job():
        db.session.get_one(Volunteer, who.volunteer_id).credit = 59

    assert codes(bill.sign_up(who, activity)) == ["credit"]


def test_minors_serve_by_day_at_low_risk_where_they_are_wanted_and_with_a_guardians_yes(bill):
    sixteen = rules.Applicant(True, date(2010, 1, 1), True, 100, 0, [], [], True, False, False, False, False)

    def said(who=sixteen, **changes):
        start = at(2, changes.pop("hour", 9))
        wanted = {"is_open": True, "is_full": False, "waitlist": True, "starts_at": start, "risk": "low", "minors": True,
                  "ends_at": start + timedelta(hours=2), "min_age": 14, "min_minutes": 0, "skills": [],
                  "certificates": [], "team_only": False}
        return [one.code for one in rules.hindrances(who, rules.Wanted(**wanted | changes))]

    assert said() == []
    assert said(risk="mid") == ["minor"]
    assert said(minors=False) == ["minor"]
    assert said(hour=21) == ["night"]
    assert said(hour=5) == ["night"]
    assert said(rules.Applicant(**{**vars(sixteen), "guardian_agreed": False})) == ["guardian"]
    assert said(rules.Applicant(**{**vars(sixteen), "birth_date": date(2013, 1, 1)})) == ["age"]


def test_AC08_when_it_is_full_one_waits_in_the_order_of_arrival_and_moves_up(bill):
    _, activity = bill.published(posts=[post(shift(at(3), quota=1))])
    first, held = bill.signed_up(activity)
    second, waits = bill.signed_up(activity)
    third, waits_too = bill.signed_up(activity)

    before = [third.client.get(f"/signups/{waits_too}").json[name] for name in ("state", "position")]
    first.client.done(f"/signups/{held}/cancel", {})

    assert before == ["waitlisted", 2]
    assert bill.where(first, held) == "cancelled"
    assert bill.where(second, waits) == "approved"
    assert third.client.get(f"/signups/{waits_too}").json["position"] == 1
    assert bill.column(ActivityShift, bill.shifts(activity)[0], "taken") == 1


def test_AC08_without_a_waiting_list_full_is_full_and_recruiting_is_over(bill):
    _, activity = bill.published(waitlist=False, posts=[post(shift(quota=1))])
    bill.signed_up(activity)

    reply = bill.sign_up(bill.volunteer(), activity)

    assert codes(reply) == ["not-open"]
    assert bill.state(activity) == "recruit_closed"


def test_AC08_more_places_go_to_those_who_wait(bill):
    clerk, activity = bill.published(posts=[post(shift(quota=1))])
    bill.signed_up(activity)
    waiting = [bill.signed_up(activity) for _ in range(3)]

    clerk.done(f"/shifts/{bill.shifts(activity)[0]}/resize", {"quota": 3})
    bill.sweep()

    assert [bill.where(*one) for one in waiting] == ["approved", "approved", "waitlisted"]


def test_AC08_near_the_start_a_place_is_an_invitation_for_thirty_minutes(bill):
    start = the_clock.now() + timedelta(hours=10)
    _, activity = bill.published(posts=[post(shift(start, quota=1))])
    first, held = bill.signed_up(activity)
    second, asked = bill.signed_up(activity)
    third, next_one = bill.signed_up(activity)

    first.client.done(f"/signups/{held}/cancel", {})
    invited = second.client.get(f"/signups/{asked}").json
    bill.clock.wind(minutes=31)
    bill.renew(second, third)
    late = second.client.post(f"/signups/{asked}/accept")
    bill.sweep()
    third.client.done(f"/signups/{next_one}/accept")

    assert (invited["state"], invited["moves"]) == ("invited", ["accept", "decline", "cancel"])
    assert late.problem == "invitation-over"
    assert bill.where(second, asked) == "expired"
    assert credit_of(bill, second) == 100
    assert bill.where(third, next_one) == "confirmed"


def test_AC08_in_the_last_two_hours_nobody_moves_up(bill):
    _, activity = bill.published(posts=[post(shift(the_clock.now() + timedelta(hours=3), quota=1))])
    first, held = bill.signed_up(activity)
    second, waits = bill.signed_up(activity)

    bill.clock.wind(hours=1, minutes=1)
    bill.renew(first, second)
    first.client.done(f"/signups/{held}/cancel", {})
    bill.sweep()

    assert bill.where(second, waits) == "waitlisted"


def test_AC09_the_organiser_approves_and_rejects_and_never_one_too_many(bill):
    leader, activity = bill.published(bill.leader().client, approval="manual", posts=[post(shift(quota=1))])
    (one, first), (other, second), (third, last) = (bill.signed_up(activity) for _ in range(3))

    assert bill.where(one, first) == "applied"
    leader.done(f"/signups/{first}/approve")
    full = leader.post(f"/signups/{second}/approve")
    leader.done(f"/signups/{last}/reject", {"reason": "需要会手语"})
    fourth, waits = bill.signed_up(activity)

    assert full.problem == "no-place-left"
    assert (bill.where(one, first), bill.where(other, second), bill.where(third, last)) == (
        "approved", "applied", "rejected")
    assert bill.where(fourth, waits) == "waitlisted"
    assert bill.clerk().post(f"/signups/{second}/approve").problem == "wrong-role"


def test_AC09_with_the_code_nobody_needs_to_approve(bill):
    _, activity = bill.published(approval="manual", code="LEIFENG35")
    who = bill.volunteer()

    wrong = bill.sign_up(who, activity, code="GUESS")
    _, signup = bill.signed_up(activity, who, code="LEIFENG35")

    assert wrong.json["errors"][0]["pointer"] == "/code"
    assert bill.where(who, signup) == "approved"
    assert "LEIFENG35" not in str(bill.someone().get(f"/activities/{activity}").json)


def test_AC09_the_organisers_list_is_in_the_order_of_arrival_and_only_theirs(bill):
    leader, activity = bill.published(bill.leader().client, approval="manual")
    people = [bill.signed_up(activity) for _ in range(3)]

    seen = leader.get(f"/activities/{activity}/signups").json["items"]
    masked = bill.clerk().get(f"/activities/{activity}/signups").json["items"]

    assert [one["id"] for one in seen] == [signup for _, signup in people]
    assert seen[0]["name"] == "王志强"
    assert masked[0]["name"] != "王志强"
    assert people[0][0].client.get(f"/activities/{activity}/signups").problem == "wrong-role"
    assert people[0][0].client.get(f"/signups/{people[1][1]}").problem == "no-such-signup"


def test_AC09_a_place_taken_back_goes_to_the_next_and_its_owner_does_not_return(bill):
    leader, activity = bill.published(bill.leader().client, posts=[post(shift(at(3), quota=1))])
    first, held = bill.signed_up(activity)
    second, waits = bill.signed_up(activity)

    leader.done(f"/signups/{held}/remove", {"reason": "联系不上"})

    assert (bill.where(first, held), bill.where(second, waits)) == ("rejected", "approved")
    assert "removed" in codes(bill.sign_up(first, activity))


def test_AC10_cancelling_is_free_until_twelve_hours_before_and_then_costs_two(bill):
    start = the_clock.now() + timedelta(hours=14)
    _, activity = bill.published(posts=[post(shift(start))])
    early, first = bill.signed_up(activity)
    late, second = bill.signed_up(activity)

    early.client.done(f"/signups/{first}/cancel", {"reason": "加班"})
    bill.clock.wind(hours=2, minutes=1)
    bill.renew(early, late)
    told = late.client.get(f"/signups/{second}").json["free_to_cancel"]
    late.client.done(f"/signups/{second}/cancel", {})

    assert (bill.where(early, first), credit_of(bill, early)) == ("cancelled", 100)
    assert (told, bill.where(late, second), credit_of(bill, late)) == (False, "late_cancelled", 98)


def test_AC10_whoever_only_waits_leaves_at_any_time(bill):
    start = the_clock.now() + timedelta(hours=4)
    _, activity = bill.published(approval="manual", posts=[post(shift(start, quota=1))])
    who, signup = bill.signed_up(activity)

    who.client.done(f"/signups/{signup}/cancel", {})

    assert (bill.where(who, signup), credit_of(bill, who)) == ("cancelled", 100)
    assert bill.sign_up(who, activity).status == 201  # and may come again


def test_AC11_a_day_before_one_is_asked_once_and_confirms_or_declines(bill):
    _, activity = bill.published(posts=[post(shift(at(2, 9)))])
    comes, first = bill.signed_up(activity)
    stays, second = bill.signed_up(activity)

    bill.wind_to(at(2, 9) - timedelta(hours=23))
    bill.sweep()
    bill.sweep()
    bill.renew(comes, stays)
    comes.client.done(f"/signups/{first}/confirm")
    stays.client.done(f"/signups/{second}/decline")

    with bill.as_job():
        asked = db.session.scalars(
            select(Letter.payload).where(Letter.about == f"signup:{first}", Letter.topic == "notice")
        ).all()
    assert [one["template"] for one in asked] == ["signup-reminder"]
    assert (bill.where(comes, first), bill.where(stays, second)) == ("confirmed", "declined")
    assert bill.column(ActivityShift, bill.shifts(activity)[0], "taken") == 1


def test_D8_undecided_at_the_start_is_refused_without_effect_and_waiting_ends(bill):
    start = the_clock.now() + timedelta(hours=3)
    leader, activity = bill.published(bill.leader().client, approval="manual", posts=[post(shift(start, quota=1))])
    undecided, first = bill.signed_up(activity)
    chosen, second = bill.signed_up(activity)
    leader.done(f"/signups/{second}/approve")
    waiting, third = bill.signed_up(activity)

    bill.wind_to(start + timedelta(minutes=1))
    bill.sweep()
    bill.renew(undecided, chosen, waiting)

    assert bill.where(undecided, first) == "rejected"
    assert bill.where(waiting, third) == "expired"
    assert bill.where(chosen, second) == "approved"
    assert credit_of(bill, undecided) == 100
    assert bill.state(activity) == "in_progress"


def test_D8_a_suspended_volunteers_names_come_off_and_their_places_go_on(bill):
    _, activity = bill.published(posts=[post(shift(at(3), quota=1))])
    first, held = bill.signed_up(activity)
    second, waits = bill.signed_up(activity)

    with bill.as_job() as actor:
        found = db.session.get_one(Volunteer, first.volunteer_id)
        volunteers.move(actor, found, "suspend", "A2", cause=Cause.MANAGER, reason="核查")

    assert bill.column(Signup, held, "state") == "cancelled"
    assert bill.where(second, waits) == "approved"


def test_one_key_is_one_name(bill):
    _, activity = bill.published()
    who = bill.volunteer()
    body = {"shift_id": bill.shifts(activity)[0], "accept_risk": True, "accept_privacy": True}

    replies = [who.client.post(f"/activities/{activity}/signups", body, key="the-same-key-1") for _ in range(3)]

    assert {reply.status for reply in replies} == {201}
    assert len({reply.json["id"] for reply in replies}) == 1
    assert bill.column(ActivityShift, body["shift_id"], "taken") == 1
