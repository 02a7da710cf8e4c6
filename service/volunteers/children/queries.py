"""Questions about children who come along."""

from collections.abc import Iterable
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import func, select

from service.core import clock, masking, regions
from service.core.actors import MANAGERS, Actor
from service.core.problems import NotFound
from service.core.workdays import service_day
from service.data import files, scope
from service.data.db import db
from service.volunteers import queries as volunteers
from service.volunteers.children import rules
from service.volunteers.children.models import ChildHours, ChildMember
from service.volunteers.children.states import GUARDIAN, LIFECYCLE, LIVE, ChildHoursState, ChildState
from service.volunteers.rules import age_today
from service.web.access import need_person, need_role
from service.web.paging import page, unpack_id

_SHOWN = (
    "id", "name", "relation", "region", "state", "due_at", "due_provisional", "decided_at", "reason", "created_at",
)


class NoSuchChild(NotFound):
    """No child with this id, or not yours to see."""

    title = "没有这名家庭成员"


def child(child_id: UUID) -> ChildMember:
    """The child with this id; NoSuchChild where the scope shows none."""
    found = db.session.scalar(select(ChildMember).where(ChildMember.id == child_id))
    if found is None:
        raise NoSuchChild()
    return found


def held(child_id: UUID) -> ChildMember:
    """Inside a deed: as it stands now, locked."""
    return db.session.scalars(
        select(ChildMember).where(ChildMember.id == child_id).with_for_update().execution_options(populate_existing=True)
    ).one()


def live_of(guardian_id: UUID) -> int:
    """How many a guardian has, or has asked for."""
    return db.session.scalars(
        select(func.count()).select_from(ChildMember).where(
            ChildMember.guardian_id == guardian_id, ChildMember.state.in_(LIVE)
        )
    ).one()


def may_come(guardian_id: UUID, day: date) -> dict[UUID, str]:
    """The children whom this guardian may bring on that day, with their names."""
    with scope.deed(db.session, "children-of"):
        rows = db.session.execute(
            select(ChildMember.id, ChildMember.name, ChildMember.birth_date).where(
                ChildMember.guardian_id == guardian_id, ChildMember.state == ChildState.ACTIVE
            ).order_by(ChildMember.id)
        ).all()
    return {row.id: row.name for row in rows if row.birth_date and rules.may_come_along(row.birth_date, day)}


def names_of(ids: Iterable[UUID]) -> dict[UUID, str]:
    """Names by id, whoever asks: full, so mask them for whoever may not see them."""
    with scope.deed(db.session, "children-names"):
        found = db.session.execute(select(ChildMember.id, ChildMember.name).where(ChildMember.id.in_(set(ids))))
        return {row.id: row.name for row in found}


def shown(actor: Actor, found: list[ChildMember]) -> list[dict[str, Any]]:
    """Children as the API tells them: to their guardian, and to those who verify."""
    today = service_day(clock.now())
    guardians = volunteers.brief_of(one.volunteer_id for one in found)
    sums = _sums([one.id for one in found])
    return [
        {name: getattr(one, name) for name in _SHOWN} | {
            "age": None if one.birth_date is None else age_today(one.birth_date, today),
            "id_number": masking.id_number(one.id_number) if one.id_number_sealed else None,
            "guardian_name": guardians[one.volunteer_id].name if one.volunteer_id in guardians else "",
            "minutes": sums.get((one.id, ChildHoursState.CONFIRMED), 0),
            "waiting_minutes": sums.get((one.id, ChildHoursState.PENDING), 0),
            "photos": files.attached(f"child:{one.id}"), "moves": LIFECYCLE.open_to(one.state, _standing(actor, one)),
        }
        for one in found
    ]


def _sums(ids: list[UUID]) -> dict[tuple[UUID, ChildHoursState], int]:
    counted = func.coalesce(ChildHours.minutes, ChildHours.computed_minutes)
    with scope.deed(db.session, "children-hours"):
        rows = db.session.execute(
            select(ChildHours.child_id, ChildHours.state, func.sum(counted).label("minutes"))
            .where(ChildHours.child_id.in_(ids)).group_by(ChildHours.child_id, ChildHours.state)
        ).all()
    return {(row.child_id, row.state): int(row.minutes) for row in rows}


def _standing(actor: Actor, one: ChildMember) -> set[str]:
    if actor.person_id == one.guardian_id:
        return {GUARDIAN}
    if actor.acting is None or actor.area is None or one.region not in actor.area:
        return set()
    return set() if actor.person_id in volunteers.family_of(one.guardian_id) else {actor.acting.role}


def told(actor: Actor, one: ChildMember) -> dict[str, Any]:
    """One child as the API tells it."""
    return shown(actor, [one])[0]


def mine(actor: Actor) -> list[dict[str, Any]]:
    """The caller's own, the latest first."""
    query = select(ChildMember).where(ChildMember.guardian_id == need_person(actor)).order_by(ChildMember.id.desc())
    return shown(actor, list(db.session.scalars(query.limit(50))))


def children(
    actor: Actor, *, state: str | None, region: str | None, after: str | None, limit: int
) -> dict[str, Any]:
    """Those of the acting manager's area, the latest first."""
    area = regions.area(need_role(actor, MANAGERS).scope_key)
    query = select(ChildMember).where(ChildMember.region >= area.lo, ChildMember.region < area.hi)
    if state is not None:
        query = query.where(ChildMember.state == ChildState(state))
    if region is not None:
        wanted = regions.area(region)
        query = query.where(ChildMember.region >= wanted.lo, ChildMember.region < wanted.hi)
    if (last := unpack_id(after)) is not None:
        query = query.where(ChildMember.id < last)
    rows = db.session.scalars(query.order_by(ChildMember.id.desc()).limit(limit + 1)).all()
    found = page(rows, limit, lambda row: (row.id,))
    return found | {"items": shown(actor, list(found["items"]))}


def may_see_photo(actor: Actor, child_id: UUID) -> bool:
    """Whoever verifies sees what is shown; the guardian's own are theirs anyway."""
    with scope.deed(db.session, "child-of-photo"):
        region = db.session.scalar(select(ChildMember.region).where(ChildMember.id == child_id))
    return region is not None and actor.wears(MANAGERS) and actor.area is not None and region in actor.area
