"""Exports, and the orders that wait for a manager by index."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

_STATES = ("waiting", "running", "ready", "failed", "expired")


def upgrade() -> None:
    op.create_table(
        "export",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("grant_id", sa.Uuid(), nullable=False),
        sa.Column("region", sa.Text(collation="C"), nullable=False),
        sa.Column("table", sa.Text(), nullable=False),
        sa.Column("filters", postgresql.JSONB(none_as_null=True, astext_type=sa.Text()), nullable=False),
        sa.Column(
            "state", sa.Enum(*_STATES, name="exportstate", native_enum=False, create_constraint=True, length=40),
            nullable=False,
        ),
        sa.Column("progress", sa.Integer(), nullable=False),
        sa.Column("rows", sa.Integer(), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("lease", sa.Uuid(), nullable=True),
        sa.Column("leased_until", sa.DateTime(timezone=True), nullable=True),
        sa.Column("finished_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("file", sa.Text(), nullable=True),
        sa.Column("bytes", sa.Integer(), nullable=True),
        sa.Column("problem", sa.Text(), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("progress BETWEEN 0 AND 100", name=op.f("ck_export_progress")),
        sa.CheckConstraint("(state = 'ready') = (file IS NOT NULL)", name=op.f("ck_export_ready_has_file")),
        sa.ForeignKeyConstraint(["grant_id"], ["role_grant.id"], name=op.f("fk_export_grant_id")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_export_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_export")),
        sa.UniqueConstraint("file", name=op.f("uq_export_file")),
    )
    op.create_index("ix_export_person", "export", ["person_id", "id"])
    op.create_index(
        "ix_export_unfinished", "export", ["id"], postgresql_where=sa.text("state IN ('waiting', 'running')")
    )
    op.create_index("ix_export_ready", "export", ["finished_at"], postgresql_where=sa.text("state = 'ready'"))
    op.create_index(
        "ix_service_order_waiting", "service_order", ["region", "state"],
        postgresql_where=sa.text("state IN ('reviewing', 'to_dispatch', 'disputed')"),
    )


def downgrade() -> None:
    op.drop_index("ix_service_order_waiting", table_name="service_order")
    op.drop_table("export")
