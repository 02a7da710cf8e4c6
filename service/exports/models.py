"""The table of exports: who asked for what, how far it has come, and where the file lies."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from service.data.db import Region, Timed, db
from service.data.scope import Rules, Scoped
from service.exports.states import ExportState


class Export(Timed, Scoped, db.Model):
    """One spreadsheet somebody asked for, in one of their roles. Only they reach it.

    The row is the queue of record: a worker holds it by a lease, and only the holder of the last lease finishes it.
    filters: as they came in · file: the random name of the file, while there is one.
    """

    __tablename__ = "export"
    __rules__ = Rules(own=("person_id",))
    __table_args__ = (
        CheckConstraint("progress BETWEEN 0 AND 100", name="progress"),
        CheckConstraint("(state = 'ready') = (file IS NOT NULL)", name="ready_has_file"),
        Index("ix_export_person", "person_id", "id"),
        Index("ix_export_unfinished", "id", postgresql_where=text("state IN ('waiting', 'running')")),
        Index("ix_export_ready", "finished_at", postgresql_where=text("state = 'ready'")),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    grant_id: Mapped[UUID] = mapped_column(ForeignKey("role_grant.id"))
    region: Mapped[Region]
    table: Mapped[str]
    filters: Mapped[dict[str, Any]]
    state: Mapped[ExportState] = mapped_column(default=ExportState.WAITING)
    progress: Mapped[int] = mapped_column(default=0)
    rows: Mapped[int] = mapped_column(default=0)
    attempts: Mapped[int] = mapped_column(default=0)
    lease: Mapped[UUID | None]
    leased_until: Mapped[datetime | None]
    finished_at: Mapped[datetime | None]
    file: Mapped[str | None] = mapped_column(unique=True)
    bytes: Mapped[int | None]
    problem: Mapped[str | None]
