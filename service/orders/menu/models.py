"""Tables of the service menu: what a team offers, when it can be had, and who holds a place."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from service.data.db import Region, Timed, db
from service.data.scope import Party, Rules, Scoped
from service.orders.menu.states import ItemKind, ItemState
from service.orders.places.states import PlaceState


class MenuItem(Timed, Scoped, db.Model):
    """A service that a team offers.

    region: of the team, whose managers review it · served: where orders may come from · lead_hours: how long before a slot
    it must be ordered.
    """

    __tablename__ = "menu_item"
    __rules__ = Rules(area="region", party=(Party("team_id", "team", "id", "leader_id"),), public="state = 'on'")
    __table_args__ = (
        CheckConstraint("lead_hours BETWEEN 0 AND 720", name="lead"),
        CheckConstraint("length(served) <= 12", name="served"),
        Index("ix_menu_item_on", "id", postgresql_where=text("state = 'on'")),
        Index("ix_menu_item_pending", "region", "id", postgresql_where=text("state = 'pending'")),
        Index("ix_menu_item_team", "team_id", "id"),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    team_id: Mapped[UUID] = mapped_column(ForeignKey("team.id"))
    region: Mapped[Region]
    state: Mapped[ItemState] = mapped_column(default=ItemState.DRAFT)
    state_since: Mapped[datetime]
    kind: Mapped[ItemKind]
    category: Mapped[str]
    title: Mapped[str]
    text: Mapped[str]
    served: Mapped[Region]
    lead_hours: Mapped[int]
    made_by: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    decided_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    note: Mapped[str | None]


class MenuSlot(Timed, Scoped, db.Model):
    """A stretch of time in which an item can be had so many times. `taken` counts its places that are held or booked."""

    __tablename__ = "menu_slot"
    __rules__ = Rules(area="region", public="true", by_deed=True)
    __table_args__ = (
        CheckConstraint("starts_at < ends_at", name="times"),
        CheckConstraint("capacity BETWEEN 1 AND 50", name="capacity"),
        CheckConstraint("taken BETWEEN 0 AND capacity", name="taken"),
        Index("uq_menu_slot_open", "item_id", "starts_at", unique=True, postgresql_where=text("NOT closed")),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    item_id: Mapped[UUID] = mapped_column(ForeignKey("menu_item.id"))
    region: Mapped[Region]
    starts_at: Mapped[datetime]
    ends_at: Mapped[datetime]
    capacity: Mapped[int]
    taken: Mapped[int] = mapped_column(default=0)
    closed: Mapped[bool] = mapped_column(default=False)


class MenuPlace(Timed, Scoped, db.Model):
    """One of a slot's places: held by somebody until `expires_at`, or booked by the order that came of it."""

    __tablename__ = "menu_place"
    __rules__ = Rules(own=("person_id",), by_deed=True)
    __table_args__ = (
        CheckConstraint("(state = 'booked') <= (order_id IS NOT NULL)", name="booked_has_order"),
        Index("uq_menu_place_held", "person_id", unique=True, postgresql_where=text("state = 'held'")),
        Index("ix_menu_place_due", "expires_at", postgresql_where=text("state = 'held'")),
        Index("ix_menu_place_slot", "slot_id", postgresql_where=text("state <> 'released'")),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    slot_id: Mapped[UUID] = mapped_column(ForeignKey("menu_slot.id"))
    item_id: Mapped[UUID] = mapped_column(ForeignKey("menu_item.id"))
    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    state: Mapped[PlaceState] = mapped_column(default=PlaceState.HELD)
    expires_at: Mapped[datetime]
    order_id: Mapped[UUID | None] = mapped_column(ForeignKey("service_order.id"), unique=True)
