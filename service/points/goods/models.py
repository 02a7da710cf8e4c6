"""Tables of what can be had for points: the things, how many of them lie where, how they came there, and who gave them."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from service.data.db import Region, Timed, db
from service.data.scope import Rules, Scoped
from service.points.goods.states import GoodKind, GoodState, StockMove


class Good(Timed, Scoped, db.Model):
    """A thing that points can be exchanged for. No price in money anywhere.

    region: the unit that keeps it · points: of one piece · star_percents: see rules.price · month_limit: pieces of it a
    person may have in a calendar month · residents: may also be had by who is no volunteer (D21) · photo_id: the first of
    its photos, which are attached to it (data/files.py).
    """

    __tablename__ = "good"
    __rules__ = Rules(area="region", public="state = 'on'")
    __table_args__ = (
        CheckConstraint("points > 0", name="points"),
        CheckConstraint("month_limit BETWEEN 1 AND 100", name="month_limit"),
        CheckConstraint("min_star BETWEEN 0 AND 5", name="min_star"),
        Index("ix_good_on", "id", postgresql_where=text("state = 'on'")),
        Index("ix_good_region", "region", "state", "id"),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    region: Mapped[Region]
    state: Mapped[GoodState] = mapped_column(default=GoodState.DRAFT)
    kind: Mapped[GoodKind]
    name: Mapped[str]
    text: Mapped[str] = mapped_column(default="")
    points: Mapped[int]
    star_percents: Mapped[list[Any]] = mapped_column(default=list)
    min_star: Mapped[int] = mapped_column(default=0)
    month_limit: Mapped[int]
    residents: Mapped[bool] = mapped_column(default=False)
    donor: Mapped[str | None]
    photo_id: Mapped[UUID | None]
    made_by: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    submitted_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    decided_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    changed_at: Mapped[datetime]
    note: Mapped[str | None]


class GoodStock(Timed, Scoped, db.Model):
    """How many pieces of a thing lie at a counter: free, locked for somebody, handed over, thrown away (D9)."""

    __tablename__ = "good_stock"
    __rules__ = Rules(public="true", area="region", by_deed=True)
    __table_args__ = (
        UniqueConstraint("good_id", "pickup_id"),
        CheckConstraint("stock >= 0", name="stock_not_negative"),
        CheckConstraint("locked >= 0 AND picked >= 0 AND scrapped >= 0", name="not_negative"),
        CheckConstraint("stock + locked + picked + scrapped = received", name="adds_up"),
        Index("ix_good_stock_pickup", "pickup_id"),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    good_id: Mapped[UUID] = mapped_column(ForeignKey("good.id"))
    pickup_id: Mapped[UUID] = mapped_column(ForeignKey("pickup_point.id"))
    region: Mapped[Region]
    received: Mapped[int] = mapped_column(default=0)
    stock: Mapped[int] = mapped_column(default=0)
    locked: Mapped[int] = mapped_column(default=0)
    picked: Mapped[int] = mapped_column(default=0)
    scrapped: Mapped[int] = mapped_column(default=0)


class GoodStockMove(Timed, Scoped, db.Model):
    """Pieces that came to a counter, or were thrown away, and why. Never changed."""

    __tablename__ = "good_stock_move"
    __rules__ = Rules(area="region", append_only=True)
    __table_args__ = (
        CheckConstraint("quantity > 0", name="quantity"),
        Index("ix_good_stock_move_stock", "stock_id", "id"),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    stock_id: Mapped[UUID] = mapped_column(ForeignKey("good_stock.id"))
    region: Mapped[Region]
    kind: Mapped[StockMove]
    quantity: Mapped[int]
    note: Mapped[str]
    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))


class DonationEntry(Timed, Scoped, db.Model):
    """A line of the public donation book: who gave what, and what for (PT14). Never changed; a new line corrects it."""

    __tablename__ = "donation_entry"
    __rules__ = Rules(public="true", area="region", append_only=True)
    __table_args__ = (
        CheckConstraint("quantity > 0", name="quantity"),
        Index("ix_donation_entry_day", "given_on", "id"),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    region: Mapped[Region]
    donor: Mapped[str]
    item: Mapped[str]
    quantity: Mapped[int]
    unit: Mapped[str]
    given_on: Mapped[date]
    purpose: Mapped[str]
    good_id: Mapped[UUID | None] = mapped_column(ForeignKey("good.id"))
    corrects: Mapped[UUID | None] = mapped_column(ForeignKey("donation_entry.id"), unique=True)
    entered_by: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
