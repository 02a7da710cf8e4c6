"""Bad days: Redis, the worker, PostgreSQL and WeChat fall, hang or talk nonsense under people who go on working.

The town here is real programs with real plugs; what needs a clock in the hand is played in this process.
"""

import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from uuid import uuid4

import pytest
import redis
import rq
from rq.serializers import JSONSerializer

from service import jobs, notices, postman
from service.data import grants_ledger, outbox
from service.outside.breaker import Breaker
from service.outside.wechat import WeChat
from tests.chaos.town import Caller, Town, need

pytestmark = pytest.mark.timeout(300)

QUICK_SECONDS = 1.0
LETTERS = 300
_POST_MANY = """
INSERT INTO letter (id, created_at, topic, about, payload, not_before, attempts)
SELECT gen_random_uuid(), now(), 'notice', 'bad-day:' || n,
       jsonb_build_object('person_id', %(person)s::text, 'template', 'order-started', 'number', n::text), now(), 0
FROM generate_series(1, %(count)s) AS n
"""


@pytest.fixture(scope="module")
def town(tmp_path_factory):
    with Town(tmp_path_factory.mktemp("bad-days"), residents=6, volunteers=6, durable=True) as running:
        yield running


@pytest.fixture
def walk(town):
    """The main job one step at a time, with a hand free between the steps."""
    return Walk(town)


class Walk:
    """One order from the wish to the stars."""

    turn = 0

    def __init__(self, town):
        Walk.turn += 1
        self.town = town
        self.resident = town.residents()[Walk.turn % 6]
        self.volunteer, self.clerk = town.volunteers()[Walk.turn % 6], town.clerk()
        self.order = ""
        self.steps = [self.submit, self.approve, self.offer, self.accept, self.start, self.finish, self.confirm]

    def submit(self):
        self.order = self.resident.done("/orders", need(now=self.town.now()))["id"]

    def approve(self):
        self.clerk.done(f"/orders/{self.order}/approve", {})

    def offer(self):
        self.clerk.done(f"/orders/{self.order}/offer", {"volunteer_id": self.volunteer.who["volunteer"]})

    def accept(self):
        items = self.volunteer.seen("/offers")["items"]
        self.volunteer.done(f"/offers/{next(item['id'] for item in items if item['state'] == 'open')}/accept")

    def start(self):
        code = self.resident.seen(f"/orders/{self.order}")["service_code"]
        self.volunteer.done(f"/orders/{self.order}/start", {"service_code": code})

    def finish(self):
        self.town.wind(30)
        self.volunteer.done(f"/orders/{self.order}/finish", {"note": "灯修好了"})

    def confirm(self):
        self.resident.done(f"/orders/{self.order}/confirm", {})

    def retries(self):
        return sum(one.retries for one in (self.resident, self.volunteer, self.clerk))

    def must_be_whole(self, but=""):
        """Everything is there, and once; `but`: an invariant that does not hold yet, and should not."""
        self.town.wait(self.town.settled, 30, "letters")
        moves = self.town.rows("SELECT move FROM order_move WHERE order_id = %s ORDER BY id", self.order)
        assert [row["move"] for row in moves] == ["submit", "approve", "offer", "accept", "start", "finish", "confirm"]
        query = "SELECT template FROM message WHERE about = %s AND person_id = %s"
        found = self.town.rows(query, f"order:{self.order}", self.resident.who["person"])
        told = Counter(row["template"] for row in found)
        assert set(told.values()) == {1}
        assert {"order-accepted", "order-started", "order-finished"} <= told.keys()
        assert [one for one in self.town.broken() if not but or not str(one).startswith(but)] == []


def at_once(count, press):
    with ThreadPoolExecutor(count) as pool:
        return [future.result() for future in [pool.submit(press) for _ in range(count)]]


# Redis


def test_redis_killed_and_emptied_in_the_middle_of_the_walk_is_not_noticed(town, walk):
    for number, step in enumerate(walk.steps):
        if number % 2:
            town.kill_redis()
        step()
        if number % 2:
            town.start_redis()

    assert walk.retries() == 0
    walk.must_be_whole()


def test_without_redis_the_house_is_ready_but_says_that_it_is_degraded(town):
    town.kill_redis()
    try:
        reply = town.caller().ask("GET", "/readyz", base="")

        assert reply.json.get("database") in ("ok", "away")
        assert reply.seconds < QUICK_SECONDS
        if reply.status == 200:  # not while a migration is being written
            assert "redis" in reply.json["degraded"]
    finally:
        town.start_redis()


def test_a_redis_that_hangs_holds_nobody_up(town, walk):
    town.redis.pause()
    try:
        slowest = 0.0
        for step in walk.steps:
            started = time.monotonic()
            step()
            slowest = max(slowest, time.monotonic() - started)
        signing_in = town.caller().post("/auth/wechat", {"code": f"as-{uuid4().hex[:8]}"})
        ready = town.caller().ask("GET", "/readyz", base="")
        walk.must_be_whole()  # letters too: the postman's own round needs no Redis
    finally:
        town.redis.resume()

    assert signing_in.status == 200
    assert max(slowest, signing_in.seconds, ready.seconds) < 3 * QUICK_SECONDS  # a step is up to three requests
    assert walk.retries() == 0


def test_a_job_naming_another_function_written_straight_into_redis_does_not_run(town, tmp_path):
    marker = tmp_path / "they-got-in"
    link = redis.Redis.from_url(town.environment["REDIS_URL"])
    evil = rq.Queue("hanyang", connection=link, serializer=JSONSerializer)
    with_callback = rq.Queue("hanyang", connection=link, serializer=JSONSerializer)
    run = partial(evil.enqueue, "os.system", f"touch {marker}", result_ttl=0)

    run()
    with_callback.enqueue("service.jobs.drain", on_success=rq.Callback("os.abort"))
    pickled = rq.Queue("hanyang", connection=link)
    pickled.enqueue("os.system", f"touch {marker}")
    town.wait(lambda: link.llen("rq:queue:hanyang") == 0, 45, "the queue")
    evil.enqueue("service.jobs.drain")
    town.wait(lambda: link.llen("rq:queue:hanyang") == 0, 45, "the queue")

    assert not marker.exists()
    assert "forbidden job" in town.children["worker"].log.read_text()


# The worker


def test_a_worker_killed_while_draining_delivers_every_letter_once(town):
    person = town.people["residents"][0]["person"]
    delivered = partial(town.value, "SELECT count(*) FROM message WHERE about LIKE 'bad-day:%%'")
    kills = 0
    with town.database() as superuser:
        superuser.execute(_POST_MANY, {"person": person, "count": LETTERS})
    for share in (0.1, 0.5):
        town.wait(lambda share=share: delivered() >= share * LETTERS, 60, "some letters")
        if delivered() < LETTERS:
            town.kill("worker")
            kills += 1
    town.wait(lambda: delivered() == LETTERS and town.settled(), 60, "all letters")

    assert kills >= 1
    letters = town.rows("SELECT about, count(*) AS n FROM message WHERE about LIKE 'bad-day:%%' GROUP BY about")
    assert len(letters) == LETTERS
    assert {row["n"] for row in letters} == {1}
    assert town.broken() == []
    town.walk_the_chain()


# PostgreSQL


def test_while_postgresql_is_away_the_house_says_so_and_afterwards_all_is_as_before(town, walk):
    web, worker = town.children["web"].pid, town.children["worker"].pid
    for step in walk.steps[:3]:
        step()

    town.postgres.stop()
    me = walk.resident.get("/me")
    order = walk.resident.post("/orders", need())
    stranger = town.caller().get("/divisions")
    alive = town.caller().ask("GET", "/healthz", base="")
    ready = town.caller().ask("GET", "/readyz", base="")
    town.start_postgres()
    started = time.monotonic()
    for step in walk.steps[3:]:
        step()
    back_after = time.monotonic() - started

    assert [reply.status for reply in (me, order, stranger, ready, alive)] == [503, 503, 503, 503, 200]
    for reply in (me, order, stranger):
        assert int(reply.headers["retry-after"]) <= 3
        assert reply.problem == "unavailable"
        assert reply.seconds < 6
    assert walk.retries() == 0
    assert back_after < 10
    walk.must_be_whole()
    assert (web, worker) == (town.children["web"].pid, town.children["worker"].pid)


def test_a_postgresql_that_is_killed_loses_nothing_that_was_promised(town, walk):
    for step in walk.steps[:5]:
        step()

    town.postgres.kill()
    town.start_postgres()
    for step in walk.steps[5:]:
        step()

    walk.must_be_whole()


def test_behind_a_lock_that_is_not_released_people_are_asked_to_come_again(town):
    readers = town.residents()

    with town.database() as superuser, superuser.transaction():
        superuser.execute("LOCK TABLE service_order IN ACCESS EXCLUSIVE MODE")
        replies = at_once(6, lambda: readers.pop().get("/orders"))

    assert {reply.status for reply in replies} == {503}
    assert all(reply.seconds < 6 and "retry-after" in reply.headers for reply in replies)
    assert town.residents()[0].get("/orders").status == 200


def test_when_every_connection_is_taken_people_are_asked_to_come_again(app, someone):
    resident = someone()
    with app.app_context():
        pool = app.extensions["sqlalchemy"].engine.pool
        taken = [pool.connect() for _ in range(pool.size())]
        try:
            reply = resident.get("/me")
        finally:
            for connection in taken:
                connection.close()

    assert (reply.status, reply.problem) == (503, "unavailable")
    assert reply.headers["Retry-After"] == "3"
    assert resident.get("/me").status == 200


# WeChat


def test_a_slow_wechat_holds_up_only_what_leaves_the_house(town):
    with town.database() as superuser:
        for one in town.people["residents"]:
            superuser.execute("INSERT INTO message_grant VALUES (%s, 'tmpl-order', 100)", [one["person"]])
            superuser.execute("UPDATE person SET push = true WHERE id = %s", [one["person"]])
    town.stub("POST", "/faults", {"api": "/cgi-bin/message/subscribe/send", "delay_ms": 8000})
    try:
        walk = Walk(town)
        slowest = 0.0
        for step in walk.steps:
            started = time.monotonic()
            step()
            slowest = max(slowest, time.monotonic() - started)
        waited = town.wait(town.settled, 20, "letters inside")
        held_up = town.waiting_letters("wechat-message")
    finally:
        town.stub("DELETE", "/faults")
    assert slowest < 3 * QUICK_SECONDS
    assert waited < 5
    assert held_up > 0
    walk.must_be_whole(but="no letter is late")  # they are: that is what a slow neighbour does


class Outside:
    """The courier's side of this process: letters that leave the house, a breaker that rests briefly, and the stub."""

    def __init__(self, app, as_job, someone, stub):
        self.app, self.as_job, self.someone, self.stub = app, as_job, someone, stub
        self.rested_seconds = 0.0
        self.template = notices.NOTICES["order-finished"].wechat

    def friend(self, messages=1):
        """Somebody who has allowed so many messages; nobody else's wait."""
        openid = f"bad-day-{uuid4().hex[:10]}"
        person = self.someone(openid)
        person.done("/me/privacy", {"push": True})
        self.stub("POST", "/grant", {"openid": openid, "template_id": self.template, "count": messages + 5})
        with self.as_job():
            grants_ledger.give(person.person_id, self.template, messages)
        return person, openid

    def write(self, person, count=1):
        """So many notices, each with a letter that leaves the house; the ids of those."""
        with self.as_job():
            for number in range(count):
                outbox.post(
                    "notice", f"bad-day:{uuid4()}", person_id=person.person_id, template="order-finished",
                    urgent=True, number=str(number),
                )
        with self.app.app_context():
            postman.drain_inside()

    def go(self):
        """One round of the courier."""
        with self.app.app_context():
            return jobs.carry()

    def sent(self, openid):
        """What reached this person's telephone."""
        return len(self.stub("GET", f"/sent?openid={openid}")["items"])

    def waiting_now(self, about):
        """The id of the letter about this."""
        return outbox.db.session.scalar(outbox.db.select(outbox.Letter.id).where(outbox.Letter.about == about))

    def waiting(self, person):
        """This person's letters that have not left."""
        with self.as_job():
            query = outbox.db.select(outbox.Letter).where(
                outbox.Letter.topic == "wechat-message", outbox.Letter.done_at.is_(None),
                outbox.Letter.payload["person_id"].astext == str(person.person_id),
            )
            return list(outbox.db.session.scalars(query))


@pytest.fixture
def outside(app, as_job, someone, settings, clock):
    """WeChat as this process sees it, with a breaker whose rest is over when the test says so."""

    def stub(method, path, body=None):
        port = int(settings.wechat_base_url.rpartition(":")[2])
        return Caller(port).ask(method, f"/__stub{path}", body, base="").json

    before, made = app.extensions["wechat"], Outside(app, as_job, someone, stub)
    app.extensions["wechat"] = WeChat(
        settings.wechat_base_url, settings.wechat_appid, settings.wechat_secret, timeout=0.5,
        breaker=Breaker(clock=lambda: time.monotonic() + made.rested_seconds),
    )
    with app.app_context():
        postman.drain()  # what earlier tests left
    yield made
    stub("DELETE", "/faults")
    app.extensions["wechat"] = before


@pytest.mark.parametrize("fault", [{"reset": True}, {"garbage": True}, {"delay_ms": 700}, {"status": 502}, {"errcode": -1}])
def test_letters_wait_for_a_wechat_that_is_ill_and_leave_when_it_is_well(outside, clock, fault):
    person, openid = outside.friend()
    outside.write(person)
    outside.stub("POST", "/faults", fault)

    outside.go()
    (letter,) = outside.waiting(person)
    outside.stub("DELETE", "/faults")
    clock.wind(minutes=5)
    outside.rested_seconds += 60
    outside.go()

    assert letter.attempts == 1
    assert letter.last_error in ("WeChatUnreachable", "WeChatBusy")
    assert outside.waiting(person) == []
    assert outside.sent(openid) >= 1  # a slow one may have been sent all the same


def test_after_five_failures_the_neighbour_is_left_in_peace(outside):
    person, _ = outside.friend(12)
    outside.write(person, 12)
    outside.stub("POST", "/faults", {"api": "/cgi-bin/message/subscribe/send", "reset": True})
    before = outside.stub("GET", "/calls").get("/cgi-bin/message/subscribe/send", 0)

    outside.go()

    assert outside.stub("GET", "/calls")["/cgi-bin/message/subscribe/send"] - before == 5
    untouched = [letter for letter in outside.waiting(person) if letter.attempts == 0]
    assert len(untouched) == 12 - 6  # five failed, and one learned that the neighbour rests


def test_an_answer_that_is_lost_on_the_way_back_makes_the_message_come_twice(outside, clock):
    person, openid = outside.friend()
    outside.write(person)
    outside.stub("POST", "/faults", {
        "api": "/cgi-bin/message/subscribe/send", "reset": True, "after": True, "times": 1,
    })

    outside.go()
    clock.wind(minutes=5)
    outside.go()

    assert outside.sent(openid) == 2
    assert len(person.get("/me/messages").json["items"]) == 1


@pytest.mark.parametrize("errcode", [40003, 47003, 45168])
def test_a_no_that_is_final_is_not_asked_again(outside, clock, errcode):
    person, _ = outside.friend()
    outside.write(person)
    path = "/cgi-bin/message/subscribe/send"
    outside.stub("POST", "/fault", {"api": path, "errcode": errcode})
    before = outside.stub("GET", "/calls").get(path, 0)

    outside.go()
    clock.wind(hours=3)
    outside.go()

    assert outside.waiting(person) == []
    assert outside.stub("GET", "/calls")[path] - before == 1


def test_a_letter_that_cannot_be_written_does_not_stop_those_behind_it(outside, as_job):
    person, openid = outside.friend()
    with as_job():
        outbox.post("wechat-message", "bad-day:spoilt", person_id=person.person_id, template="no-such-template")
    outside.write(person)

    outside.go()

    assert outside.sent(openid) == 1
    assert [letter.last_error for letter in outside.waiting(person)] == ["KeyError"]
    with as_job():  # out of the way of other tests
        outbox.given_up(outside.waiting_now("bad-day:spoilt"), "test")
