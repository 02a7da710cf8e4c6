"""`make run`: one process that starts the whole demo, looks after it, and takes it down again.

It makes the environment that the application cannot be loaded without, so it loads nothing of the application itself:
web, worker, migrations and the demo town are children with their own logs in DATA_DIR/logs. A child that dies is
started again; if this process dies, the kernel takes the children along. When the API is up, the two clients are built
behind it, with the machine's spare time (service/clients.py); CLIENTS=off leaves that out. DATA_DIR/run.json tells
`make walk`, the chaos tests and others where everything is. Never for production: the pretend WeChat platform and the demo
clock are part of it.
"""

import base64
import contextlib
import fcntl
import http.client
import json
import os
import secrets
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from types import FrameType
from typing import Any

import psycopg

from service.core.clients import SERVED
from service.data import engines

HOUSE = Path(__file__).resolve().parents[1]
HOST = "127.0.0.1"
MANAGERS = (("demo-district", "区"), ("demo-street", "街道"), ("demo-community", "社区"), ("demo-point", "点"))
TOLD = ("DATABASE_URL", "DATABASE_OWNER_URL", "REDIS_URL", "WECHAT_BASE_URL", "DEMO_PASSWORD")  # run.json repeats these
KEYS = ("DATA_KEY", "INDEX_KEY", "JWT_KEY", "REFRESH_KEY")

TICK_SECONDS = 0.2
BUILDER_NICENESS = 10
READY_WITHIN_SECONDS = 90
FIRST_RESTART_SECONDS = 0.2
SLOWEST_RESTART_SECONDS = 5.0
SETTLED_AFTER_SECONDS = 20  # a child that ran so long is forgiven its earlier falls
LONGEST_LOG_BYTES = 20 * 1024 * 1024
SIGNS_OF_TROUBLE = (b'"level": "error"', b'"level": "critical"', b'"level":"error"', b"[ERROR]", b"panicked")


class CannotRun(RuntimeError):
    """What a person has to change before it can run; the message is for that person."""


class StoppedEarly(RuntimeError):
    """Somebody pressed Ctrl+C before everything was up."""


@dataclass
class Child:
    """A program that is kept running."""

    name: str
    command: list[str]
    log: Path
    environment: dict[str, str]
    patience_seconds: float = 10
    process: subprocess.Popen[bytes] | None = None
    started_at: float = 0
    next_start_at: float = 0
    delay: float = FIRST_RESTART_SECONDS
    read_to: int = 0
    in_traceback: bool = False

    @property
    def pid(self) -> int | None:
        return self.process.pid if self.process else None

    def start(self) -> None:
        if self.log.exists() and self.log.stat().st_size > LONGEST_LOG_BYTES:
            self.log.replace(self.log.with_suffix(".old.log"))
        with self.log.open("ab") as log:
            self.read_to = log.tell()
            self.process = subprocess.Popen(
                self.command,
                cwd=HOUSE,
                env=self.environment,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                start_new_session=True,  # Ctrl+C is ours to hear
                preexec_fn=partial(engines.follow_parent, signal.SIGTERM),
            )
        self.started_at = time.monotonic()

    def look_after(self) -> bool:
        """Start it again if it fell, each time a little later. True if it was started now."""
        if self.process is None or self.process.poll() is None:
            if self.process and time.monotonic() - self.started_at > SETTLED_AFTER_SECONDS:
                self.delay = FIRST_RESTART_SECONDS
            return False
        if not self.next_start_at:
            self._bury()
            say(f"[{self.name}] 意外退出（{_how(self.process.returncode)}），{self.delay:.1f} 秒后重新启动")
            self.next_start_at = time.monotonic() + self.delay
            self.delay = min(self.delay * 2, SLOWEST_RESTART_SECONDS)
        if time.monotonic() < self.next_start_at:
            return False
        self.next_start_at = 0
        self.start()
        return True

    def stop(self, hurry: threading.Event) -> None:
        """Let it finish what it has in hand, then end it with everything it started."""
        if self.process is None:
            return
        with contextlib.suppress(ProcessLookupError):
            self.process.terminate()
        last_moment = time.monotonic() + self.patience_seconds
        while self.process.poll() is None and time.monotonic() < last_moment and not hurry.is_set():
            time.sleep(0.02)
        self._bury()

    def troubles(self) -> Iterator[str]:
        """Lines written since the last look that a person should see."""
        with self.log.open("rb") as log:
            log.seek(self.read_to)
            fresh = log.read(1024 * 1024)
        complete = fresh[: fresh.rfind(b"\n") + 1]
        self.read_to += len(complete)
        for line in complete.splitlines():
            if self.in_traceback and not line.startswith((b" ", b"Traceback")):
                self.in_traceback = False  # the line that names the mistake
                yield line.decode(errors="replace")[:500]
            elif line.startswith(b"Traceback"):
                self.in_traceback = True
            elif any(sign in line for sign in SIGNS_OF_TROUBLE):
                yield line.decode(errors="replace")[:500]

    def _bury(self) -> None:
        """Also its orphans: a killed web server's workers would go on answering at the same port."""
        if self.process:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(self.process.pid, signal.SIGKILL)
            self.process.wait()


@dataclass
class Town:
    """All that runs, in the order in which it is started; stopped in the other."""

    port: int
    data_dir: Path
    known: dict[str, str]  # the secrets of this data folder
    environment: dict[str, str]
    embed_postgres: bool
    embed_redis: bool
    stop: threading.Event = field(default_factory=threading.Event)
    hurry: threading.Event = field(default_factory=threading.Event)
    postgres: engines.Postgres | None = None
    redis: engines.Redis | None = None
    children: list[Child] = field(default_factory=list)
    builder: subprocess.Popen[bytes] | None = None

    @property
    def address(self) -> str:
        return f"http://{HOST}:{self.port}"

    @property
    def logs(self) -> Path:
        return self.data_dir / "logs"

    def up(self) -> None:
        self.start_engines()
        wechat_port = free_port()
        self.environment["WECHAT_BASE_URL"] = f"http://{HOST}:{wechat_port}"
        self.environment.setdefault("PUBLIC_URL", self.address)  # printed on certificates, in their QR code
        self.raise_child("wechat", ["-m", "wechat_stub.server", "--port", str(wechat_port)])
        say("数据库结构更新中 …")
        self.step("migrate", ["-m", "flask", "--app", "wsgi", "db", "upgrade"])
        self.move_people_in()
        web = ["-m", "granian", "--interface", "wsgi", "wsgi:app", "--host", HOST, "--port", str(self.port)]
        web += [
            "--workers",
            os.environ.get("WEB_WORKERS") or "1",
            "--blocking-threads",
            os.environ.get("WEB_THREADS") or "8",
        ]
        web += ["--no-ws", "--respawn-failed-workers", "--respawn-interval", "0.2", "--workers-kill-timeout", "10"]
        self.raise_child("web", web, patience_seconds=15)
        self.raise_child("worker", ["-m", "flask", "--app", "wsgi", "work"], patience_seconds=25)
        self.wait_until_ready()

    def build_clients(self) -> None:
        """Behind everything else. The builder talks to the person itself, and never learns our secrets."""
        if os.environ.get("CLIENTS") == "off":
            return
        self.builder = subprocess.Popen(
            [sys.executable, "-m", "service.clients", "build"],
            cwd=HOUSE,
            stdin=subprocess.DEVNULL,
            start_new_session=True,
            preexec_fn=_behind_the_others,
        )

    def ask_builder(self) -> None:
        """Has it come to its end?"""
        if self.builder is None or self.builder.poll() is None:
            return
        if self.builder.returncode:
            say("有客户端没有构建成功，原因见上；其余部分照常运行。修正后在另一个终端运行 make clients。")
        else:
            say("\n".join(["客户端已就绪：", *self.addresses_of_clients()]))
        self.builder = None

    def addresses_of_clients(self) -> list[str]:
        width = max(len(client.title) for client in SERVED)
        return [f"  {client.title.ljust(width, chr(0x3000))}  {self.address}/{client.name}/" for client in SERVED]

    def end_builder(self) -> None:
        if self.builder is None:
            return
        self.builder.terminate()
        with contextlib.suppress(subprocess.TimeoutExpired):
            self.builder.wait(5)
        with contextlib.suppress(ProcessLookupError):
            os.killpg(self.builder.pid, signal.SIGKILL)
        self.builder.wait()

    def start_engines(self) -> None:
        # A killed supervisor leaves nothing behind: nobody would look after it.
        if self.embed_postgres:
            self.postgres = engines.start_postgres(self.data_dir, die_with_parent=True)
            self.environment["DATABASE_URL"] = self.postgres.service_url
            self.environment["DATABASE_OWNER_URL"] = self.postgres.owner_url
        if self.embed_redis:
            self.redis = engines.start_redis(self.data_dir, die_with_parent=True)
            if self.redis is None:
                say("没有可用的 Redis：服务降级运行，主要功能不受影响。")
            else:
                self.environment["REDIS_URL"] = self.redis.url

    def raise_child(self, name: str, arguments: list[str], patience_seconds: float = 10) -> None:
        self.hold_on()
        child = Child(name, [sys.executable, *arguments], self.logs / f"{name}.log", self.environment, patience_seconds)
        self.children.append(child)
        child.start()

    def step(self, name: str, arguments: list[str], *, seen: bool = False) -> None:
        """One program that has to succeed. `seen`: it talks to the person itself (a progress bar)."""
        self.hold_on()
        path = self.logs / f"{name}.log"
        with path.open("wb") as log:
            process = subprocess.Popen(
                [sys.executable, *arguments],
                cwd=HOUSE,
                env=self.environment,
                stdin=subprocess.DEVNULL,
                stdout=None if seen else log,
                stderr=None if seen else log,
                start_new_session=True,
                preexec_fn=partial(engines.follow_parent, signal.SIGTERM),
            )
        while process.poll() is None:
            if self.stop.wait(0.05):
                process.terminate()
                process.wait()
        self.hold_on()
        if process.returncode:
            raise CannotRun(f"{name} 没有成功：\n{_tail(path)}")

    def move_people_in(self) -> None:
        with engines.connected(self.environment["DATABASE_OWNER_URL"]) as connection:
            found = connection.execute("SELECT EXISTS (SELECT 1 FROM division)").fetchone()
        note = self.data_dir / "secrets.json"
        password = self.environment["DEMO_PASSWORD"]
        if found and not found[0]:
            say("空的数据目录：载入演示数据 …")
            self.step("town", ["-m", "flask", "--app", "wsgi", "demo", "town"], seen=True)
        elif self.known["DEMO_PASSWORD"] != password:
            self.step("passwords", ["-m", "flask", "--app", "wsgi", "demo", "passwords"])
        if self.known["DEMO_PASSWORD"] != password:
            self.known["DEMO_PASSWORD"] = password
            write_private(note, self.known)

    def wait_until_ready(self) -> None:
        last_moment = time.monotonic() + READY_WITHIN_SECONDS
        while time.monotonic() < last_moment:
            self.hold_on()
            status, answer = ask(self.port, "/readyz")
            if status == 200:
                return
            self.look_after()
            time.sleep(0.05)
        raise CannotRun(f"服务没有就绪：{answer}\n{_tail(self.logs / 'web.log')}")

    def look_after(self) -> None:
        changed = False
        if self.postgres and not self.postgres.is_running:
            say("[postgres] 意外退出，重新启动")
            self.postgres = engines.start_postgres(self.data_dir, die_with_parent=True)
            changed = True
        if self.redis and not self.redis.is_running:
            say("[redis] 意外退出，重新启动")
            self.redis = engines.start_redis(self.data_dir, die_with_parent=True)
            changed = True
        for child in self.children:
            for trouble in child.troubles():
                say(f"[{child.name}] {trouble}")
            changed |= child.look_after()
        self.ask_builder()
        if changed:
            self.write_down()

    def watch(self) -> None:
        while not self.stop.wait(TICK_SECONDS):
            try:
                self.look_after()
            except (engines.EngineWillNotStart, psycopg.Error) as why:
                say(f"{why}\n稍后再试。")
                self.stop.wait(SLOWEST_RESTART_SECONDS)

    def down(self) -> None:
        """Web first, so that no request comes to a house half empty; the database last."""
        self.end_builder()
        for name in ("web", "worker", "wechat"):
            for child in self.children:
                if child.name == name:
                    child.stop(self.hurry)
        if self.redis:
            self.redis.stop()
        if self.postgres:
            self.postgres.stop()
        (self.data_dir / "run.json").unlink(missing_ok=True)

    def write_down(self) -> None:
        pids = {"supervisor": os.getpid()} | {child.name: child.pid for child in self.children if child.pid}
        pids |= {"postgres": self.postgres.pid} if self.postgres else {}
        pids |= {"redis": self.redis.pid} if self.redis else {}
        logs = {child.name: str(child.log) for child in self.children}
        logs |= {"postgres": str(self.postgres.log)} if self.postgres else {}
        logs |= {"redis": str(self.redis.log)} if self.redis else {}
        note: dict[str, Any] = {
            "address": self.address,
            "docs": f"{self.address}/api/docs",
            "health": f"{self.address}/healthz",
            "ready": f"{self.address}/readyz",
            "metrics": f"{self.address}/metrics",
            "clients": {client.name: f"{self.address}/{client.name}/" for client in SERVED},
            "data_dir": str(self.data_dir),
            "secrets": str(self.data_dir / "secrets.json"),
            "managers": [username for username, _ in MANAGERS],
            "pids": pids,
            "logs": logs,
        }
        note |= {name.lower(): self.environment.get(name) for name in TOLD}
        note["superuser_url"] = self.postgres.superuser_url if self.postgres else None
        write_private(self.data_dir / "run.json", note)

    def hold_on(self) -> None:
        if self.stop.is_set():
            raise StoppedEarly


def up(port: int, data_dir: Path) -> int:
    """Run until SIGINT or SIGTERM; the exit code of `make run`."""
    try:
        with _alone(data_dir.resolve()) as folder:
            town = prepare(port, folder)
            listen(town)
            return live(town)
    except CannotRun as why:
        say(str(why))
        return 1


def live(town: Town) -> int:
    """Up, watched, and down again whatever happens."""
    try:
        town.up()
        town.write_down()
        greet(town)
        town.build_clients()
        town.watch()
    except StoppedEarly:
        return 0
    except (CannotRun, engines.EngineWillNotStart, engines.NotForProduction, psycopg.Error) as why:
        say(str(why))
        return 1
    finally:
        say("正在停止 …")
        town.down()
        say("已停止。")
    return 0


def prepare(port: int, folder: Path) -> Town:
    """Secrets and environment; nothing runs yet."""
    if os.environ.get("ENV") == "production":
        raise CannotRun("make run 只用于演示，ENV=production 时不启动。生产部署见 docs/operations。")
    require_free(port)
    (folder / "logs").mkdir(mode=0o700, exist_ok=True)
    known = known_secrets(folder / "secrets.json")
    given = {name: value for name in known if (value := os.environ.get(name))}
    environment = {**os.environ, **known, **given, "DEMO": "1", "DATA_DIR": str(folder), "PORT": str(port)}
    environment["PYTHONUNBUFFERED"] = "1"
    database = os.environ.get("DATABASE_URL")
    if database:
        environment["DATABASE_OWNER_URL"] = os.environ.get("DATABASE_OWNER_URL") or database
    redis = os.environ.get("REDIS_URL")
    return Town(port, folder, known, environment, embed_postgres=not database, embed_redis=not redis)


def known_secrets(path: Path) -> dict[str, str]:
    """Those of this data folder: made once, for its rows can be read with no others."""
    try:
        known = json.loads(path.read_text())
    except FileNotFoundError:
        known = {}
    except ValueError:
        raise CannotRun(f"{path} 已损坏。其中的密钥用来读取数据，请从备份恢复。") from None
    fresh = {name: base64.b64encode(secrets.token_bytes(32)).decode() for name in KEYS}
    fresh |= {"WECHAT_APPID": f"wx{secrets.token_hex(8)}", "WECHAT_SECRET": secrets.token_hex(16)}
    fresh |= {"DEMO_PASSWORD": secrets.token_urlsafe(12)}
    complete: dict[str, str] = fresh | known
    if complete != known:
        write_private(path, complete)
    return complete


def write_private(path: Path, content: dict[str, Any]) -> None:
    """Whole or not at all, and for our eyes only."""
    draft = path.with_suffix(".new")
    draft.unlink(missing_ok=True)
    with open(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8") as file:
        json.dump(content, file, ensure_ascii=False, indent=2)
        file.write("\n")
        file.flush()
        os.fsync(file.fileno())
    draft.replace(path)


def require_free(port: int) -> None:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except OSError as why:
            raise CannotRun(f"端口 {port} 不可用（{why.strerror}）。换一个：make run PORT={port + 1}") from None


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        return int(probe.getsockname()[1])


def ask(port: int, path: str) -> tuple[int, str]:
    """Status and body; status 0 where nobody answers."""
    connection = http.client.HTTPConnection(HOST, port, timeout=5)
    try:
        connection.request("GET", path)
        answer = connection.getresponse()
        return answer.status, answer.read().decode(errors="replace")[:500]
    except (OSError, http.client.HTTPException) as why:
        return 0, str(why)
    finally:
        connection.close()


def listen(town: Town) -> None:
    """Once: stop in order. Again: at once."""

    def hear(_signal: int, _frame: FrameType | None) -> None:
        if town.stop.is_set():
            town.hurry.set()
        town.stop.set()

    for wish in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(wish, hear)


def greet(town: Town) -> None:
    kept_in = f"保存在 {town.data_dir / 'secrets.json'}"
    origin = "来自环境变量 DEMO_PASSWORD" if os.environ.get("DEMO_PASSWORD") else kept_in
    lines = [
        "",
        "汉阳区文明实践志愿服务平台（演示）已就绪",
        *town.addresses_of_clients(),
        f"  服务      {town.address}",
        f"  接口文档  {town.address}/api/docs",
        f"  健康检查  {town.address}/healthz   {town.address}/readyz",
        f"  日志      {town.logs}",
        "  演示管理员",
        *(f"    {username:<15} {level}" for username, level in MANAGERS),
        f"    密码 {town.environment['DEMO_PASSWORD']}（{origin}）",
        "  另开一个终端运行 make walk 走一遍主流程；按 Ctrl+C 停止。",
        "",
    ]
    say("\n".join(lines))


@contextlib.contextmanager
def _alone(folder: Path) -> Iterator[Path]:
    """One demo in a data folder at a time; the lock goes with the process, however it ends."""
    folder.mkdir(parents=True, exist_ok=True)
    folder.chmod(0o700)
    handle = os.open(folder / "run.lock", os.O_CREAT | os.O_RDWR, 0o600)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        os.close(handle)
        raise CannotRun(_who_runs(folder)) from None
    try:
        yield folder
    finally:
        os.close(handle)


def _who_runs(folder: Path) -> str:
    advice = "请先在那边按 Ctrl+C 停止，或另用一个目录和端口：make run DATA_DIR=.data2 PORT=8001"
    try:
        note = json.loads((folder / "run.json").read_text())
        return f"{folder} 里的演示已在运行：{note['address']}（进程 {note['pids']['supervisor']}）。{advice}"
    except (OSError, ValueError, KeyError):
        return f"{folder} 里的演示正在启动或停止。{advice}"


def _behind_the_others() -> None:
    engines.follow_parent(signal.SIGTERM)
    os.nice(BUILDER_NICENESS)


def _how(code: int) -> str:
    return f"信号 {signal.Signals(-code).name}" if code < 0 else f"代码 {code}"


def _tail(log: Path, count: int = 20) -> str:
    return "\n".join(log.read_text(errors="replace").splitlines()[-count:]) if log.exists() else ""


def say(words: str) -> None:
    print(words, flush=True)


def inside(data_dir: Path, command: list[str]) -> int:
    """A `flask` command in the surroundings of the running demo; its exit code."""
    folder = data_dir.resolve()
    try:
        note = json.loads((folder / "run.json").read_text())
        known = json.loads((folder / "secrets.json").read_text())
    except FileNotFoundError:
        say(f"{folder} 里没有正在运行的演示，请先运行 make run。")
        return 1
    environment = {**os.environ, **known, "DEMO": "1", "DATA_DIR": str(folder), "BASE_URL": note["address"]}
    environment |= {name: note[name.lower()] for name in TOLD if note[name.lower()]}
    environment["PORT"] = note["address"].rpartition(":")[2]
    with contextlib.suppress(KeyboardInterrupt):  # the command hears it too, and has the last word
        return subprocess.call([sys.executable, "-m", "flask", "--app", "wsgi", *command], cwd=HOUSE, env=environment)
    return 130


def main() -> int:
    """Without words: run the demo. With words: they are a `flask` command inside the one that runs."""
    data_dir = Path(os.environ.get("DATA_DIR") or ".data")
    if sys.argv[1:]:
        return inside(data_dir, sys.argv[1:])
    return up(int(os.environ.get("PORT") or 8000), data_dir)


if __name__ == "__main__":
    sys.exit(main())
