"""Every exception becomes problem+json here. No view catches anything."""

from collections.abc import Iterator
from typing import Any

import orjson
import structlog
from apiflask.exceptions import HTTPError
from flask import Flask, Response, g, request
from psycopg import errors as pg
from sqlalchemy.exc import DBAPIError, IntegrityError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from sqlalchemy.orm.exc import StaleDataError
from werkzeug.exceptions import HTTPException

from service.core.problems import (
    BadRequest,
    Conflict,
    InvalidFields,
    NotFound,
    Problem,
    TooMany,
    Unavailable,
    Unprocessable,
)
from service.web.reading import WrongMediaType

log = structlog.get_logger("problems")


class UnreadableValue(Unprocessable):
    """A value no database can keep."""

    title = "提交的内容含有无法保存的值"


class AlreadyThere(Conflict):
    """A unique thing exists already, or another request was quicker."""

    title = "已存在或已被他人抢先"


class MethodNotAllowed(Problem):
    """405."""

    status = 405
    title = "不支持的请求方法"


class TooLarge(Problem):
    """413: more than the megabyte (or the eight of an upload) we take."""

    status = 413
    title = "提交的内容过大"


class InternalError(Problem):
    """500: our fault, logged under the request id."""

    status = 500
    title = "服务出错了，我们已记录"


class _Constraints:
    known: dict[str, type[Problem]] = {}


def on_constraint(name: str, problem: type[Problem]) -> None:
    """Rooms say which complaint a violated constraint of theirs is."""
    _Constraints.known[name] = problem


def pointers(found: Any, path: str = "") -> Iterator[dict[str, str]]:
    """marshmallow's nested messages as JSON pointers."""
    if isinstance(found, dict):
        for key, value in found.items():
            yield from pointers(value, path if key == "_schema" else f"{path}/{key}")
    elif isinstance(found, list):
        for value in found:
            if isinstance(value, (dict, list)):
                yield from pointers(value, path)
            else:
                yield {"pointer": path or "/", "detail": str(value)}
    else:
        yield {"pointer": path or "/", "detail": str(found)}


def from_database(wrong: DBAPIError) -> Problem:
    """What the database's refusal means to a person."""
    cause = wrong.orig
    if isinstance(wrong, IntegrityError):
        name = getattr(getattr(cause, "diag", None), "constraint_name", None) or ""
        if name in _Constraints.known:
            return _Constraints.known[name]()
        if isinstance(cause, (pg.UniqueViolation, pg.ExclusionViolation)):
            return AlreadyThere()
        if isinstance(cause, pg.ForeignKeyViolation):
            return Unprocessable("引用的内容不存在")
        log.error("constraint", constraint=name, request_id=g.get("request_id"))
        return Conflict()
    if isinstance(cause, (pg.DataError, pg.UntranslatableCharacter)):
        log.warning("data", error=type(cause).__name__)
        return UnreadableValue()
    if isinstance(cause, pg.ReadOnlySqlTransaction) and request.method in ("GET", "HEAD"):
        log.error("a read that writes", path=request.path)
        return InternalError()
    away = (pg.LockNotAvailable, pg.QueryCanceled, pg.DeadlockDetected, pg.SerializationFailure, pg.AdminShutdown,
            pg.CrashShutdown, pg.CannotConnectNow, pg.TooManyConnections, pg.ReadOnlySqlTransaction,
            pg.IdleInTransactionSessionTimeout, pg.DiskFull)
    if isinstance(cause, away) or isinstance(wrong, OperationalError) or wrong.connection_invalidated:
        return Unavailable()
    log.error("database", error=type(cause).__name__, exc_info=wrong)
    return InternalError()


def from_http(wrong: HTTPException) -> Problem:
    """Werkzeug's refusals in our words."""
    by_status: dict[int, type[Problem]] = {
        400: BadRequest, 404: NotFound, 405: MethodNotAllowed, 413: TooLarge, 415: WrongMediaType, 422: Unprocessable,
        429: TooMany, 503: Unavailable,
    }
    kind = by_status.get(wrong.code or 500)
    if kind is not None:
        return kind()
    return BadRequest() if 400 <= (wrong.code or 500) < 500 else InternalError()


def answer(problem: Problem) -> Response:
    """The response that carries a problem."""
    body = problem.as_json()
    if request_id := g.get("request_id"):
        body["request_id"] = request_id
    response = Response(orjson.dumps(body, default=str), status=problem.status, mimetype="application/problem+json")
    if problem.retry_after is not None:
        response.headers["Retry-After"] = str(problem.retry_after)
    if problem.status == 401:
        response.headers["WWW-Authenticate"] = "Bearer"
    return response


def install(app: Flask) -> None:
    """Teach the application to complain."""

    @app.errorhandler(Problem)
    def _problem(wrong: Problem) -> Response:
        g.problem = wrong.slug()
        return answer(wrong)

    @app.errorhandler(DBAPIError)
    def _database(wrong: DBAPIError) -> Response:
        return _problem(from_database(wrong))

    @app.errorhandler(PoolTimeout)
    def _pool(wrong: PoolTimeout) -> Response:
        return _problem(Unavailable())

    @app.errorhandler(StaleDataError)
    def _stale(wrong: StaleDataError) -> Response:
        log.warning("stale", path=request.path)
        return _problem(NotFound())

    @app.errorhandler(HTTPException)
    def _http(wrong: HTTPException) -> Response:
        response = _problem(from_http(wrong))
        if wrong.code == 405 and getattr(wrong, "valid_methods", None):
            response.headers["Allow"] = ", ".join(sorted(wrong.valid_methods))  # type: ignore[attr-defined]
        return response

    @app.errorhandler(Exception)
    def _unexpected(wrong: Exception) -> Response:
        log.error("unexpected", exc_info=wrong, path=request.path)
        return _problem(InternalError())

    @app.error_processor  # type: ignore[attr-defined]
    def _apiflask(wrong: HTTPError) -> Response:
        found = wrong.detail if isinstance(wrong.detail, dict) else {}
        if wrong.status_code == 422 and found:
            inner = next(iter(found.values()))
            return _problem(InvalidFields("请检查标出的字段", errors=list(pointers(inner))[:50]))
        return _problem(from_http(wrong_as_http(wrong)))


def wrong_as_http(wrong: HTTPError) -> HTTPException:
    """APIFlask's own error as Werkzeug's."""
    found = HTTPException()
    found.code = wrong.status_code
    return found
