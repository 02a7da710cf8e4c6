"""Questions about emergencies: is something the district's to command now?"""

from collections.abc import Iterable
from datetime import timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import func, select

from service.core import clock
from service.core.actors import DISTRICT, Actor
from service.core.problems import Forbidden, NotFound
from service.data import divisions
from service.data.db import db
from service.emergency.models import Emergency

_TOLD_FOR = timedelta(days=7)


class UnderOneCommand(Forbidden):
    """During an emergency the district alone publishes and dispatches this in this area (Order 685 art. 24)."""

    title = "应急期间，该类服务由区级统一发布和派遣"


class NoSuchEmergency(NotFound):
    """No emergency with this id."""

    title = "没有这次应急状态"


def emergency(emergency_id: UUID) -> Emergency:
    """The emergency with this id."""
    found = db.session.scalar(select(Emergency).where(Emergency.id == emergency_id))
    if found is None:
        raise NoSuchEmergency()
    return found


def commanded(region: str, category: str | None) -> bool:
    """Is this kind of service commanded by the district here and now?"""
    if category is None:
        return False
    moment = clock.now()
    found = select(Emergency.id).where(
        Emergency.ended_at.is_(None), Emergency.starts_at <= moment, Emergency.ends_at > moment,
        Emergency.categories.contains([category]), Emergency.region == func.left(region, func.length(Emergency.region)),
    )
    return db.session.scalar(found.limit(1)) is not None


def need_command(actor: Actor, region: str, category: str | None) -> None:
    """UnderOneCommand unless this is nobody's command but the law's ordinary course, or the actor is the district."""
    if not actor.wears((DISTRICT,)) and commanded(region, category):
        raise UnderOneCommand()


def emergencies() -> list[dict[str, Any]]:
    """Those that are on, or lately were, the newest first."""
    edge = clock.now() - _TOLD_FOR
    rows = db.session.scalars(select(Emergency).where(Emergency.ends_at > edge).order_by(Emergency.id.desc()).limit(50))
    return [shown(row) for row in rows]


def shown(found: Emergency) -> dict[str, Any]:
    """An emergency as everybody reads it; who declared it stands in the audit."""
    on = found.ended_at is None and found.starts_at <= clock.now() < found.ends_at
    return {name: getattr(found, name) for name in _SHOWN} | {
        "region_name": divisions.name_of(found.region), "on": on,
    }


_SHOWN: Iterable[str] = ("id", "region", "categories", "reason", "starts_at", "ends_at", "ended_at")
