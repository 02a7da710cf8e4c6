"""The races of tests/races, long: 200 rounds over HTTP, 1,000 in SQL, and the proof that they can be lost."""

import json
import threading
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor

import psycopg
import pytest

from service.core import clock
from tests.chaos.town import Town
from tests.races import rush
from tests.races.crowd import Crowd

pytestmark = pytest.mark.timeout(3000)

PEOPLE = 50
_SCOPE = "SELECT set_config('app.person', %s, true), set_config('app.job', 'accept', true)"
_CLAIM = "SELECT claim_order(%s, %s, %s, NULL, %s, 3)"
_TAKE = (
    "UPDATE service_order SET state = 'scheduled', state_since = %s, volunteer_id = %s"
    " WHERE id = %s AND state = 'offered' RETURNING id"
)
_ANSWER = (
    "UPDATE service_offer SET state = 'accepted', answered_at = %s"
    " WHERE order_id = %s AND volunteer_id = %s AND state = 'open' AND expires_at > %s RETURNING id"
)

WITHOUT_GUARDS = """
DROP INDEX uq_service_offer_one_accepted;
CREATE OR REPLACE FUNCTION claim_order(
    wanted uuid, person uuid, volunteer uuid, team uuid, moment timestamptz, most int
) RETURNS text LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
    stands text;
BEGIN
    SELECT state INTO stands FROM service_order WHERE id = wanted;
    IF stands <> 'pool' THEN
        RETURN 'gone';
    END IF;
    UPDATE service_order SET state = 'scheduled', volunteer_id = volunteer, state_since = moment WHERE id = wanted;
    RETURN 'claimed';
END $$;
"""


def test_two_hundred_rounds_of_fifty(gather):
    with gather() as crowd:
        crowd.rounds(200)
        print(json.dumps({"rounds": 200, "races": 400, "people": PEOPLE, "winners": 400}))


def test_of_five_thousand_who_rush_for_a_hundred_places_a_hundred_have_one(tmp_path):
    with Town(tmp_path, residents=2, volunteers=5000, threads=16, durable=True, RATE_LIMITS="0", DB_POOL_SIZE="20") as town:
        people = town.people["volunteers"]
        activity, shift_id = rush.published(town.clerk(), town.clerk("wulidun-1b"), town, 100)

        began = time.monotonic()
        presses = rush.rush(town, people, activity, shift_id)
        took = time.monotonic() - began

        line = rush.must_be_fair(town, presses, shift_id, 100)
        rush.leave_and_move_up(town, people, presses, line, 20)
        town.wait(town.settled, 300, "the letters of five thousand")
        assert town.broken() == []
        slowest = max(press.answered - press.sent for press in presses)
        print(json.dumps({"people": 5000, "places": 100, "seconds": round(took, 1), "slowest": round(slowest, 2)}))


class Lines:
    """Fifty connections in the service's role, each in the hand of one thread."""

    def __init__(self, crowd: Crowd) -> None:
        address = crowd.town.environment["DATABASE_URL"].replace("+psycopg", "")
        self.connections = [psycopg.connect(address) for _ in range(PEOPLE)]
        self.pool = ThreadPoolExecutor(PEOPLE)

    def race(self, people, statements):
        """All run their statements in one transaction each; what each one's last statement found."""
        barrier = threading.Barrier(PEOPLE)

        def go(pair):
            connection, who = pair
            with connection.transaction():
                connection.execute(_SCOPE, [who["person"]])
                barrier.wait(30)
                found = None
                for query, values in statements(who):
                    found = connection.execute(query, values).fetchone()
                    if found is None:
                        break
            return found

        return list(self.pool.map(go, zip(self.connections, people, strict=True)))

    def close(self):
        for connection in self.connections:
            connection.close()
        self.pool.shutdown()


def _claims(lines, crowd, people, order, rounds):
    winners = Counter()
    reset = "UPDATE service_order SET state = 'pool', volunteer_id = NULL WHERE id = %s"
    with crowd.town.database() as superuser:
        for _ in range(rounds):
            superuser.execute(reset, [order])
            moment = clock.now()
            found = lines.race(people, lambda who, at=moment: [(_CLAIM, [order, who["person"], who["volunteer"], at])])
            winners[sum(row == ("claimed",) for row in found)] += 1
    return winners


def _accepts(lines, crowd, people, order, rounds):
    winners = Counter()
    with crowd.town.database() as superuser:
        for _ in range(rounds):
            superuser.execute("UPDATE service_order SET state = 'offered', volunteer_id = NULL WHERE id = %s", [order])
            superuser.execute("UPDATE service_offer SET state = 'open', answered_at = NULL WHERE order_id = %s", [order])
            moment = clock.now()
            found = lines.race(people, lambda who, at=moment: [
                (_TAKE, [at, who["volunteer"], order]), (_ANSWER, [at, order, who["volunteer"], at]),
            ])
            counted = "SELECT count(*) FILTER (WHERE state = 'accepted') AS n FROM service_offer WHERE order_id = %s"
            accepted = superuser.execute(counted, [order]).fetchone()["n"]
            winners[sum(row is not None for row in found), accepted] += 1
    return winners


def test_a_thousand_rounds_in_sql_of_claiming_and_of_accepting(gather):
    with gather() as crowd:
        crowd.town.children["worker"].stop(threading.Event())  # its sweeps would find this order odd
        people = [one.who for one in crowd.volunteers]
        _, order = crowd.order()
        crowd.ask_all(order)
        lines = Lines(crowd)
        try:
            accepts = _accepts(lines, crowd, people, order, 1000)
            claims = _claims(lines, crowd, people, order, 1000)
        finally:
            lines.close()
        deadlocks = crowd.town.value("SELECT deadlocks FROM pg_stat_database WHERE datname = 'hanyang'")

    print(json.dumps({"rounds": 1000, "people": PEOPLE, "claims": dict(claims), "deadlocks": deadlocks}))
    assert claims == {1: 1000}
    assert accepts == {(1, 1): 1000}
    assert deadlocks == 0


def test_without_the_guards_the_same_races_are_lost(gather):
    with gather(wsgi="tests.chaos.careless:app") as crowd:
        with crowd.town.database() as superuser:
            superuser.execute(WITHOUT_GUARDS)
        _, claimed = crowd.order()
        with pytest.raises(AssertionError, match=r"^\(([2-9]|\d\d), Counter"):
            crowd.claim(claimed)
        _, accepted = crowd.order()
        with pytest.raises(AssertionError, match=r"^\(([2-9]|\d\d), Counter"):
            crowd.accept(accepted)
        crowd.town.wait(crowd.town.settled, 60, "letters")
        broken = [one.split(":")[0] for one in crowd.town.broken()]

    assert "an order has at most one who said yes" in broken
    assert "one volunteer serves an order that no team has" in broken
    assert "the history of an order leads to where it stands" in broken
