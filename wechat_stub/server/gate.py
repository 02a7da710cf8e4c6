"""What every API of the platform asks first: the right method, a live token, a body that can be read."""

import json
from dataclasses import dataclass
from typing import Any

from flask import current_app, request

from wechat_stub.server.memory import Memory
from wechat_stub.server.refusals import Refusal


@dataclass
class Letter:
    """A call that passed the gate: which app wrote it, and what it says."""

    appid: str
    body: dict[str, Any]


def memory() -> Memory:
    """The memory of the platform that answers this request."""
    found: Memory = current_app.extensions["memory"]
    return found


def must_get() -> None:
    """Only GET."""
    if request.method != "GET":
        raise Refusal(43001)


def must_post(refusal: int = 43002) -> None:
    """Only POST; the content checks have an errcode of their own for it."""
    if request.method != "POST":
        raise Refusal(refusal)


def body() -> dict[str, Any]:
    """The JSON object in the body."""
    written = request.get_data()
    if not written.strip():
        raise Refusal(44002)
    try:
        read = json.loads(written)
    except (ValueError, RecursionError):
        raise Refusal(47001) from None
    if not isinstance(read, dict):
        raise Refusal(47001)
    return read


def letter(not_post: int = 43002) -> Letter:
    """A POST with a token in its query and JSON in its body."""
    must_post(not_post)
    token = request.args.get("access_token", "")
    if not token:
        # A token in the body is a common slip, and the real platform calls it a format error.
        raise Refusal(47001 if b"access_token" in request.get_data() else 41001)
    return Letter(memory().appid_of(token), body())


def account(appid: object, secret: object) -> str:
    """The app behind an id and its secret."""
    if not appid:
        raise Refusal(41002)
    if not secret:
        raise Refusal(41004)
    if not isinstance(appid, str) or not appid.startswith("wx"):
        raise Refusal(40013)
    if not isinstance(secret, str) or secret.startswith("wrong"):
        raise Refusal(40125)
    return appid
