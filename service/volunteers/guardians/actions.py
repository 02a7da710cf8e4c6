"""Asking a guardian, and the guardian's yes, no, and taking it back."""

from typing import Any
from uuid import UUID

from sqlalchemy import select

from service.accounts import actions as accounts
from service.accounts import queries as people
from service.core import clock, identity
from service.core.actors import Actor
from service.core.problems import Unprocessable, field_problem
from service.core.workdays import service_day
from service.data import audit, outbox, scope
from service.data.db import db
from service.data.sealed import vault
from service.volunteers import actions as volunteers
from service.volunteers import queries as found_volunteers
from service.volunteers import rules
from service.volunteers.guardians import queries
from service.volunteers.models import GuardianLink, Volunteer
from service.volunteers.states import GUARDIAN, LINKS, SYSTEM, Cause, LinkState
from service.volunteers.states import VolunteerState as S
from service.web.access import need_person


class GuardianTooYoung(Unprocessable):
    """A guardian is eighteen or older."""

    title = "监护人须年满18周岁"


def ask(actor: Actor, found: Volunteer, phone: str, relation: str) -> GuardianLink:
    """Put the question to whoever has verified this phone, now or within seven days. Whether anybody has is not told."""
    index = vault().blind("phone", phone)
    if people.person(need_person(actor)).phone_index == index:
        raise field_problem("/guardian/phone", "监护人的手机号不能是本人的手机号")
    with scope.deed(db.session, "ask-guardian"):
        guardian = people.person_by_phone(phone)
        if (standing := queries.open_link(found.id)) is not None:
            standing.state = LINKS.step("end", standing.state)
            db.session.flush()
        link = GuardianLink(
            volunteer_id=found.id, ward_id=found.person_id, guardian_id=guardian.id if guardian else None,
            region=found.region, relation=relation, state=LinkState.ASKED, phone_index=index,
            due_at=clock.now() + rules.GUARDIAN_ANSWERS,
        )
        db.session.add(link)
        if guardian is not None:
            _tell(link, guardian.id, "guardian-asked")
    return link


def _tell(link: GuardianLink, person_id: UUID, template: str) -> None:
    outbox.post("notice", about=f"guardianship:{link.id}", person_id=person_id, template=template)


def agree(
    actor: Actor, link_id: UUID, consent: bool, name: str | None = None, id_number: str | None = None
) -> dict[str, Any]:
    """The guardian's yes, with their own real name; also anew, after taking it back."""
    if not consent:
        raise field_problem("/consent", "须勾选监护人同意")
    me = need_person(actor)
    with scope.deed(db.session, "guardian-answers"):
        link = queries.guardianship(actor, link_id)
        after = LINKS.step("agree", link.state)
        found = found_volunteers.volunteer(link.volunteer_id, lock=True)
        _real_name(link, me, found, name, id_number)
        link.state, link.guardian_id, link.answered_at = after, me, clock.now()
        accounts.consent(
            actor, link.ward_id, "guardian", rules.CONSENT_VERSION, rules.CONSENT_WORDS["guardian"]
        )
        if found.state == S.PENDING_GUARDIAN or found.suspended_for == Cause.GUARDIAN:
            volunteers.move(actor, found, "agree", GUARDIAN)
            volunteers.notify(found, "guardian-agreed")
        return _answered(actor, link, found, "agree")


def refuse(actor: Actor, link_id: UUID, reason: str | None = None) -> dict[str, Any]:
    """The guardian's no."""
    with scope.deed(db.session, "guardian-answers"):
        link = queries.guardianship(actor, link_id)
        link.state, link.answered_at = LINKS.step("refuse", link.state), clock.now()
        link.guardian_id = need_person(actor)
        found = found_volunteers.volunteer(link.volunteer_id, lock=True)
        if found.state == S.PENDING_GUARDIAN:
            volunteers.move(actor, found, "refuse", GUARDIAN, reason_code="GUARDIAN_REFUSED", reason=reason)
            volunteers.notify(found, "guardian-refused")
        return _answered(actor, link, found, "refuse")


def revoke(actor: Actor, link_id: UUID, reason: str | None = None) -> dict[str, Any]:
    """The guardian takes the yes back: no service from now on (VO03)."""
    with scope.deed(db.session, "guardian-answers"):
        link = queries.guardianship(actor, link_id)
        link.state, link.answered_at = LINKS.step("revoke", link.state), clock.now()
        found = found_volunteers.volunteer(link.volunteer_id, lock=True)
        if found.state in (S.ACTIVE, S.PENDING_REVIEW):
            volunteers.move(
                actor, found, "revoke", GUARDIAN, cause=Cause.GUARDIAN, reason_code="GUARDIAN_REVOKED", reason=reason
            )
            volunteers.notify(found, "guardian-revoked")
        return _answered(actor, link, found, "revoke")


def _answered(actor: Actor, link: GuardianLink, found: Volunteer, word: str) -> dict[str, Any]:
    audit.record(actor, f"guardian-{word}", f"volunteer:{found.id}", region=found.region, link=str(link.id))
    return queries.view(link, found)


def _real_name(link: GuardianLink, me: UUID, ward: Volunteer, name: str | None, id_number: str | None) -> None:
    """Grown-up and known on paper: from the own registration as a volunteer, or by name and ID number given now."""
    today = service_day(clock.now())
    own = queries.real_name(me)
    if own is not None and own.birth_date is not None:
        birth_date = own.birth_date
    else:
        if name is None or id_number is None:
            missing = [word for word, value in (("name", name), ("id_number", id_number)) if value is None]
            raise field_problem(f"/{missing[0]}", "监护人须实名：请填写姓名和身份证号码")
        try:
            card = identity.read_id_number(id_number)
        except ValueError as wrong:
            raise field_problem("/id_number", str(wrong)) from wrong
        link.guardian_name, link.id_number = name, card.number
        link.id_number_index = vault().blind("id_number", card.number)
        birth_date = card.birth_date
        if link.id_number_index == ward.id_number_index:
            raise field_problem("/id_number", "这是被监护人的身份证号码")
    if rules.is_minor(birth_date, today):
        raise GuardianTooYoung()


def sweep_silent_guardians(actor: Actor) -> int:
    """Seven days without an answer: the registration goes back (SM-1). One small batch; how many."""
    links = list(
        db.session.scalars(
            select(GuardianLink).where(GuardianLink.state == LinkState.ASKED, GuardianLink.due_at <= clock.now())
            .order_by(GuardianLink.due_at).limit(50).with_for_update(skip_locked=True)
        )
    )
    for link in links:
        link.state = LINKS.step("expire", link.state)
        found = found_volunteers.volunteer(link.volunteer_id, lock=True)
        if found.state == S.PENDING_GUARDIAN:
            volunteers.move(actor, found, "expire", SYSTEM, reason_code="GUARDIAN_SILENT")
            volunteers.notify(found, "guardian-silent")
    return len(links)


def sweep_coming_of_age(actor: Actor) -> int:
    """Eighteen today: the guardian's part ends, and the volunteer is asked for their own consent. One small batch."""
    born_by = rules.adults_born_by(service_day(clock.now()))
    links = list(
        db.session.scalars(
            select(GuardianLink).join(Volunteer, Volunteer.id == GuardianLink.volunteer_id)
            .where(GuardianLink.state.in_(queries.OPEN), Volunteer.birth_date <= born_by)
            .limit(50).with_for_update(skip_locked=True, of=GuardianLink)
        )
    )
    for link in links:
        link.state = LINKS.step("end", link.state)
        found = found_volunteers.volunteer(link.volunteer_id, lock=True)
        if found.state == S.PENDING_GUARDIAN:
            volunteers.move(actor, found, "expire", SYSTEM, reason_code="GROWN_UP")
        volunteers.notify(found, "volunteer-grown-up")
    return len(links)
