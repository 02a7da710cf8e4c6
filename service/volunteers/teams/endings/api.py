"""URLs of mergers."""

from apiflask import APIBlueprint

from service.volunteers.teams.endings import actions, queries
from service.volunteers.teams.endings.schemas import MergerIn, MergerOut, MergerReasonIn, MergersIn
from service.web.access import current_actor
from service.web.paging import listing

bp = APIBlueprint("team_endings", __name__, tag="志愿队伍 Teams")

_MERGER = {
    "id": "019a9f3e-0000-7000-8000-0000000000f1", "team_id": "019a9f3e-0000-7000-8000-0000000000d1",
    "team_name": "五里墩暖心小队", "into_id": "019a9f3e-0000-7000-8000-0000000000d2", "into_name": "五里墩邻里小队",
    "members": 12, "state": "asked", "reason": "两队服务内容相同", "note": None,
    "created_at": "2026-11-20T09:00:00+08:00", "agreed_at": None, "decided_at": None, "moves": ["withdraw"],
}


@bp.get("/mergers")
@bp.input(MergersIn, location="query", example={"state": "agreed", "limit": 20})
@bp.output(listing(MergerOut), example={"items": [_MERGER], "next": None})
def mergers(query_data):
    """Mergers of the teams I lead, or of my area."""
    return queries.mergers_page(current_actor(), **query_data)


@bp.get("/mergers/<uuid:merger_id>")
@bp.output(MergerOut, example=_MERGER)
def merger(merger_id):
    """One merger."""
    return queries.told(current_actor(), queries.merger(merger_id))


@bp.post("/teams/<uuid:team_id>/ask-to-merge")
@bp.input(MergerIn, example={"into_id": _MERGER["into_id"], "reason": _MERGER["reason"]})
@bp.output(MergerOut, status_code=201, example=_MERGER)
def ask_to_merge(team_id, json_data):
    """My team wants to become part of another."""
    return queries.told(current_actor(), actions.ask_to_merge(current_actor(), team_id, **json_data))


@bp.post("/mergers/<uuid:merger_id>/agree")
@bp.output(MergerOut, example=_MERGER | {"state": "agreed"})
def agree(merger_id):
    """We take them in."""
    return queries.told(current_actor(), actions.agree(current_actor(), merger_id))


@bp.post("/mergers/<uuid:merger_id>/decline")
@bp.input(MergerReasonIn, example={"reason": "暂不合并"})
@bp.output(MergerOut, example=_MERGER | {"state": "declined"})
def decline(merger_id, json_data):
    """We would rather not."""
    return queries.told(current_actor(), actions.decline(current_actor(), merger_id, **json_data))


@bp.post("/mergers/<uuid:merger_id>/withdraw")
@bp.output(MergerOut, example=_MERGER | {"state": "withdrawn"})
def withdraw(merger_id):
    """We have thought better of it."""
    return queries.told(current_actor(), actions.withdraw(current_actor(), merger_id))


@bp.post("/mergers/<uuid:merger_id>/approve")
@bp.output(MergerOut, example=_MERGER | {"state": "done"})
def approve(merger_id):
    """The two are one."""
    return queries.told(current_actor(), actions.approve(current_actor(), merger_id))


@bp.post("/mergers/<uuid:merger_id>/refuse")
@bp.input(MergerReasonIn, example={"reason": "服务区域相距太远"})
@bp.output(MergerOut, example=_MERGER | {"state": "refused"})
def refuse(merger_id, json_data):
    """They stay two."""
    return queries.told(current_actor(), actions.refuse(current_actor(), merger_id, **json_data))
