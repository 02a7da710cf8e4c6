"""An entry is proposed by the community and seen by the street; six haves out of six are the standard."""

import pytest

from service.core.lifecycle import Lifecycle
from service.map.archive import rules, states
from service.map.archive.rules import Have
from tests.map.founding import entry, found, photo, told

pytestmark = pytest.mark.usefixtures("empty_post_office")


def todos(person, kind):
    return person.get("/todos", {"kind": kind, "limit": 100}).json["items"]


@pytest.mark.does("ST03")
def test_what_a_clerk_enters_is_on_the_map_once_the_street_has_seen_it(manager, anyone, app):
    clerk, street, body = manager("wulidun-1"), manager("wulidun"), entry(staff_post="社区工作者 1 名", theme="law")

    proposal = clerk.done("/stations", body)
    before = anyone.get("/stations", {"region": body["region"]}).json["items"]
    (todo,) = [item for item in todos(street, "station-entry") if item["id"] == proposal["id"]]
    approved = street.done(f"/station-proposals/{proposal['id']}/approve")

    seen = anyone.get(f"/stations/{approved['station_id']}").json
    assert (proposal["state"], proposal["moves"], before) == ("reviewing", ["withdraw"], [])
    assert (todo["title"], todo["about"]) == ("新建 · 向阳小区实践点", f"station-proposal:{proposal['id']}")
    assert (seen["staff_post"], seen["theme"], seen["haves_met"], seen["up_to_standard"]) == (
        "社区工作者 1 名", "普法阵地", 0, False)
    assert proposal["id"] not in [item["id"] for item in todos(street, "station-entry")]
    assert "station-approve" in told(app, clerk)


def test_a_change_shows_what_stands_beside_what_is_proposed_and_what_stands_stays(manager, anyone):
    made = found(manager, phone="027-84000000")
    clerk, street = manager("wulidun-1"), manager("wulidun")

    proposal = clerk.done(f"/stations/{made['id']}", {"phone": "027-85000000", "name": made["name"]})
    seen = street.get(f"/station-proposals/{proposal['id']}").json

    assert (seen["before"], seen["entry"]) == ({"phone": "027-84000000"}, {"phone": "027-85000000"})
    assert anyone.get(f"/stations/{made['id']}").json["phone"] == "027-84000000"
    assert sorted(seen["moves"]) == ["approve", "return"]
    again = clerk.post(f"/stations/{made['id']}", {"phone": None})
    assert (again.status, again.problem) == (409, "proposal-waits")


def test_who_made_it_does_not_see_it_through(manager):
    street = manager("wulidun")
    proposal = street.done("/stations", entry())

    own = street.post(f"/station-proposals/{proposal['id']}/approve")
    below = manager("wulidun-1").post(f"/station-proposals/{proposal['id']}/approve")
    beside = manager("jianqiao").post(f"/station-proposals/{proposal['id']}/approve")

    assert (own.status, own.problem) == (403, "own-entry")
    assert (below.status, below.problem) == (403, "wrong-role")
    assert (beside.status, beside.problem) == (404, "no-such-proposal")
    assert manager("district").done(f"/station-proposals/{proposal['id']}/approve")["state"] == "approved"


def test_an_entry_that_is_returned_says_why_and_another_may_follow(manager, anyone):
    clerk, street, body = manager("wulidun-1"), manager("wulidun"), entry()
    first = clerk.done("/stations", body)

    returned = street.done(f"/station-proposals/{first['id']}/return", {"reason": "电话打不通"})
    second = clerk.done("/stations", body)
    clerk.done(f"/station-proposals/{second['id']}/withdraw")
    too_late = street.post(f"/station-proposals/{second['id']}/approve")

    assert (returned["state"], returned["reason"]) == ("returned", "电话打不通")
    assert (too_late.status, too_late.problem) == (409, "not-now")
    assert anyone.get("/stations", {"region": body["region"]}).json["items"] == []


@pytest.mark.parametrize(("changed", "problem"), [({}, "nothing-changed"), ({"phone": "027-84000000"}, "nothing-changed")])
def test_a_change_that_changes_nothing_is_none(manager, changed, problem):
    made = found(manager)

    reply = manager("wulidun-1").post(f"/stations/{made['id']}", changed)

    assert (reply.status, reply.problem) == (409, problem)


def test_only_a_point_has_a_theme(manager):
    reply = manager("wulidun").post("/stations", entry(region="420105007", theme="law"))

    assert (reply.status, [error["pointer"] for error in reply.json["errors"]]) == (422, ["/theme"])


@pytest.mark.does("ST03")
def test_six_haves_that_the_street_has_seen_are_the_standard_and_one_less_is_not(manager, anyone):
    made = found(manager)
    clerk, street = manager("wulidun-1"), manager("wulidun")
    picture = photo(clerk)

    for have in Have:
        photos = [picture] if have is Have.SITE else []
        clerk.done(f"/stations/{made['id']}/haves", {"have": have, "note": "见照片", "photos": photos})
    waiting = [item for item in todos(street, "station-have") if item["about"] == f"station:{made['id']}"]
    counts = []
    for item in street.get(f"/stations/{made['id']}/haves").json["items"]:
        counts.append(street.done(f"/station-haves/{item['id']}/meet")["met"])

    assert len(waiting) == 6
    assert counts == [1, 2, 3, 4, 5, 6]
    assert anyone.get(f"/stations/{made['id']}").json["up_to_standard"] is True
    assert street.get(f"/photos/{picture}").status == 200
    assert manager("jianqiao").get(f"/photos/{picture}").status == 404

    sign = street.get(f"/stations/{made['id']}/haves").json["items"][-1]
    missed = street.done(f"/station-haves/{sign['id']}/miss", {"reason": "标识已脱落"})
    again = clerk.done(f"/stations/{made['id']}/haves", {"have": "sign", "note": "已更换"})

    assert (missed["met"], missed["up_to_standard"], missed["items"][-1]["reason"]) == (5, False, "标识已脱落")
    assert (again["items"][-1]["state"], again["items"][-1]["reason"]) == ("claimed", None)
    assert anyone.get(f"/stations/{made['id']}").json["up_to_standard"] is False


def test_a_street_that_claims_a_have_does_not_see_it_itself(manager):
    made, street = found(manager), manager("wulidun")
    haves = street.done(f"/stations/{made['id']}/haves", {"have": "team", "note": "志愿服务队 2 支"})
    have = next(item for item in haves["items"] if item["have"] == "team")

    own = street.post(f"/station-haves/{have['id']}/meet")
    clerk = manager("wulidun-1").post(f"/station-haves/{have['id']}/meet")

    assert have["moves"] == ["claim"]
    assert (own.problem, clerk.problem) == ("own-entry", "wrong-role")
    assert manager("district").done(f"/station-haves/{have['id']}/meet")["met"] == 1


@pytest.mark.parametrize(("life", "states_of"), [(states.PROPOSAL, states.ProposalState), (states.HAVE, states.HaveState)])
def test_every_state_is_reached_and_every_move_ends_in_one(life: Lifecycle, states_of):
    assert life.states() == set(states_of)
    for name in life.names():
        for state in states_of:
            sources = {source for move in life.of(name) for source in move.sources}
            assert (name in life.open_to(state, {"maker", "checker", "A1", "A2", "A3"})) == (state in sources)


def test_what_is_changed_and_what_is_missing():
    assert rules.changed({"name": "甲", "phone": None}, {"name": "甲", "phone": "12345"}) == ["phone"]
    assert rules.missing(["site", "sign"]) == [Have.TEAM, Have.PROJECT, Have.FACILITY, Have.RULE]
