"""What moved somebody's credit."""

from uuid import UUID

from sqlalchemy import ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from service.data.db import Timed, db
from service.data.scope import Rules, Scoped


class CreditEvent(Timed, Scoped, db.Model):
    """One reason, counted once: source names the record, order or decision it came from."""

    __tablename__ = "credit_event"
    __rules__ = Rules(own=("person_id",), append_only=True, by_deed=True)
    __table_args__ = (
        UniqueConstraint("volunteer_id", "source"), Index("ix_credit_event_when", "volunteer_id", "created_at"),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    volunteer_id: Mapped[UUID] = mapped_column(ForeignKey("volunteer.id"))
    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    source: Mapped[str]
    delta: Mapped[int]
    reason: Mapped[str]
