"""The public wall: cells of category, street, month and state; those of fewer than five people are left out (D6)."""

from typing import Any
from uuid import UUID

from sqlalchemy import select, text

from service.core import clock
from service.core.workdays import service_day
from service.data import divisions
from service.data.db import db
from service.orders.wall.models import WallChoice, WallWish

FEWEST = 5
MOST_CELLS = 200
_WALL = text("SELECT * FROM public_wall(:since, :fewest, :most)")


def wall(region: str | None) -> list[dict[str, Any]]:
    """This month's cells and the last one's, the newest and largest first; titles only where their requester said so."""
    today = service_day(clock.now())
    since = today.replace(year=today.year - (today.month == 1), month=(today.month - 2) % 12 + 1, day=1)
    rows = db.session.execute(_WALL, {"since": since, "fewest": FEWEST, "most": MOST_CELLS}).all()
    names = divisions.names_of({row.street for row in rows})
    return [
        {
            "category": row.category, "street": row.street, "street_name": names.get(row.street), "month": row.month,
            "state": row.state, "orders": row.orders, "titles": row.titles or [],
        }
        for row in rows if region is None or row.street.startswith(region)
    ]


def choice_for(order_id: UUID, person_id: UUID) -> WallChoice:
    """What this requester has said about this order."""
    query = select(WallWish.choice).where(WallWish.order_id == order_id, WallWish.person_id == person_id)
    return db.session.scalar(query) or WallChoice.COUNTED
