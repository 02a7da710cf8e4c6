"""Many at once: one record earns once, and nobody waits for somebody else's points."""

import threading
from uuid import UUID, uuid4

import pytest

from service.core import clock
from service.points import actions, queries
from service.points.expiry import actions as expiry
from service.web import boundary

PATIENCE_SECONDS = 20


def all_at_once(*deeds):
    """Run these at once, each in a thread of its own; their results, or what they raised."""
    results = [None] * len(deeds)

    def run(number, deed):
        try:
            results[number] = deed()
        except BaseException as wrong:
            results[number] = wrong

    threads = [threading.Thread(target=run, args=pair) for pair in enumerate(deeds)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(PATIENCE_SECONDS)
    return results


def earning(app, person_id, record_id, gate=None, minutes=60):
    """A transaction that earns; with a gate it stays open until everybody stands there."""

    def deed():
        with app.app_context(), boundary.job("tests"):
            earned = actions.earn(
                person_id, record_id=record_id, minutes=minutes, coefficient="1.0", at=clock.now(), family=False
            )
            if gate is not None:
                gate.wait(PATIENCE_SECONDS)
            return earned

    return deed


@pytest.mark.parametrize("known", [False, True], ids=["a new account", "a known account"])
def test_eight_confirmations_of_one_record_earn_once(app, someone, known):
    person = UUID(someone().person_id)
    if known:
        earning(app, person, uuid4())()
    record = uuid4()

    results = all_at_once(*[earning(app, person, record, minutes=90) for _ in range(8)])

    assert sorted(results) == [0] * 7 + [15]
    with app.app_context(), boundary.job("tests"):
        assert queries.points_of(person)["balance"] == 15 + 10 * known
        assert queries.check_all(person) == []


def test_earnings_of_different_people_wait_for_nothing_in_common(app, someone):
    people = [UUID(someone().person_id) for _ in range(5)]
    # Nobody passes the gate before all have earned and none has committed.
    gate = threading.Barrier(len(people))

    results = all_at_once(*[earning(app, person, uuid4(), gate) for person in people])

    assert results == [10] * 5


def test_earnings_of_one_person_add_up_and_share_the_days_cap(app, someone):
    person = UUID(someone().person_id)

    results = all_at_once(*[earning(app, person, uuid4(), minutes=180) for _ in range(6)])

    assert sorted(results) == [0, 0, 0, 20, 30, 30]
    with app.app_context(), boundary.job("tests"):
        assert queries.points_of(person)["balance"] == 80
        assert queries.check_all(person) == []


def test_a_balance_is_spent_once(app, someone):
    person = UUID(someone().person_id)
    earning(app, person, uuid4(), minutes=60)()

    def spend():
        with app.app_context(), boundary.job("tests"):
            return actions.debit(person, source=f"test:{uuid4()}", points=10, note="试兑换")

    results = all_at_once(*[spend] * 8)

    assert sum(1 for result in results if result == 10) == 1
    assert sum(1 for result in results if isinstance(result, actions.NotEnoughPoints)) == 7


def test_a_reversal_told_by_many_takes_once(app, someone):
    person, record = UUID(someone().person_id), uuid4()
    earning(app, person, record, minutes=90)()

    def take_back():
        with app.app_context(), boundary.job("tests"):
            return actions.claw_back(person, record_id=record, at=clock.now())

    assert sorted(all_at_once(*[take_back] * 8)) == [0] * 7 + [15]
    with app.app_context(), boundary.job("tests"):
        assert queries.points_of(person) == {"balance": 0, "frozen": 0, "available": 0, "debt": 0, "expiring": []}


def test_a_sweep_passes_by_a_person_in_use_and_two_sweeps_end_a_lot_once(app, someone):
    person = UUID(someone().person_id)
    earning(app, person, uuid4())()
    before = clock.offset()
    clock.wind(days=800)
    try:
        gate, swept = threading.Barrier(2), threading.Event()

        def hold():
            with app.app_context(), boundary.job("tests"):
                actions.keep_star(person, 3)
                gate.wait(PATIENCE_SECONDS)
                swept.wait(PATIENCE_SECONDS)

        def sweep():
            with app.app_context(), boundary.job("tests") as actor:
                return expiry.sweep_expiry(actor)

        def sweep_meanwhile():
            gate.wait(PATIENCE_SECONDS)
            sweep()
            with app.app_context(), boundary.job("tests"):
                kept = queries.postings_of(person)
            swept.set()
            return kept

        assert all_at_once(hold, sweep_meanwhile)[1] == 10
        all_at_once(*[sweep] * 4)
        while sweep():
            pass
        with app.app_context(), boundary.job("tests"):
            assert queries.postings_of(person) == 0
            assert queries.check_all() == []
    finally:
        clock.set_offset(before)
