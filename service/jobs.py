"""The jobs a worker may run, by name; anything else found in Redis is refused. And the one-second tick."""

from collections.abc import Callable
from typing import Any

import structlog
from rq import SimpleWorker
from rq.job import Job
from rq.serializers import JSONSerializer
from sqlalchemy import text
from sqlalchemy.exc import SQLAlchemyError

from service import postman
from service.core.actors import Actor
from service.data import audit, idempotency
from service.data.db import db
from service.orders.deadlines import actions as orders
from service.points import actions as points
from service.volunteers.credit import actions as credit
from service.volunteers.hours import actions as hours
from service.web import boundary

log = structlog.get_logger("jobs")


def drain() -> int:
    """A wake-up: deliver what waits."""
    return postman.drain()


def seal() -> int:
    """Chain what waits to be chained."""
    with boundary.job("sealer"):
        return audit.seal_waiting()


def forget_old_answers() -> int:
    """Kept answers past their 30 days."""
    with boundary.job("forget-answers"):
        return idempotency.sweep()


ALLOWED: dict[str, Callable[..., Any]] = {"service.jobs.drain": drain}
SWEEPS: dict[str, Callable[[Actor], int]] = {
    "sweep-offers": orders.sweep_offers,
    "sweep-orders": orders.sweep_orders,
    "sweep-unmanned": orders.sweep_unmanned,
    "sweep-undecided-records": hours.sweep_undecided_records,
    "sweep-point-expiry": points.sweep_expiry,
    "sweep-credit": credit.sweep_credit,
}


class ForbiddenJob(RuntimeError):
    """A job that is not on the list was found in Redis."""


class Worker(SimpleWorker):
    """Runs listed jobs only: no other name, no callback, JSON only (safety.md 2.4)."""

    def execute_job(self, job: Job, queue: Any) -> None:
        job.serializer = JSONSerializer
        callbacks = (job._success_callback_name, job._failure_callback_name, job._stopped_callback_name)
        if job.func_name not in ALLOWED or any(callbacks) or job.args or job.kwargs:
            log.error("forbidden job", func=job.func_name)
            job.delete(remove_from_queue=True)
            return
        ALLOWED[job.func_name]()
        job.delete(remove_from_queue=True)


def tick() -> int:
    """Once a second: letters, sweeps, seals. Sweeps run in one worker at a time, by advisory lock."""
    moved = postman.drain()
    for name in SWEEPS:
        try:
            moved += sweep(name)
        except SQLAlchemyError:
            raise
        except Exception as wrong:
            log.error("sweep failed", sweep=name, exc_info=wrong)
    return moved + seal()


def sweep(name: str) -> int:
    """One batch of one sweep, by one worker at a time; how many rows it moved."""
    with boundary.job(name) as actor:
        return SWEEPS[name](actor) if alone(name) else 0


def alone(name: str) -> bool:
    """Inside a job: am I the only worker doing this now?"""
    return bool(db.session.scalar(text("SELECT pg_try_advisory_xact_lock(hashtext(:name))"), {"name": name}))
