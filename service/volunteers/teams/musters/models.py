"""Tables of musters: the call, and everybody who is asked."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, SmallInteger, Text, text
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.orm import Mapped, mapped_column

from service.data.db import Region, Timed, db
from service.data.scope import Party, Rules, Scoped
from service.volunteers.teams.musters.states import AnswerState, MusterState


class Muster(Timed, Scoped, db.Model):
    """The district calls trained grown-ups of its teams. reach: from which area · certificates: one of them is enough."""

    __tablename__ = "muster"
    __rules__ = Rules(area="reach", party=(Party("id", "muster_answer", "muster_id"),), by_deed=True)
    __table_args__ = (
        CheckConstraint("asked >= 0", name="asked"),
        Index("ix_muster_reach", "reach", "id"),
        Index("ix_muster_open", "expires_at", postgresql_where=text("state = 'open'")),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    reach: Mapped[Region]
    state: Mapped[MusterState] = mapped_column(default=MusterState.OPEN)
    title: Mapped[str]
    text: Mapped[str]
    place: Mapped[str]
    category: Mapped[str | None]
    skills: Mapped[list[str]] = mapped_column(ARRAY(Text), default=list)
    certificates: Mapped[list[str]] = mapped_column(ARRAY(Text), default=list)
    wanted: Mapped[int | None]
    asked: Mapped[int] = mapped_column(default=0)
    called_by: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    expires_at: Mapped[datetime]
    closed_at: Mapped[datetime | None]


class MusterAnswer(Timed, Scoped, db.Model):
    """Somebody who was asked, and what they said."""

    __tablename__ = "muster_answer"
    __rules__ = Rules(area="region", own=("person_id",), by_deed=True)
    __table_args__ = (
        CheckConstraint("eta_minutes BETWEEN 0 AND 1440", name="eta"),
        CheckConstraint("state = 'coming' OR eta_minutes IS NULL", name="eta_of_who_comes"),
        Index("ix_muster_answer_person", "person_id", "muster_id"),
    )

    muster_id: Mapped[UUID] = mapped_column(ForeignKey("muster.id"), primary_key=True)
    volunteer_id: Mapped[UUID] = mapped_column(ForeignKey("volunteer.id"), primary_key=True)
    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    region: Mapped[Region]
    state: Mapped[AnswerState] = mapped_column(default=AnswerState.ASKED)
    eta_minutes: Mapped[int | None] = mapped_column(SmallInteger)
    answered_at: Mapped[datetime | None]
