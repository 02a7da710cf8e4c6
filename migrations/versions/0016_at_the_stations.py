"""At the stations: rooms and bookings, things and loans, theme points and visits, inspections, ratings."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

from service.data.plane import PlanePoint

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "theme_point",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("region", sa.Text(collation="C"), nullable=False),
        sa.Column("theme", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("story", sa.Text(), nullable=False),
        sa.Column("badge", sa.Text(), nullable=False),
        sa.Column("lng", sa.Double(), nullable=False),
        sa.Column("lat", sa.Double(), nullable=False),
        sa.Column("spot", PlanePoint(), nullable=False),
        sa.Column("open", sa.Boolean(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_theme_point")),
    )
    op.create_index("ix_theme_point_region", "theme_point", ["region", "id"], unique=False)
    op.create_index("ix_theme_point_spot", "theme_point", ["spot"], unique=False, postgresql_using="gist")
    op.create_table(
        "facility",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("station_id", sa.Uuid(), nullable=False),
        sa.Column("region", sa.Text(collation="C"), nullable=False),
        sa.Column(
            "kind",
            sa.Enum(
                "aed",
                "umbrella",
                "charging",
                "book",
                "other",
                name="facilitykind",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("stands", sa.Text(), nullable=False),
        sa.Column("lendable", sa.Boolean(), nullable=False),
        sa.Column("total", sa.Integer(), nullable=False),
        sa.Column("out", sa.Integer(), nullable=False),
        sa.Column("days", sa.Integer(), nullable=False),
        sa.Column("open", sa.Boolean(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("kind <> 'aed' OR NOT lendable", name=op.f("ck_facility_aed_is_never_lent")),
        sa.CheckConstraint("days BETWEEN 1 AND 60", name=op.f("ck_facility_days")),
        sa.CheckConstraint("out BETWEEN 0 AND total", name=op.f("ck_facility_out")),
        sa.CheckConstraint("total BETWEEN 1 AND 1000 OR (total = 0 AND NOT open)", name=op.f("ck_facility_total")),
        sa.ForeignKeyConstraint(["station_id"], ["station.id"], name=op.f("fk_facility_station_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_facility")),
        sa.UniqueConstraint("station_id", "name", name=op.f("uq_facility_station_id_name")),
    )
    op.create_index("ix_facility_kind", "facility", ["kind", "id"], unique=False)
    op.create_table(
        "inspection",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("station_id", sa.Uuid(), nullable=False),
        sa.Column("region", sa.Text(collation="C"), nullable=False),
        sa.Column("inspected_by", sa.Uuid(), nullable=False),
        sa.Column("inspector_level", sa.Integer(), nullable=False),
        sa.Column("items", postgresql.JSONB(none_as_null=True, astext_type=sa.Text()), nullable=False),
        sa.Column("score", sa.Integer(), nullable=False),
        sa.Column("note", sa.Text(), nullable=True),
        sa.Column(
            "state",
            sa.Enum(
                "passed",
                "to_rectify",
                "rectified",
                "closed",
                name="inspectionstate",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("state_since", sa.DateTime(timezone=True), nullable=False),
        sa.Column("level", sa.Integer(), nullable=False),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("due_provisional", sa.Boolean(), nullable=False),
        sa.Column("escalates_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("late", sa.Boolean(), nullable=False),
        sa.Column("rectified_by", sa.Uuid(), nullable=True),
        sa.Column("rectified_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("rectify_note", sa.Text(), nullable=True),
        sa.Column("decided_by", sa.Uuid(), nullable=True),
        sa.Column("decided_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("decision_note", sa.Text(), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("(state = 'passed') = (score = 100)", name=op.f("ck_inspection_passed")),
        sa.CheckConstraint(
            "decided_by <> rectified_by OR state = 'to_rectify'", name=op.f("ck_inspection_decided_by_another")
        ),
        sa.CheckConstraint("state = 'passed' OR due_at IS NOT NULL", name=op.f("ck_inspection_due")),
        sa.CheckConstraint(
            "state NOT IN ('rectified', 'closed') OR rectified_by IS NOT NULL", name=op.f("ck_inspection_rectified")
        ),
        sa.CheckConstraint("score BETWEEN 0 AND 100", name=op.f("ck_inspection_score")),
        sa.ForeignKeyConstraint(["decided_by"], ["person.id"], name=op.f("fk_inspection_decided_by")),
        sa.ForeignKeyConstraint(["inspected_by"], ["person.id"], name=op.f("fk_inspection_inspected_by")),
        sa.ForeignKeyConstraint(["rectified_by"], ["person.id"], name=op.f("fk_inspection_rectified_by")),
        sa.ForeignKeyConstraint(["station_id"], ["station.id"], name=op.f("fk_inspection_station_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_inspection")),
    )
    op.create_index(
        "ix_inspection_escalates",
        "inspection",
        ["escalates_at"],
        unique=False,
        postgresql_where=sa.text("escalates_at IS NOT NULL"),
    )
    op.create_index("ix_inspection_region", "inspection", ["region", "state", "id"], unique=False)
    op.create_index("ix_inspection_station", "inspection", ["station_id", "id"], unique=False)
    op.create_table(
        "punch",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("point_id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("metres", sa.Integer(), nullable=False),
        sa.Column("points", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("metres BETWEEN 0 AND 100", name=op.f("ck_punch_near")),
        sa.CheckConstraint("points >= 0", name=op.f("ck_punch_points")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_punch_person_id")),
        sa.ForeignKeyConstraint(["point_id"], ["theme_point.id"], name=op.f("fk_punch_point_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_punch")),
        sa.UniqueConstraint("point_id", "person_id", "day", name=op.f("uq_punch_point_id_person_id_day")),
    )
    op.create_index("ix_punch_person", "punch", ["person_id", "id"], unique=False)
    op.create_table(
        "room",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("station_id", sa.Uuid(), nullable=False),
        sa.Column("region", sa.Text(collation="C"), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("capacity", sa.Integer(), nullable=False),
        sa.Column("note", sa.Text(), nullable=True),
        sa.Column("open", sa.Boolean(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("capacity BETWEEN 1 AND 2000", name=op.f("ck_room_capacity")),
        sa.ForeignKeyConstraint(["station_id"], ["station.id"], name=op.f("fk_room_station_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_room")),
        sa.UniqueConstraint("station_id", "name", name=op.f("uq_room_station_id_name")),
    )
    op.create_table(
        "station_rating",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("station_id", sa.Uuid(), nullable=False),
        sa.Column("region", sa.Text(collation="C"), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column(
            "state",
            sa.Enum(
                "self_evaluated",
                "returned",
                "verified",
                "awarded",
                "rectifying",
                name="ratingstate",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("state_since", sa.DateTime(timezone=True), nullable=False),
        sa.Column("self_stars", sa.Integer(), nullable=False),
        sa.Column("statement", sa.Text(), nullable=False),
        sa.Column("self_by", sa.Uuid(), nullable=False),
        sa.Column("verified_stars", sa.Integer(), nullable=True),
        sa.Column("verify_note", sa.Text(), nullable=True),
        sa.Column("verified_by", sa.Uuid(), nullable=True),
        sa.Column("stars", sa.Integer(), nullable=True),
        sa.Column("note", sa.Text(), nullable=True),
        sa.Column("decided_by", sa.Uuid(), nullable=True),
        sa.Column("decided_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("remind_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("late", sa.Boolean(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("(state = 'awarded') = (stars IS NOT NULL)", name=op.f("ck_station_rating_awarded")),
        sa.CheckConstraint("state <> 'rectifying' OR due_at IS NOT NULL", name=op.f("ck_station_rating_rectifying")),
        sa.CheckConstraint(
            "self_by <> verified_by AND self_by <> decided_by AND verified_by <> decided_by",
            name=op.f("ck_station_rating_three_people"),
        ),
        sa.CheckConstraint("self_stars BETWEEN 1 AND 5", name=op.f("ck_station_rating_self_stars")),
        sa.CheckConstraint("stars BETWEEN 1 AND 5", name=op.f("ck_station_rating_stars")),
        sa.CheckConstraint("verified_stars BETWEEN 1 AND 5", name=op.f("ck_station_rating_verified_stars")),
        sa.ForeignKeyConstraint(["decided_by"], ["person.id"], name=op.f("fk_station_rating_decided_by")),
        sa.ForeignKeyConstraint(["self_by"], ["person.id"], name=op.f("fk_station_rating_self_by")),
        sa.ForeignKeyConstraint(["station_id"], ["station.id"], name=op.f("fk_station_rating_station_id")),
        sa.ForeignKeyConstraint(["verified_by"], ["person.id"], name=op.f("fk_station_rating_verified_by")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_station_rating")),
        sa.UniqueConstraint("station_id", "year", name=op.f("uq_station_rating_station_id_year")),
    )
    op.create_index("ix_station_rating_region", "station_rating", ["region", "state", "id"], unique=False)
    op.create_index(
        "ix_station_rating_remind",
        "station_rating",
        ["remind_at"],
        unique=False,
        postgresql_where=sa.text("remind_at IS NOT NULL"),
    )
    op.create_table(
        "loan",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("facility_id", sa.Uuid(), nullable=False),
        sa.Column("station_id", sa.Uuid(), nullable=False),
        sa.Column("region", sa.Text(collation="C"), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column(
            "state",
            sa.Enum("out", "returned", "lost", name="loanstate", native_enum=False, create_constraint=True, length=40),
            nullable=False,
        ),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("remind_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("reminders", sa.Integer(), nullable=False),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("ended_by", sa.Uuid(), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("(state = 'out') = (ended_at IS NULL)", name=op.f("ck_loan_ended")),
        sa.ForeignKeyConstraint(["ended_by"], ["person.id"], name=op.f("fk_loan_ended_by")),
        sa.ForeignKeyConstraint(["facility_id"], ["facility.id"], name=op.f("fk_loan_facility_id")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_loan_person_id")),
        sa.ForeignKeyConstraint(["station_id"], ["station.id"], name=op.f("fk_loan_station_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_loan")),
    )
    op.create_index("ix_loan_person", "loan", ["person_id", "id"], unique=False)
    op.create_index("ix_loan_region", "loan", ["region", "state", "id"], unique=False)
    op.create_index("ix_loan_remind", "loan", ["remind_at"], unique=False, postgresql_where=sa.text("remind_at IS NOT NULL"))
    op.create_index(
        "uq_loan_out", "loan", ["facility_id", "person_id"], unique=True, postgresql_where=sa.text("state = 'out'")
    )
    op.create_table(
        "room_booking",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("room_id", sa.Uuid(), nullable=False),
        sa.Column("station_id", sa.Uuid(), nullable=False),
        sa.Column("region", sa.Text(collation="C"), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("team_id", sa.Uuid(), nullable=True),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("people", sa.Integer(), nullable=False),
        sa.Column("starts_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ends_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column(
            "state",
            sa.Enum(
                "requested",
                "approved",
                "checked_in",
                "done",
                "cancelled",
                "no_show",
                "rejected",
                name="bookingstate",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("state_since", sa.DateTime(timezone=True), nullable=False),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("missed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("decided_by", sa.Uuid(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        postgresql.ExcludeConstraint(
            (sa.text("uuidrange(room_id, room_id, '[]')"), "&&"),
            (sa.text("tstzrange(starts_at, ends_at)"), "&&"),
            where=sa.text("state IN ('requested', 'approved', 'checked_in')"),
            using="gist",
            name="ex_room_booking_overlap",
        ),
        sa.CheckConstraint("(state = 'no_show') <= (missed_at IS NOT NULL)", name=op.f("ck_room_booking_missed")),
        sa.CheckConstraint("ends_at > starts_at", name=op.f("ck_room_booking_ends_after_start")),
        sa.CheckConstraint("people > 0", name=op.f("ck_room_booking_people")),
        sa.ForeignKeyConstraint(["decided_by"], ["person.id"], name=op.f("fk_room_booking_decided_by")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_room_booking_person_id")),
        sa.ForeignKeyConstraint(["room_id"], ["room.id"], name=op.f("fk_room_booking_room_id")),
        sa.ForeignKeyConstraint(["station_id"], ["station.id"], name=op.f("fk_room_booking_station_id")),
        sa.ForeignKeyConstraint(["team_id"], ["team.id"], name=op.f("fk_room_booking_team_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_room_booking")),
    )
    op.create_index(
        "ix_room_booking_due", "room_booking", ["due_at"], unique=False, postgresql_where=sa.text("due_at IS NOT NULL")
    )
    op.create_index("ix_room_booking_person", "room_booking", ["person_id", "id"], unique=False)
    op.create_index("ix_room_booking_region", "room_booking", ["region", "state", "id"], unique=False)
    op.create_index("ix_room_booking_room", "room_booking", ["room_id", "starts_at"], unique=False)


def downgrade() -> None:
    op.drop_index("ix_room_booking_room", table_name="room_booking")
    op.drop_index("ix_room_booking_region", table_name="room_booking")
    op.drop_index("ix_room_booking_person", table_name="room_booking")
    op.drop_index("ix_room_booking_due", table_name="room_booking", postgresql_where=sa.text("due_at IS NOT NULL"))
    op.drop_table("room_booking")
    op.drop_index("uq_loan_out", table_name="loan", postgresql_where=sa.text("state = 'out'"))
    op.drop_index("ix_loan_remind", table_name="loan", postgresql_where=sa.text("remind_at IS NOT NULL"))
    op.drop_index("ix_loan_region", table_name="loan")
    op.drop_index("ix_loan_person", table_name="loan")
    op.drop_table("loan")
    op.drop_index("ix_station_rating_remind", table_name="station_rating", postgresql_where=sa.text("remind_at IS NOT NULL"))
    op.drop_index("ix_station_rating_region", table_name="station_rating")
    op.drop_table("station_rating")
    op.drop_table("room")
    op.drop_index("ix_punch_person", table_name="punch")
    op.drop_table("punch")
    op.drop_index("ix_inspection_station", table_name="inspection")
    op.drop_index("ix_inspection_region", table_name="inspection")
    op.drop_index("ix_inspection_escalates", table_name="inspection", postgresql_where=sa.text("escalates_at IS NOT NULL"))
    op.drop_table("inspection")
    op.drop_index("ix_facility_kind", table_name="facility")
    op.drop_table("facility")
    op.drop_index("ix_theme_point_spot", table_name="theme_point", postgresql_using="gist")
    op.drop_index("ix_theme_point_region", table_name="theme_point")
    op.drop_table("theme_point")
