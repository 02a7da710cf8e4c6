"""People at the console: volunteers and their papers, teams, hours, and the accounts below one's own."""

import secrets
from datetime import date, timedelta

import pytest

from service.demo.company import COMMUNITY
from tests.browser.desk_scenes import Scene, tells
from tests.browser.people import Manager
from tests.browser.test_activities_desk import programme, soon
from tests.whole_town import PASSWORD

pytestmark = pytest.mark.browser
OWN = "four wells by the river"


@pytest.fixture
def sits(open_desk):
    """Somebody at the console: ``sits("demo-street")``."""

    def at(username, password=PASSWORD):
        one = Manager(open_desk(username))
        one.signs_in(username, password)
        return one

    return at


@pytest.fixture
def newcomer(neighbours):
    """Somebody who has just registered: their word; approved where wanted."""

    def make(name, *, approved=False):
        word = f"new-{secrets.token_hex(3)}"
        neighbours.citizen(word, name)
        made = neighbours.people[word].post("/volunteers", neighbours.registration(name, date(1988, 3, 1)))
        neighbours.people[word].volunteer_id = made["id"]
        if approved:
            made = neighbours.manager("second").post(f"/volunteers/{made['id']}/approve")
            neighbours.people[word].number = made["number"]
        return neighbours.people[word]

    return make


def opens(manager, page, row):
    """The drawer of a row, by its address."""
    manager.window.open(f"/console/{page}?open={row}")


def does(manager, drawer, move, state, **fields):
    """A move in a drawer, and what it says then."""
    tells(manager, move, **fields)
    manager.window.tap("deed-act")
    manager.window.loses("deed-act")
    manager.window.sees_in(f"{drawer}-state", state)


@pytest.mark.does("VO05")
def test_VO05_papers_are_verified_or_refused_and_a_volunteer_rests_and_comes_back(sits, newcomer, neighbours):
    person = newcomer("孙护士", approved=True)
    paper = {"kind": "医疗", "number": "2020-42-0105", "issuer": "武汉市卫生健康委员会", "valid_until": "2030-12-31"}
    for title in ("护士执业证书", "急救员证"):
        person.post("/me/volunteer/certificates", paper | {"title": title})
    clerk = sits("demo-community")
    opens(clerk, "volunteers", person.volunteer_id)
    window = clerk.window
    window.sees("护士执业证书")
    window.tap("certificate-verify")
    window.tap("deed-act")
    window.loses("deed-act")
    window.tap("certificate-refuse")
    window.fill("field-reason", "照片看不清编号")
    window.picture("refuses")
    window.tap("deed-act")
    window.sees_in("certificates", "照片看不清编号")
    found = neighbours.manager("clerk").get(f"/volunteers/{person.volunteer_id}")["certificates"]
    assert sorted(one["state"] for one in found) == ["refused", "verified"]
    assert [one["reason"] for one in found if one["state"] == "refused"] == ["照片看不清编号"]

    window.sees_nothing_of(neighbours.phones[next(w for w, p in neighbours.people.items() if p is person)])
    window.tap("volunteer-phone-reveal")
    window.fill("field-purpose", "核对证书编号")
    window.tap("deed-act")
    window.sees_in("volunteer-phone", "1989")
    window.picture("papers")

    street = sits("demo-street")
    opens(street, "volunteers", person.volunteer_id)
    does(street, "volunteer", "suspend", "暂停", reason="多次失约，先停一停")
    assert person.get("/me/volunteer")["state"] == "suspended"
    street.window.picture("suspended")
    does(street, "volunteer", "restore", "在册")
    assert person.get("/me/volunteer")["state"] == "active"


@pytest.mark.does("VO02")
def test_VO02_a_registration_is_returned_by_the_clerk_and_refused_by_the_street(sits, newcomer):
    person, other = newcomer("吴迪"), newcomer("郑爽")
    clerk = sits("demo-community")
    opens(clerk, "volunteers", person.volunteer_id)
    clerk.window.find("move-return").wait_for()
    assert clerk.window.page.locator("[data-testid='move-reject']").count() == 0
    does(clerk, "volunteer", "return", "已退回", reason_code="社区选错", note="您住在邻社区")
    clerk.window.picture("returned")
    assert person.get("/me/volunteer")["state"] == "returned"

    street = sits("demo-street")
    opens(street, "volunteers", other.volunteer_id)
    does(street, "volunteer", "reject", "已拒绝", reason="冒用他人身份")
    street.window.picture("rejected")


@pytest.mark.does("TM03")
def test_TM03_a_team_is_returned_approved_and_its_leaders_hours_are_decided_by_the_clerk(
    sits, open_desk, newcomer, neighbours, town
):
    people = [newcomer(name, approved=True) for name in ("何队长", "吕一", "施二", "张三", "孔四")]
    body = {"category": "扶贫帮困", "region": COMMUNITY, "founders": [one.number for one in people[1:]]}

    def founded(name):
        team = people[0].post("/teams", body | {"name": f"{name}{secrets.token_hex(2)}"})["id"]
        for one in people[1:]:
            one.post(f"/teams/{team}/confirm-founding")
        return team

    team, unwanted = founded("暖心小队"), founded("重名小队")
    second = sits("demo-community-2")
    opens(second, "teams", unwanted)
    does(second, "team", "reject", "已驳回", reason="与已有队伍重复")
    opens(second, "teams", team)
    does(second, "team", "return", "已退回", reason="请写明队伍简介")
    people[0].post(f"/teams/{team}/resubmit", {"intro": "帮邻居做点小事"})
    second.window.sees_in("team-state", "待审核")  # without a touch
    does(second, "team", "approve", "在册")
    second.window.sees_in("team-members", "吕一")
    second.window.sees_nothing_of(*(neighbours.phones[word] for word, one in neighbours.people.items() if one in people))
    second.window.picture("team")
    assert people[0].get(f"/teams/{team}")["state"] == "active"

    scene = Scene(neighbours, town)
    order = scene.order()
    leader = people[0]
    scene.second.post(f"/orders/{order}/offer", {"team_id": team})
    offer = next(one["id"] for one in leader.get("/offers?state=open")["items"] if one["order"]["id"] == order)
    leader.post(f"/offers/{offer}/accept")
    start = town.now() + timedelta(minutes=5)
    leader.post(f"/orders/{order}/schedule", {
        "member_ids": [leader.volunteer_id], "from": start.isoformat(), "to": (start + timedelta(minutes=30)).isoformat(),
    })
    said = {"on_behalf": {"channel": "phone", "at": town.now().isoformat(), "words": "好的"}}
    scene.clerk.post(f"/orders/{order}/start", said)
    leader.post(f"/orders/{order}/finish", {"note": "打扫好了"})
    scene.clerk.post(f"/orders/{order}/confirm", said)
    record = next(one for one in leader.get("/me/records")["items"] if one["source"] == f"order:{order}")
    assert leader.ask("POST", f"/records/{record['id']}/confirm", {}).status == 403
    opens(second, "records", record["id"])
    does(second, "record", "confirm", "已核定")
    second.window.picture("leaders-hours")
    assert leader.get("/me/records")["items"][0]["state"] == "confirmed"

    street = sits("demo-street")
    opens(street, "teams", team)
    street.window.find("team-state").wait_for()
    assert street.window.page.locator("[data-testid='move-dissolve']").count() == 0
    leader.post(f"/teams/{team}/ask-to-dissolve")
    street.window.sees("申请解散")  # without a touch
    does(street, "team", "dissolve", "已解散", reason="队长申请，队员同意")
    street.window.picture("dissolved")
    assert people[0].get(f"/teams/{team}")["state"] == "dissolved"


@pytest.mark.does("PT10")
def test_PT10_hours_are_decided_corrected_reversed_and_refused(sits, neighbours, town):
    scene, records = Scene(neighbours, town), []
    for who in ("chen", "zhao"):
        order = scene.order("serving", who)
        town.wind(9)
        scene.person.post(f"/orders/{order}/finish", {"note": "灯换好了"})
        said = {"channel": "phone", "at": town.now().isoformat(), "words": "好的"}
        scene.clerk.post(f"/orders/{order}/confirm", {"on_behalf": said})
        mine = scene.person.get("/me/records")["items"]
        records.append(next(one["id"] for one in mine if one["source"] == f"order:{order}"))
    first, second = records
    street = sits("demo-street")
    opens(street, "records", second)
    does(street, "record", "reject", "已驳回", reason="当天没有到场")
    opens(street, "records", first)
    does(street, "record", "confirm", "已核定")
    street.window.loses("move-correct")  # whoever decided it does not correct it

    district = sits("demo-district")
    opens(district, "records", first)
    district.window.tap("move-correct")
    district.window.fill("field-minutes", "5")
    district.window.fill("field-reason", "志愿者说只做了五分钟")
    district.window.picture("corrects")
    district.window.tap("deed-act")
    district.window.loses("deed-act")
    newest = next(one for one in neighbours.people["chen"].get("/me/records")["items"] if one["replaces"] == first)
    assert (newest["state"], newest["minutes"], newest["version"]) == ("confirmed", 5, 2)

    opens(street, "records", newest["id"])
    does(street, "record", "reverse", "已冲销", reason="居民投诉成立")
    street.window.picture("reversed")
    assert neighbours.people["chen"].get("/me/records")["items"][0]["state"] == "reversed"


@pytest.mark.does("AD01")
def test_AD01_an_account_below_is_made_reset_and_stopped_and_a_siblings_is_not_there(sits, neighbours):
    name = f"new.{secrets.token_hex(3)}"
    street = sits("demo-street")
    window = street.window
    street.looks_at("accounts")
    window.tap("account-create")
    window.fill("field-name", "新社工")
    window.fill("field-username", name)
    window.tap("region-community")
    window.page.get_by_role("option", name="五琴里社区").filter(visible=True).first.click()
    window.picture("creates")
    window.tap("deed-act")
    first = window.find("once-password").inner_text()
    window.picture("once")
    window.tap("once-close")
    window.sees_in("account-state", "在用")
    window.sees_nothing_of(first)
    made = neighbours.manager("street").get(f"/managers?q={name}")["items"][0]
    assert (made["role"], made["region"], made["state"]) == ("A3", COMMUNITY, "active")

    window.tap("move-reset-password")
    window.tap("deed-act")
    second = window.find("once-password").inner_text()
    window.tap("once-close")
    assert second != first
    street.window.loses("once-password")
    tells(street, "disable", reason="调离岗位")
    window.tap("deed-act")
    window.sees_in("account-state", "停用")
    window.picture("disabled")
    assert neighbours.manager("street").get(f"/managers/{made['id']}")["state"] == "disabled"
    refused = neighbours.send("POST", "/auth/password", {"username": name, "password": second}, {})
    assert refused.status in (401, 403)

    sibling = sits("demo-street-2")
    sibling.window.expects(404, "/managers/")
    opens(sibling, "accounts", made["id"])
    sibling.window.page.wait_for_load_state("networkidle")
    sibling.window.sees_nothing_of(name, "新社工")
    sibling.window.picture("nothing")


@pytest.mark.does("AD01", "AC05")
def test_AC05_a_departments_manager_is_made_by_two_people_and_reviews_what_its_brigade_does(
    sits, open_desk, newcomer, neighbours, town
):
    tag = secrets.token_hex(2)
    leader, unit, name = newcomer("钱医生", approved=True), f"区卫健局支队{tag}", f"dept.{tag}"
    team = leader.post("/teams", {"name": unit, "category": "医疗健身", "level": 2, "kind": "unit"})["id"]
    neighbours.manager("district").post(f"/teams/{team}/approve")
    district = sits("demo-district")
    window = district.window
    district.looks_at("accounts")
    window.tap("account-create")
    window.fill("field-name", "卫健专干")
    window.fill("field-username", name)
    window.tap("field-role")
    window.page.get_by_role("option", name="部门管理员").filter(visible=True).click()
    window.tap(f"field-unit_id-{team}")
    window.picture("creates")
    window.tap("deed-act")
    first = window.find("once-password").inner_text()
    window.tap("once-close")
    window.sees_in("account-state", "待审核")
    window.sees(unit)
    made = neighbours.manager("district").get(f"/managers?q={name}")["items"][0]["id"]
    second = sits("demo-district-2")
    opens(second, "accounts", made)
    does(second, "account", "approve", "在用")

    activity = leader.post("/activities", programme("义诊进楼栋", soon(town, 30)))["id"]
    leader.post(f"/activities/{activity}/submit")
    desk = open_desk(name)
    desk.open("/console/")
    for field, words in (("signin-username", name), ("signin-password", first)):
        desk.fill(field, words)
    desk.tap("signin-submit")
    for field, words in (("password-old", first), ("password-new", OWN), ("password-again", OWN)):
        desk.fill(field, words)
    desk.tap("password-submit")
    desk.sees_in("area-name", unit)
    desk.sees_in("level-name", "部门")
    assert [one.inner_text().split()[0] for one in desk.page.locator("nav li").all()] == ["待办", "活动"]
    desk.tap("menu-todos")
    desk.tap("todos-open", has_text="义诊进楼栋")
    desk.sees_in("review-list", "所属部门")
    desk.picture("department-reviews")
    desk.tap("move-approve")
    desk.tap("deed-act")
    desk.sees_in("activity-state", "招募中")
    desk.tap("menu-activities")
    desk.sees("义诊进楼栋")
    desk.picture("department-activities")
