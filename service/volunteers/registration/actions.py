"""Registering, handing in again, and walking away from a registration that never began."""

from collections.abc import Mapping
from datetime import date
from typing import Any
from uuid import UUID

from flask import current_app
from sqlalchemy import select, update

from service.accounts import actions as accounts
from service.accounts import queries as people
from service.core import clock, identity
from service.core.actors import Actor
from service.core.config import Settings
from service.core.problems import Conflict, Unprocessable, field_problem
from service.core.workdays import service_day
from service.data import audit, divisions
from service.data.db import db
from service.data.sealed import vault
from service.volunteers import actions as volunteers
from service.volunteers import queries, rules
from service.volunteers.guardians import actions as guardians
from service.volunteers.models import Volunteer
from service.volunteers.states import LIFECYCLE, SELF, SYSTEM, Cause
from service.volunteers.states import VolunteerState as S
from service.web import errors
from service.web.access import WrongRole, need_person


class PhoneNotVerified(Conflict):
    """The contact of a volunteer is a phone number they have proved (SM-1)."""

    title = "请先验证手机号"


class IdNumberTaken(Conflict):
    """Another registration has this ID number; if it is one's own under another account, it can be claimed."""

    title = "该身份证号码已登记，如系本人请联系街道认领"


class AlreadyRegistered(Conflict):
    """One registration a person."""

    title = "您已登记为志愿者"


class RejectedLately(Conflict):
    """Thirty days after a rejection one may try again (SM-1)."""

    title = "登记未通过未满30天，暂不能再次申请"


class TooYoung(Unprocessable):
    """Below eight there is no account (domain 2.5)."""

    title = "未满8周岁不能注册"


class ChildThroughGuardian(Unprocessable):
    """From eight to thirteen one comes along as a member of the guardian's family (D15)."""

    title = "8至13周岁须由监护人以家庭成员身份登记，不能单独注册"


class MinorNeedsGuardian(Unprocessable):
    """From fourteen to seventeen a guardian must agree (domain 2.5)."""

    title = "未满18周岁须填写监护人信息"


class GrownUpsOnly(Conflict):
    """One's own consent counts from eighteen on, and only where a guardian's was missing (D15)."""

    title = "仅在年满18周岁且因监护人原因暂停时可自行恢复"


errors.on_constraint("uq_volunteer_id_number_live", IdNumberTaken)
errors.on_constraint("uq_volunteer_person_live", AlreadyRegistered)


def register(
    actor: Actor, *, consents: Mapping[str, bool], guardian: Mapping[str, str] | None = None, **fields: Any
) -> Volunteer:
    """Start and submit (R2). Minors wait for their guardian, everybody else for the community's review."""
    me = need_person(actor)
    need_phone(me)
    found = Volunteer(
        person_id=me, entered_by=me, state=S.PENDING_REVIEW, moved_at=clock.now(), credit=rules.CREDIT_START
    )
    is_minor = _fill(found, **fields)
    _need_consents(consents)
    if is_minor:
        if guardian is None:
            raise MinorNeedsGuardian()
        found.state = S.PENDING_GUARDIAN
    volunteers.await_review(found)
    db.session.add(found)
    db.session.flush()
    volunteers.record_move(actor, found, "register", SELF, None)
    _keep_consents(actor, me)
    audit.record(actor, "register-volunteer", f"volunteer:{found.id}", region=found.region)
    if guardian is not None and is_minor:
        guardians.ask(actor, found, guardian["phone"], guardian["relation"])
    return _perhaps_approve(actor, found, is_minor)


def resubmit(
    actor: Actor, volunteer_id: UUID, *, consents: Mapping[str, bool], guardian: Mapping[str, str] | None = None,
    **fields: Any,
) -> Volunteer:
    """The fields again, put right. A guardian's standing consent holds unless another guardian is named."""
    found = _own(actor, volunteer_id)
    need_phone(found.person_id)
    LIFECYCLE.step("resubmit", found.state, S.PENDING_REVIEW)
    is_minor = _fill(found, **fields)
    _need_consents(consents)
    must_ask = is_minor and (guardian is not None or not queries.guardian_agreed(found.id))
    if must_ask and guardian is None:
        raise MinorNeedsGuardian()
    outcome = S.PENDING_GUARDIAN if must_ask else S.PENDING_REVIEW
    volunteers.move(actor, found, "resubmit", SELF, outcome=outcome)
    _keep_consents(actor, found.person_id)
    if must_ask and guardian is not None:
        guardians.ask(actor, found, guardian["phone"], guardian["relation"])
    return _perhaps_approve(actor, found, is_minor)


def withdraw(actor: Actor, volunteer_id: UUID) -> Volunteer:
    """Walk away before it began; nothing personal stays (D18)."""
    found = _own(actor, volunteer_id)
    volunteers.move(actor, found, "withdraw", SELF)
    audit.record(actor, "withdraw-volunteer", f"volunteer:{found.id}", region=found.region)
    return found


def resume(actor: Actor, volunteer_id: UUID, consent: bool) -> Volunteer:
    """Consenting again: what one stopped oneself goes on; and, at eighteen, what a guardian stopped (D15)."""
    if not consent:
        raise field_problem("/consent", "须勾选本人同意")
    found = _own(actor, volunteer_id)
    LIFECYCLE.step("resume", found.state)
    if found.suspended_for == Cause.CONSENT:
        _keep_consents(actor, found.person_id)
        return volunteers.move(actor, found, "resume", SELF)
    if found.suspended_for != Cause.GUARDIAN or _minor_today(found.birth_date):
        raise GrownUpsOnly()
    accounts.consent(
        actor, found.person_id, "own_again", rules.CONSENT_VERSION, rules.CONSENT_WORDS["own_again"]
    )
    return volunteers.move(actor, found, "resume", SELF)


def need_phone(person_id: UUID) -> None:
    """PhoneNotVerified for whoever has proved no number."""
    if not people.has_verified_phone(person_id):
        raise PhoneNotVerified()


def _minor_today(birth_date: date | None) -> bool:
    return birth_date is not None and rules.is_minor(birth_date, service_day(clock.now()))


def _own(actor: Actor, volunteer_id: UUID) -> Volunteer:
    """One's own row, locked; a clerk who sees it may not do this in their place."""
    found = queries.volunteer(volunteer_id, lock=True)
    if found.person_id != need_person(actor):
        raise WrongRole()
    return found


def _fill(found: Volunteer, *, id_number: str, **fields: Any) -> bool:
    """Write the fields of Order 67 art. 5 after checking what a shape cannot. Answers: a minor of 14 to 17?"""
    card = _read(id_number, fields.pop("birth_date", None), fields.pop("sex", None))
    band = identity.age_band(rules.age_today(card.birth_date, service_day(clock.now())))
    if band == identity.UNDER_8:
        raise TooYoung()
    if band == identity.CHILD:
        raise ChildThroughGuardian()
    if _no_such_community(fields["region"]):
        raise field_problem("/region", "没有这个社区")
    index = vault().blind("id_number", card.number)
    if queries.rejected_since(index, clock.now() - rules.REAPPLY_AFTER):
        raise RejectedLately()
    found.id_number, found.id_number_index = card.number, index
    found.birth_date, found.sex = card.birth_date, card.sex
    if "place" in fields:
        volunteers.settle_place(found, fields.pop("place"))
    for name, value in fields.items():
        setattr(found, name, value)
    return band == identity.YOUTH


def _no_such_community(code: str) -> bool:
    """No such community in force, or not in this district."""
    settings: Settings = current_app.extensions["settings"]
    return not code.startswith(settings.district) or not divisions.exists(code)


def _read(id_number: str, birth_date: date | None, sex: str | None) -> identity.IdCard:
    """What the ID number says, which must agree with what is said beside it."""
    try:
        card = identity.read_id_number(id_number)
    except ValueError as wrong:
        raise field_problem("/id_number", str(wrong)) from wrong
    if birth_date is not None and birth_date != card.birth_date:
        raise field_problem("/birth_date", "与身份证号码中的出生日期不一致")
    if sex is not None and sex != card.sex:
        raise field_problem("/sex", "与身份证号码中的性别不一致")
    return card


def _need_consents(consents: Mapping[str, bool]) -> None:
    """Each on its own; one that is not given is named (PIPL arts. 14, 29)."""
    for purpose in ("terms", "privacy", "sensitive_id"):
        if not consents.get(purpose):
            raise field_problem(f"/consents/{purpose}", "须单独勾选同意")


def _keep_consents(actor: Actor, person_id: UUID) -> None:
    for purpose in ("terms", "privacy", "sensitive_id"):
        accounts.consent(actor, person_id, purpose, rules.CONSENT_VERSION, rules.CONSENT_WORDS[purpose])


def _perhaps_approve(actor: Actor, found: Volunteer, is_minor: bool) -> Volunteer:
    settings: Settings = current_app.extensions["settings"]
    if settings.auto_approve_volunteers and not is_minor:
        return volunteers.approve_by_setting(actor, found)
    return found


def sweep_unfinished(actor: Actor) -> int:
    """Returned and untouched for ninety days: erased (D18). One small batch; how many."""
    waiting = list(
        db.session.scalars(
            select(Volunteer).where(
                Volunteer.state == S.RETURNED, Volunteer.moved_at <= clock.now() - rules.UNFINISHED_LASTS
            ).limit(50).with_for_update(skip_locked=True)
        )
    )
    for found in waiting:
        volunteers.move(actor, found, "forget", SYSTEM)
    return len(waiting)


def sweep_rejected(actor: Actor) -> int:
    """A year after a rejection its ID number's hash goes too (D18). How many."""
    forgotten = db.session.execute(
        update(Volunteer).where(
            Volunteer.state == S.REJECTED, Volunteer.id_number_index.is_not(None),
            Volunteer.moved_at <= clock.now() - rules.REJECTED_KEPT,
        ).values(id_number_index=None).returning(Volunteer.id).execution_options(synchronize_session=False)
    )
    return len(forgotten.all())
