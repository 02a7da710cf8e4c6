"""Tables of stars: the application, what others have against it, and each step."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, Integer, SmallInteger, UniqueConstraint, text
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.orm import Mapped, mapped_column

from service.data.db import Region, Timed, db
from service.data.scope import Rules, Scoped
from service.volunteers.stars.states import DoubtState, StarState

ONE_OPEN = "uq_star_application_open"
_OPEN = text("state IN ('applied', 'checked', 'publicity', 'objected')")


class StarApplication(Timed, Scoped, db.Model):
    """One star, asked for by one volunteer. needed: minutes it was held against, by the rules of `rule_version` ·
    panel: who judged a fifth star, and how they voted · shown_until: the end of the publicity."""

    __tablename__ = "star_application"
    __rules__ = Rules(area="region", own=("person_id",), by_deed=True)
    __table_args__ = (
        Index(ONE_OPEN, "volunteer_id", unique=True, postgresql_where=_OPEN),
        Index("uq_star_application_awarded", "volunteer_id", "star", unique=True,
              postgresql_where=text("state = 'awarded'")),
        CheckConstraint("star BETWEEN 1 AND 5", name="star"),
        CheckConstraint("approved_by <> checked_by", name="two_persons"),
        CheckConstraint("state NOT IN ('publicity', 'objected', 'awarded') OR shown_until IS NOT NULL", name="publicity"),
        Index("ix_star_application_person", "person_id", "id"),
        Index("ix_star_application_region", "region", "state", "id"),
        Index("ix_star_application_shown", "shown_until", postgresql_where=text("state = 'publicity'")),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    volunteer_id: Mapped[UUID] = mapped_column(ForeignKey("volunteer.id"))
    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    region: Mapped[Region]
    star: Mapped[int] = mapped_column(SmallInteger)
    state: Mapped[StarState] = mapped_column(default=StarState.APPLIED)
    statement: Mapped[str]
    minutes: Mapped[int]
    needed: Mapped[int]
    rule_version: Mapped[str]
    checked_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    approved_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    panel: Mapped[str | None]
    shown_from: Mapped[datetime | None]
    shown_until: Mapped[datetime | None]
    provisional: Mapped[bool] = mapped_column(default=False)
    ended_at: Mapped[datetime | None]
    reason: Mapped[str | None]
    due_at: Mapped[datetime | None]
    due_provisional: Mapped[bool] = mapped_column(default=False)


class StarDoubt(Timed, Scoped, db.Model):
    """What somebody has against a star that is shown to the public. Its author is told to nobody but A1."""

    __tablename__ = "star_doubt"
    __rules__ = Rules(own=("person_id",), by_deed=True)
    __table_args__ = (UniqueConstraint("application_id", "person_id"),)

    id: Mapped[UUID] = mapped_column(primary_key=True)
    application_id: Mapped[UUID] = mapped_column(ForeignKey("star_application.id"))
    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    state: Mapped[DoubtState] = mapped_column(default=DoubtState.OPEN)
    text: Mapped[str]


class StarMove(Timed, Scoped, db.Model):
    """One step of an application. Never changed."""

    __tablename__ = "star_move"
    __rules__ = Rules(area="region", own=("subject_id",), append_only=True, by_deed=True)
    __table_args__ = (Index("ix_star_move_application", "application_id", "id"),)

    id: Mapped[UUID] = mapped_column(primary_key=True)
    application_id: Mapped[UUID] = mapped_column(ForeignKey("star_application.id"))
    subject_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    region: Mapped[Region]
    move: Mapped[str]
    before: Mapped[str | None]
    after: Mapped[str]
    by_person: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    role: Mapped[str]
    note: Mapped[str | None]


class StarPolicy(Timed, Scoped, db.Model):
    """How many hours a star takes from a day on, as A1 has set it. What was applied for before keeps its own (`needed`)."""

    __tablename__ = "star_policy"
    __rules__ = Rules(public="true", append_only=True)

    id: Mapped[UUID] = mapped_column(primary_key=True)
    name: Mapped[str]
    since: Mapped[date] = mapped_column(unique=True)
    hours: Mapped[list[int]] = mapped_column(ARRAY(Integer))
    set_by: Mapped[UUID]
