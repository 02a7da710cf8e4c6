"""The service menu: a team offers, a manager reviews, a resident picks a time, and the order goes straight to the team."""

from datetime import timedelta

import pytest

from service.core import clock as the_clock
from service.orders.menu import rules
from service.orders.menu.states import LIFECYCLE, ItemState
from tests.orders.story import HOME, NEXT_DOOR, PLACE, contact, offer_of, state_of


def item_of(team_id, **other):
    return {
        "team_id": team_id, "kind": "service", "category": "理发", "title": "上门理发", "text": "为行动不便的老人上门理发。",
        "served": HOME[:9], "lead_hours": 2,
    } | other


def slot(hours=30, capacity=2, minutes=60):
    starts = the_clock.now() + timedelta(hours=hours)
    return {
        "starts_at": starts.isoformat(), "ends_at": (starts + timedelta(minutes=minutes)).isoformat(), "capacity": capacity,
    }


def form(**other):
    return {
        "place": PLACE, "address": "五琴里社区 3 栋 2 单元 501", "region": HOME, "risk_note": "没有特别的风险",
    } | other


class Menu:
    """A team with items on the menu."""

    def __init__(self, story, team):
        self.story = story
        self.leader, _, self.team_id = team

    def written(self, **other):
        return self.leader.done("/menu", item_of(self.team_id, **other))["id"]

    def on(self, capacity=2, **other):
        """An item on the menu, and its one slot."""
        item = self.written(**other)
        self.leader.done(f"/menu/{item}/submit")
        self.story.clerk().done(f"/menu/{item}/approve")
        return item, self.leader.done(f"/menu/{item}/slots", slot(capacity=capacity))["slots"][0]["id"]

    def ordered(self, resident=None, **other):
        """Somebody has ordered it."""
        resident = resident or self.story.resident()
        item, wanted = self.on()
        place = resident.done(f"/menu-slots/{wanted}/hold")["id"]
        return resident, item, wanted, resident.done(f"/menu-places/{place}/order", form(**other))["id"]

    def free(self, item):
        (only,) = self.story.clerk().get(f"/menu/{item}").json["slots"]
        return only["free"]


@pytest.fixture
def menu(story, team):
    return Menu(story, team)


def test_OD01_an_item_is_on_the_menu_after_a_managers_review(menu, story, anyone):
    item = menu.written()
    assert menu.leader.get(f"/menu/{item}").json["moves"] == ["submit"]
    assert anyone.get(f"/menu/{item}").status == 404
    menu.leader.done(f"/menu/{item}/submit")
    clerk = story.clerk()
    waiting = clerk.get("/todos", {"kind": "menu-review", "limit": 100}).json["items"]
    assert f"menu:{item}" in {one["about"] for one in waiting}

    clerk.done(f"/menu/{item}/return", {"reason": "请写清自带哪些工具"})
    assert menu.leader.get(f"/menu/{item}").json["note"] == "请写清自带哪些工具"
    menu.leader.done(f"/menu/{item}/edit", {"text": "自带理发工具和围布。", "lead_hours": 24})
    menu.leader.done(f"/menu/{item}/submit")
    clerk.done(f"/menu/{item}/approve")

    assert anyone.get(f"/menu/{item}").json["text"] == "自带理发工具和围布。"
    assert item in {one["id"] for one in anyone.get("/menu", {"region": HOME, "category": "理发"}).json["items"]}
    assert menu.leader.post(f"/menu/{item}/edit", {"lead_hours": 1}).problem == "item-is-on"
    menu.leader.done(f"/menu/{item}/take-off", {"reason": "队员外出"})
    assert anyone.get(f"/menu/{item}").status == 404


def test_OD01_only_an_active_team_offers_and_its_leader_alone(menu, story, as_job):
    stranger = story.volunteer()
    assert stranger.post("/menu", item_of(menu.team_id)).status == 403
    item, wanted = menu.on()
    assert stranger.post(f"/menu/{item}/take-off", {"reason": "试试"}).status in (403, 404)

    story.manager("district").done(f"/teams/{menu.team_id}/rectify", {"reason": "资料过期"})

    assert menu.leader.post("/menu", item_of(menu.team_id)).problem == "team-not-active"
    assert story.resident().post(f"/menu-slots/{wanted}/hold").problem == "not-on-menu"


def test_an_item_has_one_slot_at_a_time_and_a_taken_one_stays(menu):
    item, wanted = menu.on()
    assert menu.leader.post(f"/menu/{item}/slots", slot(hours=30.5)).problem == "slots-overlap"
    menu.leader.done(f"/menu/{item}/slots", slot(hours=32))
    menu.story.resident().done(f"/menu-slots/{wanted}/hold")

    assert menu.leader.post(f"/menu-slots/{wanted}/close").problem == "slot-in-use"


def test_OD02_a_menu_order_holds_its_slot_and_goes_straight_to_the_team(menu, story, clock):
    item, wanted = menu.on()
    resident = story.resident()
    place = resident.done(f"/menu-slots/{wanted}/hold")
    assert menu.free(item) == 1
    assert resident.get(f"/menu/{item}").json["held"]["id"] == place["id"]

    order = resident.done(f"/menu-places/{place['id']}/order", form())
    assert (order["title"], order["state"], order["window_from"]) == ("上门理发", "reviewing", place["starts_at"])
    story.clerk().done(f"/orders/{order['id']}/approve", {})

    assert state_of(resident, order["id"]) == "offered"
    offer = offer_of(menu.leader, order["id"])
    menu.leader.done(f"/offers/{offer}/accept")
    assert state_of(resident, order["id"]) == "accepted"
    clock.wind(minutes=20)
    story.renew(resident)
    assert menu.free(item) == 1, "a booked place outlives the quarter of an hour"


def test_OD02_a_place_not_ordered_is_free_after_a_quarter_of_an_hour(menu, story, clock, sweeps):
    item, wanted = menu.on(capacity=1)
    slow, quick = story.resident(), story.resident()
    place = slow.done(f"/menu-slots/{wanted}/hold")["id"]
    assert slow.done(f"/menu-slots/{wanted}/hold")["id"] == place
    assert quick.post(f"/menu-slots/{wanted}/hold").problem == "slot-taken"

    clock.wind(minutes=16)
    story.renew(slow, quick)
    quick.done(f"/menu-slots/{wanted}/hold")
    reply = slow.post(f"/menu-places/{place}/order", form())

    assert (reply.status, reply.problem) == (409, "hold-over")
    clock.wind(minutes=16)
    sweeps("sweep-menu-places")
    assert menu.free(item) == 1


def test_whoever_changes_their_mind_gives_the_place_back(menu, story):
    item, wanted = menu.on(capacity=1)
    other, another = menu.on(capacity=1)
    resident = story.resident()
    place = resident.done(f"/menu-slots/{wanted}/hold")["id"]
    taken = resident.done(f"/menu-slots/{another}/hold")["id"]
    assert (menu.free(item), menu.free(other)) == (1, 0)
    assert story.resident().post(f"/menu-places/{taken}/release").problem == "no-such-place"

    resident.done(f"/menu-places/{taken}/release")

    assert menu.free(other) == 1
    assert resident.post(f"/menu-places/{place}/release").problem == "not-now"


def test_a_cancelled_order_frees_its_place_and_a_fourth_is_refused(menu, story):
    resident, item, wanted, order = menu.ordered()
    assert menu.free(item) == 1
    resident.done(f"/orders/{order}/cancel", {"reason": "不需要了"})
    assert menu.free(item) == 2
    for _ in range(3):
        story.submitted(resident=resident)

    place = resident.done(f"/menu-slots/{wanted}/hold")["id"]

    assert resident.post(f"/menu-places/{place}/order", form()).problem == "too-many-open-orders"


def test_a_team_that_declines_leaves_the_order_to_others(menu, story):
    resident, _, _, order = menu.ordered()
    story.clerk().done(f"/orders/{order}/approve", {})

    menu.leader.done(f"/offers/{offer_of(menu.leader, order)}/decline", {"reason": "人手不够"})

    assert state_of(resident, order) == "to_dispatch"


def test_the_leaders_own_order_is_dispatched_as_any_other(menu, story):
    _, _, _, order = menu.ordered(resident=menu.leader)

    story.clerk().done(f"/orders/{order}/approve", {})

    assert state_of(menu.leader, order) == "to_dispatch"


def test_a_team_comes_only_where_it_serves(menu, story):
    item, wanted = menu.on(served=HOME)
    resident = story.resident()
    place = resident.done(f"/menu-slots/{wanted}/hold")["id"]

    reply = resident.post(f"/menu-places/{place}/order", form(region=NEXT_DOOR))

    assert reply.json["errors"][0]["pointer"] == "/region"
    assert item not in {one["id"] for one in resident.get("/menu", {"region": NEXT_DOOR, "limit": 100}).json["items"]}


def test_NW05_a_speaker_is_booked_for_an_audience(menu, story):
    _, wanted = menu.on(kind="talk", category="理论政策宣讲", title="反诈宣讲")
    clerk = story.clerk()
    place = clerk.done(f"/menu-slots/{wanted}/hold")["id"]
    asked = form(on_behalf_of={"name": "五琴里社区", "relation": "clerk", "consent": contact("社区要办讲座")})
    assert clerk.post(f"/menu-places/{place}/order", asked).json["errors"][0]["pointer"] == "/audience"

    order = clerk.done(f"/menu-places/{place}/order", asked | {"audience": "老年人", "people": 40})

    assert order["text"].startswith("听众：老年人，约 40 人。")
    story.second_clerk().done(f"/orders/{order['id']}/approve", {})
    assert state_of(story.clerk(), order["id"]) == "offered"


def test_a_stopped_teams_items_leave_the_menu(menu, story, anyone):
    item, _ = menu.on()

    story.manager("district").done(f"/teams/{menu.team_id}/rectify", {"reason": "资料过期"})
    story.manager("district").done(f"/teams/{menu.team_id}/suspend", {"reason": "逾期未改"})

    assert anyone.get(f"/menu/{item}").status == 404


def test_a_slot_can_be_had_until_its_lead_time():
    now = the_clock.now()
    assert rules.orderable_from(now, 24) == now + timedelta(hours=24)
    assert [rules.review_level(code) for code in ("420105", "420105007", HOME)] == [1, 2, 3]
    assert rules.serves("420105007", HOME)
    assert not rules.serves(NEXT_DOOR, HOME)


def test_every_state_of_an_item_is_reached():
    assert {target for row in LIFECYCLE.moves for target in row.targets} == set(ItemState)
