"""Tables of role models: the nomination, what others have against it, and each step."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, SmallInteger, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from service.data.db import Region, Timed, db
from service.data.scope import Rules, Scoped
from service.news.examples.states import ExampleKind, ExampleState

ONE_OPEN, ONE_EACH = "uq_role_model_open", "uq_role_model_doubt_each"


class RoleModel(Timed, Scoped, db.Model):
    """One nomination. A volunteer is named by volunteer_id and never by a copy of their name; anybody else by `name`, with
    their consent · level: whose review is waited for, 2 street, 1 district · shown_until: the end of the publicity."""

    __tablename__ = "role_model"
    __rules__ = Rules(area="region", own=("nominator_id", "person_id"), by_deed=True)
    __table_args__ = (
        Index(ONE_OPEN, "volunteer_id", unique=True,
              postgresql_where=text("state IN ('nominated', 'reviewed', 'publicity', 'objected')")),
        CheckConstraint("(volunteer_id IS NULL) <> (name IS NULL)", name="one_name"),
        CheckConstraint("person_id <> nominator_id", name="nobody_nominates_themselves"),
        CheckConstraint("approved_by <> reviewed_by", name="two_persons"),
        CheckConstraint("reviewed_by <> nominator_id AND approved_by <> nominator_id", name="not_the_nominator"),
        CheckConstraint("state NOT IN ('publicity', 'objected', 'published') OR shown_until IS NOT NULL", name="publicity"),
        CheckConstraint("state <> 'published' OR published_at > shown_until", name="shown_first"),
        CheckConstraint("level IN (1, 2)", name="level"),
        Index("ix_role_model_nominator", "nominator_id", "id"),
        Index("ix_role_model_person", "person_id", postgresql_where=text("person_id IS NOT NULL")),
        Index("ix_role_model_region", "region", "state", "id"),
        Index("ix_role_model_shown", "shown_until", postgresql_where=text("state = 'publicity'")),
        Index("ix_role_model_due", "due_at", postgresql_where=text("state = 'nominated'")),
        Index("ix_role_model_public", "id", postgresql_where=text("state IN ('publicity', 'objected', 'published')")),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    nominator_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    volunteer_id: Mapped[UUID | None] = mapped_column(ForeignKey("volunteer.id"))
    person_id: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    name: Mapped[str | None]
    region: Mapped[Region]
    state: Mapped[ExampleState] = mapped_column(default=ExampleState.NOMINATED)
    kind: Mapped[ExampleKind]
    title: Mapped[str]
    text: Mapped[str]
    level: Mapped[int] = mapped_column(SmallInteger, default=2)
    reviewed_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    approved_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    shown_from: Mapped[datetime | None]
    shown_until: Mapped[datetime | None]
    shown_provisional: Mapped[bool] = mapped_column(default=False)
    published_at: Mapped[datetime | None]
    reason: Mapped[str | None]
    due_at: Mapped[datetime | None]
    due_provisional: Mapped[bool] = mapped_column(default=False)


class RoleModelDoubt(Timed, Scoped, db.Model):
    """What somebody has against it. Its author is told to nobody."""

    __tablename__ = "role_model_doubt"
    __rules__ = Rules(own=("person_id",), by_deed=True)
    __table_args__ = (UniqueConstraint("example_id", "person_id", name=ONE_EACH),)

    id: Mapped[UUID] = mapped_column(primary_key=True)
    example_id: Mapped[UUID] = mapped_column(ForeignKey("role_model.id"))
    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    text: Mapped[str]
    outcome: Mapped[str | None]


class RoleModelMove(Timed, Scoped, db.Model):
    """One step. Never changed."""

    __tablename__ = "role_model_move"
    __rules__ = Rules(area="region", append_only=True, by_deed=True)
    __table_args__ = (Index("ix_role_model_move_example", "example_id", "id"),)

    id: Mapped[UUID] = mapped_column(primary_key=True)
    example_id: Mapped[UUID] = mapped_column(ForeignKey("role_model.id"))
    region: Mapped[Region]
    move: Mapped[str]
    before: Mapped[str | None]
    after: Mapped[str]
    by_person: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    role: Mapped[str]
    note: Mapped[str | None]
