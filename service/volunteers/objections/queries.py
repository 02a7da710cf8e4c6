"""Questions about objections: who stands how to one, what may be objected to, and what waits for whom."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import select

from service.accounts import queries as accounts
from service.core import clock, masking, regions
from service.core.actors import A2_AND_ABOVE, A3_AND_ABOVE, MANAGERS, TEAM_LEADER, Actor
from service.core.problems import Conflict, NotFound
from service.core.workdays import service_day
from service.data import files, ports, scope
from service.data.db import db
from service.volunteers import queries as volunteers
from service.volunteers.hours import queries as hours
from service.volunteers.hours.models import ServiceRecord
from service.volunteers.hours.states import DEAD, RecordState
from service.volunteers.objections import rules
from service.volunteers.objections.models import HoursObjection, ObjectionMove
from service.volunteers.objections.states import (
    LEADER,
    LIFECYCLE,
    OVER,
    STREET,
    UNIT,
    VOLUNTEER,
    WAITING,
    AnsweredBy,
    ObjectionState,
)
from service.web.access import need_person, need_role
from service.web.paging import page, unpack_id

S = ObjectionState


class NoSuchObjection(NotFound):
    """No objection with this id, or not yours to see."""

    title = "没有这件异议"


class NoSuchService(NotFound):
    """Nobody knows of a part of the caller in this shift or order."""

    title = "没有您参加的这次服务"


class TooManyObjections(Conflict):
    """Ten at a time are enough."""

    title = "您已有多件异议在办，请等结果"


def objection(objection_id: UUID) -> HoursObjection:
    """The objection with this id; NoSuchObjection where the scope shows none."""
    found = db.session.scalar(select(HoursObjection).where(HoursObjection.id == objection_id))
    if found is None:
        raise NoSuchObjection()
    return found


def held(objection_id: UUID) -> HoursObjection:
    """Inside a deed: as it stands now, locked."""
    return db.session.scalars(
        select(HoursObjection).where(HoursObjection.id == objection_id).with_for_update()
        .execution_options(populate_existing=True)
    ).one()


def due(moment: datetime, most: int) -> list[HoursObjection]:
    """Inside a job: those whose answer is overdue, locked."""
    return list(
        db.session.scalars(
            select(HoursObjection).where(HoursObjection.state.in_(WAITING), HoursObjection.due_at <= moment)
            .order_by(HoursObjection.due_at).limit(most).with_for_update(skip_locked=True)
            .execution_options(populate_existing=True)
        )
    )


def open_ones(volunteer_id: UUID) -> int:
    """How many of somebody's are not over."""
    found = select(HoursObjection.id).where(HoursObjection.volunteer_id == volunteer_id, HoursObjection.state.in_(WAITING))
    return len(db.session.scalars(found).all())


def service_of(source: str, volunteer_id: UUID) -> dict[str, Any] | None:
    """What the room of a source knows of this volunteer's part in it."""
    return next((facts for facts in ports.ask("service_of", source, volunteer_id) if facts is not None), None)


def deciders_of_source(source: str) -> set[UUID]:
    """Who answered or settled an objection to a service; asked by the books of hours."""
    with scope.deed(db.session, "deciders-of-objections"):
        rows = db.session.execute(
            select(HoursObjection.answered_by, HoursObjection.settled_by).where(HoursObjection.source == source)
        )
        return {one for row in rows for one in row if one is not None}


def unrecorded(actor: Actor) -> list[dict[str, Any]]:
    """Services of the last ninety days that count nothing for the caller: absent, rejected, or never recorded."""
    own = volunteers.volunteer_of_person(need_person(actor))
    if own is None:
        return []
    moment = clock.now()
    known = [facts for some in ports.ask("services_since", own.id, moment - rules.WITHIN) for facts in some]
    with scope.deed(db.session, "records-of-services"):
        rows = db.session.execute(
            select(ServiceRecord.source, ServiceRecord.state).where(
                ServiceRecord.volunteer_id == own.id, ServiceRecord.source.in_([facts["source"] for facts in known])
            ).order_by(ServiceRecord.version)
        )
        states = {row.source: row.state for row in rows}
        objected = set(
            db.session.scalars(
                select(HoursObjection.source).where(HoursObjection.volunteer_id == own.id, HoursObjection.state.in_(WAITING))
            )
        )
    found = []
    for facts in known:
        state = states.get(facts["source"])
        if facts["window_to"] > moment or facts["source"] in objected or (state is not None and state not in DEAD):
            continue
        why = "absent" if facts["absent"] else "rejected" if state is not None else "missing"
        found.append({
            "source": facts["source"], "title": facts["title"], "place": facts["place"], "why": why,
            "day": service_day(facts["window_from"]), "window_from": facts["window_from"], "window_to": facts["window_to"],
        })
    return sorted(found, key=lambda one: one["window_from"], reverse=True)


def standing(actor: Actor, one: HoursObjection) -> set[str]:
    """How somebody stands to an objection: see states.py."""
    if actor.person_id is None:
        return set()
    if actor.person_id == one.person_id:
        return {VOLUNTEER}
    if actor.person_id == one.original_by or actor.person_id in hours.servers_of([one.source])[one.source]:
        return set()
    found: set[str] = set()
    hat = actor.acting
    if hat is None or actor.person_id in volunteers.family_of(one.person_id):
        return found
    if hat.role == TEAM_LEADER and hat.scope_key == str(one.team_id) and one.waits_for is AnsweredBy.LEADER:
        found.add(LEADER)
    covers = actor.area is not None and one.region in actor.area and actor.person_id != one.proposed_by
    if covers and actor.wears(A3_AND_ABOVE) and one.waits_for is AnsweredBy.COMMUNITY and not _has_agreed(actor, one):
        found.add(UNIT)
    if covers and actor.wears(A2_AND_ABOVE) and actor.person_id != one.answered_by:
        found.add(STREET)
    return found


def _has_agreed(actor: Actor, one: HoursObjection) -> bool:
    """Who agreed as the leader does not put it into the books as the clerk."""
    return one.state is S.AGREED and actor.person_id == one.answered_by


def shown(actor: Actor, found: list[HoursObjection]) -> list[dict[str, Any]]:
    """Objections as the API tells them."""
    people = hours.servants(one.volunteer_id for one in found)
    records = _records({one.record_id for one in found} | {one.outcome_id for one in found})
    answers = []
    for one in found:
        name = people[one.volunteer_id].name
        record = records.get(one.record_id) if one.record_id else None
        outcome = records.get(one.outcome_id) if one.outcome_id else None
        answers.append(
            {field: getattr(one, field) for field in _SHOWN}
            | {
                "volunteer_name": name if one.person_id == actor.person_id or actor.wears((*MANAGERS, TEAM_LEADER))
                else masking.name(name),
                "record_minutes": record and _minutes(record), "record_state": record and record.state,
                "outcome_minutes": outcome and _minutes(outcome), "photos": files.attached(f"objection:{one.id}"),
                "moves": [] if one.state in OVER else LIFECYCLE.open_to(one.state, standing(actor, one)),
            }
        )
    return answers


_SHOWN = (
    "id", "volunteer_id", "region", "team_id", "source", "record_id", "kind", "state", "waits_for", "title", "text",
    "claimed_from", "claimed_to", "offered_minutes", "settled_at", "due_at", "due_provisional", "created_at",
)


def _records(ids: set[UUID | None]) -> dict[UUID, ServiceRecord]:
    with scope.deed(db.session, "records-objected-to"):
        found = db.session.scalars(select(ServiceRecord).where(ServiceRecord.id.in_([one for one in ids if one])))
        return {row.id: row for row in found}


def _minutes(record: ServiceRecord) -> int:
    if record.state is RecordState.REJECTED:
        return 0
    return record.computed_minutes if record.credited_minutes is None else record.credited_minutes


def told(actor: Actor, one: HoursObjection) -> dict[str, Any]:
    """One objection as the API tells it."""
    return shown(actor, [one])[0]


def view(actor: Actor, objection_id: UUID) -> dict[str, Any]:
    """One objection with every step, the first first."""
    one = objection(objection_id)
    moves = db.session.scalars(
        select(ObjectionMove).where(ObjectionMove.objection_id == one.id).order_by(ObjectionMove.id)
    ).all()
    names = accounts.names_of(row.by_person for row in moves)
    steps = [
        {"at": row.created_at, "move": row.move, "before": row.before, "after": row.after, "role": row.role,
         "note": row.note, "minutes": row.minutes,
         "by_name": masking.name(names.get(row.by_person, "")) if row.by_person else None}
        for row in moves
    ]
    return told(actor, one) | {"steps": steps}


def mine(actor: Actor, after: str | None, limit: int) -> dict[str, Any]:
    """The caller's own, the latest first."""
    return _page(actor, select(HoursObjection).where(HoursObjection.person_id == need_person(actor)), after, limit)


def objections(
    actor: Actor, *, state: str | None, waits_for: str | None, region: str | None, after: str | None, limit: int
) -> dict[str, Any]:
    """What a manager or a leader may see of others', the latest first."""
    hat = need_role(actor, (*MANAGERS, TEAM_LEADER))
    query = select(HoursObjection)
    if hat.role == TEAM_LEADER:
        query = query.where(HoursObjection.team_id == UUID(hat.scope_key))
    else:
        area = regions.area(hat.scope_key)
        query = query.where(HoursObjection.region >= area.lo, HoursObjection.region < area.hi)
    if state is not None:
        query = query.where(HoursObjection.state == S(state))
    if waits_for is not None:
        query = query.where(HoursObjection.waits_for == AnsweredBy(waits_for), HoursObjection.state.in_(WAITING))
    if region is not None:
        wanted = regions.area(region)
        query = query.where(HoursObjection.region >= wanted.lo, HoursObjection.region < wanted.hi)
    return _page(actor, query, after, limit)


def _page(actor: Actor, query: Any, after: str | None, limit: int) -> dict[str, Any]:
    if (last := unpack_id(after)) is not None:
        query = query.where(HoursObjection.id < last)
    rows = db.session.scalars(query.order_by(HoursObjection.id.desc()).limit(limit + 1)).all()
    found = page(rows, limit, lambda row: (row.id,))
    return found | {"items": shown(actor, list(found["items"]))}


def may_see_photo(actor: Actor, objection_id: UUID) -> bool:
    """Whoever may see an objection may see its evidence."""
    return db.session.scalar(select(HoursObjection.id).where(HoursObjection.id == objection_id)) is not None
