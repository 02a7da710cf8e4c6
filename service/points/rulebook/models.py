"""The table of drafts of the earning rules."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from service.data.db import Region, Timed, db
from service.data.scope import Rules, Scoped
from service.points.rulebook.states import RuleDraftState


class PointRuleDraft(Timed, Scoped, db.Model):
    """A version that shall be, decided by two. version: what it became · basis: the paper it rests on."""

    __tablename__ = "point_rule_draft"
    __rules__ = Rules(area="region", by_deed=True)
    __table_args__ = (
        CheckConstraint("decided_by IS NULL OR decided_by <> made_by", name="two_people"),
        CheckConstraint("state NOT IN ('adopted', 'refused') OR decided_by IS NOT NULL", name="decided"),
        CheckConstraint("(state = 'adopted') = (version IS NOT NULL)", name="version"),
        Index("ix_point_rule_draft_region", "region", "id"),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    region: Mapped[Region]
    state: Mapped[RuleDraftState] = mapped_column(default=RuleDraftState.PROPOSED)
    effective_from: Mapped[date]
    values: Mapped[dict[str, Any]]
    basis: Mapped[str]
    made_by: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    decided_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    decided_at: Mapped[datetime | None]
    note: Mapped[str | None]
    version: Mapped[int | None] = mapped_column(ForeignKey("point_rule.version"), unique=True)
