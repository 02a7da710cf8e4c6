"""Allowing and no longer allowing."""

from uuid import UUID

from service.accounts import queries as people
from service.accounts.events import ConsentWithdrawn
from service.accounts.models import Consent, Person
from service.accounts.privacy import queries
from service.core import clock
from service.core.actors import Actor
from service.core.problems import Conflict
from service.data import audit
from service.data.announce import announce
from service.data.db import db
from service.web.access import WrongRole, need_person


class WithdrawnAlready(Conflict):
    """It was taken back before."""

    title = "这项同意已经撤回"


def allow(actor: Actor, **wanted: bool) -> Person:
    """Switch on or off: show my name, use pictures of me, send me messages. What is left out stays."""
    found = people.person(need_person(actor))
    for name, value in wanted.items():
        setattr(found, name, value)
    audit.record(actor, "set-privacy", f"person:{found.id}", **wanted)
    return found


def withdraw(actor: Actor, consent_id: UUID) -> Consent:
    """As easy as giving it (PIPL art. 15). What cannot go on without it stops; what was done before stays lawful."""
    found = queries.consent(consent_id)
    if found.given_by != need_person(actor):
        raise WrongRole()
    if found.withdrawn_at is not None:
        raise WithdrawnAlready()
    found.withdrawn_at = clock.now()
    db.session.flush()
    audit.record(actor, "withdraw-consent", f"consent:{found.id}", purpose=found.purpose)
    if not people.has_consent(found.person_id, found.purpose):
        announce(ConsentWithdrawn(found.person_id, found.purpose))
    return found
