"""The report, ratings both ways, and complaints that hold the settlement (AC20, AC21, AC25, D7)."""


import pytest

from service.activities.models import Activity
from service.jobs import SWEEPS
from tests.activities.playbill import post, programme, shift
from tests.activities.shown import photos
from tests.activities.test_attendance import MINUTES, Day

TEXT = "二十名志愿者清理了三栋楼的楼道和小花园，收集可回收物四十余公斤，居民反响很好，大家约定下个月再来一次，一起维护环境。"


def decided(bill, day, who, signup):
    """The hours proposed by the leader and confirmed by the community."""
    day.at(MINUTES + 121)
    day.verified({"signup_id": signup})
    bill.clerk().done(f"/records/{day.record(who).id}/confirm", {})
    bill.renew(who)


def test_AC20_the_organiser_tells_what_came_of_it_once_and_everybody_reads_it(bill, anyone):
    day = Day(bill)
    leader = day.leader.client
    address = f"/activities/{day.activity}/report"
    early = leader.post(address, {"text": TEXT, "beneficiaries": 120, "photos": photos(leader)})
    day.served()

    none = anyone.get(address)
    short = leader.post(address, {"text": "很好", "beneficiaries": 1, "photos": photos(leader)})
    told = leader.done(address, {"text": TEXT, "beneficiaries": 120, "photos": photos(leader)})
    again = leader.post(address, {"text": TEXT, "beneficiaries": 9, "photos": photos(leader)})

    assert (early.problem, none.problem, short.status) == ("nothing-to-report", "no-such-report", 422)
    assert again.problem == "reported-already"
    assert anyone.get(f"/activities/{day.activity}/report").json == told
    assert anyone.get(f"/activities/{day.activity}").json["reported"] is True
    assert len(told["photos"]) == 3


def test_AC20_a_report_owed_for_three_days_holds_back_the_next_activity_and_nobodys_hours(bill):
    day = Day(bill)
    who, signup = day.served()
    decided(bill, day, who, signup)
    hours = who.client.get("/me/hours").json["minutes"]
    bill.clock.wind(days=4)
    bill.renew(day.leader)
    leader = day.leader.client
    next_one = leader.done("/activities", programme(posts=[post(shift())]))["id"]

    owed = leader.post(f"/activities/{next_one}/submit")
    leader.done(f"/activities/{day.activity}/report", {"text": TEXT, "beneficiaries": 120, "photos": photos(leader)})

    assert hours > 0
    assert owed.problem == "report-owed"
    assert leader.done(f"/activities/{next_one}/submit")["state"] == "pending_review"


def test_AC21_each_rates_the_other_once_and_sees_the_others_stars_only_afterwards(bill):
    day = Day(bill)
    who, signup = day.people[0]
    early = who.client.post(f"/signups/{signup}/rate", {"stars": 5})
    day.served()
    leader = day.leader.client

    who.client.done(f"/signups/{signup}/rate", {"stars": 4, "text": "组织有序"})
    before = leader.get(f"/signups/{signup}/ratings").json["items"]
    leader.done(f"/signups/{signup}/rate", {"stars": 5})
    after = leader.get(f"/signups/{signup}/ratings").json["items"]

    assert early.problem == "nothing-to-rate"
    assert before == []
    assert {one["by_whom"]: one["stars"] for one in after} == {"volunteer": 4, "organiser": 5}
    assert who.client.post(f"/signups/{signup}/rate", {"stars": 1}).problem == "rated-already"
    assert bill.clerk().post(f"/signups/{signup}/rate", {"stars": 1}).problem == "wrong-role"


def test_AC21_what_everybody_reads_of_the_stars_counts_only_what_both_may_see(bill, anyone):
    day = Day(bill)
    who, signup = day.served()
    day.at(MINUTES + 121)
    address = f"/activities/{day.activity}"

    who.client.done(f"/signups/{signup}/rate", {"stars": 4})
    alone = anyone.get(address).json
    day.leader.client.done(f"/signups/{signup}/rate", {"stars": 5})

    both = anyone.get(address).json
    assert (alone["stars"], alone["ratings"]) == (None, 0)
    assert (both["stars"], both["ratings"]) == (4.0, 1)


def test_AC21_after_ten_working_days_one_rates_no_more_and_sees_what_is_there(bill):
    day = Day(bill)
    who, signup = day.served()
    who.client.done(f"/signups/{signup}/rate", {"stars": 4})

    bill.clock.wind(days=20)
    bill.renew(day.leader)
    leader = day.leader.client

    assert leader.post(f"/signups/{signup}/rate", {"stars": 5}).problem == "nothing-to-rate"
    assert [one["stars"] for one in leader.get(f"/signups/{signup}/ratings").json["items"]] == [4]


@pytest.mark.parametrize(("kind", "held"), [("收费", True), ("强制参加", True), ("安全", False)])
def test_AC25_money_or_force_holds_the_settlement_and_nothing_else_does(bill, kind, held):
    _, activity = bill.published(bill.leader().client)
    resident = bill.someone().with_phone()

    made = resident.done(f"/activities/{activity}/complaints", {"kind": kind, "text": "现场要求交 20 元服装费"})
    again = resident.post(f"/activities/{activity}/complaints", {"kind": kind, "text": "现场要求交 20 元服装费"})

    assert (made["severity"], made["state"]) == (1 if held else 2, "open")
    assert bill.column(Activity, activity, "settlement_hold") is held
    assert again.problem == "complained-already"


def test_AC25_a_complaint_without_a_proved_phone_is_taken_and_holds_nothing(bill):
    _, activity = bill.published(bill.leader().client)

    bill.someone().done(f"/activities/{activity}/complaints", {"kind": "收费", "text": "现场要求交 20 元服装费"})

    assert bill.column(Activity, activity, "settlement_hold") is False


def test_D7_hours_are_decided_while_points_wait_and_are_posted_once_when_it_is_over(bill):
    day = Day(bill)
    who, signup = day.served()
    resident = bill.someone().with_phone()
    case = resident.done(f"/activities/{day.activity}/complaints", {"kind": "收费", "text": "现场要求交 20 元服装费"})["id"]

    decided(bill, day, who, signup)
    waiting = who.client.get("/me/points").json["balance"]
    minutes = who.client.get("/me/hours").json["minutes"]
    low = bill.clerk().post(f"/activity-complaints/{case}/dismiss", {"note": "不属实"})
    elsewhere = bill.manager("jianqiao").post(f"/activity-complaints/{case}/dismiss", {"note": "不属实"})
    bill.street().done(f"/activity-complaints/{case}/dismiss", {"note": "经核实不属实"})
    again = bill.street().post(f"/activity-complaints/{case}/uphold", {"note": "属实"})

    assert (waiting, minutes > 0) == (0, True)
    assert low.problem == "wrong-role"
    assert elsewhere.problem == "no-such-activity-complaint"
    assert again.problem == "not-now"
    assert who.client.get("/me/points").json["balance"] == minutes * 10 // 60
    assert bill.column(Activity, day.activity, "settlement_hold") is False


def test_D7_two_severe_complaints_are_two_reasons_to_wait(bill):
    _, activity = bill.published(bill.leader().client)
    people = [bill.someone().with_phone() for _ in range(2)]
    said = {"kind": "收费", "text": "要求交钱才能参加"}
    cases = [one.done(f"/activities/{activity}/complaints", said)["id"] for one in people]

    bill.street().done(f"/activity-complaints/{cases[0]}/uphold", {"note": "属实"})
    still = bill.column(Activity, activity, "settlement_hold")
    people[1].done(f"/activity-complaints/{cases[1]}/withdraw")

    assert still is True
    assert bill.column(Activity, activity, "settlement_hold") is False


def test_AC25_the_street_reads_what_is_open_and_the_complainant_their_own_and_the_organiser_nothing(bill):
    leader, activity = bill.published(bill.leader().client)
    resident = bill.someone().with_phone()
    case = resident.done(f"/activities/{activity}/complaints", {"kind": "隐私", "text": "群里公布了手机号码"})["id"]

    def ids(who):
        return {one["id"] for one in who.get("/activity-complaints", {"limit": 100}).json["items"]}

    assert case in ids(bill.street())
    assert case in ids(resident)
    assert case not in ids(leader)
    assert case not in ids(bill.manager("jianqiao"))
    assert leader.post(f"/activity-complaints/{case}/withdraw").problem == "no-such-activity-complaint"


@pytest.mark.does("AC25")
def test_two_upheld_complaints_within_a_year_send_a_team_into_rectifying_once(bill, as_job):
    leader = bill.leader()
    _, activity = bill.published(leader.client, team_id=str(leader.team_id))

    def upheld():
        complaint = bill.someone().done(f"/activities/{activity}/complaints", {"kind": "虚假活动", "text": "根本没有人来"})
        bill.street().done(f"/activity-complaints/{complaint['id']}/uphold", {"note": "属实"})
        with as_job("sweep-team-breaches") as actor:
            SWEEPS["sweep-team-breaches"](actor)
        return bill.street().get(f"/teams/{leader.team_id}").json["state"]

    assert upheld() == "active"
    assert upheld() == "rectifying"
    assert bill.street().done(f"/teams/{leader.team_id}/restore")["state"] == "active"
    assert upheld() == "active"  # what was answered counts no more
