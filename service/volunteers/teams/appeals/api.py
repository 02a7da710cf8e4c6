"""URLs of appeals against being removed from a team."""

from apiflask import APIBlueprint

from service.volunteers.teams.appeals import actions, queries
from service.volunteers.teams.appeals.schemas import TeamAppealIn, TeamAppealNoteIn, TeamAppealOut, TeamAppealsIn
from service.web.access import current_actor
from service.web.paging import listing

bp = APIBlueprint("team_appeals", __name__, tag="志愿队伍 Teams")

_APPEAL = {
    "id": "019a9f3e-0000-7000-8000-0000000000f2", "membership_id": "019a9f3e-0000-7000-8000-0000000000e1",
    "team_id": "019a9f3e-0000-7000-8000-0000000000d1", "team_name": "五里墩暖心小队", "name": "王志强",
    "reason": "多次无故缺席", "text": "那几次已经向队长请过假", "state": "open", "level": 3,
    "due_at": "2026-11-27T23:59:59+08:00", "note": None, "created_at": "2026-11-20T09:00:00+08:00", "decided_at": None,
    "moves": ["withdraw"],
}
_NOTE = {"note": "已核实，请假属实"}


@bp.get("/team-appeals")
@bp.input(TeamAppealsIn, location="query", example={"state": "open", "limit": 20})
@bp.output(listing(TeamAppealOut), example={"items": [_APPEAL], "next": None})
def team_appeals(query_data):
    """My appeals, those of a team I lead, or of my area."""
    return queries.appeals_page(current_actor(), **query_data)


@bp.get("/team-appeals/<uuid:team_appeal_id>")
@bp.output(TeamAppealOut, example=_APPEAL)
def team_appeal(team_appeal_id):
    """One appeal."""
    return queries.told(current_actor(), queries.appeal(team_appeal_id))


@bp.post("/memberships/<uuid:membership_id>/appeal")
@bp.input(TeamAppealIn, example={"text": _APPEAL["text"]})
@bp.output(TeamAppealOut, status_code=201, example=_APPEAL)
def appeal(membership_id, json_data):
    """I was removed, and it was not right."""
    return queries.told(current_actor(), actions.appeal(current_actor(), membership_id, **json_data))


@bp.post("/team-appeals/<uuid:team_appeal_id>/withdraw")
@bp.output(TeamAppealOut, example=_APPEAL | {"state": "withdrawn", "moves": []})
def withdraw(team_appeal_id):
    """Never mind."""
    return queries.told(current_actor(), actions.withdraw(current_actor(), team_appeal_id))


@bp.post("/team-appeals/<uuid:team_appeal_id>/uphold")
@bp.input(TeamAppealNoteIn, example=_NOTE)
@bp.output(TeamAppealOut, example=_APPEAL | {"state": "upheld", "moves": []})
def uphold(team_appeal_id, json_data):
    """The member is back."""
    return queries.told(current_actor(), actions.uphold(current_actor(), team_appeal_id, **json_data))


@bp.post("/team-appeals/<uuid:team_appeal_id>/dismiss")
@bp.input(TeamAppealNoteIn, example={"note": "缺席属实"})
@bp.output(TeamAppealOut, example=_APPEAL | {"state": "dismissed", "moves": []})
def dismiss(team_appeal_id, json_data):
    """The removal stands."""
    return queries.told(current_actor(), actions.dismiss(current_actor(), team_appeal_id, **json_data))
