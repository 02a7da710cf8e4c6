"""The first schema."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

from service.data.plane import PlanePoint

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("CREATE TYPE uuidrange AS RANGE (subtype = uuid)")
    op.execute(sa.schema.CreateSequence(sa.Sequence("volunteer_number_seq")))
    op.create_table(
        "audit_entry",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=True),
        sa.Column("grant_id", sa.Uuid(), nullable=True),
        sa.Column("role", sa.Text(), nullable=True),
        sa.Column("job", sa.Text(), nullable=True),
        sa.Column("deed", sa.Text(), nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("region", sa.Text(collation="C"), nullable=True),
        sa.Column("facts", postgresql.JSONB(none_as_null=True, astext_type=sa.Text()), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_audit_entry")),
    )
    op.create_table(
        "demo_clock",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("offset_seconds", sa.Integer(), nullable=False),
        sa.CheckConstraint("id = 1", name=op.f("ck_demo_clock_one_row")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_demo_clock")),
    )
    op.create_table(
        "division",
        sa.Column("code", sa.Text(collation="C"), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("level", sa.Integer(), nullable=False),
        sa.Column("parent_code", sa.Text(collation="C"), nullable=True),
        sa.Column("valid_from", sa.Date(), nullable=False),
        sa.Column("valid_until", sa.Date(), nullable=True),
        sa.Column("successor", sa.Text(collation="C"), nullable=True),
        sa.ForeignKeyConstraint(["successor"], ["division.code"], name=op.f("fk_division_successor")),
        sa.PrimaryKeyConstraint("code", name=op.f("pk_division")),
    )
    op.create_table(
        "failed_sign_in",
        sa.Column("name_index", sa.LargeBinary(), nullable=False),
        sa.Column("failures", sa.Integer(), nullable=False),
        sa.Column("failing_since", sa.DateTime(timezone=True), nullable=True),
        sa.Column("locked_until", sa.DateTime(timezone=True), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("name_index", name=op.f("pk_failed_sign_in")),
    )
    op.create_table(
        "kept_answer",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("fingerprint", sa.LargeBinary(), nullable=False),
        sa.Column("status", sa.Integer(), nullable=True),
        sa.Column("body_sealed", sa.LargeBinary(), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_kept_answer")),
        sa.UniqueConstraint("person_id", "key", name=op.f("uq_kept_answer_person_id_key")),
    )
    op.create_table(
        "letter",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("topic", sa.Text(), nullable=False),
        sa.Column("about", sa.Text(), nullable=False),
        sa.Column("payload", postgresql.JSONB(none_as_null=True, astext_type=sa.Text()), nullable=False),
        sa.Column("not_before", sa.DateTime(timezone=True), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("leased_until", sa.DateTime(timezone=True), nullable=True),
        sa.Column("done_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("dead_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("last_error", sa.Text(), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_letter")),
    )
    op.create_index(
        "ix_letter_waiting",
        "letter",
        ["not_before", "id"],
        unique=False,
        postgresql_where=sa.text("done_at IS NULL AND dead_at IS NULL"),
    )
    op.create_table(
        "message",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("letter_id", sa.Uuid(), nullable=False),
        sa.Column("template", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("about", sa.Text(), nullable=False),
        sa.Column("read_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_message")),
        sa.UniqueConstraint("letter_id", "person_id", name=op.f("uq_message_letter_id_person_id")),
    )
    op.create_index("ix_message_person", "message", ["person_id", "id"], unique=False)
    op.create_table(
        "message_grant",
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("template_id", sa.Text(), nullable=False),
        sa.Column("left_count", sa.Integer(), nullable=False),
        sa.CheckConstraint("left_count >= 0", name=op.f("ck_message_grant_left")),
        sa.PrimaryKeyConstraint("person_id", "template_id", name=op.f("pk_message_grant")),
    )
    op.create_table(
        "order_counter",
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("region", sa.Text(collation="C"), nullable=False),
        sa.Column("last", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("day", "region", name=op.f("pk_order_counter")),
    )
    op.create_table(
        "person",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("phone_sealed", sa.LargeBinary(), nullable=True),
        sa.Column("phone_index", sa.LargeBinary(), nullable=True),
        sa.Column("phone_verified_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("openid_sealed", sa.LargeBinary(), nullable=True),
        sa.Column("openid_index", sa.LargeBinary(), nullable=True),
        sa.Column("elder_mode", sa.Boolean(), nullable=False),
        sa.Column("closed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_person")),
        sa.UniqueConstraint("openid_index", name=op.f("uq_person_openid_index")),
        sa.UniqueConstraint("phone_index", name=op.f("uq_person_phone_index")),
    )
    op.create_table(
        "photo",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("owner_id", sa.Uuid(), nullable=False),
        sa.Column(
            "purpose",
            sa.Enum("order", "finish", name="purpose", native_enum=False, create_constraint=True, length=40),
            nullable=False,
        ),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("sha256", sa.LargeBinary(), nullable=False),
        sa.Column("width", sa.Integer(), nullable=False),
        sa.Column("height", sa.Integer(), nullable=False),
        sa.Column("bytes", sa.Integer(), nullable=False),
        sa.Column("shows_private", sa.Boolean(), nullable=False),
        sa.Column("consented", sa.Boolean(), nullable=False),
        sa.Column("attached_to", sa.Text(), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_photo")),
        sa.UniqueConstraint("name", name=op.f("uq_photo_name")),
    )
    op.create_index(
        "ix_photo_attached_to", "photo", ["attached_to"], unique=False, postgresql_where="attached_to IS NOT NULL"
    )
    op.create_index("ix_photo_owner", "photo", ["owner_id", "created_at"], unique=False)
    op.create_index("ix_photo_unattached", "photo", ["created_at"], unique=False, postgresql_where="attached_to IS NULL")
    op.create_table(
        "seal",
        sa.Column("number", sa.BigInteger(), sa.Identity(always=True), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("row_id", sa.Uuid(), nullable=False),
        sa.Column("digest", sa.LargeBinary(), nullable=False),
        sa.Column("hash", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_seal")),
    )
    op.create_index(op.f("ix_seal_row_id"), "seal", ["row_id"], unique=False)
    op.create_table(
        "station",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("region", sa.Text(collation="C"), nullable=False),
        sa.Column("level", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("address", sa.Text(), nullable=False),
        sa.Column("lng", sa.Double(), nullable=False),
        sa.Column("lat", sa.Double(), nullable=False),
        sa.Column("datum", sa.Text(), nullable=False),
        sa.Column("spot", PlanePoint(), nullable=False),
        sa.Column("services", postgresql.ARRAY(sa.Text()), nullable=False),
        sa.Column("opening", postgresql.JSONB(none_as_null=True, astext_type=sa.Text()), nullable=False),
        sa.Column("phone", sa.Text(), nullable=True),
        sa.Column("demo", sa.Boolean(), nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("datum = 'gcj02'", name=op.f("ck_station_datum")),
        sa.CheckConstraint(
            "level = length(region) / 3 - 1 AND level BETWEEN 1 AND 4", name=op.f("ck_station_level_of_region")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_station")),
        sa.UniqueConstraint("region", name=op.f("uq_station_region")),
    )
    op.create_index("ix_station_spot", "station", ["spot"], unique=False, postgresql_using="gist")
    op.create_table(
        "unsealed",
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("row_id", sa.Uuid(), nullable=False),
        sa.Column("queued_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("kind", "row_id", name=op.f("pk_unsealed")),
    )
    op.create_table(
        "workday_override",
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("works", sa.Boolean(), nullable=False),
        sa.Column("note", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("day", name=op.f("pk_workday_override")),
    )
    op.create_table(
        "consent",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("given_by", sa.Uuid(), nullable=False),
        sa.Column("purpose", sa.Text(), nullable=False),
        sa.Column("version", sa.Text(), nullable=False),
        sa.Column("text_hash", sa.LargeBinary(), nullable=False),
        sa.Column("withdrawn_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["given_by"], ["person.id"], name=op.f("fk_consent_given_by")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_consent_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_consent")),
    )
    op.create_index(op.f("ix_consent_person_id"), "consent", ["person_id"], unique=False)
    op.create_table(
        "credential",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("username", sa.Text(), nullable=False),
        sa.Column("password_hash", sa.Text(), nullable=False),
        sa.Column("password_set_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("must_change_password", sa.Boolean(), nullable=False),
        sa.Column("totp_demanded", sa.Boolean(), nullable=False),
        sa.Column("totp_sealed", sa.LargeBinary(), nullable=True),
        sa.Column("totp_pending_sealed", sa.LargeBinary(), nullable=True),
        sa.Column("totp_confirmed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("totp_last_step", sa.Integer(), nullable=True),
        sa.Column("ticket_hash", sa.LargeBinary(), nullable=True),
        sa.Column("ticket_expires_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("disabled_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_credential_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_credential")),
        sa.UniqueConstraint("person_id", name=op.f("uq_credential_person_id")),
        sa.UniqueConstraint("ticket_hash", name=op.f("uq_credential_ticket_hash")),
        sa.UniqueConstraint("username", name=op.f("uq_credential_username")),
    )
    op.create_table(
        "journal",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column(
            "kind",
            sa.Enum(
                "earn", "reverse", "spend", "expire", name="entrykind", native_enum=False, create_constraint=True, length=40
            ),
            nullable=False,
        ),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("rule_version", sa.Integer(), nullable=True),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("service_day", sa.Date(), nullable=True),
        sa.Column("minutes", sa.Integer(), nullable=True),
        sa.Column("counted_minutes", sa.Integer(), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_journal_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_journal")),
        sa.UniqueConstraint("source", "kind", name=op.f("uq_journal_source_kind")),
    )
    op.create_index(
        "ix_journal_day",
        "journal",
        ["person_id", "service_day"],
        unique=False,
        postgresql_where=sa.text("service_day IS NOT NULL"),
    )
    op.create_index("ix_journal_person", "journal", ["person_id", "id"], unique=False)
    op.create_table(
        "manager_account",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("region", sa.Text(collation="C"), nullable=False),
        sa.Column(
            "state",
            sa.Enum(
                "proposed",
                "active",
                "disabled",
                "refused",
                name="accountstate",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("made_by", sa.Uuid(), nullable=True),
        sa.Column("made_in_role", sa.Text(), nullable=True),
        sa.Column("checked_by", sa.Uuid(), nullable=True),
        sa.Column("checked_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint(
            "length(region) = CASE role WHEN 'A1' THEN 6 WHEN 'A2' THEN 9 WHEN 'A3' THEN 12 ELSE 15 END",
            name=op.f("ck_manager_account_level"),
        ),
        sa.CheckConstraint("role IN ('A1', 'A2', 'A3', 'A4')", name=op.f("ck_manager_account_role")),
        sa.CheckConstraint(
            "role NOT IN ('A1', 'A2') OR state NOT IN ('active', 'disabled') OR made_by IS NULL OR checked_by IS NOT NULL",
            name=op.f("ck_manager_account_two_persons"),
        ),
        sa.CheckConstraint(
            "checked_by IS NULL OR checked_by <> made_by", name=op.f("ck_manager_account_maker_is_not_checker")
        ),
        sa.ForeignKeyConstraint(["checked_by"], ["person.id"], name=op.f("fk_manager_account_checked_by")),
        sa.ForeignKeyConstraint(["made_by"], ["person.id"], name=op.f("fk_manager_account_made_by")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_manager_account_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_manager_account")),
        sa.UniqueConstraint("person_id", name=op.f("uq_manager_account_person_id")),
    )
    op.create_index(
        "ix_manager_account_district", "manager_account", ["id"], unique=False, postgresql_where=sa.text("role = 'A1'")
    )
    op.create_index("ix_manager_account_region", "manager_account", ["region", "id"], unique=False)
    op.create_table(
        "point_account",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column(
            "kind",
            sa.Enum("person", "debt", "system", name="accountkind", native_enum=False, create_constraint=True, length=40),
            nullable=False,
        ),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=True),
        sa.Column("balance", sa.BigInteger(), nullable=False),
        sa.Column("first_hour_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("star", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("(kind = 'system') = (person_id IS NULL)", name=op.f("ck_point_account_owner")),
        sa.CheckConstraint("kind = 'person' OR balance = 0", name=op.f("ck_point_account_balance_of_persons_only")),
        sa.CheckConstraint("balance >= 0", name=op.f("ck_point_account_balance_not_negative")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_point_account_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_point_account")),
        sa.UniqueConstraint("name", name=op.f("uq_point_account_name")),
    )
    op.create_index(op.f("ix_point_account_person_id"), "point_account", ["person_id"], unique=False)
    op.create_table(
        "point_rule",
        sa.Column("version", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("effective_from", sa.Date(), nullable=False),
        sa.Column("values", postgresql.JSONB(none_as_null=True, astext_type=sa.Text()), nullable=False),
        sa.Column("set_by", sa.Uuid(), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("version > 1", name=op.f("ck_point_rule_version")),
        sa.ForeignKeyConstraint(["set_by"], ["person.id"], name=op.f("fk_point_rule_set_by")),
        sa.PrimaryKeyConstraint("version", name=op.f("pk_point_rule")),
    )
    op.create_table(
        "role_grant",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("scope_kind", sa.Text(), nullable=False),
        sa.Column("scope_key", sa.Text(), nullable=False),
        sa.Column("region", sa.Text(collation="C"), nullable=True),
        sa.Column("valid_from", sa.DateTime(timezone=True), nullable=False),
        sa.Column("valid_until", sa.DateTime(timezone=True), nullable=True),
        sa.Column("revoked_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("granted_by", sa.Uuid(), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint(
            "scope_kind IN ('REGION', 'UNIT', 'TEAM', 'SHOP', 'SELF', 'DISTRICT')", name=op.f("ck_role_grant_kind")
        ),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_role_grant_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_role_grant")),
    )
    op.create_index(
        "ix_role_grant_person", "role_grant", ["person_id"], unique=False, postgresql_where=sa.text("revoked_at IS NULL")
    )
    op.create_index(
        "uq_role_grant_live",
        "role_grant",
        ["person_id", "role", "scope_key"],
        unique=True,
        postgresql_where=sa.text("revoked_at IS NULL"),
    )
    op.create_index(
        "uq_role_grant_one_duty",
        "role_grant",
        ["person_id"],
        unique=True,
        postgresql_where=sa.text("revoked_at IS NULL AND role IN ('SYS_ADMIN', 'SEC_ADMIN', 'AUD_ADMIN')"),
    )
    op.create_table(
        "session",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("renewed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("end_reason", sa.Text(), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("kind IN ('mp', 'admin')", name=op.f("ck_session_kind")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_session_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_session")),
    )
    op.create_index(op.f("ix_session_person_id"), "session", ["person_id"], unique=False)
    op.create_table(
        "team",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.Text(), nullable=True),
        sa.Column("serial", sa.Integer(), nullable=True),
        sa.Column("level", sa.SmallInteger(), nullable=False),
        sa.Column(
            "kind",
            sa.Enum("area", "unit", name="teamkind", native_enum=False, create_constraint=True, length=40),
            nullable=False,
        ),
        sa.Column("parent_id", sa.Uuid(), nullable=True),
        sa.Column("region", sa.Text(collation="C"), nullable=True),
        sa.Column("reach", sa.Text(collation="C"), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("category", sa.Text(), nullable=False),
        sa.Column("tags", postgresql.ARRAY(sa.Text()), nullable=False),
        sa.Column("intro", sa.Text(), nullable=False),
        sa.Column("uscc", sa.Text(), nullable=True),
        sa.Column(
            "state",
            sa.Enum(
                "gathering",
                "pending",
                "returned",
                "rejected",
                "active",
                "rectifying",
                "suspended",
                "dissolved",
                name="teamstate",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("leader_id", sa.Uuid(), nullable=False),
        sa.Column("member_count", sa.Integer(), nullable=False),
        sa.Column("review_due", sa.DateTime(timezone=True), nullable=True),
        sa.Column("review_due_provisional", sa.Boolean(), nullable=False),
        sa.Column("rectify_due", sa.DateTime(timezone=True), nullable=True),
        sa.Column("closing_asked_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("kind = 'unit' OR region IS NOT NULL", name=op.f("ck_team_area_has_region")),
        sa.CheckConstraint(
            "state NOT IN ('active', 'rectifying', 'suspended') OR number IS NOT NULL", name=op.f("ck_team_numbered")
        ),
        sa.CheckConstraint("level > 1 OR parent_id IS NULL", name=op.f("ck_team_tree")),
        sa.CheckConstraint("level BETWEEN 1 AND 4", name=op.f("ck_team_level")),
        sa.CheckConstraint("member_count >= 0", name=op.f("ck_team_members")),
        sa.CheckConstraint("region IS NULL OR region = reach", name=op.f("ck_team_reach")),
        sa.ForeignKeyConstraint(["leader_id"], ["person.id"], name=op.f("fk_team_leader_id")),
        sa.ForeignKeyConstraint(["parent_id"], ["team.id"], name=op.f("fk_team_parent_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_team")),
        sa.UniqueConstraint("number", name=op.f("uq_team_number")),
        sa.UniqueConstraint("reach", "serial", name="uq_team_scope_serial"),
    )
    op.create_index("ix_team_leader", "team", ["leader_id"], unique=False)
    op.create_index("ix_team_parent", "team", ["parent_id"], unique=False)
    op.create_index("ix_team_reach", "team", ["reach", "state", "id"], unique=False)
    op.create_index(
        "ix_team_rectifying", "team", ["rectify_due"], unique=False, postgresql_where=sa.text("state = 'rectifying'")
    )
    op.create_index("ix_team_region", "team", ["region", "category"], unique=False)
    op.create_table(
        "volunteer",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.Text(), nullable=True),
        sa.Column(
            "state",
            sa.Enum(
                "pending_guardian",
                "pending_review",
                "active",
                "suspended",
                "returned",
                "rejected",
                "cancelling",
                "cancelled",
                name="volunteerstate",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column(
            "suspended_for",
            sa.Enum("manager", "guardian", "credit", name="cause", native_enum=False, create_constraint=True, length=40),
            nullable=True,
        ),
        sa.Column("reason_code", sa.Text(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("moved_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("activated_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("review_due_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("review_due_provisional", sa.Boolean(), nullable=False),
        sa.Column("entered_by", sa.Uuid(), nullable=False),
        sa.Column("name", sa.Text(collation="C"), nullable=False),
        sa.Column("sex", sa.Text(), nullable=True),
        sa.Column("birth_date", sa.Date(), nullable=True),
        sa.Column("id_number_sealed", sa.LargeBinary(), nullable=True),
        sa.Column("id_number_index", sa.LargeBinary(), nullable=True),
        sa.Column("region", sa.Text(collation="C"), nullable=False),
        sa.Column("politics", sa.Text(), nullable=True),
        sa.Column("education", sa.Text(), nullable=True),
        sa.Column("skills", postgresql.ARRAY(sa.Text()), server_default=sa.text("'{}'::text[]"), nullable=False),
        sa.Column("service_categories", postgresql.ARRAY(sa.Text()), server_default=sa.text("'{}'::text[]"), nullable=False),
        sa.Column(
            "availability",
            postgresql.JSONB(none_as_null=True, astext_type=sa.Text()),
            server_default=sa.text("'[]'::jsonb"),
            nullable=False,
        ),
        sa.Column("on_duty", sa.Boolean(), nullable=False),
        sa.Column("lng", sa.Double(), nullable=True),
        sa.Column("lat", sa.Double(), nullable=True),
        sa.Column("point", PlanePoint(), nullable=True),
        sa.Column("credit", sa.Integer(), nullable=False),
        sa.Column("open_load", sa.Integer(), nullable=False),
        sa.Column("last_assigned_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("idle_since", sa.DateTime(timezone=True), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("(suspended_for IS NOT NULL) = (state = 'suspended')", name=op.f("ck_volunteer_suspension")),
        sa.CheckConstraint("state <> 'active' OR number IS NOT NULL", name=op.f("ck_volunteer_numbered")),
        sa.CheckConstraint(
            "(point IS NULL) = (lng IS NULL) AND (lng IS NULL) = (lat IS NULL)", name=op.f("ck_volunteer_whole_place")
        ),
        sa.CheckConstraint("credit BETWEEN 0 AND 120", name=op.f("ck_volunteer_credit")),
        sa.CheckConstraint("open_load >= 0", name=op.f("ck_volunteer_load")),
        sa.ForeignKeyConstraint(["entered_by"], ["person.id"], name=op.f("fk_volunteer_entered_by")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_volunteer_person_id")),
        sa.ForeignKeyConstraint(["region"], ["division.code"], name=op.f("fk_volunteer_region")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_volunteer")),
        sa.UniqueConstraint("number", name=op.f("uq_volunteer_number")),
    )
    op.create_index("ix_volunteer_id_number", "volunteer", ["id_number_index"], unique=False)
    op.create_index(op.f("ix_volunteer_name"), "volunteer", ["name"], unique=False)
    op.create_index(op.f("ix_volunteer_person_id"), "volunteer", ["person_id"], unique=False)
    op.create_index("ix_volunteer_region", "volunteer", ["region", "id"], unique=False)
    op.create_index("ix_volunteer_state", "volunteer", ["state", "id"], unique=False)
    op.create_index(
        "uq_volunteer_id_number_live",
        "volunteer",
        ["id_number_index"],
        unique=True,
        postgresql_where=sa.text("state NOT IN ('rejected', 'cancelled')"),
    )
    op.create_index(
        "uq_volunteer_person_live",
        "volunteer",
        ["person_id"],
        unique=True,
        postgresql_where=sa.text("state NOT IN ('rejected', 'cancelled')"),
    )
    op.create_table(
        "credit_event",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("volunteer_id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("delta", sa.Integer(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_credit_event_person_id")),
        sa.ForeignKeyConstraint(["volunteer_id"], ["volunteer.id"], name=op.f("fk_credit_event_volunteer_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_credit_event")),
        sa.UniqueConstraint("volunteer_id", "source", name=op.f("uq_credit_event_volunteer_id_source")),
    )
    op.create_index("ix_credit_event_when", "credit_event", ["volunteer_id", "created_at"], unique=False)
    op.create_table(
        "guardian_link",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("volunteer_id", sa.Uuid(), nullable=False),
        sa.Column("ward_id", sa.Uuid(), nullable=False),
        sa.Column("guardian_id", sa.Uuid(), nullable=True),
        sa.Column("region", sa.Text(collation="C"), nullable=False),
        sa.Column("relation", sa.Text(), nullable=False),
        sa.Column(
            "state",
            sa.Enum(
                "asked",
                "agreed",
                "refused",
                "expired",
                "revoked",
                "ended",
                name="linkstate",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("answered_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("phone_index", sa.LargeBinary(), nullable=False),
        sa.Column("guardian_name", sa.Text(), nullable=True),
        sa.Column("id_number_sealed", sa.LargeBinary(), nullable=True),
        sa.Column("id_number_index", sa.LargeBinary(), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["guardian_id"], ["person.id"], name=op.f("fk_guardian_link_guardian_id")),
        sa.ForeignKeyConstraint(["volunteer_id"], ["volunteer.id"], name=op.f("fk_guardian_link_volunteer_id")),
        sa.ForeignKeyConstraint(["ward_id"], ["person.id"], name=op.f("fk_guardian_link_ward_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_guardian_link")),
    )
    op.create_index(
        "ix_guardian_link_due", "guardian_link", ["due_at"], unique=False, postgresql_where=sa.text("state = 'asked'")
    )
    op.create_index(op.f("ix_guardian_link_guardian_id"), "guardian_link", ["guardian_id"], unique=False)
    op.create_index(op.f("ix_guardian_link_phone_index"), "guardian_link", ["phone_index"], unique=False)
    op.create_index(op.f("ix_guardian_link_ward_id"), "guardian_link", ["ward_id"], unique=False)
    op.create_index(
        "uq_guardian_link_open",
        "guardian_link",
        ["volunteer_id"],
        unique=True,
        postgresql_where=sa.text("state IN ('asked', 'agreed', 'revoked')"),
    )
    op.create_table(
        "insurance_policy",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("volunteer_id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("region", sa.Text(collation="C"), nullable=False),
        sa.Column("insurer", sa.Text(), nullable=False),
        sa.Column("policy_number", sa.Text(), nullable=False),
        sa.Column("valid_from", sa.Date(), nullable=False),
        sa.Column("valid_until", sa.Date(), nullable=False),
        sa.Column("entered_by", sa.Uuid(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("valid_from <= valid_until", name=op.f("ck_insurance_policy_days")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_insurance_policy_person_id")),
        sa.ForeignKeyConstraint(["volunteer_id"], ["volunteer.id"], name=op.f("fk_insurance_policy_volunteer_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_insurance_policy")),
    )
    op.create_index("ix_insurance_policy_volunteer", "insurance_policy", ["volunteer_id", "valid_until"], unique=False)
    op.create_table(
        "lot",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("journal_id", sa.Uuid(), nullable=False),
        sa.Column("earned_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("amount", sa.BigInteger(), nullable=False),
        sa.Column("remaining", sa.BigInteger(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("amount > 0", name=op.f("ck_lot_amount")),
        sa.CheckConstraint("remaining BETWEEN 0 AND amount", name=op.f("ck_lot_remaining")),
        sa.ForeignKeyConstraint(["journal_id"], ["journal.id"], name=op.f("fk_lot_journal_id")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_lot_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_lot")),
        sa.UniqueConstraint("journal_id", name=op.f("uq_lot_journal_id")),
    )
    op.create_index("ix_lot_due", "lot", ["expires_at"], unique=False, postgresql_where=sa.text("remaining > 0"))
    op.create_index(
        "ix_lot_person", "lot", ["person_id", "expires_at", "id"], unique=False, postgresql_where=sa.text("remaining > 0")
    )
    op.create_table(
        "manager_move",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("account_id", sa.Uuid(), nullable=False),
        sa.Column("region", sa.Text(collation="C"), nullable=False),
        sa.Column("move", sa.Text(), nullable=False),
        sa.Column("from_state", sa.Text(), nullable=True),
        sa.Column("to_state", sa.Text(), nullable=False),
        sa.Column("by_person", sa.Uuid(), nullable=True),
        sa.Column("by_role", sa.Text(), nullable=True),
        sa.Column("note", sa.Text(), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["account_id"], ["manager_account.id"], name=op.f("fk_manager_move_account_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_manager_move")),
    )
    op.create_index("ix_manager_move_account", "manager_move", ["account_id", "id"], unique=False)
    op.create_table(
        "refresh_token",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("session_id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("token_hash", sa.LargeBinary(), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("used_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["session_id"], ["session.id"], name=op.f("fk_refresh_token_session_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_refresh_token")),
        sa.UniqueConstraint("session_id", "number", name=op.f("uq_refresh_token_session_id_number")),
        sa.UniqueConstraint("token_hash", name=op.f("uq_refresh_token_token_hash")),
    )
    op.create_index(op.f("ix_refresh_token_expires_at"), "refresh_token", ["expires_at"], unique=False)
    op.create_table(
        "service_order",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.Text(), nullable=False),
        sa.Column(
            "state",
            sa.Enum(
                "reviewing",
                "returned",
                "rejected",
                "transferred",
                "to_dispatch",
                "pool",
                "offered",
                "accepted",
                "scheduled",
                "serving",
                "finished",
                "disputed",
                "confirmed",
                "rated",
                "closed",
                "cancelled",
                "failed",
                "unfulfilled",
                name="orderstate",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("state_since", sa.DateTime(timezone=True), nullable=False),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("region", sa.Text(collation="C"), nullable=False),
        sa.Column("owner_level", sa.Integer(), nullable=False),
        sa.Column("category", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("risk_note", sa.Text(), nullable=False),
        sa.Column("risk", sa.Text(), nullable=False),
        sa.Column("required_certificates", postgresql.ARRAY(sa.Text()), nullable=False),
        sa.Column("priority_tags", postgresql.ARRAY(sa.Text()), nullable=False),
        sa.Column("urgent", sa.Boolean(), nullable=False),
        sa.Column("lng", sa.Double(), nullable=False),
        sa.Column("lat", sa.Double(), nullable=False),
        sa.Column("wanted_from", sa.DateTime(timezone=True), nullable=False),
        sa.Column("wanted_to", sa.DateTime(timezone=True), nullable=False),
        sa.Column("window_from", sa.DateTime(timezone=True), nullable=False),
        sa.Column("window_to", sa.DateTime(timezone=True), nullable=False),
        sa.Column("proposal", postgresql.JSONB(none_as_null=True, astext_type=sa.Text()), nullable=True),
        sa.Column("rescheduled", sa.Integer(), nullable=False),
        sa.Column("requester_id", sa.Uuid(), nullable=True),
        sa.Column("proxy_id", sa.Uuid(), nullable=True),
        sa.Column("proxy_kind", sa.Text(), nullable=True),
        sa.Column("beneficiary_id", sa.Uuid(), nullable=True),
        sa.Column("beneficiary_index", sa.LargeBinary(), nullable=False),
        sa.Column("name_sealed", sa.LargeBinary(), nullable=False),
        sa.Column("phone_sealed", sa.LargeBinary(), nullable=True),
        sa.Column("address_sealed", sa.LargeBinary(), nullable=False),
        sa.Column("code_sealed", sa.LargeBinary(), nullable=False),
        sa.Column("code_failures", sa.Integer(), nullable=False),
        sa.Column("code_locked_until", sa.DateTime(timezone=True), nullable=True),
        sa.Column("slip_printed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("contact", postgresql.JSONB(none_as_null=True, astext_type=sa.Text()), nullable=True),
        sa.Column("consent", postgresql.JSONB(none_as_null=True, astext_type=sa.Text()), nullable=True),
        sa.Column("volunteer_id", sa.Uuid(), nullable=True),
        sa.Column("team_id", sa.Uuid(), nullable=True),
        sa.Column("rounds", sa.Integer(), nullable=False),
        sa.Column("hops", sa.Integer(), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("dispatched_by", sa.Uuid(), nullable=True),
        sa.Column("confirmed_how", sa.Text(), nullable=True),
        sa.Column("confirmed_by", sa.Uuid(), nullable=True),
        sa.Column("finished_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("complaint_open", sa.Boolean(), nullable=False),
        sa.Column("redo_of", sa.Uuid(), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("wanted_from < wanted_to", name=op.f("ck_service_order_wanted")),
        sa.ForeignKeyConstraint(["beneficiary_id"], ["person.id"], name=op.f("fk_service_order_beneficiary_id")),
        sa.ForeignKeyConstraint(["proxy_id"], ["person.id"], name=op.f("fk_service_order_proxy_id")),
        sa.ForeignKeyConstraint(["redo_of"], ["service_order.id"], name=op.f("fk_service_order_redo_of")),
        sa.ForeignKeyConstraint(["requester_id"], ["person.id"], name=op.f("fk_service_order_requester_id")),
        sa.ForeignKeyConstraint(["team_id"], ["team.id"], name=op.f("fk_service_order_team_id")),
        sa.ForeignKeyConstraint(["volunteer_id"], ["volunteer.id"], name=op.f("fk_service_order_volunteer_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_service_order")),
        sa.UniqueConstraint("number", name=op.f("uq_service_order_number")),
        sa.UniqueConstraint("redo_of", name=op.f("uq_service_order_redo_of")),
    )
    op.create_index(
        "ix_service_order_beneficiary",
        "service_order",
        ["beneficiary_index"],
        unique=False,
        postgresql_where=sa.text("ended_at IS NULL"),
    )
    op.create_index(
        "ix_service_order_due", "service_order", ["due_at"], unique=False, postgresql_where=sa.text("due_at IS NOT NULL")
    )
    op.create_index(
        "ix_service_order_pool", "service_order", ["region", "id"], unique=False, postgresql_where=sa.text("state = 'pool'")
    )
    op.create_index("ix_service_order_region_state", "service_order", ["region", "state", "id"], unique=False)
    op.create_index("ix_service_order_requester", "service_order", ["requester_id", "id"], unique=False)
    op.create_index(op.f("ix_service_order_team_id"), "service_order", ["team_id"], unique=False)
    op.create_index(op.f("ix_service_order_volunteer_id"), "service_order", ["volunteer_id"], unique=False)
    op.create_table(
        "service_record",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("volunteer_id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.SmallInteger(), nullable=False),
        sa.Column("replaces", sa.Uuid(), nullable=True),
        sa.Column(
            "state",
            sa.Enum(
                "pending",
                "anomaly",
                "confirmed",
                "rejected",
                "reversed",
                name="recordstate",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column(
            "decided", sa.Boolean(), sa.Computed("state NOT IN ('pending', 'anomaly')", persisted=True), nullable=False
        ),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("service_day", sa.Date(), nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("category", sa.Text(), nullable=False),
        sa.Column("content", sa.Text(), nullable=False),
        sa.Column("unit_name", sa.Text(), nullable=False),
        sa.Column("region", sa.Text(collation="C"), nullable=False),
        sa.Column("team_id", sa.Uuid(), nullable=True),
        sa.Column("in_charge", sa.Uuid(), nullable=True),
        sa.Column("started_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("finished_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("periods", postgresql.TSTZMULTIRANGE(), nullable=True),
        sa.Column("computed_minutes", sa.Integer(), nullable=False),
        sa.Column("lowered_minutes", sa.Integer(), nullable=True),
        sa.Column("lowered_reason", sa.Text(), nullable=True),
        sa.Column("credited_minutes", sa.Integer(), nullable=True),
        sa.Column("coefficient", sa.Text(), nullable=False),
        sa.Column("family", sa.Boolean(), nullable=False),
        sa.Column("flags", postgresql.ARRAY(sa.Text()), nullable=False),
        sa.Column("rule_version", sa.Text(), nullable=False),
        sa.Column("proposed_by", sa.Uuid(), nullable=True),
        sa.Column("decided_by", sa.Uuid(), nullable=True),
        sa.Column("decided_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("decision_reason", sa.Text(), nullable=True),
        sa.Column("record_due", sa.DateTime(timezone=True), nullable=False),
        sa.Column("due_provisional", sa.Boolean(), nullable=False),
        sa.Column(
            "desk",
            sa.Enum(
                "leader",
                "community",
                "street",
                "district",
                name="desk",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("escalates_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        postgresql.ExcludeConstraint(
            (sa.text("uuidrange(volunteer_id, volunteer_id, '[]')"), "&&"),
            (sa.column("periods"), "&&"),
            where=sa.text("state NOT IN ('rejected', 'reversed')"),
            using="gist",
            name="ex_service_record_overlap",
        ),
        sa.CheckConstraint(
            "state <> 'confirmed' OR periods IS NOT NULL", name=op.f("ck_service_record_confirmed_has_periods")
        ),
        sa.CheckConstraint(
            "state NOT IN ('confirmed', 'reversed') OR credited_minutes IS NOT NULL",
            name=op.f("ck_service_record_confirmed_counts"),
        ),
        sa.CheckConstraint("credited_minutes BETWEEN 0 AND computed_minutes", name=op.f("ck_service_record_only_lower")),
        sa.CheckConstraint("finished_at >= started_at", name=op.f("ck_service_record_ends_after_start")),
        sa.CheckConstraint("lowered_minutes BETWEEN 0 AND computed_minutes", name=op.f("ck_service_record_lowered")),
        sa.ForeignKeyConstraint(["decided_by"], ["person.id"], name=op.f("fk_service_record_decided_by")),
        sa.ForeignKeyConstraint(["in_charge"], ["person.id"], name=op.f("fk_service_record_in_charge")),
        sa.ForeignKeyConstraint(["proposed_by"], ["person.id"], name=op.f("fk_service_record_proposed_by")),
        sa.ForeignKeyConstraint(["replaces"], ["service_record.id"], name=op.f("fk_service_record_replaces")),
        sa.ForeignKeyConstraint(["team_id"], ["team.id"], name=op.f("fk_service_record_team_id")),
        sa.ForeignKeyConstraint(["volunteer_id"], ["volunteer.id"], name=op.f("fk_service_record_volunteer_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_service_record")),
        sa.UniqueConstraint("source", "volunteer_id", "version", name=op.f("uq_service_record_source_volunteer_id_version")),
    )
    op.create_index("ix_service_record_desk", "service_record", ["decided", "record_due", "id"], unique=False)
    op.create_index("ix_service_record_team", "service_record", ["team_id"], unique=False)
    op.create_index("ix_service_record_volunteer", "service_record", ["volunteer_id", "started_at", "id"], unique=False)
    op.create_index(
        "ix_service_record_waiting",
        "service_record",
        ["escalates_at"],
        unique=False,
        postgresql_where=sa.text("state IN ('pending', 'anomaly')"),
    )
    op.create_index(
        "uq_service_record_live",
        "service_record",
        ["source", "volunteer_id"],
        unique=True,
        postgresql_where=sa.text("state NOT IN ('rejected', 'reversed')"),
    )
    op.create_table(
        "service_stamp",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("volunteer_id", sa.Uuid(), nullable=False),
        sa.Column(
            "kind",
            sa.Enum("in", "out", name="stampkind", native_enum=False, create_constraint=True, length=40),
            nullable=False,
        ),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("stamped_by", sa.Uuid(), nullable=True),
        sa.Column("note", sa.Text(), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["stamped_by"], ["person.id"], name=op.f("fk_service_stamp_stamped_by")),
        sa.ForeignKeyConstraint(["volunteer_id"], ["volunteer.id"], name=op.f("fk_service_stamp_volunteer_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_service_stamp")),
    )
    op.create_index("ix_service_stamp_volunteer", "service_stamp", ["volunteer_id", "source", "at"], unique=False)
    op.create_table(
        "team_founder",
        sa.Column("team_id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("named_by", sa.Uuid(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["named_by"], ["person.id"], name=op.f("fk_team_founder_named_by")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_team_founder_person_id")),
        sa.ForeignKeyConstraint(["team_id"], ["team.id"], name=op.f("fk_team_founder_team_id")),
        sa.PrimaryKeyConstraint("team_id", "person_id", name=op.f("pk_team_founder")),
    )
    op.create_index("ix_team_founder_person", "team_founder", ["person_id"], unique=False)
    op.create_table(
        "team_member",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("team_id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("volunteer_id", sa.Uuid(), nullable=False),
        sa.Column("reach", sa.Text(collation="C"), nullable=False),
        sa.Column(
            "role",
            sa.Enum(
                "leader",
                "deputy",
                "recorder",
                "member",
                name="memberrole",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column(
            "state",
            sa.Enum(
                "invited",
                "applied",
                "active",
                "rejected",
                "expired",
                "left",
                "removed",
                name="memberstate",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("seat", sa.SmallInteger(), nullable=True),
        sa.Column("joined_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("answer_due", sa.DateTime(timezone=True), nullable=True),
        sa.Column("heir_since", sa.DateTime(timezone=True), nullable=True),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("(state = 'active') = (seat IS NOT NULL)", name=op.f("ck_team_member_active_is_seated")),
        sa.CheckConstraint("seat BETWEEN 1 AND 5", name=op.f("ck_team_member_seats")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_team_member_person_id")),
        sa.ForeignKeyConstraint(["team_id"], ["team.id"], name=op.f("fk_team_member_team_id")),
        sa.ForeignKeyConstraint(["volunteer_id"], ["volunteer.id"], name=op.f("fk_team_member_volunteer_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_team_member")),
        sa.UniqueConstraint("person_id", "seat", name="uq_team_member_seat"),
    )
    op.create_index(
        "ix_team_member_applied",
        "team_member",
        ["answer_due"],
        unique=False,
        postgresql_where=sa.text("state IN ('applied', 'invited')"),
    )
    op.create_index("ix_team_member_person", "team_member", ["person_id"], unique=False)
    op.create_index(
        "uq_team_member_heir", "team_member", ["team_id"], unique=True, postgresql_where=sa.text("heir_since IS NOT NULL")
    )
    op.create_index(
        "uq_team_member_leader",
        "team_member",
        ["team_id"],
        unique=True,
        postgresql_where=sa.text("role = 'leader' AND state = 'active'"),
    )
    op.create_index(
        "uq_team_member_live",
        "team_member",
        ["team_id", "person_id"],
        unique=True,
        postgresql_where=sa.text("state IN ('invited', 'applied', 'active')"),
    )
    op.create_table(
        "team_move",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("team_id", sa.Uuid(), nullable=False),
        sa.Column("reach", sa.Text(collation="C"), nullable=False),
        sa.Column("move", sa.Text(), nullable=False),
        sa.Column("before", sa.Text(), nullable=True),
        sa.Column("after", sa.Text(), nullable=False),
        sa.Column("subject_id", sa.Uuid(), nullable=True),
        sa.Column("person_id", sa.Uuid(), nullable=True),
        sa.Column("role", sa.Text(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_team_move_person_id")),
        sa.ForeignKeyConstraint(["subject_id"], ["person.id"], name=op.f("fk_team_move_subject_id")),
        sa.ForeignKeyConstraint(["team_id"], ["team.id"], name=op.f("fk_team_move_team_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_team_move")),
    )
    op.create_index("ix_team_move_team", "team_move", ["team_id", "id"], unique=False)
    op.create_table(
        "volunteer_certificate",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("volunteer_id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("region", sa.Text(collation="C"), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("number", sa.Text(), nullable=True),
        sa.Column("issuer", sa.Text(), nullable=True),
        sa.Column("valid_until", sa.Date(), nullable=False),
        sa.Column(
            "state",
            sa.Enum(
                "pending",
                "verified",
                "refused",
                name="certificatestate",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("decided_by", sa.Uuid(), nullable=True),
        sa.Column("decided_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["volunteer_id"], ["volunteer.id"], name=op.f("fk_volunteer_certificate_volunteer_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_volunteer_certificate")),
    )
    op.create_index(op.f("ix_volunteer_certificate_volunteer_id"), "volunteer_certificate", ["volunteer_id"], unique=False)
    op.create_table(
        "volunteer_move",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("volunteer_id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("region", sa.Text(collation="C"), nullable=False),
        sa.Column("move", sa.Text(), nullable=False),
        sa.Column("by_person", sa.Uuid(), nullable=True),
        sa.Column("by_role", sa.Text(), nullable=False),
        sa.Column("from_state", sa.Text(), nullable=True),
        sa.Column("to_state", sa.Text(), nullable=False),
        sa.Column("reason_code", sa.Text(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["volunteer_id"], ["volunteer.id"], name=op.f("fk_volunteer_move_volunteer_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_volunteer_move")),
    )
    op.create_index(op.f("ix_volunteer_move_volunteer_id"), "volunteer_move", ["volunteer_id"], unique=False)
    op.create_table(
        "volunteer_reach",
        sa.Column("volunteer_id", sa.Uuid(), nullable=False),
        sa.Column("category", sa.SmallInteger(), autoincrement=False, nullable=False),
        sa.Column("spot", PlanePoint(), nullable=False),
        sa.ForeignKeyConstraint(
            ["volunteer_id"], ["volunteer.id"], name=op.f("fk_volunteer_reach_volunteer_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("volunteer_id", "category", name=op.f("pk_volunteer_reach")),
    )
    op.create_index("ix_volunteer_reach_spot", "volunteer_reach", ["spot"], unique=False, postgresql_using="gist")
    op.create_table(
        "assignment",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("order_id", sa.Uuid(), nullable=False),
        sa.Column("volunteer_id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("window_from", sa.DateTime(timezone=True), nullable=False),
        sa.Column("window_to", sa.DateTime(timezone=True), nullable=False),
        sa.Column("attempt", sa.Integer(), nullable=False),
        sa.Column("claimed", sa.Boolean(), nullable=False),
        sa.Column("by_code", sa.Boolean(), nullable=False),
        sa.Column("started_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("finished_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("note", sa.Text(), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        postgresql.ExcludeConstraint(
            (sa.text("uuidrange(volunteer_id, volunteer_id, '[]')"), "&&"),
            (sa.text("tstzrange(window_from, window_to)"), "&&"),
            where=sa.text("ended_at IS NULL"),
            using="gist",
            name="ex_assignment_busy",
        ),
        sa.ForeignKeyConstraint(["order_id"], ["service_order.id"], name=op.f("fk_assignment_order_id")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_assignment_person_id")),
        sa.ForeignKeyConstraint(["volunteer_id"], ["volunteer.id"], name=op.f("fk_assignment_volunteer_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_assignment")),
    )
    op.create_index(
        "uq_assignment_live",
        "assignment",
        ["order_id", "volunteer_id"],
        unique=True,
        postgresql_where=sa.text("ended_at IS NULL"),
    )
    op.create_table(
        "hour_entry",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("record_id", sa.Uuid(), nullable=False),
        sa.Column("volunteer_id", sa.Uuid(), nullable=False),
        sa.Column("region", sa.Text(collation="C"), nullable=False),
        sa.Column("service_day", sa.Date(), nullable=False),
        sa.Column(
            "kind",
            sa.Enum("earn", "reverse", name="entrykind", native_enum=False, create_constraint=True, length=40),
            nullable=False,
        ),
        sa.Column("minutes", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("CASE kind WHEN 'earn' THEN minutes >= 0 ELSE minutes <= 0 END", name=op.f("ck_hour_entry_sign")),
        sa.ForeignKeyConstraint(["record_id"], ["service_record.id"], name=op.f("fk_hour_entry_record_id")),
        sa.ForeignKeyConstraint(["volunteer_id"], ["volunteer.id"], name=op.f("fk_hour_entry_volunteer_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_hour_entry")),
        sa.UniqueConstraint("record_id", "kind", name=op.f("uq_hour_entry_record_id_kind")),
    )
    op.create_index("ix_hour_entry_volunteer", "hour_entry", ["volunteer_id", "service_day"], unique=False)
    op.create_table(
        "order_complaint",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("order_id", sa.Uuid(), nullable=False),
        sa.Column("region", sa.Text(collation="C"), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("severity", sa.Integer(), nullable=False),
        sa.Column(
            "state",
            sa.Enum(
                "open",
                "upheld",
                "not_upheld",
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
        sa.ForeignKeyConstraint(["order_id"], ["service_order.id"], name=op.f("fk_order_complaint_order_id")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_order_complaint_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_order_complaint")),
    )
    op.create_index(op.f("ix_order_complaint_order_id"), "order_complaint", ["order_id"], unique=False)
    op.create_index(
        "uq_order_complaint_open",
        "order_complaint",
        ["order_id", "person_id"],
        unique=True,
        postgresql_where=sa.text("state = 'open'"),
    )
    op.create_table(
        "order_move",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("order_id", sa.Uuid(), nullable=False),
        sa.Column("region", sa.Text(collation="C"), nullable=False),
        sa.Column("move", sa.Text(), nullable=False),
        sa.Column("from_state", sa.Text(), nullable=True),
        sa.Column("to_state", sa.Text(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=True),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("reason_code", sa.Text(), nullable=True),
        sa.Column("note", sa.Text(), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["order_id"], ["service_order.id"], name=op.f("fk_order_move_order_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_order_move")),
    )
    op.create_index("ix_order_move_order", "order_move", ["order_id", "id"], unique=False)
    op.create_table(
        "order_party",
        sa.Column("order_id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["order_id"], ["service_order.id"], name=op.f("fk_order_party_order_id")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_order_party_person_id")),
        sa.PrimaryKeyConstraint("order_id", "person_id", "role", name=op.f("pk_order_party")),
    )
    op.create_index("ix_order_party_person", "order_party", ["person_id", "order_id"], unique=False)
    op.create_table(
        "order_rating",
        sa.Column("order_id", sa.Uuid(), nullable=False),
        sa.Column("region", sa.Text(collation="C"), nullable=False),
        sa.Column("stars", sa.Integer(), nullable=False),
        sa.Column("attitude", sa.Integer(), nullable=False),
        sa.Column("timeliness", sa.Integer(), nullable=False),
        sa.Column("effect", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=True),
        sa.Column("by_person", sa.Uuid(), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("stars BETWEEN 1 AND 5", name=op.f("ck_order_rating_stars")),
        sa.ForeignKeyConstraint(["order_id"], ["service_order.id"], name=op.f("fk_order_rating_order_id")),
        sa.PrimaryKeyConstraint("order_id", name=op.f("pk_order_rating")),
    )
    op.create_table(
        "order_task",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("order_id", sa.Uuid(), nullable=False),
        sa.Column("region", sa.Text(collation="C"), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("occasion", sa.Text(), nullable=False),
        sa.Column("level", sa.Integer(), nullable=False),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("provisional", sa.Boolean(), nullable=False),
        sa.Column("done_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("done_by", sa.Uuid(), nullable=True),
        sa.Column("note", sa.Text(), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["order_id"], ["service_order.id"], name=op.f("fk_order_task_order_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_order_task")),
        sa.UniqueConstraint("order_id", "kind", "occasion", name=op.f("uq_order_task_order_id_kind_occasion")),
    )
    op.create_index(
        "ix_order_task_open", "order_task", ["region", "due_at"], unique=False, postgresql_where=sa.text("done_at IS NULL")
    )
    op.create_table(
        "posting",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("journal_id", sa.Uuid(), nullable=False),
        sa.Column("account_id", sa.Uuid(), nullable=False),
        sa.Column("lot_id", sa.Uuid(), nullable=True),
        sa.Column("amount", sa.BigInteger(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("amount <> 0", name=op.f("ck_posting_amount")),
        sa.ForeignKeyConstraint(["journal_id"], ["journal.id"], name=op.f("fk_posting_journal_id")),
        sa.ForeignKeyConstraint(["lot_id"], ["lot.id"], name=op.f("fk_posting_lot_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_posting")),
    )
    op.create_index("ix_posting_account", "posting", ["account_id", "id"], unique=False)
    op.create_index(op.f("ix_posting_journal_id"), "posting", ["journal_id"], unique=False)
    op.create_index(op.f("ix_posting_lot_id"), "posting", ["lot_id"], unique=False)
    op.create_table(
        "record_move",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("record_id", sa.Uuid(), nullable=False),
        sa.Column("volunteer_id", sa.Uuid(), nullable=False),
        sa.Column("region", sa.Text(collation="C"), nullable=False),
        sa.Column("team_id", sa.Uuid(), nullable=True),
        sa.Column("move", sa.Text(), nullable=False),
        sa.Column("before", sa.Text(), nullable=True),
        sa.Column("after", sa.Text(), nullable=False),
        sa.Column("minutes", sa.Integer(), nullable=True),
        sa.Column("person_id", sa.Uuid(), nullable=True),
        sa.Column("role", sa.Text(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_record_move_person_id")),
        sa.ForeignKeyConstraint(["record_id"], ["service_record.id"], name=op.f("fk_record_move_record_id")),
        sa.ForeignKeyConstraint(["team_id"], ["team.id"], name=op.f("fk_record_move_team_id")),
        sa.ForeignKeyConstraint(["volunteer_id"], ["volunteer.id"], name=op.f("fk_record_move_volunteer_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_record_move")),
    )
    op.create_index("ix_record_move_record", "record_move", ["record_id", "id"], unique=False)
    op.create_table(
        "service_offer",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("order_id", sa.Uuid(), nullable=False),
        sa.Column("region", sa.Text(collation="C"), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("volunteer_id", sa.Uuid(), nullable=True),
        sa.Column("team_id", sa.Uuid(), nullable=True),
        sa.Column(
            "state",
            sa.Enum(
                "open",
                "accepted",
                "declined",
                "expired",
                "superseded",
                "withdrawn",
                name="offerstate",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("round", sa.Integer(), nullable=False),
        sa.Column("metres", sa.Integer(), nullable=True),
        sa.Column("reasons", postgresql.ARRAY(sa.Text()), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("answered_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("kind IN ('volunteer', 'team', 'member')", name=op.f("ck_service_offer_kind")),
        sa.ForeignKeyConstraint(["order_id"], ["service_order.id"], name=op.f("fk_service_offer_order_id")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_service_offer_person_id")),
        sa.ForeignKeyConstraint(["team_id"], ["team.id"], name=op.f("fk_service_offer_team_id")),
        sa.ForeignKeyConstraint(["volunteer_id"], ["volunteer.id"], name=op.f("fk_service_offer_volunteer_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_service_offer")),
    )
    op.create_index(
        "ix_service_offer_expiring",
        "service_offer",
        ["expires_at"],
        unique=False,
        postgresql_where=sa.text("state = 'open'"),
    )
    op.create_index(op.f("ix_service_offer_order_id"), "service_offer", ["order_id"], unique=False)
    op.create_index("ix_service_offer_person", "service_offer", ["person_id", "id"], unique=False)
    op.create_index(
        "uq_service_offer_one_accepted",
        "service_offer",
        ["order_id"],
        unique=True,
        postgresql_where=sa.text("state = 'accepted' AND kind <> 'member' AND ended_at IS NULL"),
    )
    op.create_index(
        "uq_service_offer_open",
        "service_offer",
        ["order_id", "person_id", "kind"],
        unique=True,
        postgresql_where=sa.text("state = 'open'"),
    )


def downgrade() -> None:
    op.drop_index("uq_service_offer_open", table_name="service_offer", postgresql_where=sa.text("state = 'open'"))
    op.drop_index(
        "uq_service_offer_one_accepted",
        table_name="service_offer",
        postgresql_where=sa.text("state = 'accepted' AND kind <> 'member' AND ended_at IS NULL"),
    )
    op.drop_index("ix_service_offer_person", table_name="service_offer")
    op.drop_index(op.f("ix_service_offer_order_id"), table_name="service_offer")
    op.drop_index("ix_service_offer_expiring", table_name="service_offer", postgresql_where=sa.text("state = 'open'"))
    op.drop_table("service_offer")
    op.drop_index("ix_record_move_record", table_name="record_move")
    op.drop_table("record_move")
    op.drop_index(op.f("ix_posting_lot_id"), table_name="posting")
    op.drop_index(op.f("ix_posting_journal_id"), table_name="posting")
    op.drop_index("ix_posting_account", table_name="posting")
    op.drop_table("posting")
    op.drop_index("ix_order_task_open", table_name="order_task", postgresql_where=sa.text("done_at IS NULL"))
    op.drop_table("order_task")
    op.drop_table("order_rating")
    op.drop_index("ix_order_party_person", table_name="order_party")
    op.drop_table("order_party")
    op.drop_index("ix_order_move_order", table_name="order_move")
    op.drop_table("order_move")
    op.drop_index("uq_order_complaint_open", table_name="order_complaint", postgresql_where=sa.text("state = 'open'"))
    op.drop_index(op.f("ix_order_complaint_order_id"), table_name="order_complaint")
    op.drop_table("order_complaint")
    op.drop_index("ix_hour_entry_volunteer", table_name="hour_entry")
    op.drop_table("hour_entry")
    op.drop_index("uq_assignment_live", table_name="assignment", postgresql_where=sa.text("ended_at IS NULL"))
    op.drop_table("assignment")
    op.drop_index("ix_volunteer_reach_spot", table_name="volunteer_reach", postgresql_using="gist")
    op.drop_table("volunteer_reach")
    op.drop_index(op.f("ix_volunteer_move_volunteer_id"), table_name="volunteer_move")
    op.drop_table("volunteer_move")
    op.drop_index(op.f("ix_volunteer_certificate_volunteer_id"), table_name="volunteer_certificate")
    op.drop_table("volunteer_certificate")
    op.drop_index("ix_team_move_team", table_name="team_move")
    op.drop_table("team_move")
    op.drop_index(
        "uq_team_member_live",
        table_name="team_member",
        postgresql_where=sa.text("state IN ('invited', 'applied', 'active')"),
    )
    op.drop_index(
        "uq_team_member_leader", table_name="team_member", postgresql_where=sa.text("role = 'leader' AND state = 'active'")
    )
    op.drop_index("uq_team_member_heir", table_name="team_member", postgresql_where=sa.text("heir_since IS NOT NULL"))
    op.drop_index("ix_team_member_person", table_name="team_member")
    op.drop_index(
        "ix_team_member_applied", table_name="team_member", postgresql_where=sa.text("state IN ('applied', 'invited')")
    )
    op.drop_table("team_member")
    op.drop_index("ix_team_founder_person", table_name="team_founder")
    op.drop_table("team_founder")
    op.drop_index("ix_service_stamp_volunteer", table_name="service_stamp")
    op.drop_table("service_stamp")
    op.drop_index(
        "uq_service_record_live",
        table_name="service_record",
        postgresql_where=sa.text("state NOT IN ('rejected', 'reversed')"),
    )
    op.drop_index(
        "ix_service_record_waiting", table_name="service_record", postgresql_where=sa.text("state IN ('pending', 'anomaly')")
    )
    op.drop_index("ix_service_record_volunteer", table_name="service_record")
    op.drop_index("ix_service_record_team", table_name="service_record")
    op.drop_index("ix_service_record_desk", table_name="service_record")
    op.drop_table("service_record")
    op.drop_index(op.f("ix_service_order_volunteer_id"), table_name="service_order")
    op.drop_index(op.f("ix_service_order_team_id"), table_name="service_order")
    op.drop_index("ix_service_order_requester", table_name="service_order")
    op.drop_index("ix_service_order_region_state", table_name="service_order")
    op.drop_index("ix_service_order_pool", table_name="service_order", postgresql_where=sa.text("state = 'pool'"))
    op.drop_index("ix_service_order_due", table_name="service_order", postgresql_where=sa.text("due_at IS NOT NULL"))
    op.drop_index("ix_service_order_beneficiary", table_name="service_order", postgresql_where=sa.text("ended_at IS NULL"))
    op.drop_table("service_order")
    op.drop_index(op.f("ix_refresh_token_expires_at"), table_name="refresh_token")
    op.drop_table("refresh_token")
    op.drop_index("ix_manager_move_account", table_name="manager_move")
    op.drop_table("manager_move")
    op.drop_index("ix_lot_person", table_name="lot", postgresql_where=sa.text("remaining > 0"))
    op.drop_index("ix_lot_due", table_name="lot", postgresql_where=sa.text("remaining > 0"))
    op.drop_table("lot")
    op.drop_index("ix_insurance_policy_volunteer", table_name="insurance_policy")
    op.drop_table("insurance_policy")
    op.drop_index(
        "uq_guardian_link_open",
        table_name="guardian_link",
        postgresql_where=sa.text("state IN ('asked', 'agreed', 'revoked')"),
    )
    op.drop_index(op.f("ix_guardian_link_ward_id"), table_name="guardian_link")
    op.drop_index(op.f("ix_guardian_link_phone_index"), table_name="guardian_link")
    op.drop_index(op.f("ix_guardian_link_guardian_id"), table_name="guardian_link")
    op.drop_index("ix_guardian_link_due", table_name="guardian_link", postgresql_where=sa.text("state = 'asked'"))
    op.drop_table("guardian_link")
    op.drop_index("ix_credit_event_when", table_name="credit_event")
    op.drop_table("credit_event")
    op.drop_index(
        "uq_volunteer_person_live",
        table_name="volunteer",
        postgresql_where=sa.text("state NOT IN ('rejected', 'cancelled')"),
    )
    op.drop_index(
        "uq_volunteer_id_number_live",
        table_name="volunteer",
        postgresql_where=sa.text("state NOT IN ('rejected', 'cancelled')"),
    )
    op.drop_index("ix_volunteer_state", table_name="volunteer")
    op.drop_index("ix_volunteer_region", table_name="volunteer")
    op.drop_index(op.f("ix_volunteer_person_id"), table_name="volunteer")
    op.drop_index(op.f("ix_volunteer_name"), table_name="volunteer")
    op.drop_index("ix_volunteer_id_number", table_name="volunteer")
    op.drop_table("volunteer")
    op.drop_index("ix_team_region", table_name="team")
    op.drop_index("ix_team_rectifying", table_name="team", postgresql_where=sa.text("state = 'rectifying'"))
    op.drop_index("ix_team_reach", table_name="team")
    op.drop_index("ix_team_parent", table_name="team")
    op.drop_index("ix_team_leader", table_name="team")
    op.drop_table("team")
    op.drop_index(op.f("ix_session_person_id"), table_name="session")
    op.drop_table("session")
    op.drop_index(
        "uq_role_grant_one_duty",
        table_name="role_grant",
        postgresql_where=sa.text("revoked_at IS NULL AND role IN ('SYS_ADMIN', 'SEC_ADMIN', 'AUD_ADMIN')"),
    )
    op.drop_index("uq_role_grant_live", table_name="role_grant", postgresql_where=sa.text("revoked_at IS NULL"))
    op.drop_index("ix_role_grant_person", table_name="role_grant", postgresql_where=sa.text("revoked_at IS NULL"))
    op.drop_table("role_grant")
    op.drop_table("point_rule")
    op.drop_index(op.f("ix_point_account_person_id"), table_name="point_account")
    op.drop_table("point_account")
    op.drop_index("ix_manager_account_region", table_name="manager_account")
    op.drop_index("ix_manager_account_district", table_name="manager_account", postgresql_where=sa.text("role = 'A1'"))
    op.drop_table("manager_account")
    op.drop_index("ix_journal_person", table_name="journal")
    op.drop_index("ix_journal_day", table_name="journal", postgresql_where=sa.text("service_day IS NOT NULL"))
    op.drop_table("journal")
    op.drop_table("credential")
    op.drop_index(op.f("ix_consent_person_id"), table_name="consent")
    op.drop_table("consent")
    op.drop_table("workday_override")
    op.drop_table("unsealed")
    op.drop_index("ix_station_spot", table_name="station", postgresql_using="gist")
    op.drop_table("station")
    op.drop_index(op.f("ix_seal_row_id"), table_name="seal")
    op.drop_table("seal")
    op.drop_index("ix_photo_unattached", table_name="photo", postgresql_where="attached_to IS NULL")
    op.drop_index("ix_photo_owner", table_name="photo")
    op.drop_index("ix_photo_attached_to", table_name="photo", postgresql_where="attached_to IS NOT NULL")
    op.drop_table("photo")
    op.drop_table("person")
    op.drop_table("order_counter")
    op.drop_table("message_grant")
    op.drop_index("ix_message_person", table_name="message")
    op.drop_table("message")
    op.drop_index("ix_letter_waiting", table_name="letter", postgresql_where=sa.text("done_at IS NULL AND dead_at IS NULL"))
    op.drop_table("letter")
    op.drop_table("kept_answer")
    op.drop_table("failed_sign_in")
    op.drop_table("division")
    op.drop_table("demo_clock")
    op.drop_table("audit_entry")
    op.execute(sa.schema.DropSequence(sa.Sequence("volunteer_number_seq")))
    op.execute("DROP TYPE uuidrange")
