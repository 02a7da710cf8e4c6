"""Questions about family accounts. All are asked inside a deed: a family is read by its members only."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import func, or_, select

from service.accounts import queries as people
from service.core import clock, masking
from service.core.problems import NotFound
from service.core.workdays import service_day
from service.data import scope
from service.data.db import db
from service.points import states as ledger
from service.points.family import rules
from service.points.family.models import Family, FamilyPlace
from service.points.family.states import FOUNDER, LIFECYCLE, LIVE, MEMBER, PlaceState
from service.points.models import Journal, PointAccount, Posting
from service.points.redemptions.rules import month_of
from service.points.states import EntryKind


class NoSuchPlace(NotFound):
    """Not there, or not for the caller."""

    title = "没有这个家庭成员"


def place_of(person_id: UUID) -> FamilyPlace | None:
    """The person's own place in a family, if they have one."""
    return db.session.scalar(
        select(FamilyPlace).where(FamilyPlace.person_id == person_id, FamilyPlace.state == PlaceState.ACTIVE)
    )


def places(family_id: UUID) -> Sequence[FamilyPlace]:
    """The live places of a family, the first first."""
    found = select(FamilyPlace).where(FamilyPlace.family_id == family_id, FamilyPlace.state.in_(LIVE))
    return db.session.scalars(found.order_by(FamilyPlace.id)).all()


def place(person_id: UUID, place_id: UUID) -> tuple[FamilyPlace, set[str]]:
    """One place, locked, and how the caller stands to it. NoSuchPlace where they do not at all."""
    query = select(FamilyPlace, Family.founder_id).join(Family, Family.id == FamilyPlace.family_id)
    row = db.session.execute(query.where(FamilyPlace.id == place_id).with_for_update(of=FamilyPlace)).one_or_none()
    if row is None:
        raise NoSuchPlace()
    found, founder_id = row
    phone = people.person(person_id).phone_index
    mine = found.person_id == person_id if found.person_id else phone is not None and found.phone_index == phone
    standing = ({MEMBER} if mine else set()) | ({FOUNDER} if founder_id == person_id else set())
    if not standing:
        raise NoSuchPlace()
    return found, standing


def given_this_month(person_id: UUID) -> int:
    """Points this person gave inside the family since the month began."""
    since, until = month_of(service_day(clock.now()))
    given = (
        select(func.coalesce(-func.sum(Posting.amount), 0)).join(Journal, Journal.id == Posting.journal_id)
        .join(PointAccount, PointAccount.id == Posting.account_id)
        .where(
            PointAccount.name == ledger.account_of(person_id), Journal.person_id == person_id,
            Journal.kind == EntryKind.TRANSFER, Posting.amount < 0, Journal.created_at >= since, Journal.created_at < until,
        )
    )
    return int(db.session.scalar(given) or 0)


def family_group_of(person_id: UUID) -> set[UUID]:
    """The others of this person's family account; they count as the same person where one serves (D3)."""
    with scope.deed(db.session, "family"):
        own = place_of(person_id)
        if own is None:
            return set()
        return {one.person_id for one in places(own.family_id) if one.person_id is not None} - {person_id}


def family_view(person_id: UUID) -> dict[str, Any]:
    """My family, and who asks me into theirs."""
    with scope.deed(db.session, "family"):
        own = place_of(person_id)
        founder = db.session.scalar(select(Family.founder_id).where(Family.id == own.family_id)) if own else None
        members = [_member(person_id, founder, one) for one in places(own.family_id)] if own else []
        return {
            "members": members, "invitations": _invitations(person_id),
            "left_this_month": rules.MONTH_POINTS - given_this_month(person_id),
            "may_invite": len(members) < rules.MOST_MEMBERS and (own is None or founder == person_id),
        }


def _member(person_id: UUID, founder: UUID | None, one: FamilyPlace) -> dict[str, Any]:
    mine = one.person_id == person_id
    standing = ({MEMBER} if mine else set()) | ({FOUNDER} if founder == person_id else set())
    return {
        "id": one.id, "label": one.label, "state": one.state, "is_me": mine,
        "moves": LIFECYCLE.open_to(one.state, standing),
    }


def _invitations(person_id: UUID) -> list[dict[str, Any]]:
    phone = people.person(person_id).phone_index
    if phone is None:
        return []
    asked = (
        select(FamilyPlace.id, FamilyPlace.created_at, Family.founder_id)
        .join(Family, Family.id == FamilyPlace.family_id)
        .where(
            FamilyPlace.state == PlaceState.FORMING, FamilyPlace.phone_index == phone,
            or_(FamilyPlace.person_id.is_(None), FamilyPlace.person_id == person_id),
        ).order_by(FamilyPlace.id)
    )
    rows = db.session.execute(asked).all()
    names = people.names_of(row.founder_id for row in rows)
    return [
        {"id": row.id, "created_at": row.created_at, "from_name": masking.name(names.get(row.founder_id, "")) or "家人"}
        for row in rows
    ]
