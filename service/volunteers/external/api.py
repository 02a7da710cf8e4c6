"""URLs of hours served elsewhere."""

from apiflask import APIBlueprint

from service.volunteers.external import actions, queries
from service.volunteers.external.schemas import (
    ExternalClaimOut,
    ExternalClaimsIn,
    ExternalClaimsOut,
    ExternalIn,
    ExternalPolicyIn,
    ExternalPolicyOut,
    ExternalReasonIn,
    MyExternalOut,
)
from service.web.access import current_actor
from service.web.paging import page, unpack_id

bp = APIBlueprint("external", __name__, tag="外部时长 Hours elsewhere")

_IN = {
    "platform": "志愿汇", "certificate_number": "ZYH-2024-0088", "title": "社区防汛值守", "unit_name": "武汉市某志愿服务队",
    "day_from": "2024-07-01", "day_to": "2024-07-03", "minutes": 960, "photos": [],
}
_CLAIM = {
    **_IN, "id": "019a9f3e-0000-7000-8000-0000000000e9", "volunteer_id": "019a9f3e-0000-7000-8000-000000000011",
    "name": "王志强", "state": "pending", "moves": ["accept", "refuse"], "region": "420105007002",
    "created_at": "2026-11-20T02:00:00+00:00", "due_at": "2026-12-04T15:59:59+00:00", "decided_at": None, "reason": None,
}
_HOURS = {
    "id": "019a9f3e-0000-7000-8000-0000000000ea", "platform": "中国志愿", "title": "文明交通劝导", "unit_name": "街道志愿队",
    "service_day": "2024-05-01", "minutes": 120,
}
_DECIDED = "2026-11-21T02:00:00+00:00"


@bp.get("/me/external-hours")
@bp.output(MyExternalOut, example={"minutes": 120, "counts_for_star": False, "hours": [_HOURS], "claims": [_CLAIM]})
def my_external():
    """What I have served elsewhere, apart from my hours here."""
    return queries.mine(current_actor())


@bp.post("/me/external-hours")
@bp.input(ExternalIn, example=_IN)
@bp.output(ExternalClaimOut, status_code=201, example=_CLAIM | {"moves": ["withdraw"]})
def show_external(json_data):
    """Show a certificate of another platform."""
    made = actions.show(current_actor(), **json_data)
    return queries.shown(current_actor(), [made])[0]


@bp.get("/external-claims")
@bp.input(ExternalClaimsIn, location="query", example={"state": "pending"})
@bp.output(ExternalClaimsOut, example={"items": [_CLAIM], "next": None})
def external_claims(query_data):
    """The certificates shown in my area, the latest first."""
    rows = queries.claims_in(
        current_actor(), query_data["state"], unpack_id(query_data["after"]), query_data["limit"] + 1
    )
    return page(rows, query_data["limit"], lambda row: [row["id"]])


@bp.post("/external-claims/<uuid:claim_id>/accept")
@bp.output(ExternalClaimOut, example=_CLAIM | {"state": "accepted", "moves": [], "decided_at": _DECIDED})
def accept_external(claim_id):
    """Genuine; shown apart from now on."""
    return queries.shown(current_actor(), [actions.accept(current_actor(), claim_id)])[0]


@bp.post("/external-claims/<uuid:claim_id>/refuse")
@bp.input(ExternalReasonIn, example={"reason": "证书编号查不到"})
@bp.output(ExternalClaimOut, example=_CLAIM | {
    "state": "refused", "moves": [], "decided_at": _DECIDED, "reason": "证书编号查不到",
})
def refuse_external(claim_id, json_data):
    """Not accepted."""
    return queries.shown(current_actor(), [actions.refuse(current_actor(), claim_id, **json_data)])[0]


@bp.post("/external-claims/<uuid:claim_id>/withdraw")
@bp.output(ExternalClaimOut, example=_CLAIM | {"state": "withdrawn", "moves": []})
def withdraw_external(claim_id):
    """Take mine back."""
    return queries.shown(current_actor(), [actions.withdraw(current_actor(), claim_id)])[0]


@bp.get("/external-hours/policy")
@bp.output(ExternalPolicyOut, example={"counts_for_star": False})
def external_policy():
    """Whether hours served elsewhere count for stars."""
    return queries.policy()


@bp.post("/external-hours/policy")
@bp.input(ExternalPolicyIn, example={"counts_for_star": True})
@bp.output(ExternalPolicyOut, example={"counts_for_star": True})
def set_external_policy(json_data):
    """The district says so."""
    return actions.set_policy(current_actor(), **json_data)
