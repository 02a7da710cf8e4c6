"""One transaction a request or job, begun and ended here and nowhere else.

Answering commits; raising rolls back; a GET never writes (PostgreSQL itself is told so).
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import Any, Protocol

from flask import Flask, Response, current_app, g, request

from service.core.actors import ANONYMOUS, HATS, Actor, Grant, system
from service.core.problems import BadRequest, Forbidden, NotFound, Problem, Unauthorised
from service.data import demo_clock, idempotency, scope
from service.data.db import Check, arrive, carry, db
from service.web import access, reading, tokens

SAFE = frozenset({"GET", "HEAD", "OPTIONS"})


class MissingIdempotencyKey(BadRequest):
    """A POST of somebody signed in must carry Idempotency-Key, so that a retry does nothing twice."""

    title = "缺少 Idempotency-Key 请求头"


class BadIdempotencyKey(BadRequest):
    """8 to 200 printable ASCII characters."""

    title = "Idempotency-Key 应为 8 到 200 个可见字符"


class Enter(Protocol):
    """Who calls, and the open transaction told whose rows it may touch."""

    def __call__(
        self, claims: tokens.Claims, dress: Callable[[Actor], Actor], *, read_only: bool, along: bool = False
    ) -> Actor: ...


@dataclass
class Plugs:
    """What the ground needs from the rooms, plugged in by the roof."""

    enter: Enter
    wake_postman: Callable[[], None]
    demo: bool = False


def plug(app: Flask, plugs: Plugs) -> None:
    """Called once by the roof."""
    app.extensions["boundary"] = plugs


def _plugs() -> Plugs:
    plugs: Plugs = current_app.extensions["boundary"]
    return plugs


def _caller(demand: str, read_only: bool, along: bool) -> Actor:
    """Who calls; from here on the transaction is theirs. along: the view's one question takes ours with it."""
    header = request.headers.get("Authorization", "")
    if demand in (access.SIGNING_IN, access.DEMO):
        scope.use(db.session, scope.Scope(sign_in=True, read_only=read_only))
        return ANONYMOUS
    if not header:
        if demand == access.ANYBODY:
            scope.use(db.session, scope.Scope(read_only=read_only))
            if along:
                carry(Check(scope.ONLY_READS, {}, bool))
            return ANONYMOUS
        raise Unauthorised()
    kind, _, token = header.partition(" ")
    if kind.lower() != "bearer" or not token:
        raise tokens.TokenInvalid()
    return _plugs().enter(tokens.verify(token.strip()), _dress, read_only=read_only, along=along)


def _dress(actor: Actor) -> Actor:
    return replace(actor, acting=access.choose_hat(actor, request.headers.get("X-Acting-As")))


def _claim_key(actor: Actor, view: Any) -> tuple[Any, Response | None]:
    """Take the request's Idempotency-Key: (row id, kept answer)."""
    if not access.wants_key(view, request.method) or actor.person_id is None:
        return None, None
    key = request.headers.get("Idempotency-Key", "").strip()
    if not key:
        raise MissingIdempotencyKey()
    if not (8 <= len(key) <= 200 and key.isascii() and key.isprintable()):
        raise BadIdempotencyKey()
    mark = idempotency.fingerprint(request.method, request.full_path, reading.body())
    row_id, kept = idempotency.claim(actor.person_id, key, mark)
    if kept is None:
        return row_id, None
    status, body = kept
    return row_id, Response(body, status=status, mimetype="application/json", headers={"Idempotent-Replay": "true"})


def _ask_outside(view: Any, actor: Actor, demand: str) -> None:
    """Put the view's question to the outside world, with no transaction open. A kept answer needs no question."""
    question = getattr(view, "__asks__", None)
    if question is None:
        return
    if demand == access.SIGNED_IN and actor.person_id is not None:
        key = request.headers.get("Idempotency-Key", "").strip()
        if not key or idempotency.is_kept(actor.person_id, key):
            return
    db.session.rollback()
    ask, names = question
    if access.largest_body(view):
        files = reading.files_of(names)
        if files is not None:
            g.answered = ask(**files)
        return
    body = request.get_json(silent=True)
    if reading.is_worth_asking(body, names):
        g.answered = ask(**body)


def _act(call_view: Callable[[], Any], actor: Actor, writes: bool) -> Any:
    """Call the view in the role in use. Who has several and named none acts as themselves, else in the only fitting one.

    SeveralRoles where two would do (R4). Trying leaves nothing behind: each try ends at its savepoint.
    """
    hats = actor.grants_among(HATS)
    if actor.acting is not None or not writes or len(hats) < 2 or _fits(call_view, actor, None):
        return call_view()
    fitting = [hat for hat in hats if _fits(call_view, actor, hat)]
    if len(fitting) > 1:
        raise access.several(fitting)
    if fitting:
        _wear(actor, fitting[0])
    return call_view()


def _asked(call_view: Callable[[], Any], actor: Actor, writes: bool) -> Any:
    """What the view says. Before anything else is said, also a refusal, the caller has been let in."""
    try:
        return _act(call_view, actor, writes)
    finally:
        arrive()


def _wear(actor: Actor, hat: Grant | None) -> None:
    g.actor = replace(actor, acting=hat)
    scope.use(db.session, scope.of(g.actor))


def _fits(call_view: Callable[[], Any], actor: Actor, hat: Grant | None) -> bool:
    """Could the caller do this in that role? A refusal for another reason than role or reach is a yes."""
    attempt = db.session.begin_nested()
    try:
        _wear(actor, hat)
        call_view()
        db.session.flush()
    except (NotFound, Forbidden, access.SeveralRoles):
        return False
    except Problem:
        return True
    finally:
        attempt.rollback()
        db.session.expire_all()
        db.session.info.pop("letters", None)
        _wear(actor, None)
    return True


def answer(call_view: Callable[[], Any]) -> Response:
    """Run one request's view between begin and end."""
    view = current_app.view_functions.get(request.endpoint or "")
    demand = access.of(view)
    writes = request.method not in SAFE
    if largest := access.largest_body(view):
        request.max_content_length = largest
    try:
        if demand == access.DEMO and not _plugs().demo:
            raise NotFound()
        if _plugs().demo and not getattr(view, "__alone__", False):
            demo_clock.follow()
        actor = _caller(demand, read_only=not writes, along=not writes and getattr(view, "__one_question__", False))
        g.actor = actor
        reading.refuse_unasked(view)
        _ask_outside(view, actor, demand)
        row_id, kept = _claim_key(actor, view)
        g.kept_row = row_id
        if kept is not None:
            db.session.rollback()
            return kept
        response = current_app.make_response(_asked(call_view, actor, writes))
        if not writes:
            _leave()
        elif response.status_code < 400:
            if row_id is not None:
                idempotency.keep(row_id, response.status_code, response.get_data())
            _end()
        else:
            db.session.rollback()
        return response
    except Problem as problem:
        if problem.keeps and db.session().in_transaction():
            if (row := g.get("kept_row")) is not None:
                idempotency.let_go(row)
            _end()
        else:
            db.session.rollback()
        raise
    except BaseException:
        db.session.rollback()
        raise
    finally:
        carry(None)
        scope.reset()


def _end() -> None:
    db.session.flush()
    letters = db.session.info.pop("letters", 0)
    db.session.commit()
    if letters:
        _plugs().wake_postman()


def _leave() -> None:
    """End a transaction that only read. A rollback would throw away the connection's prepared statements (decision 0027);
    PostgreSQL has been told that nothing is written, and nothing may be.
    """
    db.session.expunge_all()
    db.session.commit()


@contextmanager
def job(name: str) -> Iterator[Actor]:
    """The same boundary for the worker, in the name of one named job."""
    actor = system(name)
    try:
        scope.use(db.session, scope.of(actor))
        if _plugs().demo:
            demo_clock.follow()
        yield actor
        db.session.flush()
        db.session.info.pop("letters", None)
        db.session.commit()
    except BaseException:
        db.session.rollback()
        raise
    finally:
        scope.reset()
        db.session.remove()
