"""The rest of ordering: the service menu with its slots, group orders, micro-wishes, the word on the public wall."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0019"
down_revision = "0018"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "wish",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("region", sa.Text(collation="C"), nullable=False),
        sa.Column(
            "state",
            sa.Enum(
                "draft",
                "published",
                "to_renew",
                "claimed",
                "delivered",
                "confirmed",
                "closed",
                name="wishstate",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("state_since", sa.DateTime(timezone=True), nullable=False),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("value_yuan", sa.Integer(), nullable=False),
        sa.Column("tag", sa.Text(), nullable=False),
        sa.Column("made_by", sa.Uuid(), nullable=False),
        sa.Column("published_by", sa.Uuid(), nullable=True),
        sa.Column("shown_until", sa.DateTime(timezone=True), nullable=True),
        sa.Column("claimed_by", sa.Uuid(), nullable=True),
        sa.Column("granted_by", sa.Uuid(), nullable=True),
        sa.Column("pool_points", sa.Integer(), nullable=True),
        sa.Column("delivered_note", sa.Text(), nullable=True),
        sa.Column("note", sa.Text(), nullable=True),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("(state IN ('claimed')) <= (claimed_by IS NOT NULL)", name=op.f("ck_wish_claimed_by_one")),
        sa.CheckConstraint(
            "state IN ('draft', 'closed') OR published_by IS NOT NULL", name=op.f("ck_wish_published_by_second")
        ),
        sa.CheckConstraint("pool_points IS NULL OR pool_points > 0", name=op.f("ck_wish_pool_points")),
        sa.CheckConstraint("published_by IS NULL OR published_by <> made_by", name=op.f("ck_wish_two_people")),
        sa.CheckConstraint("value_yuan BETWEEN 1 AND 200", name=op.f("ck_wish_value")),
        sa.ForeignKeyConstraint(["claimed_by"], ["person.id"], name=op.f("fk_wish_claimed_by")),
        sa.ForeignKeyConstraint(["granted_by"], ["person.id"], name=op.f("fk_wish_granted_by")),
        sa.ForeignKeyConstraint(["made_by"], ["person.id"], name=op.f("fk_wish_made_by")),
        sa.ForeignKeyConstraint(["published_by"], ["person.id"], name=op.f("fk_wish_published_by")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_wish")),
    )
    op.create_index(
        "ix_wish_claimed_by", "wish", ["claimed_by"], unique=False, postgresql_where=sa.text("claimed_by IS NOT NULL")
    )
    op.create_index("ix_wish_due", "wish", ["due_at"], unique=False, postgresql_where=sa.text("due_at IS NOT NULL"))
    op.create_index("ix_wish_region", "wish", ["region", "state", "id"], unique=False)
    op.create_table(
        "menu_item",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("team_id", sa.Uuid(), nullable=False),
        sa.Column("region", sa.Text(collation="C"), nullable=False),
        sa.Column(
            "state",
            sa.Enum("draft", "pending", "on", "off", name="itemstate", native_enum=False, create_constraint=True, length=40),
            nullable=False,
        ),
        sa.Column("state_since", sa.DateTime(timezone=True), nullable=False),
        sa.Column(
            "kind",
            sa.Enum("service", "talk", name="itemkind", native_enum=False, create_constraint=True, length=40),
            nullable=False,
        ),
        sa.Column("category", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("served", sa.Text(collation="C"), nullable=False),
        sa.Column("lead_hours", sa.Integer(), nullable=False),
        sa.Column("made_by", sa.Uuid(), nullable=False),
        sa.Column("decided_by", sa.Uuid(), nullable=True),
        sa.Column("note", sa.Text(), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("lead_hours BETWEEN 0 AND 720", name=op.f("ck_menu_item_lead")),
        sa.CheckConstraint("length(served) <= 12", name=op.f("ck_menu_item_served")),
        sa.ForeignKeyConstraint(["decided_by"], ["person.id"], name=op.f("fk_menu_item_decided_by")),
        sa.ForeignKeyConstraint(["made_by"], ["person.id"], name=op.f("fk_menu_item_made_by")),
        sa.ForeignKeyConstraint(["team_id"], ["team.id"], name=op.f("fk_menu_item_team_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_menu_item")),
    )
    op.create_index("ix_menu_item_on", "menu_item", ["id"], unique=False, postgresql_where=sa.text("state = 'on'"))
    op.create_index(
        "ix_menu_item_pending", "menu_item", ["region", "id"], unique=False, postgresql_where=sa.text("state = 'pending'")
    )
    op.create_index("ix_menu_item_team", "menu_item", ["team_id", "id"], unique=False)
    op.create_table(
        "wish_beneficiary",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("region", sa.Text(collation="C"), nullable=False),
        sa.Column("name_sealed", sa.LargeBinary(), nullable=False),
        sa.Column("address_sealed", sa.LargeBinary(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=True),
        sa.Column("verified", postgresql.JSONB(none_as_null=True, astext_type=sa.Text()), nullable=False),
        sa.Column("confirmed", postgresql.JSONB(none_as_null=True, astext_type=sa.Text()), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["id"], ["wish.id"], name=op.f("fk_wish_beneficiary_id")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_wish_beneficiary_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_wish_beneficiary")),
    )
    op.create_table(
        "group_order",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("region", sa.Text(collation="C"), nullable=False),
        sa.Column(
            "state",
            sa.Enum(
                "open",
                "formed",
                "failed",
                "cancelled",
                name="groupstate",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("category", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("address", sa.Text(), nullable=False),
        sa.Column("lng", sa.Double(), nullable=False),
        sa.Column("lat", sa.Double(), nullable=False),
        sa.Column("starts_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ends_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("closes_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("least", sa.Integer(), nullable=False),
        sa.Column("most", sa.Integer(), nullable=False),
        sa.Column("joined", sa.Integer(), nullable=False),
        sa.Column("team_id", sa.Uuid(), nullable=True),
        sa.Column("opened_by", sa.Uuid(), nullable=False),
        sa.Column("order_id", sa.Uuid(), nullable=True),
        sa.Column("note", sa.Text(), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("(state = 'formed') = (order_id IS NOT NULL)", name=op.f("ck_group_order_formed_has_order")),
        sa.CheckConstraint("closes_at <= starts_at AND starts_at < ends_at", name=op.f("ck_group_order_times")),
        sa.CheckConstraint("joined BETWEEN 0 AND most", name=op.f("ck_group_order_joined")),
        sa.CheckConstraint("least BETWEEN 2 AND most", name=op.f("ck_group_order_least")),
        sa.ForeignKeyConstraint(["opened_by"], ["person.id"], name=op.f("fk_group_order_opened_by")),
        sa.ForeignKeyConstraint(["order_id"], ["service_order.id"], name=op.f("fk_group_order_order_id")),
        sa.ForeignKeyConstraint(["team_id"], ["team.id"], name=op.f("fk_group_order_team_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_group_order")),
        sa.UniqueConstraint("order_id", name=op.f("uq_group_order_order_id")),
    )
    op.create_index(
        "ix_group_order_due", "group_order", ["closes_at"], unique=False, postgresql_where=sa.text("state = 'open'")
    )
    op.create_index("ix_group_order_region", "group_order", ["region", "id"], unique=False)
    op.create_table(
        "menu_slot",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("item_id", sa.Uuid(), nullable=False),
        sa.Column("region", sa.Text(collation="C"), nullable=False),
        sa.Column("starts_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ends_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("capacity", sa.Integer(), nullable=False),
        sa.Column("taken", sa.Integer(), nullable=False),
        sa.Column("closed", sa.Boolean(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("capacity BETWEEN 1 AND 50", name=op.f("ck_menu_slot_capacity")),
        sa.CheckConstraint("starts_at < ends_at", name=op.f("ck_menu_slot_times")),
        sa.CheckConstraint("taken BETWEEN 0 AND capacity", name=op.f("ck_menu_slot_taken")),
        sa.ForeignKeyConstraint(["item_id"], ["menu_item.id"], name=op.f("fk_menu_slot_item_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_menu_slot")),
    )
    op.create_index(
        "uq_menu_slot_open", "menu_slot", ["item_id", "starts_at"], unique=True, postgresql_where=sa.text("NOT closed")
    )
    op.create_table(
        "order_wall",
        sa.Column("order_id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column(
            "choice",
            sa.Enum("counted", "title", "hidden", name="wallchoice", native_enum=False, create_constraint=True, length=40),
            nullable=False,
        ),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["order_id"], ["service_order.id"], name=op.f("fk_order_wall_order_id")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_order_wall_person_id")),
        sa.PrimaryKeyConstraint("order_id", name=op.f("pk_order_wall")),
    )
    op.create_table(
        "group_member",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("group_id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("order_id", sa.Uuid(), nullable=True),
        sa.Column("code_sealed", sa.LargeBinary(), nullable=False),
        sa.Column("left_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["group_id"], ["group_order.id"], name=op.f("fk_group_member_group_id")),
        sa.ForeignKeyConstraint(["order_id"], ["service_order.id"], name=op.f("fk_group_member_order_id")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_group_member_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_group_member")),
    )
    op.create_index(
        "ix_group_member_order", "group_member", ["order_id"], unique=False, postgresql_where=sa.text("order_id IS NOT NULL")
    )
    op.create_index("ix_group_member_person", "group_member", ["person_id", "id"], unique=False)
    op.create_index(
        "uq_group_member_live",
        "group_member",
        ["group_id", "person_id"],
        unique=True,
        postgresql_where=sa.text("left_at IS NULL"),
    )
    op.create_table(
        "menu_place",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("slot_id", sa.Uuid(), nullable=False),
        sa.Column("item_id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column(
            "state",
            sa.Enum("held", "booked", "released", name="placestate", native_enum=False, create_constraint=True, length=40),
            nullable=False,
        ),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("order_id", sa.Uuid(), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("(state = 'booked') <= (order_id IS NOT NULL)", name=op.f("ck_menu_place_booked_has_order")),
        sa.ForeignKeyConstraint(["item_id"], ["menu_item.id"], name=op.f("fk_menu_place_item_id")),
        sa.ForeignKeyConstraint(["order_id"], ["service_order.id"], name=op.f("fk_menu_place_order_id")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_menu_place_person_id")),
        sa.ForeignKeyConstraint(["slot_id"], ["menu_slot.id"], name=op.f("fk_menu_place_slot_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_menu_place")),
        sa.UniqueConstraint("order_id", name=op.f("uq_menu_place_order_id")),
    )
    op.create_index(
        "ix_menu_place_due", "menu_place", ["expires_at"], unique=False, postgresql_where=sa.text("state = 'held'")
    )
    op.create_index(
        "ix_menu_place_slot", "menu_place", ["slot_id"], unique=False, postgresql_where=sa.text("state <> 'released'")
    )
    op.create_index(
        "uq_menu_place_held", "menu_place", ["person_id"], unique=True, postgresql_where=sa.text("state = 'held'")
    )
    op.create_index("ix_service_order_created", "service_order", ["created_at"], unique=False, postgresql_using="brin")
    op.create_index(
        "ix_order_move_absent",
        "order_move",
        ["order_id"],
        unique=False,
        postgresql_where=sa.text("move = 'absent' AND reason_code = 'resident'"),
    )


def downgrade() -> None:
    op.drop_index("ix_service_order_created", table_name="service_order", postgresql_using="brin")
    op.drop_index(
        "ix_order_move_absent",
        table_name="order_move",
        postgresql_where=sa.text("move = 'absent' AND reason_code = 'resident'"),
    )
    op.drop_index("uq_menu_place_held", table_name="menu_place", postgresql_where=sa.text("state = 'held'"))
    op.drop_index("ix_menu_place_slot", table_name="menu_place", postgresql_where=sa.text("state <> 'released'"))
    op.drop_index("ix_menu_place_due", table_name="menu_place", postgresql_where=sa.text("state = 'held'"))
    op.drop_table("menu_place")
    op.drop_index("uq_group_member_live", table_name="group_member", postgresql_where=sa.text("left_at IS NULL"))
    op.drop_index("ix_group_member_person", table_name="group_member")
    op.drop_index("ix_group_member_order", table_name="group_member", postgresql_where=sa.text("order_id IS NOT NULL"))
    op.drop_table("group_member")
    op.drop_table("order_wall")
    op.drop_index("uq_menu_slot_open", table_name="menu_slot", postgresql_where=sa.text("NOT closed"))
    op.drop_table("menu_slot")
    op.drop_index("ix_group_order_region", table_name="group_order")
    op.drop_index("ix_group_order_due", table_name="group_order", postgresql_where=sa.text("state = 'open'"))
    op.drop_table("group_order")
    op.drop_table("wish_beneficiary")
    op.drop_index("ix_menu_item_team", table_name="menu_item")
    op.drop_index("ix_menu_item_pending", table_name="menu_item", postgresql_where=sa.text("state = 'pending'"))
    op.drop_index("ix_menu_item_on", table_name="menu_item", postgresql_where=sa.text("state = 'on'"))
    op.drop_table("menu_item")
    op.drop_index("ix_wish_region", table_name="wish")
    op.drop_index("ix_wish_due", table_name="wish", postgresql_where=sa.text("due_at IS NOT NULL"))
    op.drop_index("ix_wish_claimed_by", table_name="wish", postgresql_where=sa.text("claimed_by IS NOT NULL"))
    op.drop_table("wish")
