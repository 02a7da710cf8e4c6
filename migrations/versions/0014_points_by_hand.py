"""The end of points told before and counted in runs; budgets, and points that two people give or take by hand."""

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None

_KINDS = "kind IN ('earn', 'reverse', 'spend', 'refund', 'donate', 'expire')"
_MORE_KINDS = "kind IN ('earn', 'reverse', 'spend', 'refund', 'donate', 'expire', 'adjust', 'transfer')"


def upgrade() -> None:
    op.create_table(
        "expiry_run",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("lots", sa.Integer(), nullable=False),
        sa.Column("points", sa.Integer(), nullable=False),
        sa.Column("done_lots", sa.Integer(), nullable=False),
        sa.Column("done_points", sa.Integer(), nullable=False),
        sa.Column("moved_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("finished_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_expiry_run")),
    )
    op.create_table(
        "point_budget",
        sa.Column("region", sa.Text(collation="C"), nullable=False),
        sa.Column("year", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("total", sa.BigInteger(), nullable=False),
        sa.Column("given", sa.BigInteger(), nullable=False),
        sa.Column("spent", sa.BigInteger(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("given + spent <= total", name=op.f("ck_point_budget_enough")),
        sa.CheckConstraint("given >= 0 AND spent >= 0", name=op.f("ck_point_budget_not_negative")),
        sa.PrimaryKeyConstraint("region", "year", name=op.f("pk_point_budget")),
    )
    op.create_table(
        "point_adjustment",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("region", sa.Text(collation="C"), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column(
            "state",
            sa.Enum(
                "proposed", "applied", "refused", "withdrawn", name="adjustmentstate", native_enum=False,
                create_constraint=True, length=40,
            ),
            nullable=False,
        ),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.Text(), nullable=False),
        sa.Column("points", sa.Integer(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("evidence", sa.Text(), nullable=False),
        sa.Column("made_by", sa.Uuid(), nullable=False),
        sa.Column("decided_by", sa.Uuid(), nullable=True),
        sa.Column("decided_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("note", sa.Text(), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("points <> 0 AND abs(points) <= 500", name=op.f("ck_point_adjustment_points")),
        sa.CheckConstraint(
            "decided_by IS NULL OR decided_by <> made_by", name=op.f("ck_point_adjustment_two_people")
        ),
        sa.CheckConstraint(
            "state NOT IN ('applied', 'refused') OR decided_by IS NOT NULL", name=op.f("ck_point_adjustment_decided")
        ),
        sa.ForeignKeyConstraint(["decided_by"], ["person.id"], name=op.f("fk_point_adjustment_decided_by")),
        sa.ForeignKeyConstraint(["made_by"], ["person.id"], name=op.f("fk_point_adjustment_made_by")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_point_adjustment_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_point_adjustment")),
    )
    op.create_index("ix_point_adjustment_region", "point_adjustment", ["region", "state", "id"], unique=False)
    op.create_table(
        "family",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("founder_id", sa.Uuid(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["founder_id"], ["person.id"], name=op.f("fk_family_founder_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_family")),
    )
    op.create_index(op.f("ix_family_founder_id"), "family", ["founder_id"], unique=False)
    op.create_table(
        "family_place",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("family_id", sa.Uuid(), nullable=False),
        sa.Column(
            "state",
            sa.Enum(
                "forming", "active", "left", name="placestate", native_enum=False, create_constraint=True, length=40
            ),
            nullable=False,
        ),
        sa.Column("moved_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=True),
        sa.Column("phone_index", sa.LargeBinary(), nullable=True),
        sa.Column("label", sa.Text(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("state <> 'active' OR person_id IS NOT NULL", name=op.f("ck_family_place_agreed")),
        sa.ForeignKeyConstraint(["family_id"], ["family.id"], name=op.f("fk_family_place_family_id")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_family_place_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_family_place")),
    )
    op.create_index(op.f("ix_family_place_family_id"), "family_place", ["family_id"], unique=False)
    op.create_index(
        "ix_family_place_phone", "family_place", ["phone_index"], unique=False,
        postgresql_where=sa.text("state = 'forming'"),
    )
    op.create_index(
        "uq_family_place_asked", "family_place", ["family_id", "phone_index"], unique=True,
        postgresql_where=sa.text("state = 'forming'"),
    )
    op.create_index(
        "uq_family_place_person", "family_place", ["person_id"], unique=True, postgresql_where=sa.text("state = 'active'")
    )
    boards = ("hours", "points", "teams", "communities")
    board = sa.Enum(*boards, name="board", native_enum=False, create_constraint=True, length=40)
    op.create_table(
        "standing",
        sa.Column("period", sa.Text(), nullable=False),
        sa.Column("board", board, nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("value", sa.BigInteger(), nullable=False),
        sa.Column("listed", sa.Boolean(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("period", "board", "key", name=op.f("pk_standing")),
    )
    op.create_index(
        "ix_standing_top", "standing", ["period", "board", sa.text("value DESC"), "key"], postgresql_where=sa.text("listed")
    )
    op.create_table(
        "standing_count",
        sa.Column("period", sa.Text(), nullable=False),
        sa.Column("board", board, nullable=False),
        sa.Column("value", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("people", sa.Integer(), nullable=False),
        sa.Column("counted_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("period", "board", "value", name=op.f("pk_standing_count")),
    )
    op.add_column("lot", sa.Column("reminded_days", sa.Integer(), nullable=True))
    op.create_index(
        "ix_lot_untold", "lot", ["expires_at"], postgresql_where=sa.text("remaining > frozen AND reminded_days IS NULL")
    )
    op.create_index(
        "ix_lot_told_once", "lot", ["expires_at"], postgresql_where=sa.text("remaining > frozen AND reminded_days = 30")
    )
    op.execute("ALTER TABLE journal DROP CONSTRAINT ck_journal_entrykind")
    op.execute(f"ALTER TABLE journal ADD CONSTRAINT ck_journal_entrykind CHECK ({_MORE_KINDS})")


def downgrade() -> None:
    op.execute("ALTER TABLE journal DROP CONSTRAINT ck_journal_entrykind")
    op.execute(f"ALTER TABLE journal ADD CONSTRAINT ck_journal_entrykind CHECK ({_KINDS})")
    op.drop_index("ix_lot_told_once", table_name="lot")
    op.drop_index("ix_lot_untold", table_name="lot")
    op.drop_column("lot", "reminded_days")
    op.drop_table("family_place")
    op.drop_table("family")
    op.drop_table("standing_count")
    op.drop_table("standing")
    op.drop_index("ix_point_adjustment_region", table_name="point_adjustment")
    op.drop_table("point_adjustment")
    op.drop_table("point_budget")
    op.drop_table("expiry_run")
