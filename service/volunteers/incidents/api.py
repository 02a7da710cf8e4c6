"""URLs of accidents."""

from apiflask import APIBlueprint

from service.volunteers.incidents import actions, queries
from service.volunteers.incidents.schemas import (
    EvidenceIn,
    IncidentClaimIn,
    IncidentIn,
    IncidentOut,
    IncidentPaidIn,
    IncidentReasonIn,
    IncidentsIn,
    IncidentsOut,
)
from service.web.access import current_actor, need_person
from service.web.paging import page, unpack_id

bp = APIBlueprint("incidents", __name__, tag="保险与事故 Insurance")

_INCIDENT = {
    "id": "019a9f3e-0000-7000-8000-0000000000b1", "volunteer_id": "019a9f3e-0000-7000-8000-000000000011", "name": "王志强",
    "state": "reported", "moves": ["show"], "kind": "摔伤", "happened_at": "2026-11-20T01:30:00+00:00",
    "place": "五琴里社区 3 栋楼道", "text": "搬桌子时踩空，扭伤脚踝。", "injured": None, "late": False,
    "evidence_due": "2026-11-22T02:00:00+00:00", "evidence_late": False, "evidence_note": None, "photos": [],
    "shown_at": None, "insurer": "演示保险", "policy_number": "P2026-0001", "claim_number": None, "paid_yuan": None,
    "reason": None, "decided_at": None, "created_at": "2026-11-20T02:00:00+00:00", "region": "420105007002",
    "region_name": "五琴里社区居委会",
}
_SHOWN = _INCIDENT | {
    "state": "evidence", "evidence_note": "门诊病历和发票", "shown_at": "2026-11-20T08:00:00+00:00", "moves": ["show"],
}
_CLAIMED = _SHOWN | {
    "state": "claimed", "claim_number": "LP-2026-77", "moves": ["pay", "refuse"], "decided_at": "2026-11-21T02:00:00+00:00",
}


@bp.post("/incidents")
@bp.input(IncidentIn, example={
    "kind": "摔伤", "happened_at": "2026-11-20T09:30:00+08:00", "place": "五琴里社区 3 栋楼道",
    "text": "搬桌子时踩空，扭伤脚踝。",
})
@bp.output(IncidentOut, status_code=201, example=_INCIDENT)
def tell_incident(json_data):
    """Tell of an accident of mine, or of a member of my team."""
    return queries.shown(current_actor(), [actions.tell(current_actor(), **json_data)])[0]


@bp.get("/me/incidents")
@bp.output(IncidentsOut, example={"items": [_INCIDENT], "next": None})
def my_incidents():
    """Those that happened to me, or that I told of."""
    return {"items": queries.shown(current_actor(), queries.mine(need_person(current_actor()))), "next": None}


@bp.get("/incidents")
@bp.input(IncidentsIn, location="query", example={"state": "reported"})
@bp.output(IncidentsOut, example={"items": [_INCIDENT], "next": None})
def incidents(query_data):
    """Those of my area, the latest first."""
    rows = queries.incidents_in(
        current_actor(), query_data["state"], unpack_id(query_data["after"]), query_data["limit"] + 1
    )
    return page(queries.shown(current_actor(), rows), query_data["limit"], lambda row: [row["id"]])


@bp.get("/incidents/<uuid:incident_id>")
@bp.output(IncidentOut, example=_INCIDENT)
def incident(incident_id):
    """One of them."""
    return queries.shown(current_actor(), [queries.incident(incident_id)])[0]


@bp.post("/incidents/<uuid:incident_id>/show")
@bp.input(EvidenceIn, example={"note": "门诊病历和发票", "photos": []})
@bp.output(IncidentOut, example=_SHOWN)
def show_evidence(incident_id, json_data):
    """What there is to show, within 48 hours."""
    return queries.shown(current_actor(), [actions.show(current_actor(), incident_id, **json_data)])[0]


@bp.post("/incidents/<uuid:incident_id>/claim")
@bp.input(IncidentClaimIn, example={"claim_number": "LP-2026-77"})
@bp.output(IncidentOut, example=_CLAIMED)
def claim_incident(incident_id, json_data):
    """It is with the insurer."""
    return queries.shown(current_actor(), [actions.claim(current_actor(), incident_id, **json_data)])[0]


@bp.post("/incidents/<uuid:incident_id>/pay")
@bp.input(IncidentPaidIn, example={"yuan": 860})
@bp.output(IncidentOut, example=_CLAIMED | {"state": "paid", "paid_yuan": 860, "moves": []})
def pay_incident(incident_id, json_data):
    """The insurer has paid."""
    return queries.shown(current_actor(), [actions.pay(current_actor(), incident_id, **json_data)])[0]


@bp.post("/incidents/<uuid:incident_id>/refuse")
@bp.input(IncidentReasonIn, example={"reason": "不属于保险责任"})
@bp.output(IncidentOut, example=_CLAIMED | {"state": "refused", "reason": "不属于保险责任", "moves": []})
def refuse_incident(incident_id, json_data):
    """It is not paid, or there is nothing to claim."""
    return queries.shown(current_actor(), [actions.refuse(current_actor(), incident_id, **json_data)])[0]
