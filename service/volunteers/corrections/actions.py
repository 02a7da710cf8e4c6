"""Asking for a correction, and the community's look at it."""

from datetime import UTC
from typing import Any
from uuid import UUID

import orjson

from service.accounts import actions as accounts
from service.core import clock, identity
from service.core.actors import A3_AND_ABOVE, Actor
from service.core.problems import Conflict, field_problem
from service.data import audit, divisions, outbox, scope, workcalendar
from service.data.db import db
from service.data.sealed import vault
from service.volunteers import actions as volunteers
from service.volunteers import queries as people
from service.volunteers import rules
from service.volunteers.corrections import queries
from service.volunteers.corrections.models import ONE_OPEN, VolunteerCorrection
from service.volunteers.corrections.states import LIFECYCLE
from service.volunteers.states import VolunteerState
from service.web.access import WrongRole, need_person
from service.web.errors import on_constraint


class CorrectionUnderWay(Conflict):
    """One at a time."""

    title = "已有一个更正申请在处理中"


on_constraint(ONE_OPEN, CorrectionUnderWay)


def ask(actor: Actor, *, reason: str, **wanted: str) -> VolunteerCorrection:
    """What the register says of me is wrong: this should stand there."""
    found = people.own_volunteer(need_person(actor))
    if found.state not in (VolunteerState.ACTIVE, VolunteerState.SUSPENDED):
        raise people.NoSuchVolunteer()
    if not wanted:
        raise field_problem("/reason", "请填写至少一项要更正的内容")
    if "id_number" in wanted:
        _read(wanted["id_number"])
    if "region" in wanted and not divisions.exists(wanted["region"]):
        raise field_problem("/region", "没有这个社区")
    due = workcalendar.due(clock.now(), rules.REVIEW_WORKDAYS)
    with scope.deed(db.session, "ask-correction"):
        made = VolunteerCorrection(
            volunteer_id=found.id, person_id=found.person_id, region=found.region, fields=sorted(wanted), reason=reason,
            due_at=due.moment.astimezone(UTC), provisional=due.provisional,
        )
        made.wanted = orjson.dumps(wanted).decode()
        db.session.add(made)
        db.session.flush()
        audit.record(actor, "ask-correction", f"volunteer:{found.id}", region=found.region, fields=made.fields)
    return made


def _read(id_number: str) -> identity.IdCard:
    try:
        return identity.read_id_number(id_number)
    except ValueError as wrong:
        raise field_problem("/id_number", str(wrong)) from wrong


def withdraw(actor: Actor, correction_id: UUID) -> VolunteerCorrection:
    """Leave it as it is."""
    if queries.correction(correction_id).person_id != need_person(actor):
        raise WrongRole()
    with scope.deed(db.session, "withdraw-correction"):
        row = queries.held(correction_id)
        row.state, row.wanted = LIFECYCLE.step("withdraw", row.state), None
    return row


def grant(actor: Actor, correction_id: UUID) -> VolunteerCorrection:
    """The papers say so: the register says so from now on."""
    row, wanted = _decide(actor, correction_id, "grant", None)
    with scope.deed(db.session, "correct-register"):
        found = people.volunteer(row.volunteer_id, lock=True)
        if number := wanted.pop("id_number", None):
            card = _read(number)
            found.id_number, found.id_number_index = card.number, vault().blind("id_number", card.number)
            found.birth_date, found.sex = card.birth_date, card.sex
        for name, value in wanted.items():
            setattr(found, name, value)
        db.session.flush()
        if "name" in wanted:
            accounts.rename(found.person_id, found.name)
    return row


def refuse(actor: Actor, correction_id: UUID, reason: str) -> VolunteerCorrection:
    """The papers say otherwise."""
    return _decide(actor, correction_id, "refuse", reason)[0]


def _decide(actor: Actor, correction_id: UUID, word: str, note: str | None) -> tuple[VolunteerCorrection, dict[str, Any]]:
    found = queries.correction(correction_id)
    volunteers.decided_by_manager(actor, found.volunteer_id, A3_AND_ABOVE)
    with scope.deed(db.session, "decide-correction"):
        row = queries.held(correction_id)
        wanted: dict[str, Any] = orjson.loads(row.wanted) if row.wanted_sealed else {}
        row.state = LIFECYCLE.step(word, row.state)
        row.decided_by, row.decided_at, row.note, row.wanted = actor.person_id, clock.now(), note, None
        audit.record(actor, f"{word}-correction", f"volunteer:{row.volunteer_id}", region=row.region, fields=row.fields)
        outbox.post("notice", about=f"correction:{row.id}", person_id=row.person_id,
                    template=f"correction-{row.state.value}")
    return row, wanted
