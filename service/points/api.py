"""URLs of points."""

from apiflask import APIBlueprint

from service.points import actions, queries, rules
from service.points.schemas import DonateIn, EntryOut, PointsOut, PublicPoolOut, RulesOut
from service.web.access import anybody, current_actor, need_person
from service.web.paging import PageIn, listing, page, unpack_id

bp = APIBlueprint("points", __name__, tag="积分 Points")

_POINTS = {
    "balance": 115, "frozen": 0, "available": 115, "debt": 0,
    "expiring": [{"points": 115, "expires_at": "2027-12-31T16:00:00+00:00"}],
}
_ENTRY = {
    "id": "019a9f3e-0000-7000-8000-00000000b001", "created_at": "2026-11-20T01:30:00+00:00", "kind": "earn", "amount": 15,
    "source": "record:019a9f3e-0000-7000-8000-00000000b002", "note": "志愿服务 90 分钟，系数 1.0", "rule_version": 1,
}
_RULES = {
    "version": 1, "effective_from": "2020-01-01", "words": rules.FIRST_RULE.words(),
} | rules.FIRST_RULE.values()


@bp.get("/me/points")
@bp.output(PointsOut, example=_POINTS)
def my_points():
    """What I have, what I owe, and what ends when."""
    return queries.points_of(need_person(current_actor()))


@bp.get("/me/points/entries")
@bp.input(PageIn, location="query")
@bp.output(listing(EntryOut), example={"items": [_ENTRY], "next": None})
def my_entries(query_data):
    """Why I have it: my entries, the newest first."""
    after = unpack_id(query_data["after"])
    rows = queries.entries_of(need_person(current_actor()), after, query_data["limit"] + 1)
    return page(rows, query_data["limit"], lambda row: [row.id])


@bp.post("/me/points/donate")
@bp.input(DonateIn, example={"points": 10})
@bp.output(PointsOut, example=_POINTS)
def donate(json_data):
    """Give points to the public pool; there is no way back."""
    return actions.donate(current_actor(), **json_data)


@bp.get("/points/pool")
@anybody
@bp.output(PublicPoolOut, example={"points": 2640})
def pool():
    """How many points have been given to the public pool."""
    return {"points": queries.pool()}


@bp.get("/points/rules")
@anybody
@bp.output(RulesOut, example=_RULES)
def current_rules():
    """How points are earned, in the words of the version in force."""
    return queries.rules_now()


@bp.get("/points/rules/versions")
@anybody
@bp.output(listing(RulesOut), example={"items": [_RULES], "next": None})
def rule_versions():
    """Every version of the rules, the latest first, also one that is still to come."""
    return {"items": queries.rule_versions(), "next": None}
