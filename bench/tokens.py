"""S11: what it costs to know who calls: the token, the session and the area, on every request, from the database."""

import os
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

from bench.ground import FOLDER, Ground
from bench.measure import Row, row
from bench.serving import Server, in_turn
from service.accounts import actions as accounts
from service.accounts.models import Session
from service.app import create_app
from service.core import clock, config
from service.data.db import db
from service.web import boundary, tokens
from tests.chaos.town import Caller

CALLERS, REQUESTS = 4, 400


def _token(environment: dict[str, str]) -> str:
    """A clerk's, as the product issues it."""
    app, until = create_app(config.load(environment)), clock.now() + timedelta(days=1)
    with app.app_context(), boundary.job("bench"):
        name = f"bench-{os.getpid()}"
        person = accounts.make_manager(name, "correct horse 42 battery", "bench", "A3", "420105007002", totp=False)
        session = Session(person_id=person.id, kind="admin", expires_at=until)
        db.session.add(session)
        db.session.flush()
        return tokens.issue(person.id, session.id, "admin", until)


def _load(server: Server, path: str, token: str | None) -> Callable[[], int]:
    callers = [Caller(server.port, token) for _ in range(CALLERS)]

    def one(caller: Caller) -> None:
        for _ in range(REQUESTS):
            assert caller.ask("GET", path, base="").status == 200

    def load() -> int:
        with ThreadPoolExecutor(CALLERS) as pool:
            list(pool.map(one, callers))
        return CALLERS * REQUESTS

    return load


def rows(ground: Ground) -> Sequence[Row]:
    """The same answer of the product without and with a token, and Flask's own answer, on the same server."""
    environment = {**ground.environment(ground.filled("0.1")), "DEMO": "0", "PYTHONUNBUFFERED": "1"}
    outside = {key: value for key, value in os.environ.items() if key not in ("ENV", "REDIS_URL", "DEMO")}
    token = _token(environment)
    ours, bare = (Server(wsgi, {**outside, **environment}, FOLDER) for wsgi in ("wsgi:app", "bench.bare:app"))
    try:
        ours.wait("/healthz")
        bare.wait("/hello")
        cost = in_turn({
            "bare": (bare, _load(bare, "/hello", None)),
            "nobody": (ours, _load(ours, "/healthz", None)),
            "somebody": (ours, _load(ours, "/healthz", token)),
        }, ground.postgres.pid)
    finally:
        ours.close()
        bare.close()
    print(f"   {cost}")
    check = cost["somebody"] - cost["nobody"]
    return [row("S11", "token check with session and area", check, "bare Flask JSON", cost["bare"], 1.0)]
