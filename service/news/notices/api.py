"""URLs of notices."""

from apiflask import APIBlueprint

from service.news.notices import actions, queries
from service.news.notices.schemas import (
    NoticeDeskIn,
    NoticeDetailOut,
    NoticeEditIn,
    NoticeIn,
    NoticeOut,
    NoticesIn,
    PinIn,
    ReceiptOut,
)
from service.news.notices.states import NoticeState
from service.web.access import anybody, current_actor
from service.web.paging import PageIn, listing, page, unpack, unpack_id

bp = APIBlueprint("notices", __name__, tag="公告 Notices")

_NOTICE = {
    "id": "019a9f3e-0000-7000-8000-00000000c101", "region": "420105007", "region_name": "五里墩街道", "state": "published",
    "audience": "everybody", "title": "周末停水通知", "text": "11 月 28 日 9 时至 17 时停水。", "pinned": True,
    "until": "2026-11-28", "published_at": "2026-11-20T02:00:00+00:00", "read": False,
}
_DETAIL = _NOTICE | {"read_count": 12, "meant_for": 0, "moves": ["withdraw"], "may_keep": True}
_TO_A_READER = {"read_count": None, "meant_for": None, "moves": [], "may_keep": False}
_DRAFT = _DETAIL | {"state": "draft", "published_at": None, "read_count": 0, "moves": ["publish"]}
_IN = {"audience": "everybody", "title": "周末停水通知", "text": "11 月 28 日 9 时至 17 时停水。", "pinned": True}
_RECEIPT = {"person_id": "019a9f3e-0000-7000-8000-00000000c1aa", "name": "王志强", "read_at": "2026-11-20T03:00:00+00:00"}


def _shown(found):
    return queries.view(current_actor(), found)


@bp.get("/announcements")
@anybody
@bp.input(NoticesIn, location="query")
@bp.output(listing(NoticeOut), example={"items": [_NOTICE], "next": None})
def notices(query_data):
    """What is for me now: pinned first, then the newest."""
    after, limit = unpack(query_data["after"], 2), query_data["limit"]
    rows = queries.notices(current_actor(), query_data.get("region"), after, limit + 1)
    return page(rows, limit, lambda row: ["1" if row["pinned"] else "0", row["id"]])


@bp.get("/announcements/desk")
@bp.input(NoticeDeskIn, location="query")
@bp.output(listing(NoticeOut), example={"items": [_NOTICE], "next": None})
def desk(query_data):
    """The notices of my area, in any state."""
    state, limit = query_data["state"], query_data["limit"]
    wanted = None if state is None else NoticeState(state)
    rows = queries.desk(current_actor(), wanted, unpack_id(query_data["after"]), limit + 1)
    return page(rows, limit, lambda row: [row["id"]])


@bp.get("/announcements/<uuid:announcement_id>")
@anybody
@bp.output(NoticeDetailOut, example=_DETAIL)
def notice(announcement_id):
    """One notice."""
    return _shown(queries.notice(current_actor(), announcement_id))


@bp.get("/announcements/<uuid:announcement_id>/receipts")
@bp.input(PageIn, location="query")
@bp.output(listing(ReceiptOut), example={"items": [_RECEIPT], "next": None})
def receipts(announcement_id, query_data):
    """Who has read it, and of those it is for who has not."""
    found, limit = queries.kept(current_actor(), announcement_id), query_data["limit"]
    rows = queries.receipts(current_actor(), found, unpack_id(query_data["after"]), limit + 1)
    return page(rows, limit, lambda row: [row["person_id"]])


@bp.post("/announcements")
@bp.input(NoticeIn, example=_IN)
@bp.output(NoticeDetailOut, status_code=201, example=_DRAFT)
def write(json_data):
    """Write a notice for my area or a part of it."""
    return _shown(actions.write(current_actor(), **json_data))


@bp.post("/announcements/<uuid:announcement_id>/edit")
@bp.input(NoticeEditIn, example={"title": "周末停水通知（更新）"})
@bp.output(NoticeDetailOut, example=_DRAFT)
def edit(announcement_id, json_data):
    """Change what nobody has seen."""
    return _shown(actions.edit(current_actor(), announcement_id, **json_data))


@bp.post("/announcements/<uuid:announcement_id>/publish")
@bp.output(NoticeDetailOut, example=_DETAIL)
def publish(announcement_id):
    """Let it be read."""
    return _shown(actions.publish(current_actor(), announcement_id))


@bp.post("/announcements/<uuid:announcement_id>/withdraw")
@bp.output(NoticeDetailOut, example=_DETAIL | {"state": "withdrawn", "moves": []})
def withdraw(announcement_id):
    """Take it back."""
    return _shown(actions.withdraw(current_actor(), announcement_id))


@bp.post("/announcements/<uuid:announcement_id>/pin")
@bp.input(PinIn, example={"pinned": True})
@bp.output(NoticeDetailOut, example=_DETAIL)
def pin(announcement_id, json_data):
    """Before all others, or not."""
    return _shown(actions.pin(current_actor(), announcement_id, **json_data))


@bp.post("/announcements/<uuid:announcement_id>/read")
@bp.output(NoticeDetailOut, example=_NOTICE | {"read": True} | _TO_A_READER)
def read(announcement_id):
    """I have read it."""
    return _shown(actions.read(current_actor(), announcement_id))
