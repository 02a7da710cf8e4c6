"""Questions about topic pages."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import select

from service.core import clock
from service.core.actors import DISTRICT, Actor
from service.core.problems import NotFound
from service.core.workdays import service_day
from service.data.db import db
from service.news import queries as news
from service.news.campaigns import rules
from service.news.campaigns.models import Campaign, CampaignItem
from service.news.campaigns.states import CAMPAIGNS, KEEPER, CampaignState


class NoSuchCampaign(NotFound):
    """Not there, or not shown to the caller."""

    title = "没有这个专题"


def campaign(campaign_id: UUID) -> Campaign:
    """One topic page within the caller's sight."""
    found = db.session.scalar(select(Campaign).where(Campaign.id == campaign_id))
    if found is None:
        raise NoSuchCampaign()
    return found


def to_move(campaign_id: UUID) -> Campaign:
    """The same, locked."""
    found = db.session.scalar(select(Campaign).where(Campaign.id == campaign_id).with_for_update())
    return found if found is not None else campaign(campaign_id)


def campaigns(actor: Actor, *, mine: bool, after: UUID | None, limit: int) -> Sequence[Campaign]:
    """What is published; for the district also what is not. The newest first."""
    query = select(Campaign)
    if not (mine and actor.wears((DISTRICT,)) and actor.area is not None):
        query = query.where(Campaign.state == CampaignState.PUBLISHED)
    if after is not None:
        query = query.where(Campaign.id < after)
    return db.session.scalars(query.order_by(Campaign.id.desc()).limit(limit)).all()


def items_of(campaign_id: UUID) -> Sequence[CampaignItem]:
    """Its programme, by date and in the order it was written."""
    query = select(CampaignItem).where(CampaignItem.campaign_id == campaign_id)
    return db.session.scalars(query.order_by(CampaignItem.since, CampaignItem.until, CampaignItem.number)).all()


def relations(actor: Actor, found: Campaign) -> set[str]:
    """How the caller stands to it."""
    covers = actor.area is not None and found.region in actor.area
    return {KEEPER} if covers and actor.wears((DISTRICT,)) else set()


def listed(found: Campaign) -> dict[str, Any]:
    """As it stands in a list."""
    return {
        "id": found.id, "region": found.region, "state": found.state, "title": found.title, "season": found.season,
        "year": found.year, "text": found.text, "published_at": found.published_at, "changed_at": found.changed_at,
    }


def view(actor: Actor, found: Campaign) -> dict[str, Any]:
    """The whole page, each thing with its status by the service's day."""
    today = service_day(clock.now())
    standing = relations(actor, found)
    items = [
        {
            "id": one.id, "chapter": one.chapter, "title": one.title, "organiser": one.organiser, "place": one.place,
            "precision": one.precision, "since": one.since, "until": one.until,
            "when": rules.label(one.precision, one.since, one.until), "status": rules.status(one.since, one.until, today),
            "about": one.about, "about_title": news.title_of(one.about),
        }
        for one in items_of(found.id)
    ]
    return listed(found) | {"items": items, "moves": CAMPAIGNS.open_to(found.state, standing), "may_edit": bool(standing)}
