"""The time bank: minutes kept, laid aside, taken and taken back, and what nobody can do with them (PT13)."""

import threading
from datetime import date, timedelta
from functools import partial
from itertools import count
from uuid import UUID, uuid4

import pytest
from sqlalchemy import select
from sqlalchemy.exc import IntegrityError

from service.core import clock
from service.data.db import db
from service.points import actions as points
from service.points import queries as books
from service.points import states
from service.points.ledger import actions as ledger
from service.points.models import PointAccount
from service.points.states import EntryKind, Unit
from service.points.timebank import actions, queries, rules
from tests.points.test_races import all_at_once

ROUNDS = 20


class Bank:
    """The time bank in the hand of the worker, each verb a transaction of its own."""

    def __init__(self, as_job, someone):
        self.as_job, self.someone = as_job, someone
        self.days = (date(2020, 1, 1) + timedelta(days=n) for n in count())  # nobody's cap of the day is in the way

    def somebody(self, *minutes, star=1):
        """With so many minutes kept, each by a record of its own."""
        who = UUID(self.someone().person_id)
        with self.as_job():
            points.keep_star(who, star)
        for some in minutes:
            assert self.keep(who, some)
        return who

    def keep(self, who, minutes, record=None, day=None):
        with self.as_job():
            return actions.earn(
                who, record_id=record or uuid4(), minutes=minutes, at=clock.now(), day=day or next(self.days)
            )

    def points(self, who, minutes, record, day=None):
        with self.as_job():
            facts = {"minutes": minutes, "coefficient": "1.0", "at": clock.now(), "day": day or next(self.days)}
            return points.earn(who, record_id=record, **facts)

    def take_back(self, who, record):
        with self.as_job():
            return actions.claw_back(who, record_id=record, at=clock.now())

    def lay_aside(self, who, units, source=None):
        source = source or f"order:{uuid4()}"
        with self.as_job():
            actions.lay_aside(who, source=source, units=units)
        return source

    def settle(self, source, minutes):
        with self.as_job():
            return actions.settle(source, minutes, note="试")

    def void(self, who):
        with self.as_job():
            return actions.void(who, source=f"closing:{who}")

    def has(self, who):
        """Kept, laid aside, owed; and the books agree."""
        with self.as_job():
            assert books.check_all(who) == []
            found = queries.time_of(who)
        return found["balance"], found["held"], found["debt"]

    def points_of(self, who):
        with self.as_job():
            return books.points_of(who)["balance"]

    def notes(self, who):
        with self.as_job():
            return [(one.kind.value, one.minutes) for one in reversed(queries.entries_of(who, None, 50))]


@pytest.fixture
def bank(as_job, someone):
    return Bank(as_job, someone)


def test_a_minute_takes_a_minute_and_never_more_than_was_laid_aside():
    assert [rules.taken_for(minutes, 120) for minutes in (0, 1, 59, 119, 120, 500)] == [0, 1, 59, 119, 120, 120]
    assert rules.fits(rules.MOST_MINUTES - 60, 60)
    assert not rules.fits(rules.MOST_MINUTES - 60, 61)


def test_sixty_or_a_star_may_spend():
    assert [rules.may_spend(age, star) for age, star in ((None, 0), (59, 0), (60, 0), (None, 1), (30, 5))] == [
        False, False, True, True, True,
    ]


def test_rests_of_an_hour_add_up_to_an_hour(bank):
    who = bank.somebody(40)
    with pytest.raises(actions.NotEnoughTime):
        bank.lay_aside(who, 1)

    bank.keep(who, 35)

    bank.lay_aside(who, 1)
    assert bank.has(who) == (75, 60, 0)


@pytest.mark.parametrize("first", ["time", "points"])
def test_a_record_is_paid_once_in_one_of_the_two(bank, first):
    who, record = bank.somebody(), uuid4()
    pay = {"time": lambda: bank.keep(who, 60, record), "points": lambda: bank.points(who, 60, record)}
    pay[first]()

    for again in ("time", "points"):
        pay[again]()

    assert (bank.has(who)[0], bank.points_of(who)) == ((60, 0) if first == "time" else (0, 10))


def test_time_and_points_share_the_eight_hours_of_a_day(bank):
    who, day = bank.somebody(), date(2021, 5, 1)
    bank.points(who, 420, uuid4(), day)

    bank.keep(who, 90, day=day)

    assert bank.has(who)[0] == 60


def test_what_goes_past_the_cap_is_not_kept_so_that_it_can_be_points(bank, monkeypatch):
    monkeypatch.setattr(rules, "MOST_MINUTES", 120)
    who, record = bank.somebody(90), uuid4()

    assert not bank.keep(who, 31, record)
    assert bank.points(who, 31, record) == 5
    assert bank.keep(who, 30)
    assert bank.has(who) == (120, 0, 0)


def test_no_entry_moves_both_units(bank):
    who = bank.somebody(60)
    with bank.as_job():
        mine = db.session.scalars(select(PointAccount.id).where(PointAccount.name == states.time_of(who))).one()
    for unit, out_of in ((Unit.TIME, states.RULE), (Unit.POINTS, states.TIME_SERVED)):
        with pytest.raises(IntegrityError, match="two units"), bank.as_job():  # noqa: PT012
            entry = ledger.write(who, EntryKind.ADJUST, f"test:{uuid4()}", "试", clock.now(), unit=unit)
            ledger.post(entry, [(out_of, -5, None), (mine, 5, None)])


def test_whoever_is_young_and_without_a_star_keeps_but_does_not_spend(bank):
    who = bank.somebody(120, star=0)

    with pytest.raises(actions.NotYetEntitled):
        bank.lay_aside(who, 1)

    assert bank.has(who) == (120, 0, 0)


def test_a_service_takes_its_minutes_once_and_the_rest_is_free_again(bank):
    who = bank.somebody(200)
    source = bank.lay_aside(who, 2)

    assert [bank.settle(source, minutes) for minutes in (75, 75, 120)] == [75, 75, 75]

    assert bank.has(who) == (125, 0, 0)
    assert bank.notes(who) == [("earn", 200), ("spend", -75)]


def test_what_was_not_served_takes_nothing(bank):
    who = bank.somebody(60)

    assert bank.settle(bank.lay_aside(who, 1), 0) == 0

    assert bank.has(who) == (60, 0, 0)


def test_fewer_minutes_afterwards_are_given_back_step_by_step(bank):
    who = bank.somebody(120)
    source = bank.lay_aside(who, 2)

    assert [bank.settle(source, minutes) for minutes in (90, 60, 60, 0)] == [90, 60, 60, 0]

    assert bank.has(who) == (120, 0, 0)
    assert bank.notes(who) == [("earn", 120), ("spend", -90), ("refund", 30), ("refund", 60)]


def test_what_is_taken_back_comes_from_what_is_free_then_from_what_waits_then_from_what_comes_later(bank):
    who, wrong, also = bank.somebody(), uuid4(), uuid4()
    bank.keep(who, 120, wrong)
    bank.keep(who, 60, also)
    spent, waiting = bank.lay_aside(who, 1), bank.lay_aside(who, 1)
    bank.settle(spent, 60)

    assert bank.take_back(who, wrong)
    assert bank.has(who) == (0, 0, 0)
    assert bank.settle(waiting, 60) == 0, "it is no longer paid for"
    assert bank.take_back(who, also)
    assert bank.take_back(who, also), "once"
    assert bank.has(who) == (0, 0, 60)

    bank.keep(who, 45)
    bank.keep(who, 30)
    assert bank.has(who) == (15, 0, 0)


def test_what_earned_points_is_not_taken_back_as_time(bank):
    who, record = bank.somebody(60), uuid4()
    bank.points(who, 60, record)

    assert not bank.take_back(who, record)

    assert (bank.has(who), bank.points_of(who)) == ((60, 0, 0), 10)


def test_a_debt_is_paid_by_what_is_given_back(bank):
    who, wrong = bank.somebody(), uuid4()
    bank.keep(who, 60, wrong)
    source = bank.lay_aside(who, 1)
    bank.settle(source, 60)
    bank.take_back(who, wrong)
    assert bank.has(who) == (0, 0, 60)

    bank.settle(source, 20)

    assert bank.has(who) == (0, 0, 20)


def test_whoever_leaves_leaves_it_all_behind(bank):
    who = bank.somebody(120)
    source = bank.lay_aside(who, 1)

    assert [bank.void(who), bank.void(who)] == [120, 0]

    assert bank.has(who) == (0, 0, 0)
    assert bank.settle(source, 60) == 0


def test_two_registrations_of_one_human_being_owe_together(bank, as_job):
    kept, folded, wrong = bank.somebody(50), bank.somebody(), uuid4()
    bank.keep(folded, 60, wrong)
    bank.settle(bank.lay_aside(folded, 1), 60)
    bank.take_back(folded, wrong)

    for _ in range(2):
        with as_job():
            actions.carry_debt(kept, folded, source="merge:1")
    assert (bank.has(kept), bank.has(folded)) == ((0, 0, 10), (0, 0, 0))

    for _ in range(2):
        with as_job():
            actions.carry_debt_back(kept, folded, source="merge:1")
    assert (bank.has(kept), bank.has(folded)) == ((50, 0, 0), (0, 0, 60))


def test_the_last_hour_is_laid_aside_once(bank):
    who = bank.somebody(60)
    for _ in range(ROUNDS):
        sources = [f"order:{uuid4()}" for _ in range(4)]

        results = all_at_once(*[partial(bank.lay_aside, who, 1, source) for source in sources])

        won = [result for result in results if isinstance(result, str)]
        assert len(won) == 1, results
        assert sum(isinstance(result, actions.NotEnoughTime) for result in results) == 3
        assert bank.has(who) == (60, 60, 0)
        assert bank.settle(won[0], 0) == 0


def test_two_who_serve_each_other_do_not_wait_in_a_ring(bank):
    one, other = bank.somebody(120), bank.somebody(120)
    for day in [date(2022, 1, 1) + timedelta(days=n) for n in range(ROUNDS)]:
        gate = threading.Barrier(2)

        def served(server, payer, gate=gate, day=day):
            source = bank.lay_aside(payer, 1)
            gate.wait(20)
            with bank.as_job():
                points.hold_accounts(payer, server)  # as orders.paying.hold_everybody does
                actions.earn(server, record_id=uuid4(), minutes=60, at=clock.now(), day=day)
                return actions.settle(source, 60, note="试")

        assert all_at_once(partial(served, one, other), partial(served, other, one)) == [60, 60]
    assert (bank.has(one), bank.has(other)) == ((120, 0, 0), (120, 0, 0))
