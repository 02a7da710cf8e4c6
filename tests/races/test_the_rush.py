"""Fifty people want one of ten places at the same moment: ten have one, forty stand in line as they came (AC07, AC08)."""

from collections import Counter
from datetime import timedelta
from functools import partial

import pytest

from service.core import clock
from tests.activities.playbill import post, programme, shift
from tests.races import rush

pytestmark = pytest.mark.timeout(400)
PLACES = 10


def published(crowd, town, hours, places=PLACES, **other):
    """An activity of the community, approved by the other clerk: the activity and its only shift."""
    start = clock.now() + timedelta(hours=hours)
    body = programme(posts=[post(shift(start, quota=places))], **other)
    activity = crowd.clerk.done("/activities", body)["id"]
    crowd.clerk.done(f"/activities/{activity}/submit", {})
    crowd.second_clerk.done(f"/activities/{activity}/approve", {})
    return activity, str(town.value("SELECT id FROM activity_shift WHERE activity_id = %s", activity))


def names(who, activity, shift_id):
    """One press of the button."""
    return partial(who.post, f"/activities/{activity}/signups", {
        "shift_id": shift_id, "accept_risk": True, "accept_privacy": True,
    })


def test_of_fifty_who_sign_up_at_once_ten_have_a_place_and_forty_wait_as_they_came(crowd, town):
    for turn in range(3):
        activity, shift_id = published(crowd, town, 48 + 6 * turn)

        replies = crowd.at_once([names(who, activity, shift_id) for who in crowd.volunteers])

        assert Counter(reply.json.get("state") for reply in replies) == {"approved": PLACES, "waitlisted": 40}
        assert town.value("SELECT taken FROM activity_shift WHERE id = %s", shift_id) == PLACES
        held = {reply.json["id"]: who for who, reply in zip(crowd.volunteers, replies, strict=True)}
        places = [one for one, reply in zip(held, replies, strict=True) if reply.json["state"] == "approved"]
        line = [str(row["id"]) for row in town.rows(
            "SELECT id FROM activity_signup WHERE shift_id = %s AND state = 'waitlisted' ORDER BY arrival", shift_id
        )]

        left = crowd.at_once([partial(held[one].post, f"/signups/{one}/cancel", {}) for one in places[:4]])

        assert {reply.status for reply in left} == {200}
        up = {str(row["id"]) for row in town.rows(
            "SELECT id FROM activity_signup WHERE shift_id = %s AND promoted_at IS NOT NULL", shift_id
        )}
        assert up == set(line[:4])
        assert town.value("SELECT taken FROM activity_shift WHERE id = %s", shift_id) == PLACES
    assert town.broken() == []


def test_while_some_come_and_some_go_no_place_is_lost_and_none_is_given_twice(crowd, town):
    activity, shift_id = published(crowd, town, 80, places=12)
    first = crowd.at_once([names(who, activity, shift_id) for who in crowd.volunteers[:25]])
    inside = [(who, reply.json["id"]) for who, reply in zip(crowd.volunteers, first, strict=False)]

    every = crowd.at_once([
        *(partial(who.post, f"/signups/{signup}/cancel", {}) for who, signup in inside[:12]),
        *(names(who, activity, shift_id) for who in crowd.volunteers[25:]),
        partial(crowd.clerk.post, f"/shifts/{shift_id}/resize", {"quota": 15}),
    ])

    assert {reply.status for reply in every} <= {200, 201, 409}, Counter((r.status, r.problem) for r in every)
    town.wait(
        lambda: town.value("SELECT taken = quota FROM activity_shift WHERE id = %s", shift_id), 20, "the line to move up"
    )
    assert town.broken() == []


def test_one_person_who_presses_twenty_times_has_one_name(crowd, town):
    activity, shift_id = published(crowd, town, 100)
    who = crowd.volunteers[0]

    replies = crowd.at_once([names(town.caller(who.who), activity, shift_id) for _ in range(20)])

    assert Counter(reply.status for reply in replies) == {201: 1, 409: 19}
    assert town.value("SELECT count(*) FROM activity_signup WHERE shift_id = %s", shift_id) == 1


def test_the_last_place_of_a_list_without_a_line_closes_it(crowd, town):
    activity, shift_id = published(crowd, town, 120, waitlist=False)

    replies = crowd.at_once([names(who, activity, shift_id) for who in crowd.volunteers])

    assert Counter(reply.status for reply in replies) == {201: PLACES, 409: 40}
    assert town.value("SELECT state FROM activity WHERE id = %s", activity) == "recruit_closed"


@pytest.mark.does("AC08")
def test_of_five_hundred_over_fifty_lines_twenty_have_a_place_and_the_rest_wait_as_they_came(crowd, town):
    people = town.people["volunteers"]
    activity, shift_id = rush.published(crowd.clerk, crowd.second_clerk, town, 20, days=9)

    presses = rush.rush(town, people, activity, shift_id)

    line = rush.must_be_fair(town, presses, shift_id, 20)
    rush.leave_and_move_up(town, people, presses, line, 5)
    assert town.broken() == []
