"""S2c: does the nearest-twenty query notice how many places there are?"""

from collections.abc import Sequence
from random import Random

from bench import mapping
from bench.ground import Ground
from bench.measure import Row, Variant, in_turn, row
from service.core.geo import Place
from service.map import queries as stations

FEW, MANY, CALLS = mapping.PLACES, 527_100, 60


def rows(ground: Ground) -> Sequence[Row]:
    """The database's time of the product's own query, at both sizes."""
    chance = Random(7)
    places = [Place(chance.uniform(114.10, 114.26), chance.uniform(30.49, 30.59)) for _ in range(CALLS)]

    def asking(count: int) -> Variant:
        speaker = ground.service(mapping.filled(ground, count))

        def call(number: int) -> object:
            with speaker.speaking():
                found = stations.stations_near(places[number], 5_000, mapping.NEAREST)
            assert len(found) == mapping.NEAREST
            return found

        return Variant(call, speaker.backend)

    cost = in_turn({str(count): asking(count) for count in (FEW, MANY)}, CALLS)
    few, many = cost[str(FEW)], cost[str(MANY)]
    return [
        row("S2c", "nearest 20 of 527,100, database us", many.database, "of 100,000", few.database, 1.2),
        row("S2c-whole", "the same with the service's own part", many.both, "of 100,000", few.both, 1.2),
    ]
