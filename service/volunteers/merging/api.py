"""URLs of merges."""

from apiflask import APIBlueprint

from service.volunteers.merging import actions, queries
from service.volunteers.merging.schemas import MergeIn, MergeOut, MergeReasonIn, MergesOut
from service.web.access import current_actor, need_person
from service.web.paging import PageIn, page, unpack_id

bp = APIBlueprint("merging", __name__, tag="志愿者 Volunteers")

_MERGE = {
    "id": "019a9f3e-0000-7000-8000-0000000000aa", "kept_id": "019a9f3e-0000-7000-8000-000000000011",
    "folded_id": "019a9f3e-0000-7000-8000-000000000012", "kept_number": "HY260000000018",
    "folded_number": "HY260000000026", "kept_name": "王*", "folded_name": "王*", "region": "420105007002",
    "state": "proposed", "moves": ["apply", "refuse"], "reason": "同一人两次登记，证件号码升位前后各一次",
    "earliest_at": "2026-11-23T02:00:00+00:00", "objection": None, "decided_at": None, "note": None, "undone_at": None,
    "created_at": "2026-11-20T02:00:00+00:00",
}
_APPLIED = _MERGE | {"state": "applied", "moves": ["undo"], "decided_at": "2026-11-24T02:00:00+00:00"}
_REASON = {"reason": "不是同一个人"}


def _one(found):
    return queries.shown(current_actor(), [found])[0]


@bp.post("/merges")
@bp.input(MergeIn, example={name: _MERGE[name] for name in ("kept_number", "folded_number", "reason")})
@bp.output(MergeOut, status_code=201, example=_MERGE | {"moves": ["withdraw"]})
def propose_merge(json_data):
    """Two registrations are one human being's; both are told."""
    return _one(actions.propose(current_actor(), **json_data))


@bp.get("/merges")
@bp.input(PageIn, location="query")
@bp.output(MergesOut, example={"items": [_MERGE], "next": None})
def merges(query_data):
    """The merges of my area, the latest first."""
    rows = queries.cases(current_actor(), unpack_id(query_data["after"]), query_data["limit"] + 1)
    return page(queries.shown(current_actor(), rows), query_data["limit"], lambda row: [row["id"]])


@bp.get("/me/merges")
@bp.output(MergesOut, example={"items": [_MERGE | {"moves": ["object"]}], "next": None})
def my_merges():
    """Those about my own registrations."""
    return {"items": queries.shown(current_actor(), queries.mine(need_person(current_actor()))), "next": None}


@bp.post("/merges/<uuid:case_id>/object")
@bp.input(MergeReasonIn, example=_REASON)
@bp.output(MergeOut, example=_MERGE | {"objection": "不是同一个人", "moves": ["object"]})
def object_merge(case_id, json_data):
    """One of the two says they are not one."""
    return _one(actions.object_(current_actor(), case_id, **json_data))


@bp.post("/merges/<uuid:case_id>/apply")
@bp.output(MergeOut, example=_APPLIED)
def apply_merge(case_id):
    """The district makes them one."""
    return _one(actions.apply(current_actor(), case_id))


@bp.post("/merges/<uuid:case_id>/refuse")
@bp.input(MergeReasonIn, example=_REASON)
@bp.output(MergeOut, example=_MERGE | {"state": "refused", "moves": [], "note": "不是同一个人"})
def refuse_merge(case_id, json_data):
    """They are two."""
    return _one(actions.refuse(current_actor(), case_id, **json_data))


@bp.post("/merges/<uuid:case_id>/withdraw")
@bp.output(MergeOut, example=_MERGE | {"state": "withdrawn", "moves": []})
def withdraw_merge(case_id):
    """Whoever proposed it takes it back."""
    return _one(actions.withdraw(current_actor(), case_id))


@bp.post("/merges/<uuid:case_id>/undo")
@bp.input(MergeReasonIn, example=_REASON)
@bp.output(MergeOut, example=_APPLIED | {"state": "undone", "moves": [], "undone_at": "2026-11-25T02:00:00+00:00"})
def undo_merge(case_id, json_data):
    """They were two after all."""
    return _one(actions.undo(current_actor(), case_id, **json_data))
