"""Questions about stars: how far somebody is, who stands how to an application, and what the public is shown."""

from collections.abc import Iterable
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import select

from service.accounts import queries as accounts
from service.core import clock, masking, regions
from service.core.actors import A2_AND_ABOVE, A3_AND_ABOVE, DISTRICT, MANAGERS, TEAM_LEADER, Actor
from service.core.problems import NotFound
from service.core.workdays import service_day
from service.data import divisions, scope
from service.data.db import db
from service.volunteers import queries as volunteers
from service.volunteers import rules as volunteer_rules
from service.volunteers.external import queries as external
from service.volunteers.hours import queries as hours
from service.volunteers.hours import rules as hour_rules
from service.volunteers.models import Volunteer
from service.volunteers.stars import rules, states
from service.volunteers.stars.models import StarApplication, StarDoubt, StarMove, StarPolicy
from service.volunteers.stars.states import LIFECYCLE, OPEN, PUBLIC, StarState
from service.volunteers.states import GONE, VolunteerState
from service.volunteers.teams.models import TeamMember
from service.volunteers.teams.states import MemberState
from service.web.access import need_person, need_role
from service.web.paging import page, unpack_id

S = StarState


class NoSuchApplication(NotFound):
    """No application with this id, or not yours to see."""

    title = "没有这件星级申请"


def counted_minutes(volunteer_id: UUID) -> int:
    """Confirmed minutes, and those served elsewhere where the district has said that they count for stars (D14)."""
    return hours.total_minutes(volunteer_id) + external.minutes_for_star(volunteer_id)


def version_on(day: date) -> rules.Version:
    """The hours that count on a day: the last that A1 had set by then; before all of them, the first."""
    found = db.session.scalar(
        select(StarPolicy).where(StarPolicy.since <= day).order_by(StarPolicy.since.desc()).limit(1)
    )
    return rules.FIRST if found is None else rules.Version(found.name, found.since, tuple(found.hours))


def policies() -> dict[str, Any]:
    """What counts today, and what A1 has set for later days."""
    today = service_day(clock.now())
    coming = db.session.scalars(select(StarPolicy).where(StarPolicy.since > today).order_by(StarPolicy.since))
    return {"now": version_on(today), "coming": list(coming)}


def application(application_id: UUID) -> StarApplication:
    """The application with this id; NoSuchApplication where the scope shows none, and no team of one's own asks for it."""
    found = db.session.scalar(select(StarApplication).where(StarApplication.id == application_id))
    if found is None:
        raise NoSuchApplication()
    return found


def to_second(actor: Actor, application_id: UUID) -> StarApplication:
    """The application of somebody in the acting leader's team, for a fifth star."""
    with scope.deed(db.session, "star-of-member"):
        found = db.session.scalar(
            select(StarApplication).join(TeamMember, TeamMember.volunteer_id == StarApplication.volunteer_id)
            .where(StarApplication.id == application_id, *_of_my_team(actor))
        )
    if found is None:
        raise NoSuchApplication()
    return found


def _of_my_team(actor: Actor) -> list[Any]:
    hat = need_role(actor, (TEAM_LEADER,))
    return [
        TeamMember.team_id == UUID(hat.scope_key), TeamMember.state == MemberState.ACTIVE,
        StarApplication.star >= rules.BY_TEAM_FROM,
    ]


def seen(actor: Actor, application_id: UUID) -> StarApplication:
    """For whoever may see it: its owner, a manager of the area, or a leader who may speak for it."""
    if actor.wears((TEAM_LEADER,)):
        found = db.session.scalar(select(StarApplication).where(StarApplication.id == application_id))
        return found if found is not None else to_second(actor, application_id)
    return application(application_id)


def held(application_id: UUID) -> StarApplication:
    """Inside a deed: as it stands now, locked."""
    return db.session.scalars(
        select(StarApplication).where(StarApplication.id == application_id).with_for_update()
        .execution_options(populate_existing=True)
    ).one()


def shown_long_enough(most: int) -> list[StarApplication]:
    """Inside a job: those whose publicity is over, locked."""
    return list(
        db.session.scalars(
            select(StarApplication).where(StarApplication.state == S.PUBLICITY, StarApplication.shown_until < clock.now())
            .order_by(StarApplication.shown_until).limit(most).with_for_update(skip_locked=True)
            .execution_options(populate_existing=True)
        )
    )


def awarded_to(volunteer_id: UUID, *, lock: bool = False) -> list[StarApplication]:
    """Inside a deed: the stars that stand, the highest first."""
    query = select(StarApplication).where(
        StarApplication.volunteer_id == volunteer_id, StarApplication.state == S.AWARDED
    ).order_by(StarApplication.star.desc())
    if lock:
        query = query.with_for_update().execution_options(populate_existing=True)
    return list(db.session.scalars(query))


def open_of(volunteer_id: UUID) -> StarApplication | None:
    """The one that is not over."""
    return db.session.scalar(
        select(StarApplication).where(StarApplication.volunteer_id == volunteer_id, StarApplication.state.in_(OPEN))
    )


def doubts_of(application_id: UUID) -> list[StarDoubt]:
    """Inside a deed: what others have against it, the first first."""
    return list(
        db.session.scalars(
            select(StarDoubt).where(StarDoubt.application_id == application_id).order_by(StarDoubt.id)
        )
    )


def my_star(actor: Actor) -> dict[str, Any]:
    """How many stars, how far to the next, and what is under way."""
    own = volunteers.own_volunteer(need_person(actor))
    minutes = counted_minutes(own.id)
    version = version_on(service_day(clock.now()))
    following = rules.next_star(own.star)
    needed = rules.minutes_for(following, version) if following else None
    applied = db.session.scalars(
        select(StarApplication).where(StarApplication.volunteer_id == own.id).order_by(StarApplication.id.desc()).limit(20)
    ).all()
    return {
        "star": own.star, "minutes": minutes, "hours": hour_rules.hours_shown(minutes), "next_star": following,
        "next_minutes": needed, "missing_minutes": max(0, needed - minutes) if needed is not None else None,
        "thresholds": list(version.hours), "may_apply": _may_apply(own, minutes, needed, applied),
        "applications": shown(actor, list(applied)),
    }


def _may_apply(own: Volunteer, minutes: int, needed: int | None, applied: Iterable[StarApplication]) -> bool:
    free = not any(one.state in OPEN for one in applied)
    return own.state is VolunteerState.ACTIVE and free and needed is not None and minutes >= needed


def standing(actor: Actor, one: StarApplication) -> set[str]:
    """How somebody stands to an application: see states.py."""
    if actor.person_id is None:
        return set()
    if actor.person_id == one.person_id:
        return {states.VOLUNTEER}
    hat = actor.acting
    if hat is None or actor.person_id in volunteers.family_of(one.person_id):
        return set()
    if hat.role == TEAM_LEADER:
        return {states.SECONDER} if one.star >= rules.BY_TEAM_FROM and one.state is S.APPLIED else set()
    if actor.area is None or one.region not in actor.area:
        return set()
    return _as_manager(actor, one)


def _as_manager(actor: Actor, one: StarApplication) -> set[str]:
    found: set[str] = set()
    streets = one.star <= rules.STREET_UP_TO
    if streets and actor.wears(A3_AND_ABOVE) and one.state is S.APPLIED:
        found.add(states.CHECKER)
    ready = one.state is S.CHECKED or (one.state is S.APPLIED and not rules.needs_check(one.star))
    if ready and actor.wears(A2_AND_ABOVE if streets else (DISTRICT,)) and actor.person_id != one.checked_by:
        found.add(states.APPROVER)
    if actor.wears((DISTRICT,)):
        found.add(states.DISTRICT)
        if actor.person_id != one.approved_by:
            found.add(states.JUDGE)
    return found


_SHOWN = (
    "id", "volunteer_id", "region", "star", "state", "statement", "minutes", "needed", "rule_version", "panel", "shown_from",
    "shown_until", "provisional", "ended_at", "reason", "due_at", "due_provisional", "created_at",
)


def shown(actor: Actor, found: list[StarApplication]) -> list[dict[str, Any]]:
    """Applications as the API tells them."""
    people = hours.servants(one.volunteer_id for one in found)
    numbers = _numbers(one.volunteer_id for one in found)
    return [
        {name: getattr(one, name) for name in _SHOWN}
        | {
            "volunteer_name": people[one.volunteer_id].name, "volunteer_number": numbers.get(one.volunteer_id),
            "hours": hour_rules.hours_shown(one.minutes), "moves": LIFECYCLE.open_to(one.state, standing(actor, one)),
        }
        for one in found
    ]


def _numbers(ids: Iterable[UUID]) -> dict[UUID, str | None]:
    with scope.deed(db.session, "star-numbers"):
        found = db.session.execute(select(Volunteer.id, Volunteer.number).where(Volunteer.id.in_(set(ids))))
        return {row.id: row.number for row in found}


def told(actor: Actor, one: StarApplication) -> dict[str, Any]:
    """One application as the API tells it."""
    return shown(actor, [one])[0]


def view(actor: Actor, application_id: UUID) -> dict[str, Any]:
    """One application with its steps; what others have against it for A1 alone, without their names."""
    one = seen(actor, application_id)
    with scope.deed(db.session, "star-steps"):
        moves = db.session.scalars(
            select(StarMove).where(StarMove.application_id == one.id).order_by(StarMove.id)
        ).all()
        doubts = doubts_of(one.id) if actor.wears((DISTRICT,)) else []
    names = accounts.names_of(row.by_person for row in moves if row.move != "object")
    steps = [
        {"at": row.created_at, "move": row.move, "before": row.before, "after": row.after, "role": row.role,
         "note": row.note, "by_name": masking.name(names[row.by_person]) if row.by_person in names else None}
        for row in moves
    ]
    return told(actor, one) | {
        "steps": steps,
        "doubts": [{name: getattr(doubt, name) for name in ("id", "text", "state", "created_at")} for doubt in doubts],
    }


def applications(
    actor: Actor, *, state: str | None, star: int | None, region: str | None, after: str | None, limit: int
) -> dict[str, Any]:
    """What a manager or a leader may see of others', the latest first."""
    hat = need_role(actor, (*MANAGERS, TEAM_LEADER))
    query = select(StarApplication)
    if hat.role == TEAM_LEADER:
        query = query.join(TeamMember, TeamMember.volunteer_id == StarApplication.volunteer_id).where(*_of_my_team(actor))
    else:
        area = regions.area(hat.scope_key)
        query = query.where(StarApplication.region >= area.lo, StarApplication.region < area.hi)
    if state is not None:
        query = query.where(StarApplication.state == S(state))
    if star is not None:
        query = query.where(StarApplication.star == star)
    if region is not None:
        wanted = regions.area(region)
        query = query.where(StarApplication.region >= wanted.lo, StarApplication.region < wanted.hi)
    if (last := unpack_id(after)) is not None:
        query = query.where(StarApplication.id < last)
    query = query.order_by(StarApplication.id.desc()).limit(limit + 1)
    if hat.role == TEAM_LEADER:
        with scope.deed(db.session, "stars-of-members"):
            rows = db.session.scalars(query).all()
    else:
        rows = db.session.scalars(query).all()
    found = page(rows, limit, lambda row: (row.id,))
    return found | {"items": shown(actor, list(found["items"]))}


def notices(after: str | None, limit: int) -> dict[str, Any]:
    """What anybody is shown: who is to get which star, by masked name; a minor by the number only (D15)."""
    query = (
        select(StarApplication, Volunteer.name, Volunteer.number, Volunteer.birth_date, Volunteer.state.label("standing"))
        .join(Volunteer, Volunteer.id == StarApplication.volunteer_id).where(StarApplication.state.in_(PUBLIC))
    )
    if (last := unpack_id(after)) is not None:
        query = query.where(StarApplication.id < last)
    with scope.deed(db.session, "star-notices"):
        rows = db.session.execute(query.order_by(StarApplication.id.desc()).limit(limit + 1)).all()
    found = page(rows, limit, lambda row: (row.StarApplication.id,))
    streets = divisions.names_of({row.StarApplication.region[:9] for row in found["items"]})
    today = service_day(clock.now())
    items = []
    for row in found["items"]:
        one = row.StarApplication
        minor = row.birth_date is None or volunteer_rules.is_minor(row.birth_date, today)
        hidden = minor or row.standing in GONE
        items.append({
            "id": one.id, "star": one.star, "holder": None if hidden else masking.name(row.name), "number": row.number or "",
            "street": streets.get(one.region[:9], ""), "hours": hour_rules.hours_shown(one.minutes), "state": one.state,
            "shown_from": one.shown_from, "shown_until": one.shown_until, "provisional": one.provisional,
        })
    return found | {"items": items}


def public_application(application_id: UUID) -> StarApplication:
    """Inside a deed: one that anybody may see now, locked. NoSuchApplication."""
    found = db.session.scalar(
        select(StarApplication).where(StarApplication.id == application_id, StarApplication.state.in_(PUBLIC))
        .with_for_update().execution_options(populate_existing=True)
    )
    if found is None:
        raise NoSuchApplication()
    return found
