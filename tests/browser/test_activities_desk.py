"""Activities at the desks of managers: drafted, reviewed, changed, attended, settled, complained about."""

import time
from datetime import timedelta

import pytest
from playwright.sync_api import expect

from service.core.workdays import SHANGHAI
from service.demo.company import COMMUNITY
from tests.browser.people import Manager
from tests.whole_town import PASSWORD

pytestmark = pytest.mark.browser

PLACE = {"lng": 114.2101, "lat": 30.5512}
LASTS = 120  # minutes
WITHIN_SECONDS = 30


@pytest.fixture
def at_desk(open_desk):
    """Somebody at the console, signed in now: ``at_desk("demo-street")``."""

    def sit(username):
        one = Manager(open_desk(username))
        one.signs_in(username, PASSWORD)
        return one

    return sit


def programme(title, starts, **more):
    """What a community's clerk has written down."""
    return {
        "title": title, "category": "环境保护", "served": ["城镇居民"], "text": "一起清理楼道和小花园。", "risk": "low",
        "safeguards": "提供手套和饮用水。", "risk_disclosure": "地面湿滑，注意防滑。", "place": PLACE, "approval": "auto",
        "address": "五琴里社区党群服务中心门前", "phone": "027-84001234", "region": COMMUNITY,
        "posts": [{"name": "清洁员", "text": "清理楼道", "shifts": [{
            "starts_at": starts.isoformat(), "ends_at": (starts + timedelta(minutes=LASTS)).isoformat(), "quota": 20,
        }]}],
    } | more


def published(neighbours, starts, title, **more):
    """Over the wire: by one clerk, reviewed by the other."""
    clerk, second = neighbours.manager("clerk"), neighbours.manager("second")
    activity = clerk.post("/activities", programme(title, starts, **more))["id"]
    clerk.post(f"/activities/{activity}/submit")
    return second.post(f"/activities/{activity}/approve")


def soon(town, hours=3):
    """The next whole minute, some hours ahead."""
    return (town.now() + timedelta(hours=hours)).replace(second=0, microsecond=0)


def opens(manager, activity):
    """Its drawer, by its address."""
    manager.window.open(f"/console/activities?open={activity}")
    manager.window.find("activity-title").wait_for()


@pytest.mark.does("AC03", "AC04", "AC05")
def test_one_clerk_drafts_another_returns_it_with_a_reason_and_then_approves(at_desk, neighbours):
    clerk, second = at_desk("demo-community"), at_desk("demo-community-2")
    window = clerk.window
    clerk.goes_to("activities")
    window.tap("activity-new")
    for field, words in (
        ("field-title", "周末楼道清洁"), ("field-text", "清理楼道杂物，擦拭扶手。"),
        ("field-safeguards", "手套、饮水、急救包"),
        ("field-risk_disclosure", "地面湿滑"), ("field-address", "五琴里社区 3 栋门前"), ("field-phone", "027-84001234"),
        ("post-name-0", "清洁员"),
    ):
        window.fill(field, words)
    window.picture("form")
    window.tap("activity-save")
    window.sees_in("activity-state", "草稿")
    window.tap("move-submit")
    window.tap("deed-act")
    window.sees_in("activity-state", "待审核")
    assert window.page.get_by_test_id("move-approve").count() == 0  # nobody reviews their own

    second.goes_to("todos")
    second.window.tap("todos-kind-activity-review")
    second.window.tap("todos-open", has_text="周末楼道清洁")
    second.window.sees_in("review-list", "地面湿滑")
    second.window.sees_in("review-list", "不招募未成年人")
    second.window.picture("to-review")
    second.window.tap("move-return")
    second.window.tap("field-reason_code")
    second.window.page.get_by_role("option", name="地点不清").click()
    second.window.fill("field-note", "请写明单元门")
    second.window.tap("deed-act")
    second.window.sees_in("activity-state", "已退回")

    window.page.reload()
    window.sees_in("activity-reason", "请写明单元门")
    window.tap("activity-edit")
    window.fill("field-address", "五琴里社区 3 栋 2 单元门前")
    window.tap("activity-save")
    window.loses("activity-form")
    window.tap("move-submit")
    window.tap("deed-act")
    window.sees_in("activity-state", "待审核")

    second.window.page.reload()
    second.window.tap("move-approve")
    second.window.tap("deed-act")
    second.window.sees_in("activity-state", "招募中")
    clerk.looks_at("activities?q=周末楼道清洁")
    window.page.reload()
    window.sees("周末楼道清洁")  # the filter has survived
    window.picture("list")


@pytest.mark.does("AC19", "AC22")
def test_a_change_is_compared_old_and_new_and_approved(at_desk, neighbours, town):
    starts = soon(town, 60)
    event = published(neighbours, starts, "广场义诊引导")
    clerk, second = at_desk("demo-community"), at_desk("demo-community-2")
    opens(clerk, event["id"])
    clerk.window.tap("shift-resize")
    clerk.window.fill("field-quota", "30")
    clerk.window.tap("deed-act")
    clerk.window.sees_in("shift", "0 / 30")
    clerk.window.tap("move-repeat")
    clerk.window.fill("field-times", "2")
    clerk.window.tap("deed-act")
    clerk.window.sees("已生成 2 份草稿")
    clerk.window.tap("move-copy")
    clerk.window.tap("deed-act")
    clerk.window.sees_in("activity-state", "草稿")
    drafts = neighbours.manager("clerk").get("/me/activities?state=draft&limit=50")["items"]
    assert sum(one["title"] == "广场义诊引导" for one in drafts) == 3
    opens(clerk, event["id"])
    clerk.window.tap("move-change")
    clerk.window.fill("field-address", "五琴里社区广场")
    clerk.window.fill("field-later_minutes", "60")
    clerk.window.fill("field-reason", "原场地维修")
    clerk.window.tap("deed-act")
    clerk.window.find("change").wait_for()

    second.looks_at("activities?mark=change_open")
    second.window.tap("activities-open", has_text="广场义诊引导")
    second.window.sees_in("change-lines", "五琴里社区党群服务中心门前")
    second.window.sees_in("change-lines", "五琴里社区广场")
    second.window.picture("compared")
    second.window.tap("move-change-approve")
    second.window.tap("deed-act")

    second.window.loses("change")
    moved = neighbours.manager("clerk").get(f"/activities/{event['id']}")
    assert moved["address"] == "五琴里社区广场"
    second.looks_at(f"activities?view=month&month={starts:%Y-%m}")
    second.window.find("month-name").wait_for()
    second.window.picture("month")


def come_and_go(neighbours, town, event, starts):
    """Chen stays ten minutes, zhao the whole time; both with the code from the leader's screen. Qian's battery is empty."""
    clerk = neighbours.manager("clerk")
    shift = event["posts"][0]["shifts"][0]["id"]
    names = {}
    for word in ("chen", "zhao", "qian"):
        body = {"shift_id": shift, "accept_risk": True, "accept_privacy": True}
        names[word] = neighbours.people[word].post(f"/activities/{event['id']}/signups", body)["id"]

    def stamp(kind, word, place):
        code = clerk.get(f"/shifts/{shift}/code?kind={kind}")["code"]
        asked = {"code": code, "place": place, "accuracy_metres": 20}
        neighbours.people[word].post(f"/signups/{names[word]}/check-{kind}", asked)

    neighbours.until(starts)
    for number, word in enumerate(("chen", "zhao")):
        stamp("in", word, PLACE | {"lng": PLACE["lng"] + number * 0.0001})
    town.wind(10)
    stamp("out", "chen", PLACE | {"lat": PLACE["lat"] + 0.0002})
    neighbours.until(starts + timedelta(minutes=LASTS - 5))
    stamp("out", "zhao", PLACE | {"lat": PLACE["lat"] + 0.0003})
    town.wind(130)
    last_moment = time.monotonic() + WITHIN_SECONDS
    while clerk.get(f"/shifts/{shift}/attendance")["state"] != "verifying":  # the worker's rounds
        assert time.monotonic() < last_moment
        neighbours.pause()


@pytest.mark.does("AC09", "AC16", "AC17")
def test_attendance_with_a_riddle_is_proposed_decided_by_others_and_settled(at_desk, neighbours, town):
    starts = soon(town, 36).astimezone(SHANGHAI).replace(hour=10, minute=7)  # by day, and no round figure
    event = published(neighbours, starts, "探访独居老人")
    come_and_go(neighbours, town, event, starts)

    clerk = at_desk("demo-community")
    opens(clerk, event["id"])
    clerk.window.tap("activity-tab-names")
    expect(clerk.window.page.get_by_test_id("name")).to_have_count(3)
    clerk.window.tap("activity-tab-sheet")
    clerk.window.sees_in("shift-state", "核定中")
    clerk.window.tap("move-backfill")
    clerk.window.fill("field-reason", "手机没电，全程在场，有合影")
    clerk.window.tap("deed-act")
    clerk.window.loses("move-backfill")
    clerk.window.tap("move-verify-all")
    clerk.window.tap("deed-act")
    clerk.window.sees_in("sheet-reasons", "不足 30 分钟")
    clerk.window.picture("sheet")

    second = at_desk("demo-community-2")
    opens(second, event["id"])
    second.window.tap("activity-tab-sheet")
    for waiting in (2, 1):
        lines = second.window.page.get_by_test_id("sheet-line").filter(has_text="待核定")
        expect(lines).to_have_count(waiting)
        lines.first.get_by_test_id("sheet-record").click()
        second.window.tap("move-confirm")
        second.window.tap("deed-act")
        second.window.sees_in("record-state", "已核定")
        second.window.tap("record-close")

    street = at_desk("demo-street")
    street.goes_to("todos")
    street.window.tap("todos-kind-record-anomaly")
    street.window.tap("todos-open", has_text="探访独居老人")
    street.window.sees_in("record-flags", "不足 30 分钟")
    street.window.picture("riddle")
    street.window.tap("move-reject")
    street.window.fill("field-reason", "到场十分钟后离开，本人已说明")
    street.window.tap("deed-act")
    street.window.sees_in("record-state", "已驳回")

    opens(clerk, event["id"])
    clerk.window.tap("activity-tab-sheet")
    clerk.window.sees_in("shift-state", "已结算")
    clerk.window.sees_in("activity-state", "已结算")


@pytest.mark.does("AC25")
def test_a_severe_complaint_holds_the_settlement_until_the_street_has_decided(at_desk, neighbours, town):
    event = published(neighbours, soon(town, 50), "亲子手工课")
    complaint = {"kind": "收费", "text": "现场要求交二十元材料费"}
    neighbours.people["qian"].post(f"/activities/{event['id']}/complaints", complaint)

    street = at_desk("demo-street")
    street.goes_to("todos")
    street.window.tap("todos-kind-activity-complaint")
    street.window.tap("todos-open", has_text="亲子手工课")
    street.window.sees_in("activity-complaint-hold", "暂缓")
    street.window.sees_nothing_of(neighbours.people["qian"].name, neighbours.phones["qian"])
    street.window.picture("complaint")
    street.window.tap("activity-complaint-activity")
    street.window.find("activity-hold").wait_for()
    street.looks_at("complaints?of=activity")
    street.window.tap("activity-complaints-open", has_text="收费")
    street.window.tap("move-dismiss")
    street.window.fill("field-note", "材料由社区提供，未收费，已向本人说明")
    street.window.tap("deed-act")
    street.window.sees_in("activity-complaint-state", "不属实")

    opens(street, event["id"])
    street.window.loses("activity-hold")
    street.window.page.close()

    district = at_desk("demo-district")
    opens(district, event["id"])
    district.window.tap("move-freeze")
    district.window.fill("field-reason", "核查经费来源")
    district.window.tap("deed-act")
    district.window.sees_in("activity-state", "冻结")
    district.window.sees_in("activity-reason", "核查经费来源")
    district.window.picture("frozen")
    district.window.tap("move-resume")
    district.window.tap("deed-act")
    district.window.sees_in("activity-state", "招募中")
