"""Who acts where the demo's town is furnished by the product's own verbs: managers and some of its people (演示数据)."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from uuid import UUID

from sqlalchemy import or_, select, update

from service.accounts.models import Credential, Person, RoleGrant
from service.core import clock
from service.core.actors import MANAGERS, SHOP_KEEPER, Actor, Grant
from service.core.workdays import service_day
from service.data.db import db
from service.data.outbox import Letter
from service.orders.models import Order
from service.orders.states import OrderState
from service.points.models import PointAccount
from service.volunteers.models import Volunteer
from service.volunteers.states import VolunteerState

COMMUNITY = "420105007002"
STREET = COMMUNITY[:9]
GROWN_UP = 18 * 366
OLD = 60 * 365


def staff() -> dict[str, Actor]:
    """The demo's managers by their user names, each in their own role."""
    rows = db.session.execute(
        select(Credential.username, RoleGrant).join(RoleGrant, RoleGrant.person_id == Credential.person_id)
        .where(Credential.username.like("demo-%"), RoleGrant.revoked_at.is_(None), RoleGrant.role.in_(MANAGERS))
    )
    return {username: _in(row) for username, row in rows}


def _in(row: RoleGrant) -> Actor:
    hat = Grant(row.id, row.role, row.scope_kind, row.scope_key)
    manages = row.role in MANAGERS
    return Actor(person_id=row.person_id, grants=(hat,), acting=hat, is_manager_session=manages)


def oneself(person_id: UUID) -> Actor:
    """Somebody without any role but their own."""
    return Actor(person_id=person_id)


def keeper_of(pickup_id: UUID) -> Actor:
    """Whoever stands behind this counter."""
    query = select(RoleGrant).where(RoleGrant.role == SHOP_KEEPER, RoleGrant.scope_key == str(pickup_id))
    return _in(db.session.scalars(query.where(RoleGrant.revoked_at.is_(None)).limit(1)).one())


def servers(count: int) -> list[Volunteer]:
    """Adults who serve and have an hour to show: of the demo's own community first, and the oldest of them."""
    today = service_day(clock.now())
    query = (
        select(Volunteer).join(PointAccount, PointAccount.person_id == Volunteer.person_id)
        .join(Person, Person.id == Volunteer.person_id)
        .where(
            Volunteer.state == VolunteerState.ACTIVE, Volunteer.birth_date <= today - timedelta(days=GROWN_UP),
            PointAccount.first_hour_at.is_not(None), Person.phone_verified_at.is_not(None),
        )
        .order_by(
            Volunteer.region != COMMUNITY, Volunteer.birth_date > today - timedelta(days=OLD), Volunteer.number,
        )
    )
    return list(db.session.scalars(query.limit(count)))


def residents(count: int) -> list[UUID]:
    """People who have asked for something, of the demo's own community first."""
    query = (
        select(Order.requester_id).join(Person, Person.id == Order.requester_id)
        .where(Person.phone_verified_at.is_not(None), or_(Order.region == COMMUNITY, Order.state == OrderState.CLOSED))
        .order_by(Order.region != COMMUNITY, Order.number)
    )
    return list(dict.fromkeys(found for found in db.session.scalars(query.limit(count * 2)) if found))[:count]


@contextmanager
def earlier(**amount: float) -> Iterator[None]:
    """What happens in this block happened so long ago; what is told of it is told now."""
    before = clock.offset()
    clock.set_offset(before - timedelta(**amount))
    then = clock.now()
    try:
        yield
    finally:
        clock.set_offset(before)
    told = update(Letter).where(Letter.done_at.is_(None), Letter.not_before >= then, Letter.not_before < clock.now())
    db.session.execute(told.values(not_before=clock.now()))
