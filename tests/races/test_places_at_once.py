"""Many residents reach for the last place of a slot, of a group order, or for one wish: never more than there are."""

from collections import Counter
from datetime import timedelta
from functools import partial

import pytest

from tests.chaos.town import need

pytestmark = pytest.mark.timeout(400)
ASKED = ("category", "title", "text", "place", "address", "region")


@pytest.fixture(scope="module")
def item(crowd, town):
    """A team's service on the menu: (its leader, the item)."""
    leader, *others = crowd.volunteers[20:25]
    body = {"name": "抢位小队", "category": "其他", "region": need()["region"],
            "founders": [one.get("/me/volunteer").json["number"] for one in others]}
    team = leader.done("/teams", body)["id"]
    for one in others:
        one.done(f"/teams/{team}/confirm-founding")
    crowd.clerk.done(f"/teams/{team}/approve")
    made = leader.done("/menu", {"team_id": team, "kind": "service", "category": "理发", "title": "上门理发",
                                 "text": "自带工具。", "served": body["region"], "lead_hours": 1})["id"]
    leader.done(f"/menu/{made}/submit")
    crowd.clerk.done(f"/menu/{made}/approve")
    return leader, made


def hours(town, first, last):
    return [(town.now() + timedelta(days=10, hours=count)).isoformat() for count in range(first, last)]


def test_of_twelve_who_want_a_slot_of_three_three_have_a_place(crowd, town, item):
    leader, made = item
    slots = []
    for turn in range(10):
        day = hours(town, 2 * turn, 2 * turn + 2)
        body = {"starts_at": day[0], "ends_at": day[1], "capacity": 3}
        slots = leader.done(f"/menu/{made}/slots", body)["slots"]
        slot = slots[-1]["id"]

        replies = crowd.at_once([partial(who.post, f"/menu-slots/{slot}/hold") for who in crowd.residents])

        assert Counter((reply.status, reply.problem) for reply in replies) == {(201, ""): 3, (409, "slot-taken"): 9}
    first = slots[0]["id"]
    lines = [(slot["id"], town.caller(who.who)) for slot in slots[:2] for who in crowd.residents]  # one line, one call
    crowd.at_once([partial(line.post, f"/menu-slots/{slot}/hold") for slot, line in lines])
    assert town.value("SELECT taken FROM menu_slot WHERE id = %s", first) <= 3
    assert town.value("SELECT deadlocks FROM pg_stat_database WHERE datname = 'hanyang'") == 0
    assert town.broken() == []


def test_of_twelve_who_join_a_group_of_five_five_are_in_and_one_volunteer_has_the_wish(crowd, town):
    day = hours(town, 0, 3)
    body = {key: value for key, value in need().items() if key in ASKED}
    group = crowd.clerk.done("/group-orders", {
        **body, "starts_at": day[1], "ends_at": day[2], "closes_at": day[0], "least": 2, "most": 5,
    })["id"]
    wish = crowd.clerk.done("/wishes", {
        "region": body["region"], "title": "一件棉衣", "text": "尺码 L。", "value_yuan": 150, "tag": "独居",
        "name": "周桂兰", "address": "3 栋 501",
        "verified": {"channel": "visit", "at": town.now().isoformat(), "words": "入户看过"},
    })["id"]
    crowd.second_clerk.done(f"/wishes/{wish}/publish")

    joined = crowd.at_once([partial(who.post, f"/group-orders/{group}/join") for who in crowd.residents])
    claimed = crowd.at_once([partial(who.post, f"/wishes/{wish}/claim") for who in crowd.volunteers[25:45]])

    assert Counter((reply.status, reply.problem) for reply in joined) == {(200, ""): 5, (409, "group-full"): 7}
    assert Counter((reply.status, reply.problem) for reply in claimed) == {(200, ""): 1, (409, "claimed-elsewhere"): 19}
    assert town.broken() == []
