"""URLs of insurance policies."""

from apiflask import APIBlueprint

from service.volunteers import queries as volunteers
from service.volunteers.insurance import actions, queries
from service.volunteers.insurance.schemas import CoveredOut, PoliciesOut, PolicyIn, PolicyOut
from service.web.access import current_actor, need_person

bp = APIBlueprint("insurance", __name__, tag="志愿者 Volunteers")
_IN = {"insurer": "演示保险", "policy_number": "P2026-0001", "valid_from": "2026-01-01", "valid_until": "2026-12-31"}
_OUT = {"id": "019a9f3e-0000-7000-8000-000000000021", **_IN}


@bp.post("/volunteers/<uuid:volunteer_id>/policies")
@bp.input(PolicyIn, example=_IN)
@bp.output(PolicyOut, status_code=201, example=_OUT)
def enter_policy(volunteer_id, json_data):
    """Write down which accident policy covers a volunteer."""
    return actions.enter(current_actor(), volunteer_id, **json_data)


@bp.get("/volunteers/<uuid:volunteer_id>/policies")
@bp.output(PoliciesOut, example={"items": [_OUT], "next": None})
def policies(volunteer_id):
    """The policies that cover a volunteer."""
    return {"items": queries.policies_of(volunteers.volunteer(volunteer_id).id), "next": None}


@bp.get("/me/policies")
@bp.output(CoveredOut, example={"items": [_OUT | {"current": True}], "work": [{
    "kind": "assignment", "id": "019a9f3e-0000-7000-8000-00000000000c", "title": "客厅灯不亮",
    "at": "2026-11-28T06:00:00+00:00", "policy_number": "P2026-0001",
}]})
def my_policies():
    """How I am insured, service by service."""
    return queries.covered(need_person(current_actor()))
