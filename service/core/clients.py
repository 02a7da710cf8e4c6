"""The clients as the house knows them: what they are called, where their builds lie, and how far the building is.

A folder (CLIENTS_DIR) holds for each client a link of its name to its newest build, and beside them what the builder has
to say, so that a page can tell it. Written by service/clients.py, read by web/clients.py.
"""

import contextlib
import fcntl
import json
import os
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path


@dataclass(frozen=True)
class Client:
    """One product of a folder of sources."""

    name: str  # its link in CLIENTS_DIR, and the first part of its addresses
    title: str
    source: str  # from the top of the project
    script: str  # of its package.json
    output: str  # where that script leaves the build
    entry: str  # the file without which it is none
    is_served: bool = True


CLIENTS = (
    Client("m", "手机端", "wechat_stub/miniprogram", "build:h5", "dist/build/h5", "index.html"),
    Client("console", "管理后台", "console", "build", "dist", "index.html"),
    Client(
        "mp-weixin", "微信小程序", "wechat_stub/miniprogram", "build:mp", "dist/build/mp-weixin", "app.json", is_served=False
    ),
)
SERVED = tuple(client for client in CLIENTS if client.is_served)

WAITING, BUILDING, READY, FAILED, STOPPED = "waiting", "building", "ready", "failed", "stopped"


@dataclass(frozen=True)
class Progress:
    """How far a client is."""

    state: str
    step: str = ""
    seconds: int = 0
    note: str = ""


def write_progress(folder: Path, client: Client, progress: Progress) -> None:
    """Whole or not at all: a page may read it at any moment."""
    place = _note(folder, client)
    place.parent.mkdir(parents=True, exist_ok=True)
    draft = place.with_suffix(f".{os.getpid()}")
    draft.write_text(json.dumps(asdict(progress), ensure_ascii=False), encoding="utf-8")
    draft.replace(place)


def read_progress(folder: Path, client: Client) -> Progress | None:
    """What the builder last said; None where none was ever here. One that is gone in the middle has stopped."""
    try:
        said = Progress(**json.loads(_note(folder, client).read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError):
        return None
    if said.state in (WAITING, BUILDING) and not is_being_built(folder):
        return Progress(STOPPED, said.step, said.seconds)
    return said


@contextlib.contextmanager
def sole_builder(folder: Path) -> Iterator[None]:
    """One builder at a time, the others wait; the lock goes with the process, however it ends."""
    folder.mkdir(parents=True, exist_ok=True)
    handle = os.open(folder / "lock", os.O_CREAT | os.O_RDWR, 0o600)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)


def is_being_built(folder: Path) -> bool:
    """Does a builder hold the lock?"""
    try:
        handle = os.open(folder / "lock", os.O_RDONLY)
    except OSError:
        return False
    try:
        fcntl.flock(handle, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except BlockingIOError:
        return True
    finally:
        os.close(handle)
    return False


def _note(folder: Path, client: Client) -> Path:
    return folder / "progress" / f"{client.name}.json"
