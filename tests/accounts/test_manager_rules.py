"""The arithmetic of accounts: levels, passwords, codes and locks. No Flask, no database."""

from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pyotp
import pytest

from service.accounts.credentials import rules as credentials
from service.accounts.credentials.rules import Count
from service.accounts.managers import actions, api, rules
from service.accounts.managers.states import CHECKER, DISTRICT_PARENT, LIFECYCLE, MAKER, PARENT

NOON = datetime(2026, 11, 20, 4, 0, tzinfo=UTC)
LIMITS = {"most": 5, "window": timedelta(minutes=15), "lock": timedelta(minutes=15)}


def test_accounts_are_made_one_level_down_and_by_the_district_on_any():
    assert {(m, n) for m in (1, 2, 3, 4) for n in (1, 2, 3, 4) if rules.may_make(m, n)} == {
        (1, 1),
        (1, 2),
        (1, 3),
        (1, 4),
        (2, 3),
        (3, 4),
    }


def test_the_level_above_checks_where_the_maker_has_no_colleague():
    assert [rules.may_check(checker, 2) for checker in (1, 2, 3, 4)] == [True, True, False, False]


@pytest.mark.parametrize("level", [1, 2, 3, 4])
def test_towards_oneself_one_stands_in_no_relation(level):
    me = uuid4()

    found = rules.relations(me, level, account_person=me, account_level=level, maker=uuid4(), maker_level=1)

    assert found == set()


@pytest.mark.parametrize(
    ("level", "account_level", "is_maker", "expected"),
    [
        (1, 2, True, {MAKER, PARENT, DISTRICT_PARENT}),
        (1, 2, False, {CHECKER, PARENT, DISTRICT_PARENT}),
        (1, 1, False, {CHECKER, PARENT}),
        (2, 2, False, set()),
        (2, 3, False, {PARENT}),
        (3, 3, False, set()),
        (3, 4, False, {PARENT}),
        (None, 4, False, set()),
    ],
)
def test_how_a_manager_stands_to_an_account_the_district_made(level, account_level, is_maker, expected):
    me = uuid4()

    found = rules.relations(
        me, level, account_person=uuid4(), account_level=account_level, maker=me if is_maker else uuid4(), maker_level=1
    )

    assert found == expected


def test_every_move_is_an_action_and_a_url_of_the_same_name():
    assert all(callable(getattr(actions, name.replace("-", "_"), None)) for name in LIFECYCLE.names())
    assert all(callable(getattr(api, name.replace("-", "_"), None)) for name in LIFECYCLE.names())


def test_a_made_password_passes_its_own_rules_and_never_comes_twice():
    made = {credentials.new_password() for _ in range(200)}

    assert len(made) == 200
    assert all(credentials.complaint(password) is None for password in made)


@pytest.mark.parametrize(
    "password", ["correct horse 42 battery", "four wells by the river", "五口井在龙阳湖边上等着你们来看"]
)
def test_a_long_phrase_will_do(password):
    assert credentials.complaint(password, "demo-street", "陈静") is None


@pytest.mark.parametrize(
    "password",
    [
        "elevenchars",
        "Password12345",
        "admin@123456",
        "qwertyuiop123",
        "aaaaaaaaaaaaaa",
        "汉阳文明实践志愿者123456",
        "demo-street-2026!",
        "陈静的密码一二三四五六",
    ],
)
def test_an_easy_one_will_not(password):
    assert credentials.complaint(password, "demo-street", "陈静") is not None


def test_only_the_password_itself_opens_its_hash():
    stored = credentials.hash_password("four wells by the river")

    assert credentials.matches(stored, "four wells by the river")
    assert not credentials.matches(stored, "four wells by the rivers")
    assert not credentials.matches("no hash at all", "four wells by the river")


def test_a_code_counts_half_a_minute_early_or_late_and_no_more():
    secret = credentials.new_totp_secret()
    step = int(NOON.timestamp()) // 30
    accepted = [
        offset
        for offset in range(-3, 4)
        if credentials.totp_step(secret, pyotp.TOTP(secret).generate_otp(step + offset), NOON, None) is not None
    ]

    assert accepted == [-1, 0, 1]


def test_a_code_counts_once():
    secret = credentials.new_totp_secret()
    code = pyotp.TOTP(secret).at(NOON)
    step = credentials.totp_step(secret, code, NOON, None)

    assert credentials.totp_step(secret, code, NOON, step) is None
    later = NOON + timedelta(seconds=30)
    assert credentials.totp_step(secret, pyotp.TOTP(secret).at(later), later, step) == step + 1


def test_five_failures_in_a_quarter_of_an_hour_lock_for_as_long():
    count = Count()
    for minute in range(4):
        count = count.one_more(NOON + timedelta(minutes=minute), **LIMITS)
        assert not count.is_locked(NOON + timedelta(minutes=minute))

    count = count.one_more(NOON + timedelta(minutes=4), **LIMITS)

    assert count.is_locked(NOON + timedelta(minutes=18, seconds=59))
    assert not count.is_locked(NOON + timedelta(minutes=19))


def test_failures_that_are_far_apart_do_not_lock():
    count = Count()
    for hour in range(20):
        count = count.one_more(NOON + timedelta(minutes=4 * hour), **LIMITS)

    assert count.locked_until is None
