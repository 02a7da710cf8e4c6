"""URLs of awards."""

from apiflask import APIBlueprint

from service.volunteers.awards import actions, queries
from service.volunteers.awards.schemas import AwardIn, AwardListOut, AwardOut, AwardReasonIn, AwardsIn
from service.web.access import current_actor
from service.web.paging import listing

bp = APIBlueprint("awards", __name__, tag="表彰 Awards")

_IN = {"title": "优秀志愿者", "issuer": "汉阳区文明办", "level": "区级", "awarded_on": "2025-12-05"}
_AWARD = {
    "id": "019a9f3e-0000-7000-8000-0000000000f1", "volunteer_id": "019a9f3e-0000-7000-8000-000000000011",
    "volunteer_name": "王志强", "region": "420105007002", **_IN, "state": "pending", "decided_at": None, "reason": None,
    "photos": [], "due_at": "2026-11-27T15:59:59+00:00", "due_provisional": False, "created_at": "2026-11-20T02:00:00+00:00",
    "moves": ["withdraw"],
}
_VERIFIED = _AWARD | {"state": "verified", "decided_at": "2026-11-21T02:00:00+00:00", "due_at": None, "moves": []}


@bp.get("/me/awards")
@bp.output(AwardListOut, example={"items": [_AWARD]})
def my_awards():
    """My awards, the latest first."""
    return {"items": queries.mine(current_actor())}


@bp.post("/me/awards")
@bp.input(AwardIn, example=_IN)
@bp.output(AwardOut, status_code=201, example=_AWARD)
def show(json_data):
    """Show an award with a picture of it."""
    return queries.told(current_actor(), actions.show(current_actor(), **json_data))


@bp.get("/volunteers/<uuid:volunteer_id>/awards")
@bp.output(AwardListOut, example={"items": [_VERIFIED]})
def awards_of(volunteer_id):
    """The verified awards of a volunteer."""
    return {"items": queries.awards_of(current_actor(), volunteer_id)}


@bp.get("/awards")
@bp.input(AwardsIn, location="query", example={"state": "pending"})
@bp.output(listing(AwardOut), example={"items": [_AWARD | {"moves": ["verify", "refuse"]}], "next": None})
def awards(query_data):
    """Awards shown in the caller's area, the latest first."""
    return queries.awards(current_actor(), **query_data)


@bp.get("/awards/<uuid:award_id>")
@bp.output(AwardOut, example=_AWARD)
def award(award_id):
    """One award."""
    return queries.told(current_actor(), queries.award(award_id))


@bp.post("/awards/<uuid:award_id>/verify")
@bp.output(AwardOut, example=_VERIFIED)
def verify(award_id):
    """It is genuine."""
    return queries.told(current_actor(), actions.verify(current_actor(), award_id))


@bp.post("/awards/<uuid:award_id>/refuse")
@bp.input(AwardReasonIn, example={"reason": "图片看不清"})
@bp.output(AwardOut, example=_VERIFIED | {"state": "refused", "reason": "图片看不清"})
def refuse(award_id, json_data):
    """It is not accepted."""
    return queries.told(current_actor(), actions.refuse(current_actor(), award_id, **json_data))


@bp.post("/awards/<uuid:award_id>/withdraw")
@bp.output(AwardOut, example=_AWARD | {"state": "withdrawn", "due_at": None, "moves": []})
def withdraw(award_id):
    """Show it no more."""
    return queries.told(current_actor(), actions.withdraw(current_actor(), award_id))
