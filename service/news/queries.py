"""Questions about articles."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Select, and_, exists, func, or_, select

from service.accounts import queries as accounts
from service.core import regions
from service.core.actors import A2_AND_ABOVE, A3_AND_ABOVE, DISTRICT, TEAM_LEADER, Actor
from service.core.problems import NotFound, field_problem
from service.data import ports, scope, waiting
from service.data.db import db
from service.data.waiting import Found, Post
from service.map import queries as stations
from service.news import rules
from service.news.models import Article, ArticleMove, WatchWord
from service.news.states import AUTHOR, EDITOR, FIRST, IN_REVIEW, LIFECYCLE, ON_SHOW, SECOND, THIRD
from service.news.states import ArticleState as S
from service.volunteers import queries as volunteers
from service.web.access import NameYourRole, WrongRole, need_person
from service.web.paging import unpack

_LISTED = (
    Article.id, Article.region, Article.state, Article.kind, Article.source, Article.title, Article.plain, Article.video_url,
    Article.panels, Article.about, Article.crowds, Article.published_at, Article.changed_at, Article.corrections,
    Article.ends_at, Article.verdict, Article.flagged,
)
WRITERS = (TEAM_LEADER, *A3_AND_ABOVE)
_REVIEWS = {FIRST: A3_AND_ABOVE, SECOND: A2_AND_ABOVE, THIRD: (DISTRICT,)}


class NoSuchArticle(NotFound):
    """Not there, or not shown to the caller."""

    title = "没有这篇文章"


class NoSuchPicture(NotFound):
    """The article has no such picture."""

    title = "没有这张图片"


def article(article_id: UUID) -> Article:
    """One article within the caller's sight."""
    found = db.session.scalar(select(Article).where(Article.id == article_id))
    if found is None:
        raise NoSuchArticle()
    return found


def to_move(article_id: UUID) -> Article:
    """The same, locked by whoever may touch it; else it is read as it stands, for a refusal by name."""
    found = db.session.scalar(
        select(Article).where(Article.id == article_id).with_for_update().execution_options(populate_existing=True)
    )
    return found if found is not None else article(article_id)


def on_show(article_id: UUID) -> Article:
    """One that the public sees."""
    found = article(article_id)
    if found.state not in ON_SHOW:
        raise NoSuchArticle()
    return found


def articles(wanted: dict[str, Any], after: str | None, limit: int) -> Sequence[Any]:
    """What is on show, the newest first."""
    query = select(*_LISTED).where(Article.state.in_(ON_SHOW))
    if "kind" in wanted:
        query = query.where(Article.kind == wanted["kind"])
    if "crowd" in wanted:
        query = query.where(Article.crowds.any(wanted["crowd"]))
    if "about" in wanted:
        query = query.where(Article.about == wanted["about"])
    if "region" in wanted:
        query = query.where(*_within(wanted["region"]))
    if (last := unpack(after, 2)) is not None:
        at, last_id = _cursor(last)
        query = query.where(or_(Article.published_at < at, and_(Article.published_at == at, Article.id < last_id)))
    return db.session.execute(query.order_by(Article.published_at.desc(), Article.id.desc()).limit(limit)).all()


def offered_at(station_id: UUID, region: str) -> list[dict[str, Any]]:
    """What is on show about a station or of its part of the district, the newest first: for its feed."""
    here = or_(Article.about == f"station:{station_id}", and_(*_within(region)))
    query = select(*_LISTED).where(Article.state.in_(ON_SHOW), here)
    rows = db.session.execute(query.order_by(Article.published_at.desc(), Article.id.desc()).limit(20))
    return [
        {"kind": "news", "id": row.id, "title": row.title, "text": row.source, "at": row.published_at, "until": None,
         "region": row.region}
        for row in rows
    ]


def by_ids(article_ids: Sequence[UUID]) -> list[Any]:
    """Those of them that are on show, in the given order."""
    query = select(*_LISTED).where(Article.id.in_(article_ids), Article.state.in_(ON_SHOW))
    found = {row.id: row for row in db.session.execute(query)}
    return [found[one] for one in article_ids if one in found]


def desk(actor: Actor, wanted: dict[str, Any], after: UUID | None, limit: int) -> Sequence[Any]:
    """What the caller wrote, or what belongs to the area they act for, in any state, the newest first."""
    mine = Article.author_id == need_person(actor)
    if not actor.wears(WRITERS):
        if actor.acting is None and len(actor.grants_among(WRITERS)) > 1:
            raise NameYourRole()
        if not wanted.get("mine"):
            raise WrongRole()
    query = select(*_LISTED)
    if actor.area is None or wanted.get("mine"):
        query = query.where(mine)
    else:
        query = query.where(Article.region >= actor.area.lo, Article.region < actor.area.hi)
        query = query.where(or_(mine, Article.state != S.DRAFT))
    if "state" in wanted:
        query = query.where(Article.state.in_(wanted["state"]))
    if "kind" in wanted:
        query = query.where(Article.kind == wanted["kind"])
    if after is not None:
        query = query.where(Article.id < after)
    return db.session.execute(query.order_by(Article.id.desc()).limit(limit)).all()


def _within(code: str) -> tuple[Any, Any]:
    asked = regions.area(code)
    return Article.region >= asked.lo, Article.region < asked.hi


def _cursor(values: list[str]) -> tuple[datetime, UUID]:
    try:
        at = datetime.fromisoformat(values[0])
        if at.utcoffset() is None:
            raise ValueError
        return at, UUID(values[1])
    except ValueError as wrong:
        raise field_problem("/after", "翻页标记无效") from wrong


def relations(actor: Actor, found: Article) -> set[str]:
    """How the caller stands to it, in the role in use."""
    if actor.person_id is None:
        return set()
    if found.author_id == actor.person_id:
        return {AUTHOR}
    if actor.area is None or found.region not in actor.area:
        return set()
    standing = {EDITOR} if actor.wears(A2_AND_ABOVE) else set()
    if not _has_approved(found, actor.person_id):
        standing |= {part for part, roles in _REVIEWS.items() if actor.wears(roles)}
    return standing


def has_had_a_say(actor: Actor, found: Article) -> bool:
    """Has the caller written this version, or approved it already?"""
    return found.author_id == actor.person_id or (
        actor.area is not None and found.region in actor.area and _has_approved(found, need_person(actor))
    )


def _has_approved(found: Article, person_id: UUID) -> bool:
    query = select(ArticleMove.id).where(
        ArticleMove.article_id == found.id, ArticleMove.round == found.round, ArticleMove.move == "approve",
        ArticleMove.person_id == person_id,
    )
    return db.session.scalar(query.limit(1)) is not None


def has_to_do_with(actor: Actor, found: Article) -> bool:
    """Its author, and the managers in whose area it belongs."""
    return bool(relations(actor, found)) or (actor.area is not None and found.region in actor.area)


def history(actor: Actor, found: Article) -> list[dict[str, Any]]:
    """What became of it. WrongRole for whoever has nothing to do with it."""
    if not has_to_do_with(actor, found):
        raise WrongRole()
    rows = db.session.execute(
        select(
            ArticleMove.id, ArticleMove.created_at, ArticleMove.round, ArticleMove.move, ArticleMove.before,
            ArticleMove.after, ArticleMove.person_id, ArticleMove.role, ArticleMove.note,
        ).where(ArticleMove.article_id == found.id).order_by(ArticleMove.id)
    ).all()
    names = accounts.names_of(row.person_id for row in rows)
    return [
        {
            "at": row.created_at, "round": row.round, "move": row.move, "before": row.before, "after": row.after,
            "by": names.get(row.person_id, ""), "role": row.role, "note": row.note,
        }
        for row in rows
    ]


def listed(row: Any) -> dict[str, Any]:
    """An article as it stands in a list."""
    return {
        "id": row.id, "region": row.region, "state": row.state, "kind": row.kind, "source": row.source, "title": row.title,
        "excerpt": rules.excerpt(row.plain), "has_video": row.video_url is not None, "pictures": len(row.panels),
        "about": row.about, "crowds": row.crowds, "published_at": row.published_at, "changed_at": row.changed_at,
        "corrected": bool(row.corrections),
    }


def detail(actor: Actor, found: Article) -> dict[str, Any]:
    """The whole of it. What the reviewers are told is told to nobody else."""
    standing = relations(actor, found)
    inside = has_to_do_with(actor, found)
    return listed(found) | {
        "html": found.html, "video_url": found.video_url,
        "panels": [
            {"number": number, "caption": panel["caption"], "photo_id": panel["photo_id"]}
            for number, panel in enumerate(found.panels, 1)
        ],
        "about_title": title_of(found.about), "people": people_of(found), "corrections": found.corrections,
        "verdict": found.verdict if inside else None, "flagged": found.flagged if inside else [],
        "needs_a_person": inside and found.state in IN_REVIEW and rules.needs_a_person(found.flagged, found.verdict),
        "ends_at": found.ends_at, "moves": LIFECYCLE.open_to(found.state, standing),
        "may_edit": AUTHOR in standing and found.state == S.DRAFT,
        "volunteers": numbers_of(found) if AUTHOR in standing else [],
    }


def numbers_of(found: Article) -> list[str]:
    """The numbers of the volunteers it tells of, as its author gave them."""
    by_id = volunteers.numbers_of(UUID(one) for one in found.people)
    return [by_id[UUID(one)] for one in found.people if UUID(one) in by_id]


def people_of(found: Article) -> list[str]:
    """Whom it tells of, as anybody may know them: a minor by the volunteer number alone (D15)."""
    ids = [UUID(one) for one in found.people]
    briefs, names, numbers = volunteers.brief_of(ids), volunteers.public_names(ids), volunteers.numbers_of(ids)
    shown = []
    for one in ids:
        if one in briefs:
            shown.append(f"志愿者 {numbers.get(one, '')}" if briefs[one].minor else names[one])
    return shown


def title_of(about: str | None) -> str | None:
    """What the activity or the station is called; None where it is not there, or not for everybody."""
    kind, _, key = (about or "").partition(":")
    if kind == "station":
        try:
            return str(stations.station(UUID(key))["name"])
        except NotFound:
            return None
    if kind == "activity":
        return next((title for title in ports.ask("title_of_activity", UUID(key)) if title), None)
    return None


def picture(found: Article, photo_id: UUID) -> UUID:
    """The same photo, where it is one of the article's."""
    if str(photo_id) not in [panel["photo_id"] for panel in found.panels]:
        raise NoSuchPicture()
    return photo_id


def may_see_photo(actor: Actor, article_id: UUID) -> bool:
    """A photo of an article is seen by whoever sees the article."""
    return db.session.scalar(select(Article.id).where(Article.id == article_id)) is not None


def to_check(article_id: UUID) -> tuple[UUID, str, int] | None:
    """Who wrote it, what it says, and which version that is; for the job that asks WeChat. None where nothing waits."""
    found = db.session.execute(
        select(Article.author_id, Article.title, Article.plain, Article.panels, Article.round)
        .where(Article.id == article_id, Article.verdict == "pending")
    ).one_or_none()
    if found is None:
        return None
    captions = [panel["caption"] for panel in found.panels]
    return found.author_id, "\n".join([found.title, found.plain, *captions]), found.round


def watch_words() -> list[str]:
    """Every watched word."""
    with scope.deed(db.session, "watch-words"):
        return list(db.session.scalars(select(WatchWord.word).order_by(WatchWord.word)))


def watch_word_rows() -> Sequence[Any]:
    """Every watched word with its id."""
    with scope.deed(db.session, "list-watch-words"):
        return db.session.execute(select(WatchWord.id, WatchWord.word).order_by(WatchWord.word)).all()


def review_rows(post: Post) -> Select[Any]:
    """Articles whose next review falls to this post: its own level's, and what a level below could not do alone."""
    is_short = func.length(Article.region)
    turn = {
        3: Article.state == S.FIRST, 2: Article.state.in_((S.FIRST, S.SECOND)),
        1: or_(Article.state == S.THIRD, and_(Article.state.in_((S.FIRST, S.SECOND)), is_short <= 9)),
    }[post.level]
    seen = exists().where(
        ArticleMove.article_id == Article.id, ArticleMove.round == Article.round, ArticleMove.move == "approve",
        ArticleMove.person_id == post.person_id,
    )
    return waiting.rows(
        "news-review", id=Article.id, region=Article.region, title=Article.title, since=Article.submitted_at, due=None,
        about=("article", Article.id),
    ).where(*post.holds(Article.region), turn, Article.author_id != post.person_id, ~seen)


def waiting_for(post: Post) -> Found:
    """What of the articles waits at this post."""
    return {"news-review": review_rows(post)} if post.level <= 3 else {}
