"""Objections to hours: answered by the leader, then by the street, and put right to the minute."""

import itertools
import random
from datetime import timedelta
from uuid import uuid4

import pytest

from service.accounts import actions as accounts
from service.core.lifecycle import NotNow
from service.data import ports
from service.data.db import db
from service.volunteers.credit import actions as credit
from service.volunteers.hours import actions as hours
from service.volunteers.hours import queries as hour_queries
from service.volunteers.models import Volunteer
from service.volunteers.objections import actions
from service.volunteers.objections.models import HoursObjection
from service.volunteers.objections.states import LIFECYCLE, WAITING, ObjectionState
from service.volunteers.teams import actions as teams
from service.volunteers.teams.states import TeamState
from tests.volunteers.proving import WORDS, again_signed_in, at, named, served
from tests.volunteers.serving import HOME, make_volunteer


@pytest.fixture
def resident(as_job, someone):
    return make_volunteer(as_job, someone())


@pytest.fixture
def wang(as_job, someone):
    return named(as_job, someone)


@pytest.fixture
def leader(as_job, someone):
    return make_volunteer(as_job, someone())


@pytest.fixture
def team(as_job, leader):
    with as_job() as job:
        made = teams.found_team(leader.actor, name=f"夕阳红{uuid4().hex[:5]}", level=3, category="其他", region=HOME)
        made.state, made.number = TeamState.ACTIVE, f"T-{made.id}"
        accounts.grant(job, leader.person_id, "TL", "TEAM", str(made.id), HOME)
        return made.id


def objected(person, record, **more):
    body = {"kind": "wrong", "record_id": str(record), "text": "实际服务了两个小时"} | more
    return person.client.done("/me/objections", body)


def standing(as_job, person):
    """(minutes in the ledger, points, credit)"""
    with as_job():
        found = db.session.get(Volunteer, person.volunteer_id)
        return hour_queries.total_minutes(person.volunteer_id), found.credit, person.client.get("/me/points").json["balance"]


def longer(days_ago=3, until=11):
    return {"claimed_from": at(days_ago, 9).isoformat(), "claimed_to": at(days_ago, until).isoformat()}


def test_VO09_refused_by_the_leader_and_upheld_by_the_street_exact_to_the_minute(
    as_job, wang, resident, leader, team, manager
):
    _, record = served(as_job, wang, resident, minutes=60, team_id=team)
    before = standing(as_job, wang)
    case = objected(wang, record, **longer())
    url = f"/objections/{case['id']}"

    assert case["waits_for"] == "leader"
    assert manager("wulidun").post(f"{url}/uphold", {"note": "x"}).status == 403  # the leader has not answered
    refused = leader.client.done(f"{url}/refuse", {"note": "签退时间无误"})
    assert (refused["state"], refused["waits_for"]) == ("refused", "volunteer")
    appealed = wang.client.done(f"{url}/appeal", {"note": "有照片为证"})
    assert appealed["waits_for"] == "street"
    assert manager("wulidun-1").post(f"{url}/uphold", {"note": "x"}).status == 403
    settled = manager("wulidun").done(f"{url}/uphold", {"note": "照片属实"})
    after = standing(as_job, wang)

    assert (settled["state"], settled["outcome_minutes"]) == ("upheld", 120)
    assert before == (60, 102, 10)
    assert after == (120, 102, 20)
    steps = wang.client.get(url).json["steps"]
    assert [step["move"] for step in steps] == ["object", "refuse", "appeal", "uphold"]
    versions = [row["version"] for row in wang.client.get("/me/records").json["items"]]
    assert sorted(versions) == [1, 2]


def test_VO09_the_leader_agrees_and_the_community_puts_it_into_the_books(as_job, wang, resident, leader, team, manager):
    _, record = served(as_job, wang, resident, minutes=60, team_id=team)
    case = objected(wang, record, **longer())
    url = f"/objections/{case['id']}"

    agreed = leader.client.done(f"{url}/agree", {"note": "属实", "minutes": 100})
    assert standing(as_job, wang)[0] == 60  # a leader's word alone makes no minutes
    settled = manager("wulidun-1").done(f"{url}/uphold", {"note": "按队长核实"})

    assert (agreed["state"], agreed["waits_for"]) == ("agreed", "community")
    assert settled["outcome_minutes"] == 100
    assert standing(as_job, wang)[0] == 100


def test_silence_brings_it_to_the_street_and_from_there_to_the_district(as_job, wang, resident, leader, team, clock):
    _, record = served(as_job, wang, resident, minutes=60, team_id=team)
    case = objected(wang, record, **longer())
    seen = []
    for _ in range(2):
        clock.wind(days=16)
        with as_job() as actor:
            actions.sweep_objections(actor)
            seen.append(_waits(case["id"]))

    assert seen == [("appealed", "street"), ("appealed", "district")]


def _waits(objection_id):
    found = db.session.get(HoursObjection, objection_id)
    return str(found.state), str(found.waits_for)


def test_a_refusal_that_is_not_answered_goes_on_by_itself(as_job, wang, resident, leader, team, clock):
    _, record = served(as_job, wang, resident, minutes=60, team_id=team)
    case = objected(wang, record, **longer())
    leader.client.done(f"/objections/{case['id']}/refuse", {"note": "无误"})
    clock.wind(days=16)
    with as_job() as actor:
        actions.sweep_objections(actor)
        assert _waits(case["id"]) == ("appealed", "street")


def test_counted_twice_is_taken_back_once(as_job, wang, resident, manager):
    _, record = served(as_job, wang, resident, minutes=60)
    case = objected(wang, record, kind="duplicate", text="这一条和另一条是同一次")

    settled = manager("wulidun-1").done(f"/objections/{case['id']}/uphold", {"note": "确系重复"})

    assert (case["waits_for"], settled["state"]) == ("community", "upheld")
    assert standing(as_job, wang)[0] == 0


def test_whoever_decided_the_record_stays_out_of_it(as_job, wang, leader, manager):
    """The clerk decided it; the objection has no leader, and the same clerk may not answer."""
    with as_job():
        row = hours.propose_record(
            leader.actor, f"order:{uuid4()}", wang.volunteer_id, started_at=at(3, 9), finished_at=at(3, 10), **WORDS
        )
        record = row.id
    clerk = manager("wulidun-1")
    clerk.done(f"/records/{record}/confirm", {})
    case = objected(wang, record, **longer())

    assert clerk.post(f"/objections/{case['id']}/uphold", {"note": "x"}).problem == "own-decision"
    assert manager("wulidun-1b").post(f"/objections/{case['id']}/uphold", {"note": "属实"}).json["state"] == "upheld"


@pytest.mark.parametrize(("more", "status", "problem"), [
    ({"kind": "missing"}, 422, "invalid-fields"), ({"claimed_from": at(3, 9).isoformat()}, 422, "invalid-fields"),
    ({"claimed_from": at(3, 11).isoformat(), "claimed_to": at(3, 9).isoformat()}, 422, "invalid-fields"),
    ({"record_id": None}, 422, "invalid-fields"),
    ({"record_id": None, "source": f"order:{uuid4()}"}, 404, "no-such-service"),
])
def test_objections_that_make_no_sense(as_job, wang, resident, more, status, problem):
    _, record = served(as_job, wang, resident, minutes=60)
    body = {"kind": "wrong", "record_id": str(record), "text": "不对"} | more

    reply = wang.client.post("/me/objections", body)

    assert (reply.status, reply.problem) == (status, problem)


def test_one_objection_to_one_service_and_none_after_ninety_days(as_job, wang, resident, clock):
    _, record = served(as_job, wang, resident, minutes=60)
    other = served(as_job, wang, resident, minutes=60, days_ago=4)[1]
    objected(wang, record)

    again = {"kind": "wrong", "record_id": str(record), "text": "再来"}
    assert wang.client.post("/me/objections", again).problem == "already-objected"
    clock.wind(days=91)
    late = again_signed_in(wang)
    assert late.post("/me/objections", again | {"record_id": str(other)}).problem == "too-late-to-object"


def test_nobody_elses_record_and_nobody_elses_case(as_job, wang, resident):
    _, record = served(as_job, wang, resident, minutes=60)
    case = objected(wang, record)

    assert resident.client.get(f"/objections/{case['id']}").status == 404
    assert resident.client.post(f"/objections/{case['id']}/withdraw").status == 404
    body = {"kind": "wrong", "record_id": str(record), "text": "不是我的"}
    assert resident.client.post("/me/objections", body).status == 404


def test_VO09_an_absence_that_was_none_gives_hours_and_the_credit_back(as_job, wang, manager, monkeypatch):
    """What the room of the shift knows is put in its place here; the rooms themselves are asked in the browser's story."""
    source = f"order:{uuid4()}"
    known = {
        "source": source, **{name: WORDS[name] for name in ("title", "category", "place", "content", "unit_name", "region")},
        "team_id": None, "in_charge": None, "coefficient": "1.0", "family": False, "window_from": at(3, 9),
        "window_to": at(3, 11), "started_at": None, "finished_at": None, "closed_at": at(2, 9), "absent": "no-show:1",
    }
    monkeypatch.setitem(ports._Ports.answers, "service_of", [lambda asked, who: known if asked == source else None])
    monkeypatch.setitem(ports._Ports.answers, "services_since", [lambda who, since: [known]])
    with as_job():
        credit.count(wang.volunteer_id, "no-show:1", -10, "报名后未到场")
    before = standing(as_job, wang)
    (missing,) = wang.client.get("/me/unrecorded").json["items"]

    case = wang.client.done("/me/objections", {"kind": "missing", "source": source, "text": "没有扫上码", **longer()})
    manager("wulidun-1").done(f"/objections/{case['id']}/uphold", {"note": "监控可见"})
    after = standing(as_job, wang)

    assert missing["why"] == "absent"
    assert before == (0, 90, 0)
    assert after == (120, 102, 20)  # 100 again, and two for the hours that are verified now
    assert wang.client.get("/me/unrecorded").json["items"] == []


def test_an_objection_is_on_the_desk_of_whoever_must_answer(as_job, wang, resident, manager):
    _, record = served(as_job, wang, resident, minutes=60)
    case = objected(wang, record)

    at_community = manager("wulidun-1").get("/todos", {"kind": "objection", "limit": 100}).json["items"]
    at_street = manager("wulidun").get("/todos", {"kind": "objection", "limit": 100}).json["items"]

    assert case["id"] in {todo["id"] for todo in at_community}
    assert case["id"] not in {todo["id"] for todo in at_street}


@pytest.mark.parametrize(("word", "state"), list(itertools.product(LIFECYCLE.names(), ObjectionState)))
def test_every_word_from_every_state(word, state):
    rows = [row for row in LIFECYCLE.of(word) if state in row.sources]
    if rows:
        assert LIFECYCLE.step(word, state) in rows[0].targets
    else:
        with pytest.raises(NotNow):
            LIFECYCLE.step(word, state)
    assert (state in WAITING) == ("withdraw" in LIFECYCLE.open_to(state, ("volunteer",)))


@pytest.mark.parametrize("seed", range(3))
def test_VO06_whatever_is_confirmed_reversed_and_put_right_the_details_are_the_total(as_job, wang, resident, manager, seed):
    rng, records = random.Random(seed), []
    for number in range(8):
        source, record = served(
            as_job, wang, resident, days_ago=rng.choice((2, 40, 400)) + number, minutes=rng.randint(30, 200),
            category=rng.choice(("家电维修", "理发", "其他")),
        )
        records.append((source, record))
        deed = rng.choice(("nothing", "reverse", "restate"))
        with as_job() as actor:
            if deed == "reverse":
                hours.withdraw_record(actor, record, "重复")
            elif deed == "restate":
                hours.restate(actor, source, wang.volunteer_id, reason="更正", minutes=rng.randint(1, 30))
    found = wang.client.get("/me/hours").json
    items, after = [], None
    while True:
        page = wang.client.get("/me/records", {"limit": 5} | ({"after": after} if after else {})).json
        items += page["items"]
        after = page["next"]
        if after is None:
            break

    for parts in ("years", "categories"):
        assert sum(part["minutes"] for part in found[parts]) == found["minutes"]
    assert sum(row["minutes"] for row in items if row["state"] == "confirmed") == found["minutes"]
    assert timedelta(minutes=found["minutes"]) // timedelta(minutes=6) == int(found["hours"].replace(".", ""))
