"""URLs of the annual check."""

from apiflask import APIBlueprint

from service.volunteers.teams.checks import actions, queries
from service.volunteers.teams.checks.schemas import (
    CheckConfirmIn,
    CheckNoteIn,
    CheckOut,
    CheckRoundIn,
    CheckRoundOut,
    CheckRoundsOut,
    ChecksIn,
)
from service.web.access import current_actor
from service.web.paging import listing

bp = APIBlueprint("team_checks", __name__, tag="志愿队伍 Teams")

_ROUND = {
    "id": "019a9f3e-0000-7000-8000-0000000000a1", "year": 2026, "due_at": "2026-12-20T09:00:00+08:00", "total": 120,
    "done": 100, "progress": 83, "finished_at": None, "created_at": "2026-11-20T09:00:00+08:00",
    "states": {"asked": 80, "to_review": 6, "passed": 12, "failed": 2, "void": 0},
}
_CHECK = {
    "id": "019a9f3e-0000-7000-8000-0000000000a2", "team_id": "019a9f3e-0000-7000-8000-0000000000d1",
    "team_name": "五里墩暖心小队", "team_state": "active", "level_name": "小队", "region_name": "五里墩社区", "year": 2026,
    "state": "to_review", "due_at": "2026-11-27T23:59:59+08:00", "statement": "全年服务情况属实",
    "confirmed_at": "2026-11-20T09:00:00+08:00", "activities": 3, "orders": 41, "minutes": 5400, "on_time_percent": 96,
    "late_give_backs": 1, "shortfalls": ["全年活动 3 次，应不少于 4 次"], "note": None, "decided_at": None,
    "created_at": "2026-11-15T09:00:00+08:00", "moves": ["pass", "fail"],
}


@bp.get("/check-rounds")
@bp.output(CheckRoundsOut, example={"items": [_ROUND]})
def check_rounds():
    """The annual checks there were, and how far the present one is."""
    return queries.rounds(current_actor())


@bp.post("/check-rounds")
@bp.input(CheckRoundIn, example={"year": 2026})
@bp.output(CheckRoundOut, status_code=201, example=_ROUND | {"done": 0, "progress": 0})
def open_round(json_data):
    """Begin the check of a year; teams are asked in the background."""
    return queries.round_told(actions.open_round(current_actor(), **json_data), {})


@bp.get("/team-checks")
@bp.input(ChecksIn, location="query", example={"year": 2026, "state": "to_review", "limit": 20})
@bp.output(listing(CheckOut), example={"items": [_CHECK], "next": None})
def team_checks(query_data):
    """Checks of the teams I lead, or of my area."""
    return queries.checks_page(current_actor(), **query_data)


@bp.get("/team-checks/<uuid:check_id>")
@bp.output(CheckOut, example=_CHECK)
def team_check(check_id):
    """One check."""
    return queries.told(current_actor(), queries.check(check_id))


@bp.post("/team-checks/<uuid:check_id>/confirm")
@bp.input(CheckConfirmIn, example={"statement": _CHECK["statement"]})
@bp.output(CheckOut, example=_CHECK | {"moves": []})
def confirm(check_id, json_data):
    """I stand for what my team did this year."""
    return queries.told(current_actor(), actions.confirm(current_actor(), check_id, **json_data))


@bp.post("/team-checks/<uuid:check_id>/pass")
@bp.input(CheckNoteIn, example={"note": "新建队伍，情况属实"})
@bp.output(CheckOut, example=_CHECK | {"state": "passed", "moves": []})
def pass_check(check_id, json_data):
    """Good enough, and why."""
    return queries.told(current_actor(), actions.pass_check(current_actor(), check_id, **json_data))


@bp.post("/team-checks/<uuid:check_id>/fail")
@bp.input(CheckNoteIn, example={"note": "活动次数不足"})
@bp.output(CheckOut, example=_CHECK | {"state": "failed", "moves": []})
def fail(check_id, json_data):
    """Not good enough: the team has thirty days to put it right."""
    return queries.told(current_actor(), actions.fail(current_actor(), check_id, **json_data))
