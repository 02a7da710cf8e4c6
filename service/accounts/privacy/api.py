"""URLs of what somebody allows."""

from apiflask import APIBlueprint

from service.accounts import queries as people
from service.accounts.privacy import actions, queries
from service.accounts.privacy.schemas import ConsentOut, ConsentsOut, PrivacyIn, PrivacyOut
from service.web.access import current_actor, need_person

bp = APIBlueprint("privacy", __name__, tag="个人信息权利 My data")

_PRIVACY = {"show_name": False, "photo_use": False, "push": False}
_CONSENT = {
    "id": "019a9f3e-0000-7000-8000-0000000000c1", "purpose": "privacy", "label": "隐私政策", "version": "2026-11",
    "given_at": "2026-11-20T02:00:00+00:00", "withdrawn_at": None, "for_ward": False, "moves": ["withdraw"],
}


@bp.get("/me/privacy")
@bp.output(PrivacyOut, example=_PRIVACY)
def privacy():
    """What I allow."""
    return people.person(need_person(current_actor()))


@bp.post("/me/privacy")
@bp.input(PrivacyIn, example={"show_name": True})
@bp.output(PrivacyOut, example=_PRIVACY | {"show_name": True})
def set_privacy(json_data):
    """Allow, or no longer allow."""
    return actions.allow(current_actor(), **json_data)


@bp.get("/me/consents")
@bp.output(ConsentsOut, example={"items": [_CONSENT], "next": None})
def consents():
    """What I have agreed to, and in which words."""
    return {"items": queries.consents_of(need_person(current_actor())), "next": None}


@bp.post("/me/consents/<uuid:consent_id>/withdraw")
@bp.output(ConsentOut, example=_CONSENT | {"withdrawn_at": "2026-11-21T02:00:00+00:00", "moves": []})
def withdraw_consent(consent_id):
    """Take a consent back."""
    return queries.shown(actions.withdraw(current_actor(), consent_id), need_person(current_actor()))
