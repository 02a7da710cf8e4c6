"""A station across both clients: entered, seen by its street, found on the map, and a door that was not open."""

import re
from datetime import timedelta

import pytest
from playwright.sync_api import expect

from service.demo.company import COMMUNITY
from tests.browser.people import Manager
from tests.whole_town import PASSWORD

pytestmark = pytest.mark.browser


def decides(manager, move, **fields):
    """A move in the drawer, with what it asks."""
    manager.window.tap(f"move-{move}")
    for name, words in fields.items():
        manager.window.fill(f"field-{name}", words)
    manager.window.tap("deed-act")
    manager.window.loses("deed-act")


@pytest.mark.does("ST01", "ST02", "ST03", "ST05", "ST06", "ST08")
def test_a_station_is_entered_seen_found_and_asked_why_it_was_closed(resident, clerk, open_desk, neighbours, town):
    wire = neighbours.manager("clerk")
    (station,) = wire.get(f"/stations?region={COMMUNITY}&level=3")["items"]
    street = Manager(open_desk("street"))
    street.signs_in("demo-street", PASSWORD)

    # entered by the community, seen by the street
    clerk.window.open(f"/console/stations?open={station['id']}")
    clerk.window.tap("station-edit")
    clerk.window.fill("station-staff-post", "社区工作者 1 名，志愿者 1 名")
    clerk.window.tap("station-save")
    clerk.window.sees_in("proposal-lines", "社区工作者 1 名")
    clerk.window.sees_in("proposal-state", "待审核")
    clerk.window.picture("proposal")
    street.window.open("/console/todos?kind=station-entry")
    street.window.tap("todos-open", has_text=station["name"])
    street.window.sees_in("proposal-lines", "社区工作者 1 名")
    decides(street, "approve")
    street.window.sees_in("proposal-state", "已通过")

    # six haves: one of them
    clerk.window.open(f"/console/stations?open={station['id']}")
    clerk.window.tap("have-claim-site")
    clerk.window.fill("field-note", "120 平方米，与党群服务中心共用")
    clerk.window.tap("deed-act")
    clerk.window.sees_in("have-site", "待核定")
    street.window.open(f"/console/stations?open={station['id']}")
    street.window.tap("have-meet-site")
    street.window.tap("deed-act")
    street.window.sees_in("haves", "1/6")
    street.window.picture("haves")

    # the roster, and open beyond the hours
    clerk.window.tap("roster-edit")
    clerk.window.fill("roster-text", "09:00-12:00 李敏")
    clerk.window.tap("roster-save")
    clerk.window.sees_in("duty", "09:00–12:00 李敏")
    clerk.window.picture("duty")
    until = (town.now() + timedelta(hours=20)).isoformat()
    wire.post(f"/stations/{station['id']}/open", {"until": until, "note": "防汛值守"})

    # found on the map: the list beside it is about the same places
    clerk.window.open("/console/stations")
    clerk.window.sees_in("map-total", "图中")
    clerk.window.picture("map")
    resident.goes_to("pages/map/index")
    resident.window.sees_in("map-total", "处")
    resident.window.picture("map")
    everything = resident.window.find("map-total").inner_text()
    resident.window.tap("layer-center,institute,station,point")
    expect(resident.window.find("map-total")).not_to_have_text(everything)

    # a door that should be open
    resident.goes_to(f"pages/map/station?id={station['id']}")
    resident.window.sees_in("station-said", "防汛值守")
    resident.is_told("社区工作者 1 名，志愿者 1 名")
    resident.window.tap("door-report")
    resident.window.fill("door-note", "等了二十分钟")
    resident.window.picture("door")
    resident.window.tap("door-send")
    resident.window.sees_in("door-told", "正在核实")
    resident.window.picture("station")
    clerk.window.open("/console/todos?kind=closed-door")
    clerk.window.tap("todos-open", has_text=station["name"])
    clerk.window.sees_in("door-told", "等了二十分钟")
    clerk.window.picture("door")
    decides(clerk, "uphold", answer="值守人员临时外出，已调整排班")
    clerk.window.sees_in("door-state", "属实")
    resident.opens(f"pages/map/station?id={station['id']}")
    resident.window.sees_in("door-told", "已调整排班")

    # what goes on at a station
    busy, item = next(
        (one, offered[0]) for one in wire.get("/stations?level=2&limit=50")["items"]
        if (offered := wire.get(f"/stations/{one['id']}/feed")["items"])
    )
    resident.opens(f"pages/map/station?id={busy['id']}")
    resident.window.sees_in(f"feed-{item['id']}", item["title"])
    resident.window.tap(f"feed-{item['id']}")
    resident.window.page.wait_for_url(re.compile(r"/pages/(activity/detail|menu/item|news/article)\?id="))
