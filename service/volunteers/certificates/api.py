"""URLs of certificates of service: one's own, the manager's list, and the check that is open to anybody."""

from apiflask import APIBlueprint
from apiflask.schemas import FileSchema
from flask import Response

from service.volunteers.certificates import actions, queries
from service.volunteers.certificates.schemas import (
    PaperCheckIn,
    PaperIn,
    PaperNoteIn,
    PaperOut,
    PapersIn,
    QuestionIn,
    VerifiedOut,
)
from service.web.access import anybody, current_actor
from service.web.limits import checks_by_address, limiter
from service.web.paging import PageIn, listing

bp = APIBlueprint("certificates", __name__, tag="记录证明 Certificates of service")

_PAPER = {
    "id": "019a9f3e-0000-7000-8000-0000000000e1", "number": "HYZM202600000001", "code": "K7M2QX", "state": "issued",
    "holder": "王志强", "volunteer_id": "019a9f3e-0000-7000-8000-000000000011", "volunteer_number": "HY260000000018",
    "region": "420105007002", "since": "2026-01-01", "until": "2026-11-20", "minutes": 5430, "hours": "90.5", "records": 41,
    "units": [{"name": "五琴里社区新时代文明实践站", "in_charge": "刘敏", "minutes": 5430}],
    "issued_at": "2026-11-20T02:00:00+00:00", "sealed_at": None, "seal_unit": None, "question": None, "questioned_by": None,
    "questioned_at": None, "revoke_class": None, "revoked_at": None, "mark": "9f86 d081 884c 7d65", "moves": [],
}
_QUESTIONED = _PAPER | {
    "code": None, "state": "questioned", "question": "所附材料系伪造", "questioned_by": "赵磊", "revoke_class": "fraud",
    "questioned_at": "2026-11-21T02:00:00+00:00", "moves": ["keep", "revoke"],
}
_VERIFIED = {
    "number": "HYZM202600000001", "state": "valid", "holder": "王*", "since": "2026-01-01", "until": "2026-11-20",
    "minutes": 5430, "hours": "90.5", "records": 41, "units": ["五琴里社区新时代文明实践站"],
    "issued_at": "2026-11-20T02:00:00+00:00", "seal_unit": None, "revoked_at": None, "revoke_class": None,
    "mark": "9f86 d081 884c 7d65", "is_demo": True,
}


@bp.get("/certificates/verify")
@anybody
@checks_by_address
@bp.input(PaperCheckIn, location="query", example={"number": "HYZM202600000001", "code": "K7M2QX"})
@bp.output(VerifiedOut, example=_VERIFIED)
def verify(query_data):
    """Is this certificate genuine, and does it still stand?"""
    return queries.verify(**query_data)


@bp.get("/me/service-certificates")
@bp.input(PageIn, location="query", example={"limit": 20})
@bp.output(listing(PaperOut), example={"items": [_PAPER], "next": None})
def my_certificates(query_data):
    """My certificates, the latest first."""
    return queries.mine(current_actor(), **query_data)


@bp.post("/me/service-certificates")
@bp.input(PaperIn, example={"since": "2026-01-01", "until": "2026-11-20"})
@bp.output(PaperOut, status_code=201, example=_PAPER)
@limiter.limit("20/hour")
def issue(json_data):
    """A certificate over my confirmed records of these days."""
    return queries.shown(current_actor(), actions.issue(current_actor(), **json_data))


@bp.get("/service-certificates")
@bp.input(PapersIn, location="query", example={"state": "issued"})
@bp.output(listing(PaperOut), example={"items": [_PAPER | {"code": None, "moves": ["seal"]}], "next": None})
def certificates(query_data):
    """The certificates of the caller's area, the latest first."""
    return queries.papers_of(current_actor(), **query_data)


@bp.get("/service-certificates/<uuid:paper_id>")
@bp.output(PaperOut, example=_PAPER)
def certificate(paper_id):
    """One certificate."""
    return queries.view(current_actor(), paper_id)


@bp.get("/service-certificates/<uuid:paper_id>/pdf")
@bp.output(FileSchema(type="string", format="binary"), content_type="application/pdf", example="(PDF)")
@limiter.limit("20/minute")
def pdf(paper_id):
    """The certificate on paper, A4; the same bytes each time."""
    name, content = queries.pdf(paper_id)
    answer = Response(content, mimetype="application/pdf")
    answer.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    answer.headers["X-Content-Type-Options"] = "nosniff"
    answer.cache_control.private, answer.cache_control.no_store = True, True
    return answer


@bp.post("/service-certificates/<uuid:paper_id>/seal")
@bp.output(PaperOut, example=_PAPER | {
    "code": None, "state": "sealed", "sealed_at": "2026-11-21T02:00:00+00:00", "seal_unit": "五琴里社区新时代文明实践站",
})
def seal(paper_id):
    """Put the seal of one's unit on it."""
    return queries.shown(current_actor(), actions.seal(current_actor(), paper_id))


@bp.post("/service-certificates/<uuid:paper_id>/question")
@bp.input(QuestionIn, example={"reason_class": "fraud", "note": "所附材料系伪造"})
@bp.output(PaperOut, example=_QUESTIONED | {"moves": []})
def question(paper_id, json_data):
    """Ask for its revocation; another person decides."""
    return queries.shown(current_actor(), actions.question(current_actor(), paper_id, **json_data))


@bp.post("/service-certificates/<uuid:paper_id>/keep")
@bp.input(PaperNoteIn, example={"note": "材料属实"})
@bp.output(PaperOut, example=_PAPER | {"code": None, "moves": ["seal", "question"]})
def keep(paper_id, json_data):
    """It stands."""
    return queries.shown(current_actor(), actions.keep(current_actor(), paper_id, **json_data))


@bp.post("/service-certificates/<uuid:paper_id>/revoke")
@bp.output(PaperOut, example=_QUESTIONED | {
    "state": "revoked", "revoked_at": "2026-11-22T02:00:00+00:00", "moves": [],
})
def revoke(paper_id):
    """It is void from now on."""
    return queries.shown(current_actor(), actions.revoke(current_actor(), paper_id))
