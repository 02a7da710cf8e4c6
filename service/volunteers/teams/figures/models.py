"""What teams gave back, and what was upheld against them."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKey, Index, text
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


class TeamBreach(Timed, Scoped, db.Model):
    """A complaint about a team's work that was upheld, in whatever room (about: ``order-complaint:<id>``).

    answered: it has led to a rectifying, and leads to no other (SM-2).
    """

    __tablename__ = "team_breach"
    __rules__ = Rules(area="reach", party=(Party("team_id", "team", "id", "leader_id"),), by_deed=True)
    __table_args__ = (Index("ix_team_breach_open", "team_id", "created_at", postgresql_where=text("NOT answered")),)

    id: Mapped[UUID] = mapped_column(primary_key=True)
    team_id: Mapped[UUID] = mapped_column(ForeignKey("team.id"))
    reach: Mapped[Region]
    about: Mapped[str] = mapped_column(unique=True)
    answered: Mapped[bool] = mapped_column(default=False)
