"""URLs of certificates of qualification."""

from apiflask import APIBlueprint

from service.volunteers.qualifications import actions
from service.volunteers.qualifications.schemas import CertificateIn
from service.volunteers.schemas import CertificateOut, ReasonIn
from service.web.access import current_actor

bp = APIBlueprint("qualifications", __name__, tag="志愿者 Volunteers")

_CERTIFICATE = {
    "id": "019a9f3e-0000-7000-8000-000000000014", "kind": "医疗", "title": "护士执业证书", "number": "2020-42-0105",
    "issuer": "武汉市卫生健康委员会", "valid_until": "2030-12-31", "state": "pending", "decided_at": None, "reason": None,
}
_DECIDED = "2026-11-21T01:30:00+00:00"


@bp.post("/me/volunteer/certificates")
@bp.input(
    CertificateIn,
    example={name: _CERTIFICATE[name] for name in ("kind", "title", "number", "issuer", "valid_until")},
)
@bp.output(CertificateOut, status_code=201, example=_CERTIFICATE)
def add_certificate(json_data):
    """Show a certificate of qualification."""
    return actions.add(current_actor(), **json_data)


@bp.post("/volunteers/<uuid:volunteer_id>/certificates/<uuid:certificate_id>/verify")
@bp.output(CertificateOut, example=_CERTIFICATE | {"state": "verified", "decided_at": _DECIDED})
def verify_certificate(volunteer_id, certificate_id):
    """A clerk has seen it and finds it genuine."""
    return actions.verify(current_actor(), volunteer_id, certificate_id)


@bp.post("/volunteers/<uuid:volunteer_id>/certificates/<uuid:certificate_id>/refuse")
@bp.input(ReasonIn, example={"reason": "图像不清晰"})
@bp.output(CertificateOut, example=_CERTIFICATE | {"state": "refused", "decided_at": _DECIDED, "reason": "图像不清晰"})
def refuse_certificate(volunteer_id, certificate_id, json_data):
    """A clerk does not accept it."""
    return actions.refuse(current_actor(), volunteer_id, certificate_id, **json_data)
