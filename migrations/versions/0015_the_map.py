"""The map: pins and squares, proposed entries, the six haves, the roster, and closed doors."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

from service.data.plane import PlanePoint

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None

_CHECKS = {
    "theme": "theme IS NULL OR (level = 4 AND theme = 'law')",
    "haves_met": "haves_met BETWEEN 0 AND 6",
    "duty": "num_nonnulls(duty_open, duty_from, duty_until) IN (0, 3) AND (duty_until > duty_from) IS NOT FALSE",
}
# The pins of what stands; the squares are counted by the worker as soon as it finds none (sweep_map).
_MINUTE = "left(span ->> {0}, 2)::int * 60 + right(span ->> {0}, 2)::int"
_PIN_STATIONS = f"""
    INSERT INTO map_pin (id, layer, region, name, address, lng, lat, spot, services, week, demo)
    SELECT id, (ARRAY['center', 'institute', 'station', 'point'])[level], region, name, address, lng, lat, spot, services,
           coalesce((
               SELECT range_agg(int4range(((nth - 1) * 1440 + {_MINUTE.format(0)})::int,
                                          ((nth - 1) * 1440 + {_MINUTE.format(1)})::int))
               FROM unnest(ARRAY['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']) WITH ORDINALITY day(name, nth),
                    jsonb_array_elements(coalesce(station.opening -> day.name, '[]'::jsonb)) span
           ), '{{}}'::int4multirange), demo
    FROM station
"""  # noqa: S608 - words of ours
_PIN_SHOPS = """
    INSERT INTO map_pin (id, layer, region, name, address, lng, lat, spot, services, demo)
    SELECT id, 'shop', region, name, address, lng, lat, spot, '{}', false FROM pickup_point WHERE state = 'open'
"""


def upgrade() -> None:
    op.create_table(
        "map_pin",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.BigInteger(), sa.Identity(always=True), nullable=False),
        sa.Column("layer", sa.Text(), nullable=False),
        sa.Column("region", sa.Text(collation="C"), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("address", sa.Text(), nullable=False),
        sa.Column("lng", sa.Double(), nullable=False),
        sa.Column("lat", sa.Double(), nullable=False),
        sa.Column("spot", PlanePoint(), nullable=False),
        sa.Column("services", postgresql.ARRAY(sa.Text()), nullable=False),
        sa.Column("week", postgresql.INT4MULTIRANGE(), nullable=True),
        sa.Column("duty_open", sa.Boolean(), nullable=True),
        sa.Column("duty_from", sa.DateTime(timezone=True), nullable=True),
        sa.Column("duty_until", sa.DateTime(timezone=True), nullable=True),
        sa.Column("demo", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_map_pin")),
        sa.UniqueConstraint("number", name=op.f("uq_map_pin_number")),
    )
    op.create_index("ix_map_pin_spot", "map_pin", ["spot"], unique=False, postgresql_using="gist")
    op.create_table(
        "map_square",
        sa.Column("level", sa.SmallInteger(), nullable=False),
        sa.Column("east", sa.Integer(), nullable=False),
        sa.Column("north", sa.Integer(), nullable=False),
        sa.Column("layer", sa.Text(), nullable=False),
        sa.Column("pins", sa.Integer(), nullable=False),
        sa.Column("lng", sa.BigInteger(), nullable=False),
        sa.Column("lat", sa.BigInteger(), nullable=False),
        sa.Column("numbers", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("level", "east", "north", "layer", name=op.f("pk_map_square")),
    )
    op.create_index("ix_map_square_empty", "map_square", ["level"], unique=False, postgresql_where=sa.text("pins = 0"))
    op.create_table(
        "closed_door",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("station_id", sa.Uuid(), nullable=False),
        sa.Column("region", sa.Text(collation="C"), nullable=False),
        sa.Column(
            "state",
            sa.Enum(
                "reported", "upheld", "dismissed", name="doorstate", native_enum=False, create_constraint=True, length=40
            ),
            nullable=False,
        ),
        sa.Column("voices", sa.Integer(), nullable=False),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("provisional", sa.Boolean(), nullable=False),
        sa.Column("answer", sa.Text(), nullable=True),
        sa.Column("decided_by", sa.Uuid(), nullable=True),
        sa.Column("decided_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint(
            "state = 'reported' OR (decided_by IS NOT NULL AND answer IS NOT NULL)", name=op.f("ck_closed_door_answered")
        ),
        sa.CheckConstraint("voices > 0", name=op.f("ck_closed_door_voices")),
        sa.ForeignKeyConstraint(["decided_by"], ["person.id"], name=op.f("fk_closed_door_decided_by")),
        sa.ForeignKeyConstraint(["station_id"], ["station.id"], name=op.f("fk_closed_door_station_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_closed_door")),
    )
    op.create_index("ix_closed_door_region", "closed_door", ["region", "state", "id"], unique=False)
    op.create_index(
        "uq_closed_door_open", "closed_door", ["station_id"], unique=True, postgresql_where=sa.text("state = 'reported'")
    )
    op.create_table(
        "duty_post",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("station_id", sa.Uuid(), nullable=False),
        sa.Column("region", sa.Text(collation="C"), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("starts", sa.Text(), nullable=False),
        sa.Column("ends", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("starts < ends", name=op.f("ck_duty_post_times")),
        sa.ForeignKeyConstraint(["station_id"], ["station.id"], name=op.f("fk_duty_post_station_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_duty_post")),
    )
    op.create_index("ix_duty_post_day", "duty_post", ["station_id", "day", "starts"], unique=False)
    op.create_table(
        "station_have",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("station_id", sa.Uuid(), nullable=False),
        sa.Column("region", sa.Text(collation="C"), nullable=False),
        sa.Column(
            "have",
            sa.Enum(
                "site",
                "team",
                "project",
                "facility",
                "rule",
                "sign",
                name="have",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column(
            "state",
            sa.Enum("claimed", "met", "unmet", name="havestate", native_enum=False, create_constraint=True, length=40),
            nullable=False,
        ),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("claimed_by", sa.Uuid(), nullable=False),
        sa.Column("claimed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("provisional", sa.Boolean(), nullable=False),
        sa.Column("decided_by", sa.Uuid(), nullable=True),
        sa.Column("decided_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("state <> 'met' OR decided_by <> claimed_by", name=op.f("ck_station_have_seen_by_another")),
        sa.ForeignKeyConstraint(["claimed_by"], ["person.id"], name=op.f("fk_station_have_claimed_by")),
        sa.ForeignKeyConstraint(["decided_by"], ["person.id"], name=op.f("fk_station_have_decided_by")),
        sa.ForeignKeyConstraint(["station_id"], ["station.id"], name=op.f("fk_station_have_station_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_station_have")),
        sa.UniqueConstraint("station_id", "have", name=op.f("uq_station_have_station_id_have")),
    )
    op.create_index(
        "ix_station_have_claimed",
        "station_have",
        ["region", "claimed_at"],
        unique=False,
        postgresql_where=sa.text("state = 'claimed'"),
    )
    op.create_table(
        "station_proposal",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("region", sa.Text(collation="C"), nullable=False),
        sa.Column("station_id", sa.Uuid(), nullable=True),
        sa.Column(
            "state",
            sa.Enum(
                "reviewing",
                "approved",
                "returned",
                "withdrawn",
                name="proposalstate",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("entry", postgresql.JSONB(none_as_null=True, astext_type=sa.Text()), nullable=False),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("provisional", sa.Boolean(), nullable=False),
        sa.Column("made_by", sa.Uuid(), nullable=False),
        sa.Column("decided_by", sa.Uuid(), nullable=True),
        sa.Column("decided_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint(
            "state <> 'approved' OR (decided_by <> made_by AND station_id IS NOT NULL)",
            name=op.f("ck_station_proposal_seen_by_another"),
        ),
        sa.ForeignKeyConstraint(["decided_by"], ["person.id"], name=op.f("fk_station_proposal_decided_by")),
        sa.ForeignKeyConstraint(["made_by"], ["person.id"], name=op.f("fk_station_proposal_made_by")),
        sa.ForeignKeyConstraint(["station_id"], ["station.id"], name=op.f("fk_station_proposal_station_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_station_proposal")),
    )
    op.create_index("ix_station_proposal_region", "station_proposal", ["region", "state", "id"], unique=False)
    op.create_index(
        "uq_station_proposal_open",
        "station_proposal",
        ["region"],
        unique=True,
        postgresql_where=sa.text("state = 'reviewing'"),
    )
    op.create_table(
        "closed_door_voice",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("door_id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column(
            "found",
            sa.Enum("locked", "nobody", name="door", native_enum=False, create_constraint=True, length=40),
            nullable=False,
        ),
        sa.Column("note", sa.Text(), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["door_id"], ["closed_door.id"], name=op.f("fk_closed_door_voice_door_id")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_closed_door_voice_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_closed_door_voice")),
        sa.UniqueConstraint("door_id", "person_id", name=op.f("uq_closed_door_voice_door_id_person_id")),
    )
    op.create_index("ix_closed_door_voice_person", "closed_door_voice", ["person_id", "id"], unique=False)
    op.add_column("station", sa.Column("staff_post", sa.Text(), nullable=True))
    op.add_column("station", sa.Column("theme", sa.Text(), nullable=True))
    op.add_column("station", sa.Column("haves_met", sa.Integer(), server_default="0", nullable=False))
    op.add_column("station", sa.Column("duty_open", sa.Boolean(), nullable=True))
    op.add_column("station", sa.Column("duty_from", sa.DateTime(timezone=True), nullable=True))
    op.add_column("station", sa.Column("duty_until", sa.DateTime(timezone=True), nullable=True))
    op.add_column("station", sa.Column("duty_note", sa.Text(), nullable=True))
    for name, condition in _CHECKS.items():
        op.create_check_constraint(op.f(f"ck_station_{name}"), "station", condition)
    op.execute(_PIN_STATIONS)
    op.execute(_PIN_SHOPS)


def downgrade() -> None:
    for name in _CHECKS:
        op.drop_constraint(op.f(f"ck_station_{name}"), "station")
    op.drop_column("station", "duty_note")
    op.drop_column("station", "duty_until")
    op.drop_column("station", "duty_from")
    op.drop_column("station", "duty_open")
    op.drop_column("station", "haves_met")
    op.drop_column("station", "theme")
    op.drop_column("station", "staff_post")
    op.drop_index("ix_closed_door_voice_person", table_name="closed_door_voice")
    op.drop_table("closed_door_voice")
    op.drop_index("uq_station_proposal_open", table_name="station_proposal", postgresql_where=sa.text("state = 'reviewing'"))
    op.drop_index("ix_station_proposal_region", table_name="station_proposal")
    op.drop_table("station_proposal")
    op.drop_index("ix_station_have_claimed", table_name="station_have", postgresql_where=sa.text("state = 'claimed'"))
    op.drop_table("station_have")
    op.drop_index("ix_duty_post_day", table_name="duty_post")
    op.drop_table("duty_post")
    op.drop_index("uq_closed_door_open", table_name="closed_door", postgresql_where=sa.text("state = 'reported'"))
    op.drop_index("ix_closed_door_region", table_name="closed_door")
    op.drop_table("closed_door")
    op.drop_index("ix_map_square_empty", table_name="map_square", postgresql_where=sa.text("pins = 0"))
    op.drop_table("map_square")
    op.drop_index("ix_map_pin_spot", table_name="map_pin", postgresql_using="gist")
    op.drop_table("map_pin")
