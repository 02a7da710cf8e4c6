"""The mall: pickup points, things and their stock, exchanges, the donation book; points can be frozen."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

from service.data.plane import PlanePoint

revision = "0013"
down_revision = "0008"
branch_labels = None
depends_on = None

_KINDS = "kind IN ('earn', 'reverse', 'spend', 'expire')"
_MORE_KINDS = "kind IN ('earn', 'reverse', 'spend', 'refund', 'donate', 'expire')"


def upgrade() -> None:
    op.create_table(
        "good",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("region", sa.Text(collation="C"), nullable=False),
        sa.Column(
            "state",
            sa.Enum("draft", "pending", "on", "off", name="goodstate", native_enum=False, create_constraint=True, length=40),
            nullable=False,
        ),
        sa.Column(
            "kind",
            sa.Enum(
                "goods",
                "service",
                "honour",
                "donation",
                name="goodkind",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("points", sa.Integer(), nullable=False),
        sa.Column("star_percents", postgresql.JSONB(none_as_null=True, astext_type=sa.Text()), nullable=False),
        sa.Column("min_star", sa.Integer(), nullable=False),
        sa.Column("month_limit", sa.Integer(), nullable=False),
        sa.Column("residents", sa.Boolean(), nullable=False),
        sa.Column("donor", sa.Text(), nullable=True),
        sa.Column("photo_id", sa.Uuid(), nullable=True),
        sa.Column("made_by", sa.Uuid(), nullable=False),
        sa.Column("submitted_by", sa.Uuid(), nullable=True),
        sa.Column("decided_by", sa.Uuid(), nullable=True),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("note", sa.Text(), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("min_star BETWEEN 0 AND 5", name=op.f("ck_good_min_star")),
        sa.CheckConstraint("month_limit BETWEEN 1 AND 100", name=op.f("ck_good_month_limit")),
        sa.CheckConstraint("points > 0", name=op.f("ck_good_points")),
        sa.ForeignKeyConstraint(["decided_by"], ["person.id"], name=op.f("fk_good_decided_by")),
        sa.ForeignKeyConstraint(["made_by"], ["person.id"], name=op.f("fk_good_made_by")),
        sa.ForeignKeyConstraint(["submitted_by"], ["person.id"], name=op.f("fk_good_submitted_by")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_good")),
    )
    op.create_index("ix_good_on", "good", ["id"], unique=False, postgresql_where=sa.text("state = 'on'"))
    op.create_index("ix_good_region", "good", ["region", "state", "id"], unique=False)
    op.create_table(
        "pickup_point",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("region", sa.Text(collation="C"), nullable=False),
        sa.Column(
            "kind",
            sa.Enum("station", "merchant", name="shopkind", native_enum=False, create_constraint=True, length=40),
            nullable=False,
        ),
        sa.Column(
            "state",
            sa.Enum(
                "applied",
                "open",
                "refused",
                "closed",
                name="shopstate",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("station_id", sa.Uuid(), nullable=True),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("address", sa.Text(), nullable=False),
        sa.Column("lng", sa.Double(), nullable=False),
        sa.Column("lat", sa.Double(), nullable=False),
        sa.Column("spot", PlanePoint(), nullable=False),
        sa.Column("hours", sa.Text(), nullable=False),
        sa.Column("phone", sa.Text(), nullable=True),
        sa.Column("contract_from", sa.Date(), nullable=True),
        sa.Column("contract_until", sa.Date(), nullable=True),
        sa.Column("applied_by", sa.Uuid(), nullable=False),
        sa.Column("decided_by", sa.Uuid(), nullable=True),
        sa.Column("decided_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("note", sa.Text(), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("(kind = 'station') = (station_id IS NOT NULL)", name=op.f("ck_pickup_point_station")),
        sa.CheckConstraint(
            "kind = 'station' OR (contract_from IS NOT NULL AND contract_until IS NOT NULL)",
            name=op.f("ck_pickup_point_term"),
        ),
        sa.CheckConstraint("contract_from <= contract_until", name=op.f("ck_pickup_point_contract")),
        sa.ForeignKeyConstraint(["applied_by"], ["person.id"], name=op.f("fk_pickup_point_applied_by")),
        sa.ForeignKeyConstraint(["decided_by"], ["person.id"], name=op.f("fk_pickup_point_decided_by")),
        sa.ForeignKeyConstraint(["station_id"], ["station.id"], name=op.f("fk_pickup_point_station_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_pickup_point")),
    )
    op.create_index(
        "ix_pickup_point_ends", "pickup_point", ["contract_until"], unique=False, postgresql_where=sa.text("state = 'open'")
    )
    op.create_index("ix_pickup_point_region", "pickup_point", ["region", "id"], unique=False)
    op.create_index(
        "uq_pickup_point_station",
        "pickup_point",
        ["station_id"],
        unique=True,
        postgresql_where=sa.text("state IN ('applied', 'open')"),
    )
    op.create_table(
        "counter_patience",
        sa.Column("pickup_id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("failures", sa.Integer(), nullable=False),
        sa.Column("locks", sa.Integer(), nullable=False),
        sa.Column("locked_until", sa.DateTime(timezone=True), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("failures >= 0", name=op.f("ck_counter_patience_failures")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_counter_patience_person_id")),
        sa.ForeignKeyConstraint(["pickup_id"], ["pickup_point.id"], name=op.f("fk_counter_patience_pickup_id")),
        sa.PrimaryKeyConstraint("pickup_id", "person_id", name=op.f("pk_counter_patience")),
    )
    op.create_table(
        "donation_entry",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("region", sa.Text(collation="C"), nullable=False),
        sa.Column("donor", sa.Text(), nullable=False),
        sa.Column("item", sa.Text(), nullable=False),
        sa.Column("quantity", sa.Integer(), nullable=False),
        sa.Column("unit", sa.Text(), nullable=False),
        sa.Column("given_on", sa.Date(), nullable=False),
        sa.Column("purpose", sa.Text(), nullable=False),
        sa.Column("good_id", sa.Uuid(), nullable=True),
        sa.Column("corrects", sa.Uuid(), nullable=True),
        sa.Column("entered_by", sa.Uuid(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("quantity > 0", name=op.f("ck_donation_entry_quantity")),
        sa.ForeignKeyConstraint(["corrects"], ["donation_entry.id"], name=op.f("fk_donation_entry_corrects")),
        sa.ForeignKeyConstraint(["entered_by"], ["person.id"], name=op.f("fk_donation_entry_entered_by")),
        sa.ForeignKeyConstraint(["good_id"], ["good.id"], name=op.f("fk_donation_entry_good_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_donation_entry")),
        sa.UniqueConstraint("corrects", name=op.f("uq_donation_entry_corrects")),
    )
    op.create_index("ix_donation_entry_day", "donation_entry", ["given_on", "id"], unique=False)
    op.create_table(
        "good_stock",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("good_id", sa.Uuid(), nullable=False),
        sa.Column("pickup_id", sa.Uuid(), nullable=False),
        sa.Column("region", sa.Text(collation="C"), nullable=False),
        sa.Column("received", sa.Integer(), nullable=False),
        sa.Column("stock", sa.Integer(), nullable=False),
        sa.Column("locked", sa.Integer(), nullable=False),
        sa.Column("picked", sa.Integer(), nullable=False),
        sa.Column("scrapped", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("locked >= 0 AND picked >= 0 AND scrapped >= 0", name=op.f("ck_good_stock_not_negative")),
        sa.CheckConstraint("stock + locked + picked + scrapped = received", name=op.f("ck_good_stock_adds_up")),
        sa.CheckConstraint("stock >= 0", name=op.f("ck_good_stock_stock_not_negative")),
        sa.ForeignKeyConstraint(["good_id"], ["good.id"], name=op.f("fk_good_stock_good_id")),
        sa.ForeignKeyConstraint(["pickup_id"], ["pickup_point.id"], name=op.f("fk_good_stock_pickup_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_good_stock")),
        sa.UniqueConstraint("good_id", "pickup_id", name=op.f("uq_good_stock_good_id_pickup_id")),
    )
    op.create_index("ix_good_stock_pickup", "good_stock", ["pickup_id"], unique=False)
    op.create_table(
        "redemption",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("region", sa.Text(collation="C"), nullable=False),
        sa.Column(
            "state",
            sa.Enum(
                "to_pickup",
                "picked_up",
                "questioned",
                "done",
                "cancelled",
                "expired",
                "refunded",
                name="redemptionstate",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("state_since", sa.DateTime(timezone=True), nullable=False),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("good_id", sa.Uuid(), nullable=False),
        sa.Column("pickup_id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("acted_by", sa.Uuid(), nullable=True),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("quantity", sa.Integer(), nullable=False),
        sa.Column("points", sa.Integer(), nullable=False),
        sa.Column("code_sealed", sa.LargeBinary(), nullable=True),
        sa.Column("code_index", sa.LargeBinary(), nullable=True),
        sa.Column("picked_up_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column(
            "verdict",
            sa.Enum("refund", "replace", "keep", name="verdict", native_enum=False, create_constraint=True, length=40),
            nullable=True,
        ),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("(state = 'to_pickup') = (code_index IS NOT NULL)", name=op.f("ck_redemption_code_while_open")),
        sa.CheckConstraint("points > 0", name=op.f("ck_redemption_points")),
        sa.CheckConstraint("quantity > 0", name=op.f("ck_redemption_quantity")),
        sa.ForeignKeyConstraint(["acted_by"], ["person.id"], name=op.f("fk_redemption_acted_by")),
        sa.ForeignKeyConstraint(["good_id"], ["good.id"], name=op.f("fk_redemption_good_id")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_redemption_person_id")),
        sa.ForeignKeyConstraint(["pickup_id"], ["pickup_point.id"], name=op.f("fk_redemption_pickup_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_redemption")),
    )
    op.create_index(
        "ix_redemption_acted_by",
        "redemption",
        ["acted_by", "id"],
        unique=False,
        postgresql_where=sa.text("acted_by IS NOT NULL"),
    )
    op.create_index(
        "ix_redemption_due", "redemption", ["due_at"], unique=False, postgresql_where=sa.text("due_at IS NOT NULL")
    )
    op.create_index("ix_redemption_good", "redemption", ["good_id", "pickup_id"], unique=False)
    op.create_index("ix_redemption_person", "redemption", ["person_id", "id"], unique=False)
    op.create_index("ix_redemption_pickup", "redemption", ["pickup_id", "state", "id"], unique=False)
    op.create_index("ix_redemption_region", "redemption", ["region", "state", "id"], unique=False)
    op.create_index(
        "uq_redemption_code",
        "redemption",
        ["pickup_id", "code_index"],
        unique=True,
        postgresql_where=sa.text("code_index IS NOT NULL"),
    )
    op.create_table(
        "good_stock_move",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("stock_id", sa.Uuid(), nullable=False),
        sa.Column("region", sa.Text(collation="C"), nullable=False),
        sa.Column(
            "kind",
            sa.Enum("receive", "scrap", name="stockmove", native_enum=False, create_constraint=True, length=40),
            nullable=False,
        ),
        sa.Column("quantity", sa.Integer(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("quantity > 0", name=op.f("ck_good_stock_move_quantity")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_good_stock_move_person_id")),
        sa.ForeignKeyConstraint(["stock_id"], ["good_stock.id"], name=op.f("fk_good_stock_move_stock_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_good_stock_move")),
    )
    op.create_index("ix_good_stock_move_stock", "good_stock_move", ["stock_id", "id"], unique=False)
    op.create_table(
        "point_hold",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("lot_id", sa.Uuid(), nullable=False),
        sa.Column("points", sa.BigInteger(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("points > 0", name=op.f("ck_point_hold_points")),
        sa.ForeignKeyConstraint(["lot_id"], ["lot.id"], name=op.f("fk_point_hold_lot_id")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_point_hold_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_point_hold")),
        sa.UniqueConstraint("source", "lot_id", name=op.f("uq_point_hold_source_lot_id")),
    )
    op.create_index(op.f("ix_point_hold_lot_id"), "point_hold", ["lot_id"], unique=False)
    op.create_index("ix_point_hold_person", "point_hold", ["person_id", "id"], unique=False)
    op.create_table(
        "redemption_move",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("redemption_id", sa.Uuid(), nullable=False),
        sa.Column("region", sa.Text(collation="C"), nullable=False),
        sa.Column("move", sa.Text(), nullable=False),
        sa.Column("from_state", sa.Text(), nullable=True),
        sa.Column("to_state", sa.Text(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=True),
        sa.Column("note", sa.Text(), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_redemption_move_person_id")),
        sa.ForeignKeyConstraint(["redemption_id"], ["redemption.id"], name=op.f("fk_redemption_move_redemption_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_redemption_move")),
    )
    op.create_index("ix_redemption_move_redemption", "redemption_move", ["redemption_id", "id"], unique=False)
    op.add_column("lot", sa.Column("frozen", sa.BigInteger(), server_default=sa.text("0"), nullable=False))
    op.add_column("point_account", sa.Column("frozen", sa.BigInteger(), server_default=sa.text("0"), nullable=False))
    op.execute("ALTER TABLE lot ADD CONSTRAINT ck_lot_frozen CHECK (frozen BETWEEN 0 AND remaining) NOT VALID")
    op.execute("ALTER TABLE lot VALIDATE CONSTRAINT ck_lot_frozen")
    op.execute(
        "ALTER TABLE point_account ADD CONSTRAINT ck_point_account_frozen CHECK (frozen BETWEEN 0 AND balance) NOT VALID"
    )
    op.execute("ALTER TABLE point_account VALIDATE CONSTRAINT ck_point_account_frozen")
    op.drop_index("ix_lot_due", table_name="lot")
    op.create_index("ix_lot_due", "lot", ["expires_at"], postgresql_where=sa.text("remaining > frozen"))
    op.execute("ALTER TABLE journal DROP CONSTRAINT ck_journal_entrykind")
    op.execute(f"ALTER TABLE journal ADD CONSTRAINT ck_journal_entrykind CHECK ({_MORE_KINDS})")


def downgrade() -> None:
    op.execute("ALTER TABLE journal DROP CONSTRAINT ck_journal_entrykind")
    op.execute(f"ALTER TABLE journal ADD CONSTRAINT ck_journal_entrykind CHECK ({_KINDS})")
    op.drop_index("ix_lot_due", table_name="lot")
    op.create_index("ix_lot_due", "lot", ["expires_at"], postgresql_where=sa.text("remaining > 0"))
    op.drop_column("point_account", "frozen")
    op.drop_column("lot", "frozen")
    op.drop_index("ix_redemption_move_redemption", table_name="redemption_move")
    op.drop_table("redemption_move")
    op.drop_index("ix_point_hold_person", table_name="point_hold")
    op.drop_index(op.f("ix_point_hold_lot_id"), table_name="point_hold")
    op.drop_table("point_hold")
    op.drop_index("ix_good_stock_move_stock", table_name="good_stock_move")
    op.drop_table("good_stock_move")
    op.drop_index("uq_redemption_code", table_name="redemption", postgresql_where=sa.text("code_index IS NOT NULL"))
    op.drop_index("ix_redemption_region", table_name="redemption")
    op.drop_index("ix_redemption_pickup", table_name="redemption")
    op.drop_index("ix_redemption_person", table_name="redemption")
    op.drop_index("ix_redemption_good", table_name="redemption")
    op.drop_index("ix_redemption_due", table_name="redemption", postgresql_where=sa.text("due_at IS NOT NULL"))
    op.drop_index("ix_redemption_acted_by", table_name="redemption", postgresql_where=sa.text("acted_by IS NOT NULL"))
    op.drop_table("redemption")
    op.drop_index("ix_good_stock_pickup", table_name="good_stock")
    op.drop_table("good_stock")
    op.drop_index("ix_donation_entry_day", table_name="donation_entry")
    op.drop_table("donation_entry")
    op.drop_table("counter_patience")
    op.drop_index(
        "uq_pickup_point_station", table_name="pickup_point", postgresql_where=sa.text("state IN ('applied', 'open')")
    )
    op.drop_index("ix_pickup_point_region", table_name="pickup_point")
    op.drop_index("ix_pickup_point_ends", table_name="pickup_point", postgresql_where=sa.text("state = 'open'"))
    op.drop_table("pickup_point")
    op.drop_index("ix_good_region", table_name="good")
    op.drop_index("ix_good_on", table_name="good", postgresql_where=sa.text("state = 'on'"))
    op.drop_table("good")
