"""URLs of the manager's inbox."""

from apiflask import APIBlueprint

from service.desk import queries
from service.desk.schemas import TodoOut, TodosIn, TodoSummaryIn, TodoSummaryOut
from service.web.access import current_actor
from service.web.paging import listing

bp = APIBlueprint("desk", __name__, tag="审批中心 Inbox of managers")

_ORDER = "019a9f3e-0000-7000-8000-00000000000c"
_TODO = {
    "id": _ORDER, "kind": "order-review", "kind_label": "点单待审核", "title": "客厅灯不亮", "region": "420105007002",
    "region_name": "五琴里社区居委会", "about": f"order:{_ORDER}", "order_id": _ORDER,
    "created_at": "2026-11-20T02:00:00+00:00", "due_at": "2026-11-21T02:00:00+00:00", "provisional": False,
    "colour": "green",
}
_COUNTS = {"total": 3, "red": 1, "yellow": 0, "green": 2, "none": 0}


@bp.get("/todos")
@bp.input(TodosIn, location="query")
@bp.output(listing(TodoOut), example={"items": [_TODO], "next": None})
def todos(query_data):
    """Everything that waits for me in the role in use, the most pressing first."""
    return queries.todos(current_actor(), **query_data)


@bp.get("/todos/summary")
@bp.input(TodoSummaryIn, location="query")
@bp.output(TodoSummaryOut, example=_COUNTS | {
    "by_kind": [{"kind": "order-review", "kind_label": "点单待审核", **_COUNTS}],
})
def summary(query_data):
    """How much waits for me, by kind and colour."""
    return queries.summary(current_actor(), **query_data)
