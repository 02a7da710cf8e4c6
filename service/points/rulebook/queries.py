"""Questions about drafts of the earning rules."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import select

from service.accounts import queries as people
from service.core.actors import DISTRICT, Actor
from service.core.problems import NotFound
from service.data import scope
from service.data.db import db
from service.points import rules
from service.points.rulebook.models import PointRuleDraft
from service.points.rulebook.states import CHECKER, LIFECYCLE, MAKER
from service.web.access import need_role


class NoSuchRuleDraft(NotFound):
    """Not there, or not for the caller."""

    title = "没有这份积分规则草案"


def draft(actor: Actor, draft_id: UUID, *, lock: bool = False) -> PointRuleDraft:
    """One of the acting district. NoSuchRuleDraft."""
    query = select(PointRuleDraft).where(PointRuleDraft.id == draft_id)
    if lock:
        query = query.with_for_update().execution_options(populate_existing=True)
    with scope.deed(db.session, "point-rule-draft"):
        found = db.session.scalar(query)
    if found is None or actor.area is None or not actor.wears((DISTRICT,)) or found.region not in actor.area:
        raise NoSuchRuleDraft()
    return found


def drafts(actor: Actor, after: UUID | None, limit: int) -> Sequence[PointRuleDraft]:
    """Those of the acting district, the latest first."""
    need_role(actor, (DISTRICT,))
    assert actor.area is not None, "a manager of a division"
    query = select(PointRuleDraft).where(PointRuleDraft.region >= actor.area.lo, PointRuleDraft.region < actor.area.hi)
    if after is not None:
        query = query.where(PointRuleDraft.id < after)
    return db.session.scalars(query.order_by(PointRuleDraft.id.desc()).limit(limit)).all()


def relations(actor: Actor, found: PointRuleDraft) -> set[str]:
    """How the caller stands to it. Nobody decides what they wrote."""
    return {MAKER} if actor.person_id == found.made_by else {CHECKER}


def views(actor: Actor, rows: Sequence[PointRuleDraft]) -> list[dict[str, Any]]:
    """What is shown of them, with the words people would read."""
    names = people.names_of([one for row in rows for one in (row.made_by, row.decided_by) if one])
    return [
        {
            "id": row.id, "created_at": row.created_at, "state": row.state, "effective_from": row.effective_from,
            "basis": row.basis, "made_by": names.get(row.made_by, ""),
            "decided_by": names.get(row.decided_by) if row.decided_by else None, "decided_at": row.decided_at,
            "note": row.note, "version": row.version,
            "words": rules.rule_of(row.version or 0, row.effective_from, row.values).words(),
            "moves": LIFECYCLE.open_to(row.state, relations(actor, row)),
        }
        for row in rows
    ]
