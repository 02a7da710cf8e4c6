"""What teams gave back."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from service.data.db import Region, Timed, db
from service.data.scope import Party, Rules, Scoped


class TeamGiveBack(Timed, Scoped, db.Model):
    """An order that a team had taken and did not serve; late where the window was near (D16)."""

    __tablename__ = "team_give_back"
    __rules__ = Rules(
        area="reach", party=(Party("team_id", "team", "id", "leader_id"),), append_only=True, by_deed=True,
    )
    __table_args__ = (Index("ix_team_give_back_team", "team_id", "created_at"),)

    id: Mapped[UUID] = mapped_column(primary_key=True)
    team_id: Mapped[UUID] = mapped_column(ForeignKey("team.id"))
    reach: Mapped[Region]
    order_id: Mapped[UUID]
    window_from: Mapped[datetime]
    late: Mapped[bool]
