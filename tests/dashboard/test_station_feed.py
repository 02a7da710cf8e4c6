"""The feed of a station: what the rooms offer there, what is to come before what has been (ST06)."""

from datetime import timedelta
from uuid import UUID, uuid4

import pytest

from service.core import clock as the_clock
from service.dashboard import rules
from service.data import ports
from tests.activities.playbill import programme
from tests.map.founding import found


@pytest.mark.does("ST06")
def test_an_activity_of_the_community_is_in_the_feed_of_its_station(manager, anyone):
    clerk, title = manager("wulidun-2"), f"读书会{uuid4().hex[:6]}"  # where less goes on than a feed holds
    (station,) = clerk.get("/stations", {"region": "420105007003", "level": 3}).json["items"] or [
        found(manager, clerk="wulidun-2", region="420105007003", name="三里坡实践站",
              place={"lng": 114.2389, "lat": 30.5241})]  # as tests/map has it
    made = clerk.done("/activities", programme(title=title))
    before = anyone.get(f"/stations/{station['id']}/feed").json["items"]
    clerk.done(f"/activities/{made['id']}/submit")
    manager("wulidun").done(f"/activities/{made['id']}/approve")

    items = anyone.get(f"/stations/{station['id']}/feed", {"kind": "activity"}).json["items"]

    assert title not in [item["title"] for item in before]
    (mine,) = [item for item in items if item["title"] == title]
    assert (mine["kind_label"], mine["id"]) == ("活动", made["id"])
    assert anyone.get(f"/stations/{uuid4()}/feed").problem == "no-such-station"


def test_every_room_is_one_line_and_what_is_to_come_stands_first(manager, anyone, monkeypatch):
    station, moment = found(manager), the_clock.now()

    def item(kind, title, at, until=None):
        return {"kind": kind, "id": UUID(int=len(title)), "title": title, "text": "", "at": at, "until": until,
                "region": station["region"]}

    day = timedelta(days=1)
    rooms = {
        "activity": lambda station_id, region: [item("activity", "后天", moment + 2 * day, moment + 3 * day)],
        "menu": lambda station_id, region: [item("menu", "长期可点的理发", moment - 90 * day, moment + 300 * day)],
        "news": lambda station_id, region: [
            item("news", "昨天的新闻", moment - day), item("news", "前天的一条新闻", moment - 2 * day),
        ],
    }
    monkeypatch.setitem(ports._Ports.answers, "offered_at_station", list(rooms.values()))

    items = anyone.get(f"/stations/{station['id']}/feed").json["items"]

    assert [entry["title"] for entry in items] == ["长期可点的理发", "后天", "昨天的新闻", "前天的一条新闻"]
    assert [entry["kind_label"] for entry in items] == ["可点服务", "活动", "动态", "动态"]


def test_what_has_ended_has_been():
    moment = the_clock.now()
    assert rules.is_to_come({"at": moment - timedelta(hours=2), "until": moment + timedelta(hours=1)}, moment)
    assert not rules.is_to_come({"at": moment - timedelta(hours=2), "until": None}, moment)


def test_the_roof_has_plugged_in_activities_the_menu_and_the_news(app):
    rooms = {answer.__module__ for answer in ports._Ports.answers["offered_at_station"]}

    assert rooms == {"service.activities.billboard.queries", "service.orders.menu.queries", "service.news.queries"}
