"""Alive, ready, and the figures."""

from typing import Any

from alembic.config import Config
from alembic.script import ScriptDirectory
from apiflask import APIBlueprint
from flask import Response, current_app
from prometheus_client import CONTENT_TYPE_LATEST, generate_latest
from sqlalchemy import text
from sqlalchemy.exc import SQLAlchemyError

from service.core import clock
from service.core.workdays import service_day
from service.data import audit, outbox, scope, workcalendar
from service.data.db import db
from service.outside import queue
from service.web.access import anybody, asks_nothing

bp = APIBlueprint("health", __name__, enable_openapi=False)
LATE_SECONDS = 60.0
UNSEALED_SECONDS = 30.0


@bp.get("/healthz")
@asks_nothing
def alive():
    """The process answers."""
    return {"status": "ok"}


@bp.get("/readyz")
@anybody
def ready():
    """Database and migrations decide; a Redis that is away or a late postman is told as degraded."""
    found, status = _look()
    return found, status


@bp.get("/metrics")
@anybody
def figures():
    """For Prometheus."""
    return Response(generate_latest(), content_type=CONTENT_TYPE_LATEST)


def _look() -> tuple[dict[str, Any], int]:
    degraded: list[str] = []
    try:
        scope.use(db.session, scope.Scope(job="readyz", read_only=True))
        stands = db.session.scalar(text("SELECT version_num FROM alembic_version"))
        letters = outbox.backlog()
        unsealed = audit.oldest_unsealed_seconds()
    except SQLAlchemyError:
        return {"status": "unready", "database": "away"}, 503
    if stands != head():
        return {"status": "unready", "database": "ok", "migrations": f"{stands} != {head()}"}, 503
    if not queue.is_up():
        degraded.append("redis")
    if letters["oldest_seconds"] > LATE_SECONDS:
        degraded.append("outbox-late")
    if letters["dead"]:
        degraded.append("outbox-dead")
    if unsealed > UNSEALED_SECONDS:
        degraded.append("audit-unsealed")
    degraded.extend(f"workdays-{year}" for year in years_without_calendar())
    body = {
        "status": "degraded" if degraded else "ok", "database": "ok", "migrations": stands, "degraded": degraded,
        "outbox": letters, "unsealed_seconds": unsealed,
    }
    return body, 200


def years_without_calendar() -> list[int]:
    """Years whose deadlines are counted by weekdays alone (R9): this one, and from December on the next (AD08)."""
    today = service_day(clock.now())
    known = workcalendar.calendar()
    near = [today.year, today.year + 1] if today.month == 12 else [today.year]
    return [year for year in near if not known.covers(year)]


def head() -> str | None:
    """The newest migration on disk."""
    directory = current_app.extensions["migrations_dir"]
    config = Config()
    config.set_main_option("script_location", str(directory))
    return ScriptDirectory.from_config(config).get_current_head()
