"""The mall from the shelf to the hand and back: earned, exchanged, fetched, questioned, given back, expired."""

import io

import pytest
from PIL import Image
from playwright.sync_api import expect

from tests.browser.desk_scenes import acts, tells
from tests.browser.people import Manager, Volunteer
from tests.browser.proving import comes_true, newcomer
from tests.whole_town import PASSWORD

pytestmark = pytest.mark.browser


@pytest.fixture
def earned(scenes, neighbours, resident):
    """A newcomer who has served once: five points for registering, seven for three quarters of an hour."""
    word = newcomer(neighbours, "吴桂芳")
    order = scenes.finished(resident.word, "积分从这里来", word)
    neighbours.people[resident.word].post(f"/orders/{order}/confirm")
    assert neighbours.people[word].get("/me/points")["available"] == 12
    return word


@pytest.fixture
def no_keeper_stays(neighbours):
    """Whoever stood behind the counter is a point's manager and nothing else afterwards."""
    counters = []
    yield counters
    for counter in counters:
        for keeper in neighbours.manager("clerk").get(f"/pickup-points/{counter}/keepers")["items"]:
            gone = {"person_id": keeper["person_id"]}
            neighbours.manager("clerk").post(f"/pickup-points/{counter}/keepers/remove", gone)


def drawn(colour):
    """A photo of a thing, as a camera would send it."""
    kept = io.BytesIO()
    Image.new("RGB", (400, 300), colour).save(kept, "JPEG")
    return {"name": "good.jpg", "mimeType": "image/jpeg", "buffer": kept.getvalue()}


def sits_down(open_desk, username):
    manager = Manager(open_desk(username))
    manager.signs_in(username, PASSWORD)
    return manager


def opens_a_counter(open_desk, neighbours, counters):
    """Proposed by the community, agreed to by the street, with somebody behind it."""
    clerk = sits_down(open_desk, "demo-community")
    clerk.looks_at("mall?part=shops")
    clerk.window.tap("shop-new")
    clerk.window.fill("shop-name", "五琴里便民兑换点")
    clerk.window.fill("shop-hours", "工作日 9:00–17:00")
    clerk.window.tap("shop-station")
    clerk.window.page.get_by_role("option").filter(visible=True).first.click()
    clerk.window.picture("counter-proposed")
    clerk.window.tap("shop-send")
    clerk.window.sees_in("shop-state", "待街道同意")
    clerk.window.page.close()
    street = sits_down(open_desk, "demo-street")
    (counter,) = (one["id"] for one in neighbours.manager("street").get("/pickup-points?state=applied")["items"])
    street.looks_at(f"mall?part=shops&state=applied&open={counter}")
    street.window.tap("move-approve")
    acts(street)
    street.window.sees_in("shop-state", "开放")
    counters.append(counter)
    street.window.tap("keeper-add")
    street.window.fill("field-username", "demo-point")
    acts(street)
    street.window.find("keeper").wait_for()
    street.window.picture("counter")
    return street


def puts_on_the_shelf(open_desk, street):
    """Written by the street, checked by the district, and given by somebody who stands in the book."""
    street.looks_at("mall?part=goods")
    street.window.tap("good-new")
    for name, value in {"name": "洗衣液", "points": "6", "donor": "琴台便民超市", "month_limit": "5"}.items():
        street.window.fill(f"field-{name}", value)
    street.window.tap("field-residents")
    for colour in ("orange", "steelblue"):
        with street.window.page.expect_response(lambda answer: answer.url.endswith("/photos")):
            street.window.field("field-photos").set_input_files(drawn(colour))
    street.window.picture("writing-a-good")
    acts(street)
    street.window.sees_in("good-state", "草稿")
    expect(street.window.page.get_by_test_id("photos").locator("img")).to_have_count(2)
    street.window.tap("move-receive")
    street.window.page.get_by_role("radio", name="五琴里便民兑换点").locator("..").locator("..").click()
    street.window.fill("field-quantity", "3")
    acts(street)
    street.window.sees_in("good-stocks", "五琴里便民兑换点")
    street.window.tap("move-submit")
    acts(street)
    street.window.sees_in("good-state", "待审核")
    good = street.window.page.url.rsplit("open=", 1)[1].split("&")[0]
    street.looks_at("mall?part=gifts")
    street.window.tap("donation-new")
    for name, value in {"donor": "琴台便民超市", "item": "洗衣液", "quantity": "3", "unit": "瓶"}.items():
        street.window.fill(f"field-{name}", value)
    street.window.page.get_by_label("捐赠日期").fill("2026-01-05")
    street.window.page.keyboard.press("Enter")
    acts(street)
    street.window.sees_in("donations", "琴台便民超市")
    district = sits_down(open_desk, "demo-district")
    district.goes_to("todos")
    district.window.tap("todos-kind-good-review")
    district.window.tap("todos-open", has_text="洗衣液 · 6 分")
    district.window.tap("move-approve")
    acts(district)
    district.window.sees_in("good-state", "已上架")
    district.window.picture("shelf")
    district.window.tap("mall-part-rules")
    district.window.sees_in("rule-version", "每日一答")
    district.window.picture("rules")
    district.window.page.close()
    return good


def exchanges(who, good):
    """From the mall to the code; the six digits."""
    who.goes_to("pages/mall/index")
    expect(who.window.find(f"good-{good}").locator("img")).to_have_js_property("complete", True)
    who.window.tap(f"good-{good}")
    who.window.tap("good-photo-1")
    who.window.sees_in("good-donor", "琴台便民超市")
    who.window.tap("redeem")
    who.window.tap("redeem-yes")
    code = who.window.find("pickup-code")
    code.wait_for()
    return code.get_attribute("data-code")


@pytest.mark.does("PT02", "PT03", "PT04", "PT05", "PT06", "PT07", "PT08", "PT14")
def test_points_become_a_bottle_at_the_counter_and_come_back(
    open_phone, open_desk, neighbours, town, earned, no_keeper_stays
):
    street = opens_a_counter(open_desk, neighbours, no_keeper_stays)
    good = puts_on_the_shelf(open_desk, street)
    wu = Volunteer(open_phone("wu"))
    wu.signs_in(neighbours.people[earned].way_in[1]["code"])
    wu.goes_to("pages/mall/index")
    wu.window.sees_in("mall-points", "12")
    wu.window.picture("mall")
    code = exchanges(wu, good)
    wu.window.picture("code")

    keeper = Manager(open_desk("keeper"))
    keeper.window.open("/console/")
    for field, value in (("signin-username", "demo-point"), ("signin-password", PASSWORD)):
        keeper.window.fill(field, value)
    keeper.window.tap("signin-submit")
    keeper.window.tap("hat-choose", has_text="核销")
    keeper.window.tap("menu-counter")
    keeper.window.expects(422, "/look-up")
    keeper.window.fill("counter-code", f"{(int(code) + 1) % 1_000_000:06d}")
    keeper.window.tap("counter-look")
    keeper.window.sees_in("counter-problem", "还可以试 4 次")
    keeper.window.fill("counter-code", code)
    keeper.window.tap("counter-look")
    keeper.window.sees_in("counter-seen", "洗衣液 × 1")
    keeper.window.sees_nothing_of("吴桂芳", "吴*")
    keeper.window.picture("counter-seen")
    keeper.window.tap("counter-hand")
    keeper.window.sees_in("counter-given", "洗衣液 × 1")

    wu.goes_to("pages/mall/mine")
    wu.window.page.locator("[data-testid^='redemption-']").filter(visible=True, has_text="洗衣液").first.click()
    wu.window.sees_in("redemption-state", "已领取")
    wu.window.tap("question")
    wu.window.fill("question-reason", "瓶盖漏液")
    wu.window.tap("question-send")
    wu.window.sees_in("redemption-state", "质量核实中")
    redemption = wu.window.page.url.rsplit("id=", 1)[1]
    street.looks_at(f"mall?part=redemptions&state=questioned&open={redemption}")
    tells(street, "resolve", verdict="refund", note="情况属实")
    street.window.picture("resolving")
    acts(street)
    street.window.page.close()
    keeper.window.page.close()  # days later the session of a manager has ended

    second = exchanges(wu, good)
    assert second != code
    wu.gets_a_new_token()
    for _ in range(8):
        town.wind(24 * 60)
    comes_true(town, "SELECT count(*) = 1 FROM redemption WHERE good_id = %s AND state = 'expired'", good)
    wu.goes_to("pages/mall/mine")
    wu.is_told("逾期未领")
    wu.is_told("积分已退回")
    wu.window.picture("mine")
    wu.goes_to("pages/volunteer/points")
    wu.window.sees_in("balance", "12")
    wu.window.picture("points")
    wu.window.tap("donate-open")
    wu.window.tap("donate-send")
    wu.window.sees_in("balance", "2")
    wu.goes_to("pages/mall/donations")
    wu.window.sees_in("donation", "琴台便民超市")
    wu.window.picture("donations")


@pytest.fixture
def invites_home(open_phone):
    """One asks another into the family account by the phone number; the other one's telephone."""

    def ask(neighbours, who, other):
        who.goes_to("pages/family/index")
        who.window.tap("family-invite")
        who.window.fill("family-label", "女儿")
        who.window.fill("family-phone", neighbours.phones[other])
        who.window.tap("family-send")
        who.is_told("等本人同意")
        phone = Volunteer(open_phone("daughter"))
        phone.signs_in(neighbours.people[other].way_in[1]["code"])
        return phone

    return ask


def two_make_a_rule(open_desk, district):
    """What a deed is worth is written by one of the district and agreed to by another, and holds from its day on."""
    district.window.tap("mall-part-rules")
    district.window.sees_in("expiry", "24 时")
    district.window.tap("rules-new")
    district.window.page.get_by_label("生效日").fill("2090-01-01")
    district.window.page.keyboard.press("Enter")
    district.window.fill("rules-basis", "汉文明办〔2026〕30 号")
    district.window.fill("civic-punch_in-points", "2")
    district.window.fill("civic-punch_in-day", "6")
    district.window.picture("writing-rules")
    district.window.tap("rules-send")
    district.window.sees_in("rule-draft", "待另一人同意")
    district.window.sees_in("rule-draft", "文明实践点打卡 2 分（每天最多 6 分）")
    other = sits_down(open_desk, "demo-district-2")
    other.looks_at("mall?part=rules")
    other.window.tap("move-approve")
    acts(other)
    other.window.sees_in("rule-draft", "已成新版")
    other.window.sees_in("rule-version", "文明实践点打卡 2 分")
    other.window.picture("rules-agreed")
    other.window.page.close()


@pytest.mark.does("PT02", "PT15", "PT11", "PT12", "PT16")
def test_points_by_hand_take_two_people_and_a_budget_and_everybody_sees_their_own_place(
    open_phone, open_desk, neighbours, earned, invites_home
):
    number = neighbours.people[earned].get("/me/volunteer")["number"]
    district = sits_down(open_desk, "demo-district")
    district.looks_at("mall?part=hand")
    for region in ("", "五里墩街道"):
        district.window.tap("budget-give")
        if region:
            district.window.tap("region-street")
            district.window.page.get_by_role("option", name=region).filter(visible=True).first.click()
        district.window.fill("field-points", "1000")
        district.window.fill("field-note", "汉文明办〔2026〕8 号")
        acts(district)
    district.window.sees_in("budgets", "五里墩街道")
    street = sits_down(open_desk, "demo-street")
    street.looks_at("mall?part=hand")
    street.window.tap("adjustment-new")
    told = {"number": number, "points": "300", "reason": "抗洪抢险表现突出", "evidence": "街道〔2026〕12 号"}
    for name, value in told.items():
        street.window.fill(f"field-{name}", value)
    acts(street)
    street.window.sees_in("adjustment-state", "待审核")
    street.window.picture("asked")
    adjustment = street.window.page.url.rsplit("open=", 1)[1].split("&")[0]
    district.looks_at(f"mall?part=hand&open={adjustment}")
    district.window.tap("move-approve")
    acts(district)
    district.window.sees_in("adjustment-state", "已入账")
    district.window.picture("decided")
    two_make_a_rule(open_desk, district)

    wu = Volunteer(open_phone("wu"))
    wu.signs_in(neighbours.people[earned].way_in[1]["code"])
    wu.goes_to("pages/volunteer/points")
    wu.window.sees_in("balance", "312")
    wu.is_told("人工加分")
    daughter = newcomer(neighbours, "何家女")
    phone = invites_home(neighbours, wu, daughter)
    phone.goes_to("pages/family/index")
    phone.window.page.locator("[data-testid^='family-accept-']").filter(visible=True).first.click()
    phone.window.sees_in("family-member", "本人")
    phone.window.picture("family")
    wu.goes_to("pages/home/index")
    wu.goes_to("pages/family/index")
    wu.window.page.locator("[data-testid^='family-give-']").filter(visible=True).first.click()
    wu.window.fill("family-points", "30")
    wu.window.tap("family-give-send")
    wu.window.sees_in("family-left", "70")
    assert neighbours.people[daughter].get("/me/points")["available"] == 35
    wu.goes_to("pages/standings/index")
    wu.window.find("my-place").wait_for()
    wu.window.tap("board-communities")
    wu.window.tap("length-year")
    wu.window.sees("每小时更新")
    wu.window.picture("standings")
