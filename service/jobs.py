"""The jobs a worker may run, by name; anything else found in Redis is refused. And the one-second tick."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

import structlog
from rq import SimpleWorker
from rq.job import Job
from rq.serializers import JSONSerializer
from sqlalchemy import text
from sqlalchemy.exc import SQLAlchemyError

from service import exporter, importer, postman, takeout
from service.accounts.copies import actions as copies
from service.accounts.credentials import actions as credentials
from service.accounts.leaving import actions as leaving
from service.accounts.sessions import actions as sessions
from service.activities.attendance import actions as attendance
from service.activities.deadlines import actions as activities
from service.core import clock
from service.core.actors import Actor
from service.dashboard import actions as dashboard
from service.dashboard.standings import actions as standings
from service.data import audit, files, idempotency
from service.data.db import db
from service.exports import actions as exports
from service.map.bookings import actions as bookings
from service.map.facilities import actions as facilities
from service.map.inspections import actions as inspections
from service.map.layers import actions as layers
from service.map.ratings import actions as ratings
from service.news.examples import actions as examples
from service.orders.deadlines import actions as orders
from service.orders.groups import actions as groups
from service.orders.paying import actions as paying
from service.orders.places import actions as places
from service.orders.wishes import actions as wishes
from service.points.expiry import actions as expiry
from service.points.redemptions import actions as redemptions
from service.points.shops import actions as shops
from service.volunteers.children import actions as children
from service.volunteers.credit import actions as credit
from service.volunteers.guardians import actions as guardians
from service.volunteers.hours import actions as hours
from service.volunteers.imports import actions as imports
from service.volunteers.incidents import actions as incidents
from service.volunteers.objections import actions as objections
from service.volunteers.registration import actions as registration
from service.volunteers.stars import actions as stars
from service.volunteers.teams import actions as teams
from service.volunteers.teams.appeals import actions as appeals
from service.volunteers.teams.checks import actions as checks
from service.volunteers.teams.figures import actions as figures
from service.volunteers.teams.members import actions as members
from service.volunteers.teams.musters import actions as musters
from service.web import boundary

log = structlog.get_logger("jobs")


def drain() -> int:
    """A wake-up: deliver what waits inside."""
    return postman.drain_inside()


def carry() -> int:
    """Deliver what leaves the house."""
    return postman.drain_outside()


def export(stopping: Callable[[], bool] = lambda: False) -> int:
    """Fill the exports that wait, and the copies that people asked for of their own data."""
    return exporter.work(stopping) + takeout.work(stopping)


def bring_in(stopping: Callable[[], bool] = lambda: False) -> int:
    """Read and load the imports that wait."""
    return importer.work(stopping)


def seal() -> int:
    """Chain what waits to be chained."""
    with boundary.job("sealer"):
        return audit.seal_waiting()


ALLOWED: dict[str, Callable[..., Any]] = {"service.jobs.drain": drain}
SWEEPS: dict[str, Callable[[Actor], int]] = {
    "sweep-offers": orders.sweep_offers,
    "sweep-orders": orders.sweep_orders,
    "sweep-unmanned": orders.sweep_unmanned,
    "sweep-menu-places": places.sweep_places,
    "sweep-group-orders": groups.sweep_groups,
    "sweep-wishes": wishes.sweep_wishes,
    "sweep-activities": activities.sweep_activities,
    "sweep-shifts": activities.sweep_shifts,
    "sweep-invitations": activities.sweep_invitations,
    "sweep-waiting-lists": activities.sweep_waiting_lists,
    "sweep-activity-complaints": activities.sweep_complaints,
    "sweep-sign-up-reminders": activities.sweep_reminders,
    "sweep-undecided-records": hours.sweep_undecided_records,
    "sweep-objections": objections.sweep_objections,
    "sweep-stars": stars.sweep_stars,
    "sweep-point-expiry": expiry.sweep_expiry,
    "sweep-point-reminders": expiry.sweep_reminders,
    "sweep-role-models": examples.sweep_role_models,
    "sweep-redemptions": redemptions.sweep_redemptions,
    "sweep-credit": credit.sweep_credit,
    "sweep-photos": files.sweep_photos,
    "sweep-applications": members.sweep_applications,
    "sweep-rectifying": teams.sweep_rectifying,
    "sweep-team-breaches": figures.sweep_breaches,
    "sweep-team-appeals": appeals.sweep_appeals,
    "sweep-check-rounds": checks.sweep_rounds,
    "sweep-team-checks": checks.sweep_checks,
    "sweep-musters": musters.sweep_musters,
    "sweep-silent-guardians": guardians.sweep_silent_guardians,
    "sweep-bookings": bookings.sweep_bookings,
    "sweep-counters": dashboard.sweep_counters,
    "sweep-map": layers.sweep_map,
}
HOURLY: dict[str, Callable[[Actor], int]] = {
    "sweep-standings": standings.sweep_standings,
    "sweep-new-year": checks.sweep_new_year,
    "sweep-traces": attendance.sweep_traces,
    "sweep-pickup-contracts": shops.sweep_contracts,
    "sweep-coming-of-age": guardians.sweep_coming_of_age,
    "sweep-children-of-fourteen": children.sweep_fourteen,
    "sweep-unfinished": registration.sweep_unfinished,
    "sweep-rejected": registration.sweep_rejected,
    "sweep-failed-sign-ins": credentials.sweep_failed_sign_ins,
    "sweep-refresh-tokens": sessions.sweep_refresh_tokens,
    "sweep-exports": exports.sweep_exports,
    "sweep-copies": copies.sweep_copies,
    "sweep-imports": imports.sweep_imports,
    "sweep-incidents": incidents.sweep_incidents,
    "sweep-loans": facilities.sweep_loans,
    "sweep-inspections": inspections.sweep_inspections,
    "sweep-ratings": ratings.sweep_ratings,
    "sweep-leaving": leaving.sweep_leaving,
    "sweep-time-holds": paying.sweep_unsettled,
    "forget-answers": lambda actor: idempotency.sweep(),
}
PROMPT = frozenset({"sweep-offers", "sweep-waiting-lists", "sweep-counters"})  # somebody waits with the screen before them
PACE = timedelta(seconds=5)  # of the others: a deadline met five seconds late is met
_last_run: dict[str, datetime] = {}


class ForbiddenJob(RuntimeError):
    """A job that is not on the list was found in Redis."""


class Worker(SimpleWorker):
    """Runs listed jobs only: no other name, no callback, JSON only (safety.md 2.4)."""

    def execute_job(self, job: Job, queue: Any) -> None:
        name = _name_of(job)
        job.delete(remove_from_queue=True)
        if name not in ALLOWED:
            log.error("forbidden job", func=name)
            return
        try:
            ALLOWED[name]()
        except Exception as wrong:  # the tick comes in a second anyway
            log.warning("job failed", func=name, error=type(wrong).__name__)


def _name_of(job: Job) -> str:
    """The job's name; something that is on no list where it asks for more than a name, or cannot be read."""
    try:
        job.serializer = JSONSerializer
        extras = (job._success_callback_name, job._failure_callback_name, job._stopped_callback_name, job.args, job.kwargs)
        return f"{job.func_name} with extras" if any(extras) else str(job.func_name)
    except Exception as wrong:
        return f"unreadable: {type(wrong).__name__}"


def tick(outside: bool = True) -> int:
    """Once a second: letters, sweeps, seals; how much moved. Sweeps run in one worker at a time, by advisory lock.

    Not `outside`: the letters that leave the house have a thread of their own, for a slow neighbour holds only them up.
    """
    moved = postman.drain() if outside else postman.drain_inside()
    for name in _due():
        try:
            found = sweep(name)
        except SQLAlchemyError:
            raise
        except Exception as wrong:
            log.error("sweep failed", sweep=name, exc_info=wrong)
        else:
            moved += found
            if found and name in SWEEPS:  # perhaps there is more: again at the next tick
                _last_run.pop(name)
    return moved + seal()


def sweep(name: str) -> int:
    """One batch of one sweep, by one worker at a time; how many rows it moved."""
    with boundary.job(name) as actor:
        return (SWEEPS | HOURLY)[name](actor) if alone(name) else 0


def _due() -> list[str]:
    """The sweeps whose turn it is, by our clock: a clock that was wound makes them all due."""
    moment = clock.now()
    paces = {name: timedelta() if name in PROMPT else PACE for name in SWEEPS} | dict.fromkeys(HOURLY, timedelta(hours=1))
    due = [name for name, pace in paces.items() if name not in _last_run or abs(moment - _last_run[name]) >= pace]
    _last_run.update(dict.fromkeys(due, moment))
    return due


def alone(name: str) -> bool:
    """Inside a job: am I the only worker doing this now?"""
    return bool(db.session.scalar(text("SELECT pg_try_advisory_xact_lock(hashtext(:name))"), {"name": name}))
