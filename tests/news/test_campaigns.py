"""Topic pages with dates as exact as they are known (NW09)."""

from datetime import UTC, datetime

import pytest

PAGE = {"title": "网络文明月", "year": 2026, "text": "汇聚向上向善力量。", "items": [
    {"title": "主题宣讲", "organiser": "区委网信办", "precision": "ten_days", "year": 2026, "month": 12, "third": 1},
    {"title": "作品征集", "organiser": "区文明办", "precision": "all_year", "year": 2026, "chapter": "第一篇章"},
    {"title": "颁奖仪式", "organiser": "区文明办", "precision": "day", "since": "2026-12-25"},
]}


@pytest.mark.does("NW09")
def test_NW09_a_programme_says_by_date_what_is_coming_on_and_over(manager, anyone, clock):
    district = manager("district")
    page = district.done("/campaigns", PAGE)["id"]
    assert anyone.get(f"/campaigns/{page}").problem == "no-such-campaign"
    district.done(f"/campaigns/{page}/publish")

    def status():
        return {one["title"]: (one["when"], one["status"]) for one in anyone.get(f"/campaigns/{page}").json["items"]}

    clock.wind(seconds=(datetime(2026, 12, 1, 1, tzinfo=UTC) - clock.now()).total_seconds())
    assert status() == {"主题宣讲": ("12月上旬", "on"), "作品征集": ("全年", "on"), "颁奖仪式": ("12月25日", "coming")}
    clock.wind(days=12)
    assert status()["主题宣讲"] == ("12月上旬", "over")
    assert page in [one["id"] for one in anyone.get("/campaigns", {"limit": 100}).json["items"]]


def test_a_bad_date_is_named_where_it_stands(manager):
    items = [PAGE["items"][0], {"title": "座谈会", "organiser": "区文明办", "precision": "month", "year": 2026}]

    reply = manager("district").post("/campaigns", PAGE | {"items": items})

    assert reply.json["errors"][0]["pointer"] == "/items/1/month"


def test_only_the_district_makes_a_page_and_an_empty_one_is_not_shown(manager, someone):
    assert manager("wulidun").post("/campaigns", PAGE).problem == "wrong-role"
    assert someone().post("/campaigns", PAGE).problem == "wrong-role"
    empty = manager("district").done("/campaigns", PAGE | {"items": []})["id"]
    assert manager("district").post(f"/campaigns/{empty}/publish").problem == "nothing-on-the-programme"


def test_dates_come_to_be_known_better_while_the_page_is_shown(manager, anyone):
    district = manager("district")
    page = district.done("/campaigns", PAGE)["id"]
    district.done(f"/campaigns/{page}/publish")

    day = {"title": "主题宣讲", "organiser": "区委网信办", "precision": "day", "since": "2026-12-05"}
    district.done(f"/campaigns/{page}/edit", {"items": [day]})

    assert [one["when"] for one in anyone.get(f"/campaigns/{page}").json["items"]] == ["12月5日"]
    district.done(f"/campaigns/{page}/take-off")
    assert anyone.get(f"/campaigns/{page}").problem == "no-such-campaign"
    assert page in [one["id"] for one in district.get("/campaigns", {"mine": "true", "limit": 100}).json["items"]]
