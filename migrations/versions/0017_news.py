"""News: articles and their reviews, what people make of them, notices, topic pages; and what can be searched."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0017"
down_revision = "0016"
branch_labels = None
depends_on = None

_PURPOSES = "'order', 'finish', 'activity', 'certificate', 'incident', 'evidence'"


def upgrade() -> None:
    op.drop_constraint(op.f("ck_photo_purpose"), "photo", type_="check")
    op.create_check_constraint(op.f("ck_photo_purpose"), "photo", f"purpose IN ({_PURPOSES}, 'article')")
    op.create_table(
        "search_entry",
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("region", sa.Text(collation="C"), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("said", sa.Text(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("words", postgresql.TSVECTOR(), nullable=False),
        sa.PrimaryKeyConstraint("kind", "id", name=op.f("pk_search_entry")),
    )
    op.create_index("ix_search_entry_words", "search_entry", ["words"], unique=False, postgresql_using="gin")
    op.create_table(
        "announcement",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("region", sa.Text(collation="C"), nullable=False),
        sa.Column(
            "state",
            sa.Enum(
                "draft", "published", "withdrawn", name="noticestate", native_enum=False, create_constraint=True, length=40
            ),
            nullable=False,
        ),
        sa.Column(
            "audience",
            sa.Enum(
                "everybody", "volunteers", "managers", name="noticefor", native_enum=False, create_constraint=True, length=40
            ),
            nullable=False,
        ),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("pinned", sa.Boolean(), nullable=False),
        sa.Column("until", sa.Date(), nullable=True),
        sa.Column("made_by", sa.Uuid(), nullable=False),
        sa.Column("published_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["made_by"], ["person.id"], name=op.f("fk_announcement_made_by")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_announcement")),
    )
    op.create_index(
        "ix_announcement_out", "announcement", ["id"], unique=False, postgresql_where=sa.text("state = 'published'")
    )
    op.create_index("ix_announcement_region", "announcement", ["region", "state", "id"], unique=False)
    op.create_table(
        "article",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("region", sa.Text(collation="C"), nullable=False),
        sa.Column(
            "state",
            sa.Enum(
                "draft",
                "first_review",
                "second_review",
                "third_review",
                "published",
                "corrected",
                "offline",
                name="articlestate",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column(
            "kind",
            sa.Enum("news", "alert", name="articlekind", native_enum=False, create_constraint=True, length=40),
            nullable=False,
        ),
        sa.Column("author_id", sa.Uuid(), nullable=False),
        sa.Column("author_role", sa.Text(), nullable=False),
        sa.Column("ends_at", sa.Text(), nullable=False),
        sa.Column("round", sa.Integer(), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("html", sa.Text(), nullable=False),
        sa.Column("plain", sa.Text(), nullable=False),
        sa.Column("video_url", sa.Text(), nullable=True),
        sa.Column("panels", postgresql.JSONB(none_as_null=True, astext_type=sa.Text()), nullable=False),
        sa.Column("about", sa.Text(), nullable=True),
        sa.Column("people", postgresql.JSONB(none_as_null=True, astext_type=sa.Text()), nullable=False),
        sa.Column("crowds", postgresql.ARRAY(sa.Text()), nullable=False),
        sa.Column("flagged", postgresql.JSONB(none_as_null=True, astext_type=sa.Text()), nullable=False),
        sa.Column(
            "verdict",
            sa.Enum(
                "pending",
                "pass",
                "review",
                "risky",
                "none",
                name="check",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("submitted_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("published_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("corrections", postgresql.JSONB(none_as_null=True, astext_type=sa.Text()), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint(
            "NOT (state IN ('published', 'corrected')) OR published_at IS NOT NULL", name=op.f("ck_article_published")
        ),
        sa.CheckConstraint(
            "NOT (state IN ('published', 'corrected')) OR verdict IN ('pass', 'review', 'none')",
            name=op.f("ck_article_nothing_risky_on_show"),
        ),
        sa.CheckConstraint("ends_at = 'third_review' OR state <> 'third_review'", name=op.f("ck_article_no_third_of_two")),
        sa.CheckConstraint("ends_at IN ('second_review', 'third_review')", name=op.f("ck_article_ends_at")),
        sa.ForeignKeyConstraint(["author_id"], ["person.id"], name=op.f("fk_article_author_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_article")),
    )
    op.create_index("ix_article_about", "article", ["about"], unique=False, postgresql_where=sa.text("about IS NOT NULL"))
    op.create_index("ix_article_author", "article", ["author_id", "id"], unique=False)
    op.create_index(
        "ix_article_on_show",
        "article",
        ["kind", "published_at", "id"],
        unique=False,
        postgresql_where=sa.text("state IN ('published', 'corrected')"),
    )
    op.create_index("ix_article_region", "article", ["region", "state", "id"], unique=False)
    op.create_table(
        "campaign",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("region", sa.Text(collation="C"), nullable=False),
        sa.Column(
            "state",
            sa.Enum(
                "draft", "published", "offline", name="campaignstate", native_enum=False, create_constraint=True, length=40
            ),
            nullable=False,
        ),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("season", sa.Text(), nullable=True),
        sa.Column("year", sa.SmallInteger(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("made_by", sa.Uuid(), nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("published_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["made_by"], ["person.id"], name=op.f("fk_campaign_made_by")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_campaign")),
    )
    op.create_index("ix_campaign_state", "campaign", ["state", "year", "id"], unique=False)
    op.create_table(
        "watch_word",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("word", sa.Text(), nullable=False),
        sa.Column("added_by", sa.Uuid(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["added_by"], ["person.id"], name=op.f("fk_watch_word_added_by")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_watch_word")),
        sa.UniqueConstraint("word", name=op.f("uq_watch_word_word")),
    )
    op.create_table(
        "announcement_receipt",
        sa.Column("notice_id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("region", sa.Text(collation="C"), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["notice_id"], ["announcement.id"], name=op.f("fk_announcement_receipt_notice_id")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_announcement_receipt_person_id")),
        sa.PrimaryKeyConstraint("notice_id", "person_id", name=op.f("pk_announcement_receipt")),
    )
    op.create_index("ix_announcement_receipt_person", "announcement_receipt", ["person_id"], unique=False)
    op.create_table(
        "article_comment",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("article_id", sa.Uuid(), nullable=False),
        sa.Column("region", sa.Text(collation="C"), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column(
            "state",
            sa.Enum(
                "pending",
                "shown",
                "hidden",
                "withdrawn",
                name="commentstate",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column(
            "verdict",
            sa.Enum(
                "pending",
                "pass",
                "review",
                "risky",
                "none",
                name="check",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("flagged", sa.Boolean(), nullable=False),
        sa.Column("decided_by", sa.Uuid(), nullable=True),
        sa.Column("decided_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("note", sa.Text(), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint(
            "state <> 'shown' OR verdict IN ('pass', 'review', 'none')", name=op.f("ck_article_comment_nothing_risky_shown")
        ),
        sa.ForeignKeyConstraint(["article_id"], ["article.id"], name=op.f("fk_article_comment_article_id")),
        sa.ForeignKeyConstraint(["decided_by"], ["person.id"], name=op.f("fk_article_comment_decided_by")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_article_comment_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_article_comment")),
    )
    op.create_index("ix_article_comment_person", "article_comment", ["person_id", "id"], unique=False)
    op.create_index("ix_article_comment_region", "article_comment", ["region", "state", "id"], unique=False)
    op.create_index(
        "ix_article_comment_shown",
        "article_comment",
        ["article_id", "id"],
        unique=False,
        postgresql_where=sa.text("state = 'shown'"),
    )
    op.create_table(
        "article_move",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("article_id", sa.Uuid(), nullable=False),
        sa.Column("region", sa.Text(collation="C"), nullable=False),
        sa.Column("author_id", sa.Uuid(), nullable=False),
        sa.Column("round", sa.Integer(), nullable=False),
        sa.Column("move", sa.Text(), nullable=False),
        sa.Column("before", sa.Text(), nullable=False),
        sa.Column("after", sa.Text(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint(
            "move NOT IN ('approve', 'return') OR person_id <> author_id", name=op.f("ck_article_move_not_by_author")
        ),
        sa.ForeignKeyConstraint(["article_id"], ["article.id"], name=op.f("fk_article_move_article_id")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_article_move_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_article_move")),
    )
    op.create_index("ix_article_move_article", "article_move", ["article_id", "id"], unique=False)
    op.create_index(
        "uq_article_move_reviewer",
        "article_move",
        ["article_id", "round", "person_id"],
        unique=True,
        postgresql_where=sa.text("move = 'approve'"),
    )
    op.create_table(
        "article_reaction",
        sa.Column("article_id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column(
            "kind",
            sa.Enum(
                "read", "like", "favourite", "share", name="reaction", native_enum=False, create_constraint=True, length=40
            ),
            nullable=False,
        ),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["article_id"], ["article.id"], name=op.f("fk_article_reaction_article_id")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_article_reaction_person_id")),
        sa.PrimaryKeyConstraint("article_id", "person_id", "kind", name=op.f("pk_article_reaction")),
    )
    op.create_index("ix_article_reaction_person", "article_reaction", ["person_id", "kind", "created_at"], unique=False)
    op.create_table(
        "article_tally",
        sa.Column("article_id", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("shard", sa.SmallInteger(), autoincrement=False, nullable=False),
        sa.Column("amount", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["article_id"], ["article.id"], name=op.f("fk_article_tally_article_id")),
        sa.PrimaryKeyConstraint("article_id", "kind", "shard", name=op.f("pk_article_tally")),
    )
    op.create_table(
        "campaign_item",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("campaign_id", sa.Uuid(), nullable=False),
        sa.Column("region", sa.Text(collation="C"), nullable=False),
        sa.Column("number", sa.SmallInteger(), nullable=False),
        sa.Column("chapter", sa.Text(), nullable=True),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("organiser", sa.Text(), nullable=False),
        sa.Column("place", sa.Text(), nullable=True),
        sa.Column(
            "precision",
            sa.Enum(
                "day",
                "ten_days",
                "month",
                "range",
                "all_year",
                name="precision",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("since", sa.Date(), nullable=False),
        sa.Column("until", sa.Date(), nullable=False),
        sa.Column("about", sa.Text(), nullable=True),
        sa.CheckConstraint("since <= until", name=op.f("ck_campaign_item_days")),
        sa.ForeignKeyConstraint(["campaign_id"], ["campaign.id"], name=op.f("fk_campaign_item_campaign_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_campaign_item")),
        sa.UniqueConstraint("campaign_id", "number", name=op.f("uq_campaign_item_campaign_id_number")),
    )


def downgrade() -> None:
    op.execute("DELETE FROM photo WHERE purpose = 'article'")
    op.drop_constraint(op.f("ck_photo_purpose"), "photo", type_="check")
    op.create_check_constraint(op.f("ck_photo_purpose"), "photo", f"purpose IN ({_PURPOSES})")
    op.drop_table("campaign_item")
    op.drop_table("article_tally")
    op.drop_index("ix_article_reaction_person", table_name="article_reaction")
    op.drop_table("article_reaction")
    op.drop_index("uq_article_move_reviewer", table_name="article_move", postgresql_where=sa.text("move = 'approve'"))
    op.drop_index("ix_article_move_article", table_name="article_move")
    op.drop_table("article_move")
    op.drop_index("ix_article_comment_shown", table_name="article_comment", postgresql_where=sa.text("state = 'shown'"))
    op.drop_index("ix_article_comment_region", table_name="article_comment")
    op.drop_index("ix_article_comment_person", table_name="article_comment")
    op.drop_table("article_comment")
    op.drop_index("ix_announcement_receipt_person", table_name="announcement_receipt")
    op.drop_table("announcement_receipt")
    op.drop_table("watch_word")
    op.drop_index("ix_campaign_state", table_name="campaign")
    op.drop_table("campaign")
    op.drop_index("ix_article_region", table_name="article")
    op.drop_index(
        "ix_article_on_show", table_name="article", postgresql_where=sa.text("state IN ('published', 'corrected')")
    )
    op.drop_index("ix_article_author", table_name="article")
    op.drop_index("ix_article_about", table_name="article", postgresql_where=sa.text("about IS NOT NULL"))
    op.drop_table("article")
    op.drop_index("ix_announcement_region", table_name="announcement")
    op.drop_index("ix_announcement_out", table_name="announcement", postgresql_where=sa.text("state = 'published'"))
    op.drop_table("announcement")
    op.drop_index("ix_search_entry_words", table_name="search_entry", postgresql_using="gin")
    op.drop_table("search_entry")
