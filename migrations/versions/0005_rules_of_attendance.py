"""Stars and courses that a post asks for, excused no-shows, a leader's invitation, and emergencies."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

_SIGNUP = (
    "applied", "waitlisted", "invited", "approved", "confirmed", "checked_in", "checked_out", "missing_out", "done",
    "no_show", "rejected", "cancelled", "late_cancelled", "declined", "expired",
)


def _signup_states(*states: str) -> None:
    """Widen or narrow the list: the new constraint holds for new rows at once, for the old ones after a look."""
    words = ", ".join(f"'{state}'" for state in states)
    op.execute("ALTER TABLE activity_signup DROP CONSTRAINT ck_activity_signup_signupstate")
    op.execute(
        f"ALTER TABLE activity_signup ADD CONSTRAINT ck_activity_signup_signupstate CHECK (state IN ({words})) NOT VALID"
    )
    op.execute("ALTER TABLE activity_signup VALIDATE CONSTRAINT ck_activity_signup_signupstate")


def upgrade() -> None:
    op.add_column("activity_post", sa.Column("min_star", sa.SmallInteger(), server_default=sa.text("0"), nullable=False))
    op.add_column(
        "activity_post",
        sa.Column("courses", postgresql.ARRAY(sa.Uuid()), server_default=sa.text("'{}'::uuid[]"), nullable=False),
    )
    op.create_check_constraint(op.f("ck_activity_post_min_star"), "activity_post", "min_star BETWEEN 0 AND 5")
    op.add_column("activity_signup", sa.Column("on_trust", sa.Boolean(), server_default=sa.text("false"), nullable=False))
    op.create_index(
        "uq_activity_signup_on_trust", "activity_signup", ["volunteer_id"], unique=True,
        postgresql_where=sa.text("on_trust AND state IN ('invited', 'confirmed', 'checked_in', 'checked_out', 'missing_out')"),
    )
    _signup_states(*_SIGNUP, "excused")
    op.add_column("activity_complaint", sa.Column("reminded_at", sa.DateTime(timezone=True), nullable=True))
    op.create_table(
        "activity_waiver",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("signup_id", sa.Uuid(), nullable=False),
        sa.Column("activity_id", sa.Uuid(), nullable=False),
        sa.Column("region", sa.Text(collation="C"), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column(
            "state", sa.Enum("open", "granted", "refused", name="waiverstate", native_enum=False, create_constraint=True,
                             length=40), nullable=False,
        ),
        sa.Column("asked_by", sa.Uuid(), nullable=False),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("decided_by", sa.Uuid(), nullable=True),
        sa.Column("decided_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("note", sa.Text(), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint(
            "decided_by <> asked_by AND decided_by <> person_id", name=op.f("ck_activity_waiver_two_people")
        ),
        sa.ForeignKeyConstraint(["activity_id"], ["activity.id"], name=op.f("fk_activity_waiver_activity_id")),
        sa.ForeignKeyConstraint(["asked_by"], ["person.id"], name=op.f("fk_activity_waiver_asked_by")),
        sa.ForeignKeyConstraint(["decided_by"], ["person.id"], name=op.f("fk_activity_waiver_decided_by")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_activity_waiver_person_id")),
        sa.ForeignKeyConstraint(["signup_id"], ["activity_signup.id"], name=op.f("fk_activity_waiver_signup_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_activity_waiver")),
    )
    op.create_index("ix_activity_waiver_activity", "activity_waiver", ["activity_id"])
    op.create_index("ix_activity_waiver_region", "activity_waiver", ["region", "state", "id"])
    op.create_index(
        "uq_activity_waiver_open", "activity_waiver", ["signup_id"], unique=True,
        postgresql_where=sa.text("state = 'open'"),
    )
    op.create_table(
        "emergency",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("region", sa.Text(collation="C"), nullable=False),
        sa.Column("categories", postgresql.ARRAY(sa.Text()), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("starts_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ends_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("declared_by", sa.Uuid(), nullable=False),
        sa.Column("ended_by", sa.Uuid(), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("ends_at > starts_at", name=op.f("ck_emergency_times")),
        sa.CheckConstraint("cardinality(categories) > 0", name=op.f("ck_emergency_categories")),
        sa.ForeignKeyConstraint(["declared_by"], ["person.id"], name=op.f("fk_emergency_declared_by")),
        sa.ForeignKeyConstraint(["ended_by"], ["person.id"], name=op.f("fk_emergency_ended_by")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_emergency")),
    )
    op.create_index("ix_emergency_live", "emergency", ["ends_at"], postgresql_where=sa.text("ended_at IS NULL"))


def downgrade() -> None:
    op.drop_table("emergency")
    op.drop_table("activity_waiver")
    op.drop_column("activity_complaint", "reminded_at")
    op.execute("UPDATE activity_signup SET state = 'no_show' WHERE state = 'excused'")
    _signup_states(*_SIGNUP)
    op.drop_column("activity_signup", "on_trust")
    op.drop_column("activity_post", "courses")
    op.drop_column("activity_post", "min_star")
