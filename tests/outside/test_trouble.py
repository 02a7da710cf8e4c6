"""Trouble on the line: slow, cut off, unreadable, ill. Callers wait no longer than the budget; WeChat gets its rest."""

import json
import socket
import threading
import time

import pytest

from service.outside.breaker import Breaker, Resting
from service.outside.wechat import BadCode, Scene, WeChat, WeChatBusy, WeChatRefused, WeChatUnreachable
from wechat_stub.server.refusals import MEDIA_CHECK, PHONE, QR_CODE, SEND, SIGN_IN, STABLE_TOKEN, TEXT_CHECK

BUDGET = 0.06
SLACK = 0.15


def test_a_slow_answer_is_waited_for_no_longer_than_the_budget(platform, connect):
    wechat = connect(timeout=BUDGET)
    platform.pull("faults", delay_ms=1000)

    began = time.monotonic()
    with pytest.raises(WeChatUnreachable, match="too slow"):
        wechat.sign_in("as-li")

    assert BUDGET <= time.monotonic() - began < BUDGET + SLACK


def test_an_answer_that_drips_is_too_slow_although_every_drop_is_quick(platform, connect):
    wechat = connect(timeout=BUDGET)
    platform.pull("faults", drip_ms=10)

    began = time.monotonic()
    with pytest.raises(WeChatUnreachable, match="too slow"):
        wechat.sign_in("as-li")

    assert time.monotonic() - began < BUDGET + SLACK


def test_a_neighbour_who_lifts_the_receiver_and_says_nothing_is_too_slow():
    with socket.create_server(("127.0.0.1", 0)) as silent:
        wechat = WeChat(f"http://127.0.0.1:{silent.getsockname()[1]}", "wx1", "secret", timeout=BUDGET)
        with pytest.raises(WeChatUnreachable, match="too slow"):
            wechat.sign_in("as-li")


def test_token_and_retry_share_one_budget(platform, connect):
    wechat = connect(timeout=BUDGET)
    platform.pull("faults", api=STABLE_TOKEN, delay_ms=40, count=1)
    platform.pull("faults", api=TEXT_CHECK, delay_ms=40, count=1)

    with pytest.raises(WeChatUnreachable, match="too slow"):
        wechat.check_text("li", Scene.COMMENT, "谢谢")


def test_nobody_at_home_is_known_at_once():
    with socket.create_server(("127.0.0.1", 0)) as closed:
        port = closed.getsockname()[1]

    with pytest.raises(WeChatUnreachable, match="the line broke"):
        WeChat(f"http://127.0.0.1:{port}", "wx1", "secret").sign_in("as-li")


@pytest.mark.parametrize(
    ("fault", "reason"),
    [
        ({"reset": True}, "the line broke"),
        ({"reset": True, "after": True}, "the line broke"),
        ({"garbage": True}, "unreadable"),
        ({"garbage": "null"}, "unreadable"),
        ({"garbage": "[" * 100_000}, "unreadable"),
        ({"garbage": '{"errcode": "40029"}'}, "unreadable"),
        ({"garbage": '{"errcode": true}'}, "unreadable"),
        ({"garbage": " " * 2_100_000}, "the line broke"),
        ({"status": 500}, "status 500"),
        ({"status": 302}, "status 302"),
    ],
)
def test_whatever_breaks_on_the_line_has_one_name(platform, wechat, fault, reason):
    platform.pull("faults", **fault)

    with pytest.raises(WeChatUnreachable, match=reason) as trouble:
        wechat.sign_in("as-li")

    assert platform.calls(SIGN_IN) == 1
    assert trouble.value.__cause__ is None


PHONE_ANSWER = {
    "errcode": 0,
    "phone_info": {
        "purePhoneNumber": "13871000001",
        "countryCode": "86",
        "watermark": {"appid": "wx0123456789abcdef"},
    },
}


@pytest.mark.parametrize(
    ("api", "ask", "answer"),
    [
        (SIGN_IN, lambda w: w.sign_in("as-li"), {}),
        (SIGN_IN, lambda w: w.sign_in("as-li"), {"openid": "", "session_key": "k"}),
        (SIGN_IN, lambda w: w.sign_in("as-li"), {"openid": 7, "session_key": "k"}),
        (SIGN_IN, lambda w: w.sign_in("as-li"), {"openid": "li"}),
        (SIGN_IN, lambda w: w.sign_in("as-li"), {"openid": "li", "session_key": "k", "unionid": 7}),
        (STABLE_TOKEN, lambda w: w.qr_code("a", "b"), {"access_token": "t"}),
        (STABLE_TOKEN, lambda w: w.qr_code("a", "b"), {"access_token": "t", "expires_in": -5}),
        (STABLE_TOKEN, lambda w: w.qr_code("a", "b"), {"access_token": "t" * 3000, "expires_in": 7200}),
        (PHONE, lambda w: w.phone_number("phone-13871000001"), {"errcode": 0, "errmsg": "ok"}),
        (
            PHONE,
            lambda w: w.phone_number("x"),
            {"phone_info": PHONE_ANSWER["phone_info"] | {"watermark": {"appid": "wx-other"}}},
        ),
        (
            PHONE,
            lambda w: w.phone_number("x"),
            {"phone_info": PHONE_ANSWER["phone_info"] | {"purePhoneNumber": 13871000001}},
        ),
        (SEND, lambda w: w.send("li", "t", "p", {"thing1": {"value": "a"}}), {}),
        (TEXT_CHECK, lambda w: w.check_text("li", 2, "a"), {"errcode": 0, "result": {"suggest": "perhaps", "label": 100}}),
        (TEXT_CHECK, lambda w: w.check_text("li", 2, "a"), {"errcode": 0, "result": {"suggest": "pass", "label": "good"}}),
        (TEXT_CHECK, lambda w: w.check_text("li", 2, "a"), {"errcode": 0, "errmsg": "ok"}),
        (MEDIA_CHECK, lambda w: w.check_media("li", 2, "https://a/b"), {"errcode": 0, "errmsg": "ok"}),
        (QR_CODE, lambda w: w.qr_code("a", "b"), {"errcode": 0, "errmsg": "ok"}),
    ],
)
def test_an_answer_of_the_wrong_shape_is_not_believed(platform, wechat, api, ask, answer):
    platform.pull("faults", api=api, garbage=json.dumps(answer))

    with pytest.raises(WeChatUnreachable, match="unreadable"):
        ask(wechat)


def test_a_label_may_be_a_text_or_a_number(platform, wechat):
    platform.pull("faults", api=TEXT_CHECK, garbage='{"errcode":0,"result":{"suggest":"review","label":"20001"}}', count=1)

    assert wechat.check_text("li", Scene.COMMENT, "谢谢").label == 20001


# The breaker


def test_after_five_failures_wechat_is_left_alone_for_half_a_minute(platform, wechat, hand):
    platform.pull("faults", status=500)
    for _ in range(5):
        with pytest.raises(WeChatUnreachable, match="status 500"):
            wechat.sign_in("as-li")

    with pytest.raises(WeChatUnreachable, match="resting") as resting:
        wechat.sign_in("as-li")
    assert resting.value.retry_after == 30
    assert platform.calls(SIGN_IN) == 5

    platform.lift_faults()
    hand.wind(29)
    with pytest.raises(WeChatUnreachable, match="resting"):
        wechat.sign_in("as-li")
    hand.wind(1)
    assert wechat.sign_in("as-li").openid == "li"
    assert wechat.sign_in("as-li").openid == "li"


def test_a_platform_that_says_it_is_busy_is_left_alone_too(platform, wechat):
    for _ in range(5):
        with pytest.raises(WeChatBusy):
            wechat.sign_in("fail--1")
    with pytest.raises(WeChatUnreachable, match="resting"):
        wechat.sign_in("as-li")


@pytest.mark.parametrize("code", ["nonsense", "\ud800", "login-blocked", "fail-45009"])
def test_nobody_opens_the_breaker_for_others_with_bad_codes(wechat, code):
    for _ in range(9):
        with pytest.raises(WeChatRefused):
            wechat.sign_in(code)

    assert wechat.sign_in("as-li").openid == "li"


class Ill(Exception):
    """The neighbour's fault."""


def ring(breaker, trouble=None):
    with breaker.watch(Ill):
        if trouble is not None:
            raise trouble


def fail(breaker, times):
    for _ in range(times):
        with pytest.raises(Ill):
            ring(breaker, Ill())


def test_five_failures_spread_over_more_than_ten_seconds_are_bad_luck(hand):
    breaker = Breaker(clock=hand)
    for _ in range(9):
        fail(breaker, 1)
        hand.wind(2.6)

    ring(breaker)


def test_after_the_rest_one_may_try_while_the_others_wait(hand):
    breaker = Breaker(clock=hand)
    fail(breaker, 5)
    hand.wind(30)

    with breaker.watch(Ill), pytest.raises(Resting):
        ring(breaker)
    ring(breaker)


def test_a_failed_try_means_another_rest(hand):
    breaker = Breaker(clock=hand)
    fail(breaker, 5)
    hand.wind(30)
    with pytest.raises(Ill), breaker.watch(Ill):
        hand.wind(2)
        raise Ill()

    hand.wind(29)
    with pytest.raises(Resting):
        ring(breaker)
    hand.wind(1)
    ring(breaker)


def test_a_try_that_is_never_heard_of_again_blocks_nobody_for_ever(hand):
    breaker = Breaker(clock=hand)
    fail(breaker, 5)
    hand.wind(30)
    with pytest.raises(KeyboardInterrupt):
        ring(breaker, KeyboardInterrupt())

    hand.wind(30)
    ring(breaker)


def test_a_call_from_before_neither_ends_the_rest_nor_prolongs_it(hand):
    breaker = Breaker(clock=hand)
    well, ill = breaker.watch(Ill), breaker.watch(Ill)
    well.__enter__()
    ill.__enter__()
    fail(breaker, 5)

    well.__exit__(None, None, None)
    with pytest.raises(Resting):
        ring(breaker)
    hand.wind(5)
    ill.__exit__(Ill, Ill(), None)
    hand.wind(25)
    ring(breaker)


def test_a_refusal_shows_that_the_neighbour_is_well(hand):
    breaker = Breaker(clock=hand)
    fail(breaker, 5)
    hand.wind(30)
    with pytest.raises(BadCode):
        ring(breaker, BadCode(40029, ""))

    ring(breaker)


def test_a_crowd_at_an_ill_platform_makes_few_calls(platform, wechat):
    platform.pull("faults", status=500)

    def knock():
        for _ in range(20):
            with pytest.raises(WeChatUnreachable):
                wechat.sign_in("as-li")

    crowd = [threading.Thread(target=knock) for _ in range(4)]
    for one in crowd:
        one.start()
    for one in crowd:
        one.join()

    # Five open it; the three others may have been under way.
    assert 5 <= platform.calls(SIGN_IN) <= 8
