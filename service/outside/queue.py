"""Redis, seen from inside: wake-ups and nothing that is true. Away means silent, quick, and without error."""

from time import monotonic
from typing import Any

import structlog
from redis import Redis
from redis.exceptions import RedisError
from rq import Queue
from rq.serializers import JSONSerializer

log = structlog.get_logger("queue")
NAME = "hanyang"
DRAIN = "service.jobs.drain"
LONGEST = 4
REST_SECONDS = 2.0


class _Link:
    redis: Any = None
    url: str | None = None
    resting_until: float = 0.0


def connect(url: str | None) -> None:
    """Remember where Redis is; None means there is none."""
    _Link.url = url
    _Link.redis = None if url is None else Redis.from_url(url, socket_timeout=0.2, socket_connect_timeout=0.2)
    _Link.resting_until = 0.0


def redis() -> Any:
    """The client, or None."""
    return _Link.redis


def listening() -> Any:
    """A client of its own for the worker, which waits for minutes where others wait a fifth of a second."""
    assert _Link.url is not None
    return Redis.from_url(_Link.url)


def queue() -> Queue:
    """The queue of wake-ups; JSON only."""
    return Queue(NAME, connection=_Link.redis, serializer=JSONSerializer)


def _resting() -> bool:
    return _Link.redis is None or monotonic() < _Link.resting_until


def wake() -> None:
    """Tell a worker that letters wait. Without Redis the worker's own tick finds them within a second."""
    if _resting():
        return
    try:
        waiting = queue()
        if waiting.count < LONGEST:
            waiting.enqueue(DRAIN, job_timeout=60, result_ttl=0, failure_ttl=60)
    except (RedisError, OSError) as wrong:
        _Link.resting_until = monotonic() + REST_SECONDS
        log.warning("redis away", error=type(wrong).__name__)


def is_up() -> bool:
    """Does Redis answer now?"""
    if _resting():
        return False
    try:
        return bool(_Link.redis.ping())
    except (RedisError, OSError):
        _Link.resting_until = monotonic() + REST_SECONDS
        return False
