"""The access token: fetched once for everybody, renewed in time, healed when WeChat forgets it."""

import threading
from datetime import timedelta

import pytest

from service.core import clock
from service.outside.tokens import Token, TokenInMemory
from service.outside.wechat import AppRefused, Scene, TokenRefused, TooOften, WeChatUnreachable
from wechat_stub.server.refusals import STABLE_TOKEN, TEXT_CHECK

HELD_SECONDS = 0.05


def say_thanks(wechat):
    return wechat.check_text("li", Scene.COMMENT, "谢谢").suggest


def all_at_once(threads, work):
    """Everybody starts at the same moment; what came of it, in no order."""
    barrier, came = threading.Barrier(threads), []

    def run():
        barrier.wait()
        try:
            came.append(work())
        except Exception as trouble:
            came.append(trouble)

    crowd = [threading.Thread(target=run) for _ in range(threads)]
    for one in crowd:
        one.start()
    for one in crowd:
        one.join()
    return came


def test_ten_thanks_need_one_token(platform, wechat):
    for _ in range(10):
        assert say_thanks(wechat) == "pass"

    assert platform.calls(STABLE_TOKEN) == 1


def test_four_threads_fetch_the_first_token_once(platform, wechat):
    platform.pull("faults", api=STABLE_TOKEN, delay_ms=20)

    assert all_at_once(4, lambda: say_thanks(wechat)) == ["pass"] * 4
    assert platform.calls(STABLE_TOKEN) == 1


def test_four_threads_with_a_dead_token_fetch_the_next_once(platform, wechat):
    say_thanks(wechat)
    platform.pull("wind", seconds=7201)

    assert all_at_once(4, lambda: say_thanks(wechat)) == ["pass"] * 4
    assert platform.calls(STABLE_TOKEN) == 2


def test_two_processes_that_share_a_store_share_the_token(platform, connect):
    store = TokenInMemory()

    assert say_thanks(connect(token_store=store)) == say_thanks(connect(token_store=store)) == "pass"
    assert platform.calls(STABLE_TOKEN) == 1


def test_a_token_is_renewed_before_it_ends(platform, wechat, wind):
    say_thanks(wechat)
    wind(minutes=118)
    say_thanks(wechat)
    assert platform.calls(STABLE_TOKEN) == 1

    wind(minutes=1, seconds=1)
    say_thanks(wechat)
    assert platform.calls(STABLE_TOKEN) == 2


def test_a_platform_that_forgot_the_token_is_asked_for_another_and_nobody_notices(platform, wechat):
    say_thanks(wechat)
    platform.pull("forget")

    assert say_thanks(wechat) == "pass"
    assert (platform.calls(STABLE_TOKEN), platform.calls(TEXT_CHECK)) == (1, 2)


@pytest.mark.parametrize("errcode", [40001, 40014, 42001])
def test_a_token_refused_once_heals(platform, wechat, errcode):
    platform.pull("fault", api=TEXT_CHECK, errcode=errcode, times=1)

    assert say_thanks(wechat) == "pass"
    assert platform.calls(TEXT_CHECK) == 2


def test_a_token_refused_twice_is_not_tried_a_third_time(platform, wechat):
    platform.pull("fault", api=TEXT_CHECK, errcode=40001, times=9)

    with pytest.raises(TokenRefused):
        say_thanks(wechat)
    assert platform.calls(TEXT_CHECK) == 2


def test_forced_tokens_are_rationed(platform, wechat):
    platform.pull("fault", api=TEXT_CHECK, errcode=40001, times=9)

    for _ in range(3):
        with pytest.raises(TokenRefused):
            say_thanks(wechat)

    # One for the start, then a plain and a forced one, and after that no more than a plain one each time.
    assert platform.calls(STABLE_TOKEN) == 1 + 2 + 1 + 1


def test_when_wechat_itself_rations_forced_tokens_we_hear_of_it(platform, connect):
    platform.pull("fault", api=TEXT_CHECK, errcode=40001, times=9)
    with pytest.raises(TokenRefused):
        say_thanks(connect())

    with pytest.raises(TooOften):
        say_thanks(connect())


def test_a_token_somebody_left_in_the_store_is_used_until_it_is_refused(platform, connect):
    store = TokenInMemory()
    store.write(Token("left by an older process", clock.now() + timedelta(hours=1)))

    assert say_thanks(connect(token_store=store)) == "pass"
    assert (platform.calls(STABLE_TOKEN), platform.calls(TEXT_CHECK)) == (1, 2)
    assert "older" not in repr(Token("left by an older process", clock.now()))


def test_who_waits_for_a_token_waits_no_longer_than_the_budget(connect):
    store = TokenInMemory()
    wechat = connect(timeout=HELD_SECONDS, token_store=store)

    with store.fetching(0), pytest.raises(WeChatUnreachable, match="too slow"):
        say_thanks(wechat)


def test_a_wrong_secret_is_not_asked_about_twice(platform, connect):
    with pytest.raises(AppRefused):
        say_thanks(connect(secret="wrong"))
    assert platform.calls(STABLE_TOKEN) == 1
