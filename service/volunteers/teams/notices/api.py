"""URLs of what leaders tell their teams."""

from apiflask import APIBlueprint

from service.volunteers.teams.notices import actions, queries
from service.volunteers.teams.notices.schemas import TeamNoticeIn, TeamNoticeOut, TeamNoticesOut
from service.web.access import current_actor
from service.web.paging import PageIn

bp = APIBlueprint("team_notices", __name__, tag="志愿队伍 Teams")

_NOTICE = {
    "id": "019a9f3e-0000-7000-8000-0000000000c8", "text": "周六上午九点在文明实践站集合，带好工具", "reached": 11,
    "created_at": "2026-11-20T09:00:00+08:00",
}


@bp.get("/teams/<uuid:team_id>/notices")
@bp.input(PageIn, location="query", example={"limit": 20})
@bp.output(TeamNoticesOut, example={"items": [_NOTICE], "next": None, "left_today": 1})
def team_notices(team_id, query_data):
    """What our leader told us."""
    return queries.notices_page(current_actor(), team_id, **query_data)


@bp.post("/teams/<uuid:team_id>/notices")
@bp.input(TeamNoticeIn, example={"text": _NOTICE["text"]})
@bp.output(TeamNoticeOut, status_code=201, example=_NOTICE)
def write(team_id, json_data):
    """Tell everybody in the team; twice a day at most."""
    return actions.write(current_actor(), team_id, **json_data)
