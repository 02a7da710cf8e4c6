"""One question over HTTP within a total budget of seconds, and its whole answer.

The timeouts of an HTTP client are for each read; a neighbour that drips a byte a second never meets them.
Here every connect, read and write gets only what is left of the budget.
"""

import socket
import ssl
import time
from collections.abc import Iterable, Mapping
from contextvars import ContextVar
from typing import Any

import httpcore
import httpx

LONGEST_ANSWER = 2_097_152
CONNECTIONS = 64
IDLE_SECONDS = 4.0
HTTP_OK = 200


class WireBroken(Exception):
    """No whole answer came. Its text is one of ours and holds nothing of the question."""


class Unwritable(Exception):
    """The question holds something that is no text."""


class Budget:
    """The seconds one call may take in all."""

    def __init__(self, seconds: float) -> None:
        self._ends = time.monotonic() + seconds

    def left(self) -> float:
        """What remains; never negative."""
        return max(0.0, self._ends - time.monotonic())


_budget: ContextVar[Budget] = ContextVar("budget")


def _left() -> float:
    """What remains of this thread's budget. Zero would mean «do not block» to a socket, so it is an error here."""
    remaining = _budget.get().left()
    if remaining <= 0:
        raise httpcore.ReadTimeout("the budget is spent")
    return remaining


class _HurriedStream(httpcore.NetworkStream):
    """A connection whose every read and write is given what is left."""

    def __init__(self, stream: httpcore.NetworkStream) -> None:
        self._stream = stream

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._stream.read(max_bytes, _left())

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._stream.write(buffer, _left())

    def close(self) -> None:
        self._stream.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        return _HurriedStream(self._stream.start_tls(ssl_context, server_hostname, _left()))

    def get_extra_info(self, info: str) -> Any:
        return self._stream.get_extra_info(info)


class _HurriedBackend(httpcore.NetworkBackend):
    """Connects within the budget, however many addresses a name has."""

    def __init__(self) -> None:
        self._plain = httpcore.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.NetworkStream:
        try:
            found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        except OSError:
            raise httpcore.ConnectError("no such host") from None
        addresses = [str(address[0]) for *_, address in found]
        for tried, address in enumerate(addresses):
            # An equal share each, so that a silent first address leaves time for the second.
            share = _left() / (len(addresses) - tried)
            try:
                return _HurriedStream(self._plain.connect_tcp(address, port, share, local_address, socket_options))
            except (httpcore.ConnectError, httpcore.ConnectTimeout):
                continue
        raise httpcore.ConnectError("no address answers")


class Wire:
    """Connections to one neighbour, shared by all threads.

    httpx writes the request but does not send it: its client logs every address with its query, and WeChat
    wants the secret, the token and the code there. Sending on httpcore itself also means no redirect, no cookie
    and no proxy from the environment.
    """

    def __init__(self, base_url: str) -> None:
        base = httpx.URL(base_url)
        if base.scheme != "https" and not (base.scheme == "http" and base.host in ("127.0.0.1", "::1", "localhost")):
            raise ValueError("only HTTPS, or HTTP on this machine")
        self._base_url = base_url.rstrip("/")
        self._pool = httpcore.ConnectionPool(
            max_connections=CONNECTIONS, keepalive_expiry=IDLE_SECONDS, network_backend=_HurriedBackend()
        )

    def write(
        self, method: str, path: str, query: Mapping[str, str], letter: Mapping[str, Any] | None = None
    ) -> httpx.Request:
        """A question on paper; `Unwritable` where its text cannot be put into bytes."""
        try:
            return httpx.Request(method, self._base_url + path, params=query, json=letter)
        except (UnicodeEncodeError, httpx.InvalidURL):
            pass
        raise Unwritable()

    def ask(self, request: httpx.Request, budget: Budget) -> bytes:
        """The whole answer, always of status 200, or raise `WireBroken` when the budget is spent or the line fails."""
        spent = _budget.set(budget)
        try:
            return self._carry(request, budget)
        except httpcore.TimeoutException:
            trouble = "too slow"
        except (httpcore.NetworkError, httpcore.ProtocolError, OSError):
            trouble = "the line broke"
        finally:
            _budget.reset(spent)
        # Raised out here, so that no exception that remembers the request hangs on ours.
        raise WireBroken(trouble)

    def _carry(self, request: httpx.Request, budget: Budget) -> bytes:
        waits = dict.fromkeys(("pool", "connect", "read", "write"), _left())
        headers = [*request.headers.raw, (b"User-Agent", b"district-volunteering"), (b"Accept", b"*/*")]
        content, size = bytearray(), 0
        with self._pool.stream(
            request.method, str(request.url), headers=headers, content=request.content, extensions={"timeout": waits}
        ) as answer:
            for part in answer.iter_stream():
                size += len(part)
                if size > LONGEST_ANSWER:
                    raise httpcore.RemoteProtocolError("too long")
                content += part
        if answer.status != HTTP_OK:
            raise WireBroken(f"status {answer.status}")
        return bytes(content)
