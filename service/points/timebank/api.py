"""URLs of the time bank."""

from apiflask import APIBlueprint

from service.points.timebank import actions, queries, rules
from service.points.timebank.schemas import PreferIn, TimeEntryOut, TimeOut
from service.web.access import current_actor, need_person
from service.web.paging import PageIn, listing, page, unpack_id

bp = APIBlueprint("timebank", __name__, tag="时间银行 Time bank")

_TIME = {
    "balance": 750, "held": 120, "available": 630, "units": 10, "debt": 0, "most": rules.MOST_MINUTES, "preferred": True,
    "may_spend": True, "words": list(rules.WORDS),
}
_ENTRY = {
    "id": "019a9f3e-0000-7000-8000-00000000b501", "created_at": "2026-11-20T01:30:00+00:00", "kind": "earn", "minutes": 90,
    "source": "record:019a9f3e-0000-7000-8000-00000000b502", "note": "为老年人服务 90 分钟，存为时间",
}


@bp.get("/me/time")
@bp.output(TimeOut, example=_TIME)
def my_time():
    """What I have kept, what of it waits, and by what rules."""
    return queries.time_of(need_person(current_actor()))


@bp.get("/me/time/entries")
@bp.input(PageIn, location="query")
@bp.output(listing(TimeEntryOut), example={"items": [_ENTRY], "next": None})
def my_time_entries(query_data):
    """Where it came from and where it went, the newest first."""
    after = unpack_id(query_data["after"])
    rows = queries.entries_of(need_person(current_actor()), after, query_data["limit"] + 1)
    return page(rows, query_data["limit"], lambda row: [row.id])


@bp.post("/me/time/prefer")
@bp.input(PreferIn, example={"preferred": True})
@bp.output(TimeOut, example=_TIME)
def prefer(json_data):
    """Whether my service for elders is kept as time from now on, or counts in points."""
    return actions.prefer(current_actor(), **json_data)
