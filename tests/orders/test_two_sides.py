"""Nobody stands on both sides of an order: who had a say in it does not serve it, who served it has no say (D3)."""

from uuid import UUID

import pytest
from sqlalchemy import select

from service.data.db import db
from service.volunteers.models import Volunteer
from service.volunteers.teams.models import TeamMember
from service.volunteers.teams.states import MemberRole, MemberState
from tests.orders.story import HOME, offer_of, state_of
from tests.volunteers.serving import make_volunteer


@pytest.fixture
def both(story, as_job):
    """A manager of the community who is a volunteer of it too."""
    person = story.second_clerk()
    with as_job():
        found = db.session.scalar(select(Volunteer.id).where(Volunteer.person_id == UUID(person.person_id)))
    person.volunteer_id = str(found or make_volunteer(as_job, person).volunteer_id)
    return person


def refused(reply, problem="has-decided"):
    return (reply.status, reply.problem) == (403, problem)


def asked(story, both, order):
    return story.clerk().post(f"/orders/{order}/offer", {"volunteer_id": both.volunteer_id})


def test_who_reviewed_an_order_is_not_asked_to_serve_it(story, both):
    _, order = story.submitted()
    both.done(f"/orders/{order}/approve", {})

    assert refused(asked(story, both, order))
    found = story.clerk().get(f"/orders/{order}/candidates").json["items"]
    assert both.volunteer_id not in {one["volunteer_id"] for one in found}


def test_who_returned_an_order_is_not_asked_either(story, both):
    resident, order = story.submitted()
    both.done(f"/orders/{order}/return", {"reason_code": "PLACE_VAGUE", "note": "请写明楼栋"})
    body = {key: resident.get(f"/orders/{order}").json[key] for key in (
        "category", "title", "text", "risk_note", "wanted_from", "wanted_to", "address")}
    resident.done(f"/orders/{order}/resubmit", body | {"place": {"lng": 114.2101, "lat": 30.5512}})
    story.clerk().done(f"/orders/{order}/approve", {})

    assert refused(asked(story, both, order))


def test_who_put_an_order_into_the_pool_does_not_take_it_out(story, both):
    _, order = story.to_dispatch()
    both.done(f"/orders/{order}/open-to-pool")

    assert refused(both.post(f"/orders/{order}/claim", {}))
    assert state_of(story.clerk(), order) == "pool"


def test_who_is_asked_and_asks_somebody_else_has_chosen_a_side(story, both):
    _, order = story.to_dispatch()
    assert asked(story, both, order).status == 200
    other = story.volunteer()
    both.done(f"/orders/{order}/offer", {"volunteer_id": other.volunteer_id})

    assert refused(both.post(f"/offers/{offer_of(both, order)}/accept"))
    other.done(f"/offers/{offer_of(other, order)}/accept")


def test_a_leader_names_no_member_who_reviewed_the_order(story, both, team, as_job):
    leader, _, team_id = team
    with as_job():
        db.session.add(TeamMember(
            team_id=UUID(team_id), person_id=UUID(both.person_id), volunteer_id=UUID(both.volunteer_id), reach=HOME,
            role=MemberRole.MEMBER, state=MemberState.ACTIVE, seat=2,
        ))
    resident, order = story.submitted()
    both.done(f"/orders/{order}/approve", {})
    story.clerk().done(f"/orders/{order}/offer", {"team_id": team_id})
    leader.done(f"/offers/{offer_of(leader, order)}/accept")
    seen = resident.get(f"/orders/{order}").json
    window = {"from": seen["wanted_from"], "to": seen["wanted_to"]}

    assert refused(leader.post(f"/orders/{order}/schedule", {"member_ids": [both.volunteer_id], **window}))
    leader.done(f"/orders/{order}/schedule", {"member_ids": [leader.volunteer_id], **window})


def broken_off(story, clock, resident, order, volunteer, renew):
    """It was begun and broken off, and is to be dispatched again; renew: brings the volunteer back after a while."""
    volunteer.done(f"/orders/{order}/start", {"service_code": resident.get(f"/orders/{order}").json["service_code"]})
    clock.wind(minutes=20)
    renew(volunteer)
    volunteer.done(f"/orders/{order}/abort", {"reason": "突降暴雨", "outcome": "to_dispatch"})


def test_who_decided_the_hours_of_the_first_attempt_does_not_serve_in_the_second(story, clock, both):
    resident, order, volunteer = story.scheduled()
    story.until_window(clock, order, resident, volunteer)
    broken_off(story, clock, resident, order, volunteer, story.renew)
    both.token = story.second_clerk().token
    record = volunteer.get("/me/records").json["items"][0]["id"]
    both.done(f"/records/{record}/reject", {"reason": "没有做完"})

    assert refused(asked(story, both, order))


def test_who_served_in_the_first_attempt_has_no_say_in_the_second(story, clock, both):
    def sign_in(person):
        person.token = story.second_clerk().token

    resident, order = story.to_dispatch()
    assert asked(story, both, order).status == 200
    both.done(f"/offers/{offer_of(both, order)}/accept")
    story.until_window(clock, order, resident)
    sign_in(both)
    broken_off(story, clock, resident, order, both, sign_in)

    assert both.get(f"/orders/{order}").json["moves"] == []
    assert refused(both.post(f"/orders/{order}/offer", {"volunteer_id": story.volunteer().volunteer_id}), "own-order")
