"""URLs of registering."""

from apiflask import APIBlueprint

from service.volunteers import queries
from service.volunteers.api import VOLUNTEER
from service.volunteers.registration import actions
from service.volunteers.registration.schemas import OwnConsentIn, RegisterIn
from service.volunteers.schemas import VolunteerOut
from service.web.access import current_actor

bp = APIBlueprint("registration", __name__, tag="志愿者 Volunteers")

_REGISTER = {
    "name": "王志强", "id_number": "420105199003070013", "region": "420105007002", "skills": ["水电维修"],
    "service_categories": ["家电维修", "代办跑腿"], "availability": [{"weekday": 6, "from": "08:00", "to": "18:00"}],
    "place": {"lng": 114.218, "lat": 30.556}, "consents": {"terms": True, "privacy": True, "sensitive_id": True},
}


@bp.post("/volunteers")
@bp.input(RegisterIn, example=_REGISTER)
@bp.output(VolunteerOut, status_code=201, example=VOLUNTEER)
def register(json_data):
    """Register as a volunteer: starts and submits."""
    return queries.volunteer_view(current_actor(), actions.register(current_actor(), **json_data))


@bp.post("/volunteers/<uuid:volunteer_id>/resubmit")
@bp.input(RegisterIn, example=_REGISTER)
@bp.output(VolunteerOut, example=VOLUNTEER)
def resubmit(volunteer_id, json_data):
    """Hand a returned registration in again."""
    return queries.volunteer_view(current_actor(), actions.resubmit(current_actor(), volunteer_id, **json_data))


@bp.post("/volunteers/<uuid:volunteer_id>/withdraw")
@bp.output(VolunteerOut, example=VOLUNTEER | {"state": "cancelled", "name": "", "moves": []})
def withdraw(volunteer_id):
    """Take an unfinished registration back; personal fields are erased."""
    return queries.volunteer_view(current_actor(), actions.withdraw(current_actor(), volunteer_id))


@bp.post("/volunteers/<uuid:volunteer_id>/resume")
@bp.input(OwnConsentIn, example={"consent": True})
@bp.output(VolunteerOut, example=VOLUNTEER | {"state": "active", "moves": []})
def resume(volunteer_id, json_data):
    """Grown up since a guardian's consent ended: go on by one's own."""
    return queries.volunteer_view(current_actor(), actions.resume(current_actor(), volunteer_id, **json_data))
