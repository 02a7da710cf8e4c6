"""The in-app inbox: one row a letter and person, exactly once."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Index, UniqueConstraint, select, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.orm import Mapped, mapped_column

from service.core import clock
from service.core.ids import uuid7
from service.data.db import Timed, db
from service.data.scope import Rules, Scoped


class Message(Timed, Scoped, db.Model):
    """One message to one person. Text is Chinese, made from ids when it is written; it names no third person."""

    __tablename__ = "message"
    __rules__ = Rules(own=("person_id",))
    __table_args__ = (
        UniqueConstraint("letter_id", "person_id"),
        Index("ix_message_person", "person_id", "id"),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    person_id: Mapped[UUID]
    letter_id: Mapped[UUID]
    template: Mapped[str]
    title: Mapped[str]
    text: Mapped[str]
    about: Mapped[str]
    read_at: Mapped[datetime | None]


def put(letter_id: UUID, person_id: UUID, template: str, title: str, text: str, about: str) -> bool:
    """Put a message in; False where this letter has reached this person before."""
    row = insert(Message.__table__).values(
        id=uuid7(), created_at=clock.now(), person_id=person_id, letter_id=letter_id, template=template,
        title=title, text=text, about=about,
    )
    put_in = db.session.execute(row.on_conflict_do_nothing().returning(Message.__table__.c.id)).scalar()
    return put_in is not None


def messages_of(person_id: UUID, after: UUID | None, limit: int) -> list[Any]:
    """The newest first."""
    query = select(
        Message.id, Message.created_at, Message.template, Message.title, Message.text, Message.about, Message.read_at
    ).where(Message.person_id == person_id)
    if after is not None:
        query = query.where(Message.id < after)
    return list(db.session.execute(query.order_by(Message.id.desc()).limit(limit)))


def mark_read(person_id: UUID, message_id: UUID) -> bool:
    """Read now; False where there is no such message of this person."""
    done = db.session.execute(
        update(Message).where(Message.id == message_id, Message.person_id == person_id)
        .values(read_at=clock.now()).returning(Message.id)
    ).scalar()
    return done is not None
