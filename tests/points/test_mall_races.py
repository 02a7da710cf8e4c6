"""Many hands reach for few things: nothing is had twice, nothing is lost, and every account agrees (D9, safety 3.2)."""

import threading
from collections import Counter
from uuid import uuid4

import pytest
from sqlalchemy import text

from service import invariants
from service.data.db import db
from service.web import boundary
from tests.people import Someone

ABOUT_THE_MALL = (
    "every journal adds up to zero", "the whole ledger adds up to zero", "a balance is the sum of its postings",
    "a balance is the sum of its lots", "a lot holds what was put in less what was taken out",
    "what is frozen is what is laid aside", "what waits at a counter has its points laid aside, and nothing else has",
    "pieces are locked and handed over as the exchanges say",
    "what was fetched was paid once, and what was given back was refunded once",
)


def broken(app):
    """The invariants of points and mall that do not hold."""
    with app.app_context(), boundary.job("tests"):
        wanted = {name: sql for name, sql in invariants.statements().items() if name in ABOUT_THE_MALL}
        assert set(wanted) == set(ABOUT_THE_MALL)
        return [name for name, sql in wanted.items() if db.session.execute(text(sql)).first() is not None]


def copy_of(who):
    """The same person with a client of their own, for a thread."""
    twin = Someone(who.app)
    twin.token, twin.person_id, twin.hat = who.token, who.person_id, who.hat
    return twin


def together(jobs):
    """Each list of deeds in a thread of its own."""
    wrong = []

    def run(deeds):
        try:
            for deed in deeds:
                deed()
        except BaseException as why:
            wrong.append(why)

    threads = [threading.Thread(target=run, args=(deeds,)) for deeds in jobs]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert wrong == []


def test_the_last_piece_is_had_once(app, mall):
    counter = mall.counter()
    good = mall.good(counter, pieces=1)
    people = [mall.rich(200) for _ in range(12)]
    got = []

    together([[lambda who=who: got.append(who.post("/redemptions", {"goods_id": good}).status)] for who in people])

    assert Counter(got) == {201: 1, 409: 11}
    assert mall.shelf(good, counter)["stock"] == 0
    assert broken(app) == []


def test_the_same_key_twenty_times_is_one_exchange_and_twenty_equal_answers(app, mall):
    good = mall.good(mall.counter())
    who, key, answers = mall.rich(400), str(uuid4()), []

    def press(twin):
        return lambda: answers.append(twin.post("/redemptions", {"goods_id": good, "quantity": 1}, key=key))

    together([[press(copy_of(who))] for _ in range(20)])
    while any(answer.status == 409 for answer in answers):  # one that came while the first was being answered asks again
        assert {answer.problem for answer in answers if answer.status == 409} == {"still-running"}
        answers = [answer for answer in answers if answer.status != 409]
        press(who)()

    assert len({str(answer.json) for answer in answers}) == 1
    assert who.get("/me/points").json["frozen"] == 100


def test_one_code_is_good_for_one_hand_over_however_many_keepers_type_it(app, mall):
    counter = mall.counter()
    good, who = mall.good(counter), mall.rich(400)
    made = who.done("/redemptions", {"goods_id": good})
    hands = [mall.keeper(counter) for _ in range(6)]
    got = []

    together([
        [lambda hand=hand: got.append(hand.post(f"/redemptions/{made['id']}/pick-up", {"code": made["code"]}).status)]
        for hand in hands
    ])

    assert sorted(got)[0] == 200
    assert got.count(200) == 1
    assert who.get("/me/points").json["balance"] == 300
    assert broken(app) == []


@pytest.mark.parametrize("tries", [300, pytest.param(10_000, marks=pytest.mark.chaos)])
def test_ten_thousand_guesses_open_nothing(app, mall, tries):
    """The ear closes after five: of so many tries a few are heard at all, and none fits."""
    counter = mall.counter()
    good, keeper = mall.good(counter, pieces=20), mall.keeper(counter)
    for _ in range(20):
        mall.rich(200).done("/redemptions", {"goods_id": good})
    waiting = {one["id"] for one in keeper.get("/redemptions", {"limit": 100}).json["items"]}
    heard = Counter()
    for number in range(tries):
        heard[keeper.post("/redemptions/look-up", {"code": f"{number * 97 % 1_000_000:06d}"}).problem] += 1

    assert set(heard) == {"wrong-pickup-code", "counter-locked"}
    assert heard["wrong-pickup-code"] == 5
    assert {one["id"] for one in keeper.get("/redemptions", {"limit": 100}).json["items"]} == waiting
    with app.app_context(), boundary.job("tests"):
        alarms = db.session.execute(
            text("SELECT count(*) FROM audit_entry WHERE deed = 'pickup-code-locked' AND subject = :counter"),
            {"counter": f"pickup-point:{counter}"},
        ).scalar()
    assert alarms == 1
