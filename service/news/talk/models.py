"""Tables of what people make of an article: who did what, how often it was done, and what was said."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import BigInteger, CheckConstraint, ForeignKey, Index, SmallInteger, text
from sqlalchemy.orm import Mapped, mapped_column

from service.data.db import Region, Timed, db
from service.data.scope import Rules, Scoped
from service.news.states import Check
from service.news.talk.states import CommentState, Reaction

SHARDS = 16


class ArticleReaction(Timed, Scoped, db.Model):
    """Somebody read, liked, kept or passed on an article. Nobody's but their own to see."""

    __tablename__ = "article_reaction"
    __rules__ = Rules(own=("person_id",))
    __table_args__ = (Index("ix_article_reaction_person", "person_id", "kind", "created_at"),)

    article_id: Mapped[UUID] = mapped_column(ForeignKey("article.id"), primary_key=True)
    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), primary_key=True)
    kind: Mapped[Reaction] = mapped_column(primary_key=True)


class ArticleTally(Scoped, db.Model):
    """How often something was done with an article, in sixteen parts, so that many at once do not wait for one row."""

    __tablename__ = "article_tally"
    __rules__ = Rules(public="true")

    article_id: Mapped[UUID] = mapped_column(ForeignKey("article.id"), primary_key=True)
    kind: Mapped[str] = mapped_column(primary_key=True)
    shard: Mapped[int] = mapped_column(SmallInteger, primary_key=True, autoincrement=False)
    amount: Mapped[int] = mapped_column(BigInteger)


class ArticleComment(Timed, Scoped, db.Model):
    """What somebody said of an article. region: the article's · verdict: what WeChat says of it."""

    __tablename__ = "article_comment"
    __rules__ = Rules(area="region", own=("person_id",), public="state = 'shown'")
    __table_args__ = (
        CheckConstraint("state <> 'shown' OR verdict IN ('pass', 'review', 'none')", name="nothing_risky_shown"),
        Index("ix_article_comment_shown", "article_id", "id", postgresql_where=text("state = 'shown'")),
        Index("ix_article_comment_region", "region", "state", "id"),
        Index("ix_article_comment_person", "person_id", "id"),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    article_id: Mapped[UUID] = mapped_column(ForeignKey("article.id"))
    region: Mapped[Region]
    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    text: Mapped[str]
    state: Mapped[CommentState] = mapped_column(default=CommentState.PENDING)
    verdict: Mapped[Check] = mapped_column(default=Check.PENDING)
    flagged: Mapped[bool] = mapped_column(default=False)
    decided_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    decided_at: Mapped[datetime | None]
    note: Mapped[str | None]
