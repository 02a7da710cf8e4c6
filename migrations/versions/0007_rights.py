"""Rights of persons, training, accidents, hours elsewhere, merges and imports."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0007"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute(sa.schema.CreateSequence(sa.Sequence("course_serial_seq")))
    op.execute(sa.schema.CreateSequence(sa.Sequence("training_certificate_seq")))
    op.drop_constraint(op.f("ck_photo_purpose"), "photo", type_="check")
    op.create_check_constraint(
        op.f("ck_photo_purpose"), "photo", "purpose IN ('order', 'finish', 'activity', 'certificate', 'incident')"
    )
    op.drop_constraint(op.f("ck_volunteer_cause"), "volunteer", type_="check")
    op.create_check_constraint(
        op.f("ck_volunteer_cause"), "volunteer", "suspended_for IN ('manager', 'guardian', 'credit', 'consent', 'merged')"
    )
    op.create_table(
        "external_policy",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("counts_for_star", sa.Boolean(), nullable=False),
        sa.Column("set_by", sa.Uuid(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_external_policy")),
    )
    op.create_table(
        "import_row",
        sa.Column("import_id", sa.Uuid(), nullable=False),
        sa.Column("row", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=True),
        sa.Column("volunteer_id", sa.Uuid(), nullable=True),
        sa.Column("name", sa.Text(), nullable=True),
        sa.Column("id_number_sealed", sa.LargeBinary(), nullable=True),
        sa.Column("id_number_index", sa.LargeBinary(), nullable=True),
        sa.Column("phone_sealed", sa.LargeBinary(), nullable=True),
        sa.Column("phone_index", sa.LargeBinary(), nullable=True),
        sa.Column("number", sa.Text(), nullable=True),
        sa.Column("region", sa.Text(collation="C"), nullable=True),
        sa.Column("day", sa.Date(), nullable=True),
        sa.Column("facts", postgresql.JSONB(none_as_null=True, astext_type=sa.Text()), nullable=False),
        sa.PrimaryKeyConstraint("import_id", "row", name=op.f("pk_import_row")),
        prefixes=["UNLOGGED"],
    )
    op.create_index("ix_import_row_id_number", "import_row", ["id_number_index"], unique=False)
    op.create_index("ix_import_row_phone", "import_row", ["phone_index"], unique=False)
    op.create_table(
        "account_leaving",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column(
            "state",
            sa.Enum(
                "cancelling", "undone", "closed", name="leavingstate", native_enum=False, create_constraint=True, length=40
            ),
            nullable=False,
        ),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_account_leaving_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_account_leaving")),
    )
    op.create_index(
        "ix_account_leaving_due",
        "account_leaving",
        ["due_at"],
        unique=False,
        postgresql_where=sa.text("state = 'cancelling'"),
    )
    op.create_index(
        "uq_account_leaving_open",
        "account_leaving",
        ["person_id"],
        unique=True,
        postgresql_where=sa.text("state = 'cancelling'"),
    )
    op.create_table(
        "course",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("serial", sa.Integer(), nullable=False),
        sa.Column("region", sa.Text(collation="C"), nullable=False),
        sa.Column("made_by", sa.Uuid(), nullable=False),
        sa.Column(
            "state",
            sa.Enum("draft", "open", "closed", name="coursestate", native_enum=False, create_constraint=True, length=40),
            nullable=False,
        ),
        sa.Column(
            "kind",
            sa.Enum("online", "class", name="coursekind", native_enum=False, create_constraint=True, length=40),
            nullable=False,
        ),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("video_url", sa.Text(), nullable=True),
        sa.Column("minutes", sa.Integer(), nullable=False),
        sa.Column("pass_mark", sa.SmallInteger(), nullable=False),
        sa.Column("questions", sa.SmallInteger(), nullable=False),
        sa.Column("place", sa.Text(), nullable=True),
        sa.Column("starts_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("ends_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("seats", sa.Integer(), nullable=True),
        sa.Column("taken", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("(kind = 'class') = (seats IS NOT NULL)", name=op.f("ck_course_class_has_seats")),
        sa.CheckConstraint("(kind = 'class') = (starts_at IS NOT NULL)", name=op.f("ck_course_class_has_time")),
        sa.CheckConstraint("pass_mark BETWEEN 60 AND 100", name=op.f("ck_course_mark")),
        sa.CheckConstraint("starts_at < ends_at", name=op.f("ck_course_times")),
        sa.CheckConstraint("taken >= 0 AND (seats IS NULL OR taken <= seats)", name=op.f("ck_course_seats")),
        sa.ForeignKeyConstraint(["made_by"], ["person.id"], name=op.f("fk_course_made_by")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_course")),
        sa.UniqueConstraint("serial", name=op.f("uq_course_serial")),
    )
    op.create_index("ix_course_state", "course", ["state", "id"], unique=False)
    op.create_table(
        "data_copy",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column(
            "state",
            sa.Enum(
                "waiting",
                "running",
                "ready",
                "taken",
                "expired",
                "failed",
                name="copystate",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("finished_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("taken_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("file", sa.Text(), nullable=True),
        sa.Column("bytes", sa.Integer(), nullable=True),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("lease", sa.Uuid(), nullable=True),
        sa.Column("leased_until", sa.DateTime(timezone=True), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("(state = 'ready') = (file IS NOT NULL)", name=op.f("ck_data_copy_ready_has_file")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_data_copy_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_data_copy")),
    )
    op.create_index("ix_data_copy_person", "data_copy", ["person_id", "id"], unique=False)
    op.create_index(
        "uq_data_copy_open",
        "data_copy",
        ["person_id"],
        unique=True,
        postgresql_where=sa.text("state IN ('waiting', 'running')"),
    )
    op.create_table(
        "import_job",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column(
            "kind",
            sa.Enum("volunteers", "teams", "hours", name="importkind", native_enum=False, create_constraint=True, length=40),
            nullable=False,
        ),
        sa.Column(
            "state",
            sa.Enum(
                "waiting",
                "checking",
                "checked",
                "faulty",
                "loading",
                "loaded",
                "refused",
                "withdrawn",
                "failed",
                name="importstate",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("region", sa.Text(collation="C"), nullable=False),
        sa.Column("made_by", sa.Uuid(), nullable=False),
        sa.Column("decided_by", sa.Uuid(), nullable=True),
        sa.Column("decided_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("file_name", sa.Text(), nullable=False),
        sa.Column("file", sa.Text(), nullable=True),
        sa.Column("sha256", sa.LargeBinary(), nullable=False),
        sa.Column("bytes", sa.Integer(), nullable=False),
        sa.Column("rows", sa.Integer(), nullable=False),
        sa.Column("faults", sa.Integer(), nullable=False),
        sa.Column("faulty_rows", sa.Integer(), nullable=False),
        sa.Column("loaded", sa.Integer(), nullable=False),
        sa.Column("progress", sa.Integer(), nullable=False),
        sa.Column("problem", sa.Text(), nullable=True),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("lease", sa.Uuid(), nullable=True),
        sa.Column("leased_until", sa.DateTime(timezone=True), nullable=True),
        sa.Column("checked_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("finished_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint(
            "state NOT IN ('loading', 'loaded') OR decided_by IS NOT NULL", name=op.f("ck_import_job_decided")
        ),
        sa.CheckConstraint("decided_by IS DISTINCT FROM made_by", name=op.f("ck_import_job_two_persons")),
        sa.CheckConstraint("progress BETWEEN 0 AND 100", name=op.f("ck_import_job_progress")),
        sa.ForeignKeyConstraint(["decided_by"], ["person.id"], name=op.f("fk_import_job_decided_by")),
        sa.ForeignKeyConstraint(["made_by"], ["person.id"], name=op.f("fk_import_job_made_by")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_import_job")),
    )
    op.create_index(
        "ix_import_job_filed", "import_job", ["created_at"], unique=False, postgresql_where=sa.text("file IS NOT NULL")
    )
    op.create_index("ix_import_job_region", "import_job", ["region", "id"], unique=False)
    op.create_index(
        "ix_import_job_unfinished",
        "import_job",
        ["id"],
        unique=False,
        postgresql_where=sa.text("state IN ('waiting', 'checking', 'loading')"),
    )
    op.create_index(
        "uq_import_job_content",
        "import_job",
        ["sha256"],
        unique=True,
        postgresql_where=sa.text("state NOT IN ('faulty', 'refused', 'withdrawn', 'failed')"),
    )
    op.create_table(
        "course_part",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("course_id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("volunteer_id", sa.Uuid(), nullable=False),
        sa.Column("region", sa.Text(collation="C"), nullable=False),
        sa.Column(
            "state",
            sa.Enum(
                "learning", "passed", "cancelled", name="partstate", native_enum=False, create_constraint=True, length=40
            ),
            nullable=False,
        ),
        sa.Column("began_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("minutes", sa.Integer(), nullable=False),
        sa.Column("best_score", sa.SmallInteger(), nullable=True),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.Column("tried_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("tries_that_day", sa.Integer(), nullable=False),
        sa.Column("attended_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("passed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("certificate_number", sa.Text(), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("(state = 'passed') = (certificate_number IS NOT NULL)", name=op.f("ck_course_part_certificate")),
        sa.ForeignKeyConstraint(["course_id"], ["course.id"], name=op.f("fk_course_part_course_id")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_course_part_person_id")),
        sa.ForeignKeyConstraint(["volunteer_id"], ["volunteer.id"], name=op.f("fk_course_part_volunteer_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_course_part")),
        sa.UniqueConstraint("certificate_number", name=op.f("uq_course_part_certificate_number")),
        sa.UniqueConstraint("course_id", "person_id", name="uq_course_part_person"),
    )
    op.create_index("ix_course_part_person", "course_part", ["person_id", "id"], unique=False)
    op.create_table(
        "course_question",
        sa.Column("course_id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.SmallInteger(), autoincrement=False, nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("options", postgresql.JSONB(none_as_null=True, astext_type=sa.Text()), nullable=False),
        sa.Column("correct", sa.SmallInteger(), nullable=False),
        sa.ForeignKeyConstraint(["course_id"], ["course.id"], name=op.f("fk_course_question_course_id")),
        sa.PrimaryKeyConstraint("course_id", "number", name=op.f("pk_course_question")),
    )
    op.create_table(
        "external_claim",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("volunteer_id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("region", sa.Text(collation="C"), nullable=False),
        sa.Column("platform", sa.Text(), nullable=False),
        sa.Column("certificate_number", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("unit_name", sa.Text(), nullable=False),
        sa.Column("day_from", sa.Date(), nullable=False),
        sa.Column("day_to", sa.Date(), nullable=False),
        sa.Column("minutes", sa.Integer(), nullable=False),
        sa.Column(
            "state",
            sa.Enum(
                "pending",
                "accepted",
                "refused",
                "withdrawn",
                name="claimstate",
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
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("day_from <= day_to", name=op.f("ck_external_claim_days")),
        sa.CheckConstraint("minutes > 0", name=op.f("ck_external_claim_minutes")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_external_claim_person_id")),
        sa.ForeignKeyConstraint(["volunteer_id"], ["volunteer.id"], name=op.f("fk_external_claim_volunteer_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_external_claim")),
    )
    op.create_index("ix_external_claim_person", "external_claim", ["person_id", "id"], unique=False)
    op.create_index("ix_external_claim_region", "external_claim", ["region", "state", "id"], unique=False)
    op.create_table(
        "import_fault",
        sa.Column("import_id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("row", sa.Integer(), nullable=False),
        sa.Column("column", sa.Text(), nullable=False),
        sa.Column("why", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["import_id"], ["import_job.id"], name=op.f("fk_import_fault_import_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("import_id", "number", name=op.f("pk_import_fault")),
    )
    op.create_table(
        "merge_case",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("kept_id", sa.Uuid(), nullable=False),
        sa.Column("folded_id", sa.Uuid(), nullable=False),
        sa.Column("kept_person", sa.Uuid(), nullable=False),
        sa.Column("folded_person", sa.Uuid(), nullable=False),
        sa.Column("region", sa.Text(collation="C"), nullable=False),
        sa.Column(
            "state",
            sa.Enum(
                "proposed",
                "applied",
                "undone",
                "refused",
                "withdrawn",
                name="mergestate",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("made_by", sa.Uuid(), nullable=False),
        sa.Column("earliest_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("objection", sa.Text(), nullable=True),
        sa.Column("objected_by", sa.Uuid(), nullable=True),
        sa.Column("decided_by", sa.Uuid(), nullable=True),
        sa.Column("decided_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("note", sa.Text(), nullable=True),
        sa.Column("undone_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("undone_by", sa.Uuid(), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("decided_by IS DISTINCT FROM made_by", name=op.f("ck_merge_case_two_persons")),
        sa.CheckConstraint("kept_id <> folded_id", name=op.f("ck_merge_case_two")),
        sa.ForeignKeyConstraint(["folded_id"], ["volunteer.id"], name=op.f("fk_merge_case_folded_id")),
        sa.ForeignKeyConstraint(["folded_person"], ["person.id"], name=op.f("fk_merge_case_folded_person")),
        sa.ForeignKeyConstraint(["kept_id"], ["volunteer.id"], name=op.f("fk_merge_case_kept_id")),
        sa.ForeignKeyConstraint(["kept_person"], ["person.id"], name=op.f("fk_merge_case_kept_person")),
        sa.ForeignKeyConstraint(["made_by"], ["person.id"], name=op.f("fk_merge_case_made_by")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_merge_case")),
    )
    op.create_index("ix_merge_case_kept", "merge_case", ["kept_person"], unique=False)
    op.create_index("ix_merge_case_region", "merge_case", ["region", "id"], unique=False)
    op.create_index(
        "uq_merge_case_folded",
        "merge_case",
        ["folded_id"],
        unique=True,
        postgresql_where=sa.text("state IN ('proposed', 'applied')"),
    )
    op.create_table(
        "volunteer_correction",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("volunteer_id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("region", sa.Text(collation="C"), nullable=False),
        sa.Column("fields", postgresql.ARRAY(sa.Text()), nullable=False),
        sa.Column("wanted_sealed", sa.LargeBinary(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column(
            "state",
            sa.Enum(
                "asked",
                "granted",
                "refused",
                "withdrawn",
                name="correctionstate",
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
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_volunteer_correction_person_id")),
        sa.ForeignKeyConstraint(["volunteer_id"], ["volunteer.id"], name=op.f("fk_volunteer_correction_volunteer_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_volunteer_correction")),
    )
    op.create_index("ix_volunteer_correction_person", "volunteer_correction", ["person_id", "id"], unique=False)
    op.create_index(
        "ix_volunteer_correction_region",
        "volunteer_correction",
        ["region", "id"],
        unique=False,
        postgresql_where=sa.text("state = 'asked'"),
    )
    op.create_index(
        "uq_volunteer_correction_open",
        "volunteer_correction",
        ["volunteer_id"],
        unique=True,
        postgresql_where=sa.text("state = 'asked'"),
    )
    op.create_table(
        "external_hours",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("volunteer_id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("region", sa.Text(collation="C"), nullable=False),
        sa.Column("platform", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("unit_name", sa.Text(), nullable=False),
        sa.Column("service_day", sa.Date(), nullable=False),
        sa.Column("minutes", sa.Integer(), nullable=False),
        sa.Column("import_id", sa.Uuid(), nullable=True),
        sa.Column("claim_id", sa.Uuid(), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("minutes > 0", name=op.f("ck_external_hours_minutes")),
        sa.ForeignKeyConstraint(["claim_id"], ["external_claim.id"], name=op.f("fk_external_hours_claim_id")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_external_hours_person_id")),
        sa.ForeignKeyConstraint(["volunteer_id"], ["volunteer.id"], name=op.f("fk_external_hours_volunteer_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_external_hours")),
        sa.UniqueConstraint("claim_id", name=op.f("uq_external_hours_claim_id")),
        sa.UniqueConstraint("volunteer_id", "service_day", "title", "unit_name", "platform", name="uq_external_hours_once"),
    )
    op.create_index("ix_external_hours_import", "external_hours", ["import_id"], unique=False)
    op.create_index("ix_external_hours_person", "external_hours", ["person_id", "service_day", "id"], unique=False)
    op.create_table(
        "incident",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("volunteer_id", sa.Uuid(), nullable=False),
        sa.Column("told_by", sa.Uuid(), nullable=False),
        sa.Column("region", sa.Text(collation="C"), nullable=False),
        sa.Column("policy_id", sa.Uuid(), nullable=True),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("happened_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("injured", sa.Text(), nullable=True),
        sa.Column("late", sa.Boolean(), nullable=False),
        sa.Column(
            "state",
            sa.Enum(
                "reported",
                "evidence",
                "claimed",
                "paid",
                "refused",
                name="incidentstate",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("evidence_due", sa.DateTime(timezone=True), nullable=False),
        sa.Column("evidence_late", sa.Boolean(), nullable=False),
        sa.Column("evidence_note", sa.Text(), nullable=True),
        sa.Column("shown_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("reminded_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("claim_number", sa.Text(), nullable=True),
        sa.Column("paid_yuan", sa.Integer(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("decided_by", sa.Uuid(), nullable=True),
        sa.Column("decided_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("state <> 'paid' OR paid_yuan IS NOT NULL", name=op.f("ck_incident_paid")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_incident_person_id")),
        sa.ForeignKeyConstraint(["policy_id"], ["insurance_policy.id"], name=op.f("fk_incident_policy_id")),
        sa.ForeignKeyConstraint(["told_by"], ["person.id"], name=op.f("fk_incident_told_by")),
        sa.ForeignKeyConstraint(["volunteer_id"], ["volunteer.id"], name=op.f("fk_incident_volunteer_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_incident")),
    )
    op.create_index(
        "ix_incident_due",
        "incident",
        ["evidence_due"],
        unique=False,
        postgresql_where=sa.text("state = 'reported' AND reminded_at IS NULL"),
    )
    op.create_index("ix_incident_person", "incident", ["person_id", "id"], unique=False)
    op.create_index("ix_incident_region", "incident", ["region", "state", "id"], unique=False)
    op.create_table(
        "merge_step",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("case_id", sa.Uuid(), nullable=False),
        sa.Column("folded_record", sa.Uuid(), nullable=False),
        sa.Column("kept_record", sa.Uuid(), nullable=True),
        sa.Column("folded_minutes", sa.Integer(), nullable=False),
        sa.Column("kept_minutes", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["merge_case.id"], name=op.f("fk_merge_step_case_id")),
        sa.ForeignKeyConstraint(["folded_record"], ["service_record.id"], name=op.f("fk_merge_step_folded_record")),
        sa.ForeignKeyConstraint(["kept_record"], ["service_record.id"], name=op.f("fk_merge_step_kept_record")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_merge_step")),
    )
    op.create_index(op.f("ix_merge_step_case_id"), "merge_step", ["case_id"], unique=False)
    op.add_column("person", sa.Column("show_name", sa.Boolean(), server_default=sa.text("false"), nullable=False))
    op.add_column("person", sa.Column("photo_use", sa.Boolean(), server_default=sa.text("false"), nullable=False))
    op.add_column("person", sa.Column("push", sa.Boolean(), server_default=sa.text("false"), nullable=False))
    op.add_column("person", sa.Column("merged_into", sa.Uuid(), nullable=True))
    op.create_foreign_key(op.f("fk_person_merged_into"), "person", "person", ["merged_into"], ["id"])
    op.add_column("volunteer", sa.Column("held_for", sa.Text(), nullable=True))


def downgrade() -> None:
    op.drop_column("volunteer", "held_for")
    op.drop_constraint(op.f("fk_person_merged_into"), "person", type_="foreignkey")
    op.drop_column("person", "merged_into")
    op.drop_column("person", "push")
    op.drop_column("person", "photo_use")
    op.drop_column("person", "show_name")
    op.drop_index(op.f("ix_merge_step_case_id"), table_name="merge_step")
    op.drop_table("merge_step")
    op.drop_index("ix_incident_region", table_name="incident")
    op.drop_index("ix_incident_person", table_name="incident")
    op.drop_index(
        "ix_incident_due", table_name="incident", postgresql_where=sa.text("state = 'reported' AND reminded_at IS NULL")
    )
    op.drop_table("incident")
    op.drop_index("ix_external_hours_person", table_name="external_hours")
    op.drop_index("ix_external_hours_import", table_name="external_hours")
    op.drop_table("external_hours")
    op.drop_index(
        "uq_volunteer_correction_open", table_name="volunteer_correction", postgresql_where=sa.text("state = 'asked'")
    )
    op.drop_index(
        "ix_volunteer_correction_region", table_name="volunteer_correction", postgresql_where=sa.text("state = 'asked'")
    )
    op.drop_index("ix_volunteer_correction_person", table_name="volunteer_correction")
    op.drop_table("volunteer_correction")
    op.drop_index(
        "uq_merge_case_folded", table_name="merge_case", postgresql_where=sa.text("state IN ('proposed', 'applied')")
    )
    op.drop_index("ix_merge_case_region", table_name="merge_case")
    op.drop_index("ix_merge_case_kept", table_name="merge_case")
    op.drop_table("merge_case")
    op.drop_table("import_fault")
    op.drop_index("ix_external_claim_region", table_name="external_claim")
    op.drop_index("ix_external_claim_person", table_name="external_claim")
    op.drop_table("external_claim")
    op.drop_table("course_question")
    op.drop_index("ix_course_part_person", table_name="course_part")
    op.drop_table("course_part")
    op.drop_index(
        "uq_import_job_content",
        table_name="import_job",
        postgresql_where=sa.text("state NOT IN ('faulty', 'refused', 'withdrawn', 'failed')"),
    )
    op.drop_index(
        "ix_import_job_unfinished",
        table_name="import_job",
        postgresql_where=sa.text("state IN ('waiting', 'checking', 'loading')"),
    )
    op.drop_index("ix_import_job_region", table_name="import_job")
    op.drop_index("ix_import_job_filed", table_name="import_job", postgresql_where=sa.text("file IS NOT NULL"))
    op.drop_table("import_job")
    op.drop_index("uq_data_copy_open", table_name="data_copy", postgresql_where=sa.text("state IN ('waiting', 'running')"))
    op.drop_index("ix_data_copy_person", table_name="data_copy")
    op.drop_table("data_copy")
    op.drop_index("ix_course_state", table_name="course")
    op.drop_table("course")
    op.drop_index("uq_account_leaving_open", table_name="account_leaving", postgresql_where=sa.text("state = 'cancelling'"))
    op.drop_index("ix_account_leaving_due", table_name="account_leaving", postgresql_where=sa.text("state = 'cancelling'"))
    op.drop_table("account_leaving")
    op.drop_index("ix_import_row_phone", table_name="import_row")
    op.drop_index("ix_import_row_id_number", table_name="import_row")
    op.drop_table("import_row")
    op.drop_table("external_policy")
    op.execute("DELETE FROM photo WHERE purpose IN ('certificate', 'incident')")
    op.drop_constraint(op.f("ck_photo_purpose"), "photo", type_="check")
    op.create_check_constraint(op.f("ck_photo_purpose"), "photo", "purpose IN ('order', 'finish', 'activity')")
    op.execute("UPDATE volunteer SET suspended_for = 'manager' WHERE suspended_for IN ('consent', 'merged')")
    op.drop_constraint(op.f("ck_volunteer_cause"), "volunteer", type_="check")
    op.create_check_constraint(op.f("ck_volunteer_cause"), "volunteer", "suspended_for IN ('manager', 'guardian', 'credit')")
    op.execute(sa.schema.DropSequence(sa.Sequence("training_certificate_seq")))
    op.execute(sa.schema.DropSequence(sa.Sequence("course_serial_seq")))
