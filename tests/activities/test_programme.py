"""Drafting, reviewing, opening, copying and calling off an activity (AC03–AC06, AC19, AC23)."""

from datetime import timedelta

import pytest

from service.activities.models import Activity, ActivityShift
from service.core import clock as the_clock
from service.volunteers.teams.states import TeamState
from tests.activities.playbill import at, post, programme, shift


def test_AC03_a_leader_and_every_manager_may_begin_an_activity_and_a_volunteer_may_not(bill):
    leader = bill.leader()

    for who in (leader.client, bill.manager("wulidun-1-point"), bill.clerk(), bill.street(), bill.district()):
        made = who.done("/activities", {"title": "清洁行动"})
        assert (made["state"], made["moves"]) == ("draft", ["submit", "discard"])
    assert bill.volunteer().client.post("/activities", {"title": "清洁行动"}).status == 403


def test_AC03_a_draft_is_nobody_elses_to_see(bill):
    _, activity = bill.drafted(bill.leader().client)

    assert bill.someone().get(f"/activities/{activity}").problem == "no-such-activity"
    assert bill.manager("wulidun-2").get(f"/activities/{activity}").status == 404
    assert bill.clerk().get(f"/activities/{activity}").status == 200


@pytest.mark.parametrize(("changes", "pointer"), [
    ({"title": "九月活动补录"}, "/title"),
    ({"posts": [post(shift(minutes=0))]}, "/posts"),
    ({"posts": [post(shift(minutes=13 * 60))]}, "/posts"),
    ({"posts": [post(shift(at(1)), shift(at(370)))]}, "/posts"),
    ({"region": "420105002001"}, "/region"),
])
def test_AC03_what_cannot_be_an_activity_is_refused_by_the_field(bill, changes, pointer):
    reply = bill.clerk().post("/activities", programme(**changes))

    assert (reply.status, reply.json["errors"][0]["pointer"]) == (422, pointer)


def test_AC03_an_activity_begins_two_hours_from_now_at_the_earliest(bill):
    soon = the_clock.now() + timedelta(minutes=119)

    reply = bill.clerk().post("/activities", programme(posts=[post(shift(soon))]))

    assert reply.json["errors"] == [{"pointer": "/posts", "detail": "最早须在 2 小时之后开始"}]


def test_AC04_what_the_law_wants_told_is_missing_by_name(bill):
    clerk, activity = bill.drafted(risk_disclosure=None, category=None, safeguards=None, posts=None)

    reply = clerk.post(f"/activities/{activity}/submit")

    assert (reply.status, reply.problem) == (422, "incomplete")
    assert {one["pointer"] for one in reply.json["errors"]} == {"/risk_disclosure", "/category", "/safeguards", "/posts"}


def test_AC04_high_risk_without_a_policy_is_not_submitted_and_with_one_goes_to_the_district(bill):
    clerk, activity = bill.drafted(risk="high")

    refused = clerk.post(f"/activities/{activity}/submit")
    clerk.done(f"/activities/{activity}/edit", {"policy_number": "PICC-2026-0001"})
    submitted = clerk.done(f"/activities/{activity}/submit")

    assert [one["pointer"] for one in refused.json["errors"]] == ["/policy_number"]
    assert (submitted["state"], submitted["review_level"]) == ("pending_review", 1)
    assert submitted["number"].startswith("AC")


def test_AC04_a_team_that_must_put_itself_in_order_submits_nothing(bill):
    leader, activity = bill.drafted(bill.leader(TeamState.RECTIFYING).client)

    assert leader.post(f"/activities/{activity}/submit").problem == "team-may-not-publish"


@pytest.mark.parametrize(("who", "changes", "level"), [
    ("wulidun-1-point", {"region": "420105007002001"}, 3),
    ("wulidun-1", {}, 3),
    ("wulidun", {"region": "420105007"}, 2),
    ("district", {"region": "420105"}, 1),
    ("wulidun-1", {"posts": [post(shift(quota=201))]}, 1),
    ("wulidun-1", {"minors": True, "posts": [post(shift(), min_age=14)]}, 1),
])
def test_AC05_who_reviews_depends_on_the_region_the_risk_the_number_and_minors(bill, who, changes, level):
    organiser, activity = bill.submitted(bill.manager(who), **changes)

    assert organiser.get(f"/activities/{activity}").json["review_level"] == level


def test_AC05_nobody_approves_what_they_made_and_a_lower_level_does_not_do(bill):
    clerk, activity = bill.submitted()
    street, big = bill.submitted(bill.street(), region="420105007")

    assert clerk.post(f"/activities/{activity}/approve").problem == "own-activity"
    assert bill.manager("wulidun-1-point").post(f"/activities/{activity}/approve").status == 404
    assert street.post(f"/activities/{big}/approve").problem == "own-activity"
    assert bill.clerk().post(f"/activities/{big}/approve").status == 404
    assert bill.second_clerk().done(f"/activities/{activity}/approve")["state"] == "recruiting"
    assert bill.district().done(f"/activities/{big}/approve")["state"] == "recruiting"


def test_AC05_returned_with_a_reason_it_is_completed_and_comes_again(bill):
    leader, activity = bill.submitted(bill.leader().client)
    clerk = bill.clerk()

    clerk.done(f"/activities/{activity}/return", {"reason_code": "RISK_MISSING", "note": "请写明登高的风险"})
    seen = leader.get(f"/activities/{activity}").json
    leader.done(f"/activities/{activity}/edit", {"risk_disclosure": "登高时须两人一组。"})
    leader.done(f"/activities/{activity}/submit")
    clerk.done(f"/activities/{activity}/approve")

    assert (seen["state"], seen["reason"], seen["editable"]) == ("returned", "请写明登高的风险", True)
    words = [one["move"] for one in leader.get(f"/activities/{activity}/history").json["items"]]
    assert words == ["draft", "submit", "return", "edit", "submit", "approve"]


def test_AC05_rejected_is_the_end(bill):
    leader, activity = bill.submitted(bill.leader().client)

    bill.clerk().done(f"/activities/{activity}/reject", {"reason_code": "NOT_VOLUNTEER", "note": "内部会议"})

    assert leader.post(f"/activities/{activity}/submit").problem == "not-now"
    assert bill.someone().get(f"/activities/{activity}").status == 404


def test_AC05_words_that_sound_like_no_service_are_shown_to_the_reviewer(bill):
    _, activity = bill.submitted(bill.leader().client, title="季度例会与聚餐")

    assert bill.clerk().get(f"/activities/{activity}").json["doubts"] == ["例会", "聚餐"]


def test_AC05_a_day_without_review_asks_the_level_above_as_well(bill):
    _, activity = bill.submitted(posts=[post(shift(at(5)))])

    bill.clock.wind(hours=24, minutes=1)
    bill.sweep()

    assert bill.street().done(f"/activities/{activity}/approve")["state"] == "recruiting"


def test_AC05_what_nobody_reviewed_before_it_began_goes_back(bill):
    _, activity = bill.submitted(posts=[post(shift(the_clock.now() + timedelta(hours=3)))])

    bill.clock.wind(hours=3, minutes=1)
    late = bill.second_clerk().post(f"/activities/{activity}/approve")
    bill.sweep()

    assert late.problem == "not-now"
    assert bill.state(activity) == "returned"


def test_AC05_recruiting_begins_at_its_hour(bill):
    _, activity = bill.published(recruit_from=at(1, 8).isoformat(), posts=[post(shift(at(4)))])
    early = bill.sign_up(bill.volunteer(), activity)

    bill.wind_to(at(1, 8) + timedelta(minutes=1))
    bill.sweep()

    assert [one["code"] for one in early.json["reasons"]] == ["not-open"]
    assert bill.state(activity) == "recruiting"


def test_AC06_a_quota_never_falls_below_what_is_promised(bill):
    clerk, activity = bill.published(posts=[post(shift(quota=3))])
    (only,) = bill.shifts(activity)
    for _ in range(2):
        bill.signed_up(activity)

    refused = clerk.post(f"/shifts/{only}/resize", {"quota": 1})
    smaller = clerk.done(f"/shifts/{only}/resize", {"quota": 2})

    assert refused.problem == "quota-below-taken"
    assert (smaller["quota"], smaller["taken"]) == (2, 2)
    assert bill.column(Activity, activity, "places") == 2


def test_AC06_more_than_two_hundred_is_the_districts_to_say(bill):
    clerk, activity = bill.published()

    assert clerk.post(f"/shifts/{bill.shifts(activity)[0]}/resize", {"quota": 300}).problem == "too-many-for-this-review"


def test_AC06_several_posts_and_shifts_stand_side_by_side(bill):
    _, activity = bill.published(posts=[
        post(shift(at(2)), shift(at(3))), post(shift(at(2)), name="宣传员", certificates=["驾驶"], coefficient="1.2"),
    ])

    seen = bill.someone().get(f"/activities/{activity}").json

    assert [(one["name"], len(one["shifts"])) for one in seen["posts"]] == [("清洁员", 2), ("宣传员", 1)]
    assert seen["places"] == 60


def test_AC19_what_nobody_relied_on_is_edited_and_the_rest_is_asked_for(bill):
    clerk, activity = bill.published()

    edited = clerk.done(f"/activities/{activity}/edit", {"safeguards": "提供手套、口罩和饮用水。"})
    refused = clerk.post(f"/activities/{activity}/edit", {"risk": "mid"})

    assert edited["safeguards"] == "提供手套、口罩和饮用水。"
    assert refused.problem == "major-change"


def test_AC19_a_change_waits_while_the_old_version_holds_and_then_sets_everybody_free(bill):
    clerk, activity = bill.published(posts=[post(shift(at(1, 15)))])
    who, signup = bill.signed_up(activity)
    before = clerk.get(f"/activities/{activity}").json

    change = clerk.done(f"/activities/{activity}/changes", {
        "reason": "场地维修", "address": "社区广场", "later_minutes": 60,
    })
    meanwhile = bill.someone().get(f"/activities/{activity}").json
    own = clerk.post(f"/changes/{change['id']}/approve", {})
    bill.second_clerk().done(f"/changes/{change['id']}/approve", {})
    after = bill.someone().get(f"/activities/{activity}").json
    bill.wind_to(the_clock.now() + timedelta(hours=1), who.client)
    mine = who.client.get(f"/signups/{signup}").json

    assert meanwhile["address"] == before["address"]
    assert own.problem == "own-activity"
    assert after["address"] == "社区广场"
    assert after["starts_at"] > before["starts_at"]
    assert mine["starts_at"] == after["starts_at"]
    assert mine["free_to_cancel"]
    assert bill.clerk().post(f"/changes/{change['id']}/withdraw").problem == "not-now"
    (past,) = bill.clerk().get(f"/activities/{activity}/changes").json["items"]
    assert (past["id"], past["state"], past["wanted"]["address"]) == (change["id"], "approved", "社区广场")
    assert who.client.get(f"/activities/{activity}/changes").json["items"] == []  # the public is told what holds, no more


def test_AC19_a_change_to_high_risk_needs_a_policy_and_the_district(bill):
    clerk, activity = bill.published()

    refused = clerk.post(f"/activities/{activity}/changes", {"reason": "增加登高", "risk": "high"})
    change = clerk.done(f"/activities/{activity}/changes", {"reason": "增加登高", "risk": "high", "policy_number": "P-1"})
    second = clerk.post(f"/activities/{activity}/changes", {"reason": "换地址", "address": "社区广场"})

    assert refused.json["errors"][0]["pointer"] == "/policy_number"
    assert second.problem == "change-waits"
    assert bill.second_clerk().post(f"/changes/{change['id']}/approve", {}).problem == "wrong-role"
    assert bill.district().done(f"/changes/{change['id']}/approve", {})["state"] == "approved"
    assert bill.state(activity) == "recruiting"


def test_AC19_whoever_promised_the_new_time_elsewhere_is_let_go_without_penalty(bill):
    clerk, activity = bill.published(posts=[post(shift(at(3, 9)))])
    _, other = bill.published(posts=[post(shift(at(3, 14)))])
    who, signup = bill.signed_up(activity)
    bill.signed_up(other, who)
    stays, kept = bill.signed_up(activity)

    change = clerk.done(f"/activities/{activity}/changes", {"reason": "场地占用", "later_minutes": 300})
    bill.second_clerk().done(f"/changes/{change['id']}/approve", {})

    assert bill.where(who, signup) == "cancelled"
    assert bill.where(stays, kept) == "approved"
    assert bill.column(ActivityShift, bill.shifts(activity)[0], "taken") == 1


def test_AC19_an_organiser_asks_to_cancel_and_the_reviewer_does_it(bill):
    clerk, activity = bill.published()
    who, signup = bill.signed_up(activity)

    asked = clerk.done(f"/activities/{activity}/cancel", {"reason": "台风预警"})
    bill.second_clerk().done(f"/changes/{asked['change']['id']}/approve", {"note": "同意"})
    seen = bill.someone().get(f"/activities/{activity}").json

    assert (asked["state"], asked["change"]["kind"]) == ("recruiting", "cancel")
    assert (seen["state"], seen["reason"]) == ("cancelled", "台风预警")
    assert bill.where(who, signup) == "cancelled"


def test_AC19_in_the_last_day_an_organiser_cancels_at_once(bill):
    leader, activity = bill.published(bill.leader().client, posts=[post(shift(the_clock.now() + timedelta(hours=20)))])

    assert leader.done(f"/activities/{activity}/cancel", {"reason": "暴雨"})["state"] == "cancelled"


def test_AC19_a_reviewer_cancels_and_a_stranger_does_not(bill):
    _, activity = bill.published(bill.leader().client)

    assert bill.volunteer().client.post(f"/activities/{activity}/cancel", {"reason": "不想办"}).problem == "wrong-role"
    assert bill.clerk().done(f"/activities/{activity}/cancel", {"reason": "场地有险情"})["state"] == "cancelled"


def test_D7_only_the_district_freezes_and_it_goes_on_where_it_stood(bill):
    clerk, activity = bill.published()
    district = bill.district()

    assert clerk.post(f"/activities/{activity}/freeze", {"reason": "核查"}).problem == "wrong-role"
    assert district.done(f"/activities/{activity}/freeze", {"reason": "核查投诉"})["state"] == "frozen"
    closed = bill.sign_up(bill.volunteer(), activity)
    assert clerk.post(f"/activities/{activity}/cancel", {"reason": "算了"}).problem == "wrong-role"
    assert district.done(f"/activities/{activity}/resume")["state"] == "recruiting"

    assert [one["code"] for one in closed.json["reasons"]] == ["not-open"]


def test_AC23_a_weekly_series_is_so_many_drafts_each_with_its_own_review(bill):
    clerk, activity = bill.published()

    series = clerk.done(f"/activities/{activity}/repeat", {"times": 3})["items"]
    first = clerk.done(f"/activities/{series[0]['id']}/submit")

    assert [one["state"] for one in series] == ["draft"] * 3
    starts = [one["starts_at"] for one in series]
    assert starts == sorted(set(starts))
    assert first["state"] == "pending_review"
    assert first["series_id"] == clerk.get(f"/activities/{series[2]['id']}").json["series_id"]
    assert clerk.post(f"/activities/{activity}/repeat", {"times": 13}).status == 422


def test_AC23_a_copy_takes_everything_but_the_policy_and_the_dates(bill):
    clerk, activity = bill.published()

    again = clerk.done(f"/activities/{activity}/copy", {"weeks": 2})

    assert (again["state"], again["series_id"]) == ("draft", None)
    assert again["posts"][0]["name"] == "清洁员"
    assert bill.volunteer().client.post(f"/activities/{activity}/copy", {}).problem == "wrong-role"


def test_recruiting_is_closed_by_hand_and_opened_again_until_two_hours_before(bill):
    clerk, activity = bill.published(posts=[post(shift(the_clock.now() + timedelta(hours=4)))])

    clerk.done(f"/activities/{activity}/close-recruiting")
    closed = bill.sign_up(bill.volunteer(), activity)
    clerk.done(f"/activities/{activity}/reopen")
    bill.signed_up(activity)
    clerk.done(f"/activities/{activity}/close-recruiting")
    bill.clock.wind(hours=2, minutes=1)

    assert [one["code"] for one in closed.json["reasons"]] == ["not-open"]
    assert bill.clerk().post(f"/activities/{activity}/reopen").problem == "not-now"


def test_a_shift_with_nobody_does_not_take_place_and_an_activity_of_such_shifts_lapses(bill):
    _, activity = bill.published(posts=[post(shift(the_clock.now() + timedelta(hours=3)))])

    bill.clock.wind(hours=3, minutes=1)
    bill.sweep()

    assert bill.state(activity) == "cancelled"


def test_D2_an_activity_runs_from_its_first_shift_to_its_last_and_later_shifts_still_recruit(bill):
    start = the_clock.now() + timedelta(hours=3)
    _, activity = bill.published(posts=[post(shift(start), shift(start + timedelta(days=1)))])
    first, second = bill.shifts(activity)
    bill.signed_up(activity, shift_id=first)

    bill.wind_to(start + timedelta(minutes=1))
    bill.sweep()
    running = bill.state(activity)
    bill.signed_up(activity, shift_id=second)
    bill.wind_to(start + timedelta(hours=3))
    bill.sweep()
    between = bill.state(activity)
    bill.wind_to(start + timedelta(days=1, hours=5))
    bill.sweep()

    assert (running, between, bill.state(activity)) == ("in_progress", "in_progress", "ended")
    assert bill.column(ActivityShift, second, "state") == "verifying"
    assert bill.column(ActivityShift, second, "record_due") is not None


def test_danger_ends_what_runs_and_calls_off_what_has_not_begun(bill):
    start = the_clock.now() + timedelta(hours=3)
    _, activity = bill.published(posts=[post(shift(start), shift(start + timedelta(days=1)))])
    first, second = bill.shifts(activity)
    bill.signed_up(activity, shift_id=first)
    who, later = bill.signed_up(activity, shift_id=second)
    bill.wind_to(start + timedelta(minutes=30))
    bill.sweep()

    bill.clerk().done(f"/activities/{activity}/abort", {"reason": "突降暴雨"})
    bill.renew(who)

    assert bill.state(activity) == "ended"
    assert bill.where(who, later) == "cancelled"
    assert [bill.column(ActivityShift, one, "state") for one in (first, second)] == ["ended", "cancelled"]
