"""URLs of copies of one's data."""

import base64

from apiflask import APIBlueprint

from service.accounts.copies import actions, queries
from service.accounts.copies.schemas import CopyFileOut, DataCopiesOut, DataCopyOut
from service.web.access import current_actor, need_person
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
@limiter.limit("10/hour")
@bp.output(CopyFileOut, example={"name": "my-data.zip", "content": "UEsDBBQAAAAIAA=="})
def take_copy(copy_id):
    """Fetch the file, in base64; it can be fetched once. The same key gets the same answer again."""
    content = actions.fetch(current_actor(), copy_id)
    return {"name": "my-data.zip", "content": base64.b64encode(content).decode()}
