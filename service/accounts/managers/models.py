"""Tables of manager accounts, and of what was done to them."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from service.accounts.managers.states import AccountState
from service.data.db import Region, Timed, db
from service.data.scope import Rules, Scoped


class ManagerAccount(Timed, Scoped, db.Model):
    """One manager's account: the role and area it was made for, and who made and checked it.

    unit_id: the brigade (支队) of a department's manager, whose region is the district ·
    Without a maker it was made by `flask` (the first two) or for the demo. What a person may do now is told by
    their live grants, not by this row.
    """

    __tablename__ = "manager_account"
    __rules__ = Rules(area="region")
    __table_args__ = (
        CheckConstraint("role IN ('A1', 'A2', 'A3', 'A4', 'DEP')", name="role"),
        CheckConstraint(
            "length(region) = CASE role WHEN 'A1' THEN 6 WHEN 'DEP' THEN 6 WHEN 'A2' THEN 9 WHEN 'A3' THEN 12 ELSE 15 END",
            name="level",
        ),
        CheckConstraint("(role = 'DEP') = (unit_id IS NOT NULL)", name="department"),
        CheckConstraint("checked_by IS NULL OR checked_by <> made_by", name="maker_is_not_checker"),
        CheckConstraint(
            "role NOT IN ('A1', 'A2', 'DEP') OR state NOT IN ('active', 'disabled') OR made_by IS NULL"
            " OR checked_by IS NOT NULL", name="two_persons",
        ),
        Index("ix_manager_account_region", "region", "id"),
        Index("ix_manager_account_district", "id", postgresql_where=text("role = 'A1'")),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), unique=True)
    role: Mapped[str]
    region: Mapped[Region]
    unit_id: Mapped[UUID | None] = mapped_column(ForeignKey("team.id"))
    state: Mapped[AccountState]
    made_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    made_in_role: Mapped[str | None]
    checked_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    checked_at: Mapped[datetime | None]


class ManagerMove(Timed, Scoped, db.Model):
    """One thing done to an account: which move, by whom, from which state to which."""

    __tablename__ = "manager_move"
    __rules__ = Rules(area="region", append_only=True)
    __table_args__ = (Index("ix_manager_move_account", "account_id", "id"),)

    id: Mapped[UUID] = mapped_column(primary_key=True)
    account_id: Mapped[UUID] = mapped_column(ForeignKey("manager_account.id"))
    region: Mapped[Region]
    move: Mapped[str]
    from_state: Mapped[str | None]
    to_state: Mapped[str]
    by_person: Mapped[UUID | None]
    by_role: Mapped[str | None]
    note: Mapped[str | None]
