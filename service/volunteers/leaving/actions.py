"""Leaving, staying after all, being forgotten; and standing still without a consent."""

from uuid import UUID

from sqlalchemy import delete, select, update

from service.core.actors import Actor
from service.data import scope
from service.data.db import db
from service.volunteers import actions as volunteers
from service.volunteers import queries
from service.volunteers.certificates import actions as certificates
from service.volunteers.children import actions as children
from service.volunteers.corrections.models import VolunteerCorrection
from service.volunteers.external.models import ExternalClaim
from service.volunteers.incidents.models import Incident
from service.volunteers.models import GuardianLink, Volunteer
from service.volunteers.states import SELF, SYSTEM, UNFINISHED, Cause
from service.volunteers.states import VolunteerState as S
from service.volunteers.teams.members import actions as members
from service.volunteers.teams.models import TeamMember
from service.volunteers.teams.states import MemberRole, MemberState

NEEDED = ("terms", "privacy", "sensitive_id")
FORGOTTEN = "（已注销，内容已删除）"


def begin(actor: Actor, person_id: UUID) -> None:
    """No service from now on; a registration that has not begun ends at once."""
    with scope.deed(db.session, "begin-leaving"):
        found = _live(person_id)
        if found is None:
            return
        if found.state in UNFINISHED:
            volunteers.move(actor, found, "withdraw", SELF)
        elif found.state in (S.ACTIVE, S.SUSPENDED):
            found.held_for = found.suspended_for
            volunteers.move(actor, found, "cancel", SYSTEM)


def stay(actor: Actor, person_id: UUID) -> None:
    """Back to where they stood; a suspension that stood, stands."""
    with scope.deed(db.session, "stay-after-all"):
        found = _live(person_id)
        if found is None or found.state != S.CANCELLING:
            return
        held, found.held_for = found.held_for, None
        cause = Cause(held) if held else None
        volunteers.move(actor, found, "undo", SYSTEM, outcome=S.SUSPENDED if cause else S.ACTIVE, cause=cause)


def forget(actor: Actor, person_id: UUID) -> None:
    """The number stays on records and certificates; the name and all else that leads to somebody goes."""
    with scope.deed(db.session, "forget-volunteer"):
        for found in db.session.scalars(select(Volunteer).where(Volunteer.person_id == person_id).with_for_update()):
            certificates.forget_holder(found.id)
            if found.state in (S.ACTIVE, S.SUSPENDED):
                volunteers.move(actor, found, "cancel", SYSTEM)
            if found.state == S.CANCELLING:
                found.held_for = None
                volunteers.move(actor, found, "close", SYSTEM)
        for seat in db.session.scalars(
            select(TeamMember).where(
                TeamMember.person_id == person_id, TeamMember.role != MemberRole.LEADER,
                TeamMember.state.in_((MemberState.INVITED, MemberState.APPLIED, MemberState.ACTIVE)),
            ).with_for_update()
        ):
            members.move(actor, "close", seat)
        db.session.execute(
            update(GuardianLink).where(GuardianLink.guardian_id == person_id)
            .values(guardian_name=None, id_number_sealed=None, id_number_index=None, phone_index=b"")
        )
        children.leave(person_id)
        db.session.execute(delete(VolunteerCorrection).where(VolunteerCorrection.person_id == person_id))
        db.session.execute(
            update(ExternalClaim).where(ExternalClaim.person_id == person_id).values(certificate_number="")
        )
        db.session.execute(
            update(Incident).where(Incident.person_id == person_id).values(text=FORGOTTEN, injured=None, place="")
        )


def without_consent(actor: Actor, person_id: UUID, purpose: str) -> None:
    """Nobody serves without the consents that serving needs; a new consent ends it."""
    if purpose not in NEEDED:
        return
    with scope.deed(db.session, "consent-withdrawn"):
        found = _live(person_id)
        if found is None:
            return
        if found.state in UNFINISHED:
            volunteers.move(actor, found, "withdraw", SELF)
        elif found.state == S.ACTIVE:
            volunteers.move(actor, found, "lapse", SYSTEM, cause=Cause.CONSENT, reason="本人撤回了同意")


def _live(person_id: UUID) -> Volunteer | None:
    """The live registration of this person, locked."""
    found = queries.volunteer_of_person(person_id)
    return None if found is None else queries.volunteer(found.id, lock=True)
