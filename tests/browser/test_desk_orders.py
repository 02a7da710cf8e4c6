"""A clerk's day at the console: speaking for whoever cannot, deciding, taking back and handing on; by mouse and by key."""

import itertools
import re
from datetime import timedelta

import pytest

from service.demo.company import COMMUNITY
from tests.browser.desk_scenes import Scene, acts, tells
from tests.browser.people import Manager
from tests.whole_town import PASSWORD

pytestmark = pytest.mark.browser

_serial = itertools.count(1)


@pytest.fixture
def scene(neighbours, town):
    return Scene(neighbours, town)


@pytest.mark.does("OD17")
def test_OD17_the_clerk_speaks_for_an_elder_from_the_start_to_a_second_time(clerk, scene):
    order = scene.order("scheduled")
    clerk.opens_the_order(order)

    tells(clerk, "start", visit="志愿者已经到家")
    clerk.window.picture("starts")
    acts(clerk, "服务中")
    assert scene.last_step()["note"] == "上门联系，原话：志愿者已经到家"

    scene.person.post(f"/orders/{order}/finish", {"note": "灯换好了"})
    clerk.sees_the_order_is("待确认")  # without a touch
    tells(clerk, "confirm", visit="灯亮了")
    acts(clerk, "已确认")
    tells(clerk, "rate", visit="来得太晚", text="灯亮了，来得太晚")
    clerk.window.page.locator("[data-testid='field-stars'] .el-rate__item").nth(1).click()
    clerk.window.picture("rates")
    acts(clerk, "已评价")
    seen = scene.clerk.get(f"/orders/{order}")
    assert (seen["rating"]["stars"], seen["rating"]["text"]) == (2, "灯亮了，来得太晚")
    assert scene.last_step()["role"] == "on-behalf"

    tells(clerk, "redo", note="已回访，老人同意再来一次")
    acts(clerk)
    clerk.sees_the_order_is("待派单")
    clerk.window.sees("重做自")
    again = re.search(r"open=([0-9a-f-]{36})", clerk.window.page.url)[1]
    assert scene.clerk.get(f"/orders/{again}")["redo_of"] == order
    assert "redo" not in scene.clerk.get(f"/orders/{order}")["moves"]
    clerk.window.picture("again")


@pytest.mark.does("OD15")
def test_OD15_what_is_denied_is_ruled_in_three_ways(clerk, scene):
    order = scene.order("finished", "zhao")
    clerk.opens_the_order(order)
    tells(clerk, "deny", reason="灯还是不亮", visit="根本没修")
    acts(clerk, "有争议")
    assert scene.last_step()["note"] == "灯还是不亮；上门联系，原话：根本没修"
    tells(clerk, "rule", verdict="failed", note="上门看过，灯确实不亮")
    clerk.window.picture("rules")
    acts(clerk, "未完成")
    scene.is_now("failed")

    order = scene.order("disputed", "zhao")
    clerk.opens_the_order(order)
    tells(clerk, "rule", verdict="confirmed", note="两边都问过，灯是好的")
    acts(clerk, "已确认")
    assert "confirm" not in scene.clerk.get(f"/orders/{order}")["moves"]

    order = scene.order("disputed", "zhao")
    clerk.opens_the_order(order)
    tells(clerk, "rule", verdict="redo", note="换人再来一次")
    acts(clerk, "待派单")
    scene.is_now("to_dispatch")


@pytest.mark.does("OD18")
def test_OD18_a_complaint_in_a_residents_place_is_decided_by_the_street(clerk, open_desk, scene):
    orders = {}
    for kind in ("uphold", "dismiss"):
        orders[kind] = scene.order("finished", "qian")
        clerk.opens_the_order(orders[kind])
        tells(clerk, "complain", kind="服务态度", text=f"说话很不耐烦 {kind}", visit="他嫌我慢")
        if kind == "uphold":
            clerk.window.picture("complains")
        acts(clerk)
        clerk.window.sees("有投诉")

    street = Manager(open_desk("street"))
    street.signs_in("demo-street", PASSWORD)
    for kind, said in (("uphold", "成立"), ("dismiss", "不成立")):
        street.looks_at("complaints")
        street.window.tap("complaints-row", has_text=f"说话很不耐烦 {kind}")
        street.window.sees("上门联系，原话：他嫌我慢")
        street.window.tap(f"move-{kind}")
        street.window.fill("field-note", "已向双方核实")
        street.window.tap("deed-act")
        street.window.sees_in("complaint-state", said)
        street.window.picture(kind)
        assert scene.clerk.get(f"/orders/{orders[kind]}")["complaint_open"] is False
    decided = {
        state: {one["order_id"] for one in scene.street.get(f"/complaints?state={state}&limit=100")["items"]}
        for state in ("upheld", "not_upheld")
    }
    assert orders["uphold"] in decided["upheld"]
    assert orders["dismiss"] in decided["not_upheld"]


@pytest.mark.does("OD08", "OD23")
def test_OD08_an_order_is_handed_on_in_every_direction(clerk, open_desk, scene, neighbours):
    neighbours.citizen("moves", "居民刘阿姨")
    asked = neighbours.need_of("想告邻居", scene.town.now() + timedelta(hours=30), 60)
    first = neighbours.people["moves"].post("/orders", asked)["id"]
    clerk.opens_the_order(first)
    tells(clerk, "transfer", kind="appeal", note="属于邻里纠纷，转诉求办理")
    acts(clerk, "已转办")
    scene.is_now("transferred", first)

    order = scene.order()
    clerk.opens_the_order(order)
    tells(clerk, "open-to-pool")
    acts(clerk, "抢单池")
    tells(clerk, "take-back")
    acts(clerk, "待派单")
    tells(clerk, "raise", region=COMMUNITY[:9])
    clerk.window.picture("raises")
    acts(clerk)
    clerk.window.sees("街道级办理")
    assert scene.clerk.get(f"/orders/{order}")["owner_level"] == 2

    street = Manager(open_desk("street"))
    street.signs_in("demo-street", PASSWORD)
    street.opens_the_order(order)
    tells(street, "hand-down")
    street.window.picture("hands-down")
    acts(street)
    street.window.sees("社区级办理")
    assert scene.clerk.get(f"/orders/{order}")["owner_level"] == 3
    tells(street, "close-unserved", outcome="unfulfilled", reason="没有人能来，已电话告知")
    acts(street, "未能满足")
    scene.is_now("unfulfilled")

    order = scene.order()
    clerk.opens_the_order(order)
    tells(clerk, "cancel", reason="物业修好了", visit="不用来了")
    acts(clerk, "已取消")
    assert scene.last_step()["note"] == "物业修好了；上门联系，原话：不用来了"


def test_what_is_half_filled_in_stays_while_others_act(clerk, scene, neighbours):
    neighbours.citizen("half", "居民刘阿姨")
    asked = neighbours.need_of("窗户关不上", scene.town.now() + timedelta(hours=30), 60)
    order = neighbours.people["half"].post("/orders", asked)["id"]
    clerk.opens_the_order(order)
    tells(clerk, "return", reason_code="内容不完整", note="请写清是哪一扇窗")

    neighbours.people["half"].post(f"/orders/{order}/cancel", {"reason": "自己修好了"})
    clerk.window.page.evaluate("dispatchEvent(new Event('focus'))")
    clerk.window.page.wait_for_timeout(500)

    assert clerk.window.field("field-note").input_value() == "请写清是哪一扇窗"
    clerk.window.expects(409, "/return")
    clerk.window.tap("deed-act")
    clerk.window.sees_in("deed-problem", "当前状态不能进行这一步")
    assert clerk.window.field("field-note").input_value() == "请写清是哪一扇窗"
    clerk.window.picture("too-late")
    clerk.window.tap("deed-cancel")
    clerk.sees_the_order_is("已取消")
    assert clerk.window.page.locator("[data-testid='move-return']").count() == 0


def test_who_wrote_an_order_is_told_who_reviews_it(clerk, scene, neighbours):
    clerk.opens_the_order(scene.order("reviewing"))
    clerk.window.sees_in("order-own", "代点单须由他人审核")
    assert clerk.window.page.locator("[data-testid='move-approve']").count() == 0
    clerk.window.picture("own")


@pytest.mark.does("OD08")
def test_OD08_many_are_offered_at_once_and_the_keys_lead_through_the_list(clerk, scene):
    word = f"批量{next(_serial)}"
    for _ in range(2):
        scene.order(title=f"{word}的灯不亮")
    window = clerk.window
    clerk.looks_at(f"orders?q={word}")
    window.tap("orders-all")
    window.tap("bulk-open")
    window.find("bulk-line").wait_for()
    window.sees_in("bulk-send", "派出 2 件")
    window.picture("bulk")
    window.tap("bulk-send")
    window.sees_in("bulk-result", "已派出")
    window.picture("bulk-sent")
    window.tap("bulk-close")
    states = [one["state"] for one in scene.clerk.get(f"/orders?q={word}")["items"]]
    assert "offered" in states

    window.page.locator("h1").click()
    rows = window.page.get_by_test_id("orders-row")
    window.page.keyboard.press("j")
    window.page.keyboard.press("j")
    window.page.keyboard.press("k")
    window.page.keyboard.press("Enter")
    window.find("order-title").wait_for()
    assert f"open={rows.nth(0).get_attribute('data-id')}" in window.page.url
    window.page.keyboard.press("Escape")
    window.loses("order-title")
    clerk.looks_at("orders")
    window.tap("orders-sort-title")
    heading = window.page.locator("th", has=window.page.get_by_test_id("orders-sort-title"))
    assert heading.get_attribute("aria-sort") == "ascending"
    assert "已显示的" in (window.find("orders-sort-title").get_attribute("title") or "")
    window.picture("sorted")


def test_nobody_came_and_a_service_is_broken_off(open_desk, scene, town):
    gone = scene.order("scheduled", "qian")
    town.wind(130)
    broken = scene.order("serving", "zhao")
    clerk = Manager(open_desk("late-clerk"))
    clerk.signs_in("demo-community", PASSWORD)

    clerk.opens_the_order(gone)
    tells(clerk, "absent", who="volunteer", note="电话打不通，老人说没有人来")
    clerk.window.picture("absent")
    acts(clerk, "待派单")
    scene.is_now("to_dispatch", gone)

    clerk.opens_the_order(broken)
    tells(clerk, "abort", outcome="failed", reason="楼里停电")
    acts(clerk, "未完成")
    scene.is_now("failed", broken)

    clerk.window.open("/console/wall")
    clerk.window.find("wall-feed").wait_for()
    shown = clerk.window.find("wall-now").inner_text()
    assert f"{town.now().astimezone(scene.neighbours.known['day'].tzinfo):%H:%M}"[:4] in shown
    clerk.window.keep("wall")


@pytest.mark.does("OD24")
def test_OD24_an_order_is_written_for_somebody_read_back_and_sent(clerk, scene):
    window = clerk.window
    window.open("/console/orders")
    window.tap("proxy-open")
    window.fill("field-on_behalf_of/name", "吴桂英")
    window.fill("field-title", "水龙头关不紧")
    window.fill("field-address", "5 栋 1 单元 101")
    window.tap("proxy-next")
    window.sees("请填写")  # what is missing is said, and nothing typed is lost

    window.fill("field-text", "厨房水龙头一直滴水")
    window.tap("field-on_behalf_of/consent-visit")
    window.fill("field-on_behalf_of/consent-words", "同意社区代为点单")
    window.tap("proxy-next")
    window.sees_in("proxy-readback", "您没有留电话，我们会把服务码打印给您。")
    window.sees_in("proxy-readback", "水龙头关不紧")
    window.picture("read-back")
    window.tap("proxy-agreed")
    window.tap("proxy-send")
    window.sees("由另一位同事审核")

    found = next(
        one for one in scene.clerk.get("/orders?state=reviewing&limit=100")["items"] if one["title"] == "水龙头关不紧"
    )
    order = scene.clerk.get(f"/orders/{found['id']}")
    assert (order["state"], order["beneficiary"]["name"][0]) == ("reviewing", "吴")
    assert "approve" not in order["moves"]  # another person's
