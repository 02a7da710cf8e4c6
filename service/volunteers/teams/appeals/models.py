"""The table of appeals."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, SmallInteger, text
from sqlalchemy.orm import Mapped, mapped_column

from service.data.db import Region, Timed, db
from service.data.scope import Party, Rules, Scoped
from service.volunteers.teams.appeals.states import AppealState

ONE_APPEAL = "uq_team_appeal_membership"


class TeamAppeal(Timed, Scoped, db.Model):
    """Somebody who was removed asks that it be looked at. level: whose desk it is on; late, it goes one up."""

    __tablename__ = "team_appeal"
    __rules__ = Rules(
        area="reach", own=("person_id",), party=(Party("team_id", "team", "id", "leader_id"),), by_deed=True,
    )
    __table_args__ = (
        Index(ONE_APPEAL, "membership_id", unique=True),
        Index("ix_team_appeal_open", "reach", "level", postgresql_where=text("state = 'open'")),
        Index("ix_team_appeal_team", "team_id"),
        CheckConstraint("level BETWEEN 1 AND 3", name="level"),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    membership_id: Mapped[UUID] = mapped_column(ForeignKey("team_member.id"))
    team_id: Mapped[UUID] = mapped_column(ForeignKey("team.id"))
    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), index=True)
    reach: Mapped[Region]
    state: Mapped[AppealState] = mapped_column(default=AppealState.OPEN)
    text: Mapped[str]
    level: Mapped[int] = mapped_column(SmallInteger)
    due_at: Mapped[datetime]
    due_provisional: Mapped[bool] = mapped_column(default=False)
    decided_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    decided_at: Mapped[datetime | None]
    note: Mapped[str | None]
