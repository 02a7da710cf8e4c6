"""kill -9, again and again, under people who order, serve and confirm (Must be shown 4)."""

import json
import os
import random
import secrets
import threading
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field

import pytest

from tests.chaos.town import Caller, Town, need

pytestmark = pytest.mark.timeout(1800)

ACTORS = 6
OPERATIONS, KILLS = 2000, 24
APART = (30, 120)  # operations between two kills: by work done, not by the clock, so that a slow machine suffers no more
TARGETS = ("web", "web worker", "web worker", "worker", "worker", "redis", "redis")
LONGEST_SECONDS = 1200
DRAINED_WITHIN_SECONDS = 60
PATIENCE_SECONDS = 240
SERVED_MINUTES = 12
OVERNIGHT_MINUTES = 11 * 60  # letters that leave the house wait for the morning (VO15)
STARS = {"stars": 5, "attitude": 5, "timeliness": 5, "effect": 5}
# What the resident is told, once for each of these moves.
TOLD = {"accept": "order-accepted", "claim": "order-accepted", "start": "order-started", "finish": "order-finished"}


@dataclass
class Actor:
    """A resident, two volunteers and a clerk's telephone, in one thread; what was promised to them is noted."""

    town: Town
    resident: Caller
    volunteers: list[Caller]
    clerk: Caller
    dice: random.Random
    operations: int = 0
    promised: dict[str, list[str]] = field(default_factory=dict)

    def say(self, who: Caller, order: str, word: str, body: object = None, path: str | None = None) -> None:
        """One move, asked for until it is acknowledged, and then counted on."""
        who.done(path or f"/orders/{order}/{word}", body)
        self.operations += 1
        self.promised[order].append(word)

    def live(self) -> None:
        """One order, from the wish to the stars, by one of three ways."""
        asked = self.resident.done("/orders", need(now=self.town_time()))
        self.operations += 1
        order = asked["id"]
        self.promised[order] = ["submit"]
        self.say(self.clerk, order, "approve", {})
        first, second = self.dice.sample(self.volunteers, 2)
        way = self.dice.choice(("offer", "pool", "give back"))
        if way == "pool":
            self.say(self.clerk, order, "open-to-pool")
            self.say(first, order, "claim", {})
        else:
            self.accepted(first, order)
        if way == "give back":
            self.say(first, order, "give-back", {"reason": "家里有急事"})
            first = second
            self.accepted(first, order)
        code = self.resident.seen(f"/orders/{order}")["service_code"]
        self.say(first, order, "start", {"service_code": code})
        self.town.wind(SERVED_MINUTES)
        self.say(first, order, "finish", {"note": "灯修好了"})
        self.say(self.resident, order, "confirm", {})
        self.say(self.resident, order, "rate", STARS)

    def accepted(self, who: Caller, order: str) -> None:
        """Offered to this volunteer, who says yes."""
        self.say(self.clerk, order, "offer", {"volunteer_id": who.who["volunteer"]})
        items = who.seen("/offers")["items"]
        offer = next(item["id"] for item in items if item["order"]["id"] == order and item["state"] == "open")
        self.say(who, order, "accept", path=f"/offers/{offer}/accept")

    def town_time(self) -> object:
        """The present moment there."""
        return self.town.now()


class Reaper:
    """Kills one of them at a time, in the thread that starts them again."""

    def __init__(self, town: Town, dice: random.Random) -> None:
        self.town, self.dice = town, dice
        self.kills: Counter[str] = Counter()
        self.next_at = self.dice.randint(*APART)

    def look(self, operations: int) -> None:
        """Is it time? And whatever fell is started again."""
        if operations >= self.next_at:
            self.strike(self.dice.choice(TARGETS))
            self.next_at = operations + self.dice.randint(*APART)
        self.town.look_after()

    def strike(self, whom: str) -> None:
        """kill -9."""
        if whom == "web worker":
            if not self.town.kill_web_worker():
                return
        elif whom == "redis":
            self.town.kill_redis()
        else:
            self.town.kill(whom)
        self.kills[whom] += 1


@pytest.fixture
def town(tmp_path):
    with Town(tmp_path, residents=ACTORS, volunteers=ACTORS * 4, threads=8, web_workers=2, durable=True) as running:
        yield running


def allow_messages(town):
    """Everybody has allowed thousands of messages, so that letters leave the house all the time."""
    for one in town.people["residents"]:
        for template in ("tmpl-order", "tmpl-offer"):
            town.stub("POST", "/grant", {"openid": one["openid"], "template_id": template, "count": 100_000})
            with town.database() as superuser:
                superuser.execute("INSERT INTO message_grant VALUES (%s, %s, 100000)", [one["person"], template])
                superuser.execute("UPDATE person SET push = true WHERE id = %s", [one["person"]])


def test_whatever_is_killed_nothing_is_lost_and_nothing_done_twice(town):
    seed = int(os.environ.get("SEED") or secrets.randbelow(10**9))
    allow_messages(town)
    actors = [
        Actor(town, resident, town.volunteers()[number * 4:number * 4 + 4], town.clerk(), random.Random(f"{seed}-{number}"))
        for number, resident in enumerate(town.residents())
    ]
    reaper, enough = Reaper(town, random.Random(seed)), threading.Event()

    def keep_living(actor):
        while not enough.is_set():
            actor.live()

    for actor in actors:
        for one in (actor.resident, actor.clerk, *actor.volunteers):
            one.patience_seconds = PATIENCE_SECONDS
    started = time.monotonic()
    with ThreadPoolExecutor(ACTORS) as pool:
        lives = [pool.submit(keep_living, actor) for actor in actors]
        while not enough.is_set():
            reaper.look(sum(actor.operations for actor in actors))
            time.sleep(0.02)
            done = sum(actor.operations for actor in actors) >= OPERATIONS and reaper.kills.total() >= KILLS
            if done or time.monotonic() - started > LONGEST_SECONDS or any(life.done() for life in lives):
                enough.set()
        while not all(life.done() for life in lives):
            town.look_after()
            time.sleep(0.02)
        for life in lives:
            life.result()
    busy_seconds = time.monotonic() - started

    town.wind(OVERNIGHT_MINUTES)
    drained = town.wait(lambda: town.waiting_letters() == 0 and town.settled(), 2 * DRAINED_WITHIN_SECONDS, "letters")
    promised = {order: moves for actor in actors for order, moves in actor.promised.items()}
    found = compare(town, promised)
    report = {
        "seed": seed, "operations": sum(actor.operations for actor in actors), "orders": len(promised),
        "kills": dict(reaper.kills), "kills_total": reaper.kills.total(), "seconds": round(busy_seconds),
        "retries": sum(one.retries for actor in actors for one in (actor.resident, actor.clerk, *actor.volunteers)),
        "drained_seconds": round(drained, 1), **found,
    }
    print("\n" + json.dumps(report, ensure_ascii=False))

    assert report["operations"] >= OPERATIONS
    assert report["kills_total"] >= 20
    assert set(reaper.kills) == {"web", "web worker", "worker", "redis"}
    assert {name: found[name] for name in ("lost", "doubled", "untold", "told_twice", "broken")} == {
        "lost": [], "doubled": [], "untold": [], "told_twice": [], "broken": []
    }
    assert found["ledger_sum"] == 0
    assert found["hours_entries"] == len(promised)
    assert found["letters_outside_unsent"] == 0
    assert drained <= DRAINED_WITHIN_SECONDS
    town.walk_the_chain()


def compare(town, promised):
    """What people were promised, beside what stands there."""
    stands: dict[str, list[str]] = {str(row["id"]): [] for row in town.rows("SELECT id FROM service_order")}
    for row in town.rows("SELECT order_id, move FROM order_move ORDER BY id"):
        stands[str(row["order_id"])].append(row["move"])
    lost, doubled = [], []
    for order, moves in promised.items():
        there, wanted = Counter(stands.get(order, [])), Counter(moves)
        lost += [(order, word) for word in wanted - there]
        doubled += [(order, word) for word in there - wanted]
    doubled += [(order, "submit") for order in stands.keys() - promised.keys()]
    untold, told_twice = [], []
    told = Counter()
    query = (
        "SELECT m.about, m.template FROM message m JOIN service_order o ON m.about = 'order:' || o.id"
        " WHERE m.person_id = o.requester_id"
    )
    for row in town.rows(query):
        told[row["about"].removeprefix("order:"), row["template"]] += 1
    for order, moves in promised.items():
        wanted = Counter(TOLD[word] for word in moves if word in TOLD)
        for template in set(TOLD.values()):
            if told[order, template] < wanted[template]:
                untold.append((order, template))
            if told[order, template] > wanted[template]:
                told_twice.append((order, template))
    letters = town.value("SELECT count(*) FROM letter WHERE topic = 'wechat-message' AND done_at IS NOT NULL")
    sent = len(town.stub("GET", "/sent")["items"])
    return {
        "lost": lost, "doubled": doubled, "untold": untold, "told_twice": told_twice, "broken": town.broken(),
        "ledger_sum": int(town.value("SELECT coalesce(sum(amount), 0) FROM posting")),
        "hours_entries": town.value("SELECT count(DISTINCT record_id) FROM hour_entry"),
        "records_not_confirmed": town.value("SELECT count(*) FROM service_record WHERE state <> 'confirmed'"),
        "letters_outside": letters, "letters_outside_unsent": max(0, letters - sent),
        "sent_twice_outside": max(0, sent - letters),
    }
