"""Children who come along with their guardian; what else of activities and volunteers was still open."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0020"
down_revision = "0019"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "child_member",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("guardian_id", sa.Uuid(), nullable=False),
        sa.Column("volunteer_id", sa.Uuid(), nullable=False),
        sa.Column("region", sa.Text(collation="C"), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("birth_date", sa.Date(), nullable=True),
        sa.Column("id_number_sealed", sa.LargeBinary(), nullable=True),
        sa.Column("id_number_index", sa.LargeBinary(), nullable=False),
        sa.Column("relation", sa.Text(), nullable=False),
        sa.Column(
            "state",
            sa.Enum(
                "pending",
                "active",
                "refused",
                "ended",
                "grown",
                name="childstate",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("due_provisional", sa.Boolean(), nullable=False),
        sa.Column("decided_by", sa.Uuid(), nullable=True),
        sa.Column("decided_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("grown_into", sa.Uuid(), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("decided_by <> guardian_id", name=op.f("ck_child_member_two_people")),
        sa.ForeignKeyConstraint(["decided_by"], ["person.id"], name=op.f("fk_child_member_decided_by")),
        sa.ForeignKeyConstraint(["grown_into"], ["volunteer.id"], name=op.f("fk_child_member_grown_into")),
        sa.ForeignKeyConstraint(["guardian_id"], ["person.id"], name=op.f("fk_child_member_guardian_id")),
        sa.ForeignKeyConstraint(["volunteer_id"], ["volunteer.id"], name=op.f("fk_child_member_volunteer_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_child_member")),
    )
    op.create_index("ix_child_member_guardian", "child_member", ["guardian_id", "id"], unique=False)
    op.create_index("ix_child_member_index", "child_member", ["id_number_index"], unique=False)
    op.create_index("ix_child_member_region", "child_member", ["region", "state", "id"], unique=False)
    op.create_index(
        "uq_child_member_live",
        "child_member",
        ["id_number_index"],
        unique=True,
        postgresql_where=sa.text("state IN ('pending', 'active')"),
    )
    op.create_table(
        "child_hours",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("child_id", sa.Uuid(), nullable=False),
        sa.Column("guardian_id", sa.Uuid(), nullable=False),
        sa.Column("region", sa.Text(collation="C"), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("record_id", sa.Uuid(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("service_day", sa.Date(), nullable=False),
        sa.Column("periods", postgresql.TSTZMULTIRANGE(), nullable=False),
        sa.Column("computed_minutes", sa.Integer(), nullable=False),
        sa.Column("minutes", sa.Integer(), nullable=True),
        sa.Column(
            "state",
            sa.Enum(
                "pending",
                "confirmed",
                "rejected",
                "reversed",
                name="childhoursstate",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("carried_to", sa.Uuid(), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("(state = 'confirmed') = (minutes IS NOT NULL)", name=op.f("ck_child_hours_confirmed_counts")),
        sa.CheckConstraint("minutes BETWEEN 0 AND computed_minutes", name=op.f("ck_child_hours_only_lower")),
        sa.ForeignKeyConstraint(["carried_to"], ["service_record.id"], name=op.f("fk_child_hours_carried_to")),
        sa.ForeignKeyConstraint(["child_id"], ["child_member.id"], name=op.f("fk_child_hours_child_id")),
        sa.ForeignKeyConstraint(["guardian_id"], ["person.id"], name=op.f("fk_child_hours_guardian_id")),
        sa.ForeignKeyConstraint(["record_id"], ["service_record.id"], name=op.f("fk_child_hours_record_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_child_hours")),
        sa.UniqueConstraint("carried_to", name=op.f("uq_child_hours_carried_to")),
        sa.UniqueConstraint("child_id", "source", name=op.f("uq_child_hours_child_id_source")),
    )
    op.create_index("ix_child_hours_guardian", "child_hours", ["guardian_id", "id"], unique=False)
    op.create_index("ix_child_hours_record", "child_hours", ["record_id"], unique=False)
    op.create_table(
        "activity_child_presence",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("child_id", sa.Uuid(), nullable=False),
        sa.Column("presence_id", sa.Uuid(), nullable=False),
        sa.Column("signup_id", sa.Uuid(), nullable=False),
        sa.Column("activity_id", sa.Uuid(), nullable=False),
        sa.Column("region", sa.Text(collation="C"), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("in_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("out_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("out_at >= in_at", name=op.f("ck_activity_child_presence_goes_after_coming")),
        sa.ForeignKeyConstraint(["activity_id"], ["activity.id"], name=op.f("fk_activity_child_presence_activity_id")),
        sa.ForeignKeyConstraint(["child_id"], ["child_member.id"], name=op.f("fk_activity_child_presence_child_id")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_activity_child_presence_person_id")),
        sa.ForeignKeyConstraint(
            ["presence_id"], ["activity_presence.id"], name=op.f("fk_activity_child_presence_presence_id")
        ),
        sa.ForeignKeyConstraint(["signup_id"], ["activity_signup.id"], name=op.f("fk_activity_child_presence_signup_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_activity_child_presence")),
    )
    op.create_index(op.f("ix_activity_child_presence_child_id"), "activity_child_presence", ["child_id"], unique=False)
    op.create_index("ix_activity_child_presence_signup", "activity_child_presence", ["signup_id"], unique=False)
    op.create_index(
        "uq_activity_child_here",
        "activity_child_presence",
        ["presence_id", "child_id"],
        unique=True,
        postgresql_where=sa.text("out_at IS NULL"),
    )
    op.create_table(
        "team_breach",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("team_id", sa.Uuid(), nullable=False),
        sa.Column("reach", sa.Text(collation="C"), nullable=False),
        sa.Column("about", sa.Text(), nullable=False),
        sa.Column("answered", sa.Boolean(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["team_id"], ["team.id"], name=op.f("fk_team_breach_team_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_team_breach")),
        sa.UniqueConstraint("about", name=op.f("uq_team_breach_about")),
    )
    op.create_index(
        "ix_team_breach_open", "team_breach", ["team_id", "created_at"], unique=False,
        postgresql_where=sa.text("NOT answered"),
    )
    op.create_table(
        "merge_carried",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("case_id", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("row_id", sa.Uuid(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["merge_case.id"], name=op.f("fk_merge_carried_case_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_merge_carried")),
    )
    op.create_index(op.f("ix_merge_carried_case_id"), "merge_carried", ["case_id"], unique=False)
    op.create_table(
        "star_policy",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("since", sa.Date(), nullable=False),
        sa.Column("hours", postgresql.ARRAY(sa.Integer()), nullable=False),
        sa.Column("set_by", sa.Uuid(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_star_policy")),
        sa.UniqueConstraint("since", name=op.f("uq_star_policy_since")),
    )


def downgrade() -> None:
    op.drop_table("star_policy")
    op.drop_table("merge_carried")
    op.drop_table("team_breach")
    op.drop_index("uq_activity_child_here", table_name="activity_child_presence", postgresql_where=sa.text("out_at IS NULL"))
    op.drop_index("ix_activity_child_presence_signup", table_name="activity_child_presence")
    op.drop_index(op.f("ix_activity_child_presence_child_id"), table_name="activity_child_presence")
    op.drop_table("activity_child_presence")
    op.drop_index("ix_child_hours_record", table_name="child_hours")
    op.drop_index("ix_child_hours_guardian", table_name="child_hours")
    op.drop_table("child_hours")
    op.drop_index(
        "uq_child_member_live", table_name="child_member", postgresql_where=sa.text("state IN ('pending', 'active')")
    )
    op.drop_index("ix_child_member_region", table_name="child_member")
    op.drop_index("ix_child_member_index", table_name="child_member")
    op.drop_index("ix_child_member_guardian", table_name="child_member")
    op.drop_table("child_member")
