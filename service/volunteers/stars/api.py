"""URLs of stars: one's own way, the desks, and what the public may look at."""

from apiflask import APIBlueprint

from service.volunteers.stars import actions, queries
from service.volunteers.stars.schemas import (
    ApplyIn,
    DoubtIn,
    DoubtOut,
    MyStarOut,
    SecondIn,
    StarApplicationOut,
    StarApplicationsIn,
    StarApproveIn,
    StarNoteIn,
    StarNoticeOut,
    StarPolicyIn,
    StarPolicyOut,
    StarReasonIn,
    StarRuleIn,
    StarWholeOut,
)
from service.web.access import anybody, current_actor
from service.web.limits import limiter
from service.web.paging import PageIn, listing

bp = APIBlueprint("stars", __name__, tag="星级认定 Stars")

_STAR = {
    "id": "019a9f3e-0000-7000-8000-0000000000a7", "volunteer_id": "019a9f3e-0000-7000-8000-000000000011",
    "volunteer_name": "王志强", "volunteer_number": "HY260000000018", "region": "420105007002", "star": 1,
    "state": "applied", "statement": "两年来坚持为老人修理家电", "minutes": 6420, "hours": "107.0", "needed": 6000,
    "rule_version": "stars-2026-1", "panel": None, "shown_from": None, "shown_until": None,
    "provisional": False, "ended_at": None, "reason": None,
    "due_at": "2026-11-27T15:59:59+00:00", "due_provisional": False, "created_at": "2026-11-20T02:00:00+00:00",
    "moves": ["withdraw"],
}
_SHOWN = {"shown_from": "2026-11-23T02:00:00+00:00", "shown_until": "2026-11-30T15:59:59+00:00"}
_PUBLIC = _STAR | _SHOWN | {"state": "publicity", "due_at": None, "moves": []}
_OVER = {"ended_at": "2026-11-24T02:00:00+00:00", "due_at": None, "moves": []}
_STEP = {"at": "2026-11-20T02:00:00+00:00", "move": "apply", "before": None, "after": "applied", "role": "volunteer",
         "by_name": "王*", "note": None}
_POLICY = {
    "now": {"name": "stars-2026-1", "since": "2026-01-01", "hours": [100, 300, 600, 1000, 1500]},
    "coming": [{"name": "stars-2027-01-01", "since": "2027-01-01", "hours": [100, 300, 600, 1000, 2000]}],
}
_DOUBT = {"id": "019a9f3e-0000-7000-8000-0000000000a8", "text": "他没有参加过那次活动", "state": "open",
          "created_at": "2026-11-24T02:00:00+00:00"}


@bp.get("/me/star")
@bp.output(MyStarOut, example={
    "star": 0, "minutes": 6420, "hours": "107.0", "next_star": 1, "next_minutes": 6000, "missing_minutes": 0,
    "thresholds": [100, 300, 600, 1000, 1500], "may_apply": True, "applications": [],
})
def my_star():
    """How many stars I have, and how far it is to the next."""
    return queries.my_star(current_actor())


@bp.get("/star-policy")
@bp.output(StarPolicyOut, example=_POLICY)
def policy():
    """How many hours a star takes, today and from which day otherwise."""
    return queries.policies()


@bp.post("/star-policy")
@bp.input(StarPolicyIn, example={"hours": [100, 300, 600, 1000, 2000], "since": "2027-01-01"})
@bp.output(StarPolicyOut, status_code=201, example=_POLICY)
def set_policy(json_data):
    """A1 sets it anew, from a day to come."""
    return actions.set_policy(current_actor(), **json_data)


@bp.post("/me/star/applications")
@bp.input(ApplyIn, example={"statement": "两年来坚持为老人修理家电"})
@bp.output(StarApplicationOut, status_code=201, example=_STAR)
def apply(json_data):
    """Ask for the next star."""
    return queries.told(current_actor(), actions.apply(current_actor(), **json_data))


@bp.get("/star-applications")
@bp.input(StarApplicationsIn, location="query", example={"state": "applied"})
@bp.output(listing(StarApplicationOut), example={"items": [_STAR | {"moves": ["check", "refuse"]}], "next": None})
def applications(query_data):
    """Applications of my area, or of my team for a fifth star, the latest first."""
    return queries.applications(current_actor(), **query_data)


@bp.get("/star-applications/<uuid:star_id>")
@bp.output(StarWholeOut, example=_STAR | {"steps": [_STEP], "doubts": []})
def application(star_id):
    """One application with every step."""
    return queries.view(current_actor(), star_id)


@bp.post("/star-applications/<uuid:star_id>/withdraw")
@bp.output(StarApplicationOut, example=_STAR | _OVER | {"state": "withdrawn"})
def withdraw(star_id):
    """Let it be."""
    return queries.told(current_actor(), actions.withdraw(current_actor(), star_id))


@bp.post("/star-applications/<uuid:star_id>/check")
@bp.input(StarNoteIn, example={"note": "情况属实"})
@bp.output(StarApplicationOut, example=_STAR | {"state": "checked", "moves": []})
def check(star_id, json_data):
    """The community's first look."""
    return queries.told(current_actor(), actions.check(current_actor(), star_id, **json_data))


@bp.post("/star-applications/<uuid:star_id>/second")
@bp.input(SecondIn, example={"note": "队里公认的骨干"})
@bp.output(StarApplicationOut, example=_STAR | {"star": 5, "state": "checked", "moves": []})
def second(star_id, json_data):
    """A leader speaks for a fifth star."""
    return queries.told(current_actor(), actions.second(current_actor(), star_id, **json_data))


@bp.post("/star-applications/<uuid:star_id>/approve")
@bp.input(StarApproveIn, example={"note": "同意"})
@bp.output(StarApplicationOut, example=_PUBLIC)
def approve(star_id, json_data):
    """Yes; the public looks at it for five working days."""
    return queries.told(current_actor(), actions.approve(current_actor(), star_id, **json_data))


@bp.post("/star-applications/<uuid:star_id>/refuse")
@bp.input(StarReasonIn, example={"reason": "时长核查中"})
@bp.output(StarApplicationOut, example=_STAR | _OVER | {"state": "refused", "reason": "时长核查中"})
def refuse(star_id, json_data):
    """Not this time."""
    return queries.told(current_actor(), actions.refuse(current_actor(), star_id, **json_data))


@bp.post("/star-applications/<uuid:star_id>/rule")
@bp.input(StarRuleIn, example={"verdict": "award", "note": "经核实，所反映的情况不存在"})
@bp.output(StarApplicationOut, example=_PUBLIC)
def rule(star_id, json_data):
    """A1 decides about what was said against it."""
    return queries.told(current_actor(), actions.rule(current_actor(), star_id, **json_data))


@bp.post("/star-applications/<uuid:star_id>/revoke")
@bp.input(StarReasonIn, example={"reason": "时长造假"})
@bp.output(StarApplicationOut, example=_PUBLIC | _OVER | {"state": "revoked", "reason": "时长造假"})
def revoke(star_id, json_data):
    """Take a star back, and every higher one."""
    return queries.told(current_actor(), actions.revoke(current_actor(), star_id, **json_data))


@bp.get("/star-notices")
@anybody
@bp.input(PageIn, location="query", example={"limit": 20})
@bp.output(listing(StarNoticeOut), example={"items": [{
    "id": _STAR["id"], "star": 1, "holder": "王*", "number": "HY260000000018", "street": "五里墩街道", "hours": "107.0",
    "state": "publicity", "provisional": False, **_SHOWN,
}], "next": None})
def notices(query_data):
    """Who is to get which star: open to everybody for five working days."""
    return queries.notices(**query_data)


@bp.post("/star-notices/<uuid:notice_id>/object")
@bp.input(DoubtIn, example={"text": _DOUBT["text"]})
@bp.output(DoubtOut, status_code=201, example=_DOUBT)
@limiter.limit("10/day")
def object_to(notice_id, json_data):
    """Say what I know against it; who I am is not told."""
    return actions.object_to(current_actor(), notice_id, **json_data)
