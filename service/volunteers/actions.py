"""Moving a volunteer through their life, and what the rooms above tell us about their load."""

from datetime import UTC
from typing import Any
from uuid import UUID

from sqlalchemy import case, delete, func, select, update

from service.accounts import actions as accounts
from service.accounts import queries as people
from service.core import clock, numbers
from service.core.actors import A2_AND_ABOVE, A3_AND_ABOVE, Actor
from service.core.geo import Place, plane
from service.core.problems import Conflict, Forbidden, NotFound
from service.core.workdays import service_day
from service.data import audit, outbox, scope, workcalendar
from service.data.announce import announce
from service.data.db import db
from service.volunteers import queries, rules
from service.volunteers.events import VolunteerActivated, VolunteerSuspended
from service.volunteers.models import NUMBERS, GuardianLink, Volunteer, VolunteerCertificate, VolunteerMove
from service.volunteers.states import GONE, LIFECYCLE, SYSTEM, Cause
from service.volunteers.states import VolunteerState as S
from service.web.access import need_cover, need_person, need_role


class OwnRegistration(Forbidden):
    """Nobody decides about themselves or their family (D3, invariant 8)."""

    title = "不能审核本人或家人的志愿者登记"


class GuardianMustConsent(Conflict):
    """Suspended because no guardian's consent stands: only a new consent ends that (D15)."""

    title = "须监护人重新同意后才能恢复"


class EndsOtherwise(Conflict):
    """Suspended because a consent was withdrawn or two registrations were merged: that itself must be undone."""

    title = "须本人重新同意或撤销合并后才能恢复"


class NotServing(Conflict):
    """Only an active volunteer can be on duty."""

    title = "当前不是可服务的志愿者"


class NothingToReveal(NotFound):
    """The volunteer has no such field any more."""

    title = "没有可显示的内容"


def move(
    actor: Actor, found: Volunteer, name: str, role: str, *, outcome: S | None = None, cause: Cause | None = None,
    reason_code: str | None = None, reason: str | None = None,
) -> Volunteer:
    """One step of SM-1, with everything that hangs on arriving. NotNow where the table has no such row.

    The only place that sets `state`. The caller has locked the row, checked who may, and holds a scope that reaches it.
    """
    before = found.state
    after = LIFECYCLE.step(name, before, outcome)
    stays = after in (S.RETURNED, S.REJECTED, S.SUSPENDED)
    found.suspended_for = cause if after == S.SUSPENDED else None
    found.reason_code, found.reason = (reason_code, reason) if stays else (None, None)
    if after == S.ACTIVE and found.number is None:
        found.number = _next_number()
        found.activated_at = found.idle_since = clock.now()
    found.state, found.moved_at = after, clock.now()
    if after != S.ACTIVE:
        found.on_duty = False
    await_review(found)
    record_move(actor, found, name, role, before, reason_code, reason)
    _follow(actor, found, before)
    return found


def record_move(
    actor: Actor, found: Volunteer, name: str, role: str, before: S | None, reason_code: str | None = None,
    reason: str | None = None,
) -> None:
    """Write the history row of a step that was just taken."""
    db.session.add(
        VolunteerMove(
            volunteer_id=found.id, person_id=found.person_id, region=found.region, move=name, by_role=role,
            by_person=actor.person_id, from_state=before, to_state=found.state, reason_code=reason_code, reason=reason,
        )
    )
    db.session.flush()


def await_review(found: Volunteer) -> None:
    """Three working days for the review, counted from now (SM-1); none for whoever does not wait for one."""
    found.review_due_at, found.review_due_provisional = None, False
    if found.state == S.PENDING_REVIEW:
        due = workcalendar.due(clock.now(), rules.REVIEW_WORKDAYS)
        found.review_due_at, found.review_due_provisional = due.moment.astimezone(UTC), due.provisional


def _next_number() -> str:
    sequence = db.session.scalars(select(NUMBERS.next_value())).one()
    return numbers.volunteer_number(service_day(clock.now()).year, sequence)


def _follow(actor: Actor, found: Volunteer, before: S) -> None:
    """What hangs on where the step ended."""
    if found.state == S.ACTIVE:
        accounts.grant(actor, found.person_id, "V", "SELF", str(found.id), None)
        if before not in (S.SUSPENDED, S.CANCELLING):
            accounts.rename(found.person_id, found.name)
            minor = found.birth_date is not None and rules.is_minor(found.birth_date, service_day(clock.now()))
            announce(VolunteerActivated(found.id, found.person_id, minor))
    elif found.state == S.SUSPENDED:
        accounts.revoke(actor, found.person_id, "V", str(found.id))
        announce(VolunteerSuspended(found.id, found.person_id, str(found.suspended_for)))
    elif found.state == S.CANCELLING:
        accounts.revoke(actor, found.person_id, "V", str(found.id))
    elif found.state in GONE:
        _erase(found)


def _erase(found: Volunteer) -> None:
    """Leave nothing personal of a registration that never began; a rejected one keeps the ID number's hash (D18)."""
    found.name = ""
    found.sex = found.birth_date = found.id_number_sealed = found.politics = found.education = None
    found.skills, found.service_categories, found.availability = [], [], []
    found.lng = found.lat = found.point = None
    if found.state != S.REJECTED:
        found.id_number_index = None
    db.session.flush()
    db.session.execute(delete(GuardianLink).where(GuardianLink.volunteer_id == found.id))
    db.session.execute(delete(VolunteerCertificate).where(VolunteerCertificate.volunteer_id == found.id))


def decided_by_manager(actor: Actor, volunteer_id: UUID, roles: tuple[str, ...]) -> Volunteer:
    """The locked row, for a manager of these roles who covers it and is neither the volunteer nor their family."""
    need_role(actor, roles)
    found = queries.volunteer(volunteer_id, lock=True)
    need_cover(actor, found.region, queries.NoSuchVolunteer)
    me = need_person(actor)
    if found.person_id == me or me in queries.family_of(found.person_id):
        raise OwnRegistration()
    return found


def _by_manager(actor: Actor, volunteer_id: UUID, name: str, roles: tuple[str, ...], **why: Any) -> Volunteer:
    found = decided_by_manager(actor, volunteer_id, roles)
    role = need_role(actor, roles).role
    move(actor, found, name, role, **why)
    audit.record(actor, f"{name}-volunteer", f"volunteer:{found.id}", region=found.region, code=why.get("reason_code"))
    return found


def notify(found: Volunteer, template: str, **texts: Any) -> None:
    """A notice to the volunteer about their registration."""
    outbox.post("notice", about=f"volunteer:{found.id}", person_id=found.person_id, template=template, **texts)


def approve(actor: Actor, volunteer_id: UUID) -> Volunteer:
    """The community says yes: a number, the role, and the name as it stands on paper."""
    found = _by_manager(actor, volunteer_id, "approve", A3_AND_ABOVE)
    notify(found, "volunteer-approved", number=found.number)
    return found


def approve_by_setting(actor: Actor, found: Volunteer) -> Volunteer:
    """The same without a clerk, where the district has set so (R2; off by default). Adults only."""
    move(actor, found, "approve", SYSTEM)
    notify(found, "volunteer-approved", number=found.number)
    return found


def send_back(actor: Actor, volunteer_id: UUID, reason_code: str, note: str) -> Volunteer:
    """Something is to be put right (Order 67 art. 6)."""
    found = _by_manager(actor, volunteer_id, "return", A3_AND_ABOVE, reason_code=reason_code, reason=note)
    notify(found, "volunteer-returned")
    return found


def reject(actor: Actor, volunteer_id: UUID, reason: str) -> Volunteer:
    """Fake or banned; only the ID number's hash is kept (D18)."""
    found = _by_manager(actor, volunteer_id, "reject", A2_AND_ABOVE, reason=reason)
    notify(found, "volunteer-rejected")
    return found


def suspend(actor: Actor, volunteer_id: UUID, cause: str, reason: str) -> Volunteer:
    """No service for now; the rooms above end what is open, without penalty (D8)."""
    found = _by_manager(actor, volunteer_id, "suspend", A2_AND_ABOVE, cause=Cause(cause), reason=reason)
    notify(found, "volunteer-suspended")
    return found


def restore(actor: Actor, volunteer_id: UUID) -> Volunteer:
    """Back to service; a minor only while a guardian's consent stands (D15)."""
    found = decided_by_manager(actor, volunteer_id, A2_AND_ABOVE)
    LIFECYCLE.step("restore", found.state)
    minor = found.birth_date is not None and rules.is_minor(found.birth_date, service_day(clock.now()))
    if found.suspended_for in (Cause.CONSENT, Cause.MERGED):
        raise EndsOtherwise()
    if found.suspended_for == Cause.GUARDIAN or (minor and not queries.guardian_agreed(found.id)):
        raise GuardianMustConsent()
    _by_manager(actor, volunteer_id, "restore", A2_AND_ABOVE)
    notify(found, "volunteer-restored")
    return found


def settle_place(found: Volunteer, place: Place | None) -> None:
    """The home point, in degrees and on the plane; or none."""
    found.lng, found.lat = (place.lng, place.lat) if place else (None, None)
    found.point = plane(place) if place else None


def update_own(actor: Actor, **wanted: Any) -> Volunteer:
    """What a volunteer may change alone: skills, categories, times, home point, duty."""
    own = queries.own_volunteer(need_person(actor))
    found = queries.volunteer(own.id, lock=True)
    if found.state in GONE:
        raise queries.NoSuchVolunteer()
    if wanted.get("on_duty") and found.state != S.ACTIVE:
        raise NotServing()
    if "place" in wanted:
        settle_place(found, wanted.pop("place"))
    for name, value in wanted.items():
        setattr(found, name, value)
    return found


def reveal(actor: Actor, volunteer_id: UUID, field: str, purpose: str) -> dict[str, Any]:
    """The full phone or ID number, for a stated purpose; every look is audited (R6)."""
    need_role(actor, A3_AND_ABOVE)
    found = queries.volunteer(volunteer_id)
    need_cover(actor, found.region, queries.NoSuchVolunteer)
    value = people.phone_of(found.person_id) if field == "phone" else found.id_number
    if value is None:
        raise NothingToReveal()
    audit.record(actor, "reveal", f"volunteer:{found.id}", region=found.region, field=field, purpose=purpose)
    return {"field": field, "value": value}


def add_load(volunteer_id: UUID, delta: int) -> None:
    """So many more (or fewer) open assignments, never below none; with none left the waiting time starts to count."""
    moment = clock.now()
    after = func.greatest(0, Volunteer.open_load + delta)
    values: dict[str, Any] = {
        "open_load": after,
        "idle_since": case((after == 0, func.coalesce(Volunteer.idle_since, moment)), else_=None),
    }
    if delta > 0:
        values["last_assigned_at"] = moment
    with scope.deed(db.session, "volunteer-load"):
        db.session.execute(
            update(Volunteer).where(Volunteer.id == volunteer_id).values(values)
            .execution_options(synchronize_session=False)
        )
