"""Activities on the telephone: published, reviewed, signed up for, waited for, checked in and out of, told and rated."""

import io
import re
from datetime import datetime, timedelta

import pytest
from PIL import Image
from playwright.sync_api import expect

from service.demo.company import SHANGHAI
from service.demo.wire import Someone
from tests.browser.people import OnThePhone, Volunteer

pytestmark = pytest.mark.browser

LENGTH = timedelta(hours=2)
REPORT = "十几名志愿者清理了三栋楼的楼道和小花园，收集可回收物四十余公斤，居民反响很好，大家约定下个月再来一次，一起维护好环境。"


def photos(count):
    """So many pictures to choose from."""
    found = []
    for number in range(count):
        out = io.BytesIO()
        Image.new("RGB", (320, 240), (180, 40 * number, 60)).save(out, "JPEG")
        found.append({"name": f"{number}.jpg", "mimeType": "image/jpeg", "buffer": out.getvalue()})
    return found


def choose_photos(window, test_id, count):
    """From the album; until they are sent in."""
    with window.page.expect_file_chooser() as chooser:
        window.tap(f"{test_id}-add")
    chooser.value.set_files(photos(count))
    expect(window.page.locator(".photo").filter(visible=True)).to_have_count(count, timeout=20_000)


class Leader(OnThePhone):
    """Who holds it."""

    def drafts(self, title, day, street, community, quota=1):
        """The whole form, in order; saved and handed in."""
        window = self.window
        self.goes_to("pages/activity/lead")
        window.tap("begin")
        window.fill("title", title)
        window.find("category").select_option("环境保护")
        window.tap("served-城镇居民")
        window.fill("text", "一起清理楼道和小花园，工具由社区提供。")
        window.fill("post-0", "清洁员")
        window.fill("shift-0-0-day", day)
        window.fill("shift-0-0-quota", str(quota))
        window.tap("pick-place")
        window.tap("consent-yes")
        window.find("street").select_option(street)
        window.find("community").select_option(community)
        window.tap("place-confirm")
        window.fill("address", "社区党群服务中心门前")
        window.fill("disclosure", "地面湿滑，注意防滑。")
        window.fill("safeguards", "提供手套和饮用水。")
        window.fill("question", "您自带手套吗？")
        window.fill("phone", "027-84001234")

    def hands_it_in(self):
        """The activity's id."""
        self.window.tap("save-submit")
        self.window.sees_in("activity-state", "待审核")
        found = re.search(r"manage\?id=([0-9a-f-]{36})", self.window.page.url)
        assert found, self.window.page.url
        return found[1]

    def holds_up(self, stage, kind):
        """The code for coming or for going, as it stands on the screen."""
        self.goes_to("pages/me/index")
        self.goes_to(f"pages/activity/shift?id={stage.shift}&activity={stage.activity}")
        self.window.tap(f"kind-{kind}")
        shown = self.window.page.locator(f"[data-testid='check-code'][data-kind='{kind}']").filter(visible=True).first
        return shown.get_attribute("data-code")


class Participant(Volunteer):
    """Who takes part."""

    signup = ""

    def looks_at(self, activity):
        """Its page, read anew."""
        self.goes_to("pages/me/index")
        self.goes_to(f"pages/activity/detail?id={activity}")
        self.window.find("complain").wait_for()

    def gets_ready(self, answer=""):
        """The sheet, filled in, up to the last tap."""
        self.window.tap("sign-up")
        if answer:
            self.window.fill("answer", answer)
        self.window.tap("accept-risk")
        self.window.tap("accept-privacy")

    def signs_up(self):
        """One tap, and another by mistake; one answer: what has become of it."""
        self.window.find("sign-up-yes").dblclick()
        became = self.window.find("became")
        became.wait_for()
        return became.get_attribute("data-state")

    def looks_at_the_name(self, signup):
        """The page of one's sign-up, with the hour of the day."""
        self.goes_to("pages/me/index")
        self.goes_to(f"pages/activity/signup?id={signup}")
        self.window.find("signup-state").wait_for()

    def types(self, code):
        """Eight characters from the leader's screen."""
        self.window.fill("code", code)
        self.window.tap("stamp")


class Stage:
    """A leader of the demo's street, the street that reviews, and what is on."""

    def __init__(self, neighbours, town):
        self.neighbours, self.town = neighbours, town
        self.street = neighbours.manager("street")
        self.code, self.leader = self._leader()
        teams = [one for one in self.leader.get("/me")["roles"] if one["role"] == "TL"]
        self.team = self.leader.get(f"/teams/{teams[0]['area']}")
        self.activity = self.shift = ""

    def _leader(self):
        """One who owes no report, and leads one team of one community."""
        for person in self.neighbours.counted("GET", "/demo/people", None, {}).json["items"]:
            if person["title"] != "队长":
                continue
            one = Someone.by_wechat(self.neighbours.counted, person["name"], person["openid_code"])
            roles = [role for role in one.get("/me")["roles"] if role["role"] == "TL"]
            states = {each["state"] for each in one.get("/me/activities?limit=50")["items"]}
            if len(roles) == 1 and not states & {"ended", "settled"}:
                return person["openid_code"], one
        raise AssertionError("no leader of the demo is free")

    def day(self, days=4):
        """So many days ahead, at nine in the morning."""
        ahead = self.town.now().astimezone(SHANGHAI) + timedelta(days=days)
        return ahead.replace(hour=9, minute=0, second=0, microsecond=0)

    def published(self, title, start, quota=5, **other):
        """By API, where the story is not about it."""
        body = {
            "title": title, "category": "环境保护", "served": ["城镇居民"], "text": "一起清理楼道和小花园。", "risk": "low",
            "safeguards": "提供手套和饮用水。", "risk_disclosure": "地面湿滑，注意防滑。", "phone": "027-84001234",
            "place": self.neighbours.known["station"]["place"], "address": "社区党群服务中心门前",
            "team_id": self.team["id"], "posts": [{"name": "清洁员", "shifts": [
                {"starts_at": start.isoformat(), "ends_at": (start + LENGTH).isoformat(), "quota": quota},
            ]}],
        } | other
        self.activity = self.leader.post("/activities", body)["id"]
        self.leader.post(f"/activities/{self.activity}/submit")
        self.approve(self.activity)
        return self.activity

    def approve(self, activity):
        """Whoever reviews it."""
        self.street.post(f"/activities/{activity}/approve")
        self.activity = activity
        self.shift = self.leader.get(f"/activities/{activity}")["posts"][0]["shifts"][0]["id"]

    def signed_up(self, word):
        """By API; the sign-up's id."""
        body = {"shift_id": self.shift, "accept_risk": True, "accept_privacy": True}
        return self.neighbours.people[word].post(f"/activities/{self.activity}/signups", body)["id"]

    def name_of(self, word):
        """The sign-up of one of the neighbours."""
        mine = self.neighbours.people[word].get("/me/signups?limit=50")["items"]
        return next(one["id"] for one in mine if one["activity_id"] == self.activity)

    def until(self, moment, *people):
        """Wind the clock; tokens end with it."""
        self.neighbours.until(moment)
        for one in people:
            one.window.expects(401)

    def waits_for(self, path, who, wanted, field="state"):
        """The worker makes its rounds."""
        for _ in range(60):
            if (found := who.get(path)[field]) == wanted:
                return
            self.neighbours.pause()
            self.neighbours.pause()
        raise AssertionError(f"{path}: {found}, not {wanted}")


@pytest.fixture
def stage(neighbours, town):
    return Stage(neighbours, town)


@pytest.fixture
def leader(open_phone, stage):
    one = Leader(open_phone("leader"))
    one.signs_in(stage.code)
    return one


@pytest.fixture
def participant(open_phone, neighbours):
    """One of the neighbours with a telephone: ``participant("chen")``."""

    def make(word):
        one = Participant(open_phone(word))
        one.signs_in(neighbours.people[word].way_in[1]["code"])
        return one

    return make


@pytest.mark.does("AC03", "AC04", "AC06", "AC07", "AC08", "AC10", "AC11", "AC12", "AC14", "AC16", "AC20", "AC21")
def test_an_activity_from_the_leaders_draft_to_points_and_stars(leader, participant, stage, neighbours, town):
    start: datetime = stage.day()
    area = stage.team["region"]
    leader.drafts("小花园清洁行动", f"{start:%Y-%m-%d}", area[:9], area)
    leader.window.picture("draft")
    activity = leader.hands_it_in()
    leader.window.picture("handed-in")
    stage.approve(activity)

    chen, zhao = participant("chen"), participant("zhao")
    chen.looks_at(activity)
    chen.window.picture("detail")
    chen.gets_ready("自带")
    chen.window.picture("ready")
    assert chen.signs_up() == "approved"
    chen.window.picture("signed-up")
    zhao.looks_at(activity)
    zhao.window.sees("排队候补")
    zhao.gets_ready("自带")
    assert zhao.signs_up() == "waitlisted"
    zhao.window.sees_in("position", "第 1 位")
    zhao.window.picture("waitlisted")
    assert len(stage.leader.get(f"/activities/{activity}/signups")["items"]) == 2

    chen.window.tap("to-signup")
    chen.window.tap("cancel")
    chen.window.tap("cancel-yes")
    chen.window.sees_in("signup-state", "已取消")
    chen.window.page.close()
    signup = stage.name_of("zhao")
    zhao.looks_at_the_name(signup)
    zhao.window.sees_in("signup-state", "已通过")

    stage.until(start - timedelta(hours=5), zhao, leader)
    zhao.looks_at_the_name(signup)
    zhao.window.tap("cancel")
    zhao.window.sees_in("late", "信用分减 2")
    zhao.window.picture("late")
    zhao.window.tap("sheet-close")
    zhao.window.tap("confirm")
    zhao.window.sees_in("signup-state", "会参加")

    stage.until(start - timedelta(minutes=20), zhao, leader)
    zhao.looks_at_the_name(signup)
    code = leader.holds_up(stage, "in")
    leader.window.picture("code")
    zhao.types(code.lower())
    zhao.window.sees_in("signup-state", "服务中")
    zhao.window.find("running").wait_for()
    zhao.window.picture("checked-in")
    leader.window.sees_in("shift-state", "已到 1 人", 20)

    stage.until(start + timedelta(minutes=100), zhao, leader)
    zhao.looks_at_the_name(signup)
    zhao.types(leader.holds_up(stage, "out"))
    zhao.window.sees_in("signup-state", "已签退")

    stage.until(start + LENGTH + timedelta(minutes=125), zhao, leader)
    stage.waits_for(f"/activities/{activity}", stage.leader, "ended")
    leader.goes_to("pages/me/index")
    leader.goes_to(f"pages/activity/shift?id={stage.shift}&activity={activity}")
    leader.window.tap("propose")
    leader.is_told("已申报")
    leader.window.picture("proposed")
    records = neighbours.people["zhao"].get("/me/records?limit=20")["items"]
    record = next(one for one in records if one["source"] == f"activity:{stage.shift}")
    stage.street.post(f"/records/{record['id']}/confirm", {})
    zhao.looks_at_the_name(signup)
    zhao.window.sees_in("record", "已计入")
    zhao.window.tap("stars-5")
    zhao.window.fill("rate-text", "组织有序")
    zhao.window.tap("rate-send")
    zhao.is_told("谢谢您的评价")
    zhao.window.picture("rated")
    zhao.goes_to("pages/volunteer/points")
    zhao.window.sees_in("balance", re.compile(r"[1-9]"))

    leader.window.tap(f"rate-{signup}")
    leader.window.tap("stars-4")
    leader.window.tap("rate-send")
    leader.is_told("已评价")
    leader.goes_to(f"pages/activity/manage?id={activity}")
    leader.window.fill("report-text", REPORT)
    leader.window.fill("report-people", "120")
    choose_photos(leader.window, "report-photos", 3)
    leader.window.picture("report")
    leader.window.tap("report-send")
    leader.window.sees_in("reported", "已提交")
    zhao.looks_at(activity)
    zhao.window.sees_in("rating", "5 分")
    zhao.window.sees_in("report", "受益 120 人")
    zhao.window.picture("told")
