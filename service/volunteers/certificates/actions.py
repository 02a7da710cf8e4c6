"""Issuing a certificate, sealing it, and revoking it: by two persons, or at once when an hour in it is taken back."""

import secrets
from datetime import date
from typing import Any
from uuid import UUID

from flask import current_app
from sqlalchemy import select, update

from service.accounts import queries as accounts
from service.core import clock, masking, papers
from service.core.actors import A2_AND_ABOVE, A3_AND_ABOVE, DISTRICT, Actor
from service.core.problems import Conflict, Forbidden, field_problem
from service.core.workdays import service_day
from service.data import audit, divisions, outbox, scope
from service.data.db import db
from service.map import queries as stations
from service.volunteers import queries as volunteers
from service.volunteers.certificates import queries, rules
from service.volunteers.certificates.models import NUMBERS, CertificateLine, ServiceCertificate
from service.volunteers.certificates.states import LIFECYCLE, VALID, PaperState, RevokeClass
from service.volunteers.states import GONE
from service.web.access import need_cover, need_person, need_role

S = PaperState


class NothingToCertify(Conflict):
    """Only confirmed records make a certificate, and there are none on these days."""

    title = "这段时间没有已核定的服务记录"


class TooMuchForOnePaper(Conflict):
    """More records than one certificate holds."""

    title = "记录过多，请缩短时间范围分次开具"


class SameHand(Forbidden):
    """Whoever asked for a revocation does not decide about it, and nobody decides about their own (invariant 8)."""

    title = "经办与审核须为不同的人，且不能办理本人的证明"


def issue(actor: Actor, *, since: date, until: date) -> ServiceCertificate:
    """Everything confirmed on these days, as it stands now, under a new number. Free, and at once (Order 67 art. 13)."""
    own = volunteers.own_volunteer(need_person(actor))
    if own.state in GONE or own.number is None:
        raise volunteers.NoSuchVolunteer()
    if until > service_day(clock.now()):
        raise field_problem("/until", "不能晚于今天")
    if since > until:
        raise field_problem("/since", "开始日期不能晚于结束日期")
    if missing := papers.missing_in([own.name]):
        raise queries.CannotBePrinted(f"缺少：{missing}", missing=missing)
    settings = current_app.extensions["settings"]
    with scope.deed(db.session, "issue-certificate"):
        records = queries.confirmed_between(own.id, since, until)
        if not records:
            raise NothingToCertify()
        if len(records) > rules.MOST_RECORDS:
            raise TooMuchForOnePaper()
        sequence = db.session.scalars(select(NUMBERS.next_value())).one()
        made = ServiceCertificate(
            number=rules.number_of(service_day(clock.now()).year, sequence),
            code=rules.code_from(secrets.randbelow(len(rules.CODE_LETTERS)) for _ in range(rules.CODE_LENGTH)),
            volunteer_id=own.id, person_id=own.person_id, region=own.region, volunteer_number=own.number, since=since,
            until=until, minutes=sum(row.credited_minutes or 0 for row in records), records=len(records), units=[],
            layout=rules.LAYOUT, is_demo=settings.demo, verify_at=settings.public_url, content_sha256=b"", state=S.ISSUED,
        )
        made.holder = f"{own.name}\n{_document(own.id_number if own.id_number_sealed else None)}"
        lines = [
            CertificateLine(
                certificate_id=made.id, record_id=row.id, person_id=own.person_id, region=own.region, position=position,
                minutes=row.credited_minutes or 0, **{name: getattr(row, name) for name in _COPIED},
            )
            for position, row in enumerate(records, start=1)
        ]
        made.units = _units(lines, {row.unit_name: row.in_charge for row in records})
        made.content_sha256 = hash_of(made, lines)
        db.session.add(made)
        db.session.flush()
        db.session.add_all(lines)
    audit.record(actor, "issue-certificate", f"certificate:{made.id}", region=made.region, minutes=made.minutes)
    return made


_COPIED = ("service_day", "started_at", "finished_at", "title", "category", "content", "place", "unit_name")


def hash_of(made: ServiceCertificate, lines: list[CertificateLine]) -> bytes:
    """What the certificate says, as one digest."""
    names = ("number", "volunteer_id", "volunteer_number", "since", "until", "minutes")
    head = {name: getattr(made, name) for name in names}
    return rules.content_hash(
        head, [{name: getattr(line, name) for name in ("record_id", *_COPIED, "minutes")} for line in lines]
    )


def _document(id_number: str | None) -> str:
    return f"居民身份证 {masking.id_number(id_number)}" if id_number else ""


def _units(lines: list[CertificateLine], in_charge: dict[str, UUID | None]) -> list[dict[str, Any]]:
    names = accounts.names_of(in_charge.values())
    return [
        {"name": name, "in_charge": names.get(in_charge[name]) if in_charge[name] else None, "minutes": minutes}
        for name, minutes in rules.per_unit(lines)
    ]


def _decided_by(actor: Actor, certificate_id: UUID, roles: tuple[str, ...], move: str) -> ServiceCertificate:
    """The locked certificate, for a manager of these roles who covers it and is not its owner."""
    need_role(actor, roles)
    found = queries.paper(certificate_id)
    need_cover(actor, found.region, queries.NoSuchPaper)
    if actor.person_id == found.person_id:
        raise SameHand()
    found = queries.paper(certificate_id, lock=True)
    LIFECYCLE.step(move, found.state, S.ISSUED if move == "keep" else None)
    return found


def seal(actor: Actor, certificate_id: UUID) -> ServiceCertificate:
    """The community puts its seal on it (Order 67 art. 15: 按需)."""
    found = _decided_by(actor, certificate_id, A3_AND_ABOVE, "seal")
    code = need_role(actor, A3_AND_ABOVE).scope_key
    unit = stations.station_of_region(code) or divisions.name_of(code) or code
    with scope.deed(db.session, "seal-certificate"):
        found.state, found.sealed_at, found.sealed_by, found.seal_unit = S.SEALED, clock.now(), actor.person_id, unit
    return _told(actor, found, "seal")


def question(actor: Actor, certificate_id: UUID, reason_class: str, note: str) -> ServiceCertificate:
    """One person says that it must be revoked; it stays valid until another has decided."""
    found = _decided_by(actor, certificate_id, A2_AND_ABOVE, "question")
    with scope.deed(db.session, "question-certificate"):
        found.state, found.question, found.revoke_class = S.QUESTIONED, note, RevokeClass(reason_class)
        found.questioned_at, found.questioned_by = clock.now(), actor.person_id
    return _told(actor, found, "question")


def keep(actor: Actor, certificate_id: UUID, note: str) -> ServiceCertificate:
    """The second person finds nothing wrong with it."""
    found = _second(actor, certificate_id, "keep")
    with scope.deed(db.session, "keep-certificate"):
        found.state = S.ISSUED if found.sealed_at is None else S.SEALED
        found.question = found.revoke_class = found.questioned_at = found.questioned_by = None
    return _told(actor, found, "keep", note=note)


def revoke(actor: Actor, certificate_id: UUID) -> ServiceCertificate:
    """The second person agrees: from now on the check says void, when and of what kind."""
    found = _second(actor, certificate_id, "revoke")
    with scope.deed(db.session, "revoke-certificate"):
        found.state, found.revoked_at, found.revoked_by = S.REVOKED, clock.now(), actor.person_id
    _tell_owner(found)
    return _told(actor, found, "revoke")


def _second(actor: Actor, certificate_id: UUID, move: str) -> ServiceCertificate:
    found = _decided_by(actor, certificate_id, (DISTRICT,), move)
    if found.questioned_by == actor.person_id:
        raise SameHand()
    return found


def void_with(record_id: UUID) -> int:
    """A record was reversed: every valid certificate it stands in is void, in the same transaction. How many."""
    with scope.deed(db.session, "void-certificates"):
        found = queries.valid_with(record_id, VALID)
        for one in found:
            one.state, one.revoke_class, one.revoked_at = S.REVOKED, RevokeClass.HOURS_REVERSED, clock.now()
    for one in found:
        _tell_owner(one)
    return len(found)


def forget_holder(volunteer_id: UUID) -> None:
    """The account was closed: number and hours stay, the name goes (D18). The chain never knew it."""
    with scope.deed(db.session, "forget-holder"):
        db.session.execute(
            update(ServiceCertificate).where(ServiceCertificate.volunteer_id == volunteer_id).values(holder_sealed=None)
        )


def _tell_owner(found: ServiceCertificate) -> None:
    outbox.post(
        "notice", about=f"certificate:{found.id}", person_id=found.person_id, template="paper-revoked", number=found.number,
    )


def _told(actor: Actor, found: ServiceCertificate, move: str, **facts: Any) -> ServiceCertificate:
    audit.record(actor, f"{move}-certificate", f"certificate:{found.id}", region=found.region, **facts)
    return found
