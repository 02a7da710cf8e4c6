"""How a worker works on what takes long: it takes one by a lease, makes it, and hands it in, gives it back or says why not.

A worker that is killed leaves a lease that runs out, and the next one begins anew. A database that is away is the caller's
to wait for. Exports, imports and copies of one's own data are each one `Trade`.
"""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import structlog
from sqlalchemy.exc import SQLAlchemyError

from service.core.actors import Actor
from service.core.problems import Problem
from service.web import boundary

log = structlog.get_logger("leased")
Stopping = Callable[[], bool]


def never() -> bool:
    """Nobody asks this worker to go home."""
    return False


class Stopped(Exception):
    """This worker is asked to go home; what it holds is given back."""


@dataclass(frozen=True)
class Trade:
    """One kind of work. take: the next one, held, or None · make: from beginning to end, in transactions of its own ·
    lost: what is raised once somebody else holds it · sorry: what is told where the fault is ours.
    """

    name: str
    take: Callable[[Actor], Any]
    make: Callable[[Any, Stopping], None]
    fail: Callable[[Actor, Any, str], None]
    lost: type[Exception]
    sorry: str
    give_back: Callable[[Any], None] | None = None


def work(trade: Trade, stopping: Stopping = never) -> int:
    """Do what waits; how many were ended."""
    ended = 0
    while not stopping() and work_one(trade, stopping):
        ended += 1
    return ended


def work_one(trade: Trade, stopping: Stopping = never) -> bool:
    """One of them; False when none waits."""
    with boundary.job(trade.name) as actor:
        held = trade.take(actor)
    if held is None:
        return False
    try:
        trade.make(held, stopping)
    except trade.lost:
        log.info("taken over", trade=trade.name, id=str(held.id))
    except Stopped:
        if trade.give_back is not None:
            with suppress(trade.lost), boundary.job(trade.name):
                trade.give_back(held)
    except SQLAlchemyError:
        raise
    except Exception as wrong:
        _failed(trade, held, wrong)
    return True


def hand_in(trade: Trade, path: Path, name_it: Callable[[Actor], None]) -> None:
    """The file is in its place; now the row that names it. A file that no row names is taken away here, or swept."""
    try:
        with boundary.job(trade.name) as actor:
            name_it(actor)
    except Exception:
        with suppress(OSError):
            path.unlink(missing_ok=True)
        raise


def _failed(trade: Trade, held: Any, wrong: Exception) -> None:
    known = isinstance(wrong, Problem)
    if not known:
        log.error("failed", trade=trade.name, id=str(held.id), exc_info=wrong)
    why = (wrong.detail or wrong.title) if isinstance(wrong, Problem) else trade.sorry
    with suppress(trade.lost), boundary.job(trade.name) as actor:
        trade.fail(actor, held, why)
