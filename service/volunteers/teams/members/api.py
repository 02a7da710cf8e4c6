"""URLs of belonging to a team."""

from apiflask import APIBlueprint

from service.volunteers.teams import queries
from service.volunteers.teams.members import actions
from service.volunteers.teams.members.schemas import AppointIn, HandoverIn, MemberReasonIn, MembershipOut, MembersIn
from service.volunteers.teams.schemas import TeamOut
from service.web.access import current_actor
from service.web.paging import listing

bp = APIBlueprint("members", __name__, tag="志愿队伍 Teams")

_TEAM = {
    "id": "019a9f3e-0000-7000-8000-0000000000d1", "number": "T420105007001001", "name": "五里墩暖心小队", "level": 4,
    "level_name": "小队", "kind": "area", "category": "扶贫帮困", "tags": ["家电维修"], "intro": "修灯、修水管、陪老人聊天",
    "registration": "unregistered", "uscc": None, "sponsor": "五里墩社区", "needs_leader": False, "merged_into": None,
    "mended_at": None, "mended_note": None,
    "region": "420105007001", "region_name": "五里墩社区", "parent_id": None, "state": "active", "leader_name": "王志强",
    "member_count": 12, "child_count": 0, "review_due": None, "rectify_due": None, "closing_asked_at": None,
    "created_at": "2026-11-20T09:00:00+08:00", "my_membership": None, "moves": [],
}
_MEMBER = {
    "id": "019a9f3e-0000-7000-8000-0000000000e1", "team_id": _TEAM["id"],
    "volunteer_id": "019a9f3e-0000-7000-8000-0000000000c1", "name": "王志强", "role": "member", "state": "active",
    "joined_at": "2026-11-20T09:00:00+08:00", "answer_due": None, "heir_since": None, "reason": None,
}


@bp.get("/teams/<uuid:team_id>/members")
@bp.input(MembersIn, location="query", example={"state": "applied", "limit": 20})
@bp.output(listing(MembershipOut), example={"items": [_MEMBER], "next": None})
def members(team_id, query_data):
    """Everybody in the team, for its leader and the managers of its area; oneself, for a member."""
    return queries.members_page(current_actor(), team_id, **query_data)


@bp.post("/teams/<uuid:team_id>/join")
@bp.output(
    MembershipOut, status_code=201,
    example=_MEMBER | {"state": "applied", "joined_at": None, "answer_due": "2026-12-04T09:00:00+08:00"},
)
def join(team_id):
    """Ask to belong to a team."""
    return queries.members_shown([actions.join(current_actor(), team_id)])[0]


@bp.post("/teams/<uuid:team_id>/leave")
@bp.output(MembershipOut, example=_MEMBER | {"state": "left"})
def leave(team_id):
    """Leave a team, or take an application back."""
    return queries.members_shown([actions.leave(current_actor(), team_id)])[0]


@bp.post("/memberships/<uuid:membership_id>/approve")
@bp.output(MembershipOut, example=_MEMBER)
def approve(membership_id):
    """Take somebody into the team."""
    return queries.members_shown([actions.approve(current_actor(), membership_id)])[0]


@bp.post("/memberships/<uuid:membership_id>/reject")
@bp.input(MemberReasonIn, example={"reason": "本队暂时满员"})
@bp.output(MembershipOut, example=_MEMBER | {"state": "rejected", "reason": "本队暂时满员"})
def reject(membership_id, json_data):
    """Decline an application."""
    return queries.members_shown([actions.reject(current_actor(), membership_id, **json_data)])[0]


@bp.post("/memberships/<uuid:membership_id>/remove")
@bp.input(MemberReasonIn, example={"reason": "多次无故缺席"})
@bp.output(MembershipOut, example=_MEMBER | {"state": "removed", "reason": "多次无故缺席"})
def remove(membership_id, json_data):
    """End a membership."""
    return queries.members_shown([actions.remove(current_actor(), membership_id, **json_data)])[0]


@bp.post("/memberships/<uuid:membership_id>/appoint")
@bp.input(AppointIn, example={"role": "recorder"})
@bp.output(MembershipOut, example=_MEMBER | {"role": "recorder"})
def appoint(membership_id, json_data):
    """Make a member deputy, recorder, or member again."""
    return queries.members_shown([actions.appoint(current_actor(), membership_id, **json_data)])[0]


@bp.post("/teams/<uuid:team_id>/handover")
@bp.input(HandoverIn, example={"membership_id": _MEMBER["id"]})
@bp.output(TeamOut, example=_TEAM)
def hand_over(team_id, json_data):
    """Name an heir, who must accept."""
    return queries.told(current_actor(), actions.hand_over(current_actor(), team_id, **json_data))


@bp.post("/memberships/<uuid:membership_id>/accept-handover")
@bp.output(TeamOut, example=_TEAM)
def accept_handover(membership_id):
    """I lead the team from now on."""
    return queries.told(current_actor(), actions.accept_handover(current_actor(), membership_id))


@bp.post("/memberships/<uuid:membership_id>/decline-handover")
@bp.output(TeamOut, example=_TEAM)
def decline_handover(membership_id):
    """I would rather not lead."""
    return queries.told(current_actor(), actions.decline_handover(current_actor(), membership_id))
