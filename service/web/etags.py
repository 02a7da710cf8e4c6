"""Answers that a client may keep and ask about again: 304 where nothing has changed."""

import hashlib
from collections.abc import Callable
from typing import Any

from flask import Response, current_app, request

from service.core import clock


def tag_of(*parts: Any) -> str:
    """A short name for a state of things."""
    return hashlib.blake2b(repr(parts).encode(), digest_size=12).hexdigest()


def unless_known(tag: str, make: Callable[[], Any], *, shared_seconds: int | None = None) -> Response:
    """304 where If-None-Match names the tag, without making anything; else the whole with its tag.

    shared_seconds: how long anybody on the way may keep it; without, only the one who asked, asking each time.
    """
    if request.if_none_match.contains_weak(tag):
        answer = current_app.response_class(status=304)
    else:
        answer = current_app.json.response(make())
    answer.set_etag(tag, weak=True)
    kept = "private, no-cache" if shared_seconds is None else f"public, max-age={shared_seconds}"
    answer.headers["Cache-Control"] = kept
    if shared_seconds is None:
        answer.headers["X-Now"] = clock.now().isoformat()  # also where nothing has changed, the hour has
    return answer
