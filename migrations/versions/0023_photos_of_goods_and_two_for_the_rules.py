"""Photos of what can be had for points; drafts of the earning rules, decided by two."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0023"
down_revision = "0022"
branch_labels = None
depends_on = None

_PURPOSES = "'order', 'finish', 'activity', 'certificate', 'incident', 'evidence', 'article'"


def upgrade() -> None:
    op.drop_constraint(op.f("ck_photo_purpose"), "photo", type_="check")
    op.create_check_constraint(op.f("ck_photo_purpose"), "photo", f"purpose IN ({_PURPOSES}, 'good')")
    op.create_table(
        "point_rule_draft",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("region", sa.Text(collation="C"), nullable=False),
        sa.Column(
            "state",
            sa.Enum(
                "proposed", "adopted", "refused", "withdrawn",
                name="ruledraftstate", native_enum=False, create_constraint=True, length=40,
            ),
            nullable=False,
        ),
        sa.Column("effective_from", sa.Date(), nullable=False),
        sa.Column("values", postgresql.JSONB(none_as_null=True, astext_type=sa.Text()), nullable=False),
        sa.Column("basis", sa.Text(), nullable=False),
        sa.Column("made_by", sa.Uuid(), nullable=False),
        sa.Column("decided_by", sa.Uuid(), nullable=True),
        sa.Column("decided_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("note", sa.Text(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint(
            "decided_by IS NULL OR decided_by <> made_by", name=op.f("ck_point_rule_draft_two_people")
        ),
        sa.CheckConstraint(
            "state NOT IN ('adopted', 'refused') OR decided_by IS NOT NULL", name=op.f("ck_point_rule_draft_decided")
        ),
        sa.CheckConstraint("(state = 'adopted') = (version IS NOT NULL)", name=op.f("ck_point_rule_draft_version")),
        sa.ForeignKeyConstraint(["made_by"], ["person.id"], name=op.f("fk_point_rule_draft_made_by")),
        sa.ForeignKeyConstraint(["decided_by"], ["person.id"], name=op.f("fk_point_rule_draft_decided_by")),
        sa.ForeignKeyConstraint(["version"], ["point_rule.version"], name=op.f("fk_point_rule_draft_version")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_point_rule_draft")),
        sa.UniqueConstraint("version", name=op.f("uq_point_rule_draft_version")),
    )
    op.create_index("ix_point_rule_draft_region", "point_rule_draft", ["region", "id"], unique=False)


def downgrade() -> None:
    op.drop_index("ix_point_rule_draft_region", table_name="point_rule_draft")
    op.drop_table("point_rule_draft")
    op.execute("DELETE FROM photo WHERE purpose = 'good'")
    op.drop_constraint(op.f("ck_photo_purpose"), "photo", type_="check")
    op.create_check_constraint(op.f("ck_photo_purpose"), "photo", f"purpose IN ({_PURPOSES})")
