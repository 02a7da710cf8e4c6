"""Questions about what people make of an article."""

from collections.abc import Iterable, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import and_, func, or_, select

from service.accounts import queries as accounts
from service.core import masking
from service.core.actors import A3_AND_ABOVE, Actor
from service.core.problems import NotFound
from service.data import waiting
from service.data.db import db
from service.data.waiting import Found, Post
from service.news.models import Article
from service.news.states import Check
from service.news.talk.models import ArticleComment, ArticleReaction, ArticleTally
from service.news.talk.states import COMMENTS, COUNTED, MODERATOR, WRITER, CommentState, Reaction
from service.web.access import need_role


class NoSuchComment(NotFound):
    """Not there, or not shown to the caller."""

    title = "没有这条评论"


def counts_of(article_ids: Iterable[UUID]) -> dict[UUID, dict[str, int]]:
    """How often each was read, liked, kept, passed on and commented."""
    wanted = list(article_ids)
    found = {one: dict.fromkeys(COUNTED, 0) for one in wanted}
    rows = db.session.execute(
        select(ArticleTally.article_id, ArticleTally.kind, func.sum(ArticleTally.amount))
        .where(ArticleTally.article_id.in_(wanted)).group_by(ArticleTally.article_id, ArticleTally.kind)
    )
    for article_id, kind, amount in rows:
        found[article_id][kind] = int(amount)
    return found


def told(actor: Actor, article_id: UUID) -> dict[str, Any]:
    """The counts of one article, and what the caller has done with it."""
    mine: set[str] = set()
    if actor.person_id is not None:
        query = select(ArticleReaction.kind).where(
            ArticleReaction.article_id == article_id, ArticleReaction.person_id == actor.person_id
        )
        mine = {kind.value for kind in db.session.scalars(query)}
    counts = counts_of([article_id])[article_id]
    return {"counts": counts, "liked": Reaction.LIKE in mine, "kept": Reaction.FAVOURITE in mine}


def kept_by(person_id: UUID, limit: int) -> list[UUID]:
    """The articles somebody keeps, the latest first."""
    query = select(ArticleReaction.article_id).where(
        ArticleReaction.person_id == person_id, ArticleReaction.kind == Reaction.FAVOURITE
    )
    return list(db.session.scalars(query.order_by(ArticleReaction.created_at.desc()).limit(limit)))


def to_move(comment_id: UUID) -> ArticleComment:
    """One comment, locked where the caller may touch it; else as it stands, for a refusal by name."""
    query = select(ArticleComment).where(ArticleComment.id == comment_id).with_for_update()
    return db.session.scalar(query.execution_options(populate_existing=True)) or comment(comment_id)


def comment(comment_id: UUID) -> ArticleComment:
    """One comment within the caller's sight."""
    found = db.session.scalar(select(ArticleComment).where(ArticleComment.id == comment_id))
    if found is None:
        raise NoSuchComment()
    return found


def comments(actor: Actor, article_id: UUID, after: UUID | None, limit: int) -> list[dict[str, Any]]:
    """What is shown, and what the caller wrote, the newest first."""
    seen = ArticleComment.state == CommentState.SHOWN
    if actor.person_id is not None:
        own = and_(ArticleComment.person_id == actor.person_id, ArticleComment.state != CommentState.WITHDRAWN)
        seen = or_(seen, own)
    query = select(ArticleComment).where(ArticleComment.article_id == article_id, seen)
    if after is not None:
        query = query.where(ArticleComment.id < after)
    rows = db.session.scalars(query.order_by(ArticleComment.id.desc()).limit(limit)).all()
    return shown(actor, rows)


def to_moderate(actor: Actor, state: CommentState, after: UUID | None, limit: int) -> list[dict[str, Any]]:
    """Comments of the area in one state, the oldest first."""
    area = need_role(actor, A3_AND_ABOVE).area
    if area is None:
        return []
    query = select(ArticleComment).where(
        ArticleComment.region >= area.lo, ArticleComment.region < area.hi, ArticleComment.state == state
    )
    if after is not None:
        query = query.where(ArticleComment.id > after)
    return shown(actor, db.session.scalars(query.order_by(ArticleComment.id).limit(limit)).all())


def relations(actor: Actor, found: ArticleComment) -> set[str]:
    """How the caller stands to it."""
    if actor.person_id is None:
        return set()
    if found.person_id == actor.person_id:
        return {WRITER}
    covers = actor.area is not None and found.region in actor.area
    return {MODERATOR} if covers and actor.wears(A3_AND_ABOVE) else set()


def shown(actor: Actor, rows: Sequence[ArticleComment]) -> list[dict[str, Any]]:
    """As they stand in a list: by a masked name, one's own as one's own."""
    names = accounts.names_of(row.person_id for row in rows)
    titles: dict[UUID, str] = dict(
        db.session.execute(select(Article.id, Article.title).where(Article.id.in_({row.article_id for row in rows}))).all()
    )
    found = []
    for row in rows:
        standing = relations(actor, row)
        inside = MODERATOR in standing
        found.append({
            "id": row.id, "article_id": row.article_id, "article_title": titles.get(row.article_id, ""), "text": row.text,
            "by": masking.name(names.get(row.person_id) or "") or "居民", "mine": WRITER in standing, "state": row.state,
            "created_at": row.created_at, "verdict": row.verdict if inside else None,
            "flagged": inside and (row.flagged or row.verdict == Check.REVIEW),
            "note": row.note if standing else None, "moves": COMMENTS.open_to(row.state, standing),
        })
    return found


def one_of(actor: Actor, found: ArticleComment) -> dict[str, Any]:
    """One comment, as it stands in a list."""
    return shown(actor, [found])[0]


def to_check(comment_id: UUID) -> tuple[UUID, str, int] | None:
    """Who wrote it and what it says, for the job that asks WeChat; None where nothing waits."""
    found = db.session.execute(
        select(ArticleComment.person_id, ArticleComment.text).where(
            ArticleComment.id == comment_id, ArticleComment.verdict == Check.PENDING,
            ArticleComment.state == CommentState.PENDING,
        )
    ).one_or_none()
    return None if found is None else (found.person_id, found.text, 1)


def waiting_for(post: Post) -> Found:
    """Comments on the articles of this post's own level that wait to be shown; WeChat has said its word."""
    if post.level > 3:
        return {}
    rows = waiting.rows(
        "comment-review", id=ArticleComment.id, region=ArticleComment.region, title=func.left(ArticleComment.text, 40),
        since=ArticleComment.created_at, due=None, about=("comment", ArticleComment.id),
    ).where(
        *post.holds(ArticleComment.region), ArticleComment.state == CommentState.PENDING,
        ArticleComment.verdict.in_((Check.PASS, Check.REVIEW, Check.NONE)), ArticleComment.person_id != post.person_id,
        func.length(ArticleComment.region).between(3 + 3 * post.level, 3 + 3 * post.level if post.level < 3 else 15),
    )
    return {"comment-review": rows}
