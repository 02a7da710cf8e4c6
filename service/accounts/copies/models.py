"""The table of copies."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from service.accounts.copies.states import CopyState
from service.data.db import Timed, db
from service.data.scope import Rules, Scoped

ONE_AT_A_TIME = "uq_data_copy_open"


class DataCopy(Timed, Scoped, db.Model):
    """One copy that somebody asked for. file: its random name on disk, while it is there."""

    __tablename__ = "data_copy"
    __rules__ = Rules(own=("person_id",), by_deed=True)
    __table_args__ = (
        Index(ONE_AT_A_TIME, "person_id", unique=True, postgresql_where=text("state IN ('waiting', 'running')")),
        CheckConstraint("(state = 'ready') = (file IS NOT NULL)", name="ready_has_file"),
        Index("ix_data_copy_person", "person_id", "id"),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    state: Mapped[CopyState] = mapped_column(default=CopyState.WAITING)
    due_at: Mapped[datetime]
    finished_at: Mapped[datetime | None]
    taken_at: Mapped[datetime | None]
    file: Mapped[str | None]
    bytes: Mapped[int | None]
    attempts: Mapped[int] = mapped_column(default=0)
    lease: Mapped[UUID | None]
    leased_until: Mapped[datetime | None]
