"""URLs of drafts of the earning rules."""

from apiflask import APIBlueprint

from service.points import rules
from service.points.rulebook import actions, queries
from service.points.rulebook.schemas import RuleDraftOut, RuleReasonIn, RulesIn
from service.web.access import current_actor
from service.web.paging import PageIn, listing, page, unpack_id

bp = APIBlueprint("point_rules", __name__, tag="积分 Points")

_DRAFT = {
    "id": "019a9f3e-0000-7000-8000-00000000b601", "created_at": "2026-11-26T02:00:00+00:00", "state": "proposed",
    "effective_from": "2027-01-01", "basis": "汉文明办〔2026〕30 号", "words": rules.FIRST_RULE.words(),
    "made_by": "周区长助理", "decided_by": None, "decided_at": None, "note": None, "version": None,
    "moves": ["approve", "refuse"],
}
_NEXT = {
    "effective_from": "2027-01-01", "points_per_hour": 10, "day_minutes": 480, "first_registration": 5,
    "organiser_percent": 20, "civic_day": 20, "civic": [{"kind": "punch_in", "points": 2, "a_day": 6}],
    "basis": "汉文明办〔2026〕30 号",
}
_DECIDED = _DRAFT | {"decided_by": "吴专干", "decided_at": "2026-11-26T03:00:00+00:00", "moves": []}


def _shown(found):
    return queries.views(current_actor(), [found])[0]


@bp.get("/points/rules/drafts")
@bp.input(PageIn, location="query")
@bp.output(listing(RuleDraftOut), example={"items": [_DRAFT], "next": None})
def drafts(query_data):
    """What one of us has written for the next version, and what became of it."""
    actor = current_actor()
    rows = queries.drafts(actor, unpack_id(query_data["after"]), query_data["limit"] + 1)
    return page(queries.views(actor, rows), query_data["limit"], lambda row: [row["id"]])


@bp.post("/points/rules")
@bp.input(RulesIn, example=_NEXT)
@bp.output(RuleDraftOut, status_code=201, example=_DRAFT | {"moves": ["withdraw"]})
def propose(json_data):
    """The district writes the rules for what is done from a coming day on; another one must say yes."""
    return _shown(actions.propose(current_actor(), **json_data))


@bp.post("/points/rules/drafts/<uuid:rule_draft_id>/approve")
@bp.output(RuleDraftOut, example=_DECIDED | {"state": "adopted", "version": 2})
def approve(rule_draft_id):
    """Another one says yes: it is the next version."""
    return _shown(actions.approve(current_actor(), rule_draft_id))


@bp.post("/points/rules/drafts/<uuid:rule_draft_id>/refuse")
@bp.input(RuleReasonIn, example={"reason": "请先与财政对账"})
@bp.output(RuleDraftOut, example=_DECIDED | {"state": "refused", "note": "请先与财政对账"})
def refuse(rule_draft_id, json_data):
    """Another one says no."""
    return _shown(actions.refuse(current_actor(), rule_draft_id, **json_data))


@bp.post("/points/rules/drafts/<uuid:rule_draft_id>/withdraw")
@bp.output(RuleDraftOut, example=_DRAFT | {"state": "withdrawn", "moves": []})
def withdraw(rule_draft_id):
    """Never mind."""
    return _shown(actions.withdraw(current_actor(), rule_draft_id))
