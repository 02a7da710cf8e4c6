"""A team takes an order: its leader accepts, names members, each says yes or no, each stamps for himself."""

from datetime import datetime
from uuid import UUID

import pytest

from service.core import clock as the_clock
from service.data.db import db
from service.orders.models import Order
from service.volunteers.teams.models import Team, TeamMember
from service.volunteers.teams.states import MemberRole, MemberState, TeamState
from tests.orders.story import HOME, offer_of, state_of


@pytest.fixture
def accepted(story, team):
    """An order the team's leader has accepted: resident, order, leader, members."""
    leader, members, team_id = team
    resident, order = story.to_dispatch()
    story.clerk().done(f"/orders/{order}/offer", {"team_id": team_id})
    leader.done(f"/offers/{offer_of(leader, order)}/accept")
    return resident, order, leader, members


def _window(resident, order):
    seen = resident.get(f"/orders/{order}").json
    return {"from": seen["wanted_from"], "to": seen["wanted_to"]}


def test_a_teams_yes_still_needs_its_members(accepted):
    resident, order, leader, _ = accepted

    assert state_of(resident, order) == "accepted"
    assert "schedule" in leader.get(f"/orders/{order}").json["moves"]


def test_members_stamp_for_themselves_and_the_last_finish_ends_the_service(story, clock, accepted):
    resident, order, leader, (first, second) = accepted
    leader.done(f"/orders/{order}/schedule", {
        "member_ids": [leader.volunteer_id, first.volunteer_id, second.volunteer_id], **_window(resident, order),
    })
    first.done(f"/offers/{offer_of(first, order)}/accept")
    second.done(f"/offers/{offer_of(second, order)}/decline", {"reason": "没空"})
    story.until_window(clock, order, resident, leader, first, second)
    code = resident.get(f"/orders/{order}").json["service_code"]

    leader.done(f"/orders/{order}/start", {"service_code": code})
    clock.wind(minutes=5)
    first.done(f"/orders/{order}/start", {"service_code": code})
    assert second.post(f"/orders/{order}/start", {"service_code": code}).status in (403, 404)
    clock.wind(minutes=55)
    story.renew(leader, first, second, resident)
    leader.done(f"/orders/{order}/finish", {"note": "换好了"})
    assert state_of(resident, order) == "serving"
    first.done(f"/orders/{order}/finish", {"note": "打扫干净"})
    assert state_of(resident, order) == "finished"
    resident.done(f"/orders/{order}/confirm", {})

    assert leader.get("/me/hours").json["minutes"] == 60
    assert first.get("/me/hours").json["minutes"] == 55
    assert second.get("/me/hours").json["minutes"] == 0


def test_only_members_can_be_named(story, accepted):
    resident, order, leader, _ = accepted
    stranger = story.volunteer()

    reply = leader.post(f"/orders/{order}/schedule", {"member_ids": [stranger.volunteer_id], **_window(resident, order)})

    assert (reply.status, reply.problem) == (403, "members-only")


def test_a_teams_order_is_given_back_by_its_leader_only(story, accepted):
    resident, order, leader, (first, _) = accepted
    leader.done(f"/orders/{order}/schedule", {"member_ids": [first.volunteer_id], **_window(resident, order)})
    first.done(f"/offers/{offer_of(first, order)}/accept")

    assert first.post(f"/orders/{order}/give-back", {"reason": "不想去"}).problem == "not-leader"
    leader.done(f"/orders/{order}/give-back", {"reason": "人手不足"})

    assert state_of(resident, order) == "to_dispatch"


def test_the_requester_cannot_be_among_the_members(story, as_job, team):
    leader, (first, _), team_id = team
    order = story.submitted(resident=first)[1]
    story.clerk().done(f"/orders/{order}/approve", {})
    story.clerk().done(f"/orders/{order}/offer", {"team_id": team_id})
    leader.done(f"/offers/{offer_of(leader, order)}/accept")

    reply = leader.post(f"/orders/{order}/schedule", {"member_ids": [first.volunteer_id], **_window(first, order)})

    assert (reply.status, reply.problem) == (409, "cannot-serve")


def test_a_leader_claims_for_the_team(story, as_job, team):
    leader, _, team_id = team
    resident, order = story.to_dispatch()
    story.clerk().done(f"/orders/{order}/open-to-pool")

    leader.done(f"/orders/{order}/claim", {"team_id": team_id})

    with as_job():
        assert str(db.session.get_one(Order, UUID(order)).team_id) == team_id
    assert state_of(resident, order) == "accepted"


@pytest.fixture
def other_team(story, as_job):
    """Another team of the same level: leader, its id."""
    leader = story.volunteer()
    with as_job():
        made = Team(
            number=f"T{HOME}{int(the_clock.now().timestamp() * 1e6) % 10**9:09d}B", level=1, region=HOME, reach=HOME,
            name="五琴里邻里队", category="卫生环保", tags=[], state=TeamState.ACTIVE, leader_id=UUID(leader.person_id),
        )
        db.session.add(made)
        db.session.flush()
        db.session.add(TeamMember(
            team_id=made.id, person_id=UUID(leader.person_id), volunteer_id=UUID(leader.volunteer_id), reach=HOME,
            role=MemberRole.LEADER, state=MemberState.ACTIVE, seat=1,
        ))
        return leader, str(made.id)


def merge(manager, leader, team_id, other, into_id):
    merger = leader.done(f"/teams/{team_id}/ask-to-merge", {"into_id": into_id, "reason": "两队服务相同"})["id"]
    other.done(f"/mergers/{merger}/agree")
    return manager("district").done(f"/mergers/{merger}/approve")


@pytest.mark.does("TM08")
def test_an_order_goes_over_with_the_team_and_its_members_still_serve_it(story, clock, accepted, other_team, manager):
    resident, order, leader, members = accepted
    other, into = other_team
    team_id = leader.get(f"/orders/{order}").json["team_id"]
    leader.done(f"/orders/{order}/schedule", {"member_ids": [members[0].volunteer_id], **_window(resident, order)})
    members[0].done(f"/offers/{offer_of(members[0], order)}/accept")
    asked = story.to_dispatch()[1]
    story.clerk().done(f"/orders/{asked}/offer", {"team_id": team_id})

    merge(manager, leader, team_id, other, into)

    assert other.get(f"/orders/{order}").json["team_id"] == into
    assert leader.get(f"/orders/{order}").status == 404
    assert state_of(resident, order) == "scheduled"
    assert story.clerk().get(f"/orders/{asked}").json["state"] == "to_dispatch"
    story.until_window(clock, order, resident, members[0], other)
    code = resident.get(f"/orders/{order}").json["service_code"]
    members[0].done(f"/orders/{order}/start", {"service_code": code})
    clock.wind(minutes=30)
    story.renew(members[0], resident)
    members[0].done(f"/orders/{order}/finish", {"note": "灯修好了"})
    assert state_of(resident, order) == "finished"


@pytest.mark.does("TM08")
def test_a_team_with_an_order_to_serve_is_not_dissolved_but_one_without_is(accepted, manager):
    _, order, leader, _ = accepted
    team_id = leader.get(f"/orders/{order}").json["team_id"]
    leader.done(f"/teams/{team_id}/ask-to-dissolve")
    district = manager("district")

    assert district.post(f"/teams/{team_id}/dissolve", {"reason": "x"}).problem == "team-has-open-work"
    leader.done(f"/orders/{order}/give-back", {"reason": "队伍解散"})
    assert district.done(f"/teams/{team_id}/dissolve", {"reason": "队长申请"})["state"] == "dissolved"


@pytest.mark.does("TM10")
@pytest.mark.parametrize(("hours_before", "counted"), [(13, 0), (11, 1)])
def test_an_order_given_back_shortly_before_is_counted_for_the_team(story, clock, accepted, hours_before, counted):
    resident, order, leader, _ = accepted
    team_id = leader.get(f"/orders/{order}").json["team_id"]
    begins = datetime.fromisoformat(resident.get(f"/orders/{order}").json["window_from"])
    clock.wind(seconds=(begins - the_clock.now()).total_seconds() - hours_before * 3600)
    story.renew(leader)

    leader.done(f"/orders/{order}/give-back", {"reason": "人手不够"})

    assert leader.get(f"/teams/{team_id}/figures").json["late_give_backs"] == counted
