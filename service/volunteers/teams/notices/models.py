"""What leaders told their teams."""

from datetime import date
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, SmallInteger, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from service.data.db import Region, Timed, db
from service.data.scope import Party, Rules, Scoped

TWICE_A_DAY = "uq_team_notice_team_day_turn"


class TeamNotice(Timed, Scoped, db.Model):
    """One word to all members. turn: the first or the second of its day in Shanghai; there is no third."""

    __tablename__ = "team_notice"
    __rules__ = Rules(
        area="reach", party=(Party("team_id", "team", "id", "leader_id"),), append_only=True, by_deed=True,
    )
    __table_args__ = (
        UniqueConstraint("team_id", "day", "turn", name=TWICE_A_DAY), CheckConstraint("turn BETWEEN 1 AND 2", name="turn"),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    team_id: Mapped[UUID] = mapped_column(ForeignKey("team.id"))
    reach: Mapped[Region]
    day: Mapped[date]
    turn: Mapped[int] = mapped_column(SmallInteger)
    written_by: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    text: Mapped[str]
    reached: Mapped[int]
