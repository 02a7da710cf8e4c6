"""The main job inside WeChat: order, accept, start with the code, finish, confirm, rate; a clerk works over the API."""

import re
import time
from datetime import timedelta

from service.demo.company import COMMUNITY
from tests.miniprogram.phone import NotOnThePhone


def position(somebody, parent, code):
    """Where a division stands in the list a picker shows."""
    return str([one["code"] for one in somebody.get(f"/divisions?parent={parent}")["items"]].index(code))


def choose(phone, test_id, value, word):
    """In a picker, whose list may still be on its way."""
    for _ in range(100):
        phone.change(test_id, value)
        if word in phone.text(test_id):
            return
        time.sleep(0.1)
    raise NotOnThePhone(f"{test_id}: {word}")


def fill_in(phone, neighbours, title, day, hours="09:00-11:00"):
    liu = neighbours.people["liu"]
    phone.open("/pages/order/index")
    phone.tap("category-家电维修")
    phone.arrives("pages/order/new")
    phone.fill("title", title)
    phone.tap(f"time-day-{day:%Y-%m-%d}")
    phone.tap(f"time-slot-{hours}")
    phone.tap("pick-place")
    phone.tap("consent-yes")
    phone.arrives("pages/place/pick")
    choose(phone, "street", position(liu, "420105", COMMUNITY[:9]), "五里墩")
    choose(phone, "community", position(liu, COMMUNITY[:9], COMMUNITY), "五琴里")
    phone.tap("place-confirm")
    phone.arrives("pages/order/new")
    phone.fill("address", "3 栋 2 单元 501")
    phone.tap("risk-需要登高")


def newest_order(neighbours):
    return neighbours.people["liu"].get("/orders?mine=true&limit=1")["items"][0]


def dispatched(neighbours, order_id, word):
    clerk = neighbours.manager("clerk")
    clerk.post(f"/orders/{order_id}/approve", {})
    clerk.post(f"/orders/{order_id}/offer", {"volunteer_id": neighbours.volunteers[word]})


def test_a_lamp_is_mended_inside_wechat(signed_in, neighbours):
    day = neighbours.now() + timedelta(days=1)
    resident = signed_in("liu")
    fill_in(resident, neighbours, "客厅灯不亮", day)
    resident.tap("submit")
    resident.arrives("pages/order/detail")
    resident.sees("已提交")
    order_id = newest_order(neighbours)["id"]
    dispatched(neighbours, order_id, "chen")

    volunteer = signed_in("chen")
    volunteer.open("/pages/volunteer/offers")
    volunteer.sees("为什么邀请您")
    assert "单元 501" not in volunteer.text()
    volunteer.tap(f"accept-{order_id}")
    volunteer.arrives("pages/volunteer/serve")
    volunteer.sees("3 栋 2 单元 501")

    resident.open(f"/pages/order/detail?id={order_id}")
    resident.sees("陈立民")
    resident.tap("show-code")
    resident.arrives("pages/order/code")
    resident.has("service-code")
    code = re.sub(r"\D", "", resident.text("service-code"))

    volunteer.sees("凭居民的服务码开始")
    neighbours.until(day.replace(hour=9, minute=5, second=0, microsecond=0))
    volunteer.back()
    volunteer.open(f"/pages/volunteer/serve?id={order_id}")  # the hour has come: its page asks again
    volunteer.has("start")
    volunteer.fill("code", f"{(int(code) + 1) % 10_000:04d}")
    volunteer.tap("start")
    volunteer.sees("服务码不正确")
    volunteer.fill("code", code)
    volunteer.tap("start")
    volunteer.has("finish-note")
    neighbours.advance(60)
    volunteer.fill("finish-note", "换了灯泡，灯亮了")
    volunteer.tap("finish")
    volunteer.sees("等居民确认")

    resident.back()
    resident.tap("confirm")
    resident.sees("已确认")
    resident.tap("rate")
    resident.arrives("pages/order/rate")
    resident.tap("stars-5")
    resident.tap("rate-send")
    resident.arrives("pages/order/detail")
    assert newest_order(neighbours)["state"] == "rated"


def test_an_order_written_in_the_lift_leaves_once_when_the_doors_open(signed_in, neighbours):
    day = neighbours.now() + timedelta(days=2)
    resident = signed_in("liu")
    fill_in(resident, neighbours, "插座松动", day, "14:00-16:00")

    with resident.without_network():
        resident.tap("submit")
        resident.sees("1 份内容等待发送")

    resident.sees("已发送 1 份")
    titles = [one["title"] for one in neighbours.people["liu"].get("/orders?mine=true")["items"]]
    assert titles.count("插座松动") == 1


def test_who_declines_is_asked_why_and_nothing_follows(signed_in, neighbours):
    day = neighbours.now() + timedelta(days=3)
    body = neighbours.need_of("水龙头漏水", day.replace(hour=10, minute=0, second=0, microsecond=0), 60)
    order_id = neighbours.people["liu"].post("/orders", body)["id"]
    dispatched(neighbours, order_id, "qian")
    volunteer = signed_in("qian")

    volunteer.open("/pages/volunteer/offers")
    volunteer.tap(f"decline-{order_id}")
    volunteer.fill("decline-reason", "那天要加班")
    volunteer.tap("decline-send")
    volunteer.sees("已谢绝")

    assert neighbours.manager("clerk").get(f"/orders/{order_id}")["state"] == "to_dispatch"
    assert neighbours.people["qian"].get("/me/volunteer")["credit"] == 100
