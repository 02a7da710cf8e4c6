"""The list of an area's activities in any state, narrowed as its managers ask; and which of them owe a report."""

from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, and_, func, not_, or_, select

from service.activities import rules
from service.activities.models import Activity, ActivityChange, ActivityReport, ActivityShift
from service.activities.states import ActivityState, ChangeState
from service.core import clock, regions
from service.core.actors import DEPARTMENT, MANAGERS, Actor
from service.core.problems import NotFound
from service.core.workdays import day_starts
from service.data import divisions
from service.data.db import db
from service.web.access import need_role

S = ActivityState


class NotOfYourArea(NotFound):
    """A region outside the acting manager's area; as if it were not there."""

    title = "没有这个区划"


def taken() -> Any:
    """How many places of an activity are promised."""
    return (
        select(func.coalesce(func.sum(ActivityShift.taken), 0)).where(ActivityShift.activity_id == Activity.id)
        .scalar_subquery()
    )


def has_open_change() -> ColumnElement[bool]:
    """A change of it waits for its reviewer."""
    return select(ActivityChange.id).where(
        ActivityChange.activity_id == Activity.id, ActivityChange.state == ChangeState.OPEN
    ).exists()


def owes_report(ended_before: datetime, moment: datetime) -> ColumnElement[bool]:
    """It ended before then, not long ago, and nothing was told of it (AC20)."""
    told = select(ActivityReport.activity_id).where(ActivityReport.activity_id == Activity.id).exists()
    return and_(
        Activity.state.in_((S.ENDED, S.SETTLED)), Activity.ends_at <= ended_before,
        Activity.ends_at > moment - rules.REPORT_WITHIN - rules.REPORT_ASKED_FOR, not_(told),
    )


def activities_of_area(actor: Actor, after: UUID | None, limit: int, **wanted: Any) -> list[dict[str, Any]]:
    """Activities of the acting manager's area, or of their department wherever they take place, the newest first;
    columns, not entities. WrongRole, NotOfYourArea.
    """
    query = select(
        *_COLUMNS, taken().label("taken"), has_open_change().label("change_open"), _late_report().label("report_owed")
    ).where(*_narrowed(actor, **wanted))
    if after is not None:
        query = query.where(Activity.id < after)
    rows = db.session.execute(query.order_by(Activity.id.desc()).limit(limit)).all()
    names = divisions.names_of({row.region for row in rows})
    return [_line(row, names) for row in rows]


def how_many(actor: Actor, most: int, **wanted: Any) -> int:
    """How many the list would show; it counts no further than `most`."""
    some = select(Activity.id).where(*_narrowed(actor, **wanted)).limit(most).subquery()
    return db.session.scalar(select(func.count()).select_from(some)) or 0


def _late_report() -> ColumnElement[bool]:
    moment = clock.now()
    return owes_report(moment - rules.REPORT_WITHIN, moment)


def _narrowed(actor: Actor, **wanted: Any) -> list[ColumnElement[bool]]:
    need_role(actor, (*MANAGERS, DEPARTMENT))
    area = regions.area(wanted["region"]) if wanted.get("region") else actor.area
    if actor.area is not None and area is not None and not actor.area.covers(area):
        raise NotOfYourArea()
    found: list[ColumnElement[bool]] = [] if area is None else [Activity.region >= area.lo, Activity.region < area.hi]
    if actor.area is None:
        found.append(Activity.unit_id == actor.unit)
    if states := wanted.get("state"):
        found.append(Activity.state.in_(states))
    for name in ("category", "risk"):
        if wanted.get(name) is not None:
            found.append(getattr(Activity, name) == wanted[name])
    if wanted.get("held") is not None:
        found.append(Activity.settlement_hold if wanted["held"] else not_(Activity.settlement_hold))
    for name, condition in (("change_open", has_open_change), ("report_owed", _late_report)):
        if wanted.get(name) is not None:
            found.append(condition() if wanted[name] else not_(condition()))
    if wanted.get("starts_from") is not None:
        found.append(Activity.starts_at >= day_starts(wanted["starts_from"]))
    if wanted.get("starts_to") is not None:
        found.append(Activity.starts_at < day_starts(wanted["starts_to"] + timedelta(days=1)))
    if words := wanted.get("q"):
        found.append(or_(func.strpos(Activity.title, words) > 0, func.starts_with(Activity.number, words)))
    return found


_COLUMNS = (
    Activity.id, Activity.number, Activity.state, Activity.title, Activity.category, Activity.region, Activity.unit_name,
    Activity.starts_at, Activity.ends_at, Activity.places, Activity.risk, Activity.review_level, Activity.due_at,
    Activity.created_at, Activity.state_since, Activity.minors, Activity.settlement_hold, Activity.address, Activity.lng,
    Activity.lat, Activity.team_id,
)


def _line(row: Any, names: dict[str, str]) -> dict[str, Any]:
    found = {**row._mapping, "state": row.state.value, "taken": int(row.taken), "region_name": names.get(row.region, "")}
    lng, lat = found.pop("lng"), found.pop("lat")
    return found | {"place": None if lng is None else {"lng": lng, "lat": lat}}
