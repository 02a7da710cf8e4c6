"""The tables of moves themselves: activities, shifts, sign-ups and changes (SM-3, SM-4, D2, D8, D20)."""

import itertools

import pytest

from service.activities import rules
from service.activities.states import (
    CHANGES,
    GONE,
    HOLDING,
    LIFECYCLE,
    SHIFTS,
    SIGNUPS,
    SYSTEM,
    ActivityState,
    ShiftState,
    SignupState,
)
from service.core.lifecycle import NotNow

RULINGS = """
submit draft,returned pending_review
withdraw pending_review draft
discard draft,returned rejected
approve pending_review approved,recruiting
return pending_review returned
reject pending_review rejected
escalate pending_review pending_review
expire pending_review returned
recruit approved recruiting
close-recruiting recruiting recruit_closed
stop-recruiting recruiting recruit_closed
reopen recruit_closed recruiting
begin approved,recruiting,recruit_closed in_progress
lapse approved,recruiting,recruit_closed,in_progress cancelled
cancel approved,recruiting,recruit_closed,frozen cancelled
abort in_progress ended
end in_progress ended
settle ended settled
archive settled archived
freeze approved,recruiting,recruit_closed,in_progress,ended frozen
resume frozen approved,recruiting,recruit_closed,in_progress,ended
"""


def _ruled():
    for line in RULINGS.strip().splitlines():
        word, sources, targets = line.split()
        yield word, {ActivityState(s) for s in sources.split(",")}, {ActivityState(t) for t in targets.split(",")}


@pytest.mark.parametrize(("word", "sources", "targets"), list(_ruled()))
def test_a_move_of_an_activity_starts_and_ends_where_the_rulings_say(word, sources, targets):
    rows = LIFECYCLE.of(word)

    assert set().union(*(row.sources for row in rows)) == sources
    assert set().union(*(row.targets for row in rows)) == targets


def test_the_rulings_name_every_move():
    assert set(LIFECYCLE.names()) == {word for word, *_ in _ruled()}


@pytest.mark.parametrize(("word", "state"), list(itertools.product(LIFECYCLE.names(), ActivityState)))
def test_a_word_from_any_other_state_is_refused(word, state):
    rows = [row for row in LIFECYCLE.of(word) if state in row.sources]
    if rows:
        assert LIFECYCLE.step(word, state, rows[0].targets[0]) in rows[0].targets
    else:
        with pytest.raises(NotNow):
            LIFECYCLE.step(word, state, LIFECYCLE.of(word)[0].targets[0])


@pytest.mark.parametrize(("table", "states", "first"), [
    (LIFECYCLE, ActivityState, {ActivityState.DRAFT}), (SHIFTS, ShiftState, {ShiftState.SCHEDULED}),
    (SIGNUPS, SignupState, set(SignupState) - set(GONE)),
])
def test_every_state_is_reached(table, states, first):
    reached = {target for row in table.moves for target in row.targets} | first

    assert reached == set(states)


def test_the_systems_moves_are_open_to_nobody_else():
    for row in (*LIFECYCLE.moves, *SIGNUPS.moves):
        assert (SYSTEM in row.by) <= (row.by == (SYSTEM,)) or row.name in ("check-out",)
    assert [row.by for row in CHANGES.of("withdraw")] == [("organiser", "system")]


def test_whoever_is_gone_holds_no_place_and_never_comes_back():
    assert not set(GONE) & set(HOLDING)
    assert {row.name for row in SIGNUPS.moves if set(row.sources) & set(GONE)} == set()


@pytest.mark.parametrize(("region", "risk", "places", "minors", "level"), [
    ("420105007002", "low", 20, False, 3), ("420105007002001", "mid", 20, False, 3), ("420105007", "low", 20, False, 2),
    ("420105", "low", 5, False, 1), ("420105007002", "high", 5, False, 1), ("420105007002", "low", 201, False, 1),
    ("420105007002", "low", 200, False, 3), ("420105007002", "low", 5, True, 1),
])
def test_AC05_the_level_that_reviews(region, risk, places, minors, level):
    assert rules.review_level(region, risk, places, minors) == level
