"""The pretend WeChat platform, really listening, and what a test needs to pull its strings."""

import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import httpx
import pytest

from service.core import clock as our_clock
from service.outside.breaker import Breaker
from service.outside.wechat import WeChat
from wechat_stub.server.app import server

APPID = "wx0123456789abcdef"
SECRET = "the-secret-of-the-app"


@dataclass
class Stage:
    """The platform as a test sees it: its address, and the strings behind it."""

    url: str
    http: httpx.Client

    def pull(self, string: str, **letter: Any) -> Any:
        answer = self.http.post(f"/__stub/{string}", json=letter)
        assert answer.status_code == 200, answer.text
        return answer.json()

    def look(self, string: str, **query: str) -> Any:
        return self.http.get(f"/__stub/{string}", params=query).json()

    def lift_faults(self) -> None:
        self.http.delete("/__stub/faults")

    def calls(self, api: str) -> int:
        return self.look("calls").get(api, 0)


@pytest.fixture(scope="session")
def listening() -> Iterator[Stage]:
    platform = server(port=0, seed=1)
    thread = threading.Thread(target=platform.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    url = f"http://127.0.0.1:{platform.server_port}"
    with httpx.Client(base_url=url) as http:
        yield Stage(url, http)
    platform.shutdown()
    thread.join()
    platform.server_close()


@pytest.fixture
def platform(listening: Stage) -> Stage:
    """A platform that has met nobody yet and is in good health."""
    listening.pull("forget")
    return listening


class Hand:
    """A monotonic clock that a test winds by hand."""

    def __init__(self) -> None:
        self.seconds = 1000.0

    def __call__(self) -> float:
        return self.seconds

    def wind(self, seconds: float) -> None:
        self.seconds += seconds


@pytest.fixture
def hand() -> Hand:
    return Hand()


@pytest.fixture
def connect(platform: Stage, hand: Hand) -> Callable[..., WeChat]:
    """Opens the window to the platform; its breaker goes by the hand-wound clock."""

    def open_window(**wishes: Any) -> WeChat:
        wishes = {"secret": SECRET, "breaker": Breaker(clock=hand)} | wishes
        return WeChat(platform.url, APPID, **wishes)

    return open_window


@pytest.fixture
def wechat(connect: Callable[..., WeChat]) -> WeChat:
    return connect()


@pytest.fixture
def wind() -> Iterator[Callable[..., None]]:
    """Winds our own clock, and sets it right again."""
    before = our_clock.offset()
    yield our_clock.wind
    our_clock.set_offset(before)
