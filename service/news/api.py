"""URLs of news and alerts."""

from apiflask import APIBlueprint
from apiflask.schemas import FileSchema

from service.core.actors import A3_AND_ABOVE
from service.data import files
from service.news import actions, queries
from service.news.schemas import (
    ArticleApproveIn,
    ArticleCorrectIn,
    ArticleDeskIn,
    ArticleDetailOut,
    ArticleEditIn,
    ArticleHistoryOut,
    ArticleIn,
    ArticleOut,
    ArticleReasonIn,
    ArticlesIn,
    WatchWordIn,
    WatchWordsOut,
)
from service.web.access import anybody, current_actor, need_role
from service.web.paging import listing, page, unpack_id
from service.web.pictures import jpeg

bp = APIBlueprint("news", __name__, tag="动态 News")

ARTICLE_EXAMPLE = {
    "id": "019a9f3e-0000-7000-8000-00000000c001", "region": "420105007002", "state": "published", "kind": "news",
    "source": "五琴里社区居委会", "title": "楼道里的灯亮了", "excerpt": "周六上午，十二位志愿者为独居老人换灯……",
    "has_video": False, "pictures": 1, "about": None, "crowds": [], "published_at": "2026-11-20T02:00:00+00:00",
    "changed_at": "2026-11-20T02:00:00+00:00", "corrected": False,
}
_DETAIL = ARTICLE_EXAMPLE | {
    "html": "<p>周六上午，十二位志愿者为独居老人换灯。</p>", "video_url": None,
    "panels": [{"number": 1, "caption": "志愿者在换灯", "photo_id": "019a9f3e-0000-7000-8000-00000000c00f"}],
    "about_title": None, "people": ["王志强"],
    "corrections": [], "verdict": None, "flagged": [], "needs_a_person": False, "ends_at": "second_review", "moves": [],
    "may_edit": False, "volunteers": [],
}
_DRAFT = _DETAIL | {"state": "draft", "published_at": None, "verdict": "pending", "moves": ["submit"], "may_edit": True}
_IN = {"title": "楼道里的灯亮了", "html": "<p>周六上午，十二位志愿者为五琴里社区的独居老人换上了新灯。</p>"}
_WORDS = {"items": [{"id": "019a9f3e-0000-7000-8000-00000000c0aa", "word": "稳赚不赔"}]}
_MOVED = {
    "at": "2026-11-20T01:00:00+00:00", "round": 1, "move": "approve", "before": "first_review", "after": "second_review",
    "by": "刘敏", "role": "A3", "note": None,
}


def _shown(found):
    return queries.detail(current_actor(), found)


@bp.get("/articles")
@anybody
@bp.input(ArticlesIn, location="query")
@bp.output(listing(ArticleOut), example={"items": [ARTICLE_EXAMPLE], "next": None})
def articles(query_data):
    """What is on show, the newest first; alerts by whom they are for."""
    after, limit = query_data.pop("after"), query_data.pop("limit")
    rows = queries.articles(query_data, after, limit + 1)
    return page([queries.listed(row) for row in rows], limit, lambda row: [row["published_at"].isoformat(), row["id"]])


@bp.get("/articles/desk")
@bp.input(ArticleDeskIn, location="query")
@bp.output(listing(ArticleOut), example={"items": [ARTICLE_EXAMPLE | {"state": "first_review"}], "next": None})
def desk(query_data):
    """What I wrote, and what belongs to my area, in any state."""
    after, limit = unpack_id(query_data.pop("after")), query_data.pop("limit")
    rows = queries.desk(current_actor(), query_data, after, limit + 1)
    return page([queries.listed(row) for row in rows], limit, lambda row: [row["id"]])


@bp.get("/articles/<uuid:article_id>")
@anybody
@bp.output(ArticleDetailOut, example=_DETAIL)
def article(article_id):
    """One article."""
    return _shown(queries.article(article_id))


@bp.get("/articles/<uuid:article_id>/pictures/<uuid:picture_id>")
@anybody
@bp.output(FileSchema(type="string", format="binary"), content_type="image/jpeg", example="(JPEG)")
def picture(article_id, picture_id):
    """One of its pictures, for whoever sees the article."""
    photo = files.photo(current_actor(), queries.picture(queries.article(article_id), picture_id))
    return jpeg(files.content(photo), photo.sha256)


@bp.get("/articles/<uuid:article_id>/history")
@bp.output(ArticleHistoryOut, example={"items": [_MOVED]})
def history(article_id):
    """Who reviewed it, for its author and whoever may review it."""
    return {"items": queries.history(current_actor(), queries.article(article_id))}


@bp.post("/articles")
@bp.input(ArticleIn, example=_IN)
@bp.output(ArticleDetailOut, status_code=201, example=_DRAFT)
def write(json_data):
    """Write a draft."""
    return _shown(actions.write(current_actor(), **json_data))


@bp.post("/articles/<uuid:article_id>/edit")
@bp.input(ArticleEditIn, example={"title": "楼道里的灯亮起来了"})
@bp.output(ArticleDetailOut, example=_DRAFT)
def edit(article_id, json_data):
    """Another wording of one's draft."""
    return _shown(actions.edit(current_actor(), article_id, **json_data))


@bp.post("/articles/<uuid:article_id>/submit")
@bp.output(ArticleDetailOut, example=_DRAFT | {"state": "first_review", "moves": ["withdraw"], "may_edit": False})
def submit(article_id):
    """Hand it in for review."""
    return _shown(actions.submit(current_actor(), article_id))


@bp.post("/articles/<uuid:article_id>/withdraw")
@bp.output(ArticleDetailOut, example=_DRAFT)
def withdraw(article_id):
    """Take it back."""
    return _shown(actions.withdraw(current_actor(), article_id))


@bp.post("/articles/<uuid:article_id>/approve")
@bp.input(ArticleApproveIn, example={"note": "核实无误"})
@bp.output(ArticleDetailOut, example=_DETAIL)
def approve(article_id, json_data):
    """One review; the last one publishes."""
    return _shown(actions.approve(current_actor(), article_id, **json_data))


@bp.post("/articles/<uuid:article_id>/return")
@bp.input(ArticleReasonIn, example={"reason": "请补充时间和地点"})
@bp.output(ArticleDetailOut, example=_DETAIL | {"state": "draft", "published_at": None})
def return_(article_id, json_data):
    """Back to its author."""
    return _shown(actions.return_(current_actor(), article_id, **json_data))


@bp.post("/articles/<uuid:article_id>/correct")
@bp.input(ArticleCorrectIn, example={"note": "文中“12 位志愿者”应为“11 位志愿者”"})
@bp.output(ArticleDetailOut, example=_DETAIL | {"state": "corrected", "corrected": True})
def correct(article_id, json_data):
    """Put something right, in public."""
    return _shown(actions.correct(current_actor(), article_id, **json_data))


@bp.post("/articles/<uuid:article_id>/take-off")
@bp.input(ArticleReasonIn, example={"reason": "内容已过时"})
@bp.output(ArticleDetailOut, example=_DETAIL | {"state": "offline"})
def take_off(article_id, json_data):
    """No longer on show."""
    return _shown(actions.take_off(current_actor(), article_id, **json_data))


@bp.get("/watch-words")
@bp.output(WatchWordsOut, example=_WORDS)
def watch_words():
    """The words that make a reviewer look twice."""
    need_role(current_actor(), A3_AND_ABOVE)
    return {"items": queries.watch_word_rows()}


@bp.post("/watch-words")
@bp.input(WatchWordIn, example={"word": "稳赚不赔"})
@bp.output(WatchWordsOut, status_code=201, example=_WORDS)
def add_watch_word(json_data):
    """The district adds one."""
    return {"items": actions.add_watch_word(current_actor(), **json_data)}


@bp.post("/watch-words/<uuid:word_id>/drop")
@bp.output(WatchWordsOut, example={"items": []})
def drop_watch_word(word_id):
    """The district takes one off."""
    return {"items": actions.drop_watch_word(current_actor(), word_id)}
