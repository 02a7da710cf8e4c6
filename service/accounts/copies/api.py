"""URLs of copies of one's data."""

from apiflask import APIBlueprint
from apiflask.schemas import FileSchema
from flask import Response

from service.accounts.copies import actions, queries
from service.accounts.copies.schemas import DataCopiesOut, DataCopyOut
from service.web.access import current_actor, need_person, needs_no_key
from service.web.limits import limiter

bp = APIBlueprint("copies", __name__, tag="个人信息权利 My data")

_COPY = {
    "id": "019a9f3e-0000-7000-8000-0000000000d1", "state": "ready", "moves": ["take"],
    "created_at": "2026-11-20T02:00:00+00:00", "due_at": "2026-11-21T02:00:00+00:00",
    "finished_at": "2026-11-20T02:00:05+00:00", "expires_at": "2026-11-23T02:00:05+00:00", "bytes": 8120,
}


@bp.post("/me/copies")
@bp.output(DataCopyOut, status_code=202, example=_COPY | {
    "state": "waiting", "moves": [], "finished_at": None, "expires_at": None, "bytes": None,
})
def ask_for_copy():
    """Ask for a copy of everything known of me."""
    return queries.shown(actions.ask(current_actor()))


@bp.get("/me/copies")
@bp.output(DataCopiesOut, example={"items": [_COPY], "next": None})
def my_copies():
    """My copies, the latest first."""
    return {"items": queries.copies_of(need_person(current_actor())), "next": None}


@bp.post("/me/copies/<uuid:copy_id>/take")
@needs_no_key
@limiter.limit("10/hour")
@bp.output(FileSchema(type="string", format="binary"), content_type="application/zip", example="(ZIP)")
def take_copy(copy_id):
    """Fetch the file; it can be fetched once."""
    answer = Response(actions.fetch(current_actor(), copy_id), mimetype="application/zip")
    answer.headers["Content-Disposition"] = 'attachment; filename="my-data.zip"'
    answer.headers["X-Content-Type-Options"] = "nosniff"
    answer.headers["Cache-Control"] = "no-store"
    return answer
