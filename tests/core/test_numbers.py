"""Numbers that people read out."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.core import numbers

SEQUENCES = st.integers(1, 999_999_999)
YEARS = st.integers(2000, 2099)
DAY = date(2026, 11, 20)


def check_digit_by_the_book(digits):
    """ISO/IEC 7064 MOD 11,10, written out."""
    product = 10
    for digit in digits:
        total = (product + int(digit)) % 10 or 10
        product = total * 2 % 11
    return str((11 - product) % 10)


@given(YEARS, SEQUENCES)
def test_a_volunteer_number_is_year_sequence_and_the_check_digit_of_iso_7064(year, sequence):
    number = numbers.volunteer_number(year, sequence)

    assert number[:-1] == f"HY{year % 100:02d}{sequence:09d}"
    assert number[-1] == check_digit_by_the_book(number[2:-1])
    assert numbers.is_volunteer_number(number)


@given(YEARS, SEQUENCES, st.integers(2, 13), st.integers(1, 9))
def test_one_digit_misread_is_always_found(year, sequence, position, step):
    number = numbers.volunteer_number(year, sequence)
    misread = f"{number[:position]}{(int(number[position]) + step) % 10}{number[position + 1 :]}"

    assert not numbers.is_volunteer_number(misread)


def test_two_neighbours_swapped_are_nearly_always_found():
    swaps = missed = 0
    for sequence in range(1, 300_000_000, 98_765):
        number = numbers.volunteer_number(2026, sequence)
        for at in range(2, len(number) - 1):
            swapped = f"{number[:at]}{number[at + 1]}{number[at]}{number[at + 2 :]}"
            if swapped != number:
                swaps += 1
                missed += numbers.is_volunteer_number(swapped)

    assert missed / swaps < 0.03


@pytest.mark.parametrize(
    "wrong",
    [
        "",
        "HY",
        "260000000011",
        "hy260000000017",
        " HY260000000017",
        "HY26000000001",
        "HY2600000000１7",
        "HY26000000001Ⅶ",
    ],
)
def test_what_is_no_volunteer_number_is_none(wrong):
    assert not numbers.is_volunteer_number(wrong)


@given(st.text(max_size=20))
def test_any_text_is_a_number_or_not(text):
    assert numbers.is_volunteer_number(text) in (True, False)


@pytest.mark.parametrize(("year", "sequence"), [(1999, 1), (2100, 1), (2026, 0), (2026, -1), (2026, 10**9)])
def test_a_volunteer_number_is_never_cut_to_fit(year, sequence):
    with pytest.raises(ValueError):
        numbers.volunteer_number(year, sequence)


@pytest.mark.parametrize(
    ("region", "tail"),
    [("420105007001", "007001"), ("420105007", "007000"), ("420105", "000000"), ("420105007001003", "007001")],
)
def test_an_order_and_an_activity_carry_day_place_and_sequence(region, tail):
    assert numbers.order_number(DAY, region, 7) == f"OD20261120{tail}0007"
    assert numbers.activity_number(DAY, region, 9999) == f"AC20261120{tail}9999"


@pytest.mark.parametrize(
    ("region", "sequence"), [("420105007001", 0), ("420105007001", 10_000), ("42010", 1), ("武汉", 1)]
)
def test_an_order_number_that_would_not_fit_is_refused(region, sequence):
    with pytest.raises(ValueError):
        numbers.order_number(DAY, region, sequence)


def test_a_team_carries_its_whole_code():
    assert numbers.team_number("420105", 1) == "T420105001"
    assert numbers.team_number("420105007001", 12) == "T420105007001012"


@given(
    st.sets(
        st.tuples(st.sampled_from(["420105", "420105007", "420105007001", "420105007001001"]), st.integers(1, 999)),
        min_size=2,
    )
)
def test_no_two_teams_share_a_number(teams):
    assert len({numbers.team_number(*team) for team in teams}) == len(teams)


@pytest.mark.parametrize(("scope", "sequence"), [("420105007001", 0), ("420105007001", 1000), ("4201050070", 1)])
def test_a_team_number_that_would_not_fit_is_refused(scope, sequence):
    with pytest.raises(ValueError):
        numbers.team_number(scope, sequence)
