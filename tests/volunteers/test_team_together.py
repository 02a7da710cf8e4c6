"""What teams do together: figures, notices, musters, incubation (TM06, TM10–TM13)."""

from datetime import date, timedelta
from uuid import UUID, uuid4

import pytest

from service.core import clock as the_clock
from service.data.db import db
from service.data.outbox import Letter
from service.volunteers.hours import actions as hours
from service.volunteers.models import VolunteerCertificate
from service.volunteers.states import CertificateState
from service.volunteers.teams import queries as teams
from service.volunteers.teams.figures import actions as figures
from service.volunteers.teams.figures import rules
from service.volunteers.teams.musters import actions as musters
from tests.volunteers.founding import join
from tests.volunteers.serving import HOME, service

CALL = {"region": HOME, "title": "江堤巡查", "text": "请带雨衣胶鞋", "place": "3 号闸口", "certificates": ["应急"]}


@pytest.fixture
def trained(as_job):
    """Give somebody a verified certificate."""

    def give(one, kind="应急", until=date(2027, 12, 31), state=CertificateState.VERIFIED):
        with as_job():
            db.session.add(VolunteerCertificate(
                volunteer_id=one.volunteer_id, person_id=one.person_id, region=HOME, kind=kind, title="救援员",
                valid_until=until, state=state,
            ))

    return give


def letters(as_job, template, about):
    with as_job():
        found = db.session.scalars(db.select(Letter).where(Letter.about == about)).all()
        return [row.payload for row in found if row.payload.get("template") == template]


# Figures


def test_giving_back_is_late_in_the_last_twelve_hours():
    begins = the_clock.now()
    assert not rules.is_late(begins, begins - timedelta(hours=12))
    assert rules.is_late(begins, begins - timedelta(hours=11, minutes=59))
    assert (rules.percent(99, 100), rules.percent(0, 0), rules.average(24, 5), rules.average(20, 4)) == (99, None, 4.8, None)


def test_TM10_a_team_sees_its_hours_records_in_time_and_what_it_gave_back_late(working, as_job, manager, anyone):
    leader, others, team = working()
    team_id = UUID(team["id"])
    words = {"title": "修灯", "category": "家电维修", "place": "社区", "unit_name": team["name"], "region": HOME}
    with as_job():
        record = hours.propose_record(
            others[0].actor, f"order:{uuid4()}", others[0].volunteer_id, team_id=team_id, **words, **service()
        ).id
        figures.note_give_back(team_id, uuid4(), the_clock.now() + timedelta(hours=2))
        figures.note_give_back(team_id, uuid4(), the_clock.now() + timedelta(hours=20))
    leader.client.done(f"/records/{record}/confirm", {})

    found = leader.client.get(f"/teams/{team['id']}/figures").json
    assert (found["minutes"], found["volunteers"], found["on_time_percent"], found["late_give_backs"]) == (90, 1, 100, 1)
    assert found["members"] == [{"name": "王志强", "minutes": 90, "services": 1}]
    assert leader.client.get(f"/teams/{team['id']}/figures", {"day_to": "2026-01-31"}).json["minutes"] == 0
    assert manager("wulidun").get(f"/teams/{team['id']}/figures").json["minutes"] == 90
    assert manager("wulidun-2").get(f"/teams/{team['id']}/figures").problem == "wrong-role"
    assert others[0].client.get(f"/teams/{team['id']}/figures").problem == "wrong-role"
    wrong = leader.client.get(f"/teams/{team['id']}/figures", {"day_from": "2026-05-01", "day_to": "2026-04-01"})
    assert wrong.json["errors"][0]["pointer"] == "/day_to"
    assert anyone.get(f"/teams/{team['id']}/works").json == {"minutes": 90, "activities": 0, "orders": 0, "rating": None}


def test_who_gave_back_late_is_asked_after_others_as_near(working, as_job):
    late, punctual = (working(category="科学普及") for _ in range(2))
    with as_job():
        figures.note_give_back(UUID(late[2]["id"]), uuid4(), the_clock.now())
        order = [team.id for team in teams.teams_near_or_in(HOME, "科学普及", limit=500)]

    assert order.index(UUID(punctual[2]["id"])) < order.index(UUID(late[2]["id"]))


# Notices


def test_TM13_a_leader_tells_everybody_twice_a_day_and_not_three_times(working, volunteer, as_job, clock, manager):
    leader, others, team = working()
    path = f"/teams/{team['id']}/notices"
    assert others[0].client.post(path, {"text": "x"}).problem == "wrong-role"

    sent = leader.client.done(path, {"text": "周六九点集合"})
    leader.client.done(path, {"text": "带好工具"})

    assert sent["reached"] == 4
    assert leader.client.post(path, {"text": "第三条"}).problem == "enough-for-today"
    assert len(letters(as_job, "team-notice", f"team:{team['id']}")) == 8
    seen = others[0].client.get(path).json
    assert ([row["text"] for row in seen["items"]], seen["left_today"]) == (["带好工具", "周六九点集合"], 0)
    assert volunteer().client.get(path).problem == "wrong-role"
    assert manager("wulidun-1").get(path).status == 200
    assert "phone" not in str(leader.client.get(f"/teams/{team['id']}/members").json)


# Musters


def test_TM11_only_trained_grown_ups_of_teams_are_asked_and_a_no_costs_nothing(
    working, volunteer, trained, manager, as_job, anyone
):
    leader, others, team = working()
    coming, not_coming, expired, unverified = others
    child, outsider = volunteer(born=date(2010, 1, 1)), volunteer()
    join(child, leader, team)
    for one in (leader, coming, not_coming, child, outsider):
        trained(one)
    trained(expired, until=date(2026, 1, 1))
    trained(unverified, state=CertificateState.PENDING)
    trained(unverified, kind="驾驶")
    title = f"江堤巡查{uuid4().hex[:6]}"

    assert manager("wulidun").post("/musters", CALL).problem == "wrong-role"
    muster = manager("district").done("/musters", CALL | {"title": title})
    asked = [one for one in (leader, *others, child, outsider) if one.client.get(f"/musters/{muster['id']}").status == 200]

    assert asked == [leader, coming, not_coming]
    assert all(letter["urgent"] for letter in letters(as_job, "muster-called", f"muster:{muster['id']}"))
    path = f"/musters/{muster['id']}/answer"
    assert coming.client.post(path, {"coming": True}).json["errors"][0]["pointer"] == "/eta_minutes"
    assert expired.client.post(path, {"coming": False}).status == 404
    coming.client.done(path, {"coming": True, "eta_minutes": 20})
    not_coming.client.done(path, {"coming": False})
    told = coming.client.get(f"/musters/{muster['id']}").json
    assert (told["mine"]["eta_minutes"], told["figures"], told["people"]) == (20, None, [])
    seen = manager("district").get(f"/musters/{muster['id']}").json
    assert (seen["figures"]["coming"], seen["figures"]["not_coming"]) == (1, 1)
    assert seen["figures"]["asked"] == seen["figures"]["silent"] + 2
    assert [(one["name"], one["state"], one["eta_minutes"]) for one in seen["people"]][0] == ("王志强", "coming", 20)
    assert not_coming.client.get("/me/volunteer").json["credit"] == 100
    manager("district").done(f"/musters/{muster['id']}/close")
    assert not_coming.client.post(path, {"coming": True, "eta_minutes": 5}).problem == "not-now"


def test_TM11_a_call_may_name_skills_and_category_and_ends_by_itself(working, trained, manager, as_job, clock):
    leader, others, _ = working(category="科学普及", tags=["水上救援"])
    trained(others[0])
    district = manager("district")

    assert district.post("/musters", CALL | {"skills": [f"无人会{uuid4().hex[:4]}"]}).problem == "nobody-to-call"
    assert district.post("/musters", CALL | {"region": "110101"}).json["errors"][0]["pointer"] == "/region"
    found = district.done("/musters", CALL | {"category": "水上救援"})
    assert found["figures"]["asked"] >= 1
    clock.wind(hours=24, minutes=1)
    with as_job("sweep-musters") as job:
        while musters.sweep_musters(job):
            pass
    assert manager("district").get(f"/musters/{found['id']}").json["state"] == "closed"


# Incubation


def test_TM12_a_team_is_taken_in_helped_and_hatched(working, manager):
    leader, others, team = working()
    body = {"form": "network", "needs": ["training", "space"], "text": "想登记为网络社会组织"}
    assert others[0].client.post(f"/teams/{team['id']}/incubations", body).problem == "wrong-role"
    asked = leader.client.done(f"/teams/{team['id']}/incubations", body)["id"]
    district = manager("district")

    assert leader.client.post(f"/teams/{team['id']}/incubations", body).problem == "already-incubating"
    assert asked in [row["id"] for row in district.get("/todos", {"kind": "incubation", "limit": 100}).json["items"]]
    assert manager("wulidun").post(f"/incubations/{asked}/admit", {}).problem == "wrong-role"
    assert district.post(f"/incubations/{asked}/hatch", {"note": "x"}).problem == "not-now"
    district.done(f"/incubations/{asked}/admit", {"place": "基地 203 室", "mentor": "刘老师"})
    district.done(f"/incubations/{asked}/nurture", {"note": "每月两次培训"})
    district.done(f"/incubations/{asked}/hatch", {"note": "已完成登记"})

    seen = leader.client.get(f"/incubations/{asked}").json
    assert [step["state"] for step in seen["steps"]] == ["applied", "admitted", "nurtured", "hatched"]
    assert (seen["state"], seen["place"], seen["mentor"]) == ("hatched", "基地 203 室", "刘老师")
    assert leader.client.post(f"/incubations/{asked}/withdraw").problem == "not-now"


def test_a_team_may_withdraw_and_ask_again(working, manager):
    leader, _, team = working()
    body = {"form": "team", "needs": ["mentor"], "text": "想成长"}
    first = leader.client.done(f"/teams/{team['id']}/incubations", body)["id"]

    assert leader.client.done(f"/incubations/{first}/withdraw")["state"] == "withdrawn"
    second = leader.client.done(f"/teams/{team['id']}/incubations", body)["id"]
    assert manager("district").done(f"/incubations/{second}/refuse", {"note": "暂无空位"})["state"] == "refused"
