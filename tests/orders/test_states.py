"""The table of moves itself: every state is reached and left, and nothing is allowed that the rulings do not name."""

import itertools

import pytest

from service.core.lifecycle import NotNow
from service.orders import rules
from service.orders.states import ENDED, LIFECYCLE, OFFERS, SYSTEM, OfferState, OrderState

RULINGS = """
approve reviewing to_dispatch,offered
return reviewing returned
reject reviewing rejected
transfer reviewing transferred
resubmit returned reviewing
offer to_dispatch,offered offered
open-to-pool to_dispatch pool
take-back pool,offered to_dispatch
claim pool scheduled,accepted
schedule accepted scheduled
reschedule scheduled scheduled
reschedule-accept scheduled scheduled
reschedule-decline scheduled scheduled
give-back accepted,scheduled to_dispatch
start scheduled,serving serving
finish serving finished,serving
confirm finished confirmed
deny finished,confirmed disputed
rule disputed confirmed,failed,to_dispatch
rate confirmed rated
cancel reviewing,returned,to_dispatch,pool,offered,accepted,scheduled cancelled
abort serving to_dispatch,failed
close-unserved to_dispatch,pool unfulfilled,transferred
redo rated rated
hand-down to_dispatch to_dispatch
raise to_dispatch to_dispatch
"""


def _ruled():
    for line in RULINGS.strip().splitlines():
        word, sources, targets = line.split()
        yield word, {OrderState(s) for s in sources.split(",")}, {OrderState(t) for t in targets.split(",")}


@pytest.mark.parametrize(("word", "sources", "targets"), list(_ruled()))
def test_a_move_starts_and_ends_where_the_rulings_say(word, sources, targets):
    rows = LIFECYCLE.of(word)

    assert set().union(*(row.sources for row in rows)) == sources
    assert set().union(*(row.targets for row in rows)) == targets


@pytest.mark.parametrize(("word", "state"), list(itertools.product(LIFECYCLE.names(), OrderState)))
def test_a_word_from_any_other_state_is_refused(word, state):
    rows = [row for row in LIFECYCLE.of(word) if state in row.sources]
    if rows:
        assert LIFECYCLE.step(word, state, rows[0].targets[0]) in rows[0].targets
    else:
        with pytest.raises(NotNow):
            LIFECYCLE.step(word, state, LIFECYCLE.of(word)[0].targets[0])


def test_every_state_is_reached_and_only_ends_are_never_left():
    reached = {target for row in LIFECYCLE.moves for target in row.targets} | {OrderState.REVIEWING}
    left = {source for row in LIFECYCLE.moves for source in row.sources}

    assert reached == set(OrderState)
    assert set(OrderState) - left == set(ENDED)


def test_the_systems_moves_are_open_to_nobody_else():
    for row in LIFECYCLE.moves:
        assert (SYSTEM in row.by) <= (row.by == (SYSTEM,))


def test_an_offer_leaves_open_once():
    assert all(row.sources == (OfferState.OPEN,) for row in OFFERS.moves)


def test_two_failed_rounds_bring_an_order_to_the_street_and_four_to_the_district():
    assert [rules.owner_level_after(rounds, 3) for rounds in range(6)] == [3, 3, 2, 2, 1, 1]


def test_the_law_asks_for_a_certificate_by_category_even_if_the_reviewer_forgets():
    assert rules.needed_certificates("心理疏导", ()) == ["心理"]
    assert rules.needed_certificates("家电维修", ("应急",)) == ["应急"]
    assert rules.needed_certificates("理发", ()) == []


def test_an_emergency_shows_the_numbers_first():
    assert "120" in rules.advice_for("老人昏迷", "请快来")
    assert rules.advice_for("灯不亮", "换灯泡") is None
