"""Tables of imports: the job, what was wrong with its rows, and the rows themselves while they wait to be loaded."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, LargeBinary, text
from sqlalchemy.orm import Mapped, mapped_column

from service.data.db import Region, Timed, db
from service.data.scope import Rules, Scoped
from service.volunteers.imports.states import ImportKind, ImportState

ONCE = "uq_import_job_content"


class ImportJob(Timed, Scoped, db.Model):
    """One spreadsheet, from its upload to its rows in the register. The row is the queue: a worker holds it by a lease.

    region: the area of whoever brought it, in which every row must lie · file: its random name on disk, while there is one.
    """

    __tablename__ = "import_job"
    __rules__ = Rules(area="region", own=("made_by",), by_deed=True)
    __table_args__ = (
        Index(ONCE, "sha256", unique=True,
              postgresql_where=text("state NOT IN ('faulty', 'refused', 'withdrawn', 'failed')")),
        CheckConstraint("progress BETWEEN 0 AND 100", name="progress"),
        CheckConstraint("decided_by IS DISTINCT FROM made_by", name="two_persons"),
        CheckConstraint("state NOT IN ('loading', 'loaded') OR decided_by IS NOT NULL", name="decided"),
        Index("ix_import_job_region", "region", "id"),
        Index("ix_import_job_unfinished", "id", postgresql_where=text("state IN ('waiting', 'checking', 'loading')")),
        Index("ix_import_job_filed", "created_at", postgresql_where=text("file IS NOT NULL")),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    kind: Mapped[ImportKind]
    state: Mapped[ImportState] = mapped_column(default=ImportState.WAITING)
    region: Mapped[Region]
    made_by: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    decided_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    decided_at: Mapped[datetime | None]
    reason: Mapped[str | None]
    file_name: Mapped[str]
    file: Mapped[str | None]
    sha256: Mapped[bytes] = mapped_column(LargeBinary)
    bytes: Mapped[int]
    rows: Mapped[int] = mapped_column(default=0)
    faults: Mapped[int] = mapped_column(default=0)
    faulty_rows: Mapped[int] = mapped_column(default=0)
    loaded: Mapped[int] = mapped_column(default=0)
    progress: Mapped[int] = mapped_column(default=0)
    problem: Mapped[str | None]
    attempts: Mapped[int] = mapped_column(default=0)
    lease: Mapped[UUID | None]
    leased_until: Mapped[datetime | None]
    checked_at: Mapped[datetime | None]
    finished_at: Mapped[datetime | None]


class ImportFault(Scoped, db.Model):
    """What is wrong at one place of the sheet; never what was typed there."""

    __tablename__ = "import_fault"
    __rules__ = Rules()

    import_id: Mapped[UUID] = mapped_column(ForeignKey("import_job.id", ondelete="CASCADE"), primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    row: Mapped[int]
    column: Mapped[str]
    why: Mapped[str]


class ImportRow(Scoped, db.Model):
    """A row that waits to be loaded, sealed as it will be in the register: a thief of the database finds nobody here.

    Unlogged: after a crash of the database it is empty, and the sheet is read again.
    """

    __tablename__ = "import_row"
    __rules__ = Rules()
    __table_args__ = (
        Index("ix_import_row_id_number", "id_number_index"), Index("ix_import_row_phone", "phone_index"),
        {"prefixes": ["UNLOGGED"]},
    )

    import_id: Mapped[UUID] = mapped_column(primary_key=True)
    row: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    person_id: Mapped[UUID | None]
    volunteer_id: Mapped[UUID | None]
    name: Mapped[str | None]
    id_number_sealed: Mapped[bytes | None] = mapped_column(LargeBinary)
    id_number_index: Mapped[bytes | None] = mapped_column(LargeBinary)
    phone_sealed: Mapped[bytes | None] = mapped_column(LargeBinary)
    phone_index: Mapped[bytes | None] = mapped_column(LargeBinary)
    number: Mapped[str | None]
    region: Mapped[Region | None]
    day: Mapped[date | None]
    facts: Mapped[dict[str, Any]]
