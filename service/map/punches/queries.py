"""Questions about theme points and visits."""

from typing import Any, Final
from uuid import UUID

from sqlalchemy import Float, func, select

from service.core import clock, geo, regions
from service.core.geo import Place
from service.core.problems import NotFound
from service.core.workdays import service_day
from service.data.db import db
from service.map.punches.models import Punch, ThemePoint
from service.map.queries import SPARE
from service.web.paging import page, unpack_id

_SHOWN: Final = ("id", "region", "theme", "name", "story", "badge", "open")
MOST_SHOWN: Final = 100


class NoSuchThemePoint(NotFound):
    """No point with this id."""

    title = "没有这个打卡点"


def point(point_id: UUID) -> ThemePoint:
    """One point. NoSuchThemePoint."""
    found = db.session.scalar(select(ThemePoint).where(ThemePoint.id == point_id))
    if found is None:
        raise NoSuchThemePoint()
    return found


def points(
    *, near: Place | None, region: str | None, theme: str | None, after: str | None, limit: int
) -> dict[str, Any]:
    """With `near` the nearest first and no next page, else the latest first."""
    query = select(ThemePoint)
    if region is not None:
        area = regions.area(region)
        query = query.where(ThemePoint.region >= area.lo, ThemePoint.region < area.hi)
    if theme is not None:
        query = query.where(ThemePoint.theme == theme)
    if near is not None:
        away = ThemePoint.spot.op("<->", return_type=Float())(geo.plane(near))
        rows = db.session.scalars(query.where(ThemePoint.open).order_by(away).limit(limit + SPARE))
        measured = [(geo.metres_between(near, Place(row.lng, row.lat)), row) for row in rows]
        measured.sort(key=lambda one: (one[0], one[1].id))
        return {"items": [shown(row, metres) for metres, row in measured[:limit]], "next": None}
    if (last := unpack_id(after)) is not None:
        query = query.where(ThemePoint.id < last)
    listed = list(db.session.scalars(query.order_by(ThemePoint.id.desc()).limit(limit + 1)))
    found = page(listed, limit, lambda row: (row.id,))
    return found | {"items": [shown(row) for row in found["items"]]}


def shown(row: ThemePoint, metres: float | None = None) -> dict[str, Any]:
    """A point as everybody sees it."""
    return {name: getattr(row, name) for name in _SHOWN} | {
        "place": {"lng": row.lng, "lat": row.lat}, "metres": None if metres is None else round(metres),
    }


def mine(person_id: UUID) -> dict[str, Any]:
    """Where somebody has been: a badge for each point, the latest first, and what today brought."""
    today = service_day(clock.now())
    visits = (
        select(
            Punch.point_id, func.min(Punch.day).label("since"), func.max(Punch.day).label("last"),
            func.count().label("visits"), func.max(Punch.created_at).label("latest"),
        ).where(Punch.person_id == person_id).group_by(Punch.point_id).subquery()
    )
    rows = db.session.execute(
        select(ThemePoint.name, ThemePoint.theme, ThemePoint.badge, visits)
        .join(visits, visits.c.point_id == ThemePoint.id).order_by(visits.c.latest.desc()).limit(MOST_SHOWN)
    )
    badges = [
        {"point_id": row.point_id, "name": row.name, "theme": row.theme, "badge": row.badge, "since": row.since,
         "visits": row.visits, "today": row.last == today}
        for row in rows
    ]
    earned = select(func.coalesce(func.sum(Punch.points), 0)).where(Punch.person_id == person_id)
    return {
        "badges": badges, "points": int(db.session.scalar(earned) or 0),
        "points_today": int(db.session.scalar(earned.where(Punch.day == today)) or 0),
    }


def punch_view(row: Punch) -> dict[str, Any]:
    """One visit, with its badge."""
    found = point(row.point_id)
    return {
        "id": row.id, "point_id": row.point_id, "name": found.name, "badge": found.badge, "day": row.day,
        "metres": row.metres, "points": row.points, "first": _is_first(row),
    }


def _is_first(row: Punch) -> bool:
    before = select(Punch.id).where(Punch.point_id == row.point_id, Punch.person_id == row.person_id, Punch.id < row.id)
    return db.session.scalar(before.limit(1)) is None
