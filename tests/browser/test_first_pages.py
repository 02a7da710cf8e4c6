"""The first page of each client: light, whole, and from this town alone."""

import pytest

pytestmark = pytest.mark.browser

PHONE_KILOBYTES, PHONE_REQUESTS = 200, 15
CONSOLE_KILOBYTES = 450


def test_the_home_of_the_telephone_is_light(phone):
    phone.open("/m/")
    phone.sees("点单")
    phone.page.wait_for_load_state("networkidle")
    phone.picture("home")

    assert phone.kilobytes_of_code() <= PHONE_KILOBYTES
    assert len(phone.requests) <= PHONE_REQUESTS, [request.url for request in phone.requests]


def test_the_first_page_of_the_console_is_light(desk):
    desk.open("/console/")
    desk.sees("登录")
    desk.page.wait_for_load_state("networkidle")
    desk.picture("sign-in")

    assert desk.kilobytes_of_code() <= CONSOLE_KILOBYTES


def test_a_bare_address_leads_to_the_telephone(phone):
    phone.open("/")

    phone.sees("点单")


def test_a_page_inside_the_console_can_be_opened_and_reloaded_by_its_address(desk):
    desk.open("/console/orders")
    desk.sees("登录")
    desk.page.reload()
    desk.sees("登录")
