"""A telephone with the mini-program in it, driven line by line (player.cjs). It speaks like a browser's Window."""

import contextlib
import json
import subprocess
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

PATIENCE_SECONDS = 10


class NotOnThePhone(AssertionError):
    """What the story expects is not there."""


class Phone:
    """One person's telephone. Test ids stand in the pages as classes, ``t-<id>``."""

    def __init__(self, node: Path, player: Path, build: Path, address: str, who: str = "") -> None:
        self.errors: list[str] = []
        self.process = subprocess.Popen(
            [str(node), str(player), str(build), address],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, encoding="utf-8",
        )
        self._ears = threading.Thread(target=self._hear, daemon=True)
        self._ears.start()
        self.who = who
        self.do("start", who=who)

    def close(self) -> list[str]:
        """Switch it off; whatever complained: errors on the console, and promises nobody caught."""
        complaints: list[str] = []
        with contextlib.suppress(NotOnThePhone):
            complaints = self.do("complaints")
        if self.process.stdin:
            self.process.stdin.close()
        try:
            self.process.wait(5)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        self._ears.join(5)
        for stream in (self.process.stdout, self.process.stderr):
            if stream:
                stream.close()
        return complaints + self.errors

    def do(self, deed: str, **more: Any) -> Any:
        """One command, one answer."""
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        with contextlib.suppress(BrokenPipeError):
            self.process.stdin.write(json.dumps({"do": deed, **more}) + "\n")
            self.process.stdin.flush()
        line = self.process.stdout.readline()
        if not line:
            raise NotOnThePhone("the telephone is off\n" + "\n".join(self.errors))
        answer = json.loads(line)
        if "wrong" in answer:
            raise NotOnThePhone(f"{deed}: {answer['wrong']}")
        return answer["value"]

    # What a story says

    def open(self, url: str) -> None:
        """Go to a page: ``/pages/order/index?id=…``; a tab where it is one."""
        self.do("open", url=url)

    def back(self) -> None:
        """The arrow at the top."""
        self.do("back")

    def tap(self, test_id: str, *, has_text: str = "", nth: int = 0, within_seconds: float = PATIENCE_SECONDS) -> None:
        """Press it as soon as it is there and may be pressed."""
        self.do("tap", id=test_id, text=has_text, nth=nth, seconds=within_seconds)

    def fill(self, test_id: str, value: str) -> None:
        """Write into a field."""
        self.do("fill", id=test_id, value=value)

    def change(self, test_id: str, value: Any) -> None:
        """Choose in a picker."""
        self.do("change", id=test_id, value=value)

    def sees(self, text: str, within_seconds: float = PATIENCE_SECONDS) -> None:
        """Is there, or comes in time."""
        self.do("sees", text=text, seconds=within_seconds)

    def has(self, test_id: str, within_seconds: float = PATIENCE_SECONDS) -> None:
        """The element is there, or comes in time."""
        self.do("has", id=test_id, seconds=within_seconds)

    def arrives(self, page: str, within_seconds: float = PATIENCE_SECONDS) -> None:
        """The page of this route is on top, or comes in time."""
        self.do("arrives", page=page, seconds=within_seconds)

    def text(self, test_id: str = "") -> str:
        """What stands there, or on the whole page."""
        return str(self.do("text", id=test_id))

    @property
    def page(self) -> str:
        """The route of the page on top."""
        return str(self.do("page"))

    def told(self) -> dict[str, list[str]]:
        """Toasts and dialogs since the last look."""
        found: dict[str, list[str]] = self.do("told")
        return found

    def will_answer(self, value: bool | int | str) -> None:
        """To the next dialog; one that is not prepared is confirmed."""
        self.do("answer", value=value)

    def has_photos(self, *files: Path) -> None:
        """What the album holds."""
        self.do("photos", files=[str(file) for file in files])

    @contextlib.contextmanager
    def without_network(self) -> Iterator[None]:
        """In the lift."""
        self.do("online", value=False)
        yield
        self.do("online", value=True)

    def _hear(self) -> None:
        assert self.process.stderr is not None
        for line in self.process.stderr:
            self.errors.append(line.rstrip())
