"""`make test`: two lanes at once, for the two cores of a small machine.

One lane is the service in one process, in its order, with the search for traces at its end. The other builds the clients
and plays them in a browser and on a telephone, and runs the races and the walk, against towns in processes of their own.
They share nothing but the machine.
The first is seen as it runs, the second when it has ended; the last line counts both.
"""

import contextlib
import os
import re
import shlex
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from types import FrameType

from service import clients

HOUSE = Path(__file__).resolve().parents[1]
CLIENTS = ("tests/clients", "tests/browser", "tests/miniprogram")
# After them, so that one town at a time is awake; and rooms that need no company, so that both lanes end together.
AFTERWARDS = (
    "tests/races", "tests/demo", "tests/test_launch.py", "tests/points", "tests/news", "tests/search", "tests/map",
    "tests/desk",
)
PYTEST = (sys.executable, "-m", "pytest", "--durations", "20")
BUILD = (sys.executable, "-m", "service.clients", "build", "m", "console", "mp-weixin")
LOG = clients.FOLDER / "test-clients.log"
COUNTED = re.compile(r"^=* ?(\d+ (?:passed|failed|skipped|errors?|deselected|warnings?).*?) in [\d.]+s", re.MULTILINE)


def counts(output: str) -> Counter[str]:
    """What each pytest says at its end, together: {"passed": 3, "skipped": 1}."""
    total: Counter[str] = Counter()
    for said in COUNTED.findall(output) or ["1 error"]:
        total.update({name.removesuffix("s"): int(number) for number, name in re.findall(r"(\d+) ([a-z]+)", said)})
    return total


def service_lane(words: Sequence[str]) -> "subprocess.Popen[str]":
    """Told through us, so that its end can be read."""
    colour = "--color=yes" if sys.stdout.isatty() else "--color=no"
    command = [*PYTEST, colour, *(f"--ignore={one}" for one in CLIENTS + AFTERWARDS), *words]
    return subprocess.Popen(command, cwd=HOUSE, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, bufsize=1)


def clients_lane(words: Sequence[str]) -> "subprocess.Popen[bytes]":
    """Builds first, at leisure: no test has to wait for that. A build that fails is told by the tests."""
    LOG.parent.mkdir(parents=True, exist_ok=True)
    pytest = shlex.join((*PYTEST, "-p", "no:cacheprovider"))
    script = (
        f'nice {shlex.join(BUILD)}; {pytest} {shlex.join(CLIENTS)} "$@"; first=$?; {pytest} {shlex.join(AFTERWARDS)} "$@"; '
        "second=$?; exit $((first > second ? first : second))"
    )
    with LOG.open("wb") as log:
        command = ["sh", "-c", script, "sh", *words]
        return subprocess.Popen(command, cwd=HOUSE, stdout=log, stderr=log, start_new_session=True)


def main(words: Sequence[str]) -> int:
    """The exit code of the worse lane."""
    began = time.monotonic()
    lanes: list[subprocess.Popen[str] | subprocess.Popen[bytes]] = []

    def end(_signal: int, _frame: FrameType | None) -> None:
        for lane in lanes:
            lane.terminate()
        with contextlib.suppress(ProcessLookupError):
            os.killpg(behind.pid, signal.SIGTERM)  # the shell and whatever it runs just now
        raise SystemExit(130)

    signal.signal(signal.SIGTERM, end)
    behind = clients_lane(words)
    lanes.append(behind)
    shown = service_lane(words)
    lanes.append(shown)
    said = []
    assert shown.stdout is not None
    for line in shown.stdout:
        said.append(line)
        print(line, end="", flush=True)
    codes = [shown.wait(), behind.wait()]
    told = LOG.read_text(encoding="utf-8", errors="replace")
    print(f"\n――― 客户端 clients ―――\n{told}", flush=True)
    plain = re.sub(r"\x1b\[[\d;]*m", "", "".join(said))
    total = counts(plain) + counts(told)
    together = ", ".join(f"{number} {name}" for name, number in sorted(total.items()))
    print(f"===== {together} in {time.monotonic() - began:.2f}s =====", flush=True)
    return max(codes)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
