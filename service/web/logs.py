"""Structured JSON logs with a request id; phones, identity numbers, tokens and openids never get through."""

import json
import logging
import re
import sys
from time import perf_counter
from typing import Any

import orjson
import structlog
from flask import Flask, Response, g, request
from prometheus_client import Counter, Histogram

from service.core import masking
from service.core.ids import uuid7

REQUESTS = Counter("hanyang_requests_total", "Requests answered", ["method", "route", "status"])
SECONDS = Histogram("hanyang_request_seconds", "Time to answer", ["route"])
_SECRET_KEYS = ("token", "password", "secret", "openid", "phone", "id_number", "code", "authorization", "totp", "key")

_OPEN_KEYS = ("event", "level", "timestamp", "logger", "request_id", "problem", "constraint", "errcode")
_DETAIL = re.compile(r"DETAIL:[^\n]*")

log = structlog.get_logger("requests")


def _mask(_: Any, __: str, event: dict[str, Any]) -> dict[str, Any]:
    return {name: _masked(name, value) for name, value in event.items()}


def _masked(name: str, value: Any) -> Any:
    """By its key, at any depth, or else by its shape. What PostgreSQL adds as DETAIL is somebody's row."""
    if name not in _OPEN_KEYS and any(word in name.lower() for word in _SECRET_KEYS):
        return "***"
    match value:
        case str():
            return masking.text(_DETAIL.sub("DETAIL: ***", value))
        case dict():
            return {str(key): _masked(str(key), inner) for key, inner in value.items()}
        case list() | tuple() | set() | frozenset():
            return [_masked(name, inner) for inner in value]
        case None | bool() | int() | float():
            return value
        case _ if name.startswith("_") or name == "exc_info":  # structlog's own
            return value
        case _:
            return masking.text(str(value))


def _json(event: dict[str, Any], **_: Any) -> str:
    try:
        return orjson.dumps(event, default=str).decode()
    except TypeError:  # half a character, which is no UTF-8, or a number beyond 64 bits
        return json.dumps(event, default=str)


def configure(level: int = logging.INFO) -> None:
    """One JSON object a line on standard error, for our loggers and everybody else's."""
    shared = [
        structlog.contextvars.merge_contextvars, structlog.processors.add_log_level,
        structlog.processors.TimeStamper(fmt="iso", utc=True), structlog.processors.format_exc_info, _mask,
    ]
    structlog.configure(
        processors=[*shared, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(), wrapper_class=structlog.make_filtering_bound_logger(level),
        cache_logger_on_first_use=False,
    )
    formatter = structlog.stdlib.ProcessorFormatter(
        foreign_pre_chain=shared,
        processors=[structlog.stdlib.ProcessorFormatter.remove_processors_meta, structlog.processors.JSONRenderer(_json)],
    )
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(formatter)
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(level)
    for noisy in ("httpx", "httpcore", "werkzeug", "rq"):
        logging.getLogger(noisy).setLevel(logging.WARNING)


def install(app: Flask) -> None:
    """A request id in, a line and the figures out."""

    @app.before_request
    def _start() -> None:
        g.request_id = str(uuid7())
        g.started = perf_counter()

    @app.after_request
    def _finish(response: Response) -> Response:
        route = request.url_rule.rule if request.url_rule else "none"
        seconds = perf_counter() - g.get("started", perf_counter())
        REQUESTS.labels(request.method, route, response.status_code).inc()
        SECONDS.labels(route).observe(seconds)
        response.headers["X-Request-Id"] = g.get("request_id", "")
        response.headers.setdefault("X-Content-Type-Options", "nosniff")
        response.headers.setdefault("Cache-Control", "no-store")
        response.headers.setdefault("Referrer-Policy", "no-referrer")
        response.headers.setdefault("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'")
        if route not in ("/healthz", "/readyz", "/metrics"):
            log.info(
                "request", method=request.method, route=route, status=response.status_code,
                milliseconds=round(seconds * 1000, 1), request_id=g.get("request_id"), problem=g.get("problem"),
            )
        return response
