"""The demo town is whole, agrees with itself, and is nobody's."""

from service import invariants
from service.core import clock, identity
from service.data.sealed import unseal
from service.demo import stations
from tests.demo.conftest import PASSWORD, VOLUNTEERS
from tests.people import Someone


def test_the_real_divisions_stand_with_a_station_behind_every_door(town_hall):
    levels = dict(town_hall.ask("SELECT level, count(*) FROM division GROUP BY level"))
    doors = dict(town_hall.ask("SELECT level, count(*) FROM station GROUP BY level"))

    assert levels == {1: 1, 2: 11, 3: 118}
    assert (doors[1], doors[2], doors[3]) == (1, 11, 118)
    assert 150 <= doors[4] <= 236


def test_no_station_and_no_home_lies_outside_the_district_and_all_are_labelled(town_hall):
    box = (stations.WEST, stations.EAST, stations.SOUTH, stations.NORTH)
    outside = "SELECT count(*) FROM {} WHERE lng NOT BETWEEN %s AND %s OR lat NOT BETWEEN %s AND %s"

    assert town_hall.one(outside.format("station"), *box) == 0
    assert town_hall.one(outside.format("volunteer"), *box) == 0
    assert town_hall.one("SELECT count(*) FROM station WHERE NOT demo OR address NOT LIKE '%%演示数据%%'") == 0


def test_teams_stand_on_four_levels_each_with_one_leader_and_a_true_count(town_hall):
    levels = dict(town_hall.ask("SELECT level, count(*) FROM team GROUP BY level"))
    leaderless = "SELECT count(*) FROM team t WHERE NOT EXISTS (SELECT 1 FROM team_member m WHERE m.team_id = t.id" \
        " AND m.role = 'leader' AND m.person_id = t.leader_id)"
    miscounted = "SELECT count(*) FROM team t WHERE member_count <> (SELECT count(*) FROM team_member m" \
        " WHERE m.team_id = t.id AND m.state = 'active')"

    assert (levels[1], levels[2], levels[3]) == (1, 11, 118)
    assert levels[4] >= 4
    assert town_hall.one(leaderless) == 0
    assert town_hall.one(miscounted) == 0


def test_volunteers_are_sealed_unique_and_have_valid_papers_of_nowhere(town_hall):
    rows = town_hall.ask("SELECT v.id, v.id_number_sealed, v.birth_date, p.id, p.phone_sealed FROM volunteer v"
                         " JOIN person p ON p.id = v.person_id")

    assert len(rows) == VOLUNTEERS
    with town_hall.app.app_context():
        cards = [identity.read_id_number(unseal("volunteer", "id_number_sealed", row[0], row[1])) for row in rows]
        phones = {unseal("person", "phone_sealed", row[3], row[4]) for row in rows}
    assert len({card.number for card in cards}) == len(phones) == VOLUNTEERS
    assert all(card.birth_date == row[2] for card, row in zip(cards, rows, strict=True))
    assert all(card.number[:5] == "42019" and int(card.number[5:6]) in range(10) for card in cards)
    assert all(identity.normal_phone(phone).startswith("1990") for phone in phones)


def test_every_active_volunteer_with_a_home_can_be_found_near_it(town_hall):
    homes = town_hall.one("SELECT count(*) FROM volunteer WHERE state = 'active' AND point IS NOT NULL")

    assert homes > VOLUNTEERS * 0.8
    assert town_hall.one("SELECT count(*) FROM volunteer_reach WHERE category = 0") == homes


def test_both_ledgers_agree_and_points_come_from_somewhere(town_hall):
    unlike = "SELECT count(*) FROM journal j JOIN hour_entry h ON j.source = 'record:' || h.record_id" \
        " WHERE j.minutes <> h.minutes"

    assert town_hall.one("SELECT count(*) FROM hour_entry") > 100
    assert town_hall.one("SELECT count(*) FROM journal WHERE minutes IS NOT NULL") == town_hall.one(
        "SELECT count(*) FROM hour_entry")
    assert town_hall.one(unlike) == 0
    assert town_hall.one("SELECT sum(amount) FROM posting") == 0


def test_all_that_must_be_true_is_true_of_the_town(town_hall):
    with town_hall.app.app_context():
        assert invariants.broken() == []
    assert town_hall.one("SELECT count(*) FROM seal WHERE kind = 'hour'") > 100


def test_the_demo_managers_sign_in_with_the_password_alone_and_see_their_own(town_hall):
    clerk = Someone(town_hall.app).by_password("demo-community", PASSWORD)
    street = Someone(town_hall.app).by_password("demo-street", PASSWORD)

    found = clerk.get("/volunteers", {"limit": 100}).json["items"]

    assert {one["region"] for one in found} <= {"420105007002"}
    assert len(street.get("/volunteers", {"limit": 100}).json["items"]) >= len(found)
    for username in ("demo-district", "demo-district-2", "demo-point", "demo-community-2"):
        assert Someone(town_hall.app).by_password(username, PASSWORD).token


def test_the_board_shows_the_town_on_every_level(town_hall):
    board = Someone(town_hall.app).by_password("demo-district", PASSWORD).get("/dashboard").json
    values = {one["id"]: one["value"] for one in board["indicators"]}
    parts = {one["id"]: {part["key"]: part["value"] for part in one["parts"]} for one in board["indicators"]}

    assert {key: parts["I-18"][key] for key in "123"} == {"1": 1, "2": 11, "3": 118}
    assert {key: parts["I-01"][key] for key in "123"} == {"1": 1, "2": 11, "3": 118}
    assert values["I-07"] == town_hall.one("SELECT count(*) FROM volunteer WHERE state = 'active'")
    assert values["I-15"] == town_hall.one("SELECT sum(minutes)::int FROM hour_entry")
    assert values["I-33"] == parts["I-33"]["ordered"] == town_hall.one("SELECT count(*) FROM service_order")
    assert values["I-34"] == parts["I-34"]["response"] > 0
    assert len(board["feed"]) == 20
    assert [(one["region"], one["bucket"]) for one in board["children"]][-1] == ("420105", "own_level")
    for name, value in values.items():
        if name in board["children"][0]["values"]:
            assert sum(one["values"][name] for one in board["children"]) == value, name


def test_somebody_of_the_town_signs_in_by_wechat_and_has_hours_and_points(town_hall):
    number, minutes = town_hall.ask("SELECT number, sum(h.minutes)::int FROM volunteer v JOIN hour_entry h"
                                    " ON h.volunteer_id = v.id GROUP BY v.id, number ORDER BY 2 DESC LIMIT 1")[0]
    serial = int(number[4:13])

    neighbour = Someone(town_hall.app).by_wechat(f"town-{serial}")

    assert neighbour.get("/me/hours").json["minutes"] == minutes
    assert neighbour.get("/me/points").json["balance"] > 0


def test_a_second_town_is_refused_politely(town_hall, command):
    code, output = command(town_hall, "demo", "town")

    assert code == 0
    assert "已经有区划" in output
    assert town_hall.one("SELECT count(*) FROM division") == 130


def test_without_a_password_there_is_no_town(town_hall, command, monkeypatch):
    monkeypatch.delenv("DEMO_PASSWORD")

    code, output = command(town_hall, "demo", "town")

    assert code != 0
    assert "DEMO_PASSWORD" in output


def test_the_real_service_has_no_town(app, monkeypatch):
    monkeypatch.setenv("DEMO_PASSWORD", PASSWORD)

    found = app.test_cli_runner().invoke(args=["demo", "town"])

    assert found.exit_code != 0
    assert "DEMO=1" in found.output


def test_another_password_ends_the_managers_sessions(town_hall, command, monkeypatch):
    before = Someone(town_hall.app).by_password("demo-point", PASSWORD)
    monkeypatch.setenv("DEMO_PASSWORD", "another horse 43 battery")

    code, _ = command(town_hall, "demo", "passwords")

    assert code == 0
    assert before.get("/me").status == 401
    assert Someone(town_hall.app).by_password("demo-point", "another horse 43 battery").token
    monkeypatch.setenv("DEMO_PASSWORD", PASSWORD)
    assert command(town_hall, "demo", "passwords")[0] == 0
    assert clock.offset().total_seconds() == 0


def test_a_visitor_chooses_whom_to_be_and_is_that_person(town_hall):
    visitor = Someone(town_hall.app)

    people = visitor.get("/demo/people").json["items"]

    assert {"居民", "志愿者", "队长", "商户"} == {one["title"] for one in people}
    assert all(one["note"].endswith("（演示数据）") and one["region"].startswith("420105007") for one in people)
    assert len({one["openid_code"] for one in people}) == len(people)
    assert all(one["name"] for one in people)
    for one in people:
        me = Someone(town_hall.app).by_wechat(one["openid_code"].removeprefix("as-")).get("/me").json
        assert me["name"] == ("" if one["name"] == "新居民" else one["name"])
        roles = {grant["role"] for grant in me["roles"]}
        assert roles >= {"居民": set(), "志愿者": {"V"}, "队长": {"TL"}, "商户": {"SHOP"}}[one["title"]]


def test_the_demos_managers_find_something_on_their_desks(town_hall):
    for username, at_least in (("demo-community", 8), ("demo-street", 2), ("demo-district", 1)):
        manager = Someone(town_hall.app, username).by_password(username, PASSWORD)
        found = manager.get("/todos/summary").json
        assert found["total"] >= at_least, username
        assert found["red"] == 0, username


def test_activities_stand_in_every_state_with_people_on_their_lists(town_hall):
    states = dict(town_hall.ask("SELECT state, count(*) FROM activity GROUP BY state"))
    shown = "SELECT count(*) FROM activity WHERE list_key IS NOT NULL"

    assert {"recruiting", "pending_review", "settled"} <= set(states)
    assert town_hall.one(shown) > 0
    assert town_hall.one("SELECT count(*) FROM activity_signup") > 0
    assert town_hall.one("SELECT count(*) FROM activity WHERE address NOT LIKE '%%演示数据%%'") == 0


def test_the_mall_is_full_and_somebody_can_buy_and_somebody_fetches(town_hall):
    visitor = Someone(town_hall.app)
    shelf = visitor.get("/goods", {"limit": 100}).json["items"]

    assert len(shelf) >= 20
    assert {one["kind"] for one in shelf} == {"goods", "service", "honour", "donation"}
    assert any(one["sold_out"] for one in shelf)
    assert all(one["photo_id"] for one in shelf)
    good = visitor.get(f"/goods/{shelf[0]['id']}").json
    for photo in good["photos"]:
        assert visitor.get(f"/goods/{good['id']}/pictures/{photo}").status == 200
    assert len(visitor.get("/pickup-points").json["items"]) == 3
    assert len(visitor.get("/donations").json["items"]) == 3
    shopper = next(one for one in visitor.get("/demo/people").json["items"] if "待领取" in one["note"])
    elder = Someone(town_hall.app).by_wechat(shopper["openid_code"].removeprefix("as-"))
    states = {one["state"] for one in elder.get("/redemptions").json["items"]}
    assert {"to_pickup", "picked_up"} <= states
    assert elder.get("/me/points").json["available"] >= 100
    assert len(elder.get("/me/family").json["members"]) == 2


def test_there_is_a_menu_with_free_slots_groups_wishes_and_a_wall(town_hall):
    visitor = Someone(town_hall.app)

    menu = visitor.get("/menu").json["items"]
    assert {one["kind"] for one in menu} == {"service", "talk"}
    assert all(one["free"] > 0 and one["next_at"] for one in menu)
    stages = {one["stage"] for one in visitor.get("/group-orders").json["items"]}
    assert {"gathering", "under_way"} <= stages
    for state in ("published", "claimed", "confirmed"):
        assert visitor.get("/wishes", {"state": state}).json["items"], state
    labelled = "SELECT count(*) FROM {} WHERE {} NOT LIKE '%%演示%%'"
    for table, column in (("menu_item", "text"), ("group_order", "text"), ("wish", "text"), ("good", "text")):
        assert town_hall.one(labelled.format(table, column)) == 0, table
