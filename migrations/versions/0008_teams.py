"""Teams: founding in full, annual checks, mergers, appeals, figures, musters, incubation, notices."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0008"
down_revision = "0006"
branch_labels = None
depends_on = None

_STATES = "'gathering', 'pending', 'returned', 'rejected', 'active', 'rectifying', 'suspended', 'dissolved'"


def _words(name: str, *words: str) -> sa.Enum:
    return sa.Enum(*words, name=name, native_enum=False, create_constraint=True, length=40)


def upgrade() -> None:
    op.create_table(
        "muster",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("reach", sa.Text(collation="C"), nullable=False),
        sa.Column("state", _words("musterstate", "open", "closed"), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("category", sa.Text(), nullable=True),
        sa.Column("skills", postgresql.ARRAY(sa.Text()), nullable=False),
        sa.Column("certificates", postgresql.ARRAY(sa.Text()), nullable=False),
        sa.Column("wanted", sa.Integer(), nullable=True),
        sa.Column("asked", sa.Integer(), nullable=False),
        sa.Column("called_by", sa.Uuid(), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("closed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("asked >= 0", name=op.f("ck_muster_asked")),
        sa.ForeignKeyConstraint(["called_by"], ["person.id"], name=op.f("fk_muster_called_by")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_muster")),
    )
    op.create_index("ix_muster_open", "muster", ["expires_at"], postgresql_where=sa.text("state = 'open'"))
    op.create_index("ix_muster_reach", "muster", ["reach", "id"])
    op.create_table(
        "team_check_round",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("district", sa.Text(collation="C"), nullable=False),
        sa.Column("year", sa.SmallInteger(), nullable=False),
        sa.Column("opened_by", sa.Uuid(), nullable=True),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("total", sa.Integer(), nullable=False),
        sa.Column("done", sa.Integer(), nullable=False),
        sa.Column("last_team", sa.Uuid(), nullable=True),
        sa.Column("finished_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("done BETWEEN 0 AND total", name=op.f("ck_team_check_round_progress")),
        sa.ForeignKeyConstraint(["opened_by"], ["person.id"], name=op.f("fk_team_check_round_opened_by")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_team_check_round")),
        sa.UniqueConstraint("district", "year", name="uq_team_check_round_district_year"),
    )
    op.create_table(
        "incubation",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("team_id", sa.Uuid(), nullable=False),
        sa.Column("reach", sa.Text(collation="C"), nullable=False),
        sa.Column(
            "state",
            _words("stage", "applied", "admitted", "nurtured", "hatched", "refused", "withdrawn", "ended"),
            nullable=False,
        ),
        sa.Column("state_since", sa.DateTime(timezone=True), nullable=False),
        sa.Column("form", _words("form", "team", "network"), nullable=False),
        sa.Column("needs", postgresql.ARRAY(sa.Text()), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("applied_by", sa.Uuid(), nullable=False),
        sa.Column("place", sa.Text(), nullable=True),
        sa.Column("mentor", sa.Text(), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("cardinality(needs) > 0", name=op.f("ck_incubation_needs")),
        sa.ForeignKeyConstraint(["applied_by"], ["person.id"], name=op.f("fk_incubation_applied_by")),
        sa.ForeignKeyConstraint(["team_id"], ["team.id"], name=op.f("fk_incubation_team_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_incubation")),
    )
    op.create_index("ix_incubation_reach", "incubation", ["reach", "state", "id"])
    op.create_index(
        "uq_incubation_open", "incubation", ["team_id"], unique=True,
        postgresql_where=sa.text("state IN ('applied', 'admitted', 'nurtured')"),
    )
    op.create_table(
        "muster_answer",
        sa.Column("muster_id", sa.Uuid(), nullable=False),
        sa.Column("volunteer_id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("region", sa.Text(collation="C"), nullable=False),
        sa.Column("state", _words("answerstate", "asked", "coming", "not_coming"), nullable=False),
        sa.Column("eta_minutes", sa.SmallInteger(), nullable=True),
        sa.Column("answered_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("state = 'coming' OR eta_minutes IS NULL", name=op.f("ck_muster_answer_eta_of_who_comes")),
        sa.CheckConstraint("eta_minutes BETWEEN 0 AND 1440", name=op.f("ck_muster_answer_eta")),
        sa.ForeignKeyConstraint(["muster_id"], ["muster.id"], name=op.f("fk_muster_answer_muster_id")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_muster_answer_person_id")),
        sa.ForeignKeyConstraint(["volunteer_id"], ["volunteer.id"], name=op.f("fk_muster_answer_volunteer_id")),
        sa.PrimaryKeyConstraint("muster_id", "volunteer_id", name=op.f("pk_muster_answer")),
    )
    op.create_index("ix_muster_answer_person", "muster_answer", ["person_id", "muster_id"])
    op.create_table(
        "team_check",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("team_id", sa.Uuid(), nullable=False),
        sa.Column("round_id", sa.Uuid(), nullable=False),
        sa.Column("reach", sa.Text(collation="C"), nullable=False),
        sa.Column("year", sa.SmallInteger(), nullable=False),
        sa.Column("state", _words("checkstate", "asked", "to_review", "passed", "failed", "void"), nullable=False),
        sa.Column("state_since", sa.DateTime(timezone=True), nullable=False),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("due_provisional", sa.Boolean(), nullable=False),
        sa.Column("statement", sa.Text(), nullable=True),
        sa.Column("confirmed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("activities", sa.Integer(), nullable=True),
        sa.Column("orders", sa.Integer(), nullable=True),
        sa.Column("minutes", sa.Integer(), nullable=True),
        sa.Column("on_time_percent", sa.Integer(), nullable=True),
        sa.Column("late_give_backs", sa.Integer(), nullable=True),
        sa.Column("shortfalls", postgresql.ARRAY(sa.Text()), nullable=False),
        sa.Column("decided_by", sa.Uuid(), nullable=True),
        sa.Column("decided_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("note", sa.Text(), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["decided_by"], ["person.id"], name=op.f("fk_team_check_decided_by")),
        sa.ForeignKeyConstraint(["round_id"], ["team_check_round.id"], name=op.f("fk_team_check_round_id")),
        sa.ForeignKeyConstraint(["team_id"], ["team.id"], name=op.f("fk_team_check_team_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_team_check")),
        sa.UniqueConstraint("team_id", "year", name=op.f("uq_team_check_team_id_year")),
    )
    op.create_index("ix_team_check_due", "team_check", ["due_at"], postgresql_where=sa.text("state = 'asked'"))
    op.create_index("ix_team_check_reach", "team_check", ["reach", "state", "id"])
    op.create_table(
        "team_give_back",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("team_id", sa.Uuid(), nullable=False),
        sa.Column("reach", sa.Text(collation="C"), nullable=False),
        sa.Column("order_id", sa.Uuid(), nullable=False),
        sa.Column("window_from", sa.DateTime(timezone=True), nullable=False),
        sa.Column("late", sa.Boolean(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["team_id"], ["team.id"], name=op.f("fk_team_give_back_team_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_team_give_back")),
    )
    op.create_index("ix_team_give_back_team", "team_give_back", ["team_id", "created_at"])
    op.create_table(
        "team_merger",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("team_id", sa.Uuid(), nullable=False),
        sa.Column("into_id", sa.Uuid(), nullable=False),
        sa.Column("reach", sa.Text(collation="C"), nullable=False),
        sa.Column(
            "state",
            _words("mergerstate", "asked", "agreed", "declined", "withdrawn", "refused", "done", "void"),
            nullable=False,
        ),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("asked_by", sa.Uuid(), nullable=False),
        sa.Column("agreed_by", sa.Uuid(), nullable=True),
        sa.Column("agreed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("decided_by", sa.Uuid(), nullable=True),
        sa.Column("decided_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("note", sa.Text(), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("team_id <> into_id", name=op.f("ck_team_merger_two")),
        sa.ForeignKeyConstraint(["agreed_by"], ["person.id"], name=op.f("fk_team_merger_agreed_by")),
        sa.ForeignKeyConstraint(["asked_by"], ["person.id"], name=op.f("fk_team_merger_asked_by")),
        sa.ForeignKeyConstraint(["decided_by"], ["person.id"], name=op.f("fk_team_merger_decided_by")),
        sa.ForeignKeyConstraint(["into_id"], ["team.id"], name=op.f("fk_team_merger_into_id")),
        sa.ForeignKeyConstraint(["team_id"], ["team.id"], name=op.f("fk_team_merger_team_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_team_merger")),
    )
    op.create_index("ix_team_merger_into", "team_merger", ["into_id"])
    op.create_index("ix_team_merger_reach", "team_merger", ["reach", "state", "id"])
    op.create_index(
        "uq_team_merger_open", "team_merger", ["team_id"], unique=True,
        postgresql_where=sa.text("state IN ('asked', 'agreed')"),
    )
    op.create_table(
        "team_notice",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("team_id", sa.Uuid(), nullable=False),
        sa.Column("reach", sa.Text(collation="C"), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("turn", sa.SmallInteger(), nullable=False),
        sa.Column("written_by", sa.Uuid(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("reached", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("turn BETWEEN 1 AND 2", name=op.f("ck_team_notice_turn")),
        sa.ForeignKeyConstraint(["team_id"], ["team.id"], name=op.f("fk_team_notice_team_id")),
        sa.ForeignKeyConstraint(["written_by"], ["person.id"], name=op.f("fk_team_notice_written_by")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_team_notice")),
        sa.UniqueConstraint("team_id", "day", "turn", name="uq_team_notice_team_day_turn"),
    )
    op.create_table(
        "incubation_step",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("incubation_id", sa.Uuid(), nullable=False),
        sa.Column("team_id", sa.Uuid(), nullable=False),
        sa.Column("reach", sa.Text(collation="C"), nullable=False),
        sa.Column("move", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=True),
        sa.Column("note", sa.Text(), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["incubation_id"], ["incubation.id"], name=op.f("fk_incubation_step_incubation_id")),
        sa.ForeignKeyConstraint(["team_id"], ["team.id"], name=op.f("fk_incubation_step_team_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_incubation_step")),
    )
    op.create_index("ix_incubation_step_incubation", "incubation_step", ["incubation_id", "id"])
    op.create_table(
        "team_appeal",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("membership_id", sa.Uuid(), nullable=False),
        sa.Column("team_id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("reach", sa.Text(collation="C"), nullable=False),
        sa.Column("state", _words("appealstate", "open", "upheld", "dismissed", "withdrawn", "void"), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("level", sa.SmallInteger(), nullable=False),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("due_provisional", sa.Boolean(), nullable=False),
        sa.Column("decided_by", sa.Uuid(), nullable=True),
        sa.Column("decided_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("note", sa.Text(), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("level BETWEEN 1 AND 3", name=op.f("ck_team_appeal_level")),
        sa.ForeignKeyConstraint(["decided_by"], ["person.id"], name=op.f("fk_team_appeal_decided_by")),
        sa.ForeignKeyConstraint(["membership_id"], ["team_member.id"], name=op.f("fk_team_appeal_membership_id")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_team_appeal_person_id")),
        sa.ForeignKeyConstraint(["team_id"], ["team.id"], name=op.f("fk_team_appeal_team_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_team_appeal")),
    )
    op.create_index("ix_team_appeal_open", "team_appeal", ["reach", "level"], postgresql_where=sa.text("state = 'open'"))
    op.create_index(op.f("ix_team_appeal_person_id"), "team_appeal", ["person_id"])
    op.create_index("ix_team_appeal_team", "team_appeal", ["team_id"])
    op.create_index("uq_team_appeal_membership", "team_appeal", ["membership_id"], unique=True)
    op.add_column("team", sa.Column("registration", _words("registration", "legal", "unregistered"),
        server_default=sa.text("'unregistered'"), nullable=False))
    op.add_column("team", sa.Column("sponsor", sa.Text(), nullable=True))
    op.add_column("team", sa.Column("mended_at", sa.DateTime(timezone=True), nullable=True))
    op.add_column("team", sa.Column("mended_note", sa.Text(), nullable=True))
    op.add_column("team", sa.Column("merged_into", sa.Uuid(), nullable=True))
    op.create_foreign_key(op.f("fk_team_merged_into"), "team", "team", ["merged_into"], ["id"])
    op.add_column("team_member", sa.Column("removed_at", sa.DateTime(timezone=True), nullable=True))
    op.drop_constraint(op.f("ck_team_teamstate"), "team", type_="check")
    op.create_check_constraint(op.f("ck_team_teamstate"), "team", f"state IN ({_STATES}, 'merged')")
    op.create_check_constraint(op.f("ck_team_legal_has_code"), "team", "registration <> 'legal' OR uscc IS NOT NULL")
    op.create_check_constraint(
        op.f("ck_team_merged_somewhere"), "team", "(state = 'merged') = (merged_into IS NOT NULL)"
    )


def downgrade() -> None:
    op.drop_constraint(op.f("ck_team_merged_somewhere"), "team", type_="check")
    op.drop_constraint(op.f("ck_team_legal_has_code"), "team", type_="check")
    op.execute("UPDATE team SET state = 'dissolved' WHERE state = 'merged'")
    op.drop_constraint(op.f("ck_team_teamstate"), "team", type_="check")
    op.create_check_constraint(op.f("ck_team_teamstate"), "team", f"state IN ({_STATES})")
    op.drop_column("team_member", "removed_at")
    op.drop_constraint(op.f("fk_team_merged_into"), "team", type_="foreignkey")
    op.drop_column("team", "merged_into")
    op.drop_column("team", "mended_note")
    op.drop_column("team", "mended_at")
    op.drop_column("team", "sponsor")
    op.drop_column("team", "registration")
    op.drop_index("uq_team_appeal_membership", table_name="team_appeal")
    op.drop_index("ix_team_appeal_team", table_name="team_appeal")
    op.drop_index(op.f("ix_team_appeal_person_id"), table_name="team_appeal")
    op.drop_index("ix_team_appeal_open", table_name="team_appeal", postgresql_where=sa.text("state = 'open'"))
    op.drop_table("team_appeal")
    op.drop_index("ix_incubation_step_incubation", table_name="incubation_step")
    op.drop_table("incubation_step")
    op.drop_table("team_notice")
    op.drop_index("uq_team_merger_open", table_name="team_merger", postgresql_where=sa.text("state IN ('asked', 'agreed')"))
    op.drop_index("ix_team_merger_reach", table_name="team_merger")
    op.drop_index("ix_team_merger_into", table_name="team_merger")
    op.drop_table("team_merger")
    op.drop_index("ix_team_give_back_team", table_name="team_give_back")
    op.drop_table("team_give_back")
    op.drop_index("ix_team_check_reach", table_name="team_check")
    op.drop_index("ix_team_check_due", table_name="team_check", postgresql_where=sa.text("state = 'asked'"))
    op.drop_table("team_check")
    op.drop_index("ix_muster_answer_person", table_name="muster_answer")
    op.drop_table("muster_answer")
    op.drop_index(
        "uq_incubation_open", table_name="incubation",
        postgresql_where=sa.text("state IN ('applied', 'admitted', 'nurtured')"),
    )
    op.drop_index("ix_incubation_reach", table_name="incubation")
    op.drop_table("incubation")
    op.drop_table("team_check_round")
    op.drop_index("ix_muster_reach", table_name="muster")
    op.drop_index("ix_muster_open", table_name="muster", postgresql_where=sa.text("state = 'open'"))
    op.drop_table("muster")
