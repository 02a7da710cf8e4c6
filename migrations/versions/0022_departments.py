"""Departments review what their brigades do: their managers' accounts, and whose an activity is. Indexes for decision 0030."""

import sqlalchemy as sa
from alembic import op

revision = "0022"
down_revision = "0021"
branch_labels = None
depends_on = None

LEVEL = "length(region) = CASE role WHEN 'A1' THEN 6 {}WHEN 'A2' THEN 9 WHEN 'A3' THEN 12 ELSE 15 END"
TWO = "role NOT IN ({}) OR state NOT IN ('active', 'disabled') OR made_by IS NULL OR checked_by IS NOT NULL"


def _checks(roles: str, level: str, two: str) -> None:
    for name, condition in (("role", f"role IN ({roles})"), ("level", level), ("two_persons", two)):
        op.drop_constraint(op.f(f"ck_manager_account_{name}"), "manager_account", type_="check")
        op.create_check_constraint(op.f(f"ck_manager_account_{name}"), "manager_account", condition)


def upgrade() -> None:
    op.add_column("manager_account", sa.Column("unit_id", sa.Uuid(), nullable=True))
    op.create_foreign_key(op.f("fk_manager_account_unit_id"), "manager_account", "team", ["unit_id"], ["id"])
    _checks("'A1', 'A2', 'A3', 'A4', 'DEP'", LEVEL.format("WHEN 'DEP' THEN 6 "), TWO.format("'A1', 'A2', 'DEP'"))
    op.create_check_constraint(
        op.f("ck_manager_account_department"), "manager_account", "(role = 'DEP') = (unit_id IS NOT NULL)"
    )
    op.add_column("activity", sa.Column("unit_id", sa.Uuid(), nullable=True))
    op.create_foreign_key(op.f("fk_activity_unit_id"), "activity", "team", ["unit_id"], ["id"])
    op.create_index(
        "ix_activity_unit", "activity", ["unit_id", "state", "id"], unique=False,
        postgresql_where=sa.text("unit_id IS NOT NULL"),
    )
    op.create_index("ix_assignment_order", "assignment", ["order_id", "id"], unique=False)
    op.create_index("ix_hours_objection_source", "hours_objection", ["source"], unique=False)
    # What departments' brigades and their squads have made so far is theirs, and waits for them where it waits at all.
    op.execute(
        """
        UPDATE activity a SET unit_id = b.id
        FROM team t JOIN team b ON b.kind = 'unit' AND b.level = 2 AND b.id IN (t.id, t.parent_id)
        WHERE a.team_id = t.id AND t.kind = 'unit'
        """
    )
    op.execute("UPDATE activity SET review_level = 2 WHERE unit_id IS NOT NULL AND review_level = 3")


def downgrade() -> None:
    op.drop_index("ix_hours_objection_source", table_name="hours_objection")
    op.drop_index("ix_assignment_order", table_name="assignment")
    op.drop_index("ix_activity_unit", table_name="activity")
    for table in ("activity", "activity_post", "activity_shift", "activity_move", "activity_change"):
        op.execute(f"DROP POLICY IF EXISTS unit ON {table}")
    op.drop_constraint(op.f("fk_activity_unit_id"), "activity", type_="foreignkey")
    op.drop_column("activity", "unit_id")
    op.drop_constraint(op.f("ck_manager_account_department"), "manager_account", type_="check")
    _checks("'A1', 'A2', 'A3', 'A4'", LEVEL.format(""), TWO.format("'A1', 'A2'"))
    op.drop_constraint(op.f("fk_manager_account_unit_id"), "manager_account", type_="foreignkey")
    op.drop_column("manager_account", "unit_id")
