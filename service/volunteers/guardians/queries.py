"""Questions about guardians and their wards."""

from typing import Any
from uuid import UUID

from sqlalchemy import or_, select

from service.accounts import queries as people
from service.core import clock, masking
from service.core.actors import Actor
from service.core.problems import NotFound
from service.core.workdays import service_day
from service.data import scope
from service.data.db import db
from service.volunteers import queries as volunteers
from service.volunteers.models import GuardianLink, Volunteer
from service.volunteers.rules import age_today
from service.volunteers.states import GUARDIAN, LINKS, LinkState
from service.web.access import need_person

ADULT_YEARS = 18
CHILD_YEARS = 14
OPEN = (LinkState.ASKED, LinkState.AGREED, LinkState.REVOKED)


class NoSuchGuardianship(NotFound):
    """No such link, or not with the caller as guardian."""

    title = "没有这项监护关系"


def _mine(person_id: UUID) -> Any:
    """Links that name this person, or the phone they have verified while no account had it."""
    phone_index = people.person(person_id).phone_index
    by_phone = GuardianLink.guardian_id.is_(None) & (GuardianLink.phone_index == phone_index)
    mine = GuardianLink.guardian_id == person_id
    return mine if phone_index is None else or_(mine, by_phone)


def guardianship(actor: Actor, link_id: UUID) -> GuardianLink:
    """The link the caller answers for, locked. To be called inside a deed; NoSuchGuardianship for anybody else's."""
    query = select(GuardianLink).where(GuardianLink.id == link_id, _mine(need_person(actor))).with_for_update()
    found = db.session.scalar(query.execution_options(populate_existing=True))
    if found is None:
        raise NoSuchGuardianship()
    return found


def open_link(volunteer_id: UUID) -> GuardianLink | None:
    """The link that counts for this volunteer, locked; None where none is open."""
    return db.session.scalar(
        select(GuardianLink).where(GuardianLink.volunteer_id == volunteer_id, GuardianLink.state.in_(OPEN))
        .with_for_update()
    )


def wards(actor: Actor) -> list[dict[str, Any]]:
    """Everybody the caller is asked for, or is guardian of; full names only after agreeing."""
    query = (
        select(GuardianLink, Volunteer).join(Volunteer, Volunteer.id == GuardianLink.volunteer_id)
        .where(_mine(need_person(actor))).order_by(GuardianLink.id.desc()).limit(100)
    )
    with scope.deed(db.session, "wards"):
        rows = db.session.execute(query).all()
    return [view(link, ward) for link, ward in rows]


def view(link: GuardianLink, ward: Volunteer) -> dict[str, Any]:
    """What a guardian is shown."""
    knows = link.state in (LinkState.AGREED, LinkState.REVOKED)
    return {
        "id": link.id, "state": link.state, "relation": link.relation, "due_at": link.due_at,
        "answered_at": link.answered_at, "volunteer_id": ward.id,
        "person_id": ward.person_id if link.state is LinkState.AGREED else None, "volunteer_state": ward.state,
        "name": ward.name if knows else masking.name(ward.name),
        "moves": LINKS.open_to(link.state, (GUARDIAN,)),
    }


def real_name(person_id: UUID) -> Volunteer | None:
    """The guardian's own registration, where they are an active volunteer: checked on paper already."""
    return volunteers.volunteer_of_person(person_id) if volunteers.is_active_volunteer(person_id) else None


def is_minor(person_id: UUID) -> bool:
    """Is this person registered as a volunteer under 18? Whoever is no volunteer has told nobody their age."""
    return _is_under(ADULT_YEARS, person_id)


def is_child(person_id: UUID) -> bool:
    """Is this person known to be under fourteen? Children are a guardian's members and earn no points (D15)."""
    return _is_under(CHILD_YEARS, person_id)


def _is_under(years: int, person_id: UUID) -> bool:
    found = select(Volunteer.birth_date).where(Volunteer.person_id == person_id)
    with scope.deed(db.session, "is-minor"):
        born = db.session.scalar(found)
    return born is not None and age_today(born, service_day(clock.now())) < years


def is_guardian_of(guardian_id: UUID, person_id: UUID) -> bool:
    """Has this guardian agreed for that person, and not taken it back?"""
    agreed = (
        select(GuardianLink.id).join(Volunteer, Volunteer.id == GuardianLink.volunteer_id)
        .where(
            GuardianLink.guardian_id == guardian_id, Volunteer.person_id == person_id,
            GuardianLink.state == LinkState.AGREED,
        )
    )
    with scope.deed(db.session, "is-guardian"):
        return db.session.scalar(agreed.limit(1)) is not None
