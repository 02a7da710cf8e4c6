"""Tables of exchanges, their history, and the counters' patience with wrong codes."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, LargeBinary, text
from sqlalchemy.orm import Mapped, mapped_column

from service.data.db import Region, Timed, db
from service.data.scope import Party, Rules, Scoped
from service.data.sealed import Sealed
from service.points.redemptions.states import RedemptionState, Verdict


class Redemption(Timed, Scoped, db.Model):
    """Points of one person for pieces of one thing at one counter.

    name: the thing's, as it was · points: of all pieces · code_index: the keyed digest of the six digits, which finds it ·
    acted_by: the guardian who pressed the button for a minor · due_at: when the system must look at it next.
    """

    __tablename__ = "redemption"
    __rules__ = Rules(area="region", own=("person_id", "acted_by"), by_deed=True)
    __table_args__ = (
        CheckConstraint("quantity > 0", name="quantity"),
        CheckConstraint("points > 0", name="points"),
        CheckConstraint("(state = 'to_pickup') = (code_index IS NOT NULL)", name="code_while_open"),
        Index(
            "uq_redemption_code", "pickup_id", "code_index", unique=True, postgresql_where=text("code_index IS NOT NULL")
        ),
        Index("ix_redemption_person", "person_id", "id"),
        Index("ix_redemption_acted_by", "acted_by", "id", postgresql_where=text("acted_by IS NOT NULL")),
        Index("ix_redemption_pickup", "pickup_id", "state", "id"),
        Index("ix_redemption_good", "good_id", "pickup_id"),
        Index("ix_redemption_region", "region", "state", "id"),
        Index("ix_redemption_due", "due_at", postgresql_where=text("due_at IS NOT NULL")),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    region: Mapped[Region]
    state: Mapped[RedemptionState] = mapped_column(default=RedemptionState.TO_PICKUP)
    state_since: Mapped[datetime]
    due_at: Mapped[datetime | None]
    good_id: Mapped[UUID] = mapped_column(ForeignKey("good.id"))
    pickup_id: Mapped[UUID] = mapped_column(ForeignKey("pickup_point.id"))
    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    acted_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    name: Mapped[str]
    quantity: Mapped[int]
    points: Mapped[int]
    code_sealed: Mapped[bytes | None] = mapped_column(LargeBinary)
    code_index: Mapped[bytes | None] = mapped_column(LargeBinary)
    picked_up_at: Mapped[datetime | None]
    reason: Mapped[str | None]
    verdict: Mapped[Verdict | None]

    code = Sealed("code_sealed")


class RedemptionMove(Timed, Scoped, db.Model):
    """The history of an exchange. Never changed."""

    __tablename__ = "redemption_move"
    __rules__ = Rules(area="region", party=(Party("redemption_id", "redemption", "id"),), append_only=True, by_deed=True)
    __table_args__ = (Index("ix_redemption_move_redemption", "redemption_id", "id"),)

    id: Mapped[UUID] = mapped_column(primary_key=True)
    redemption_id: Mapped[UUID] = mapped_column(ForeignKey("redemption.id"))
    region: Mapped[Region]
    move: Mapped[str]
    from_state: Mapped[str | None]
    to_state: Mapped[str]
    person_id: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    note: Mapped[str | None]


class CounterPatience(Timed, Scoped, db.Model):
    """Wrong codes in a row by one keeper at one counter, and until when no more are heard."""

    __tablename__ = "counter_patience"
    __rules__ = Rules()
    __table_args__ = (CheckConstraint("failures >= 0", name="failures"),)

    pickup_id: Mapped[UUID] = mapped_column(ForeignKey("pickup_point.id"), primary_key=True)
    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), primary_key=True)
    failures: Mapped[int] = mapped_column(default=0)
    locks: Mapped[int] = mapped_column(default=0)
    locked_until: Mapped[datetime | None]
