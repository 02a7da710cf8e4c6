"""URLs of budgets and adjustments."""

from apiflask import APIBlueprint

from service.points.grants import actions, queries
from service.points.grants.schemas import (
    AdjustmentIn,
    AdjustmentOut,
    AdjustmentReasonIn,
    AdjustmentsIn,
    BudgetIn,
    BudgetOut,
)
from service.web.access import current_actor
from service.web.paging import listing, page, unpack_id

bp = APIBlueprint("point_grants", __name__, tag="积分 Points")

_BUDGET = {"region": "420105007", "year": 2026, "total": 5000, "given": 0, "spent": 300, "left": 4700}
_ADJUSTMENT = {
    "id": "019a9f3e-0000-7000-8000-00000000b501", "created_at": "2026-11-26T02:00:00+00:00", "region": "420105007",
    "state": "proposed", "number": "HY202600000017", "name": "陈*", "points": 100, "reason": "抗洪抢险表现突出",
    "evidence": "五里墩街道〔2026〕12 号", "made_by": "郑干事", "decided_by": None, "decided_at": None, "note": None,
    "moves": ["approve", "refuse"],
}
_IN = {"number": "HY202600000017", "points": 100, "reason": "抗洪抢险表现突出", "evidence": "五里墩街道〔2026〕12 号"}
_GIVE = {"region": "420105007", "points": 5000, "note": "汉文明办〔2026〕8 号"}
_DONE = _ADJUSTMENT | {
    "state": "applied", "decided_by": "区管理员", "decided_at": "2026-11-26T03:00:00+00:00", "moves": [],
}


def _shown(found):
    return queries.views(current_actor(), [found])[0]


@bp.get("/points/budgets")
@bp.output(listing(BudgetOut), example={"items": [_BUDGET], "next": None})
def budgets():
    """What the units of my area may give by hand this year."""
    return {"items": queries.budgets(current_actor()), "next": None}


@bp.post("/points/budgets")
@bp.input(BudgetIn, example=_GIVE)
@bp.output(listing(BudgetOut), status_code=201, example={"items": [_BUDGET], "next": None})
def give_budget(json_data):
    """The district takes up a budget, or gives of it to a street."""
    return {"items": actions.give_budget(current_actor(), **json_data), "next": None}


@bp.get("/points/adjustments")
@bp.input(AdjustmentsIn, location="query")
@bp.output(listing(AdjustmentOut), example={"items": [_ADJUSTMENT], "next": None})
def adjustments(query_data):
    """What was asked for and decided by hand in my area."""
    actor = current_actor()
    after = unpack_id(query_data["after"])
    rows = queries.adjustments(actor, query_data.get("state"), after, query_data["limit"] + 1)
    return page(queries.views(actor, rows), query_data["limit"], lambda row: [row["id"]])


@bp.post("/points/adjustments")
@bp.input(AdjustmentIn, example=_IN)
@bp.output(AdjustmentOut, status_code=201, example=_ADJUSTMENT | {"moves": ["withdraw"]})
def propose(json_data):
    """Ask for points for a volunteer, or take them, with what shows why."""
    return _shown(actions.propose(current_actor(), **json_data))


@bp.post("/points/adjustments/<uuid:adjustment_id>/approve")
@bp.output(AdjustmentOut, example=_DONE)
def approve(adjustment_id):
    """Another one says yes."""
    return _shown(actions.approve(current_actor(), adjustment_id))


@bp.post("/points/adjustments/<uuid:adjustment_id>/refuse")
@bp.input(AdjustmentReasonIn, example={"reason": "依据不足"})
@bp.output(AdjustmentOut, example=_DONE | {"state": "refused", "note": "依据不足"})
def refuse(adjustment_id, json_data):
    """Another one says no."""
    return _shown(actions.refuse(current_actor(), adjustment_id, **json_data))


@bp.post("/points/adjustments/<uuid:adjustment_id>/withdraw")
@bp.output(AdjustmentOut, example=_ADJUSTMENT | {"state": "withdrawn", "moves": []})
def withdraw(adjustment_id):
    """Never mind."""
    return _shown(actions.withdraw(current_actor(), adjustment_id))
