"""URLs of teams: the public tree, founding, reviewing, stopping and ending."""

from apiflask import APIBlueprint

from service.volunteers.teams import actions, queries
from service.volunteers.teams.schemas import (
    FoundersIn,
    MyTeamsOut,
    TeamDescribeIn,
    TeamHistoryOut,
    TeamIn,
    TeamMendedIn,
    TeamMendIn,
    TeamOut,
    TeamReasonIn,
    TeamsIn,
)
from service.web.access import anybody, current_actor
from service.web.paging import listing

bp = APIBlueprint("teams", __name__, tag="志愿队伍 Teams")

_TEAM = {
    "id": "019a9f3e-0000-7000-8000-0000000000d1", "number": "T420105007001001", "name": "五里墩暖心小队", "level": 4,
    "level_name": "小队", "kind": "area", "category": "扶贫帮困", "tags": ["家电维修"], "intro": "修灯、修水管、陪老人聊天",
    "registration": "unregistered", "uscc": None, "sponsor": "五里墩社区", "needs_leader": False, "merged_into": None,
    "mended_at": None, "mended_note": None,
    "region": "420105007001", "region_name": "五里墩社区", "parent_id": None, "state": "active", "leader_name": "王*",
    "member_count": 12, "child_count": 0, "review_due": None, "rectify_due": None, "closing_asked_at": None,
    "created_at": "2026-11-20T09:00:00+08:00", "my_membership": None, "moves": [],
}
_REASON = {"reason": "请补充队伍简介"}


@bp.get("/teams")
@anybody
@bp.input(TeamsIn, location="query", example={"region": "420105007", "level": 4, "limit": 20})
@bp.output(listing(TeamOut), example={"items": [_TEAM], "next": None})
def teams(query_data):
    """Teams of the four levels, by region, category or parent."""
    return queries.teams_page(current_actor(), **query_data)


@bp.get("/teams/<uuid:team_id>")
@anybody
@bp.output(TeamOut, example=_TEAM)
def team(team_id):
    """One team."""
    return queries.team_view(current_actor(), team_id)


@bp.get("/me/teams")
@bp.output(MyTeamsOut, example={"items": [_TEAM]})
def my_teams():
    """The teams I belong to, lead, or am asked to found."""
    return queries.my_teams(current_actor())


@bp.get("/teams/<uuid:team_id>/history")
@bp.output(
    TeamHistoryOut,
    example={
        "items": [
            {"move": "approve", "before": "pending", "after": "active", "role": "A3", "reason": None,
             "created_at": "2026-11-20T09:00:00+08:00"},
        ]
    },
)
def history(team_id):
    """The steps of a team that I may see."""
    return {"items": queries.history_of(team_id)}


@bp.post("/teams")
@bp.input(
    TeamIn,
    example={"name": "五里墩暖心小队", "level": 4, "category": "扶贫帮困", "tags": ["家电维修"], "region": "420105007001",
             "intro": "修灯、修水管", "registration": "unregistered", "sponsor": "五里墩社区",
             "founders": ["HY260000000018"]},
)
@bp.output(TeamOut, status_code=201, example=_TEAM | {"state": "gathering", "number": None, "moves": ["withdraw"]})
def found_team(json_data):
    """Found a team and lead it; a squad goes to review when five founders have confirmed."""
    return queries.told(current_actor(), actions.found_team(current_actor(), **json_data))


@bp.post("/teams/<uuid:team_id>/confirm-founding")
@bp.output(TeamOut, example=_TEAM | {"state": "pending"})
def confirm_founding(team_id):
    """Yes, I found this team with the others."""
    return queries.told(current_actor(), actions.confirm_founding(current_actor(), team_id))


@bp.post("/teams/<uuid:team_id>/founders")
@bp.input(FoundersIn, example={"founders": ["HY260000000026"]})
@bp.output(TeamOut, example=_TEAM | {"state": "gathering", "number": None})
def name_founders(team_id, json_data):
    """Ask others to found the team, where somebody said no."""
    return queries.told(current_actor(), actions.name_founders(current_actor(), team_id, **json_data))


@bp.post("/teams/<uuid:team_id>/describe")
@bp.input(TeamDescribeIn, example={"category": "扶贫帮困", "tags": ["家电维修", "理发"], "intro": "每周六上午在文明实践站"})
@bp.output(TeamOut, example=_TEAM)
def describe(team_id, json_data):
    """Say anew what the team does."""
    return queries.told(current_actor(), actions.describe(current_actor(), team_id, **json_data))


@bp.post("/teams/<uuid:team_id>/report-mended")
@bp.input(TeamMendedIn, example={"note": "已补齐活动记录，并开展两次活动"})
@bp.output(TeamOut, example=_TEAM | {"state": "rectifying"})
def report_mended(team_id, json_data):
    """It is put right; please look."""
    return queries.told(current_actor(), actions.report_mended(current_actor(), team_id, **json_data))


@bp.post("/teams/<uuid:team_id>/resubmit")
@bp.input(TeamMendIn, example={"intro": "修灯、修水管，每周六上午在社区文明实践站集合"})
@bp.output(TeamOut, example=_TEAM | {"state": "pending"})
def resubmit(team_id, json_data):
    """Mended; please look again."""
    return queries.told(current_actor(), actions.resubmit(current_actor(), team_id, **json_data))


@bp.post("/teams/<uuid:team_id>/withdraw")
@bp.output(TeamOut, example=_TEAM | {"state": "dissolved"})
def withdraw(team_id):
    """The founder gives up."""
    return queries.told(current_actor(), actions.withdraw(current_actor(), team_id))


@bp.post("/teams/<uuid:team_id>/approve")
@bp.output(TeamOut, example=_TEAM)
def approve(team_id):
    """The team may serve."""
    return queries.told(current_actor(), actions.approve(current_actor(), team_id))


@bp.post("/teams/<uuid:team_id>/return")
@bp.input(TeamReasonIn, example=_REASON)
@bp.output(TeamOut, example=_TEAM | {"state": "returned"})
def send_back(team_id, json_data):
    """Something is missing."""
    return queries.told(current_actor(), actions.send_back(current_actor(), team_id, **json_data))


@bp.post("/teams/<uuid:team_id>/reject")
@bp.input(TeamReasonIn, example={"reason": "与已有队伍重复"})
@bp.output(TeamOut, example=_TEAM | {"state": "rejected"})
def reject(team_id, json_data):
    """This will be no team."""
    return queries.told(current_actor(), actions.reject(current_actor(), team_id, **json_data))


@bp.post("/teams/<uuid:team_id>/rectify")
@bp.input(TeamReasonIn, example={"reason": "年审未达标"})
@bp.output(TeamOut, example=_TEAM | {"state": "rectifying"})
def rectify(team_id, json_data):
    """Thirty days to put something right."""
    return queries.told(current_actor(), actions.rectify(current_actor(), team_id, **json_data))


@bp.post("/teams/<uuid:team_id>/suspend")
@bp.input(TeamReasonIn, example={"reason": "变相收费"})
@bp.output(TeamOut, example=_TEAM | {"state": "suspended"})
def suspend(team_id, json_data):
    """Stop a team for now."""
    return queries.told(current_actor(), actions.suspend(current_actor(), team_id, **json_data))


@bp.post("/teams/<uuid:team_id>/restore")
@bp.output(TeamOut, example=_TEAM)
def restore(team_id):
    """The team works again."""
    return queries.told(current_actor(), actions.restore(current_actor(), team_id))


@bp.post("/teams/<uuid:team_id>/ask-to-dissolve")
@bp.output(TeamOut, example=_TEAM | {"closing_asked_at": "2026-11-20T09:00:00+08:00"})
def ask_to_dissolve(team_id):
    """The leader asks for the end of the team."""
    return queries.told(current_actor(), actions.ask_to_dissolve(current_actor(), team_id))


@bp.post("/teams/<uuid:team_id>/dissolve")
@bp.input(TeamReasonIn, example={"reason": "队长申请，无未完成事项"})
@bp.output(TeamOut, example=_TEAM | {"state": "dissolved"})
def dissolve(team_id, json_data):
    """The team ends; its hours stay."""
    return queries.told(current_actor(), actions.dissolve(current_actor(), team_id, **json_data))
