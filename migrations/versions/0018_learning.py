"""Learning: lectures, the daily quiz, role models, rumours, contributions and stations of correspondents."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0018"
down_revision = "0017"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "press_station",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("region", sa.Text(collation="C"), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("closed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_press_station")),
        sa.UniqueConstraint("name", name="uq_press_station_name"),
    )
    op.create_table(
        "correspondent",
        sa.Column("press_id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_correspondent_person_id")),
        sa.ForeignKeyConstraint(["press_id"], ["press_station.id"], name=op.f("fk_correspondent_press_id")),
        sa.PrimaryKeyConstraint("press_id", "person_id", name=op.f("pk_correspondent")),
    )
    op.create_table(
        "lecture_series",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("region", sa.Text(collation="C"), nullable=False),
        sa.Column("made_by", sa.Uuid(), nullable=False),
        sa.Column(
            "state",
            sa.Enum(
                "waiting",
                "returned",
                "open",
                "closed",
                name="seriesstate",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column(
            "kind",
            sa.Enum(
                "theory",
                "morals",
                "law",
                "safety",
                "health",
                "youth",
                "other",
                name="serieskind",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("host", sa.Text(), nullable=False),
        sa.Column("lectures", sa.SmallInteger(), nullable=False),
        sa.Column("questions", sa.SmallInteger(), nullable=False),
        sa.Column("seconds", sa.Integer(), nullable=False),
        sa.Column("opened_by", sa.Uuid(), nullable=True),
        sa.Column("opened_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("due_provisional", sa.Boolean(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("opened_by <> made_by", name=op.f("ck_lecture_series_two_persons")),
        sa.ForeignKeyConstraint(["made_by"], ["person.id"], name=op.f("fk_lecture_series_made_by")),
        sa.ForeignKeyConstraint(["opened_by"], ["person.id"], name=op.f("fk_lecture_series_opened_by")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_lecture_series")),
    )
    op.create_index(
        "ix_lecture_series_open", "lecture_series", ["id"], unique=False, postgresql_where=sa.text("state = 'open'")
    )
    op.create_index("ix_lecture_series_region", "lecture_series", ["region", "state", "id"], unique=False)
    op.create_table(
        "quiz_question",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("region", sa.Text(collation="C"), nullable=False),
        sa.Column("made_by", sa.Uuid(), nullable=False),
        sa.Column(
            "state",
            sa.Enum(
                "waiting",
                "returned",
                "live",
                "retired",
                name="questionstate",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("options", postgresql.JSONB(none_as_null=True, astext_type=sa.Text()), nullable=False),
        sa.Column("correct", sa.SmallInteger(), nullable=False),
        sa.Column("why", sa.Text(), nullable=False),
        sa.Column("basis", sa.Text(), nullable=False),
        sa.Column("approved_by", sa.Uuid(), nullable=True),
        sa.Column("live_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("retired_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("due_provisional", sa.Boolean(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("state NOT IN ('live', 'retired') OR live_at IS NOT NULL", name=op.f("ck_quiz_question_live")),
        sa.CheckConstraint("approved_by <> made_by", name=op.f("ck_quiz_question_two_persons")),
        sa.CheckConstraint("correct BETWEEN 0 AND 5", name=op.f("ck_quiz_question_correct")),
        sa.ForeignKeyConstraint(["approved_by"], ["person.id"], name=op.f("fk_quiz_question_approved_by")),
        sa.ForeignKeyConstraint(["made_by"], ["person.id"], name=op.f("fk_quiz_question_made_by")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_quiz_question")),
    )
    op.create_index(
        "ix_quiz_question_live", "quiz_question", ["live_at"], unique=False, postgresql_where=sa.text("live_at IS NOT NULL")
    )
    op.create_index("ix_quiz_question_region", "quiz_question", ["region", "state", "id"], unique=False)
    op.create_table(
        "quiz_try",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("questions", postgresql.JSONB(none_as_null=True, astext_type=sa.Text()), nullable=False),
        sa.Column("answers", postgresql.JSONB(none_as_null=True, astext_type=sa.Text()), nullable=False),
        sa.Column("correct", sa.SmallInteger(), nullable=False),
        sa.Column("points", sa.SmallInteger(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("correct BETWEEN 0 AND 5", name=op.f("ck_quiz_try_correct")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_quiz_try_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_quiz_try")),
        sa.UniqueConstraint("person_id", "day", name="uq_quiz_try_person_day"),
    )
    op.create_table(
        "rumour",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("region", sa.Text(collation="C"), nullable=False),
        sa.Column("made_by", sa.Uuid(), nullable=False),
        sa.Column(
            "state",
            sa.Enum(
                "draft",
                "checked",
                "returned",
                "published",
                "retracted",
                name="rumourstate",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("claim", sa.Text(), nullable=False),
        sa.Column(
            "verdict",
            sa.Enum(
                "false", "partly", "true", "unproven", name="verdict", native_enum=False, create_constraint=True, length=40
            ),
            nullable=False,
        ),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("source_unit", sa.Text(), nullable=False),
        sa.Column("source_date", sa.Date(), nullable=False),
        sa.Column("source_url", sa.Text(), nullable=True),
        sa.Column("checked_by", sa.Uuid(), nullable=True),
        sa.Column("published_by", sa.Uuid(), nullable=True),
        sa.Column("published_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("retracted_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("due_provisional", sa.Boolean(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint(
            "state NOT IN ('published', 'retracted') OR "
            "(checked_by IS NOT NULL AND published_by IS NOT NULL AND published_at IS NOT NULL)",
            name=op.f("ck_rumour_looked_at_twice"),
        ),
        sa.CheckConstraint(
            "checked_by <> made_by AND published_by <> made_by AND published_by <> checked_by",
            name=op.f("ck_rumour_three_persons"),
        ),
        sa.ForeignKeyConstraint(["checked_by"], ["person.id"], name=op.f("fk_rumour_checked_by")),
        sa.ForeignKeyConstraint(["made_by"], ["person.id"], name=op.f("fk_rumour_made_by")),
        sa.ForeignKeyConstraint(["published_by"], ["person.id"], name=op.f("fk_rumour_published_by")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_rumour")),
    )
    op.create_index(
        "ix_rumour_published",
        "rumour",
        ["published_at", "id"],
        unique=False,
        postgresql_where=sa.text("state = 'published'"),
    )
    op.create_index("ix_rumour_region", "rumour", ["region", "state", "id"], unique=False)
    op.create_table(
        "contribution",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("volunteer_id", sa.Uuid(), nullable=False),
        sa.Column("region", sa.Text(collation="C"), nullable=False),
        sa.Column("press_id", sa.Uuid(), nullable=True),
        sa.Column(
            "state",
            sa.Enum(
                "sent",
                "adopted",
                "declined",
                "withdrawn",
                "revoked",
                name="contributionstate",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column(
            "column",
            sa.Enum(
                "comment",
                "video",
                "story",
                "comic",
                "other",
                name="column",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("video_url", sa.Text(), nullable=True),
        sa.Column("original", sa.Boolean(), nullable=False),
        sa.Column("points", sa.SmallInteger(), nullable=False),
        sa.Column("decided_by", sa.Uuid(), nullable=True),
        sa.Column("decided_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("due_provisional", sa.Boolean(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("\"column\" <> 'video' OR video_url IS NOT NULL", name=op.f("ck_contribution_video_has_address")),
        sa.CheckConstraint("decided_by <> person_id", name=op.f("ck_contribution_nobody_adopts_their_own")),
        sa.CheckConstraint("original", name=op.f("ck_contribution_original")),
        sa.ForeignKeyConstraint(["decided_by"], ["person.id"], name=op.f("fk_contribution_decided_by")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_contribution_person_id")),
        sa.ForeignKeyConstraint(["press_id"], ["press_station.id"], name=op.f("fk_contribution_press_id")),
        sa.ForeignKeyConstraint(["volunteer_id"], ["volunteer.id"], name=op.f("fk_contribution_volunteer_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_contribution")),
    )
    op.create_index(
        "ix_contribution_adopted",
        "contribution",
        ["decided_at", "id"],
        unique=False,
        postgresql_where=sa.text("state = 'adopted'"),
    )
    op.create_index("ix_contribution_person", "contribution", ["person_id", "id"], unique=False)
    op.create_index(
        "ix_contribution_waiting", "contribution", ["region", "id"], unique=False, postgresql_where=sa.text("state = 'sent'")
    )
    op.create_table(
        "lecture",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("series_id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.SmallInteger(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("video_url", sa.Text(), nullable=True),
        sa.Column("seconds", sa.Integer(), nullable=False),
        sa.CheckConstraint("seconds BETWEEN 60 AND 14400", name=op.f("ck_lecture_seconds")),
        sa.ForeignKeyConstraint(["series_id"], ["lecture_series.id"], name=op.f("fk_lecture_series_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_lecture")),
        sa.UniqueConstraint("series_id", "number", name=op.f("uq_lecture_series_id_number")),
    )
    op.create_table(
        "lecture_question",
        sa.Column("series_id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.SmallInteger(), autoincrement=False, nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("options", postgresql.JSONB(none_as_null=True, astext_type=sa.Text()), nullable=False),
        sa.Column("correct", sa.SmallInteger(), nullable=False),
        sa.ForeignKeyConstraint(["series_id"], ["lecture_series.id"], name=op.f("fk_lecture_question_series_id")),
        sa.PrimaryKeyConstraint("series_id", "number", name=op.f("pk_lecture_question")),
    )
    op.create_table(
        "role_model",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("nominator_id", sa.Uuid(), nullable=False),
        sa.Column("volunteer_id", sa.Uuid(), nullable=True),
        sa.Column("person_id", sa.Uuid(), nullable=True),
        sa.Column("name", sa.Text(), nullable=True),
        sa.Column("region", sa.Text(collation="C"), nullable=False),
        sa.Column(
            "state",
            sa.Enum(
                "nominated",
                "reviewed",
                "publicity",
                "objected",
                "published",
                "refused",
                "withdrawn",
                "declined",
                "taken_down",
                name="examplestate",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column(
            "kind",
            sa.Enum(
                "helping",
                "brave",
                "honest",
                "devoted",
                "filial",
                "volunteer",
                "netizen",
                name="examplekind",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("level", sa.SmallInteger(), nullable=False),
        sa.Column("reviewed_by", sa.Uuid(), nullable=True),
        sa.Column("approved_by", sa.Uuid(), nullable=True),
        sa.Column("shown_from", sa.DateTime(timezone=True), nullable=True),
        sa.Column("shown_until", sa.DateTime(timezone=True), nullable=True),
        sa.Column("shown_provisional", sa.Boolean(), nullable=False),
        sa.Column("published_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("due_provisional", sa.Boolean(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("state <> 'published' OR published_at > shown_until", name=op.f("ck_role_model_shown_first")),
        sa.CheckConstraint(
            "state NOT IN ('publicity', 'objected', 'published') OR shown_until IS NOT NULL",
            name=op.f("ck_role_model_publicity"),
        ),
        sa.CheckConstraint("(volunteer_id IS NULL) <> (name IS NULL)", name=op.f("ck_role_model_one_name")),
        sa.CheckConstraint("approved_by <> reviewed_by", name=op.f("ck_role_model_two_persons")),
        sa.CheckConstraint("level IN (1, 2)", name=op.f("ck_role_model_level")),
        sa.CheckConstraint("person_id <> nominator_id", name=op.f("ck_role_model_nobody_nominates_themselves")),
        sa.CheckConstraint(
            "reviewed_by <> nominator_id AND approved_by <> nominator_id", name=op.f("ck_role_model_not_the_nominator")
        ),
        sa.ForeignKeyConstraint(["approved_by"], ["person.id"], name=op.f("fk_role_model_approved_by")),
        sa.ForeignKeyConstraint(["nominator_id"], ["person.id"], name=op.f("fk_role_model_nominator_id")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_role_model_person_id")),
        sa.ForeignKeyConstraint(["reviewed_by"], ["person.id"], name=op.f("fk_role_model_reviewed_by")),
        sa.ForeignKeyConstraint(["volunteer_id"], ["volunteer.id"], name=op.f("fk_role_model_volunteer_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_role_model")),
    )
    op.create_index(
        "ix_role_model_due", "role_model", ["due_at"], unique=False, postgresql_where=sa.text("state = 'nominated'")
    )
    op.create_index("ix_role_model_nominator", "role_model", ["nominator_id", "id"], unique=False)
    op.create_index(
        "ix_role_model_person", "role_model", ["person_id"], unique=False, postgresql_where=sa.text("person_id IS NOT NULL")
    )
    op.create_index(
        "ix_role_model_public",
        "role_model",
        ["id"],
        unique=False,
        postgresql_where=sa.text("state IN ('publicity', 'objected', 'published')"),
    )
    op.create_index("ix_role_model_region", "role_model", ["region", "state", "id"], unique=False)
    op.create_index(
        "ix_role_model_shown", "role_model", ["shown_until"], unique=False, postgresql_where=sa.text("state = 'publicity'")
    )
    op.create_index(
        "uq_role_model_open",
        "role_model",
        ["volunteer_id"],
        unique=True,
        postgresql_where=sa.text("state IN ('nominated', 'reviewed', 'publicity', 'objected')"),
    )
    op.create_table(
        "series_part",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("series_id", sa.Uuid(), nullable=False),
        sa.Column("best_score", sa.SmallInteger(), nullable=False),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.Column("tried_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("tries_that_day", sa.SmallInteger(), nullable=False),
        sa.Column("passed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_series_part_person_id")),
        sa.ForeignKeyConstraint(["series_id"], ["lecture_series.id"], name=op.f("fk_series_part_series_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_series_part")),
        sa.UniqueConstraint("person_id", "series_id", name=op.f("uq_series_part_person_id_series_id")),
    )
    op.create_index(op.f("ix_series_part_series_id"), "series_part", ["series_id"], unique=False)
    op.create_table(
        "lecture_part",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("lecture_id", sa.Uuid(), nullable=False),
        sa.Column("seconds", sa.Integer(), nullable=False),
        sa.Column("watched_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("points", sa.SmallInteger(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("points = 0 OR watched_at IS NOT NULL", name=op.f("ck_lecture_part_points_when_watched")),
        sa.CheckConstraint("seconds >= 0", name=op.f("ck_lecture_part_seconds")),
        sa.ForeignKeyConstraint(["lecture_id"], ["lecture.id"], name=op.f("fk_lecture_part_lecture_id")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_lecture_part_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_lecture_part")),
        sa.UniqueConstraint("person_id", "lecture_id", name=op.f("uq_lecture_part_person_id_lecture_id")),
    )
    op.create_index(op.f("ix_lecture_part_lecture_id"), "lecture_part", ["lecture_id"], unique=False)
    op.create_table(
        "lecture_watch",
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("lecture_id", sa.Uuid(), nullable=False),
        sa.Column("beat_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["lecture_id"], ["lecture.id"], name=op.f("fk_lecture_watch_lecture_id")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_lecture_watch_person_id")),
        sa.PrimaryKeyConstraint("person_id", name=op.f("pk_lecture_watch")),
    )
    op.create_table(
        "role_model_doubt",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("example_id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("outcome", sa.Text(), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["example_id"], ["role_model.id"], name=op.f("fk_role_model_doubt_example_id")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_role_model_doubt_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_role_model_doubt")),
        sa.UniqueConstraint("example_id", "person_id", name="uq_role_model_doubt_each"),
    )
    op.create_table(
        "role_model_move",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("example_id", sa.Uuid(), nullable=False),
        sa.Column("region", sa.Text(collation="C"), nullable=False),
        sa.Column("move", sa.Text(), nullable=False),
        sa.Column("before", sa.Text(), nullable=True),
        sa.Column("after", sa.Text(), nullable=False),
        sa.Column("by_person", sa.Uuid(), nullable=True),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["by_person"], ["person.id"], name=op.f("fk_role_model_move_by_person")),
        sa.ForeignKeyConstraint(["example_id"], ["role_model.id"], name=op.f("fk_role_model_move_example_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_role_model_move")),
    )
    op.create_index("ix_role_model_move_example", "role_model_move", ["example_id", "id"], unique=False)


def downgrade() -> None:
    op.drop_table("role_model_move")
    op.drop_table("role_model_doubt")
    op.drop_table("lecture_watch")
    op.drop_table("lecture_part")
    op.drop_table("series_part")
    op.drop_table("role_model")
    op.drop_table("lecture_question")
    op.drop_table("lecture")
    op.drop_table("contribution")
    op.drop_table("rumour")
    op.drop_table("quiz_try")
    op.drop_table("quiz_question")
    op.drop_table("lecture_series")
    op.drop_table("correspondent")
    op.drop_table("press_station")
