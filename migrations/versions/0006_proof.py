"""Certificates of service, objections, stars, awards, shared years."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0006"
down_revision = "0012"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute(sa.schema.CreateSequence(sa.Sequence("service_certificate_number_seq")))
    op.create_table(
        "award",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("volunteer_id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("region", sa.Text(collation="C"), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("issuer", sa.Text(), nullable=False),
        sa.Column("level", sa.Text(), nullable=False),
        sa.Column("awarded_on", sa.Date(), nullable=False),
        sa.Column(
            "state",
            sa.Enum(
                "pending",
                "verified",
                "refused",
                "withdrawn",
                name="awardstate",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("decided_by", sa.Uuid(), nullable=True),
        sa.Column("decided_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("due_provisional", sa.Boolean(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("decided_by <> person_id", name=op.f("ck_award_nobody_verifies_their_own")),
        sa.ForeignKeyConstraint(["decided_by"], ["person.id"], name=op.f("fk_award_decided_by")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_award_person_id")),
        sa.ForeignKeyConstraint(["volunteer_id"], ["volunteer.id"], name=op.f("fk_award_volunteer_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_award")),
    )
    op.create_index("ix_award_person", "award", ["person_id", "id"], unique=False)
    op.create_index(op.f("ix_award_volunteer_id"), "award", ["volunteer_id"], unique=False)
    op.create_index(
        "ix_award_waiting", "award", ["region", "id"], unique=False, postgresql_where=sa.text("state = 'pending'")
    )
    op.create_table(
        "service_certificate",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.Text(), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("volunteer_id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("region", sa.Text(collation="C"), nullable=False),
        sa.Column(
            "state",
            sa.Enum(
                "issued",
                "sealed",
                "questioned",
                "revoked",
                name="paperstate",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("volunteer_number", sa.Text(), nullable=False),
        sa.Column("holder_sealed", sa.LargeBinary(), nullable=True),
        sa.Column("since", sa.Date(), nullable=False),
        sa.Column("until", sa.Date(), nullable=False),
        sa.Column("minutes", sa.Integer(), nullable=False),
        sa.Column("records", sa.Integer(), nullable=False),
        sa.Column("units", postgresql.JSONB(none_as_null=True, astext_type=sa.Text()), nullable=False),
        sa.Column("layout", sa.Text(), nullable=False),
        sa.Column("is_demo", sa.Boolean(), nullable=False),
        sa.Column("verify_at", sa.Text(), nullable=True),
        sa.Column("content_sha256", sa.LargeBinary(), nullable=False),
        sa.Column("sealed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("sealed_by", sa.Uuid(), nullable=True),
        sa.Column("seal_unit", sa.Text(), nullable=True),
        sa.Column("questioned_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("questioned_by", sa.Uuid(), nullable=True),
        sa.Column("question", sa.Text(), nullable=True),
        sa.Column(
            "revoke_class",
            sa.Enum(
                "hours_reversed",
                "wrong_content",
                "fraud",
                "other",
                name="revokeclass",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=True,
        ),
        sa.Column("revoked_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("revoked_by", sa.Uuid(), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("(state = 'revoked') = (revoked_at IS NOT NULL)", name=op.f("ck_service_certificate_revoked")),
        sa.CheckConstraint("(sealed_at IS NULL) = (seal_unit IS NULL)", name=op.f("ck_service_certificate_seal")),
        sa.CheckConstraint("minutes >= 0 AND records > 0", name=op.f("ck_service_certificate_something")),
        sa.CheckConstraint(
            "revoked_by IS NULL OR revoked_by <> questioned_by", name=op.f("ck_service_certificate_two_persons")
        ),
        sa.CheckConstraint("since <= until", name=op.f("ck_service_certificate_days")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_service_certificate_person_id")),
        sa.ForeignKeyConstraint(["questioned_by"], ["person.id"], name=op.f("fk_service_certificate_questioned_by")),
        sa.ForeignKeyConstraint(["revoked_by"], ["person.id"], name=op.f("fk_service_certificate_revoked_by")),
        sa.ForeignKeyConstraint(["sealed_by"], ["person.id"], name=op.f("fk_service_certificate_sealed_by")),
        sa.ForeignKeyConstraint(["volunteer_id"], ["volunteer.id"], name=op.f("fk_service_certificate_volunteer_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_service_certificate")),
        sa.UniqueConstraint("number", name=op.f("uq_service_certificate_number")),
    )
    op.create_index("ix_service_certificate_person", "service_certificate", ["person_id", "id"], unique=False)
    op.create_index("ix_service_certificate_region", "service_certificate", ["region", "id"], unique=False)
    op.create_table(
        "star_application",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("volunteer_id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("region", sa.Text(collation="C"), nullable=False),
        sa.Column("star", sa.SmallInteger(), nullable=False),
        sa.Column(
            "state",
            sa.Enum(
                "applied",
                "checked",
                "publicity",
                "objected",
                "awarded",
                "refused",
                "withdrawn",
                "revoked",
                name="starstate",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("statement", sa.Text(), nullable=False),
        sa.Column("minutes", sa.Integer(), nullable=False),
        sa.Column("needed", sa.Integer(), nullable=False),
        sa.Column("rule_version", sa.Text(), nullable=False),
        sa.Column("checked_by", sa.Uuid(), nullable=True),
        sa.Column("approved_by", sa.Uuid(), nullable=True),
        sa.Column("panel", sa.Text(), nullable=True),
        sa.Column("shown_from", sa.DateTime(timezone=True), nullable=True),
        sa.Column("shown_until", sa.DateTime(timezone=True), nullable=True),
        sa.Column("provisional", sa.Boolean(), nullable=False),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("due_provisional", sa.Boolean(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint(
            "state NOT IN ('publicity', 'objected', 'awarded') OR shown_until IS NOT NULL",
            name=op.f("ck_star_application_publicity"),
        ),
        sa.CheckConstraint("approved_by <> checked_by", name=op.f("ck_star_application_two_persons")),
        sa.CheckConstraint("star BETWEEN 1 AND 5", name=op.f("ck_star_application_star")),
        sa.ForeignKeyConstraint(["approved_by"], ["person.id"], name=op.f("fk_star_application_approved_by")),
        sa.ForeignKeyConstraint(["checked_by"], ["person.id"], name=op.f("fk_star_application_checked_by")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_star_application_person_id")),
        sa.ForeignKeyConstraint(["volunteer_id"], ["volunteer.id"], name=op.f("fk_star_application_volunteer_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_star_application")),
    )
    op.create_index("ix_star_application_person", "star_application", ["person_id", "id"], unique=False)
    op.create_index("ix_star_application_region", "star_application", ["region", "state", "id"], unique=False)
    op.create_index(
        "ix_star_application_shown",
        "star_application",
        ["shown_until"],
        unique=False,
        postgresql_where=sa.text("state = 'publicity'"),
    )
    op.create_index(
        "uq_star_application_awarded",
        "star_application",
        ["volunteer_id", "star"],
        unique=True,
        postgresql_where=sa.text("state = 'awarded'"),
    )
    op.create_index(
        "uq_star_application_open",
        "star_application",
        ["volunteer_id"],
        unique=True,
        postgresql_where=sa.text("state IN ('applied', 'checked', 'publicity', 'objected')"),
    )
    op.create_table(
        "year_share",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("volunteer_id", sa.Uuid(), nullable=False),
        sa.Column("year", sa.SmallInteger(), nullable=False),
        sa.Column("token_hash", sa.LargeBinary(), nullable=False),
        sa.Column("withdrawn_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_year_share_person_id")),
        sa.ForeignKeyConstraint(["volunteer_id"], ["volunteer.id"], name=op.f("fk_year_share_volunteer_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_year_share")),
        sa.UniqueConstraint("token_hash", name=op.f("uq_year_share_token_hash")),
    )
    op.create_index(
        "uq_year_share_standing",
        "year_share",
        ["person_id", "year"],
        unique=True,
        postgresql_where=sa.text("withdrawn_at IS NULL"),
    )
    op.create_table(
        "certificate_line",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("certificate_id", sa.Uuid(), nullable=False),
        sa.Column("record_id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("region", sa.Text(collation="C"), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("service_day", sa.Date(), nullable=False),
        sa.Column("started_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("finished_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("category", sa.Text(), nullable=False),
        sa.Column("content", sa.Text(), nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("unit_name", sa.Text(), nullable=False),
        sa.Column("minutes", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["certificate_id"], ["service_certificate.id"], name=op.f("fk_certificate_line_certificate_id")
        ),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_certificate_line_person_id")),
        sa.ForeignKeyConstraint(["record_id"], ["service_record.id"], name=op.f("fk_certificate_line_record_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_certificate_line")),
        sa.UniqueConstraint("certificate_id", "record_id", name=op.f("uq_certificate_line_certificate_id_record_id")),
    )
    op.create_index("ix_certificate_line_record", "certificate_line", ["record_id"], unique=False)
    op.create_table(
        "hours_objection",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("volunteer_id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("region", sa.Text(collation="C"), nullable=False),
        sa.Column("team_id", sa.Uuid(), nullable=True),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("record_id", sa.Uuid(), nullable=True),
        sa.Column(
            "kind",
            sa.Enum(
                "missing", "wrong", "duplicate", name="objectionkind", native_enum=False, create_constraint=True, length=40
            ),
            nullable=False,
        ),
        sa.Column(
            "state",
            sa.Enum(
                "open",
                "agreed",
                "refused",
                "appealed",
                "upheld",
                "dismissed",
                "withdrawn",
                name="objectionstate",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column(
            "waits_for",
            sa.Enum(
                "leader",
                "community",
                "volunteer",
                "street",
                "district",
                name="answeredby",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("claimed_from", sa.DateTime(timezone=True), nullable=True),
        sa.Column("claimed_to", sa.DateTime(timezone=True), nullable=True),
        sa.Column("original_by", sa.Uuid(), nullable=True),
        sa.Column("proposed_by", sa.Uuid(), nullable=True),
        sa.Column("absent", sa.Text(), nullable=True),
        sa.Column("answered_by", sa.Uuid(), nullable=True),
        sa.Column("offered_minutes", sa.Integer(), nullable=True),
        sa.Column("settled_by", sa.Uuid(), nullable=True),
        sa.Column("settled_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("outcome_id", sa.Uuid(), nullable=True),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("due_provisional", sa.Boolean(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint(
            "answered_by IS NULL OR settled_by IS NULL OR answered_by <> settled_by OR state <> 'dismissed'",
            name=op.f("ck_hours_objection_two_answers"),
        ),
        sa.CheckConstraint("kind = 'missing' OR record_id IS NOT NULL", name=op.f("ck_hours_objection_about_something")),
        sa.CheckConstraint("claimed_from < claimed_to", name=op.f("ck_hours_objection_claim")),
        sa.CheckConstraint("settled_by <> original_by", name=op.f("ck_hours_objection_nobody_judges_their_own")),
        sa.ForeignKeyConstraint(["answered_by"], ["person.id"], name=op.f("fk_hours_objection_answered_by")),
        sa.ForeignKeyConstraint(["original_by"], ["person.id"], name=op.f("fk_hours_objection_original_by")),
        sa.ForeignKeyConstraint(["outcome_id"], ["service_record.id"], name=op.f("fk_hours_objection_outcome_id")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_hours_objection_person_id")),
        sa.ForeignKeyConstraint(["proposed_by"], ["person.id"], name=op.f("fk_hours_objection_proposed_by")),
        sa.ForeignKeyConstraint(["record_id"], ["service_record.id"], name=op.f("fk_hours_objection_record_id")),
        sa.ForeignKeyConstraint(["settled_by"], ["person.id"], name=op.f("fk_hours_objection_settled_by")),
        sa.ForeignKeyConstraint(["team_id"], ["team.id"], name=op.f("fk_hours_objection_team_id")),
        sa.ForeignKeyConstraint(["volunteer_id"], ["volunteer.id"], name=op.f("fk_hours_objection_volunteer_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_hours_objection")),
    )
    op.create_index(
        "ix_hours_objection_desk",
        "hours_objection",
        ["region", "waits_for", "id"],
        unique=False,
        postgresql_where=sa.text("state IN ('open', 'agreed', 'refused', 'appealed')"),
    )
    op.create_index(
        "ix_hours_objection_due",
        "hours_objection",
        ["due_at"],
        unique=False,
        postgresql_where=sa.text("state IN ('open', 'agreed', 'refused', 'appealed')"),
    )
    op.create_index("ix_hours_objection_person", "hours_objection", ["person_id", "id"], unique=False)
    op.create_index("ix_hours_objection_team", "hours_objection", ["team_id", "id"], unique=False)
    op.create_index(
        "uq_hours_objection_open",
        "hours_objection",
        ["volunteer_id", "source"],
        unique=True,
        postgresql_where=sa.text("state IN ('open', 'agreed', 'refused', 'appealed')"),
    )
    op.create_table(
        "star_doubt",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("application_id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column(
            "state",
            sa.Enum("open", "upheld", "dismissed", name="doubtstate", native_enum=False, create_constraint=True, length=40),
            nullable=False,
        ),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["application_id"], ["star_application.id"], name=op.f("fk_star_doubt_application_id")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_star_doubt_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_star_doubt")),
        sa.UniqueConstraint("application_id", "person_id", name=op.f("uq_star_doubt_application_id_person_id")),
    )
    op.create_table(
        "star_move",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("application_id", sa.Uuid(), nullable=False),
        sa.Column("subject_id", sa.Uuid(), nullable=False),
        sa.Column("region", sa.Text(collation="C"), nullable=False),
        sa.Column("move", sa.Text(), nullable=False),
        sa.Column("before", sa.Text(), nullable=True),
        sa.Column("after", sa.Text(), nullable=False),
        sa.Column("by_person", sa.Uuid(), nullable=True),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["application_id"], ["star_application.id"], name=op.f("fk_star_move_application_id")),
        sa.ForeignKeyConstraint(["by_person"], ["person.id"], name=op.f("fk_star_move_by_person")),
        sa.ForeignKeyConstraint(["subject_id"], ["person.id"], name=op.f("fk_star_move_subject_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_star_move")),
    )
    op.create_index("ix_star_move_application", "star_move", ["application_id", "id"], unique=False)
    op.create_table(
        "objection_move",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("objection_id", sa.Uuid(), nullable=False),
        sa.Column("subject_id", sa.Uuid(), nullable=False),
        sa.Column("region", sa.Text(collation="C"), nullable=False),
        sa.Column("team_id", sa.Uuid(), nullable=True),
        sa.Column("move", sa.Text(), nullable=False),
        sa.Column("before", sa.Text(), nullable=True),
        sa.Column("after", sa.Text(), nullable=False),
        sa.Column("by_person", sa.Uuid(), nullable=True),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=True),
        sa.Column("minutes", sa.Integer(), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["by_person"], ["person.id"], name=op.f("fk_objection_move_by_person")),
        sa.ForeignKeyConstraint(["objection_id"], ["hours_objection.id"], name=op.f("fk_objection_move_objection_id")),
        sa.ForeignKeyConstraint(["subject_id"], ["person.id"], name=op.f("fk_objection_move_subject_id")),
        sa.ForeignKeyConstraint(["team_id"], ["team.id"], name=op.f("fk_objection_move_team_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_objection_move")),
    )
    op.create_index("ix_objection_move_objection", "objection_move", ["objection_id", "id"], unique=False)
    op.add_column("volunteer", sa.Column("star", sa.SmallInteger(), server_default=sa.text("0"), nullable=False))
    op.create_check_constraint(op.f("ck_volunteer_star"), "volunteer", "star BETWEEN 0 AND 5")
    op.drop_constraint(op.f("ck_photo_purpose"), "photo", type_="check")
    op.create_check_constraint(op.f("ck_photo_purpose"), "photo", "purpose IN ('order', 'finish', 'activity', 'certificate', 'incident', 'evidence')")


def downgrade() -> None:
    op.execute("DELETE FROM photo WHERE purpose = 'evidence'")
    op.drop_constraint(op.f("ck_photo_purpose"), "photo", type_="check")
    op.create_check_constraint(op.f("ck_photo_purpose"), "photo", "purpose IN ('order', 'finish', 'activity', 'certificate', 'incident')")
    op.drop_constraint(op.f("ck_volunteer_star"), "volunteer", type_="check")
    op.drop_column("volunteer", "star")
    op.drop_index("ix_objection_move_objection", table_name="objection_move")
    op.drop_table("objection_move")
    op.drop_index("ix_star_move_application", table_name="star_move")
    op.drop_table("star_move")
    op.drop_table("star_doubt")
    op.drop_index(
        "uq_hours_objection_open",
        table_name="hours_objection",
        postgresql_where=sa.text("state IN ('open', 'agreed', 'refused', 'appealed')"),
    )
    op.drop_index("ix_hours_objection_team", table_name="hours_objection")
    op.drop_index("ix_hours_objection_person", table_name="hours_objection")
    op.drop_index(
        "ix_hours_objection_due",
        table_name="hours_objection",
        postgresql_where=sa.text("state IN ('open', 'agreed', 'refused', 'appealed')"),
    )
    op.drop_index(
        "ix_hours_objection_desk",
        table_name="hours_objection",
        postgresql_where=sa.text("state IN ('open', 'agreed', 'refused', 'appealed')"),
    )
    op.drop_table("hours_objection")
    op.drop_index("ix_certificate_line_record", table_name="certificate_line")
    op.drop_table("certificate_line")
    op.drop_index("uq_year_share_standing", table_name="year_share", postgresql_where=sa.text("withdrawn_at IS NULL"))
    op.drop_table("year_share")
    op.drop_index(
        "uq_star_application_open",
        table_name="star_application",
        postgresql_where=sa.text("state IN ('applied', 'checked', 'publicity', 'objected')"),
    )
    op.drop_index(
        "uq_star_application_awarded", table_name="star_application", postgresql_where=sa.text("state = 'awarded'")
    )
    op.drop_index(
        "ix_star_application_shown", table_name="star_application", postgresql_where=sa.text("state = 'publicity'")
    )
    op.drop_index("ix_star_application_region", table_name="star_application")
    op.drop_index("ix_star_application_person", table_name="star_application")
    op.drop_table("star_application")
    op.drop_index("ix_service_certificate_region", table_name="service_certificate")
    op.drop_index("ix_service_certificate_person", table_name="service_certificate")
    op.drop_table("service_certificate")
    op.drop_index("ix_award_waiting", table_name="award", postgresql_where=sa.text("state = 'pending'"))
    op.drop_index(op.f("ix_award_volunteer_id"), table_name="award")
    op.drop_index("ix_award_person", table_name="award")
    op.drop_table("award")
    op.execute(sa.schema.DropSequence(sa.Sequence("service_certificate_number_seq")))
