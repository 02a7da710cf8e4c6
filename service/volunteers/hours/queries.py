"""Questions about records, stamps and totals of hours."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import case, func, select, text, tuple_
from sqlalchemy.dialects.postgresql import TSTZMULTIRANGE, distinct_on

from service.accounts import queries as accounts
from service.core import clock, regions
from service.core.actors import A2_AND_ABOVE, MANAGERS, TEAM_LEADER, Actor
from service.core.problems import NotFound, field_problem
from service.core.workdays import service_day
from service.data import ports, scope, workcalendar
from service.data.db import db
from service.volunteers import queries as volunteers
from service.volunteers.hours import rules
from service.volunteers.hours.models import HourEntry, RecordMove, ServiceRecord, ServiceStamp
from service.volunteers.hours.states import (
    DEAD,
    LEADER,
    LIFECYCLE,
    STREET,
    UNDECIDED,
    UNIT,
    VERDICTS,
    VOLUNTEER,
    Desk,
    EntryKind,
    RecordState,
    StampKind,
)
from service.volunteers.models import Volunteer
from service.web.access import need_person
from service.web.paging import page, unpack

_UNDISPUTED = text(
    """
    SELECT tstzmultirange(tstzrange(:started_at, :finished_at)) - coalesce(range_agg(stretch), '{}'::tstzmultirange)
           AS periods
    FROM service_record other CROSS JOIN LATERAL unnest(other.periods) stretch
    WHERE other.volunteer_id = :volunteer_id AND other.id <> :id AND other.state NOT IN ('rejected', 'reversed')
    """
).columns(periods=TSTZMULTIRANGE)


class NoSuchRecord(NotFound):
    """No record of service with this id, or not yours to see."""

    title = "没有这条服务记录"


def record(record_id: UUID) -> ServiceRecord:
    """The record with this id; NoSuchRecord where the scope shows none."""
    found = db.session.scalar(select(ServiceRecord).where(ServiceRecord.id == record_id))
    if found is None:
        raise NoSuchRecord()
    return found


def held(record_id: UUID) -> ServiceRecord:
    """The record as it stands now, locked until the transaction ends."""
    return db.session.scalars(
        select(ServiceRecord).where(ServiceRecord.id == record_id).with_for_update()
        .execution_options(populate_existing=True)
    ).one()


def held_of(source: str, states: Iterable[RecordState]) -> list[ServiceRecord]:
    """The records of a source that stand in one of these states, locked until the transaction ends."""
    return list(
        db.session.scalars(
            select(ServiceRecord).where(ServiceRecord.source == source, ServiceRecord.state.in_(list(states)))
            .order_by(ServiceRecord.id).with_for_update().execution_options(populate_existing=True)
        )
    )


def newest(source: str, volunteer_id: UUID) -> ServiceRecord | None:
    """The last version of somebody's record of a source."""
    return db.session.scalar(
        select(ServiceRecord).where(ServiceRecord.source == source, ServiceRecord.volunteer_id == volunteer_id)
        .order_by(ServiceRecord.version.desc()).limit(1).execution_options(populate_existing=True)
    )


def states_of(source: str) -> dict[UUID, RecordState]:
    """Where the newest record of each volunteer of a source stands."""
    with scope.deed(db.session, "states-of-source"):
        found = db.session.execute(
            select(ServiceRecord.volunteer_id, ServiceRecord.state).where(ServiceRecord.source == source)
            .order_by(ServiceRecord.version)
        )
        return {row.volunteer_id: row.state for row in found}


def standing_of(source: str) -> dict[UUID, dict[str, Any]]:
    """Where the newest record of each volunteer of a source stands, for a list: state, minutes, what to look at."""
    with scope.deed(db.session, "records-of-source"):
        found = db.session.scalars(
            select(ServiceRecord).where(ServiceRecord.source == source).order_by(ServiceRecord.version)
        )
        return {
            row.volunteer_id: {"record": row.state.value, "record_id": row.id, "minutes": _counting(row), "flags": row.flags}
            for row in found
        }


def running_service(volunteer_id: UUID) -> ServiceStamp | None:
    """The coming of somebody who has not gone yet; None for one who serves nowhere now."""
    with scope.deed(db.session, "running-service"):
        last = (
            select(ServiceStamp).where(ServiceStamp.volunteer_id == volunteer_id)
            .ext(distinct_on(ServiceStamp.source))
            .order_by(ServiceStamp.source, ServiceStamp.at.desc(), ServiceStamp.id.desc())
        )
        return next((stamp for stamp in db.session.scalars(last) if stamp.kind is StampKind.IN), None)


def minutes_on(volunteer_id: UUID, started_at: datetime) -> int:
    """Minutes of the volunteer's live records on the Shanghai day of this moment (P-07)."""
    return db.session.scalars(
        select(func.coalesce(func.sum(ServiceRecord.computed_minutes), 0)).where(
            ServiceRecord.volunteer_id == volunteer_id, ServiceRecord.service_day == service_day(started_at),
            ServiceRecord.state.not_in(DEAD),
        )
    ).one()


def undisputed(found: ServiceRecord) -> Any:
    """The stretches of a service that no other live record of the volunteer claims, as a multirange."""
    return db.session.execute(
        _UNDISPUTED,
        {"started_at": found.started_at, "finished_at": found.finished_at, "volunteer_id": found.volunteer_id,
         "id": found.id},
    ).scalar_one()


def undecided_of(volunteer_id: UUID) -> bool:
    """Does any record of this volunteer wait for a decision?"""
    found = select(ServiceRecord.id).where(ServiceRecord.volunteer_id == volunteer_id, ServiceRecord.state.in_(UNDECIDED))
    return db.session.scalar(found.limit(1)) is not None


def confirmed_of(volunteer_id: UUID) -> list[ServiceRecord]:
    """The records that count, locked until the transaction ends, in the order in which they were served."""
    return list(db.session.scalars(
        select(ServiceRecord)
        .where(ServiceRecord.volunteer_id == volunteer_id, ServiceRecord.state == RecordState.CONFIRMED)
        .order_by(ServiceRecord.started_at, ServiceRecord.id).with_for_update()
        .execution_options(populate_existing=True)
    ))


_LEFT = text(
    """
    SELECT r.periods - coalesce((
        SELECT range_agg(stretch) FROM service_record other CROSS JOIN LATERAL unnest(other.periods) stretch
        WHERE other.volunteer_id = :volunteer_id AND other.state NOT IN ('rejected', 'reversed')
    ), '{}'::tstzmultirange) AS periods
    FROM service_record r WHERE r.id = :id
    """
).columns(periods=TSTZMULTIRANGE)


def left_of(found: ServiceRecord, volunteer_id: UUID) -> Any:
    """The stretches of a record that no live record of another registration has."""
    return db.session.execute(_LEFT, {"volunteer_id": volunteer_id, "id": found.id}).scalar_one()


def total_minutes(volunteer_id: UUID) -> int:
    """All confirmed minutes of a volunteer: the sum of the ledger (invariant 3)."""
    with scope.deed(db.session, "hours-of"):
        return int(
            db.session.scalars(
                select(func.coalesce(func.sum(HourEntry.minutes), 0)).where(HourEntry.volunteer_id == volunteer_id)
            ).one()
        )


def hours_of(volunteer_id: UUID) -> dict[str, int]:
    """VO06: {minutes, minutes_this_year, pending_minutes, anomalies}. The caller has checked who may know.

    This year is Shanghai's; anomalies is a count of records.
    """
    new_year = service_day(clock.now()).replace(month=1, day=1)
    with scope.deed(db.session, "hours-of"):
        total, this_year = db.session.execute(
            select(
                func.coalesce(func.sum(HourEntry.minutes), 0),
                func.coalesce(func.sum(HourEntry.minutes).filter(HourEntry.service_day >= new_year), 0),
            ).where(HourEntry.volunteer_id == volunteer_id)
        ).one()
        pending, anomalies = db.session.execute(
            select(
                func.coalesce(
                    func.sum(func.coalesce(ServiceRecord.lowered_minutes, ServiceRecord.computed_minutes)).filter(
                        ServiceRecord.state == RecordState.PENDING
                    ), 0,
                ),
                func.count().filter(ServiceRecord.state == RecordState.ANOMALY),
            ).where(ServiceRecord.volunteer_id == volunteer_id, ServiceRecord.state.in_(UNDECIDED))
        ).one()
    return {
        "minutes": int(total), "minutes_this_year": int(this_year), "pending_minutes": int(pending), "anomalies": anomalies,
    }


def hours_by(volunteer_id: UUID) -> tuple[list[Any], list[Any], list[Any]]:
    """Confirmed minutes by year, by category and by month of the last twelve: rows (key, minutes, services).

    Each of the first two adds up to the total (VO06): they are sums over the same ledger.
    """
    year = func.extract("year", HourEntry.service_day).label("key")
    month = func.to_char(HourEntry.service_day, "YYYY-MM").label("key")
    services = func.sum(case((HourEntry.kind == EntryKind.EARN, 1), else_=-1)).label("services")
    counted = select(func.sum(HourEntry.minutes).label("minutes"), services).where(HourEntry.volunteer_id == volunteer_id)
    today = service_day(clock.now())
    since = today.replace(day=1, year=today.year - 1)
    with scope.deed(db.session, "hours-by"):
        years = db.session.execute(counted.add_columns(year).group_by(year).order_by(year.desc())).all()
        categories = db.session.execute(
            counted.join(ServiceRecord, ServiceRecord.id == HourEntry.record_id)
            .add_columns(ServiceRecord.category.label("key")).group_by(ServiceRecord.category)
            .order_by(func.sum(HourEntry.minutes).desc(), ServiceRecord.category)
        ).all()
        months = db.session.execute(
            counted.add_columns(month).where(HourEntry.service_day >= since).group_by(month).order_by(month)
        ).all()
    return list(years), list(categories), list(months)


def records_of(volunteer_id: UUID, after: str | None = None, limit: int = 20) -> dict[str, Any]:
    """A page of somebody's records, the latest service first."""
    query = select(ServiceRecord).where(ServiceRecord.volunteer_id == volunteer_id)
    if (last := unpack(after, 2)) is not None:
        query = query.where(tuple_(ServiceRecord.started_at, ServiceRecord.id) < _cursor(last))
    query = query.order_by(ServiceRecord.started_at.desc(), ServiceRecord.id.desc()).limit(limit + 1)
    return page(list(db.session.scalars(query)), limit, lambda row: (row.started_at.isoformat(), row.id))


def desk(
    state: str | None, region: str | None, after: str | None = None, limit: int = 20, *, at: str | None = None,
    volunteer_id: UUID | None = None,
) -> dict[str, Any]:
    """A page of the records a manager or leader may see: undecided first, and of these the most urgent first."""
    query = select(ServiceRecord)
    if state is not None:
        query = query.where(ServiceRecord.state == RecordState(state))
    if at is not None:
        query = query.where(ServiceRecord.desk == Desk(at))
    if volunteer_id is not None:
        query = query.where(ServiceRecord.volunteer_id == volunteer_id)
    if region is not None:
        area = regions.area(region)
        query = query.where(ServiceRecord.region >= area.lo, ServiceRecord.region < area.hi)
    order = (ServiceRecord.decided, ServiceRecord.record_due, ServiceRecord.id)
    if (last := unpack(after, 3)) is not None:
        query = query.where(tuple_(*order) > tuple_(last[0] == "True", *_cursor(last[1:])))
    query = query.order_by(*order).limit(limit + 1)
    return page(
        list(db.session.scalars(query)), limit, lambda row: (row.decided, row.record_due.isoformat(), row.id)
    )


def how_many(state: str | None, region: str, most: int) -> int:
    """How many `desk` would show of an area; it counts no further than `most`."""
    area = regions.area(region)
    some = select(ServiceRecord.id).where(ServiceRecord.region >= area.lo, ServiceRecord.region < area.hi)
    if state is not None:
        some = some.where(ServiceRecord.state == RecordState(state))
    return db.session.scalar(select(func.count()).select_from(some.limit(most).subquery())) or 0


def _cursor(last: Sequence[str]) -> Any:
    try:
        return tuple_(datetime.fromisoformat(last[0]), UUID(last[1]))
    except ValueError as wrong:
        raise field_problem("/after", "翻页标记无效") from wrong


def history_of(record_id: UUID) -> list[RecordMove]:
    """Every step of a record, the first first."""
    record(record_id)
    return list(db.session.scalars(select(RecordMove).where(RecordMove.record_id == record_id).order_by(RecordMove.id)))


def servers_of(sources: Iterable[str]) -> dict[str, set[UUID]]:
    """By source, who is recorded as having served, or is to serve in it, and who organised it. None decides of it (D3)."""
    wanted = set(sources)
    attempts = _attempts(wanted)
    recorded: dict[str, set[UUID]] = {}
    with scope.deed(db.session, "servers-of-source"):
        rows = db.session.execute(
            select(ServiceRecord.source, Volunteer.person_id).join(Volunteer, ServiceRecord.volunteer_id == Volunteer.id)
            .where(ServiceRecord.source.in_(set().union(*attempts.values())))
        )
        for source, person_id in rows:
            recorded.setdefault(source, set()).add(person_id)
    found = {source: set().union(*(recorded.get(one, set()) for one in attempts[source])) for source in wanted}
    for told in ports.ask("people_of_sources", wanted):
        for source, people in told.items():
            found[source] |= people
    return found


def deciders_of(source: str) -> set[UUID]:
    """Who has had a say in a service: decided a record of it in any attempt, an objection to one, or, as the room of the
    service knows, reviewed it, put it to somebody or spoke for the resident. None of them serves in it afterwards (D3).
    """
    with scope.deed(db.session, "deciders-of-source"):
        said = set(db.session.scalars(
            select(RecordMove.person_id).join(ServiceRecord, ServiceRecord.id == RecordMove.record_id).where(
                ServiceRecord.source.in_(_attempts({source})[source]), RecordMove.move.in_(VERDICTS),
                RecordMove.person_id.is_not(None),
            )
        ))
    return {one for one in said if one is not None}.union(*ports.ask("deciders_of_source", source))


def _attempts(sources: set[str]) -> dict[str, set[str]]:
    """By source, the sources of every attempt at the same service, as the room of the service knows them."""
    found = {source: {source} for source in sources}
    for told in ports.ask("attempts_of_sources", sources):
        for source, attempts in told.items():
            found[source] |= attempts
    return found


def servants(volunteer_ids: Iterable[UUID]) -> dict[UUID, Any]:
    """Rows (id, person_id, name, birth_date) by volunteer id, whatever the area."""
    with scope.deed(db.session, "people-of-records"):
        found = db.session.execute(
            select(Volunteer.id, Volunteer.person_id, Volunteer.name, Volunteer.birth_date)
            .where(Volunteer.id.in_(set(volunteer_ids)))
        )
        return {row.id: row for row in found}


def oneself(actor: Actor) -> set[UUID]:
    """The actor, and whoever counts as the same person: their family and those they are guardian of (D3)."""
    return set() if actor.person_id is None else {actor.person_id, *volunteers.family_of(actor.person_id)}


def standing(actor: Actor, found: ServiceRecord, servers: set[UUID], own: UUID, me: set[UUID]) -> set[str]:
    """How somebody stands to a record: see states.py. servers: of its source · own: the person whose hours they are ·
    me: see `oneself`.

    Who proposed it, or has decided it, has no further say in it.
    """
    if actor.person_id is None:
        return set()
    if actor.person_id == own:
        return {VOLUNTEER}
    if me & servers or actor.person_id in (found.proposed_by, found.decided_by):
        return set()
    stands: set[str] = set()
    hat = actor.acting
    leads = hat is not None and hat.role == TEAM_LEADER and hat.scope_key == str(found.team_id)
    if leads and not rules.is_of_activity(found.source):
        stands.add(LEADER)
    if actor.wears(MANAGERS) and actor.area is not None and found.region in actor.area:
        stands.add(UNIT)
        if actor.wears(A2_AND_ABOVE):
            stands.add(STREET)
    return stands


def shown(actor: Actor, found: Sequence[ServiceRecord]) -> list[dict[str, Any]]:
    """Records as the API tells them, with colour, names and the moves open to the caller."""
    people = servants(row.volunteer_id for row in found)
    names = accounts.names_of(row.in_charge for row in found)
    servers, me = servers_of(row.source for row in found), oneself(actor)
    calendar, moment = workcalendar.calendar(), clock.now()
    answers = []
    for row in found:
        served = people[row.volunteer_id]
        stands = standing(actor, row, servers[row.source], served.person_id, me)
        answers.append(
            {name: getattr(row, name) for name in _SHOWN}
            | {
                "minutes": _counting(row),
                "hours": rules.hours_shown(_counting(row)),
                "volunteer_name": served.name,
                "person_in_charge": names.get(row.in_charge) if row.in_charge else None,
                "colour": None if row.decided else rules.colour(calendar, row.record_due, moment),
                "moves": _open_moves(row, stands),
            }
        )
    return answers


def _open_moves(row: ServiceRecord, stands: set[str]) -> list[str]:
    """What is named is done when it is asked for: a record of which every minute is another's can only be rejected (R7)."""
    words = LIFECYCLE.open_to(row.state, stands)
    if "recheck" in words and rules.RECHECK not in row.flags:
        words.remove("recheck")
    if "choose" in words and not row.for_elder:
        words.remove("choose")
    if row.periods is None and "confirm" in words and not undisputed(row):
        words.remove("confirm")
    return words


def told(actor: Actor, found: ServiceRecord) -> dict[str, Any]:
    """One record as the API tells it."""
    return shown(actor, [found])[0]


def record_view(actor: Actor, record_id: UUID) -> dict[str, Any]:
    """The record with this id as the API tells it."""
    return told(actor, record(record_id))


def hours_view(person_id: UUID) -> dict[str, Any]:
    """What `GET /me/hours` shows; zeros for somebody who is no volunteer."""
    volunteer = volunteers.volunteer_of_person(person_id)
    found = _NOTHING if volunteer is None else hours_of(volunteer.id)
    years, categories, months = ([], [], []) if volunteer is None else hours_by(volunteer.id)
    return found | {
        "hours": rules.hours_shown(found["minutes"]), "hours_this_year": rules.hours_shown(found["minutes_this_year"]),
        "years": [_part(str(int(row.key)), row) for row in years], "months": [_part(row.key, row) for row in months],
        "categories": [_part(row.key or "其他", row) for row in categories],
    }


def _part(key: str, row: Any) -> dict[str, Any]:
    return {"key": key, "minutes": int(row.minutes), "services": int(row.services)}


def my_records(actor: Actor, after: str | None, limit: int) -> dict[str, Any]:
    """A page of the caller's own records."""
    volunteer = volunteers.volunteer_of_person(need_person(actor))
    if volunteer is None:
        return {"items": [], "next": None}
    found = records_of(volunteer.id, after, limit)
    return found | {"items": shown(actor, found["items"])}


def desk_view(
    actor: Actor, state: str | None, region: str | None, after: str | None, limit: int, desk_of: str | None = None,
    volunteer_id: UUID | None = None,
) -> dict[str, Any]:
    """What `GET /records` shows."""
    found = desk(state, region, after, limit, at=desk_of, volunteer_id=volunteer_id)
    return found | {"items": shown(actor, found["items"])}


_NOTHING = {"minutes": 0, "minutes_this_year": 0, "pending_minutes": 0, "anomalies": 0}
_SHOWN = (
    "id", "source", "volunteer_id", "version", "replaces", "state", "title", "service_day", "place", "category", "content",
    "unit_name", "region", "team_id", "started_at", "finished_at", "computed_minutes", "lowered_minutes",
    "lowered_reason", "credited_minutes", "for_elder", "pays", "flags", "decided_at", "decision_reason", "record_due",
    "due_provisional", "desk",
)


def _counting(row: ServiceRecord) -> int:
    """What this record adds to the total, or would: minutes."""
    if row.state in DEAD:
        return 0
    if row.credited_minutes is not None:
        return row.credited_minutes
    return row.computed_minutes if row.lowered_minutes is None else row.lowered_minutes
