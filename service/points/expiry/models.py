"""The table of expiry runs."""

from datetime import datetime
from uuid import UUID

from sqlalchemy.orm import Mapped, mapped_column

from service.data.db import Timed, db
from service.data.scope import Rules, Scoped


class ExpiryRun(Timed, Scoped, db.Model):
    """One run over everything that is due. Each batch adds itself in its own transaction, so a kill loses nothing.

    lots, points: what was due when it began · done_*: what has been ended since. What becomes due on the way is ended too.
    """

    __tablename__ = "expiry_run"
    __rules__ = Rules()

    id: Mapped[UUID] = mapped_column(primary_key=True)
    lots: Mapped[int]
    points: Mapped[int]
    done_lots: Mapped[int] = mapped_column(default=0)
    done_points: Mapped[int] = mapped_column(default=0)
    moved_at: Mapped[datetime]
    finished_at: Mapped[datetime | None]
