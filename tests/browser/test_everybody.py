"""Every page of both clients, looked at by axe-core as people of every kind: nothing serious, nothing critical."""

import re
from datetime import timedelta

import pytest
from playwright.sync_api import expect

from service.launch import HOUSE
from tests.browser.people import Manager
from tests.whole_town import PASSWORD

pytestmark = pytest.mark.browser

PAGES = HOUSE / "wechat_stub" / "miniprogram" / "src" / "pages.json"
ROUTES = HOUSE / "console" / "src" / "router.ts"
WAYS_TO_LOOK = (
    "activities?view=month", "activities?new=1", "complaints?of=activity", "upkeep?part=inspection", "upkeep?part=point",
    "stations?part=entries", "stations?part=doors",
)
OF_AN_ORDER = ("pages/order/detail", "pages/order/code", "pages/order/rate", "pages/volunteer/serve")


def pages_of_the_phone():
    """As the client itself declares them, the sign-in last."""
    found = re.findall(r'"path": "(pages/[\w/-]+)"', PAGES.read_text(encoding="utf-8"))
    assert len(found) >= 31
    return sorted(found, key=lambda path: "sign-in" in path)


def routes_of_the_console(level):
    """Those for managers of a level (1 is the district), as its router declares them: address → title."""
    found = re.findall(r"path: '/(\w+)'.*title: '([^']+)'(?:, upTo: (\d))?", ROUTES.read_text(encoding="utf-8"))
    return {address: title for address, title, up_to in found if not up_to or level <= int(up_to)}


def walked(window, addresses, go):
    """Open each; what axe finds on it, by address."""
    found = {}
    for address in addresses:
        go(address)
        window.page.wait_for_load_state("networkidle")
        if faults := window.accessibility_faults():
            found[address] = faults
    return found


def addresses_on_the_phone(order, team, station, course, activity, shift, signup, article, notice, topic, item, good):
    """Every page, those of something with something."""
    ids = dict.fromkeys(OF_AN_ORDER, order) | {
        "pages/training/course": course, "pages/team/detail": team, "pages/team/lead": team, "pages/team/manage": team,
        "pages/map/station": station, "pages/map/rooms": station, "pages/map/facilities": station,
        "pages/activity/detail": activity, "pages/activity/manage": activity,
        "pages/menu/team": team, "pages/menu/item": item, "pages/mall/good": good,
        "pages/activity/shift": f"{shift}&activity={activity}", "pages/activity/signup": signup,
        "pages/news/article": article, "pages/news/notice": notice, "pages/news/campaign": topic,
    }
    return [f"/m/#/{path}" + (f"?id={ids[path]}" if path in ids else "") for path in pages_of_the_phone()]


def told(neighbours, town):
    """An article, a notice and a topic page that are out."""
    clerk, second, street, district = (neighbours.manager(who) for who in ("clerk", "second", "street", "district"))
    words = {"title": "楼道里的灯亮了", "html": "周六上午，十二位志愿者为独居老人换上了明亮的新灯。"}
    article = clerk.post("/articles", words)["id"]
    clerk.post(f"/articles/{article}/submit")
    while clerk.get(f"/articles/{article}")["verdict"] == "pending":
        neighbours.pause()
    for one in (second, street):
        one.post(f"/articles/{article}/approve", {"words_checked": True, "note": "已核对"})
    notice = clerk.post("/announcements", {"audience": "everybody", "title": "停水通知", "text": "周六停水"})["id"]
    clerk.post(f"/announcements/{notice}/publish")
    day = {"title": "宣讲", "organiser": "区文明办", "precision": "all_year", "year": town.now().year}
    page = {"title": "文明月", "year": town.now().year, "text": "一起来", "items": [day]}
    topic = district.post("/campaigns", page)["id"]
    district.post(f"/campaigns/{topic}/publish")
    return article, notice, topic


@pytest.mark.does("VO19")
@pytest.mark.parametrize("mode", ["plain", "elder"])
def test_VO19_every_page_of_the_phone_is_for_everybody(resident, volunteer, neighbours, town, mode):
    person = neighbours.people[resident.word]
    asked = neighbours.need_of("看得见的灯", town.now() + timedelta(hours=30), 60)
    order = person.post("/orders", asked)["id"]
    team = person.get("/teams?limit=1")["items"][0]["id"]
    station = person.get("/stations?limit=1")["items"][0]["id"]
    street = neighbours.manager("street")
    asked = {"text": "先做什么？", "options": ["推门", "敲门"], "right": 1}
    course = street.post("/courses", {
        "kind": "online", "title": "人人看得见的课", "text": "先敲门", "minutes": 10, "questions": [asked]})["id"]
    street.post(f"/courses/{course}/open")
    open_now = person.get("/activities?can_sign_up=true&limit=50")["items"]
    activity = next(one["id"] for one in open_now if one["taken"] < one["places"])
    shift = person.get(f"/activities/{activity}")["posts"][0]["shifts"][0]["id"]
    agreed = {"shift_id": shift, "accept_risk": True, "accept_privacy": True}
    chen = neighbours.people["chen"]
    mine = [one["id"] for one in chen.get("/me/signups")["items"]]
    signup = mine[0] if mine else chen.post(f"/activities/{activity}/signups", agreed)["id"]
    article, notice, topic = told(neighbours, town)
    item = person.get("/menu?limit=1")["items"][0]["id"]
    good = person.get("/goods?limit=1")["items"][0]["id"]
    found = {}
    for who in (resident, volunteer):
        if mode == "elder":
            who.goes_to("pages/home/index")
            who.window.tap("elder-toggle")
        for status in (403, 404):
            who.window.expects(status)  # each opens pages of the other, too
        ids = (order, team, station, course, activity, shift, signup, article, notice, topic, item, good)
        found |= walked(who.window, addresses_on_the_phone(*ids), who.window.open)

    assert found == {}


@pytest.mark.parametrize("username", ["demo-district", "demo-street", "demo-community", "demo-point"])
def test_every_page_of_the_console_is_for_everybody(open_desk, username):
    level = ["demo-district", "demo-street", "demo-community", "demo-point"].index(username) + 1
    manager = Manager(open_desk(username))
    manager.signs_in(username, PASSWORD)
    titles, arrived = routes_of_the_console(level), set()
    assert len(titles) >= 7

    def turn_to(address):
        manager.window.turns_to(f"/console/{address}")
        page = manager.window.page
        expect(page).to_have_title(re.compile(f"^{titles[address.split('?')[0]]} ·"), timeout=20_000)
        arrived.add(page.title().partition(" ")[0])

    ways = [each for each in WAYS_TO_LOOK if each.split("?")[0] in titles]
    assert walked(manager.window, [*titles, *ways], turn_to) == {}
    assert arrived == set(titles.values())
