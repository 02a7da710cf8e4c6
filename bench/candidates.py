"""S3a: the candidates of one order among a whole district, beside the query one would write first."""

import random
from typing import Any

import psycopg

from bench.ground import Ground
from bench.rounds import Meter, Row, in_turn, microseconds
from service.core.geo import Place, plane

CATEGORY, WITHIN, TAKE = "家电维修", 3000.0, 60
TIMES = 12

OURS = """
SELECT volunteer_id FROM volunteers_near(%(east)s, %(north)s, %(within)s, %(category)s, %(take)s, '420105', '420106',
    60, '{}'::uuid[], '2008-01-01'::date, '{}'::text[], '2026-11-20'::date)
"""
PLAIN = """
SELECT id FROM volunteer
WHERE point[0] BETWEEN %(east)s - %(within)s AND %(east)s + %(within)s
  AND point[1] BETWEEN %(north)s - %(within)s AND %(north)s + %(within)s
  AND state = 'active' AND credit >= 60 AND region >= '420105' AND region < '420106'
  AND birth_date <= '2008-01-01' AND %(category)s = ANY (service_categories)
  AND sqrt((point[0] - %(east)s) ^ 2 + (point[1] - %(north)s) ^ 2) <= %(within)s
ORDER BY sqrt((point[0] - %(east)s) ^ 2 + (point[1] - %(north)s) ^ 2), id
LIMIT %(take)s
"""
BOX_INDEX = "CREATE INDEX IF NOT EXISTS bench_box ON volunteer ((point[0]), (point[1])) WHERE state = 'active'"


def places() -> list[dict[str, Any]]:
    """Where orders come from: spread over the district, the same in every run."""
    chance = random.Random(7)
    found = []
    for _ in range(TIMES):
        east, north = plane(Place(114.14 + chance.random() * 0.12, 30.50 + chance.random() * 0.08))
        found.append({"east": east, "north": north, "within": WITHIN, "category": CATEGORY, "take": TAKE})
    return found


def connect(url: str) -> psycopg.Connection:
    """A plain connection: no SQLAlchemy on either side."""
    connection = psycopg.connect(url.replace("postgresql+psycopg", "postgresql"), autocommit=True)
    connection.execute("SET jit = off")
    return connection


def prepare(ground: Ground) -> None:
    """The peer gets the index it would have."""
    with connect(ground.owner_url) as owner:
        owner.execute(BOX_INDEX)
        owner.execute("ANALYZE volunteer")


def plan_uses_knn(ground: Ground) -> bool:
    """Does the nearest-first scan go through the GiST index, within the function and with its rights?"""
    at = places()[0]
    with connect(ground.owner_url) as owner:
        rows = owner.execute(
            "EXPLAIN SELECT r.volunteer_id FROM volunteer_reach r WHERE r.spot <@ circle(point(%(east)s, %(north)s),"
            " %(within)s) ORDER BY r.spot <-> point(%(east)s, %(north)s) LIMIT 1200", at
        ).fetchall()
    return any("ix_volunteer_reach_spot" in row[0] for row in rows)


def same_answers(ours: psycopg.Connection, plain: psycopg.Connection) -> None:
    """Both sides find the same people; otherwise their times say nothing."""
    for at in places():
        nearest = [row[0] for row in plain.execute(PLAIN, at)]
        found = {row[0] for row in ours.execute(OURS, at)}
        assert set(nearest) <= found or len(nearest) == TAKE, "the two queries disagree"
        assert len(set(nearest) & found) >= 0.98 * len(nearest), "the two queries disagree"


def measure(small: Ground, full: Ground) -> list[Row]:
    """S3a beside the plain box query at full size, and its database time at full size beside a tenth."""
    for ground in (small, full):
        prepare(ground)
    assert plan_uses_knn(full), "the plan does not use the KNN index"
    with connect(full.service_url) as ours, connect(full.owner_url) as plain, connect(small.service_url) as tenth:
        same_answers(ours, plain)

        def run(connection: psycopg.Connection, query: str) -> tuple[float, float]:
            meter = Meter(connection.info.backend_pid)
            total = [microseconds(meter, lambda at=at: connection.execute(query, at).fetchall(), 3) for at in places()]
            return sum(t for t, _ in total) / len(total), sum(b for _, b in total) / len(total)

        mine, theirs = in_turn(lambda: run(ours, OURS), lambda: run(plain, PLAIN))
        here, there = in_turn(lambda: run(ours, OURS), lambda: run(tenth, OURS))
    ratio, growth = mine[0] / theirs[0], here[1] / there[1]
    return [
        Row("S3a", mine[0], "plain box query in SQL", theirs[0], ratio, "≤ 1/50", ratio <= 1 / 50),
        Row("S3a-10x", here[1], "database time at 0.1×", there[1], growth, "≤ 2", growth <= 2),
    ]
