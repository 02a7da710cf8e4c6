"""Tables of topic pages and of what stands on their programme."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, SmallInteger, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from service.data.db import Region, Timed, db
from service.data.scope import Rules, Scoped
from service.news.campaigns.states import CampaignState, Precision


class Campaign(Timed, Scoped, db.Model):
    """A topic page. season: of a thing that comes again, such as 第十届."""

    __tablename__ = "campaign"
    __rules__ = Rules(area="region", public="state = 'published'")
    __table_args__ = (Index("ix_campaign_state", "state", "year", "id"),)

    id: Mapped[UUID] = mapped_column(primary_key=True)
    region: Mapped[Region]
    state: Mapped[CampaignState] = mapped_column(default=CampaignState.DRAFT)
    title: Mapped[str]
    season: Mapped[str | None]
    year: Mapped[int] = mapped_column(SmallInteger)
    text: Mapped[str]
    made_by: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    changed_at: Mapped[datetime]
    published_at: Mapped[datetime | None]


class CampaignItem(Scoped, db.Model):
    """One thing on the programme. since, until: the days its date means · about: `activity:<id>` or `station:<id>`."""

    __tablename__ = "campaign_item"
    __rules__ = Rules(
        public="EXISTS (SELECT 1 FROM campaign c WHERE c.id = campaign_id AND c.state = 'published')", area="region"
    )
    __table_args__ = (
        UniqueConstraint("campaign_id", "number"),
        CheckConstraint("since <= until", name="days"),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    campaign_id: Mapped[UUID] = mapped_column(ForeignKey("campaign.id"))
    region: Mapped[Region]
    number: Mapped[int] = mapped_column(SmallInteger)
    chapter: Mapped[str | None]
    title: Mapped[str]
    organiser: Mapped[str]
    place: Mapped[str | None]
    precision: Mapped[Precision]
    since: Mapped[date]
    until: Mapped[date]
    about: Mapped[str | None]
