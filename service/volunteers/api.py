"""URLs of people who serve: the manager's list and decisions, and one's own page."""

from apiflask import APIBlueprint

from service.volunteers import actions, queries
from service.volunteers.schemas import (
    ProfileIn,
    ReasonIn,
    ReturnIn,
    RevealIn,
    RevealOut,
    SuspendIn,
    VolunteerHistoryOut,
    VolunteerOut,
    VolunteersIn,
    VolunteersOut,
)
from service.web.access import current_actor, need_person
from service.web.limits import limiter

bp = APIBlueprint("volunteers", __name__, tag="志愿者 Volunteers")

_ID = "019a9f3e-0000-7000-8000-000000000011"
VOLUNTEER = {
    "id": _ID, "number": None, "state": "pending_review", "moves": ["withdraw"], "suspended_for": None,
    "reason_code": None, "reason": None, "name": "王志强", "sex": "male", "birth_date": "1990-03-07", "minor": False,
    "phone": "138****5678", "id_number": "4***************13", "region": "420105007002", "politics": None,
    "education": None, "skills": ["水电维修"], "service_categories": ["家电维修", "代办跑腿"],
    "availability": [{"weekday": 6, "from": "08:00", "to": "18:00"}], "place": {"lng": 114.218, "lat": 30.556},
    "on_duty": False, "credit": 100, "star": 0, "open_load": 0, "certificates": [],
    "review_due_at": "2026-11-25T15:59:59+00:00", "activated_at": None, "created_at": "2026-11-20T01:30:00+00:00",
}
_ACTIVE = VOLUNTEER | {
    "number": "HY260000000018", "state": "active", "moves": [], "place": None,
    "review_due_at": None, "activated_at": "2026-11-21T02:00:00+00:00",
}
_LISTED = {
    name: VOLUNTEER[name]
    for name in (
        "id", "number", "state", "suspended_for", "name", "sex", "minor", "phone", "id_number", "region", "skills",
        "service_categories", "on_duty", "credit", "open_load", "review_due_at", "created_at",
    )
} | {"person_id": "019a9f3e-0000-7000-8000-000000000001"}
_MOVE = {
    "at": "2026-11-21T02:00:00+00:00", "move": "approve", "by_name": "张*", "by_role": "A3",
    "from_state": "pending_review", "to_state": "active", "reason_code": None, "reason": None,
}


@bp.get("/volunteers")
@bp.input(VolunteersIn, location="query", example={"state": "pending_review"})
@bp.output(VolunteersOut, example={"items": [_LISTED], "next": None})
def volunteers(query_data):
    """The volunteers of the caller's area, the latest first."""
    return queries.volunteers(current_actor(), **query_data)


@bp.get("/volunteers/<uuid:volunteer_id>")
@bp.output(VolunteerOut, example=VOLUNTEER)
def volunteer(volunteer_id):
    """One volunteer, and the moves open to the caller."""
    return queries.volunteer_view(current_actor(), queries.volunteer(volunteer_id))


@bp.get("/volunteers/<uuid:volunteer_id>/history")
@bp.output(VolunteerHistoryOut, example={"items": [_MOVE], "next": None})
def volunteer_history(volunteer_id):
    """Every step of a volunteer, oldest first."""
    return {"items": queries.history(volunteer_id), "next": None}


@bp.post("/volunteers/<uuid:volunteer_id>/approve")
@bp.output(VolunteerOut, example=_ACTIVE)
def approve(volunteer_id):
    """Take somebody in: number and role."""
    return queries.volunteer_view(current_actor(), actions.approve(current_actor(), volunteer_id))


@bp.post("/volunteers/<uuid:volunteer_id>/return")
@bp.input(ReturnIn, example={"reason_code": "MISMATCH", "note": "姓名与证件不一致"})
@bp.output(VolunteerOut, example=VOLUNTEER | {"state": "returned", "reason_code": "MISMATCH", "moves": []})
def send_back(volunteer_id, json_data):
    """Send a registration back to be put right."""
    return queries.volunteer_view(current_actor(), actions.send_back(current_actor(), volunteer_id, **json_data))


@bp.post("/volunteers/<uuid:volunteer_id>/reject")
@bp.input(ReasonIn, example={"reason": "冒用他人身份"})
@bp.output(VolunteerOut, example=VOLUNTEER | {"state": "rejected", "name": "", "moves": []})
def reject(volunteer_id, json_data):
    """Refuse a registration; only the ID number's hash is kept."""
    return queries.volunteer_view(current_actor(), actions.reject(current_actor(), volunteer_id, **json_data))


@bp.post("/volunteers/<uuid:volunteer_id>/suspend")
@bp.input(SuspendIn, example={"cause": "manager", "reason": "投诉核查期间"})
@bp.output(VolunteerOut, example=_ACTIVE | {"state": "suspended", "suspended_for": "manager", "moves": ["restore"]})
def suspend(volunteer_id, json_data):
    """Stop somebody from serving for now."""
    return queries.volunteer_view(current_actor(), actions.suspend(current_actor(), volunteer_id, **json_data))


@bp.post("/volunteers/<uuid:volunteer_id>/restore")
@bp.output(VolunteerOut, example=_ACTIVE)
def restore(volunteer_id):
    """Let somebody serve again."""
    return queries.volunteer_view(current_actor(), actions.restore(current_actor(), volunteer_id))


@bp.post("/volunteers/<uuid:volunteer_id>/reveal")
@bp.input(RevealIn, example={"field": "phone", "purpose": "核实登记信息"})
@bp.output(RevealOut, example={"field": "phone", "value": "13812345678"})
@limiter.limit("30/hour")
def reveal(volunteer_id, json_data):
    """The full phone or ID number, audited."""
    return actions.reveal(current_actor(), volunteer_id, **json_data)


@bp.get("/me/volunteer")
@bp.output(VolunteerOut, example=VOLUNTEER)
def my_volunteer():
    """My own registration."""
    return queries.volunteer_view(current_actor(), queries.own_volunteer(need_person(current_actor())))


@bp.post("/me/volunteer")
@bp.input(ProfileIn, example={"on_duty": True, "skills": ["水电维修"]})
@bp.output(VolunteerOut, example=_ACTIVE | {"on_duty": True})
def update_my_volunteer(json_data):
    """Change my skills, times, home point or duty."""
    return queries.volunteer_view(current_actor(), actions.update_own(current_actor(), **json_data))
