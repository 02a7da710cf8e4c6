"""Founding a team, belonging to it, handing it over, and its end."""

from datetime import date
from uuid import UUID, uuid4

import pytest
from sqlalchemy.exc import IntegrityError

from service.core.problems import Problem
from service.data import announce, ports
from service.data.db import db
from service.volunteers.hours import actions as hours
from service.volunteers.teams import actions, queries
from service.volunteers.teams.events import LeaderChanged, MemberLeft, TeamApproved, TeamStopped
from service.volunteers.teams.members import actions as members
from service.volunteers.teams.models import Team, TeamMember
from service.volunteers.teams.states import MemberRole
from tests.volunteers.founding import join, membership, new_name
from tests.volunteers.serving import HOME, make_volunteer, service

STREET = HOME[:9]


@pytest.fixture
def told(monkeypatch):
    """What is announced to the rooms above."""
    facts = []
    kinds = (TeamApproved, TeamStopped, MemberLeft, LeaderChanged)
    monkeypatch.setattr(announce._Table, "reactions", dict.fromkeys(kinds, (facts.append,)))
    return facts


@pytest.mark.does("TM02")
def test_five_founders_make_a_squad_and_the_clerk_approves_it(squad, manager, anyone):
    leader, others, team = squad()
    assert (team["state"], team["member_count"], team["moves"]) == ("gathering", 1, ["withdraw"])

    states = [one.client.done(f"/teams/{team['id']}/confirm-founding")["state"] for one in others]
    found = manager("wulidun-1").done(f"/teams/{team['id']}/approve")

    assert states == ["gathering", "gathering", "gathering", "pending"]
    assert (found["state"], found["member_count"], found["level_name"]) == ("active", 5, "小队")
    assert found["number"].startswith(f"T{HOME}")
    assert [(r["role"], r["area"]) for r in leader.client.get("/me").json["roles"]] == [("TL", team["id"])]
    assert anyone.get(f"/teams/{team['id']}").json["name"] == team["name"]


def test_four_are_too_few_for_a_squad(volunteer):
    leader, others = volunteer(), [volunteer() for _ in range(3)]
    body = {"name": new_name(), "category": "其他", "region": HOME, "founders": [one.number for one in others]}

    assert leader.client.post("/teams", body).json["errors"][0]["pointer"] == "/founders"
    body["founders"].append(leader.number)
    assert leader.client.post("/teams", body).json["errors"][0]["pointer"] == "/founders"
    body["founders"][-1] = "HY249999999999"
    assert leader.client.post("/teams", body).json["errors"][0]["pointer"] == "/founders"


def test_before_it_is_approved_a_team_is_seen_by_its_founders_and_clerks_only(squad, anyone, someone, manager):
    _, others, team = squad()
    unseen, never = anyone.get(f"/teams/{team['id']}"), anyone.get(f"/teams/{uuid4()}")

    assert (unseen.status, unseen.problem) == (404, "no-such-team")
    assert unseen.json | {"request_id": 0} == never.json | {"request_id": 0}
    assert someone().get(f"/teams/{team['id']}").status == 404
    assert manager("wulidun-2").get(f"/teams/{team['id']}").status == 404
    assert manager("wulidun-1").get(f"/teams/{team['id']}").status == 200
    assert others[0].client.get(f"/teams/{team['id']}").status == 200
    assert team["id"] not in [row["id"] for row in anyone.get("/teams", {"state": "gathering"}).json["items"]]


@pytest.mark.parametrize(
    ("body", "pointer"),
    [
        ({"level": 3, "region": HOME[:9]}, "/region"),
        ({"level": 4, "region": HOME[:6]}, "/region"),
        ({"level": 2, "region": None}, "/region"),
        ({"level": 1, "kind": "unit"}, "/region"),
        ({"level": 2, "kind": "unit", "region": STREET}, "/region"),
        ({"level": 3, "region": "420105007999"}, "/region"),
        ({"level": 3, "region": HOME, "uscc": "91420105MA4KXXXX00"}, "/uscc"),
    ],
)
def test_a_team_stands_where_it_belongs(volunteer, body, pointer):
    reply = volunteer().client.post("/teams", {"name": new_name(), "category": "其他"} | body)

    assert (reply.status, reply.json["errors"][0]["pointer"]) == (422, pointer)


def test_a_leader_is_an_adult_volunteer(volunteer, someone):
    body = {"name": new_name(), "category": "其他", "level": 3, "region": HOME}

    assert volunteer(born=date(2012, 1, 1)).client.post("/teams", body).problem == "too-young-to-lead"
    assert someone().post("/teams", body).problem == "not-a-volunteer"


@pytest.mark.does("TM01")
def test_each_level_has_its_reviewer_and_the_tree_grows_by_itself(volunteer, manager, anyone):
    levels = [
        ({"level": 1, "region": HOME[:6]}, "wulidun", "district"),
        ({"level": 2, "region": STREET}, "wulidun", "district"),
        ({"level": 2, "kind": "unit"}, "wulidun", "district"),
        ({"level": 3, "region": HOME}, "wulidun-1", "wulidun"),
    ]
    made = []
    for body, below, reviewer in levels:
        team = volunteer().client.done("/teams", {"name": new_name(), "category": "其他"} | body)
        assert team["state"] == "pending"
        refused = manager(below).post(f"/teams/{team['id']}/approve")
        assert refused.problem in ("wrong-role", "no-such-team")
        made.append(manager(reviewer).done(f"/teams/{team['id']}/approve"))

    corps, brigade, branch, company = made
    assert [row["level_name"] for row in made] == ["总队", "大队", "支队", "中队"]
    assert (corps["parent_id"], branch["region"]) == (None, None)
    assert anyone.get(f"/teams/{brigade['parent_id']}").json["level"] == 1
    assert anyone.get(f"/teams/{branch['parent_id']}").json["level"] == 1
    assert anyone.get(f"/teams/{company['parent_id']}").json["region"] == STREET
    assert anyone.get(f"/teams/{brigade['parent_id']}").json["child_count"] >= 1
    below = anyone.get("/teams", {"parent_id": brigade["parent_id"], "limit": 100}).json["items"]
    assert brigade["id"] in [row["id"] for row in below]


def test_a_team_cannot_hang_below_one_that_does_not_cover_it(volunteer, manager):
    brigade = {"name": new_name(), "category": "其他", "level": 2, "region": "420105002"}
    elsewhere = volunteer().client.done("/teams", brigade)
    manager("district").done(f"/teams/{elsewhere['id']}/approve")
    body = {"name": new_name(), "category": "其他", "level": 3, "region": HOME, "parent_id": elsewhere["id"]}

    assert volunteer().client.post("/teams", body).json["errors"][0]["pointer"] == "/parent_id"


def test_a_team_hangs_below_none_that_is_not_yet_or_no_more(volunteer, manager):
    """Or it would stay behind, below one that was refused. Strangers do not even see that one; its founder does."""
    leader, district = volunteer().client, manager("district")
    brigade = leader.done("/teams", {"name": new_name(), "category": "其他", "level": 2, "region": STREET})
    body = {"name": new_name(), "category": "其他", "level": 3, "region": HOME, "parent_id": brigade["id"]}

    early = leader.post("/teams", body)
    district.done(f"/teams/{brigade['id']}/reject", {"reason": "重复"})
    late = leader.post("/teams", body)

    assert [reply.json["errors"][0]["detail"] for reply in (early, late)] == ["上级队伍尚未成立，或已停止"] * 2
    assert volunteer().client.post("/teams", body).status == 404


@pytest.mark.does("TM03")
def test_a_returned_team_is_mended_and_submitted_again(volunteer, manager):
    leader = volunteer()
    team = leader.client.done("/teams", {"name": new_name(), "category": "其他", "level": 3, "region": HOME})
    street = manager("wulidun")

    street.done(f"/teams/{team['id']}/return", {"reason": "请补充简介"})
    assert leader.client.get(f"/teams/{team['id']}").json["moves"] == ["resubmit", "withdraw"]
    again = leader.client.done(f"/teams/{team['id']}/resubmit", {"intro": "每周六上午"})

    assert (again["state"], again["intro"]) == ("pending", "每周六上午")
    history = leader.client.get(f"/teams/{team['id']}/history").json["items"]
    assert [row["move"] for row in history if not row["move"].startswith("member-")] == [
        "found", "confirm-founding", "return", "resubmit",
    ]
    assert [row["reason"] for row in history if row["move"] == "return"] == ["请补充简介"]


def test_a_rejected_team_sets_its_members_free(volunteer, manager):
    leader = volunteer()
    team = leader.client.done("/teams", {"name": new_name(), "category": "其他", "level": 3, "region": HOME})

    manager("wulidun").done(f"/teams/{team['id']}/reject", {"reason": "重复"})

    assert leader.client.get("/me/teams").json["items"] == []
    assert leader.client.get(f"/teams/{team['id']}").json["member_count"] == 0


def test_nobody_reviews_the_team_they_lead(app, as_job, manager):
    leader = make_volunteer(as_job, manager("jianqiao"), "420105002001")
    with as_job():
        team = actions.found_team(
            leader.actor, name=new_name(), level=3, category="其他", region="420105002001"
        ).id

    assert leader.client.post(f"/teams/{team}/approve").problem == "reviewed-themselves"


def test_a_volunteer_asks_and_the_leader_takes_them_in(working, volunteer, manager):
    leader, _, team = working()
    new = volunteer()

    mine = new.client.done(f"/teams/{team['id']}/join")
    waiting = leader.client.get(f"/teams/{team['id']}/members", {"state": "applied"}).json["items"]
    taken = leader.client.done(f"/memberships/{mine['id']}/approve")

    assert (mine["state"], [row["id"] for row in waiting], taken["state"]) == ("applied", [mine["id"]], "active")
    assert new.client.get(f"/teams/{team['id']}").json["member_count"] == 6
    assert leader.client.post(f"/memberships/{mine['id']}/approve").problem == "not-now"
    assert new.client.post(f"/teams/{team['id']}/join").problem == "already-member"
    assert manager("wulidun-1").get(f"/teams/{team['id']}/members").json["items"][0]["name"] == "王志强"


def test_a_member_sees_only_their_own_membership_and_a_stranger_none(working, volunteer, someone, manager):
    _, others, team = working()
    mine = membership(others[0], team)["id"]

    assert [row["id"] for row in others[0].client.get(f"/teams/{team['id']}/members").json["items"]] == [mine]
    assert someone().get(f"/teams/{team['id']}/members").json["items"] == []
    assert manager("wulidun-2").get(f"/teams/{team['id']}/members").json["items"] == []
    stranger = volunteer().client.post(f"/memberships/{mine}/approve")
    nobody = volunteer().client.post(f"/memberships/{uuid4()}/approve")
    assert (stranger.status, stranger.problem) == (nobody.status, nobody.problem) == (404, "no-such-membership")
    assert others[0].client.post(f"/memberships/{mine}/remove", {"reason": "x"}).problem == "wrong-role"


@pytest.mark.does("TM06")
def test_a_leaders_name_is_masked_for_strangers_and_whole_for_members(working, someone, manager):
    leader, others, team = working()

    assert someone().get(f"/teams/{team['id']}").json["leader_name"] == "王*"
    assert manager("wulidun-2").get(f"/teams/{team['id']}").json["leader_name"] == "王*"
    assert others[0].client.get(f"/teams/{team['id']}").json["leader_name"] == "王志强"
    assert manager("wulidun-1").get(f"/teams/{team['id']}").json["leader_name"] == "王志强"


def test_nobody_belongs_to_more_than_five_teams(volunteer, manager):
    busy, street = volunteer(), manager("wulidun")
    waiting = []
    for _number in range(5):
        leader = volunteer()
        team = leader.client.done("/teams", {"name": new_name(), "category": "其他", "level": 3, "region": HOME})
        street.done(f"/teams/{team['id']}/approve")
        waiting.append((leader, team, busy.client.done(f"/teams/{team['id']}/join")))
    sixth = {"name": new_name(), "category": "其他", "level": 3, "region": HOME}
    last = volunteer()
    other = last.client.done("/teams", sixth)
    street.done(f"/teams/{other['id']}/approve")
    asked = busy.client.done(f"/teams/{other['id']}/join")
    for leader, _, mine in waiting:
        leader.client.done(f"/memberships/{mine['id']}/approve")

    assert last.client.post(f"/memberships/{asked['id']}/approve").problem == "too-many-teams"
    assert busy.client.post("/teams", sixth).problem == "too-many-teams"
    busy.client.done(f"/teams/{waiting[0][1]['id']}/leave")
    assert last.client.done(f"/memberships/{asked['id']}/approve")["state"] == "active"


def test_an_application_nobody_answers_ends_after_fourteen_days(working, volunteer, as_job, clock):
    leader, _, team = working()
    new = volunteer()
    mine = new.client.done(f"/teams/{team['id']}/join")
    clock.wind(days=14, minutes=1)

    with as_job("sweep-applications") as job:
        while members.sweep_applications(job):
            pass

    with as_job():
        assert queries.membership(UUID(mine["id"])).state == "expired"


@pytest.mark.does("TM04")
def test_a_member_leaves_and_may_come_back(working, told):
    _, others, team = working()
    told.clear()

    assert others[0].client.done(f"/teams/{team['id']}/leave")["state"] == "left"

    assert told == [MemberLeft(UUID(team["id"]), others[0].person_id, others[0].volunteer_id)]
    assert others[0].client.post(f"/teams/{team['id']}/leave").problem == "no-such-team"
    assert others[0].client.done(f"/teams/{team['id']}/join")["state"] == "applied"


def test_the_leader_removes_a_member_with_a_reason(working, told):
    leader, others, team = working()
    mine = membership(others[0], team)["id"]
    told.clear()

    assert leader.client.post(f"/memberships/{mine}/remove", {}).status == 422
    assert leader.client.done(f"/memberships/{mine}/remove", {"reason": "多次无故缺席"})["state"] == "removed"
    assert told == [MemberLeft(UUID(team["id"]), others[0].person_id, others[0].volunteer_id)]


def test_the_leader_appoints_a_recorder(working):
    leader, others, team = working()
    mine = membership(others[0], team)["id"]

    assert leader.client.done(f"/memberships/{mine}/appoint", {"role": "recorder"})["role"] == "recorder"
    assert leader.client.post(f"/memberships/{mine}/appoint", {"role": "leader"}).status == 422


def test_a_team_is_never_without_a_leader(working):
    leader, _, team = working()
    mine = membership(leader, team)["id"]

    for reply in (
        leader.client.post(f"/teams/{team['id']}/leave"),
        leader.client.post(f"/memberships/{mine}/remove", {"reason": "x"}),
        leader.client.post(f"/memberships/{mine}/appoint", {"role": "member"}),
    ):
        assert reply.problem == "leader-must-hand-over"


@pytest.mark.does("TM05")
def test_a_team_is_handed_over_to_an_heir_who_accepts(working, told):
    leader, others, team = working()
    heir, other = others[0], others[1]
    told.clear()
    mine = membership(heir, team)["id"]

    assert heir.client.post(f"/memberships/{mine}/accept-handover").problem == "not-the-heir"
    assert other.client.post(f"/teams/{team['id']}/handover", {"membership_id": mine}).problem == "wrong-role"
    leader.client.done(f"/teams/{team['id']}/handover", {"membership_id": membership(other, team)["id"]})
    leader.client.done(f"/teams/{team['id']}/handover", {"membership_id": mine})
    assert other.client.post(f"/memberships/{membership(other, team)['id']}/accept-handover").problem == "not-the-heir"
    assert leader.client.post(f"/memberships/{mine}/accept-handover").problem == "wrong-role"
    heir.client.done(f"/memberships/{mine}/accept-handover")

    assert told == [LeaderChanged(UUID(team["id"]), leader.person_id, heir.person_id)]
    assert (membership(heir, team)["role"], membership(leader, team)["role"]) == ("leader", "member")
    assert [r["role"] for r in heir.client.get("/me").json["roles"]] == ["TL"]
    assert leader.client.get("/me").json["roles"] == []
    assert leader.client.done(f"/teams/{team['id']}/leave")["state"] == "left"


def test_only_a_grown_up_member_becomes_leader(working, volunteer):
    leader, _, team = working()
    child = volunteer(born=date(2011, 1, 1))
    mine = join(child, leader, team)

    assert leader.client.post(f"/teams/{team['id']}/handover", {"membership_id": mine["id"]}).problem == "unfit-heir"
    assert leader.client.post(
        f"/teams/{team['id']}/handover", {"membership_id": str(uuid4())}
    ).problem == "no-such-membership"


def test_the_reviewer_names_a_leader_only_where_nobody_answers(working, manager, clock):
    leader, others, team = working()
    first, second = (membership(one, team)["id"] for one in others[:2])
    leader.client.done(f"/teams/{team['id']}/handover", {"membership_id": first})

    early = manager("wulidun-1").post(f"/teams/{team['id']}/handover", {"membership_id": second})
    clock.wind(days=7)
    late = manager("wulidun-1").post(f"/teams/{team['id']}/handover", {"membership_id": second})

    assert (early.problem, late.status) == ("leader-still-answers", 200)


def test_a_suspended_team_loses_its_leaders_role_until_it_is_restored(working, manager, told):
    leader, _, team = working()
    told.clear()

    assert manager("wulidun").post(f"/teams/{team['id']}/suspend", {"reason": "x"}).problem == "wrong-role"
    manager("district").done(f"/teams/{team['id']}/suspend", {"reason": "变相收费"})
    assert leader.client.get("/me").json["roles"] == []
    assert told == [TeamStopped(UUID(team["id"]), leader.person_id, HOME, final=False)]
    assert manager("wulidun").post(f"/teams/{team['id']}/restore").problem == "wrong-role"
    assert manager("district").done(f"/teams/{team['id']}/restore")["state"] == "active"
    assert [r["role"] for r in leader.client.get("/me").json["roles"]] == ["TL"]


def test_a_team_that_is_not_put_right_in_thirty_days_is_suspended(working, manager, as_job, clock):
    _, _, team = working()
    manager("wulidun").done(f"/teams/{team['id']}/rectify", {"reason": "年审未达标"})
    clock.wind(days=30, minutes=1)

    with as_job("sweep-rectifying") as job:
        while actions.sweep_rectifying(job):
            pass

    with as_job():
        assert queries.team(UUID(team["id"])).state == "suspended"


def test_a_team_ends_when_its_leader_asks_and_nothing_is_open(working, manager, told, monkeypatch):
    leader, others, team = working()
    clerk = manager("wulidun-1")

    assert clerk.post(f"/teams/{team['id']}/dissolve", {"reason": "x"}).problem == "closing-not-asked"
    leader.client.done(f"/teams/{team['id']}/ask-to-dissolve")
    monkeypatch.setitem(ports._Ports.answers, "open_work_of_team", [lambda team_id: ["order:1"]])
    assert clerk.post(f"/teams/{team['id']}/dissolve", {"reason": "x"}).problem == "team-has-open-work"
    monkeypatch.setitem(ports._Ports.answers, "open_work_of_team", [lambda team_id: []])
    told.clear()
    ended = clerk.done(f"/teams/{team['id']}/dissolve", {"reason": "队长申请"})

    assert (ended["state"], ended["member_count"]) == ("dissolved", 0)
    assert told[-1] == TeamStopped(UUID(team["id"]), leader.person_id, HOME, final=True)
    assert len([fact for fact in told if isinstance(fact, MemberLeft)]) == 5
    assert others[0].client.get("/me/teams").json["items"] == []


def test_a_team_with_no_taker_for_members_does_not_open(squad, volunteer):
    _, _, team = squad()

    assert volunteer().client.post(f"/teams/{team['id']}/join").status == 404


def test_a_suspended_team_takes_nobody_in(working, volunteer, manager):
    leader, others, team = working()
    manager("district").done(f"/teams/{team['id']}/suspend", {"reason": "x"})

    assert volunteer().client.post(f"/teams/{team['id']}/join").problem == "team-not-open"
    mine = membership(others[0], team)["id"]
    assert leader.client.post(f"/teams/{team['id']}/handover", {"membership_id": mine}).problem == "team-not-open"


@pytest.mark.does("TM09")
def test_orders_find_the_teams_that_fit_and_the_nearest_first(working, volunteer, manager, as_job):
    _, _, near = working(category="法律服务", tags=["理发"])
    company = {"name": new_name(), "category": "法律服务", "level": 3, "region": "420105007003"}
    far = volunteer().client.done("/teams", company)
    manager("wulidun").done(f"/teams/{far['id']}/approve")
    with as_job():
        fitting = [team.id for team in queries.teams_near_or_in(HOME, "法律服务", limit=500)]
        barbers = [team.id for team in queries.teams_near_or_in(HOME, "理发", limit=500)]
        nobody = queries.teams_near_or_in("110101001001", "法律服务")

    assert fitting.index(UUID(near["id"])) < fitting.index(UUID(far["id"]))
    assert UUID(near["id"]) in barbers
    assert UUID(far["id"]) not in barbers
    assert nobody == []


def test_rooms_above_ask_who_leads_and_who_belongs(working, as_job):
    leader, others, team = working()
    team_id = UUID(team["id"])
    with as_job():
        found = queries.active_members(team_id)
        assert [row.id for row in queries.led_by(leader.person_id)] == [team_id]
        assert queries.is_leader(leader.person_id, team_id)
        assert not queries.is_leader(others[0].person_id, team_id)

    assert (found[0].person_id, found[0].role) == (leader.person_id, "leader")
    assert {one.volunteer_id for one in found} == {leader.volunteer_id} | {one.volunteer_id for one in others}


def test_a_leader_decides_the_hours_of_the_team_but_not_where_they_served(working, as_job):
    leader, others, team = working()
    words = {"title": "修灯", "category": "家电维修", "place": "社区", "unit_name": team["name"], "region": HOME}
    with as_job():
        mine = hours.propose_record(
            others[0].actor, f"order:{uuid4()}", others[0].volunteer_id, team_id=UUID(team["id"]), **words, **service()
        ).id
        shared = f"order:{uuid4()}"
        beside = hours.propose_record(
            others[0].actor, shared, others[0].volunteer_id, team_id=UUID(team["id"]), **words,
            **service(date(2026, 11, 21)),
        ).id
        hours.propose_record(
            leader.actor, shared, leader.volunteer_id, team_id=UUID(team["id"]), **words, **service(date(2026, 11, 21))
        )

    assert leader.client.get(f"/records/{mine}").json["moves"] == ["confirm", "reject"]
    assert leader.client.done(f"/records/{mine}/confirm", {})["state"] == "confirmed"
    assert leader.client.post(f"/records/{beside}/confirm", {}).problem == "served-themselves"
    assert leader.client.post(f"/records/{mine}/reverse", {"reason": "x"}).problem in ("wrong-role", "proposed-themselves")


def test_the_count_of_members_is_what_it_counts(as_job):
    with as_job():
        # Tests of other rooms write teams without members, to have something to count.
        for row in db.session.scalars(db.select(Team).where(Team.id.in_(db.select(TeamMember.team_id)))):
            assert row.member_count == len(queries.active_members(row.id)), row.name


def test_two_leaders_of_one_team_are_impossible(working, as_job):
    _, others, team = working()
    mine = UUID(membership(others[0], team)["id"])

    with pytest.raises(IntegrityError, match="uq_team_member_leader"), as_job():
        queries.membership(mine).role = MemberRole.LEADER


def test_a_problem_has_a_name_for_people():
    for problem in (members.TooManyTeams, members.AlreadyMember, members.TeamHasLeader, actions.NumberTaken):
        assert issubclass(problem, Problem)
        assert problem.title


def test_a_team_is_found_by_words_of_its_name_and_by_its_number(working, anyone):
    _, _, team = working(name=f"晴川修灯{uuid4().hex[:6]}队")

    def found(**query):
        return [item["id"] for item in anyone.get("/teams", query).json["items"]]

    assert found(q=team["name"][2:]) == [team["id"]]
    assert found(q=team["number"]) == [team["id"]]
    assert found(q="%") == []
