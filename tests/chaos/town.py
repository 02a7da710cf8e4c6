"""A whole town in a folder of its own: engines, pretend WeChat, web and worker as programs, each with a plug to pull.

Nothing here is shared with the application of the other tests. Start and restart from one thread only: the kernel
takes a child along when the thread that started it ends.
"""

import contextlib
import http.client
import json
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from urllib.parse import quote
from uuid import uuid4

import psycopg
from psycopg.rows import dict_row

from service import invariants, launch
from service.data import engines
from tests.daytime import until_morning

V1 = "/api/v1"
MIGRATIONS = launch.HOUSE / "migrations" / "versions"
OURS = (*launch.KEYS, "ENV", "DEMO", "DATABASE_URL", "DATABASE_OWNER_URL", "REDIS_URL", "WECHAT_BASE_URL", "DATA_DIR")


class NoAnswer(Exception):
    """The line was cut, or nobody was there."""


@dataclass(frozen=True)
class Reply:
    """An answer over the wire."""

    status: int
    json: Any
    headers: dict[str, str]
    seconds: float

    @property
    def problem(self) -> str:
        """The last part of a problem's type, or nothing."""
        found = self.json.get("type") if isinstance(self.json, dict) else None
        return (found or "").rsplit("/", 1)[-1]


@dataclass
class Caller:
    """Somebody with a telephone: one kept line to the town, and the patience to ask again with the same key."""

    port: int
    token: str | None = None
    who: dict[str, str] = field(default_factory=dict)
    patience_seconds: float = 60.0
    retries: int = 0
    _line: http.client.HTTPConnection | None = None

    def ask(
        self, method: str, path: str, body: Any = None, *, key: str | None = None, base: str = V1, timeout: float = 15
    ) -> Reply:
        """One request, one answer; NoAnswer where the line breaks."""
        headers = {"Authorization": f"Bearer {self.token}"} if self.token else {}
        content = None
        if body is not None:
            headers["Content-Type"], content = "application/json", json.dumps(body).encode()
        if method == "POST":
            headers["Idempotency-Key"] = key or str(uuid4())
        if self._line is None:
            self._line = http.client.HTTPConnection("127.0.0.1", self.port, timeout=timeout)
        started = time.monotonic()
        try:
            self._line.request(method, base + path, content, headers)
            answer = self._line.getresponse()
            said = answer.read()
        except (OSError, http.client.HTTPException) as cut:
            self.hang_up()
            raise NoAnswer(type(cut).__name__) from None
        if answer.will_close:
            self.hang_up()
        with contextlib.suppress(ValueError):
            return Reply(answer.status, json.loads(said), dict(answer.headers), time.monotonic() - started)
        return Reply(answer.status, None, dict(answer.headers), time.monotonic() - started)

    def get(self, path: str) -> Reply:
        """One GET."""
        return self._once_more("GET", path, None, None)

    def post(self, path: str, body: Any = None, key: str | None = None) -> Reply:
        """One POST."""
        return self._once_more("POST", path, body, key or str(uuid4()))

    def _once_more(self, method: str, path: str, body: Any, key: str | None) -> Reply:
        """A line that was kept may have been closed for its long silence; then a new one is taken."""
        if self._line is not None:
            with contextlib.suppress(NoAnswer):
                return self.ask(method, path, body, key=key)
        return self.ask(method, path, body, key=key)

    def insist(self, path: str, body: Any = None, method: str = "POST") -> Reply:
        """Ask again, with the same key, until somebody says yes or no."""
        key, last_moment = str(uuid4()), time.monotonic() + self.patience_seconds
        reply: Reply | NoAnswer
        while True:
            try:
                reply = self.ask(method, path, body, key=key)
                if reply.status < 500:
                    return reply
            except NoAnswer as cut:
                reply = cut
            if time.monotonic() > last_moment:
                raise TimeoutError(f"{method} {path}: {self.patience_seconds} s, at last {reply!r}")
            self.retries += 1
            time.sleep(0.05)

    def done(self, path: str, body: Any = None) -> Any:
        """What has to succeed, however often it takes."""
        reply = self.insist(path, body)
        assert reply.status < 300, (path, reply)
        return reply.json

    def seen(self, path: str) -> Any:
        """What can be read, however often it takes."""
        reply = self.insist(path, method="GET")
        assert reply.status == 200, (path, reply)
        return reply.json

    def hang_up(self) -> None:
        """The next question takes a new line."""
        if self._line is not None:
            self._line.close()
        self._line = None


class Town:
    """Everything that runs, and the plugs of it."""

    def __init__(
        self, folder: Path, *, residents: int = 4, volunteers: int = 4, threads: int = 8, web_workers: int = 1,
        durable: bool = False, wsgi: str = "wsgi:app", **environment: str,
    ) -> None:
        self.inhabitants = residents, volunteers
        self.folder, self.port, self.stub_port = folder, launch.free_port(), launch.free_port()
        self.threads, self.web_workers, self.durable, self.wsgi = threads, web_workers, durable, wsgi
        self.postgres: engines.Postgres | None = None
        self.redis: engines.Redis | None = None
        self.children: dict[str, launch.Child] = {}
        self.people: dict[str, Any] = {}
        outside = {name: value for name, value in os.environ.items() if name not in OURS}
        secrets = launch.known_secrets(folder / "secrets.json")
        self.environment = {
            **outside, **secrets, "DEMO": "1", "DATA_DIR": str(folder), "PORT": str(self.port), "PYTHONUNBUFFERED": "1",
            "WECHAT_BASE_URL": f"http://127.0.0.1:{self.stub_port}", **environment,
        }

    def __enter__(self) -> "Town":
        try:
            self.start_engines()
            self.start("wechat", "-m", "wechat_stub.server", "--port", str(self.stub_port))
            self.start_web()  # loads while the schema is made
            self.migrate_and_settle()
            self.start_worker()
            self.wait(self.answers, 60, "the web")
            if minutes := int(until_morning(self.now()).total_seconds() // 60):
                self.wind(minutes)
                self.wait(self.settled, 60, "letters")  # what was posted before is late by the new hour
        except BaseException:
            self.close()
            raise
        return self

    def __exit__(self, *_: Any) -> None:
        self.close()

    def close(self) -> None:
        """Everything down, whatever state it is in."""
        hurry = threading.Event()
        hurry.set()
        for child in reversed(self.children.values()):
            child.stop(hurry)
        if self.redis is not None:
            self.redis.stop()
        if self.postgres is not None:
            self.postgres.stop()

    # Coming up

    def start_engines(self) -> None:
        """PostgreSQL and Redis."""
        self.start_postgres()
        self.start_redis()
        assert self.redis is not None, "no Redis on this machine"
        self.environment["REDIS_URL"] = self.redis.url

    def start_postgres(self) -> None:
        """Also after a stop: the same folder, the same address."""
        self.postgres = engines.start_postgres(self.folder, fsync=self.durable, die_with_parent=True)
        self.environment["DATABASE_URL"] = self.postgres.service_url
        self.environment["DATABASE_OWNER_URL"] = self.postgres.owner_url

    def start_redis(self) -> None:
        """Also after a kill: empty, at the same address."""
        self.redis = engines.start_redis(self.folder, die_with_parent=True)

    def migrate_and_settle(self) -> None:
        """The schema and the people. TOWN_SCHEMA=models: not by migrations, while somebody is writing the next one."""
        migrated = any(MIGRATIONS.glob("[0-9]*.py")) and os.environ.get("TOWN_SCHEMA") != "models"
        wanted = json.dumps({"migrate": migrated, "residents": self.inhabitants[0], "volunteers": self.inhabitants[1]})
        patience = 120 + sum(self.inhabitants) // 8
        self.people = json.loads(self.program("-m", "tests.chaos.settle", wanted, patience=patience).splitlines()[-1])

    def start(self, name: str, *arguments: str) -> launch.Child:
        """A program that is started again whenever `look_after` finds it fallen."""
        child = launch.Child(name, [sys.executable, *arguments], self.folder / f"{name}.log", self.environment)
        self.children[name] = child
        child.start()
        return child

    def start_web(self) -> None:
        """Granian as `make run` starts it."""
        self.start(
            "web", "-m", "granian", "--interface", "wsgi", self.wsgi, "--host", "127.0.0.1", "--port", str(self.port),
            "--workers", str(self.web_workers), "--blocking-threads", str(self.threads), "--no-ws",
            "--respawn-failed-workers", "--respawn-interval", "0.2", "--workers-kill-timeout", "10",
        )

    def start_worker(self) -> None:
        """`flask work`."""
        self.start("worker", "-m", "flask", "--app", "wsgi", "work")

    def flask(self, *words: str) -> str:
        """A command in the surroundings of the town; what it prints."""
        return self.program("-m", "flask", "--app", "wsgi", *words)

    def program(self, *arguments: str, patience: float = 120) -> str:
        """A program that must succeed within so many seconds."""
        done = subprocess.run(
            [sys.executable, *arguments], cwd=launch.HOUSE, env=self.environment, capture_output=True, text=True,
            check=False, timeout=patience,
        )
        assert done.returncode == 0, done.stderr[-3000:] or done.stdout[-3000:]
        return done.stdout

    # People

    def caller(self, who: dict[str, str] | None = None) -> Caller:
        """A telephone for one of the people, or for a stranger."""
        return Caller(self.port, (who or {}).get("token"), who or {})

    def clerk(self, name: str = "wulidun-1") -> Caller:
        """The community's manager."""
        return self.caller(self.people["managers"][name])

    def residents(self) -> list[Caller]:
        """Everybody who orders."""
        return [self.caller(one) for one in self.people["residents"]]

    def volunteers(self) -> list[Caller]:
        """Everybody who serves."""
        return [self.caller(one) for one in self.people["volunteers"]]

    def wind(self, minutes: int) -> None:
        """Move the one clock of web and worker."""
        self.caller().done("/demo/clock", {"advance_minutes": minutes})

    def now(self) -> datetime:
        """The present moment of the town."""
        found = self.rows("SELECT offset_seconds FROM demo_clock")
        return datetime.now(UTC) + timedelta(seconds=found[0]["offset_seconds"] if found else 0)

    def stub(self, method: str, path: str, body: Any = None) -> Any:
        """Pull a string of the pretend platform."""
        return Caller(self.stub_port).ask(method, f"/__stub{path}", body, base="").json

    # Plugs

    def look_after(self) -> None:
        """Start again what fell. The restart is quick however often it falls: here falling is the point."""
        for child in self.children.values():
            child.delay = launch.FIRST_RESTART_SECONDS
            child.look_after()
        if self.redis is not None and not self.redis.is_running:
            self.start_redis()

    def kill(self, name: str) -> None:
        """kill -9 of a program: of itself alone, as the kernel does when memory is short."""
        process = self.children[name].process
        assert process is not None
        process.kill()

    def kill_web_worker(self) -> bool:
        """kill -9 of the process that answers, not of its parent; False while there is none."""
        main = self.children["web"].pid
        below = Path(f"/proc/{main}/task/{main}/children")
        found = below.read_text().split() if below.exists() else []
        for pid in found[:1]:
            with contextlib.suppress(ProcessLookupError):
                os.kill(int(pid), signal.SIGKILL)
        return bool(found)

    def kill_redis(self) -> None:
        """Dead and empty."""
        assert self.redis is not None
        self.redis.kill()

    # Looking

    def answers(self) -> bool:
        """Does the web answer?"""
        status, _ = launch.ask(self.port, "/healthz")
        return status == 200

    def wait(self, holds: Callable[[], bool], seconds: float, what: str) -> float:
        """Seconds until something holds; AssertionError where it takes longer."""
        started = time.monotonic()
        while not holds():
            self.look_after()
            assert time.monotonic() - started < seconds, f"{what}: not within {seconds} s\n{self.last_words()}"
            time.sleep(0.02)
        return time.monotonic() - started

    def last_words(self) -> str:
        """The ends of the logs."""
        return "\n".join(f"[{name}]\n{launch._tail(child.log, 12)}" for name, child in self.children.items())

    @contextlib.contextmanager
    def database(self) -> Iterator[psycopg.Connection[dict[str, Any]]]:
        """The superuser's view, each statement for itself."""
        assert self.postgres is not None
        address = f"postgresql://postgres@/{engines.DATABASE}?host={quote(str(self.postgres.sockets), safe='')}"
        with psycopg.connect(address, autocommit=True, row_factory=dict_row) as connection:
            yield connection

    def rows(self, query: str, *values: Any) -> list[dict[str, Any]]:
        """What the superuser finds."""
        with self.database() as connection:
            return connection.execute(query, values).fetchall()

    def value(self, query: str, *values: Any) -> Any:
        """The one value the superuser finds."""
        (row,) = self.rows(query, *values)
        (found,) = row.values()
        return found

    def waiting_letters(self, topic: str = "%") -> int:
        """Letters that are neither delivered nor dead, whether due or not."""
        waiting = "SELECT count(*) FROM letter WHERE done_at IS NULL AND dead_at IS NULL AND topic LIKE %s"
        return int(self.value(waiting, topic))

    def settled(self) -> bool:
        """Everything inside is delivered and sealed."""
        return self.waiting_letters("notice") == 0 and self.value("SELECT count(*) FROM unsealed") == 0

    def broken(self) -> list[str]:
        """Every invariant that does not hold; the chain has a walk of its own, which starts a program."""
        moment = {"moment": self.now()}
        with self.database() as connection:
            found = invariants.broken_in(lambda query: connection.execute(query, moment).fetchall())
        return [str(one) for one in found]

    def walk_the_chain(self) -> None:
        """AssertionError where the hash chain is broken."""
        self.flask("verify-chain")


PLACE = {"lng": 114.2101, "lat": 30.5512}


def need(hours_ahead: float = 0.2, hours: float = 11, now: datetime | None = None) -> dict[str, Any]:
    """A request for help; `now` is the town's present moment where its clock was wound."""
    wall = datetime.now(UTC)
    moment = now or wall + until_morning(wall)
    start = moment + timedelta(hours=hours_ahead)
    return {
        "category": "家电维修", "title": "客厅灯不亮", "text": "客厅的灯坏了，请人帮忙换一下。", "place": PLACE,
        "address": "五琴里社区 3 栋 2 单元 501", "region": "420105007002", "risk_note": "需要登高",
        "wanted_from": start.isoformat(), "wanted_to": (start + timedelta(hours=hours)).isoformat(),
    }
