"""Tables of group orders: what is gathered for, and who has joined."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, LargeBinary, text
from sqlalchemy.orm import Mapped, mapped_column

from service.data.db import Region, Timed, db
from service.data.scope import Rules, Scoped
from service.data.sealed import Sealed
from service.orders.groups.states import GroupState


class GroupOrder(Timed, Scoped, db.Model):
    """A service for several at a public place, if at least so many join in time. `joined` counts those who are in."""

    __tablename__ = "group_order"
    __rules__ = Rules(area="region", public="true", by_deed=True)
    __table_args__ = (
        CheckConstraint("least BETWEEN 2 AND most", name="least"),
        CheckConstraint("joined BETWEEN 0 AND most", name="joined"),
        CheckConstraint("closes_at <= starts_at AND starts_at < ends_at", name="times"),
        CheckConstraint("(state = 'formed') = (order_id IS NOT NULL)", name="formed_has_order"),
        Index("ix_group_order_due", "closes_at", postgresql_where=text("state = 'open'")),
        Index("ix_group_order_region", "region", "id"),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    region: Mapped[Region]
    state: Mapped[GroupState] = mapped_column(default=GroupState.OPEN)
    category: Mapped[str]
    title: Mapped[str]
    text: Mapped[str]
    address: Mapped[str]
    lng: Mapped[float]
    lat: Mapped[float]
    starts_at: Mapped[datetime]
    ends_at: Mapped[datetime]
    closes_at: Mapped[datetime]
    least: Mapped[int]
    most: Mapped[int]
    joined: Mapped[int] = mapped_column(default=0)
    team_id: Mapped[UUID | None] = mapped_column(ForeignKey("team.id"))
    opened_by: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    order_id: Mapped[UUID | None] = mapped_column(ForeignKey("service_order.id"), unique=True)
    note: Mapped[str | None]


class GroupMember(Timed, Scoped, db.Model):
    """Somebody who has joined, with four digits of their own. The order is named once there is one."""

    __tablename__ = "group_member"
    __rules__ = Rules(own=("person_id",), by_deed=True)
    __table_args__ = (
        Index("uq_group_member_live", "group_id", "person_id", unique=True, postgresql_where=text("left_at IS NULL")),
        Index("ix_group_member_person", "person_id", "id"),
        Index("ix_group_member_order", "order_id", postgresql_where=text("order_id IS NOT NULL")),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    group_id: Mapped[UUID] = mapped_column(ForeignKey("group_order.id"))
    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    order_id: Mapped[UUID | None] = mapped_column(ForeignKey("service_order.id"))
    code_sealed: Mapped[bytes] = mapped_column(LargeBinary)
    left_at: Mapped[datetime | None]

    code = Sealed("code_sealed")
