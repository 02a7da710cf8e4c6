"""Two deeds about one team in the same moment: it keeps its leader, nobody is counted twice, no order is orphaned."""

from collections import Counter
from functools import partial
from uuid import uuid4

import pytest

pytestmark = pytest.mark.timeout(400)
HOME = "420105007002"


@pytest.fixture(scope="module")
def squads(crowd):
    """Found a squad of these five: ``squads(0)`` of the first five of the crowd, led by its first."""
    numbers = [one.get("/me/volunteer").json["number"] for one in crowd.volunteers[:15]]

    def found(first):
        leader, *others = crowd.volunteers[first : first + 5]
        body = {"name": f"同时{uuid4().hex[:6]}小队", "category": "其他", "tags": ["家电维修"], "region": HOME,
                "founders": numbers[first + 1 : first + 5]}
        team = leader.done("/teams", body)["id"]
        for one in others:
            one.done(f"/teams/{team}/confirm-founding")
        crowd.clerk.done(f"/teams/{team}/approve")
        return leader, others, team

    return found


def membership(person, team):
    return next(one["my_membership"]["id"] for one in person.get("/me/teams").json["items"] if one["id"] == team)


def leaders(town, team):
    query = "SELECT person_id FROM team_member WHERE team_id = %s AND role = 'leader' AND state = 'active'"
    return [str(row["person_id"]) for row in town.rows(query, team)]


def test_when_the_last_two_who_could_lead_leave_at_once_one_of_them_still_leads(crowd, town, squads):
    seen = Counter()
    for _ in range(6):
        leader, (heir, *others), team = squads(0)
        mine = membership(heir, team)
        leader.done(f"/teams/{team}/handover", {"membership_id": mine})
        same_heir = town.caller(heir.who)

        accepted, leader_left, heir_left = crowd.at_once([
            partial(heir.post, f"/memberships/{mine}/accept-handover"),
            partial(leader.post, f"/teams/{team}/leave"),
            partial(same_heir.post, f"/teams/{team}/leave"),
        ])

        assert {reply.status for reply in (accepted, leader_left, heir_left)} <= {200, 404, 409}
        assert not (leader_left.status == 200 and heir_left.status == 200)
        (leads,) = leaders(town, team)
        assert str(town.value("SELECT leader_id FROM team WHERE id = %s", team)) == leads
        seen[(accepted.status, leader_left.status, heir_left.status)] += 1
        who = next(one for one in (leader, heir) if one.who["person"] == leads)
        who.done(f"/teams/{team}/ask-to-dissolve")
        crowd.clerk.done(f"/teams/{team}/dissolve", {"reason": "完"})
    assert sum(seen.values()) == 6
    assert town.broken() == []


def test_one_membership_approved_twice_at_once_counts_once(crowd, town, squads):
    leader, _, team = squads(5)
    lines = [leader, *(town.caller(leader.who) for _ in range(3))]  # a line carries one call at a time
    for new in crowd.volunteers[20:25]:
        asked = new.done(f"/teams/{team}/join")["id"]
        before = town.value("SELECT member_count FROM team WHERE id = %s", team)

        replies = crowd.at_once([
            partial(who.post, f"/memberships/{asked}/approve") for who in lines
        ])

        assert Counter(reply.status for reply in replies) == {200: 1, 409: 3}
        assert town.value("SELECT member_count FROM team WHERE id = %s", team) == before + 1
    leader.done(f"/teams/{team}/ask-to-dissolve")
    crowd.clerk.done(f"/teams/{team}/dissolve", {"reason": "完"})
    assert town.broken() == []


def test_an_order_accepted_while_its_team_is_merged_belongs_to_the_other_team_or_to_nobody(crowd, town, squads):
    outcomes = Counter()
    other, _, into = squads(5)
    for _ in range(6):
        leader, _, team = squads(0)
        _, order = crowd.order()
        crowd.clerk.done(f"/orders/{order}/offer", {"team_id": team})
        offer = town.value("SELECT id FROM service_offer WHERE order_id = %s", order)
        merger = leader.done(f"/teams/{team}/ask-to-merge", {"into_id": into, "reason": "服务相同"})["id"]
        other.done(f"/mergers/{merger}/agree")

        merged, accepted = crowd.at_once([
            partial(crowd.clerk.post, f"/mergers/{merger}/approve"), partial(leader.post, f"/offers/{offer}/accept"),
        ])

        assert merged.status == 200, merged.json
        assert accepted.status in (200, 403, 404, 409), accepted.json
        state, whose = town.rows("SELECT state, team_id FROM service_order WHERE id = %s", order)[0].values()
        assert (state, str(whose)) == (("accepted", into) if accepted.status == 200 else ("to_dispatch", "None"))
        outcomes[accepted.status] += 1
        if accepted.status == 200:
            other.done(f"/orders/{order}/give-back", {"reason": "人手不够"})
    assert sum(outcomes.values()) == 6
    assert town.value("SELECT deadlocks FROM pg_stat_database WHERE datname = 'hanyang'") == 0
    assert town.broken() == []
