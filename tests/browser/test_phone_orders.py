"""What a resident and a volunteer do with an order beside the main job: each deed on the screen, then asked of the API."""

import io

import pytest
from PIL import Image

from service.demo.company import COMMUNITY

pytestmark = pytest.mark.browser

DETAIL, SERVE, POOL = "pages/order/detail?id=", "pages/volunteer/serve?id=", "pages/activity/index"
NEIGHBOUR = "420105007003"


@pytest.fixture
def jpeg(tmp_path):
    """A photo on the device: ``jpeg("lamp.jpg", "red")`` → its path."""

    def make(name, colour):
        picture = io.BytesIO()
        Image.new("RGB", (800, 600), colour).save(picture, "JPEG")
        (tmp_path / name).write_bytes(picture.getvalue())
        return tmp_path / name

    return make


def adds_photo(somebody, test_id, path):
    """Through the chooser of files, as the browser offers it."""
    with somebody.window.page.expect_file_chooser() as chooser:
        somebody.window.tap(f"{test_id}-add")
    with somebody.window.page.expect_response(lambda answer: answer.url.endswith("/photos")):
        chooser.value.set_files(path)
    somebody.window.page.get_by_label("放大第 1 张照片").filter(visible=True).first.wait_for()


def photos_shown(somebody, count):
    """So many, each really drawn."""
    window = somebody.window.page
    window.wait_for_function(
        "count => [...document.querySelectorAll('img.photo-img')]"
        ".filter((it) => it.offsetParent && it.naturalWidth > 100).length === count", arg=count,
    )


def chooses_time(somebody, test_id, day, slot):
    """A day of the coming week, and one of the usual stretches."""
    somebody.window.page.locator(f"[data-testid^='{test_id}-day-']").filter(visible=True).nth(day).click()
    somebody.window.tap(f"{test_id}-slot-{slot}")


@pytest.mark.does("OD12")
def test_one_new_time_is_agreed_and_another_is_not(resident, volunteer, scenes):
    order = scenes.scheduled(resident.word, "装一个窗帘杆", "chen")
    before = scenes.sees(resident.word, order)["window_from"]
    resident.goes_to(DETAIL + order)
    resident.window.tap("reschedule")
    chooses_time(resident, "new-time", 5, "09:00-11:00")
    resident.window.picture("another-time")
    resident.window.tap("reschedule-send")
    resident.window.sees_in("proposal", "您提出改期，等对方答复")
    proposed = scenes.sees("chen", order)["proposal"]
    assert proposed["by"] == "requester"
    assert scenes.sees("chen", order)["window_from"] == before

    volunteer.goes_to(SERVE + order)
    volunteer.window.sees_in("proposal", "居民希望改期")
    volunteer.window.picture("asked-for-another-time")
    volunteer.window.tap("reschedule-accept")
    volunteer.is_told("已改期")
    volunteer.window.loses("proposal")
    agreed = scenes.sees(resident.word, order)
    assert (agreed["window_from"], agreed["window_to"]) == (proposed["from"], proposed["to"])

    volunteer.window.tap("reschedule")
    chooses_time(volunteer, "new-time", 6, "14:00-16:00")
    volunteer.window.tap("reschedule-send")
    volunteer.window.sees_in("proposal", "您提出改期，等居民答复")
    resident.opens(DETAIL + order)
    resident.window.sees_in("proposal", "对方希望改期")
    resident.looks_with_old_eyes(DETAIL + order, "answer")
    resident.opens(DETAIL + order)
    resident.window.tap("reschedule-decline")
    resident.is_told("仍按原时间")
    after = scenes.sees(resident.word, order)
    assert (after["proposal"], after["window_from"], after["state"]) == (None, agreed["window_from"], "scheduled")


@pytest.mark.does("OD14")
@pytest.mark.does("OD15")
@pytest.mark.does("OD18")
def test_photos_go_with_an_order_and_its_end_which_is_denied(resident, volunteer, scenes, neighbours, jpeg):
    resident.fills_in("家电维修", "厨房灯一闪一闪")
    adds_photo(resident, "photos", jpeg("lamp.jpg", "orange"))
    resident.window.picture("with-photo")
    order = resident.sends_the_order()
    (photo,) = scenes.sees(resident.word, order)["photos"]
    photos_shown(resident, 1)

    neighbours.orders["flicker"] = scenes.sees(resident.word, order)
    neighbours.move(neighbours.manager("clerk"), "flicker", "approve")
    scenes.offer("flicker", volunteer_id=neighbours.volunteers["chen"])
    volunteer.looks_at_the_offers()
    volunteer.accepts(order)
    photos_shown(volunteer, 1)
    stranger = neighbours.people["zhao"]
    stranger.refused("GET", f"/photos/{photo}", status=404)

    for somebody in (resident, volunteer):
        somebody.gets_a_new_token()
    scenes.begin(resident.word, order, "chen")
    volunteer.opens(SERVE + order)
    volunteer.window.fill("finish-note", "换了启辉器")
    adds_photo(volunteer, "finish-photos", jpeg("done.jpg", "green"))
    volunteer.window.picture("finish-with-photo")
    volunteer.window.tap("finish")
    volunteer.is_told("等居民确认")
    assert len(scenes.sees("chen", order)["photos"]) == 2

    resident.opens(DETAIL + order)
    photos_shown(resident, 2)
    resident.window.tap("deny")
    resident.window.fill("reason", "灯还是一闪一闪")
    resident.window.picture("deny")
    resident.window.tap("reason-send")
    resident.is_told("社区会来核实")
    resident.window.sees_in("state", "争议")
    resident.window.picture("disputed")
    assert scenes.sees(resident.word, order)["state"] == "disputed"
    last = neighbours.people[resident.word].get(f"/orders/{order}/history")["items"][-1]
    assert (last["move"], last["note"]) == ("deny", "灯还是一闪一闪")

    resident.window.tap("complain")
    resident.window.tap("complain-kind-虚假完成")
    resident.window.fill("complain-text", "没有修好就说修好了")
    resident.window.picture("complain")
    resident.window.tap("complain-send")
    resident.window.sees_in("complaint", "处理中")
    (made,) = neighbours.people[resident.word].get(f"/complaints?order_id={order}")["items"]
    assert (made["kind"], made["text"], made["state"]) == ("虚假完成", "没有修好就说修好了", "open")
    neighbours.manager("street").post(f"/complaints/{made['id']}/dismiss", {"note": "志愿者已再次上门修好"})
    resident.opens(DETAIL + order)
    resident.window.sees_in("complaint", "志愿者已再次上门修好")
    resident.looks_with_old_eyes(DETAIL + order, "answered")


@pytest.mark.does("OD06")
def test_a_returned_order_is_put_right_and_asked_for_again(resident, scenes, neighbours, jpeg):
    resident.fills_in("家电维修", "灯坏了")
    adds_photo(resident, "photos", jpeg("lamp.jpg", "orange"))
    order = resident.sends_the_order()
    neighbours.orders["again"] = scenes.sees(resident.word, order)
    neighbours.move(
        neighbours.manager("clerk"), "again", "return", {"reason_code": "PLACE_VAGUE", "note": "请写清楚哪个小区"}
    )

    resident.opens(DETAIL + order)
    resident.is_told("请写清楚哪个小区")
    resident.window.picture("returned")
    resident.window.tap("resubmit")
    resident.window.page.get_by_label("放大第 1 张照片").filter(visible=True).wait_for()
    resident.window.holds("title", "灯坏了")
    resident.window.fill("title", "客厅吸顶灯坏了")
    adds_photo(resident, "photos", jpeg("second.jpg", "blue"))
    resident.window.tap("pick-place")
    resident.window.find("street").select_option(NEIGHBOUR[:9])
    resident.window.find("community").select_option(NEIGHBOUR)
    resident.window.tap("place-confirm")
    resident.window.fill("address", "鹦鹉花园 8 栋 102")
    resident.window.tap("risk-没有特别的风险")
    resident.window.picture("put-right")
    resident.window.tap("submit")
    resident.window.sees_in("submitted", "已提交")
    seen = scenes.sees(resident.word, order)
    assert (seen["state"], seen["title"], seen["address"]) == ("reviewing", "客厅吸顶灯坏了", "鹦鹉花园 8 栋 102")
    assert (seen["region"], len(seen["photos"]), seen["risk_note"]) == (NEIGHBOUR, 2, "没有特别的风险")

    neighbours.people[resident.word].post(f"/orders/{order}/cancel", {"reason": "修好了"})
    resident.opens(DETAIL + order)
    resident.window.tap("again")
    resident.window.holds("title", "客厅吸顶灯坏了")
    resident.window.holds("address", "鹦鹉花园 8 栋 102")
    chooses_time(resident, "time", 2, "09:00-11:00")
    resident.window.picture("once-more")
    second = resident.sends_the_order()
    seen = scenes.sees(resident.word, second)
    assert (second != order, seen["title"], seen["region"], seen["photos"]) == (True, "客厅吸顶灯坏了", NEIGHBOUR, [])
    assert seen["risk_note"] == "没有特别的风险"


@pytest.mark.does("OD24")
def test_a_daughter_orders_for_her_mother_who_agreed(resident, scenes):
    window = resident.window
    resident.goes_to("pages/home/index")
    window.tap("home-proxy")
    window.find("category").select_option("陪诊陪伴")
    window.fill("title", "陪妈妈去医院")
    window.fill("behalf-name", "张秀英")
    window.fill("behalf-phone", "19890001111")
    window.fill("behalf-words", "妈妈说好的")
    chooses_time(resident, "time", 3, "09:00-11:00")
    window.tap("pick-place")
    window.tap("consent-yes")
    window.find("street").select_option(COMMUNITY[:9])
    window.find("community").select_option(COMMUNITY)
    window.tap("place-confirm")
    window.fill("address", "3 栋 2 单元 501")
    window.tap("risk-行动不便")
    window.tap("submit")
    resident.is_told("须先征得本人同意")
    window.tap("behalf-agreed")
    window.picture("for-mother")
    order = resident.sends_the_order()

    resident.is_told("张秀英")
    window.picture("ordered-for-mother")
    seen = scenes.sees(resident.word, order)
    assert (seen["beneficiary"]["name"], seen["beneficiary"]["phone"]) == ("张秀英", "19890001111")
    assert seen["service_code"]


@pytest.mark.does("OD09")
def test_two_want_the_same_order_of_the_pool_and_one_gets_it(volunteer, rival, resident, scenes):
    order = scenes.in_the_pool(resident.word, "帮忙抬一张床")
    for somebody in (volunteer, rival):
        somebody.goes_to(POOL)
        somebody.window.tap("part-pool")
        somebody.window.tap(f"claim-{order}")
    volunteer.window.picture("claim")
    rival.window.expects(404, "/claim")
    rival.window.expects(409, "/claim")

    volunteer.window.tap("claim-yes")
    volunteer.is_told("领取成功")
    rival.window.tap("claim-yes")

    rival.window.find("refusal").wait_for()
    rival.window.picture("too-late")
    rival.window.tap("claim-other")
    rival.window.loses(f"claim-{order}")
    seen = scenes.sees(resident.word, order)
    assert (seen["state"], [one["name"] for one in seen["servers"]]) == ("scheduled", ["陈立民"])


@pytest.mark.does("OD19")
def test_who_cannot_come_gives_it_back_and_who_cannot_go_on_stops(volunteer, resident, scenes, neighbours):
    order = scenes.scheduled(resident.word, "修一扇门", "chen")
    volunteer.goes_to(SERVE + order)
    volunteer.window.tap("give-back")
    volunteer.window.fill("reason", "临时要出差")
    volunteer.window.picture("give-back")
    volunteer.window.tap("reason-send")
    volunteer.is_told("已退回")
    mine = neighbours.people[resident.word]
    assert scenes.sees(resident.word, order)["state"] == "to_dispatch"
    assert mine.get(f"/orders/{order}/history")["items"][-1]["note"] == "临时要出差"
    neighbours.people["chen"].refused("GET", f"/orders/{order}", status=404)

    volunteer.gets_a_new_token()
    resident.gets_a_new_token()
    begun = scenes.serving(resident.word, "修一扇窗", "chen")
    volunteer.opens(SERVE + begun)
    volunteer.window.tap("abort")
    volunteer.window.fill("reason", "缺少配件，今天修不了")
    volunteer.window.tap("reason-send")
    volunteer.is_told("已中止")
    volunteer.window.picture("stopped")
    assert scenes.sees(resident.word, begun)["state"] == "to_dispatch"
    resident.opens(DETAIL + begun)
    resident.is_told("缺少配件，今天修不了")
    resident.window.picture("stopped")


def test_my_orders_are_those_i_asked_for_and_home_leads_to_the_right_page(volunteer, resident, scenes):
    served = scenes.scheduled(resident.word, "通一下水管", "chen")
    own = scenes.ordered("chen", "教我用手机")

    volunteer.goes_to("pages/order/list")
    volunteer.window.find(f"order-{own}").wait_for()
    volunteer.window.picture("mine")
    assert volunteer.window.page.get_by_test_id(f"order-{served}").count() == 0
    volunteer.goes_to("pages/home/index")
    volunteer.window.tap(f"home-order-{served}")
    volunteer.window.find("give-back").wait_for()
