"""Fifty people reach for one order at the same moment: one has it, and forty-nine are told so (Must be shown 3)."""

from collections import Counter
from functools import partial

import pytest

from tests.chaos.town import need

pytestmark = pytest.mark.timeout(400)


def test_of_fifty_who_claim_or_accept_at_once_one_has_the_order(crowd):
    crowd.rounds(20)


def test_two_clerks_who_dispatch_at_once_ask_no_more_than_a_wave(crowd, town):
    _, order = crowd.order()
    asked = [one.who["volunteer"] for one in crowd.volunteers[:12]]

    replies = crowd.at_once([
        partial(town.clerk(name).post, f"/orders/{order}/offer", {"volunteer_id": one})
        for name, one in zip(["wulidun-1", "wulidun-1b"] * 6, asked, strict=True)
    ])

    assert Counter((reply.status, reply.problem) for reply in replies) == {(200, ""): 5, (409, "wave-full"): 7}
    assert town.value("SELECT count(*) FROM service_offer WHERE order_id = %s AND state = 'open'", order) == 5


def test_while_clerks_take_back_and_residents_cancel_nobody_is_left_with_half_an_order(crowd, town):
    for _ in range(6):
        resident, order = crowd.order()
        asked, fifth = crowd.volunteers[:4], crowd.volunteers[4].who["volunteer"]
        for one in asked:
            crowd.clerk.done(f"/orders/{order}/offer", {"volunteer_id": one.who["volunteer"]})
        query = "SELECT id FROM service_offer WHERE order_id = %s AND volunteer_id = %s"
        offers = [town.value(query, order, one.who["volunteer"]) for one in asked]

        *accepted, taken_back, offered, cancelled = crowd.at_once([
            *(partial(one.post, f"/offers/{offer}/accept") for one, offer in zip(asked, offers, strict=True)),
            partial(crowd.clerk.post, f"/orders/{order}/take-back"),
            partial(crowd.second_clerk.post, f"/orders/{order}/offer", {"volunteer_id": fifth}),
            partial(resident.post, f"/orders/{order}/cancel", {"reason": "不需要了"}),
        ])

        every = [*accepted, taken_back, offered, cancelled]
        assert {reply.status for reply in every} <= {200, 404, 409}, [(r.status, r.json) for r in every]
        assert [reply.status for reply in accepted].count(200) <= 1
        assert cancelled.status == 200  # nothing here can stop a resident before the service begins
        assert town.value("SELECT state FROM service_order WHERE id = %s", order) == "cancelled"
    assert town.broken() == []


def test_a_service_begins_or_is_cancelled_or_is_given_back(crowd, town):
    outcomes = Counter()
    for turn in range(8):
        resident, order = crowd.order()
        volunteer = crowd.volunteers[turn % len(crowd.volunteers)]
        crowd.clerk.done(f"/orders/{order}/offer", {"volunteer_id": volunteer.who["volunteer"]})
        offer = town.value("SELECT id FROM service_offer WHERE order_id = %s", order)
        volunteer.done(f"/offers/{offer}/accept")
        code = resident.seen(f"/orders/{order}")["service_code"]
        same_volunteer = town.caller(volunteer.who)

        started, cancelled, given_back = crowd.at_once([
            partial(volunteer.post, f"/orders/{order}/start", {"service_code": code}),
            partial(resident.post, f"/orders/{order}/cancel", {"reason": "不需要了"}),
            partial(same_volunteer.post, f"/orders/{order}/give-back", {"reason": "家里有急事"}),
        ])

        assert {reply.status for reply in (started, cancelled, given_back)} <= {200, 403, 404, 409}
        assert (started.status == 200) + (cancelled.status == 200) == 1
        state = town.value("SELECT state FROM service_order WHERE id = %s", order)
        assert state == ("serving" if started.status == 200 else "cancelled")
        outcomes[state] += 1
        if state == "serving":
            volunteer.done(f"/orders/{order}/finish", {"note": "灯修好了"})
    assert sum(outcomes.values()) == 8
    assert town.broken() == []


def test_the_same_key_twenty_times_at_once_is_one_order_and_one_answer(crowd, town):
    resident = crowd.residents[0]
    lines = [town.caller(resident.who) for _ in range(20)]
    before = town.value("SELECT count(*) FROM service_order")
    body = need()

    replies = crowd.at_once([partial(who.post, "/orders", body, "the-same-key-for-all") for who in lines])

    assert Counter(reply.status for reply in replies) == {replies[0].status: 20}
    assert replies[0].status < 300
    assert len({reply.json["id"] for reply in replies}) == 1
    assert all(reply.json == replies[0].json for reply in replies)
    assert town.value("SELECT count(*) FROM service_order") == before + 1
