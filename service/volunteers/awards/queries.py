"""Questions about awards."""

from typing import Any
from uuid import UUID

from sqlalchemy import func, select

from service.core import regions
from service.core.actors import MANAGERS, Actor
from service.core.problems import NotFound
from service.data import files, scope
from service.data.db import db
from service.volunteers import queries as volunteers
from service.volunteers.awards.models import Award
from service.volunteers.awards.states import LIFECYCLE, VOLUNTEER, AwardState
from service.volunteers.hours import queries as hours
from service.web.access import need_person, need_role
from service.web.paging import page, unpack_id


class NoSuchAward(NotFound):
    """No award with this id, or not yours to see."""

    title = "没有这项表彰"


def award(award_id: UUID) -> Award:
    """The award with this id; NoSuchAward where the scope shows none."""
    found = db.session.scalar(select(Award).where(Award.id == award_id))
    if found is None:
        raise NoSuchAward()
    return found


def held(award_id: UUID) -> Award:
    """Inside a deed: as it stands now, locked."""
    return db.session.scalars(
        select(Award).where(Award.id == award_id).with_for_update().execution_options(populate_existing=True)
    ).one()


def pending_of(volunteer_id: UUID) -> int:
    """How many of somebody's wait."""
    return db.session.scalars(
        select(func.count()).select_from(Award).where(
            Award.volunteer_id == volunteer_id, Award.state == AwardState.PENDING
        )
    ).one()


def shown(actor: Actor, found: list[Award]) -> list[dict[str, Any]]:
    """Awards as the API tells them."""
    people = hours.servants(one.volunteer_id for one in found)
    names = ("id", "volunteer_id", "region", "title", "issuer", "level", "awarded_on", "state", "decided_at", "reason",
             "due_at", "due_provisional", "created_at")
    return [
        {name: getattr(one, name) for name in names}
        | {"volunteer_name": people[one.volunteer_id].name, "photos": files.attached(f"award:{one.id}"),
           "moves": LIFECYCLE.open_to(one.state, _standing(actor, one))}
        for one in found
    ]


def _standing(actor: Actor, one: Award) -> set[str]:
    if actor.person_id == one.person_id:
        return {VOLUNTEER}
    if actor.acting is None or actor.area is None or one.region not in actor.area:
        return set()
    return set() if actor.person_id in volunteers.family_of(one.person_id) else {actor.acting.role}


def told(actor: Actor, one: Award) -> dict[str, Any]:
    """One award as the API tells it."""
    return shown(actor, [one])[0]


def mine(actor: Actor) -> list[dict[str, Any]]:
    """The caller's own, the latest first."""
    query = select(Award).where(Award.person_id == need_person(actor)).order_by(Award.awarded_on.desc(), Award.id)
    return shown(actor, list(db.session.scalars(query.limit(100))))


def awards_of(actor: Actor, volunteer_id: UUID) -> list[dict[str, Any]]:
    """What is verified of a volunteer the caller may see."""
    found = volunteers.volunteer(volunteer_id)
    query = select(Award).where(Award.volunteer_id == found.id, Award.state == AwardState.VERIFIED)
    return shown(actor, list(db.session.scalars(query.order_by(Award.awarded_on.desc(), Award.id).limit(100))))


def awards(actor: Actor, *, state: str | None, region: str | None, after: str | None, limit: int) -> dict[str, Any]:
    """Those of the acting manager's area, the latest first."""
    area = regions.area(need_role(actor, MANAGERS).scope_key)
    query = select(Award).where(Award.region >= area.lo, Award.region < area.hi)
    if state is not None:
        query = query.where(Award.state == AwardState(state))
    if region is not None:
        wanted = regions.area(region)
        query = query.where(Award.region >= wanted.lo, Award.region < wanted.hi)
    if (last := unpack_id(after)) is not None:
        query = query.where(Award.id < last)
    rows = db.session.scalars(query.order_by(Award.id.desc()).limit(limit + 1)).all()
    found = page(rows, limit, lambda row: (row.id,))
    return found | {"items": shown(actor, list(found["items"]))}


def may_see_photo(actor: Actor, award_id: UUID) -> bool:
    """Whoever may see an award may see its evidence."""
    with scope.deed(db.session, "award-of-photo"):
        region = db.session.scalar(select(Award.region).where(Award.id == award_id))
    return region is not None and actor.wears(MANAGERS) and actor.area is not None and region in actor.area
