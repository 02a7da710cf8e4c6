"""What teams offer and communities begin, at the screens of those who have them: the menu, a talk, a group order, a wish."""

import secrets
from datetime import timedelta

import pytest

from service.demo.company import COMMUNITY
from tests.browser.test_team_stories import Helper

pytestmark = pytest.mark.browser


@pytest.fixture
def offering_team(neighbours):
    """A squad of the community, approved: (its leader, its id)."""
    leader, *others = [Helper(neighbours, name) for name in ("周立新", "吴秀英", "郑家声", "孙梅", "冯国强")]
    body = {"name": f"便民小队{secrets.token_hex(2)}", "category": "卫生环保", "region": COMMUNITY,
            "founders": [one.number for one in others]}
    team = leader.wire.post("/teams", body)["id"]
    for one in others:
        one.wire.post(f"/teams/{team}/confirm-founding")
    leader.clerk.post(f"/teams/{team}/approve")
    return leader, team


def books_for_somebody(desk):
    """A school asks by telephone: the clerk takes a place of the first slot for it."""
    desk.page.locator("[data-testid^='book-']").filter(visible=True).first.click()
    for name, words in {"name": "五琴里小学", "address": "五琴里小学阶梯教室", "people": "60",
                        "consent-words": "教导主任来电预约"}.items():
        desk.fill(f"field-{name}", words)
    desk.tap("field-audience")
    desk.page.get_by_role("option", name="学生").filter(visible=True).first.click()
    desk.picture("booking-for-somebody")
    desk.tap("deed-act")
    desk.sees_in("slot", "已约 1 / 3")


@pytest.mark.does("OD01", "OD02", "OD24", "NW05")
def test_OD02_a_talk_is_offered_reviewed_booked_and_goes_to_its_team(offering_team, open_phone, clerk, resident, neighbours):
    helper, team = offering_team
    leader = helper.at_a_phone(open_phone, "leader")
    phone = leader.window
    leader.goes_to(f"pages/menu/team?id={team}")
    phone.tap("write")
    phone.tap("kind-talk")
    phone.find("category").select_option("理论政策宣讲")
    title = f"反诈宣讲{secrets.token_hex(2)}"
    phone.fill("title", title)
    phone.fill("text", "讲常见骗局，带案例，约一小时。")
    phone.fill("lead", "2")
    phone.tap("save")
    leader.is_told("已保存")
    item = helper.wire.get(f"/menu?team_id={team}")["items"][0]["id"]
    phone.tap(f"submit-{item}")
    leader.is_told("已提交")
    phone.tap(f"add-slot-{item}")
    phone.page.locator("[data-testid^='slot-day-']").nth(2).click()
    phone.tap("slot-slot-14:00-16:00")
    phone.fill("capacity", "3")
    phone.tap("slot-send")
    leader.is_told("已开放")
    phone.picture("team-menu")

    clerk.goes_to("todos")
    clerk.window.tap("todos-kind-menu-review")
    clerk.window.tap("todos-open", has_text=title)
    clerk.window.tap("move-approve")
    clerk.window.tap("deed-act")
    clerk.window.sees_in("offering-state", "已上架")
    clerk.window.picture("item")
    books_for_somebody(clerk.window)
    behalf = next(one for one in neighbours.manager("second").get("/orders?state=reviewing&limit=50")["items"]
                  if one["title"] == title)
    assert neighbours.manager("second").get(f"/orders/{behalf['id']}")["on_behalf"]

    resident.goes_to("pages/order/index")
    window = resident.window
    window.tap("order-talk")
    window.tap(f"item-{item}")
    window.page.locator("[data-testid^='slot-']").first.click()
    window.find("held").wait_for()
    window.tap("audience-老年人")
    window.fill("people", "40")
    window.tap("pick-place")
    window.tap("consent-yes")
    window.find("street").select_option(COMMUNITY[:9])
    window.find("community").select_option(COMMUNITY)
    window.sees_in("community-found", "五琴里社区")
    window.tap("place-confirm")
    window.fill("address", "五琴里社区活动室")
    window.tap("risk-没有特别的风险")
    window.picture("talk-form")
    window.tap("submit")
    window.sees_in("submitted", "已提交")
    window.tap("wall-open")
    window.tap("wall-choice-hidden")
    resident.is_told("已按您的意思办")

    person = neighbours.people[resident.word]
    order = person.get("/orders?part=asked&limit=1")["items"][0]["id"]
    assert person.get(f"/orders/{order}/wall")["choice"] == "hidden"
    neighbours.manager("clerk").post(f"/orders/{order}/approve", {})
    assert person.get(f"/orders/{order}")["state"] == "offered"
    leader.goes_to("pages/volunteer/offers")
    phone.find(f"offer-{order}").wait_for()
    resident.goes_to("pages/wall/index")
    window.find("state").wait_for()
    window.picture("wall")


@pytest.mark.does("OD04", "OD05", "OD22")
def test_OD05_one_group_forms_another_fails_and_a_wish_is_brought(clerk, resident, volunteer, neighbours, town):
    starts = town.now() + timedelta(days=2)
    body = {
        "region": COMMUNITY, "category": "理发", "text": "自带毛巾，每人约 20 分钟。", "address": "五琴里社区活动室",
        "most": 9, "place": neighbours.need_of("凑单", starts, 60)["place"], "starts_at": starts.isoformat(),
        "ends_at": (starts + timedelta(hours=3)).isoformat(), "closes_at": (town.now() + timedelta(minutes=30)).isoformat(),
    }
    first, second = neighbours.manager("clerk"), neighbours.manager("second")
    forms = first.post("/group-orders", body | {"title": "集中理发", "least": 2})["id"]
    fails = first.post("/group-orders", body | {"title": "集中磨刀", "least": 3})["id"]

    clerk.goes_to("offerings")
    clerk.window.tap("offering-part-wish")
    clerk.window.tap("offering-new")
    for name, words in {"title": "一件棉衣", "text": "独居老人过冬，尺码 L。", "value_yuan": "180", "name": "周桂兰",
                        "address": "3 栋 2 单元 501", "verified-words": "入户看过，确有需要"}.items():
        clerk.window.fill(f"field-{name}", words)
    clerk.window.tap("field-tag")
    clerk.window.page.get_by_role("option", name="独居").click()
    clerk.window.tap("deed-act")
    clerk.window.sees_in("offering-state", "待发布")
    clerk.window.picture("wish")
    wish = first.get("/wishes?state=draft&limit=1")["items"][0]["id"]
    second.post(f"/wishes/{wish}/publish")

    for one in (resident, volunteer):
        one.goes_to("pages/group/index")
        one.window.tap(f"join-{forms}")
        one.is_told("已参加")
    resident.window.tap(f"join-{fails}")
    resident.window.find(f"leave-{fails}").wait_for()
    resident.window.picture("groups")

    volunteer.goes_to("pages/wish/index")
    volunteer.window.tap(f"wish-{wish}")
    volunteer.window.tap("wish-claim")
    volunteer.window.sees_in("wish-for", "周桂兰")
    volunteer.window.picture("wish")
    volunteer.window.tap("wish-deliver")
    volunteer.window.fill("wish-note", "送到家里了")
    volunteer.window.tap("wish-deliver-send")
    volunteer.is_told("谢谢您")
    clerk.looks_at(f"offerings?part=wish&open={wish}")
    clerk.window.tap("move-confirm")
    clerk.window.fill("field-contact-words", "收到了，很暖和")
    clerk.window.tap("deed-act")
    clerk.window.sees_in("offering-state", "已圆梦")

    for one in (resident, volunteer):
        one.gets_a_new_token()
    clerk.window.expects(401)
    town.wind(31)
    person = neighbours.people[resident.word]
    for _ in range(200):
        if person.get(f"/group-orders/{fails}")["state"] != "open":
            break
        neighbours.pause()
    resident.opens("pages/group/index")
    resident.window.find(f"to-order-{forms}").wait_for()
    assert person.get(f"/group-orders/{fails}")["state"] == "failed"
    code = resident.window.find("my-code").inner_text()
    resident.window.picture("formed")
    resident.window.tap(f"to-order-{forms}")
    resident.window.find("timeline").wait_for()
    assert person.get(f"/group-orders/{forms}")["my_code"] == code
