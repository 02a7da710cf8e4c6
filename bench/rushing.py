"""S6: the rush for places; what an attempt costs, beside a handler that reads, checks and inserts with entities.

A thousand people and twenty places by default, over fifty lines at once; BENCH_RUSH names another number of people, and
one in fifty has a place; BENCH_ROUNDS says how often (for five thousand the peer takes many minutes). The winners are
counted after every race: exactly as many as there are places, the rest in line in the order in which they came.
"""

import os
import tempfile
import threading
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from pathlib import Path
from typing import Any

from bench.ground import Ground
from bench.measure import Row, row
from bench.serving import Server, in_turn
from service.core import clock
from tests.activities.playbill import post, programme, shift
from tests.chaos.town import Caller, Town

PEOPLE = int(os.environ.get("BENCH_RUSH", "1000"))
PLACES, LINES = max(1, PEOPLE // 50), 50
ROUNDS = int(os.environ.get("BENCH_ROUNDS", "5"))  # the first is thrown away
_AGAIN = (
    "DELETE FROM activity_signup_move WHERE activity_id = %(activity)s",
    "DELETE FROM activity_signup WHERE activity_id = %(activity)s",
    "UPDATE activity_shift SET taken = 0 WHERE activity_id = %(activity)s",
)
_WON = "SELECT count(*) FROM activity_signup WHERE activity_id = %s AND state = 'approved'"
_TAKEN = "SELECT taken FROM activity_shift WHERE activity_id = %s"
_IN_LINE = "SELECT count(*) FROM activity_signup WHERE activity_id = %s AND state = 'waitlisted'"


def _publish(town: Town) -> dict[str, Any]:
    clerk, second = town.clerk(), town.clerk("wulidun-1b")
    start = clock.now() + timedelta(days=2)
    activity = clerk.done("/activities", programme(posts=[post(shift(start, quota=PLACES))]))["id"]
    clerk.done(f"/activities/{activity}/submit", {})
    second.done(f"/activities/{activity}/approve", {})
    found = town.value("SELECT id FROM activity_shift WHERE activity_id = %s", activity)
    return {"activity": activity, "shift": str(found)}


def _races(town: Town, at: dict[str, Any], port: int, *, again: bool) -> Callable[[], int]:
    """again: may somebody be sent away for a moment and ask once more? Not with us; the peer's queue outlasts its locks."""
    tokens = [one["token"] for one in town.people["volunteers"]]
    body = {"shift_id": at["shift"], "accept_risk": True, "accept_privacy": True}

    def press(number: int) -> None:
        line = Caller(port, None, {})
        for token in tokens[number::LINES]:
            line.token = token
            reply = line.post(f"/activities/{at['activity']}/signups", body)
            while again and reply.status == 503:
                reply = line.post(f"/activities/{at['activity']}/signups", body)
            assert reply.status == 201, reply

    def load() -> int:
        with town.database() as superuser:
            for statement in _AGAIN:
                superuser.execute(statement, at)
        with ThreadPoolExecutor(LINES) as pool:
            list(pool.map(press, range(min(LINES, len(tokens)))))
        won, taken = town.value(_WON, at["activity"]), town.value(_TAKEN, at["activity"])
        assert won == taken == PLACES, f"{won} winners, {taken} taken, {PLACES} places"
        assert town.value(_IN_LINE, at["activity"]) == PEOPLE - PLACES
        return PEOPLE

    return load


def rows(ground: Ground) -> Sequence[Row]:
    """Both handlers on one database, in servers of their own."""
    with tempfile.TemporaryDirectory() as folder:
        town = Town(Path(folder), residents=2, volunteers=PEOPLE, durable=True, RATE_LIMITS="0", DB_POOL_SIZE="20")
        with town:
            town.children["worker"].stop(threading.Event())
            at = _publish(town)
            assert town.postgres is not None
            environment = {**os.environ, **town.environment}
            servers = {name: Server(wsgi, environment, Path(folder), threads=16)
                       for name, wsgi in {"ours": "wsgi:app", "naive": "bench.naive:app"}.items()}
            try:
                for server in servers.values():
                    server.wait("/healthz")
                loads = {
                    name: (server, _races(town, at, server.port, again=name == "naive")) for name, server in servers.items()
                }
                cost = in_turn(loads, town.postgres.pid, rounds=ROUNDS)
            finally:
                for server in servers.values():
                    server.close()
    what = f"sign-up rush {PEOPLE:,} for {PLACES}, an attempt"
    return [row("S6", what, cost["ours"], "naive entities", cost["naive"], 1 / 8)]
