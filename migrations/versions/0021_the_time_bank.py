"""Time kept for later: a second unit of the ledger, what is laid aside of it, and which records are paid in it (PT13)."""

import sqlalchemy as sa
from alembic import op

revision = "0021"
down_revision = "0020"
branch_labels = None
depends_on = None

_KINDS = "kind IN ('person', 'debt', 'system')"
_MORE_KINDS = "kind IN ('person', 'debt', 'system', 'time', 'time_debt', 'time_system')"
_BALANCE, _MORE_BALANCE = "kind = 'person' OR balance = 0", "kind IN ('person', 'time') OR balance = 0"
_OWNER = "(kind = 'system') = (person_id IS NULL)"
_MORE_OWNER = "(kind IN ('system', 'time_system')) = (person_id IS NULL)"


def _check(table: str, name: str, condition: str) -> None:
    """Another condition in place of the one of this name."""
    op.execute(f"ALTER TABLE {table} DROP CONSTRAINT ck_{table}_{name}")
    op.execute(f"ALTER TABLE {table} ADD CONSTRAINT ck_{table}_{name} CHECK ({condition}) NOT VALID")
    op.execute(f"ALTER TABLE {table} VALIDATE CONSTRAINT ck_{table}_{name}")


def upgrade() -> None:
    op.create_table(
        "time_hold",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("minutes", sa.Integer(), nullable=False),
        sa.Column("taken", sa.Integer(), nullable=False),
        sa.Column("settled_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("minutes BETWEEN 60 AND 720 AND minutes % 60 = 0", name=op.f("ck_time_hold_minutes")),
        sa.CheckConstraint("taken BETWEEN 0 AND minutes", name=op.f("ck_time_hold_taken")),
        sa.CheckConstraint("settled_at IS NOT NULL OR taken = 0", name=op.f("ck_time_hold_open")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_time_hold_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_time_hold")),
        sa.UniqueConstraint("source", name=op.f("uq_time_hold_source")),
    )
    op.create_index(
        "ix_time_hold_open", "time_hold", ["person_id", "id"], unique=False,
        postgresql_where=sa.text("settled_at IS NULL"),
    )
    _check("point_account", "accountkind", _MORE_KINDS)
    _check("point_account", "balance_of_persons_only", _MORE_BALANCE)
    _check("point_account", "owner", _MORE_OWNER)
    op.add_column("point_account", sa.Column("preferred", sa.Boolean(), server_default=sa.false(), nullable=False))
    op.create_check_constraint(op.f("ck_point_account_preferred"), "point_account", "kind = 'time' OR NOT preferred")
    unit = sa.Enum("points", "time", name="unit", native_enum=False, create_constraint=True, length=40)
    op.add_column("journal", sa.Column("unit", unit, server_default="points", nullable=False))
    pays = sa.Enum("points", "time", name="pays", native_enum=False, create_constraint=True, length=40)
    op.add_column("service_record", sa.Column("for_elder", sa.Boolean(), server_default=sa.false(), nullable=False))
    op.add_column("service_record", sa.Column("pays", pays, server_default="points", nullable=False))
    op.create_check_constraint(op.f("ck_service_record_time_for_elders"), "service_record", "pays = 'points' OR for_elder")


def downgrade() -> None:
    """Only while nothing is kept: time that people have is theirs."""
    op.drop_column("service_record", "pays")
    op.drop_column("service_record", "for_elder")
    op.drop_column("journal", "unit")
    op.drop_column("point_account", "preferred")
    op.execute("DELETE FROM point_account WHERE starts_with(kind, 'time')")
    _check("point_account", "owner", _OWNER)
    _check("point_account", "balance_of_persons_only", _BALANCE)
    _check("point_account", "accountkind", _KINDS)
    op.drop_table("time_hold")
