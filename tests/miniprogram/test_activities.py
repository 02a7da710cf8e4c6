"""An activity inside WeChat: signed up for, checked in to with the camera, checked out of by typing."""

from datetime import timedelta
from time import sleep

import pytest

from tests.stage import Stage, reports_are_in


@pytest.fixture
def stage(neighbours, town):
    reports_are_in(town.note["database_owner_url"])
    return Stage(neighbours)


def code(stage, kind):
    return stage.leader.get(f"/shifts/{stage.shift}/code?kind={kind}")["code"]


@pytest.mark.does("AC07", "AC12", "AC14")
def test_signing_up_and_checking_in_with_the_camera_inside_wechat(signed_in, stage, neighbours):
    start = stage.day(2)
    activity = stage.published("楼道清洁行动", start, question="您自带手套吗？")
    phone = signed_in("zhao")
    phone.open("/pages/activity/index")
    phone.tap("can-sign-up")
    phone.tap(f"activity-{activity}", has_text="楼道清洁行动")
    phone.arrives("pages/activity/detail")
    phone.sees("您符合报名条件")
    phone.tap("sign-up")
    phone.fill("answer", "自带")
    phone.tap("accept-risk")
    phone.tap("accept-privacy")
    with phone.without_network():
        phone.tap("sign-up-yes")
        phone.sees("报名没有发出")
    phone.tap("sign-up-yes")
    phone.sees("报名成功")
    phone.tap("to-signup")
    phone.arrives("pages/activity/signup")
    assert len(stage.leader.get(f"/activities/{activity}/signups")["items"]) == 1

    neighbours.until(start - timedelta(minutes=20))
    signup = stage.name_of("zhao")
    phone.back()
    phone.open(f"/pages/activity/signup?id={signup}")
    phone.will_answer(f"HYA:{stage.shift}:out:{code(stage, 'out')}")
    phone.tap("scan")
    phone.sees("这是签退码，请扫签到码")
    phone.will_answer(f"HYA:{stage.shift}:in:{code(stage, 'in')}")
    phone.tap("scan")
    phone.sees("签到成功")
    phone.sees("服务中")

    neighbours.advance(60)
    phone.back()
    phone.open(f"/pages/activity/signup?id={signup}")  # the demo's clock has been wound: its page asks again
    phone.sees("服务中")
    phone.sees("1 小时")
    phone.fill("code", code(stage, "out"))
    with phone.without_network():
        phone.tap("stamp")
        phone.sees("联网后自动发送")
    phone.sees("已签退")
    seen = neighbours.people["zhao"].get(f"/signups/{signup}/attendance")
    assert [(one["how"], one["flags"]) for one in seen["presences"]] == [("code", ["NO_GPS", "OFFLINE"])]


def test_a_leader_holds_the_code_up_inside_wechat(open_phone, stage):
    start = stage.day(3)
    activity = stage.published("花坛养护", start)
    leader = open_phone(stage.code.removeprefix("as-"))
    leader.open("/pages/sign-in/index")
    leader.tap("agree")
    leader.tap("wechat-enter")
    leader.arrives("pages/home/index")
    leader.open(f"/pages/activity/manage?id={activity}")
    leader.tap(f"shift-{stage.shift}")
    leader.arrives("pages/activity/shift")
    leader.sees("秒后换新码")
    for _ in range(20):  # the slot may turn between two looks, and the screen follows it a moment later
        before, shown = code(stage, "in"), leader.text("check-code").replace(" ", "")
        if shown in (before, code(stage, "in")):
            break
        sleep(0.5)

    assert shown in (before, code(stage, "in"))
