"""What a view demands of the one who calls it. The default is somebody signed in; the rest is said aloud."""

from collections.abc import Callable, Iterable
from typing import Any, TypeVar
from uuid import UUID

from flask import g, request

from service.core.actors import ANONYMOUS, HATS, Actor, Grant
from service.core.pictures import LARGEST_BYTES
from service.core.problems import Conflict, Forbidden, NotFound

View = TypeVar("View", bound=Callable[..., Any])

ANYBODY, SIGNING_IN, SIGNED_IN, DEMO = "anybody", "signing-in", "signed-in", "demo"


class NoSuchRole(Forbidden):
    """X-Acting-As names a role this person does not hold."""

    title = "您没有这个角色"


class WrongRole(Forbidden):
    """This can be done, but not in the role in use."""

    title = "当前角色不能这样做"


class SeveralRoles(Conflict):
    """More than one of the caller's roles could do this; X-Acting-As must say which."""

    title = "请选择以哪个角色操作"


class NameYourRole(Forbidden):
    """A read that only a role may do, and the caller holds several: X-Acting-As must say which (R4: never 409)."""

    title = "请选择以哪个角色查看"


def anybody(view: View) -> View:
    """No token needed; one that is sent is still checked."""
    view.__access__ = ANYBODY  # type: ignore[attr-defined]
    return view


def asks_nothing(view: View) -> View:
    """Anybody, and no database: it answers while the process lives, whatever else is away."""
    view.__access__ = ANYBODY  # type: ignore[attr-defined]
    view.__alone__ = True  # type: ignore[attr-defined]
    return view


def one_question(view: View) -> View:
    """A read that asks the database one statement by ``straight`` and nothing else: who calls is asked along with it."""
    view.__one_question__ = True  # type: ignore[attr-defined]
    return view


def signing_in(view: View) -> View:
    """The account tables, before there is an actor."""
    view.__access__ = SIGNING_IN  # type: ignore[attr-defined]
    return view


def demo_only(view: View) -> View:
    """Exists only with DEMO=1."""
    view.__access__ = DEMO  # type: ignore[attr-defined]
    return view


def needs_no_key(view: View) -> View:
    """Signing out: done twice is done once, and a client that lost its key must be able to leave (R7: not on /auth/*)."""
    view.__keyless__ = True  # type: ignore[attr-defined]
    return view


def wants_key(view: Callable[..., Any] | None, method: str) -> bool:
    """Must this request carry an Idempotency-Key?"""
    return method == "POST" and of(view) == SIGNED_IN and not getattr(view, "__keyless__", False)


def asks_first(question: Callable[..., Any], *names: str) -> Callable[[View], View]:
    """The view needs an answer from the outside world: asked before any transaction is open.

    question(**{name: the body's field}) is called once; the view finds the answer with `answered()`.
    """

    def mark(view: View) -> View:
        view.__asks__ = (question, names)  # type: ignore[attr-defined]
        return view

    return mark


def takes_photo(view: View) -> View:
    """A multipart body with one file of up to 8 MiB; the questions of `asks_first` are then about files, as bytes."""
    view.__largest__ = LARGEST_BYTES + 64 * 1024  # type: ignore[attr-defined]
    return view


def takes_file(largest: int) -> Callable[[View], View]:
    """A multipart body with one file of up to so many bytes."""

    def mark(view: View) -> View:
        view.__largest__ = largest + 64 * 1024  # type: ignore[attr-defined]
        return view

    return mark


def largest_body(view: Callable[..., Any] | None) -> int | None:
    """How many bytes this view takes, where it takes more than the megabyte of the others."""
    return getattr(view, "__largest__", None)


def answered() -> Any:
    """What the outside world said to this request's question."""
    return g.answered


def of(view: Callable[..., Any] | None) -> str:
    """What this view demands. APIFlask's own documents are public."""
    if getattr(view, "__module__", "").startswith("apiflask."):
        return ANYBODY
    return getattr(view, "__access__", SIGNED_IN)


def current_actor() -> Actor:
    """The one who makes this request."""
    actor: Actor = g.get("actor", ANONYMOUS)
    return actor


def choose_hat(actor: Actor, header: str | None) -> Grant | None:
    """The grant that `X-Acting-As: <role>[:<grant id>]` names; without it, the only one there is."""
    hats = actor.grants_among(HATS)
    if not header:
        return hats[0] if len(hats) == 1 else None
    role, _, wanted = header.strip().partition(":")
    fitting = [grant for grant in hats if grant.role == role and (not wanted or str(grant.id) == wanted)]
    if not fitting:
        raise NoSuchRole(f"您没有角色 {role[:40]}")
    if len(fitting) > 1:
        raise several(fitting)
    return fitting[0]


def several(grants: Iterable[Grant]) -> SeveralRoles | NameYourRole:
    """The complaint that names the roles to choose from."""
    complaint = NameYourRole if request.method in ("GET", "HEAD") else SeveralRoles
    return complaint(roles=[{"grant": str(g.id), "role": g.role, "area": g.scope_key} for g in grants])


def need_role(actor: Actor, roles: Iterable[str]) -> Grant:
    """The hat in use, which must be one of these; WrongRole or SeveralRoles otherwise."""
    roles = tuple(roles)
    if actor.acting is not None and actor.acting.role in roles:
        return actor.acting
    if actor.acting is None and len(actor.grants_among(roles)) > 1:
        raise several(actor.grants_among(roles))
    raise WrongRole("需要以下角色之一：" + "、".join(roles))


def need_cover(actor: Actor, code: str, missing: type[NotFound] = NotFound) -> None:
    """The row with this code must lie in the acting manager's area; else it does not exist for them."""
    if actor.area is None or code not in actor.area:
        raise missing()


def need_person(actor: Actor) -> UUID:
    """The person who acts. The system has none, and never calls this."""
    if actor.person_id is None:
        raise WrongRole()
    return actor.person_id
