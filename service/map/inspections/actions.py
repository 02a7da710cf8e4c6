"""Going through a station with the list, having it mended, and passing up what is late (ST11)."""

from collections.abc import Sequence
from typing import Any, Final
from uuid import UUID

from sqlalchemy import select

from service.accounts import queries as accounts
from service.core import clock, regions
from service.core.actors import A2_AND_ABOVE, LEVEL_OF, Actor
from service.core.problems import Conflict, field_problem
from service.data import audit, files, outbox, scope, workcalendar
from service.data.db import db
from service.map import queries as stations
from service.map.inspections import queries, rules
from service.map.inspections.models import Inspection
from service.map.inspections.states import LIFECYCLE, InspectionState
from service.web.access import WrongRole, need_cover, need_person, need_role

S: Final = InspectionState
SWEEP_BATCH: Final = 100


class OwnStation(Conflict):
    """Nobody inspects the station they keep; the level above does."""

    title = "本级站点由上一级巡查"


def inspect(
    actor: Actor, station_id: UUID, *, items: Sequence[dict[str, Any]], note: str | None, days: int,
    photos: Sequence[UUID],
) -> Inspection:
    """A street or the district went there. What is not in order is to be mended within so many working days."""
    hat = need_role(actor, A2_AND_ABOVE)
    me, moment = need_person(actor), clock.now()
    station = stations.row_of(station_id)
    need_cover(actor, station.region, missing=stations.NoSuchStation)
    mine = LEVEL_OF[hat.role]
    if mine >= station.level and mine > 1:
        raise OwnStation()
    if not rules.is_complete(one["item"] for one in items):
        raise field_problem("/items", "请逐项检查：" + "、".join(rules.CHECKLIST))
    points = rules.score(one["ok"] for one in items)
    due = workcalendar.due(moment, days) if points < 100 else None
    with scope.deed(db.session, "inspect-station"):
        made = Inspection(
            station_id=station.id, region=station.region, inspected_by=me, inspector_level=mine, score=points, note=note,
            items=[{"item": one["item"], "ok": one["ok"], "note": one.get("note")} for one in items],
            state=S.PASSED if due is None else S.TO_RECTIFY, state_since=moment, level=_keeper_level(station.region),
            due_at=due.moment if due else None, due_provisional=bool(due and due.provisional),
            escalates_at=due.moment if due else None,
        )
        db.session.add(made)
        db.session.flush()
        files.attach(photos, me, f"inspection:{made.id}", files.Purpose.EVIDENCE)
        audit.record(actor, "inspect-station", f"inspection:{made.id}", region=made.region, score=points)
    if due is not None:
        _tell(made, made.level, "inspection-order")
    return made


def _keeper_level(region: str) -> int:
    """The lowest level that has somebody for this station: a point without a manager is its community's."""
    level = regions.level(region)
    while level > 1:
        code = regions.at_level(region, level)
        if code is not None and accounts.managers_of(code, (f"A{level}",)):
            return level
        level -= 1
    return 1


def rectify(actor: Actor, inspection_id: UUID, *, note: str, photos: Sequence[UUID]) -> Inspection:
    """It is mended, and this is what it looks like now."""
    with scope.deed(db.session, "mend-station"):
        found = _held(actor, inspection_id, "rectify")
        _move(found, "rectify")
        found.rectified_by, found.rectified_at, found.rectify_note = need_person(actor), clock.now(), note
        found.decided_by = None
        found.escalates_at = None
        db.session.flush()
        files.attach(photos, need_person(actor), f"rectification:{found.id}", files.Purpose.EVIDENCE)
        audit.record(actor, "inspection-rectify", f"inspection:{found.id}", region=found.region)
    _tell(found, found.inspector_level, "inspection-mended")
    return found


def accept(actor: Actor, inspection_id: UUID, *, note: str | None) -> Inspection:
    """Looked at again: it is in order."""
    return _decide(actor, inspection_id, "accept", note)


def send_back(actor: Actor, inspection_id: UUID, *, note: str) -> Inspection:
    """Not yet: as many working days again as there may be."""
    found = _decide(actor, inspection_id, "send-back", note)
    _tell(found, found.level, "inspection-order")
    return found


def _decide(actor: Actor, inspection_id: UUID, word: str, note: str | None) -> Inspection:
    with scope.deed(db.session, "decide-inspection"):
        found = _held(actor, inspection_id, word)
        _move(found, word)
        found.decided_by, found.decided_at, found.decision_note = actor.person_id, clock.now(), note
        if found.state is S.TO_RECTIFY:
            due = workcalendar.due(clock.now(), rules.RECTIFY_WORKDAYS)
            found.due_at, found.due_provisional, found.escalates_at = due.moment, due.provisional, due.moment
        db.session.flush()
        audit.record(actor, f"inspection-{word}", f"inspection:{found.id}", region=found.region)
    return found


def sweep_inspections(actor: Actor) -> int:
    """Not mended in time: one level up, and again every two working days until the district. How many."""
    late = select(Inspection).where(Inspection.escalates_at <= clock.now()).order_by(Inspection.escalates_at)
    found = db.session.scalars(late.limit(SWEEP_BATCH).with_for_update(skip_locked=True)).all()
    for row in found:
        row.late, row.level = True, max(row.level - 1, 1)
        row.escalates_at = workcalendar.due(clock.now(), rules.LATE_WORKDAYS).moment if row.level > 1 else None
        audit.record(actor, "inspection-escalate", f"inspection:{row.id}", region=row.region, level=row.level)
        _tell(row, row.level, "inspection-late")
    return len(found)


# Steps


def _held(actor: Actor, inspection_id: UUID, word: str) -> Inspection:
    """Inside a deed: the inspection, locked, and the caller allowed to say this word. NoSuchInspection, WrongRole."""
    queries.inspection(actor, inspection_id)
    found = queries.held(inspection_id)
    if not queries.relations(actor, found) & {by for move in LIFECYCLE.of(word) for by in move.by}:
        raise WrongRole()
    return found


def _move(found: Inspection, word: str) -> None:
    """The one place that sets a state."""
    found.state = InspectionState(LIFECYCLE.step(word, found.state))
    found.state_since = clock.now()


def _tell(found: Inspection, level: int, template: str) -> None:
    code = regions.at_level(found.region, level)
    door = stations.row_of(found.station_id).name
    managers = accounts.managers_of(code, (f"A{level}",)) if code else ()
    outbox.tell(managers, f"inspection:{found.id}", template, station=door)
