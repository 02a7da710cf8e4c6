"""Many people who press a button at the same moment, and what must be true of one order afterwards."""

import threading
from collections import Counter
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import Any

from tests.chaos.town import Caller, NoAnswer, Reply, Town, need

TOO_LATE = {"claim": {"not-in-pool"}, "accept": {"offer-over", "already-taken"}}

# As many as are wanted at once, beside the five that a wave may hold: the race is what is looked at, not the limit.
_ASK_ALL = """
INSERT INTO service_offer (id, created_at, order_id, region, kind, person_id, volunteer_id, state, round, reasons,
                           expires_at)
SELECT gen_random_uuid(), f.created_at, f.order_id, f.region, f.kind, v.person_id, v.id, 'open', f.round, '{}', f.expires_at
FROM service_offer f, volunteer v
WHERE f.order_id = %(order)s AND f.state = 'open' AND v.id = ANY(%(volunteers)s) AND v.id <> f.volunteer_id
"""
_ALL_BELONG = """
INSERT INTO order_party (created_at, order_id, person_id, role)
SELECT now(), order_id, person_id, 'offered' FROM service_offer WHERE order_id = %(order)s AND state = 'open'
ON CONFLICT DO NOTHING
"""

Press = Callable[[], Reply]


def at_once(pool: ThreadPoolExecutor, presses: Sequence[Press]) -> list[Reply]:
    """Everybody waits for the last one, then all press; the answers in the same order."""
    barrier = threading.Barrier(len(presses))

    def go(press: Press) -> Reply:
        barrier.wait(30)
        try:
            return press()
        except NoAnswer as cut:
            return Reply(0, {"type": str(cut)}, {}, 0)

    return list(pool.map(go, presses))


class Crowd:
    """Fifty volunteers, a clerk or two, and residents in turn."""

    def __init__(self, town: Town) -> None:
        self.town = town
        self.volunteers, self.residents = town.volunteers()[:50], town.residents()
        self.clerk, self.second_clerk = town.clerk(), town.clerk("wulidun-1b")
        self._turn = 0

    def __enter__(self) -> "Crowd":
        self.pool = ThreadPoolExecutor(len(self.volunteers) + 8)
        for someone in (*self.volunteers, self.clerk, self.second_clerk):
            someone.get("/me")  # the line is open and the token known
        return self

    def __exit__(self, *_: Any) -> None:
        self.pool.shutdown()

    def at_once(self, presses: Sequence[Press]) -> list[Reply]:
        """All of them now."""
        return at_once(self.pool, presses)

    def order(self) -> tuple[Caller, str]:
        """An approved order of the next resident."""
        self._turn += 1
        resident = self.residents[self._turn % len(self.residents)]
        order = resident.done("/orders", need())["id"]
        self.clerk.done(f"/orders/{order}/approve", {})
        return resident, order

    def ask_all(self, order: str) -> list[str]:
        """Everybody has an open offer of this order; the offers, in the order of the volunteers."""
        self.clerk.done(f"/orders/{order}/offer", {"volunteer_id": self.volunteers[0].who["volunteer"]})
        ids = [one.who["volunteer"] for one in self.volunteers]
        with self.town.database() as connection:
            connection.execute(_ASK_ALL, {"order": order, "volunteers": ids})
            connection.execute(_ALL_BELONG, {"order": order})
        query = "SELECT volunteer_id, id FROM service_offer WHERE order_id = %s AND state = 'open'"
        made = {str(row["volunteer_id"]): str(row["id"]) for row in self.town.rows(query, order)}
        return [made[one] for one in ids]

    def claim(self, order: str) -> Caller:
        """All claim it: the one who has it. AssertionError where that is not exactly one."""
        self.clerk.done(f"/orders/{order}/open-to-pool")
        presses = [partial(who.post, f"/orders/{order}/claim", {}) for who in self.volunteers]
        return self._winner(order, "claim", self.at_once(presses))

    def accept(self, order: str) -> Caller:
        """All accept their offer of it: the one who has it."""
        offers = self.ask_all(order)
        pairs = zip(self.volunteers, offers, strict=True)
        presses = [partial(who.post, f"/offers/{offer}/accept") for who, offer in pairs]
        winner = self._winner(order, "accept", self.at_once(presses))
        states = Counter(row["state"] for row in self.town.rows(
            "SELECT state FROM service_offer WHERE id = ANY(%s::uuid[])", offers
        ))
        assert states == {"accepted": 1, "superseded": len(offers) - 1}, states
        return winner

    def _winner(self, order: str, word: str, replies: list[Reply]) -> Caller:
        won = [who for who, reply in zip(self.volunteers, replies, strict=True) if reply.status == 200]
        lost = Counter((reply.status, reply.problem) for reply in replies if reply.status != 200)
        assert len(won) == 1, (len(won), lost)
        assert {status for status, _ in lost} == {409}, lost
        assert {problem for _, problem in lost} <= TOO_LATE[word], lost
        bound = self.town.rows("SELECT person_id FROM assignment WHERE order_id = %s AND ended_at IS NULL", order)
        assert [str(row["person_id"]) for row in bound] == [won[0].who["person"]]
        return won[0]

    def told(self, order: str, template: str) -> Counter[str]:
        """How often each person was told so about this order."""
        query = "SELECT person_id FROM message WHERE about = %s AND template = %s"
        return Counter(str(row["person_id"]) for row in self.town.rows(query, f"order:{order}", template))

    def round(self) -> str:
        """One order, raced for twice: claimed by fifty, given back, accepted by fifty; then it is over."""
        resident, order = self.order()
        self.claim(order).done(f"/orders/{order}/give-back", {"reason": "家里有急事"})
        self.accept(order)
        resident.done(f"/orders/{order}/cancel", {"reason": "不需要了"})
        return order

    def rounds(self, count: int) -> None:
        """So many of them, and what they leave behind."""
        orders = [self.round() for _ in range(count)]
        self.town.wait(self.town.settled, 60, "letters")
        for order in orders:
            requester = self.town.value("SELECT requester_id FROM service_order WHERE id = %s", order)
            assert self.told(order, "order-accepted") == {str(requester): 2}  # the claim's and the accept's
            late = self.told(order, "offer-superseded")
            assert len(late) == len(self.volunteers) - 1
            assert set(late.values()) == {1}
        assert self.town.value("SELECT deadlocks FROM pg_stat_database WHERE datname = 'hanyang'") == 0
        assert self.town.broken() == []
        self.town.walk_the_chain()
