"""The table of wishes to leave."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from service.accounts.leaving.states import LeavingState
from service.data.db import Timed, db
from service.data.scope import Rules, Scoped

ONE_WISH = "uq_account_leaving_open"


class AccountLeaving(Timed, Scoped, db.Model):
    """One wish to leave: until when it can be undone, and how it ended. It names nobody."""

    __tablename__ = "account_leaving"
    __rules__ = Rules(own=("person_id",), by_deed=True)
    __table_args__ = (
        Index(ONE_WISH, "person_id", unique=True, postgresql_where=text("state = 'cancelling'")),
        Index("ix_account_leaving_due", "due_at", postgresql_where=text("state = 'cancelling'")),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    state: Mapped[LeavingState] = mapped_column(default=LeavingState.CANCELLING)
    due_at: Mapped[datetime]
    ended_at: Mapped[datetime | None]
