"""Where an access token is kept between calls, and who may fetch the next one."""

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from threading import Lock
from typing import Protocol

from service.core import clock

# A token this near its end may die under way; WeChat has had its successor ready for four minutes by then.
NEARLY_OVER = timedelta(seconds=60)


class SomebodyElseIsFetching(Exception):
    """Another caller has been fetching the token for longer than this one can wait."""


@dataclass(frozen=True)
class Token:
    """An access token; it never shows itself."""

    value: str = field(repr=False)
    expires_at: datetime

    def serves(self, refused: str | None) -> bool:
        """Whether it is worth trying: not the one just refused, and not nearly over."""
        return self.value != refused and clock.now() < self.expires_at - NEARLY_OVER


class TokenStore(Protocol):
    """One place for one app's token; with several processes, a place they share."""

    def read(self) -> Token | None:
        """The token last written, dead or alive."""

    def write(self, token: Token) -> None:
        """Keep it for everybody."""

    def fetching(self, wait_seconds: float) -> AbstractContextManager[None]:
        """Held by the one caller that fetches; raises `SomebodyElseIsFetching` when the wait is over."""


class TokenInMemory:
    """The store of a single process."""

    def __init__(self) -> None:
        self._token: Token | None = None
        self._fetching = Lock()

    def read(self) -> Token | None:
        """The token last written, dead or alive."""
        return self._token

    def write(self, token: Token) -> None:
        """Keep it for every thread."""
        self._token = token

    @contextmanager
    def fetching(self, wait_seconds: float) -> Iterator[None]:
        """Held by the one thread that fetches."""
        if not self._fetching.acquire(timeout=wait_seconds):
            raise SomebodyElseIsFetching()
        try:
            yield
        finally:
            self._fetching.release()
