"""The table of shared years."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKey, Index, LargeBinary, SmallInteger, text
from sqlalchemy.orm import Mapped, mapped_column

from service.data.db import Timed, db
from service.data.scope import Rules, Scoped


class YearShare(Timed, Scoped, db.Model):
    """A link to somebody's year. Only the link's hash is kept; one stands for a year, until it is withdrawn."""

    __tablename__ = "year_share"
    __rules__ = Rules(own=("person_id",))
    __table_args__ = (
        Index("uq_year_share_standing", "person_id", "year", unique=True, postgresql_where=text("withdrawn_at IS NULL")),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    volunteer_id: Mapped[UUID] = mapped_column(ForeignKey("volunteer.id"))
    year: Mapped[int] = mapped_column(SmallInteger)
    token_hash: Mapped[bytes] = mapped_column(LargeBinary, unique=True)
    withdrawn_at: Mapped[datetime | None]
