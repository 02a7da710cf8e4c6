"""The table of mergers."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from service.data.db import Region, Timed, db
from service.data.scope import Party, Rules, Scoped
from service.volunteers.teams.endings.states import MergerState

ONE_MERGER = "uq_team_merger_open"


class TeamMerger(Timed, Scoped, db.Model):
    """One team asks to become part of another. reach: the smallest area that holds both, where their reviewer sees it."""

    __tablename__ = "team_merger"
    __rules__ = Rules(
        area="reach", by_deed=True,
        party=(Party("team_id", "team", "id", "leader_id"), Party("into_id", "team", "id", "leader_id")),
    )
    __table_args__ = (
        CheckConstraint("team_id <> into_id", name="two"),
        Index(ONE_MERGER, "team_id", unique=True, postgresql_where=text("state IN ('asked', 'agreed')")),
        Index("ix_team_merger_into", "into_id"),
        Index("ix_team_merger_reach", "reach", "state", "id"),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    team_id: Mapped[UUID] = mapped_column(ForeignKey("team.id"))
    into_id: Mapped[UUID] = mapped_column(ForeignKey("team.id"))
    reach: Mapped[Region]
    state: Mapped[MergerState] = mapped_column(default=MergerState.ASKED)
    reason: Mapped[str]
    asked_by: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    agreed_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    agreed_at: Mapped[datetime | None]
    decided_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    decided_at: Mapped[datetime | None]
    note: Mapped[str | None]
