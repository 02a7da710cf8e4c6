"""People beside their orders: minors and guardians, leaders and members, what one says of oneself, messages, privacy."""

import itertools
from datetime import date, timedelta

import pytest

from service.demo.company import COMMUNITY, SHANGHAI, id_number
from tests.browser.people import OnThePhone, Volunteer

pytestmark = pytest.mark.browser

_serial = itertools.count(1)
WARDS, TEAM = "pages/guardian/index", "pages/team/detail?id="


@pytest.fixture
def somebody(open_phone, neighbours):
    """Somebody new with a proved phone, at a telephone of their own: ``somebody("minor", "小周")``."""

    def make(word, name, kind=OnThePhone):
        one = kind(open_phone(word))
        one.word = f"{word}-{next(_serial)}"
        neighbours.citizen(one.word, name)
        one.signs_in(neighbours.people[one.word].way_in[1]["code"])
        return one

    return make


def number_of_somebody(neighbours, years):
    """An ID number of nobody who turned so old half a year ago."""
    born = (neighbours.now() - timedelta(days=180)).astimezone(SHANGHAI).date()
    return id_number(born.replace(year=born.year - years, day=min(born.day, 28)))


def registers(minor, neighbours, name, guardian):
    """The whole form, on the screen."""
    window = minor.window
    minor.goes_to("pages/volunteer/register")
    window.fill("name", name)
    window.fill("id-number", number_of_somebody(neighbours, 16))
    window.find("street").select_option(COMMUNITY[:9])
    window.find("region").select_option(COMMUNITY)
    window.tap("category-助学支教")
    window.fill("guardian-phone", neighbours.phones[guardian.word])
    window.find("guardian-relation").select_option("母亲")
    for box in ("consent-terms", "consent-privacy", "consent-id"):
        window.tap(box)
    window.picture("form")
    window.tap("submit")
    minor.is_told("等监护人同意")


def state_of(minor, neighbours):
    return neighbours.people[minor.word].get("/me/volunteer")["state"]


@pytest.mark.does("VO02")
@pytest.mark.does("VO03")
def test_a_minor_serves_only_while_the_guardian_agrees(somebody, neighbours, scenes, resident):
    minor, guardian = somebody("minor", "中学生"), somebody("guardian", "母亲")
    registers(minor, neighbours, "周小川", guardian)
    minor.window.picture("waits-for-guardian")
    volunteer = neighbours.people[minor.word].get("/me/volunteer")["id"]

    guardian.goes_to(WARDS)
    guardian.is_told("周*")
    guardian.looks_with_old_eyes(WARDS, "asked")
    guardian.opens(WARDS)
    guardian.window.page.locator("[data-testid^='agree-']").filter(visible=True).click()
    guardian.window.tap("ward-consent")
    guardian.window.fill("ward-name", "周慧兰")
    guardian.window.fill("ward-id", number_of_somebody(neighbours, 41))
    guardian.window.picture("agrees")
    guardian.window.tap("ward-send")
    guardian.is_told("周小川")
    assert state_of(minor, neighbours) == "pending_review"
    neighbours.manager("clerk").post(f"/volunteers/{volunteer}/approve")
    minor.opens("pages/volunteer/index")
    minor.is_told("在册志愿者")

    guardian.window.page.locator("[data-testid^='revoke-']").filter(visible=True).click()
    guardian.window.fill("ward-reason", "要准备中考")
    guardian.window.tap("ward-send")
    guardian.is_told("已撤回")
    guardian.window.picture("revoked")
    assert state_of(minor, neighbours) == "suspended"

    minor.opens("pages/volunteer/index")
    minor.is_told("监护人撤回了同意")
    minor.is_told("要准备中考")
    minor.window.picture("suspended")
    scenes.has_message(minor.word, "guardian-revoked")
    minor.opens("pages/messages/index")
    minor.window.find("message-guardian-revoked").wait_for()
    minor.window.picture("messages")
    minor.opens("pages/activity/index")
    minor.window.tap("part-pool")
    minor.is_told("在册志愿者才能领取")
    order = scenes.in_the_pool(resident.word, "辅导一次作业")
    neighbours.people[minor.word].refused("POST", f"/orders/{order}/claim", {}, status=404)


@pytest.mark.does("VO03")
def test_a_guardian_says_no_and_the_minor_reads_why(somebody, neighbours):
    minor, guardian = somebody("minor", "中学生"), somebody("guardian", "母亲")
    registers(minor, neighbours, "周大海", guardian)

    guardian.goes_to(WARDS)
    guardian.window.page.locator("[data-testid^='refuse-']").filter(visible=True).click()
    guardian.window.fill("ward-reason", "先把功课做好")
    guardian.window.picture("refuses")
    guardian.window.tap("ward-send")
    guardian.is_told("未同意")

    minor.opens("pages/volunteer/index")
    minor.is_told("监护人没有同意")
    minor.is_told("先把功课做好")
    minor.window.find("register-again").wait_for()
    minor.window.picture("refused")
    assert state_of(minor, neighbours) == "returned"


@pytest.mark.does("TM04")
@pytest.mark.does("TM06")
@pytest.mark.does("OD10")
def test_a_leader_takes_a_member_in_and_an_order_on_and_the_member_goes(
    open_phone, volunteer, rival, resident, neighbours, scenes
):
    people = neighbours.people["chen"].get("/demo/people")["items"]
    leader = Volunteer(open_phone("leader"))
    leader.word = "leader"
    code = next(one["openid_code"] for one in people if one["title"] == "队长")
    leader.signs_in(code)
    neighbours.people["leader"] = type(neighbours.people["chen"]).by_wechat(neighbours.send, "队长", code)
    team = next(role["area"] for role in neighbours.people["leader"].get("/me")["roles"] if role["role"] == "TL")

    for one in (volunteer, rival):
        one.goes_to(TEAM + team)
        one.window.tap("join")
        one.is_told("已申请")
    volunteer.window.picture("applied")
    lead = f"pages/team/lead?id={team}"
    leader.goes_to(lead)
    leader.is_told("申请加入")
    leader.looks_with_old_eyes(lead, "desk")
    leader.opens(lead)
    applied = {
        one["name"]: one["id"]
        for one in neighbours.people["leader"].get(f"/teams/{team}/members?state=applied&limit=50")["items"]
    }
    leader.window.tap(f"approve-{applied['陈立民']}")
    leader.is_told("陈立民 已入队")
    leader.window.tap(f"refuse-{applied['赵慧']}")
    leader.window.fill("refuse-reason", "本队已满")
    leader.window.tap("refuse-send")
    leader.window.loses(f"approve-{applied['赵慧']}")
    mine = {one: neighbours.people[one].get(f"/teams/{team}")["my_membership"] for one in ("chen", "zhao")}
    assert (mine["chen"]["state"], mine["zhao"]) == ("active", None)
    scenes.has_message("zhao", "team-declined")

    order = scenes.to_dispatch(resident.word, "帮社区搬桌椅")
    scenes.offer("帮社区搬桌椅", team_id=team)
    leader.goes_to("pages/volunteer/offers")
    leader.is_told("邀请队伍")
    leader.window.picture("team-offer")
    leader.window.tap(f"accept-{order}")
    leader.window.find("schedule-sheet").wait_for()
    chen = neighbours.volunteers["chen"]
    leader.window.tap(f"member-{chen}")
    leader.window.page.locator("[data-testid^='schedule-time-day-']").filter(visible=True).nth(4).click()
    leader.window.tap("schedule-time-slot-09:00-11:00")
    leader.window.picture("schedule")
    leader.window.tap("schedule-send")
    leader.is_told("等队员答复")
    seen = scenes.sees(resident.word, order)
    assert (seen["state"], seen["team_id"], seen["servers"]) == ("scheduled", team, [])

    volunteer.looks_at_the_offers()
    volunteer.is_told("队长安排")
    volunteer.accepts(order)
    seen = scenes.sees(resident.word, order)
    assert [one["name"] for one in seen["servers"]] == ["陈立民"]
    assert "01:00:00" in seen["window_from"]
    leader.opens(lead)
    leader.is_told("队员：陈立民")
    leader.window.picture("scheduled")
    volunteer.goes_to("pages/volunteer/schedule")
    volunteer.window.find(f"task-{order}").wait_for()


@pytest.mark.does("VO05")
def test_a_volunteer_says_what_they_can_and_when_and_shows_a_certificate(open_phone, neighbours):
    one = Volunteer(open_phone("qian"))
    one.signs_in(neighbours.people["qian"].way_in[1]["code"])
    one.goes_to("pages/volunteer/profile")
    one.window.tap("certificate-add")
    one.window.find("certificate-kind").select_option("电工")
    one.window.fill("certificate-title", "低压电工证")
    one.window.fill("certificate-number", "T42010519")
    one.window.fill("certificate-until", f"{date.today().year + 3}-12-31")
    one.window.picture("certificate")
    one.window.tap("certificate-send")
    one.is_told("等社区核验")
    one.is_told("电工 · 低压电工证")
    one.window.tap("category-理发")
    one.window.fill("skills", "电路、剪发")
    one.window.tap("week-7-eve")
    one.looks_with_old_eyes("pages/volunteer/profile", "profile")
    one.opens("pages/volunteer/index")
    one.window.tap("to-profile")
    one.is_told("另外：周一 08:00–20:00")
    one.window.tap("others-clear")
    one.window.tap("category-理发")
    one.window.fill("skills", "电路、剪发")
    for weekday in range(1, 8):
        one.window.tap(f"week-{weekday}-pm")
    one.window.picture("profile")
    one.window.tap("save")
    one.is_told("已保存")

    mine = neighbours.people["qian"].get("/me/volunteer")
    assert "理发" in mine["service_categories"]
    assert mine["skills"] == ["电路", "剪发"]
    assert {(slot["weekday"], slot["from"], slot["to"]) for slot in mine["availability"]} == {
        (weekday, "12:00", "18:00") for weekday in range(1, 8)
    }
    (certificate,) = mine["certificates"]
    assert (certificate["title"], certificate["state"]) == ("低压电工证", "pending")


@pytest.mark.does("VO15")
@pytest.mark.does("VO01")
def test_a_resident_is_called_by_name_reads_messages_and_minds_their_privacy(resident, open_phone, neighbours, scenes):
    mine = neighbours.people[resident.word]
    resident.goes_to("pages/me/index")
    resident.window.sees_in("my-name", "居民")
    resident.window.tap("name-edit")
    resident.window.fill("name", "五里墩街道")
    resident.window.expects(422, "/me/name")
    resident.window.tap("name-send")
    resident.is_told("不要用单位或职务")
    resident.window.fill("name", "刘桂兰")
    resident.window.picture("name")
    resident.window.tap("name-send")
    resident.window.sees_in("my-name", "刘桂兰")
    assert mine.get("/me")["name"] == "刘桂兰"

    order = scenes.to_dispatch(resident.word, "换个门锁")
    assert scenes.sees(resident.word, order)["beneficiary"]["name"] == "刘桂兰"
    scenes.has_message(resident.word, "order-approved")
    resident.goes_to("pages/messages/index")
    resident.window.sees_in("message-order-approved", "未读")
    resident.looks_with_old_eyes("pages/messages/index", "messages")
    resident.opens("pages/messages/index")
    resident.window.tap("message-order-approved")
    resident.window.find("timeline").wait_for()
    read = {one["template"]: one["read_at"] for one in mine.get("/me/messages")["items"]}
    assert read["order-approved"] is not None

    elsewhere = OnThePhone(open_phone("elsewhere"))
    elsewhere.signs_in(mine.way_in[1]["code"])
    resident.goes_to("pages/order/new")
    resident.window.tap("pick-place")
    resident.window.tap("consent-yes")
    resident.opens("pages/settings/index")
    resident.is_told("已同意使用：位置")
    resident.window.picture("settings")
    resident.window.tap("consent-withdraw")
    resident.is_told("已同意使用：无")
    resident.window.tap("end-others")
    resident.is_told("已退出其他")
    elsewhere.window.expects(401)
    elsewhere.goes_to("pages/order/list")
    elsewhere.window.find("as-enter").wait_for()
    assert len(mine.get("/me/sessions")["items"]) == 2  # this telephone's, and the one that asks here
    resident.goes_to("pages/order/new")
    resident.window.tap("pick-place")
    resident.window.find("consent-no").wait_for()
