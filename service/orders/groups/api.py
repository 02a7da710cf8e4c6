"""URLs of group orders."""

from apiflask import APIBlueprint

from service.orders.groups import actions, queries
from service.orders.groups.schemas import GroupIn, GroupOut, GroupReasonIn, GroupsIn
from service.web.access import anybody, current_actor
from service.web.paging import listing, page, unpack_id

bp = APIBlueprint("groups", __name__, tag="凑单 Group orders")

_IN = {
    "region": "420105007002", "category": "理发", "title": "小区集中理发", "text": "自带毛巾，每人约 20 分钟。",
    "address": "五琴里社区活动室", "place": {"lng": 114.21, "lat": 30.55}, "starts_at": "2026-11-28T09:00:00+08:00",
    "ends_at": "2026-11-28T12:00:00+08:00", "closes_at": "2026-11-27T18:00:00+08:00", "least": 5, "most": 12,
}
_GROUP = _IN | {
    "id": "019a9f3e-0000-7000-8000-00000000c101", "community": "五琴里社区居委会", "state": "open", "stage": "gathering",
    "joined": 3, "team_id": None, "i_am_in": False, "my_code": None, "order_id": None, "note": None,
    "created_at": "2026-11-20T02:00:00+00:00", "moves": [], "starts_at": "2026-11-28T01:00:00+00:00",
    "ends_at": "2026-11-28T04:00:00+00:00", "closes_at": "2026-11-27T10:00:00+00:00",
}


def _shown(found):
    return queries.shown(current_actor(), [found])[0]


@bp.get("/group-orders")
@anybody
@bp.input(GroupsIn, location="query")
@bp.output(listing(GroupOut), example={"items": [_GROUP], "next": None})
def groups(query_data):
    """What people gather for."""
    after, limit = unpack_id(query_data.pop("after")), query_data.pop("limit")
    found = queries.groups(query_data, current_actor().person_id, after, limit + 1)
    return page(queries.shown(current_actor(), found), limit, lambda row: [row["id"]])


@bp.post("/group-orders")
@bp.input(GroupIn, example=_IN)
@bp.output(GroupOut, status_code=201, example=_GROUP | {"joined": 0, "moves": ["cancel"]})
def open_group(json_data):
    """The community opens one."""
    return _shown(actions.open_group(current_actor(), **json_data))


@bp.get("/group-orders/<uuid:group_id>")
@anybody
@bp.output(GroupOut, example=_GROUP)
def group(group_id):
    """One of them."""
    return _shown(queries.group(group_id))


@bp.post("/group-orders/<uuid:group_id>/join")
@bp.output(GroupOut, example=_GROUP | {"joined": 4, "i_am_in": True})
def join(group_id):
    """I would like it, too."""
    return _shown(actions.join(current_actor(), group_id))


@bp.post("/group-orders/<uuid:group_id>/leave")
@bp.output(GroupOut, example=_GROUP)
def leave(group_id):
    """Rather not."""
    return _shown(actions.leave(current_actor(), group_id))


@bp.post("/group-orders/<uuid:group_id>/cancel")
@bp.input(GroupReasonIn, example={"reason": "活动室临时占用"})
@bp.output(GroupOut, example=_GROUP | {"state": "cancelled", "stage": "over", "note": "活动室临时占用"})
def cancel(group_id, json_data):
    """The community calls it off."""
    return _shown(actions.cancel(current_actor(), group_id, **json_data))
