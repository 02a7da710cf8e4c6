"""Questions about rumours: what everybody may read, and what waits inside."""

from datetime import datetime
from typing import Any, Final
from uuid import UUID

from sqlalchemy import func, or_, select, tuple_

from service.core import regions
from service.core.actors import A2_AND_ABOVE, A3_AND_ABOVE, DISTRICT, Actor
from service.core.problems import NotFound, field_problem
from service.data.db import db
from service.news.rumours import states
from service.news.rumours.models import Rumour
from service.news.rumours.states import LIFECYCLE, RumourState, Verdict
from service.web.access import need_role
from service.web.paging import page, unpack, unpack_id

_SHOWN: Final = (
    "id", "region", "state", "claim", "verdict", "text", "source_unit", "source_date", "source_url", "published_at",
    "retracted_at", "reason", "due_at", "due_provisional", "created_at",
)


class NoSuchRumour(NotFound):
    """No rebuttal with this id, or not published."""

    title = "没有这条辟谣"


def rumour(rumour_id: UUID) -> Rumour:
    """The rebuttal with this id; NoSuchRumour where the scope shows none."""
    found = db.session.scalar(select(Rumour).where(Rumour.id == rumour_id))
    if found is None:
        raise NoSuchRumour()
    return found


def held(rumour_id: UUID) -> Rumour:
    """Inside a deed: as it stands now, locked; the caller looks whether it lies in the area."""
    found = db.session.scalar(
        select(Rumour).where(Rumour.id == rumour_id).with_for_update().execution_options(populate_existing=True)
    )
    if found is None:
        raise NoSuchRumour()
    return found


def published(
    actor: Actor, *, q: str | None, verdict: str | None, after: str | None, limit: int
) -> dict[str, Any]:
    """What is published, the latest first; q: words of the rumour, of the answer or of its source."""
    query = select(Rumour).where(Rumour.state == RumourState.PUBLISHED)
    for word in (q or "").lower().split():
        written = (Rumour.claim, Rumour.text, Rumour.source_unit)
        query = query.where(or_(*(func.strpos(func.lower(column), word) > 0 for column in written)))
    if verdict is not None:
        query = query.where(Rumour.verdict == Verdict(verdict))
    if (last := unpack(after, 2)) is not None:
        query = query.where(tuple_(Rumour.published_at, Rumour.id) < tuple_(*_cursor(last)))
    rows = db.session.scalars(query.order_by(Rumour.published_at.desc(), Rumour.id.desc()).limit(limit + 1)).all()
    found = page(rows, limit, lambda row: (row.published_at.isoformat(), row.id))
    return found | {"items": [told(actor, row) for row in found["items"]]}


def _cursor(values: list[str]) -> tuple[datetime, UUID]:
    try:
        at = datetime.fromisoformat(values[0])
        if at.utcoffset() is None:
            raise ValueError
        return at, UUID(values[1])
    except ValueError as wrong:
        raise field_problem("/after", "翻页标记无效") from wrong


def of_area(actor: Actor, *, state: str | None, after: str | None, limit: int) -> dict[str, Any]:
    """What the acting manager's area has written, the latest first."""
    area = regions.area(need_role(actor, A3_AND_ABOVE).scope_key)
    query = select(Rumour).where(Rumour.region >= area.lo, Rumour.region < area.hi)
    if state is not None:
        query = query.where(Rumour.state == RumourState(state))
    if (last := unpack_id(after)) is not None:
        query = query.where(Rumour.id < last)
    rows = db.session.scalars(query.order_by(Rumour.id.desc()).limit(limit + 1)).all()
    found = page(rows, limit, lambda row: (row.id,))
    return found | {"items": [told(actor, row) for row in found["items"]]}


def told(actor: Actor, one: Rumour) -> dict[str, Any]:
    """A rebuttal as the API tells it."""
    return {name: getattr(one, name) for name in _SHOWN} | {"moves": LIFECYCLE.open_to(one.state, standing(actor, one))}


def standing(actor: Actor, one: Rumour) -> set[str]:
    """How somebody stands to a rebuttal: see states.py."""
    if actor.area is None or one.region not in actor.area or not actor.wears(A3_AND_ABOVE):
        return set()
    found: set[str] = set()
    if actor.wears((DISTRICT,)):
        found.add(states.DISTRICT)
    if actor.person_id == one.made_by:
        return found | {states.AUTHOR}
    if actor.wears(A2_AND_ABOVE):
        found.add(states.CHECKER)
    if actor.wears((DISTRICT,)) and actor.person_id != one.checked_by:
        found.add(states.PUBLISHER)
    return found
