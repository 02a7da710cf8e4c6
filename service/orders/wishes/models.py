"""Tables of micro-wishes: what is wished for, which anybody may read, and for whom, which hardly anybody may."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, LargeBinary, text
from sqlalchemy.orm import Mapped, mapped_column

from service.data.db import Region, Timed, db
from service.data.scope import Party, Rules, Scoped
from service.data.sealed import Sealed
from service.orders.wishes.states import WishState


class Wish(Timed, Scoped, db.Model):
    """A thing of at most P-12. `claimed_by` is set from the claim on; `pool_points`: what the public pool gave for it."""

    __tablename__ = "wish"
    __rules__ = Rules(
        area="region", own=("claimed_by",), by_deed=True,
        public="state IN ('published', 'claimed', 'delivered', 'confirmed')",
    )
    __table_args__ = (
        CheckConstraint("value_yuan BETWEEN 1 AND 200", name="value"),
        CheckConstraint("(state IN ('claimed')) <= (claimed_by IS NOT NULL)", name="claimed_by_one"),
        CheckConstraint("published_by IS NULL OR published_by <> made_by", name="two_people"),
        CheckConstraint("state IN ('draft', 'closed') OR published_by IS NOT NULL", name="published_by_second"),
        CheckConstraint("pool_points IS NULL OR pool_points > 0", name="pool_points"),
        Index("ix_wish_region", "region", "state", "id"),
        Index("ix_wish_due", "due_at", postgresql_where=text("due_at IS NOT NULL")),
        Index("ix_wish_claimed_by", "claimed_by", postgresql_where=text("claimed_by IS NOT NULL")),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    region: Mapped[Region]
    state: Mapped[WishState] = mapped_column(default=WishState.DRAFT)
    state_since: Mapped[datetime]
    due_at: Mapped[datetime | None]
    title: Mapped[str]
    text: Mapped[str]
    value_yuan: Mapped[int]
    tag: Mapped[str]
    made_by: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    published_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    shown_until: Mapped[datetime | None]
    claimed_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    granted_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    pool_points: Mapped[int | None]
    delivered_note: Mapped[str | None]
    note: Mapped[str | None]
    ended_at: Mapped[datetime | None]


class WishBeneficiary(Timed, Scoped, db.Model):
    """For whom a wish is, where it is to be brought, and how the community made sure. For managers and the claimer."""

    __tablename__ = "wish_beneficiary"
    __rules__ = Rules(area="region", party=(Party("id", "wish", "id", "claimed_by"),), by_deed=True)

    id: Mapped[UUID] = mapped_column(ForeignKey("wish.id"), primary_key=True)
    region: Mapped[Region]
    name_sealed: Mapped[bytes] = mapped_column(LargeBinary)
    address_sealed: Mapped[bytes] = mapped_column(LargeBinary)
    person_id: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    verified: Mapped[dict[str, Any]]
    confirmed: Mapped[dict[str, Any] | None]

    name = Sealed("name_sealed")
    address = Sealed("address_sealed")
