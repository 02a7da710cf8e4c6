"""What of activities stands on whose desk, until when, and what each of them opens (AD03, D1, AC20, AC25)."""

from datetime import date, datetime, timedelta

import pytest

from service.activities.models import Activity, ActivityShift
from service.activities.waiting import queries
from service.core.workdays import SHANGHAI
from tests.accounts.conftest import made_by as made_by  # noqa: PLC0414 a fixture of the managers' tests
from tests.activities.conftest import bill as bill  # noqa: PLC0414 people and steps of activities
from tests.activities.playbill import HOME, post, shift
from tests.activities.test_aftercare import TEXT, photos
from tests.activities.test_attendance import MINUTES, Day
from tests.desk.test_todos import kinds_of, on_desk

ALONE = "420105007009"  # where no other test appoints anybody


def about(person, activity):
    """The items on somebody's desk that open this activity, by kind."""
    return {item["kind"]: item for item in on_desk(person).values() if item["about"] == f"activity:{activity}"}


def test_AC05_an_activity_waits_for_another_than_its_organiser_for_a_day(bill):
    clerk, activity = bill.submitted(title="门口的清洁")

    item = about(bill.second_clerk(), activity)["activity-review"]

    assert (item["kind_label"], item["title"], item["region"]) == ("活动待审核", "门口的清洁", HOME)
    due = datetime.fromisoformat(item["due_at"]) - datetime.fromisoformat(item["created_at"])
    assert due == timedelta(hours=24)
    assert about(clerk, activity) == {}
    assert about(bill.street(), activity) == {}
    bill.second_clerk().done(f"/activities/{activity}/return", {"reason_code": "PLACE_VAGUE", "note": "写明门牌"})
    assert about(bill.second_clerk(), activity) == {}


def test_AC05_high_risk_waits_for_the_district_and_says_so(bill):
    _, activity = bill.submitted(title="高处作业", risk="high", policy_number="P-2026-1")

    assert about(bill.district(), activity)["activity-review"]["title"] == "【高风险】高处作业"
    assert about(bill.second_clerk(), activity) == {}


def test_AC05_what_nobody_reviewed_in_a_day_waits_one_level_up_with_a_new_day(bill):
    _, activity = bill.submitted(posts=[post(shift())])
    bill.clock.wind(hours=25)
    assert about(bill.second_clerk(), activity)["activity-review"]["colour"] == "red"
    bill.sweep()

    assert about(bill.street(), activity)["activity-review"]["colour"] != "red"
    assert about(bill.second_clerk(), activity) == {}


def test_AC05_where_the_community_has_nobody_else_the_street_reviews(bill, made_by):
    _, alone = made_by(bill.street(), "A3", ALONE)
    alone.comes_in()
    _, activity = bill.submitted(alone)

    assert about(bill.street(), activity)["activity-review"]["region"] == ALONE
    assert about(alone, activity) == {}


def test_AC19_a_change_waits_for_the_reviewer_until_the_day_is_over_or_the_activity_begins(bill):
    clerk, activity = bill.published(title="广场上的义诊")
    change = clerk.done(f"/activities/{activity}/changes", {"reason": "场地维修", "address": "社区广场"})["id"]
    reviewer = bill.second_clerk()

    item = on_desk(reviewer)[change]

    assert (item["kind"], item["title"]) == ("activity-change", "申请变更 · 广场上的义诊")
    assert item["about"] == f"activity:{activity}"
    assert change not in on_desk(clerk)
    reviewer.done(f"/changes/{change}/refuse", {"note": "按原计划"})
    assert change not in on_desk(reviewer)
    clerk.done(f"/activities/{activity}/cancel", {"reason": "人手不足"})
    assert about(reviewer, activity)["activity-change"]["title"] == "申请取消 · 广场上的义诊"


def test_AC09_names_wait_for_whoever_organises_as_one_line(bill):
    clerk, activity = bill.published(approval="manual", title="义剪")
    names = [bill.signed_up(activity)[1] for _ in range(2)]

    assert about(clerk, activity)["activity-signup"]["title"] == "义剪 · 2 人报名"
    assert about(bill.second_clerk(), activity) == {}
    for signup in names:
        clerk.done(f"/signups/{signup}/approve")
    assert "activity-signup" not in about(clerk, activity)


def test_AC16_hours_wait_for_the_organiser_at_once_then_for_the_community_then_for_the_street(bill):
    day = Day(bill)
    day.served()
    day.at(MINUTES + 121)
    assert about(bill.clerk(), day.activity) == {}

    found = {}
    for _ in range(16):
        for name, person in (("community", bill.clerk()), ("street", bill.street())):
            if name not in found and "activity-hours" in about(person, day.activity):
                found[name] = about(person, day.activity)["activity-hours"]
        if len(found) == 2:
            break
        bill.clock.wind(days=1)

    assert set(found) == {"community", "street"}
    due = bill.column(ActivityShift, day.shift, "record_due")
    for item in found.values():
        assert datetime.fromisoformat(item["due_at"]) == due


def test_AC16_a_manager_who_organised_it_finds_it_the_same_day(bill):
    clerk, activity = bill.published(posts=[post(shift())])
    bill.signed_up(activity)
    start = bill.column(Activity, activity, "starts_at")
    bill.wind_to(start + timedelta(minutes=1))
    bill.sweep()
    bill.wind_to(start + timedelta(minutes=MINUTES + 5))
    bill.sweep()
    clerk = bill.clerk()

    assert about(clerk, activity)["activity-hours"]["id"] == bill.shifts(activity)[0]
    assert "activity-hours" not in about(bill.second_clerk(), activity)


@pytest.mark.parametrize(("now", "days", "edge"), [
    (datetime(2026, 11, 20, 10), 7, date(2026, 11, 11)),  # a Friday; what ended on the 10th has until the 19th
    (datetime(2026, 11, 23, 10), 7, date(2026, 11, 12)), (datetime(2026, 10, 9, 10), 2, date(2026, 9, 30)),
])
def test_so_many_working_days_have_gone_by_since(as_job, now, days, edge):
    with as_job():
        found = queries.ended_by(now.replace(tzinfo=SHANGHAI), days)

    assert found.astimezone(SHANGHAI).date() == edge


def test_an_anomaly_waits_for_the_street_beside_the_plain_records_of_the_community(bill):
    day = Day(bill, people=2)
    (one, first), (two, second) = day.people
    day.at(0)
    for who, signup in day.people:
        day.stamp("in", who, signup)
    day.at(10)
    day.stamp("out", one, first, place={"lng": 114.2103, "lat": 30.5512})
    day.at(MINUTES)
    day.stamp("out", two, second, place={"lng": 114.2104, "lat": 30.5512})
    day.at(MINUTES + 121)
    day.verified({"signup_id": first}, {"signup_id": second})
    riddle = str(day.record(one).id)

    item = on_desk(bill.street())[riddle]
    assert (item["kind"], item["kind_label"], item["about"]) == ("record-anomaly", "异常时长待核查", f"record:{riddle}")
    assert riddle not in on_desk(bill.clerk())
    bill.street().done(f"/records/{riddle}/reject", {"reason": "只到场十分钟"})
    assert riddle not in on_desk(bill.street())


def test_AC20_a_report_waits_for_the_organiser_and_when_it_is_late_for_the_reviewer(bill):
    day = Day(bill)
    day.served()
    bill.sweep()
    reviewer = bill.clerk()
    assert "activity-report" not in about(reviewer, day.activity)

    bill.clock.wind(days=4)
    item = about(bill.clerk(), day.activity)["activity-report"]
    assert item["colour"] == "red"
    bill.renew(day.leader)
    day.leader.client.done(
        f"/activities/{day.activity}/report", {"text": TEXT, "beneficiaries": 9, "photos": photos(day.leader.client)}
    )
    assert "activity-report" not in about(bill.clerk(), day.activity)


def test_AC25_a_complaint_waits_five_working_days_for_the_street_and_not_for_whoever_is_reported(bill):
    _, activity = bill.published(title="亲子手工")
    who, _ = bill.signed_up(activity)
    case = who.client.done(f"/activities/{activity}/complaints", {"kind": "强制参加", "text": "不来就扣学分"})

    item = on_desk(bill.street())[case["id"]]

    assert (item["kind"], item["title"]) == ("activity-complaint", "【严重】强制参加 · 亲子手工")
    assert item["about"] == f"activity-complaint:{case['id']}"
    assert datetime.fromisoformat(item["due_at"]) == datetime.fromisoformat(case["due_at"])
    assert case["id"] not in on_desk(bill.clerk())
    assert case["id"] not in on_desk(bill.district())
    bill.street().done(f"/activity-complaints/{case['id']}/uphold", {"note": "属实"})
    assert case["id"] not in on_desk(bill.street())


def test_what_the_district_froze_waits_for_the_district(bill):
    _, activity = bill.published()
    district = bill.district()
    district.done(f"/activities/{activity}/freeze", {"reason": "正在核查"})

    assert set(about(district, activity)) == {"activity-frozen"}
    assert about(bill.street(), activity) == {}
    district.done(f"/activities/{activity}/resume")
    assert about(district, activity) == {}


def test_siblings_and_points_find_nothing_of_it(bill, manager):
    _, activity = bill.submitted()
    sibling, point = manager("wulidun-2"), manager("wulidun-1-point")

    assert kinds_of(sibling, activity) == set()
    assert kinds_of(point, activity) == set()


def test_the_counts_of_the_kinds_are_the_lengths_of_their_lists(bill):
    clerk, activity = bill.published(approval="manual")
    bill.signed_up(activity)
    bill.submitted()
    for person in (clerk, bill.second_clerk(), bill.street(), bill.district()):
        counted = {line["kind"]: line["total"] for line in person.get("/todos/summary").json["by_kind"]}
        for kind, total in counted.items():
            assert total == len(on_desk(person, kind=kind)), kind
