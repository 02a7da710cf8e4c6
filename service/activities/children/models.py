"""The table of children who came along."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from service.activities.models import ORGANISED
from service.data.db import Region, Timed, db
from service.data.scope import Rules, Scoped


class ChildPresence(Timed, Scoped, db.Model):
    """A child beside its guardian. It hangs on the guardian's own coming and going: it came after, and where it has no
    going of its own it went with the guardian. So no child is anywhere without its guardian, by construction.
    """

    __tablename__ = "activity_child_presence"
    __rules__ = Rules(area="region", own=("person_id",), party=ORGANISED, by_deed=True)
    __table_args__ = (
        Index("uq_activity_child_here", "presence_id", "child_id", unique=True, postgresql_where=text("out_at IS NULL")),
        Index("ix_activity_child_presence_signup", "signup_id"),
        CheckConstraint("out_at >= in_at", name="goes_after_coming"),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    child_id: Mapped[UUID] = mapped_column(ForeignKey("child_member.id"), index=True)
    presence_id: Mapped[UUID] = mapped_column(ForeignKey("activity_presence.id"))
    signup_id: Mapped[UUID] = mapped_column(ForeignKey("activity_signup.id"))
    activity_id: Mapped[UUID] = mapped_column(ForeignKey("activity.id"))
    region: Mapped[Region]
    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    in_at: Mapped[datetime]
    out_at: Mapped[datetime | None]
