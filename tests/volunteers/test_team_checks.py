"""The annual check: begun by the district, confirmed by leaders, judged by figures and the street (TM07)."""

from datetime import UTC, date, datetime, timedelta
from uuid import UUID, uuid4

import pytest
from sqlalchemy import update

from service.activities.models import Activity
from service.core import clock as the_clock
from service.data.db import db
from service.volunteers.teams import actions as teams
from service.volunteers.teams.checks import actions, rules
from service.volunteers.teams.checks.models import TeamCheck, TeamCheckRound
from service.volunteers.teams.figures.rules import Figures
from service.volunteers.teams.models import Team
from tests.volunteers.serving import HOME

YEAR = 2026
STREET = HOME[:9]


@pytest.fixture
def old(working, as_job):
    """A squad that has been there for years."""

    def made():
        leader, others, team = working()
        with as_job():
            db.session.execute(
                update(Team).where(Team.id == UUID(team["id"])).values(created_at=datetime(2024, 3, 1, tzinfo=UTC))
            )
        return leader, others, team

    return made


@pytest.fixture
def opened(manager, as_job):
    """The round of this year is through: every team that is old enough has been asked."""

    def made():
        with as_job():
            db.session.execute(db.delete(TeamCheck))
            db.session.execute(db.delete(TeamCheckRound))
        found = manager("district").done("/check-rounds", {"year": YEAR})
        sweep(as_job, actions.sweep_rounds)
        return found

    return made


def sweep(as_job, each):
    while True:
        with as_job("sweep-team-checks") as job:
            if not each(job):
                return


def check_of(leader, team):
    (found,) = leader.client.get("/team-checks", {"team_id": team["id"]}).json["items"]
    return found


def hold_activities(as_job, team, leader, many):
    """So many activities of this year that have ended."""
    with as_job():
        for number in range(many):
            ends = the_clock.now() - timedelta(days=5 + number)
            db.session.add(Activity(
                id=uuid4(), state="settled", state_since=ends, region=HOME, team_id=UUID(team["id"]),
                created_by=leader.person_id, leader_id=leader.person_id, unit_name=team["name"], title="清洁行动",
                number=f"AC{uuid4().hex[:16]}", category="环境保护", spot=(0.0, 0.0), address="广场",
                risk_disclosure="防滑", starts_at=ends - timedelta(hours=2), ends_at=ends, list_key=1,
            ))


def test_four_activities_and_records_in_time_are_enough():
    assert rules.falls_short(Figures(activities=4, on_time_percent=90)) == []
    assert rules.falls_short(Figures(activities=4)) == []
    assert rules.falls_short(Figures(activities=3)) == ["全年活动 3 次，应不少于 4 次"]
    assert rules.falls_short(Figures(activities=4, on_time_percent=89)) == ["服务记录按时率 89%，应不低于 90%"]


@pytest.mark.parametrize(
    ("year", "today", "open_"),
    [(2026, date(2026, 10, 31), False), (2026, date(2026, 11, 1), True), (2026, date(2027, 3, 31), True),
     (2026, date(2027, 4, 1), False), (2025, date(2026, 11, 1), False), (2027, date(2026, 12, 31), False)],
)
def test_a_year_has_its_season(year, today, open_):
    assert rules.may_be_checked(year, today) is open_


def test_TM07_the_district_begins_and_every_team_old_enough_is_asked_with_progress(old, working, opened, manager, as_job):
    leader, _, team = old()
    young, _, newborn = working()
    found = opened()

    assert (found["done"], found["finished_at"]) == (0, None)
    now = manager("district").get("/check-rounds").json["items"][0]
    assert (now["progress"], now["done"], now["done"] == now["total"]) == (100, now["total"], True)
    assert now["states"]["asked"] >= 1
    assert check_of(leader, team)["state"] == "asked"
    assert young.client.get("/team-checks", {"team_id": newborn["id"]}).json["items"] == []
    assert manager("district").post("/check-rounds", {"year": YEAR}).problem == "round-is-open"
    assert manager("wulidun").post("/check-rounds", {"year": YEAR}).problem == "wrong-role"
    assert manager("district").post("/check-rounds", {"year": YEAR - 1}).json["errors"][0]["pointer"] == "/year"
    assert manager("wulidun").get("/check-rounds").json["items"][0]["states"]["asked"] >= 1


def test_TM07_a_team_that_did_enough_passes_by_its_leaders_word(old, opened, as_job):
    leader, others, team = old()
    hold_activities(as_job, team, leader, 4)
    opened()
    check = check_of(leader, team)

    assert others[0].client.post(f"/team-checks/{check['id']}/confirm", {"statement": "x"}).status in (403, 404)
    done = leader.client.done(f"/team-checks/{check['id']}/confirm", {"statement": "属实"})

    assert (done["state"], done["activities"], done["shortfalls"], done["moves"]) == ("passed", 4, [], [])
    assert leader.client.post(f"/team-checks/{check['id']}/confirm", {"statement": "x"}).problem == "not-now"


def test_TM07_who_falls_short_is_looked_at_by_the_street_and_rectifies_until_it_is_verified(old, opened, as_job, manager):
    leader, _, team = old()
    hold_activities(as_job, team, leader, 3)
    opened()
    check = check_of(leader, team)["id"]
    leader.client.done(f"/team-checks/{check}/confirm", {"statement": "属实"})
    street = manager("wulidun")
    waiting = [row for row in street.get("/todos", {"kind": "team-check", "limit": 100}).json["items"] if row["id"] == check]

    assert waiting[0]["about"] == f"team-check:{check}"
    assert manager("wulidun-1").post(f"/team-checks/{check}/fail", {"note": "x"}).problem == "wrong-role"
    assert manager("jianqiao").post(f"/team-checks/{check}/fail", {"note": "x"}).status == 404
    failed = street.done(f"/team-checks/{check}/fail", {"note": "活动次数不足"})
    assert (failed["state"], failed["team_state"]) == ("failed", "rectifying")
    assert leader.client.post(f"/teams/{team['id']}/report-mended", {}).status == 422
    leader.client.done(f"/teams/{team['id']}/report-mended", {"note": "已补开两次活动"})
    assert team["id"] in [row["id"] for row in street.get("/todos", {"kind": "team-mended", "limit": 100}).json["items"]]
    restored = street.done(f"/teams/{team['id']}/restore")
    assert (restored["state"], restored["mended_at"], restored["rectify_due"]) == ("active", None, None)


def test_TM07_the_street_may_let_it_pass_with_a_reason(old, opened, manager):
    leader, _, team = old()
    opened()
    check = check_of(leader, team)["id"]
    leader.client.done(f"/team-checks/{check}/confirm", {"statement": "属实"})

    assert manager("wulidun").post(f"/team-checks/{check}/pass", {}).status == 422
    passed = manager("wulidun").done(f"/team-checks/{check}/pass", {"note": "疫情期间停止活动"})

    assert (passed["state"], passed["team_state"], passed["note"]) == ("passed", "active", "疫情期间停止活动")


def test_TM07_a_leader_who_says_nothing_for_thirty_days_has_failed_and_thirty_days_later_the_team_is_suspended(
    old, opened, as_job, clock
):
    leader, _, team = old()
    opened()

    clock.wind(days=30, minutes=1)
    sweep(as_job, actions.sweep_checks)
    with as_job():
        assert db.session.scalars(db.select(Team.state).where(Team.id == UUID(team["id"]))).one() == "rectifying"
    clock.wind(days=30, minutes=1)
    sweep(as_job, teams.sweep_rectifying)

    with as_job():
        assert db.session.scalars(db.select(Team.state).where(Team.id == UUID(team["id"]))).one() == "suspended"


def test_in_january_the_check_of_the_year_before_begins_by_itself_once(old, as_job, clock):
    old()
    with as_job():
        db.session.execute(db.delete(TeamCheck))
        db.session.execute(db.delete(TeamCheckRound))
        assert actions.sweep_new_year(None) == 0
    clock.wind(days=(date(2027, 1, 3) - the_clock.now().date()).days)

    with as_job("sweep-new-year") as job:
        assert actions.sweep_new_year(job) >= 1
        assert actions.sweep_new_year(job) == 0
        assert db.session.scalars(db.select(TeamCheckRound.year).distinct()).all() == [YEAR]
