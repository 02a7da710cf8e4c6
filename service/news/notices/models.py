"""Tables of notices and of who has read them."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from service.data.db import Region, Timed, db
from service.data.scope import Rules, Scoped
from service.news.notices.states import NoticeFor, NoticeState


class Announcement(Timed, Scoped, db.Model):
    """A notice. region: the area it is for · until: its last day, None for no end."""

    __tablename__ = "announcement"
    __rules__ = Rules(area="region", public="state = 'published' AND audience = 'everybody'")
    __table_args__ = (
        Index("ix_announcement_region", "region", "state", "id"),
        Index("ix_announcement_out", "id", postgresql_where=text("state = 'published'")),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    region: Mapped[Region]
    state: Mapped[NoticeState] = mapped_column(default=NoticeState.DRAFT)
    audience: Mapped[NoticeFor]
    title: Mapped[str]
    text: Mapped[str]
    pinned: Mapped[bool] = mapped_column(default=False)
    until: Mapped[date | None]
    made_by: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    published_at: Mapped[datetime | None]


class AnnouncementReceipt(Timed, Scoped, db.Model):
    """Somebody has read a notice. Once is enough. region: the notice's."""

    __tablename__ = "announcement_receipt"
    __rules__ = Rules(area="region", own=("person_id",), append_only=True)
    __table_args__ = (Index("ix_announcement_receipt_person", "person_id"),)

    notice_id: Mapped[UUID] = mapped_column(ForeignKey("announcement.id"), primary_key=True)
    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), primary_key=True)
    region: Mapped[Region]
