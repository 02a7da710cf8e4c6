"""The table of awards."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from service.data.db import Region, Timed, db
from service.data.scope import Rules, Scoped
from service.volunteers.awards.states import AwardState


class Award(Timed, Scoped, db.Model):
    """One award, with its evidence as photos (``award:<id>``)."""

    __tablename__ = "award"
    __rules__ = Rules(area="region", own=("person_id",), by_deed=True)
    __table_args__ = (
        CheckConstraint("decided_by <> person_id", name="nobody_verifies_their_own"),
        Index("ix_award_person", "person_id", "id"),
        Index("ix_award_waiting", "region", "id", postgresql_where=text("state = 'pending'")),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    volunteer_id: Mapped[UUID] = mapped_column(ForeignKey("volunteer.id"), index=True)
    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    region: Mapped[Region]
    title: Mapped[str]
    issuer: Mapped[str]
    level: Mapped[str]
    awarded_on: Mapped[date]
    state: Mapped[AwardState] = mapped_column(default=AwardState.PENDING)
    decided_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    decided_at: Mapped[datetime | None]
    reason: Mapped[str | None]
    due_at: Mapped[datetime | None]
    due_provisional: Mapped[bool] = mapped_column(default=False)
