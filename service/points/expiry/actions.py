"""Telling people before their points end, and ending what is due, some persons at a time (PT11).

Nothing is remembered between two batches but what stands in the tables: whoever is killed goes on where they were. A batch
costs the same six statements for one person or a thousand.
"""

from datetime import datetime, timedelta
from typing import Any, Final
from uuid import UUID

from sqlalchemy import Uuid, any_, bindparam, case, insert, or_, select, text, update
from sqlalchemy.dialects.postgresql import ARRAY

from service.core import clock
from service.core.actors import Actor
from service.core.ids import uuid7
from service.core.workdays import service_day
from service.data import outbox
from service.data.db import db
from service.points import states
from service.points.expiry import queries
from service.points.expiry.models import ExpiryRun
from service.points.models import Journal, Lot, PointAccount, Posting
from service.points.states import AccountKind, EntryKind

BATCH: Final = 500
FIRST_DAYS, LAST_DAYS = 30, 7

_OFF_THE_BALANCE = text(
    "UPDATE point_account a SET balance = a.balance - due.points"
    " FROM (SELECT person_id, sum(remaining - frozen) AS points FROM lot WHERE id = ANY(:lots) GROUP BY person_id) due"
    " WHERE a.kind = 'person' AND a.person_id = due.person_id"
)
_EMPTY = update(Lot.__table__).where(Lot.id == any_(bindparam("lots", type_=ARRAY(Uuid)))).values(remaining=Lot.frozen)


def sweep_expiry(actor: Actor) -> int:
    """End the points whose time has come, some persons at a time: how many lots. Persons in use wait for the next.

    What is frozen waits for what it was frozen for.
    """
    due = select(Lot.person_id).where(Lot.remaining > Lot.frozen, Lot.expires_at <= clock.now()).order_by(Lot.expires_at)
    persons = set(db.session.scalars(due.limit(BATCH)))
    run = _run(begin=bool(persons))
    if run is None:
        return 0
    lots, points = _end(_free(persons)) if persons else (0, 0)
    run.done_lots += lots
    run.done_points += points
    if lots:
        run.moved_at = clock.now()
    elif not persons:
        run.finished_at = clock.now()
    db.session.flush()
    return lots


def sweep_reminders(actor: Actor) -> int:
    """Tell people thirty and seven days before their points end, once each: how many people."""
    moment = clock.now()
    first, last = moment + timedelta(days=FIRST_DAYS), moment + timedelta(days=LAST_DAYS)
    untold = (
        Lot.remaining > Lot.frozen, Lot.expires_at > moment,
        or_(
            (Lot.reminded_days.is_(None)) & (Lot.expires_at <= first),
            (Lot.reminded_days == FIRST_DAYS) & (Lot.expires_at <= last),
        ),
    )
    persons = set(db.session.scalars(select(Lot.person_id).where(*untold).limit(BATCH)))
    if not persons:
        return 0
    told = (
        update(Lot).where(Lot.person_id.in_(_free(persons)), *untold)
        .values(reminded_days=case((Lot.expires_at <= last, LAST_DAYS), else_=FIRST_DAYS))
        .returning(Lot.person_id, Lot.expires_at, (Lot.remaining - Lot.frozen).label("points"))
    )
    sums: dict[tuple[UUID, datetime], int] = {}
    for row in db.session.execute(told):
        sums[row.person_id, row.expires_at] = sums.get((row.person_id, row.expires_at), 0) + row.points
    for (person_id, ends), points in sums.items():
        day = service_day(ends - timedelta(seconds=1)).isoformat()
        outbox.post(
            "notice", f"points:{person_id}:{day}", person_id=person_id, template="points-expiring", points=points, day=day
        )
    return len({person for person, _ in sums})


def _free(persons: set[UUID]) -> list[UUID]:
    """Those of them whose accounts nobody holds, held now: lots are touched only behind their account."""
    found = (
        select(PointAccount.person_id)
        .where(PointAccount.kind == AccountKind.PERSON, PointAccount.person_id.in_(persons))
        .order_by(PointAccount.id).with_for_update(skip_locked=True)
    )
    return [person for person in db.session.scalars(found) if person is not None]


def _run(*, begin: bool) -> ExpiryRun | None:
    """The open run; a new one where something is due and none is open. One sweep at a time (service/jobs.py)."""
    found: ExpiryRun | None = db.session.scalar(select(ExpiryRun).where(ExpiryRun.finished_at.is_(None)).with_for_update())
    if found is None and begin:
        lots, points = queries.due()
        found = ExpiryRun(lots=lots, points=points, done_lots=0, done_points=0, moved_at=clock.now())
        db.session.add(found)
        db.session.flush()
    return found


def _end(persons: list[UUID]) -> tuple[int, int]:
    """End what is due of these persons, whose accounts are held: how many lots and points. One entry a person."""
    moment = clock.now()
    due = db.session.execute(
        select(Lot.id, Lot.person_id, (Lot.remaining - Lot.frozen).label("ends"), PointAccount.id.label("account_id"))
        .join(PointAccount, PointAccount.person_id == Lot.person_id)
        .where(
            PointAccount.kind == AccountKind.PERSON, Lot.person_id.in_(persons), Lot.remaining > Lot.frozen,
            Lot.expires_at <= moment,
        ).order_by(Lot.expires_at, Lot.id)
    ).all()
    if not due:
        return 0, 0
    by_person: dict[UUID, list[Any]] = {}
    for lot in due:
        by_person.setdefault(lot.person_id, []).append(lot)
    lots = [lot.id for lot in due]
    db.session.execute(_OFF_THE_BALANCE, {"lots": lots})
    db.session.execute(_EMPTY, {"lots": lots})
    journals, postings = [], []
    for person_id, ended in by_person.items():
        journal_id, total = uuid7(), sum(lot.ends for lot in ended)
        # A lot whose frozen points came back ends once more, so the lot alone is no name.
        journals.append({
            "id": journal_id, "created_at": moment, "kind": EntryKind.EXPIRE, "source": f"expiry:{ended[0].id}:{uuid7()}",
            "person_id": person_id, "note": "积分到期",
        })
        sides = [(states.EXPIRED, total, None), *((lot.account_id, -lot.ends, lot.id) for lot in ended)]
        postings += [
            {"id": uuid7(), "created_at": moment, "journal_id": journal_id, "account_id": account, "amount": points,
             "lot_id": lot}
            for account, points, lot in sides
        ]
    db.session.execute(insert(Journal), journals)
    db.session.execute(insert(Posting), postings)
    return len(due), sum(lot.ends for lot in due)
