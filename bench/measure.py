"""How a number is taken: CPU of our thread and of the database's backends, variants in turn, the first round thrown away.

Wall time on a shared machine moves by a factor of two between runs of the same thing; the ratio of two CPU times taken
A B A B in one run does not (speed-study.md 0).
"""

import json
import statistics
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

OUT = Path(__file__).parent / "out" / "results.json"
ROUNDS = 7


@dataclass(frozen=True)
class Row:
    """One line of the table. `ratio` is what the aim speaks of; value and against_value are microseconds unless said."""

    name: str
    what: str
    value: float
    against: str
    against_value: float
    ratio: float
    aim: str
    holds: bool


@dataclass(frozen=True)
class Cost:
    """Microseconds of CPU for one call: of the one who asks, and of the database's backend."""

    asking: float
    database: float

    @property
    def both(self) -> float:
        """All of it."""
        return self.asking + self.database


def row(name: str, what: str, value: float, against: str, against_value: float, most: float) -> Row:
    """A line whose aim is a ratio of at most so much."""
    ratio = value / against_value
    value, against_value = round(value, 1), round(against_value, 1)
    return Row(name, what, value, against, against_value, round(ratio, 4), f"<= {most:.4g}", ratio <= most)


def cpu_of(pid: int) -> int:
    """Nanoseconds of CPU that a process has used, all its threads together."""
    total = 0
    for place in Path(f"/proc/{pid}/task").glob("*/schedstat"):
        total += int(place.read_text().split()[0])
    return total


def children_of(pid: int) -> list[int]:
    """Its living children."""
    return [int(child) for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]


@dataclass(frozen=True)
class Variant:
    """One way to do a thing: call number i, in this thread; and the process that answers it in the database."""

    call: Callable[[int], object]
    backend: int


def in_turn(variants: Mapping[str, Variant], calls: int, rounds: int = ROUNDS) -> dict[str, Cost]:
    """The median cost of one call of each variant; in each round every variant makes the same calls, one after another."""
    taken: dict[str, list[Cost]] = {name: [] for name in variants}
    for number in range(rounds):
        names = list(variants) if number % 2 else list(reversed(list(variants)))
        for name in names:
            variant = variants[name]
            database, asking = cpu_of(variant.backend), time.thread_time_ns()
            for call in range(calls):
                variant.call(call)
            asking, database = time.thread_time_ns() - asking, cpu_of(variant.backend) - database
            taken[name].append(Cost(asking / calls / 1000, database / calls / 1000))
    return {name: median(costs[1:]) for name, costs in taken.items()}


def median(costs: Sequence[Cost]) -> Cost:
    """The middle of each part."""
    return Cost(statistics.median(cost.asking for cost in costs), statistics.median(cost.database for cost in costs))


def write(rows: Sequence[Row]) -> None:
    """Keep the rows for whoever compares runs; those measured now replace their namesakes."""
    OUT.parent.mkdir(exist_ok=True)
    before = json.loads(OUT.read_text()) if OUT.exists() else []
    fresh = {one.name for one in rows}
    kept = [one for one in before if one["name"] not in fresh]
    OUT.write_text(json.dumps([*kept, *map(asdict, rows)], ensure_ascii=False, indent=1) + "\n")


def table(rows: Sequence[Row]) -> str:
    """The rows as a person reads them."""
    lines = [f"{'id':<14}{'value':>11}{'against':>11}{'ratio':>9}  {'aim':<12}what"]
    for one in rows:
        mark = "" if one.holds else "MISSED  "
        lines.append(
            f"{one.name:<14}{one.value:>11,.1f}{one.against_value:>11,.1f}{one.ratio:>9.4f}  {one.aim:<12}"
            f"{mark}{one.what} / {one.against}"
        )
    return "\n".join(lines)
