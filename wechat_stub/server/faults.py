"""Switches that make the pretend platform misbehave: slow, cut off, unreadable, broken, or just saying no."""

import json
import os
import random
import socket
import struct
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, fields
from typing import Any

from werkzeug.wrappers import Response

from wechat_stub.server.refusals import APIS, Refusal

ANY_API = "*"
GARBAGE = b'<html>502 Bad Gateway</html>\xff\xfe{"errcode":'
DRIPS = 200


@dataclass
class Fault:
    """One switch.

    ``garbage`` may be the very text to answer · ``times`` None means until it is lifted ·
    ``after`` strikes when the work is already done.
    """

    api: str = ANY_API
    errcode: int | None = None
    delay_ms: int = 0
    drip_ms: int = 0
    reset: bool = False
    garbage: bool | str = False
    status: int | None = None
    times: int | None = None
    probability: float = 1.0
    after: bool = False

    @classmethod
    def read(cls, letter: dict[str, Any]) -> "Fault":
        """A switch as written in JSON; ``count`` is another word for ``times``."""
        letter = {("times" if name == "count" else name): value for name, value in letter.items()}
        unknown = set(letter) - {field.name for field in fields(cls)}
        fault = cls(**{name: value for name, value in letter.items() if name not in unknown})
        whole = [fault.delay_ms, fault.drip_ms, *(n for n in (fault.errcode, fault.status, fault.times) if n is not None)]
        if (
            unknown
            or fault.api not in (ANY_API, *APIS)
            or not all(type(number) is int for number in whole)
            or min(fault.delay_ms, fault.drip_ms) < 0
            or (fault.status is not None and not 300 <= fault.status <= 599)
            or not isinstance(fault.garbage, bool | str)
            or type(fault.probability) not in (int, float)
            or not 0 <= fault.probability <= 1
        ):
            raise ValueError("no such fault")
        return fault


class Faults:
    """The switches that are on, oldest first; the first that fits a call strikes."""

    def __init__(self, seed: int | None = None) -> None:
        self._lock = threading.Lock()
        self._on: list[Fault] = []
        self._dice = random.Random(seed)

    def add(self, fault: Fault) -> None:
        """Turn one more switch on."""
        with self._lock:
            self._on.append(fault)

    def lift(self) -> None:
        """Turn everything off."""
        with self._lock:
            self._on.clear()

    def strike(self, path: str) -> Fault | None:
        """The fault this call suffers, if any; a counted one is used up by it."""
        with self._lock:
            for fault in self._on:
                if fault.api not in (ANY_API, path) or fault.times == 0:
                    continue
                if self._dice.random() >= fault.probability:
                    continue
                if fault.times is not None:
                    fault.times -= 1
                return fault
            return None


class Faulty:
    """WSGI around the platform: it sits outside Flask because a dropped connection has no response."""

    def __init__(self, app: Callable[..., Iterable[bytes]], faults: Faults, count_call: Callable[[str], None]) -> None:
        self._app = app
        self._faults = faults
        self._count_call = count_call

    def __call__(self, environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
        """Answer as the platform would, or as the fault wants it."""
        path = environ["PATH_INFO"]
        if path not in APIS:
            return self._app(environ, start_response)
        self._count_call(path)
        fault = self._faults.strike(path)
        if fault is None:
            return self._app(environ, start_response)
        answer = Response.from_app(self._app, environ, buffered=True) if fault.after else None
        time.sleep(fault.delay_ms / 1000)
        if fault.reset:
            _cut(environ)
        spoilt = _spoilt(fault, path)
        if spoilt is not None:
            answer = spoilt
        if answer is None:
            return self._app(environ, start_response)
        return answer(environ, start_response)


def _spoilt(fault: Fault, path: str) -> Response | None:
    if fault.errcode is not None:
        return Response(json.dumps(Refusal(fault.errcode).as_json()), mimetype="application/json")
    if fault.status is not None:
        # A redirect leads back to the same API: who follows it asks twice.
        return Response("upstream is ill", status=fault.status, headers={"Location": path})
    if fault.garbage:
        return Response(GARBAGE if fault.garbage is True else fault.garbage, mimetype="text/html")
    if fault.drip_ms:
        return Response(_drips(fault.drip_ms), headers={"Content-Length": str(DRIPS)}, mimetype="application/json")
    return None


def _drips(drip_ms: int) -> Iterator[bytes]:
    for _ in range(DRIPS):
        yield b" "
        time.sleep(drip_ms / 1000)


def _cut(environ: dict[str, Any]) -> None:
    line = environ.get("werkzeug.socket")
    if line is not None:
        # Linger zero turns the close into a reset, which is what a failing load balancer does.
        line.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        os.close(line.detach())
    raise ConnectionResetError("cut on request")
