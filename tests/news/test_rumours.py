"""A rumour is answered by a named source, through three hands, and in the open where that was wrong (NW12)."""

from datetime import timedelta
from uuid import uuid4

import pytest

from service.core.workdays import service_day
from tests.news.desks import waits


@pytest.fixture
def said(clock):
    return {
        "claim": f"网传全区停水三天 {uuid4().hex[:8]}", "verdict": "false", "text": "经核实，近期没有全区停水计划。",
        "source_unit": "武汉市水务集团", "source_date": service_day(clock.now()).isoformat(),
    }


@pytest.mark.does("NW12")
def test_NW12_a_rebuttal_passes_three_hands_and_is_found_by_its_words(manager, anyone, said, clock):
    clerk, street, district = manager("wulidun-1"), manager("wulidun"), manager("district")
    made = clerk.done("/rumours", said)["id"]
    where, words = f"/rumours/{made}", said["claim"].split()[1]
    assert anyone.get(where).status == 404
    assert clerk.post(f"{where}/check").status == 403
    assert district.post(f"{where}/publish").problem == "not-now"
    assert waits(street, "rumour", made)
    assert street.done(f"{where}/check")["state"] == "checked"
    assert waits(district, "rumour", made)
    assert street.post(f"{where}/publish").status == 403
    assert anyone.get("/rumours", {"q": words}).json["items"] == []

    assert district.done(f"{where}/publish")["moves"] == ["retract"]

    for q in (words, f"停水 {words.upper()}", f"水务集团 {words}"):
        (found,) = anyone.get("/rumours", {"q": q}).json["items"]
        assert (found["id"], found["source_unit"], found["source_date"]) == (made, "武汉市水务集团", said["source_date"])
    assert anyone.get("/rumours", {"q": f"{words} 停电"}).json["items"] == []
    assert anyone.get("/rumours", {"q": "%" + words}).json["items"] == [], "words are no patterns"
    assert anyone.get("/rumours", {"q": words, "verdict": "true"}).json["items"] == []

    assert street.post(f"{where}/retract", {"reason": "错"}).status == 403
    district.done(f"{where}/retract", {"reason": "来源更正了通报"})
    assert anyone.get("/rumours", {"q": words}).json["items"] == []
    told = anyone.get(where).json
    assert (told["state"], told["reason"]) == ("retracted", "来源更正了通报")


def test_nobody_looks_twice(manager, said):
    district, other = manager("district"), manager("district-2")
    own = district.done("/rumours", said)["id"]
    assert district.post(f"/rumours/{own}/check").problem == "looked-at-already"
    other.done(f"/rumours/{own}/check")
    for one in (district, other):
        assert one.post(f"/rumours/{own}/publish").problem == "looked-at-already"


def test_no_rebuttal_without_its_source_and_a_day_that_has_been(manager, said, clock):
    clerk = manager("wulidun-1")
    for field in ("source_unit", "source_date"):
        reply = clerk.post("/rumours", {name: value for name, value in said.items() if name != field})
        assert reply.json["errors"][0]["pointer"] == f"/{field}"
    tomorrow = (service_day(clock.now()) + timedelta(days=1)).isoformat()
    assert clerk.post("/rumours", said | {"source_date": tomorrow}).json["errors"][0]["pointer"] == "/source_date"


def test_what_is_sent_back_begins_anew_and_neighbours_know_nothing_of_it(manager, said, someone):
    clerk, street = manager("wulidun-1"), manager("wulidun")
    made = clerk.done("/rumours", said)["id"]
    for stranger in ("wulidun-2", "jianqiao"):
        assert manager(stranger).get(f"/rumours/{made}").status == 404
        assert manager(stranger).post(f"/rumours/{made}/edit", said).status == 404
    assert someone().post("/rumours", said).status == 403
    assert street.done(f"/rumours/{made}/return", {"reason": "请附通报日期"})["state"] == "returned"
    assert clerk.done(f"/rumours/{made}/edit", said)["state"] == "draft"
    assert [one["id"] for one in clerk.get("/rumours/desk", {"state": "draft"}).json["items"]][0] == made
