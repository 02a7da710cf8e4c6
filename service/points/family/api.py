"""URLs of family accounts."""

from apiflask import APIBlueprint

from service.points.family import actions, queries
from service.points.family.schemas import FamilyGiftIn, FamilyInviteIn, FamilyOut
from service.web.access import current_actor, need_person
from service.web.limits import limiter

bp = APIBlueprint("family", __name__, tag="积分 Points")

_ME = {"id": "019a9f3e-0000-7000-8000-00000000b601", "label": "本人", "state": "active", "is_me": True, "moves": ["leave"]}
_MUM = {
    "id": "019a9f3e-0000-7000-8000-00000000b602", "label": "妈妈", "state": "forming", "is_me": False, "moves": ["withdraw"],
}
_FAMILY = {"members": [_ME, _MUM], "invitations": [], "left_this_month": 100, "may_invite": True}
_GIFT = {"member_id": _MUM["id"], "points": 20}


@bp.get("/me/family")
@bp.output(FamilyOut, example=_FAMILY)
def family():
    """My family account, and who asks me into theirs."""
    return queries.family_view(need_person(current_actor()))


@bp.post("/me/family/invite")
@limiter.limit("20/hour")
@bp.input(FamilyInviteIn, example={"phone": "13900000000", "label": "妈妈"})
@bp.output(FamilyOut, status_code=201, example=_FAMILY)
def invite(json_data):
    """Ask somebody into my family account."""
    return queries.family_view(actions.invite(current_actor(), **json_data))


@bp.post("/me/family/give")
@bp.input(FamilyGiftIn, example=_GIFT)
@bp.output(FamilyOut, example=_FAMILY | {"left_this_month": 80})
def give(json_data):
    """Give points to another member."""
    return queries.family_view(actions.give(current_actor(), **json_data))


@bp.post("/family-places/<uuid:place_id>/accept")
@bp.output(FamilyOut, example=_FAMILY)
def accept(place_id):
    """Yes, I belong to it."""
    return queries.family_view(actions.accept(current_actor(), place_id))


@bp.post("/family-places/<uuid:place_id>/decline")
@bp.output(FamilyOut, example=_FAMILY)
def decline(place_id):
    """No."""
    return queries.family_view(actions.decline(current_actor(), place_id))


@bp.post("/family-places/<uuid:place_id>/withdraw")
@bp.output(FamilyOut, example=_FAMILY)
def withdraw(place_id):
    """Never mind."""
    return queries.family_view(actions.withdraw(current_actor(), place_id))


@bp.post("/family-places/<uuid:place_id>/leave")
@bp.output(FamilyOut, example=_FAMILY)
def leave(place_id):
    """I leave."""
    return queries.family_view(actions.leave(current_actor(), place_id))
