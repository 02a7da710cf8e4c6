"""S2a, S2b and S2-map: nearest 20 of 100,000 places, and a view of the whole district as clusters.

The places are strewn over the district in SQL; the triggers make their pins and count their squares. S2a's peer of the
study is PostGIS, which the embedded server has not: where BENCH_POSTGIS_URL names a server with it, that is asked, and
otherwise a box of degrees on a btree with the haversine in SQL, which says so in its line.
"""

import os
from collections.abc import Sequence
from random import Random
from typing import Any

import psycopg
from sqlalchemy import create_engine

from bench.ground import Ground
from bench.measure import Row, Variant, in_turn, row
from service.core import geo
from service.core.geo import Place
from service.data import engines, schema
from service.map import queries as stations
from service.map.layers import queries as layers
from service.map.layers import rules

PLACES, CALLS, NEAREST = 100_000, 40, 20
DISTRICT: dict[str, Any] = {"south_west": Place(114.02, 30.45), "north_east": Place(114.32, 30.63)}
_WEEK = '{"mon": [["09:00", "17:00"]], "tue": [["09:00", "17:00"]], "wed": [], "thu": [], "fri": [], "sat": [], "sun": []}'
_SPREAD = """
INSERT INTO station (id, created_at, changed_at, region, level, name, address, lng, lat, datum, spot, services, opening,
                     demo)
SELECT gen_random_uuid(), now(), now(), '420105' || lpad(n::text, 9, '0'), 4, 'bench', 'bench', lng, lat, 'gcj02',
       point((lng - 114.22) * 95865.0, (lat - 30.55) * 110852.0), ARRAY['s' || n % 9], %s, true
FROM (SELECT n, 114.02 + 0.30 * random() AS lng, 30.45 + 0.18 * random() AS lat FROM generate_series(1, %s) n) places
"""
_HAVERSINE = (
    "2 * 6371008.8 * asin(sqrt(pow(sin(radians(lat - %(lat)s) / 2), 2)"
    " + cos(radians(lat)) * cos(radians(%(lat)s)) * pow(sin(radians(lng - %(lng)s) / 2), 2)))"
)
_BOX = f"""
SELECT id, name, address, lng, lat, {_HAVERSINE} AS metres FROM bench_place
WHERE lng BETWEEN %(lng)s - 0.0313 AND %(lng)s + 0.0313 AND lat BETWEEN %(lat)s - 0.0271 AND %(lat)s + 0.0271
ORDER BY metres LIMIT 20
"""  # noqa: S608 - words of ours; a box of three kilometres, as far as a resident looks
_POSTGIS = """
SELECT id, name, address, lng, lat, ST_Distance(here, spot) AS metres FROM bench_place,
    (SELECT ST_SetSRID(ST_MakePoint(%(lng)s, %(lat)s), 4326)::geography AS here) asked
ORDER BY spot <-> here LIMIT 20
"""
_KNN = """
SELECT id, region, level, name, address, lng, lat, services, opening, phone, demo FROM station
ORDER BY spot <-> point(%s, %s) LIMIT 28
"""


def filled(ground: Ground, places: int = PLACES) -> str:
    """A database with so many places and nothing else: made now, or kept from the last run."""
    name = f"bench_map_{places}_{ground.edition}"
    if ground._is_ready(name):
        return name
    engines.create_database(ground.postgres.superuser_url, name)
    owner = create_engine(ground.environment(name)["DATABASE_OWNER_URL"])
    with owner.begin() as connection:
        schema.build(connection)
    owner.dispose()
    with ground.superuser(name) as connection:
        connection.execute("SELECT setseed(0.5)")
        connection.execute(_SPREAD.replace("% 9", "%% 9"), [_WEEK, places])
        connection.execute("CREATE TABLE bench_place AS SELECT id, name, address, lng, lat FROM station")
        connection.execute("CREATE INDEX ON bench_place (lng, lat)")
        connection.execute("VACUUM (ANALYZE)")
        connection.execute("CREATE TABLE bench_ready ()")
    return name


def _peer(ground: Ground, name: str) -> tuple[str, psycopg.Connection[Any], str]:
    """What S2a is measured against, an open connection to it, and its question."""
    url = os.environ.get("BENCH_POSTGIS_URL")
    if not url:
        plain = engines.address_of(ground.postgres.superuser_url, "postgres", name).replace("+psycopg", "")
        return "a box of 3 km on a btree, haversine (no PostGIS here)", psycopg.connect(plain, autocommit=True), _BOX
    connection = psycopg.connect(url, autocommit=True)
    connection.execute("CREATE EXTENSION IF NOT EXISTS postgis")
    connection.execute("DROP TABLE IF EXISTS bench_place")
    connection.execute("CREATE TABLE bench_place (id uuid, name text, address text, lng float8, lat float8, spot geography)")
    with ground.superuser(name) as ours, ours.cursor().copy("COPY bench_place TO STDOUT") as rows:
        copied = "COPY bench_place (id, name, address, lng, lat) FROM STDIN"
        with connection.cursor() as cursor, cursor.copy(copied) as taken:
            for block in rows:
                taken.write(block)
    connection.execute("UPDATE bench_place SET spot = ST_SetSRID(ST_MakePoint(lng, lat), 4326)::geography")
    connection.execute("CREATE INDEX ON bench_place USING gist (spot)")
    connection.execute("VACUUM (ANALYZE) bench_place")
    return "PostGIS geography KNN", connection, _POSTGIS


def rows(ground: Ground) -> Sequence[Row]:
    """Nearest beside its peer and beside the bare index, and clusters beside the nearest."""
    name = filled(ground)
    speaker, chance = ground.service(name), Random(7)
    asked = [Place(chance.uniform(114.10, 114.26), chance.uniform(30.49, 30.59)) for _ in range(CALLS)]
    label, peer, question = _peer(ground, name)
    plain = engines.address_of(ground.postgres.superuser_url, "postgres", name).replace("+psycopg", "")
    bare = psycopg.connect(plain, autocommit=True)

    def nearest(number: int) -> list[Any]:
        with speaker.speaking():
            return stations.stations_near(asked[number], 5_000, NEAREST)

    def beside(number: int) -> list[Any]:
        place = asked[number]
        return peer.execute(question, {"lng": place.lng, "lat": place.lat}).fetchall()

    def knn(number: int) -> list[Any]:
        return bare.execute(_KNN, geo.plane(asked[number])).fetchall()

    def clusters(number: int) -> dict[str, Any]:
        with speaker.speaking():
            return layers.view(**DISTRICT, layers=tuple(rules.LAYERS))

    def open_now(number: int) -> dict[str, Any]:
        with speaker.speaking():
            return layers.view(**DISTRICT, layers=tuple(rules.LAYERS), open_now=True)

    for number in range(5):
        ours, theirs = {item["id"] for item in nearest(number)}, {found[0] for found in beside(number)}
        assert len(ours & theirs) >= NEAREST - 1, "the two do not find the same places"  # spheres differ at the edge
    seen = clusters(0)
    assert seen["total"] == PLACES
    assert 0 < len(seen["clusters"]) + len(seen["places"]) <= rules.MOST_PINS

    cost = in_turn({
        "nearest": Variant(nearest, speaker.backend), "peer": Variant(beside, peer.info.backend_pid),
        "knn": Variant(knn, bare.info.backend_pid), "clusters": Variant(clusters, speaker.backend),
    }, CALLS)
    filtered = in_turn({"open": Variant(open_now, speaker.backend), "nearest": Variant(nearest, speaker.backend)}, 5)
    peer.close()
    bare.close()
    return [
        row("S2a", "nearest 20 of 100,000, whole query us", cost["nearest"].both, label, cost["peer"].both, 0.5),
        row("S2a-database", "the database's part", cost["nearest"].database, label, cost["peer"].database, 0.5),
        row("S2b", "nearest 20 in our request, database us", cost["nearest"].database, "the bare KNN",
            cost["knn"].database, 1.2),
        row("S2-map", "clusters of the district, 100,000 places, whole query us", cost["clusters"].both, "nearest 20",
            cost["nearest"].both, 3),
        Row("S2-map-open", "the same, open now: counted from the pins", round(filtered["open"].both, 1), "of all hours",
            round(cost["clusters"].both, 1), round(filtered["open"].both / cost["clusters"].both, 1), "shown", True),
    ]
