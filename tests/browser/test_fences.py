"""Two managers side by side: what happens in one community is nowhere on the other's screens; the district sees it live."""

import time
from datetime import timedelta

import pytest

from tests.browser.people import Manager
from tests.browser.test_activities_desk import programme
from tests.whole_town import PASSWORD

pytestmark = pytest.mark.browser

TITLE = "只有本社区看得见的灯"
WITHIN_SECONDS = 2.0


def ordered(neighbours, town, title, **more):
    """Over the wire: the board is looked at, not the form."""
    neighbours.citizen(title, "居民刘阿姨")
    return neighbours.people[title].post("/orders", neighbours.need_of(title, town.now() + timedelta(hours=20), 90, **more))


def test_a_neighbouring_community_sees_nothing_of_it(clerk, open_desk, neighbours, town):
    neighbour = Manager(open_desk("neighbour"))
    neighbour.signs_in("demo-community-3", PASSWORD)
    neighbour.looks_at("board")
    before = neighbour.window.find("I-33").inner_text()

    order = ordered(neighbours, town, TITLE)

    clerk.looks_at(f"orders?q={TITLE}")
    clerk.window.sees(TITLE)
    clerk.window.picture("own-community")
    secrets = (TITLE, order["number"], order["id"], "陈立民", "五琴里")
    pages = ("todos", "orders", f"orders?q={order['number']}", "volunteers", "teams", "records", "complaints", "board")
    for address in pages:
        neighbour.looks_at(address)
        content = neighbour.window.page.locator("body").inner_text()
        assert [word for word in secrets if word in content] == [], address
    assert neighbour.window.find("I-33").inner_text() == before
    neighbour.window.picture("neighbouring-community")

    neighbour.window.expects(404, f"/orders/{order['id']}")
    neighbour.window.open(f"/console/orders?open={order['id']}")
    neighbour.window.page.wait_for_load_state("networkidle")
    neighbour.window.sees_nothing_of(TITLE, order["number"])


def test_a_neighbouring_community_sees_nothing_of_an_activity_under_review(open_desk, neighbours, town):
    title = "只有本社区看得见的活动"
    clerk = neighbours.manager("street")  # for this community; the clerk may owe a report of an earlier story
    event = clerk.post("/activities", programme(title, town.now() + timedelta(hours=70)))
    clerk.post(f"/activities/{event['id']}/submit")
    neighbour = Manager(open_desk("neighbour"))
    neighbour.signs_in("demo-community-3", PASSWORD)

    for address in ("todos", "activities", f"activities?q={title}", "activities?view=month", "complaints?of=activity"):
        neighbour.looks_at(address)
        assert title not in neighbour.window.page.locator("body").inner_text(), address
    neighbour.window.expects(404, f"/activities/{event['id']}")
    neighbour.window.open(f"/console/activities?open={event['id']}")
    neighbour.window.page.wait_for_load_state("networkidle")
    neighbour.window.sees_nothing_of(title)


def test_the_board_shows_a_new_order_within_two_seconds(open_wall, neighbours, town):
    district = Manager(open_wall("district"))
    district.signs_in("demo-district", PASSWORD)
    district.window.open("/console/wall")
    feed = district.window.find("wall-feed")
    feed.wait_for()
    category = "矛盾调解"
    before = feed.inner_text().count(category)

    ordered(neighbours, town, "楼道里的争执", category=category)
    began = time.monotonic()
    while feed.inner_text().count(category) == before:
        assert time.monotonic() - began < WITHIN_SECONDS
        district.window.page.wait_for_timeout(50)

    district.window.picture("live")
