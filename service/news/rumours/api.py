"""URLs of the rumour desk."""

from apiflask import APIBlueprint

from service.news.rumours import actions, queries
from service.news.rumours.schemas import AreaRumoursIn, RumourIn, RumourOut, RumourReasonIn, RumoursIn, RumoursOut
from service.web.access import anybody, current_actor

bp = APIBlueprint("rumours", __name__, tag="辟谣 Rumours")

_IN = {
    "claim": "网传汉阳明天全区停水三天", "verdict": "false", "text": "经核实，近期没有全区停水计划，请勿转发不实信息。",
    "source_unit": "武汉市水务集团", "source_date": "2026-11-25", "source_url": None,
}
_RUMOUR = _IN | {
    "id": "019a9f3e-0000-7000-8000-0000000000f7", "region": "420105007002", "state": "published",
    "published_at": "2026-11-26T02:00:00+00:00", "retracted_at": None, "reason": None, "due_at": None,
    "due_provisional": False, "created_at": "2026-11-25T08:00:00+00:00", "moves": [],
}
_DRAFT = _RUMOUR | {"state": "draft", "published_at": None, "due_at": "2026-11-26T15:59:59+00:00", "moves": ["edit"]}
_REASON = {"reason": "来源单位的通报没有这样说"}


@bp.get("/rumours")
@anybody
@bp.input(RumoursIn, location="query", example={"q": "停水"})
@bp.output(RumoursOut, example={"items": [_RUMOUR], "next": None})
def rumours(query_data):
    """What is published, the latest first."""
    return queries.published(current_actor(), **query_data)


@bp.get("/rumours/desk")
@bp.input(AreaRumoursIn, location="query", example={"state": "draft"})
@bp.output(RumoursOut, example={"items": [_DRAFT], "next": None})
def rumours_of_area(query_data):
    """What the acting manager's area has written."""
    return queries.of_area(current_actor(), **query_data)


@bp.get("/rumours/<uuid:rumour_id>")
@anybody
@bp.output(RumourOut, example=_RUMOUR)
def rumour(rumour_id):
    """One of them; also one that was taken back, which then says so."""
    return queries.told(current_actor(), queries.rumour(rumour_id))


@bp.post("/rumours")
@bp.input(RumourIn, example=_IN)
@bp.output(RumourOut, status_code=201, example=_DRAFT)
def write_rumour(json_data):
    """Write down a rumour and what is true of it."""
    return queries.told(current_actor(), actions.write(current_actor(), **json_data))


@bp.post("/rumours/<uuid:rumour_id>/edit")
@bp.input(RumourIn, example=_IN)
@bp.output(RumourOut, example=_DRAFT)
def edit_rumour(rumour_id, json_data):
    """Put it otherwise."""
    return queries.told(current_actor(), actions.edit(current_actor(), rumour_id, **json_data))


@bp.post("/rumours/<uuid:rumour_id>/check")
@bp.output(RumourOut, example=_DRAFT | {"state": "checked", "moves": []})
def check_rumour(rumour_id):
    """The first look."""
    return queries.told(current_actor(), actions.check(current_actor(), rumour_id))


@bp.post("/rumours/<uuid:rumour_id>/publish")
@bp.output(RumourOut, example=_RUMOUR | {"moves": ["retract"]})
def publish_rumour(rumour_id):
    """The second look; everybody reads it."""
    return queries.told(current_actor(), actions.publish(current_actor(), rumour_id))


@bp.post("/rumours/<uuid:rumour_id>/return")
@bp.input(RumourReasonIn, example=_REASON)
@bp.output(RumourOut, example=_DRAFT | _REASON | {"state": "returned", "due_at": None, "moves": []})
def return_rumour(rumour_id, json_data):
    """Send it back."""
    return queries.told(current_actor(), actions.send_back(current_actor(), rumour_id, **json_data))


@bp.post("/rumours/<uuid:rumour_id>/retract")
@bp.input(RumourReasonIn, example=_REASON)
@bp.output(RumourOut, example=_RUMOUR | _REASON | {"state": "retracted", "retracted_at": "2026-11-27T02:00:00+00:00"})
def retract_rumour(rumour_id, json_data):
    """Take it back, in the open."""
    return queries.told(current_actor(), actions.retract(current_actor(), rumour_id, **json_data))
