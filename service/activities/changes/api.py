"""URLs of changing, calling off and freezing an activity."""

from apiflask import APIBlueprint

from service.activities import queries
from service.activities.changes import actions
from service.activities.schemas import (
    ACTIVITY_EXAMPLE,
    CHANGE_EXAMPLE,
    ActivityChangeOut,
    ActivityOut,
    ChangeIn,
    DecisionIn,
    WhyIn,
)
from service.web.access import current_actor
from service.web.paging import PageIn, listing

bp = APIBlueprint("activity_changes", __name__, tag="活动变更 Changes of activities")


@bp.post("/activities/<uuid:activity_id>/changes")
@bp.input(ChangeIn, example={"reason": "原场地维修", "address": "社区广场", "later_minutes": 60})
@bp.output(ActivityChangeOut, status_code=201, example=CHANGE_EXAMPLE | {"moves": ["withdraw"]})
def ask(activity_id, json_data):
    """Another time, place or risk: asks the reviewer."""
    return queries.told_change(current_actor(), actions.ask(current_actor(), activity_id, **json_data))


@bp.get("/activities/<uuid:activity_id>/changes")
@bp.input(PageIn, location="query", example={"limit": 20})
@bp.output(listing(ActivityChangeOut), example={"items": [CHANGE_EXAMPLE | {"state": "approved"}], "next": None})
def changes(activity_id, query_data):
    """Every change that was asked for, and what came of it, the latest first."""
    return queries.changes_of(current_actor(), activity_id, **query_data)


@bp.post("/changes/<uuid:change_id>/approve")
@bp.input(DecisionIn, example={"note": "同意"})
@bp.output(ActivityChangeOut, example=CHANGE_EXAMPLE | {"state": "approved", "moves": []})
def approve(change_id, json_data):
    """The change holds from now on; everybody is told."""
    return queries.told_change(current_actor(), actions.approve(current_actor(), change_id, **json_data))


@bp.post("/changes/<uuid:change_id>/refuse")
@bp.input(DecisionIn, example={"note": "请按原计划进行"})
@bp.output(ActivityChangeOut, example=CHANGE_EXAMPLE | {"state": "refused", "moves": []})
def refuse(change_id, json_data):
    """Everything stays as it was."""
    return queries.told_change(current_actor(), actions.refuse(current_actor(), change_id, **json_data))


@bp.post("/changes/<uuid:change_id>/withdraw")
@bp.output(ActivityChangeOut, example=CHANGE_EXAMPLE | {"state": "withdrawn", "moves": []})
def withdraw(change_id):
    """The change is not wanted any more."""
    return queries.told_change(current_actor(), actions.withdraw(current_actor(), change_id))


@bp.post("/activities/<uuid:activity_id>/cancel")
@bp.input(WhyIn, example={"reason": "暴雨橙色预警"})
@bp.output(ActivityOut, example=ACTIVITY_EXAMPLE | {"state": "cancelled", "reason": "暴雨橙色预警"})
def cancel(activity_id, json_data):
    """It does not take place; an organiser more than a day ahead asks the reviewer."""
    return queries.view(current_actor(), actions.cancel(current_actor(), activity_id, **json_data))


@bp.post("/activities/<uuid:activity_id>/abort")
@bp.input(WhyIn, example={"reason": "突降暴雨，提前结束"})
@bp.output(ActivityOut, example=ACTIVITY_EXAMPLE | {"state": "ended"})
def abort(activity_id, json_data):
    """Weather or danger: it ends now."""
    return queries.view(current_actor(), actions.abort(current_actor(), activity_id, **json_data))


@bp.post("/activities/<uuid:activity_id>/freeze")
@bp.input(WhyIn, example={"reason": "收到严重投诉，正在核查"})
@bp.output(ActivityOut, example=ACTIVITY_EXAMPLE | {"state": "frozen", "moves": ["cancel", "resume"]})
def freeze(activity_id, json_data):
    """The district stops it while something is looked into."""
    return queries.view(current_actor(), actions.freeze(current_actor(), activity_id, **json_data))


@bp.post("/activities/<uuid:activity_id>/resume")
@bp.output(ActivityOut, example=ACTIVITY_EXAMPLE)
def resume(activity_id):
    """It goes on where it stood."""
    return queries.view(current_actor(), actions.resume(current_actor(), activity_id))
