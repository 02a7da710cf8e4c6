"""The table of rumours and what is true of them."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from service.data.db import Region, Timed, db
from service.data.scope import Rules, Scoped
from service.news.rumours.states import RumourState, Verdict


class Rumour(Timed, Scoped, db.Model):
    """What is said (claim), and what a named unit says to it, on its day."""

    __tablename__ = "rumour"
    __rules__ = Rules(area="region", public="state IN ('published', 'retracted')", by_deed=True)
    __table_args__ = (
        CheckConstraint("checked_by <> made_by AND published_by <> made_by AND published_by <> checked_by",
                        name="three_persons"),
        CheckConstraint(
            "state NOT IN ('published', 'retracted') OR "
            "(checked_by IS NOT NULL AND published_by IS NOT NULL AND published_at IS NOT NULL)", name="looked_at_twice",
        ),
        Index("ix_rumour_region", "region", "state", "id"),
        Index("ix_rumour_published", "published_at", "id", postgresql_where=text("state = 'published'")),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    region: Mapped[Region]
    made_by: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    state: Mapped[RumourState] = mapped_column(default=RumourState.DRAFT)
    claim: Mapped[str]
    verdict: Mapped[Verdict]
    text: Mapped[str]
    source_unit: Mapped[str]
    source_date: Mapped[date]
    source_url: Mapped[str | None]
    checked_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    published_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    published_at: Mapped[datetime | None]
    retracted_at: Mapped[datetime | None]
    reason: Mapped[str | None]
    due_at: Mapped[datetime | None]
    due_provisional: Mapped[bool] = mapped_column(default=False)
