"""The arithmetic of points, without a database."""

from datetime import UTC, date, datetime
from decimal import Decimal
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.points import rules
from service.points.rules import Share

A, B, C = (UUID(int=n) for n in (1, 2, 3))


@pytest.mark.parametrize(
    ("minutes", "coefficient", "points"),
    [(90, "1.0", 15), (0, "1.0", 0), (5, "1.0", 0), (6, "1.0", 1), (59, "1.0", 9), (60, "1.2", 12), (480, "1.5", 120),
     (50, "1.2", 10), (29, "1.2", 5), (35, "1.2", 7)],
)
def test_minutes_become_whole_points_rounded_down(minutes, coefficient, points):
    assert rules.points_for(minutes, Decimal(coefficient)) == points


@given(st.integers(0, 720), st.sampled_from(["1.0", "1.2", "1.5"]))
def test_points_are_exact_and_never_more_than_the_minutes_are_worth(minutes, coefficient):
    points = rules.points_for(minutes, Decimal(coefficient))

    tenths = int(Decimal(coefficient) * 10)
    assert points * 60 * 10 <= minutes * 10 * tenths < (points + 1) * 60 * 10


@pytest.mark.parametrize(("minutes", "coefficient"), [(-1, "1.0"), (10, "-1")])
def test_nothing_is_worth_less_than_nothing(minutes, coefficient):
    with pytest.raises(ValueError, match="不能为负"):
        rules.points_for(minutes, Decimal(coefficient))


@pytest.mark.parametrize(
    ("minutes", "before", "counted"), [(90, 0, 90), (90, 480, 0), (90, 420, 60), (600, 0, 480), (5, 500, 0)]
)
def test_eight_hours_a_day_count(minutes, before, counted):
    assert rules.counted_minutes(minutes, before) == counted


@pytest.mark.parametrize(
    ("earned_at", "gone_at"),
    [
        (datetime(2026, 11, 20, tzinfo=UTC), datetime(2027, 12, 31, 16, tzinfo=UTC)),
        (datetime(2026, 12, 31, 15, 59, 59, tzinfo=UTC), datetime(2027, 12, 31, 16, tzinfo=UTC)),
        (datetime(2026, 12, 31, 16, tzinfo=UTC), datetime(2028, 12, 31, 16, tzinfo=UTC)),
    ],
)
def test_points_end_with_the_year_after_in_shanghai(earned_at, gone_at):
    assert rules.expiry_of(earned_at) == gone_at


def test_what_stands_first_is_taken_first():
    lots = [Share(A, 5), Share(B, 0), Share(C, 10)]

    assert rules.take(lots, 8) == ([Share(A, 5), Share(C, 3)], 0)
    assert rules.take(lots, 20) == ([Share(A, 5), Share(C, 10)], 5)
    assert rules.take(lots, 0) == ([], 0)


@given(st.lists(st.integers(0, 50)), st.integers(0, 500))
def test_taking_neither_loses_nor_invents(sizes, wanted):
    taken, lacking = rules.take([Share(UUID(int=n), size) for n, size in enumerate(sizes)], wanted)

    assert sum(part.points for part in taken) + lacking == wanted
    assert all(0 < part.points <= sizes[part.lot_id.int] for part in taken)
    assert lacking == 0 or sum(sizes) == wanted - lacking


def test_the_rules_are_told_in_words():
    assert "每小时计 12 分" in rules.Rule(2, date(2027, 1, 1), points_per_hour=12, day_minutes=450).words()[0]
    assert "7.5 小时" in rules.Rule(2, date(2027, 1, 1), day_minutes=450).words()[2]
