"""URLs of musters 应急集结."""

from apiflask import APIBlueprint

from service.volunteers.teams.musters import actions, queries
from service.volunteers.teams.musters.schemas import MusterAnswerIn, MusterIn, MusterOut, MyMustersOut
from service.web.access import current_actor
from service.web.paging import PageIn, listing

bp = APIBlueprint("musters", __name__, tag="志愿队伍 Teams")

_WHAT = {
    "title": "江堤巡查", "text": "水位上涨，请带雨衣胶鞋到堤段集合巡查", "place": "鹦鹉堤 3 号闸口", "category": None,
    "skills": [],
    "certificates": ["应急"], "wanted": 30,
}
_MUSTER = _WHAT | {
    "id": "019a9f3e-0000-7000-8000-0000000000b1", "state": "open", "region": "420105007", "region_name": "五里墩街道",
    "expires_at": "2026-11-21T09:00:00+08:00", "closed_at": None, "created_at": "2026-11-20T09:00:00+08:00",
    "figures": {"asked": 42, "coming": 18, "not_coming": 3, "silent": 21}, "mine": None,
    "people": [
        {"name": "王志强", "state": "coming", "eta_minutes": 20, "answered_at": "2026-11-20T09:03:00+08:00",
         "arrives_at": "2026-11-20T09:23:00+08:00"},
    ],
    "moves": ["close"],
}
_MINE = _MUSTER | {
    "figures": None, "people": [], "moves": ["answer"],
    "mine": {"state": "coming", "eta_minutes": 20, "answered_at": "2026-11-20T09:03:00+08:00"},
}


@bp.get("/musters")
@bp.input(PageIn, location="query", example={"limit": 20})
@bp.output(listing(MusterOut), example={"items": [_MUSTER | {"people": []}], "next": None})
def musters(query_data):
    """The calls of my area, the newest first."""
    return queries.musters_page(current_actor(), **query_data)


@bp.get("/me/musters")
@bp.output(MyMustersOut, example={"items": [_MINE]})
def my_musters():
    """The calls that I was asked in."""
    return queries.mine(current_actor())


@bp.get("/musters/<uuid:muster_id>")
@bp.output(MusterOut, example=_MUSTER)
def muster(muster_id):
    """One call; for managers with who comes, and when."""
    return queries.told(current_actor(), queries.muster(muster_id))


@bp.post("/musters")
@bp.input(MusterIn, example=_WHAT | {"region": "420105007"})
@bp.output(MusterOut, status_code=201, example=_MUSTER)
def call(json_data):
    """Call the trained grown-ups of an area together."""
    return queries.told(current_actor(), actions.call(current_actor(), **json_data))


@bp.post("/musters/<uuid:muster_id>/answer")
@bp.input(MusterAnswerIn, example={"coming": True, "eta_minutes": 20})
@bp.output(MusterOut, example=_MINE)
def answer(muster_id, json_data):
    """I can come, or I cannot; nothing follows from a no."""
    return queries.told(current_actor(), actions.answer(current_actor(), muster_id, **json_data))


@bp.post("/musters/<uuid:muster_id>/close")
@bp.output(MusterOut, example=_MUSTER | {"state": "closed", "moves": []})
def close(muster_id):
    """Enough have come, or it is over."""
    return queries.told(current_actor(), actions.close(current_actor(), muster_id))
