"""Tables of articles: what they say, what became of them, and the words that make a reviewer look twice."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, Text, text
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.orm import Mapped, mapped_column

from service.data.db import Region, Timed, db
from service.data.scope import Rules, Scoped
from service.news.states import ArticleKind, ArticleState, Check

ONE_REVIEW_EACH, NOT_ONES_OWN = "uq_article_move_reviewer", "ck_article_move_not_by_author"
_ON_SHOW = "state IN ('published', 'corrected')"


class Article(Timed, Scoped, db.Model):
    """One article. On show its row may be read by anybody.

    region, author_role: for whom it was written, and in which role · ends_at: the last review it needs · round: which
    version the reviewers see · plain: html without its marks · panels: [{photo_id, caption}], for an alert the comic in
    its order · about: `activity:<id>` or `station:<id>` · people: volunteer ids · crowds: of an alert · flagged: watched
    words that were found · verdict: what WeChat says of this version · corrections: [{at, note}], the oldest first.
    """

    __tablename__ = "article"
    __rules__ = Rules(area="region", own=("author_id",), public=_ON_SHOW)
    __table_args__ = (
        CheckConstraint("ends_at IN ('second_review', 'third_review')", name="ends_at"),
        CheckConstraint(f"NOT ({_ON_SHOW}) OR published_at IS NOT NULL", name="published"),
        CheckConstraint(f"NOT ({_ON_SHOW}) OR verdict IN ('pass', 'review', 'none')", name="nothing_risky_on_show"),
        CheckConstraint("ends_at = 'third_review' OR state <> 'third_review'", name="no_third_of_two"),
        Index("ix_article_on_show", "kind", "published_at", "id", postgresql_where=text(_ON_SHOW)),
        Index("ix_article_about", "about", postgresql_where=text("about IS NOT NULL")),
        Index("ix_article_region", "region", "state", "id"),
        Index("ix_article_author", "author_id", "id"),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    region: Mapped[Region]
    state: Mapped[ArticleState] = mapped_column(default=ArticleState.DRAFT)
    kind: Mapped[ArticleKind] = mapped_column(default=ArticleKind.NEWS)
    author_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    author_role: Mapped[str]
    ends_at: Mapped[str]
    round: Mapped[int] = mapped_column(default=0)
    source: Mapped[str]
    title: Mapped[str]
    html: Mapped[str]
    plain: Mapped[str]
    video_url: Mapped[str | None]
    panels: Mapped[list[Any]] = mapped_column(default=list)
    about: Mapped[str | None]
    people: Mapped[list[Any]] = mapped_column(default=list)
    crowds: Mapped[list[str]] = mapped_column(ARRAY(Text), default=list)
    flagged: Mapped[list[Any]] = mapped_column(default=list)
    verdict: Mapped[Check] = mapped_column(default=Check.PENDING)
    changed_at: Mapped[datetime]
    submitted_at: Mapped[datetime | None]
    published_at: Mapped[datetime | None]
    corrections: Mapped[list[Any]] = mapped_column(default=list)


class ArticleMove(Timed, Scoped, db.Model):
    """One step of an article's life. Nobody reviews a version twice, and nobody their own."""

    __tablename__ = "article_move"
    __rules__ = Rules(area="region", own=("author_id",), append_only=True)
    __table_args__ = (
        CheckConstraint("move NOT IN ('approve', 'return') OR person_id <> author_id", name="not_by_author"),
        Index(ONE_REVIEW_EACH, "article_id", "round", "person_id", unique=True, postgresql_where=text("move = 'approve'")),
        Index("ix_article_move_article", "article_id", "id"),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    article_id: Mapped[UUID] = mapped_column(ForeignKey("article.id"))
    region: Mapped[Region]
    author_id: Mapped[UUID]
    round: Mapped[int]
    move: Mapped[str]
    before: Mapped[str]
    after: Mapped[str]
    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    role: Mapped[str]
    note: Mapped[str | None]


class WatchWord(Timed, Scoped, db.Model):
    """A word that makes every reviewer look at it by themselves before they approve."""

    __tablename__ = "watch_word"
    __rules__ = Rules()

    id: Mapped[UUID] = mapped_column(primary_key=True)
    word: Mapped[str] = mapped_column(unique=True)
    added_by: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
