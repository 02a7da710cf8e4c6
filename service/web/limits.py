"""Rate limits: counted in Redis, in memory when Redis is away, never an error of their own."""

import orjson
from flask import Flask, current_app, g, request
from flask_limiter import Limiter
from flask_limiter.errors import RateLimitExceeded
from flask_limiter.util import get_remote_address

from service.core import crypto
from service.core.config import Settings
from service.core.problems import TooMany
from service.web import errors


def _whose() -> str:
    actor = g.get("actor")
    if actor is not None and actor.person_id is not None:
        return f"person:{actor.person_id}"
    return _address()


def _address() -> str:
    return f"address:{get_remote_address()}"


def _username() -> str:
    """The user name somebody tries, as a digest: a counter in Redis names nobody."""
    try:
        found = orjson.loads(request.get_data(cache=True))
        name = found["username"].strip().lower()
    except (orjson.JSONDecodeError, TypeError, KeyError, AttributeError):
        return _address()
    return f"username:{crypto.digest(name).hex()}"


limiter = Limiter(key_func=_whose, in_memory_fallback_enabled=True, headers_enabled=False)
by_address = limiter.shared_limit("120/minute", scope="auth", key_func=_address)
checks_by_address = limiter.limit("20/minute", key_func=_address)  # guessing at certificates (VO08)
by_username = limiter.limit("10/minute", key_func=_username)


@limiter.request_filter
def _unlimited() -> bool:
    """Where the settings want no limits; asked of the application at hand, for several may stand in one process."""
    return not current_app.extensions["settings"].rate_limits


def install(app: Flask, settings: Settings) -> None:
    """Connect the counters. Addresses get a high limit: a carrier hides thousands behind one."""
    url = settings.redis_url
    app.config.update(
        RATELIMIT_STORAGE_URI=url.replace("unix://", "redis+unix://") if url else "memory://",
        RATELIMIT_STORAGE_OPTIONS={"socket_timeout": 0.2, "socket_connect_timeout": 0.2} if url else {},
        RATELIMIT_IN_MEMORY_FALLBACK_ENABLED=True,
        RATELIMIT_SWALLOW_ERRORS=False,
    )
    limiter.init_app(app)

    @app.errorhandler(RateLimitExceeded)
    def _too_many(wrong: RateLimitExceeded):  # type: ignore[no-untyped-def]
        g.problem = TooMany.slug()
        response = errors.answer(TooMany(f"超过 {wrong.limit.limit}"))
        response.headers["Retry-After"] = str(int(wrong.limit.limit.get_expiry()))
        return response

