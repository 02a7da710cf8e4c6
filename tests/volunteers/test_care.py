"""Credit shown to oneself, insurance and accidents, corrections, and hours shown by certificate (VO13, VO14, VO16, VO18)."""

from datetime import timedelta

import pytest

from service import jobs
from service.core import clock as the_clock
from service.volunteers.credit import actions as credit
from service.volunteers.credit import rules
from service.volunteers.external import queries as external
from tests.orders.story import Story
from tests.volunteers.registering import new_id_number
from tests.volunteers.serving import make_volunteer
from tests.web.test_uploads import picture, send

HURT = {"kind": "摔伤", "place": "3 栋楼道", "text": "搬桌子时踩空，扭伤脚踝。"}


@pytest.fixture
def volunteer(as_job, someone):
    return make_volunteer(as_job, someone())


@pytest.fixture
def clerk(manager):
    return manager("wulidun-1")


def hurt(**changes):
    return HURT | {"happened_at": the_clock.now().isoformat()} | changes


# Credit


@pytest.mark.does("VO13")
def test_VO13_my_score_says_what_made_it_what_it_means_and_how_it_recovers(as_job, clock, someone):
    volunteer = make_volunteer(as_job, someone("whose-credit-recovers"))
    with as_job():
        for number in range(5):
            credit.count(volunteer.volunteer_id, f"care:{volunteer.number}:{number}", -10, "接单后未到")
        credit.count(volunteer.volunteer_id, f"care:{volunteer.number}:+", 2, "服务时长已核定")

    mine = volunteer.client.get("/me/credit").json

    assert (mine["score"], mine["gated"], mine["served_to_recover"]) == (52, True, 4)
    assert [one["delta"] for one in mine["events"]] == [2, -10, -10, -10, -10, -10]
    assert mine["recovers_at"] is not None
    assert "队长可以单独邀请您" in mine["words"]
    clock.wind(days=91)
    volunteer.client.by_wechat("whose-credit-recovers")
    later = volunteer.client.get("/me/credit").json
    assert (later["score"], later["events"], later["gated"]) == (100, [], False)
    assert someone().get("/me/credit").status == 404


@pytest.mark.parametrize(("deltas", "score"), [([], 100), ([+2] * 30, 120), ([-10] * 20, 0), ([-10] * 4, 60), ([-41], 59)])
def test_credit_is_clamped(deltas, score):
    assert rules.credit_of(deltas) == score
    moment = the_clock.now()
    events = [(moment - timedelta(days=place), delta) for place, delta in enumerate(deltas)]
    assert (rules.recovers_at(events, moment) is None) == (score >= 60)


# Accidents


@pytest.mark.does("VO14")
def test_VO14_an_accident_goes_from_its_report_to_being_paid(volunteer, clerk, clock, app, as_job):
    day = the_clock.now().date()
    clerk.done(f"/volunteers/{volunteer.volunteer_id}/policies", {
        "insurer": "演示保险", "policy_number": "P-77", "valid_from": (day - timedelta(days=9)).isoformat(),
        "valid_until": (day + timedelta(days=90)).isoformat()})
    told = volunteer.client.done("/incidents", hurt())
    assert (told["state"], told["late"], told["policy_number"], told["moves"]) == ("reported", False, "P-77", ["show"])
    assert any(one["about"] == f"incident:{told['id']}" and one["due_at"]
               for one in clerk.get("/todos", {"kind": "incident", "limit": 100}).json["items"])
    assert clerk.post(f"/incidents/{told['id']}/claim", {"claim_number": "LP-1"}).problem == "not-now"
    photo = send(volunteer.client, picture(), purpose="incident").json["id"]

    shown = volunteer.client.done(f"/incidents/{told['id']}/show", {"note": "门诊病历", "photos": [photo]})
    assert (shown["state"], shown["evidence_late"], shown["photos"]) == ("evidence", False, [photo])
    assert clerk.get(f"/photos/{photo}").status == 200
    assert clerk.done(f"/incidents/{told['id']}/claim", {"claim_number": "LP-1"})["moves"] == ["pay", "refuse"]
    paid = clerk.done(f"/incidents/{told['id']}/pay", {"yuan": 860})

    assert (paid["state"], paid["paid_yuan"], paid["moves"]) == ("paid", 860, [])
    (mine,) = volunteer.client.get("/me/incidents").json["items"]
    assert (mine["id"], mine["state"]) == (told["id"], "paid")


def test_VO14_late_is_taken_and_says_so_and_silence_is_reminded_of(volunteer, clerk, clock, app, as_job):
    late = volunteer.client.done("/incidents", hurt(
        happened_at=(the_clock.now() - timedelta(days=2)).isoformat(), kind="其他"))
    assert late["late"]
    clock.wind(hours=49)
    with as_job() as job:
        assert jobs.incidents.sweep_incidents(job) >= 1
    with as_job() as job:
        assert jobs.incidents.sweep_incidents(job) == 0, "once"
    volunteer.client._signed_in(
        volunteer.client.done("/auth/refresh", {"refresh_token": volunteer.client.refresh_token}))

    shown = volunteer.client.done(f"/incidents/{late['id']}/show", {"note": "补交"})
    assert shown["evidence_late"]
    future = volunteer.client.post("/incidents", hurt(happened_at=(the_clock.now() + timedelta(hours=1)).isoformat()))
    assert [one["pointer"] for one in future.json["errors"]] == ["/happened_at"]


def test_a_leader_tells_for_a_member_and_for_nobody_else(volunteer, someone, as_job, clerk):
    founders = [make_volunteer(as_job, someone()) for _ in range(4)]
    team = volunteer.client.done("/teams", {
        "name": f"平安小队{volunteer.number[-5:]}", "category": "扶贫帮困", "region": "420105007002",
        "founders": [one.number for one in founders]})["id"]
    for one in founders:
        one.client.done(f"/teams/{team}/confirm-founding")
    clerk.done(f"/teams/{team}/approve")
    stranger = make_volunteer(as_job, someone())

    told = volunteer.client.done("/incidents", hurt(number=founders[0].number))

    assert told["volunteer_id"] == str(founders[0].volunteer_id)
    assert founders[0].client.get("/me/incidents").json["items"][0]["id"] == told["id"]
    assert volunteer.client.post("/incidents", hurt(number=stranger.number)).problem == "not-of-your-team"
    assert stranger.client.get(f"/incidents/{told['id']}").status == 404


@pytest.mark.does("VO14")
def test_VO14_each_promised_service_says_by_which_policy_it_is_covered(someone, manager):
    story = Story(someone, manager)
    me = story.volunteer()
    _, order = story.to_dispatch()
    story.clerk().done(f"/orders/{order}/offer", {"volunteer_id": me.volunteer_id})
    me.done(f"/offers/{me.get('/offers').json['items'][0]['id']}/accept")
    assert [(one["title"], one["policy_number"]) for one in me.get("/me/policies").json["work"]] == [("客厅灯不亮", None)]

    day = the_clock.now().date()
    story.clerk().done(f"/volunteers/{me.volunteer_id}/policies", {
        "insurer": "演示保险", "policy_number": "P-88", "valid_from": day.isoformat(),
        "valid_until": (day + timedelta(days=30)).isoformat()})

    mine = me.get("/me/policies").json
    assert [one["policy_number"] for one in mine["work"]] == ["P-88"]
    assert [one["current"] for one in mine["items"]] == [True]


# Corrections


@pytest.mark.does("VO16")
def test_VO16_the_register_is_put_right_after_a_look_by_the_community(volunteer, clerk, manager):
    number = new_id_number()
    wish = {"name": "王志刚", "id_number": number, "reason": "写错了"}
    asked = volunteer.client.done("/me/volunteer/corrections", wish)
    assert number not in str(asked)
    assert volunteer.client.post("/me/volunteer/corrections", {
        "education": "本科", "reason": "再改"}).problem == "correction-under-way"
    assert any(one["about"] == f"volunteer:{volunteer.volunteer_id}"
               for one in clerk.get("/todos", {"kind": "correction", "limit": 100}).json["items"])
    assert manager("wulidun-2").post(f"/corrections/{asked['id']}/grant").status == 404

    clerk.done(f"/corrections/{asked['id']}/grant")

    mine = volunteer.client.get("/me/volunteer").json
    assert (mine["name"], mine["id_number"][-2:]) == ("王志刚", number[-2:])
    assert volunteer.client.get("/me").json["name"] == "王志刚"
    second = volunteer.client.done("/me/volunteer/corrections", {"politics": "中共党员", "reason": "已入党"})
    clerk.done(f"/corrections/{second['id']}/refuse", {"reason": "请带组织关系证明"})
    found = {one["id"]: one for one in volunteer.client.get("/me/volunteer/corrections").json["items"]}
    assert (found[second["id"]]["state"], found[second["id"]]["note"]) == ("refused", "请带组织关系证明")
    assert volunteer.client.get("/me/volunteer").json["politics"] is None
    bad = volunteer.client.post("/me/volunteer/corrections", {"id_number": "420105199003070011", "reason": "x"})
    assert [one["pointer"] for one in bad.json["errors"]] == ["/id_number"]


# Hours elsewhere


@pytest.mark.does("VO18")
def test_VO18_a_certificate_of_another_platform_is_looked_at_and_counts_for_stars_only_where_the_district_says_so(
    volunteer, manager, as_job
):
    shown = volunteer.client.done("/me/external-hours", {
        "platform": "志愿汇", "certificate_number": "ZYH-1", "title": "防汛值守", "unit_name": "某队",
        "day_from": "2024-07-01", "day_to": "2024-07-03", "minutes": 960,
        "photos": [send(volunteer.client, picture(), purpose="certificate").json["id"]]})
    assert volunteer.client.get("/me/external-hours").json["minutes"] == 0
    street = manager("wulidun")
    assert any(one["about"] == f"external:{shown['id']}"
               for one in street.get("/todos", {"kind": "external", "limit": 100}).json["items"])
    assert street.get(f"/photos/{shown['photos'][0]}").status == 200
    assert manager("wulidun-1").post(f"/external-claims/{shown['id']}/accept").problem == "wrong-role"

    assert street.done(f"/external-claims/{shown['id']}/accept")["state"] == "accepted"

    assert volunteer.client.get("/me/external-hours").json["minutes"] == 960
    assert volunteer.client.get("/me/hours").json["minutes"] == 0
    with as_job():
        assert external.minutes_for_star(volunteer.volunteer_id) == 0
    assert street.post("/external-hours/policy", {"counts_for_star": True}).problem == "wrong-role"
    manager("district").done("/external-hours/policy", {"counts_for_star": True})
    with as_job():
        assert external.minutes_for_star(volunteer.volunteer_id) == 960
    manager("district").done("/external-hours/policy", {"counts_for_star": False})
    too_many = volunteer.client.post("/me/external-hours", {
        "platform": "志愿汇", "certificate_number": "ZYH-2", "title": "一天", "unit_name": "某队", "day_from": "2024-07-01",
        "day_to": "2024-07-01", "minutes": 721})
    assert [one["pointer"] for one in too_many.json["errors"]] == ["/minutes"]
