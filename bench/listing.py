"""S1 and S10: the list of activities, beside a bare answer and two peers, and whether it notices ten times as many.

The rows are made in SQL: 37,700 activities at 1 ×, over the communities of the district and twenty months, one in a hundred
still to come. A quarter of the communities' lists are asked for in turn.
"""

import base64
import json
import os
import sys
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import create_engine, select

from bench.ground import FOLDER, Ground
from bench.measure import Row, Variant, row
from bench.measure import in_turn as calls_in_turn
from bench.serving import Server, in_turn
from service.accounts.models import Person, Session
from service.activities.billboard import queries
from service.app import create_app
from service.core import clock, config
from service.core.actors import system
from service.data import division_import, engines, schema
from service.data.db import db
from service.web import boundary, tokens
from tests.chaos.town import Caller

DIVISIONS = Path(__file__).resolve().parents[1] / "tests" / "divisions.csv"
SIZES = {"0.1": 3_770, "1": 37_700, "10": 377_000}
CALLERS, REQUESTS, LIMIT, REGIONS = 4, int(os.environ.get("BENCH_REQUESTS", "150")), 20, 30
READY = {"ours": "/healthz", "shared": "/healthz", "bare": "/hello", "drf": "/ready", "fast": "/ready"}
_FILL = """
INSERT INTO activity (id, created_at, number, state, state_since, list_key, region, review_level, created_by, leader_id,
    unit_name, title, category, served, text, safeguards, risk, risk_disclosure, minors, address, lng, lat, spot,
    radius_metres, recruit_from, recruit_to, approval, audience, waitlist, min_minutes, exclusive_with, starts_at, ends_at,
    places, settlement_hold)
SELECT gen_random_uuid(), at, 'AC' || n, CASE WHEN n %% 100 = 0 THEN 'recruiting' ELSE 'archived' END, at,
    CASE WHEN n %% 100 = 0 THEN extract(epoch FROM at)::bigint
         ELSE 8 * 10^12::bigint - 1 - extract(epoch FROM at)::bigint END,
    codes[1 + n %% cardinality(codes)], 3, %(person)s, %(person)s, '实践站', '社区清洁行动' || n, '环境保护', '{城镇居民}',
    repeat('一起清理楼道和小花园。', 20), '手套', 'low', '防滑', false, '社区党群服务中心门前', 114.2, 30.55, point(0, 0),
    300,
    at - interval '7 days', at, 'auto', 'public', true, 0, '{}', at, at + interval '2 hours', 20, false
FROM (SELECT n, now() + CASE WHEN n %% 100 = 0 THEN 1 ELSE -1 END * (n * interval '600 days' / %(count)s) AS at,
             (SELECT array_agg(code ORDER BY code) FROM division WHERE length(code) = 12) AS codes
      FROM generate_series(1, %(count)s) n) made
"""
_SHIFTS = """
INSERT INTO activity_post (id, created_at, activity_id, region, published, name, text, skills, certificates, min_age,
    coefficient)
SELECT id, created_at, id, region, true, '清洁员', '', '{}', '{}', 18, '1.0' FROM activity;
INSERT INTO activity_shift (id, created_at, activity_id, post_id, region, published, state, starts_at, ends_at, quota, taken,
    recruits, closes_at)
SELECT gen_random_uuid(), created_at, id, id, region, true, CASE state WHEN 'recruiting' THEN 'scheduled' ELSE 'settled' END,
    starts_at, ends_at, 20, (hashtext(id::text) & 15), state = 'recruiting', starts_at FROM activity;
"""


def filled(ground: Ground, scale: str) -> str:
    """The name of a database with so many activities and nothing else: made now, or kept from the last run."""
    name = f"bench_list_{scale.replace('.', '_')}_{ground.edition}"
    if ground._is_ready(name):
        return name
    engines.create_database(ground.postgres.superuser_url, name)
    owner = create_engine(ground.environment(name)["DATABASE_OWNER_URL"])
    with owner.begin() as connection:
        schema.build(connection)
    owner.dispose()
    app = create_app(config.load(ground.environment(name)))
    with app.app_context(), boundary.job("bench"):
        division_import.load(system("bench"), DIVISIONS.read_text(encoding="utf-8"))
        person = Person(name="王志强")
        db.session.add(person)
        db.session.flush()
        maker = person.id
    with ground.superuser(name) as connection:
        connection.execute("SET session_replication_role = replica")  # the counters of the board are not what is measured
        connection.execute(_FILL, {"person": maker, "count": SIZES[scale]})
        connection.execute(_SHIFTS)
        connection.execute("VACUUM (ANALYZE)")
        connection.execute("CREATE TABLE bench_ready ()")
    return name


def _token(environment: dict[str, str]) -> str:
    app, until = create_app(config.load(environment)), clock.now() + timedelta(days=1)
    with app.app_context(), boundary.job("bench"):
        person = db.session.scalars(select(Person.id)).first()
        assert person is not None
        session = Session(person_id=person, kind="mp", expires_at=until)
        db.session.add(session)
        db.session.flush()
        return tokens.issue(person, session.id, "mp", until)


def _regions(ground: Ground, name: str) -> list[str]:
    with ground.superuser(name) as connection:
        rows = connection.execute("SELECT code FROM division WHERE length(code) = 12 ORDER BY code LIMIT %s", [REGIONS])
        return [code for (code,) in rows]


class Uvicorn(Server):
    """The asynchronous peer on the server its people use."""

    def __init__(self, app: str, environment: dict[str, str], logs: Path) -> None:
        super().__init__(app, environment, logs, command=lambda port: [
            sys.executable, "-m", "uvicorn", app, "--host", "127.0.0.1", "--port", str(port), "--workers", "1",
            "--no-access-log", "--log-level", "warning", "--timeout-keep-alive", "600",
        ])


def _asking(server: Server, paths: Sequence[str], token: str | None, base: str) -> Callable[[], int]:
    callers = [Caller(server.port, token) for _ in range(CALLERS)]

    def one(caller: Caller) -> None:
        for number in range(REQUESTS):
            assert caller.ask("GET", paths[number % len(paths)], base=base).status == 200

    def load() -> int:
        with ThreadPoolExecutor(CALLERS) as pool:
            list(pool.map(one, callers))
        return CALLERS * REQUESTS

    return load


def _same(ours: Any, peer: Any) -> None:
    """The same activities, in the same order, with the same figures."""
    def short(item: Any) -> tuple[Any, ...]:
        moment = datetime.fromisoformat(item["starts_at"].replace("Z", "+00:00"))
        return (item["id"], item["title"], item["state"], item["taken"], item["places"], item["region_name"], moment)

    assert [short(one) for one in ours] == [short(one) for one in peer]
    assert len(ours) == LIMIT


def rows(ground: Ground) -> Sequence[Row]:
    """One run: ours with a token, the two peers, a bare answer, and the public list from its short memory."""
    name = filled(ground, "1")
    environment = {**ground.environment(name), "DEMO": "0", "PYTHONUNBUFFERED": "1"}
    token, regions = _token(environment), _regions(ground, name)
    superuser = engines.address_of(ground.postgres.superuser_url, "postgres", name).replace("+psycopg", "")
    outside = {key: value for key, value in os.environ.items() if key not in ("ENV", "REDIS_URL", "DEMO")}
    base = {**outside, **environment, "PEER_DSN": superuser, "PYTHONPATH": str(DIVISIONS.parents[1])}
    assert base64.b64decode(base["JWT_KEY"])
    servers: dict[str, Server] = {
        "ours": Server("wsgi:app", base, FOLDER), "bare": Server("bench.bare:app", base, FOLDER),
        "drf": Server("bench.peers.drf:app", base, FOLDER), "fast": Uvicorn("bench.peers.fast:app", base, FOLDER),
        "shared": Server("wsgi:app", {**base, "SHARED_SECONDS": "5"}, FOLDER),
    }
    paths = [f"/activities?region={code}&limit={LIMIT}" for code in regions]
    try:
        for key, ready in READY.items():
            servers[key].wait(ready)
        said = {key: Caller(servers[key].port, token).ask("GET", paths[0], base="/api/v1" if key == "ours" else "").json
                for key in ("ours", "fast", "drf")}
        _same(said["ours"]["items"], said["fast"]["items"])
        _same(said["ours"]["items"], said["drf"]["results"])
        cost = in_turn({
            "ours": (servers["ours"], _asking(servers["ours"], paths, token, "/api/v1")),
            "fast": (servers["fast"], _asking(servers["fast"], paths, token, "")),
            "drf": (servers["drf"], _asking(servers["drf"], paths, token, "")),
            "bare": (servers["bare"], _asking(servers["bare"], ["/hello"], None, "")),
            "shared": (servers["shared"], _asking(servers["shared"], paths[:1], None, "/api/v1")),
        }, ground.postgres.pid, rounds=5)
    finally:
        for server in servers.values():
            server.close()
    print(f"   {json.dumps({key: round(value) for key, value in cost.items()})}")
    share = cost["bare"] / cost["ours"]
    return [
        row("S1a", "list of 20 with token and region", cost["ours"], "FastAPI and asyncpg", cost["fast"], 0.7),
        row("S1b", "list of 20 with token and region", cost["ours"], "Django and DRF", cost["drf"], 0.16),
        Row("S1c", "bare Flask JSON", round(cost["bare"], 1), "list of 20 with token and region", round(cost["ours"], 1),
            round(share, 4), ">= 0.4", share >= 0.4),
        row("S1d", "public list from its short memory", cost["shared"], "bare Flask JSON", cost["bare"], 1.1),
    ]


def tenfold(ground: Ground) -> Sequence[Row]:
    """The database's time of the product's own query, at three sizes."""
    speakers = {scale: ground.service(filled(ground, scale)) for scale in SIZES}
    regions = _regions(ground, filled(ground, "1"))

    def asking(scale: str) -> Variant:
        speaker = speakers[scale]

        def call(number: int) -> object:
            with speaker.speaking():
                found = queries.page_of_activities(after=None, limit=LIMIT, region=regions[number % len(regions)])
            assert len(found["items"]) == LIMIT
            return found

        return Variant(call, speaker.backend)

    cost = calls_in_turn({scale: asking(scale) for scale in SIZES}, REGIONS * 2)
    print(f"   {json.dumps({scale: round(one.database) for scale, one in cost.items()})}")
    return [
        row("S10", "list of 20 of 377,000 activities, database us", cost["10"].database, "of 37,700",
            cost["1"].database, 1.3),
        row("S10-small", "list of 20 of 37,700 activities, database us", cost["1"].database, "of 3,770",
            cost["0.1"].database, 1.3),
    ]
