"""Questions about somebody's year."""

from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import case, func, select

from service.core import clock, crypto, masking
from service.core.actors import Actor
from service.core.problems import NotFound
from service.core.workdays import service_day
from service.data import scope
from service.data.db import db
from service.volunteers import queries as volunteers
from service.volunteers import rules as volunteer_rules
from service.volunteers.hours import rules as hour_rules
from service.volunteers.hours.models import HourEntry, ServiceRecord
from service.volunteers.hours.states import EntryKind, RecordState
from service.volunteers.models import Volunteer
from service.volunteers.states import GONE
from service.volunteers.yearbook.models import YearShare
from service.web.access import need_person


class NoSuchYear(NotFound):
    """Nothing is shared under this link, or not any more."""

    title = "这份年度报告没有公开"


def standing_share(person_id: UUID, year: int) -> YearShare | None:
    """The link that stands for this year."""
    return db.session.scalar(
        select(YearShare).where(
            YearShare.person_id == person_id, YearShare.year == year, YearShare.withdrawn_at.is_(None)
        )
    )


def my_year(actor: Actor, year: int | None) -> dict[str, Any]:
    """The caller's own year; this one where none is named."""
    own = volunteers.own_volunteer(need_person(actor))
    wanted = year or service_day(clock.now()).year
    share = standing_share(own.person_id, wanted)
    return _year(own, wanted) | {"shared_at": share.created_at if share else None}


def shared_year(token: str) -> dict[str, Any]:
    """What whoever holds the link is shown: figures and a masked name. NoSuchYear."""
    with scope.deed(db.session, "shared-year"):
        found = db.session.execute(
            select(YearShare.year, Volunteer).join(Volunteer, Volunteer.id == YearShare.volunteer_id).where(
                YearShare.token_hash == crypto.digest(token), YearShare.withdrawn_at.is_(None)
            )
        ).one_or_none()
        if found is None or found.Volunteer.state in GONE:
            raise NoSuchYear()
        return _year(found.Volunteer, found.year) | {"shared_at": None}


def _holder(of: Volunteer) -> str:
    """Whose year it is, as it may be shared: a minor by the number only (D15)."""
    born = of.birth_date
    minor = born is not None and volunteer_rules.is_minor(born, service_day(clock.now()))
    return of.number or "" if minor else masking.name(of.name)


def _year(of: Volunteer, year: int) -> dict[str, Any]:
    first, last = date(year, 1, 1), date(year, 12, 31)
    entry, record = HourEntry, ServiceRecord
    mine = (entry.volunteer_id == of.id, entry.service_day.between(first, last))
    services = func.sum(case((entry.kind == EntryKind.EARN, 1), else_=-1))
    month = func.extract("month", entry.service_day)
    with scope.deed(db.session, "figures-of-year"):
        by_month = {
            int(row.month): int(row.minutes) for row in db.session.execute(
                select(month.label("month"), func.sum(entry.minutes).label("minutes")).where(*mine).group_by(month)
            )
        }
        by_category = db.session.execute(
            select(record.category, func.sum(entry.minutes).label("minutes"), services.label("services"))
            .join(record, record.id == entry.record_id).where(*mine).group_by(record.category)
            .having(func.sum(entry.minutes) > 0).order_by(func.sum(entry.minutes).desc(), record.category)
        ).all()
        standing = (
            record.volunteer_id == of.id, record.state == RecordState.CONFIRMED, record.service_day.between(first, last),
        )
        days, units, longest = db.session.execute(
            select(
                func.count(record.service_day.distinct()), func.count(record.unit_name.distinct()),
                func.coalesce(func.max(record.credited_minutes), 0),
            ).where(*standing)
        ).one()
        first_one = db.session.execute(
            select(record.service_day, record.title).where(*standing).order_by(record.started_at).limit(1)
        ).one_or_none()
    minutes = sum(by_month.values())
    return {
        "year": year, "holder": _holder(of), "star": of.star, "minutes": minutes,
        "hours": hour_rules.hours_shown(minutes), "services": sum(int(row.services) for row in by_category), "days": days,
        "units": units, "longest_minutes": longest, "months": [by_month.get(number, 0) for number in range(1, 13)],
        "categories": [
            {"key": row.category or "其他", "minutes": int(row.minutes), "services": int(row.services)}
            for row in by_category
        ],
        "first_day": first_one.service_day if first_one else None, "first_title": first_one.title if first_one else None,
    }
