"""The menu of the console: sections fold away, stay so, and never hide where one is."""

import pytest
from playwright.sync_api import expect

from tests.browser.people import Manager
from tests.whole_town import PASSWORD

pytestmark = pytest.mark.browser


def test_a_section_that_is_not_needed_is_folded_away_and_stays_so(open_desk):
    clerk = Manager(open_desk("folding"))
    clerk.signs_in("demo-community", PASSWORD)
    page, window = clerk.window.page, clerk.window

    expect(window.find("menu-news")).to_be_visible()
    window.tap("fold-宣传")
    expect(window.find("menu-news")).to_have_count(0)
    expect(window.find("fold-宣传")).to_have_attribute("aria-expanded", "false")
    page.reload()
    expect(window.find("menu-orders")).to_be_visible()
    expect(window.find("menu-news")).to_have_count(0)

    window.open("/console/notices")
    expect(window.find("menu-notices")).to_be_visible()  # the section one is in is open
    clerk.goes_to("orders")
    expect(window.find("menu-notices")).to_have_count(0)
    window.tap("fold-宣传")
    expect(window.find("menu-notices")).to_be_visible()


def test_on_a_low_screen_the_menu_scrolls_and_the_page_stays(open_desk):
    district = Manager(open_desk("low"))
    district.window.page.set_viewport_size({"width": 1280, "height": 620})
    district.signs_in("demo-district", PASSWORD)

    district.goes_to("accounts")
    expect(district.window.find("menu-accounts")).to_be_in_viewport()
    expect(district.window.find("signout")).to_be_in_viewport()
    assert district.window.page.evaluate("document.documentElement.scrollHeight") <= 620
