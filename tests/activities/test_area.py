"""What the managers of an area see: its activities in any state, sheets with what must be looked at, and complaints."""

import pytest

from service.accounts import actions as accounts
from service.activities.models import Activity
from service.data.db import db
from tests.activities.playbill import HOME, post, programme, shift
from tests.activities.test_aftercare import TEXT, photos
from tests.activities.test_attendance import MINUTES, Day
from tests.conftest import PASSWORD


def listed(person, **wanted):
    """Everything in the list, page by page: id → line."""
    found, after = {}, None
    while True:
        reply = person.get("/activities/desk", {"limit": 100, **wanted, **({"after": after} if after else {})})
        assert reply.status == 200, reply
        found |= {item["id"]: item for item in reply.json["items"]}
        after = reply.json["next"]
        if after is None:
            return found


def test_AC05_the_list_of_the_area_is_narrowed_by_state_kind_risk_place_day_and_words(bill):
    clerk, draft = bill.drafted(title="楼道里的灯火", category="禁毒宣传")
    _, waiting = bill.submitted(title="灯火可亲", category="禁毒宣传", risk="mid")
    day = clerk.get(f"/activities/{waiting}").json["starts_at"][:10]
    number = clerk.get(f"/activities/{waiting}").json["number"]

    both = listed(clerk, category="禁毒宣传", q="灯火")

    assert {draft, waiting} <= set(both)
    line = both[waiting]
    assert (line["region_name"], line["place"], line["taken"]) == ("五琴里社区居委会", {"lng": 114.2101, "lat": 30.5512}, 0)
    assert (line["change_open"], line["report_owed"], line["settlement_hold"]) == (False, False, False)
    for narrowed in (
        {"state": "pending_review,returned", "category": "禁毒宣传"}, {"risk": "mid", "q": "灯火可亲"},
        {"q": number}, {"q": "灯火可亲", "starts_from": day, "starts_to": day}, {"q": "灯火可亲", "region": HOME},
    ):
        assert waiting in listed(clerk, **narrowed), narrowed
        assert draft not in listed(clerk, **narrowed), narrowed
    assert listed(clerk, q="灯火可亲", starts_to="2020-01-01") == {}


def test_the_list_of_the_area_ends_at_its_border(bill, manager):
    _, activity = bill.submitted()
    sibling = manager("wulidun-2")

    assert activity not in listed(sibling)
    assert sibling.get("/activities/desk", {"region": HOME}).problem == "not-of-your-area"
    assert activity in listed(bill.street(), region=HOME)
    assert activity in listed(bill.district())


def test_what_waits_about_an_activity_can_be_looked_for(bill):
    clerk, changing = bill.published(posts=[post(shift())])
    clerk.done(f"/activities/{changing}/changes", {"reason": "场地维修", "address": "社区广场"})
    assert changing in listed(clerk, change_open="true")
    assert changing not in listed(clerk, change_open="false")

    day = Day(bill)
    day.served()
    bill.clock.wind(days=4)
    bill.sweep()
    clerk = bill.clerk()

    assert day.activity in listed(clerk, report_owed="true")
    bill.renew(day.leader)
    day.leader.client.done(
        f"/activities/{day.activity}/report", {"text": TEXT, "beneficiaries": 9, "photos": photos(day.leader.client)}
    )
    assert day.activity not in listed(clerk, report_owed="true")


def test_AC16_the_sheet_says_what_must_be_looked_at_and_where_each_record_stands(bill):
    day = Day(bill)
    who, signup = day.people[0]
    day.at(0)
    day.stamp("in", who, signup)
    day.at(10)
    day.stamp("out", who, signup, place={"lng": 114.2103, "lat": 30.5512})
    day.at(MINUTES + 121)
    day.verified({"signup_id": signup})

    own = day.leader.client.get(f"/shifts/{day.shift}/attendance").json
    seen = bill.clerk().get(f"/shifts/{day.shift}/attendance").json

    assert (seen["activity_id"], seen["state"]) == (day.activity, "verifying")
    assert (seen["organiser"], own["organiser"]) == (False, True)
    (line,) = seen["items"]
    assert (line["record"], line["flags"], line["record_id"]) == ("anomaly", ["TOO_SHORT"], str(day.record(who).id))
    assert line["minutes"] in (9, 10)
    assert "*" in line["name"]
    assert seen["record_due"] is not None


# Complaints


def complained(bill, kind="收费", organiser=None):
    """A complaint about a published activity: whose, the activity, the case."""
    _, activity = bill.published(organiser)
    who, _ = bill.signed_up(activity)
    case = who.client.done(f"/activities/{activity}/complaints", {"kind": kind, "text": "现场要求交二十元服装费"})
    return who, activity, case["id"]


def test_AC25_the_street_sees_a_complaint_with_its_hold_and_may_decide_it(bill, manager):
    who, activity, case = complained(bill)

    seen = bill.street().get(f"/activity-complaints/{case}").json

    assert (seen["activity_id"], seen["state"], seen["settlement_hold"]) == (activity, "open", True)
    assert seen["moves"] == ["uphold", "dismiss"]
    assert "person_id" not in seen
    own = who.client.get(f"/activity-complaints/{case}").json
    assert (own["settlement_hold"], own["moves"]) == (False, ["withdraw"])
    assert bill.clerk().get(f"/activity-complaints/{case}").json["moves"] == []
    assert manager("wulidun-2").get(f"/activity-complaints/{case}").problem == "no-such-activity-complaint"
    assert bill.someone().get(f"/activity-complaints/{case}").problem == "no-such-activity-complaint"


def test_AC25_decided_ones_are_found_by_their_state_and_by_their_activity(bill):
    _, activity, case = complained(bill, "隐私")
    street = bill.street()
    street.done(f"/activity-complaints/{case}/dismiss", {"note": "与事实不符"})

    found = street.get("/activity-complaints", {"state": "dismissed", "activity_id": activity}).json["items"]

    assert [one["id"] for one in found] == [case]
    assert street.get("/activity-complaints", {"activity_id": activity}).json["items"] == []
    assert street.get("/activity-complaints", {"state": "dismissed", "region": "420105001"}).json["items"] == []


def test_AC25_nobody_decides_a_complaint_about_their_own_activity(bill):
    street = bill.street()
    activity = street.done("/activities", programme())["id"]
    street.done(f"/activities/{activity}/submit")
    bill.district().done(f"/activities/{activity}/approve")
    who, _ = bill.signed_up(activity)
    case = who.client.done(f"/activities/{activity}/complaints", {"kind": "安全", "text": "没有急救包"})["id"]

    assert street.get(f"/activity-complaints/{case}").json["moves"] == []
    assert street.post(f"/activity-complaints/{case}/dismiss", {"note": "没有的事"}).problem == "own-activity"
    bill.district().done(f"/activity-complaints/{case}/uphold", {"note": "属实"})


def test_the_counts_of_the_list_and_of_its_export_are_the_same(bill, as_job):
    bill.submitted()
    with as_job():
        whole = db.session.query(Activity).filter(Activity.region.startswith(HOME)).count()

    assert len(listed(bill.clerk())) == whole


@pytest.mark.does("AC05")
def test_AC05_points_beside_each_other_see_nothing_of_each_other_not_even_how_many(bill, as_job):
    with as_job():
        accounts.make_manager("wulidun-1-beside", PASSWORD, "邻点点长", "A4", HOME + "002", totp=False)
    point, beside = bill.manager("wulidun-1-point"), bill.manager("wulidun-1-beside")
    _, draft = bill.drafted(point)
    _, handed_in = bill.submitted(point)
    _, theirs = bill.drafted(beside)

    assert {draft, handed_in} <= set(listed(point))
    assert set(listed(beside)) == {theirs}
    for url in (f"/activities/{draft}", f"/activities/{handed_in}", f"/activities/{handed_in}/history",
                f"/activities/{handed_in}/changes"):
        assert beside.get(url).status == 404
    assert beside.post(f"/activities/{handed_in}/approve").status in (403, 404)
    assert beside.get("/todos/summary").json["total"] == 0
    assert bill.clerk().get(f"/activities/{handed_in}").json["moves"] == ["approve", "return", "reject"]
