"""A web server beside the others, and what a request to it costs: its own CPU and that of the database."""

import statistics
import sys
import threading
import time
from collections.abc import Callable, Mapping
from pathlib import Path

from bench.measure import ROUNDS, children_of, cpu_of
from service import launch


class Server:
    """One granian worker on a free port."""

    def __init__(
        self, wsgi: str, environment: dict[str, str], logs: Path, threads: int = 4,
        command: Callable[[int], list[str]] | None = None,
    ) -> None:
        self.port = launch.free_port()
        self.child = launch.Child(wsgi.replace(":", "-"), command(self.port) if command else [
            sys.executable, "-m", "granian", "--interface", "wsgi", wsgi, "--host", launch.HOST, "--port", str(self.port),
            "--workers", "1", "--blocking-threads", str(threads), "--no-ws",
        ], logs / f"{wsgi.partition(':')[0]}.log", environment)
        self.child.start()

    def wait(self, path: str) -> None:
        """Until it answers."""
        last_moment = time.monotonic() + 120
        while launch.ask(self.port, path)[0] != 200:
            assert time.monotonic() < last_moment, self.child.log.read_text()[-2000:]
            time.sleep(0.1)

    def cpu(self) -> int:
        """Nanoseconds that parent and worker have used."""
        assert self.child.pid is not None
        return cpu_of(self.child.pid) + sum(map(cpu_of, children_of(self.child.pid)))

    def close(self) -> None:
        """Down."""
        hurry = threading.Event()
        hurry.set()
        self.child.stop(hurry)


def in_turn(
    loads: Mapping[str, tuple[Server, Callable[[], int]]], postmaster: int, rounds: int = ROUNDS
) -> dict[str, float]:
    """Median microseconds of CPU a request, of server and database, for each load. A load says how many it made."""
    taken: dict[str, list[float]] = {name: [] for name in loads}
    for number in range(rounds):
        names = list(loads) if number % 2 else list(reversed(list(loads)))
        for name in names:
            server, load = loads[name]
            before = server.cpu() + sum(map(cpu_of, children_of(postmaster)))
            made = load()
            used = server.cpu() + sum(map(cpu_of, children_of(postmaster))) - before
            taken[name].append(used / made / 1000)
    return {name: statistics.median(costs[1:]) for name, costs in taken.items()}
