"""Entering a policy."""

from datetime import date
from uuid import UUID

from service.core.actors import A3_AND_ABOVE, Actor
from service.core.problems import field_problem
from service.data import audit
from service.data.db import db
from service.volunteers import queries as volunteers
from service.volunteers.insurance.models import InsurancePolicy
from service.web.access import need_cover, need_person, need_role


def enter(
    actor: Actor, volunteer_id: UUID, *, insurer: str, policy_number: str, valid_from: date, valid_until: date
) -> InsurancePolicy:
    """The community writes down which policy covers a volunteer."""
    need_role(actor, A3_AND_ABOVE)
    found = volunteers.volunteer(volunteer_id)
    need_cover(actor, found.region, volunteers.NoSuchVolunteer)
    if valid_until < valid_from:
        raise field_problem("/valid_until", "止期不能早于起期")
    made = InsurancePolicy(
        volunteer_id=found.id, person_id=found.person_id, region=found.region, insurer=insurer,
        policy_number=policy_number, valid_from=valid_from, valid_until=valid_until, entered_by=need_person(actor),
    )
    db.session.add(made)
    db.session.flush()
    audit.record(actor, "enter-policy", f"volunteer:{found.id}", region=found.region)
    return made
