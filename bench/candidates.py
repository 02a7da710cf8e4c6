"""S3a: who could serve this order, among 527,100; and does the database notice the ten-fold."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

import psycopg

from bench.ground import Ground, Speaker
from bench.measure import Row, Variant, in_turn, row
from service.core import clock
from service.core.geo import Place, plane
from service.core.regions import area
from service.core.workdays import service_day
from service.volunteers import queries as volunteers
from service.volunteers import rules

ORDERS, LIMIT, WITHIN = 20, 20, 3000
DISTRICT = area("420105")
# What most services would write: a box of degrees on a btree, everything else filtered, sorted, cut off. It answers with
# the proposals only and leaves out the ranking, the true distances and the reasons, which ours is charged for.
_BOX_INDEX = "CREATE INDEX IF NOT EXISTS bench_box ON volunteer (lng, lat) WHERE state = 'active'"
_BOX = """
SELECT id, person_id, name, lng, lat, service_categories, availability, on_duty, open_load, credit, idle_since,
       sqrt(power((lng - %(lng)s) * %(x)s, 2) + power((lat - %(lat)s) * %(y)s, 2)) AS metres
FROM volunteer
WHERE state = 'active' AND credit >= %(credit)s AND region >= %(lo)s AND region < %(hi)s AND birth_date <= %(born_by)s
  AND lng BETWEEN %(lng)s - %(within)s / %(x)s AND %(lng)s + %(within)s / %(x)s
  AND lat BETWEEN %(lat)s - %(within)s / %(y)s AND %(lat)s + %(within)s / %(y)s
  AND power((lng - %(lng)s) * %(x)s, 2) + power((lat - %(lat)s) * %(y)s, 2) <= power(%(within)s, 2)
ORDER BY (%(category)s = ANY (service_categories)) DESC, metres
LIMIT %(take)s
"""
_ASKED = """
SELECT lng, lat, category FROM service_order WHERE category IN ('家电维修', '代办跑腿', '陪诊陪伴', '理发', '卫生环保')
ORDER BY id LIMIT %s
"""


class Wish:
    """One order, and the questions put about it."""

    def __init__(self, lng: float, lat: float, category: str, start: datetime) -> None:
        self.place, self.category = Place(lng, lat), category
        self.start, self.end = start, start + timedelta(hours=2)

    def ours(self) -> list[volunteers.Candidate]:
        """As the console asks."""
        return volunteers.candidates_near(
            self.place, category=self.category, window_from=self.start, window_to=self.end, region_lo=DISTRICT.lo,
            region_hi=DISTRICT.hi, within_metres=WITHIN, limit=LIMIT, adults_only=True,
        )

    def proposals(self) -> list[UUID]:
        """Whom our function proposes, before they are ranked."""
        east, north = plane(self.place)
        found = volunteers.db.session.execute(volunteers._NEAR, {
            "east": east, "north": north, "within": float(WITHIN), "category": self.category, "take": rules.PROPOSALS,
            "lo": DISTRICT.lo, "hi": DISTRICT.hi, "lowest_credit": rules.CREDIT_GATE, "excluded": [], "certificates": [],
            "on_day": service_day(self.start), "born_by": rules.adults_born_by(service_day(self.start)),
        })
        return [one.volunteer_id for one in found]

    def boxed(self, connection: psycopg.Connection[Any]) -> list[tuple[Any, ...]]:
        """As the peer asks."""
        (x0, y0), (x1, y1) = plane(self.place), plane(Place(self.place.lng + 1, self.place.lat + 1))
        return connection.execute(_BOX, {
            "lng": self.place.lng, "lat": self.place.lat, "x": x1 - x0, "y": y1 - y0, "within": float(WITHIN),
            "category": self.category, "take": rules.PROPOSALS, "lo": DISTRICT.lo, "hi": DISTRICT.hi,
            "credit": rules.CREDIT_GATE, "born_by": rules.adults_born_by(service_day(self.start)),
        }).fetchall()


def _ask(speaker: Speaker, wishes: Sequence[Wish]) -> Variant:
    def call(number: int) -> object:
        with speaker.speaking():
            return wishes[number].ours()

    return Variant(call, speaker.backend)


def _same_answers(speaker: Speaker, peer: psycopg.Connection[Any], wishes: Sequence[Wish]) -> None:
    """Both propose the same people, but for those at the same metre."""
    for wish in wishes:
        with speaker.speaking():
            ours = wish.proposals()
        theirs = [one[0] for one in wish.boxed(peer)]
        assert len(ours) == len(theirs) == rules.PROPOSALS
        assert len(set(ours) ^ set(theirs)) <= 2, (wish.place, len(set(ours) ^ set(theirs)))


def _uses_the_index(connection: psycopg.Connection[Any], speaker: Speaker, wishes: Sequence[Wish]) -> None:
    """As the service's role: the nearest-first index is scanned, few rows are looked at, and no table is read through."""
    looked = """
        SELECT (SELECT idx_scan FROM pg_stat_user_indexes WHERE indexrelname = 'ix_volunteer_reach_spot'),
               (SELECT sum(seq_scan) FROM pg_stat_user_tables WHERE relname IN ('volunteer', 'volunteer_reach')),
               (SELECT sum(idx_tup_fetch) FROM pg_stat_user_tables WHERE relname IN ('volunteer', 'volunteer_reach'))
    """
    flush = volunteers.text("SELECT pg_stat_force_next_flush()")

    connection.execute("SELECT pg_stat_force_next_flush()")  # making the peer's index counts as reading through

    def asked() -> Any:
        return connection.execute(looked).fetchone()

    with speaker.speaking():
        volunteers.db.session.execute(flush)
        volunteers.db.session.rollback()
        before = asked()
        for wish in wishes:
            wish.ours()
        volunteers.db.session.execute(flush)
        volunteers.db.session.rollback()
    scans, through, fetched = (now - then for now, then in zip(asked(), before, strict=True))
    assert scans >= len(wishes), f"the KNN index was scanned {scans} times for {len(wishes)} orders"
    assert through == 0, f"{through} tables were read through"
    assert fetched <= len(wishes) * rules.PROPOSALS * 60, f"{fetched / len(wishes):.0f} rows an order"
    each = f"{scans / len(wishes):.1f} index scans and {fetched / len(wishes):.0f} rows an order"
    print(f"   plan: {each}, nothing read through")


def rows(ground: Ground) -> Sequence[Row]:
    """Ours with all rules against the plain box; and ours at a tenth."""
    large, small = ground.filled("1"), ground.filled("0.1")
    start = (clock.now() + timedelta(days=(5 - clock.now().weekday()) % 7 + 7)).replace(hour=1, minute=0, tzinfo=UTC)
    with ground.superuser(large) as connection:
        connection.execute(_BOX_INDEX)
        connection.execute("SET max_parallel_workers_per_gather = 0")  # helpers would do its work unseen
        wishes = [Wish(lng, lat, kind, start) for lng, lat, kind in connection.execute(_ASKED, [ORDERS]).fetchall()]
        speakers = {"1": ground.service(large), "0.1": ground.service(small)}
        _uses_the_index(connection, speakers["1"], wishes)
        _same_answers(speakers["1"], connection, wishes)
        peer = Variant(lambda number: wishes[number].boxed(connection), connection.info.backend_pid)
        cost = in_turn(
            {"ours": _ask(speakers["1"], wishes), "box": peer, "tenth": _ask(speakers["0.1"], wishes)}, len(wishes)
        )
        for speaker in speakers.values():
            speaker.hush()  # or this would wait for them for ever
        connection.execute("DROP INDEX bench_box")
    print(f"   ours: {cost['ours']}, box: {cost['box']}")
    return [
        row("S3a", "candidates of one order among 527,100", cost["ours"].both, "box query", cost["box"].both, 1 / 50),
        row("S3a-database", "the database's part of it", cost["ours"].database, "box query", cost["box"].database, 1 / 50),
        row("S3a-tenfold", "the same, database us at 1 x", cost["ours"].database, "at 0.1 x", cost["tenth"].database, 2.0),
    ]
