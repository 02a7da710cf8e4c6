"""How a figure is taken: A B A B …, the first round thrown away, the median of the rest, CPU time and not the wall's."""

import json
import statistics
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path

OUT = Path(__file__).resolve().parent / "out" / "results.json"


@dataclass(frozen=True)
class Row:
    """One line of results.json. value and against_value: CPU microseconds an operation."""

    name: str
    value: float
    against: str
    against_value: float
    ratio: float
    aim: str
    holds: bool


def backend_nanoseconds(pid: int) -> int:
    """CPU time the kernel has given to a PostgreSQL backend on this machine."""
    return int(Path(f"/proc/{pid}/schedstat").read_text().split()[0])


class Meter:
    """CPU of this process and of one backend, together."""

    def __init__(self, backend: int) -> None:
        self.backend = backend

    def read(self) -> tuple[int, int]:
        """(ours, the backend's), nanoseconds."""
        return time.process_time_ns(), backend_nanoseconds(self.backend)


def microseconds(meter: Meter, work: Callable[[], object], times: int) -> tuple[float, float]:
    """CPU microseconds of one call: (all, the backend's share)."""
    before = meter.read()
    for _ in range(times):
        work()
    after = meter.read()
    ours, theirs = after[0] - before[0], after[1] - before[1]
    return (ours + theirs) / times / 1000, theirs / times / 1000


def in_turn(
    ours: Callable[[], tuple[float, float]], theirs: Callable[[], tuple[float, float]], rounds: int = 6
) -> tuple[tuple[float, float], tuple[float, float]]:
    """Medians of (all, backend) for both, interleaved; the first round is thrown away."""
    taken: tuple[list[tuple[float, float]], list[tuple[float, float]]] = ([], [])
    for number in range(rounds):
        one, other = ours(), theirs()
        if number:
            taken[0].append(one)
            taken[1].append(other)
    first, second = (tuple(statistics.median(part) for part in zip(*side, strict=True)) for side in taken)
    return (first[0], first[1]), (second[0], second[1])


def write(rows: list[Row]) -> None:
    """results.json, and the table on the screen."""
    OUT.parent.mkdir(exist_ok=True)
    OUT.write_text(json.dumps([asdict(row) for row in rows], ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
    for row in rows:
        print(
            f"{row.name:<8} {row.value:>10.1f} µs   {row.against}: {row.against_value:>10.1f} µs   "
            f"ratio {row.ratio:.4f}   aim {row.aim}   {'holds' if row.holds else 'MISSED'}"
        )
