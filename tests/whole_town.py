"""The demo town, as `make run` starts it, in a folder of its own."""

import json
import os
import signal
import subprocess
import sys
import time
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Any

from service import launch, routes
from service.data import engines
from service.demo.company import Company
from service.demo.wire import Send, over_http
from tests.daytime import until_morning

PASSWORD = "correct horse 42 battery"
READY_WITHIN_SECONDS = 150
OURS = (*launch.KEYS, "ENV", "DATABASE_URL", "DATABASE_OWNER_URL", "REDIS_URL", "WECHAT_BASE_URL", "WEB_WORKERS")


class DemoTown:
    """Everything that runs, and where."""

    def __init__(self, folder: Path, clients_dir: Path, **environment: str) -> None:
        self.folder, self.data_dir = folder, folder / "data"
        outside = {name: value for name, value in os.environ.items() if name not in OURS}
        self.environment = {
            **outside, "DATA_DIR": str(self.data_dir), "PORT": str(launch.free_port()), "DEMO_PASSWORD": PASSWORD,
            "CLIENTS": "off", "CLIENTS_DIR": str(clients_dir), "RATE_LIMITS": "0", **environment,
        }
        self.process: subprocess.Popen[bytes] | None = None
        self.note: dict[str, Any] = {}

    def __enter__(self) -> "DemoTown":
        self.folder.mkdir(parents=True, exist_ok=True)
        with (self.folder / "launch.log").open("wb") as log:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "service.launch"], cwd=launch.HOUSE, env=self.environment, stdin=subprocess.DEVNULL,
                stdout=log, stderr=log, start_new_session=True, preexec_fn=partial(engines.follow_parent, signal.SIGTERM),
            )
        last_moment = time.monotonic() + READY_WITHIN_SECONDS
        while not (self.data_dir / "run.json").exists():
            runs = self.process.poll() is None and time.monotonic() < last_moment
            assert runs, (self.folder / "launch.log").read_text()
            time.sleep(0.1)
        self.note = json.loads((self.data_dir / "run.json").read_text())
        if minutes := int(until_morning(self.now()).total_seconds() // 60):
            self.wind(minutes)
        return self

    def __exit__(self, *_: Any) -> None:
        assert self.process is not None
        self.process.terminate()
        self.process.wait(60)

    @property
    def address(self) -> str:
        """Without a slash at the end."""
        return str(self.note["address"])

    @property
    def send(self) -> Send:
        """For what a story needs and does not show."""
        return over_http(self.address + routes.BASE)

    def company(self) -> Company:
        """Managers, residents and volunteers of the walk, over the wire: for preparing a story."""
        return Company(self.send, PASSWORD, tell=lambda _: None, pause=lambda: time.sleep(0.1))

    def wind(self, minutes: int) -> datetime:
        """Move the one clock of web and worker."""
        found = self.send("POST", "/demo/clock", {"advance_minutes": minutes}, {})
        return datetime.fromisoformat(found.json["now"])

    def faults(self) -> list[str]:
        """What its log says of every answer of 500, newest last."""
        log = (self.data_dir / "logs" / "web.log").read_text(encoding="utf-8", errors="replace")
        return [line for line in log.splitlines() if '"level":"error"' in line]

    def now(self) -> datetime:
        """The present moment of the town."""
        return self.wind(0)
