"""S2c: does the nearest-twenty query notice how many places there are?"""

from collections.abc import Sequence
from random import Random
from typing import Any

import psycopg

from bench.ground import Ground
from bench.measure import Row, Variant, in_turn, row
from service.core.geo import Place
from service.map import queries as stations

SIZES = {"0.1": 100_000, "1": 527_100}
CALLS = 60
# Places of our own beside the town's, spread over the district; each has an invented code below the district's.
_SPREAD = """
INSERT INTO station (id, created_at, changed_at, region, level, name, address, lng, lat, datum, spot, services, opening,
                     demo)
SELECT gen_random_uuid(), now(), now(), '420105' || lpad(n::text, 9, '0'), 4, 'bench', 'bench', lng, lat, 'gcj02',
       point((lng - 114.22) * 95865.0, (lat - 30.55) * 110852.0), '{}', '{}', true
FROM (SELECT n, 114.02 + 0.30 * random() AS lng, 30.45 + 0.18 * random() AS lat FROM generate_series(1, %s) n) places
ON CONFLICT DO NOTHING
"""


def _spread(connection: psycopg.Connection[Any], wanted: int) -> None:
    found = connection.execute("SELECT count(*) FROM station").fetchone()
    if found is not None and found[0] < wanted:
        connection.execute("SELECT setseed(0.5)")
        connection.execute("SET session_replication_role = replica")  # nobody looks for these by name
        connection.execute(_SPREAD, [wanted - found[0]])
        connection.execute("SET session_replication_role = origin")
        connection.execute("VACUUM (ANALYZE) station")


def rows(ground: Ground) -> Sequence[Row]:
    """The database's time of the product's own query, at both sizes."""
    speakers, chance = {}, Random(7)
    for scale, count in SIZES.items():
        name = ground.filled(scale)
        with ground.superuser(name) as connection:
            _spread(connection, count)
        speakers[scale] = ground.service(name)
    places = [Place(chance.uniform(114.10, 114.26), chance.uniform(30.49, 30.59)) for _ in range(CALLS)]

    def asking(scale: str) -> Variant:
        speaker = speakers[scale]

        def call(number: int) -> object:
            with speaker.speaking():
                found = stations.stations_near(places[number], 5_000, 20)
            assert len(found) == 20
            return found

        return Variant(call, speaker.backend)

    cost = in_turn({scale: asking(scale) for scale in SIZES}, CALLS)
    return [
        row("S2c", "nearest 20 of 527,100, database us", cost["1"].database, "of 100,000", cost["0.1"].database, 1.2),
        row("S2c-whole", "the same with the service's own part", cost["1"].both, "of 100,000", cost["0.1"].both, 1.2),
    ]
