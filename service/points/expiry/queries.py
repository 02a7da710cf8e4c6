"""Questions about the end of points."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import func, select

from service.core import clock
from service.core.actors import DISTRICT, Actor
from service.data import scope
from service.data.db import db
from service.points.expiry.models import ExpiryRun
from service.points.models import Lot
from service.web.access import need_role

LATEST = 10


def due() -> tuple[int, int]:
    """Lots whose time has come, and the points in them."""
    found = select(func.count(), func.coalesce(func.sum(Lot.remaining - Lot.frozen), 0)).where(
        Lot.remaining > Lot.frozen, Lot.expires_at <= clock.now()
    )
    lots, points = db.session.execute(found).one()
    return int(lots), int(points)


def outlook(actor: Actor) -> dict[str, Any]:
    """For the district: how far the runs have come, and what ends when."""
    need_role(actor, (DISTRICT,))
    with scope.deed(db.session, "points-expiry"):
        runs: Sequence[Any] = db.session.scalars(select(ExpiryRun).order_by(ExpiryRun.id.desc()).limit(LATEST)).all()
        coming = db.session.execute(
            select(
                Lot.expires_at, func.sum(Lot.remaining - Lot.frozen).label("points"),
                func.count(Lot.person_id.distinct()).label("persons"),
            ).where(Lot.remaining > Lot.frozen, Lot.expires_at > clock.now())
            .group_by(Lot.expires_at).order_by(Lot.expires_at).limit(LATEST)
        ).all()
    return {"runs": runs, "coming": [row._asdict() for row in coming]}
