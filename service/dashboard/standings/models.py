"""Tables of the standings: one line for everybody in a period, and how many people stand at each value.

The second is why my own rank costs nothing: it is the sum over the values above mine, some hundreds of rows, and not a
count of all people who have more.
"""

from datetime import datetime

from sqlalchemy import BigInteger, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from service.dashboard.standings.rules import Board
from service.data.db import Timed, db
from service.data.scope import Rules, Scoped


class Standing(Timed, Scoped, db.Model):
    """What somebody, a team or a community has in a period. key: the id or the code · listed: an adult who agreed to be."""

    __tablename__ = "standing"
    __rules__ = Rules(public="listed")
    __table_args__ = (
        Index("ix_standing_top", "period", "board", text("value DESC"), "key", postgresql_where=text("listed")),
    )

    period: Mapped[str] = mapped_column(primary_key=True)
    board: Mapped[Board] = mapped_column(primary_key=True)
    key: Mapped[str] = mapped_column(primary_key=True)
    value: Mapped[int] = mapped_column(BigInteger)
    listed: Mapped[bool]


class StandingCount(Timed, Scoped, db.Model):
    """How many stand at this value. counted_at: when all of it was counted."""

    __tablename__ = "standing_count"
    __rules__ = Rules(public="true")

    period: Mapped[str] = mapped_column(primary_key=True)
    board: Mapped[Board] = mapped_column(primary_key=True)
    value: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    people: Mapped[int]
    counted_at: Mapped[datetime]
