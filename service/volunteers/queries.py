"""Questions about people who serve. Rooms above call these; names and homes of strangers leave here masked."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Date, Uuid, bindparam, exists, func, or_, select, text
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.types import Text

from service.accounts import queries as accounts
from service.core import clock, masking, regions
from service.core.actors import A3_AND_ABOVE, MANAGERS, Actor
from service.core.geo import Place, metres_between, plane
from service.core.problems import NotFound
from service.core.regions import Area
from service.core.workdays import service_day
from service.data import ports, scope
from service.data.db import db
from service.data.sealed import unseal
from service.volunteers import rules
from service.volunteers.models import GuardianLink, Volunteer, VolunteerCertificate, VolunteerMove
from service.volunteers.states import (
    GONE,
    LIFECYCLE,
    OTHERWISE_ENDED,
    SELF,
    Cause,
    CertificateState,
    LinkState,
    VolunteerState,
)
from service.web.access import need_role
from service.web.paging import page, unpack_id

_NEAR = text(
    "SELECT * FROM volunteers_near(:east, :north, :within, :category, :take, :lo, :hi, :lowest_credit, :excluded,"
    " :born_by, :certificates, :on_day)"
).bindparams(
    bindparam("excluded", type_=ARRAY(Uuid)), bindparam("certificates", type_=ARRAY(Text)),
    bindparam("born_by", type_=Date), bindparam("on_day", type_=Date), bindparam("category", type_=Text),
)

_LISTED = (
    "id", "person_id", "number", "state", "suspended_for", "name", "sex", "birth_date", "id_number_sealed", "region",
    "skills", "service_categories", "on_duty", "credit", "open_load", "review_due_at", "created_at",
)
_SHOWN = (
    "id", "number", "state", "suspended_for", "reason_code", "reason", "name", "sex", "birth_date", "region",
    "politics", "education", "skills", "service_categories", "availability", "on_duty", "credit", "star",
    "open_load", "review_due_at", "activated_at", "created_at",
)


class NoSuchVolunteer(NotFound):
    """No volunteer with this id, or not one the caller may see."""

    title = "没有这名志愿者"


class NoSuchCertificate(NotFound):
    """No certificate with this id, or not one the caller may see."""

    title = "没有这份证书"


@dataclass(frozen=True)
class Brief:
    """What a room above needs to know of a volunteer. The name is full: mask it for whoever may not see it."""

    id: UUID
    person_id: UUID
    name: str
    state: VolunteerState
    region: str
    minor: bool
    credit: int


@dataclass(frozen=True)
class Candidate:
    """Somebody near enough to be asked, with the reasons in Chinese. metres: geodesic, rounded · score: 0–100."""

    volunteer_id: UUID
    person_id: UUID
    masked_name: str
    metres: int
    category_match: bool
    available: bool
    on_duty: bool
    load: int
    credit: int
    waiting_days: int
    score: int
    reasons: list[str]


def volunteer(volunteer_id: UUID, *, lock: bool = False) -> Volunteer:
    """The volunteer with this id; NoSuchVolunteer where the scope shows none."""
    query = select(Volunteer).where(Volunteer.id == volunteer_id)
    if lock:
        query = query.with_for_update().execution_options(populate_existing=True)
    found = db.session.scalar(query)
    if found is None:
        raise NoSuchVolunteer()
    return found


def volunteer_of_person(person_id: UUID) -> Volunteer | None:
    """The live registration of this person, whoever asks; else the last that ended. The caller shows nothing of it."""
    query = (
        select(Volunteer).where(Volunteer.person_id == person_id)
        .order_by(Volunteer.state.in_(GONE), Volunteer.id.desc()).limit(1)
    )
    with scope.deed(db.session, "volunteer-of-person"):
        return db.session.scalar(query)


def listed_names(person_ids: Iterable[UUID]) -> dict[UUID, str]:
    """Registered names by person, of grown-ups who let theirs be shown to everybody; nobody else (D15, VO17)."""
    shown, today = accounts.showing_names(person_ids), service_day(clock.now())
    found = select(Volunteer.person_id, Volunteer.name, Volunteer.birth_date).where(Volunteer.person_id.in_(shown))
    with scope.deed(db.session, "public-names"):
        rows = db.session.execute(found).all()
    return {
        row.person_id: row.name for row in rows
        if row.name and row.birth_date is not None and not rules.is_minor(row.birth_date, today)
    }


def volunteer_numbered(number: str) -> tuple[UUID, str] | None:
    """Whose number this is, and where they belong; only somebody on the register (for the ledger's port)."""
    query = select(Volunteer.person_id, Volunteer.region).where(
        Volunteer.number == number, Volunteer.state.in_((VolunteerState.ACTIVE, VolunteerState.SUSPENDED))
    )
    with scope.deed(db.session, "volunteer-numbered"):
        found = db.session.execute(query).one_or_none()
    return None if found is None or found.person_id is None else (found.person_id, found.region)


def registration_of(person_id: UUID) -> str | None:
    """Where this person's live registration stands, also before it is approved and while it is suspended."""
    found = volunteer_of_person(person_id)
    return None if found is None or found.state in GONE else found.state.value


def age_of(person_id: UUID) -> int | None:
    """Full years today, by a registration that somebody has approved, also one that is over; None where there is none."""
    query = (
        select(Volunteer.birth_date)
        .where(Volunteer.person_id == person_id, Volunteer.activated_at.is_not(None), Volunteer.birth_date.is_not(None))
        .order_by(Volunteer.id.desc()).limit(1)
    )
    with scope.deed(db.session, "age-of"):
        born = db.session.scalar(query)
    return None if born is None else rules.age_today(born, service_day(clock.now()))


def is_active_volunteer(person_id: UUID) -> bool:
    """May this person serve at all?"""
    query = select(Volunteer.id).where(Volunteer.person_id == person_id, Volunteer.state == VolunteerState.ACTIVE)
    with scope.deed(db.session, "is-volunteer"):
        return db.session.scalar(query) is not None


def active_within(area: Area) -> set[UUID]:
    """The persons who are active volunteers of the area."""
    query = select(Volunteer.person_id).where(
        Volunteer.state == VolunteerState.ACTIVE, Volunteer.region >= area.lo, Volunteer.region < area.hi,
        Volunteer.person_id.is_not(None),
    )
    with scope.deed(db.session, "active-within"):
        return {found for found in db.session.scalars(query) if found is not None}


def serves_no_more(person_id: Any) -> Any:
    """The condition that this person, a column, is no active volunteer. Read inside a deed."""
    return ~exists().where(Volunteer.person_id == person_id, Volunteer.state == VolunteerState.ACTIVE)


def brief_of(ids: Iterable[UUID]) -> dict[UUID, Brief]:
    """Briefs by volunteer id, whoever asks; ids without a volunteer are left out."""
    wanted, today = set(ids), service_day(clock.now())
    if not wanted:
        return {}
    query = select(
        Volunteer.id, Volunteer.person_id, Volunteer.name, Volunteer.state, Volunteer.region, Volunteer.birth_date,
        Volunteer.credit,
    ).where(Volunteer.id.in_(wanted))
    with scope.deed(db.session, "volunteer-briefs"):
        rows = db.session.execute(query).all()
    return {
        row.id: Brief(row.id, row.person_id, row.name, row.state, row.region, _minor(row.birth_date, today), row.credit)
        for row in rows
    }


def by_number(number: str) -> Brief | None:
    """The active volunteer who carries this number on their card, whoever asks; None where there is none."""
    with scope.deed(db.session, "volunteer-by-number"):
        found = db.session.scalar(
            select(Volunteer.id).where(Volunteer.number == number, Volunteer.state == VolunteerState.ACTIVE)
        )
    return None if found is None else brief_of([found])[found]


def star_of(volunteer_id: UUID) -> int:
    """How many stars a volunteer has been given, 0 to 5."""
    with scope.deed(db.session, "star-of"):
        return db.session.scalar(select(Volunteer.star).where(Volunteer.id == volunteer_id)) or 0


def numbers_of(ids: Iterable[UUID]) -> dict[UUID, str]:
    """Volunteer numbers by id; whoever has none is left out."""
    wanted = set(ids)
    with scope.deed(db.session, "volunteer-numbers"):
        rows = db.session.execute(
            select(Volunteer.id, Volunteer.number).where(Volunteer.id.in_(wanted), Volunteer.number.is_not(None))
        )
        return {row.id: row.number for row in rows}


def public_names(ids: Iterable[UUID]) -> dict[UUID, str]:
    """Names for everybody by volunteer id: whole where an adult lets it be shown, else 李*; of a minor only the number
    (VO17, D15)."""
    briefs = brief_of(ids)
    shown = accounts.showing_names(brief.person_id for brief in briefs.values())
    numbers = numbers_of(found.id for found in briefs.values() if found.minor)
    return {
        found.id: numbers.get(found.id, "") if found.minor
        else found.name if found.person_id in shown else masking.name(found.name)
        for found in briefs.values()
    }


def activated_at(volunteer_id: UUID) -> datetime | None:
    """When somebody became a volunteer; asked by a room that holds it against a claimed service."""
    with scope.deed(db.session, "activated-at"):
        return db.session.scalar(select(Volunteer.activated_at).where(Volunteer.id == volunteer_id))


def _minor(birth_date: date | None, day: date) -> bool:
    """Whoever's birthday was erased serves no more; taken for grown-up."""
    return birth_date is not None and rules.is_minor(birth_date, day)


def family_of(person_id: UUID) -> set[UUID]:
    """Who counts as the same person (D3): guardians, wards, and the members of their family account. Not the person."""
    query = select(GuardianLink.ward_id, GuardianLink.guardian_id).where(
        GuardianLink.state == LinkState.AGREED,
        or_(GuardianLink.ward_id == person_id, GuardianLink.guardian_id == person_id),
    )
    with scope.deed(db.session, "family"):
        found = {person for pair in db.session.execute(query) for person in pair if person is not None}
    for others in ports.ask("family_group_of", person_id):
        found |= others
    return found - {person_id}


def missing_for(volunteer_id: UUID, *, adults_only: bool, certificates: Sequence[str], on_day: date) -> list[str]:
    """What this volunteer lacks to serve on that day (D4), in Chinese; empty: may serve. NoSuchVolunteer for nobody.

    Credit is not looked at here: whether it matters depends on who invites (D4, D16); see `Brief.credit`.
    """
    with scope.deed(db.session, "missing-for"):
        found = volunteer(volunteer_id)
        held = set(
            db.session.scalars(
                select(VolunteerCertificate.kind).where(
                    VolunteerCertificate.volunteer_id == volunteer_id,
                    VolunteerCertificate.state == CertificateState.VERIFIED, VolunteerCertificate.valid_until >= on_day,
                )
            )
        )
    missing = []
    if found.state != VolunteerState.ACTIVE:
        missing.append("志愿者当前不在可服务状态")
    if adults_only and _minor(found.birth_date, on_day):
        missing.append("未满18周岁，不能参加上门服务或中高风险服务")
    missing.extend(f"缺少有效的{kind}资格证书" for kind in certificates if kind not in held)
    return missing


def candidates_near(
    place: Place, *, category: str, window_from: datetime, window_to: datetime, region_lo: str, region_hi: str,
    within_metres: float = 3000, limit: int = 20, excluded_persons: Collection[UUID] = (), adults_only: bool = False,
    certificates: Sequence[str] = (),
) -> list[Candidate]:
    """The best `limit` of those near, best first; across community borders, inside region_lo ≤ code < region_hi (R3).

    The database proposes the nearest by index, those of the category first; here they are ranked again.
    """
    moment, day = clock.now(), service_day(window_from)
    east, north = plane(place)
    rows = db.session.execute(
        _NEAR,
        {
            "east": east, "north": north, "within": float(within_metres), "category": category,
            "take": max(limit, rules.PROPOSALS), "lo": region_lo, "hi": region_hi, "lowest_credit": rules.CREDIT_GATE,
            "excluded": list(excluded_persons), "certificates": list(certificates), "on_day": day,
            "born_by": rules.adults_born_by(day) if adults_only else None,
        },
    ).all()
    ranked = sorted(
        ((_fit(row, row.metres, moment, window_from, window_to), row) for row in rows),
        key=lambda pair: (-rules.score(pair[0], within_metres), pair[0].metres, pair[1].volunteer_id),
    )
    found = [_candidate(row, place, category, within_metres, fit) for fit, row in ranked[:limit]]
    return sorted(found, key=lambda one: (-one.score, one.metres, one.volunteer_id))


def _fit(row: Any, metres: float, moment: datetime, window_from: datetime, window_to: datetime) -> rules.Fit:
    return rules.Fit(
        metres=metres, category_match=row.category_match, on_duty=row.on_duty, load=row.load,
        available=rules.has_time(row.availability, window_from, window_to),
        waiting_days=max(0, (moment - row.idle_since).days) if row.idle_since else 0,
    )


def _candidate(row: Any, place: Place, category: str, within_metres: float, near: rules.Fit) -> Candidate:
    """With the true distance in place of the plane's."""
    metres = round(metres_between(place, Place(row.lng, row.lat)))
    fit = rules.Fit(metres, near.category_match, near.available, near.on_duty, near.load, near.waiting_days)
    return Candidate(
        volunteer_id=row.volunteer_id, person_id=row.person_id, masked_name=masking.name(row.name), metres=metres,
        category_match=fit.category_match, available=fit.available, on_duty=fit.on_duty, load=fit.load,
        credit=row.credit, waiting_days=fit.waiting_days, score=rules.score(fit, within_metres),
        reasons=rules.reasons(fit, category),
    )


def own_volunteer(person_id: UUID) -> Volunteer:
    """One's own registration, live before ended; NoSuchVolunteer where there is none."""
    found = db.session.scalar(
        select(Volunteer).where(Volunteer.person_id == person_id)
        .order_by(Volunteer.state.in_(GONE), Volunteer.id.desc()).limit(1)
    )
    if found is None:
        raise NoSuchVolunteer()
    return found


def certificate(volunteer_id: UUID, certificate_id: UUID) -> VolunteerCertificate:
    """A certificate of this volunteer, locked for deciding; NoSuchCertificate where the scope shows none."""
    found = db.session.scalar(
        select(VolunteerCertificate).where(
            VolunteerCertificate.id == certificate_id, VolunteerCertificate.volunteer_id == volunteer_id
        ).with_for_update()
    )
    if found is None:
        raise NoSuchCertificate()
    return found


def guardian_agreed(volunteer_id: UUID) -> bool:
    """Does a guardian's consent stand?"""
    query = select(GuardianLink.id).where(
        GuardianLink.volunteer_id == volunteer_id, GuardianLink.state == LinkState.AGREED
    )
    with scope.deed(db.session, "guardian-agreed"):
        return db.session.scalar(query) is not None


def rejected_since(id_number_index: bytes, moment: datetime) -> bool:
    """Was a registration with this ID number rejected after `moment`?"""
    query = select(Volunteer.id).where(
        Volunteer.id_number_index == id_number_index, Volunteer.state == VolunteerState.REJECTED,
        Volunteer.moved_at > moment,
    )
    with scope.deed(db.session, "rejected-lately"):
        return db.session.scalar(query.limit(1)) is not None


def moves_for(actor: Actor, found: Volunteer) -> list[str]:
    """The moves open to this caller on this volunteer; on oneself, only one's own."""
    if actor.person_id == found.person_id:
        words = LIFECYCLE.open_to(found.state, (SELF,))
        grown_up = not _minor(found.birth_date, service_day(clock.now()))
        may_resume = found.suspended_for == Cause.CONSENT or (grown_up and found.suspended_for == Cause.GUARDIAN)
        return [w for w in words if w != "resume" or may_resume]
    if not actor.wears(MANAGERS) or actor.area is None or found.region not in actor.area or actor.acting is None:
        return []
    words = LIFECYCLE.open_to(found.state, (actor.acting.role,))
    return [w for w in words if w != "restore" or found.suspended_for not in OTHERWISE_ENDED]


def volunteer_view(actor: Actor, found: Volunteer) -> dict[str, Any]:
    """What the caller is shown: the row, phone and ID number masked, certificates, and the moves open to them."""
    phone = accounts.phones_of([found.person_id]).get(found.person_id)
    certificates = db.session.scalars(
        select(VolunteerCertificate).where(VolunteerCertificate.volunteer_id == found.id)
        .order_by(VolunteerCertificate.id)
    )
    place = None if found.lng is None else {"lng": found.lng, "lat": found.lat}
    is_own = actor.person_id == found.person_id
    shown = {name: getattr(found, name) for name in _SHOWN}
    return shown | {
        "phone": masking.phone(phone) if phone else None,
        "id_number": masking.id_number(found.id_number) if found.id_number_sealed else None,
        "minor": _minor(found.birth_date, service_day(clock.now())),
        "place": place if is_own else None,
        "certificates": list(certificates),
        "moves": moves_for(actor, found),
    }


def volunteers(
    actor: Actor, *, after: str | None, limit: int, state: str | None, region: str | None, skill: str | None, q: str | None
) -> dict[str, Any]:
    """A page of the volunteers in the acting manager's area, the latest first; phone and ID number masked."""
    query = select(*(getattr(Volunteer, name) for name in _LISTED)).where(
        *_asked(actor, state=state, region=region, skill=skill, q=q)
    )
    if (last := unpack_id(after)) is not None:
        query = query.where(Volunteer.id < last)
    rows = db.session.execute(query.order_by(Volunteer.id.desc()).limit(limit + 1)).all()
    phones = accounts.phones_of(row.person_id for row in rows)
    today = service_day(clock.now())
    found = page(rows, limit, lambda row: (row.id,))
    found["items"] = [_listed(row, phones.get(row.person_id), today) for row in found["items"]]
    return found


def how_many(
    actor: Actor, most: int, *, state: str | None, region: str | None, skill: str | None, q: str | None
) -> int:
    """How many `volunteers` would show; it counts no further than `most`."""
    some = select(Volunteer.id).where(*_asked(actor, state=state, region=region, skill=skill, q=q)).limit(most).subquery()
    return db.session.scalar(select(func.count()).select_from(some)) or 0


def _asked(actor: Actor, *, state: str | None, region: str | None, skill: str | None, q: str | None) -> list[Any]:
    area = regions.area(need_role(actor, A3_AND_ABOVE).scope_key)
    found: list[Any] = [Volunteer.region >= area.lo, Volunteer.region < area.hi]
    if region is not None:
        wanted = regions.area(region)
        found += [Volunteer.region >= wanted.lo, Volunteer.region < wanted.hi]
    if state is not None:
        found.append(Volunteer.state == VolunteerState(state))
    if skill is not None:
        found.append(or_(Volunteer.skills.contains([skill]), Volunteer.service_categories.contains([skill])))
    if q is not None:
        found += _called(q)
    return found


def _called(q: str) -> tuple[Any, ...]:
    """By the beginning of the number, where it looks like one, else of the name; both walk an index."""
    if rules.is_start_of_number(q):
        return Volunteer.number >= q, Volunteer.number < f"{q}Z"
    return Volunteer.name >= q, Volunteer.name < q[:-1] + chr(min(ord(q[-1]) + 1, 0x10FFFF))


def _listed(row: Any, phone: str | None, today: date) -> dict[str, Any]:
    number = unseal("volunteer", "id_number_sealed", row.id, row.id_number_sealed)
    return {name: getattr(row, name) for name in _LISTED if name not in ("id_number_sealed", "birth_date")} | {
        "phone": masking.phone(phone) if phone else None,
        "id_number": masking.id_number(number) if number else None,
        "minor": _minor(row.birth_date, today),
    }


def history(volunteer_id: UUID) -> list[dict[str, Any]]:
    """Every move of this volunteer, oldest first; people by masked name."""
    found = volunteer(volunteer_id)
    rows = list(
        db.session.scalars(
            select(VolunteerMove).where(VolunteerMove.volunteer_id == found.id).order_by(VolunteerMove.id)
        )
    )
    names = accounts.names_of(row.by_person for row in rows)
    return [
        {
            "at": row.created_at, "move": row.move, "by_role": row.by_role, "from_state": row.from_state,
            "by_name": masking.name(names.get(row.by_person, "")) if row.by_person else None,
            "to_state": row.to_state, "reason_code": row.reason_code, "reason": row.reason,
        }
        for row in rows
    ]


def metres_from(volunteer_id: UUID, place: Place) -> int | None:
    """How far this volunteer's home is from a place, in whole metres; None where no home is known."""
    with scope.deed(db.session, "metres-from"):
        home = db.session.execute(select(Volunteer.lng, Volunteer.lat).where(Volunteer.id == volunteer_id)).one_or_none()
    if home is None or home.lng is None or home.lat is None:
        return None
    return round(metres_between(place, Place(home.lng, home.lat)))
