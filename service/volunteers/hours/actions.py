"""Coming and going, proposing a record of service, and deciding about it. Minutes count only once they are in the ledger."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import select, text, update
from sqlalchemy.dialects.postgresql import Range
from sqlalchemy.exc import IntegrityError

from service.accounts import queries as accounts
from service.core import clock
from service.core.actors import LEVEL_OF, MANAGERS, TEAM_LEADER, Actor
from service.core.problems import Conflict, Forbidden, field_problem
from service.core.regions import at_level
from service.core.workdays import service_day
from service.data import audit, outbox, scope, workcalendar
from service.data.announce import announce
from service.data.db import db
from service.data.sealed import vault
from service.volunteers import queries as volunteers
from service.volunteers import rules as volunteer_rules
from service.volunteers.hours import queries, rules
from service.volunteers.hours.events import HoursConfirmed, HoursRejected, HoursReversed
from service.volunteers.hours.models import NO_OVERLAP, HourEntry, RecordMove, ServiceRecord, ServiceStamp
from service.volunteers.hours.states import LIFECYCLE, UNDECIDED, VOLUNTEER, Desk, EntryKind, Pays, RecordState, StampKind
from service.web.access import WrongRole, need_role
from service.web.errors import on_constraint

S = RecordState
_ONE_SIDE_AT_A_TIME = text("SELECT pg_advisory_xact_lock(hashtextextended('side:' || :service || ':' || :person, 0))")
_ONE_AT_A_TIME = text("SELECT pg_advisory_xact_lock(hashtextextended('hours:' || :volunteer_id, 0))")


class AlreadyServing(Conflict):
    """One cannot be in two places: another service of this volunteer is still running (R7)."""

    title = "您还有一项服务没有结束"


class NotServing(Conflict):
    """Going without having come."""

    title = "没有正在进行的服务"


class HoursOverlap(Conflict):
    """Another record of this volunteer claims the same time (invariant 2)."""

    title = "这段时间与另一条服务记录重叠"


class NothingUndisputed(Conflict):
    """Every minute of the record is claimed by another; it can only be rejected."""

    title = "这段时间已全部计入其他服务记录，只能驳回"


class RecordsUndecided(Conflict):
    """Records of the registration that is to be folded wait for a decision; they are decided first."""

    title = "还有待审核的服务记录，须先审核"


class StillUndecided(Conflict):
    """What nobody has decided yet is no matter for an objection."""

    title = "这条记录还没有审核，请等审核之后再提异议"


class ServedThemselves(Forbidden):
    """Nobody decides about their own hours, nor about those of somebody they served with (D3)."""

    title = "不能审核自己参与的服务"


class HasDecided(Forbidden):
    """Who reviewed, dispatched, confirmed or decided something of a service takes no part in it afterwards (D3)."""

    title = "审核、派单或核定过这项服务的人，不能再参加这项服务"


class ProposedThemselves(Forbidden):
    """Who proposed a record does not decide it; who decided one does not correct it (D1, D12, invariant 8)."""

    title = "经办与审核须为不同的人"


class NotForAnElder(Conflict):
    """Only service for elders is kept as time (PT13)."""

    title = "只有为老年人服务的记录可以存成时间"


class NotDrawn(Conflict):
    """Only what was drawn is looked at once more, and once is enough."""

    title = "这条记录没有被抽中复查，或已复查"


on_constraint(NO_OVERLAP, HoursOverlap)


@dataclass(frozen=True)
class _Deed:
    """What is written down about one step."""

    actor: Actor
    move: str
    reason: str | None = None


# Two sides


def hold_side(source: str, people: set[UUID]) -> None:
    """Before somebody decides of a service or joins it: whoever does both at once does one after the other (D3).

    What is asked after this sees what the other one wrote.
    """
    service = rules.service_in(source)
    for person_id in sorted(people):
        db.session.execute(_ONE_SIDE_AT_A_TIME, {"service": service, "person": str(person_id)})


def join(source: str, person_id: UUID) -> None:
    """Somebody is asked to serve, is bound to, or is recorded in a service: HasDecided where they, or their family, have
    had a say in it (D3, invariant 17). Every way into a service passes here, so none needs a rule of its own.
    """
    same = {person_id, *volunteers.family_of(person_id)}
    hold_side(source, same)
    if same & queries.deciders_of(source):
        raise HasDecided()


# Stamps


def stamp(
    actor: Actor, source: str, volunteer_id: UUID, kind: str, *, at: datetime | None = None, note: str | None = None,
    late: bool = False,
) -> ServiceStamp:
    """Somebody comes ("in") or goes ("out"), at the server's time. Coming twice to one source is coming once.

    late: it happened without a network and is told now; what it overlaps is found when the record is proposed (R7).
    AlreadyServing while another source still runs; NotServing for a going without a coming.
    """
    wanted = StampKind(kind)
    with scope.deed(db.session, "stamp"):
        db.session.execute(_ONE_AT_A_TIME, {"volunteer_id": str(volunteer_id)})
        running = None if late else queries.running_service(volunteer_id)
        if late:
            pass
        elif wanted is StampKind.IN and running is not None:
            if running.source != source:
                raise AlreadyServing()
            return running
        elif wanted is StampKind.OUT and (running is None or running.source != source):
            raise NotServing()
        made = ServiceStamp(
            source=source, volunteer_id=volunteer_id, kind=wanted, at=at or clock.now(), stamped_by=actor.person_id,
            note=note,
        )
        db.session.add(made)
    return made


# Proposing


def propose_record(
    actor: Actor, source: str, volunteer_id: UUID, *, started_at: datetime, finished_at: datetime, title: str,
    category: str, place: str, unit_name: str, region: str, team_id: UUID | None = None, in_charge: UUID | None = None,
    window_to: datetime | None = None, content: str = "", coefficient: str = "1.0", family: bool = False,
    begun_by_code: bool = False, stretches: Sequence[tuple[datetime, datetime]] | None = None,
    notes: Sequence[str] = (), riddles: Sequence[str] = (), lowered: tuple[int, str] | None = None,
    for_elder: bool = False, as_time: bool = False,
) -> ServiceRecord:
    """Write what Order 67 art. 7 demands of one person's service, PENDING, or ANOMALY where somebody must look first.

    place: to the community, never an address · region: of the recording unit · window_to: end of the scheduled window (D5) ·
    stretches: what counts of the time between, all of it where not given · notes: flags for whoever decides ·
    riddles: flags that make an anomaly · lowered: fewer minutes than computed, and why, by whoever proposes (AC16) ·
    for_elder, as_time: whom it was for, and whether the volunteer wants such service kept as time (PT13).
    Proposing again what is proposed or confirmed changes nothing; after a rejection or reversal it makes the next version.
    """
    with scope.deed(db.session, "propose-record"):
        db.session.execute(_ONE_AT_A_TIME, {"volunteer_id": str(volunteer_id)})
        last = queries.newest(source, volunteer_id)
        if last is not None and last.state not in (S.REJECTED, S.REVERSED):
            return last
        join(source, queries.servants([volunteer_id])[volunteer_id].person_id)
        counted = [(started_at, finished_at)] if stretches is None else list(stretches)
        found = rules.anomalies(
            started_at, finished_at, window_to, queries.minutes_on(volunteer_id, started_at), begun_by_code=begun_by_code
        )
        flags = rules.Flags(notes=tuple(notes), riddles=(*riddles, *found))
        limits = rules.limits(workcalendar.calendar(), finished_at)
        facts = {
            "source": source, "volunteer_id": volunteer_id, "version": last.version + 1 if last else 1,
            "replaces": last.id if last else None, "title": title, "service_day": service_day(started_at),
            "place": place, "category": category, "content": content, "unit_name": unit_name, "region": region,
            "team_id": team_id, "in_charge": in_charge, "started_at": started_at, "finished_at": finished_at,
            "computed_minutes": rules.minutes_in(counted), "coefficient": coefficient,
            "family": family, "rule_version": rules.RULE_VERSION, "proposed_by": actor.person_id,
            "record_due": limits.due, "due_provisional": limits.provisional, "for_elder": for_elder,
            "pays": Pays.TIME if for_elder and as_time else Pays.POINTS,
        }
        if lowered is not None and lowered[0] < facts["computed_minutes"]:
            facts |= {"lowered_minutes": lowered[0], "lowered_reason": lowered[1]}
        made = _kept(facts, [Range(since, until) for since, until in counted], flags, limits)
        _write(_Deed(actor, "propose"), made, None)
    return made


def _kept(
    facts: dict[str, Any], wanted: list[Range[datetime]], flags: rules.Flags, limits: rules.Limits
) -> ServiceRecord:
    """The record, with its time if the database lets it have it; disputed if another record has it already (R7)."""
    has_leader = facts["team_id"] is not None and not rules.is_of_activity(facts["source"])

    def made(riddles: Sequence[str], periods: list[Range[datetime]] | None) -> ServiceRecord:
        desk = rules.first_desk(list(riddles), has_leader)
        row = ServiceRecord(
            **facts, flags=[*flags.notes, *riddles], periods=periods, state=S.ANOMALY if riddles else S.PENDING, desk=desk,
            escalates_at=rules.leaves_desk_at(desk, limits),
        )
        db.session.add(row)
        db.session.flush()
        return row

    try:
        with db.session.begin_nested():
            return made(flags.riddles, wanted)
    except IntegrityError as wrong:
        if getattr(getattr(wrong.orig, "diag", None), "constraint_name", None) != NO_OVERLAP:
            raise
    return made([*flags.riddles, rules.OVERLAP], None)


def lower(actor: Actor, record_id: UUID, minutes: int, reason: str) -> ServiceRecord:
    """The volunteer says it was less than the stamps tell; never more, and only until it is decided (D5)."""
    found = queries.record(record_id)
    if VOLUNTEER not in _standing(actor, found):
        raise WrongRole()
    with scope.deed(db.session, "lower-record"):
        found = queries.held(record_id)
        LIFECYCLE.step("lower", found.state)
        standing = found.computed_minutes if found.lowered_minutes is None else found.lowered_minutes
        if minutes >= standing:
            raise field_problem("/minutes", f"只能比现在的 {standing} 分钟更少")
        found.lowered_minutes, found.lowered_reason = minutes, reason
        _write(_Deed(actor, "lower", reason), found, found.state)
    return found


def choose(actor: Actor, record_id: UUID, pays: str) -> ServiceRecord:
    """The volunteer says whether it is to be points or kept time, until it is decided; nobody says it for them (D21)."""
    found = queries.record(record_id)
    if VOLUNTEER not in _standing(actor, found):
        raise WrongRole()
    with scope.deed(db.session, "choose-record"):
        found = queries.held(record_id)
        LIFECYCLE.step("choose", found.state)
        if not found.for_elder:
            raise NotForAnElder()
        found.pays = Pays(pays)
        _write(_Deed(actor, "choose"), found, found.state)
    return found


# Deciding, by source: called by the rooms where the service took place


def confirm_record(actor: Actor, source: str) -> list[ServiceRecord]:
    """Confirm every PENDING record of a source, with the minutes computed or lowered; ANOMALY waits for A2.

    The room above has checked that the actor may say so; whoever served in it may not (ServedThemselves).
    """
    return _each_of(actor, source, (S.PENDING,), lambda row: [_confirm(_Deed(actor, "confirm"), row, None)])


def reject_record(actor: Actor, source: str, reason: str) -> list[ServiceRecord]:
    """It did not happen, or not so: every undecided record of a source is rejected."""
    return _each_of(actor, source, UNDECIDED, lambda row: _reject(_Deed(actor, "reject", reason), row))


def reverse_record(actor: Actor, source: str, reason: str) -> list[ServiceRecord]:
    """Take back every confirmed record of a source, by exact inverse entries (SM-4b)."""
    return _each_of(actor, source, (S.CONFIRMED,), lambda row: [_reverse(_Deed(actor, "reverse", reason), row)])


def _each_of(
    actor: Actor, source: str, states: tuple[RecordState, ...], step: Callable[[ServiceRecord], list[Any]]
) -> list[ServiceRecord]:
    _need_no_part(actor, source)
    with scope.deed(db.session, "decide-source"):
        found = queries.held_of(source, states)
        facts = [fact for row in found for fact in step(row)]
    for fact in facts:
        announce(fact)
    return found


# Deciding, one by one: managers and leaders


def decide(
    actor: Actor, record_id: UUID, verdict: str, minutes: int | None = None, reason: str | None = None
) -> ServiceRecord:
    """Confirm or reject one record: PENDING by the unit or its leader, ANOMALY by A2 and above (D1).

    minutes: fewer than computed, with a reason; None credits them all. Whoever proposed it, or served in it, may not.
    """
    _may(actor, record_id, verdict)
    with scope.deed(db.session, "decide-record"):
        found = queries.held(record_id)
        LIFECYCLE.step(verdict, found.state)
        deed = _Deed(actor, verdict, reason)
        if verdict == "reject":
            facts = _reject(deed, found)
            _tell(found, "hours-rejected", reason=reason or "")
        else:
            facts = [_confirm(deed, found, minutes)]
            _tell(found, "hours-confirmed", minutes=found.credited_minutes)
    for fact in facts:
        announce(fact)
    return found


def correct(actor: Actor, record_id: UUID, minutes: int, reason: str) -> ServiceRecord:
    """Reverse version n and make n + 1 with other minutes, at most those the stamps tell (D1, R7). The new version."""
    _may(actor, record_id, "correct")
    with scope.deed(db.session, "correct-record"):
        old = queries.held(record_id)
        LIFECYCLE.step("correct", old.state)
        most = min(old.computed_minutes, _minutes_of(old))
        if minutes == old.credited_minutes or minutes > most:
            raise field_problem("/minutes", f"应不同于现在的分钟数，且不超过 {most} 分钟")
        facts: list[Any] = [_reverse(_Deed(actor, "correct", reason), old)]
        copied = {name: getattr(old, name) for name in _CARRIED}
        new = ServiceRecord(
            **copied, version=old.version + 1, replaces=old.id, state=S.PENDING, desk=old.desk, escalates_at=None,
            flags=list(old.flags), rule_version=rules.RULE_VERSION,
        )
        db.session.add(new)
        db.session.flush()
        facts.append(_confirm(_Deed(actor, "confirm", reason), new, minutes, most=most))
        _tell(new, "hours-corrected", minutes=minutes, reason=reason)
    for fact in facts:
        announce(fact)
    return new


def reverse(actor: Actor, record_id: UUID, reason: str) -> ServiceRecord:
    """Take one confirmed record back, by an exact inverse entry."""
    _may(actor, record_id, "reverse")
    with scope.deed(db.session, "reverse-record"):
        found = queries.held(record_id)
        LIFECYCLE.step("reverse", found.state)
        fact = _reverse(_Deed(actor, "reverse", reason), found)
        _tell(found, "hours-reversed", minutes=found.credited_minutes, reason=reason)
    announce(fact)
    return found


def recheck(actor: Actor, record_id: UUID, reason: str) -> ServiceRecord:
    """What was drawn for a second look has had it, and stands; by somebody who had no part in it (safety 2.7)."""
    _may(actor, record_id, "recheck")
    with scope.deed(db.session, "recheck-record"):
        found = queries.held(record_id)
        LIFECYCLE.step("recheck", found.state)
        if rules.RECHECK not in found.flags:
            raise NotDrawn()
        found.flags = [rules.RECHECKED if flag == rules.RECHECK else flag for flag in found.flags]
        _write(_Deed(actor, "recheck", reason), found, found.state)
    return found


@dataclass(frozen=True)
class Moved:
    """A record that went over to another registration, and what became of it there: nothing where all overlapped."""

    old: ServiceRecord
    new: ServiceRecord | None


def carry_over(actor: Actor, folded_id: UUID, kept_id: UUID, tag: str) -> list[Moved]:
    """Two registrations are one: every confirmed record of one is taken back there and made anew here, less the time
    that the other has already. The caller has checked who may, and holds both. RecordsUndecided.
    """
    moved, facts = [], []
    with scope.deed(db.session, "carry-over-hours"):
        for volunteer_id in sorted((folded_id, kept_id)):
            db.session.execute(_ONE_AT_A_TIME, {"volunteer_id": str(volunteer_id)})
        if queries.undecided_of(folded_id):
            raise RecordsUndecided()
        for old in queries.confirmed_of(folded_id):
            facts.append(_reverse(_Deed(actor, "reverse", "合并登记"), old))
            db.session.flush()
            left = queries.left_of(old, kept_id)
            minutes = rules.minutes_in((one.lower, one.upper) for one in left)
            new = None
            if minutes:
                copied = {name: getattr(old, name) for name in _CARRIED} | {
                    "volunteer_id": kept_id, "source": f"{tag}:{old.id}", "periods": left, "computed_minutes": minutes,
                    "lowered_minutes": None, "lowered_reason": None,
                }
                new = _again(actor, copied, 1, None, old, min(minutes, old.credited_minutes or 0), "合并登记", facts)
            moved.append(Moved(old, new))
    for fact in facts:
        announce(fact)
    return moved


def carry_back(actor: Actor, pairs: Sequence[tuple[UUID, UUID | None]], reason: str) -> None:
    """They were two after all: what was made anew is taken back, and each old record stands again as its next version."""
    facts: list[Any] = []
    with scope.deed(db.session, "carry-back-hours"):
        for _, new_id in pairs:
            if new_id is not None and (new := queries.held(new_id)).state is S.CONFIRMED:
                facts.append(_reverse(_Deed(actor, "reverse", reason), new))
        for old_id, _ in pairs:
            old = queries.held(old_id)
            copied = {name: getattr(old, name) for name in _CARRIED}
            db.session.flush()
            _again(actor, copied, old.version + 1, old.id, old, old.credited_minutes or 0, reason, facts)
    for fact in facts:
        announce(fact)


def _again(
    actor: Actor, copied: dict[str, Any], version: int, replaces: UUID | None, old: ServiceRecord, minutes: int,
    reason: str, facts: list[Any],
) -> ServiceRecord:
    made = ServiceRecord(
        **copied, version=version, replaces=replaces, state=S.PENDING, desk=old.desk, escalates_at=None,
        flags=list(old.flags), rule_version=rules.RULE_VERSION,
    )
    db.session.add(made)
    db.session.flush()
    facts.append(_confirm(_Deed(actor, "confirm", reason), made, minutes))
    db.session.flush()
    return made


_CARRIED = (
    "source", "volunteer_id", "title", "service_day", "place", "category", "content", "unit_name", "region", "team_id",
    "in_charge", "started_at", "finished_at", "periods", "computed_minutes", "lowered_minutes", "lowered_reason",
    "coefficient", "family", "proposed_by", "record_due", "due_provisional", "for_elder", "pays",
)


def credit_childhood(
    actor: Actor, volunteer_id: UUID, beside_id: UUID, *, source: str, periods: list[Range[datetime]], minutes: int
) -> ServiceRecord:
    """Inside a deed: what somebody served as a child, beside their guardian's record, is now their own (D15).

    Nothing is announced: it brings neither points nor credit.
    """
    beside = queries.held(beside_id)
    copied = {name: getattr(beside, name) for name in _CARRIED} | {
        "volunteer_id": volunteer_id, "source": source, "periods": periods, "started_at": periods[0].lower,
        "finished_at": periods[-1].upper, "lowered_minutes": None, "lowered_reason": None,
        "computed_minutes": rules.minutes_in((one.lower, one.upper) for one in periods),
    }
    return _again(actor, copied, 1, None, beside, minutes, "满十四周岁转入", [])


def restate(
    actor: Actor, source: str, volunteer_id: UUID, *, reason: str, started_at: datetime | None = None,
    finished_at: datetime | None = None, minutes: int | None = None, facts: dict[str, Any] | None = None,
) -> ServiceRecord:
    """What an objection that was upheld comes to: what stood is reversed, and the next version confirmed (D1, D12).

    The one way in which minutes become more. started_at, finished_at: what counts now, as it was where not given ·
    minutes: at most what lies between them, all of it where not given · facts: what is recorded where no record was
    ever made. The room above has checked who decides. HoursOverlap where another record has that time.
    """
    with scope.deed(db.session, "restate-record"):
        db.session.execute(_ONE_AT_A_TIME, {"volunteer_id": str(volunteer_id)})
        join(source, queries.servants([volunteer_id])[volunteer_id].person_id)
        old = queries.newest(source, volunteer_id)
        if old is not None:
            old = queries.held(old.id)
        if old is not None and old.state in UNDECIDED:
            raise StillUndecided()
        told: list[Any] = []
        if old is not None and old.state is S.CONFIRMED:
            told.append(_reverse(_Deed(actor, "reverse", reason), old))
        new = _next_version(actor, source, volunteer_id, old, started_at, finished_at, facts or {})
        told.append(_confirm(_Deed(actor, "confirm", reason), new, minutes))
    for fact in told:
        announce(fact)
    return new


def _next_version(
    actor: Actor, source: str, volunteer_id: UUID, old: ServiceRecord | None, started_at: datetime | None,
    finished_at: datetime | None, facts: dict[str, Any],
) -> ServiceRecord:
    known = {name: getattr(old, name) for name in _CARRIED} if old is not None else {"volunteer_id": volunteer_id} | facts
    since, until = started_at or known.get("started_at"), finished_at or known.get("finished_at")
    if since is None or until is None or since >= until:
        raise field_problem("/from", "须写明服务的起止时间，且结束晚于开始")
    whole = started_at is None and finished_at is None and known.get("periods")
    periods = known["periods"] if whole else [Range(since, until)]
    limits = rules.limits(workcalendar.calendar(), until)
    computed = rules.minutes_in((one.lower, one.upper) for one in periods)
    new = ServiceRecord(**known | {
        "source": source, "version": old.version + 1 if old else 1, "replaces": old.id if old else None, "state": S.PENDING,
        "started_at": since, "finished_at": until, "service_day": service_day(since), "periods": periods,
        "computed_minutes": computed, "lowered_minutes": None, "lowered_reason": None, "flags": [rules.OBJECTION],
        "rule_version": rules.RULE_VERSION, "proposed_by": actor.person_id, "record_due": limits.due,
        "due_provisional": limits.provisional, "desk": Desk.STREET, "escalates_at": None,
    })
    db.session.add(new)
    db.session.flush()
    return new


def withdraw_record(actor: Actor, record_id: UUID, reason: str) -> ServiceRecord:
    """A record counted twice is reversed, as the outcome of an objection. The room above has checked who decides."""
    with scope.deed(db.session, "withdraw-record"):
        found = queries.held(record_id)
        LIFECYCLE.step("reverse", found.state)
        fact = _reverse(_Deed(actor, "reverse", reason), found)
    announce(fact)
    return found



def _standing(actor: Actor, found: ServiceRecord) -> set[str]:
    own = queries.servants([found.volunteer_id])[found.volunteer_id].person_id
    return queries.standing(actor, found, queries.servers_of([found.source])[found.source], own, queries.oneself(actor))


def _need_no_part(actor: Actor, source: str) -> None:
    """ServedThemselves where the actor, or their family, serves or has served in what they are about to decide of (D3)."""
    me = queries.oneself(actor)
    hold_side(source, me)
    if me & queries.servers_of([source])[source]:
        raise ServedThemselves()


def _may(actor: Actor, record_id: UUID, move: str) -> None:
    """Let through whoever may make this move on this record; else say what stands in the way."""
    need_role(actor, (*MANAGERS, TEAM_LEADER))
    found = queries.record(record_id)
    _need_no_part(actor, found.source)
    if actor.person_id in (found.proposed_by, found.decided_by):
        raise ProposedThemselves()
    LIFECYCLE.step(move, found.state)
    if move not in LIFECYCLE.open_to(found.state, _standing(actor, found)):
        raise WrongRole("异常记录须由街道或区级审核" if found.state is S.ANOMALY else None)


# The steps themselves


def _confirm(deed: _Deed, row: ServiceRecord, minutes: int | None, *, most: int | None = None) -> HoursConfirmed:
    """most: how many minutes may be credited; None for what was computed or lowered."""
    if most is None:
        most = row.computed_minutes if row.lowered_minutes is None else row.lowered_minutes
    if row.periods is None:
        row.periods = queries.undisputed(row)
        if not row.periods:
            raise NothingUndisputed()
        most = min(most, _minutes_of(row))
    if minutes is not None and minutes > most:
        raise field_problem("/minutes", f"不能超过 {most} 分钟")
    row.credited_minutes = most if minutes is None else minutes
    if row.credited_minutes < most and not deed.reason:
        raise field_problem("/reason", "少计时长须说明理由")
    _settle(deed, row, S.CONFIRMED)
    _post(row, EntryKind.EARN, row.credited_minutes)
    _draw(row)
    served = queries.servants([row.volunteer_id])[row.volunteer_id]
    return HoursConfirmed(
        record_id=row.id, volunteer_id=row.volunteer_id, person_id=served.person_id, minutes=row.credited_minutes,
        coefficient=row.coefficient, source=row.source, at=row.decided_at or clock.now(), region=row.region,
        service_day=row.service_day,
        minor=served.birth_date is not None and volunteer_rules.is_minor(served.birth_date, row.service_day),
        family=row.family, as_time=row.pays is Pays.TIME,
    )


def _draw(row: ServiceRecord) -> None:
    """One confirmed record in fifty is looked at once more by the street (safety 2.7); nobody can tell beforehand which."""
    if not rules.is_drawn(vault().blind("recheck", str(row.id)), rules.RECHECK_ONE_IN):
        return
    row.flags = [*row.flags, rules.RECHECK]
    managers = accounts.managers_of(at_level(row.region, 2) or row.region, ("A2",))
    outbox.tell(managers, f"record:{row.id}", "hours-recheck", day=row.service_day.isoformat())


def _minutes_of(row: ServiceRecord) -> int:
    return rules.minutes_in((stretch.lower, stretch.upper) for stretch in row.periods or () if not stretch.isempty)


def _reject(deed: _Deed, row: ServiceRecord) -> list[Any]:
    _settle(deed, row, S.REJECTED)
    return [HoursRejected(record_id=row.id, volunteer_id=row.volunteer_id, source=row.source)]


def _reverse(deed: _Deed, row: ServiceRecord) -> HoursReversed:
    minutes = row.credited_minutes or 0
    _settle(deed, row, S.REVERSED)
    _post(row, EntryKind.REVERSE, -minutes)
    served = queries.servants([row.volunteer_id])[row.volunteer_id]
    return HoursReversed(
        record_id=row.id, volunteer_id=row.volunteer_id, person_id=served.person_id, minutes=minutes, source=row.source,
        at=row.decided_at or clock.now(),
    )


def _settle(deed: _Deed, row: ServiceRecord, after: RecordState) -> None:
    """The one place where a record's state changes."""
    before = row.state
    row.state, row.escalates_at = after, None
    row.decided_by, row.decided_at, row.decision_reason = deed.actor.person_id, clock.now(), deed.reason
    _write(deed, row, before)


def _post(row: ServiceRecord, kind: EntryKind, minutes: int) -> None:
    db.session.add(
        HourEntry(
            record_id=row.id, volunteer_id=row.volunteer_id, region=row.region, service_day=row.service_day, kind=kind,
            minutes=minutes,
        )
    )


def _write(deed: _Deed, row: ServiceRecord, before: RecordState | None) -> None:
    """Into the record's history, and into the audit."""
    minutes = row.credited_minutes if row.credited_minutes is not None else row.lowered_minutes
    hat = deed.actor.acting
    db.session.add(
        RecordMove(
            record_id=row.id, volunteer_id=row.volunteer_id, region=row.region, team_id=row.team_id, move=deed.move,
            before=before and before.value, after=row.state.value, minutes=minutes, person_id=deed.actor.person_id,
            role=hat.role if hat else None, reason=deed.reason,
        )
    )
    audit.record(deed.actor, f"{deed.move}-record", f"record:{row.id}", region=row.region, minutes=minutes)


def _tell(row: ServiceRecord, template: str, **words: Any) -> None:
    person_id = queries.servants([row.volunteer_id])[row.volunteer_id].person_id
    outbox.post(
        "notice", about=f"record:{row.id}", person_id=person_id, template=template, day=row.service_day.isoformat(), **words,
    )


# The system's own steps


def sweep_undecided_records(actor: Actor, most: int = 50) -> int:
    """Records nobody decided go up one desk, and are flagged late past their ten working days (D1, D12). How many."""
    moment = clock.now()
    waiting = db.session.scalars(
        select(ServiceRecord).where(ServiceRecord.state.in_(UNDECIDED), ServiceRecord.escalates_at <= moment)
        .order_by(ServiceRecord.escalates_at).limit(most).with_for_update(skip_locked=True)
    ).all()
    calendar = workcalendar.calendar()
    for row in waiting:
        limits = rules.limits(calendar, row.finished_at)
        if moment > limits.due and rules.LATE not in row.flags:
            row.flags = [*row.flags, rules.LATE]
        row.desk = rules.next_desk(row.desk)
        row.escalates_at = rules.leaves_desk_at(row.desk, limits) if moment <= limits.due else rules.tomorrow(moment)
        _remind(row)
    return len(waiting)


def _remind(row: ServiceRecord) -> None:
    """Tell whoever must decide now."""
    role = {Desk.LEADER: "A3", Desk.COMMUNITY: "A3", Desk.STREET: "A2", Desk.DISTRICT: "A1"}[row.desk]
    code = at_level(row.region, LEVEL_OF[role]) or row.region
    managers, due = accounts.managers_of(code, (role,)), service_day(row.record_due).isoformat()
    outbox.tell(managers, f"record:{row.id}", "hours-undecided", due=due)


def change_team(team_id: UUID, into_id: UUID) -> None:
    """A team has become part of another, whose leader decides what waits; what is decided stays where it was made (TM08)."""
    with scope.deed(db.session, "records-change-team"):
        db.session.execute(
            update(ServiceRecord).where(ServiceRecord.team_id == team_id, ServiceRecord.decided.is_(False))
            .values(team_id=into_id).execution_options(synchronize_session=False)
        )
