"""Questions about budgets and adjustments."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import select

from service.accounts import queries as people
from service.core import clock, masking
from service.core.actors import A2_AND_ABOVE, DISTRICT, Actor
from service.core.problems import NotFound
from service.core.workdays import service_day
from service.data import scope
from service.data.db import db
from service.points.grants.models import PointAdjustment, PointBudget
from service.points.grants.states import CHECKER, LIFECYCLE, MAKER
from service.web.access import need_role


class NoSuchAdjustment(NotFound):
    """Not there, or not in the caller's area."""

    title = "没有这项积分调整"


def year_now() -> int:
    """The budget's year: Shanghai's."""
    return service_day(clock.now()).year


def budgets(actor: Actor) -> list[dict[str, Any]]:
    """This year's budgets of the acting area, its own first."""
    need_role(actor, A2_AND_ABOVE)
    assert actor.area is not None, "a manager of a division"
    inside = (PointBudget.region >= actor.area.lo, PointBudget.region < actor.area.hi)
    found = select(PointBudget).where(*inside, PointBudget.year == year_now()).order_by(PointBudget.region)
    return [
        {
            "region": row.region, "year": row.year, "total": row.total, "given": row.given, "spent": row.spent,
            "left": row.total - row.given - row.spent,
        }
        for row in db.session.scalars(found)
    ]


def adjustment(actor: Actor, adjustment_id: UUID, *, lock: bool = False) -> PointAdjustment:
    """One of the acting area. NoSuchAdjustment."""
    query = select(PointAdjustment).where(PointAdjustment.id == adjustment_id)
    if lock:
        query = query.with_for_update().execution_options(populate_existing=True)
    with scope.deed(db.session, "point-adjustment"):
        found = db.session.scalar(query)
    if found is None or actor.area is None or not actor.wears(A2_AND_ABOVE) or found.region not in actor.area:
        raise NoSuchAdjustment()
    return found


def adjustments(actor: Actor, state: str | None, after: UUID | None, limit: int) -> Sequence[PointAdjustment]:
    """Those of the acting area, the latest first."""
    need_role(actor, A2_AND_ABOVE)
    assert actor.area is not None, "a manager of a division"
    query = select(PointAdjustment).where(
        PointAdjustment.region >= actor.area.lo, PointAdjustment.region < actor.area.hi
    )
    if state is not None:
        query = query.where(PointAdjustment.state == state)
    if after is not None:
        query = query.where(PointAdjustment.id < after)
    return db.session.scalars(query.order_by(PointAdjustment.id.desc()).limit(limit)).all()


def relations(actor: Actor, found: PointAdjustment) -> set[str]:
    """How the caller stands to it. Nobody checks what they asked for, or what is for themselves."""
    if actor.person_id == found.made_by:
        return {MAKER}
    if actor.wears((DISTRICT,)) and actor.area is not None and found.region in actor.area:
        return {CHECKER} if actor.person_id != found.person_id else set()
    return set()


def views(actor: Actor, rows: Sequence[PointAdjustment]) -> list[dict[str, Any]]:
    """What is shown of them; names of the person masked, those of the two managers whole."""
    names = people.names_of([one for row in rows for one in (row.person_id, row.made_by, row.decided_by)])
    return [
        {
            "id": row.id, "created_at": row.created_at, "region": row.region, "state": row.state, "number": row.number,
            "name": masking.name(names.get(row.person_id, "")), "points": row.points, "reason": row.reason,
            "evidence": row.evidence, "made_by": names.get(row.made_by, ""),
            "decided_by": names.get(row.decided_by) if row.decided_by else None, "decided_at": row.decided_at,
            "note": row.note, "moves": LIFECYCLE.open_to(row.state, relations(actor, row)),
        }
        for row in rows
    ]
