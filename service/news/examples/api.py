"""URLs of role models."""

from apiflask import APIBlueprint

from service.news.examples import actions, queries
from service.news.examples.schemas import (
    ExampleDoubtIn,
    ExampleIn,
    ExampleListOut,
    ExampleNoteIn,
    ExampleOut,
    ExampleReasonIn,
    ExampleRuleIn,
    ExamplesIn,
    ExamplesOut,
    ExampleWholeOut,
    PublicExamplesIn,
    PublicExamplesOut,
)
from service.web.access import anybody, current_actor

bp = APIBlueprint("role-models", __name__, tag="榜样 Role models")

_ID = "019a9f3e-0000-7000-8000-0000000000f8"
_IN = {
    "volunteer_number": None, "name": "陈建国", "region": "420105007002", "consented": True, "kind": "helping",
    "title": "十年义务理发", "text": "陈师傅退休后每周三为社区老人义务理发，风雨无阻坚持了十年。",
}
_ONE = {name: _IN[name] for name in ("name", "region", "kind", "title", "text")} | {
    "id": _ID, "street": "五里墩街道", "state": "nominated", "public_name": "陈建国", "is_volunteer": False,
    "nominator": None, "part": "nominator", "shown_from": None, "shown_until": None, "shown_provisional": False,
    "published_at": None, "reason": None, "due_at": "2026-12-03T15:59:59+00:00", "due_provisional": False,
    "created_at": "2026-11-26T02:00:00+00:00", "moves": ["withdraw"],
}
_MANAGED = _ONE | {"nominator": "李秀英", "part": "manager", "moves": ["review", "refuse"]}
_SHOWN = _MANAGED | {
    "state": "publicity", "shown_from": "2026-11-27T02:00:00+00:00", "shown_until": "2026-12-04T15:59:59+00:00",
    "due_at": None, "moves": [],
}
_PUBLIC = {name: _SHOWN[name] for name in ("id", "state", "kind", "name", "street", "title", "text", "shown_until",
                                           "published_at")}
_NOTE, _REASON = {"note": "社区走访属实"}, {"reason": "事迹与事实不符"}


@bp.get("/role-models/public")
@anybody
@bp.input(PublicExamplesIn, location="query", example={"part": "publicity"})
@bp.output(PublicExamplesOut, example={"items": [_PUBLIC], "next": None})
def public_examples(query_data):
    """Those that are shown now, or those that are published."""
    return queries.public(**query_data)


@bp.get("/me/role-models")
@bp.output(ExampleListOut, example={"items": [_ONE]})
def my_examples():
    """Those I have proposed, and those I am proposed in."""
    return {"items": queries.mine(current_actor())}


@bp.get("/role-models")
@bp.input(ExamplesIn, location="query", example={"state": "nominated"})
@bp.output(ExamplesOut, example={"items": [_MANAGED], "next": None})
def examples(query_data):
    """Those of the acting manager's area."""
    return queries.of_area(current_actor(), **query_data)


@bp.get("/role-models/<uuid:example_id>")
@bp.output(ExampleWholeOut, example=_MANAGED | {
    "doubts": [], "steps": [{"move": "nominate", "after": "nominated", "role": "nominator", "note": None,
                             "at": "2026-11-26T02:00:00+00:00"}],
})
def example(example_id):
    """One of them with its steps, for those who take part in it."""
    return queries.whole(current_actor(), queries.example(example_id))


@bp.post("/role-models")
@bp.input(ExampleIn, example=_IN)
@bp.output(ExampleOut, status_code=201, example=_ONE)
def nominate(json_data):
    """Propose somebody."""
    return queries.shown(current_actor(), [actions.nominate(current_actor(), **json_data)])[0]


@bp.post("/role-models/<uuid:example_id>/review")
@bp.input(ExampleNoteIn, example=_NOTE)
@bp.output(ExampleOut, example=_MANAGED | {"state": "reviewed", "moves": []})
def review_example(example_id, json_data):
    """The street's look."""
    return queries.shown(current_actor(), [actions.review(current_actor(), example_id, **json_data)])[0]


@bp.post("/role-models/<uuid:example_id>/approve")
@bp.input(ExampleNoteIn, example=_NOTE)
@bp.output(ExampleOut, example=_SHOWN)
def approve_example(example_id, json_data):
    """Show it to everybody."""
    return queries.shown(current_actor(), [actions.approve(current_actor(), example_id, **json_data)])[0]


@bp.post("/role-models/<uuid:example_id>/refuse")
@bp.input(ExampleReasonIn, example=_REASON)
@bp.output(ExampleOut, example=_MANAGED | _REASON | {"state": "refused", "due_at": None, "moves": []})
def refuse_example(example_id, json_data):
    """Not this one."""
    return queries.shown(current_actor(), [actions.refuse(current_actor(), example_id, **json_data)])[0]


@bp.post("/role-models/<uuid:example_id>/object")
@bp.input(ExampleDoubtIn, example={"text": "理发是收费的，并非义务"})
@bp.output({}, status_code=204)
def object_to_example(example_id, json_data):
    """Object to what is shown."""
    actions.object_to(current_actor(), example_id, **json_data)
    return ""


@bp.post("/role-models/<uuid:example_id>/rule")
@bp.input(ExampleRuleIn, example={"verdict": "publish", "note": "经走访，异议不成立"})
@bp.output(ExampleOut, example=_SHOWN)
def rule_on_example(example_id, json_data):
    """Decide on what others have against it."""
    return queries.shown(current_actor(), [actions.rule(current_actor(), example_id, **json_data)])[0]


@bp.post("/role-models/<uuid:example_id>/withdraw")
@bp.output(ExampleOut, example=_ONE | {"state": "withdrawn", "due_at": None, "moves": []})
def withdraw_example(example_id):
    """Who proposed it takes it back."""
    return queries.shown(current_actor(), [actions.withdraw(current_actor(), example_id)])[0]


@bp.post("/role-models/<uuid:example_id>/decline")
@bp.output(ExampleOut, example=_ONE | {"part": "nominee", "state": "declined", "due_at": None, "moves": []})
def decline_example(example_id):
    """The nominee does not want it."""
    return queries.shown(current_actor(), [actions.decline(current_actor(), example_id)])[0]


@bp.post("/role-models/<uuid:example_id>/take-down")
@bp.input(ExampleReasonIn, example=_REASON)
@bp.output(ExampleOut, example=_SHOWN | _REASON | {"state": "taken_down"})
def take_down_example(example_id, json_data):
    """No example any more."""
    return queries.shown(current_actor(), [actions.take_down(current_actor(), example_id, **json_data)])[0]
