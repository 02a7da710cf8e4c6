"""Tables of proposed entries and of the six haves."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from service.data.db import Region, Timed, db
from service.data.scope import Rules, Scoped
from service.map.archive.rules import Have
from service.map.archive.states import HaveState, ProposalState


class StationProposal(Timed, Scoped, db.Model):
    """A new station, or a change of one, until the street has seen it. station_id: null until a new one stands.

    entry: what is proposed; of a change only what is named. Places in it are GCJ-02.
    """

    __tablename__ = "station_proposal"
    __rules__ = Rules(area="region")
    __table_args__ = (
        Index("uq_station_proposal_open", "region", unique=True, postgresql_where=text("state = 'reviewing'")),
        Index("ix_station_proposal_region", "region", "state", "id"),
        CheckConstraint("state <> 'approved' OR (decided_by <> made_by AND station_id IS NOT NULL)", name="seen_by_another"),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    region: Mapped[Region]
    station_id: Mapped[UUID | None] = mapped_column(ForeignKey("station.id"))
    state: Mapped[ProposalState] = mapped_column(default=ProposalState.REVIEWING)
    name: Mapped[str]
    entry: Mapped[dict[str, Any]]
    due_at: Mapped[datetime]
    provisional: Mapped[bool]
    made_by: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    decided_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    decided_at: Mapped[datetime | None]
    reason: Mapped[str | None]


class StationHave(Timed, Scoped, db.Model):
    """One of the six haves of a station: what the community says, and what the street has seen."""

    __tablename__ = "station_have"
    __rules__ = Rules(area="region")
    __table_args__ = (
        UniqueConstraint("station_id", "have"),
        Index("ix_station_have_claimed", "region", "claimed_at", postgresql_where=text("state = 'claimed'")),
        CheckConstraint("state <> 'met' OR decided_by <> claimed_by", name="seen_by_another"),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    station_id: Mapped[UUID] = mapped_column(ForeignKey("station.id"))
    region: Mapped[Region]
    have: Mapped[Have]
    state: Mapped[HaveState] = mapped_column(default=HaveState.CLAIMED)
    note: Mapped[str]
    claimed_by: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    claimed_at: Mapped[datetime]
    due_at: Mapped[datetime]
    provisional: Mapped[bool]
    decided_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    decided_at: Mapped[datetime | None]
    reason: Mapped[str | None]
