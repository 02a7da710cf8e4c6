"""The table of wishes for correction."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKey, Index, LargeBinary, Text, text
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.orm import Mapped, mapped_column

from service.data.db import Region, Timed, db
from service.data.scope import Rules, Scoped
from service.data.sealed import Sealed
from service.volunteers.corrections.states import CorrectionState

ONE_OPEN = "uq_volunteer_correction_open"


class VolunteerCorrection(Timed, Scoped, db.Model):
    """What should stand there instead, sealed: it may hold a name and an ID number. fields: which, in the clear."""

    __tablename__ = "volunteer_correction"
    __rules__ = Rules(area="region", own=("person_id",), by_deed=True)
    __table_args__ = (
        Index(ONE_OPEN, "volunteer_id", unique=True, postgresql_where=text("state = 'asked'")),
        Index("ix_volunteer_correction_region", "region", "id", postgresql_where=text("state = 'asked'")),
        Index("ix_volunteer_correction_person", "person_id", "id"),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    volunteer_id: Mapped[UUID] = mapped_column(ForeignKey("volunteer.id"))
    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    region: Mapped[Region]
    fields: Mapped[list[str]] = mapped_column(ARRAY(Text))
    wanted_sealed: Mapped[bytes | None] = mapped_column(LargeBinary)
    reason: Mapped[str]
    state: Mapped[CorrectionState] = mapped_column(default=CorrectionState.ASKED)
    due_at: Mapped[datetime]
    provisional: Mapped[bool] = mapped_column(default=False)
    decided_by: Mapped[UUID | None]
    decided_at: Mapped[datetime | None]
    note: Mapped[str | None]

    wanted = Sealed("wanted_sealed")
