"""The live board over the API: what a deed changes on it, at once, and who sees it."""

import json
from uuid import UUID, uuid4

import jsonschema_rs
import pytest
from sqlalchemy import text

from service import jobs
from service.data import counters
from service.data.db import db
from service.points import actions as points
from tests.dashboard.reading import board_of, child_of, grown, parts_of, values_of
from tests.orders.story import HOME, NEXT_DOOR, OTHER_STREET, need, offer_of
from tests.people import Someone
from tests.volunteers.serving import make_volunteer

DISTRICT, STREET = HOME[:6], HOME[:9]


def sweep(app):
    """What the worker does each second for the board."""
    with app.app_context():
        return jobs.sweep("sweep-counters")


@pytest.mark.does("AD04")
def test_a_new_order_is_on_every_level_in_the_very_next_answer(story, manager):
    lookers = {DISTRICT: manager("district"), STREET: manager("wulidun"), HOME: manager("wulidun-1")}
    before = {code: board_of(who) for code, who in lookers.items()}

    _, order = story.submitted()

    for code, who in lookers.items():
        after = board_of(who)
        assert (after["region"], values_of(after)["I-33"]) == (code, values_of(before[code])["I-33"] + 1)
        assert parts_of(after, "I-33")["ordered"] == parts_of(before[code], "I-33")["ordered"] + 1
        newest = after["feed"][0]
        assert (newest["kind"], newest["region"], newest["text"]) == ("submit", HOME, "家电维修 · 新点单")
        child = {DISTRICT: STREET, STREET: HOME}.get(code)
        if child:
            assert grown(child_of(before[code], child), child_of(after, child)) == {"I-33": 1}
    own = [child_of(board, HOME, "own_level") for board in (before[HOME], board_of(lookers[HOME]))]
    assert grown(*own) == {"I-33": 1}


def test_the_main_job_moves_the_funnel_the_hours_and_the_pace(story, manager, clock, as_job):
    def paces():
        with as_job():
            counted = counters.read(HOME, ["all"], ["all"])[0]["all"]
        return {name: dict(counted.get(name, {})) for name in ("response", "completion")}

    before, paced = board_of(manager("wulidun-1")), paces()

    story.confirmed(clock, minutes=75)

    after = board_of(manager("wulidun-1"))
    stages = grown(parts_of(before, "I-33"), parts_of(after, "I-33"))
    assert stages == {"ordered": 1, "dispatched": 1, "accepted": 1, "finished": 1}
    assert grown(values_of(before), values_of(after)).items() >= {"I-15": 75, "I-33": 1, "I-07": 1, "I-11": 1}.items()
    assert parts_of(after, "I-35")["accepted"] is not None
    assert None not in parts_of(after, "I-34").values()
    for name, least in (("response", 0), ("completion", 75)):
        gained = {int(minutes): times - paced[name].get(minutes, 0) for minutes, times in paces()[name].items()}
        assert [(minutes >= least, times) for minutes, times in gained.items() if times] == [(True, 1)]


def test_the_counters_are_what_the_rows_say_after_the_main_job(app, story, as_job, clock):
    sweep(app)
    resident, order, volunteer = story.confirmed(clock)
    resident.done(f"/orders/{order}/rate", {"stars": 5, "attitude": 5, "timeliness": 5, "effect": 5})
    _, declined, (offer,) = story.offered(decliner := story.volunteer())
    decliner.done(f"/offers/{offer}/decline", {"reason": "没有时间"})
    with as_job():
        assert db.session.execute(text("SELECT * FROM counter_drift()")).all() == []

    sweep(app)

    with as_job():
        assert db.session.scalar(text("SELECT count(*) FROM counter_delta")) == 0
        assert db.session.execute(text("SELECT * FROM counter_drift()")).all() == []


# Who sees it


@pytest.mark.parametrize("region", [NEXT_DOOR, OTHER_STREET, STREET, DISTRICT, "420105007999", "420106", "420105007999001"])
def test_what_is_not_of_ones_area_is_not_there(manager, region):
    clerk = manager("wulidun-1")

    reply = clerk.get("/dashboard", {"region": region})

    never = clerk.get("/dashboard", {"region": "429999"})
    assert (reply.status, reply.problem) == (404, "no-such-region")
    told = [{key: value for key, value in one.json.items() if key != "request_id"} for one in (reply, never)]
    assert told[0] == told[1]


def test_a_region_that_is_none_is_not_there_for_the_district_either(manager):
    for region in ("420105099", "420105007999", "420105007002999"):
        assert manager("district").get("/dashboard", {"region": region}).status == 404


def test_a_clerk_sees_nothing_of_the_community_next_door(story, manager, someone, as_job):
    clerk, neighbour = manager("wulidun-1"), manager("wulidun-2")
    before = {"clerk": clerk.get("/dashboard"), "neighbour": board_of(neighbour)}

    story.submitted(region=NEXT_DOOR)
    make_volunteer(as_job, someone(), region=NEXT_DOOR)

    after = clerk.get("/dashboard")
    assert after.headers["ETag"] == before["clerk"].headers["ETag"]
    assert {**after.json, "as_of": None} == {**before["clerk"].json, "as_of": None}
    assert NEXT_DOOR not in after.body.decode()
    assert {row["region"] for row in after.json["feed"]} <= {HOME}
    gained = grown(values_of(before["neighbour"]), values_of(board_of(neighbour)))
    assert gained.items() >= {"I-07": 1, "I-33": 1}.items()


def test_a_point_sees_its_own_and_a_resident_nothing(manager, story):
    point = board_of(manager("wulidun-1-point"))

    assert (point["region"], point["level"], point["children"], point["feed"]) == (HOME + "001", 4, [], [])
    assert story.resident().get("/dashboard").problem == "wrong-role"
    assert story.volunteer().get("/dashboard").status == 403


def test_the_feed_tells_no_name_and_not_what_was_asked(story, manager):
    resident = story.resident()
    resident.done("/orders", need(title="请勿外传的标题", text="请勿外传的正文，家里只有我一个人。"))

    said = json.dumps(board_of(manager("district"))["feed"], ensure_ascii=False)

    assert "请勿外传" not in said
    assert resident.person_id not in said
    assert {"id", "at", "region", "region_name", "kind", "text"} == set(board_of(manager("district"))["feed"][0])


def test_the_feed_holds_the_newest_twenty(story, manager):
    resident = story.resident()
    for _ in range(3):
        order = resident.done("/orders", need())["id"]
        resident.done(f"/orders/{order}/cancel", {"reason": "不需要了"})

    for who in ("wulidun-1", "wulidun", "district"):
        feed = board_of(manager(who))["feed"]
        assert [row["kind"] for row in feed[:2]] == ["cancel", "submit"]
        assert len(feed) <= 20
        assert [row["id"] for row in feed] == sorted((row["id"] for row in feed), reverse=True)


# Asking every second


def test_nothing_new_is_not_told_again(manager, story):
    clerk, district = manager("wulidun-1"), manager("district")
    known = {who: who.get("/dashboard").headers["ETag"] for who in (clerk, district)}

    for who, tag in known.items():
        again = who.get("/dashboard", headers={"If-None-Match": tag})
        assert (again.status, again.body, again.headers["ETag"]) == (304, b"", tag)
        assert again.headers["Cache-Control"] == "private, no-cache"

    story.submitted(region=OTHER_STREET)

    assert clerk.get("/dashboard", headers={"If-None-Match": known[clerk]}).status == 304
    fresh = district.get("/dashboard", headers={"If-None-Match": known[district]})
    assert (fresh.status, fresh.json["feed"][0]["region"]) == (200, OTHER_STREET)


def test_a_move_that_counts_nothing_is_news_all_the_same(manager, story):
    _, order = story.submitted()
    clerk = manager("wulidun-1")
    tag = clerk.get("/dashboard").headers["ETag"]

    clerk.done(f"/orders/{order}/approve", {})

    fresh = clerk.get("/dashboard", headers={"If-None-Match": tag})
    assert (fresh.status, fresh.json["feed"][0]["text"]) == (200, "家电维修 · 审核通过")


def test_folding_changes_no_figure(app, manager, story):
    story.submitted()
    clerk = manager("wulidun-1")
    before = board_of(clerk)

    sweep(app)

    assert {**board_of(clerk), "as_of": None} == {**before, "as_of": None}


def test_another_period_and_another_day_are_another_answer(manager, clock):
    clerk = manager("wulidun-1")
    tag = clerk.get("/dashboard", {"period": "today"}).headers["ETag"]

    assert clerk.get("/dashboard", {"period": "week"}, headers={"If-None-Match": tag}).status == 200

    clock.wind(hours=24)
    assert manager("wulidun-1").get("/dashboard", {"period": "today"}, headers={"If-None-Match": tag}).status == 200


def test_a_community_by_another_name_is_news(manager, as_job):
    clerk = manager("wulidun-1")
    tag, name = clerk.get("/dashboard").headers["ETag"], board_of(clerk)["name"]
    rename = text("UPDATE division SET name = :name WHERE code = :code")
    with as_job():
        db.session.execute(rename, {"name": "新名字社区", "code": HOME})

    fresh = manager("wulidun").get("/dashboard", {"region": HOME}, headers={"If-None-Match": tag})

    with as_job():
        db.session.execute(rename, {"name": name, "code": HOME})
    assert (fresh.status, fresh.json["name"]) == (200, "新名字社区")


# What the figures are


def test_nothing_counted_is_nought_and_nothing_divided_is_null(manager):
    board = board_of(manager("district"), "420105013010")
    values = values_of(board)

    nought = ("I-01", "I-02", "I-06", "I-07", "I-08", "I-11", "I-13", "I-14", "I-15", "I-18", "I-24", "I-25",
              "I-26", "I-30", "I-33")
    assert {name: values[name] for name in nought} == dict.fromkeys(nought, 0)
    null = ("I-04", "I-09", "I-27", "I-28", "I-29", "I-34", "I-35")
    assert {name: values[name] for name in null} == dict.fromkeys(null)
    assert parts_of(board, "I-35") == {"accepted": None, "declined": None, "expired": None}
    assert parts_of(board, "I-01") == {"1": 0, "2": 0, "3": 0, "4": 0}
    assert parts_of(board, "I-26") == {"signed": 0, "came": 0, "rate": None}
    assert len(values) == 22


def test_a_volunteer_is_counted_once_where_they_live_with_age_skill_and_star(manager, someone, story, as_job):
    before = board_of(manager("wulidun-1"))

    volunteer = story.volunteer()

    after = board_of(manager("wulidun-1"))
    gained = {"I-07": 1, "I-08": 1, "I-11": 1, "I-13": 1, "I-14": 1}
    assert grown(values_of(before), values_of(after)) == gained
    assert sum(grown(parts_of(before, "I-11"), parts_of(after, "I-11")).values()) == 1
    assert parts_of(after, "I-13")["水电维修"] == parts_of(before, "I-13").get("水电维修", 0) + 1
    assert grown(parts_of(before, "I-14"), parts_of(after, "I-14")) == {"0": 1}

    with as_job():
        points.keep_star(UUID(volunteer.person_id), 3)
    starred = board_of(manager("wulidun-1"))
    assert grown(parts_of(after, "I-14"), parts_of(starred, "I-14")) == {"0": -1, "3": 1}

    manager("wulidun").done(f"/volunteers/{volunteer.volunteer_id}/suspend", {"reason": "多次失约"})
    gone = board_of(manager("wulidun-1"))
    assert grown(values_of(starred), values_of(gone)) == {"I-07": -1, "I-11": -1, "I-13": -1, "I-14": -1}


def test_yesterday_is_not_today(story, manager, clock):
    def ordered(period):
        return values_of(board_of(manager("wulidun-1"), None, period))["I-33"]

    clock.wind(hours=24)
    tomorrow = ordered("today")
    clock.wind(hours=-24)
    before = ordered("today"), ordered("all")

    story.submitted()

    assert (ordered("today"), ordered("all")) == (before[0] + 1, before[1] + 1)
    clock.wind(hours=24)
    assert (ordered("today"), ordered("all")) == (tomorrow, before[1] + 1)
    story.submitted()
    assert (ordered("today"), ordered("all")) == (tomorrow + 1, before[1] + 2)
    assert ordered("today") <= ordered("week") <= ordered("all")


def test_an_answer_counts_for_accepted_declined_or_run_out(story, manager, clock):
    first, second, third = story.volunteer(), story.volunteer(), story.volunteer()
    clock.wind(days=23)  # a day of its own
    clerk = manager("wulidun-1")
    assert parts_of(board_of(clerk, None, "today"), "I-35") == {"accepted": None, "declined": None, "expired": None}
    story.renew(first, second, third)
    _, order = story.to_dispatch()
    for one in (first, second):
        clerk.done(f"/orders/{order}/offer", {"volunteer_id": one.volunteer_id})
    first.done(f"/offers/{offer_of(first, order)}/decline", {"reason": "没有时间"})
    second.done(f"/offers/{offer_of(second, order)}/accept")

    assert parts_of(board_of(clerk, None, "today"), "I-35") == {"accepted": 50.0, "declined": 50.0, "expired": 0.0}


def test_a_departments_team_stands_beside_the_streets_and_a_streets_own_on_its_level(manager, someone, as_job):
    district, street = manager("district"), manager("wulidun")
    before = {"district": board_of(district), "street": board_of(street)}
    leader = make_volunteer(as_job, someone())
    # the rows a founding leaves; founding itself is told in tests/volunteers/test_teams.py
    insert = text(
        "INSERT INTO team (id, created_at, number, level, kind, region, reach, name, category, tags, intro, state,"
        " leader_id, member_count, review_due_provisional) VALUES (:id, now(), :number, 2, :kind, :region, :reach, '队',"
        " '其他', '{}', '', 'active', :leader, 4, false)"
    )
    with as_job():
        for kind, region, reach in (("unit", None, DISTRICT), ("area", STREET, STREET)):
            row = {"id": uuid4(), "number": f"T{uuid4().hex[:10]}", "kind": kind, "region": region, "reach": reach}
            db.session.execute(insert, row | {"leader": leader.person_id})

    after = {"district": board_of(manager("district")), "street": board_of(manager("wulidun"))}
    assert grown(values_of(before["district"]), values_of(after["district"])).items() >= {"I-01": 2, "I-02": 2}.items()
    departments = [child_of(board, DISTRICT, "departments") for board in (before["district"], after["district"])]
    assert grown(*departments) == {"I-01": 1, "I-02": 1}
    own = [child_of(board, STREET, "own_level") for board in (before["street"], after["street"])]
    assert grown(*own) == {"I-01": 1, "I-02": 1}
    names = {one["bucket"]: one["name"] for one in after["district"]["children"]}
    assert names["departments"] == "区直/部门"


def test_what_stands_under_a_code_that_is_no_more_is_unassigned(manager, as_job, story):
    code = f"{STREET}997"
    with as_job():
        db.session.execute(
            text("INSERT INTO division (code, name, level, parent_code, valid_from, valid_until) VALUES"
                 " (:code, '已撤销社区', 3, :street, '2020-01-01', '2026-01-01') ON CONFLICT DO NOTHING"),
            {"code": code, "street": STREET},
        )
    before = board_of(manager("wulidun"))
    with as_job():
        db.session.execute(
            text("INSERT INTO station (id, created_at, changed_at, region, level, name, address, lng, lat, datum, spot,"
                 " services, opening, demo) VALUES (:id, now(), now(), :code, 3, '旧站', 'x', 114.2, 30.5, 'gcj02',"
                 " point(0, 0), '{}', '{}', true)"), {"id": uuid4(), "code": code},
        )

    after = board_of(manager("wulidun"))
    assert grown(values_of(before), values_of(after)) == {"I-18": 1}
    assert grown(child_of(before, STREET, "unassigned"), child_of(after, STREET, "unassigned")) == {"I-18": 1}
    assert board_of(manager("wulidun"), code)["name"] == "已撤销社区"
    with as_job():
        db.session.execute(text("DELETE FROM station WHERE region = :code"), {"code": code})
    assert grown(values_of(after), values_of(board_of(manager("wulidun")))) == {"I-18": -1}


def test_the_rate_of_registration_needs_a_number_of_residents(manager, app):
    values = values_of(board_of(manager("district")))
    people = app.extensions["settings"].population[DISTRICT]

    assert values["I-09"] == round(values["I-07"] * 100 / people, 1)
    assert values_of(board_of(manager("wulidun")))["I-09"] is None


@pytest.mark.parametrize("path", ["/dashboard", "/dashboard/map"])
def test_what_is_answered_is_what_is_documented(app, manager, path):
    with app.app_context():
        document = json.loads(app.json.dumps(app.spec))
    schema = document["paths"][f"/api/v1{path}"]["get"]["responses"]["200"]["content"]["application/json"]["schema"]
    check = jsonschema_rs.Draft202012Validator({**schema, "components": document["components"]}, validate_formats=True)

    for who in ("district", "wulidun", "wulidun-1", "wulidun-1-point"):
        assert [error.message for error in check.iter_errors(manager(who).get(path).json)] == []


def test_the_map_is_for_everybody_and_may_be_kept(app):
    anyone = Someone(app)
    whole = anyone.get("/dashboard/map")

    assert (whole.json["type"], whole.json["schematic"], len(whole.json["features"])) == ("FeatureCollection", True, 129)
    assert whole.headers["Cache-Control"] == "public, max-age=3600"
    assert anyone.get("/dashboard/map", headers={"If-None-Match": whole.headers["ETag"]}).status == 304
    street = anyone.get("/dashboard/map", {"region": STREET}).json["features"]
    assert len(street) == 15
    assert {one["properties"]["code"][:9] for one in street} == {STREET}
    assert anyone.get("/dashboard/map", {"region": "429999"}).json["features"] == []
