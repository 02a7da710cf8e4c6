"""How teams end, and what somebody who was removed can do about it (TM02, TM05, TM08)."""

from datetime import timedelta
from uuid import UUID

import pytest
from sqlalchemy import update

from service.core import clock as the_clock
from service.data.db import db
from service.volunteers.models import Volunteer
from service.volunteers.states import VolunteerState
from service.volunteers.teams.appeals import actions as appeals
from service.volunteers.teams.models import Team, TeamMember
from tests.volunteers.founding import join, membership, new_name
from tests.volunteers.serving import HOME

CODE = "91420105MA4KXW7E0L"


@pytest.fixture
def two(working):
    """Two squads of one community: ((leader, others, team), (leader, others, team))."""
    return working(), working()


def agreed(two):
    """The first wants to become part of the second, whose leader agrees; the merger."""
    (leader, _, team), (other, _, into) = two
    merger = leader.client.done(f"/teams/{team['id']}/ask-to-merge", {"into_id": into["id"], "reason": "服务相同"})
    return other.client.done(f"/mergers/{merger['id']}/agree")


# Founding


def test_TM02_a_legal_person_names_its_credit_code_and_its_digits_are_checked(volunteer):
    leader = volunteer()
    body = {"name": new_name(), "category": "其他", "level": 3, "region": HOME, "sponsor": "区民政局"}
    body["registration"] = "legal"

    assert leader.client.post("/teams", body).json["errors"][0]["pointer"] == "/uscc"
    assert leader.client.post("/teams", body | {"uscc": "91420105MA4KXXXX00"}).json["errors"][0]["pointer"] == "/uscc"
    right = next(code for last in "0123456789ABCDEFGHJKLMNPQRTUWXY" if (code := CODE[:17] + last) and valid(code))
    made = leader.client.done("/teams", body | {"uscc": right})
    assert (made["registration"], made["uscc"], made["sponsor"]) == ("legal", right, "区民政局")


def valid(code):
    """By the rule of GB 32100, written a second time."""
    words = "0123456789ABCDEFGHJKLMNPQRTUWXY"
    total = sum(words.index(letter) * pow(3, place, 31) for place, letter in enumerate(code[:17]))
    return words[(31 - total) % 31] == code[17]


def test_TM02_where_a_founder_says_no_the_leader_asks_another(squad, volunteer):
    leader, others, team = squad()
    others[0].client.done(f"/teams/{team['id']}/leave")
    another = volunteer()

    assert others[1].client.post(f"/teams/{team['id']}/founders", {"founders": [another.number]}).problem == "wrong-role"
    leader.client.done(f"/teams/{team['id']}/founders", {"founders": [another.number, others[1].number]})
    states = [one.client.done(f"/teams/{team['id']}/confirm-founding")["state"] for one in (*others[1:], another)]

    assert states[-1] == "pending"


def test_TM02_a_team_whose_founders_left_meanwhile_is_not_approved(squad, manager):
    leader, others, team = squad()
    for one in others:
        one.client.done(f"/teams/{team['id']}/confirm-founding")
    others[0].client.done(f"/teams/{team['id']}/leave")

    clerk = manager("wulidun-1")
    assert clerk.post(f"/teams/{team['id']}/approve").problem == "too-few-founders"
    clerk.done(f"/teams/{team['id']}/return", {"reason": "请补充发起人"})
    assert leader.client.post(f"/teams/{team['id']}/resubmit", {}).problem == "too-few-founders"
    leader.client.done(f"/teams/{team['id']}/founders", {"founders": [others[0].number]})
    others[0].client.done(f"/teams/{team['id']}/confirm-founding")
    assert leader.client.done(f"/teams/{team['id']}/resubmit", {"sponsor": "五里墩社区"})["state"] == "pending"
    assert clerk.done(f"/teams/{team['id']}/approve")["sponsor"] == "五里墩社区"


def test_TM09_the_leader_says_anew_what_the_team_does(working, anyone):
    leader, others, team = working()

    assert others[0].client.post(f"/teams/{team['id']}/describe", {"intro": "x"}).problem == "wrong-role"
    assert leader.client.post(f"/teams/{team['id']}/describe", {"category": "没有这一类"}).status == 422
    leader.client.done(f"/teams/{team['id']}/describe", {"category": "法律服务", "tags": ["调解"], "intro": "周三下午"})

    seen = anyone.get(f"/teams/{team['id']}").json
    assert (seen["category"], seen["tags"], seen["intro"], seen["name"]) == ("法律服务", ["调解"], "周三下午", team["name"])


# Leaders


def test_TM05_an_heir_may_say_no_and_the_leader_asks_another(working):
    leader, others, team = working()
    mine = membership(others[0], team)["id"]
    leader.client.done(f"/teams/{team['id']}/handover", {"membership_id": mine})

    assert leader.client.post(f"/memberships/{mine}/decline-handover").problem == "wrong-role"
    others[0].client.done(f"/memberships/{mine}/decline-handover")

    assert membership(others[0], team)["heir_since"] is None
    assert others[0].client.post(f"/memberships/{mine}/decline-handover").problem == "not-the-heir"


def test_TM05_a_team_whose_leader_serves_no_more_is_on_the_clerks_desk_until_somebody_accepts(working, manager, as_job):
    leader, others, team = working()
    clerk = manager("wulidun-1")

    def waits():
        return team["id"] in [row["id"] for row in clerk.get("/todos", {"kind": "team-leader", "limit": 100}).json["items"]]

    assert not waits()
    with as_job():
        db.session.execute(
            update(Volunteer).where(Volunteer.id == leader.volunteer_id)
            .values(state=VolunteerState.SUSPENDED, suspended_for="manager")
        )
    assert waits()
    assert clerk.get(f"/teams/{team['id']}").json["needs_leader"]

    mine = membership(others[0], team)["id"]
    clerk.done(f"/teams/{team['id']}/handover", {"membership_id": mine})
    others[0].client.done(f"/memberships/{mine}/accept-handover")

    assert not waits()
    assert [r["role"] for r in others[0].client.get("/me").json["roles"]] == ["TL"]


# Appeals


@pytest.fixture
def removed(working):
    """A member whom the leader has removed: leader, member, membership, team."""
    leader, others, team = working()
    mine = membership(others[0], team)["id"]
    leader.client.done(f"/memberships/{mine}/remove", {"reason": "多次无故缺席"})
    return leader, others[0], mine, team


def test_TM05_whoever_was_removed_appeals_to_the_community_and_is_back(removed, manager, someone):
    leader, member, mine, team = removed
    own = member.client.get(f"/teams/{team['id']}").json["my_membership"]
    assert (own["state"], own["reason"], own["appeal_until"] is not None) == ("removed", "多次无故缺席", True)

    appeal = member.client.done(f"/memberships/{mine}/appeal", {"text": "已请假"})
    clerk = manager("wulidun-1")
    on_desk = clerk.get("/todos", {"kind": "team-appeal", "limit": 100}).json["items"]
    assert appeal["id"] in [row["id"] for row in on_desk]
    assert leader.client.post(f"/team-appeals/{appeal['id']}/dismiss", {"note": "x"}).problem == "wrong-role"
    assert manager("wulidun-2").post(f"/team-appeals/{appeal['id']}/uphold", {"note": "x"}).status == 404
    assert someone().get(f"/team-appeals/{appeal['id']}").status == 404
    assert member.client.post(f"/memberships/{mine}/appeal", {"text": "再说"}).problem == "appealed-already"
    done = clerk.done(f"/team-appeals/{appeal['id']}/uphold", {"note": "请假属实"})

    assert done["state"] == "upheld"
    assert membership(member, team)["state"] == "active"
    assert member.client.get(f"/teams/{team['id']}").json["member_count"] == 5


def test_who_asked_to_come_in_again_meanwhile_is_in_once_when_the_appeal_is_upheld(removed, manager, as_job):
    _, member, mine, team = removed
    appeal = member.client.done(f"/memberships/{mine}/appeal", {"text": "已请假"})["id"]
    member.client.done(f"/teams/{team['id']}/join")

    manager("wulidun-1").done(f"/team-appeals/{appeal}/uphold", {"note": "请假属实"})

    with as_job():
        query = db.select(TeamMember.state).where(
            TeamMember.team_id == UUID(team["id"]), TeamMember.person_id == member.person_id
        )
        assert sorted(db.session.scalars(query)) == ["active", "removed"]


def test_an_appeal_comes_within_thirty_days_and_rises_when_nobody_decides(removed, working, clock, as_job):
    _, member, mine, _ = removed
    member.client.done(f"/memberships/{mine}/appeal", {"text": "已请假"})
    clock.wind(days=8)
    with as_job("sweep-team-appeals") as job:
        while appeals.sweep_appeals(job):
            pass
    with as_job():
        level = db.select(appeals.TeamAppeal.level).where(appeals.TeamAppeal.membership_id == UUID(mine))
        assert db.session.scalars(level).one() == 2


def test_after_thirty_days_it_is_too_late(removed, as_job):
    _, member, mine, team = removed
    with as_job():
        long_ago = the_clock.now() - timedelta(days=30, minutes=1)
        db.session.execute(update(TeamMember).where(TeamMember.id == UUID(mine)).values(removed_at=long_ago))

    assert member.client.post(f"/memberships/{mine}/appeal", {"text": "已请假"}).problem == "too-late-to-appeal"
    assert member.client.get(f"/teams/{team['id']}").json["my_membership"] is None


# Merging


def test_TM08_two_leaders_and_their_reviewer_make_one_team_of_two(two, manager, as_job):
    (leader, others, team), (other, _, into) = two
    both = others[0]
    join(both, other, into)
    waiting = others[1]
    waiting.client.done(f"/teams/{into['id']}/join")
    merger = agreed(two)
    clerk = manager("wulidun-1")

    assert merger["id"] in [row["id"] for row in clerk.get("/todos", {"kind": "team-merger", "limit": 100}).json["items"]]
    assert manager("wulidun-2").post(f"/mergers/{merger['id']}/approve").status == 404
    done = clerk.done(f"/mergers/{merger['id']}/approve")

    assert done["state"] == "done"
    gone = leader.client.get(f"/teams/{team['id']}").json
    assert (gone["state"], gone["merged_into"], gone["member_count"]) == ("merged", into["id"], 0)
    assert other.client.get(f"/teams/{into['id']}").json["member_count"] == 10
    assert membership(leader, into)["role"] == "member"
    assert membership(waiting, into)["state"] == "active"
    assert leader.client.get("/me").json["roles"] == []
    assert team["id"] not in [row["id"] for row in leader.client.get("/teams", {"region": HOME, "limit": 100}).json["items"]]


def test_TM08_no_leader_is_merged_against_their_will(two, manager):
    (leader, others, team), (other, _, into) = two
    assert others[0].client.post(f"/teams/{team['id']}/ask-to-merge", {"into_id": into["id"], "reason": "x"}).status == 403
    assert leader.client.post(f"/teams/{team['id']}/ask-to-merge", {"into_id": team["id"], "reason": "x"}).status == 422
    merger = leader.client.done(f"/teams/{team['id']}/ask-to-merge", {"into_id": into["id"], "reason": "服务相同"})

    assert leader.client.post(f"/mergers/{merger['id']}/agree").problem == "wrong-role"
    assert manager("wulidun-1").post(f"/mergers/{merger['id']}/approve").problem == "not-now"
    again = leader.client.post(f"/teams/{team['id']}/ask-to-merge", {"into_id": into["id"], "reason": "x"})
    assert again.problem == "already-merging"
    assert other.client.done(f"/mergers/{merger['id']}/decline", {"reason": "暂不"})["state"] == "declined"
    second = leader.client.done(f"/teams/{team['id']}/ask-to-merge", {"into_id": into["id"], "reason": "服务相同"})
    assert leader.client.done(f"/mergers/{second['id']}/withdraw")["state"] == "withdrawn"


def test_a_team_goes_only_into_one_that_stands_as_high(working, volunteer, manager):
    leader, _, team = working()
    above = volunteer()
    company = above.client.done("/teams", {"name": new_name(), "category": "其他", "level": 3, "region": HOME})
    manager("wulidun").done(f"/teams/{company['id']}/approve")

    down = above.client.post(f"/teams/{company['id']}/ask-to-merge", {"into_id": team["id"], "reason": "x"})
    assert down.json["errors"][0]["pointer"] == "/into_id"
    up = leader.client.done(f"/teams/{team['id']}/ask-to-merge", {"into_id": company["id"], "reason": "x"})
    above.client.done(f"/mergers/{up['id']}/agree")
    assert manager("wulidun-1").post(f"/mergers/{up['id']}/approve").problem == "wrong-role"
    assert manager("wulidun").done(f"/mergers/{up['id']}/approve")["state"] == "done"


def test_TM08_teams_below_one_that_ends_hang_below_its_own_parent(volunteer, working, manager, as_job):
    above = volunteer()
    company = above.client.done("/teams", {"name": new_name(), "category": "其他", "level": 3, "region": HOME})
    manager("wulidun").done(f"/teams/{company['id']}/approve")
    with as_job():
        _, grand = db.session.execute(db.select(Team.id, Team.parent_id).where(Team.id == UUID(company["id"]))).one()
    _, _, squad = working(parent_id=company["id"])

    above.client.done(f"/teams/{company['id']}/ask-to-dissolve")
    manager("wulidun").done(f"/teams/{company['id']}/dissolve", {"reason": "任务完成"})

    with as_job():
        parent = db.session.scalars(db.select(Team.parent_id).where(Team.id == UUID(squad["id"]))).one()
    assert parent == grand


def test_a_team_that_ends_leaves_no_question_open(two, manager, as_job):
    (leader, others, team), (other, _, into) = two
    merger = leader.client.done(f"/teams/{team['id']}/ask-to-merge", {"into_id": into["id"], "reason": "服务相同"})["id"]
    mine = membership(others[0], team)["id"]
    leader.client.done(f"/memberships/{mine}/remove", {"reason": "缺席"})
    appeal = others[0].client.done(f"/memberships/{mine}/appeal", {"text": "已请假"})["id"]
    asked = leader.client.done(
        f"/teams/{team['id']}/incubations", {"form": "team", "needs": ["mentor"], "text": "想成长"}
    )["id"]
    leader.client.done(f"/teams/{team['id']}/ask-to-dissolve")
    manager("wulidun-1").done(f"/teams/{team['id']}/dissolve", {"reason": "队长申请"})

    assert other.client.get(f"/mergers/{merger}").json["state"] == "void"
    assert others[0].client.get(f"/team-appeals/{appeal}").json["state"] == "void"
    assert leader.client.get(f"/incubations/{asked}").json["state"] == "ended"
    assert other.client.post(f"/mergers/{merger}/agree").problem == "not-now"
