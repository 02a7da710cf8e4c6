"""Public answers that thousands ask for in the same second, kept for a breath: one is made, the others are given it.

It stands before the application, so that a kept answer costs neither a route nor a transaction. Only what nobody's token
went with, of the paths it is told, and only a plain 200 is kept. Kept answers are counted, not logged one by one.
"""

from collections import OrderedDict
from collections.abc import Callable, Collection, Iterable
from threading import Lock
from time import monotonic
from typing import Any

from service.web.logs import REQUESTS

MOST_KEPT, LARGEST_BYTES = 256, 256 * 1024
OF_ONE_REQUEST = {"x-request-id", "date", "set-cookie"}

Wsgi = Callable[[dict[str, Any], Callable[..., Any]], Iterable[bytes]]


class ShortMemory:
    """The application behind a short memory. seconds: how old an answer may be, 0 keeps nothing · paths: of which."""

    def __init__(self, app: Wsgi, seconds: float, paths: Collection[str]) -> None:
        self.app, self.seconds, self.paths = app, seconds, paths
        self.kept: OrderedDict[str, tuple[float, list[tuple[str, str]], bytes]] = OrderedDict()
        self.lock = Lock()

    def __call__(self, environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
        path = environ.get("PATH_INFO", "")
        if path not in self.paths or environ.get("REQUEST_METHOD") != "GET" or self.seconds <= 0 or _is_somebody(environ):
            return self.app(environ, start_response)
        asked = f"{path}?{environ.get('QUERY_STRING', '')}"
        found = self.kept.get(asked)
        if found is not None and monotonic() - found[0] < self.seconds:
            REQUESTS.labels("GET", path, 200).inc()
            start_response("200 OK", list(found[1]))
            return [found[2]]
        return self._asked(asked, environ, start_response)

    def _asked(self, asked: str, environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
        """Let the application answer, and keep what it says."""
        said: list[Any] = []
        moment = monotonic()

        def listen(status: str, headers: list[tuple[str, str]], *wrong: Any) -> Any:
            said[:] = status, headers
            return start_response(status, headers, *wrong)

        answer = self.app(environ, listen)
        try:
            body = b"".join(answer)
        finally:
            if (close := getattr(answer, "close", None)) is not None:
                close()
        if said and said[0].startswith("200 ") and len(body) <= LARGEST_BYTES:
            headers = [(name, value) for name, value in said[1] if name.lower() not in OF_ONE_REQUEST]
            with self.lock:
                self.kept[asked] = (moment, headers, body)
                self.kept.move_to_end(asked)
                while len(self.kept) > MOST_KEPT:
                    self.kept.popitem(last=False)
        return [body]


def _is_somebody(environ: dict[str, Any]) -> bool:
    return "HTTP_AUTHORIZATION" in environ or "HTTP_COOKIE" in environ or "HTTP_X_ACTING_AS" in environ
