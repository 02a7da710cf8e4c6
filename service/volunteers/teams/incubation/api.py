"""URLs of incubation 组织孵化."""

from apiflask import APIBlueprint

from service.volunteers.teams.incubation import actions, queries
from service.volunteers.teams.incubation.schemas import (
    IncubationAdmitIn,
    IncubationIn,
    IncubationNoteIn,
    IncubationOut,
    IncubationsIn,
)
from service.web.access import current_actor
from service.web.paging import listing

bp = APIBlueprint("incubation", __name__, tag="志愿队伍 Teams")

_INCUBATION = {
    "id": "019a9f3e-0000-7000-8000-0000000000c9", "team_id": "019a9f3e-0000-7000-8000-0000000000d1",
    "team_name": "五里墩暖心小队", "state": "applied", "state_since": "2026-11-20T09:00:00+08:00", "form": "network",
    "needs": ["training", "mentor"], "text": "想登记为网络社会组织，需要财务与传播培训", "place": None, "mentor": None,
    "created_at": "2026-11-20T09:00:00+08:00",
    "steps": [{"move": "apply", "state": "applied", "note": None, "created_at": "2026-11-20T09:00:00+08:00"}],
    "moves": ["withdraw"],
}
_NOTE = {"note": "每月两次培训，指定一名导师"}


@bp.get("/incubations")
@bp.input(IncubationsIn, location="query", example={"state": "applied", "limit": 20})
@bp.output(listing(IncubationOut), example={"items": [_INCUBATION], "next": None})
def incubations(query_data):
    """Applications of the teams I lead, or of my area."""
    return queries.incubations_page(current_actor(), **query_data)


@bp.get("/incubations/<uuid:incubation_id>")
@bp.output(IncubationOut, example=_INCUBATION)
def incubation(incubation_id):
    """One application."""
    return queries.told(current_actor(), queries.incubation(incubation_id))


@bp.post("/teams/<uuid:team_id>/incubations")
@bp.input(IncubationIn, example={"form": "network", "needs": ["training", "mentor"], "text": _INCUBATION["text"]})
@bp.output(IncubationOut, status_code=201, example=_INCUBATION)
def apply(team_id, json_data):
    """My team wants to grow, and needs help for it."""
    return queries.told(current_actor(), actions.apply(current_actor(), team_id, **json_data))


@bp.post("/incubations/<uuid:incubation_id>/admit")
@bp.input(IncubationAdmitIn, example={"place": "汉阳网络社会组织基地 203 室", "mentor": "刘老师", "note": None})
@bp.output(IncubationOut, example=_INCUBATION | {"state": "admitted"})
def admit(incubation_id, json_data):
    """入驻: taken in."""
    return queries.told(current_actor(), actions.admit(current_actor(), incubation_id, **json_data))


@bp.post("/incubations/<uuid:incubation_id>/refuse")
@bp.input(IncubationNoteIn, example={"note": "基地暂无空位"})
@bp.output(IncubationOut, example=_INCUBATION | {"state": "refused", "moves": []})
def refuse(incubation_id, json_data):
    """Not now."""
    return queries.told(current_actor(), actions.refuse(current_actor(), incubation_id, **json_data))


@bp.post("/incubations/<uuid:incubation_id>/nurture")
@bp.input(IncubationNoteIn, example=_NOTE)
@bp.output(IncubationOut, example=_INCUBATION | {"state": "nurtured"})
def nurture(incubation_id, json_data):
    """培育: training has begun."""
    return queries.told(current_actor(), actions.nurture(current_actor(), incubation_id, **json_data))


@bp.post("/incubations/<uuid:incubation_id>/hatch")
@bp.input(IncubationNoteIn, example={"note": "已完成登记"})
@bp.output(IncubationOut, example=_INCUBATION | {"state": "hatched", "moves": []})
def hatch(incubation_id, json_data):
    """出壳: it stands on its own."""
    return queries.told(current_actor(), actions.hatch(current_actor(), incubation_id, **json_data))


@bp.post("/incubations/<uuid:incubation_id>/end")
@bp.input(IncubationNoteIn, example={"note": "半年未开展活动"})
@bp.output(IncubationOut, example=_INCUBATION | {"state": "ended", "moves": []})
def end(incubation_id, json_data):
    """It did not come to anything."""
    return queries.told(current_actor(), actions.end(current_actor(), incubation_id, **json_data))


@bp.post("/incubations/<uuid:incubation_id>/withdraw")
@bp.output(IncubationOut, example=_INCUBATION | {"state": "withdrawn", "moves": []})
def withdraw(incubation_id):
    """We have thought better of it."""
    return queries.told(current_actor(), actions.withdraw(current_actor(), incubation_id))
