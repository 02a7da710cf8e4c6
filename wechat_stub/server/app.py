"""The pretend platform put together, and the server that carries it on loopback."""

import ipaddress
from typing import Any

from flask import Flask, request
from werkzeug.serving import BaseWSGIServer, WSGIRequestHandler, make_server

from wechat_stub.server import control, messages, people
from wechat_stub.server.faults import Faults, Faulty
from wechat_stub.server.memory import Memory
from wechat_stub.server.refusals import Refusal

LONGEST_BODY = 4_194_304


class QuietHandler(WSGIRequestHandler):
    """Writes no request lines: their queries carry codes, tokens and secrets."""

    def log_request(self, *_: Any) -> None:
        """Say nothing."""

    def connection_dropped(self, *_: Any) -> None:
        """Do not wait for a second request on a line that was cut."""
        self.close_connection = True


def create_app(seed: int | None = None) -> Flask:
    """A platform that has met nobody yet. The seed makes faults with a probability repeatable."""
    app = Flask("wechat_stub")
    app.config["MAX_CONTENT_LENGTH"] = LONGEST_BODY
    app.json.ensure_ascii = False  # type: ignore[attr-defined]
    memory, faults = Memory(), Faults(seed)
    app.extensions |= {"memory": memory, "faults": faults}
    for room in (people, messages, control):
        app.register_blueprint(room.bp)
    app.wsgi_app = Faulty(app.wsgi_app, faults, memory.count_call)  # type: ignore[method-assign]
    app.before_request(_only_this_machine)
    app.register_error_handler(Refusal, lambda refusal: refusal.as_json())
    return app


def _only_this_machine() -> tuple[dict[str, str], int] | None:
    # A pretend platform that a stranger can reach would let the stranger be anyone.
    if is_loopback(request.remote_addr or ""):
        return None
    return {"error": "only this machine may ask"}, 403


def is_loopback(host: str) -> bool:
    """Whether an address stays on this machine."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def server(port: int, host: str = "127.0.0.1", seed: int | None = None) -> BaseWSGIServer:
    """A threaded server, not yet serving; port 0 takes any free one."""
    if not is_loopback(host):
        raise ValueError("the pretend platform listens on loopback only")
    return make_server(host, port, create_app(seed), threaded=True, request_handler=QuietHandler)
