"""URLs of topic pages."""

from apiflask import APIBlueprint

from service.news.campaigns import actions, queries
from service.news.campaigns.schemas import CampaignDetailOut, CampaignEditIn, CampaignIn, CampaignOut, CampaignsIn
from service.web.access import anybody, current_actor
from service.web.paging import listing, page, unpack_id

bp = APIBlueprint("topic_pages", __name__, tag="专题 Topic pages")

_CAMPAIGN = {
    "id": "019a9f3e-0000-7000-8000-00000000c201", "region": "420105", "state": "published", "title": "网络文明月",
    "season": None, "year": 2026, "text": "汇聚向上向善力量。", "published_at": "2026-07-01T02:00:00+00:00",
    "changed_at": "2026-07-01T02:00:00+00:00",
}
_ITEM = {
    "id": "019a9f3e-0000-7000-8000-00000000c2a1", "chapter": None, "title": "网络文明主题宣讲", "organiser": "区委网信办",
    "place": "区新时代文明实践中心", "precision": "ten_days", "since": "2026-07-21", "until": "2026-07-31",
    "when": "7月下旬", "status": "over", "about": None, "about_title": None,
}
_DETAIL = _CAMPAIGN | {"items": [_ITEM], "moves": [], "may_edit": False}
_DRAFT = _DETAIL | {"state": "draft", "published_at": None, "moves": ["publish"], "may_edit": True}
_IN = {
    "title": "网络文明月", "year": 2026, "text": "汇聚向上向善力量。", "items": [
        {"title": "网络文明主题宣讲", "organiser": "区委网信办", "precision": "ten_days", "year": 2026, "month": 7,
         "third": 3},
    ],
}


def _shown(found):
    return queries.view(current_actor(), found)


@bp.get("/campaigns")
@anybody
@bp.input(CampaignsIn, location="query")
@bp.output(listing(CampaignOut), example={"items": [_CAMPAIGN], "next": None})
def campaigns(query_data):
    """Topic pages, the newest first."""
    limit = query_data["limit"]
    rows = queries.campaigns(
        current_actor(), mine=query_data["mine"], after=unpack_id(query_data["after"]), limit=limit + 1
    )
    return page([queries.listed(row) for row in rows], limit, lambda row: [row["id"]])


@bp.get("/campaigns/<uuid:campaign_id>")
@anybody
@bp.output(CampaignDetailOut, example=_DETAIL)
def campaign(campaign_id):
    """One topic page with its programme."""
    return _shown(queries.campaign(campaign_id))


@bp.post("/campaigns")
@bp.input(CampaignIn, example=_IN)
@bp.output(CampaignDetailOut, status_code=201, example=_DRAFT)
def make(json_data):
    """The district makes one."""
    return _shown(actions.make(current_actor(), **json_data))


@bp.post("/campaigns/<uuid:campaign_id>/edit")
@bp.input(CampaignEditIn, example={"text": "汇聚向上向善力量，共建网上精神家园。"})
@bp.output(CampaignDetailOut, example=_DETAIL)
def edit(campaign_id, json_data):
    """Change it."""
    return _shown(actions.edit(current_actor(), campaign_id, **json_data))


@bp.post("/campaigns/<uuid:campaign_id>/publish")
@bp.output(CampaignDetailOut, example=_DETAIL)
def publish(campaign_id):
    """Let everybody see it."""
    return _shown(actions.publish(current_actor(), campaign_id))


@bp.post("/campaigns/<uuid:campaign_id>/take-off")
@bp.output(CampaignDetailOut, example=_DETAIL | {"state": "offline"})
def take_off(campaign_id):
    """Nobody sees it any more."""
    return _shown(actions.take_off(current_actor(), campaign_id))
