"""Reading, liking, keeping, passing on, and comments, which nobody else sees before a person has let them stand (NW03)."""

import secrets
from uuid import UUID

from sqlalchemy import delete, func, select
from sqlalchemy.dialects.postgresql import insert as insert_or_not

from service.accounts import queries as accounts
from service.core import clock
from service.core.actors import Actor
from service.core.problems import Conflict, TooMany
from service.core.workdays import day_starts, service_day
from service.data import audit, outbox, scope
from service.data.db import db
from service.news import queries as news
from service.news import rules
from service.news.actions import NotCheckedYet, RiskyText
from service.news.states import Check
from service.news.talk import queries
from service.news.talk.models import SHARDS, ArticleComment, ArticleReaction, ArticleTally
from service.news.talk.states import COMMENTS, CommentState, Reaction
from service.web.access import WrongRole, need_person

S = CommentState
MOST_A_DAY = 20


class RealPhoneFirst(Conflict):
    """Comments are made by people who have proved a phone number."""

    title = "评论前请先验证手机号"


class EnoughSaidToday(TooMany):
    """Twenty comments a day and person."""

    title = "今天的评论已达上限，请明天再来"
    retry_after = 3600


def react(actor: Actor, article_id: UUID, *, kind: str) -> None:
    """Once is once: doing it again changes nothing."""
    found, person_id = news.on_show(article_id), need_person(actor)
    row = insert_or_not(ArticleReaction).values(
        article_id=found.id, person_id=person_id, kind=Reaction(kind), created_at=clock.now()
    )
    if db.session.execute(row.on_conflict_do_nothing().returning(ArticleReaction.kind)).scalar() is not None:
        _count(found.id, kind, 1)


def unreact(actor: Actor, article_id: UUID, *, kind: str) -> None:
    """Taken back, where it was given."""
    gone = delete(ArticleReaction).where(
        ArticleReaction.article_id == news.on_show(article_id).id, ArticleReaction.person_id == need_person(actor),
        ArticleReaction.kind == Reaction(kind),
    )
    if db.session.execute(gone.returning(ArticleReaction.kind)).scalar() is not None:
        _count(article_id, kind, -1)


def say(actor: Actor, article_id: UUID, *, text: str) -> ArticleComment:
    """Write a comment. WeChat is asked what it thinks, and a moderator decides."""
    person_id, article = need_person(actor), news.on_show(article_id)
    if not accounts.has_verified_phone(person_id):
        raise RealPhoneFirst()
    today = select(func.count()).select_from(ArticleComment).where(
        ArticleComment.person_id == person_id, ArticleComment.created_at >= day_starts(service_day(clock.now()))
    )
    if db.session.scalar(today) >= MOST_A_DAY:
        raise EnoughSaidToday()
    made = ArticleComment(
        article_id=article.id, region=article.region, person_id=person_id, text=text,
        flagged=bool(rules.stopping(text, news.watch_words())),
    )
    db.session.add(made)
    db.session.flush()
    outbox.post("text-check", f"comment:{made.id}")
    return made


def show(actor: Actor, comment_id: UUID) -> ArticleComment:
    """A moderator lets it stand."""
    found = _for(actor, comment_id, "show")
    if found.state == S.PENDING and found.verdict == Check.PENDING:
        raise NotCheckedYet()
    if found.verdict == Check.RISKY:
        raise RiskyText()
    return _decide(actor, found, "show", None)


def hide(actor: Actor, comment_id: UUID, *, reason: str) -> ArticleComment:
    """A moderator does not let it stand, or no longer."""
    return _decide(actor, _for(actor, comment_id, "hide"), "hide", reason)


def withdraw(actor: Actor, comment_id: UUID) -> ArticleComment:
    """Its writer takes it back."""
    found = _for(actor, comment_id, "withdraw")
    _step(found, "withdraw")
    return found


def checked(comment_id: UUID, round_: int, verdict: Check) -> None:
    """What WeChat said. What it finds risky is hidden at once."""
    found = queries.to_move(comment_id)
    if round_ != 1 or found.verdict != Check.PENDING:
        return
    found.verdict = verdict
    if verdict == Check.RISKY and found.state == S.PENDING:
        found.note, found.decided_at = "内容安全检测认为有风险", clock.now()
        _step(found, "hide")
    db.session.flush()


def forget(person_id: UUID) -> None:
    """Somebody leaves: what they did is taken out of the counts, what they said is gone. A job calls."""
    rows = select(ArticleReaction.article_id, ArticleReaction.kind).where(ArticleReaction.person_id == person_id)
    for article_id, kind in db.session.execute(rows).all():
        _count(article_id, kind.value, -1)
    db.session.execute(delete(ArticleReaction).where(ArticleReaction.person_id == person_id))
    said = select(ArticleComment.article_id).where(
        ArticleComment.person_id == person_id, ArticleComment.state == S.SHOWN
    )
    for article_id in db.session.scalars(said).all():
        _count(article_id, "comment", -1)
    db.session.execute(delete(ArticleComment).where(ArticleComment.person_id == person_id))


def _for(actor: Actor, comment_id: UUID, word: str) -> ArticleComment:
    found = queries.to_move(comment_id)
    if not queries.relations(actor, found) & {by for move in COMMENTS.of(word) for by in move.by}:
        raise WrongRole()
    return found


def _decide(actor: Actor, found: ArticleComment, word: str, note: str | None) -> ArticleComment:
    _step(found, word)
    found.decided_by, found.decided_at, found.note = need_person(actor), clock.now(), note
    db.session.flush()
    audit.record(actor, f"comment-{word}", f"comment:{found.id}", region=found.region)
    return found


def _step(found: ArticleComment, word: str) -> None:
    before = found.state
    found.state = CommentState(COMMENTS.step(word, before))
    db.session.flush()
    change = (found.state == S.SHOWN) - (before == S.SHOWN)
    if change:
        _count(found.article_id, "comment", change)


def _count(article_id: UUID, kind: str, change: int) -> None:
    """In one of sixteen rows, chosen at random: a rush on one article waits for none of them long."""
    with scope.deed(db.session, "count-article"):
        row = insert_or_not(ArticleTally).values(
            article_id=article_id, kind=kind, shard=secrets.randbelow(SHARDS), amount=change
        )
        db.session.execute(row.on_conflict_do_update(
            index_elements=["article_id", "kind", "shard"], set_={"amount": ArticleTally.amount + change}
        ))
