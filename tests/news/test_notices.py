"""Notices for an area and a circle, pinned, read and receipted (NW07)."""

from datetime import timedelta

import pytest

from service.core.workdays import service_day
from tests.news.newsroom import HOME, STREET
from tests.volunteers.serving import make_volunteer

NOTICE = {"audience": "everybody", "title": "周末停水通知", "text": "周六 9 时至 17 时停水。"}


def published(who, **changes):
    found = who.done("/announcements", NOTICE | changes)["id"]
    who.done(f"/announcements/{found}/publish")
    return found


def seen(who, **query):
    return [one["id"] for one in who.get("/announcements", {"limit": 100} | query).json["items"]]


@pytest.mark.does("NW07")
def test_NW07_a_notice_reaches_whom_it_is_for_and_its_keeper_sees_who_has_read_it(manager, someone, as_job, anyone):
    clerk = manager("wulidun-1")
    here, elsewhere = make_volunteer(as_job, someone()), make_volunteer(as_job, someone(), region="420105002001")

    notice = published(clerk, audience="volunteers")

    assert notice in seen(here.client)
    assert notice not in seen(elsewhere.client) + seen(someone()) + seen(anyone)
    assert elsewhere.client.post(f"/announcements/{notice}/read").problem == "no-such-notice"
    here.client.done(f"/announcements/{notice}/read")
    here.client.done(f"/announcements/{notice}/read")
    shown = clerk.get(f"/announcements/{notice}").json
    assert shown["read_count"] == 1
    assert shown["meant_for"] >= 1
    rows, after = {}, None
    while after or not rows:
        page = clerk.get(f"/announcements/{notice}/receipts", {"limit": 100} | ({"after": after} if after else {})).json
        rows |= {one["person_id"]: one for one in page["items"]}
        after = page["next"]
    assert rows[str(here.client.person_id)]["read_at"]
    assert len(rows) == shown["meant_for"]
    assert sum(one["read_at"] is not None for one in rows.values()) == 1
    assert manager("jianqiao-1").get(f"/announcements/{notice}/receipts").problem == "no-such-notice"


def test_a_notice_of_the_street_for_managers_is_read_by_its_communities_and_not_by_the_next_street(manager, anyone):
    notice = published(manager("wulidun"), audience="managers")

    assert notice in seen(manager("wulidun-1"))
    assert notice in seen(manager("wulidun-1-point"))
    assert notice not in seen(manager("jianqiao-1")) + seen(anyone)


def test_what_is_pinned_comes_first_page_by_page(manager, anyone):
    clerk = manager("wulidun-1")
    first, second = published(clerk, pinned=True), published(clerk)

    found, after = [], None
    while after or not found:
        page = anyone.get("/announcements", {"limit": 1} | ({"after": after} if after else {})).json
        found += [one["id"] for one in page["items"]]
        after = page["next"]

    assert found.index(first) < found.index(second)
    assert len(found) == len(set(found))
    clerk.done(f"/announcements/{first}/pin", {"pinned": False})
    assert seen(anyone).index(second) < seen(anyone).index(first)


def test_a_notice_for_one_place_is_not_shown_for_another(manager, anyone):
    here, street = published(manager("wulidun-1")), published(manager("wulidun"))

    assert {here, street} <= set(seen(anyone, region=HOME))
    assert street in seen(anyone, region=STREET + "003")
    assert here not in seen(anyone, region=STREET + "003")


def test_it_ends_with_its_day_and_is_withdrawn_and_never_changed_once_out(manager, anyone, clock):
    clerk = manager("wulidun-1")
    notice = published(clerk, until=(service_day(clock.now()) + timedelta(days=1)).isoformat())

    assert clerk.post(f"/announcements/{notice}/edit", {"title": "另一个"}).problem == "not-a-draft"
    assert notice in seen(anyone)
    clock.wind(days=2)
    assert notice not in seen(anyone)
    other = published(manager("wulidun-1"))
    manager("wulidun-1").done(f"/announcements/{other}/withdraw")
    assert other not in seen(anyone)
    assert anyone.get(f"/announcements/{other}").problem == "no-such-notice"


def test_nobody_writes_for_an_area_that_is_not_theirs(manager, someone):
    reply = manager("wulidun-1").post("/announcements", NOTICE | {"region": STREET})

    assert reply.json["errors"][0]["pointer"] == "/region"
    assert manager("wulidun-1-point").post("/announcements", NOTICE).problem == "wrong-role"
    assert someone().post("/announcements", NOTICE).problem == "wrong-role"
