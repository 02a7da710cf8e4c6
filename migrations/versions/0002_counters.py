"""Counters of the live board, and the newest moves of a community by index.

The counters are empty at first: the worker's next sweep counts everything once (or `flask counters rebuild`).
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "counter",
        sa.Column("span", sa.Text(), nullable=False),
        sa.Column("fine", sa.Boolean(), nullable=False),
        sa.Column("depth", sa.SmallInteger(), autoincrement=False, nullable=False),
        sa.Column("region", sa.Text(collation="C"), nullable=False),
        sa.Column("sums", postgresql.JSONB(none_as_null=True, astext_type=sa.Text()), nullable=False),
        sa.Column("folds", sa.BigInteger(), nullable=False),
        sa.CheckConstraint("depth BETWEEN 1 AND 4", name=op.f("ck_counter_depth")),
        sa.PrimaryKeyConstraint("span", "fine", "depth", "region", name=op.f("pk_counter")),
        postgresql_with={"fillfactor": "70"},
    )
    op.create_table(
        "counter_day",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.CheckConstraint("id = 1", name=op.f("ck_counter_day_one_row")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_counter_day")),
    )
    op.create_table(
        "counter_delta",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=True), nullable=False),
        sa.Column("region", sa.Text(collation="C"), nullable=False),
        sa.Column("measure", sa.Text(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("day", sa.Date(), nullable=True),
        sa.Column("fine", sa.Boolean(), nullable=False),
        sa.Column("amount", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_counter_delta")),
        postgresql_with={"autovacuum_vacuum_scale_factor": "0", "autovacuum_vacuum_threshold": "2000"},
    )
    op.create_index("ix_counter_delta_region", "counter_delta", ["region"])
    op.create_index("ix_order_move_region", "order_move", ["region", "id"])


def downgrade() -> None:
    op.drop_index("ix_order_move_region", table_name="order_move")
    op.drop_index("ix_counter_delta_region", table_name="counter_delta")
    op.drop_table("counter_delta")
    op.drop_table("counter_day")
    op.drop_table("counter")
