"""Making and showing topic pages (NW09)."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import delete

from service.core import clock
from service.core.actors import DISTRICT, Actor
from service.core.problems import Conflict, field_problem
from service.data import audit
from service.data.db import db
from service.news.campaigns import queries, rules
from service.news.campaigns.models import Campaign, CampaignItem
from service.news.campaigns.states import CAMPAIGNS, CampaignState, Precision
from service.web.access import WrongRole, need_person, need_role

_OF_A_DATE = ("year", "month", "third", "since", "until")
_WRONG = {
    "year": "请填写年份", "month": "请填写月份", "third": "请选择上旬、中旬或下旬", "since": "请填写日期",
    "until": "请填写不早于开始的结束日期",
}


class NothingOnTheProgramme(Conflict):
    """An empty page helps nobody."""

    title = "请先填写日程"


def make(actor: Actor, *, items: Sequence[dict[str, Any]], **facts: Any) -> Campaign:
    """The district makes a topic page; nobody sees it before it is published."""
    grant = need_role(actor, (DISTRICT,))
    made = Campaign(region=grant.scope_key, made_by=need_person(actor), changed_at=clock.now(), **facts)
    db.session.add(made)
    db.session.flush()
    _programme(made, items)
    audit.record(actor, "make-campaign", f"campaign:{made.id}", region=made.region)
    return made


def edit(actor: Actor, campaign_id: UUID, *, items: Sequence[dict[str, Any]] | None = None, **facts: Any) -> Campaign:
    """Other words or another programme, also while it is shown: dates come to be known better."""
    found = _kept(actor, campaign_id)
    for name, value in facts.items():
        setattr(found, name, value)
    if items is not None:
        _programme(found, items)
    found.changed_at = clock.now()
    db.session.flush()
    audit.record(actor, "edit-campaign", f"campaign:{found.id}", region=found.region)
    return found


def publish(actor: Actor, campaign_id: UUID) -> Campaign:
    """Everybody sees it."""
    found = _kept(actor, campaign_id)
    if not queries.items_of(found.id):
        raise NothingOnTheProgramme()
    found.published_at = clock.now()
    return _step(actor, found, "publish")


def take_off(actor: Actor, campaign_id: UUID) -> Campaign:
    """Nobody sees it any more."""
    return _step(actor, _kept(actor, campaign_id), "take-off")


def _kept(actor: Actor, campaign_id: UUID) -> Campaign:
    found = queries.to_move(campaign_id)
    if not queries.relations(actor, found):
        raise WrongRole()
    return found


def _step(actor: Actor, found: Campaign, word: str) -> Campaign:
    found.state, found.changed_at = CampaignState(CAMPAIGNS.step(word, found.state)), clock.now()
    db.session.flush()
    audit.record(actor, f"campaign-{word}", f"campaign:{found.id}", region=found.region, state=found.state.value)
    return found


def _programme(found: Campaign, items: Sequence[dict[str, Any]]) -> None:
    db.session.execute(delete(CampaignItem).where(CampaignItem.campaign_id == found.id))
    for number, said in enumerate(items):
        precision = Precision(said["precision"])
        try:
            since, until = rules.days_of(precision, said)
        except rules.BadDate as wrong:
            raise field_problem(f"/items/{number}/{wrong}", _WRONG[str(wrong)]) from wrong
        rest = {name: value for name, value in said.items() if name not in (*_OF_A_DATE, "precision")}
        row = CampaignItem(
            campaign_id=found.id, region=found.region, number=number, precision=precision, since=since, until=until, **rest
        )
        db.session.add(row)
    db.session.flush()
