"""Tables of incubation: the application, and its steps."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, Text, text
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.orm import Mapped, mapped_column

from service.data.db import Region, Timed, db
from service.data.scope import Party, Rules, Scoped
from service.volunteers.teams.incubation.states import Form, Stage

ONE_APPLICATION = "uq_incubation_open"
_LED = Party("team_id", "team", "id", "leader_id")


class Incubation(Timed, Scoped, db.Model):
    """A team asks the district for training, a room or a mentor. place, mentor: what it got."""

    __tablename__ = "incubation"
    __rules__ = Rules(area="reach", party=(_LED,), by_deed=True)
    __table_args__ = (
        Index(
            ONE_APPLICATION, "team_id", unique=True,
            postgresql_where=text("state IN ('applied', 'admitted', 'nurtured')"),
        ),
        Index("ix_incubation_reach", "reach", "state", "id"),
        CheckConstraint("cardinality(needs) > 0", name="needs"),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    team_id: Mapped[UUID] = mapped_column(ForeignKey("team.id"))
    reach: Mapped[Region]
    state: Mapped[Stage] = mapped_column(default=Stage.APPLIED)
    state_since: Mapped[datetime]
    form: Mapped[Form]
    needs: Mapped[list[str]] = mapped_column(ARRAY(Text))
    text: Mapped[str]
    applied_by: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    place: Mapped[str | None]
    mentor: Mapped[str | None]


class IncubationStep(Timed, Scoped, db.Model):
    """One stage reached, by whom, with what note. Never changed."""

    __tablename__ = "incubation_step"
    __rules__ = Rules(area="reach", party=(_LED,), append_only=True, by_deed=True)
    __table_args__ = (Index("ix_incubation_step_incubation", "incubation_id", "id"),)

    id: Mapped[UUID] = mapped_column(primary_key=True)
    incubation_id: Mapped[UUID] = mapped_column(ForeignKey("incubation.id"))
    team_id: Mapped[UUID] = mapped_column(ForeignKey("team.id"))
    reach: Mapped[Region]
    move: Mapped[str]
    state: Mapped[str]
    person_id: Mapped[UUID | None]
    note: Mapped[str | None]
