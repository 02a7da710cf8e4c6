"""Departments (区直部门): their managers' accounts, and what these review and see of their brigade and of nobody else's."""

import itertools
from types import SimpleNamespace
from uuid import uuid4

import pytest

from service.accounts import actions as accounts
from service.activities.models import Activity
from service.core import clock as the_clock
from service.core.actors import system
from service.data.db import db
from service.volunteers.teams.models import Team, TeamMember
from service.volunteers.teams.states import MemberRole, MemberState, TeamKind, TeamState
from tests.activities.conftest import bill as bill  # noqa: PLC0414 people and steps of activities
from tests.activities.playbill import HOME, programme
from tests.desk.test_todos import kinds_of
from tests.exports.conftest import exported as exported  # noqa: PLC0414 a worker for exports
from tests.exports.conftest import fill as fill  # noqa: PLC0414 and its round

DISTRICT, ELSEWHERE = HOME[:6], "420105002001"
_serial = itertools.count(700)


def problem(reply):
    return reply.status, reply.problem


@pytest.fixture
def brigade(bill):
    """A team of a department, or a squad below it: its id, and its leader with a client in hand."""

    def made(name="区卫生健康局支队", above=None):
        leader = bill.volunteer()
        with bill.as_job():
            serial = next(_serial)
            team = Team(
                number=f"T{DISTRICT}{serial}{uuid4().hex[:6]}", serial=serial, kind=TeamKind.UNIT, level=4 if above else 2,
                parent_id=above, region=None, reach=DISTRICT, name=name, category="医疗健身", state=TeamState.ACTIVE,
                leader_id=leader.person_id,
            )
            db.session.add(team)
            db.session.flush()
            db.session.add(TeamMember(
                team_id=team.id, person_id=leader.person_id, volunteer_id=leader.volunteer_id, reach=DISTRICT,
                role=MemberRole.LEADER, state=MemberState.ACTIVE, seat=1, joined_at=the_clock.now(),
            ))
            accounts.grant(system("tests"), leader.person_id, "TL", "TEAM", str(team.id), DISTRICT)
            return SimpleNamespace(id=team.id, leader=leader.client, person_id=leader.person_id)

    return made


@pytest.fixture
def appointed(manager, made_by):
    """The manager of a department, approved and come in."""

    def made(unit):
        account, newcomer = made_by(manager("district"), "DEP", DISTRICT, unit_id=str(unit.id))
        manager("district-2").done(f"/managers/{account['id']}/approve")
        return newcomer.comes_in()

    return made


def submitted(team, **other):
    """An activity of this team that waits to be reviewed."""
    made = team.leader.done("/activities", programme(**{"region": HOME} | other))["id"]
    team.leader.done(f"/activities/{made}/submit")
    return made


def desk(person, **query):
    return {one["id"] for one in person.get("/activities/desk", {"limit": 100, **query}).json["items"]}


@pytest.mark.does("AD01")
def test_a_departments_manager_is_made_by_the_district_and_by_two_people(manager, made_by, brigade, bill):
    unit, community = brigade(), bill.leader()
    asked = {"username": f"x-{uuid4().hex[:8]}", "name": "新人", "role": "DEP", "region": DISTRICT, "unit_id": str(unit.id)}

    assert problem(manager("wulidun").post("/managers", asked)) == (403, "above-your-rights")
    for wrong in ({"unit_id": None}, {"unit_id": str(uuid4())}, {"unit_id": str(community.team_id)}, {"role": "A1"}):
        reply = manager("district").post("/managers", asked | wrong)
        assert (reply.status, reply.json["errors"][0]["pointer"]) == (422, "/unit_id"), wrong
    account, newcomer = made_by(manager("district"), "DEP", DISTRICT, unit_id=str(unit.id))
    path = f"/managers/{account['id']}"
    assert (account["state"], account["unit_name"], account["grants"]) == ("proposed", "区卫生健康局支队", [])
    assert manager("district").post(f"{path}/approve").problem == "maker-is-checker"
    assert manager("wulidun").get(path).status == 404
    manager("district-2").done(f"{path}/approve")

    (role,) = newcomer.comes_in().get("/me").json["roles"]
    assert (role["role"], role["area"], role["unit_name"]) == ("DEP", str(unit.id), "区卫生健康局支队")
    listed = manager("district").get("/managers", {"role": "DEP", "limit": 100}).json["items"]
    assert account["id"] in {one["id"] for one in listed}
    manager("district-2").done(f"{path}/disable", {"reason": "调离岗位"})
    assert newcomer.get("/activities/desk").status == 401


def test_AC05_a_department_reviews_what_its_brigade_and_squads_do_and_no_street_does(bill, brigade, appointed):
    unit = brigade()
    doctor = appointed(unit)
    squad = brigade("区中医院小队", unit.id)
    ours, below = submitted(unit), submitted(squad, region=ELSEWHERE)

    assert doctor.get(f"/activities/{ours}").json["review_level"] == 2
    for other in (bill.clerk(), bill.second_clerk(), bill.street()):
        assert kinds_of(other, ours) == set()
        assert problem(other.post(f"/activities/{ours}/approve")) == (403, "wrong-role")
    assert kinds_of(doctor, ours) == kinds_of(doctor, below) == {"activity-review"}
    assert doctor.get("/todos/summary").json["total"] == 2
    assert {"approve", "return", "reject"} <= set(doctor.get(f"/activities/{ours}").json["moves"])

    assert doctor.done(f"/activities/{ours}/approve")["state"] == "recruiting"
    returned = doctor.done(f"/activities/{below}/return", {"reason_code": "PLACE_VAGUE", "note": "写明诊室"})
    assert returned["state"] == "returned"
    assert [step["role"] for step in doctor.get(f"/activities/{ours}/history").json["items"]][-1] == "DEP"
    assert kinds_of(doctor, ours) == set()
    change = unit.leader.done(f"/activities/{ours}/changes", {"reason": "原场地维修", "address": "社区广场"})["id"]
    assert kinds_of(doctor, ours) == {"activity-change"}
    assert problem(bill.street().post(f"/changes/{change}/approve", {})) == (403, "wrong-role")
    assert doctor.done(f"/changes/{change}/approve", {"note": "同意"})["state"] == "approved"


def test_AC05_high_risk_of_a_department_is_the_districts(bill, brigade, appointed):
    unit = brigade()
    doctor = appointed(unit)
    risky = submitted(unit, risk="high", policy_number="P-2026-9")

    assert problem(doctor.post(f"/activities/{risky}/approve")) == (403, "wrong-role")
    assert kinds_of(doctor, risky) == set()
    assert kinds_of(bill.district(), risky) == {"activity-review"}
    assert bill.district().done(f"/activities/{risky}/approve")["state"] == "recruiting"


def test_AC05_where_a_department_has_nobody_else_the_district_reviews(bill, brigade, appointed):
    unit = brigade()
    orphan = submitted(unit)
    assert kinds_of(bill.district(), orphan) == {"activity-review"}
    assert bill.letters("activity-submitted", orphan) >= 1

    doctor = appointed(unit)
    assert kinds_of(bill.district(), orphan) == set()
    with bill.as_job():
        db.session.query(Activity).filter(Activity.id == orphan).update({"created_by": doctor.person_id})
    assert kinds_of(doctor, orphan) == set()
    assert problem(doctor.post(f"/activities/{orphan}/approve")) == (403, "own-activity")
    assert kinds_of(bill.district(), orphan) == {"activity-review"}
    assert bill.district().done(f"/activities/{orphan}/approve")["state"] == "recruiting"


def test_a_departments_manager_sees_its_own_everywhere_and_nothing_else(bill, brigade, appointed, exported):
    unit, another = brigade(), brigade("区教育局支队")
    doctor, teacher = appointed(unit), appointed(another)
    here, there, theirs = submitted(unit), submitted(unit, region=ELSEWHERE), submitted(another)
    _, community = bill.submitted()

    assert desk(doctor) == {here, there}
    assert desk(doctor, region=ELSEWHERE) == {there}
    assert desk(teacher) == {theirs}
    for hidden in (theirs, community):
        assert problem(doctor.get(f"/activities/{hidden}")) == (404, "no-such-activity")
        assert problem(doctor.post(f"/activities/{hidden}/approve")) == (404, "no-such-activity")
        assert doctor.get(f"/activities/{hidden}/history").status == 404
    assert kinds_of(teacher, here) == set()
    assert doctor.get("/todos", {"region": HOME}).status == 404
    for path in ("/volunteers", "/records", "/managers", "/incidents", "/objections", "/stations/proposals", "/dashboard"):
        reply = doctor.get(path)
        assert reply.status in (403, 404) or reply.json.get("items") == [], (path, reply)
    assert doctor.get("/orders").json["items"] == []
    assert {row[2].value for row in exported(doctor, "activities")[2:]} == {
        doctor.get(f"/activities/{one}").json["title"] for one in (here, there)
    }
    assert len(exported(doctor, "todos")) == 4
    assert problem(doctor.post("/exports", {"table": "orders", "filters": {}})) == (403, "wrong-role")
