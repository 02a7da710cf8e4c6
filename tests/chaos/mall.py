"""Forty people reach for twenty kinds of things while what answers them is killed: what was said is what stands (D9).

A thread is some of the people, the hand behind the counter and the street's desk. It asks with one key until somebody says
yes or no, and notes what was acknowledged. One in twenty of the pieces fetched is bad and comes back.
"""

import json
import random
import threading
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import Any

from tests.chaos.town import Caller, Town
from tests.points.mall import MERCHANT

PEOPLE, THINGS, THREADS, REFUNDS, FETCHED, CANCELLED = 40, 20, 8, 0.05, 0.6, 0.8
REFUSALS = {"sold-out", "not-enough-points", "month-is-full"}
TARGETS = ("web", "web worker", "web worker", "worker")
PATIENCE_SECONDS = 240
_SHELVES = """
SELECT stock, locked, picked, scrapped, received FROM good_stock
WHERE stock < 0 OR locked < 0 OR picked < 0 OR scrapped < 0 OR stock + locked + picked + scrapped <> received
"""


@dataclass
class Mall:
    """One counter with everything on its shelf."""

    counter: str
    goods: list[str]


def open_mall(town: Town, pieces: int, points: int) -> Mall:
    """A counter of a merchant, its keeper, twenty things, and forty people who can pay for some of them."""
    clerk, street, district = town.clerk(), town.clerk("wulidun"), town.clerk("district")
    counter = clerk.done("/pickup-points", MERCHANT)["id"]
    street.done(f"/pickup-points/{counter}/approve")
    clerk.done(f"/pickup-points/{counter}/keepers", {"phone": "13700000000"})  # the first resident
    goods = []
    for number in range(THINGS):
        made = street.done("/goods", {"kind": "goods", "name": f"洗衣液 {number + 1} 号", "points": 3 + number % 3 * 4,
                                      "month_limit": 100})["id"]
        street.done(f"/goods/{made}/receive", {"pickup_id": counter, "quantity": pieces, "note": "入库"})
        street.done(f"/goods/{made}/submit")
        district.done(f"/goods/{made}/approve")
        goods.append(made)
    people = [one["person"] for one in town.people["volunteers"]]
    town.program("-m", "tests.chaos.rich", json.dumps({"people": people, "points": points}), patience=900)
    return Mall(counter, goods)


@dataclass
class Hand:
    """One thread: its people, a keeper and the street; what it was told."""

    mall: Mall
    people: list[Caller]
    keeper: Caller
    street: Caller
    dice: random.Random
    attempts: int = 0
    told: Counter[str] = field(default_factory=Counter)
    stands: dict[str, str] = field(default_factory=dict)

    def reach(self) -> None:
        """One attempt, and what becomes of it."""
        who, fate = self.dice.choice(self.people), self.dice.random()
        made = who.insist("/redemptions", {"goods_id": self.dice.choice(self.mall.goods), "quantity": 1})
        self.attempts += 1
        self.told[made.problem or "had"] += 1
        if made.status != 201:
            assert made.problem in REFUSALS, made
            return
        one = made.json["id"]
        self.stands[one] = "to_pickup"
        if fate < FETCHED:
            self.keeper.done(f"/redemptions/{one}/pick-up", {"code": made.json["code"]})
            self.stands[one] = "picked_up"
            if fate < FETCHED * REFUNDS:
                who.done(f"/redemptions/{one}/question", {"reason": "瓶盖漏液"})
                self.street.done(f"/redemptions/{one}/resolve", {
                    "verdict": "refund", "sound": self.dice.random() < 0.5, "note": "已核实",
                })
                self.stands[one] = "refunded"
        elif fate < CANCELLED:
            who.done(f"/redemptions/{one}/cancel")
            self.stands[one] = "cancelled"


def under_fire(town: Town, attempts: int, kills: int, seed: int, pieces: int, points: int) -> dict[str, Any]:
    """So many attempts while so many processes are killed, spread over them; what is wrong afterwards, and figures."""
    mall, dice = open_mall(town, pieces, points), random.Random(seed)
    hands = [
        Hand(mall, town.volunteers(), town.residents()[0], town.clerk("wulidun"), random.Random(f"{seed}-{number}"))
        for number in range(THREADS)
    ]
    for hand in hands:
        for caller in (*hand.people, hand.keeper, hand.street):
            caller.patience_seconds = PATIENCE_SECONDS
    enough, struck = threading.Event(), Counter[str]()

    def work(hand: Hand) -> None:
        while not enough.is_set():
            hand.reach()

    started = time.monotonic()
    with ThreadPoolExecutor(THREADS) as pool:
        lives = [pool.submit(work, hand) for hand in hands]
        while not all(life.done() for life in lives):
            done = sum(hand.attempts for hand in hands)
            if done >= attempts or any(life.done() for life in lives):
                enough.set()
            elif struck.total() < kills and done >= (struck.total() + 1) * attempts // (kills + 1):
                whom = dice.choice(TARGETS)
                if whom != "web worker":
                    town.kill(whom)
                if whom != "web worker" or town.kill_web_worker():
                    struck[whom] += 1
            town.look_after()
            time.sleep(0.02)
        for life in lives:
            life.result()
    seconds = time.monotonic() - started
    town.wait(town.settled, 120, "letters")
    acknowledged = {one: state for hand in hands for one, state in hand.stands.items()}
    there = {str(row["id"]): row["state"] for row in town.rows("SELECT id, state FROM redemption")}
    return {
        "seed": seed, "attempts": sum(hand.attempts for hand in hands), "seconds": round(seconds),
        "told": dict(sum((hand.told for hand in hands), Counter())), "kills": dict(struck),
        "retries": sum(one.retries for hand in hands for one in (*hand.people, hand.keeper, hand.street)),
        "refunded": Counter(acknowledged.values())["refunded"],
        "lost": sorted(one for one, state in acknowledged.items() if there.get(one) != state),
        "doubled": sorted(there.keys() - acknowledged.keys()),
        "shelves": town.rows(_SHELVES), "broken": town.broken(),
        "ledger_sum": int(town.value("SELECT coalesce(sum(amount), 0) FROM posting")),
    }


def is_whole(found: dict[str, Any]) -> bool:
    """Nothing acknowledged is missing, nothing stands that was not, and the books agree."""
    return (found["lost"], found["doubled"], found["shelves"], found["broken"], found["ledger_sum"]) == ([], [], [], [], 0)
