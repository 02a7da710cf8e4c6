"""Tables of the annual check: one round a year, and a check of each team."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, SmallInteger, Text, UniqueConstraint, text
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.orm import Mapped, mapped_column

from service.data.db import Region, Timed, db
from service.data.scope import Party, Rules, Scoped
from service.volunteers.teams.checks.states import CheckState

ONE_ROUND = "uq_team_check_round_district_year"


class TeamCheckRound(Timed, Scoped, db.Model):
    """The check of one year, opened by the district or by the calendar. done of total teams have been asked so far."""

    __tablename__ = "team_check_round"
    __rules__ = Rules(public="true")
    __table_args__ = (
        UniqueConstraint("district", "year", name=ONE_ROUND),
        CheckConstraint("done BETWEEN 0 AND total", name="progress"),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    district: Mapped[Region]
    year: Mapped[int] = mapped_column(SmallInteger)
    opened_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    due_at: Mapped[datetime]
    total: Mapped[int] = mapped_column(default=0)
    done: Mapped[int] = mapped_column(default=0)
    last_team: Mapped[UUID | None]
    finished_at: Mapped[datetime | None]


class TeamCheck(Timed, Scoped, db.Model):
    """One team's check of one year. The figures are those of the moment in which the leader confirmed."""

    __tablename__ = "team_check"
    __rules__ = Rules(area="reach", party=(Party("team_id", "team", "id", "leader_id"),), by_deed=True)
    __table_args__ = (
        UniqueConstraint("team_id", "year"),
        Index("ix_team_check_reach", "reach", "state", "id"),
        Index("ix_team_check_due", "due_at", postgresql_where=text("state = 'asked'")),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    team_id: Mapped[UUID] = mapped_column(ForeignKey("team.id"))
    round_id: Mapped[UUID] = mapped_column(ForeignKey("team_check_round.id"))
    reach: Mapped[Region]
    year: Mapped[int] = mapped_column(SmallInteger)
    state: Mapped[CheckState] = mapped_column(default=CheckState.ASKED)
    state_since: Mapped[datetime]
    due_at: Mapped[datetime | None]
    due_provisional: Mapped[bool] = mapped_column(default=False)
    statement: Mapped[str | None]
    confirmed_at: Mapped[datetime | None]
    activities: Mapped[int | None]
    orders: Mapped[int | None]
    minutes: Mapped[int | None]
    on_time_percent: Mapped[int | None]
    late_give_backs: Mapped[int | None]
    shortfalls: Mapped[list[str]] = mapped_column(ARRAY(Text), default=list)
    decided_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    decided_at: Mapped[datetime | None]
    note: Mapped[str | None]
