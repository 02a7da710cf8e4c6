"""URLs of signing up: may I, my names, and the organiser's list."""

from apiflask import APIBlueprint

from service.activities.schemas import ACTIVITY_EXAMPLE, SHIFT_EXAMPLE, WhyIn
from service.activities.signups import actions, queries
from service.activities.signups.schemas import (
    EligibilityOut,
    InviteIn,
    MaybeWhyIn,
    SignedUpOut,
    SignupIn,
    SignupMoveOut,
    SignupOut,
    SignupsIn,
)
from service.web.access import current_actor
from service.web.limits import limiter
from service.web.paging import listing, page, unpack_id

bp = APIBlueprint("signups", __name__, tag="活动报名 Sign-ups")

_SIGNUP = {
    "id": "019a9f3e-0000-7000-8000-0000000000e1", "activity_id": ACTIVITY_EXAMPLE["id"], "shift_id": SHIFT_EXAMPLE["id"],
    "state": "approved", "title": "五琴里社区清洁行动", "starts_at": "2026-11-28T01:00:00+00:00",
    "ends_at": "2026-11-28T03:00:00+00:00", "answer": None, "by_code": False, "invited_until": None,
    "free_to_cancel": True, "reason": None, "created_at": "2026-11-26T02:00:00+00:00", "position": None,
    "moves": ["confirm", "decline", "cancel"],
}
_NAME = _SIGNUP | {
    "volunteer_id": "019a9f3e-0000-7000-8000-0000000000c1", "name": "王志强", "post": "清洁员", "minor": False,
    "photo_use": False,
    "moves": ["remove"],
}
_NO = {"may": False, "reasons": [{"code": "full", "detail": "名额已满"}], "waitlist": True, "question": None}
_MOVE = {
    "id": "019a9f3e-0000-7000-8000-0000000000e2", "created_at": "2026-11-26T02:00:00+00:00", "move": "sign-up",
    "from_state": None, "to_state": "approved", "role": "self", "note": None,
}


@bp.get("/shifts/<uuid:shift_id>/eligibility")
@bp.output(EligibilityOut, example=_NO)
def eligibility(shift_id):
    """Can I sign up for this shift, and if not, why not?"""
    return queries.eligibility(current_actor(), shift_id)


@bp.post("/activities/<uuid:activity_id>/signups")
@bp.input(SignupIn, example={"shift_id": SHIFT_EXAMPLE["id"], "accept_risk": True, "accept_privacy": True})
@bp.output(SignupOut, status_code=201, example=_SIGNUP)
def sign_up(activity_id, json_data):
    """Put my name down."""
    return actions.sign_up(current_actor(), activity_id, **json_data)


@bp.get("/activities/<uuid:activity_id>/signups")
@bp.input(SignupsIn, location="query", example={"state": "applied", "limit": 20})
@bp.output(listing(SignedUpOut), example={"items": [_NAME], "next": None})
def signed_up(activity_id, query_data):
    """Who has signed up, in the order in which they came."""
    after, limit = unpack_id(query_data["after"]), query_data["limit"]
    rows = queries.list_of(current_actor(), activity_id, query_data["state"], after, limit + 1)
    return page(rows, limit, lambda row: [row["id"]])


@bp.get("/me/signups")
@bp.input(SignupsIn, location="query", example={"limit": 20})
@bp.output(listing(SignupOut), example={"items": [_SIGNUP], "next": None})
def my_signups(query_data):
    """My names, the newest first."""
    after, limit = unpack_id(query_data["after"]), query_data["limit"]
    rows = queries.mine(current_actor(), query_data["state"], after, limit + 1)
    return page(rows, limit, lambda row: [row["id"]])


@bp.get("/signups/<uuid:signup_id>")
@bp.output(SignupOut, example=_SIGNUP | {"state": "waitlisted", "position": 3, "moves": ["cancel"]})
def signup(signup_id):
    """One sign-up, with its place in line."""
    return queries.view(current_actor(), queries.signup(signup_id))


@bp.get("/signups/<uuid:signup_id>/history")
@bp.output(listing(SignupMoveOut), example={"items": [_MOVE], "next": None})
def history(signup_id):
    """Every step of a sign-up."""
    return {"items": queries.history_of(signup_id), "next": None}


@bp.post("/signups/<uuid:signup_id>/approve")
@bp.output(SignupOut, example=_SIGNUP)
def approve(signup_id):
    """A place for this applicant."""
    return queries.view(current_actor(), actions.approve(current_actor(), signup_id))


@bp.post("/shifts/<uuid:shift_id>/invite")
@limiter.limit("20/minute")
@bp.input(InviteIn, example={"number": "HY240000123450"})
@bp.output(SignupOut, status_code=201, example=_SIGNUP | {
    "state": "invited", "invited_until": "2026-11-27T09:00:00+00:00", "moves": []})
def invite(shift_id, json_data):
    """The organiser asks somebody in person; low credit does not stand in the way, once at a time."""
    return queries.view(current_actor(), actions.invite(current_actor(), shift_id, **json_data))


@bp.post("/signups/<uuid:signup_id>/reject")
@bp.input(WhyIn, example={"reason": "本岗位需要会使用手语"})
@bp.output(SignupOut, example=_SIGNUP | {"state": "rejected", "moves": []})
def reject(signup_id, json_data):
    """Not this time."""
    return queries.view(current_actor(), actions.reject(current_actor(), signup_id, **json_data))


@bp.post("/signups/<uuid:signup_id>/remove")
@bp.input(WhyIn, example={"reason": "联系不上本人"})
@bp.output(SignupOut, example=_SIGNUP | {"state": "rejected", "moves": []})
def remove(signup_id, json_data):
    """Take back a place, with a reason."""
    return queries.view(current_actor(), actions.remove(current_actor(), signup_id, **json_data))


@bp.post("/signups/<uuid:signup_id>/confirm")
@bp.output(SignupOut, example=_SIGNUP | {"state": "confirmed", "moves": ["decline", "cancel"]})
def confirm(signup_id):
    """I shall be there."""
    return queries.view(current_actor(), actions.confirm(current_actor(), signup_id))


@bp.post("/signups/<uuid:signup_id>/accept")
@bp.output(SignupOut, example=_SIGNUP | {"state": "confirmed", "moves": ["decline", "cancel"]})
def accept(signup_id):
    """Yes to an invitation that came late."""
    return queries.view(current_actor(), actions.accept(current_actor(), signup_id))


@bp.post("/signups/<uuid:signup_id>/decline")
@bp.output(SignupOut, example=_SIGNUP | {"state": "declined", "moves": []})
def decline(signup_id):
    """I cannot come; the place goes to the next."""
    return queries.view(current_actor(), actions.decline(current_actor(), signup_id))


@bp.post("/signups/<uuid:signup_id>/cancel")
@bp.input(MaybeWhyIn, example={"reason": "临时加班"})
@bp.output(SignupOut, example=_SIGNUP | {"state": "cancelled", "moves": []})
def cancel(signup_id, json_data):
    """Take my name off."""
    return queries.view(current_actor(), actions.cancel(current_actor(), signup_id, **json_data))
