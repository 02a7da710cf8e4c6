"""URLs of leaving."""

from apiflask import APIBlueprint

from service.accounts.leaving import actions, queries
from service.accounts.leaving.schemas import LeaveIn, LeavingOut
from service.web.access import current_actor, need_person

bp = APIBlueprint("leaving", __name__, tag="个人信息权利 My data")

_STAYS = {"state": None, "asked_at": None, "due_at": None, "moves": ["close"], "open_work": [{
    "kind": "signup", "id": "019a9f3e-0000-7000-8000-0000000000a7", "title": "社区清洁日",
    "at": "2026-11-28T01:00:00+00:00", "lets_go": True,
}]}
_LEAVES = {
    "state": "cancelling", "asked_at": "2026-11-20T02:00:00+00:00", "due_at": "2026-12-05T02:00:00+00:00",
    "moves": ["undo"], "open_work": [],
}


@bp.get("/me/leaving")
@bp.output(LeavingOut, example=_STAYS)
def leaving():
    """Whether my account is being closed, and what is still under way."""
    return queries.view(need_person(current_actor()))


@bp.post("/me/leaving/close")
@bp.input(LeaveIn, example={"give_back": True})
@bp.output(LeavingOut, example=_LEAVES)
def close_account(json_data):
    """Close my account; for fifteen days it can be undone."""
    return actions.close(current_actor(), **json_data)


@bp.post("/me/leaving/undo")
@bp.output(LeavingOut, example=_STAYS | {"open_work": []})
def undo_closing():
    """Stay after all."""
    return actions.undo(current_actor())
