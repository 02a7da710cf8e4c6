"""The embedded engines start, are found again, keep to themselves, and leave nothing behind."""

import importlib.util
import os
import signal
import stat
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from uuid import uuid4

import psycopg
import pytest
import redis
from limits.storage import storage_from_string
from sqlalchemy import create_engine, text

from service.data import engines

HOUSE = Path(__file__).parents[2]


def connected(url):
    return psycopg.connect(url.replace("+psycopg", "", 1), autocommit=True)


def is_running(pid):
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except FileNotFoundError:
        return False


def gone_within(seconds, pid):
    last_moment = time.monotonic() + seconds
    while is_running(pid) and time.monotonic() < last_moment:
        time.sleep(0.02)
    return not is_running(pid)


def mode(path):
    return stat.S_IMODE(path.stat().st_mode)


@pytest.fixture(scope="module")
def postgres(tmp_path_factory):
    server = engines.start_postgres(tmp_path_factory.mktemp("engines"), fsync=False, die_with_parent=True)
    yield server
    server.stop()


@pytest.fixture
def server_url(request):
    """The server that the suite was given, else our own."""
    return os.environ.get("TEST_DATABASE_URL") or request.getfixturevalue("postgres").superuser_url


@pytest.fixture
def database(server_url):
    name = f"engines_{uuid4().hex}"
    owner_url, service_url = engines.create_database(server_url, name)
    yield name, owner_url, service_url
    engines.drop_database(server_url, name)


@pytest.fixture
def folder(tmp_path):
    """Whatever a test leaves running in it ends with the test."""
    yield tmp_path
    for start in (engines.start_postgres, engines.start_redis):
        if (tmp_path / start.__name__.removeprefix("start_")).exists():
            start(tmp_path).stop()


# Roles


def test_the_owner_builds_and_the_service_does_not(database):
    _, owner_url, service_url = database
    with connected(owner_url) as owner:
        owner.execute("CREATE TABLE person (phone text UNIQUE)")

    for wish in (
        "CREATE TABLE mine (a int)",
        "CREATE SCHEMA mine",
        "CREATE TEMPORARY TABLE mine (a int)",
        "CREATE DATABASE mine",
        "CREATE ROLE mine",
        "ALTER TABLE person DISABLE ROW LEVEL SECURITY",
        "SELECT * FROM person",
        "SET ROLE hanyang_owner",
        "ALTER ROLE hanyang_service BYPASSRLS",
    ):
        with connected(service_url) as service, pytest.raises(psycopg.errors.InsufficientPrivilege):
            service.execute(wish)


def test_neither_role_is_above_row_level_security_by_right(server_url, database):
    with connected(server_url) as superuser:
        rights = superuser.execute(
            "SELECT rolname, rolcanlogin, rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb OR rolreplication"
            " FROM pg_roles WHERE rolname LIKE 'hanyang%' ORDER BY rolname"
        ).fetchall()
        kin = superuser.execute(
            "SELECT pg_has_role('hanyang_service', 'hanyang_owner', 'MEMBER'),"
            " (SELECT rolname FROM pg_database JOIN pg_roles r ON r.oid = datdba WHERE datname = %s)",
            [database[0]],
        ).fetchone()

    assert rights == [("hanyang_owner", True, False), ("hanyang_service", True, False)]
    assert kin == (False, "hanyang_owner")


def test_a_right_somebody_slipped_in_is_taken_back_at_the_next_start(postgres):
    with connected(postgres.superuser_url) as superuser:
        superuser.execute("ALTER ROLE hanyang_service BYPASSRLS")

    engines.prepare_roles(postgres.superuser_url)

    with connected(postgres.service_url) as service:
        assert service.execute("SELECT rolbypassrls FROM pg_roles WHERE rolname = current_user").fetchone() == (False,)


def test_the_service_reads_what_the_owner_lets_it_read(database):
    _, owner_url, service_url = database
    with connected(owner_url) as owner:
        owner.execute("CREATE TABLE notice (words text); INSERT INTO notice VALUES ('汉阳区志愿服务')")
        owner.execute("GRANT SELECT ON notice TO hanyang_service")

    with create_engine(service_url).connect() as service:
        assert service.scalar(text("SELECT words FROM notice")) == "汉阳区志愿服务"


# Databases


def test_a_copy_of_a_database_has_its_tables_and_grants(server_url, database):
    name, owner_url, _ = database
    with connected(owner_url) as owner:
        owner.execute("CREATE TABLE notice (words text); GRANT INSERT ON notice TO hanyang_service")

    _, service_of_copy = engines.create_database(server_url, f"{name}_copy", template=name)

    with connected(service_of_copy) as service:
        service.execute("INSERT INTO notice VALUES ('抄本')")
    engines.drop_database(server_url, f"{name}_copy")


def test_a_database_is_dropped_although_somebody_is_connected(server_url):
    name = f"engines_{uuid4().hex}"
    owner_url, _ = engines.create_database(server_url, name)
    with connected(owner_url):
        engines.drop_database(server_url, name)

    with pytest.raises(psycopg.OperationalError, match="does not exist"):
        connected(owner_url)


def test_dropping_what_is_not_there_is_no_mistake(server_url):
    engines.drop_database(server_url, "engines_never_was")


def test_the_same_server_as_another_role():
    address = engines.address_of("postgresql://root:p%40ss@[::1]:5433/postgres?sslmode=require", "hanyang_owner", "汉阳")

    assert address.startswith("postgresql+psycopg://hanyang_owner:")
    assert address.endswith("@[::1]:5433/%E6%B1%89%E9%98%B3?sslmode=require")
    assert "p%40ss" not in address


def test_two_roles_of_one_server_have_different_passwords():
    addresses = {
        engines.address_of("postgresql://root:x@h/postgres", role, "d") for role in ("hanyang_owner", "hanyang_service")
    }

    assert len({address.split(":")[2].split("@")[0] for address in addresses}) == 2


# PostgreSQL lives and dies


def test_it_serves_two_hundred_connections(postgres):
    with connected(postgres.service_url) as service:
        assert service.execute("SHOW max_connections").fetchone() == ("200",)


def test_it_listens_on_no_port(postgres):
    with connected(postgres.superuser_url) as superuser:
        assert superuser.execute("SHOW listen_addresses").fetchone() == ("",)


def test_it_keeps_its_folder_to_itself_and_closes_no_and_opens_no_door_above(folder):
    above = folder / "data"
    above.mkdir(mode=0o700)
    before = {place: mode(place) for place in above.parents}

    server = engines.start_postgres(above, fsync=False)

    assert mode(above) == mode(above / "postgres") == mode(above / "postgres" / "data") == mode(server.sockets) == 0o700
    assert {place: mode(place) for place in above.parents} == before
    server.stop()


def test_it_survives_a_crash_of_a_child_behind_closed_doors(folder):
    above = folder / "data"
    above.mkdir(mode=0o700)
    server = engines.start_postgres(above, fsync=False)
    with connected(server.superuser_url) as superuser:
        superuser.execute("CHECKPOINT")
        os.kill(superuser.info.backend_pid, 9)
    last_moment = time.monotonic() + 20
    while "reinitializing" not in server.log.read_text() and time.monotonic() < last_moment:
        time.sleep(0.01)  # until the postmaster has noticed

    again = engines.start_postgres(above, fsync=False)

    with connected(again.owner_url) as owner:
        owner.execute("CREATE TABLE a (b int)")
    assert not again.started
    again.stop()


def test_a_second_start_finds_the_first(folder):
    first = engines.start_postgres(folder, fsync=False)

    second = engines.start_postgres(folder, fsync=False)

    assert (second.pid, second.started) == (first.pid, False)
    assert second.service_url == first.service_url


def test_two_who_start_at_the_same_moment_share_one_server(folder):
    with ThreadPoolExecutor(4) as starters:
        servers = list(starters.map(lambda _: engines.start_postgres(folder, fsync=False), range(4)))

    assert len({server.pid for server in servers}) == 1
    assert sum(server.started for server in servers) == 1


def test_stopping_leaves_no_process_and_the_rows_are_there_again(folder):
    first = engines.start_postgres(folder, fsync=False)
    with connected(first.owner_url) as owner:
        owner.execute("CREATE TABLE kept (a int); INSERT INTO kept VALUES (7)")
        children = Path(f"/proc/{first.pid}/task/{first.pid}/children").read_text().split()

        first.stop()

    assert not any(is_running(pid) for pid in [first.pid, *children])
    assert not (first.sockets / ".s.PGSQL.5432").exists()
    second = engines.start_postgres(folder, fsync=False)
    with connected(second.owner_url) as owner:
        assert owner.execute("SELECT a FROM kept").fetchone() == (7,)


def test_a_plug_pulled_under_load_costs_nothing_committed(folder):
    first = engines.start_postgres(folder)
    with connected(first.owner_url) as owner:
        owner.execute("CREATE TABLE kept (a int)")
        for number in range(50):
            owner.execute("INSERT INTO kept VALUES (%s)", [number])

        first.kill()
        second = engines.start_postgres(folder)

    with connected(second.owner_url) as owner:
        assert owner.execute("SELECT count(*) FROM kept").fetchone() == (50,)
    assert second.started


def test_a_new_start_waits_for_the_last_child_of_a_killed_server(folder):
    first = engines.start_postgres(folder, fsync=False)
    with connected(first.owner_url) as owner, ThreadPoolExecutor(1) as starter:
        last_child = owner.info.backend_pid
        os.kill(last_child, signal.SIGSTOP)
        first.kill()
        second = starter.submit(engines.start_postgres, folder, fsync=False)
        while "pre-existing shared memory" not in first.log.read_text():
            time.sleep(0.02)

        os.kill(last_child, signal.SIGKILL)

        assert second.result(timeout=20).started


def test_a_path_too_long_for_a_socket_gets_a_short_one(folder):
    deep = folder / ("长" * 40)
    deep.mkdir()

    server = engines.start_postgres(deep, fsync=False)

    assert engines.start_postgres(deep).pid == server.pid
    with connected(server.service_url) as service:
        assert service.execute("SELECT 1").fetchone() == (1,)
    assert mode(server.sockets) == 0o700
    server.stop()
    assert not server.sockets.exists()


def test_a_spare_room_that_is_not_ours_is_not_used(folder):
    deep = folder / ("长" * 40)
    deep.mkdir()
    engines.start_postgres(deep, fsync=False).stop()
    spare = engines._spare_room((deep / "postgres" / "data").resolve())
    spare.symlink_to(folder)

    try:
        with pytest.raises(engines.EngineWillNotStart, match=spare.name):
            engines.start_postgres(deep, fsync=False)
    finally:
        spare.unlink()


def test_the_log_names_a_mistake_and_nobody_in_it(folder):
    server = engines.start_postgres(folder, fsync=False)
    with connected(server.owner_url) as owner:
        owner.execute("CREATE TABLE person (phone text UNIQUE); INSERT INTO person VALUES ('13800138000')")
        with pytest.raises(psycopg.errors.UniqueViolation):
            owner.execute("INSERT INTO person VALUES ('13800138000')")

    log = server.log.read_text()
    assert "person_phone_key" in log
    assert "13800138000" not in log


def test_a_server_that_cannot_start_says_why(folder):
    engines.start_postgres(folder, fsync=False).stop()
    with (folder / "postgres" / "data" / "postgresql.conf").open("a") as settings:
        settings.write("no_such_setting = on\n")

    with pytest.raises(engines.EngineWillNotStart, match="no_such_setting"):
        engines.start_postgres(folder, fsync=False)

    (folder / "postgres" / "data" / "postgresql.conf").write_text("include 'hanyang.conf'\n")


STARTER = """
import pathlib, sys, time
from service.data import engines
folder = pathlib.Path(sys.argv[1])
kind = {"die_with_parent": sys.argv[2] == "killed"}
print(engines.start_postgres(folder, fsync=False, **kind).pid, engines.start_redis(folder, **kind).pid, flush=True)
if sys.argv[2] == "killed":
    time.sleep(60)
"""


def starter(folder, end):
    command = [sys.executable, "-c", STARTER, str(folder), end]
    return subprocess.Popen(command, cwd=HOUSE, stdout=subprocess.PIPE, text=True)


def test_who_leaves_without_a_word_takes_the_engines_along(folder):
    with starter(folder, "leaves") as process:
        pids = process.communicate(timeout=30)[0].split()

    assert len(pids) == 2
    assert not any(is_running(pid) for pid in pids)


def test_the_engines_of_a_killed_test_run_die_with_it(folder):
    with starter(folder, "killed") as process:
        pids = process.stdout.readline().split()
        process.kill()

    assert len(pids) == 2
    assert all(gone_within(5, pid) for pid in pids)


# Redis


def test_redis_answers_at_its_addresses_and_writes_nothing(folder):
    engine = engines.start_redis(folder)

    client = redis.Redis.from_url(engine.url)
    client.set("a", "1")

    assert client.get("a") == b"1"
    assert storage_from_string(engine.limiter_url).check()
    assert client.config_get("save") == {"save": ""}
    assert client.config_get("appendonly") == {"appendonly": "no"}
    assert mode(folder / "redis") == 0o700
    assert mode(engine.socket) == 0o700


def test_redis_is_found_again(folder):
    first = engines.start_redis(folder)

    second = engines.start_redis(folder)

    assert (second.pid, second.started, second.url) == (first.pid, False, first.url)


def test_redis_ends_although_others_are_connected(folder):
    engine = engines.start_redis(folder)
    others = [redis.Redis.from_url(engine.url) for _ in range(3)]
    assert all(other.ping() for other in others)

    engine.stop()

    assert not is_running(engine.pid)
    assert not engine.socket.exists()


def test_redis_hangs_and_comes_back(folder):
    engine = engines.start_redis(folder)
    client = redis.Redis.from_url(engine.url, socket_timeout=0.1, retry=None)

    engine.pause()
    with pytest.raises(redis.TimeoutError):
        client.ping()
    engine.resume()

    assert client.ping()


def test_a_hanging_redis_is_ended_too(folder):
    engine = engines.start_redis(folder)

    engine.pause()
    started = time.monotonic()
    engine.stop()

    assert not is_running(engine.pid)
    assert time.monotonic() - started < 5


def test_redis_killed_is_empty_and_new_at_the_same_address(folder):
    first = engines.start_redis(folder)
    redis.Redis.from_url(first.url).set("a", "1")

    first.kill()
    second = engines.start_redis(folder)

    assert second.started
    assert second.url == first.url
    assert redis.Redis.from_url(second.url).get("a") is None


def test_a_machine_without_redis_goes_without(folder, monkeypatch):
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None)
    monkeypatch.setenv("PATH", "")

    assert engines.start_redis(folder) is None


# Production


@pytest.mark.parametrize("start", [engines.start_postgres, engines.start_redis])
def test_production_is_refused(start, tmp_path, monkeypatch):
    monkeypatch.setenv("ENV", "production")

    with pytest.raises(engines.NotForProduction, match="DATABASE_URL"):
        start(tmp_path)

    assert list(tmp_path.iterdir()) == []
