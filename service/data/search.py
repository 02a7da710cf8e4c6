"""What can be found by everybody: one row for each thing on show, whatever room it belongs to, and no private column.

The rows are kept by triggers on the rooms' tables (service/search/routines.sql), so that nothing is found that is not on
show. Text is parted into overlapping pairs of characters (and whole Latin words and numbers), because Chinese puts no
space between words: any two characters that stand together find their place.
"""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Index, Row, Text, and_, cast, func, or_, select
from sqlalchemy.dialects.postgresql import TSVECTOR
from sqlalchemy.orm import Mapped, mapped_column

from service.data.db import Region, db
from service.data.scope import Rules, Scoped


class SearchEntry(Scoped, db.Model):
    """One thing that is on show. at: when it was published, or when it takes place · words: title (A) and text."""

    __tablename__ = "search_entry"
    __rules__ = Rules(public="true")
    __table_args__ = (Index("ix_search_entry_words", "words", postgresql_using="gin"),)

    kind: Mapped[str] = mapped_column(primary_key=True)
    id: Mapped[UUID] = mapped_column(primary_key=True)
    region: Mapped[Region]
    title: Mapped[str]
    said: Mapped[str]
    at: Mapped[datetime]
    words: Mapped[Any] = mapped_column(TSVECTOR)


def found(q: str, kind: str | None, after: tuple[datetime, UUID] | None, limit: int) -> list[Row[Any]]:
    """What fits all of the words, the latest first."""
    wanted = func.search_query(cast(q, Text))
    query = select(
        SearchEntry.kind, SearchEntry.id, SearchEntry.region, SearchEntry.title, SearchEntry.said, SearchEntry.at
    ).where(SearchEntry.words.op("@@")(wanted))
    if kind is not None:
        query = query.where(SearchEntry.kind == kind)
    if after is not None:
        at, last = after
        query = query.where(or_(SearchEntry.at < at, and_(SearchEntry.at == at, SearchEntry.id < last)))
    return list(db.session.execute(query.order_by(SearchEntry.at.desc(), SearchEntry.id.desc()).limit(limit)).all())
