"""Showing a certificate, and the community's look at it (VO05)."""

from datetime import date
from typing import Any
from uuid import UUID

from service.core import clock
from service.core.actors import A3_AND_ABOVE, Actor
from service.core.lifecycle import NotNow
from service.core.problems import field_problem
from service.core.workdays import service_day
from service.data import audit
from service.data.db import db
from service.volunteers import actions as volunteers
from service.volunteers import queries
from service.volunteers.models import VolunteerCertificate
from service.volunteers.states import GONE, CertificateState
from service.web.access import need_person


def add(actor: Actor, *, kind: str, title: str, valid_until: date, **more: Any) -> VolunteerCertificate:
    """Show a certificate; it counts once a clerk has verified it."""
    found = queries.own_volunteer(need_person(actor))
    if found.state in GONE:
        raise queries.NoSuchVolunteer()
    if valid_until < service_day(clock.now()):
        raise field_problem("/valid_until", "证书已过期")
    shown = VolunteerCertificate(
        volunteer_id=found.id, person_id=found.person_id, region=found.region, kind=kind, title=title,
        valid_until=valid_until, state=CertificateState.PENDING, **more,
    )
    db.session.add(shown)
    db.session.flush()
    return shown


def _decide(
    actor: Actor, volunteer_id: UUID, certificate_id: UUID, outcome: CertificateState, reason: str | None = None
) -> VolunteerCertificate:
    found = volunteers.decided_by_manager(actor, volunteer_id, A3_AND_ABOVE)
    shown = queries.certificate(found.id, certificate_id)
    if shown.state != CertificateState.PENDING:
        raise NotNow(state=str(shown.state))
    shown.state, shown.reason = outcome, reason
    shown.decided_by, shown.decided_at = actor.person_id, clock.now()
    audit.record(actor, f"certificate-{outcome}", f"volunteer:{found.id}", region=found.region, kind=shown.kind)
    volunteers.notify(found, f"certificate-{outcome}", kind=shown.kind)
    return shown


def verify(actor: Actor, volunteer_id: UUID, certificate_id: UUID) -> VolunteerCertificate:
    """Seen and genuine; good until its day."""
    return _decide(actor, volunteer_id, certificate_id, CertificateState.VERIFIED)


def refuse(actor: Actor, volunteer_id: UUID, certificate_id: UUID, reason: str) -> VolunteerCertificate:
    """Not what it says, or not readable."""
    return _decide(actor, volunteer_id, certificate_id, CertificateState.REFUSED, reason)
