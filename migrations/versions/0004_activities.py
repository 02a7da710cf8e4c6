"""Activities: programme, sign-ups and attendance."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

from service.data.plane import PlanePoint

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute(sa.schema.CreateSequence(sa.Sequence("activity_arrival_seq")))
    op.create_table(
        "activity_counter",
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("tail", sa.Text(collation="C"), nullable=False),
        sa.Column("last", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("day", "tail", name=op.f("pk_activity_counter")),
    )
    op.create_table(
        "activity",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.Text(), nullable=True),
        sa.Column(
            "state",
            sa.Enum(
                "draft",
                "pending_review",
                "returned",
                "rejected",
                "approved",
                "recruiting",
                "recruit_closed",
                "in_progress",
                "ended",
                "settled",
                "archived",
                "cancelled",
                "frozen",
                name="activitystate",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("state_since", sa.DateTime(timezone=True), nullable=False),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("list_key", sa.BigInteger(), nullable=True),
        sa.Column("region", sa.Text(collation="C"), nullable=False),
        sa.Column(
            "street",
            sa.Text(collation="C"),
            sa.Computed("CASE WHEN length(region) >= 9 THEN left(region, 9) END", persisted=True),
            nullable=True,
        ),
        sa.Column(
            "community",
            sa.Text(collation="C"),
            sa.Computed("CASE WHEN length(region) >= 12 THEN left(region, 12) END", persisted=True),
            nullable=True,
        ),
        sa.Column("review_level", sa.SmallInteger(), nullable=False),
        sa.Column("team_id", sa.Uuid(), nullable=True),
        sa.Column("created_by", sa.Uuid(), nullable=False),
        sa.Column("leader_id", sa.Uuid(), nullable=False),
        sa.Column("unit_name", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("category", sa.Text(), nullable=True),
        sa.Column("served", postgresql.ARRAY(sa.Text()), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("safeguards", sa.Text(), nullable=False),
        sa.Column("funding", sa.Text(), nullable=True),
        sa.Column("risk", sa.Text(), nullable=False),
        sa.Column("risk_disclosure", sa.Text(), nullable=True),
        sa.Column("policy_number", sa.Text(), nullable=True),
        sa.Column("minors", sa.Boolean(), nullable=False),
        sa.Column("address", sa.Text(), nullable=True),
        sa.Column("lng", sa.Double(), nullable=True),
        sa.Column("lat", sa.Double(), nullable=True),
        sa.Column("spot", PlanePoint(), nullable=True),
        sa.Column("radius_metres", sa.Integer(), nullable=False),
        sa.Column("recruit_from", sa.DateTime(timezone=True), nullable=True),
        sa.Column("recruit_to", sa.DateTime(timezone=True), nullable=True),
        sa.Column(
            "approval",
            sa.Enum("manual", "auto", name="approval", native_enum=False, create_constraint=True, length=40),
            nullable=False,
        ),
        sa.Column(
            "audience",
            sa.Enum("public", "team", name="audience", native_enum=False, create_constraint=True, length=40),
            nullable=False,
        ),
        sa.Column("pass_hash", sa.LargeBinary(), nullable=True),
        sa.Column("waitlist", sa.Boolean(), nullable=False),
        sa.Column("question", sa.Text(), nullable=True),
        sa.Column("min_minutes", sa.Integer(), nullable=False),
        sa.Column("exclusive_with", postgresql.ARRAY(sa.Uuid()), nullable=False),
        sa.Column("phone_sealed", sa.LargeBinary(), nullable=True),
        sa.Column("starts_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("ends_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("places", sa.Integer(), nullable=False),
        sa.Column("series_id", sa.Uuid(), nullable=True),
        sa.Column("copied_from", sa.Uuid(), nullable=True),
        sa.Column("frozen_from", sa.Text(), nullable=True),
        sa.Column("settlement_hold", sa.Boolean(), nullable=False),
        sa.Column("reason_code", sa.Text(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint(
            "state IN ('draft', 'returned', 'rejected') OR (number IS NOT NULL AND category IS NOT NULL AND spot IS NOT NULL AND address IS NOT NULL AND risk_disclosure IS NOT NULL AND starts_at IS NOT NULL)",
            name=op.f("ck_activity_complete"),
        ),
        sa.CheckConstraint(
            "state IN ('draft', 'returned', 'rejected') OR risk <> 'high' OR policy_number IS NOT NULL",
            name=op.f("ck_activity_insured"),
        ),
        sa.CheckConstraint("starts_at < ends_at", name=op.f("ck_activity_times")),
        sa.ForeignKeyConstraint(["copied_from"], ["activity.id"], name=op.f("fk_activity_copied_from")),
        sa.ForeignKeyConstraint(["created_by"], ["person.id"], name=op.f("fk_activity_created_by")),
        sa.ForeignKeyConstraint(["leader_id"], ["person.id"], name=op.f("fk_activity_leader_id")),
        sa.ForeignKeyConstraint(["team_id"], ["team.id"], name=op.f("fk_activity_team_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_activity")),
        sa.UniqueConstraint("number", name=op.f("uq_activity_number")),
    )
    op.create_index(
        "ix_activity_community",
        "activity",
        ["community", "list_key", "id"],
        unique=False,
        postgresql_where=sa.text("list_key IS NOT NULL"),
    )
    op.create_index("ix_activity_created_by", "activity", ["created_by", "id"], unique=False)
    op.create_index("ix_activity_due", "activity", ["due_at"], unique=False, postgresql_where=sa.text("due_at IS NOT NULL"))
    op.create_index("ix_activity_leader", "activity", ["leader_id", "id"], unique=False)
    op.create_index(
        "ix_activity_listed", "activity", ["list_key", "id"], unique=False, postgresql_where=sa.text("list_key IS NOT NULL")
    )
    op.create_index("ix_activity_region_state", "activity", ["region", "state", "id"], unique=False)
    op.create_index(op.f("ix_activity_series_id"), "activity", ["series_id"], unique=False)
    op.create_index(
        "ix_activity_spot",
        "activity",
        ["spot"],
        unique=False,
        postgresql_using="gist",
        postgresql_where=sa.text("list_key < 5000000000000"),
    )
    op.create_index(
        "ix_activity_starts", "activity", ["starts_at", "id"], unique=False, postgresql_where=sa.text("list_key IS NOT NULL")
    )
    op.create_index(
        "ix_activity_street",
        "activity",
        ["street", "list_key", "id"],
        unique=False,
        postgresql_where=sa.text("list_key IS NOT NULL"),
    )
    op.create_index("ix_activity_team", "activity", ["team_id", "id"], unique=False)
    op.create_table(
        "activity_change",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("activity_id", sa.Uuid(), nullable=False),
        sa.Column("region", sa.Text(collation="C"), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("wanted", postgresql.JSONB(none_as_null=True, astext_type=sa.Text()), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column(
            "state",
            sa.Enum(
                "open",
                "approved",
                "refused",
                "withdrawn",
                name="changestate",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("asked_by", sa.Uuid(), nullable=False),
        sa.Column("decided_by", sa.Uuid(), nullable=True),
        sa.Column("decided_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("note", sa.Text(), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("kind IN ('edit', 'cancel')", name=op.f("ck_activity_change_kind")),
        sa.ForeignKeyConstraint(["activity_id"], ["activity.id"], name=op.f("fk_activity_change_activity_id")),
        sa.ForeignKeyConstraint(["asked_by"], ["person.id"], name=op.f("fk_activity_change_asked_by")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_activity_change")),
    )
    op.create_index("ix_activity_change_activity", "activity_change", ["activity_id", "id"], unique=False)
    op.create_index(
        "uq_activity_change_open",
        "activity_change",
        ["activity_id"],
        unique=True,
        postgresql_where=sa.text("state = 'open'"),
    )
    op.create_table(
        "activity_complaint",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("activity_id", sa.Uuid(), nullable=False),
        sa.Column("region", sa.Text(collation="C"), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("severity", sa.SmallInteger(), nullable=False),
        sa.Column(
            "state",
            sa.Enum(
                "open",
                "upheld",
                "dismissed",
                "withdrawn",
                name="complaintstate",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("provisional", sa.Boolean(), nullable=False),
        sa.Column("decided_by", sa.Uuid(), nullable=True),
        sa.Column("decided_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("note", sa.Text(), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["activity_id"], ["activity.id"], name=op.f("fk_activity_complaint_activity_id")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_activity_complaint_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_activity_complaint")),
    )
    op.create_index("ix_activity_complaint_region", "activity_complaint", ["region", "state", "id"], unique=False)
    op.create_index(
        "uq_activity_complaint_open",
        "activity_complaint",
        ["activity_id", "person_id"],
        unique=True,
        postgresql_where=sa.text("state = 'open'"),
    )
    op.create_table(
        "activity_held_points",
        sa.Column("record_id", sa.Uuid(), nullable=False),
        sa.Column("activity_id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("minutes", sa.Integer(), nullable=False),
        sa.Column("coefficient", sa.Text(), nullable=False),
        sa.Column("family", sa.Boolean(), nullable=False),
        sa.Column("service_day", sa.Date(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["activity_id"], ["activity.id"], name=op.f("fk_activity_held_points_activity_id")),
        sa.ForeignKeyConstraint(["record_id"], ["service_record.id"], name=op.f("fk_activity_held_points_record_id")),
        sa.PrimaryKeyConstraint("record_id", name=op.f("pk_activity_held_points")),
    )
    op.create_index(op.f("ix_activity_held_points_activity_id"), "activity_held_points", ["activity_id"], unique=False)
    op.create_table(
        "activity_move",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("activity_id", sa.Uuid(), nullable=False),
        sa.Column("region", sa.Text(collation="C"), nullable=False),
        sa.Column("move", sa.Text(), nullable=False),
        sa.Column("from_state", sa.Text(), nullable=True),
        sa.Column("to_state", sa.Text(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=True),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("reason_code", sa.Text(), nullable=True),
        sa.Column("note", sa.Text(), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["activity_id"], ["activity.id"], name=op.f("fk_activity_move_activity_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_activity_move")),
    )
    op.create_index("ix_activity_move_activity", "activity_move", ["activity_id", "id"], unique=False)
    op.create_table(
        "activity_post",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("activity_id", sa.Uuid(), nullable=False),
        sa.Column("region", sa.Text(collation="C"), nullable=False),
        sa.Column("published", sa.Boolean(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("skills", postgresql.ARRAY(sa.Text()), nullable=False),
        sa.Column("certificates", postgresql.ARRAY(sa.Text()), nullable=False),
        sa.Column("min_age", sa.SmallInteger(), nullable=False),
        sa.Column("coefficient", sa.Text(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("min_age BETWEEN 14 AND 70", name=op.f("ck_activity_post_min_age")),
        sa.ForeignKeyConstraint(["activity_id"], ["activity.id"], name=op.f("fk_activity_post_activity_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_activity_post")),
    )
    op.create_index("ix_activity_post_activity", "activity_post", ["activity_id", "id"], unique=False)
    op.create_table(
        "activity_report",
        sa.Column("activity_id", sa.Uuid(), nullable=False),
        sa.Column("region", sa.Text(collation="C"), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("beneficiaries", sa.Integer(), nullable=False),
        sa.Column("by_person", sa.Uuid(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("beneficiaries >= 0", name=op.f("ck_activity_report_beneficiaries")),
        sa.ForeignKeyConstraint(["activity_id"], ["activity.id"], name=op.f("fk_activity_report_activity_id")),
        sa.PrimaryKeyConstraint("activity_id", name=op.f("pk_activity_report")),
    )
    op.create_table(
        "activity_shift",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("activity_id", sa.Uuid(), nullable=False),
        sa.Column("post_id", sa.Uuid(), nullable=False),
        sa.Column("region", sa.Text(collation="C"), nullable=False),
        sa.Column("published", sa.Boolean(), nullable=False),
        sa.Column(
            "state",
            sa.Enum(
                "scheduled",
                "open",
                "ended",
                "verifying",
                "settled",
                "cancelled",
                name="shiftstate",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("starts_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ends_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("quota", sa.Integer(), nullable=False),
        sa.Column("taken", sa.Integer(), nullable=False),
        sa.Column("recruits", sa.Boolean(), nullable=False),
        sa.Column("closes_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("begun_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("record_due", sa.DateTime(timezone=True), nullable=True),
        sa.Column("settled_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("starts_at < ends_at", name=op.f("ck_activity_shift_times")),
        sa.CheckConstraint("taken BETWEEN 0 AND quota", name=op.f("ck_activity_shift_places")),
        sa.ForeignKeyConstraint(["activity_id"], ["activity.id"], name=op.f("fk_activity_shift_activity_id")),
        sa.ForeignKeyConstraint(["post_id"], ["activity_post.id"], name=op.f("fk_activity_shift_post_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_activity_shift")),
    )
    op.create_index("ix_activity_shift_activity", "activity_shift", ["activity_id", "starts_at", "id"], unique=False)
    op.create_index(
        "ix_activity_shift_due", "activity_shift", ["due_at"], unique=False, postgresql_where=sa.text("due_at IS NOT NULL")
    )
    op.create_index(op.f("ix_activity_shift_post_id"), "activity_shift", ["post_id"], unique=False)
    op.create_table(
        "activity_signup",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("activity_id", sa.Uuid(), nullable=False),
        sa.Column("shift_id", sa.Uuid(), nullable=False),
        sa.Column("region", sa.Text(collation="C"), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("volunteer_id", sa.Uuid(), nullable=False),
        sa.Column(
            "state",
            sa.Enum(
                "applied",
                "waitlisted",
                "invited",
                "approved",
                "confirmed",
                "checked_in",
                "checked_out",
                "missing_out",
                "done",
                "no_show",
                "rejected",
                "cancelled",
                "late_cancelled",
                "declined",
                "expired",
                name="signupstate",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("state_since", sa.DateTime(timezone=True), nullable=False),
        sa.Column("arrival", sa.BigInteger(), server_default=sa.text("nextval('activity_arrival_seq')"), nullable=False),
        sa.Column("starts_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ends_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("answer", sa.Text(), nullable=True),
        sa.Column("by_code", sa.Boolean(), nullable=False),
        sa.Column("invited_until", sa.DateTime(timezone=True), nullable=True),
        sa.Column("promoted_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("reminded_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("set_free", sa.Boolean(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        postgresql.ExcludeConstraint(
            (sa.text("uuidrange(volunteer_id, volunteer_id, '[]')"), "&&"),
            (sa.text("tstzrange(starts_at, ends_at)"), "&&"),
            where=sa.text("state NOT IN ('rejected', 'cancelled', 'late_cancelled', 'declined', 'expired')"),
            using="gist",
            name="ex_activity_signup_busy",
        ),
        sa.ForeignKeyConstraint(["activity_id"], ["activity.id"], name=op.f("fk_activity_signup_activity_id")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_activity_signup_person_id")),
        sa.ForeignKeyConstraint(["shift_id"], ["activity_shift.id"], name=op.f("fk_activity_signup_shift_id")),
        sa.ForeignKeyConstraint(["volunteer_id"], ["volunteer.id"], name=op.f("fk_activity_signup_volunteer_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_activity_signup")),
    )
    op.create_index("ix_activity_signup_activity", "activity_signup", ["activity_id", "id"], unique=False)
    op.create_index(
        "ix_activity_signup_invited",
        "activity_signup",
        ["invited_until"],
        unique=False,
        postgresql_where=sa.text("state = 'invited'"),
    )
    op.create_index("ix_activity_signup_person", "activity_signup", ["person_id", "id"], unique=False)
    op.create_index(
        "ix_activity_signup_reminding",
        "activity_signup",
        ["starts_at"],
        unique=False,
        postgresql_where=sa.text("state = 'approved' AND reminded_at IS NULL"),
    )
    op.create_index("ix_activity_signup_shift", "activity_signup", ["shift_id", "state", "arrival"], unique=False)
    op.create_index(
        "uq_activity_signup_live",
        "activity_signup",
        ["shift_id", "volunteer_id"],
        unique=True,
        postgresql_where=sa.text("state NOT IN ('rejected', 'cancelled', 'late_cancelled', 'declined', 'expired')"),
    )
    op.create_table(
        "activity_presence",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("signup_id", sa.Uuid(), nullable=False),
        sa.Column("activity_id", sa.Uuid(), nullable=False),
        sa.Column("shift_id", sa.Uuid(), nullable=False),
        sa.Column("region", sa.Text(collation="C"), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("volunteer_id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.SmallInteger(), nullable=False),
        sa.Column("in_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("out_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("how", sa.Text(), nullable=False),
        sa.Column("flags", postgresql.ARRAY(sa.Text()), nullable=False),
        sa.Column("metres", sa.Integer(), nullable=True),
        sa.Column("lng", sa.Double(), nullable=True),
        sa.Column("lat", sa.Double(), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("out_at >= in_at", name=op.f("ck_activity_presence_goes_after_coming")),
        sa.ForeignKeyConstraint(["activity_id"], ["activity.id"], name=op.f("fk_activity_presence_activity_id")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_activity_presence_person_id")),
        sa.ForeignKeyConstraint(["shift_id"], ["activity_shift.id"], name=op.f("fk_activity_presence_shift_id")),
        sa.ForeignKeyConstraint(["signup_id"], ["activity_signup.id"], name=op.f("fk_activity_presence_signup_id")),
        sa.ForeignKeyConstraint(["volunteer_id"], ["volunteer.id"], name=op.f("fk_activity_presence_volunteer_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_activity_presence")),
        sa.UniqueConstraint("signup_id", "number", name=op.f("uq_activity_presence_signup_id_number")),
    )
    op.create_index("ix_activity_presence_person", "activity_presence", ["person_id", "in_at"], unique=False)
    op.create_index("ix_activity_presence_shift", "activity_presence", ["shift_id", "in_at"], unique=False)
    op.create_index(
        "ix_activity_presence_traces",
        "activity_presence",
        ["in_at"],
        unique=False,
        postgresql_where=sa.text("lng IS NOT NULL"),
    )
    op.create_table(
        "activity_rating",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("signup_id", sa.Uuid(), nullable=False),
        sa.Column("activity_id", sa.Uuid(), nullable=False),
        sa.Column("region", sa.Text(collation="C"), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("by_whom", sa.Text(), nullable=False),
        sa.Column("stars", sa.SmallInteger(), nullable=False),
        sa.Column("text", sa.Text(), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("by_whom IN ('volunteer', 'organiser')", name=op.f("ck_activity_rating_by_whom")),
        sa.CheckConstraint("stars BETWEEN 1 AND 5", name=op.f("ck_activity_rating_stars")),
        sa.ForeignKeyConstraint(["activity_id"], ["activity.id"], name=op.f("fk_activity_rating_activity_id")),
        sa.ForeignKeyConstraint(["signup_id"], ["activity_signup.id"], name=op.f("fk_activity_rating_signup_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_activity_rating")),
        sa.UniqueConstraint("signup_id", "by_whom", name=op.f("uq_activity_rating_signup_id_by_whom")),
    )
    op.create_index("ix_activity_rating_activity", "activity_rating", ["activity_id"], unique=False)
    op.create_table(
        "activity_signup_move",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("signup_id", sa.Uuid(), nullable=False),
        sa.Column("activity_id", sa.Uuid(), nullable=False),
        sa.Column("region", sa.Text(collation="C"), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("move", sa.Text(), nullable=False),
        sa.Column("from_state", sa.Text(), nullable=True),
        sa.Column("to_state", sa.Text(), nullable=False),
        sa.Column("by_person", sa.Uuid(), nullable=True),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["activity_id"], ["activity.id"], name=op.f("fk_activity_signup_move_activity_id")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_activity_signup_move_person_id")),
        sa.ForeignKeyConstraint(["signup_id"], ["activity_signup.id"], name=op.f("fk_activity_signup_move_signup_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_activity_signup_move")),
    )
    op.create_index("ix_activity_signup_move_signup", "activity_signup_move", ["signup_id", "id"], unique=False)
    op.drop_constraint(op.f("ck_photo_purpose"), "photo", type_="check")
    op.create_check_constraint(op.f("ck_photo_purpose"), "photo", "purpose IN ('order', 'finish', 'activity')")


def downgrade() -> None:
    op.execute("DELETE FROM photo WHERE purpose = 'activity'")
    op.drop_constraint(op.f("ck_photo_purpose"), "photo", type_="check")
    op.create_check_constraint(op.f("ck_photo_purpose"), "photo", "purpose IN ('order', 'finish')")
    op.drop_index("ix_activity_signup_move_signup", table_name="activity_signup_move")
    op.drop_table("activity_signup_move")
    op.drop_index("ix_activity_rating_activity", table_name="activity_rating")
    op.drop_table("activity_rating")
    op.drop_index("ix_activity_presence_traces", table_name="activity_presence", postgresql_where=sa.text("lng IS NOT NULL"))
    op.drop_index("ix_activity_presence_shift", table_name="activity_presence")
    op.drop_index("ix_activity_presence_person", table_name="activity_presence")
    op.drop_table("activity_presence")
    op.drop_index(
        "uq_activity_signup_live",
        table_name="activity_signup",
        postgresql_where=sa.text("state NOT IN ('rejected', 'cancelled', 'late_cancelled', 'declined', 'expired')"),
    )
    op.drop_index("ix_activity_signup_shift", table_name="activity_signup")
    op.drop_index(
        "ix_activity_signup_reminding",
        table_name="activity_signup",
        postgresql_where=sa.text("state = 'approved' AND reminded_at IS NULL"),
    )
    op.drop_index("ix_activity_signup_person", table_name="activity_signup")
    op.drop_index("ix_activity_signup_invited", table_name="activity_signup", postgresql_where=sa.text("state = 'invited'"))
    op.drop_index("ix_activity_signup_activity", table_name="activity_signup")
    op.drop_table("activity_signup")
    op.drop_index(op.f("ix_activity_shift_post_id"), table_name="activity_shift")
    op.drop_index("ix_activity_shift_due", table_name="activity_shift", postgresql_where=sa.text("due_at IS NOT NULL"))
    op.drop_index("ix_activity_shift_activity", table_name="activity_shift")
    op.drop_table("activity_shift")
    op.drop_table("activity_report")
    op.drop_index("ix_activity_post_activity", table_name="activity_post")
    op.drop_table("activity_post")
    op.drop_index("ix_activity_move_activity", table_name="activity_move")
    op.drop_table("activity_move")
    op.drop_index(op.f("ix_activity_held_points_activity_id"), table_name="activity_held_points")
    op.drop_table("activity_held_points")
    op.drop_index("uq_activity_complaint_open", table_name="activity_complaint", postgresql_where=sa.text("state = 'open'"))
    op.drop_index("ix_activity_complaint_region", table_name="activity_complaint")
    op.drop_table("activity_complaint")
    op.drop_index("uq_activity_change_open", table_name="activity_change", postgresql_where=sa.text("state = 'open'"))
    op.drop_index("ix_activity_change_activity", table_name="activity_change")
    op.drop_table("activity_change")
    op.drop_index("ix_activity_team", table_name="activity")
    op.drop_index("ix_activity_street", table_name="activity", postgresql_where=sa.text("list_key IS NOT NULL"))
    op.drop_index("ix_activity_starts", table_name="activity", postgresql_where=sa.text("list_key IS NOT NULL"))
    op.drop_index(
        "ix_activity_spot",
        table_name="activity",
        postgresql_using="gist",
        postgresql_where=sa.text("list_key < 5000000000000"),
    )
    op.drop_index(op.f("ix_activity_series_id"), table_name="activity")
    op.drop_index("ix_activity_region_state", table_name="activity")
    op.drop_index("ix_activity_listed", table_name="activity", postgresql_where=sa.text("list_key IS NOT NULL"))
    op.drop_index("ix_activity_leader", table_name="activity")
    op.drop_index("ix_activity_due", table_name="activity", postgresql_where=sa.text("due_at IS NOT NULL"))
    op.drop_index("ix_activity_created_by", table_name="activity")
    op.drop_index("ix_activity_community", table_name="activity", postgresql_where=sa.text("list_key IS NOT NULL"))
    op.drop_table("activity")
    op.drop_table("activity_counter")
    op.execute(sa.schema.DropSequence(sa.Sequence("activity_arrival_seq")))
