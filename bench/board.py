"""S7: the live board against counting the rows each time; what counting costs a write; and is ten times more felt."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any
from uuid import UUID

import psycopg

from bench.ground import Ground, Speaker
from bench.measure import Row, Variant, in_turn, row
from service.core.actors import Actor, Grant
from service.core.ids import uuid7
from service.core.regions import area, level
from service.dashboard import queries
from service.data import counters, engines, scope
from service.data.db import db
from service.orders.offers import actions as offers

SMALL, LARGE = "0.1", "1"
DISTRICT, STREET, COMMUNITY = "420105", "420105007", "420105007002"
READS, LIVE_READS, MOVES = 20, 2, 30
# What most services would write: the same figures for a region and its children from the rows, one GROUP BY a table.
_LIVE = """
WITH volunteers AS (
    SELECT left(region, %(below)s) AS child, v.person_id, v.skills, v.activated_at,
           CASE WHEN birth_date IS NULL THEN 'unknown' WHEN birth_date > %(day)s - interval '14 years' THEN 'under_14'
                WHEN birth_date > %(day)s - interval '18 years' THEN '14_17'
                WHEN birth_date > %(day)s - interval '36 years' THEN '18_35'
                WHEN birth_date > %(day)s - interval '60 years' THEN '36_59' ELSE '60_up' END AS band
    FROM volunteer v WHERE region >= %(lo)s AND region < %(hi)s AND state = 'active'
), reached AS (
    SELECT DISTINCT order_id, left(region, %(below)s) AS child,
           CASE WHEN from_state IS NULL THEN 'ordered' WHEN to_state IN ('offered', 'pool') THEN 'dispatched'
                WHEN to_state IN ('accepted', 'scheduled') THEN 'accepted'
                WHEN to_state = 'finished' THEN 'finished' END AS stage
    FROM order_move WHERE region >= %(lo)s AND region < %(hi)s
)
SELECT child, 'volunteers', band, count(*) FROM volunteers GROUP BY 1, 3
UNION ALL SELECT NULL, 'skills', skill, count(*) FROM volunteers, unnest(skills) skill GROUP BY 3
UNION ALL SELECT v.child, 'stars', coalesce(a.star, 0)::text, count(*)
          FROM volunteers v LEFT JOIN point_account a ON a.person_id = v.person_id GROUP BY 1, 3
UNION ALL SELECT left(region, %(below)s), 'activated', '', count(*) FROM volunteer
          WHERE region >= %(lo)s AND region < %(hi)s AND activated_at >= %(day)s::timestamp AT TIME ZONE 'Asia/Shanghai'
          GROUP BY 1
UNION ALL SELECT left(region, %(below)s), 'teams', level::text, count(*) FROM team
          WHERE region >= %(lo)s AND region < %(hi)s AND state = 'active' GROUP BY 1, 3
UNION ALL SELECT left(region, %(below)s), 'team_categories', category, count(*) FROM team
          WHERE region >= %(lo)s AND region < %(hi)s AND state = 'active' GROUP BY 1, 3
UNION ALL SELECT left(region, %(below)s), 'members', '', sum(member_count) FROM team
          WHERE region >= %(lo)s AND region < %(hi)s AND state = 'active' GROUP BY 1
UNION ALL SELECT left(region, %(below)s), 'stations', level::text, count(*) FROM station
          WHERE region >= %(lo)s AND region < %(hi)s GROUP BY 1, 3
UNION ALL SELECT left(region, %(below)s), 'offers', state, count(*) FROM service_offer
          WHERE region >= %(lo)s AND region < %(hi)s AND kind <> 'member' AND state IN ('accepted', 'declined', 'expired')
          GROUP BY 1, 3
UNION ALL SELECT left(region, %(below)s), 'minutes', '', sum(minutes) FROM hour_entry
          WHERE region >= %(lo)s AND region < %(hi)s GROUP BY 1
UNION ALL SELECT child, 'orders', stage, count(*) FROM reached WHERE stage IS NOT NULL GROUP BY 1, 3
"""


class Looker:
    """The district's manager, in front of one database."""

    def __init__(self, ground: Ground, name: str) -> None:
        self.speaker = ground.service(name)
        self.actor = Actor(uuid7(), acting=Grant(uuid7(), "A1", "REGION", DISTRICT))
        lo, hi = area(DISTRICT).lo, area(DISTRICT).hi
        with self.speaker.speaking():
            scope.use(db.session, scope.Scope(person=self.actor.person_id, lo=lo, hi=hi, read_only=True))
            db.session.rollback()  # the next transaction begins in this scope

    def looks(self, code: str) -> dict[str, Any]:
        """The whole board, as a request makes it."""
        with self.speaker.speaking():
            return queries.shown(queries.board(self.actor, region=code, period="all"))

    def asks(self, code: str) -> str:
        """What a request costs that finds nothing new."""
        with self.speaker.speaking():
            return queries.board(self.actor, region=code, period="all").tag

    def variant(self, code: str) -> Variant:
        """One board, again and again."""
        return Variant(lambda number: self.looks(code), self.speaker.backend)


def _counted_live(connection: psycopg.Connection[Any], code: str) -> dict[tuple[str, str], int]:
    """The peer's figures of a region, its children added up."""
    known = {"lo": area(code).lo, "hi": area(code).hi, "below": 6 + 3 * level(code), "day": counters.today()}
    found: dict[tuple[str, str], int] = {}
    for _, measure, key, amount in connection.execute(_LIVE, known):
        found[(measure, key)] = found.get((measure, key), 0) + int(amount)
    return found


def _same_answers(looker: Looker, connection: psycopg.Connection[Any], code: str) -> None:
    """What was folded is what is counted now."""
    with looker.speaker.speaking():
        today = counters.spans_of(counters.today())["today"]
        own, _ = counters.read(code, ["all", today], ["all"])
    theirs = _counted_live(connection, code)
    told = {(measure, key): amount for name, keys in own.items() for span, measure in [name.split(" ")]
            for key, amount in keys.items() if amount and span == (today if measure == "activated" else "all")
            and measure not in ("response", "completion") and (measure, key) != ("offers", "made")}
    assert told == theirs, set(told.items()) ^ set(theirs.items())


def _reading(ground: Ground) -> list[Row]:
    large, small = ground.filled(LARGE), ground.filled(SMALL)
    lookers = {name: Looker(ground, name) for name in (large, small)}
    with ground.superuser(large) as connection:
        connection.execute("SET max_parallel_workers_per_gather = 0")  # helpers would do its work unseen
        for code in (DISTRICT, STREET, COMMUNITY):
            _same_answers(lookers[large], connection, code)
        found = []
        for name, code in (("S7a", DISTRICT), ("S7a-street", STREET), ("S7a-community", COMMUNITY)):
            def live(number: int, code: str = code) -> object:
                return _counted_live(connection, code)

            peer = in_turn({"live": Variant(live, connection.info.backend_pid)}, LIVE_READS)["live"]
            ours = in_turn({"ours": lookers[large].variant(code)}, READS)["ours"]
            most = 1 / 300 if code == DISTRICT else 1.0
            found.append(row(name, f"board of {code}, all indicators", ours.both, "live GROUP BY", peer.both, most))
            print(f"   {code}: ours {ours}, live {peer}")
    tenfold = in_turn({"1": lookers[large].variant(DISTRICT), "0.1": lookers[small].variant(DISTRICT)}, READS)
    nothing = in_turn({"asks": Variant(lambda number: lookers[large].asks(DISTRICT), lookers[large].speaker.backend),
                       "looks": lookers[large].variant(DISTRICT)}, READS)
    return [
        *found,
        row("S7a-304", "asking when nothing is new", nothing["asks"].both, "the whole board", nothing["looks"].both, 0.5),
        row("S7c", "board of the district, database us", tenfold["1"].database, "at a tenth", tenfold["0.1"].database, 1.2),
        row("S7c-whole", "the same with the service's own part", tenfold["1"].both, "at a tenth", tenfold["0.1"].both, 1.2),
    ]


@contextmanager
def _twins(ground: Ground, name: str) -> Iterator[dict[str, str]]:
    """Two copies of a database, which may be written into: one as it is, one in which nothing is counted."""
    names = {"counted": f"twin_counted_{name}", "plain": f"twin_plain_{name}"}
    with ground.superuser("postgres") as connection:
        connection.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = %s", [name])
        for twin in names.values():
            connection.execute(f'DROP DATABASE IF EXISTS "{twin}" WITH (FORCE)')
            connection.execute(f'CREATE DATABASE "{twin}" TEMPLATE "{name}" OWNER {engines.OWNER}')
    with ground.superuser(names["plain"]) as connection:
        counting = connection.execute(
            "SELECT tgname, tgrelid::regclass::text FROM pg_trigger WHERE NOT tgisinternal AND tgfoid IN"
            " (SELECT oid FROM pg_proc WHERE proname LIKE 'count\\_%' AND proname <> 'count_team_members')"
        ).fetchall()
        assert len(counting) >= 10
        for trigger, table in counting:
            connection.execute(f"DROP TRIGGER {trigger} ON {table}")
    try:
        yield names
    finally:
        with ground.superuser("postgres") as connection:
            for twin in names.values():
                connection.execute(f'DROP DATABASE "{twin}" WITH (FORCE)')


class Clerk:
    """Moves orders of a district there and back, committing each."""

    def __init__(self, ground: Ground, name: str, orders: Sequence[UUID]) -> None:
        self.speaker: Speaker = ground.service(name)
        with ground.superuser(name) as connection:
            found = connection.execute("SELECT id FROM person ORDER BY id LIMIT 1").fetchone()
        assert found is not None
        with self.speaker.speaking():
            db.session.rollback()  # the speaker's own transaction only reads
        self.orders = orders
        self.actor = Actor(found[0], acting=Grant(uuid7(), "A1", "REGION", DISTRICT), is_manager_session=True)

    def moves(self, number: int) -> None:
        """Into the pool and out of it; the last of a round also folds, for that is part of the price."""
        with self.speaker.speaking():
            for move in (offers.open_to_pool, offers.take_back):
                scope.use(db.session, scope.of(self.actor))
                move(self.actor, self.orders[number])
                db.session.commit()
            if number == MOVES - 1:
                scope.use(db.session, scope.Scope(job="bench"))
                counters.fold()
                db.session.commit()

    def variant(self) -> Variant:
        """For taking turns."""
        return Variant(self.moves, self.speaker.backend)


def _writing(ground: Ground) -> list[Row]:
    name = ground.filled(SMALL)
    with _twins(ground, name) as twins:
        with ground.superuser(twins["plain"]) as connection:
            waiting = connection.execute(
                "SELECT id FROM service_order WHERE state = 'to_dispatch' ORDER BY id LIMIT %s", [MOVES]
            ).fetchall()
        orders = [order for (order,) in waiting]
        assert len(orders) == MOVES
        clerks = {which: Clerk(ground, twin, orders) for which, twin in twins.items()}
        cost = in_turn({which: clerk.variant() for which, clerk in clerks.items()}, MOVES)
        for clerk in clerks.values():
            with clerk.speaker.speaking():
                db.session.remove()
                db.engine.dispose()
    print(f"   two moves: counted {cost['counted']}, plain {cost['plain']}")
    counted, plain = cost["counted"], cost["plain"]
    return [
        row("S7b", "two moves of an order with counters, folding included", counted.both, "without", plain.both, 1.3),
        row("S7b-database", "the database's part", counted.database, "without", plain.database, 1.3),
    ]


def rows(ground: Ground) -> Sequence[Row]:
    """Writing first: the twins are copied while nobody looks."""
    return [*_writing(ground), *_reading(ground)]
