"""A team takes an order: its leader accepts, names members, each says yes or no, each stamps for himself."""

from uuid import UUID

import pytest

from service.core import clock as the_clock
from service.data.db import db
from service.orders.models import Order
from service.volunteers.teams.models import Team, TeamMember
from service.volunteers.teams.states import MemberRole, MemberState, TeamState
from tests.orders.story import HOME, offer_of, state_of


@pytest.fixture
def team(story, as_job):
    """A squad of the community: leader, two members, its id."""
    leader, *members = people = [story.volunteer() for _ in range(3)]
    with as_job():
        made = Team(
            number=f"T{HOME}{int(the_clock.now().timestamp() * 1e6) % 10**9:09d}", level=1, region=HOME, reach=HOME,
            name="五琴里维修小队", category="卫生环保", tags=["家电维修"], state=TeamState.ACTIVE,
            leader_id=UUID(leader.person_id),
        )
        db.session.add(made)
        db.session.flush()
        for person in people:
            db.session.add(
                TeamMember(
                    team_id=made.id, person_id=UUID(person.person_id), volunteer_id=UUID(person.volunteer_id), reach=HOME,
                    role=MemberRole.LEADER if person is leader else MemberRole.MEMBER, state=MemberState.ACTIVE, seat=1,
                )
            )
        team_id = str(made.id)
    return leader, members, team_id


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
