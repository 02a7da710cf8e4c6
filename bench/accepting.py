"""S5: fifty accept one order at once; what an attempt costs, beside a handler that locks the row first."""

import os
import tempfile
import threading
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from bench.ground import Ground
from bench.measure import Row, row
from bench.serving import Server, in_turn
from tests.chaos.town import Town
from tests.races.crowd import Crowd, at_once

PEOPLE, RACES = 50, 4
_AGAIN = (
    "DELETE FROM assignment WHERE order_id = %(order)s",
    "UPDATE service_order SET state = 'offered', volunteer_id = NULL WHERE id = %(order)s",
    "UPDATE service_offer SET state = 'open', answered_at = NULL WHERE order_id = %(order)s",
    "DELETE FROM order_party WHERE order_id = %(order)s AND role = 'assignee'",
    "INSERT INTO order_party (created_at, order_id, person_id, role)"
    " SELECT now(), order_id, person_id, 'offered' FROM service_offer WHERE order_id = %(order)s ON CONFLICT DO NOTHING",
    "UPDATE volunteer SET open_load = 0 WHERE open_load > 0",
)


def _races(crowd: Crowd, order: str, offers: Sequence[str], port: int) -> Callable[[], int]:
    callers = crowd.town.volunteers()
    for caller in callers:
        caller.port = port

    def load() -> int:
        for _ in range(RACES):
            with crowd.town.database() as superuser:
                for statement in _AGAIN:
                    superuser.execute(statement, {"order": order})
            pairs = zip(callers, offers, strict=True)
            replies = at_once(crowd.pool, [partial(who.post, f"/offers/{offer}/accept") for who, offer in pairs])
            won = [reply.status for reply in replies].count(200)
            assert won == 1, f"{won} winners"
            assert {reply.status for reply in replies} == {200, 409}, {reply.problem for reply in replies}
        return RACES * PEOPLE

    return load


def rows(ground: Ground) -> Sequence[Row]:
    """Both handlers on one database, in servers of their own."""
    with tempfile.TemporaryDirectory() as folder:
        town = Town(Path(folder), residents=2, volunteers=PEOPLE, durable=True, RATE_LIMITS="0", DB_POOL_SIZE="20")
        with town, Crowd(town) as crowd:
            town.children["worker"].stop(threading.Event())
            _, order = crowd.order()
            offers = crowd.ask_all(order)
            assert town.postgres is not None
            environment = {**os.environ, **town.environment}
            servers = {name: Server(wsgi, environment, Path(folder), threads=16)
                       for name, wsgi in {"ours": "wsgi:app", "locking": "bench.locking:app"}.items()}
            try:
                for server in servers.values():
                    server.wait("/healthz")
                cost = in_turn(
                    {name: (server, _races(crowd, order, offers, server.port)) for name, server in servers.items()},
                    town.postgres.pid,
                )
            finally:
                for server in servers.values():
                    server.close()
    return [row("S5", "accept among fifty, an attempt", cost["ours"], "SELECT FOR UPDATE", cost["locking"], 0.6)]
