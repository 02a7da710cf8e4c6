"""ID numbers, ages, mobile numbers."""

import contextlib
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.core import identity

BIRTHS = st.dates(date(1900, 1, 1), date(2026, 12, 31))
SEXES = st.sampled_from(["male", "female"])

# The worked example of GB 11643-1999.
STANDARD = "11010519491231002X"


def test_the_example_of_the_standard_is_read():
    card = identity.read_id_number(STANDARD)

    assert card == identity.IdCard(STANDARD, date(1949, 12, 31), "female")


def test_somebody_born_in_hanyang_before_it_had_its_code_is_not_turned_away():
    elder = identity.invent_id_number(date(1938, 5, 6), "male", 3)

    assert elder.startswith("420105")
    assert identity.read_id_number(elder).birth_date == date(1938, 5, 6)


@pytest.mark.parametrize(
    "written",
    [
        STANDARD.lower(),
        f"  {STANDARD}\n",
        "110105 19491231 002x",
        "１１０１０５１９４９１２３１００２Ｘ",
        "\u3000" + STANDARD,
    ],
)
def test_the_way_it_is_typed_does_not_matter(written):
    assert identity.read_id_number(written).number == STANDARD


@pytest.mark.parametrize(
    ("written", "reason"),
    [
        ("", "18位"),
        ("110105491231002", "18位"),
        (STANDARD + "1", "18位"),
        ("X1010519491231002X", "18位"),
        ("1101051949123100-2", "18位"),
        ("١١٠١٠٥١٩٤٩١٢٣١٠٠٢X", "18位"),
        ("1101051949123100²X", "18位"),
        ("99010519491231002X", "地区"),
        ("110105194902300020", "日期不存在"),
        ("110105194913010020", "日期不存在"),
        ("110105000001010020", "日期不存在"),
        ("110105188012310013", "过早"),
        ("110105194912310020", "校验位"),
        ("11010519491231003X", "校验位"),
    ],
)
def test_what_is_no_id_number_is_refused_with_a_reason_that_does_not_repeat_it(written, reason):
    with pytest.raises(ValueError, match=reason) as refused:
        identity.read_id_number(written)

    assert len(written) < 15 or written not in str(refused.value)


@given(BIRTHS, SEXES, st.integers(0, 499))
def test_an_invented_number_says_what_was_put_in(birth_date, sex, serial):
    card = identity.read_id_number(identity.invent_id_number(birth_date, sex, serial))

    assert (card.birth_date, card.sex) == (birth_date, sex)


@given(BIRTHS, SEXES, st.integers(0, 499), st.integers(0, 17), st.integers(1, 9))
def test_one_digit_mistyped_is_never_accepted_as_the_same_check(birth_date, sex, serial, position, step):
    number = identity.invent_id_number(birth_date, sex, serial)
    digit = 0 if number[position] == "X" else int(number[position])
    mistyped = f"{number[:position]}{(digit + step) % 10}{number[position + 1 :]}"

    with pytest.raises(ValueError):
        identity.read_id_number(mistyped)


@given(st.text(max_size=40))
def test_any_text_is_read_or_refused_and_nothing_else(text):
    for read in (identity.read_id_number, identity.normal_phone):
        with contextlib.suppress(ValueError):
            read(text)


def test_different_serials_and_sexes_make_different_people():
    made = {identity.invent_id_number(date(2000, 1, 1), sex, n) for sex in ("male", "female") for n in range(500)}

    assert len(made) == 1000


@pytest.mark.parametrize(("serial", "area"), [(-1, "420105"), (500, "420105"), (1, "42010"), (1, "990105")])
def test_what_cannot_be_written_as_a_number_is_not_invented(serial, area):
    with pytest.raises(ValueError):
        identity.invent_id_number(date(2000, 1, 1), "male", serial, area)


@pytest.mark.parametrize(
    ("born", "day", "age"),
    [
        ("2008-11-20", "2026-11-19", 17),
        ("2008-11-20", "2026-11-20", 18),
        ("2008-02-29", "2026-02-28", 17),
        ("2008-02-29", "2026-03-01", 18),
        ("2008-02-29", "2024-02-29", 16),
        ("2026-11-20", "2026-11-20", 0),
    ],
)
def test_a_year_is_full_on_the_birthday_and_for_leap_children_on_the_first_of_march(born, day, age):
    assert identity.age_on(date.fromisoformat(born), date.fromisoformat(day)) == age


def test_nobody_has_an_age_before_they_are_born():
    with pytest.raises(ValueError, match="晚于"):
        identity.age_on(date(2026, 11, 21), date(2026, 11, 20))


@given(st.dates(date(1900, 1, 1), date(2020, 1, 1)), st.integers(0, 40_000))
def test_age_never_jumps_and_never_goes_back(birth_date, days):
    day = birth_date + timedelta(days)

    assert identity.age_on(birth_date, day + timedelta(1)) - identity.age_on(birth_date, day) in (0, 1)


@pytest.mark.parametrize(
    ("age", "band"),
    [
        (0, "under_8"),
        (7, "under_8"),
        (8, "8_13"),
        (13, "8_13"),
        (14, "14_17"),
        (17, "14_17"),
        (18, "18_plus"),
        (101, "18_plus"),
    ],
)
def test_the_bands_of_age(age, band):
    assert identity.age_band(age) == band


def test_there_is_no_negative_age():
    with pytest.raises(ValueError):
        identity.age_band(-1)


@pytest.mark.parametrize(
    "written",
    [
        "13812345678",
        " 138 1234 5678 ",
        "138-1234-5678",
        "+8613812345678",
        "+86 138-1234-5678",
        "8613812345678",
        "008613812345678",
        "１３８１２３４５６７８",
        "＋８６13812345678",
    ],
)
def test_a_mobile_number_is_its_eleven_digits(written):
    assert identity.normal_phone(written) == "13812345678"


@pytest.mark.parametrize("prefix", ["130", "145", "147", "150", "162", "165", "170", "173", "186", "191", "195", "199"])
def test_every_operators_numbers_are_known(prefix):
    assert identity.normal_phone(f"{prefix}12345678") == f"{prefix}12345678"


@pytest.mark.parametrize(
    "written",
    [
        "",
        "1381234567",
        "138123456789",
        "12345678901",
        "02784468123",
        "4008123123",
        "+14155552671",
        "+4915123456789",
        "+85261234567",
        "138abcd5678",
        "1-800-FLOWERS",
        "13812345678 ext 5",
        "13812345678;ext=5",
        "١٣٨١٢٣٤٥٦٧٨",
        "13812345678\x00",
        "9" * 400,
    ],
)
def test_everything_else_is_refused(written):
    with pytest.raises(ValueError, match="手机号码"):
        identity.normal_phone(written)
