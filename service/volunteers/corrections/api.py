"""URLs of wishes for correction."""

from apiflask import APIBlueprint

from service.volunteers import queries as volunteers
from service.volunteers.corrections import actions, queries
from service.volunteers.corrections.schemas import CorrectionIn, CorrectionOut, CorrectionReasonIn, CorrectionsOut
from service.web.access import current_actor, need_person

bp = APIBlueprint("corrections", __name__, tag="个人信息权利 My data")

_CORRECTION = {
    "id": "019a9f3e-0000-7000-8000-0000000000cc", "volunteer_id": "019a9f3e-0000-7000-8000-000000000011", "state": "asked",
    "moves": ["grant", "refuse"], "wanted": [{"field": "name", "label": "姓名", "value": "王志刚"}],
    "reason": "登记时写错了名字", "due_at": "2026-11-25T15:59:59+00:00", "decided_at": None, "note": None,
    "created_at": "2026-11-20T02:00:00+00:00",
}
_GONE = {"moves": [], "decided_at": "2026-11-21T02:00:00+00:00",
         "wanted": [{"field": "name", "label": "姓名", "value": None}]}


def _shown(rows):
    return queries.shown(current_actor(), rows)


@bp.post("/me/volunteer/corrections")
@bp.input(CorrectionIn, example={"name": "王志刚", "reason": "登记时写错了名字"})
@bp.output(CorrectionOut, status_code=201, example=_CORRECTION | {"moves": ["withdraw"]})
def ask_correction(json_data):
    """Ask that the register be put right."""
    return _shown([actions.ask(current_actor(), **json_data)])[0]


@bp.get("/me/volunteer/corrections")
@bp.output(CorrectionsOut, example={"items": [_CORRECTION | {"moves": ["withdraw"]}], "next": None})
def my_corrections():
    """What I have asked to be put right."""
    own = volunteers.own_volunteer(need_person(current_actor()))
    return {"items": _shown(queries.corrections_of(own.id)), "next": None}


@bp.get("/volunteers/<uuid:volunteer_id>/corrections")
@bp.output(CorrectionsOut, example={"items": [_CORRECTION], "next": None})
def corrections(volunteer_id):
    """What this volunteer has asked to be put right."""
    return {"items": _shown(queries.corrections_of(volunteers.volunteer(volunteer_id).id)), "next": None}


@bp.post("/corrections/<uuid:correction_id>/grant")
@bp.output(CorrectionOut, example=_CORRECTION | _GONE | {"state": "granted"})
def grant_correction(correction_id):
    """The papers say so."""
    return _shown([actions.grant(current_actor(), correction_id)])[0]


@bp.post("/corrections/<uuid:correction_id>/refuse")
@bp.input(CorrectionReasonIn, example={"reason": "与证件不符"})
@bp.output(CorrectionOut, example=_CORRECTION | _GONE | {"state": "refused", "note": "与证件不符"})
def refuse_correction(correction_id, json_data):
    """The papers say otherwise."""
    return _shown([actions.refuse(current_actor(), correction_id, **json_data)])[0]


@bp.post("/corrections/<uuid:correction_id>/withdraw")
@bp.output(CorrectionOut, example=_CORRECTION | _GONE | {"state": "withdrawn", "decided_at": None})
def withdraw_correction(correction_id):
    """Leave it as it is."""
    return _shown([actions.withdraw(current_actor(), correction_id)])[0]
