"""How far the demo's clock has been moved. One row, read by web and worker; it exists only with DEMO=1."""

from datetime import timedelta

from sqlalchemy import CheckConstraint, select, text
from sqlalchemy.orm import Mapped, mapped_column

from service.core import clock
from service.data.db import db
from service.data.scope import Rules, Scoped


class DemoClock(Scoped, db.Model):
    """The offset in seconds."""

    __tablename__ = "demo_clock"
    __rules__ = Rules(public="true", sign_in=True)
    __table_args__ = (CheckConstraint("id = 1", name="one_row"),)

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False, default=1)
    offset_seconds: Mapped[int] = mapped_column(default=0)


def follow() -> None:
    """Set this process's clock to the demo's."""
    seconds = db.session.scalar(select(DemoClock.offset_seconds))
    if seconds is not None:
        clock.set_offset(timedelta(seconds=seconds))


def advance(minutes: int) -> None:
    """Move the demo's clock ahead, for every process at its next step."""
    db.session.execute(
        text(
            "INSERT INTO demo_clock (id, offset_seconds) VALUES (1, :s)"
            " ON CONFLICT (id) DO UPDATE SET offset_seconds = demo_clock.offset_seconds + :s"
        ),
        {"s": minutes * 60},
    )
    follow()
