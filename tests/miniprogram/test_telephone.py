"""The telephone itself: pages open, somebody signs in over real HTTP, and what is not there is not found."""

import pytest

from tests.miniprogram.phone import NotOnThePhone


def test_browsing_needs_no_sign_in_and_signing_in_comes_home(open_phone):
    phone = open_phone("grandma-of-the-telephone")
    phone.sees("我要点单")

    phone.open("/pages/sign-in/index")
    phone.tap("agree")
    phone.tap("wechat-enter")

    phone.arrives("pages/home/index")
    phone.open("/pages/me/index")
    assert phone.page == "pages/me/index"


def test_without_consent_nobody_is_signed_in(open_phone):
    phone = open_phone("hasty")
    phone.open("/pages/sign-in/index")

    phone.tap("wechat-enter")

    phone.sees("请先阅读并同意")
    assert phone.page == "pages/sign-in/index"


def test_what_is_not_there_is_not_found(open_phone):
    phone = open_phone("nobody")

    with pytest.raises(NotOnThePhone, match="nothing to tap"):
        phone.tap("no-such-button", within_seconds=0.2)
    with pytest.raises(NotOnThePhone, match="not seen"):
        phone.sees("没有这句话", within_seconds=0.2)


def test_in_the_lift_a_page_says_so_and_stands(open_phone):
    phone = open_phone("lift")
    phone.open("/pages/sign-in/index")
    phone.tap("agree")

    with phone.without_network():
        phone.tap("wechat-enter")
        phone.sees("网络")

    phone.tap("wechat-enter")
    phone.arrives("pages/home/index")
