"""URLs of reading, liking, keeping, passing on and commenting."""

from apiflask import APIBlueprint

from service.news import queries as news
from service.news.talk import actions, queries
from service.news.talk.schemas import (
    CommentIn,
    CommentOut,
    CommentReasonIn,
    CommentsToModerateIn,
    KeptOut,
    ReactionIn,
    TalkOut,
    UndoneIn,
)
from service.news.talk.states import CommentState
from service.web.access import anybody, current_actor, need_person
from service.web.paging import PageIn, listing, page, unpack_id

bp = APIBlueprint("news_talk", __name__, tag="动态 News")

_TALK = {"counts": {"read": 120, "like": 36, "favourite": 4, "share": 2, "comment": 5}, "liked": True, "kept": False}
_COMMENT = {
    "id": "019a9f3e-0000-7000-8000-00000000c0c1", "article_id": "019a9f3e-0000-7000-8000-00000000c001",
    "article_title": "楼道里的灯亮了", "text": "谢谢志愿者！", "by": "李*", "mine": False, "state": "shown",
    "created_at": "2026-11-20T03:00:00+00:00", "verdict": None, "flagged": False, "note": None, "moves": [],
}
_WAITING = {"state": "pending", "moves": ["show", "hide"], "verdict": "pass"}


@bp.get("/articles/<uuid:article_id>/talk")
@anybody
@bp.output(TalkOut, example=_TALK | {"liked": False})
def talk(article_id):
    """How often it was read, liked, kept, passed on and commented."""
    return queries.told(current_actor(), news.on_show(article_id).id)


@bp.post("/articles/<uuid:article_id>/react")
@bp.input(ReactionIn, example={"kind": "like"})
@bp.output(TalkOut, example=_TALK)
def react(article_id, json_data):
    """I have read it, like it, keep it, or passed it on."""
    actions.react(current_actor(), article_id, **json_data)
    return queries.told(current_actor(), article_id)


@bp.post("/articles/<uuid:article_id>/unreact")
@bp.input(UndoneIn, example={"kind": "like"})
@bp.output(TalkOut, example=_TALK | {"liked": False})
def unreact(article_id, json_data):
    """I take it back."""
    actions.unreact(current_actor(), article_id, **json_data)
    return queries.told(current_actor(), article_id)


@bp.get("/articles/<uuid:article_id>/comments")
@anybody
@bp.input(PageIn, location="query")
@bp.output(listing(CommentOut), example={"items": [_COMMENT], "next": None})
def comments(article_id, query_data):
    """What people said, and what I said even where it is not shown yet."""
    found, limit = news.on_show(article_id), query_data["limit"]
    rows = queries.comments(current_actor(), found.id, unpack_id(query_data["after"]), limit + 1)
    return page(rows, limit, lambda row: [row["id"]])


@bp.post("/articles/<uuid:article_id>/comments")
@bp.input(CommentIn, example={"text": "谢谢志愿者！"})
@bp.output(CommentOut, status_code=201, example=_COMMENT | {"state": "pending", "mine": True, "moves": ["withdraw"]})
def say(article_id, json_data):
    """Say something; it is shown when a moderator has read it."""
    return queries.one_of(current_actor(), actions.say(current_actor(), article_id, **json_data))


@bp.get("/comments")
@bp.input(CommentsToModerateIn, location="query")
@bp.output(listing(CommentOut), example={"items": [_COMMENT | _WAITING], "next": None})
def to_moderate(query_data):
    """Comments on the articles of my area, the oldest first."""
    state, limit = CommentState(query_data["state"]), query_data["limit"]
    rows = queries.to_moderate(current_actor(), state, unpack_id(query_data["after"]), limit + 1)
    return page(rows, limit, lambda row: [row["id"]])


@bp.get("/comments/<uuid:comment_id>")
@bp.output(CommentOut, example=_COMMENT | _WAITING)
def comment(comment_id):
    """One comment, as I may see it."""
    return queries.one_of(current_actor(), queries.comment(comment_id))


@bp.post("/comments/<uuid:comment_id>/show")
@bp.output(CommentOut, example=_COMMENT | {"moves": ["hide"]})
def show(comment_id):
    """Let it stand."""
    return queries.one_of(current_actor(), actions.show(current_actor(), comment_id))


@bp.post("/comments/<uuid:comment_id>/hide")
@bp.input(CommentReasonIn, example={"reason": "含有他人隐私"})
@bp.output(CommentOut, example=_COMMENT | {"state": "hidden", "note": "含有他人隐私"})
def hide(comment_id, json_data):
    """Do not let it stand."""
    return queries.one_of(current_actor(), actions.hide(current_actor(), comment_id, **json_data))


@bp.post("/comments/<uuid:comment_id>/withdraw")
@bp.output(CommentOut, example=_COMMENT | {"state": "withdrawn", "mine": True})
def withdraw(comment_id):
    """Take mine back."""
    return queries.one_of(current_actor(), actions.withdraw(current_actor(), comment_id))


@bp.get("/me/favourites")
@bp.output(KeptOut, example={"items": []})
def kept():
    """The articles I keep, the latest first."""
    return {"items": [news.listed(row) for row in news.by_ids(queries.kept_by(need_person(current_actor()), 100))]}
