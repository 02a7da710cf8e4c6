"""Activities on the telephone: published, reviewed, signed up for, waited for, checked in and out of, told, certified."""

import io
import re
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta

import pypdf
import pytest
from PIL import Image
from playwright.sync_api import expect

from service.core.identity import invent_id_number
from tests.browser.people import Manager, OnThePhone, Volunteer
from tests.browser.proving import newcomer
from tests.stage import LENGTH, Stage, reports_are_in
from tests.whole_town import PASSWORD

pytestmark = pytest.mark.browser

REPORT = "十几名志愿者清理了三栋楼的楼道和小花园，收集可回收物四十余公斤，居民反响很好，大家约定下个月再来，一起维护好环境。"


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


@pytest.fixture
def stage(neighbours, town):
    reports_are_in(town.note["database_owner_url"])
    return Stage(neighbours)


@pytest.fixture
def leader(open_phone, stage):
    one = Leader(open_phone("leader"))
    one.signs_in(stage.code)
    return one


@pytest.fixture
def at_desk(open_desk):
    """Somebody at the console, signed in now: ``at_desk("demo-street")``."""

    def sit(username):
        one = Manager(open_desk(username))
        one.signs_in(username, PASSWORD)
        return one

    return sit


@pytest.fixture
def participant(open_phone, neighbours):
    """One of the neighbours with a telephone: ``participant("chen")``."""

    def make(word):
        one = Participant(open_phone(word))
        one.signs_in(neighbours.people[word].way_in[1]["code"])
        return one

    return make


def rush(neighbours, activity, shift, words):
    """Everybody at once, over the wire; what became of each, by the word."""
    body = {"shift_id": shift, "accept_risk": True, "accept_privacy": True, "answer": "自带"}

    def press(word):
        return neighbours.people[word].post(f"/activities/{activity}/signups", body)

    with ThreadPoolExecutor(len(words)) as pool:
        return dict(zip(words, pool.map(press, words), strict=True))


@pytest.mark.does(
    "AC03", "AC04", "AC05", "AC06", "AC07", "AC08", "AC10", "AC11", "AC12", "AC14", "AC16", "AC17", "AC20", "AC21",
)
def test_from_a_leaders_draft_to_points_and_a_certificate_that_is_void_again(
    leader, participant, stage, neighbours, at_desk, open_phone, town
):
    start: datetime = stage.day()
    area = stage.team["region"]
    leader.drafts("小花园清洁行动", f"{start:%Y-%m-%d}", area[:9], area, quota=2)
    leader.window.picture("draft")
    activity = leader.hands_it_in()
    street = at_desk("demo-street")
    street.looks_at(f"activities?open={activity}")
    street.window.tap("move-approve")
    street.window.tap("deed-act")
    street.window.sees_in("activity-state", "招募中")
    street.window.page.close()  # days later the session of a manager has ended
    stage.is_on(activity)

    chen, zhao = participant("chen"), participant("zhao")
    chen.looks_at(activity)
    chen.gets_ready("自带")
    chen.window.picture("ready")
    assert chen.signs_up() == "approved"
    crowd = [newcomer(neighbours, name) for name in ("周建国", "吴桂英", "郑秀兰", "冯玉梅")]
    crowd = rush(neighbours, activity, stage.shift, crowd)
    became = sorted(one["state"] for one in crowd.values())
    assert became == ["approved", "waitlisted", "waitlisted", "waitlisted"]  # two places, and chen has one of them
    zhao.looks_at(activity)
    zhao.window.sees("排队候补")
    zhao.gets_ready("自带")
    assert zhao.signs_up() == "waitlisted"
    zhao.window.sees_in("position", "第 4 位")
    zhao.window.picture("waitlisted")
    for word, one in crowd.items():
        if one["state"] == "waitlisted":
            neighbours.people[word].post(f"/signups/{one['id']}/cancel", {})

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
    records = neighbours.people["zhao"].get("/me/records?limit=20")["items"]
    record = next(one for one in records if one["source"] == f"activity:{stage.shift}")
    street = at_desk("demo-street")
    street.looks_at(f"records?open={record['id']}")
    street.window.tap("move-confirm")
    street.window.tap("deed-act")
    street.window.sees_in("record-state", "已核定")
    street.window.page.close()
    leader.window.tap("settle")  # somebody had a place and did not come
    leader.window.sees_in("shift-state", "已结算", 20)
    zhao.looks_at_the_name(signup)
    zhao.window.sees_in("record", "已计入")
    zhao.window.tap("stars-5")
    zhao.window.fill("rate-text", "组织有序")
    zhao.window.tap("rate-send")
    zhao.is_told("谢谢您的评价")
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

    hours = f"{neighbours.people['zhao'].get('/me/hours')['minutes'] // 6 / 10:.1f}"
    number, paper_code = has_it_in_writing(zhao, "赵慧", hours, town)
    stranger = open_phone("stranger")
    stranger.open(f"/m/#/pages/verify/index?number={number}&code={paper_code}")
    stranger.sees_in("verified", "证明有效")
    stranger.sees_nothing_of("赵慧")

    district = at_desk("demo-district")  # who decided it does not take it back
    district.looks_at(f"records?open={record['id']}")
    district.window.tap("move-reverse")
    district.window.fill("field-reason", "投诉属实")
    district.window.tap("deed-act")
    district.window.sees_in("record-state", "已冲销")
    stranger.tap("verify-send")
    stranger.sees_in("verified", "已作废")
    stranger.sees("所含服务记录已更正或冲销")
    stranger.picture("void")

    zhao.goes_to("pages/volunteer/card")
    zhao.window.find("card-number").wait_for()
    zhao.goes_to("pages/volunteer/year")
    zhao.window.find("year-total").wait_for()
    zhao.window.tap("year-share")
    link = zhao.window.find("year-link").inner_text()
    stranger.page.goto(link)
    stranger.find("year-total").wait_for()


def has_it_in_writing(zhao, name, hours, town):
    """The certificate is asked for and its PDF read; its number and code. The telephone's calendar is days behind."""
    zhao.goes_to("pages/volunteer/hours")
    zhao.is_told(hours)
    zhao.window.sees_in("hours-split", "环境保护")
    zhao.goes_to("pages/volunteer/certificates")
    zhao.window.fill("since", town.now().date().replace(month=1, day=1).replace(year=town.now().year - 1).isoformat())
    zhao.window.tap("issue")
    paper = zhao.window.find("paper")
    paper.wait_for()
    with zhao.window.page.expect_download() as download:
        zhao.window.tap("paper-open")
    words = re.sub(r"[\s\x00]", "", "".join(
        page.extract_text() for page in pypdf.PdfReader(io.BytesIO(download.value.path().read_bytes())).pages
    ))
    number, code = paper.get_attribute("data-number"), paper.get_attribute("data-code")
    for wanted in ("志愿服务记录证明", name, number, code, f"累计{hours}小时", "演示数据"):
        assert wanted in words, wanted
    return number, code


@pytest.mark.does("VO03", "AC08", "AC09", "AC17")
def test_a_child_comes_along_a_no_show_is_excused_and_somebody_is_invited_by_number(leader, participant, stage, neighbours):
    start = stage.day(5)
    mother, street = participant("chen"), stage.street
    window, lead = mother.window, leader.window
    mother.goes_to("pages/guardian/index")
    window.tap("child-add")
    window.fill("child-name", "陈小禾")
    window.fill("child-id", invent_id_number(start.date().replace(year=start.year - 10, day=1), "female", 77))
    choose_photos(window, "child-photos", 1)
    window.tap("child-consent")
    window.picture("child-form")
    window.tap("child-send")
    mother.is_told("等社区核实")
    child = neighbours.people["chen"].get("/me/children")["items"][0]["id"]
    street.post(f"/children/{child}/accept")
    mother.opens("pages/guardian/index")
    window.sees_in("child", "可以随行")
    window.picture("children")

    activity = stage.published("亲子植绿行动", start, minors=True)
    names = {word: stage.signed_up(word) for word in ("chen", "qian")}
    number = neighbours.people["zhao"].get("/me/volunteer")["number"]
    address = f"pages/activity/shift?id={stage.shift}&activity={activity}"
    leader.goes_to(address)
    lead.tap("part-list")
    lead.tap("invite")
    lead.fill("invite-number", number)
    lead.picture("invite")
    lead.tap("invite-send")
    leader.is_told("已邀请")
    zhao = neighbours.people["zhao"]
    zhao.post(f"/signups/{stage.name_of('zhao')}/accept")

    stage.until(start + timedelta(minutes=5), mother, leader)
    code = stage.leader.get(f"/shifts/{stage.shift}/code?kind=in")["code"]
    neighbours.people["chen"].post(f"/signups/{names['chen']}/check-in", {"code": code})
    mother.looks_at_the_name(names["chen"])
    window.tap(f"bring-{child}")
    mother.is_told("已登记孩子到场")
    window.sees_in(f"along-{child}", "在场")
    window.picture("along")
    leader.goes_to("pages/me/index")
    leader.goes_to(address)
    lead.tap("part-list")
    lead.sees_in(f"line-{names['chen']}", "随行 陈")
    lead.tap(f"waive-{names['qian']}")
    lead.fill("waive-reason", "当天上午突发急病就诊，附病历")
    choose_photos(lead, "waive-photos", 1)
    lead.picture("waive")
    lead.tap("waive-send")
    leader.is_told("等社区审核")

    stage.until(start + LENGTH, mother, leader)  # and goes home: whoever is at a service begins no other
    code = stage.leader.get(f"/shifts/{stage.shift}/code?kind=out")["code"]
    neighbours.people["chen"].post(f"/signups/{names['chen']}/check-out", {"code": code})


@pytest.mark.does("AC01", "AC02", "AC22", "AC25")
def test_anybody_looks_around_and_whoever_is_signed_in_complains(phone, resident, stage):
    activity = stage.published("公园捡拾垃圾", stage.day())
    phone.open("/m/#/pages/activity/index")
    phone.find(f"activity-{activity}").wait_for()
    phone.picture("list")
    phone.tap("can-sign-up")
    phone.tap("filter")
    phone.tap("time-week")
    phone.find("category").select_option("环境保护")
    phone.find("street").select_option(stage.team["region"][:9])
    phone.find("community").select_option(stage.team["region"])
    phone.picture("filters")
    phone.tap("filter-done")
    phone.find(f"activity-{activity}").wait_for()
    phone.tap("near")
    phone.tap("consent-yes")
    phone.sees_in(f"activity-{activity}", "约")
    phone.tap("part-calendar")
    phone.find("month").wait_for()
    phone.page.locator("[data-testid^='day-'][aria-label^='今天']").filter(visible=True).wait_for()
    phone.picture("this-month")
    for _ in range(12):
        if "12 月" in (phone.find("month").text_content() or ""):
            break
        phone.tap("month-after")
    phone.page.locator("[data-testid^='day-'][data-testid$='-12-05']").filter(visible=True).click()
    phone.sees_in("festivals", "国际志愿者日")
    phone.picture("calendar")
    phone.tap("subscribe")
    phone.sees("订阅地址已复制")

    resident.goes_to(f"pages/activity/detail?id={activity}")
    resident.window.find("reason-not-volunteer").wait_for()
    resident.window.picture("why-not")
    resident.window.tap("complain")
    resident.window.tap("complain-kind-收费")
    resident.window.fill("complain-text", "要求交 20 元服装费")
    resident.window.picture("complaint")
    resident.window.tap("complain-send")
    resident.is_told("5 个工作日内答复")
    resident.window.tap("complain")
    resident.window.tap("complaint-withdraw")
    resident.is_told("已撤回")


@pytest.mark.does("AC07", "AC12", "AC13")
def test_without_a_network_nobody_signs_up_and_a_check_in_is_kept_until_it_can_leave(participant, stage, neighbours):
    start = stage.day(2)
    activity = stage.published("社区图书整理", start, approval="manual", code="TUSHU2026")
    qian = participant("qian")
    window = qian.window
    qian.looks_at(activity)
    qian.gets_ready()
    window.fill("pass-code", "TUSHU2026")
    with window.without_network():
        window.tap("sign-up-yes")
        window.sees("报名没有发出")
        window.loses("outbox")
        window.picture("no-network")
    assert qian.signs_up() == "approved"
    signup = stage.name_of("qian")
    qian.goes_to("pages/home/index")
    window.find("home-signup").wait_for()
    window.picture("home")

    stage.until(start - timedelta(minutes=10), qian)
    qian.looks_at_the_name(signup)
    window.find("stamp-in").wait_for()
    window.find("with-place").click()
    window.picture("place-consent")
    window.tap("consent-yes")
    code = stage.leader.get(f"/shifts/{stage.shift}/code?kind=in")["code"]
    with window.without_network():
        qian.types(code)
        window.sees_in("stamp-waits", "联网后自动发送")
        window.picture("kept")
    window.sees_in("signup-state", "服务中")
    window.sees_in("presences", "离线签到")
    window.sees_in("presences", "米")
    window.picture("sent")


@pytest.mark.does("AC09", "AC15", "AC17", "AC18", "AC19", "AC23")
def test_a_leader_chooses_ticks_the_list_writes_down_settles_and_calls_off(leader, participant, stage, neighbours):
    start = stage.day(3)
    activity = stage.published("敬老院义剪", start, approval="manual")
    names = {word: stage.signed_up(word) for word in ("chen", "zhao", "qian")}
    window = leader.window
    leader.goes_to(f"pages/activity/manage?id={activity}")
    for word in ("chen", "zhao"):
        window.tap(f"approve-{names[word]}")
        leader.is_told("已通过")
        window.loses(f"approve-{names[word]}")
    window.picture("to-choose")
    window.tap(f"reject-{names['qian']}")
    window.fill("reason", "本岗位需要会理发")
    window.tap("reason-send")
    window.tap(f"resize-{stage.shift}")
    window.fill("quota", "6")
    window.tap("quota-send")
    leader.is_told("名额已更新")
    window.tap("edit")
    window.fill("safeguards", "提供手套、口罩和饮用水。")
    window.picture("minor-edit")
    window.tap("save")
    leader.is_told("已保存")
    leader.goes_to(f"pages/activity/manage?id={activity}")
    assert stage.leader.get(f"/activities/{activity}")["safeguards"] == "提供手套、口罩和饮用水。"
    window.tap("change-open")
    window.fill("change-later", "60")
    window.fill("reason", "敬老院上午体检")
    window.picture("change")
    window.tap("change-send")
    window.sees_in("change", "推迟 60 分钟")
    window.tap("change-withdraw")
    leader.is_told("已撤回变更")
    window.tap("again")
    window.tap("again-send")
    leader.is_told("已复制为草稿")
    window.sees_in("activity-state", "草稿")
    leader.goes_to(f"pages/activity/manage?id={activity}")
    window.tap("again")
    window.tap("again-how-repeat")
    window.fill("again-figure", "2")
    window.tap("again-send")
    window.tap("part-draft")
    window.sees("敬老院义剪")
    window.picture("series")

    stage.until(start - timedelta(minutes=20), leader)
    leader.holds_up(stage, "in")
    window.tap("roll")
    window.tap(f"tick-{names['zhao']}")
    choose_photos(window, "roll-photos", 1)
    window.picture("roll-call")
    window.tap("roll-send")
    window.sees_in("shift-state", "已到 1 人")
    stage.until(start + timedelta(minutes=110), leader)
    leader.holds_up(stage, "out")
    window.tap("roll")
    choose_photos(window, "roll-photos", 1)
    window.tap("roll-send")
    leader.is_told("已登记 1 人")
    leader.goes_to(f"pages/activity/manage?id={activity}")
    window.tap("abort")
    window.fill("reason", "停电，提前结束")
    window.picture("early-end")
    window.tap("reason-send")
    leader.is_told("已提前结束")
    stage.until(start + LENGTH + timedelta(minutes=125), leader)
    stage.waits_for(f"/activities/{activity}", stage.leader, "ended")
    leader.goes_to("pages/me/index")
    leader.goes_to(f"pages/activity/shift?id={stage.shift}&activity={activity}")
    window.tap(f"backfill-{names['zhao']}")
    window.fill("backfill-reason", "手机没电，全程在场，有合影")
    window.tap("backfill-send")
    leader.is_told("已补录")
    window.sees_in("propose", "2 人")
    window.tap("propose")
    leader.is_told("已申报")
    window.picture("list")
    for word in ("chen", "zhao"):
        records = neighbours.people[word].get("/me/records?limit=20")["items"]
        record = next(one for one in records if one["source"] == f"activity:{stage.shift}")
        stage.street.post(f"/records/{record['id']}/confirm", {})
    stage.waits_for(f"/signups/{names['chen']}", neighbours.people["chen"], "done")
    if stage.leader.get(f"/activities/{activity}")["state"] != "settled":
        window.tap("settle")
    window.sees_in("shift-state", "已结算", 20)


@pytest.mark.does("AC10", "AC19")
def test_a_leader_calls_it_off_and_everybody_is_told(leader, participant, stage):
    activity = stage.published("楼道清理", stage.day(6))
    signup = stage.signed_up("chen")
    leader.goes_to(f"pages/activity/manage?id={activity}")
    leader.window.tap("cancel")
    leader.window.fill("reason", "暴雨橙色预警")
    leader.window.picture("call-off")
    leader.window.tap("reason-send")
    leader.window.sees_in("change", "已申请取消活动")
    change = stage.leader.get(f"/activities/{activity}")["change"]["id"]
    stage.street.post(f"/changes/{change}/approve", {})

    chen = participant("chen")
    chen.goes_to("pages/activity/mine")
    chen.window.tap("part-past")
    chen.window.tap(f"signup-{signup}")
    chen.window.sees_in("signup-state", "暴雨橙色预警")
    chen.window.picture("called-off")
