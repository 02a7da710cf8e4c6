"""At the stations: two want one room, something is borrowed, a place visited; one is inspected, mended and rated."""

from datetime import timedelta

import pytest

from service.core.geo import Place, gcj02_from_wgs84
from service.core.workdays import SHANGHAI
from service.demo.company import COMMUNITY
from tests.browser.people import Manager, Resident
from tests.whole_town import PASSWORD

pytestmark = pytest.mark.browser
WHERE_WINDOWS_ARE = Place(114.2101, 30.5512)


@pytest.fixture
def station(neighbours):
    """The community's own."""
    found = neighbours.people["chen"].get(f"/stations?region={COMMUNITY}&level=3&limit=1")
    return found["items"][0]


def next_weekday(town):
    day = town.now().astimezone(SHANGHAI).date() + timedelta(days=1)
    while day.weekday() > 4:
        day += timedelta(days=1)
    return day.isoformat()


def at_desk(open_desk, username):
    manager = Manager(open_desk(username))
    manager.signs_in(username, PASSWORD)
    return manager


def wants(who, station, day, hour):
    who.goes_to(f"pages/map/station?id={station}")
    who.window.tap("station-rooms")
    who.window.tap(f"day-{day}")
    who.window.tap(f"slot-{hour}")


def books(who, title):
    who.window.tap("book")
    who.window.fill("book-title", title)
    who.window.fill("book-people", "12")
    who.window.tap("book-send")


@pytest.mark.does("ST04", "ST07", "ST10")
def test_two_want_one_room_and_the_second_takes_the_next_hour(resident, open_phone, clerk, neighbours, town, station):
    second = Resident(open_phone("second"))
    second.word = "second-for-a-room"
    neighbours.citizen(second.word, "居民陈伯伯")
    second.signs_in(neighbours.people[second.word].way_in[1]["code"])
    day = next_weekday(town)
    for who in (resident, second):
        wants(who, station["id"], day, "09:00")
    resident.window.picture("rooms")

    books(resident, "合唱排练")
    resident.is_told("待站点审核")
    second.window.expects(409, "/bookings")
    books(second, "读书会")
    second.is_told("这个时段已有人预约")
    second.window.loses("slot-09:00")
    second.window.picture("taken")
    second.window.tap("slot-10:00")
    books(second, "读书会")
    second.is_told("待站点审核")

    clerk.looks_at("todos?kind=booking")
    clerk.window.tap("todos-row", has_text="合唱排练")
    clerk.window.picture("asked")
    clerk.window.tap("move-approve")
    clerk.window.tap("deed-act")
    clerk.window.sees_in("upkeep-state", "已通过")
    resident.opens("pages/map/bookings")
    resident.window.sees_in("booking", "已通过")

    resident.goes_to(f"pages/map/facilities?id={station['id']}")
    resident.is_told("AED")
    resident.window.tap("borrow-umbrella")
    resident.is_told("已借出")
    resident.window.picture("facilities")
    resident.opens("pages/map/bookings")
    resident.window.sees_in("loan", "借用中")
    resident.window.picture("mine")

    here = gcj02_from_wgs84(WHERE_WINDOWS_ARE)
    point = neighbours.manager("clerk").post("/theme-points", {
        "region": COMMUNITY, "theme": "知音文化", "name": "知音亭", "story": "就在这里听一曲高山流水", "badge": "知音",
        "place": {"lng": round(here.lng, 6), "lat": round(here.lat, 6)},
    })
    resident.opens("pages/map/punch")
    resident.window.tap("locate")
    resident.window.tap("consent-yes")
    resident.window.tap(f"punch-{point['id']}")
    resident.is_told("得到徽章“知音”")
    resident.window.sees_in("badge-count", "1 枚徽章")
    resident.window.picture("badges")


@pytest.mark.does("ST09", "ST11")
def test_a_station_is_inspected_mended_and_rated(open_desk, clerk, station):
    street = at_desk(open_desk, "demo-street")
    street.looks_at(f"stations?open={station['id']}")
    street.window.find("station-room").wait_for()
    street.window.picture("station")
    street.window.tap("station-inspect")
    street.window.tap("item-6-bad")
    street.window.fill("item-6-note", "灭火器过期")
    street.window.picture("checklist")
    street.window.tap("inspection-send")
    street.window.sees_in("upkeep-state", "待整改")
    street.window.sees_in("inspection-score", "87")

    clerk.looks_at("todos?kind=inspection-rectify")
    clerk.window.tap("todos-row", has_text=station["name"])
    clerk.window.tap("move-rectify")
    clerk.window.fill("field-note", "灭火器已更换")
    clerk.window.tap("deed-act")
    clerk.window.sees_in("upkeep-state", "待复查")
    street.looks_at("todos?kind=inspection-check")
    street.window.tap("todos-row", has_text=station["name"])
    street.window.tap("move-accept")
    street.window.tap("deed-act")
    street.window.sees_in("upkeep-state", "已销号")
    street.window.picture("closed")

    clerk.looks_at(f"stations?open={station['id']}")
    clerk.window.tap("station-rate")
    clerk.window.fill("field-statement", "全年开放 300 天，开展活动 120 场")
    clerk.window.tap("deed-act")
    clerk.window.sees_in("upkeep-state", "待核实")
    street.looks_at("todos?kind=rating-verify")
    street.window.tap("todos-row", has_text=station["name"])
    street.window.tap("move-verify")
    street.window.fill("field-note", "现场核实属实")
    street.window.tap("deed-act")
    street.window.sees_in("upkeep-state", "待评定")
    district = at_desk(open_desk, "demo-district")
    district.looks_at("todos?kind=rating-award")
    district.window.tap("todos-row", has_text=station["name"])
    district.window.tap("move-award")
    district.window.tap("deed-act")
    district.window.sees_in("rating-stars", "3 星")
    district.window.picture("rated")
